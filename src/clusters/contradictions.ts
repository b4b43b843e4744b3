// Two aligned passages → whether they contradict each other: one has another number where the other has one, or only one
// of them says no. Statements on one matter share a frame of words and differ in just these.
import { ID_MASK, OPTIONAL } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Two passages with their alignment: for each word of the first the matching word of the second, or -1. */
export interface Aligned {
  readonly words: Int32Array;
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
  readonly match: Int32Array;
}

/** What tells numbers and negations in passages of one vocabulary. */
export interface Contradictions {
  /** Between two neighbouring matches, or before the first or after the last, each side has a number of its own. */
  numbersDiffer(aligned: Aligned): boolean;
  /** The same for words that are not among the common ones of news: names above all. */
  rareWordsDiffer(aligned: Aligned): boolean;
  /** Between the first and the last match one side says no (not, never, nobody …) once more than the other. */
  negationDiffers(aligned: Aligned): boolean;
}

const OTHER = 1;
const NUMBER = 2;
const NEGATION = 3;
/** Part of a number in words (three hundred and forty), whose value its parts do not show. */
const MAGNITUDE = 4;
const MAGNITUDES = new Set(['hundr', 'hundred', 'thousand', 'dozen']);
/** Weight of a word that is not among the common ones. */
const RARE = 1;
const NEGATIONS = new Set('not no never nobody nothing nor neither none nowhere hardly without'.split(' '));

/** Looks each word up once. */
export function newContradictions({ stems, weights }: Pick<Vocabulary, 'stems' | 'weights'>): Contradictions {
  const kinds: number[] = [];
  const kindOf = (word: number): number => {
    if ((word & OPTIONAL) !== 0) return OTHER;
    const id = word & ID_MASK;
    let kind = kinds[id];
    if (kind === undefined) {
      const stem = stems[id]!;
      kind = /^\d/.test(stem) ? NUMBER : NEGATIONS.has(stem) ? NEGATION : MAGNITUDES.has(stem) ? MAGNITUDE : OTHER;
      kinds[id] = kind;
    }
    return kind;
  };
  const hasNumber = (words: Int32Array, from: number, to: number): boolean => {
    let found = false;
    for (let i = from; i < to; i++) {
      const kind = kindOf(words[i]!);
      if (kind === MAGNITUDE) return false;
      found ||= kind === NUMBER;
    }
    return found;
  };
  const hasRareWord = (words: Int32Array, from: number, to: number): boolean => {
    for (let i = from; i < to; i++)
      if (weights[words[i]! & ID_MASK]! >= RARE && kindOf(words[i]!) === OTHER) return true;
    return false;
  };
  return {
    numbersDiffer: aligned => bothHave(aligned, hasNumber),
    rareWordsDiffer: aligned => bothHave(aligned, hasRareWord),
    negationDiffers({ words, fromA, toA, fromB, match }) {
      let difference = 0;
      let since = 0; // negations of side A since its last match
      let last = -1; // the last matching word of side B
      for (let i = fromA; i < toA; i++) {
        const negates = kindOf(words[i]!) === NEGATION ? 1 : 0;
        const j = match[i - fromA]!;
        if (j < 0) {
          if (last >= 0) since += negates;
          continue;
        }
        difference += since;
        since = 0;
        for (let k = last < 0 ? j : last + 1; k < j; k++) if (kindOf(words[fromB + k]!) === NEGATION) difference--;
        last = j;
      }
      return difference % 2 !== 0;
    },
  };
}

/** Whether the words of both sides between some two neighbouring matches, or outside them, have something. */
function bothHave(
  { words, fromA, toA, fromB, toB, match }: Aligned,
  has: (words: Int32Array, from: number, to: number) => boolean,
): boolean {
  let i = fromA;
  let j = fromB;
  for (let end = fromA; end <= toA; end++) {
    const matched = end < toA ? match[end - fromA]! : toB - fromB;
    if (matched < 0) continue;
    if (has(words, i, end) && has(words, j, fromB + matched)) return true;
    i = end + 1;
    j = fromB + matched + 1;
  }
  return false;
}
