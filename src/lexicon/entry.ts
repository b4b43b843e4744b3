// A word → all that the lexicons say of it, as bits: looked up once a token, instead of once for each list and question.
import { COMMON_WORDS } from './common-words.ts';
import { cueStrength } from './cues.ts';
import { FEMALE_FORENAMES, MALE_FORENAMES, OTHER_FORENAMES } from './forenames.ts';
import { FEMALE_WORLD_FORENAMES, MALE_WORLD_FORENAMES } from './forenames-world.ts';
import {
  ADVERBS,
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  PREPOSITIONS,
  PRONOUNS,
  SUBJECT_PRONOUNS,
} from './function-words.ts';
import { isPersonNoun, isPlural, isSpeakingNoun } from './nouns.ts';
import { DEMONYMS, PLACE_WORDS } from './places.ts';
import {
  CALENDAR,
  HEADS_BEFORE_OF,
  INHABITANTS,
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
  inhabitant: 1 << 29,
} as const;

/**
 * The words met so far with what the lexicons say of them. A word is known by its number; numbers hold while one text
 * is read (see `vocabulary`). `slots` is an open-addressing table: hash and number + 1 of a word, side by side.
 */
interface Vocabulary {
  count: number;
  readonly word: string[];
  /** Bits of `Flag`. */
  readonly flags: number[];
  /** `cueStrength` of the word. */
  readonly cue: number[];
  slots: Int32Array;
}

const emptyVocabulary = (): Vocabulary => ({ count: 0, word: [], flags: [], cue: [], slots: new Int32Array(1 << 14) });

let known = emptyVocabulary();
const MOST_KNOWN = 1 << 16;
const OFFSET = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

/** The words of all texts so far; forgotten when they are too many, so that endless input takes no endless memory. */
export function vocabulary(): Readonly<Vocabulary> {
  if (known.count >= MOST_KNOWN) known = emptyVocabulary();
  return known;
}

/** Goes on with the hash of a word over one UTF-16 unit in lower case; begin with `WORD_HASH`. */
export const WORD_HASH = OFFSET;
export const hashUnit = (hash: number, unit: number): number => Math.imul(hash ^ unit, PRIME);

/** The number of a lower-case word. */
export function numberOf(word: string): number {
  let hash = OFFSET;
  for (let i = 0; i < word.length; i++) hash = hashUnit(hash, word.charCodeAt(i));
  return numberIn(word, 0, word.length, hash);
}

/** The number of text[from, to) in lower case; it is ASCII, and `hash` is that of its lower case. */
export function numberIn(text: string, from: number, to: number, hash: number): number {
  const { slots, word } = known;
  const mask = (slots.length >> 1) - 1;
  let slot = (hash ^ (hash >>> 15)) & mask;
  while (slots[2 * slot + 1] !== 0) {
    if (slots[2 * slot] === hash) {
      const number = slots[2 * slot + 1]! - 1;
      if (isWord(word[number]!, text, from, to)) return number;
    }
    slot = (slot + 1) & mask;
  }
  return added(text.slice(from, to).toLowerCase(), hash);
}

function isWord(word: string, text: string, from: number, to: number): boolean {
  if (word.length !== to - from) return false;
  for (let i = 0; i < word.length; i++) {
    const unit = text.charCodeAt(from + i);
    if (word.charCodeAt(i) !== (unit >= 0x41 && unit <= 0x5a ? unit | 0x20 : unit)) return false;
  }
  return true;
}

/** Never more than one key: a prototype would be asked for it, too. */
const only: Record<string, true> = Object.create(null);

/** The same word as a key: V8 keeps one copy of a key, so that words equal to a constant are known by their address. */
function asKey(word: string): string {
  // keys of digits are indexes, written anew each time; of a short string in JSON V8 keeps one copy, too
  if (/^\d+$/.test(word)) return JSON.parse(`"${word}"`) as string;
  only[word] = true;
  const [key] = Object.keys(only);
  delete only[word];
  return key!;
}

function added(text: string, hash: number): number {
  const word = asKey(text);
  const number = known.count++;
  known.word.push(word);
  known.flags.push(flagsOf(word));
  known.cue.push(cueStrength(word));
  if (4 * known.count > known.slots.length) {
    const smaller = known.slots;
    known.slots = new Int32Array(2 * smaller.length);
    for (let s = 0; s < smaller.length; s += 2) if (smaller[s + 1] !== 0) put(smaller[s]!, smaller[s + 1]!);
  }
  put(hash, number + 1);
  return number;
}

function put(hash: number, value: number): void {
  const { slots } = known;
  const mask = (slots.length >> 1) - 1;
  let slot = (hash ^ (hash >>> 15)) & mask;
  while (slots[2 * slot + 1] !== 0) slot = (slot + 1) & mask;
  slots[2 * slot] = hash;
  slots[2 * slot + 1] = value;
}

/** A word without accents; words of plain letters stay as they are. */
export function plain(word: string): string {
  for (let i = 0; i < word.length; i++)
    if (word.charCodeAt(i) > 0x7f) return word.normalize('NFKD').replace(/\p{M}/gu, '');
  return word;
}

/** Of a forename without accents in lower case. */
export const isMale = (word: string): boolean => MALE_FORENAMES.has(word) || MALE_WORLD_FORENAMES.has(word);
export const isFemale = (word: string): boolean => FEMALE_FORENAMES.has(word) || FEMALE_WORLD_FORENAMES.has(word);

export function isForename(word: string): boolean {
  const bare = plain(word);
  return isMale(bare) || isFemale(bare) || OTHER_FORENAMES.has(bare);
}

/** Short lists, and the flags of their words. */
const LISTS: readonly (readonly [ReadonlySet<string>, number])[] = [
  [PRONOUNS, Flag.pronoun | Flag.function],
  [SUBJECT_PRONOUNS, Flag.mentioning],
  [new Set(['him', 'her', 'them']), Flag.mentioning],
  [DETERMINERS, Flag.determiner | Flag.function],
  [PREPOSITIONS, Flag.preposition | Flag.function],
  [CONJUNCTIONS, Flag.conjunction | Flag.function],
  [AUXILIARIES, Flag.auxiliary | Flag.function],
  [ADVERBS, Flag.adverb | Flag.function],
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
  [INHABITANTS, Flag.inhabitant],
];

/** The flags of each word of the short lists: one question instead of twenty. */
const LISTED: ReadonlyMap<string, number> = (() => {
  const listed = new Map<string, number>();
  for (const [list, flags] of LISTS) for (const word of list) listed.set(word, (listed.get(word) ?? 0) | flags);
  return listed;
})();

const NOUNS_IN_LY = new Set(
  'anomaly assembly belly bully butterfly fly homily july italy lily monopoly poly rally reply supply tally anthology'.split(
    ' ',
  ),
);

function flagsOf(word: string): number {
  let flags = LISTED.get(word) ?? 0;
  if (COMMON_WORDS.has(word)) flags |= Flag.common;
  if (isForename(word)) flags |= Flag.forename;
  if (isPersonNoun(word)) flags |= Flag.person;
  if (isSpeakingNoun(word)) flags |= Flag.speaking;
  if (isPlural(word)) flags |= Flag.plural;
  if (word.endsWith('ly') && (flags & Flag.head) === 0 && !NOUNS_IN_LY.has(word)) flags |= Flag.ly;
  else if (word.endsWith('ed')) flags |= Flag.ed;
  else if (word.endsWith('ing')) flags |= Flag.ing;
  else if (word.endsWith('es')) flags |= Flag.es;
  return flags;
}
