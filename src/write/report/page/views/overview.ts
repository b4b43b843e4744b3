// The first view: the figures in one sentence, what outlets printed differently, who is quoted most, when and where.
import { placesChart, timeChart } from '../chart.ts';
import { type Context, fittingArticles, fittingClusters, speakerCounts } from '../context.ts';
import { append, element, link } from '../dom.ts';
import type { ClusterRecord } from '../model.ts';
import { bar, nothing, speakerName, viewHeading } from '../parts.ts';
import { count, periodOf, quotesInWords } from '../wording.ts';
import { clusterEntry } from './clusters.ts';

const SHOWN_CLUSTERS = 4;
const SHOWN_SPEAKERS = 12;

export function overview(context: Context, width: number): DocumentFragment {
  const articles = fittingArticles(context);
  const clusters = fittingClusters(context);
  const speakers = speakerCounts(context);
  const outlets = new Set(articles.flatMap(article => article.outlet ?? [])).size;
  const period = periodOf(articles);
  const page = document.createDocumentFragment();
  append(
    page,
    viewHeading('Overview'),
    element(
      'p',
      { class: 'lede' },
      `${quotesInWords(context.fitting)} by ${count(speakers.length, 'speaker')} in ${count(articles.length, 'article')}`,
      outlets > 0 && ` from ${count(outlets, 'outlet')}`,
      period !== '' && `, ${period}`,
      '.',
    ),
  );
  const differing = clusters.filter(cluster => cluster.wordingDiffers);
  const conflicting = clusters.filter(cluster => cluster.attributionConflict && !cluster.wordingDiffers);
  const evidence = element('div', { class: 'column' });
  append(
    evidence,
    ...clusterSection(
      context,
      'Printed with different words',
      differing,
      'No outlet changed words inside quotation marks here.',
    ),
    ...(conflicting.length > 0 ? clusterSection(context, 'Same words, different speakers', conflicting, '') : []),
  );
  const largest = speakers[0]?.quotes.length ?? 1;
  const people = element('div', { class: 'column side' });
  append(
    people,
    element('h2', {}, 'Most quoted'),
    speakers.length === 0
      ? nothing('No speaker here.')
      : element(
          'ol',
          { class: 'ranking' },
          ...speakers
            .slice(0, SHOWN_SPEAKERS)
            .map(({ speaker, quotes }) =>
              element(
                'li',
                {},
                speakerName(context, speaker),
                element('span', { class: 'number', title: quotesInWords(quotes) }, String(quotes.length)),
                bar(quotes, largest),
              ),
            ),
        ),
    speakers.length > SHOWN_SPEAKERS &&
      element('p', {}, link(context.address({ name: 'speakers' }), {}, `All ${count(speakers.length, 'speaker')}`)),
  );
  append(page, element('div', { class: 'columns' }, evidence, people));
  const chart = timeChart(context.fitting, width, 'When and where it was printed');
  if (chart !== null) append(page, element('section', {}, element('h2', {}, 'Over time'), chart));
  else if (context.fitting.length > 0) {
    const heading = outlets > 0 ? 'By outlet' : 'By article';
    append(page, element('section', {}, element('h2', {}, heading), placesChart(context.fitting)));
  }
  return page;
}

function clusterSection(
  context: Context,
  title: string,
  clusters: readonly ClusterRecord[],
  none: string,
): HTMLElement[] {
  const section = element('section', {}, element('h2', {}, title));
  append(
    section,
    clusters.length === 0
      ? nothing(none)
      : element(
          'ol',
          { class: 'clusters' },
          ...clusters.slice(0, SHOWN_CLUSTERS).map(cluster => clusterEntry(context, cluster, 'h3', 3)),
        ),
    clusters.length > SHOWN_CLUSTERS &&
      element('p', {}, link(context.address({ name: 'same-words' }), {}, `All ${count(clusters.length, 'such case')}`)),
  );
  return [section];
}
