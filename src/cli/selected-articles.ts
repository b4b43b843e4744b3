// Paths and flags → each article with the quotes that the flags select, one after the other, for what is printed by article.
import type { Article, Quote } from '../types.ts';
import { type AnyFlags, runOptions } from './options.ts';
import type { Session } from './session.ts';

/** Extracts everything first, since names are settled over the whole run; then hands the articles over in order. */
export async function forSelectedArticles(
  paths: readonly string[],
  flags: AnyFlags,
  session: Session,
  visit: (article: Article, quotes: readonly Quote[]) => Promise<void>,
): Promise<void> {
  const [{ extractPaths }, { selector }] = await Promise.all([
    import('../run/extraction.ts'),
    import('../run/selection.ts'),
  ]);
  const articles: Article[] = [];
  const run = await extractPaths(paths, {
    ...(await runOptions(flags, session)),
    onArticle: article => articles.push(article),
  });
  session.endProgress();
  try {
    const select = await selector({ ...flags, speakers: flags.speaker ?? [], kinds: flags.kind }, run);
    let next = 0;
    for await (const { quotes } of run.articles()) await visit(articles[next++]!, quotes.filter(select));
  } finally {
    run.close();
  }
}
