// Written words → numbers of normal words with their weights, each written form worked out once in a run: tokenising a
// million quotes is look-ups in one table.
import { FILLERS, FUNCTION_WORDS } from '../lexicon/normal-words.ts';
import { STEMS_BY_WEIGHT } from '../lexicon/word-weights.ts';
import { hash32 } from './hash.ts';
import { normalWordsOf, stemOf } from './normal.ts';

/** The normal words of a run. Ids count from 1. */
export interface Vocabulary {
  /** Ids of the normal words that a written word stands for. */
  idsOf(written: string): readonly number[];
  /** The same for a part of a text, half open. */
  idsAt(text: string, start: number, end: number): readonly number[];
  /** For each of these words a number that is equal only when nothing but typography differs. */
  surfacesOf(written: string): readonly number[];
  readonly stems: readonly string[];
  /** For each word 32 bits of its stem: the same in every run, which ids are not. */
  readonly hashes: readonly number[];
  /** Id of a stem, as it stands in `stems`. */
  idOfStem(stem: string): number;
  /** Id of “have”. */
  readonly have: number;
  /** Id of the one word that two words make (twenty five, per cent), else 0. */
  joined(first: number, second: number): number;
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
  // Written words: open addressing by hash, 0 for an empty slot.
  let slots = new Int32Array(1 << 12);
  let mask = slots.length - 1;
  const written = [''];
  const idsOfWritten: (readonly number[])[] = [[]];
  const surfacesByWritten = new Map<string, readonly number[]>();
  const byStem = new Map<string, number>();
  const bySurface = new Map<string, number>();
  const stems = [''];
  const hashes = [0];
  const weights = [0];
  const content = [0];
  const idOf = (stem: string): number => {
    const known = byStem.get(stem);
    if (known !== undefined) return known;
    const id = stems.length;
    byStem.set(stem, id);
    stems.push(stem);
    hashes.push(hash32(stem) | 0);
    weights.push(weightOf(stem));
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
    idsOf: written => idsAt(written, 0, written.length),
    idsAt,
    surfacesOf(written) {
      const known = surfacesByWritten.get(written);
      if (known !== undefined) return known;
      const surfaces = normalWordsOf(written).map(({ surface }) => {
        const number = bySurface.get(surface) ?? bySurface.size + 1;
        bySurface.set(surface, number);
        return number;
      });
      surfacesByWritten.set(written, surfaces);
      return surfaces;
    },
  };

  /** One look-up by the code units themselves: no string is made for a word that is known. */
  function idsAt(text: string, start: number, end: number): readonly number[] {
    let hash = 0x811c9dc5;
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const entry = slots[slot]!;
      if (entry === 0) return added(text.slice(start, end), slot);
      if (isAt(written[entry]!, text, start, end)) return idsOfWritten[entry]!;
    }
  }

  function added(word: string, slot: number): readonly number[] {
    const ids = normalWordsOf(word).map(({ stem }) => idOf(stem));
    slots[slot] = written.length;
    written.push(word);
    idsOfWritten.push(ids);
    if (written.length * 2 > slots.length) enlarge();
    return ids;
  }

  function enlarge(): void {
    slots = new Int32Array(slots.length * 2);
    mask = slots.length - 1;
    for (let entry = 1; entry < written.length; entry++) {
      const word = written[entry]!;
      let hash = 0x811c9dc5;
      for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
      hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
      let slot = hash & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = entry;
    }
  }
}

function isAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}
