// A portion of input → its articles, and the quotes where it holds quotes; formats are dispatched by a table.
import { readFileSync } from 'node:fs';
import type { Warning } from '../errors.ts';
import type { Article, QuoteLike } from '../types.ts';
import { unpacked } from './bytes.ts';
import { decode } from './decode.ts';
import { type Format, formatByContent } from './formats.ts';
import { linesIn } from './lines.ts';
import { type Portion, portionsOf, readingFailure } from './portions.ts';
import { DEFAULT_KEYS, fromRecord, type RecordKeys } from './records.ts';
import { sourcesOf } from './sources.ts';

/** How input is to be read. */
export interface ReadOptions {
  /** Overrides what name and content say. */
  readonly format?: Format | null;
  readonly keys?: RecordKeys;
}

/** What a portion held. */
export interface Reading {
  readonly articles: readonly Article[];
  /** Rows of an earlier run, where quotes may be given instead of articles. */
  readonly quotes: readonly QuoteLike[];
  readonly warnings: readonly Warning[];
}

interface Draft {
  readonly articles: Article[];
  readonly quotes: QuoteLike[];
  readonly warnings: Warning[];
}

/** Reads one portion; never throws for what the input holds. */
export async function readPortion(portion: Portion, options: ReadOptions = {}): Promise<Reading> {
  const draft: Draft = { articles: [], quotes: [], warnings: [] };
  const keys = options.keys ?? DEFAULT_KEYS;
  try {
    if (portion.kind === 'records') await readLines(portion, keys, draft);
    else {
      const bytes = unpacked(portion.kind === 'bytes' ? portion.bytes : readFileSync(portion.path));
      await readAs(portion.format ?? formatByContent(bytes), bytes, portion.document, keys, draft);
    }
  } catch (error) {
    draft.warnings.push(readingFailure(portion.document, error));
  }
  return draft;
}

/** All articles of the paths, in order: the library's plain way to read. */
export async function* readArticles(
  paths: readonly string[],
  options: ReadOptions & { readonly onWarning?: (warning: Warning) => void } = {},
): AsyncGenerator<Article, void, undefined> {
  const warn = options.onWarning ?? (() => {});
  for await (const source of sourcesOf(paths, warn)) {
    for await (const portion of portionsOf(source, options.format ?? null, warn)) {
      const { articles, warnings } = await readPortion(portion, options);
      warnings.forEach(warn);
      yield* articles;
    }
  }
}

async function readAs(
  format: Format,
  bytes: Uint8Array,
  document: string,
  keys: RecordKeys,
  draft: Draft,
): Promise<void> {
  if (format === 'tar' || format === 'zip') {
    draft.warnings.push({ code: 'binary', document });
    return;
  }
  if (format === 'mhtml') {
    const { pageInMhtml } = await import('./mhtml.ts');
    const page = pageInMhtml(bytes);
    if (page === null) draft.warnings.push({ code: 'no-article', document });
    else await readAs('html', page, document, keys, draft);
    return;
  }
  const text = decode(bytes, { html: format === 'html' || format === 'feed' });
  if (text === null) {
    draft.warnings.push({ code: 'binary', document });
    return;
  }
  switch (format) {
    case 'text':
      draft.articles.push({ document, text });
      break;
    case 'markdown': {
      const { articleFromMarkdown } = await import('./markdown.ts');
      draft.articles.push(articleFromMarkdown(text, document));
      break;
    }
    case 'html': {
      const { articleFromHtml } = await import('./html.ts');
      const article = articleFromHtml(text, document);
      if (article === null) draft.warnings.push({ code: 'no-article', document });
      else draft.articles.push(article);
      break;
    }
    case 'feed': {
      const { articlesFromFeed } = await import('./feeds.ts');
      const articles = articlesFromFeed(text, document);
      if (articles.length === 0) draft.warnings.push({ code: 'no-article', document });
      draft.articles.push(...articles);
      break;
    }
    case 'jsonl':
      await readLines({ document, firstLine: 1, bytes: Buffer.from(text) }, keys, draft);
      break;
    case 'json':
      await readJson(text, document, keys, draft);
      break;
    case 'csv':
    case 'tsv': {
      const { quotesFromTable } = await import('./tables.ts');
      draft.quotes.push(...quotesFromTable(text, format));
      break;
    }
  }
}

async function readLines(
  block: { readonly document: string; readonly firstLine: number; readonly bytes: Uint8Array },
  keys: RecordKeys,
  draft: Draft,
): Promise<void> {
  let line = block.firstLine;
  for (const bytes of linesIn(block.bytes)) {
    const place = { document: block.document, line };
    line++;
    const text = decode(bytes);
    if (text === null) draft.warnings.push({ code: 'bad-record', ...place });
    else if (text.trim() !== '') await addRecord(parsed(text), place, keys, draft);
  }
}

async function readJson(text: string, document: string, keys: RecordKeys, draft: Draft): Promise<void> {
  const value = parsed(text);
  const inner = typeof value === 'object' && value !== null ? (value as { quotes?: unknown }).quotes : undefined;
  const records = Array.isArray(value) ? value : Array.isArray(inner) ? inner : [value];
  for (const [i, record] of records.entries()) {
    await addRecord(record, records.length === 1 ? { document } : { document, line: i + 1 }, keys, draft);
  }
}

async function addRecord(
  value: unknown,
  place: { readonly document: string; readonly line?: number },
  keys: RecordKeys,
  draft: Draft,
): Promise<void> {
  const record = fromRecord(value, place, keys);
  if (record.kind === 'warning') draft.warnings.push(record.warning);
  else if (record.kind === 'quote') draft.quotes.push(record.quote);
  else if (record.kind === 'article') draft.articles.push(record.article);
  else {
    const { articleFromHtml } = await import('./html.ts');
    const page = articleFromHtml(record.html, record.article.document);
    if (page === null) draft.warnings.push({ code: 'no-article', ...place });
    else draft.articles.push({ ...page, ...record.article, text: page.text });
  }
}

/** Undefined when it is not JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
