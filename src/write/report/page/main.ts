// The page's script: data in the page → masthead, filters, the view that the address names; redrawn when either changes.
import type { ReportData } from '../data.ts';
import { type Context, contextOf, fittingArticles, fittingClusters, speakerCounts } from './context.ts';
import { append, element, isolated, link } from './dom.ts';
import { type Filter, quotesThatFit } from './filter.ts';
import { filterForm } from './filter-form.ts';
import { type Model, modelOf } from './model.ts';
import { addressOf, type Route, routeOf, type View } from './route.ts';
import { markSearched } from './searched.ts';
import { themeSwitch } from './theme.ts';
import { articlesView, articleView } from './views/articles.ts';
import { clustersView, clusterView } from './views/clusters.ts';
import { overview } from './views/overview.ts';
import { quotesView } from './views/quotes.ts';
import { speakersView, speakerView } from './views/speakers.ts';
import { count, figure, KIND_MEANINGS, KIND_NAMES, quotesInWords } from './wording.ts';

const model = modelOf(JSON.parse(document.getElementById('data')!.textContent!) as ReportData);
const main = document.getElementById('main')!;
const form = filterForm(model, changeFilter);
let route = routeOf(location.hash);

drawFrame();
form.show(route.filter);
draw();
showNote();

addEventListener('hashchange', () => {
  const before = route;
  route = routeOf(location.hash);
  form.show(route.filter);
  draw();
  arrive(before);
});
addEventListener('beforeprint', () => {
  for (const list of main.querySelectorAll('.growing')) list.dispatchEvent(new Event('show-all'));
});
document.querySelector('.skip')!.addEventListener('click', event => {
  // The address belongs to the views: the jump must not change it.
  event.preventDefault();
  main.focus();
});
let drawnWidth = main.clientWidth;
addEventListener('resize', () => {
  // Charts are drawn to the width of the page; everything else bends by itself.
  if (Math.abs(main.clientWidth - drawnWidth) < 40 || main.querySelector('.chart') === null) return;
  draw();
});
main.addEventListener('click', event => {
  // A note that stands already in the address must still be shown when its number is clicked again.
  const anchor = (event.target as Element).closest('a');
  if (anchor?.hash === location.hash && anchor.classList.contains('reference')) showNote();
});
for (const type of ['pointerover', 'focusin'] as const)
  main.addEventListener(type, event => connect(event.target as Element));

/** The mark and the note of one quote light up together. */
function connect(target: Element): void {
  const own = target.closest<HTMLElement>('[data-quote], mark[id]');
  const number =
    own?.dataset.quote === undefined ? own?.id.replace('quote-', '') : String(Number(own.dataset.quote) + 1);
  light(number, 'lit');
}

/** `lit` goes with the pointer and the focus; `named`, the quote that the address names, stays. */
function light(number: string | undefined, name: 'lit' | 'named'): void {
  for (const old of main.querySelectorAll(`.${name}`)) old.classList.remove(name);
  if (number === undefined) return;
  for (const id of [`quote-${number}`, `note-${number}`]) document.getElementById(id)?.classList.add(name);
}

function draw(): void {
  const context = contextOf(model, route.filter, quotesThatFit(model, route.filter));
  drawnWidth = main.clientWidth;
  main.replaceChildren(viewOf(context, route.view, Math.max(280, Math.min(drawnWidth, 1100))));
  main.dataset.view = route.view.name;
  markSearched(main, route.filter.words);
  drawSections(context);
  form.report(summaryOf(context), Boolean(context.fitting.length < model.quotes.length));
  const heading = main.querySelector('h1')?.textContent ?? '';
  document.title = `${heading} – ${model.title}`;
}

function viewOf(context: Context, view: View, width: number): DocumentFragment {
  if (view.name === 'speaker') {
    const speaker = model.speakers[view.index];
    if (speaker !== undefined) return speakerView(context, speaker, width);
  }
  if (view.name === 'cluster') {
    const cluster = model.clusters[view.index];
    if (cluster !== undefined) return clusterView(context, cluster);
  }
  if (view.name === 'article') {
    const article = model.articles[view.index];
    if (article !== undefined) return articleView(context, article);
  }
  if (view.name === 'speakers') return speakersView(context);
  if (view.name === 'same-words') return clustersView(context);
  if (view.name === 'quotes') return quotesView(context);
  if (view.name === 'articles') return articlesView(context);
  return overview(context, width);
}

/** After a link was followed, the reader and the screen reader start at the new heading, or at the quote that was named. */
function arrive(before: Route): void {
  if (JSON.stringify(before.view) === JSON.stringify(route.view)) return;
  if (showNote()) return;
  scrollTo(0, 0);
  document.getElementById('view')?.focus({ preventScroll: true });
}

function showNote(): boolean {
  const quote = route.view.name === 'article' ? route.view.quote : undefined;
  const mark = quote === undefined ? null : document.getElementById(`quote-${quote + 1}`);
  if (mark === null) return false;
  mark.scrollIntoView({ block: 'center' });
  light(String(quote! + 1), 'named');
  document.getElementById(`note-${quote! + 1}`)?.focus({ preventScroll: true });
  return true;
}

function changeFilter(filter: Filter): void {
  route = { ...route, filter };
  history.replaceState(null, '', addressOf(route.view, filter));
  draw();
}

function drawFrame(): void {
  append(
    document.getElementById('masthead')!,
    element('p', { class: 'title' }, link('#/overview', {}, isolated(model.title))),
    themeSwitch(),
  );
  append(
    document.getElementById('colophon')!,
    element('h2', {}, 'How to read this page'),
    element(
      'dl',
      { class: 'kinds' },
      ...usedKinds(model).flatMap(kind => [
        element('dt', {}, element('span', { class: `kind ${kind}` }, KIND_NAMES[kind])),
        element('dd', {}, KIND_MEANINGS[kind]),
      ]),
    ),
    element(
      'p',
      {},
      'Quotes, speakers and confidence were found by a program. Of the rows with 90% confidence, about nine in ten are right: check the article before you print. ',
      `Made by ${model.generator}. This page needs no network and sends nothing.`,
    ),
  );
}

function usedKinds(all: Model) {
  return (['direct', 'mixed', 'indirect', 'other'] as const).filter(kind =>
    all.quotes.some(quote => quote.kind === kind),
  );
}

function drawSections(context: Context): void {
  const sections: readonly (readonly [View['name'], string, number | null])[] = [
    ['overview', 'Overview', null],
    ['same-words', 'Same words', fittingClusters(context).length],
    ['speakers', 'Speakers', speakerCounts(context).length],
    ['quotes', 'Quotes', context.fitting.length],
    ['articles', 'Articles', fittingArticles(context).length],
  ];
  const parent = { speaker: 'speakers', cluster: 'same-words', article: 'articles' } as const;
  const { name } = route.view;
  const current = name in parent ? parent[name as keyof typeof parent] : name;
  const list = element('ul');
  for (const [section, title, number] of sections) {
    const address = context.address({ name: section } as View);
    list.append(
      element(
        'li',
        {},
        link(
          address,
          section === current ? { 'aria-current': 'page' } : {},
          title,
          number !== null && element('span', { class: 'number' }, ` ${figure(number)}`),
        ),
      ),
    );
  }
  document.getElementById('sections')!.replaceChildren(list);
}

function summaryOf(context: Context): string {
  const all = context.fitting.length === model.quotes.length;
  const parts = [count(speakerCounts(context).length, 'speaker'), count(fittingArticles(context).length, 'article')];
  return all
    ? `All: ${quotesInWords(model.quotes)}`
    : `${figure(context.fitting.length)} of ${count(model.quotes.length, 'quote')}, ${parts.join(', ')}`;
}
