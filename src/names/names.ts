// One article's mentions → its entities: which name forms are one person or organisation, what describes it, its gender.
// Names come before pronouns (the order of BookNLP): full names first, then surnames, forenames, acronyms, misspellings.
import { isForename } from '../lexicon/entry.ts';
import { NAME_PARTICLES, ORGANISATION_WORDS } from '../lexicon/titles.ts';
import type { Layout } from '../text/layout.ts';
import { Shape } from '../text/words.ts';
import { collect, describe } from './appositions.ts';
import type { Mention } from './mention.ts';
import { genderOfForename } from './name-mention.ts';
import { type ArticleNames, type NamedEntity, nameText } from './named-entity.ts';
import { chosen, initialsOf, misspelt, NEWS_WORDS, sameFullName } from './namesakes.ts';
import { nearWords } from './near-words.ts';
import { genderByPronouns } from './pronoun-genders.ts';

/** Bearers of one name that are told apart; with more of them in an article a lone name says nothing. */
const MOST_BEARERS = 64;

/** Groups the names of an article. */
export function namesIn(layout: Layout, mentions: readonly Mention[]): ArticleNames {
  const entities: NamedEntity[] = [];
  const entityOf = new Int32Array(mentions.length).fill(-1);
  const byLast = new Map<string, NamedEntity[]>();
  const byFirst = new Map<string, NamedEntity[]>();
  const byKey = new Map<string, NamedEntity>();
  const surnames = nearWords();
  const index = (map: Map<string, NamedEntity[]>, word: string, entity: NamedEntity) => {
    const list = map.get(word);
    if (list === undefined) {
      map.set(word, [entity]);
      if (map === byLast) surnames.add(word);
    } else if (list.length < MOST_BEARERS && !list.includes(entity)) list.push(entity);
  };
  const create = (m: number): NamedEntity => {
    const mention = mentions[m]!;
    const entity: NamedEntity = {
      index: entities.length,
      key: mention.key,
      name: nameText(layout, mention),
      forms: new Map(),
      mentions: [],
      personScore: 0,
      placeScore: 0,
      male: 0,
      female: 0,
      roles: [],
      role: null,
    };
    entities.push(entity);
    byKey.set(mention.key.join(' '), entity);
    index(byLast, mention.key[mention.key.length - 1]!, entity);
    index(byFirst, mention.key[0]!, entity);
    return entity;
  };
  const assign = (m: number, entity: NamedEntity) => {
    entityOf[m] = entity.index;
  };

  // full names
  for (let m = 0; m < mentions.length; m++) {
    const mention = mentions[m]!;
    if (mention.kind !== 'name' || mention.key.length < 2) continue;
    const known =
      byKey.get(mention.key.join(' ')) ?? sameFullName(mention, byLast.get(mention.key[mention.key.length - 1]!) ?? []);
    const entity = known ?? create(m);
    if (known !== undefined) {
      byKey.set(mention.key.join(' '), known);
      if (mention.key.length > known.key.length && mention.key.length <= 5 && mention.type !== 'organization') {
        known.key = mention.key;
        known.name = nameText(layout, mention);
      }
    }
    assign(m, entity);
  }
  // lone names: surname, forename, short form, acronym, misspelling
  const acronyms = new Map<string, NamedEntity>();
  for (const entity of entities) acronyms.set(initialsOf(entity.key), entity);
  const recent = new Map<string, NamedEntity>();
  const fullNames = new Array<number>(entities.length).fill(0);
  for (const e of entityOf) if (e >= 0) fullNames[e]!++;
  for (let m = 0; m < mentions.length; m++) {
    const mention = mentions[m]!;
    if (mention.kind !== 'name') continue;
    if (mention.key.length > 1) {
      const entity = entities[entityOf[m]!]!;
      recent.set(entity.key[entity.key.length - 1]!, entity);
      recent.set(entity.key[0]!, entity);
      continue;
    }
    const word = mention.key[0]!;
    const bearers = (byLast.get(word) ?? []).filter(e => e.key.length > 1);
    const named = (byFirst.get(word) ?? []).filter(
      e =>
        e.key.length > 1 &&
        (isForename(word)
          ? (e.key.length < 4 || e.key.some(part => NAME_PARTICLES.has(part))) &&
            !e.key.slice(1).some(part => ORGANISATION_WORDS.has(part))
          : e.key.slice(1).every(other => ORGANISATION_WORDS.has(other) && !NEWS_WORDS.has(other))),
    );
    let entity: NamedEntity | undefined;
    if (bearers.length > 0) entity = chosen(bearers, mention, recent.get(word), fullNames);
    else if (named.length > 0 && mention.titles.length === 0)
      entity = chosen(named, mention, recent.get(word), fullNames);
    entity ??=
      layout.words.shape[mention.head] === Shape.capitals && word.length > 1
        ? acronyms.get(word.replace(/[.&]/g, ''))
        : undefined;
    entity ??= byKey.get(word) ?? misspelt(word, surnames, byLast) ?? create(m);
    assign(m, entity);
    recent.set(word, entity);
  }

  for (let m = 0; m < mentions.length; m++) {
    const e = entityOf[m]!;
    if (e >= 0) collect(layout, entities[e]!, mentions[m]!, m);
  }
  describe(layout, mentions, entities, entityOf);
  genderByPronouns(layout, mentions, entities, entityOf);
  for (const entity of entities) {
    if (entity.key.length > 1 && entity.key.length <= 4 && entity.personScore > -3) {
      const surname = entity.key[entity.key.length - 1]!;
      if (
        entity.mentions.some(
          m => mentions[m]!.kind === 'name' && mentions[m]!.key.length === 1 && mentions[m]!.key[0] === surname,
        )
      )
        entity.personScore += 2;
    }
    if (entity.key.length > 1 && entity.personScore >= 0) {
      const gender = genderOfForename(entity.key[0]!);
      if (gender === 'male') entity.male += 2;
      else if (gender === 'female') entity.female += 2;
    }
  }
  return { entities, entityOf };
}
