// The table of contents: one article → its quotes and the entities they name; many articles → people with one name each.
import type { Entity } from './people/entity.ts';
import { type ArticleQuotes, quotesOf } from './people/quotes.ts';
import { shippedModels } from './speech/models.ts';
import { settingOf } from './speech/setting.ts';
import { layoutOf } from './text/layout.ts';
import type { Article, Quote } from './types.ts';

export type { ArticleQuotes };

/** Extracts one article. Synchronous and pure: no I/O, no clock, nothing kept between articles. */
export function extractArticle(article: Article): ArticleQuotes {
  return quotesOf(article, settingOf(layoutOf(article.text)), shippedModels());
}

/** The run's canonical entity of each article entity: `document` and `key` → id and name. */
export interface Canonical {
  readonly id: string;
  readonly name: string;
}

/** Joins the entities of all articles of a run into people with one name and one id each; order does not matter. */
export function canonicalEntities(
  entities: readonly Entity[],
): (document: string, key: string) => Canonical | undefined {
  const table = new Map(
    entities.map(entity => [`${entity.document}\n${entity.key}`, { id: entity.key, name: entity.name }]),
  );
  return (document, key) => table.get(`${document}\n${key}`);
}

/** The row with the run's name and id for its speaker. */
export function withCanonicalSpeaker(quote: Quote, canonical: ReturnType<typeof canonicalEntities>): Quote {
  if (quote.speaker === null) return quote;
  const known = canonical(quote.document, quote.speaker.id);
  return known === undefined ? quote : { ...quote, speaker: { ...quote.speaker, ...known } };
}
