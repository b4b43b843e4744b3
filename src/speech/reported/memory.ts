// Small numbers → sums of weights that were worked out before, kept in flat integer arrays across paragraphs and
// articles. What is remembered is a function of the numbers alone, so that forgetting changes the time and no result.

import type { CueTable } from './cue-table.ts';
import { GAPS, SIDES } from './cue-templates.ts';
import { LANES } from './lanes.ts';
import { noSpanSums } from './span-groups.ts';
import { EDGES } from './templates.ts';
import type { UnitTypes } from './unit-types.ts';
import { SYMBOLS, unitTypes } from './unit-types.ts';

/** Rows of lanes under keys below a bound; index holds where a row begins in the store, 0 where it is not yet known. */
export type DenseIndex = Int32Array;

/** Rows of lanes under keys of any size but 0: an open-addressing table, emptied when it is full. */
export interface Remembered {
  readonly width: number;
  readonly keys: Int32Array;
  readonly values: Int32Array;
  count: number;
}

const SLOTS = 1 << 15;
/** A table is emptied when it is fuller than this. */
const FULL = SLOTS * 0.7;

function remembered(width: number): Remembered {
  return { width, keys: new Int32Array(SLOTS), values: new Int32Array(SLOTS * width), count: 0 };
}

/** Where the slot of a key is: its own, or the empty one that may take it. */
export function slotFor(table: Remembered, key: number): number {
  const { keys } = table;
  let mixed = Math.imul(key, 0x9e3779b1);
  mixed ^= mixed >>> 15;
  let at = mixed & (SLOTS - 1);
  while (keys[at] !== key && keys[at] !== 0) at = (at + 1) & (SLOTS - 1);
  return at;
}

/** Takes a slot for a key that has none; returns it. */
export function takeSlot(table: Remembered, key: number): number {
  if (table.count >= FULL) {
    table.keys.fill(0);
    table.count = 0;
  }
  const at = slotFor(table, key);
  table.keys[at] = key;
  table.count++;
  table.values.fill(0, at * table.width, (at + 1) * table.width);
  return at;
}

export interface Memory {
  readonly types: UnitTypes;
  /** Rows of all dense indexes, LANES integers each; the first is not used. */
  store: Int32Array;
  stored: number;
  /** Per type where its rows begin in the store (one row a shift, one as the next verb), 0 where not yet known. */
  typeRows: Int32Array;
  readonly wordPairs: Remembered;
  readonly classPairs: DenseIndex;
  /** One index a side. */
  readonly gaps: readonly DenseIndex[];
  readonly between: DenseIndex;
  readonly clauses: DenseIndex;
  readonly names: DenseIndex;
  readonly edges: DenseIndex;
  /** Sums of weights of whole spans (see span-groups.ts). */
  readonly spanSums: Int32Array;
}

/** Integers in the store and forms of words after which all is forgotten. */
const MOST_STORED = 1 << 21;
const MOST_FORMS = 50_000;

/** The store has its full size from the start: what is not filled takes no memory, what is outgrown leaves a hole. */
export function newMemory(cues: CueTable): Memory {
  return {
    types: unitTypes(cues),
    store: new Int32Array(2 * MOST_STORED),
    stored: LANES,
    typeRows: new Int32Array(1024),
    wordPairs: remembered(4 * LANES),
    classPairs: new Int32Array(SYMBOLS * SYMBOLS),
    gaps: Array.from({ length: SIDES }, () => new Int32Array(GAPS << 7)),
    between: new Int32Array(1 << 15),
    clauses: new Int32Array(1 << 17),
    names: new Int32Array(1 << 17),
    edges: new Int32Array(EDGES << 6),
    spanSums: noSpanSums(),
  };
}

/** A new memory in the arrays of an old one, which is not used again: megabytes dropped now and then would wait for the collector. */
export function begunAnew(before: Memory, cues: CueTable): Memory {
  const { store, stored, typeRows, classPairs, gaps, between, clauses, names, edges } = before;
  store.fill(0, 0, stored);
  for (const index of [typeRows, classPairs, ...gaps, between, clauses, names, edges]) index.fill(0);
  return { ...before, types: unitTypes(cues), stored: LANES };
}

/** Whether it is time to begin anew; asked between articles only. */
export function isFull({ types, stored }: Memory): boolean {
  return stored > MOST_STORED || types.known > MOST_FORMS;
}

/** Room for some rows in the store; returns where they begin. */
export function newRows(memory: Memory, rows: number): number {
  const at = memory.stored;
  const end = at + rows * LANES;
  if (end > memory.store.length) {
    const larger = new Int32Array(memory.store.length * 2);
    larger.set(memory.store);
    memory.store = larger;
  }
  memory.stored = end;
  return at;
}
