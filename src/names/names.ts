// One article's mentions → its entities: which name forms are one person or organisation, what describes it, its gender.
// Names come before pronouns (the order of BookNLP): full names first, then surnames, forenames, acronyms, misspellings.
import { COMMON_WORDS } from '../lexicon/common-words.ts';
import { Flag, isForename } from '../lexicon/entry.ts';
import { KNOWN_ORGANISATIONS } from '../lexicon/known-organisations.ts';
import { PLACE_WORDS } from '../lexicon/places.ts';
import type { Layout } from '../text/layout.ts';
import { is } from '../text/words.ts';
import { isInBrackets, isOfficeInBrackets } from './abbreviated.ts';
import { describe } from './appositions.ts';
import { describeDefendants } from './defendants.ts';
import { describeParents } from './families.ts';
import { groupFullNames } from './full-names.ts';
import { genderOfForename, isFamilyFirst } from './given-names.ts';
import { initialsOf, wholeInitialsOf } from './initials.ts';
import { groupLoneNames } from './lone-names.ts';
import { changedMention, type Mention } from './mention.ts';
import { collect } from './name-evidence.ts';
import type { ArticleNames, NamedEntity } from './named-entity.ts';
import { type Naming, nameWord, newNaming } from './naming.ts';
import { describeOpening } from './openings.ts';
import { describePress } from './press.ts';
import { genderByPronouns } from './pronoun-genders.ts';
import { traitsOf } from './word-traits.ts';

/** Groups the names of an article. */
export function namesIn(layout: Layout, mentions: readonly Mention[]): ArticleNames {
  const naming = newNaming(layout, traitsOf(layout.words), mentions);
  const { entities, entityOf } = naming;
  groupFullNames(naming);
  const acronyms = acronymsOf(naming);
  const letters = bracketedLetters(naming);
  groupLoneNames(naming, acronyms);
  collectAll(naming, letters);
  describe(naming);
  describeParents(naming);
  describePress(naming);
  genderByPronouns(layout, mentions, entities, entityOf);
  describeOpening(layout, mentions, entities, entityOf);
  describeDefendants(layout, mentions, entities, entityOf);
  for (const entity of entities) if (entity.key.length > 1) tellOfFullName(naming, entity);
  return { entities, entityOf };
}

/** The entities with full names by their initials, and those that are named after an office by its initials. */
function acronymsOf({ mentions, entities, entityOf }: Naming): Map<string, NamedEntity> {
  const acronyms = new Map<string, NamedEntity>();
  for (const entity of entities) {
    acronyms.set(initialsOf(entity.key), entity);
    const whole = wholeInitialsOf(entity.key);
    if (whole !== '') acronyms.set(whole, entity);
  }
  // "the DPP" is the director of public prosecutions
  for (let m = 0; m < mentions.length; m++) {
    if (entityOf[m]! < 0 || mentions[m]!.titles.length < 2) continue;
    const office = initialsOf(mentions[m]!.titles);
    if (office.length > 1 && !acronyms.has(office)) acronyms.set(office, entities[entityOf[m]!]!);
  }
  return acronyms;
}

/** Remembers whose the short forms in brackets are; returns those that are letters of an office. */
function bracketedLetters(naming: Naming): ReadonlySet<string> {
  const { layout, mentions, entities, entityOf } = naming;
  const { lower } = layout.words;
  const letters = new Set<string>();
  for (let m = 0; m + 1 < mentions.length; m++) {
    const mention = mentions[m]!;
    if (lower[mention.last] !== '(') continue;
    const next = mentions[m + 1]!;
    // Transport for London (TfL), the Congress of Trade Unions (Cotu): whatever letters the brackets take
    if (entityOf[m]! >= 0 && next.kind === 'name' && next.key.length === 1 && isInBrackets(layout, mention, next))
      nameWord(naming, next.key[0]!).bracketed = entities[entityOf[m]!]!;
    // the Director General of Forests (DGF) X is the DGF
    const named = m + 2 < mentions.length ? entityOf[m + 2]! : -1;
    if (named >= 0 && mention.kind === 'role' && isOfficeInBrackets(layout, mention, next, mentions[m + 2]!)) {
      nameWord(naming, next.key[0]!).bracketed = entities[named]!;
      letters.add(next.key[0]!);
    }
  }
  return letters;
}

/** Collects what each mention by name tells; whoever has the letters of an office is a person. */
function collectAll(naming: Naming, letters: ReadonlySet<string>): void {
  const { mentions, entities, entityOf } = naming;
  for (let m = 0; m < mentions.length; m++) {
    const e = entityOf[m]!;
    if (e < 0) continue;
    const mention = mentions[m]!;
    const isHolder = letters.size > 0 && mention.key.length === 1 && letters.has(mention.key[0]!);
    collect(naming, entities[e]!, isHolder ? changedMention(mention, { type: 'person' }) : mention, m);
  }
}

/** Longer names are hardly anybody's. */
const LONGEST_NAME = 4;

/** What a full name tells in the end: whether its last word alone stands for it, as a surname does; the forename’s gender. */
function tellOfFullName(naming: Naming, entity: NamedEntity): void {
  const { key } = entity;
  if (key.length <= LONGEST_NAME && entity.personScore > -3 && isNamedLast(naming, entity) && !isTeamlike(key))
    entity.personScore += 2;
  if (entity.personScore < 0 || isFamilyFirst(key)) return;
  const gender = genderOfForename(key[0]!);
  if (gender === 'male') entity.male += 2;
  else if (gender === 'female') entity.female += 2;
}

/** Does its last word alone stand for it? */
function isNamedLast({ layout, mentions }: Naming, { key, mentions: own }: NamedEntity): boolean {
  const surname = key[key.length - 1]!;
  for (const m of own) {
    const mention = mentions[m]!;
    if (
      mention.key.length === 1 &&
      mention.kind === 'name' &&
      mention.key[0] === surname &&
      // Labour is no surname of New Labour
      !is(layout.words, mention.head, Flag.titleModifier | Flag.place | Flag.organisation)
    )
      return true;
  }
  return false;
}

/** "Riverton Tide", "New Labour": a place or a common word before another common word, which may stand for it alone. */
const isTeamlike = (key: readonly string[]): boolean =>
  (COMMON_WORDS.has(key[key.length - 1]!) || KNOWN_ORGANISATIONS.has(key[key.length - 1]!)) &&
  !isForename(key[0]!) &&
  (COMMON_WORDS.has(key[0]!) || PLACE_WORDS.has(key[0]!));
