// Pieces that several views show: a quote in its place, a speaker's name, a list that grows, a bar.
import type { Span } from '../../../types.ts';
import { type Piece, piecesOf } from '../../segments.ts';
import type { Context } from './context.ts';
import { append, type Child, element, isolated, link, spaced, spoken } from './dom.ts';
import type { ArticleRecord, QuoteRecord, SpeakerRecord } from './model.ts';
import { isQuotation } from './model.ts';
import { count, figure, KIND_MEANINGS, KIND_NAMES, originOf, sureness } from './wording.ts';

export function speakerName(context: Context, speaker: SpeakerRecord | null): HTMLElement {
  if (speaker === null) return element('span', { class: 'nobody' }, 'Speaker not known');
  const address = context.address({ name: 'speaker', index: speaker.index });
  return link(address, { class: 'speaker' }, isolated(speaker.name));
}

/** Where a quote stands: a link to its place in the article. */
export function placeOf(context: Context, quote: QuoteRecord): HTMLElement {
  const { article } = quote;
  const address = context.address({ name: 'article', index: article.index, quote: quote.index });
  return link(
    address,
    { class: 'place' },
    isolated(originOf(article)),
    quote.line !== null && `, line\u00a0${quote.line}`,
  );
}

export function articleTitle(context: Context, article: ArticleRecord): HTMLElement {
  return link(
    context.address({ name: 'article', index: article.index }),
    { class: 'headline' },
    isolated(article.title),
  );
}

export function confidenceOf(quote: QuoteRecord): HTMLElement | null {
  if (quote.confidence === null) return null;
  const level = sureness(quote.confidence);
  const explanation = `Confidence that this row is right${quote.evidence === null ? '' : `; decided by: ${quote.evidence}`}`;
  return element(
    'span',
    { class: `confidence ${level}`, title: explanation },
    spoken('confidence '),
    `${quote.confidence}%`,
    level === 'sure' ? '' : ` ${level}`,
  );
}

export function kindOf(quote: QuoteRecord): HTMLElement {
  return element('span', { class: `kind ${quote.kind}`, title: KIND_MEANINGS[quote.kind] }, KIND_NAMES[quote.kind]);
}

/** Links to the clusters that hold a quote. */
export function sameWordsLinks(context: Context, quote: QuoteRecord): Child[] {
  return quote.clusters.map(cluster =>
    link(
      context.address({ name: 'cluster', index: cluster.index }),
      { class: cluster.wordingDiffers ? 'same-words differs' : 'same-words' },
      cluster.wordingDiffers
        ? `Worded differently in ${count(cluster.documents, 'article')}`
        : `Same words in ${count(cluster.documents, 'article')}`,
    ),
  );
}

/** Characters of the reporter's text shown on each side of a quote. */
const CONTEXT_BEFORE = 140;
const CONTEXT_AFTER = 110;

/** A quote as a list entry: the words in the reporter's sentence, then whose they are and where they stand. */
export function quoteEntry(context: Context, quote: QuoteRecord, show: { readonly speaker: boolean }): HTMLElement {
  return element(
    'li',
    { class: `quote ${quote.kind}` },
    element('p', { class: 'evidence', dir: 'auto' }, ...inItsSentence(quote)),
    element(
      'p',
      { class: 'about' },
      ...spaced(
        show.speaker && speakerName(context, quote.speaker),
        kindOf(quote),
        placeOf(context, quote),
        confidenceOf(quote),
        ...sameWordsLinks(context, quote),
      ),
    ),
  );
}

function inItsSentence(quote: QuoteRecord): Child[] {
  const words = element('span', { class: 'words' }, quote.text);
  const { text } = quote.article;
  if (text === null) return isQuotation(quote) ? ['“', words, '”'] : [words];
  const line = {
    start: quote.start === 0 ? 0 : text.lastIndexOf('\n', quote.start - 1) + 1,
    end: `${text}\n`.indexOf('\n', quote.end),
  };
  const from = contextStart(text, line.start, quote.start);
  const to = contextEnd(text, line.end, quote.end);
  return [
    from > line.start && '… ',
    ...marked(text, { start: from, end: quote.start }, quote),
    words,
    ...marked(text, { start: quote.end, end: to }, quote),
    to < line.end && ' …',
  ];
}

/** Start of the text shown before a quote: at most so many characters, and no cut word. */
function contextStart(text: string, lineStart: number, quoteStart: number): number {
  const earliest = quoteStart - CONTEXT_BEFORE;
  if (earliest <= lineStart) return lineStart;
  const space = text.slice(earliest, quoteStart).search(/\s/);
  return space < 0 ? quoteStart : earliest + space + 1;
}

/** End of the text shown after a quote: at most so many characters, and no cut word. */
function contextEnd(text: string, lineEnd: number, quoteEnd: number): number {
  const latest = quoteEnd + CONTEXT_AFTER;
  if (latest >= lineEnd) return lineEnd;
  return quoteEnd + text.slice(quoteEnd, latest).replace(/\s+\S*$/, '').length;
}

/** The reporter's text beside a quote, with the reported clause, the source and the cue marked where they fall into it. */
function marked(text: string, range: Span, quote: QuoteRecord): Child[] {
  const spans: readonly (readonly [string, Span | null])[] = [
    ['clause', quote.content],
    ['source', quote.source ?? quote.mention],
    ['cue', quote.cue],
  ];
  const marks = spans.flatMap(([label, span]) => (span === null ? [] : [{ ...span, label }]));
  const elements = (pieces: readonly Piece<string>[]): Child[] =>
    pieces.map(piece =>
      typeof piece === 'string' ? piece : element('span', { class: piece.label }, ...elements(piece.pieces)),
    );
  return elements(piecesOf(text, range, marks));
}

const PAGE = 40;

/** A list that shows its first entries and grows on demand; printing shows all of it. */
export function growingList<Item>(
  items: readonly Item[],
  entry: (item: Item) => HTMLElement,
  names: { readonly class: string; readonly label: string },
): HTMLElement {
  const list = element('ol', { class: names.class, 'aria-label': names.label });
  append(list, ...items.slice(0, PAGE).map(entry));
  const section = element('div', { class: 'growing' }, list);
  if (items.length <= PAGE) return section;
  const button = element('button', { type: 'button', class: 'more' });
  const grow = (number: number, focus: boolean) => {
    const shown = list.children.length;
    append(list, ...items.slice(shown, shown + number).map(entry));
    if (focus) (list.children[shown]?.querySelector('a') ?? list).focus();
    const left = items.length - list.children.length;
    button.textContent = `Show ${Math.min(PAGE, left)} more (${figure(left)} left)`;
    button.hidden = left === 0;
  };
  grow(0, false);
  button.addEventListener('click', () => grow(PAGE, true));
  section.addEventListener('show-all', () => grow(items.length, false));
  section.append(button);
  return section;
}

/** A bar of quoted and reported rows against the largest number beside it. Decoration: the numbers stand in the text. */
export function bar(quotes: readonly QuoteRecord[], largest: number): HTMLElement {
  const quotations = quotes.filter(isQuotation).length;
  const made = element('span', { class: 'bar', 'aria-hidden': 'true' });
  for (const [name, number] of [
    ['quoted', quotations],
    ['reported', quotes.length - quotations],
  ] as const) {
    if (number === 0) continue;
    const part = element('span', { class: name });
    part.style.width = `${(100 * number) / Math.max(1, largest)}%`;
    made.append(part);
  }
  return made;
}

/** Heading of a view; it takes the focus when the view opens. */
export function viewHeading(...children: readonly Child[]): HTMLHeadingElement {
  return element('h1', { id: 'view', tabindex: '-1' }, ...children);
}

export function nothing(text: string): HTMLElement {
  return element('p', { class: 'nothing' }, text);
}
