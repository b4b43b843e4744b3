// Candidate spans of a paragraph → their probabilities once more, now knowing each other: a content beside a likely
// cue gains, a cue without source or content loses, of two overlapping contents the better one gains. A logistic
// regression over whole spans, which the sequence model with its view of neighbouring labels cannot see.
import type { LabelledSpan } from './decode.ts';
import type { Facts } from './facts.ts';
import { feature1, feature2, feature3 } from './hashing.ts';
import { LABELS, Role } from './labels.ts';
import type { Lattice } from './lattice.ts';
import { type SpanWeights, spanScore } from './weights.ts';

/** Upper bound of the number of features of one span. */
export const MAX_SPAN_FEATURES = 80;

/** A candidate is looked at from others only when it is at least this probable. */
const SEEN = 0.1;
/** Units between a cue and its content or source at most. */
const NEAR = 30;
/** Candidates looked at before and after one: bounds the work in a paragraph. */
const WINDOW = 48;

/** Probabilities at which the step changes: twice the log odds, rounded, -8 to 8. */
const ODDS = new Float64Array(16).map((_, step) => 1 / (1 + Math.exp((7.5 - step) / 2)));

/** Step of a probability, 0 to 16. */
function oddsStep(probability: number): number {
  let step = probability >= ODDS[8]! ? 8 : 0;
  for (let half = 4; half > 0; half >>= 1) if (probability >= ODDS[step + half]!) step += half;
  return probability >= ODDS[step]! ? step + 1 : step;
}

const gapStep = (gap: number) => (gap <= 3 ? gap : gap <= 6 ? 4 : gap <= 12 ? 5 : 6);
const lengthStep = (length: number) =>
  length <= 4
    ? length
    : length <= 6
      ? 5
      : length <= 9
        ? 6
        : length <= 14
          ? 7
          : length <= 22
            ? 8
            : length <= 35
              ? 9
              : 10;

/** The likeliest candidate of a role that ends before or begins after a span: what its neighbours are. */
interface Neighbour {
  probability: number;
  gap: number;
  span: LabelledSpan | null;
}

/** @param candidates ordered by end */
function neighbour(
  candidates: readonly LabelledSpan[],
  k: number,
  role: number,
  left: boolean,
  span: LabelledSpan,
  reach: number,
): Neighbour {
  const best: Neighbour = { probability: 0, gap: 0, span: null };
  let value = 0;
  const step = left ? -1 : 1;
  const stop = left ? Math.max(-1, k - WINDOW) : Math.min(candidates.length, k + WINDOW);
  for (let c = k + step; c !== stop; c += step) {
    const other = candidates[c]!;
    const gap = left ? span.from - other.to : other.from - span.to;
    if (left && gap > reach) break;
    if (gap < 0 || gap > reach || other.role !== role || other.probability < SEEN) continue;
    const worth = other.probability / (1 + gap * 0.15);
    if (worth > value) {
      value = worth;
      best.probability = other.probability;
      best.gap = gap;
      best.span = other;
    }
  }
  return best;
}

/** Writes the features of one candidate into `out`; returns how many there are. */
export function spanFeatures(
  facts: Facts,
  p: number,
  lattice: Lattice,
  candidates: readonly LabelledSpan[],
  k: number,
  out: Int32Array,
): number {
  const span = candidates[k]!;
  const { units } = facts;
  const { word, wordClass, cue, sentence } = units;
  const first = units.first[p]!;
  const role = span.role;
  const a = first + span.from;
  const b = first + span.to; // the unit after
  let n = 0;
  const odds = oddsStep(span.probability);
  const begin = lattice.marginal[span.from * LABELS + 2 * role + 1]!;
  const beginStep = oddsStep(begin);
  const endStep = oddsStep(begin > 0 ? span.probability / begin : 0);
  const meanStep = oddsStep(span.coverage) >> 1;
  const size = lengthStep(span.to - span.from);
  let greatest = 0;
  let rivals = 0;
  const last = Math.min(candidates.length, k + WINDOW);
  let seen = k;
  // the candidates are ordered by their ends
  while (seen > 0 && k - seen < WINDOW && candidates[seen - 1]!.to > span.from) seen--;
  for (; seen < last; seen++) {
    const other = candidates[seen]!;
    if (seen === k || other.from >= span.to) continue;
    if (other.role === role) {
      if (other.probability > greatest) greatest = other.probability;
    } else if (other.probability > SEEN) rivals = Math.max(rivals, oddsStep(other.probability));
  }
  const rank = greatest > span.probability ? 1 + Math.min(2, Math.floor(Math.log2(greatest / span.probability))) : 0;

  out[n++] = feature1(400, role);
  out[n++] = feature1(401, (odds << 2) | role);
  out[n++] = feature1(402, (odds << 6) | (meanStep << 2) | role);
  out[n++] = feature1(403, (beginStep << 7) | (endStep << 2) | role);
  out[n++] = feature1(404, (odds << 4) | (rank << 2) | role);
  out[n++] = feature1(405, (rivals << 7) | (odds << 2) | role);
  out[n++] = feature1(406, (size << 2) | role);
  out[n++] = feature1(407, (size << 7) | (odds << 2) | role);

  // borders
  const before = wordClass[a - 1]!;
  const start = wordClass[a]!;
  const end = wordClass[b - 1]!;
  const after = wordClass[b]!;
  out[n++] = feature2(410, (before << 7) | start, role);
  out[n++] = feature2(411, (end << 7) | after, role);
  out[n++] = feature2(412, word[a]!, role);
  out[n++] = feature2(413, word[a - 1]!, role);
  out[n++] = feature2(414, word[b - 1]!, role);
  out[n++] = feature2(415, word[b]!, role);
  out[n++] = feature3(416, word[b]!, wordClass[b + 1]!, role);
  out[n++] = feature2(417, (start << 7) | end, role);
  out[n++] = feature2(418, (after << 7) | wordClass[b + 1]!, role);
  out[n++] = feature3(419, (end << 7) | after, endStep, role);
  out[n++] = feature3(420, (before << 7) | start, beginStep, role);
  const crosses = sentence[a] !== sentence[b - 1] ? 1 : 0;
  const whole = sentence[a - 1] !== sentence[a] ? 1 : 0;
  const closes = sentence[b - 1] !== sentence[b] || sentence[b] !== sentence[b + 1] ? 1 : 0;
  out[n++] = feature2(421, (crosses << 2) | (whole << 1) | closes, role);
  out[n++] = feature2(422, (crosses << 2) | (whole << 1) | closes, (odds << 2) | role);
  const verbs = Math.min(3, facts.verbsBefore[b - 1]! - facts.verbsBefore[a]!);
  const marks = Math.min(3, facts.marksBefore[b - 1]! - facts.marksBefore[a]!);
  out[n++] = feature2(423, (verbs << 2) | marks, role);
  out[n++] = feature3(424, (verbs << 2) | marks, size, role);

  // neighbours
  if (role === Role.cue) {
    const sourceLeft = neighbour(candidates, k, Role.source, true, span, 12);
    const sourceRight = neighbour(candidates, k, Role.source, false, span, 4);
    const contentLeft = neighbour(candidates, k, Role.content, true, span, NEAR);
    const contentRight = neighbour(candidates, k, Role.content, false, span, NEAR);
    const sl = sourceLeft.span === null ? 31 : oddsStep(sourceLeft.probability);
    const sr = sourceRight.span === null ? 31 : oddsStep(sourceRight.probability);
    const cl = contentLeft.span === null ? 31 : oddsStep(contentLeft.probability);
    const cr = contentRight.span === null ? 31 : oddsStep(contentRight.probability);
    out[n++] = feature1(430, (sl << 3) | gapStep(sourceLeft.gap));
    out[n++] = feature1(431, (sr << 3) | gapStep(sourceRight.gap));
    out[n++] = feature1(432, (cl << 3) | gapStep(contentLeft.gap));
    out[n++] = feature1(433, (cr << 3) | gapStep(contentRight.gap));
    out[n++] = feature1(434, (Math.max(none(cl), none(cr)) << 5) | odds);
    out[n++] = feature1(435, (Math.max(none(sl), none(sr)) << 5) | odds);
    out[n++] = feature1(436, (Math.max(none(cl), none(cr)) << 10) | (Math.max(none(sl), none(sr)) << 5) | odds);
    out[n++] = feature1(437, (facts.frame[b - 1]! << 4) | cue[b - 1]!);
    out[n++] = feature2(438, word[a]!, size);
    out[n++] = feature3(439, word[a]!, word[b - 1]!, size);
    out[n++] = feature2(440, word[b - 1]!, after);
  } else {
    const left = neighbour(candidates, k, Role.cue, true, span, role === Role.source ? 4 : NEAR);
    const right = neighbour(candidates, k, Role.cue, false, span, role === Role.source ? 12 : NEAR);
    const l = left.span === null ? 31 : oddsStep(left.probability);
    const r = right.span === null ? 31 : oddsStep(right.probability);
    out[n++] = feature2(450, (l << 3) | gapStep(left.gap), role);
    out[n++] = feature2(451, (r << 3) | gapStep(right.gap), role);
    out[n++] = feature2(452, (none(l) << 5) | none(r), role);
    out[n++] = feature3(453, Math.max(none(l), none(r)), odds, role);
    const nearest = left.span !== null && (right.span === null || left.gap <= right.gap) ? left : right;
    if (nearest.span !== null) {
      const at = first + nearest.span.to - 1;
      const side = nearest === left ? 1 : 0;
      out[n++] = feature3(454, word[at]!, side, role);
      out[n++] = feature3(455, word[at]!, (start << 1) | side, role);
      out[n++] = feature3(456, facts.frame[at]!, (gapStep(nearest.gap) << 1) | side, role);
      out[n++] = feature3(457, word[at]!, (size << 1) | side, role);
      out[n++] = feature3(458, facts.frame[at]!, (after << 1) | side, role);
      out[n++] = feature3(459, (start << 7) | wordClass[at + 1]!, (gapStep(nearest.gap) << 1) | side, role);
      if (role === Role.content) {
        // the same cue has another content elsewhere?
        const other = otherContent(candidates, k, nearest.span);
        out[n++] = feature1(460, (oddsStep(other) << 5) | odds);
        out[n++] = feature1(461, (oddsStep(other) << 6) | (oddsStep(nearest.probability) << 1) | side);
        out[n++] = feature1(462, (oddsStep(nearest.probability) << 9) | (meanStep << 5) | odds);
      }
    }
  }
  return n;
}

const none = (step: number) => (step === 31 ? 0 : step + 1);

/** Probability of the likeliest other content near a cue that does not overlap with this one. */
function otherContent(candidates: readonly LabelledSpan[], k: number, cue: LabelledSpan): number {
  const span = candidates[k]!;
  let most = 0;
  const stop = Math.min(candidates.length, k + WINDOW);
  let c = k;
  while (c > 0 && k - c < WINDOW && cue.from - candidates[c - 1]!.to <= NEAR) c--;
  for (; c < stop; c++) {
    const other = candidates[c]!;
    if (other.role !== Role.content || (other.from < span.to && other.to > span.from)) continue;
    const gap = other.from >= cue.to ? other.from - cue.to : cue.from - other.to;
    if (gap <= NEAR && other.probability > most) most = other.probability;
  }
  return most;
}

const buffer = new Int32Array(MAX_SPAN_FEATURES);

/** Candidates with their probabilities computed anew. */
export function rescored(
  facts: Facts,
  p: number,
  lattice: Lattice,
  candidates: readonly LabelledSpan[],
  table: SpanWeights,
): LabelledSpan[] {
  return candidates.map((span, k) => {
    const count = spanFeatures(facts, p, lattice, candidates, k, buffer);
    const { role, from, to, coverage } = span;
    return { role, from, to, probability: 1 / (1 + Math.exp(-spanScore(table, buffer, count))), coverage };
  });
}
