// Two word sequences → their heaviest common subsequence with the places that match: the measure of all lexical links.
// Neighbouring matches get a small bonus, so that a repeated word aligns where its neighbours do.
import { AFTER_GAP, ID_MASK, OPTIONAL } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What an alignment says; one record is used again by the next call. */
export interface Alignment {
  /** Share of each side's weight that matches, 0 to 1; unmatched words in brackets do not count. */
  coverA: number;
  coverB: number;
  /** Weight that matches, and that of its words of content. */
  matched: number;
  /** Longest run of neighbouring matches, in words. */
  run: number;
  /** Words that match, and those of content among them. */
  count: number;
  content: number;
  /** Weight and number of words of each side, without unmatched words in brackets. */
  weightA: number;
  weightB: number;
  wordsA: number;
  wordsB: number;
  /** Words of content of each side, brackets left out. */
  contentA: number;
  contentB: number;
  /** The part of each side from its first to its last match, half open, in words from the side's start; empty: 0, 0. */
  fromA: number;
  toA: number;
  fromB: number;
  toB: number;
  /** Matched share of the weight between the first and the last match of each side. */
  denseA: number;
  denseB: number;
  /** True when an ellipsis stands inside the matched part of either side. */
  gap: boolean;
  /** For each word of side A the matching word of side B, or -1. */
  match: Int32Array;
}

/** Bonus of a match right after another: breaks ties only. */
const NEIGHBOUR_BONUS = 0.02;

/** Aligns [fromA, toA) with [fromB, toB) of `words` (ids with marks). */
export type Align = (words: Int32Array, fromA: number, toA: number, fromB: number, toB: number) => Alignment;

/** An aligner with buffers of its own. Time and space: the product of the lengths. */
export function newAligner({ weights, content }: Pick<Vocabulary, 'weights' | 'content'>): Align {
  let best = new Float32Array(1 << 12);
  let ends = new Float32Array(1 << 12);
  const result: Alignment = {
    coverA: 0,
    coverB: 0,
    matched: 0,
    run: 0,
    count: 0,
    content: 0,
    weightA: 0,
    weightB: 0,
    wordsA: 0,
    wordsB: 0,
    contentA: 0,
    contentB: 0,
    fromA: 0,
    toA: 0,
    fromB: 0,
    toB: 0,
    denseA: 0,
    denseB: 0,
    gap: false,
    match: new Int32Array(256),
  };
  return (words, fromA, toA, fromB, toB) => {
    const n = toA - fromA;
    const m = toB - fromB;
    const width = m + 1;
    const size = (n + 1) * width;
    if (best.length < size) {
      best = new Float32Array(size * 2);
      ends = new Float32Array(size * 2);
    }
    best.fill(0, 0, width);
    ends.fill(0, 0, width);
    for (let i = 1; i <= n; i++) {
      const row = i * width;
      const above = row - width;
      best[row] = 0;
      ends[row] = 0;
      const id = words[fromA + i - 1]! & ID_MASK;
      const weight = weights[id]!;
      for (let j = 1; j <= m; j++) {
        let top = best[above + j]!;
        const left = best[row + j - 1]!;
        if (left > top) top = left;
        if ((words[fromB + j - 1]! & ID_MASK) === id) {
          const follows = ends[above + j - 1]!;
          const opened = best[above + j - 1]!;
          const here =
            weight + (follows > 0 && follows + NEIGHBOUR_BONUS > opened ? follows + NEIGHBOUR_BONUS : opened);
          ends[row + j] = here;
          if (here >= top) top = here;
        } else ends[row + j] = 0;
        best[row + j] = top;
      }
    }
    trace(n, m);
    measure(words, fromA, n, fromB, m);
    return result;
  };

  function trace(n: number, m: number): void {
    if (result.match.length < n) result.match = new Int32Array(n * 2);
    const { match } = result;
    match.fill(-1, 0, n);
    const width = m + 1;
    let i = n;
    let j = m;
    let forced = false;
    while (i > 0 && j > 0) {
      const at = i * width + j;
      const here = ends[at]!;
      if (here > 0 && (forced || here >= best[at]!)) {
        match[i - 1] = j - 1;
        const before = at - width - 1;
        const follows = ends[before]!;
        forced = follows > 0 && follows + NEIGHBOUR_BONUS > best[before]!;
        i--;
        j--;
      } else if (best[at - width]! >= best[at - 1]!) i--;
      else j--;
    }
  }

  function measure(words: Int32Array, fromA: number, n: number, fromB: number, m: number): void {
    const r = result;
    const { match } = r;
    r.matched = 0;
    r.count = 0;
    r.content = 0;
    r.run = 0;
    r.weightA = 0;
    r.weightB = 0;
    r.wordsA = 0;
    r.wordsB = 0;
    r.contentA = 0;
    r.contentB = 0;
    r.fromA = 0;
    r.toA = 0;
    r.fromB = 0;
    r.toB = 0;
    r.gap = false;
    let run = 0;
    let optionalB = 0;
    for (let i = 0; i < n; i++) {
      const word = words[fromA + i]!;
      const weight = weights[word & ID_MASK]!;
      const j = match[i]!;
      if ((word & OPTIONAL) === 0) r.contentA += content[word & ID_MASK]!;
      if (j < 0) {
        if ((word & OPTIONAL) === 0) {
          r.weightA += weight;
          r.wordsA++;
        }
        run = 0;
        continue;
      }
      run = i > 0 && match[i - 1]! === j - 1 && j > 0 ? run + 1 : 1;
      if (run > r.run) r.run = run;
      if (r.count === 0) {
        r.fromA = i;
        r.fromB = j;
      } else if (((word | words[fromB + j]!) & AFTER_GAP) !== 0) r.gap = true;
      r.toA = i + 1;
      r.toB = j + 1;
      r.count++;
      r.content += content[word & ID_MASK]!;
      r.matched += weight;
      r.weightA += weight;
      r.wordsA++;
      if ((words[fromB + j]! & OPTIONAL) !== 0) {
        optionalB += weight;
        r.wordsB++;
      }
    }
    for (let j = 0; j < m; j++) {
      const word = words[fromB + j]!;
      if ((word & OPTIONAL) !== 0) continue;
      r.weightB += weights[word & ID_MASK]!;
      r.contentB += content[word & ID_MASK]!;
      r.wordsB++;
    }
    r.weightB += optionalB;
    r.coverA = r.weightA > 0 ? r.matched / r.weightA : 0;
    r.coverB = r.weightB > 0 ? r.matched / r.weightB : 0;
    r.denseA = r.matched > 0 ? r.matched / innerWeight(words, fromA + r.fromA, fromA + r.toA) : 0;
    r.denseB = r.matched > 0 ? r.matched / innerWeight(words, fromB + r.fromB, fromB + r.toB) : 0;
  }

  function innerWeight(words: Int32Array, from: number, to: number): number {
    let sum = 0;
    for (let i = from; i < to; i++) {
      const word = words[i]!;
      if ((word & OPTIONAL) === 0) sum += weights[word & ID_MASK]!;
    }
    return Math.max(sum, 1e-6);
  }
}
