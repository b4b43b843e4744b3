// Two words → how many letters apart they are; many words → the ones that may be one letter from a given one.

/** Words that share a rest and are looked at. */
const MOST_OF_REST = 64;

/** Shorter surnames differ by one letter too often. */
export const LEAST_MISSPELT = 6;
/** … but for those after a title, where the article names only one that is like it. */
export const LEAST_NEAR = 5;
const LONGEST_MISSPELT = 40;

/** Words by what is left of them without one letter: two words within an edit of each other share such a rest. */
export interface NearWords {
  add(word: string): void;
  /** Words that may be within one edit, in the order added; a word in a thousand is there by chance. */
  near(word: string): readonly string[];
}

/** The hashes of a word and of its rests: a polynomial, so that a rest costs no more than a letter. */
const hashes = new Int32Array(LONGEST_MISSPELT + 1);
const FACTOR = 0x01000193;
/** FACTOR · INVERSE = 1 modulo 2^32. */
const INVERSE = 0x359c449b;

/** Fills `hashes`; returns how many there are. */
function hashRests(word: string): number {
  const { length } = word;
  let whole = 0;
  for (let i = 0; i < length; i++) whole = (Math.imul(whole, FACTOR) + word.charCodeAt(i)) | 0;
  hashes[length] = whole;
  let after = 0; // the letters after the one that is left out
  let power = 1;
  for (let i = length - 1; i >= 0; i--) {
    const own = Math.imul(word.charCodeAt(i), power);
    const before = (whole - after - own) | 0; // the letters before it, where they stand in the whole word
    // a place less for each of them: divided by the factor
    hashes[i] = (Math.imul(before, INVERSE) + after) | 0;
    after = (after + own) | 0;
    power = Math.imul(power, FACTOR);
  }
  return length + 1;
}

export function nearWords(): NearWords {
  const words: string[] = [];
  const byRest = new Map<number, number[]>();
  return {
    add(word) {
      if (word.length < LEAST_NEAR || word.length > LONGEST_MISSPELT) return;
      const count = hashRests(word);
      for (let k = 0; k < count; k++) {
        const list = byRest.get(hashes[k]!);
        if (list === undefined) byRest.set(hashes[k]!, [words.length]);
        else if (list.length < MOST_OF_REST && list[list.length - 1] !== words.length) list.push(words.length);
      }
      words.push(word);
    },
    near(word) {
      if (word.length > LONGEST_MISSPELT) return [];
      const count = hashRests(word);
      let found: number[] | null = null;
      for (let k = 0; k < count; k++) {
        const list = byRest.get(hashes[k]!);
        if (list !== undefined) found = found === null ? list : [...found, ...list];
      }
      if (found === null) return [];
      return [...new Set(found)].sort((a, b) => a - b).map(index => words[index]!);
    },
  };
}

/** Levenshtein distance with swaps of neighbours counted once (optimal string alignment), cut off at 3. */
export function editDistance(a: string, b: string): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > 2 || a.length > 40 || b.length > 40) return 3;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      let cost = Math.min(previous[j]! + 1, row[j - 1]! + 1, previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
    }
    before = previous;
    previous = row;
  }
  return Math.min(3, previous[b.length]!);
}
