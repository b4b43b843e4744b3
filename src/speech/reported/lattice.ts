// Factors of labels and pairs of labels along a run of units → marginal probabilities (forward-backward of a linear-chain
// conditional random field, Lafferty et al. 2001), also of whole spans. Buffers are kept and grown, never shrunk.
import { LABELS, PAIRS } from './labels.ts';

/** Working space for one run of units; `unit`, `pairs` and `pairAt` are filled by the caller. */
export interface Lattice {
  length: number;
  /** Factors (exponentials of scores), LABELS a unit. */
  unit: Float64Array;
  /** Rows of PAIRS factors of the pair (label before, label), in the order of labels.ts. */
  pairs: Float64Array;
  /** Per unit where in `pairs` the row of it and the unit before begins. */
  pairAt: Int32Array;
  /** Forward and backward values, scaled to sum 1 a unit. */
  forward: Float64Array;
  backward: Float64Array;
  scale: Float64Array;
  /** Marginal probabilities, LABELS a unit. */
  marginal: Float64Array;
}

export function emptyLattice(): Lattice {
  const none = new Float64Array(0);
  return {
    length: 0,
    unit: none,
    pairs: none,
    pairAt: new Int32Array(0),
    forward: none,
    backward: none,
    scale: none,
    marginal: none,
  };
}

/** Makes room for `length` units; what is in them is not cleared. */
export function resetLattice(lattice: Lattice, length: number): void {
  lattice.length = length;
  if (lattice.scale.length >= length) return;
  const capacity = Math.max(256, length * 2);
  lattice.unit = new Float64Array(capacity * LABELS);
  lattice.pairAt = new Int32Array(capacity);
  lattice.forward = new Float64Array(capacity * LABELS);
  lattice.backward = new Float64Array(capacity * LABELS);
  lattice.scale = new Float64Array(capacity);
  lattice.marginal = new Float64Array(capacity * LABELS);
}

const LEAST_SUM = 1e-200;

/** Says of the units [from, to) that they are outside all spans. */
export function leaveOut(
  { unit, pairAt, forward, backward, scale, marginal }: Lattice,
  from: number,
  to: number,
): void {
  for (const values of [unit, forward, backward, marginal]) {
    values.fill(0, from * LABELS, to * LABELS);
    for (let i = from; i < to; i++) values[i * LABELS] = 1;
  }
  scale.fill(1, from, to);
  pairAt.fill(0, from, to);
}

/**
 * Fills `forward`, `backward`, `scale` and `marginal` of the units [first, last), as if nothing but label 0 were around
 * them. Labels: 0 outside, odd ones begin, even ones go on; the order of pairs is that of labels.ts.
 */
export function computeMarginals(lattice: Lattice, first: number, last: number): void {
  const { unit, pairs, pairAt, forward, backward, scale, marginal } = lattice;
  let f0 = 1;
  let f1 = 0;
  let f2 = 0;
  let f3 = 0;
  let f4 = 0;
  let f5 = 0;
  let f6 = 0;
  for (let i = first; i < last; i++) {
    const at = i * LABELS;
    const row = pairAt[i]!;
    const n0 = unit[at]! * intoLabel(pairs, row, f0, f1, f2, f3, f4, f5, f6);
    const n1 = unit[at + 1]! * intoLabel(pairs, row + 7, f0, f1, f2, f3, f4, f5, f6);
    const n3 = unit[at + 3]! * intoLabel(pairs, row + 14, f0, f1, f2, f3, f4, f5, f6);
    const n5 = unit[at + 5]! * intoLabel(pairs, row + 21, f0, f1, f2, f3, f4, f5, f6);
    const n2 = unit[at + 2]! * (f1 * pairs[row + 28]! + f2 * pairs[row + 29]!);
    const n4 = unit[at + 4]! * (f3 * pairs[row + 30]! + f4 * pairs[row + 31]!);
    const n6 = unit[at + 6]! * (f5 * pairs[row + 32]! + f6 * pairs[row + 33]!);
    const sum = Math.max(LEAST_SUM, n0 + n1 + n2 + n3 + n4 + n5 + n6);
    scale[i] = sum;
    const over = 1 / sum;
    forward[at] = f0 = n0 * over;
    forward[at + 1] = f1 = n1 * over;
    forward[at + 2] = f2 = n2 * over;
    forward[at + 3] = f3 = n3 * over;
    forward[at + 4] = f4 = n4 * over;
    forward[at + 5] = f5 = n5 * over;
    forward[at + 6] = f6 = n6 * over;
  }
  let b0 = 1;
  let b1 = 1;
  let b2 = 1;
  let b3 = 1;
  let b4 = 1;
  let b5 = 1;
  let b6 = 1;
  for (let i = last - 1; i >= first; i--) {
    const at = i * LABELS;
    backward[at] = b0;
    backward[at + 1] = b1;
    backward[at + 2] = b2;
    backward[at + 3] = b3;
    backward[at + 4] = b4;
    backward[at + 5] = b5;
    backward[at + 6] = b6;
    marginal[at] = forward[at]! * b0;
    marginal[at + 1] = forward[at + 1]! * b1;
    marginal[at + 2] = forward[at + 2]! * b2;
    marginal[at + 3] = forward[at + 3]! * b3;
    marginal[at + 4] = forward[at + 4]! * b4;
    marginal[at + 5] = forward[at + 5]! * b5;
    marginal[at + 6] = forward[at + 6]! * b6;
    // what each label of this unit is worth to the unit before
    const row = pairAt[i]!;
    const over = 1 / scale[i]!;
    const v0 = unit[at]! * b0 * over;
    const v1 = unit[at + 1]! * b1 * over;
    const v2 = unit[at + 2]! * b2 * over;
    const v3 = unit[at + 3]! * b3 * over;
    const v4 = unit[at + 4]! * b4 * over;
    const v5 = unit[at + 5]! * b5 * over;
    const v6 = unit[at + 6]! * b6 * over;
    b0 = outOfLabel(pairs, row, v0, v1, v3, v5);
    b1 = outOfLabel(pairs, row + 1, v0, v1, v3, v5) + pairs[row + 28]! * v2;
    b2 = outOfLabel(pairs, row + 2, v0, v1, v3, v5) + pairs[row + 29]! * v2;
    b3 = outOfLabel(pairs, row + 3, v0, v1, v3, v5) + pairs[row + 30]! * v4;
    b4 = outOfLabel(pairs, row + 4, v0, v1, v3, v5) + pairs[row + 31]! * v4;
    b5 = outOfLabel(pairs, row + 5, v0, v1, v3, v5) + pairs[row + 32]! * v6;
    b6 = outOfLabel(pairs, row + 6, v0, v1, v3, v5) + pairs[row + 33]! * v6;
  }
}

/** What comes into a label from all labels of the unit before. */
function intoLabel(
  pairs: Float64Array,
  at: number,
  f0: number,
  f1: number,
  f2: number,
  f3: number,
  f4: number,
  f5: number,
  f6: number,
): number {
  return (
    f0 * pairs[at]! +
    f1 * pairs[at + 1]! +
    f2 * pairs[at + 2]! +
    f3 * pairs[at + 3]! +
    f4 * pairs[at + 4]! +
    f5 * pairs[at + 5]! +
    f6 * pairs[at + 6]!
  );
}

/** What a label hands on to labels 0, 1, 3 and 5 of the next unit. */
function outOfLabel(pairs: Float64Array, at: number, v0: number, v1: number, v3: number, v5: number): number {
  return pairs[at]! * v0 + pairs[at + 7]! * v1 + pairs[at + 14]! * v3 + pairs[at + 21]! * v5;
}

/** Rows of pairs of its own for each unit, for training: unit i has that at i * PAIRS. */
export function ownPairs(lattice: Lattice): void {
  const { length } = lattice;
  if (lattice.pairs.length < length * PAIRS) lattice.pairs = new Float64Array(2 * length * PAIRS);
  for (let i = 0; i < length; i++) lattice.pairAt[i] = i * PAIRS;
}
