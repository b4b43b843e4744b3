// Units of an article and a model → the scores and marginals of each paragraph.
import type { Facts } from './facts.ts';
import { emissionsOf } from './features.ts';
import { LABELS, PAIRS } from './labels.ts';
import { computeMarginals, type Lattice, resetLattice } from './lattice.ts';
import { addPairScores, type ReportedModel, scoreLabels } from './model.ts';
import { featureBuffer } from './small-features.ts';
import { MAX_TRANSITIONS, transitionsOf } from './transitions.ts';

const buffer = featureBuffer();
const pairFeatures = new Int32Array(MAX_TRANSITIONS);

/** Fills the lattice with the marginals of paragraph `p`. */
export function labelParagraph(facts: Facts, model: ReportedModel, p: number, lattice: Lattice): void {
  const first = facts.units.first[p]!;
  const last = facts.units.last[p]!;
  resetLattice(lattice, last - first);
  for (let i = first; i < last; i++) {
    const at = i - first;
    emissionsOf(facts, p, i, buffer);
    scoreLabels(model, buffer, lattice.unit, at * LABELS);
    const count = transitionsOf(facts, i, pairFeatures);
    addPairScores(model.pairs, pairFeatures, count, lattice.pair, at * PAIRS);
  }
  computeMarginals(lattice);
}
