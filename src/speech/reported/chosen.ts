// A labelled paragraph → its spans: the candidates, weighed again as wholes, of these the best set, and a content for
// each cue that was left without one.
import { withContents } from './completed.ts';
import { bestSpans, type LabelledSpan, spanCandidates } from './decode.ts';
import type { Facts } from './facts.ts';
import type { Lattice } from './lattice.ts';
import type { ReportedModel } from './model.ts';
import { rescored } from './rescore.ts';

/** The spans of paragraph `p` in order; the lattice holds its marginals. */
export function chosenSpans(facts: Facts, model: ReportedModel, p: number, lattice: Lattice): readonly LabelledSpan[] {
  const candidates = spanCandidates(lattice);
  const known =
    model.spans === null ? candidates : rescored(facts, p, lattice, candidates, model.spans, model.memory.spanSums);
  const { length } = lattice;
  return withContents(facts.units, facts.units.first[p]!, length, known, bestSpans(known, length));
}
