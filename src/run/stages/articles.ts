// The first stage: an article → its quotes and entities as it gives them by itself, with the keys under which names meet.
import { newProfiler } from '../../clusters/profiles.ts';
import { wordingOf } from '../../errors.ts';
import { nameKeyOf, nameKindOf } from '../../people/namesakes.ts';
import { withMetadata } from '../../people/row.ts';
import { extractArticle } from '../../pipeline.ts';
import type { Article } from '../../types.ts';
import { sketchOf } from '../duplicates.ts';
import { loneKeys } from './people.ts';
import type { Stage } from './stage.ts';

/** An article as JSON Lines hold it, or what could not be read. */
export interface ReadArticle {
  readonly article?: Article;
  readonly warnings: readonly Parameters<typeof wordingOf>[0][];
}

/** Articles → quotes, entities with the keys under which their names meet, what each is about and what tells its copies. */
export const articles: Stage<ReadArticle> = () => {
  const profileOf = newProfiler();
  return function* (batch) {
    for (const { article, warnings } of batch) {
      for (const warning of warnings) yield { warning: wordingOf(warning) };
      if (article === undefined) continue;
      const { quotes, entities } = extractArticle(article);
      const { words, counts } = profileOf(article);
      yield {
        document: article.document,
        quotes: quotes.map(quote => JSON.stringify(withMetadata(quote, article))),
        entities: entities.map(({ key, type, name, forms, gender, roles }) => {
          const kind = nameKindOf({ type, name });
          const of = { key, type, name, forms, gender, roles: roles ?? [], kind, nameKey: nameKeyOf({ type, name }) };
          return kind === 'lone' ? { ...of, ...loneKeys(name) } : of;
        }),
        words: [...words],
        counts: [...counts],
        url: article.url,
        sketch: [...sketchOf(article.text)],
      };
    }
  };
};
