// Candidate spans of a paragraph → their probabilities once more, now knowing each other: a content beside a likely
// cue gains, a cue without source or content loses, of two overlapping contents the better one gains. A logistic
// regression over whole spans, which the sequence model with its view of neighbouring labels cannot see.
import type { LabelledSpan } from './decode.ts';
import type { Facts } from './facts.ts';
import { Role } from './labels.ts';
import type { Lattice } from './lattice.ts';
import { MAX_SPAN_FEATURES, spanFeatures } from './span-features.ts';
import { type SpanWeights, spanScore } from './weights.ts';

/** Sources and cues from this on are chosen however they are weighed again; how likely they are counts for nothing else. */
const SURE = 0.8;

const isSure = ({ role, probability }: LabelledSpan): boolean => role !== Role.content && probability >= SURE;

const buffer = new Int32Array(MAX_SPAN_FEATURES);

/** Candidates with their probabilities computed anew, but for those that are sure. */
export function rescored(
  facts: Facts,
  p: number,
  lattice: Lattice,
  candidates: readonly LabelledSpan[],
  table: SpanWeights,
): LabelledSpan[] {
  return candidates.map((span, k) => {
    if (isSure(span)) return span;
    const count = spanFeatures(facts, p, lattice, candidates, k, buffer);
    const { role, from, to, coverage } = span;
    return { role, from, to, probability: 1 / (1 + Math.exp(-spanScore(table, buffer, count))), coverage };
  });
}
