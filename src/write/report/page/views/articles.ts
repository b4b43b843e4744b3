// Articles → their list, and one article with its quotes marked and explained in the margin.

import { type Mark, type Piece, paragraphsOf } from '../../../segments.ts';
import { type Context, fittingArticles } from '../context.ts';
import { append, type Child, element, externalLink, isolated, link, spaced } from '../dom.ts';
import { type ArticleRecord, byDay, type QuoteRecord, type SpeakerRecord } from '../model.ts';
import {
  articleTitle,
  confidenceOf,
  growingList,
  kindOf,
  nothing,
  quoteEntry,
  sameWordsLinks,
  speakerName,
  viewHeading,
} from '../parts.ts';
import { fileName, originOf, quotesInWords } from '../wording.ts';

export function articlesView(context: Context): DocumentFragment {
  const articles = [...fittingArticles(context)].sort(byDay);
  const page = document.createDocumentFragment();
  append(
    page,
    viewHeading('Articles'),
    articles.length === 0
      ? nothing('No article here.')
      : growingList(articles, article => articleEntry(context, article), {
          class: 'articles',
          label: 'Articles, oldest first',
        }),
  );
  return page;
}

function articleEntry(context: Context, article: ArticleRecord): HTMLElement {
  const quotes = article.quotes.filter(quote => context.fits.has(quote));
  const speakers = [...new Set(quotes.flatMap(quote => quote.speaker ?? []))];
  return element(
    'li',
    {},
    element('h2', {}, articleTitle(context, article)),
    element(
      'p',
      { class: 'about' },
      ...spaced(isolated(originOf(article)), element('span', {}, quotesInWords(quotes))),
    ),
    speakers.length > 0 &&
      element(
        'p',
        { class: 'cast' },
        ...names(context, speakers.slice(0, 8)),
        speakers.length > 8 && `, ${speakers.length - 8} more`,
      ),
  );
}

function names(context: Context, speakers: readonly SpeakerRecord[]): Child[] {
  return speakers.flatMap((speaker, i) => [i > 0 && ', ', speakerName(context, speaker)]);
}

/** Speakers of an article that get a colour of their own; more could not be told apart. */
const COLOURS = 6;

export function articleView(context: Context, article: ArticleRecord): DocumentFragment {
  const page = document.createDocumentFragment();
  // A path is no headline: its last part is, and the whole stands below.
  const heading = article.title === article.document ? fileName(article.document) : article.title;
  append(
    page,
    element('p', { class: 'kicker' }, link(context.address({ name: 'articles' }), {}, 'Articles')),
    viewHeading(isolated(heading)),
    element(
      'p',
      { class: 'byline' },
      ...[
        article.outlet?.name,
        article.author,
        article.date,
        heading === article.document ? undefined : article.document,
      ]
        .filter(part => part !== undefined)
        .flatMap((part, i) => [i > 0 && ' · ', isolated(part)]),
      article.url !== undefined && ' · ',
      article.url !== undefined && externalLink(article.url, 'original page'),
    ),
    element('p', { class: 'lede' }, `${quotesInWords(article.quotes)}.`),
  );
  if (article.text === null) {
    append(
      page,
      element('p', { class: 'note' }, 'The article’s text is not in this report: it was made from quotes alone.'),
      growingList(article.quotes, quote => quoteEntry(context, quote, { speaker: true }), {
        class: 'quotes',
        label: 'Quotes',
      }),
    );
    return page;
  }
  append(page, markedText(context, article, article.text));
  return page;
}

function markedText(context: Context, article: ArticleRecord, text: string): HTMLElement {
  const counts = new Map<SpeakerRecord, number>();
  for (const { speaker } of article.quotes) {
    if (speaker !== null) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  }
  // Those who speak most get the colours; the sort is stable, so equals stay in the order of the article.
  const colours = new Map([...counts].sort((a, b) => b[1] - a[1]).map(([speaker], place) => [speaker, place]));
  const colourOf = (quote: QuoteRecord) => {
    const place = quote.speaker === null ? undefined : colours.get(quote.speaker);
    return place === undefined || place >= COLOURS ? 'colour-none' : `colour-${place}`;
  };
  const numbers = new Map(article.quotes.map((quote, i) => [quote, i + 1]));
  const marks = article.quotes.map(
    (quote): Mark<QuoteRecord> => ({ start: quote.start, end: quote.end, label: quote }),
  );
  const body = element('div', { class: 'article', dir: 'auto' });
  const noted = new Set<QuoteRecord>();
  for (const pieces of paragraphsOf(text, marks)) {
    const here: QuoteRecord[] = [];
    const paragraph = element('p', { class: 'text', dir: 'auto' });
    let waiting: HTMLElement[] = [];
    const build = (parent: HTMLElement, inside: readonly Piece<QuoteRecord>[]) => {
      for (const piece of inside) {
        if (typeof piece === 'string') {
          // The number of a note stands behind the closing quotation mark, as in print.
          const closing = waiting.length === 0 ? 0 : /^[.,!?…]*[”"’'»“]*[.,]?/.exec(piece)![0].length;
          append(parent, piece.slice(0, closing), ...waiting, piece.slice(closing));
          waiting = [];
          continue;
        }
        const quote = piece.label;
        const filtered = context.fits.has(quote) ? '' : ' filtered-out';
        const classes = `quote-mark ${quote.kind} ${colourOf(quote)}${filtered}`;
        const first = !noted.has(quote);
        const mark = element('mark', first ? { class: classes, id: `quote-${quote.index + 1}` } : { class: classes });
        append(parent, ...waiting, mark);
        waiting = [];
        if (first) noted.add(quote);
        build(mark, piece.pieces);
        if (!first) continue;
        here.push(quote);
        waiting.push(reference(context, quote, numbers.get(quote)!, filtered));
      }
    };
    build(paragraph, pieces);
    append(paragraph, ...waiting);
    const notes = element('ul', { class: 'notes', 'aria-label': 'Notes on the quotes of this paragraph' });
    for (const quote of here) notes.append(note(context, quote, numbers.get(quote)!, colourOf(quote)));
    body.append(element('div', { class: 'paragraph' }, paragraph, here.length > 0 ? notes : ''));
  }
  return body;
}

function reference(context: Context, quote: QuoteRecord, number: number, filtered: string): HTMLElement {
  const address = context.address({ name: 'article', index: quote.article.index, quote: quote.index });
  const made = link(address, { class: `reference${filtered}`, 'aria-label': `Note ${number}` }, String(number));
  made.dataset.quote = String(quote.index);
  return made;
}

function note(context: Context, quote: QuoteRecord, number: number, colour: string): HTMLElement {
  const made = element(
    'li',
    {
      class: `note-on ${colour}${context.fits.has(quote) ? '' : ' filtered-out'}`,
      id: `note-${quote.index + 1}`,
      tabindex: '-1',
      title: `Quote ${quote.id}`,
    },
    element('span', { class: 'number' }, String(number)),
    ' ',
    speakerName(context, quote.speaker),
    ' ',
    element(
      'span',
      { class: 'about' },
      ...spaced(kindOf(quote), confidenceOf(quote), ...sameWordsLinks(context, quote)),
    ),
  );
  made.dataset.quote = String(quote.index);
  return made;
}
