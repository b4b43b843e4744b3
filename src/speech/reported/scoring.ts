// Facts of a paragraph and a model → the scores of the labels of its units. The features are those of features.ts; here
// each group is summed once for what it depends on: for a type of word, for three classes in a row, for a gap to a cue,
// for a sentence. What is left for a unit is to add some ten sums.

import { betweenCuesNames, gapClassNames, gapOf, Side } from './cue-templates.ts';
import type { Facts } from './facts.ts';
import { forgetHeld, holdSums } from './held.ts';
import { LANES } from './lanes.ts';
import { type Memory, newRows, type Remembered, slotFor, takeSlot } from './memory.ts';
import type { ReportedModel } from './model.ts';
import { addNames, type Names, noNames } from './names.ts';
import {
  CUE_REACH,
  classPairNames,
  clauseNames,
  clauseVerbs,
  EDGES,
  edgeNames,
  edgeOf,
  frameName,
  nameNames,
  nearCueName,
  nextVerbNames,
  PAIR_PLACES,
  quoteBesideName,
  quoteNames,
  sentenceKind,
  threeClassesName,
  typeNames,
  WORD_PLACES,
  wordPair,
  wordPairName,
} from './templates.ts';
import { SYMBOLS } from './unit-types.ts';
import { PADDING } from './units.ts';
import { addLanes, type LabelWeights, mayWeigh } from './weights.ts';

/** Shifts of a type, and its being the next verb. */
const TYPE_ROWS = 2 * PADDING + 2;

const names: Names = noNames();

/** Where the rows of each unit's type, and of its symbol and the next one, begin. */
let typeRow = new Int32Array(0);
let pairRow = new Int32Array(0);

/** Sums of the units [from, to) of paragraph `p`, LANES integers each, with room for PADDING units on both sides. */
export function scoreUnits(
  facts: Facts,
  model: ReportedModel,
  p: number,
  from: number,
  to: number,
  sums: Int32Array,
): void {
  const table = model.units;
  const { memory } = model;
  const { units } = facts;
  const { types, type, word, wordClass, cue, sentence } = units;
  sums.fill(0, 0, (to - from + 2 * PADDING) * LANES);
  forgetHeld();
  const base = PADDING - from;

  // where the rows of the types and of the pairs of symbols begin: each unit adds what its neighbours say
  if (typeRow.length < to - from + 2 * PADDING) {
    typeRow = new Int32Array(2 * (to - from + 2 * PADDING));
    pairRow = new Int32Array(typeRow.length);
  }
  const { symbol } = types;
  for (let i = from - PADDING; i < to + PADDING; i++) typeRow[base + i] = typeRowsOf(memory, table, type[i]!);
  for (let i = from - 2; i <= to; i++) {
    pairRow[base + i] = pairRows(memory, table, symbol[type[i]!]!, symbol[type[i + 1]!]!);
    // places -1 to 2 of a pair of words: units i - 1 to i + 2
    const pair = wordPair(word[i]!, word[i + 1]!);
    if (mayWeigh(table, pair))
      addFour(wordPairRows(memory.wordPairs, table, pair), memory.wordPairs.values, sums, (base + i - 1) * LANES);
  }

  for (let near = from - CUE_REACH; near < to + CUE_REACH; near++) {
    if (cue[near] === 0) continue;
    const stop = Math.min(to, near + CUE_REACH + 1);
    for (let i = Math.max(from, near - CUE_REACH); i < stop; i++)
      addLanes(table, nearCueName(facts, i, near), sums, (base + i) * LANES);
  }

  for (let i = from; i < to; i++) {
    const at = (base + i) * LANES;
    const own = wordClass[i]!;
    addNear(facts, table, i, sums, at);
    const s = sentence[i]!;
    const left = facts.strongLeft[i]!;
    const right = facts.strongRight[i]!;
    const leftGap = left < 0 ? -1 : gapOf(facts, i, left, Side.left);
    const rightGap = right < 0 ? -1 : gapOf(facts, i, right, Side.right);
    const constant = holdSums(facts, table, p, i, leftGap, rightGap);
    const leftRow = left < 0 ? 0 : gapRow(memory, table, Side.left, leftGap, own);
    const rightRow = right < 0 ? 0 : gapRow(memory, table, Side.right, rightGap, own);
    const betweenRow = rowBetween(memory, table, left < 0 ? 0 : leftGap >> 5, right < 0 ? 0 : rightGap >> 5, own);
    const inClause = clauseRow(memory, table, clauseVerbs(facts, s, p, i), sentenceKind(facts, s), own);
    const atEdge = edgeRow(memory, table, edgeOf(facts, s, p, i), facts.paragraphBefore[p]!);
    const verb = facts.verbAfterNouns[i]!;
    const verbRow = verb < 0 ? 0 : typeRowsOf(memory, table, type[verb]!) + (TYPE_ROWS - 1) * LANES;
    const near = facts.nameNearCue[i]!;
    const nameRow = near === 0 ? 0 : rowOfName(memory, table, near, cue[i - 1]!, cue[i + 1]!, own);
    const { store } = memory;
    const slot = base + i;
    const t0 = typeRow[slot - 3]!;
    const t1 = typeRow[slot - 2]! + LANES;
    const t2 = typeRow[slot - 1]! + 2 * LANES;
    const t3 = typeRow[slot]! + 3 * LANES;
    const t4 = typeRow[slot + 1]! + 4 * LANES;
    const t5 = typeRow[slot + 2]! + 5 * LANES;
    const t6 = typeRow[slot + 3]! + 6 * LANES;
    const p0 = pairRow[slot + 1]!;
    const p1 = pairRow[slot]! + LANES;
    const p2 = pairRow[slot - 1]! + 2 * LANES;
    const p3 = pairRow[slot - 2]! + 3 * LANES;
    for (let lane = 0; lane < LANES; lane++)
      sums[at + lane]! +=
        constant[lane]! +
        store[t0 + lane]! +
        store[t1 + lane]! +
        store[t2 + lane]! +
        store[t3 + lane]! +
        store[t4 + lane]! +
        store[t5 + lane]! +
        store[t6 + lane]! +
        store[p0 + lane]! +
        store[p1 + lane]! +
        store[p2 + lane]! +
        store[p3 + lane]! +
        store[leftRow + lane]! +
        store[rightRow + lane]! +
        store[betweenRow + lane]! +
        store[inClause + lane]! +
        store[atEdge + lane]! +
        store[verbRow + lane]! +
        store[nameRow + lane]!;
  }
}

/** Adds what the unit itself and the quotations beside it say. */
function addNear(facts: Facts, table: LabelWeights, i: number, sums: Int32Array, at: number): void {
  const { wordClass, look } = facts.units;
  const { frame } = facts;
  addLanes(table, threeClassesName(wordClass[i - 2]!, wordClass[i - 1]!, wordClass[i]!), sums, at);
  if (frame[i]! > 0) names.list[names.count++] = frameName(frame[i]!);
  if (look[i]! > 0) quoteNames(facts, i, names);
  if (look[i - 1]! > 0) names.list[names.count++] = quoteBesideName(look[i - 1]!, -1);
  if (look[i + 1]! > 0) names.list[names.count++] = quoteBesideName(look[i + 1]!, 1);
  if (names.count > 0) addNames(table, names, sums, at);
}

function gapRow(memory: Memory, table: LabelWeights, side: number, gap: number, own: number): number {
  const index = memory.gaps[side]!;
  const key = (gap << 7) | own;
  if (index[key] !== 0) return index[key]!;
  gapClassNames(side, gap, own, names);
  return learned(memory, table, index, key);
}

function rowBetween(memory: Memory, table: LabelWeights, left: number, right: number, own: number): number {
  const key = (left << 11) | (right << 7) | own;
  if (memory.between[key] !== 0) return memory.between[key]!;
  betweenCuesNames(left, right, own, names);
  return learned(memory, table, memory.between, key);
}

function clauseRow(memory: Memory, table: LabelWeights, verbs: number, kind: number, own: number): number {
  const key = (verbs << 13) | (kind << 7) | own;
  if (memory.clauses[key] !== 0) return memory.clauses[key]!;
  clauseNames(verbs, kind, own, names);
  return learned(memory, table, memory.clauses, key);
}

function edgeRow(memory: Memory, table: LabelWeights, edge: number, before: number): number {
  const key = before * EDGES + edge;
  if (memory.edges[key] !== 0) return memory.edges[key]!;
  edgeNames(edge, before, names);
  return learned(memory, table, memory.edges, key);
}

function rowOfName(
  memory: Memory,
  table: LabelWeights,
  near: number,
  before: number,
  after: number,
  own: number,
): number {
  const key = (near << 15) | (before << 11) | (after << 7) | own;
  if (memory.names[key] !== 0) return memory.names[key]!;
  nameNames(near, before, after, own, names);
  return learned(memory, table, memory.names, key);
}

/** Adds four rows, one a unit. */
function addFour(row: number, values: Int32Array, sums: Int32Array, from: number): void {
  let value = row;
  for (let at = from; at < from + 4 * LANES; at++) sums[at]! += values[value++]!;
}

/** Sums the gathered names into a new row of the store, which the index will know. */
function learned(memory: Memory, table: LabelWeights, index: Int32Array, key: number): number {
  const row = newRows(memory, 1);
  addNames(table, names, memory.store, row);
  index[key] = row;
  return row;
}

function typeRowsOf(memory: Memory, table: LabelWeights, type: number): number {
  const known = memory.typeRows[type];
  if (known !== undefined && known !== 0) return known;
  if (type >= memory.typeRows.length) {
    const larger = new Int32Array(Math.max(type + 1, memory.typeRows.length * 2));
    larger.set(memory.typeRows);
    memory.typeRows = larger;
  }
  const row = newRows(memory, TYPE_ROWS);
  for (let shift = -PADDING; shift <= PADDING; shift++) {
    typeNames(memory.types, type, shift, names);
    addNames(table, names, memory.store, row + (shift + PADDING) * LANES);
  }
  nextVerbNames(memory.types, type, names);
  addNames(table, names, memory.store, row + (TYPE_ROWS - 1) * LANES);
  memory.typeRows[type] = row;
  return row;
}

function pairRows(memory: Memory, table: LabelWeights, a: number, b: number): number {
  const key = a * SYMBOLS + b;
  const known = memory.classPairs[key]!;
  if (known !== 0) return known;
  const row = newRows(memory, PAIR_PLACES);
  for (let place = -1; place <= 2; place++) {
    classPairNames(a, b, place, names);
    addNames(table, names, memory.store, row + (place + 1) * LANES);
  }
  memory.classPairs[key] = row;
  return row;
}

function wordPairRows(pairs: Remembered, table: LabelWeights, pair: number): number {
  const key = pair === 0 ? 1 : pair;
  let slot = slotFor(pairs, key);
  if (pairs.keys[slot] !== key) {
    slot = takeSlot(pairs, key);
    for (let place = -1; place <= 2; place++)
      addLanes(table, wordPairName(pair, place), pairs.values, (slot * WORD_PLACES + place + 1) * LANES);
  }
  return slot * WORD_PLACES * LANES;
}
