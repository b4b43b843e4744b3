// The library without files: one article or many in, quotes out. Runs wherever JavaScript does, browsers included.
import { withMetadata } from './people/row.ts';
import { canonicalEntities, extractArticle, type GivenPerson, withCanonicalSpeaker } from './pipeline.ts';
import type { Article, Quote } from './types.ts';

export { type ClusterOptions, clusterQuotes } from './clusters/cluster.ts';
export { type FirstPrinted, firstPrinted } from './clusters/first.ts';
export { type ArticleProfile, newProfiler } from './clusters/profiles.ts';
export { withMetadata } from './people/row.ts';
export type { GivenPerson } from './pipeline.ts';
export type * from './types.ts';
export { SCHEMA_VERSION } from './types.ts';
export { VERSION } from './version.ts';

/** An article whose document name does not matter. */
export type ArticleText = string | (Omit<Article, 'document'> & { readonly document?: string });

/**
 * The quotes of one article, in order, with the fullest name that the article itself gives each speaker.
 * Offsets are UTF-16 code units into the article's text. Synchronous and pure; never throws for what a text holds.
 */
export function quotesIn(article: ArticleText): Quote[] {
  return quotesInAll([article]);
}

/**
 * The quotes of several articles, in order: one person has one name and one id in all of them. Articles without a
 * document name are named by their position, from 0. `people` are names of your own, which win.
 */
export function quotesInAll(
  articles: Iterable<ArticleText>,
  { people = [] }: { readonly people?: readonly GivenPerson[] } = {},
): Quote[] {
  const found = Array.from(articles, (given, position) => {
    const article: Article =
      typeof given === 'string'
        ? { document: String(position), text: given }
        : { ...given, document: given.document ?? String(position) };
    return { article, ...extractArticle(article) };
  });
  const canonical = canonicalEntities(
    found.flatMap(({ entities }) => entities),
    people,
  );
  return found.flatMap(({ article, quotes }) =>
    quotes.map(quote => withMetadata(withCanonicalSpeaker(quote, canonical), article)),
  );
}
