// Features that hang on the same few small numbers → the sum of their weights, looked up by these numbers once it is known.
//
// An article asks for the same few thousand combinations again and again: one look into a table stands for the weights
// of all features of a group.
import type { FeatureSink } from '../speech/feature-sink.ts';
import type { WeightTable } from '../speech/weights.ts';

/** Adds features made of values that are given by their numbers in lists. */
type Group = (sink: FeatureSink, a: number, b: number, c: number, d: number, e: number) => void;

/** A group whose sums are remembered; of values that it has not the number is 0. */
type RememberedGroup = (sink: FeatureSink, a: number, b: number, c: number, d?: number, e?: number) => void;

/**
 * The same group, with sums remembered for the weights that were used last.
 * @param sizes how many values there are of each kind; a number beyond them is the sign of an error
 */
export function remembered(sizes: readonly number[], add: Group): RememberedGroup {
  const [ofA = 1, ofB = 1, ofC = 1, ofD = 1, ofE = 1] = sizes;
  let weights: WeightTable | null = null;
  /** Twice the sum and 1; 0 where it is not known yet. */
  let sums = new Int32Array(0);
  return (sink, a, b, c, d = 0, e = 0) => {
    if (sink.names !== null) {
      add(sink, a, b, c, d, e);
      return;
    }
    if (sink.table !== weights) {
      weights = sink.table;
      sums = new Int32Array(ofA * ofB * ofC * ofD * ofE);
    }
    const at = (((a * ofB + b) * ofC + c) * ofD + d) * ofE + e;
    const known = sums[at]!;
    if (known !== 0) {
      sink.first += known >> 1;
      return;
    }
    const before = sink.first;
    add(sink, a, b, c, d, e);
    sums[at] = 2 * (sink.first - before) + 1;
  };
}
