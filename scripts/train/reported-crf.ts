// Labelled paragraphs → weights of the linear-chain conditional random field: AdaGrad dual averaging (Duchi et al.
// 2011; Xiao 2010) with an L1 penalty per sequence, weights averaged over the last half and over several orders of the
// paragraphs. Seeded, byte for byte the same.
import { LABELS, PAIR_BEFORE, PAIR_LABEL, PAIRS } from '../../src/speech/reported/labels.ts';
import {
  computeMarginals,
  emptyLattice,
  type Lattice,
  ownPairs,
  resetLattice,
} from '../../src/speech/reported/lattice.ts';
import { factorOf } from '../../src/speech/reported/transitions.ts';
import { randomNumbers } from '../random.ts';
import { dropIdle, type Side, sideOf } from './reported-sides.ts';

/** Features of units, by article and paragraph: flat lists of feature numbers. */
export interface Sequences {
  /** Per sequence its units [unitFrom[s], unitFrom[s + 1]). */
  readonly unitFrom: Int32Array;
  /** Per unit its features [featureFrom[u], featureFrom[u + 1]). */
  readonly featureFrom: Int32Array;
  readonly features: Int32Array;
  readonly pairFrom: Int32Array;
  readonly pairFeatures: Int32Array;
  readonly labels: Uint8Array;
}

export interface Training {
  readonly passes: number;
  readonly penalty: number;
  readonly pairPenalty: number;
  readonly rate: number;
  readonly seed: number;
  /** Trainings, each with the paragraphs in another order, whose weights are averaged: less luck in the weights. */
  readonly orders: number;
  readonly log?: (line: string) => void;
}

export interface Trained {
  readonly names: Int32Array;
  readonly weights: Float32Array;
  readonly pairNames: Int32Array;
  readonly pairWeights: Float32Array;
}

const STEADY = 1e-6;

function weightOf(z: number, n: number, bound: number, rate: number): number {
  if (z > bound) return ((z - bound) * rate) / Math.sqrt(n + STEADY);
  if (z < -bound) return ((z + bound) * rate) / Math.sqrt(n + STEADY);
  return 0;
}

/** Trains on the sequences, in several orders; the mean of the weights. */
export function trainSequences(all: Sequences, training: Training): Trained {
  const trained = Array.from({ length: training.orders }, (_, order) =>
    trainOnce(all, { ...training, seed: training.seed + order }),
  );
  const units = meanRows(trained.map(({ names, weights }) => ({ names, weights })));
  const pairs = meanRows(trained.map(({ pairNames, pairWeights }) => ({ names: pairNames, weights: pairWeights })));
  return { names: units.names, weights: units.weights, pairNames: pairs.names, pairWeights: pairs.weights };
}

interface Rows {
  readonly names: Int32Array;
  readonly weights: Float32Array;
}

/** The mean of the weights of each name; a table that lacks a name has zeros for it. */
function meanRows(tables: readonly Rows[]): Rows {
  const width = tables[0]!.weights.length / tables[0]!.names.length;
  const names = [...new Set(tables.flatMap(table => [...table.names]))];
  const rowOf = new Map(names.map((name, row) => [name, row]));
  const weights = new Float32Array(names.length * width);
  for (const table of tables)
    table.names.forEach((name, from) => {
      const to = rowOf.get(name)!;
      for (let k = 0; k < width; k++) weights[to * width + k]! += table.weights[from * width + k]! / tables.length;
    });
  return { names: Int32Array.from(names), weights };
}

function trainOnce(all: Sequences, training: Training): Trained {
  const used = Array.from(
    { length: all.unitFrom.length - 1 },
    (_, s) => [all.unitFrom[s]!, all.unitFrom[s + 1]!] as const,
  );
  const least = 5;
  const units = sideOf(LABELS, all.features, all.featureFrom, used, least);
  const pairs = sideOf(PAIRS, all.pairFeatures, all.pairFrom, used, least);
  const starts = new Int32Array(used.length + 1);
  let total = 0;
  used.forEach(([a, b], s) => {
    starts[s] = total;
    total += b - a;
  });
  starts[used.length] = total;
  const labels = new Uint8Array(total);
  for (let s = 0; s < used.length; s++) labels.set(all.labels.subarray(used[s]![0], used[s]![1]), starts[s]!);
  training.log?.(`${used.length} sequences, ${total} units, ${units.names.length} + ${pairs.names.length} features`);

  const random = randomNumbers(training.seed);
  const order = Int32Array.from(used, (_, s) => s);
  const lattice = emptyLattice();
  let step = 0;
  let average = new Float64Array(0);
  let pairAverage = new Float64Array(0);
  let snapshots = 0;
  for (let pass = 0; pass < training.passes; pass++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      const held = order[i]!;
      order[i] = order[j]!;
      order[j] = held;
    }
    let loss = 0;
    const averaging = pass >= training.passes / 2;
    const every = Math.ceil(order.length / 4);
    for (let o = 0; o < order.length; o++) {
      step++;
      loss += update(units, pairs, starts[order[o]!]!, starts[order[o]! + 1]!, labels, lattice, step, training);
      if (averaging && (o + 1) % every === 0) {
        if (snapshots === 0) {
          average = new Float64Array(units.z.length);
          pairAverage = new Float64Array(pairs.z.length);
        }
        snapshots++;
        addWeights(average, units, step * training.penalty, training.rate);
        addWeights(pairAverage, pairs, step * training.pairPenalty, training.rate);
      }
    }
    training.log?.(`pass ${pass + 1}: loss ${(loss / order.length).toFixed(4)}, ${units.names.length} features`);
    if (pass < 2 && pass + 1 < training.passes / 2) {
      dropIdle(units, (pass === 0 ? 0.4 : 0.7) * step * training.penalty);
      dropIdle(pairs, (pass === 0 ? 0.4 : 0.7) * step * training.pairPenalty);
    }
  }
  const kept = keptRows(units.names, average, snapshots, LABELS);
  const keptPairs = keptRows(pairs.names, pairAverage, snapshots, PAIRS);
  return { names: kept.names, weights: kept.weights, pairNames: keptPairs.names, pairWeights: keptPairs.weights };
}

function addWeights(sum: Float64Array, side: Side, bound: number, rate: number): void {
  const { z, n } = side;
  for (let c = 0; c < z.length; c++) sum[c]! += weightOf(z[c]!, n[c]!, bound, rate);
}

function keptRows(names: Int32Array, sum: Float64Array, snapshots: number, width: number) {
  const rows: number[] = [];
  for (let row = 0; row < names.length; row++) {
    for (let k = 0; k < width; k++)
      if (Math.abs(sum[row * width + k]! / snapshots) >= 0.002) {
        rows.push(row);
        break;
      }
  }
  const weights = new Float32Array(rows.length * width);
  rows.forEach((row, r) => {
    for (let k = 0; k < width; k++) weights[r * width + k] = sum[row * width + k]! / snapshots;
  });
  return { names: Int32Array.from(rows, row => names[row]!), weights };
}

/** One step on one sequence; returns its negative log likelihood. */
function update(
  units: Side,
  pairs: Side,
  first: number,
  last: number,
  labels: Uint8Array,
  lattice: Lattice,
  step: number,
  training: Training,
): number {
  const length = last - first;
  resetLattice(lattice, length);
  ownPairs(lattice);
  const { unit, pairs: pair, marginal, forward, backward, scale } = lattice;
  unit.fill(0, 0, length * units.width);
  pair.fill(0, 0, length * pairs.width);
  for (let i = 0; i < length; i++) {
    addScores(units, first + i, step * training.penalty, training.rate, unit, i * units.width);
    addScores(pairs, first + i, step * training.pairPenalty, training.rate, pair, i * pairs.width);
  }
  exponentials(unit, pair, length);
  computeMarginals(lattice, 0, length);
  let loss = 0;
  for (let i = 0; i < length; i++) {
    const at = i * units.width;
    const gold = labels[first + i]!;
    const goldBefore = i === 0 ? 0 : labels[first + i - 1]!;
    loss -= Math.log(Math.max(1e-12, marginal[at + gold]!));
    for (let k = 0; k < units.width; k++) gradient[k] = (k === gold ? 1 : 0) - marginal[at + k]!;
    descend(units, first + i);
    const pairAt = i * pairs.width;
    for (let k = 0; k < pairs.width; k++) {
      const before = BEFORE[k]!;
      const label = LABEL[k]!;
      let expected = 0;
      if (i === 0) expected = before === 0 ? marginal[at + label]! : 0;
      else
        expected =
          (forward[at - units.width + before]! * pair[pairAt + k]! * unit[at + label]! * backward[at + label]!) /
          scale[i]!;
      gradient[k] = (before === goldBefore && label === gold ? 1 : 0) - expected;
    }
    descend(pairs, first + i);
  }
  return loss;
}

// Imported constants are read through getters when tsx runs a module; these are read in the innermost loops.
const BEFORE = PAIR_BEFORE;
const LABEL = PAIR_LABEL;

/** Adds the weights of the features of a unit to its scores. */
function addScores(side: Side, u: number, bound: number, rate: number, scores: Float64Array, at: number): void {
  const { width, z, n, features, from } = side;
  for (let f = from[u]!, stop = from[u + 1]!; f < stop; f++) {
    const base = features[f]! * width;
    for (let k = 0; k < width; k++) {
      const value = z[base + k]!;
      if (value > bound) scores[at + k]! += ((value - bound) * rate) / Math.sqrt(n[base + k]! + STEADY);
      else if (value < -bound) scores[at + k]! += ((value + bound) * rate) / Math.sqrt(n[base + k]! + STEADY);
    }
  }
}

/** What the labels, or pairs of them, of one unit should gain. */
const gradient = new Float64Array(PAIRS);
/** The places of the gradients that are not too small to matter, and these. */
const steepAt = new Int32Array(PAIRS);
const steep = new Float64Array(PAIRS);
const LEAST_GRADIENT = 0.001;

/** Gives the gradient to all features of a unit. */
function descend(side: Side, u: number): void {
  const { width, z, n, features, from } = side;
  let count = 0;
  for (let k = 0; k < width; k++) {
    const value = gradient[k]!;
    if (value < LEAST_GRADIENT && value > -LEAST_GRADIENT) continue;
    steepAt[count] = k;
    steep[count++] = value;
  }
  if (count === 0) return;
  for (let f = from[u]!, stop = from[u + 1]!; f < stop; f++) {
    const base = features[f]! * width;
    for (let s = 0; s < count; s++) {
      const cell = base + steepAt[s]!;
      const value = steep[s]!;
      z[cell]! += value;
      n[cell]! += value * value;
    }
  }
}

/** Scores → factors; those of a unit relative to its best label. */
function exponentials(unit: Float64Array, pair: Float64Array, length: number): void {
  const labels = LABELS;
  for (let i = 0; i < length; i++) {
    const at = i * labels;
    let greatest = unit[at]!;
    for (let k = 1; k < labels; k++) if (unit[at + k]! > greatest) greatest = unit[at + k]!;
    for (let k = 0; k < labels; k++) unit[at + k] = Math.exp(unit[at + k]! - greatest);
  }
  const factor = factorOf;
  for (let k = 0; k < length * PAIRS; k++) pair[k] = factor(pair[k]!);
}
