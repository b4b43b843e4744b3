// Paths to articles or to rows of earlier runs → all quotes at once, with what is known of the articles: the input of
// clusters and reports.
import type { Warning } from '../errors.ts';
import type { QuoteLike } from '../types.ts';
import { type ArticleHead, type ExtractionOptions, extractPaths } from './extraction.ts';

/** Everything a cluster or a report is made of. */
export interface Gathered {
  /** Rows given as input first, then the rows of the articles in input order. */
  readonly quotes: readonly QuoteLike[];
  /** The articles that were read; rows given as input have none. */
  readonly articles: readonly ArticleHead[];
  readonly skipped: readonly Warning[];
}

/** Extracts what are articles and takes what are quotes. `onArticle` sees the texts, which are not kept. */
export async function gatherQuotes(paths: readonly string[], options: ExtractionOptions = {}): Promise<Gathered> {
  const run = await extractPaths(paths, { ...options, takesQuotes: true });
  try {
    const quotes: QuoteLike[] = [...run.given];
    const articles: ArticleHead[] = [];
    for await (const { article, quotes: rows } of run.articles()) {
      articles.push(article);
      for (const quote of rows) quotes.push(quote);
    }
    return { quotes, articles, skipped: [...run.skipped] };
  } finally {
    run.close();
  }
}
