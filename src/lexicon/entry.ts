// A word → all that the lexicons say of it, as bits: looked up once a token, instead of once for each list and question.
import { COMMON_WORDS } from './common-words.ts';
import { cueStrength } from './cues.ts';
import { FEMALE_FORENAMES, MALE_FORENAMES, OTHER_FORENAMES } from './forenames.ts';
import {
  ADVERBS,
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  isFunctionWord,
  PREPOSITIONS,
  PRONOUNS,
  SUBJECT_PRONOUNS,
} from './function-words.ts';
import { isPersonNoun, isPlural, isSpeakingNoun } from './nouns.ts';
import { DEMONYMS, PLACE_WORDS } from './places.ts';
import {
  CALENDAR,
  HEADS_BEFORE_OF,
  NAME_PARTICLES,
  NAME_SUFFIXES,
  NOT_NAMES,
  ORGANISATION_PARTICLES,
  ORGANISATION_WORDS,
  STRONG_TITLES,
  TITLE_MODIFIERS,
  TITLES,
} from './titles.ts';

/** The bits of `Entry.flags`. */
export const Flag = {
  function: 1,
  pronoun: 1 << 1,
  /** Pronouns that can speak or be spoken of as a mention of their own. */
  mentioning: 1 << 2,
  determiner: 1 << 3,
  preposition: 1 << 4,
  conjunction: 1 << 5,
  auxiliary: 1 << 6,
  adverb: 1 << 7,
  forename: 1 << 8,
  common: 1 << 9,
  person: 1 << 10,
  speaking: 1 << 11,
  /** A noun for persons or for groups and documents that speak. */
  head: (1 << 10) | (1 << 11),
  plural: 1 << 12,
  demonym: 1 << 13,
  place: 1 << 14,
  calendar: 1 << 15,
  title: 1 << 16,
  strongTitle: 1 << 17,
  titleModifier: 1 << 18,
  notName: 1 << 19,
  nameParticle: 1 << 20,
  nameSuffix: 1 << 21,
  organisationParticle: 1 << 22,
  organisation: 1 << 23,
  headBeforeOf: 1 << 24,
  ly: 1 << 25,
  ed: 1 << 26,
  ing: 1 << 27,
  es: 1 << 28,
} as const;

export interface Entry {
  readonly word: string;
  /** Bits of `Flag`. */
  readonly flags: number;
  /** `cueStrength` of the word. */
  readonly cue: number;
}

/** Entries made so far; emptied when there are too many, so that endless input takes no endless memory. */
const known = new Map<string, Entry>();
const MOST_KNOWN = 1 << 16;

/** The entry of a lower-case word. */
export function entryOf(word: string): Entry {
  const entry = known.get(word);
  if (entry !== undefined) return entry;
  if (known.size >= MOST_KNOWN) known.clear();
  const made = { word, flags: flagsOf(word), cue: cueStrength(word) };
  known.set(word, made);
  return made;
}

/** A word without accents; words of plain letters stay as they are. */
export function plain(word: string): string {
  for (let i = 0; i < word.length; i++)
    if (word.charCodeAt(i) > 0x7f) return word.normalize('NFKD').replace(/\p{M}/gu, '');
  return word;
}

export function isForename(word: string): boolean {
  const bare = plain(word);
  return MALE_FORENAMES.has(bare) || FEMALE_FORENAMES.has(bare) || OTHER_FORENAMES.has(bare);
}

/** Lists that only have to be asked. */
const LISTS: readonly (readonly [ReadonlySet<string>, number])[] = [
  [PRONOUNS, Flag.pronoun],
  [SUBJECT_PRONOUNS, Flag.mentioning],
  [new Set(['him', 'her', 'them']), Flag.mentioning],
  [DETERMINERS, Flag.determiner],
  [PREPOSITIONS, Flag.preposition],
  [CONJUNCTIONS, Flag.conjunction],
  [AUXILIARIES, Flag.auxiliary],
  [ADVERBS, Flag.adverb],
  [COMMON_WORDS, Flag.common],
  [DEMONYMS, Flag.demonym],
  [PLACE_WORDS, Flag.place],
  [CALENDAR, Flag.calendar],
  [TITLES, Flag.title],
  [STRONG_TITLES, Flag.strongTitle],
  [TITLE_MODIFIERS, Flag.titleModifier],
  [NOT_NAMES, Flag.notName],
  [NAME_PARTICLES, Flag.nameParticle],
  [NAME_SUFFIXES, Flag.nameSuffix],
  [ORGANISATION_PARTICLES, Flag.organisationParticle],
  [ORGANISATION_WORDS, Flag.organisation],
  [HEADS_BEFORE_OF, Flag.headBeforeOf],
];

function flagsOf(word: string): number {
  let flags = isFunctionWord(word) ? Flag.function : 0;
  for (const [list, flag] of LISTS) if (list.has(word)) flags |= flag;
  if (isForename(word)) flags |= Flag.forename;
  if (isPersonNoun(word)) flags |= Flag.person;
  if (isSpeakingNoun(word)) flags |= Flag.speaking;
  if (isPlural(word)) flags |= Flag.plural;
  if (word.endsWith('ly')) flags |= Flag.ly;
  else if (word.endsWith('ed')) flags |= Flag.ed;
  else if (word.endsWith('ing')) flags |= Flag.ing;
  else if (word.endsWith('es')) flags |= Flag.es;
  return flags;
}
