// Names of features of one unit, gathered in a list: training learns weights for them, labelling sums their weights.
import { addLanes, type LabelWeights } from './weights.ts';

/** A growing list of feature names with a fixed room. */
export interface Names {
  readonly list: Int32Array;
  count: number;
}

/** Upper bound of the number of features of one unit. */
export const MOST_FEATURES = 160;

export function noNames(): Names {
  return { list: new Int32Array(MOST_FEATURES), count: 0 };
}

/** Adds the weights of the gathered names to `sums` from `at` on and empties the list. */
export function addNames(table: LabelWeights, names: Names, sums: Int32Array, at: number): void {
  for (let n = 0; n < names.count; n++) addLanes(table, names.list[n]!, sums, at);
  names.count = 0;
}

/** A count, 3 for more. */
export function few(count: number): number {
  return Math.min(count, 3);
}
