// Names of features → their weights: open-addressing tables, small enough to stay in a processor's cache, with a filter
// in front that turns most names without weights away.
import { LABELS, PAIRS } from './labels.ts';
import { LANES, packLanes } from './lanes.ts';
import type { StoredTable } from './stored.ts';

/** Names of features: `slots` holds `stride` integers a slot, the first one the name (0 where empty). */
interface NameTable {
  readonly filter: Int32Array;
  readonly shift: number;
  readonly mask: number;
  readonly slots: Int32Array;
}

/** Bits of the filter for one name. */
const FILTER_ROOM = 10;

/** @param fill writes what follows the name in a slot that begins at a place */
function nameTable(
  names: ArrayLike<number>,
  stride: number,
  fill: (row: number, slots: Int32Array, at: number) => void,
): NameTable {
  let size = 1024;
  while (size * 3 < names.length * 4) size *= 2;
  let bits = 12;
  while (1 << bits < names.length * FILTER_ROOM) bits++;
  const table = {
    filter: new Int32Array(1 << (bits - 5)),
    shift: 32 - bits,
    mask: size - 1,
    slots: new Int32Array(size * stride),
  };
  for (let row = 0; row < names.length; row++) {
    const name = names[row]!;
    // no slot can hold 0, the mark of an empty one
    if (name === 0) continue;
    let slot = (name ^ (name >>> 17)) & table.mask;
    while (table.slots[slot * stride] !== 0) slot = (slot + 1) & table.mask;
    table.slots[slot * stride] = name;
    fill(row, table.slots, slot * stride + 1);
    const bit = name >>> table.shift;
    table.filter[bit >> 5]! |= 1 << (bit & 31);
  }
  return table;
}

/** Whether a name, or one that differs from it in its lowest bits only, may have weights. */
export function mayWeigh({ filter, shift }: NameTable, name: number): boolean {
  const bit = name >>> shift;
  return (filter[bit >> 5]! & (1 << (bit & 31))) !== 0;
}

/** Weights of labels: in a slot the name and the lanes of its weights (see lanes.ts). */
export interface LabelWeights extends NameTable {
  readonly kind: 'labels';
}

export function labelWeights({ names, weights }: StoredTable): LabelWeights {
  const table = nameTable(names, LANES + 1, (row, slots, at) => packLanes(weights, row * LABELS, slots, at));
  return { ...table, kind: 'labels' };
}

/** Adds the lanes of a feature's weights to `sums` from `at` on. */
export function addLanes(table: LabelWeights, name: number, sums: Int32Array, at: number): void {
  if (!mayWeigh(table, name)) return;
  const { mask, slots } = table;
  let slot = ((name ^ (name >>> 17)) & mask) << 2;
  while (slots[slot] !== 0) {
    if (slots[slot] === name) {
      sums[at]! += slots[slot + 1]!;
      sums[at + 1]! += slots[slot + 2]!;
      sums[at + 2]! += slots[slot + 3]!;
      return;
    }
    slot = (slot + 4) & ((mask << 2) | 3);
  }
}

/** Weights of whole spans: in a slot the name and its weight in steps. */
export interface SpanWeights extends NameTable {
  readonly kind: 'spans';
}

/** Steps of a weight of a span for 1 of log odds: sums of integers do not depend on their order. */
const SPAN_SCALE = 4096;

export function spanWeights({ names, weights }: StoredTable): SpanWeights {
  const table = nameTable(names, 2, (row, slots, at) => {
    slots[at] = Math.round(weights[row]! * SPAN_SCALE);
  });
  return { ...table, kind: 'spans' };
}

/** Names of a span that may have weights: more than there are of one span. */
const passing = new Int32Array(256);

/** Sum of the weights of the first `count` names, in steps. */
export function spanSum({ filter, shift, mask, slots }: SpanWeights, names: Int32Array, count: number): number {
  // without a branch on what the filter says, which is as good as chance
  let some = 0;
  for (let n = 0; n < count; n++) {
    const bit = names[n]! >>> shift;
    passing[some] = names[n]!;
    some += (filter[bit >> 5]! >>> (bit & 31)) & 1;
  }
  const last = (mask << 1) | 1;
  let sum = 0;
  for (let n = 0; n < some; n++) {
    const name = passing[n]!;
    let slot = ((name ^ (name >>> 17)) & mask) << 1;
    while (slots[slot] !== name && slots[slot] !== 0) slot = (slot + 2) & last;
    if (slots[slot] === name) sum += slots[slot + 1]!;
  }
  return sum;
}

/** The log odds of a sum of weights of spans. */
export function spanScore(sum: number): number {
  return sum / SPAN_SCALE;
}

/** Weights of pairs of labels: of each feature few pairs have one, so that these are listed. */
export interface PairWeights extends NameTable {
  /** Row r has `places` and `scores` from `starts[r]` to `starts[r + 1]`. */
  readonly starts: Int32Array;
  readonly places: Uint8Array;
  readonly scores: Float64Array;
}

export function pairWeights({ names, weights }: StoredTable): PairWeights {
  const starts = new Int32Array(names.length + 1);
  const places: number[] = [];
  const scores: number[] = [];
  for (let row = 0; row < names.length; row++) {
    for (let pair = 0; pair < PAIRS; pair++) {
      const weight = weights[row * PAIRS + pair]!;
      if (weight === 0) continue;
      places.push(pair);
      scores.push(weight);
    }
    starts[row + 1] = places.length;
  }
  const table = nameTable(names, 2, (row, slots, at) => {
    slots[at] = row;
  });
  return {
    ...table,
    starts,
    places: Uint8Array.from(places),
    scores: Float64Array.from(scores),
  };
}

/** Row of a feature, or -1 when it has no weight. */
export function pairRowOf(table: PairWeights, name: number): number {
  if (!mayWeigh(table, name)) return -1;
  const { mask, slots } = table;
  let slot = ((name ^ (name >>> 17)) & mask) << 1;
  while (slots[slot] !== 0 && slots[slot] !== name) slot = (slot + 2) & ((mask << 1) | 1);
  return slots[slot] === name ? slots[slot + 1]! : -1;
}
