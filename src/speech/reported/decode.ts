// Marginals of a paragraph → the set of spans with the greatest expected number of exactly right ones. Choosing whole
// spans by their probability (minimum risk) finds more right spans than the single best path of labels.
import { LABELS, PAIRS_INTO, ROLES, Role } from './labels.ts';
import type { Lattice } from './lattice.ts';

/** Units [from, to) of the paragraph, counted from its first, as one span of a role. */
export interface LabelledSpan {
  readonly role: number;
  readonly from: number;
  readonly to: number;
  /** Probability that exactly this span has this role. */
  readonly probability: number;
  /** Mean probability of the role over the units of the span. */
  readonly coverage: number;
}

/**
 * Less probable spans are no candidates, by role. Of sources and cues between 0.05 and 0.1 one in three thousand would be
 * taken after all; contents may be doubtful at both ends and still be taken.
 */
const LEAST_SPAN = [0.1, 0.1, 0.05];
/** No span is longer; bounds the work in a paragraph. */
const LONGEST = 400;

/** Spans with some probability, ordered by end. */
export function spanCandidates(lattice: Lattice, leastOf: readonly number[] = LEAST_SPAN): LabelledSpan[] {
  const { length, unit, pairs, pairAt, forward, backward, scale, marginal } = lattice;
  const candidates: LabelledSpan[] = [];
  for (let i = 0; i < length; i++) {
    for (let role = 0; role < ROLES; role++) {
      const begin = 2 * role + 1;
      const inside = begin + 1;
      const least = leastOf[role]!;
      if (marginal[i * LABELS + begin]! < least) continue; // no span is likelier than its beginning
      let value = forward[i * LABELS + begin]!;
      let label = begin;
      const goOn = PAIRS_INTO[inside]! - begin;
      let covered = 0;
      const stop = Math.min(length, i + LONGEST);
      for (let j = i; j < stop; j++) {
        covered += marginal[j * LABELS + begin]! + marginal[j * LABELS + inside]!;
        let goesOn = 0;
        if (j + 1 < length) {
          const next = (j + 1) * LABELS + inside;
          goesOn = ((pairs[pairAt[j + 1]! + goOn + label]! * unit[next]!) / scale[j + 1]!) * value;
        }
        const nextBackward = j + 1 < length ? backward[(j + 1) * LABELS + inside]! : 0;
        const probability = value * backward[j * LABELS + label]! - goesOn * nextBackward;
        if (probability >= least)
          candidates.push({ role, from: i, to: j + 1, probability, coverage: covered / (j + 1 - i) });
        if (goesOn * nextBackward < least) break;
        value = goesOn;
        label = inside;
      }
    }
  }
  return candidates.sort((a, b) => a.to - b.to || a.from - b.from || a.role - b.role);
}

/** What a span must be worth to be taken: source, cue, content. */
const THRESHOLDS = [0.33, 0.33, 0.33];
/**
 * A content with doubtful ends is still a content: each of its units counts this much for what its probability of being
 * content is above LEAST_COVERAGE. Counting units and not spans keeps doubtful short ones out.
 */
const UNIT_WORTH = 0.015;
const LEAST_COVERAGE = 0.1;

/** What a span adds to the expected number of right ones, less what it must be worth. */
export function worthOf({ role, from, to, probability, coverage }: LabelledSpan): number {
  const units = role === Role.content ? UNIT_WORTH * (to - from) * (coverage - LEAST_COVERAGE) : 0;
  return probability + units - THRESHOLDS[role]!;
}

/** For each number of units the greatest worth of spans in them, and the span that ends there, or -1. */
let best = new Float64Array(256);
let chosen = new Int32Array(256);

/** Spans that do not overlap with the greatest sum of worth; the candidates are ordered by end. */
export function bestSpans(candidates: readonly LabelledSpan[], length: number): LabelledSpan[] {
  if (candidates.length === 0) return [];
  if (best.length <= length) {
    best = new Float64Array(2 * length);
    chosen = new Int32Array(2 * length);
  }
  best[0] = 0;
  let c = 0;
  for (let to = 1; to <= length; to++) {
    best[to] = best[to - 1]!;
    chosen[to] = -1;
    for (; c < candidates.length && candidates[c]!.to === to; c++) {
      const span = candidates[c]!;
      const gain = best[span.from]! + worthOf(span);
      if (gain > best[to]!) {
        best[to] = gain;
        chosen[to] = c;
      }
    }
  }
  const spans: LabelledSpan[] = [];
  for (let to = length; to > 0; ) {
    if (chosen[to]! < 0) to--;
    else {
      const span = candidates[chosen[to]!]!;
      spans.push(span);
      to = span.from;
    }
  }
  return spans.reverse();
}
