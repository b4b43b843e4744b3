// Speakers → the table of who is quoted how often, and the page of one speaker.
import { timeChart } from '../chart.ts';
import { type Context, type SpeakerCount, speakerCounts } from '../context.ts';
import { append, element, isolated, link } from '../dom.ts';
import { isQuotation, type SpeakerRecord } from '../model.ts';
import { bar, growingList, nothing, quoteEntry, speakerName, viewHeading } from '../parts.ts';
import { count, otherNames, periodOf, quotesInWords } from '../wording.ts';
import { clusterEntry } from './clusters.ts';

const TYPE_NAMES = { person: 'person', organization: 'organisation or document', unnamed: 'unnamed source' } as const;

export function speakersView(context: Context): DocumentFragment {
  const counts = speakerCounts(context);
  const largest = counts[0]?.quotes.length ?? 1;
  const page = document.createDocumentFragment();
  const unknown = context.fitting.filter(quote => quote.speaker === null && quote.kind !== 'other');
  append(
    page,
    viewHeading('Speakers'),
    counts.length === 0
      ? nothing('No speaker here.')
      : growingList(counts, one => speakerEntry(context, one, largest), {
          class: 'speakers',
          label: 'Speakers, most quoted first',
        }),
    unknown.length > 0 && element('p', { class: 'note' }, `${quotesInWords(unknown)} without a known speaker.`),
  );
  return page;
}

function speakerEntry(context: Context, { speaker, quotes }: SpeakerCount, largest: number): HTMLElement {
  const articles = new Set(quotes.map(quote => quote.article));
  const outlets = new Set([...articles].flatMap(article => article.outlet ?? []));
  const period = periodOf([...articles]);
  return element(
    'li',
    {},
    element(
      'div',
      { class: 'who' },
      speakerName(context, speaker),
      speaker.roles[0] !== undefined && element('span', { class: 'role' }, isolated(speaker.roles[0])),
    ),
    element(
      'div',
      { class: 'how-much' },
      element('span', { class: 'number' }, String(quotes.length)),
      bar(quotes, largest),
    ),
    element(
      'p',
      { class: 'about' },
      `${quotesInWords(quotes)} in ${count(articles.size, 'article')}`,
      outlets.size > 1 && `, ${count(outlets.size, 'outlet')}`,
      period !== '' && `, ${period}`,
    ),
  );
}

export function speakerView(context: Context, speaker: SpeakerRecord, width: number): DocumentFragment {
  const quotes = speaker.quotes.filter(quote => context.fits.has(quote));
  const articles = [...new Set(quotes.map(quote => quote.article))];
  const clusters = [...new Set(quotes.flatMap(quote => quote.clusters))].filter(
    cluster => cluster.wordingDiffers || cluster.attributionConflict,
  );
  const period = periodOf(articles);
  const page = document.createDocumentFragment();
  append(
    page,
    element('p', { class: 'kicker' }, link(context.address({ name: 'speakers' }), {}, 'Speakers')),
    viewHeading(isolated(speaker.name)),
    element(
      'p',
      { class: 'lede' },
      `${quotesInWords(quotes)} in ${count(articles.length, 'article')}`,
      period !== '' && `, ${period}`,
      quotes.length < speaker.quotes.length && ` (${speaker.quotes.length - quotes.length} more without the filter)`,
      '.',
    ),
    description(speaker),
    quotes.length > 0 && timeChart(quotes, width, `Quotes of ${speaker.name} over time and outlets`),
    clusters.length > 0 && element('h2', {}, 'Printed with different words'),
    clusters.length > 0 &&
      element('ol', { class: 'clusters' }, ...clusters.map(cluster => clusterEntry(context, cluster, 'h3', 8))),
    element('h2', {}, 'Every quote'),
    quotes.length === 0
      ? nothing('None passes the filter.')
      : growingList(quotes, quote => quoteEntry(context, quote, { speaker: false }), {
          class: 'quotes',
          label: `Quotes of ${speaker.name}`,
        }),
  );
  return page;
}

/** What kind of source it is, what articles call it, and by which words they name it beside its quotes. */
function description(speaker: SpeakerRecord): HTMLElement {
  const forms = otherNames(speaker);
  const list = element('dl', { class: 'description' });
  const row = (name: string, values: readonly string[]) => {
    if (values.length === 0) return;
    const shown = values.slice(0, 6).flatMap((value, i) => [i > 0 && '; ', isolated(value)]);
    list.append(
      element('dt', {}, name),
      element('dd', {}, ...shown, values.length > 6 && `; ${values.length - 6} more`),
    );
  };
  row('Kind of source', [TYPE_NAMES[speaker.type]]);
  row('Described as', speaker.roles);
  row('Also named', forms);
  const named = speaker.quotes.filter(quote => isQuotation(quote) && quote.mention === null).length;
  if (named > 0) row('Carried over', [`${count(named, 'quotation')} without a name beside it`]);
  return list;
}
