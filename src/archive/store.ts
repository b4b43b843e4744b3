// Extracted articles → rows in the tables. What is there already is passed over, a new version of an article replaces the
// old one, and everything of one call is kept or nothing.
import { createHash } from 'node:crypto';
import { daysOf, NO_DAY } from '../clusters/moments.ts';
import type { ArticleProfile } from '../clusters/profiles.ts';
import type { Entity } from '../people/entity.ts';
import { canonicalEntities } from '../pipeline.ts';
import { formsById } from '../run/names.ts';
import type { Article, Quote, TextSpan } from '../types.ts';
import type { Archive, Cell } from './database.ts';
import { passagesOf } from './keys.ts';
import { plainNames, plainText } from './plain.ts';

/** One article as it is kept: its quotes and people as it gives them by itself. */
export interface ArchivedArticle {
  readonly article: Omit<Article, 'text'>;
  readonly hash: string;
  /** Null when texts are not kept. */
  readonly text: string | null;
  readonly profile: ArticleProfile;
  readonly quotes: readonly Quote[];
  readonly entities: readonly Entity[];
}

/** What an addition did. */
export interface Added {
  readonly documents: number;
  readonly quotes: number;
  /** Articles that were there already, under this name or another. */
  readonly known: number;
  /** Articles of which an older version was there. */
  readonly replaced: number;
}

/** What an article is known by again: everything that it says, wherever it was read from. */
export function contentHash({ text, title, date, outlet, author, url }: Article): string {
  const content = JSON.stringify([text, title, date, outlet, author, url].map(value => value ?? null));
  return createHash('sha256').update(content).digest('hex').slice(0, 32);
}

/** Adds articles in one transaction. People and clusters are joined with the others by `joinAll`. */
export async function addArticles(archive: Archive, articles: Iterable<ArchivedArticle>): Promise<Added> {
  return archive.transaction(async () => {
    let total: Added = { documents: 0, quotes: 0, known: 0, replaced: 0 };
    for (const some of blocksOf(articles)) total = sumOf(total, await addBlock(archive, some));
    if (total.documents > 0)
      await archive.run("UPDATE archive SET value = (value::INTEGER + 1)::VARCHAR WHERE key = 'additions'");
    return total;
  });
}

/** What two additions did together. */
export function sumOf(a: Added, b: Added): Added {
  return {
    documents: a.documents + b.documents,
    quotes: a.quotes + b.quotes,
    known: a.known + b.known,
    replaced: a.replaced + b.replaced,
  };
}

/** Articles written at once: a second's work. Their quotes are held in memory. */
const BLOCK = 500;

/** Articles in portions that are written at once. */
export function* blocksOf<T>(items: Iterable<T>): Generator<T[], void, undefined> {
  let block: T[] = [];
  for (const item of items) {
    block.push(item);
    if (block.length < BLOCK) continue;
    yield block;
    block = [];
  }
  if (block.length > 0) yield block;
}

async function addBlock(archive: Archive, given: readonly ArchivedArticle[]): Promise<Added> {
  const fresh = await freshOf(archive, given);
  await remove(archive, fresh.old);
  const articles = fresh.articles;
  const quotes = articles.reduce((sum, article) => sum + article.quotes.length, 0);
  if (articles.length > 0) await write(archive, articles);
  return {
    documents: articles.length,
    quotes,
    known: given.length - articles.length,
    replaced: fresh.old.length,
  };
}

/** The articles whose content is not there yet, and the numbers of the documents that they are new versions of. */
async function freshOf(
  archive: Archive,
  given: readonly ArchivedArticle[],
): Promise<{ articles: ArchivedArticle[]; old: number[] }> {
  const rows = await archive.rows<{ document_no: number; document: string; hash: string }>(
    'SELECT document_no, document, hash FROM documents WHERE document IN (SELECT unnest($1::VARCHAR[])) OR hash IN (SELECT unnest($2::VARCHAR[]))',
    [given.map(({ article }) => article.document), given.map(({ hash }) => hash)],
  );
  const hashes = new Set(rows.map(({ hash }) => hash));
  const numbers = new Map(rows.map(row => [row.document, row.document_no]));
  const articles = new Map<string, ArchivedArticle>();
  for (const article of given) {
    if (hashes.has(article.hash)) continue;
    hashes.add(article.hash);
    articles.set(article.article.document, article);
  }
  const old = [...articles.keys()].map(document => numbers.get(document)).filter(number => number !== undefined);
  return { articles: [...articles.values()], old };
}

async function remove(archive: Archive, documents: readonly number[]): Promise<void> {
  if (documents.length === 0) return;
  const quotes = 'SELECT quote_no FROM quotes WHERE document_no IN (SELECT unnest($1::INTEGER[]))';
  const passages = `SELECT passage_no FROM passages WHERE quote_no IN (${quotes})`;
  await archive.run(`DELETE FROM keys WHERE passage_no IN (${passages})`, [documents]);
  await archive.run(`DELETE FROM passages WHERE quote_no IN (${quotes})`, [documents]);
  for (const table of ['quotes', 'names', 'documents'])
    await archive.run(`DELETE FROM ${table} WHERE document_no IN (SELECT unnest($1::INTEGER[]))`, [documents]);
}

/** Rows for each table, numbered on from what is there. */
async function write(archive: Archive, articles: readonly ArchivedArticle[]): Promise<void> {
  const [next] = await archive.rows<Record<'document' | 'quote' | 'name' | 'passage', number>>(
    `SELECT (SELECT coalesce(max(document_no), 0) + 1 FROM documents) AS document,
      (SELECT coalesce(max(quote_no), 0) + 1 FROM quotes) AS quote, (SELECT coalesce(max(name_no), 0) + 1 FROM names) AS name,
      (SELECT coalesce(max(passage_no), 0) + 1 FROM passages) AS passage`,
  );
  const numbers = { ...next! };
  const entityOf = await entitiesFor(archive, articles);
  const tables: Record<'documents' | 'quotes' | 'names' | 'passages' | 'keys', Cell[][]> = {
    documents: [],
    quotes: [],
    names: [],
    passages: [],
    keys: [],
  };
  const quoted = articles.flatMap(({ quotes }) => quotes.filter(isQuoted));
  const passages = passagesOf(quoted).values();
  for (const { article, hash, text, profile, quotes, entities } of articles) {
    const documentNumber = numbers.document++;
    const { document, title, date, outlet, author, url } = article;
    const day = daysOf([{ document, ...(date !== undefined && { date }), text: '', start: 0, end: 0 }])[0]!;
    tables.documents.push([
      documentNumber,
      document,
      hash,
      ...[title ?? null, date ?? null, day === NO_DAY ? null : day, outlet ?? null, author ?? null, url ?? null, text],
      ...[bytesOf(profile.words), profile.counts],
    ]);
    const names = new Map<string, number>();
    for (const { key, name, type, forms, role, gender, roles } of entities) {
      names.set(key, numbers.name);
      tables.names.push([
        ...[numbers.name++, documentNumber, entityOf(document, key), key, name, type, forms],
        ...[role ?? null, gender ?? null, roles ?? null],
      ]);
    }
    for (const quote of quotes) {
      const quoteNumber = numbers.quote++;
      const { id, kind, start, end, line, statement, content, speaker, source, cue, evidence, confidence } = quote;
      tables.quotes.push([
        ...[quoteNumber, documentNumber, speaker === null ? null : names.get(speaker.id)!],
        ...[id, kind, quote.text, plainText(quote.text), start, end, line, statement],
        ...[...cellsOf(content), ...cellsOf(speaker?.mention), ...cellsOf(source), ...cellsOf(cue)],
        ...[evidence, confidence],
      ]);
      if (!isQuoted(quote)) continue;
      for (const passage of passages.next().value ?? []) {
        const passageNumber = numbers.passage++;
        tables.passages.push([passageNumber, quoteNumber, passage.start, passage.end]);
        for (const key of new Set([...passage.runs, ...passage.words])) tables.keys.push([key, passageNumber]);
      }
    }
  }
  for (const [table, rows] of Object.entries(tables)) await archive.append(table, rows);
}

/** The words of these are the speaker's own: clusters are made of them. */
function isQuoted({ kind }: Quote): boolean {
  return kind === 'direct' || kind === 'mixed';
}

function cellsOf(span: TextSpan | null | undefined): Cell[] {
  return span === null || span === undefined ? [null, null, null] : [span.text, span.start, span.end];
}

/** Little endian on every machine. */
function bytesOf(words: Uint32Array): Uint8Array {
  const bytes = Buffer.alloc(4 * words.length);
  for (const [i, word] of words.entries()) bytes.writeUInt32LE(word, 4 * i);
  return bytes;
}

/**
 * The number of each new entity: that of the person or organisation of the same id where there is one, else a new one.
 * This is what holds until `joinAll` has seen all names together.
 */
async function entitiesFor(
  archive: Archive,
  articles: readonly ArchivedArticle[],
): Promise<(document: string, key: string) => number> {
  const entities = articles.flatMap(article => article.entities);
  const canonical = canonicalEntities(entities);
  const forms = formsById(entities, canonical);
  const known = await archive.rows<{ entity_no: number; id: string }>(
    'SELECT entity_no, id FROM entities WHERE id IN (SELECT unnest($1::VARCHAR[]))',
    [[...forms.keys()]],
  );
  const numbers = new Map(known.map(({ id, entity_no }) => [id, entity_no]));
  const [last] = await archive.rows<{ last: number }>('SELECT coalesce(max(entity_no), 0) AS last FROM entities');
  let next = last!.last + 1;
  const rows: Cell[][] = [];
  for (const { document, key } of entities) {
    const { id, name, type } = canonical(document, key)!;
    if (numbers.has(id)) continue;
    numbers.set(id, next);
    rows.push([next++, id, name, type, forms.get(id)!, plainNames([name, ...forms.get(id)!])]);
  }
  await archive.append('entities', rows);
  return (document, key) => numbers.get(canonical(document, key)!.id)!;
}
