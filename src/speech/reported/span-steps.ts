// Probabilities, lengths and gaps of candidate spans → small numbers, so that features can be named by them.

/** Probabilities at which the step changes: twice the log odds, rounded, -8 to 8. */
const ODDS = new Float64Array(16).map((_, step) => 1 / (1 + Math.exp((7.5 - step) / 2)));

/** Step of a probability, 0 to 16. */
export function oddsStep(probability: number): number {
  let step = probability >= ODDS[8]! ? 8 : 0;
  for (let half = 4; half > 0; half >>= 1) if (probability >= ODDS[step + half]!) step += half;
  return probability >= ODDS[step]! ? step + 1 : step;
}

/** Step of the units between two spans, 0 to 6. */
export function gapStep(gap: number): number {
  return gap <= 3 ? gap : gap <= 6 ? 4 : gap <= 12 ? 5 : 6;
}

/** Greatest length of each step from 5 on. */
const LENGTHS = [6, 9, 14, 22, 35];

/** Step of a number of units, 1 to 10. */
export function lengthStep(length: number): number {
  if (length <= 4) return length;
  let step = 0;
  while (step < LENGTHS.length && length > LENGTHS[step]!) step++;
  return step + 5;
}
