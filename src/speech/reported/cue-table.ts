// Word hash → how often the word is (part of) a cue, in ten steps: a small open-addressing table of integers.

/** Lower bounds of the shares of steps 1 to 9; step 0 is everything below. */
export const CUE_STEPS = [0.02, 0.05, 0.1, 0.2, 0.3, 0.45, 0.6, 0.75, 0.9] as const;
/** From this step on (a share of 0.3) a word is a strong cue. */
export const STRONG_CUE = 5;
/** From this step on (a share of 0.1) a word is at least a medium cue. */
export const MEDIUM_CUE = 3;

/** Keys are word hashes; an empty slot has step 255. */
export interface CueTable {
  readonly mask: number;
  readonly keys: Int32Array;
  readonly steps: Uint8Array;
}

const EMPTY = 255;

/** Step of a share between 0 and 1. */
export function cueStep(share: number): number {
  let step = 0;
  while (step < CUE_STEPS.length && share >= CUE_STEPS[step]!) step++;
  return step;
}

/** Builds a table from word hashes and their steps. */
export function cueTable(entries: Iterable<readonly [number, number]>): CueTable {
  const list = [...entries];
  return cueTableOf(
    Int32Array.from(list, ([hash]) => hash),
    Uint8Array.from(list, ([, step]) => step),
  );
}

/** The same from word hashes and the step of each. */
export function cueTableOf(hashes: Int32Array, steps: Uint8Array): CueTable {
  let size = 64;
  while (size < hashes.length * 3) size *= 2;
  const table: CueTable = { mask: size - 1, keys: new Int32Array(size), steps: new Uint8Array(size).fill(EMPTY) };
  for (let i = 0; i < hashes.length; i++) {
    const at = slotOf(table, hashes[i]!);
    table.keys[at] = hashes[i]!;
    table.steps[at] = steps[i]!;
  }
  return table;
}

function slotOf(table: CueTable, key: number): number {
  let at = (key ^ (key >>> 16)) & table.mask;
  while (table.steps[at] !== EMPTY && table.keys[at] !== key) at = (at + 1) & table.mask;
  return at;
}

/** The word hashes of a table, as unsigned numbers in order, and their steps. */
export function entriesOf({ keys, steps }: CueTable): [number, number][] {
  const entries: [number, number][] = [];
  for (let at = 0; at < keys.length; at++) if (steps[at] !== EMPTY) entries.push([keys[at]! >>> 0, steps[at]!]);
  return entries.sort(([a], [b]) => a - b);
}

/** Step of a word, 0 when it is unknown. */
export function stepOf(table: CueTable, key: number): number {
  const step = table.steps[slotOf(table, key)]!;
  return step === EMPTY ? 0 : step;
}
