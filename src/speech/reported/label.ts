// Units of an article and a model → the scores and marginals of each paragraph.
import type { Facts } from './facts.ts';
import { emissionsOf, MAX_EMISSIONS, MAX_TRANSITIONS, transitionsOf } from './features.ts';
import { LABELS, PAIRS } from './labels.ts';
import { computeMarginals, type Lattice, resetLattice } from './lattice.ts';
import { addPairScores, type ReportedModel, scoreLabels } from './model.ts';

const features = new Int32Array(Math.max(MAX_EMISSIONS, MAX_TRANSITIONS));

/** Fills the lattice with the marginals of paragraph `p`. */
export function labelParagraph(facts: Facts, model: ReportedModel, p: number, lattice: Lattice): void {
  const first = facts.units.first[p]!;
  const last = facts.units.last[p]!;
  resetLattice(lattice, last - first);
  for (let i = first; i < last; i++) {
    const at = i - first;
    scoreLabels(model.units, features, emissionsOf(facts, p, i, features), lattice.unit, at * LABELS);
    addPairScores(model.pairs, features, transitionsOf(facts, i, features), lattice.pair, at * PAIRS);
  }
  computeMarginals(lattice);
}
