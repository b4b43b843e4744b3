// Labelled paragraphs → weights of the linear-chain conditional random field: AdaGrad dual averaging (Duchi et al.
// 2011; Xiao 2010) with an L1 penalty per sequence, weights averaged over the last half. Seeded, byte for byte the same.
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
  readonly log?: (line: string) => void;
}

export interface Trained {
  readonly names: Int32Array;
  readonly weights: Float32Array;
  readonly pairNames: Int32Array;
  readonly pairWeights: Float32Array;
}

/** Feature names → dense numbers, for names that occur at least `least` times in the given part of a list. */
function numbered(names: Int32Array, from: Int32Array, used: readonly (readonly [number, number])[], least: number) {
  const counts = new Uint8Array(1 << 26);
  for (const [a, b] of used)
    for (let f = from[a]!; f < from[b]!; f++) {
      const slot = names[f]! >>> 6;
      if (counts[slot]! < 255) counts[slot]!++;
    }
  let size = 1 << 22;
  let keys = new Int32Array(size);
  let numbers = new Int32Array(size).fill(-1);
  const list: number[] = [];
  const find = (key: number) => {
    let at = (key ^ (key >>> 15)) & (size - 1);
    while (numbers[at] !== -1 && keys[at] !== key) at = (at + 1) & (size - 1);
    return at;
  };
  for (const [a, b] of used)
    for (let f = from[a]!; f < from[b]!; f++) {
      const key = names[f]!;
      if (counts[key >>> 6]! < least) continue;
      const at = find(key);
      if (numbers[at] !== -1) continue;
      keys[at] = key;
      numbers[at] = list.length;
      list.push(key);
      if (list.length * 2 > size) {
        size *= 2;
        keys = new Int32Array(size);
        numbers = new Int32Array(size).fill(-1);
        for (let n = 0; n < list.length; n++) {
          const slot = find(list[n]!);
          keys[slot] = list[n]!;
          numbers[slot] = n;
        }
      }
    }
  return { list: Int32Array.from(list), numberOf: (key: number) => numbers[find(key)]! };
}

interface Side {
  readonly width: number;
  names: Int32Array;
  z: Float32Array;
  n: Float32Array;
  /** Per unit of the training part. */
  from: Int32Array;
  features: Int32Array;
}

function sideOf(
  width: number,
  names: Int32Array,
  from: Int32Array,
  used: readonly (readonly [number, number])[],
  least: number,
): Side {
  const { list, numberOf } = numbered(names, from, used, least);
  let units = 0;
  let total = 0;
  for (const [a, b] of used) {
    units += b - a;
    total += from[b]! - from[a]!;
  }
  const ownFrom = new Int32Array(units + 1);
  const features = new Int32Array(total);
  let u = 0;
  let n = 0;
  for (const [a, b] of used)
    for (let i = a; i < b; i++) {
      for (let f = from[i]!; f < from[i + 1]!; f++) {
        const number = numberOf(names[f]!);
        if (number >= 0) features[n++] = number;
      }
      ownFrom[++u] = n;
    }
  const cells = list.length * width;
  return {
    width,
    names: list,
    z: new Float32Array(cells),
    n: new Float32Array(cells),
    from: ownFrom,
    features: features.slice(0, n),
  };
}

/** Drops features whose gradients so far are far from the penalty: they would stay zero. */
function dropIdle(side: Side, bound: number): void {
  const { width, z, names, features, from } = side;
  const renumbered = new Int32Array(names.length).fill(-1);
  let kept = 0;
  for (let row = 0; row < names.length; row++) {
    let greatest = 0;
    for (let k = 0; k < width; k++) greatest = Math.max(greatest, Math.abs(z[row * width + k]!));
    if (greatest < bound) continue;
    renumbered[row] = kept;
    names[kept] = names[row]!;
    for (let k = 0; k < width; k++) {
      side.z[kept * width + k] = side.z[row * width + k]!;
      side.n[kept * width + k] = side.n[row * width + k]!;
    }
    kept++;
  }
  let n = 0;
  let start = 0;
  for (let u = 0; u + 1 < from.length; u++) {
    const stop = from[u + 1]!;
    for (let f = start; f < stop; f++) {
      const number = renumbered[features[f]!]!;
      if (number >= 0) features[n++] = number;
    }
    start = stop;
    from[u + 1] = n;
  }
  side.names = names.slice(0, kept);
  side.z = side.z.slice(0, kept * width);
  side.n = side.n.slice(0, kept * width);
  side.features = features.slice(0, n);
}

const STEADY = 1e-6;

function weightOf(z: number, n: number, bound: number, rate: number): number {
  if (z > bound) return ((z - bound) * rate) / Math.sqrt(n + STEADY);
  if (z < -bound) return ((z + bound) * rate) / Math.sqrt(n + STEADY);
  return 0;
}

/** Trains on the given sequences (all when left out). */
export function trainSequences(all: Sequences, training: Training, chosen?: readonly number[]): Trained {
  const sequences = chosen ?? Array.from({ length: all.unitFrom.length - 1 }, (_, s) => s);
  const used = sequences.map(s => [all.unitFrom[s]!, all.unitFrom[s + 1]!] as const);
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
  const { rate } = training;
  const bound = step * training.penalty;
  const pairBound = step * training.pairPenalty;
  ownPairs(lattice);
  const { unit, pairs: pair } = lattice;
  unit.fill(0, 0, length * LABELS);
  pair.fill(0, 0, length * PAIRS);
  for (let i = 0; i < length; i++) {
    const at = i * LABELS;
    const { z, n, features, from } = units;
    for (let f = from[first + i]!, stop = from[first + i + 1]!; f < stop; f++) {
      const base = features[f]! * LABELS;
      for (let k = 0; k < LABELS; k++) {
        const value = z[base + k]!;
        if (value > bound) unit[at + k]! += ((value - bound) * rate) / Math.sqrt(n[base + k]! + STEADY);
        else if (value < -bound) unit[at + k]! += ((value + bound) * rate) / Math.sqrt(n[base + k]! + STEADY);
      }
    }
    const pairAt = i * PAIRS;
    for (let f = pairs.from[first + i]!, stop = pairs.from[first + i + 1]!; f < stop; f++) {
      const base = pairs.features[f]! * PAIRS;
      for (let k = 0; k < PAIRS; k++) {
        const value = pairs.z[base + k]!;
        if (value > pairBound || value < -pairBound)
          pair[pairAt + k]! += weightOf(value, pairs.n[base + k]!, pairBound, rate);
      }
    }
  }
  exponentials(unit, pair, length);
  computeMarginals(lattice, 0, length);
  const { marginal, forward, backward, scale } = lattice;
  let loss = 0;
  for (let i = 0; i < length; i++) {
    const at = i * LABELS;
    const gold = labels[first + i]!;
    const goldBefore = i === 0 ? 0 : labels[first + i - 1]!;
    loss -= Math.log(Math.max(1e-12, marginal[at + gold]!));
    for (let k = 0; k < LABELS; k++) {
      const gradient = (k === gold ? 1 : 0) - marginal[at + k]!;
      if (gradient < 0.001 && gradient > -0.001) continue;
      const square = gradient * gradient;
      const { z, n, features, from } = units;
      for (let f = from[first + i]!, stop = from[first + i + 1]!; f < stop; f++) {
        const cell = features[f]! * LABELS + k;
        z[cell]! += gradient;
        n[cell]! += square;
      }
    }
    const pairAt = i * PAIRS;
    for (let k = 0; k < PAIRS; k++) {
      const before = PAIR_BEFORE[k]!;
      const label = PAIR_LABEL[k]!;
      let expected = 0;
      if (i === 0) expected = before === 0 ? marginal[at + label]! : 0;
      else
        expected =
          (forward[at - LABELS + before]! * pair[pairAt + k]! * unit[at + label]! * backward[at + label]!) / scale[i]!;
      const gradient = (before === goldBefore && label === gold ? 1 : 0) - expected;
      if (gradient < 0.001 && gradient > -0.001) continue;
      const square = gradient * gradient;
      for (let f = pairs.from[first + i]!, stop = pairs.from[first + i + 1]!; f < stop; f++) {
        const cell = pairs.features[f]! * PAIRS + k;
        pairs.z[cell]! += gradient;
        pairs.n[cell]! += square;
      }
    }
  }
  return loss;
}

/** Scores → factors; those of a unit relative to its best label. */
function exponentials(unit: Float64Array, pair: Float64Array, length: number): void {
  for (let i = 0; i < length; i++) {
    const at = i * LABELS;
    let greatest = unit[at]!;
    for (let k = 1; k < LABELS; k++) if (unit[at + k]! > greatest) greatest = unit[at + k]!;
    for (let k = 0; k < LABELS; k++) unit[at + k] = Math.exp(unit[at + k]! - greatest);
    for (let k = 0; k < PAIRS; k++) pair[i * PAIRS + k] = factorOf(pair[i * PAIRS + k]!);
  }
}
