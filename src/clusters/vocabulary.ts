// Written words → numbers of normal words with their weights, each written form worked out once in a run: tokenising a
// million quotes is look-ups in one table.
import { FILLERS, FUNCTION_WORDS } from '../lexicon/normal-words.ts';
import { STEMS_BY_WEIGHT } from '../lexicon/word-weights.ts';
import { hash32 } from './hash.ts';
import { normalWordsOf, stemOf } from './normal.ts';

/** The normal words of a run. Ids count from 1. */
export interface Vocabulary {
  /** The number of a written word, from its code units, half open; the same for the same word, from 1. */
  entryAt(codes: Uint16Array, start: number, end: number): number;
  /** The id of the normal word that a written word stands for, by its number; 0 when they are none or several. */
  onlyId(entry: number): number;
  /** Ids of the normal words that a written word stands for, by its number. */
  idsOfEntry(entry: number): readonly number[];
  /** For each of these words a number that is equal only when nothing but typography differs. */
  surfacesOfEntry(entry: number): readonly number[];
  readonly stems: readonly string[];
  /** For each word 32 bits of its stem: the same in every run, which ids are not. */
  readonly hashes: readonly number[];
  /** Id of a stem, as it stands in `stems`. */
  idOfStem(stem: string): number;
  /** Id of “have”. */
  readonly have: number;
  /** Id of the one word that two words make (twenty five, per cent), else 0. */
  joined(first: number, second: number): number;
  /** Whether a word may be the second of two that make one. */
  joins(id: number): boolean;
  /** Weight of a word, 0.05 to 1: how much it tells, from its frequency in news of any topic. */
  readonly weights: readonly number[];
  /** 1 for words of content, 0 for words of grammar and fillers. */
  readonly content: readonly number[];
}

/** Least weight of a word that is no filler. */
const LEAST_WEIGHT = 0.12;
const FILLER_WEIGHT = 0.05;

const stemsOf = (words: Iterable<string>) => new Set([...words].map(stemOf));
const WEIGHTS = new Map(
  STEMS_BY_WEIGHT.flatMap((stems, tenths) => stems.split(' ').map((stem): [string, number] => [stem, tenths / 10])),
);
const FILLER_STEMS = stemsOf(FILLERS);
const FUNCTION_STEMS = stemsOf(FUNCTION_WORDS);

/** Weight of a stem. */
function weightOf(stem: string): number {
  if (FILLER_STEMS.has(stem)) return FILLER_WEIGHT;
  return Math.max(LEAST_WEIGHT, WEIGHTS.get(stem) ?? (/^\d$/.test(stem) ? 0.3 : 1));
}

/** A vocabulary that grows as words come in; ids depend on the order in which they come. */
export function newVocabulary(): Vocabulary {
  // Written words: open addressing by hash, 0 for an empty slot; the letters of all of them stand in one array.
  let slots = new Int32Array(1 << 12);
  let mask = slots.length - 1;
  let letters = new Uint16Array(1 << 14);
  let lettersOf = new Int32Array(1 << 11); // entry e has letters[lettersOf[e]] to letters[lettersOf[e + 1] - 1]
  let onlyIds = new Int32Array(1 << 11);
  let entries = 1;
  const idsOfEntries: (readonly number[])[] = [[]];
  const surfacesOfEntries: (readonly number[])[] = [];
  const byStem = new Map<string, number>();
  const bySurface = new Map<string, number>();
  const stems = [''];
  const hashes = [0];
  const weights = [0];
  const content = [0];
  const isOnes = [0];
  const idOf = (stem: string): number => {
    const known = byStem.get(stem);
    if (known !== undefined) return known;
    const id = stems.length;
    byStem.set(stem, id);
    stems.push(stem);
    hashes.push(hash32(stem) | 0);
    weights.push(weightOf(stem));
    isOnes.push(/^[1-9]$/.test(stem) ? 1 : 0);
    content.push(FUNCTION_STEMS.has(stem) || FILLER_STEMS.has(stem) ? 0 : 1);
    return id;
  };
  const have = idOf(stemOf('have'));
  const per = idOf('per');
  const cent = idOf('cent');
  const percent = idOf('percent');
  return {
    stems,
    hashes,
    idOfStem: idOf,
    have,
    joined(first, second) {
      if (second === cent) return first === per ? percent : 0;
      const tens = stems[first]!;
      const ones = stems[second]!;
      return ones.length === 1 && /^[2-9]0$/.test(tens) && /^[1-9]$/.test(ones) ? idOf(tens[0]! + ones) : 0;
    },
    weights,
    content,
    joins: id => id === cent || isOnes[id] === 1,
    entryAt,
    onlyId: entry => onlyIds[entry]!,
    idsOfEntry: entry => idsOfEntries[entry]!,
    surfacesOfEntry(entry) {
      const known = surfacesOfEntries[entry];
      if (known !== undefined) return known;
      const written = textOf(letters, lettersOf[entry]!, lettersOf[entry + 1]!);
      const surfaces = normalWordsOf(written).map(({ surface }) => {
        const number = bySurface.get(surface) ?? bySurface.size + 1;
        bySurface.set(surface, number);
        return number;
      });
      surfacesOfEntries[entry] = surfaces;
      return surfaces;
    },
  };

  /** One look-up by the code units themselves: no string is made for a word that is known. */
  function entryAt(codes: Uint16Array, start: number, end: number): number {
    const hash = hashOfLetters(codes, start, end);
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const entry = slots[slot]!;
      if (entry === 0) return added(codes, start, end, slot);
      if (isAt(entry, codes, start, end)) return entry;
    }
  }

  function isAt(entry: number, codes: Uint16Array, start: number, end: number): boolean {
    let at = lettersOf[entry]!;
    if (lettersOf[entry + 1]! - at !== end - start) return false;
    for (let i = start; i < end; i++) if (letters[at++] !== codes[i]) return false;
    return true;
  }

  function added(codes: Uint16Array, start: number, end: number, slot: number): number {
    const entry = entries++;
    const from = lettersOf[entry]!;
    if (from + end - start > letters.length) {
      const larger = new Uint16Array(2 * (from + end - start));
      larger.set(letters);
      letters = larger;
    }
    letters.set(codes.subarray(start, end), from);
    if (entries === lettersOf.length) {
      lettersOf = doubled(lettersOf);
      onlyIds = doubled(onlyIds);
    }
    lettersOf[entries] = from + end - start;
    const ids = normalWordsOf(textOf(codes, start, end)).map(({ stem }) => idOf(stem));
    idsOfEntries.push(ids);
    onlyIds[entry] = ids.length === 1 ? ids[0]! : 0;
    slots[slot] = entry;
    if (entries * 2 > slots.length) enlarge();
    return entry;
  }

  function enlarge(): void {
    slots = new Int32Array(slots.length * 2);
    mask = slots.length - 1;
    for (let entry = 1; entry < entries; entry++) {
      let slot = hashOfLetters(letters, lettersOf[entry]!, lettersOf[entry + 1]!) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = entry;
    }
  }
}

function hashOfLetters(codes: Uint16Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ codes[i]!, 0x01000193);
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
}

/** A string of code units; in pieces, because a call takes only so many of them. */
function textOf(codes: Uint16Array, start: number, end: number): string {
  let text = '';
  for (let at = start; at < end; at += 4096)
    text += String.fromCharCode(...codes.subarray(at, Math.min(end, at + 4096)));
  return text;
}

function doubled(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
