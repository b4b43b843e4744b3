// Mentions of names of one word → their entities: a surname, a forename, a short form, an acronym, a misspelling.
import { COMMON_WORDS } from '../lexicon/common-words.ts';
import { Flag, isForename } from '../lexicon/entry.ts';
import { CORPORATE_FORMS, FORENAME_TITLES, NAME_PARTICLES, ORGANISATION_WORDS } from '../lexicon/titles.ts';
import { is, Shape } from '../text/words.ts';
import { sharesSurname } from './families.ts';
import { genderOfForename, isFamilyFirst } from './given-names.ts';
import type { Mention } from './mention.ts';
import type { NamedEntity } from './named-entity.ts';
import {
  chosen,
  firstFamily,
  misspelt,
  misspeltForename,
  misspeltWithTitle,
  NEWS_WORDS,
  otherWritten,
} from './namesakes.ts';
import { isRegal, type NameWord, type Naming, NOBODY, nameWord, newEntity } from './naming.ts';

/** Letters of a surname that may stand in capitals; shorter words in capitals are acronyms. */
const SHORTEST_SURNAME = 4;

/** Words that are no names by themselves. */
const ORDINARY = Flag.place | Flag.demonym | Flag.common | Flag.function | Flag.titleModifier;

/** How often each entity is named in full, and by which mention first. */
interface FullNames {
  readonly count: Int32Array;
  readonly first: Int32Array;
}

/** Gives each mention with a lone name its entity, when those with full names have theirs; `acronyms`: entities by their initials. */
export function groupLoneNames(naming: Naming, acronyms: ReadonlyMap<string, NamedEntity>): void {
  const { mentions, entities, entityOf } = naming;
  const full = fullNamesOf(naming);
  for (let m = 0; m < mentions.length; m++) {
    const mention = mentions[m]!;
    if (mention.kind !== 'name') continue;
    let entity: NamedEntity;
    if (mention.key.length > 1) entity = entities[entityOf[m]!]!;
    else {
      const known = nameWord(naming, mention.key[0]!);
      const reigns = isRegal(mention);
      entity = bearerOf(naming, known, mention, reigns, full, acronyms) ?? bearerBeside(naming, known, mention, m);
      entityOf[m] = entity.index;
      if (reigns) known.regal = entity;
      known.recent = entity;
      if (entity.key.length === 1) continue;
    }
    const { key } = entity;
    nameWord(naming, key[key.length - 1]!).recent = entity;
    if (mention.key.length > 1) nameWord(naming, key[0]!).recent = entity;
  }
}

/** Counts the mentions with full names, and remembers the first of those with lone names. */
function fullNamesOf({ layout, mentions, entities, entityOf, byWord }: Naming): FullNames {
  const count = new Int32Array(entities.length);
  const first = new Int32Array(entities.length);
  for (let m = mentions.length - 1; m >= 0; m--) {
    const e = entityOf[m]!;
    if (e >= 0) {
      count[e]!++;
      first[e] = m;
    } else if (mentions[m]!.kind === 'name' && layout.sentenceOf[mentions[m]!.first]! > 0) {
      const known = byWord.get(mentions[m]!.key[0]!);
      if (known !== undefined) known.firstLone = m;
    }
  }
  return { count, first };
}

/** Whom a lone name means of those whose full name it is a part or the initials of. */
function bearerOf(
  naming: Naming,
  known: NameWord,
  mention: Mention,
  reigns: boolean,
  full: FullNames,
  acronyms: ReadonlyMap<string, NamedEntity>,
): NamedEntity | undefined {
  const { word } = known;
  if (mention.titles.length === 0 && known.regal !== undefined) return known.regal;
  const { shape } = naming.layout.words;
  const inCapitals = shape[mention.head] === Shape.capitals;
  if (!reigns) {
    // the UN is not Kim Jong Un
    const bearers = inFull(known.bearers, inCapitals && word.length < SHORTEST_SURNAME);
    if (bearers.length > 0) return chosen(naming, bearers, mention, known.recent, full.count);
    if (known.givens.length > 0) {
      const named = namedBy(naming, known, mention, full.first);
      if (named.length > 0 && mayBeForename(mention, named))
        return chosen(naming, named, mention, known.recent, full.count);
    }
  }
  if (known.bracketed !== undefined) return known.bracketed;
  if (word.length < 2 || (!inCapitals && word.length < SHORTEST_SURNAME)) return undefined;
  const body = acronyms.get(/[.&]/.test(word) ? word.replace(/[.&]/g, '') : word);
  // Ukip, Nato: the letters of a body that are read as a word
  return inCapitals || body?.isPerson === false ? body : undefined;
}

/** Whom a lone name means otherwise: the first of two relatives, somebody with another spelling; or somebody new. */
function bearerBeside(naming: Naming, known: NameWord, mention: Mention, m: number): NamedEntity {
  const { layout, mentions, byKey } = naming;
  const { word } = known;
  const shared = sharesSurname(layout, mentions, m);
  if (shared >= 0) return newEntity(naming, m, shared);
  const isOrdinary = is(layout.words, mention.head, ORDINARY);
  const isAcronym = layout.words.shape[mention.head] === Shape.capitals && word.length < SHORTEST_SURNAME;
  return (
    byKey.get(word) ??
    otherWritten(naming, mention) ??
    misspelt(naming, word) ??
    misspeltWithTitle(naming, mention) ??
    (isOrdinary ? undefined : misspeltForename(naming, word)) ??
    (isOrdinary || isAcronym ? undefined : firstFamily(word, known.inner)) ??
    newEntity(naming, m)
  );
}

/** Those that the article has full names of; letters in capitals are no person’s (`isAcronym`). */
function inFull(entities: readonly NamedEntity[], isAcronym: boolean): readonly NamedEntity[] {
  for (let n = 0; n < entities.length; n++)
    if (!isInFull(entities[n]!, isAcronym)) return entities.filter(entity => isInFull(entity, isAcronym));
  return entities;
}

const isInFull = ({ key, isPerson }: NamedEntity, isAcronym: boolean): boolean =>
  key.length > 1 && !(isAcronym && isPerson);

/** Those whose full name begins with a lone word that may stand for it. */
function namedBy(naming: Naming, known: NameWord, mention: Mention, firstFull: Int32Array): readonly NamedEntity[] {
  const isOrdinary = is(naming.layout.words, mention.head, ORDINARY);
  let named: NamedEntity[] | null = null;
  for (const entity of known.givens) {
    const { key, index } = entity;
    if (
      isFamilyFirst(key) ||
      isShortFor(known, key, isOrdinary, firstFull[index]!) ||
      // Azmat, the father of Moazzam Begg, is Azmat Begg
      (!isOrdinary && key.length === 2 && hasOtherBearer(nameWord(naming, key[1]!).bearers, entity))
    )
      if (named === null) named = [entity];
      else named.push(entity);
  }
  return named ?? NOBODY;
}

function hasOtherBearer(bearers: readonly NamedEntity[], entity: NamedEntity): boolean {
  for (const other of bearers) if (other !== entity && other.key.length > 1) return true;
  return false;
}

/** Mr Tan is Tan Wei Ming; where nobody has it for a surname, Sheikh Mohamed and Ms Katrín go by the given name. */
function mayBeForename(mention: Mention, named: readonly NamedEntity[]): boolean {
  for (const title of mention.titles)
    if (!FORENAME_TITLES.has(title)) return named.length === 1 && agrees(mention, named[0]!);
  return true;
}

/** Does nothing that is known of a person’s gender speak against a title? */
function agrees({ gender }: Mention, { key }: NamedEntity): boolean {
  if (gender === 'unknown' || isFamilyFirst(key)) return true;
  const given = genderOfForename(key[0]!);
  return given === 'unknown' || given === gender;
}

/** May a lone word stand for a longer name that begins with it: a forename, or the short name of a house? */
function isShortFor(
  { word, firstLone }: NameWord,
  key: readonly string[],
  isOrdinary: boolean,
  firstFull: number,
): boolean {
  if (key.length < 2) return false;
  const rest = key.slice(1);
  // a short name comes after the long one: Amber is not Amber Travel when it is there first
  const isEarlier = firstLone >= 0 && firstLone < firstFull;
  if (isForename(word) && !(isEarlier && rest.some(other => COMMON_WORDS.has(other))))
    return (
      (key.length < 4 || key.some(part => NAME_PARTICLES.has(part))) && !rest.some(part => ORGANISATION_WORDS.has(part))
    );
  if (rest.every(other => CORPORATE_FORMS.has(other))) return true;
  if (isEarlier) return false;
  if (rest.every(other => ORGANISATION_WORDS.has(other) && !NEWS_WORDS.has(other))) return true;
  return (key.length <= 3 || key.some(part => NAME_PARTICLES.has(part))) && !isOrdinary;
}
