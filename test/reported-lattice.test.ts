// Marginals and span probabilities against the sum over all paths of labels.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spanCandidates } from '../src/speech/reported/decode.ts';
import { LABELS, PAIR_BEFORE, PAIR_LABEL, PAIRS } from '../src/speech/reported/labels.ts';
import {
  computeMarginals,
  emptyLattice,
  type Lattice,
  leaveOut,
  ownPairs,
  resetLattice,
} from '../src/speech/reported/lattice.ts';

const LENGTH = 4;
const factor = fc.double({ min: 0.05, max: 4, noNaN: true });
const factors = fc.tuple(
  fc.array(factor, { minLength: LENGTH * LABELS, maxLength: LENGTH * LABELS }),
  fc.array(factor, { minLength: LENGTH * PAIRS, maxLength: LENGTH * PAIRS }),
);

function latticeOf(unit: readonly number[], pairs: readonly number[]): Lattice {
  const lattice = emptyLattice();
  resetLattice(lattice, LENGTH);
  ownPairs(lattice);
  lattice.unit.set(unit);
  lattice.pairs.set(pairs);
  computeMarginals(lattice, 0, LENGTH);
  return lattice;
}

/** All sequences of labels that may occur, with their weights. */
function paths(unit: readonly number[], pairs: readonly number[]): { labels: number[]; weight: number }[] {
  let all = [{ labels: [] as number[], weight: 1 }];
  for (let i = 0; i < LENGTH; i++)
    all = all.flatMap(({ labels, weight }) =>
      Array.from({ length: PAIRS }, (_, pair) => pair)
        .filter(pair => PAIR_BEFORE[pair] === (labels[i - 1] ?? 0))
        .map(pair => ({
          labels: [...labels, PAIR_LABEL[pair]!],
          weight: weight * pairs[i * PAIRS + pair]! * unit[i * LABELS + PAIR_LABEL[pair]!]!,
        })),
    );
  return all;
}

test('the marginal of a label is its share of the weight of all paths', () => {
  fc.assert(
    fc.property(factors, ([unit, pairs]) => {
      const all = paths(unit, pairs);
      const total = all.reduce((sum, { weight }) => sum + weight, 0);
      const { marginal } = latticeOf(unit, pairs);
      for (let i = 0; i < LENGTH; i++)
        for (let k = 0; k < LABELS; k++) {
          const own = all.filter(({ labels }) => labels[i] === k).reduce((sum, { weight }) => sum + weight, 0);
          expect(marginal[i * LABELS + k]).toBeCloseTo(own / total, 9);
        }
    }),
    { numRuns: 20 },
  );
});

test('the probability of a span is the share of the paths in which exactly it has the role', () => {
  fc.assert(
    fc.property(factors, ([unit, pairs]) => {
      const all = paths(unit, pairs);
      const total = all.reduce((sum, { weight }) => sum + weight, 0);
      const candidates = spanCandidates(latticeOf(unit, pairs), [0.001, 0.001, 0.001]);
      expect(candidates.length).toBeGreaterThan(0);
      for (const { role, from, to, probability } of candidates) {
        const inside = 2 * role + 2;
        const own = all.filter(
          ({ labels }) =>
            labels[from] === inside - 1 &&
            labels.slice(from + 1, to).every(label => label === inside) &&
            labels[to] !== inside,
        );
        expect(probability).toBeCloseTo(own.reduce((sum, { weight }) => sum + weight, 0) / total, 9);
      }
    }),
    { numRuns: 20 },
  );
});

test('units that are left out lie in no span, and no span of their neighbours reaches them', () => {
  const lattice = emptyLattice();
  resetLattice(lattice, LENGTH);
  ownPairs(lattice);
  lattice.unit.fill(1, 0, LENGTH * LABELS);
  lattice.pairs.fill(1, 0, LENGTH * PAIRS);
  computeMarginals(lattice, 0, 2);
  leaveOut(lattice, 2, LENGTH);
  expect(Array.from(lattice.marginal.subarray(2 * LABELS, 3 * LABELS))).toEqual([1, 0, 0, 0, 0, 0, 0]);
  const candidates = spanCandidates(lattice, [0.001, 0.001, 0.001]);
  expect(candidates.length).toBeGreaterThan(0);
  expect(candidates.every(({ to }) => to <= 2)).toBe(true);
});
