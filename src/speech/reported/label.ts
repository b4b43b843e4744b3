// Facts of an article and a model → the marginal probabilities of the labels of each paragraph.
import type { Facts } from './facts.ts';
import { eachRun } from './gate.ts';
import { LABELS } from './labels.ts';
import { highScore, LANES, lowScore, SCALE } from './lanes.ts';
import { computeMarginals, type Lattice, leaveOut, resetLattice } from './lattice.ts';
import type { ReportedModel } from './model.ts';
import { scoreUnits } from './scoring.ts';
import { forgetMany, transitionRows } from './transitions.ts';
import { PADDING } from './units.ts';

/** Scores further than this below the best one of a unit count as this far. */
const RANGE = 24;
/** Factors of scores below the best one, in steps. */
const FACTORS = new Float64Array(RANGE * SCALE + 1).map((_, steps) => Math.exp(-steps / SCALE));

let sums = new Int32Array(1024);

/** Fills the lattice with the marginals of paragraph `p`; its units are counted from the first of the paragraph. */
export function labelParagraph(facts: Facts, model: ReportedModel, p: number, lattice: Lattice): void {
  const first = facts.units.first[p]!;
  resetLattice(lattice, facts.units.last[p]! - first);
  forgetMany(model.transitions);
  eachRun(facts, p, (from, to, reports) => {
    if (!reports) return leaveOut(lattice, from - first, to - first);
    const room = (to - from + 2 * PADDING) * LANES;
    if (sums.length < room) sums = new Int32Array(room * 2);
    scoreUnits(facts, model, p, from, to, sums);
    factorsOf(lattice, from - first, to - from);
    transitionRows(model.transitions, model.pairs, facts, from, to, lattice.pairAt, from - first);
    lattice.pairs = model.transitions.factors;
    computeMarginals(lattice, from - first, to - first);
  });
}

/** Turns the sums of a run into factors. */
function factorsOf({ unit }: Lattice, from: number, length: number): void {
  const steps = RANGE * SCALE;
  for (let i = 0; i < length; i++) {
    const at = (i + PADDING) * LANES;
    const s1 = lowScore(sums[at]!);
    const s2 = highScore(sums[at]!);
    const s3 = lowScore(sums[at + 1]!);
    const s4 = highScore(sums[at + 1]!);
    const s5 = lowScore(sums[at + 2]!);
    const s6 = highScore(sums[at + 2]!);
    const best = Math.max(0, s1, s2, s3, s4, s5, s6);
    const to = (from + i) * LABELS;
    unit[to] = FACTORS[Math.min(steps, best)]!;
    unit[to + 1] = FACTORS[Math.min(steps, best - s1)]!;
    unit[to + 2] = FACTORS[Math.min(steps, best - s2)]!;
    unit[to + 3] = FACTORS[Math.min(steps, best - s3)]!;
    unit[to + 4] = FACTORS[Math.min(steps, best - s4)]!;
    unit[to + 5] = FACTORS[Math.min(steps, best - s5)]!;
    unit[to + 6] = FACTORS[Math.min(steps, best - s6)]!;
  }
}
