// Features of a unit → scores, by a table of weights; the table's compact form in bytes, both ways.
//
// Bytes: sorted feature names as differences (variable length), a mask of the labels that have a weight, one byte a
// weight on a logarithmic scale (its error is 3 % of the weight).
import { type CueTable, cueTable } from './cue-table.ts';

/** Weights by feature name: an open-addressing table; a slot's row is where its `width` weights begin, over `width`. */
export interface WeightTable {
  readonly width: number;
  readonly mask: number;
  readonly keys: Int32Array;
  readonly rows: Int32Array;
  readonly weights: Float32Array;
}

/** All that labelling needs. */
export interface ReportedModel {
  readonly cues: CueTable;
  readonly units: WeightTable;
  readonly pairs: WeightTable;
}

/** Builds a table from feature names and rows of weights. */
export function weightTable(width: number, names: ArrayLike<number>, weights: Float32Array): WeightTable {
  let size = 1024;
  while (size < names.length * 3) size *= 2;
  const mask = size - 1;
  const keys = new Int32Array(size);
  const rows = new Int32Array(size).fill(-1);
  for (let row = 0; row < names.length; row++) {
    const key = names[row]!;
    let at = (key ^ (key >>> 17)) & mask;
    while (rows[at] !== -1) at = (at + 1) & mask;
    keys[at] = key;
    rows[at] = row;
  }
  return { width, mask, keys, rows, weights };
}

/** Adds the weights of the named features to `scores` from `offset` on. */
export function addScores(
  table: WeightTable,
  features: Int32Array,
  count: number,
  scores: Float64Array,
  offset: number,
): void {
  const { width, mask, keys, rows, weights } = table;
  for (let f = 0; f < count; f++) {
    const key = features[f]!;
    let at = (key ^ (key >>> 17)) & mask;
    let row = rows[at]!;
    while (row !== -1) {
      if (keys[at] === key) {
        const base = row * width;
        for (let k = 0; k < width; k++) scores[offset + k]! += weights[base + k]!;
        break;
      }
      at = (at + 1) & mask;
      row = rows[at]!;
    }
  }
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
  const weights = new Float32Array(count * width);
  const values = new Float32Array(256).map((_, byte) => unpackedWeight(byte > 127 ? byte - 256 : byte));
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
      if ((bytes[at + (k >> 3)]! & (1 << (k & 7))) !== 0) weights[row * width + k] = values[bytes[next++]!]!;
    }
    at = next;
  }
  return { table: weightTable(width, names, weights), end: at };
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

/** A stored model (cue steps, weights of units, weights of pairs, one after the other) → the model. */
export function modelFrom(bytes: Uint8Array): ReportedModel {
  const { cues, end } = unpackCues(bytes);
  const units = unpackTable(bytes, end);
  const pairs = unpackTable(bytes, units.end);
  return { cues, units: units.table, pairs: pairs.table };
}
