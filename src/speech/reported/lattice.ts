// Scores of labels and pairs of labels along a paragraph → marginal probabilities (forward-backward of a linear-chain
// conditional random field, Lafferty et al. 2001), also of whole spans. Buffers are kept and grown, never shrunk.
import { ALLOWED_PAIRS, LABELS, PAIRS } from './labels.ts';

/** Working space for one paragraph; `unit` and `pair` are filled with log scores by the caller. */
export interface Lattice {
  length: number;
  /** Log scores, LABELS a unit; turned into factors by `marginals`. */
  unit: Float64Array;
  /** Log scores, PAIRS a unit: of the pair (label before, label). */
  pair: Float64Array;
  /** Forward and backward values, scaled to sum 1 a unit. */
  forward: Float64Array;
  backward: Float64Array;
  scale: Float64Array;
  /** Marginal probabilities, LABELS a unit. */
  marginal: Float64Array;
}

export function emptyLattice(): Lattice {
  const none = new Float64Array(0);
  return { length: 0, unit: none, pair: none, forward: none, backward: none, scale: none, marginal: none };
}

/** Makes room for a paragraph of `length` units and clears the scores. */
export function resetLattice(lattice: Lattice, length: number): void {
  lattice.length = length;
  if (lattice.scale.length < length) {
    const capacity = Math.max(256, length * 2);
    lattice.unit = new Float64Array(capacity * LABELS);
    lattice.pair = new Float64Array(capacity * PAIRS);
    lattice.forward = new Float64Array(capacity * LABELS);
    lattice.backward = new Float64Array(capacity * LABELS);
    lattice.scale = new Float64Array(capacity);
    lattice.marginal = new Float64Array(capacity * LABELS);
  } else {
    lattice.unit.fill(0, 0, length * LABELS);
    lattice.pair.fill(0, 0, length * PAIRS);
  }
}

/** Fills `forward`, `backward`, `scale` and `marginal`; `unit` and `pair` become factors (exponentials). */
export function computeMarginals(lattice: Lattice): void {
  const { length, unit, pair, forward, backward, scale, marginal } = lattice;
  for (let i = 0; i < length; i++) {
    const at = i * LABELS;
    let greatest = unit[at]!;
    for (let k = 1; k < LABELS; k++) if (unit[at + k]! > greatest) greatest = unit[at + k]!;
    for (let k = 0; k < LABELS; k++) unit[at + k] = Math.exp(unit[at + k]! - greatest);
    const base = i * PAIRS;
    for (let a = 0; a < ALLOWED_PAIRS.length; a++) {
      const pairAt = base + ALLOWED_PAIRS[a]!;
      const score = pair[pairAt]!;
      pair[pairAt] = score === 0 ? 1 : Math.exp(score > 30 ? 30 : Math.max(score, -30));
    }
  }
  for (let i = 0; i < length; i++) {
    const at = i * LABELS;
    const base = i * PAIRS;
    let sum = 0;
    for (let k = 0; k < LABELS; k++) {
      let value = 0;
      if (i === 0) value = k % 2 === 0 && k > 0 ? 0 : pair[base + k]!;
      else {
        const before = at - LABELS;
        if (k > 0 && k % 2 === 0) {
          value =
            forward[before + k]! * pair[base + k * LABELS + k]! +
            forward[before + k - 1]! * pair[base + (k - 1) * LABELS + k]!;
        } else {
          for (let j = 0; j < LABELS; j++) value += forward[before + j]! * pair[base + j * LABELS + k]!;
        }
      }
      value *= unit[at + k]!;
      forward[at + k] = value;
      sum += value;
    }
    if (!(sum > 0)) sum = Number.MIN_VALUE;
    scale[i] = sum;
    for (let k = 0; k < LABELS; k++) forward[at + k]! /= sum;
  }
  for (let i = length - 1; i >= 0; i--) {
    const at = i * LABELS;
    if (i === length - 1) for (let k = 0; k < LABELS; k++) backward[at + k] = 1;
    else {
      const next = at + LABELS;
      const base = (i + 1) * PAIRS;
      const over = 1 / scale[i + 1]!;
      for (let j = 0; j < LABELS; j++) {
        const row = base + j * LABELS;
        let value =
          pair[row]! * unit[next]! * backward[next]! +
          pair[row + 1]! * unit[next + 1]! * backward[next + 1]! +
          pair[row + 3]! * unit[next + 3]! * backward[next + 3]! +
          pair[row + 5]! * unit[next + 5]! * backward[next + 5]!;
        if (j > 0) {
          const inside = j % 2 === 0 ? j : j + 1;
          value += pair[row + inside]! * unit[next + inside]! * backward[next + inside]!;
        }
        backward[at + j] = value * over;
      }
    }
    for (let k = 0; k < LABELS; k++) marginal[at + k] = forward[at + k]! * backward[at + k]!;
  }
}
