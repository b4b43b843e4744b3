// Facts of an article → the features that vote for a pair of labels of neighbouring units, as 32-bit integers.
import type { Facts } from './facts.ts';
import { feature1, feature2 } from './hashing.ts';
import { WordClass } from './word-classes.ts';

/** Upper bound of the number of features of one pair. */
export const MAX_TRANSITIONS = 12;

/** Writes the features that vote for the pair of labels of the units before and in slot `i`. */
export function transitionsOf(facts: Facts, i: number, out: Int32Array): number {
  const { units } = facts;
  const { word, wordClass, cue, sentence } = units;
  let n = 0;
  const a = wordClass[i - 1]!;
  const b = wordClass[i]!;
  const c = wordClass[i + 1]!;
  const wa = isOpen(a) ? a : word[i - 1]!;
  const wb = isOpen(b) ? b : word[i]!;
  const starts = sentence[i] !== sentence[i - 1] ? 1 : 0;
  out[n++] = feature1(300, 0);
  out[n++] = feature1(301, (a << 7) | b);
  out[n++] = feature2(302, wa, wb);
  out[n++] = feature1(303, wa);
  out[n++] = feature1(304, wb);
  out[n++] = feature1(305, (starts << 8) | (cue[i - 1]! << 4) | cue[i]!);
  out[n++] = feature1(306, (a << 14) | (b << 7) | c);
  out[n++] = feature2(307, wb, c);
  out[n++] = feature2(308, (facts.quoteLook[i - 1]! << 6) | facts.quoteLook[i]!, starts);
  out[n++] = feature2(309, wb, word[i + 1]!);
  return n;
}

/** Classes whose words are named by their class only. */
function isOpen(wordClass: number): boolean {
  return (wordClass & 63) >= WordClass.capital;
}
