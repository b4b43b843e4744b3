// A model of reported speech ↔ bytes. A table: sorted feature names as differences (variable length), a mask of the
// labels that have a weight, one byte a weight on a logarithmic scale (its error is 3 % of the weight).
import { type CueTable, cueTable } from './cue-table.ts';

const SMALLEST = 0.002;
const STEPS = 126;
const RATIO = Math.log(16 / SMALLEST) / STEPS;

/** One signed byte for a weight; 0 for weights too small to matter. */
function packedWeight(weight: number): number {
  const size = Math.abs(weight);
  if (size < SMALLEST) return 0;
  const step = Math.min(STEPS, Math.round(Math.log(size / SMALLEST) / RATIO)) + 1;
  return weight < 0 ? -step : step;
}

/** The weight that a signed byte stands for. */
function unpackedWeight(packed: number): number {
  if (packed === 0) return 0;
  const size = SMALLEST * Math.exp((Math.abs(packed) - 1) * RATIO);
  return packed < 0 ? -size : size;
}

/** Each byte's weight. */
const WEIGHTS = new Float64Array(256).map((_, byte) => unpackedWeight(byte > 127 ? byte - 256 : byte));

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
    const difference = variableLength(name - before);
    before = name;
    bytes.push(...difference, ...masks, ...packed);
    count++;
  }
  return Uint8Array.from([width, count & 255, (count >> 8) & 255, count >> 16, ...bytes]);
}

/** Rows of `width` weights by feature name; `end` is where the bytes of the table ended. */
export interface StoredTable {
  readonly width: number;
  readonly names: Int32Array;
  readonly weights: Float32Array;
  readonly end: number;
}

/** Bytes → rows of weights; `from` is where the table begins. */
export function unpackTable(bytes: Uint8Array, from: number): StoredTable {
  const width = bytes[from]!;
  const count = bytes[from + 1]! | (bytes[from + 2]! << 8) | (bytes[from + 3]! << 16);
  const cursor = { bytes, at: from + 4 };
  const names = new Int32Array(count);
  const weights = new Float32Array(count * width);
  const maskBytes = Math.ceil(width / 8);
  let name = 0;
  for (let row = 0; row < count; row++) {
    name += nextDifference(cursor);
    names[row] = name | 0;
    let next = cursor.at + maskBytes;
    for (let k = 0; k < width; k++) {
      if ((bytes[cursor.at + (k >> 3)]! & (1 << (k & 7))) !== 0) weights[row * width + k] = WEIGHTS[bytes[next++]!]!;
    }
    cursor.at = next;
  }
  return { width, names, weights, end: cursor.at };
}

/** Cue steps → bytes: sorted word hashes as differences, each followed by its step. */
export function packCues(entries: readonly (readonly [number, number])[]): Uint8Array {
  const bytes: number[] = [entries.length & 255, entries.length >> 8];
  let before = 0;
  for (const [key, step] of [...entries].sort((a, b) => (a[0] >>> 0) - (b[0] >>> 0))) {
    const difference = variableLength((key >>> 0) - before);
    before = key >>> 0;
    bytes.push(...difference, step);
  }
  return Uint8Array.from(bytes);
}

/** Bytes → cue steps. */
export function unpackCues(bytes: Uint8Array): { cues: CueTable; end: number } {
  const count = bytes[0]! | (bytes[1]! << 8);
  const entries: [number, number][] = [];
  const cursor = { bytes, at: 2 };
  let key = 0;
  for (let e = 0; e < count; e++) {
    key += nextDifference(cursor);
    entries.push([key | 0, bytes[cursor.at++]!]);
  }
  return { cues: cueTable(entries), end: cursor.at };
}

/** A number as bytes, seven bits each, the lowest first; all but the last have their highest bit set. */
function variableLength(number: number): number[] {
  const bytes: number[] = [];
  let rest = number;
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
  return [...bytes, rest];
}

/** The number of variable length at a cursor; moves the cursor behind it. */
function nextDifference(cursor: { readonly bytes: Uint8Array; at: number }): number {
  let difference = 0;
  let power = 1;
  let byte = cursor.bytes[cursor.at++]!;
  while (byte >= 128) {
    difference += (byte - 128) * power;
    power *= 128;
    byte = cursor.bytes[cursor.at++]!;
  }
  return difference + byte * power;
}
