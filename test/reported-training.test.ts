// Training of the sequence model: the same bytes from the same seed, and the mean of several orders.
import { expect, test } from 'vitest';
import { randomNumbers } from '../scripts/random.ts';
import { type Sequences, trainSequences } from '../scripts/train/reported-crf.ts';

/** Paragraphs of five units: feature 1 (in the high bits, as names are hashes) begins a cue, feature 2 a source before it. */
function paragraphs(): Sequences {
  const random = randomNumbers(7);
  const labels: number[] = [];
  const features: number[] = [];
  for (let paragraph = 0; paragraph < 60; paragraph++) {
    const at = Math.floor(random() * 4);
    for (let i = 0; i < 5; i++) {
      features.push((i === at ? 2 : i === at + 1 ? 1 : 3) << 20);
      labels.push(i === at ? 1 : i === at + 1 ? 3 : 0);
    }
  }
  const each = Int32Array.from({ length: labels.length + 1 }, (_, u) => u);
  return {
    unitFrom: Int32Array.from({ length: 61 }, (_, p) => 5 * p),
    featureFrom: each,
    features: Int32Array.from(features),
    pairFrom: each,
    pairFeatures: Int32Array.from(labels, () => 4 << 20),
    labels: Uint8Array.from(labels),
  };
}

const training = { passes: 4, penalty: 0.0005, pairPenalty: 0.0005, rate: 0.1, seed: 1, orders: 1 };
const weightsOf = ({ names, weights }: { names: Int32Array; weights: Float32Array }) =>
  new Map([...names].map((name, row) => [name, [...weights.subarray(row * 7, row * 7 + 7)]]));

test('what marks a label gets its weight', () => {
  const weights = weightsOf(trainSequences(paragraphs(), training));
  const best = (name: number) => weights.get(name << 20)!.indexOf(Math.max(...weights.get(name << 20)!));
  expect([best(1), best(2), best(3)]).toEqual([3, 1, 0]);
});

test('several orders give the mean of what each gives, the same each time', () => {
  const sequences = paragraphs();
  const both = weightsOf(trainSequences(sequences, { ...training, orders: 2 }));
  const first = weightsOf(trainSequences(sequences, training));
  const second = weightsOf(trainSequences(sequences, { ...training, seed: 2 }));
  expect(first).not.toEqual(second);
  for (const [name, row] of both)
    row.forEach((weight, k) => {
      expect(weight).toBeCloseTo(((first.get(name)?.[k] ?? 0) + (second.get(name)?.[k] ?? 0)) / 2, 5);
    });
  expect(weightsOf(trainSequences(sequences, { ...training, orders: 2 }))).toEqual(both);
});
