// What the reader asked for → the quotes that fit, and the address that says so: the filters of the page, without the page.
import type { Kind } from '../../../types.ts';
import { KINDS } from '../data.ts';
import type { Model, QuoteRecord } from './model.ts';

export interface Filter {
  /** Words that must all stand in the quote or its speaker’s name. */
  readonly words: string;
  /** Part of a speaker’s name. */
  readonly speaker: string;
  /** Index of an outlet, or -1 for all. */
  readonly outlet: number;
  readonly kinds: readonly Kind[];
  /** In percent. */
  readonly confidence: number;
}

export const ALL: Filter = { words: '', speaker: '', outlet: -1, kinds: KINDS, confidence: 0 };

export function isAll(filter: Filter): boolean {
  return queryOf(filter) === '';
}

/** The query part of an address; empty for no filter. */
export function queryOf(filter: Filter): string {
  const query = new URLSearchParams();
  if (filter.words !== '') query.set('words', filter.words);
  if (filter.speaker !== '') query.set('speaker', filter.speaker);
  if (filter.outlet >= 0) query.set('outlet', String(filter.outlet + 1));
  if (filter.kinds.length < KINDS.length) query.set('kinds', filter.kinds.join(','));
  if (filter.confidence > 0) query.set('confidence', String(filter.confidence));
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** Reads a query; what makes no sense is as if it were not there. */
export function filterOf(query: string): Filter {
  const given = new URLSearchParams(query);
  const kinds = given.get('kinds')?.split(',');
  const outlet = Number(given.get('outlet') ?? 0);
  const confidence = Number(given.get('confidence') ?? 0);
  return {
    words: given.get('words') ?? '',
    speaker: given.get('speaker') ?? '',
    outlet: Number.isInteger(outlet) && outlet > 0 ? outlet - 1 : -1,
    kinds: kinds === undefined ? KINDS : KINDS.filter(kind => kinds.includes(kind)),
    confidence: confidence > 0 && confidence <= 100 ? confidence : 0,
  };
}

/** The quotes that fit, in the order of the articles. */
export function quotesThatFit(model: Model, filter: Filter): readonly QuoteRecord[] {
  if (isAll(filter)) return model.quotes;
  const words = fold(filter.words)
    .split(/\s+/)
    .filter(word => word !== '');
  const name = fold(filter.speaker).trim();
  return model.quotes.filter(
    quote =>
      filter.kinds.includes(quote.kind) &&
      (quote.confidence ?? 0) >= filter.confidence &&
      (filter.outlet < 0 || quote.article.outlet?.index === filter.outlet) &&
      (name === '' || (quote.speaker !== null && folded(quote.speaker).includes(name))) &&
      (words.length === 0 || words.every(word => folded(quote).includes(word))),
  );
}

const known = new WeakMap<object, string>();

/** Searchable words of a quote or a speaker; kept, because a reader types letter by letter. */
function folded(record: QuoteRecord | NonNullable<QuoteRecord['speaker']>): string {
  let words = known.get(record);
  if (words === undefined) {
    words = fold('text' in record ? `${record.text} ${record.speaker?.name ?? ''}` : record.name);
    known.set(record, words);
  }
  return words;
}

/** Case, accents and the shape of apostrophes do not matter to a reader who searches. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .toLowerCase();
}
