// Neighbouring units → the factors of the pairs of their labels. They depend on classes, cue steps and closed words and
// on whether a sentence ends between the two, so that some thousand rows of factors serve all articles.
import type { Facts } from './facts.ts';
import { feature1, feature2 } from './hashing.ts';
import { PAIRS } from './labels.ts';
import type { UnitTypes } from './unit-types.ts';
import { type PairWeights, pairRowOf } from './weights.ts';

/** Upper bound of the number of features of one pair. */
export const MAX_TRANSITIONS = 8;

/** Names of the features that vote for the labels of two neighbours by their joints (see unit-types.ts). */
function jointNames(types: UnitTypes, a: number, b: number, border: number, out: Int32Array): number {
  const { jointClass, jointWord, jointCue, jointLook } = types;
  let n = 0;
  out[n++] = feature1(300, 0);
  out[n++] = feature1(301, (jointClass[a]! << 7) | jointClass[b]!);
  out[n++] = feature2(302, jointWord[a]!, jointWord[b]!);
  out[n++] = feature1(303, jointWord[a]!);
  out[n++] = feature1(304, jointWord[b]!);
  out[n++] = feature1(305, (border << 8) | (jointCue[a]! << 4) | jointCue[b]!);
  out[n++] = feature2(308, (jointLook[a]! << 6) | jointLook[b]!, border);
  return n;
}

/** Writes the names of all features that vote for the pair of labels of the units before and in slot `i`. */
export function transitionNames({ units }: Facts, i: number, out: Int32Array): number {
  const { types, type, sentence } = units;
  const border = sentence[i] === sentence[i - 1] ? 0 : 1;
  return jointNames(types, types.joint[type[i - 1]!]!, types.joint[type[i]!]!, border, out);
}

/** Rows of PAIRS factors that are known: an open-addressing table of pairs of joints. */
export interface Transitions {
  /** Key (0 where empty) and beginning of its row, side by side. */
  slots: Int32Array;
  factors: Float64Array;
  count: number;
}

/** Rows after which all are forgotten: many more than news of one kind needs. */
const MOST_ROWS = 1 << 15;

export function emptyTransitions(): Transitions {
  return {
    slots: new Int32Array(1 << 16),
    factors: new Float64Array(2 * MOST_ROWS * PAIRS),
    count: 0,
  };
}

/** Forgets all rows when they are many; to be called when no row is in use. */
export function forgetMany(known: Transitions): void {
  if (known.count > MOST_ROWS) forgetAll(known);
}

/** Forgets all rows. */
export function forgetAll(known: Transitions): void {
  known.slots.fill(0);
  known.count = 0;
}

const names = new Int32Array(MAX_TRANSITIONS);
/** Greatest log score of a pair. */
const MOST_SCORE = 30;

/** Keys of the units of a run and where they are looked for. */
let keys = new Int32Array(256);
let places = new Int32Array(256);

/**
 * Writes to `rows` from `at` on where in `known.factors` the row of each of the units [from, to) and the one before it
 * begins. All places are found before any is read: the processor then waits for many of them at once.
 */
export function transitionRows(
  known: Transitions,
  weights: PairWeights,
  { units }: Facts,
  from: number,
  to: number,
  rows: Int32Array,
  at: number,
): void {
  const { types, type, sentence } = units;
  const { joint } = types;
  const length = to - from;
  if (keys.length < length) {
    keys = new Int32Array(2 * length);
    places = new Int32Array(2 * length);
  }
  let before = joint[type[from - 1]!]!;
  for (let k = 0; k < length; k++) {
    const own = joint[type[from + k]!]!;
    const border = sentence[from + k] === sentence[from + k - 1] ? 0 : 1;
    const key = ((before << JOINT_BITS) | own) * 2 + border + 1;
    keys[k] = key;
    places[k] = placeOf(known.slots, key);
    before = own;
  }
  for (let k = 0; k < length; k++) {
    const { slots } = known;
    const place = places[k]!;
    rows[at + k] = slots[place] === keys[k] ? slots[place + 1]! : rowOf(known, weights, types, keys[k]!);
  }
}

const JOINT_BITS = 13;

/** Where in `factors` the row of a key begins, which may not be known yet. */
function rowOf(known: Transitions, weights: PairWeights, types: UnitTypes, key: number): number {
  const slot = slotOf(known, key);
  if (known.slots[slot] === key) return known.slots[slot + 1]!;
  const border = (key - 1) & 1;
  const b = ((key - 1) >> 1) & ((1 << JOINT_BITS) - 1);
  const a = (key - 1) >> (JOINT_BITS + 1);
  const from = known.count++ * PAIRS;
  if (from === known.factors.length) {
    const larger = new Float64Array(from * 2);
    larger.set(known.factors);
    known.factors = larger;
  }
  known.slots[slot] = key;
  known.slots[slot + 1] = from;
  if (known.count * 4 > known.slots.length) widen(known);
  const { factors } = known;
  factors.fill(0, from, from + PAIRS);
  const count = jointNames(types, a, b, border, names);
  for (let n = 0; n < count; n++) {
    const row = pairRowOf(weights, names[n]!);
    if (row < 0) continue;
    for (let w = weights.starts[row]!; w < weights.starts[row + 1]!; w++)
      factors[from + weights.places[w]!]! += weights.scores[w]!;
  }
  for (let pair = from; pair < from + PAIRS; pair++) factors[pair] = factorOf(factors[pair]!);
  return from;
}

/** Where the slot of a key begins unless another key has it. */
function placeOf(slots: Int32Array, key: number): number {
  const mixed = Math.imul(key, 0x9e3779b1);
  return ((mixed ^ (mixed >>> 15)) << 1) & (slots.length - 2);
}

/** Where the slot of a key begins: its own, or the empty one that may take it. */
function slotOf({ slots }: Transitions, key: number): number {
  const mask = slots.length - 2;
  let at = placeOf(slots, key);
  while (slots[at] !== key && slots[at] !== 0) at = (at + 2) & mask;
  return at;
}

function widen(known: Transitions): void {
  const { slots } = known;
  known.slots = new Int32Array(slots.length * 2);
  for (let old = 0; old < slots.length; old += 2) {
    if (slots[old] === 0) continue;
    const slot = slotOf(known, slots[old]!);
    known.slots[slot] = slots[old]!;
    known.slots[slot + 1] = slots[old + 1]!;
  }
}

/** The factor of a log score. */
export function factorOf(score: number): number {
  return Math.exp(score > MOST_SCORE ? MOST_SCORE : Math.max(score, -MOST_SCORE));
}
