// The table of contents: one article → its quotes and the entities they name; many articles → people with one name each.
import { type CanonicalLookup, canonicalEntities as joinedEntities } from './people/canonical.ts';
import { decisionsOf } from './people/decisions.ts';
import type { Entity } from './people/entity.ts';
import { type GivenPerson, withGivenPeople } from './people/given.ts';
import { type ArticleQuotes, quotesOf } from './people/quotes.ts';
import { withReportedSpeech } from './people/reported.ts';
import { shippedModels } from './speech/models.ts';
import { readReported } from './speech/reported.ts';
import { settingOf } from './speech/setting.ts';
import { layoutOf } from './text/layout.ts';
import type { Article } from './types.ts';

export { withCanonicalSpeaker } from './people/speakers.ts';
export type { ArticleQuotes, GivenPerson };

/** Extracts one article. Synchronous and pure: no I/O, no clock, nothing kept between articles. */
export function extractArticle(article: Article): ArticleQuotes {
  return extractArticles([article])[0]!;
}

/**
 * Extracts articles, each as if it were alone. They go through each stage together: the words, weights and code that it
 * needs are still near the processor for the next article, which takes a fifth less time. Give it few (`inGroups`):
 * what a stage found is kept until all of them have been through the next.
 */
export function extractArticles(articles: readonly Article[]): ArticleQuotes[] {
  const models = shippedModels();
  const layouts = articles.map(({ text }) => layoutOf(text));
  const reported = layouts.map(layout => readReported(layout));
  const settings = layouts.map((layout, a) => settingOf(layout, reported[a]!));
  const decisions = settings.map(setting => decisionsOf(setting, models));
  const quoted = articles.map((article, a) => quotesOf(article, settings[a]!, models, decisions[a]!));
  return articles.map((article, a) =>
    withReportedSpeech(article, settings[a]!, quoted[a]!, models, decisions[a]!.discourse),
  );
}

/** UTF-16 units and articles for `extractArticles`: more of them would no longer fit near the processor. */
const TOGETHER = { units: 1 << 16, articles: 16 };

/** Articles in order → the same in groups that go through the stages together. */
export function* inGroups<T extends Pick<Article, 'text'>>(articles: Iterable<T>): Generator<T[], void, undefined> {
  let group: T[] = [];
  let units = 0;
  for (const article of articles) {
    group.push(article);
    units += article.text.length;
    if (group.length < TOGETHER.articles && units < TOGETHER.units) continue;
    yield group;
    group = [];
    units = 0;
  }
  if (group.length > 0) yield group;
}

/** One name and one id for each person of many articles; people whom the user names go first. */
export function canonicalEntities(entities: readonly Entity[], people: readonly GivenPerson[] = []): CanonicalLookup {
  return withGivenPeople(people, entities, joinedEntities(entities));
}
