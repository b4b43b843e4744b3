// Features of a unit → scores, by a table of weights; the table's compact form in bytes, both ways.
//
// Bytes: sorted feature names as differences (variable length), a mask of the labels that have a weight, one byte a
// weight on a logarithmic scale (its error is 3 % of the weight).
import { type CueTable, cueTable } from './cue-table.ts';
import { LABELS } from './labels.ts';
import { type FeatureBuffer, smallNames } from './small-features.ts';

/**
 * Weights by feature name, small enough to stay in a processor's cache. `keys` and `rows` are an open-addressing table
 * of names and rows + 1 (0 where empty); `filter` has a bit set for each name and turns most unknown names away. Rows
 * hold one byte a weight (see `unpackedWeight`). Of pairs of labels few have a weight, so these are listed: row r has
 * `places` and `packed` from `starts[r]` to `starts[r + 1]`.
 */
export interface WeightTable {
  readonly width: number;
  readonly filter: Int32Array;
  readonly mask: number;
  readonly keys: Int32Array;
  readonly rows: Uint32Array;
  readonly packed: Uint8Array;
  readonly starts: Int32Array;
  readonly places: Uint8Array;
  /**
   * For tables of labels, in place of `keys`, `rows` and `packed`: four integers a slot, so that a name and its weights
   * lie in one line of the processor's cache. Name; weights 0 to 3, a byte each; weights 4 to 6 and a byte that is 1
   * where the slot is taken; nothing.
   */
  readonly slots: Int32Array;
}

const FILTER_BITS = 19;
const TAKEN = 1 << 24;

/** Builds a table from feature names and their full rows of `width` packed weights. */
export function weightTable(width: number, names: ArrayLike<number>, full: Uint8Array): WeightTable {
  let size = 1024;
  while (size * 3 < names.length * 4) size *= 2;
  const mask = size - 1;
  const labels = width === LABELS;
  const keys = new Int32Array(labels ? 0 : size);
  const rows = new Uint32Array(labels ? 0 : size);
  const slots = new Int32Array(labels ? 4 * size : 0);
  const filter = new Int32Array(1 << (FILTER_BITS - 5));
  const starts = new Int32Array(names.length + 1);
  const places: number[] = [];
  const listed: number[] = [];
  for (let row = 0; row < names.length; row++) {
    if (width > LABELS)
      for (let k = 0; k < width; k++) {
        const weight = full[row * width + k]!;
        if (weight === 0) continue;
        places.push(k);
        listed.push(weight);
      }
    starts[row + 1] = listed.length;
    const name = names[row]!;
    let at = (name ^ (name >>> 17)) & mask;
    if (labels) {
      while (slots[4 * at + 2] !== 0) at = (at + 1) & mask;
      const w = row * LABELS;
      slots[4 * at] = name;
      slots[4 * at + 1] = full[w]! | (full[w + 1]! << 8) | (full[w + 2]! << 16) | (full[w + 3]! << 24);
      slots[4 * at + 2] = full[w + 4]! | (full[w + 5]! << 8) | (full[w + 6]! << 16) | TAKEN;
    } else {
      while (rows[at] !== 0) at = (at + 1) & mask;
      keys[at] = name;
      rows[at] = row + 1;
    }
    const bit = name >>> (32 - FILTER_BITS);
    filter[bit >> 5]! |= 1 << (bit & 31);
  }
  const packed = labels ? new Uint8Array(0) : width < LABELS ? full : Uint8Array.from(listed);
  return { width, filter, mask, keys, rows, packed, starts, places: Uint8Array.from(places), slots };
}

/** Row of a feature + 1, or 0 when it has no weight. */
function rowOf(table: WeightTable, name: number): number {
  const bit = name >>> (32 - FILTER_BITS);
  if ((table.filter[bit >> 5]! & (1 << (bit & 31))) === 0) return 0;
  const { mask, keys, rows } = table;
  let at = (name ^ (name >>> 17)) & mask;
  let row = rows[at]!;
  while (row !== 0 && keys[at] !== name) {
    at = (at + 1) & mask;
    row = rows[at]!;
  }
  return row;
}

/** Where the slot of a feature begins in `slots`, or -1 when it has no weight. */
function slotOf({ filter, mask, slots }: WeightTable, name: number): number {
  const bit = name >>> (32 - FILTER_BITS);
  if ((filter[bit >> 5]! & (1 << (bit & 31))) === 0) return -1;
  let at = ((name ^ (name >>> 17)) & mask) << 2;
  while (slots[at + 2] !== 0) {
    if (slots[at] === name) return at;
    at = (at + 4) & ((mask << 2) | 3);
  }
  return -1;
}

/** Writes the sums of the weights of a unit's features for each label to `scores` from `offset` on. */
export function scoreLabels(model: ReportedModel, buffer: FeatureBuffer, scores: Float64Array, offset: number): void {
  const { units, smallSlots } = model;
  const { slots } = units;
  const { names, count, small, smalls } = buffer;
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  let s4 = 0;
  let s5 = 0;
  let s6 = 0;
  for (let f = 0; f < count + smalls; f++) {
    const at = f < smalls ? smallSlots[small[f]!]! : slotOf(units, names[f - smalls]!);
    if (at < 0) continue;
    const low = slots[at + 1]!;
    const high = slots[at + 2]!;
    s0 += UNPACKED[low & 255]!;
    s1 += UNPACKED[(low >>> 8) & 255]!;
    s2 += UNPACKED[(low >>> 16) & 255]!;
    s3 += UNPACKED[low >>> 24]!;
    s4 += UNPACKED[high & 255]!;
    s5 += UNPACKED[(high >>> 8) & 255]!;
    s6 += UNPACKED[(high >>> 16) & 255]!;
  }
  scores[offset] = s0;
  scores[offset + 1] = s1;
  scores[offset + 2] = s2;
  scores[offset + 3] = s3;
  scores[offset + 4] = s4;
  scores[offset + 5] = s5;
  scores[offset + 6] = s6;
}

/** Adds the weights of the named features for each pair of labels to `scores` from `offset` on. */
export function addPairScores(
  table: WeightTable,
  features: Int32Array,
  count: number,
  scores: Float64Array,
  offset: number,
): void {
  const { starts, places, packed } = table;
  for (let f = 0; f < count; f++) {
    const row = rowOf(table, features[f]!);
    if (row === 0) continue;
    const to = starts[row]!;
    for (let w = starts[row - 1]!; w < to; w++) scores[offset + places[w]!]! += UNPACKED[packed[w]!]!;
  }
}

/** Sum of the weights of the named features of a table of width 1. */
export function scoreSpan(table: WeightTable, features: Int32Array, count: number): number {
  let score = 0;
  for (let f = 0; f < count; f++) {
    const row = rowOf(table, features[f]!);
    if (row > 0) score += UNPACKED[table.packed[row - 1]!]!;
  }
  return score;
}

/** All that labelling needs. */
export interface ReportedModel {
  readonly cues: CueTable;
  readonly units: WeightTable;
  /** Where the slot of each small feature begins in `units`, or -1. */
  readonly smallSlots: Int32Array;
  readonly pairs: WeightTable;
  /** Weights of whole spans, one a feature; null in a model that is still being trained. */
  readonly spans: WeightTable | null;
}

const SMALLEST = 0.002;
const STEPS = 126;
const RATIO = Math.log(16 / SMALLEST) / STEPS;

/** One signed byte for a weight; 0 for weights too small to matter. */
export function packedWeight(weight: number): number {
  const size = Math.abs(weight);
  if (size < SMALLEST) return 0;
  const step = Math.min(STEPS, Math.round(Math.log(size / SMALLEST) / RATIO)) + 1;
  return weight < 0 ? -step : step;
}

/** The weight that a signed byte stands for. */
export function unpackedWeight(packed: number): number {
  if (packed === 0) return 0;
  const size = SMALLEST * Math.exp((Math.abs(packed) - 1) * RATIO);
  return packed < 0 ? -size : size;
}

/** Each byte's weight. */
const UNPACKED = new Float64Array(256).map((_, byte) => unpackedWeight(byte > 127 ? byte - 256 : byte));

/** Rows of weights → bytes; rows without any weight are left out. */
export function packTable(width: number, names: ArrayLike<number>, weights: Float32Array): Uint8Array {
  const order = Array.from({ length: names.length }, (_, row) => row).sort(
    (a, b) => (names[a]! >>> 0) - (names[b]! >>> 0),
  );
  const bytes: number[] = [];
  const maskBytes = Math.ceil(width / 8);
  let before = 0;
  let count = 0;
  for (const row of order) {
    const packed: number[] = [];
    const masks = new Array<number>(maskBytes).fill(0);
    for (let k = 0; k < width; k++) {
      const value = packedWeight(weights[row * width + k]!);
      if (value === 0) continue;
      packed.push(value & 255);
      masks[k >> 3]! |= 1 << (k & 7);
    }
    if (packed.length === 0) continue;
    const name = names[row]! >>> 0;
    let difference = name - before;
    before = name;
    while (difference >= 128) {
      bytes.push((difference % 128) + 128);
      difference = Math.floor(difference / 128);
    }
    bytes.push(difference, ...masks, ...packed);
    count++;
  }
  return Uint8Array.from([width, count & 255, (count >> 8) & 255, count >> 16, ...bytes]);
}

/** Bytes → rows of weights. `at` is where the table begins; `end` where it ended. */
export function unpackTable(bytes: Uint8Array, from: number): { table: WeightTable; end: number } {
  let at = from;
  const width = bytes[at++]!;
  const count = bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16);
  at += 3;
  const names = new Int32Array(count);
  const packed = new Uint8Array(count * width);
  const maskBytes = Math.ceil(width / 8);
  let name = 0;
  for (let row = 0; row < count; row++) {
    let power = 1;
    let byte = bytes[at++]!;
    while (byte >= 128) {
      name += (byte - 128) * power;
      power *= 128;
      byte = bytes[at++]!;
    }
    name += byte * power;
    names[row] = name | 0;
    let next = at + maskBytes;
    for (let k = 0; k < width; k++) {
      if ((bytes[at + (k >> 3)]! & (1 << (k & 7))) !== 0) packed[row * width + k] = bytes[next++]!;
    }
    at = next;
  }
  return { table: weightTable(width, names, packed), end: at };
}

/** Cue steps → bytes: sorted word hashes as differences, each followed by its step. */
export function packCues(entries: readonly (readonly [number, number])[]): Uint8Array {
  const bytes: number[] = [entries.length & 255, entries.length >> 8];
  let before = 0;
  for (const [key, step] of [...entries].sort((a, b) => (a[0] >>> 0) - (b[0] >>> 0))) {
    let difference = (key >>> 0) - before;
    before = key >>> 0;
    while (difference >= 128) {
      bytes.push((difference % 128) + 128);
      difference = Math.floor(difference / 128);
    }
    bytes.push(difference, step);
  }
  return Uint8Array.from(bytes);
}

function unpackCues(bytes: Uint8Array): { cues: CueTable; end: number } {
  const count = bytes[0]! | (bytes[1]! << 8);
  const entries: [number, number][] = [];
  let at = 2;
  let key = 0;
  for (let e = 0; e < count; e++) {
    let power = 1;
    let byte = bytes[at++]!;
    while (byte >= 128) {
      key += (byte - 128) * power;
      power *= 128;
      byte = bytes[at++]!;
    }
    key += byte * power;
    entries.push([key | 0, bytes[at++]!]);
  }
  return { cues: cueTable(entries), end: at };
}

/** A stored model (cue steps, weights of labels, of pairs and of spans, one after the other) → the model. */
export function modelFrom(bytes: Uint8Array): ReportedModel {
  const { cues, end } = unpackCues(bytes);
  const units = unpackTable(bytes, end);
  const pairs = unpackTable(bytes, units.end);
  const spans = pairs.end < bytes.length ? unpackTable(bytes, pairs.end).table : null;
  const smallSlots = Int32Array.from(smallNames(), name => slotOf(units.table, name));
  return { cues, units: units.table, smallSlots, pairs: pairs.table, spans };
}
