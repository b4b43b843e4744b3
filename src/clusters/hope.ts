// Two nodes → whether any rule of the lexical links may accept them, told before any alignment from what no alignment can
// exceed. Here are the thresholds that both the rules and this test read.
import type { Corpus } from './corpus.ts';
import type { Nodes } from './nodes.ts';
import { ID_MASK, OPTIONAL } from './tokens.ts';

/** Passages that share at least this weight tell by themselves. */
export const TELLING = 3;
/** Of a short phrase so much weight and more than such a share of the words must match: all, up to five. */
export const SHORT = { cover: 0.9, share: 0.8, dense: 0.75 };
/** Least cover of both sides and least share of the words where words were changed. */
export const EDITED = { least: 0.72, share: 0.6 };
/** Least cover of the lighter side, and share of the words, where one side is a part of the other. */
export const CONTAINED = { cover: 0.7, share: 0.7 };
/** So many telling words in a row are the same utterance, whatever stands around them. */
export const TELLING_RUN = 8;
/** Least cover of both sides and words in a row where one speaker's words were changed much. */
export const FRAMED = { least: 0.55, run: 3 };

/** Sums of weights differ in their last digits with the order of the words. */
const ROUNDING = 1e-6;
/** Neighbours of a node are remembered in so many places by hash: two that meet in one only cost an alignment. */
const NEIGHBOURS = 1 << 12;

/**
 * Makes the test: no alignment can match more than the words that both hold, in any order, nor a longer run than
 * neighbours that both have. Most pairs of a large run share a common phrase or two and end here.
 */
export function newHope({
  corpus: { words, vocabulary },
  nodes,
}: {
  readonly corpus: Pick<Corpus, 'words' | 'vocabulary'>;
  readonly nodes: Pick<Nodes, 'from' | 'to' | 'short'>;
}): (a: number, b: number) => boolean {
  const { weights } = vocabulary;
  /** For each word how often node `marked` has it; all others have 0. */
  const times = new Int32Array(vocabulary.stems.length);
  const neighbours = new Int32Array(NEIGHBOURS);
  const slotOf = (before: number, after: number) => Math.imul(Math.imul(before, 0x9e3779b1) ^ after, 0x85ebca6b) >>> 20;
  let marked = -1;
  let weightA = 0;
  let requiredA = 0;
  return (a, b) => {
    if (a !== marked) mark(a);
    const from = nodes.from[b]!;
    const to = nodes.to[b]!;
    let weightB = 0;
    let requiredB = 0;
    let weight = 0;
    let count = 0;
    let run = 0;
    let longest = 0;
    let before = 0;
    for (let i = from; i < to; i++) {
      const id = words[i]! & ID_MASK;
      if ((words[i]! & OPTIONAL) === 0) {
        weightB += weights[id]!;
        requiredB++;
      }
      if (times[id]! > 0) {
        weight += weights[id]!;
        count++;
      }
      times[id]!--;
      run = i > from && neighbours[slotOf(before, id)] === a + 1 ? run + 1 : 0;
      if (run > longest) longest = run;
      before = id;
    }
    for (let i = from; i < to; i++) times[words[i]! & ID_MASK]!++;
    const least = weight / Math.max(weightA, weightB) + ROUNDING;
    const cover = weight / Math.min(weightA, weightB) + ROUNDING;
    const share = count / Math.min(requiredA, requiredB);
    if (nodes.short[a] === 1 || nodes.short[b] === 1) return cover >= SHORT.cover && share > SHORT.share;
    return (
      (cover >= CONTAINED.cover && share >= CONTAINED.share) ||
      (least >= EDITED.least && share >= EDITED.share) ||
      (longest + 1 >= TELLING_RUN && weight >= TELLING - ROUNDING) ||
      (least >= FRAMED.least && longest + 1 >= FRAMED.run)
    );
  };

  function mark(a: number): void {
    if (marked >= 0) for (let i = nodes.from[marked]!; i < nodes.to[marked]!; i++) times[words[i]! & ID_MASK] = 0;
    marked = a;
    weightA = 0;
    requiredA = 0;
    for (let i = nodes.from[a]!; i < nodes.to[a]!; i++) {
      const id = words[i]! & ID_MASK;
      times[id]!++;
      if (i > nodes.from[a]!) neighbours[slotOf(words[i - 1]! & ID_MASK, id)] = a + 1;
      if ((words[i]! & OPTIONAL) !== 0) continue;
      weightA += weights[id]!;
      requiredA++;
    }
  }
}
