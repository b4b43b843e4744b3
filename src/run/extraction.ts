// Paths → the rows of all their articles with one name for each person across the run, in input order.
import type { Warning } from '../errors.ts';
import type { Canonical, Entity } from '../people/entity.ts';
import { type GivenPerson, speakerGiver } from '../people/given.ts';
import { withMetadata } from '../people/row.ts';
import { withCanonicalSpeaker } from '../pipeline.ts';
import type { ReadOptions } from '../read/articles.ts';
import { type Portion, portionsOf } from '../read/portions.ts';
import { sourcesOf } from '../read/sources.ts';
import type { Article, QuoteLike } from '../types.ts';
import { documentNames } from './document-names.ts';
import { duplicateFinder, REMEMBERED } from './duplicates.ts';
import { type Bounds, type EntityStore, entityStore, type NamedEntity } from './joined.ts';
import { originalsOnDisk } from './originals.ts';
import { packedRow, type RowStore, rowStore } from './rows.ts';
import { workedPortions } from './threads.ts';
import { renamed } from './twins.ts';
import type { ArticleHead, ArticleRows, ExtractedArticle } from './work.ts';

export type { ArticleHead, ArticleRows };

/** An article that is nearly the same as an earlier one. */
export interface Duplicate {
  readonly document: string;
  /** The earlier one. */
  readonly of: string;
}

/** What a run found. `close` it, also after an error. */
export interface Extraction {
  /** Number of articles that count. */
  readonly documents: number;
  readonly skipped: Iterable<Warning>;
  readonly duplicates: Iterable<Duplicate>;
  /** Every entity of every article, in input order. */
  readonly entities: Iterable<Entity>;
  /** Rows given as input instead of articles, in input order. */
  readonly given: readonly QuoteLike[];
  /** The articles in input order, their quotes with canonical speakers. */
  articles(): AsyncGenerator<ArticleRows, void, undefined>;
  /** Every entity of every article in input order, and the run's name for it. */
  named(): AsyncGenerator<NamedEntity, void, undefined>;
  /** The same as each article gives them by itself: `speaker.id` is the key of an entity of that article. */
  ownRows(): Generator<ArticleRows, void, undefined>;
  close(): void;
}

export interface ExtractionOptions extends ReadOptions {
  /** Whether rows of an earlier run may stand where articles do; if not, they are skipped with a warning. */
  readonly takesQuotes?: boolean;
  /** Whether an article that is nearly the same as an earlier one is left out. */
  readonly unique?: boolean;
  /** People by the user's own names, which win. */
  readonly people?: readonly GivenPerson[];
  /** Worker threads; by default one for each core when the input is large enough to pay for them. */
  readonly threads?: number | undefined;
  /** How much of the run stays in memory; what comes out does not depend on it. */
  readonly bounds?: Bounds;
  /** Called for each skipped input as it is met. */
  readonly onWarning?: (warning: Warning) => void;
  /** Called for each article that is nearly the same as an earlier one. */
  readonly onDuplicate?: (duplicate: Duplicate) => void;
  /** Called for each row of an earlier run, which is then not kept in `given`. */
  readonly onGiven?: (quote: QuoteLike) => void;
  /** Called for each article with its text, in input order. */
  readonly onArticle?: (article: Article) => void;
  /** Called after each portion of input with the numbers so far. */
  readonly onProgress?: (progress: Progress) => void;
}

/** How far a run has come. */
export interface Progress {
  readonly documents: number;
  readonly quotes: number;
  /** Bytes of input worked on, unpacked. */
  readonly bytes: number;
  /** Bytes of the whole input; null while not known, or when it is packed or comes from a pipe. */
  readonly total: number | null;
}

/** Where a run keeps what it found, and how far it has come. */
interface Kept {
  readonly rows: RowStore<ArticleRows>;
  readonly entities: EntityStore;
  readonly skipped: RowStore<Warning>;
  readonly duplicates: RowStore<Duplicate>;
  readonly given: QuoteLike[];
  readonly progress: { -readonly [key in keyof Progress]: Progress[key] };
}

/** Reads and extracts everything, then joins the names. */
export async function extractPaths(paths: readonly string[], options: ExtractionOptions = {}): Promise<Extraction> {
  const rows: RowStore<ArticleRows> = rowStore(options.bounds?.bytes);
  const entities = entityStore(options.people ?? [], options.bounds ?? {});
  const given: QuoteLike[] = [];
  const skipped: RowStore<Warning> = rowStore(options.bounds?.bytes);
  const duplicates: RowStore<Duplicate> = rowStore(options.bounds?.bytes);
  const progress = { documents: 0, quotes: 0, bytes: 0, total: null };
  const close = () => {
    for (const store of [rows, entities, skipped, duplicates]) store.close();
  };
  try {
    await extractInto({ rows, entities, skipped, duplicates, given, progress }, paths, options);
  } catch (error) {
    close();
    throw error;
  }
  return {
    documents: progress.documents,
    skipped: { [Symbol.iterator]: () => skipped.read() },
    duplicates: { [Symbol.iterator]: () => duplicates.read() },
    entities: { [Symbol.iterator]: () => entities.read() },
    given,
    async *articles() {
      const named = (await entities.named())[Symbol.iterator]();
      for (const { article, quotes } of rows.read()) {
        const people = new Map<string, Canonical>();
        for (const { entity, canonical } of named.next().value!) people.set(entity.key, canonical);
        const canonical = (_: string, key: string) => people.get(key);
        yield { article, quotes: quotes.map(quote => withMetadata(withCanonicalSpeaker(quote, canonical), article)) };
      }
    },
    async *named() {
      for (const article of await entities.named()) yield* article;
    },
    *ownRows() {
      for (const { article, quotes } of rows.read())
        yield { article, quotes: quotes.map(quote => withMetadata(quote, article)) };
    },
    close,
  };
}

/** What tells documents apart and copies from originals is gone at the end: names are joined without it. */
async function extractInto(kept: Kept, paths: readonly string[], options: ExtractionOptions): Promise<void> {
  const { rows, entities, skipped, duplicates, given, progress } = kept;
  const names = documentNames(options.bounds?.bytes);
  const originals = originalsOnDisk(REMEMBERED, options.bounds?.bytes);
  const copyOf = duplicateFinder(REMEMBERED, originals);
  const take = options.onGiven ?? (quote => given.push(quote));
  const warn = (warning: Warning) => {
    skipped.add(packedRow(warning));
    options.onWarning?.(warning);
  };
  if (options.onProgress !== undefined) {
    void totalBytes(paths).then(total => {
      progress.total = total;
    });
  }
  const add = ({ article, text, sketch, quotes, rows: packed, entities: found }: ExtractedArticle) => {
    const original = copyOf(article.document, article.url, sketch);
    if (original !== null) {
      const duplicate = { document: article.document, of: original };
      duplicates.add(packedRow(duplicate));
      options.onDuplicate?.(duplicate);
      if (options.unique === true) return;
    }
    progress.documents++;
    progress.quotes += quotes;
    options.onArticle?.({ ...article, text: text ?? '' });
    entities.add(found);
    rows.add(packed);
  };
  try {
    const named = speakerGiver(options.people ?? []);
    let refused: string | null = null;
    const { format = null, keys } = options;
    const work = { format, ...(keys !== undefined && { keys }), keepsText: options.onArticle !== undefined };
    for await (const { portion, worked } of workedPortions(portionsAt(paths, options, warn), work, options)) {
      for (const warning of worked.warnings) warn(warning);
      if (options.takesQuotes === true) for (const quote of worked.given) take(named(quote));
      else if (worked.given.length > 0 && refused !== portion.document) {
        refused = portion.document;
        warn({ code: 'quotes', document: portion.document });
      }
      for (const found of worked.articles) {
        const { document } = found.article;
        const name = names.unique(document);
        add(name === document ? found : renamed(found, name));
      }
      progress.bytes += portion.kind === 'file' ? portion.size : portion.bytes.length;
      options.onProgress?.(progress);
    }
  } finally {
    names.close();
    originals.close();
  }
}

async function* portionsAt(
  paths: readonly string[],
  options: ExtractionOptions,
  warn: (warning: Warning) => void,
): AsyncGenerator<Portion, void, undefined> {
  for await (const source of sourcesOf(paths, warn)) yield* portionsOf(source, options.format ?? null, warn);
}

/** The size of all files together, looked up beside the run; null when it says nothing about the work. */
async function totalBytes(paths: readonly string[]): Promise<number | null> {
  let total = 0;
  for await (const { document, size } of sourcesOf(paths, () => {})) {
    if (size === null || /\.(?:gz|tgz|tar|zip)$/i.test(document)) return null;
    total += size;
  }
  return total;
}
