// The table of contents: one article → its quotes and the entities they name; many articles → people with one name each.
import { type CanonicalLookup, canonicalEntities as joinedEntities } from './people/canonical.ts';
import { decisionsOf } from './people/decisions.ts';
import type { Entity } from './people/entity.ts';
import { type GivenPerson, withGivenPeople } from './people/given.ts';
import { type ArticleQuotes, quotesOf } from './people/quotes.ts';
import { withReportedSpeech } from './people/reported.ts';
import { shippedModels } from './speech/models.ts';
import { settingOf } from './speech/setting.ts';
import { layoutOf } from './text/layout.ts';
import type { Article } from './types.ts';

export { withCanonicalSpeaker } from './people/speakers.ts';
export type { ArticleQuotes, GivenPerson };

/** Extracts one article. Synchronous and pure: no I/O, no clock, nothing kept between articles. */
export function extractArticle(article: Article): ArticleQuotes {
  const setting = settingOf(layoutOf(article.text));
  const models = shippedModels();
  const decisions = decisionsOf(setting, models);
  const quoted = quotesOf(article, setting, models, decisions);
  return withReportedSpeech(article, setting, quoted, models, decisions.discourse);
}

/** One name and one id for each person of many articles; people whom the user names go first. */
export function canonicalEntities(entities: readonly Entity[], people: readonly GivenPerson[] = []): CanonicalLookup {
  return withGivenPeople(people, entities, joinedEntities(entities));
}
