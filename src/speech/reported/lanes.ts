// Weights of the seven labels → three integers that are added as a whole: two scores of 16 bits in each, relative to
// the score of label 0. Sums of integers do not depend on their order, so that what is summed once and remembered gives
// the same scores to the bit as what is summed anew.
import { LABELS } from './labels.ts';

/** Scores of labels 1 to 6 against label 0, two to an integer. */
export const LANES = (LABELS - 1) / 2;
/** Steps of a score for 1 of log odds; a lane overflows beyond ±128. */
export const SCALE = 256;
const MOST = 32_000;

/** Writes the lanes of a row of weights to `out` from `at` on. */
export function packLanes(weights: ArrayLike<number>, from: number, out: Int32Array, at: number): void {
  const zero = weights[from]!;
  for (let lane = 0; lane < LANES; lane++) {
    const low = inSteps(weights[from + 2 * lane + 1]! - zero);
    const high = inSteps(weights[from + 2 * lane + 2]! - zero);
    out[at + lane] = (high << 16) + low;
  }
}

function inSteps(weight: number): number {
  return Math.max(-MOST, Math.min(MOST, Math.round(weight * SCALE)));
}

/** The first score of a lane, in steps. */
export function lowScore(lane: number): number {
  return (lane << 16) >> 16;
}

/** The second score of a lane, in steps. */
export function highScore(lane: number): number {
  return (lane - lowScore(lane)) >> 16;
}
