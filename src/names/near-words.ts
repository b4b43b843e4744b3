// Two words → how many letters apart they are; many words → the ones that are one letter from a given one.

/** Words of one hash that are looked at. */
const MOST_ALIKE = 512;

/** Shorter surnames differ by one letter too often. */
export const LEAST_MISSPELT = 6;
/** … but for those after a title, where the article names only one that is like it. */
export const LEAST_NEAR = 5;
const LONGEST_MISSPELT = 40;

/**
 * Words by their beginning and by their end: of two words of five letters or more that begin with the same letter and
 * are one edit apart, either the first two letters are the same or the last two.
 */
export class NearWords {
  readonly #words: string[] = [];
  /** By hash one more than the last entry with it; entry 2w is the beginning of word w, 2w + 1 its end. */
  readonly #heads: Int32Array;
  /** For each entry the one before it with its hash, in the same way. */
  readonly #before: number[] = [];

  /** For about so many words. */
  constructor(size: number) {
    let slots = 64;
    while (slots < 2 * size) slots *= 2;
    this.#heads = new Int32Array(slots);
  }

  add(word: string): void {
    if (word.length < LEAST_NEAR || word.length > LONGEST_MISSPELT) return;
    this.#words.push(word);
    this.#enter(beginningOf(word));
    this.#enter(endOf(word));
  }

  #enter(hash: number): void {
    const slot = hash & (this.#heads.length - 1);
    this.#before.push(this.#heads[slot]!);
    this.#heads[slot] = this.#before.length;
  }

  /** The words that begin with the same letter and are one edit away, in the order added. */
  near(word: string): readonly string[] {
    if (word.length < LEAST_NEAR || word.length > LONGEST_MISSPELT) return NONE;
    let found = this.#alike(beginningOf(word), word, null);
    found = this.#alike(endOf(word), word, found);
    return found === null ? NONE : found.sort((a, b) => a - b).map(index => this.#words[index]!);
  }

  #alike(hash: number, word: string, known: number[] | null): number[] | null {
    let found = known;
    let entry = this.#heads[hash & (this.#heads.length - 1)]!;
    for (let looked = 0; entry > 0 && looked < MOST_ALIKE; looked++) {
      const index = (entry - 1) >> 1;
      if (isOneEditAway(word, this.#words[index]!)) {
        if (found === null) found = [index];
        else if (!found.includes(index)) found.push(index);
      }
      entry = this.#before[entry - 1]!;
    }
    return found;
  }
}

const NONE: readonly string[] = [];

const beginningOf = (word: string): number => mixed(word.charCodeAt(0), word.charCodeAt(1), 0);

const endOf = (word: string): number =>
  mixed(word.charCodeAt(0), word.charCodeAt(word.length - 2), word.charCodeAt(word.length - 1));

function mixed(first: number, second: number, third: number): number {
  const hash = Math.imul(Math.imul(Math.imul(first, 0x01000193) ^ second, 0x01000193) ^ third, 0x01000193);
  return hash ^ (hash >>> 15);
}

/** Are two words that begin with the same letter apart by one letter more, less or other, or by two that changed places? */
function isOneEditAway(a: string, b: string): boolean {
  const longer = a.length >= b.length ? a : b;
  const shorter = a.length >= b.length ? b : a;
  const more = longer.length - shorter.length;
  if (more > 1 || a.charCodeAt(0) !== b.charCodeAt(0)) return false;
  let at = 1;
  while (at < shorter.length && longer.charCodeAt(at) === shorter.charCodeAt(at)) at++;
  if (at === shorter.length) return more === 1;
  if (more === 1) return isSameFrom(longer, at + 1, shorter, at);
  if (isSameFrom(longer, at + 1, shorter, at + 1)) return true;
  return (
    at + 1 < shorter.length &&
    longer.charCodeAt(at) === shorter.charCodeAt(at + 1) &&
    longer.charCodeAt(at + 1) === shorter.charCodeAt(at) &&
    isSameFrom(longer, at + 2, shorter, at + 2)
  );
}

function isSameFrom(a: string, from: number, b: string, other: number): boolean {
  for (let i = from, k = other; i < a.length; i++, k++) if (a.charCodeAt(i) !== b.charCodeAt(k)) return false;
  return true;
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
