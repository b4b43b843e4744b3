// One article's mentions → its entities: which name forms are one person or organisation, what describes it, its gender.
// Names come before pronouns (the order of BookNLP): full names first, then surnames, forenames, acronyms, misspellings.
import { COMMON_WORDS } from '../lexicon/common-words.ts';
import { Flag, isForename } from '../lexicon/entry.ts';
import { KNOWN_ORGANISATIONS } from '../lexicon/known-organisations.ts';
import { PLACE_WORDS } from '../lexicon/places.ts';
import {
  CORPORATE_FORMS,
  FORENAME_TITLES,
  NAME_PARTICLES,
  ORGANISATION_WORDS,
  REGAL_TITLES,
} from '../lexicon/titles.ts';
import type { Layout } from '../text/layout.ts';
import { is, Shape } from '../text/words.ts';
import { isInBrackets, isOfficeInBrackets } from './abbreviated.ts';
import { collect, describe } from './appositions.ts';
import { describeDefendants } from './defendants.ts';
import { describeParents, isRelative, sharedName, sharesSurname } from './families.ts';
import { genderOfForename, isFamilyFirst } from './given-names.ts';
import { initialsOf, isFullerForm, isShortened, shortenedKey, wholeInitialsOf } from './initials.ts';
import { changedMention, type Mention } from './mention.ts';
import { type ArticleNames, type NamedEntity, nameText } from './named-entity.ts';
import {
  articleForms,
  chosen,
  familyOnly,
  firstFamily,
  innerFamily,
  misspelt,
  misspeltForename,
  misspeltWithTitle,
  NEWS_WORDS,
  namedLonger,
  otherFamilyNames,
  sameBody,
  sameFullName,
} from './namesakes.ts';
import { nearWords } from './near-words.ts';
import { describeOpening } from './openings.ts';
import { describePress } from './press.ts';
import { genderByPronouns } from './pronoun-genders.ts';
import { rankedBearer } from './rank-letters.ts';

/** Bearers of one name that are told apart; with more of them in an article a lone name says nothing. */
const MOST_BEARERS = 64;

/** Letters of a surname that may stand in capitals; shorter words in capitals are acronyms. */
const SHORTEST_SURNAME = 4;

/** Groups the names of an article. */
export function namesIn(layout: Layout, mentions: readonly Mention[]): ArticleNames {
  const entities: NamedEntity[] = [];
  const entityOf = new Int32Array(mentions.length).fill(-1);
  const byLast = new Map<string, NamedEntity[]>();
  const byFirst = new Map<string, NamedEntity[]>();
  const byInner = new Map<string, NamedEntity[]>();
  const byKey = new Map<string, NamedEntity>();
  const surnames = nearWords();
  const forenames = nearWords();
  const index = (map: Map<string, NamedEntity[]>, word: string, entity: NamedEntity) => {
    const list = map.get(word);
    if (list === undefined) {
      map.set(word, [entity]);
      (map === byLast ? surnames : forenames).add(word);
    } else if (list.length < MOST_BEARERS && !list.includes(entity)) list.push(entity);
  };
  const create = (m: number, shared = -1): NamedEntity => {
    const mention = mentions[m]!;
    const surname = mentions[shared];
    const entity: NamedEntity = {
      index: entities.length,
      key: surname === undefined ? mention.key : [...mention.key, surname.key[1]!],
      name: surname === undefined ? nameText(layout, mention) : sharedName(layout, mention, surname),
      forms: new Map(),
      mentions: [],
      isPerson: mention.type === 'person' || surname !== undefined,
      isRelative: isRelative(layout.words, mention),
      personScore: surname === undefined ? 0 : 2,
      placeScore: 0,
      male: 0,
      female: 0,
      roles: [],
      role: null,
    };
    entities.push(entity);
    byKey.set(entity.key.join(' '), entity);
    index(byLast, entity.key[entity.key.length - 1]!, entity);
    index(byFirst, entity.key[0]!, entity);
    for (const family of otherFamilyNames(entity.key)) index(byLast, family, entity);
    const inner = innerFamily(entity.key);
    if (inner !== '') byInner.set(inner, [...(byInner.get(inner) ?? []).slice(-1), entity]);
    return entity;
  };
  const otherWritten = ({ key }: Mention) => {
    const [bearer, another] = articleForms(key).flatMap(form => byLast.get(form) ?? []);
    return bearer?.isPerson && another === undefined ? bearer : undefined;
  };
  const assign = (m: number, entity: NamedEntity) => {
    entityOf[m] = entity.index;
  };

  // full names
  const shortened = new Map<string, NamedEntity[]>();
  for (let m = 0; m < mentions.length; m++) {
    const mention = mentions[m]!;
    if (mention.kind !== 'name' || mention.key.length < 2) continue;
    const short = mention.type === 'person' ? '' : shortenedKey(mention.key);
    const known =
      byKey.get(mention.key.join(' ')) ??
      sameFullName(mention, byLast.get(mention.key[mention.key.length - 1]!) ?? []) ??
      namedLonger(mention, byFirst.get(mention.key[0]!) ?? []) ??
      familyOnly(mention, byLast.get(mention.key[mention.key.length - 1]!) ?? []) ??
      sameBody(mention, byLast.get(mention.key[mention.key.length - 1]!) ?? []) ??
      rankedBearer(layout.words, mention, byLast.get(mention.key[1]!) ?? []) ??
      shortened.get(short)?.find(other => isShortened(mention.key, other.key)) ??
      otherWritten(mention);
    const entity = known ?? create(m);
    if (known === undefined && short !== '') shortened.set(short, [...(shortened.get(short) ?? []).slice(-1), entity]);
    if (known !== undefined) {
      byKey.set(mention.key.join(' '), known);
      if (
        (mention.key.length > known.key.length &&
          mention.key.length <= 5 &&
          (mention.type !== 'organization' || !known.isPerson)) ||
        (short !== '' && isFullerForm(mention.key, known.key))
      ) {
        known.key = mention.key;
        known.name = nameText(layout, mention);
      }
    }
    assign(m, entity);
  }
  // lone names: surname, forename, short form, acronym, misspelling
  const acronyms = new Map<string, NamedEntity>();
  for (const entity of entities) {
    acronyms.set(initialsOf(entity.key), entity);
    acronyms.set(wholeInitialsOf(entity.key), entity);
  }
  // "the DPP" is the director of public prosecutions
  for (let m = 0; m < mentions.length; m++) {
    const office = initialsOf(mentions[m]!.titles);
    if (office.length > 1 && entityOf[m]! >= 0 && !acronyms.has(office)) acronyms.set(office, entities[entityOf[m]!]!);
  }
  // Transport for London (TfL), the Congress of Trade Unions (Cotu): whatever letters the brackets take
  const bracketed = new Map<string, NamedEntity>();
  const letters = new Set<string>();
  for (let m = 0; m + 1 < mentions.length; m++) {
    const next = mentions[m + 1]!;
    if (entityOf[m]! >= 0 && next.kind === 'name' && next.key.length === 1 && isInBrackets(layout, mentions[m]!, next))
      bracketed.set(next.key[0]!, entities[entityOf[m]!]!);
    // the Director General of Forests (DGF) X is the DGF
    const named = m + 2 < mentions.length ? entityOf[m + 2]! : -1;
    if (
      named >= 0 &&
      mentions[m]!.kind === 'role' &&
      isOfficeInBrackets(layout, mentions[m]!, next, mentions[m + 2]!)
    ) {
      bracketed.set(next.key[0]!, entities[named]!);
      letters.add(next.key[0]!);
    }
  }
  const recent = new Map<string, NamedEntity>();
  const fullNames = new Array<number>(entities.length).fill(0);
  const firstFull = new Array<number>(entities.length).fill(0);
  const firstLone = new Map<string, number>();
  for (let m = mentions.length - 1; m >= 0; m--) {
    const e = entityOf[m]!;
    if (e >= 0) {
      fullNames[e]!++;
      firstFull[e] = m;
    } else if (mentions[m]!.kind === 'name' && layout.sentenceOf[mentions[m]!.first]! > 0)
      firstLone.set(mentions[m]!.key[0]!, m);
  }
  const regals = new Map<string, NamedEntity>();
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
    const isOrdinary = is(
      layout.words,
      mention.head,
      Flag.place | Flag.demonym | Flag.common | Flag.function | Flag.titleModifier,
    );
    // a monarch is known by the forename alone
    const reigns = mention.titles.some(title => REGAL_TITLES.has(title));
    const regal = regals.get(word);
    // the UN is not Kim Jong Un
    const isAcronym = layout.words.shape[mention.head] === Shape.capitals && word.length < SHORTEST_SURNAME;
    const bearers = reigns ? [] : (byLast.get(word) ?? []).filter(e => e.key.length > 1 && !(isAcronym && e.isPerson));
    const named = reigns
      ? []
      : (byFirst.get(word) ?? []).filter(
          e =>
            isFamilyFirst(e.key) ||
            isShortFor(word, e, isOrdinary, firstFull[e.index]!, firstLone.get(word)) ||
            // Azmat, the father of Moazzam Begg, is Azmat Begg
            (!isOrdinary &&
              e.key.length === 2 &&
              (byLast.get(e.key[1]!) ?? []).some(other => other !== e && other.key.length > 1)),
        );
    let entity: NamedEntity | undefined;
    if (mention.titles.length === 0 && regal !== undefined) entity = regal;
    else if (bearers.length > 0) entity = chosen(bearers, mention, recent.get(word), fullNames, layout);
    else if (
      named.length > 0 &&
      (mention.titles.every(title => FORENAME_TITLES.has(title)) ||
        // Mr Tan is Tan Wei Ming; where nobody has it for a surname, Sheikh Mohamed and Ms Katrín go by the given name
        (named.length === 1 && agrees(mention, named[0]!)))
    )
      entity = chosen(named, mention, recent.get(word), fullNames, layout);
    entity ??= bracketed.get(word);
    if (entity === undefined && word.length > 1) {
      const body = acronyms.get(word.replace(/[.&]/g, ''));
      // Ukip, Nato: the letters of a body that are read as a word
      if (
        layout.words.shape[mention.head] === Shape.capitals ||
        (word.length >= SHORTEST_SURNAME && body?.isPerson === false)
      )
        entity = body;
    }
    const shared = entity === undefined ? sharesSurname(layout, mentions, m) : -1;
    if (shared >= 0) entity = create(m, shared);
    entity ??=
      byKey.get(word) ??
      otherWritten(mention) ??
      misspelt(word, surnames, byLast) ??
      misspeltWithTitle(mention, surnames, byLast) ??
      (isOrdinary ? undefined : misspeltForename(word, forenames, byFirst)) ??
      (isOrdinary || isAcronym ? undefined : firstFamily(word, byInner.get(word) ?? [])) ??
      create(m);
    assign(m, entity);
    if (reigns) regals.set(word, entity);
    recent.set(word, entity);
    if (entity.key.length > 1) recent.set(entity.key[entity.key.length - 1]!, entity);
  }

  for (let m = 0; m < mentions.length; m++) {
    const e = entityOf[m]!;
    if (e < 0) continue;
    const isHolder = letters.has(mentions[m]!.key[0]!) && mentions[m]!.key.length === 1;
    collect(layout, entities[e]!, isHolder ? changedMention(mentions[m]!, { type: 'person' }) : mentions[m]!, m);
  }
  describe(layout, mentions, entities, entityOf);
  describeParents(layout, mentions, entities, entityOf);
  describePress(layout, mentions, byLast, entityOf);
  genderByPronouns(layout, mentions, entities, entityOf);
  describeOpening(layout, mentions, entities, entityOf);
  describeDefendants(layout, mentions, entities, entityOf);
  for (const entity of entities) {
    if (entity.key.length > 1 && entity.key.length <= 4 && entity.personScore > -3 && !isTeamlike(entity.key)) {
      const surname = entity.key[entity.key.length - 1]!;
      if (
        entity.mentions.some(
          m =>
            mentions[m]!.kind === 'name' &&
            mentions[m]!.key.length === 1 &&
            mentions[m]!.key[0] === surname &&
            // Labour is no surname of New Labour
            !is(layout.words, mentions[m]!.head, Flag.titleModifier | Flag.place | Flag.organisation),
        )
      )
        entity.personScore += 2;
    }
    if (entity.key.length > 1 && entity.personScore >= 0) {
      const gender = isFamilyFirst(entity.key) ? 'unknown' : genderOfForename(entity.key[0]!);
      if (gender === 'male') entity.male += 2;
      else if (gender === 'female') entity.female += 2;
    }
  }
  return { entities, entityOf };
}

/** "Riverton Tide", "New Labour": a place or a common word before another common word, which may stand for it alone. */
const isTeamlike = (key: readonly string[]): boolean =>
  (COMMON_WORDS.has(key[key.length - 1]!) || KNOWN_ORGANISATIONS.has(key[key.length - 1]!)) &&
  !isForename(key[0]!) &&
  (COMMON_WORDS.has(key[0]!) || PLACE_WORDS.has(key[0]!));

/** Does nothing that is known of a person’s gender speak against a title? */
function agrees({ gender }: Mention, { key }: NamedEntity): boolean {
  if (gender === 'unknown' || isFamilyFirst(key)) return true;
  const given = genderOfForename(key[0]!);
  return given === 'unknown' || given === gender;
}

/** May a lone word stand for a longer name that begins with it: a forename, or the short name of a house? */
function isShortFor(
  word: string,
  { key }: NamedEntity,
  isOrdinary: boolean,
  firstFull: number,
  firstLone: number | undefined,
): boolean {
  if (key.length < 2) return false;
  const rest = key.slice(1);
  // a short name comes after the long one: Amber is not Amber Travel when it is there first
  const isEarlier = firstLone !== undefined && firstLone < firstFull;
  if (isForename(word) && !(isEarlier && rest.some(other => COMMON_WORDS.has(other))))
    return (
      (key.length < 4 || key.some(part => NAME_PARTICLES.has(part))) && !rest.some(part => ORGANISATION_WORDS.has(part))
    );
  if (rest.every(other => CORPORATE_FORMS.has(other))) return true;
  if (isEarlier) return false;
  if (rest.every(other => ORGANISATION_WORDS.has(other) && !NEWS_WORDS.has(other))) return true;
  return (key.length <= 3 || key.some(part => NAME_PARTICLES.has(part))) && !isOrdinary;
}
