// A portion of input → its articles extracted: what a thread does, whichever thread it is.
import type { Warning } from '../errors.ts';
import type { Entity } from '../people/entity.ts';
import { extractArticle } from '../pipeline.ts';
import { type ReadOptions, readPortion } from '../read/articles.ts';
import type { Portion } from '../read/portions.ts';
import type { Article, Quote, QuoteLike } from '../types.ts';
import { type Sketch, sketchOf } from './duplicates.ts';
import type { ArticleEntities } from './joined.ts';
import { packedRow } from './rows.ts';

/** An article without its text. */
export type ArticleHead = Omit<Article, 'text'>;

/** One article's rows; a run's rows are grouped by article, so that metadata is kept once. */
export interface ArticleRows {
  readonly article: ArticleHead;
  readonly quotes: readonly Quote[];
}

/** One article and what was found in it. */
export interface ExtractedArticle {
  readonly article: ArticleHead;
  /** Only when it was asked for. */
  readonly text?: string;
  readonly sketch: Sketch;
  /** How many quotes it has. */
  readonly quotes: number;
  /** `packedRow` of its `ArticleRows`. */
  readonly rows: Uint8Array<ArrayBuffer>;
  /** `packedRow` of its `ArticleEntities`. */
  readonly entities: Uint8Array<ArrayBuffer>;
}

/** What a portion held. */
export interface Worked {
  readonly document: string;
  readonly articles: readonly ExtractedArticle[];
  readonly given: readonly QuoteLike[];
  readonly warnings: readonly Warning[];
}

/** How portions are worked on; survives the way to another thread. */
export interface WorkOptions extends ReadOptions {
  /** Whether the articles' texts are wanted, too. */
  readonly keepsText?: boolean;
}

/** Reads and extracts. What fails on one article is a warning; the others are not lost by it. */
export async function workOn(portion: Portion, options: WorkOptions): Promise<Worked> {
  const reading = await readPortion(portion, options);
  const warnings = [...reading.warnings];
  const articles: ExtractedArticle[] = [];
  for (const article of reading.articles) {
    try {
      articles.push(extracted(article, options.keepsText === true));
    } catch (error) {
      warnings.push({ code: 'failed', document: article.document, detail: String(error) });
    }
  }
  return { document: portion.document, articles, given: reading.quotes, warnings };
}

/** One article with everything that the run needs to know of it. */
function extracted(article: Article, keepsText: boolean): ExtractedArticle {
  const { text, ...head } = article;
  const { quotes, entities } = extractArticle(article);
  const rows: ArticleRows = { article: head, quotes };
  return {
    article: head,
    ...(keepsText && { text }),
    sketch: sketchOf(text),
    quotes: quotes.length,
    rows: packedRow(rows),
    entities: packedRow(packable(article.document, entities)),
  };
}

/** JSON of it is that of `ArticleEntities`: what is undefined is left out. */
function packable(document: string, entities: readonly Entity[]): { readonly [Key in keyof ArticleEntities]: unknown } {
  return {
    document,
    entities: entities.map(({ key, type, name, forms, role, gender, roles }) => ({
      key,
      type,
      name,
      forms,
      role,
      gender,
      roles,
    })),
  };
}
