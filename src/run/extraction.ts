// Paths → the rows of all their articles with one name for each person across the run, in input order.
import { withMetadata } from '../core.ts';
import type { Warning } from '../errors.ts';
import type { Entity } from '../people/entity.ts';
import { canonicalEntities, extractArticle, withCanonicalSpeaker } from '../pipeline.ts';
import { type Reading, type ReadOptions, readPortion } from '../read/articles.ts';
import { portionsOf } from '../read/portions.ts';
import { sourcesOf } from '../read/sources.ts';
import type { Article, Quote, QuoteLike } from '../types.ts';
import { type RowStore, rowStore } from './rows.ts';

/** An article without its text. */
export type ArticleHead = Omit<Article, 'text'>;

/** One article's rows; a run's rows are grouped by article, so that metadata is kept once. */
export interface ArticleRows {
  readonly article: ArticleHead;
  readonly quotes: readonly Quote[];
}

/** What a run found. `close` it, also after an error. */
export interface Extraction {
  readonly documents: number;
  readonly skipped: readonly Warning[];
  /** Every entity of every article, and the run's name for it. */
  readonly entities: readonly Entity[];
  readonly canonical: ReturnType<typeof canonicalEntities>;
  /** Rows given as input instead of articles, in input order. */
  readonly given: readonly QuoteLike[];
  /** The articles in input order, their quotes with canonical speakers. */
  articles(): Generator<ArticleRows, void, undefined>;
  close(): void;
}

export interface ExtractionOptions extends ReadOptions {
  /** Whether rows of an earlier run may stand where articles do; if not, they are skipped with a warning. */
  readonly takesQuotes?: boolean;
  /** Called for each skipped input as it is met. */
  readonly onWarning?: (warning: Warning) => void;
  /** Called for each article before it is extracted. */
  readonly onArticle?: (article: Article) => void;
}

/** Reads and extracts everything, then joins the names. */
export async function extractPaths(paths: readonly string[], options: ExtractionOptions = {}): Promise<Extraction> {
  const rows: RowStore<ArticleRows> = rowStore();
  const entities: Entity[] = [];
  const given: QuoteLike[] = [];
  const skipped: Warning[] = [];
  let documents = 0;
  const warn = (warning: Warning) => {
    skipped.push(warning);
    options.onWarning?.(warning);
  };
  try {
    let refused: string | null = null;
    for await (const { document, reading } of readings(paths, options, warn)) {
      for (const warning of reading.warnings) warn(warning);
      if (options.takesQuotes === true) for (const quote of reading.quotes) given.push(quote);
      else if (reading.quotes.length > 0 && refused !== document) {
        refused = document;
        warn({ code: 'quotes', document });
      }
      for (const article of reading.articles) {
        documents++;
        options.onArticle?.(article);
        const found = extractArticle(article);
        for (const entity of found.entities) entities.push(entity);
        const { text: _, ...head } = article;
        rows.add({ article: head, quotes: found.quotes }, found.quotes.length + 1);
      }
    }
  } catch (error) {
    rows.close();
    throw error;
  }
  const canonical = canonicalEntities(entities);
  return {
    documents,
    skipped,
    entities,
    canonical,
    given,
    *articles() {
      for (const { article, quotes } of rows.read()) {
        yield { article, quotes: quotes.map(quote => withMetadata(withCanonicalSpeaker(quote, canonical), article)) };
      }
    },
    close: () => rows.close(),
  };
}

async function* readings(
  paths: readonly string[],
  options: ExtractionOptions,
  warn: (warning: Warning) => void,
): AsyncGenerator<{ readonly document: string; readonly reading: Reading }, void, undefined> {
  for await (const source of sourcesOf(paths, warn)) {
    for await (const portion of portionsOf(source, options.format ?? null, warn)) {
      yield { document: portion.document, reading: await readPortion(portion, options) };
    }
  }
}
