// A candidate span → names of its features as a whole: how likely its ends are, what stands at them, which cue it belongs
// to and what lies between. Training learns weights for them (scripts/train/reported-rescore.ts).
import type { LabelledSpan } from './decode.ts';
import type { Facts } from './facts.ts';
import { feature1, feature2, feature3 } from './hashing.ts';
import { LABELS, Role } from './labels.ts';
import type { Lattice } from './lattice.ts';
import { namesAt, Place } from './span-groups.ts';
import { NEAR, type Neighbour, neighbour, otherContent, SEEN, WINDOW } from './span-neighbours.ts';
import { gapStep, lengthStep, oddsStep } from './span-steps.ts';

/** Upper bound of the number of features of one span. */
export const MAX_SPAN_FEATURES = 90;

/** Names and places gathered so far, and what several groups know of the candidate. */
interface Sketch {
  readonly out: Int32Array;
  count: number;
  readonly places: Int32Array;
  placed: number;
  readonly facts: Facts;
  readonly role: number;
  /** Slots of its first unit and of the unit after it. */
  readonly first: number;
  readonly after: number;
  /** Steps: of its probability, of its beginning, of its end once begun, of the mean over its units, of its length. */
  readonly odds: number;
  readonly begin: number;
  readonly end: number;
  readonly mean: number;
  readonly size: number;
  /** Verbs (to 3) in it; whether it crosses a sentence's border, begins one, closes one. */
  readonly verbs: number;
  readonly frame: number;
}

/** Features of one candidate: names, and places of groups (see span-groups.ts). */
export interface SpanFeatures {
  readonly names: Int32Array;
  count: number;
  readonly places: Int32Array;
  placed: number;
}

export function noSpanFeatures(): SpanFeatures {
  return { names: new Int32Array(MAX_SPAN_FEATURES), count: 0, places: new Int32Array(MAX_SPAN_FEATURES), placed: 0 };
}

const gathered = noSpanFeatures();

/** Writes the names of all features of candidate `k` of paragraph `p` into `out`; returns how many there are. */
export function spanFeatures(
  facts: Facts,
  p: number,
  lattice: Lattice,
  candidates: readonly LabelledSpan[],
  k: number,
  out: Int32Array,
): number {
  gatherFeatures(facts, p, lattice, candidates, k, gathered);
  out.set(gathered.names.subarray(0, gathered.count));
  return gathered.count + namesAt(gathered.places, gathered.placed, out.subarray(gathered.count));
}

/** Gathers the features of candidate `k` of paragraph `p`. */
export function gatherFeatures(
  facts: Facts,
  p: number,
  lattice: Lattice,
  candidates: readonly LabelledSpan[],
  k: number,
  features: SpanFeatures,
): void {
  const span = candidates[k]!;
  const { units } = facts;
  const { role } = span;
  const a = units.first[p]! + span.from;
  const b = units.first[p]! + span.to;
  const begin = lattice.marginal[span.from * LABELS + 2 * role + 1]!;
  const { sentence } = units;
  const crosses = sentence[a] !== sentence[b - 1] ? 1 : 0;
  const begins = sentence[a - 1] !== sentence[a] ? 1 : 0;
  const closes = sentence[b - 1] !== sentence[b] || sentence[b] !== sentence[b + 1] ? 1 : 0;
  const sketch: Sketch = {
    out: features.names,
    count: 0,
    places: features.places,
    placed: 0,
    facts,
    role,
    first: a,
    after: b,
    odds: oddsStep(span.probability),
    begin: oddsStep(begin),
    end: oddsStep(begin > 0 ? span.probability / begin : 0),
    mean: oddsStep(span.coverage) >> 1,
    size: lengthStep(span.to - span.from),
    verbs: Math.min(3, facts.verbsBefore[b - 1]! - facts.verbsBefore[a]!),
    frame: (crosses << 2) | (begins << 1) | closes,
  };
  addOdds(sketch, span, lattice, rivalOf(candidates, k));
  addBorders(sketch);
  if (role === Role.cue) addCue(sketch, candidates, k);
  else addBesideCue(sketch, candidates, k, units.first[p]!);
  features.count = sketch.count;
  features.placed = sketch.placed;
}

/** Step of the likeliest candidate of another role that overlaps with candidate `k`, 0 without one. */
function rivalOf(candidates: readonly LabelledSpan[], k: number): number {
  const span = candidates[k]!;
  let rival = 0;
  let seen = k;
  // the candidates are ordered by their ends
  while (seen > 0 && k - seen < WINDOW && candidates[seen - 1]!.to > span.from) seen--;
  const last = Math.min(candidates.length, k + WINDOW);
  for (; seen < last; seen++) {
    const other = candidates[seen]!;
    if (other.from < span.to && other.role !== span.role && other.probability > rival) rival = other.probability;
  }
  return rival > SEEN ? oddsStep(rival) : 0;
}

/** How likely the candidate is, as a whole and in its parts. */
function addOdds(sketch: Sketch, span: LabelledSpan, { marginal, length }: Lattice, rival: number): void {
  const { places, role, odds, begin, end, size, verbs, frame, facts, first, after } = sketch;
  let n = sketch.placed;
  const label = 2 * role + 1;
  let least = 1;
  let again = 0; // the likeliest other beginning inside
  for (let i = span.from; i < span.to; i++) {
    const at = i * LABELS + label;
    least = Math.min(least, marginal[at]! + marginal[at + 1]!);
    if (i > span.from) again = Math.max(again, marginal[at]!);
  }
  const outsideAfter = span.to < length ? marginal[span.to * LABELS]! : 1;
  const outsideBefore = span.from > 0 ? marginal[(span.from - 1) * LABELS]! : 1;
  const marks = Math.min(3, facts.marksBefore[after - 1]! - facts.marksBefore[first]!);
  const likely = (odds << 2) | role;
  places[n++] = Place.size + ((size << 7) | likely);
  places[n++] = Place.ends + ((begin << 7) | (end << 2) | role);
  places[n++] = Place.rival + ((rival << 7) | likely);
  places[n++] = Place.frame + ((frame << 7) | likely);
  places[n++] = Place.verbs + ((verbs << 4) | (marks << 2) | role);
  places[n++] = Place.least + ((oddsStep(least) << 7) | likely);
  places[n++] = Place.again + ((oddsStep(again) << 7) | likely);
  places[n++] = Place.outsideAfter + ((oddsStep(outsideAfter) << 7) | (end << 2) | role);
  places[n++] = Place.outsideBefore + ((oddsStep(outsideBefore) << 7) | (begin << 2) | role);
  sketch.placed = n;
}

/** Words and classes at both ends. */
function addBorders(sketch: Sketch): void {
  const { out, role, first: a, after: b, begin, end, verbs } = sketch;
  const { word, wordClass } = sketch.facts.units;
  const c2 = wordClass[a - 2]!;
  const c1 = wordClass[a - 1]!;
  const c0 = wordClass[a]!;
  const d0 = wordClass[b - 1]!;
  const d1 = wordClass[b]!;
  const d2 = wordClass[b + 1]!;
  let n = sketch.count;
  out[n++] = feature2(410, (c1 << 7) | c0, role);
  out[n++] = feature2(411, (d0 << 7) | d1, role);
  out[n++] = feature2(412, word[a]!, role);
  out[n++] = feature2(413, word[a - 1]!, role);
  out[n++] = feature2(414, word[b - 1]!, role);
  out[n++] = feature2(415, word[b]!, role);
  out[n++] = feature3(416, word[b]!, d2, role);
  out[n++] = feature2(417, (c0 << 7) | d0, role);
  out[n++] = feature3(419, (d0 << 7) | d1, end, role);
  out[n++] = feature3(420, (c1 << 7) | c0, begin, role);
  out[n++] = feature3(510, word[a]!, word[a + 1]!, role);
  out[n++] = feature3(511, word[b - 1]!, word[b]!, role);
  out[n++] = feature3(512, word[b - 2]!, word[b - 1]!, role);
  out[n++] = feature3(513, word[a - 2]!, word[a - 1]!, role);
  out[n++] = feature3(514, (wordClass[a + 1]! << 7) | c0, c1, role);
  out[n++] = feature3(515, (d1 << 7) | d2, wordClass[b + 2]!, role);
  out[n++] = feature3(516, (wordClass[b - 2]! << 7) | d0, d1, role);
  out[n++] = feature3(517, (c2 << 7) | c1, c0, role);
  out[n++] = feature3(518, word[b + 1]!, d1, role);
  out[n++] = feature3(519, (c0 << 7) | d1, Math.min(2, verbs), role);
  sketch.count = n;
}

/** Step of a neighbour's probability, from 1 on; 0 without one. */
const stepOf = ({ span, probability }: Neighbour) => (span === null ? 0 : oddsStep(probability) + 1);

/** A cue, by the sources and contents on both sides. */
function addCue(sketch: Sketch, candidates: readonly LabelledSpan[], k: number): void {
  const { out, places, facts, odds, size, first, after } = sketch;
  const { word, cue } = facts.units;
  const span = candidates[k]!;
  let n = sketch.count;
  const sourceLeft = neighbour(candidates, k, Role.source, true, span, 12);
  const sourceRight = neighbour(candidates, k, Role.source, false, span, 4);
  const contentLeft = neighbour(candidates, k, Role.content, true, span, NEAR);
  const contentRight = neighbour(candidates, k, Role.content, false, span, NEAR);
  const source = Math.max(stepOf(sourceLeft), stepOf(sourceRight));
  const content = Math.max(stepOf(contentLeft), stepOf(contentRight));
  let p = sketch.placed;
  places[p++] = Place.sourceLeft + ((stepOf(sourceLeft) << 3) | gapStep(sourceLeft.gap));
  places[p++] = Place.sourceRight + ((stepOf(sourceRight) << 3) | gapStep(sourceRight.gap));
  places[p++] = Place.contentLeft + ((stepOf(contentLeft) << 3) | gapStep(contentLeft.gap));
  places[p++] = Place.contentRight + ((stepOf(contentRight) << 3) | gapStep(contentRight.gap));
  places[p++] = Place.cueOdds + ((content << 10) | (source << 5) | odds);
  sketch.placed = p;
  out[n++] = feature1(437, (facts.frame[after - 1]! << 4) | cue[after - 1]!);
  const stem = facts.units.types.stem[facts.units.type[after - 1]!]!;
  if (stem !== 0) {
    out[n++] = feature1(441, stem);
    out[n++] = feature2(442, stem, facts.frame[after - 1]!);
    out[n++] = feature2(443, stem, odds);
  }
  out[n++] = feature3(439, word[first]!, word[after - 1]!, size);
  sketch.count = n;
}

/** A source or content, by the cues on both sides. */
function addBesideCue(sketch: Sketch, candidates: readonly LabelledSpan[], k: number, origin: number): void {
  const { places, role, odds, mean } = sketch;
  const span = candidates[k]!;
  const left = neighbour(candidates, k, Role.cue, true, span, role === Role.source ? 4 : NEAR);
  const right = neighbour(candidates, k, Role.cue, false, span, role === Role.source ? 12 : NEAR);
  const toLeft = stepOf(left);
  const toRight = stepOf(right);
  let n = sketch.placed;
  places[n++] = Place.cueLeft + ((toLeft << 5) | (gapStep(left.gap) << 2) | role);
  places[n++] = Place.cueRight + ((toRight << 5) | (gapStep(right.gap) << 2) | role);
  places[n++] = Place.cues + ((toLeft << 12) | (toRight << 7) | (odds << 2) | role);
  sketch.placed = n;
  const side = left.span !== null && (right.span === null || left.gap <= right.gap) ? 1 : 0;
  const nearest = side === 1 ? left : right;
  if (nearest.span === null) return;
  addNearestCue(sketch, nearest, nearest.span, side, origin);
  if (role !== Role.content) return;
  const likely = oddsStep(nearest.probability);
  const other = oddsStep(otherContent(candidates, k, nearest.span));
  n = sketch.placed;
  places[n++] = Place.otherOdds + ((other << 5) | odds);
  places[n++] = Place.other + ((other << 6) | (likely << 1) | side);
  places[n++] = Place.mean + ((likely << 9) | (mean << 5) | odds);
  sketch.placed = n;
}

/** The nearest cue of a source or content: its words, its frame, what lies between; side 1 is the left one. */
function addNearestCue(sketch: Sketch, nearest: Neighbour, span: LabelledSpan, side: number, origin: number): void {
  const { out, places, facts, role, first: a, after: b, odds, size, verbs, frame } = sketch;
  const { types, type, word, wordClass, cue } = facts.units;
  let n = sketch.count;
  const at = origin + span.to - 1;
  const start = wordClass[a]!;
  const after = wordClass[b]!;
  const place = (side << 2) | role;
  const gap = gapStep(nearest.gap);
  out[n++] = feature3(454, word[at]!, side, role);
  out[n++] = feature3(455, word[at]!, (start << 1) | side, role);
  places[sketch.placed++] = Place.cueFrame + ((facts.frame[at]! << 6) | (gap << 3) | (side << 2) | role);
  out[n++] = feature3(457, word[at]!, (size << 1) | side, role);
  out[n++] = feature3(458, facts.frame[at]!, (after << 1) | side, role);
  out[n++] = feature3(459, (start << 7) | wordClass[at + 1]!, (gap << 1) | side, role);
  const from = side === 1 ? at + 1 : b;
  const to = side === 1 ? a : origin + span.from;
  const head = to > from ? wordClass[from]! : 0;
  const tail = to > from + 1 ? wordClass[to - 1]! : 0;
  const tailWord = to > from + 1 ? word[to - 1]! : 1;
  out[n++] = feature3(500, (head << 7) | tail, (gap << 1) | side, role);
  out[n++] = feature3(501, word[at]!, to > from ? word[to - 1]! : 1, (gap << 3) | place);
  out[n++] = feature3(502, to > from ? word[from]! : 1, tailWord, (gap << 3) | place);
  out[n++] = feature3(503, word[at]!, word[a]!, place);
  out[n++] = feature3(504, word[at]!, word[b]!, place);
  const kind = (start << 2) | Math.min(2, verbs);
  out[n++] = feature3(520, word[at]!, kind, place);
  out[n++] = feature3(521, facts.frame[at]!, kind, place);
  places[sketch.placed++] = Place.frames + ((facts.frame[at]! << 6) | (frame << 3) | place);
  out[n++] = feature3(523, word[at]!, frame, place);
  out[n++] = feature3(524, facts.frame[at]!, odds, place);
  out[n++] = feature3(525, word[at]!, odds >> 1, place);
  const stem = types.stem[type[at]!]!;
  if (stem !== 0) {
    out[n++] = feature3(530, stem, side, role);
    out[n++] = feature3(531, stem, facts.frame[at]!, place);
    out[n++] = feature3(532, stem, kind, place);
    out[n++] = feature3(533, stem, (after << 7) | start, place);
  }
  out[n++] = feature3(526, (cue[at]! << 5) | odds, oddsStep(nearest.probability), place);
  sketch.count = n;
}
