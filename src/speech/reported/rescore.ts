// Candidate spans of a paragraph → their probabilities once more, now knowing each other: a content beside a likely
// cue gains, a cue without source or content loses, of two overlapping contents the better one gains. A logistic
// regression over whole spans, which the sequence model with its view of neighbouring labels cannot see.
import type { LabelledSpan } from './decode.ts';
import type { Facts } from './facts.ts';
import { Role } from './labels.ts';
import type { Lattice } from './lattice.ts';
import { gatherFeatures, noSpanFeatures } from './span-features.ts';
import { sumAt } from './span-groups.ts';
import { type SpanWeights, spanScore, spanSum } from './weights.ts';

/** Sources and cues from this on are chosen however they are weighed again; how likely they are counts for nothing else. */
const SURE = 0.8;

const features = noSpanFeatures();

/**
 * Candidates with their probabilities computed anew, but for those that are sure.
 * @param known sums of weights that were worked out before
 */
export function rescored(
  facts: Facts,
  p: number,
  lattice: Lattice,
  candidates: readonly LabelledSpan[],
  table: SpanWeights,
  known: Int32Array,
): LabelledSpan[] {
  const result: LabelledSpan[] = [];
  for (let k = 0; k < candidates.length; k++) {
    const span = candidates[k]!;
    const { role, from, to, coverage } = span;
    if (role !== Role.content && span.probability >= SURE) {
      result.push(span);
      continue;
    }
    gatherFeatures(facts, p, lattice, candidates, k, features);
    const { names, count, places, placed } = features;
    const score = spanScore(spanSum(table, names, count) + sumAt(known, table, places, placed));
    result.push({ role, from, to, probability: 1 / (1 + Math.exp(-score)), coverage });
  }
  return result;
}
