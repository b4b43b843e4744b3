// A JSON record → an article or a quote, by the keys that the user names.
import type { Warning } from '../errors.ts';
import type { Article, QuoteLike } from '../types.ts';

/** Under which keys a record holds what; a key with dots reaches into nested records. */
export interface RecordKeys {
  readonly id: string;
  readonly text: string;
  readonly html: string;
  readonly title: string;
  readonly date: string;
  readonly url: string;
  readonly outlet: string;
  readonly author: string;
}

export const DEFAULT_KEYS: RecordKeys = {
  id: 'id',
  text: 'text',
  html: 'html',
  title: 'title',
  date: 'date',
  url: 'url',
  outlet: 'outlet',
  author: 'author',
};

/** What a record turned out to be. `html` still has to be read as a page. */
export type FromRecord =
  | { readonly kind: 'article'; readonly article: Article }
  | { readonly kind: 'page'; readonly html: string; readonly article: Article }
  | { readonly kind: 'quote'; readonly quote: QuoteLike }
  | { readonly kind: 'warning'; readonly warning: Warning };

/** `place` names the file and line for the warning and, without an id, for the document. */
export function fromRecord(
  value: unknown,
  place: { readonly document: string; readonly line?: number },
  keys: RecordKeys,
): FromRecord {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { kind: 'warning', warning: { code: 'bad-record', ...place } };
  }
  const quote = quoteFrom(value);
  if (quote !== null) return { kind: 'quote', quote };
  const text = stringAt(value, keys.text);
  const html = text === null ? stringAt(value, keys.html) : null;
  const article: Article = {
    document:
      stringAt(value, keys.id) ?? (place.line === undefined ? place.document : `${place.document}:${place.line}`),
    text: text ?? '',
    ...optional('title', stringAt(value, keys.title)),
    ...optional('date', stringAt(value, keys.date)),
    ...optional('outlet', stringAt(value, keys.outlet)),
    ...optional('author', authorAt(value, keys.author)),
    ...optional('url', stringAt(value, keys.url)),
  };
  if (text !== null) return { kind: 'article', article };
  if (html !== null) return { kind: 'page', html, article };
  return { kind: 'warning', warning: { code: 'no-text', ...place } };
}

/** A row that `quotes extract` printed, or anything else with a document, words and offsets. */
export function quoteFrom(value: object): QuoteLike | null {
  const { document, text, start, end } = value as Record<string, unknown>;
  if (typeof document !== 'string' || typeof text !== 'string') return null;
  if (!Number.isInteger(start) || !Number.isInteger(end)) return null;
  const kept = Object.entries(value).filter(
    ([key, field]) => key !== '__proto__' && (field !== null || KEPT_NULLS.has(key)),
  );
  return Object.fromEntries(kept) as unknown as QuoteLike;
}

/** Null says something in these; elsewhere it only fills the row. */
const KEPT_NULLS = new Set(['speaker', 'source', 'cue']);

/** `{ [key]: value }`, or nothing when there is no value. */
export function optional<K extends string>(key: K, value: string | null): { readonly [key in K]?: string } {
  return value === null || value === '' ? {} : ({ [key]: value } as { [key in K]: string });
}

function valueAt(record: object, key: string): unknown {
  if (Object.hasOwn(record, key)) return (record as Record<string, unknown>)[key];
  let value: unknown = record;
  for (const step of key.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string, unknown>)[step];
  }
  return value;
}

function stringAt(record: object, key: string): string | null {
  const value = valueAt(record, key);
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : null;
}

function authorAt(record: object, key: string): string | null {
  const value = valueAt(record, key);
  if (Array.isArray(value)) return value.filter(name => typeof name === 'string').join(', ');
  return stringAt(record, key);
}
