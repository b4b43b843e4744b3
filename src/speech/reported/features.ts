// Facts of an article → the features of one unit as 32-bit integers, for labels (emissions) and for pairs of labels
// (transitions). Templates are numbered; a number is never used for two things.
import type { Facts } from './facts.ts';
import { feature1, feature2, feature3 } from './hashing.ts';
import { WordClass } from './word-classes.ts';

/** Upper bounds of the number of features of one unit. */
export const MAX_EMISSIONS = 192;
export const MAX_TRANSITIONS = 12;

const DISTANCE = new Uint8Array(64).map((_, d) =>
  d <= 3 ? d : d <= 5 ? 4 : d <= 8 ? 5 : d <= 13 ? 6 : d <= 20 ? 7 : d <= 35 ? 8 : 9,
);
function distanceStep(distance: number): number {
  return distance < 64 ? DISTANCE[distance]! : 9;
}
const few = (count: number) => Math.min(count, 3);

/**
 * Writes the features that vote for the label of the unit in slot `i` of paragraph `p` into `out`.
 * @returns how many there are
 */
export function emissionsOf(facts: Facts, p: number, i: number, out: Int32Array): number {
  const { units } = facts;
  const { word, wordClass, cue, shape, sentence, first, last } = units;
  let n = 0;
  const w3 = word[i - 3]!;
  const w2 = word[i - 2]!;
  const w1 = word[i - 1]!;
  const w0 = word[i]!;
  const x1 = word[i + 1]!;
  const x2 = word[i + 2]!;
  const x3 = word[i + 3]!;
  const c3 = wordClass[i - 3]!;
  const c2 = wordClass[i - 2]!;
  const c1 = wordClass[i - 1]!;
  const c0 = wordClass[i]!;
  const d1 = wordClass[i + 1]!;
  const d2 = wordClass[i + 2]!;
  const d3 = wordClass[i + 3]!;
  const b2 = cue[i - 2]!;
  const b1 = cue[i - 1]!;
  const b0 = cue[i]!;
  const e1 = cue[i + 1]!;
  const e2 = cue[i + 2]!;

  // words
  out[n++] = feature1(1, w3);
  out[n++] = feature1(2, w2);
  out[n++] = feature1(3, w1);
  out[n++] = feature1(4, w0);
  out[n++] = feature1(5, x1);
  out[n++] = feature1(6, x2);
  out[n++] = feature1(7, x3);
  out[n++] = feature2(8, w1, w0);
  out[n++] = feature2(9, w0, x1);
  out[n++] = feature2(10, w1, x1);
  out[n++] = feature2(11, w2, w1);
  out[n++] = feature2(12, x1, x2);
  out[n++] = feature3(15, w0, x1, x2);

  // classes
  out[n++] = feature1(20, c3);
  out[n++] = feature1(21, c2);
  out[n++] = feature1(22, c1);
  out[n++] = feature1(23, c0);
  out[n++] = feature1(24, d1);
  out[n++] = feature1(25, d2);
  out[n++] = feature1(26, d3);
  out[n++] = feature1(27, (c2 << 7) | c1);
  out[n++] = feature1(28, (c1 << 7) | c0);
  out[n++] = feature1(29, (c0 << 7) | d1);
  out[n++] = feature1(30, (d1 << 7) | d2);
  out[n++] = feature1(31, (c2 << 14) | (c1 << 7) | c0);

  // cue lexicon
  out[n++] = feature1(40, b0);
  out[n++] = feature1(41, b1);
  out[n++] = feature1(42, e1);
  out[n++] = feature1(43, b2);
  out[n++] = feature1(44, e2);
  out[n++] = feature1(45, (b0 << 14) | (c1 << 7) | d1);
  out[n++] = feature1(46, (b0 << 7) | c1);
  out[n++] = feature1(47, (b0 << 7) | d1);
  out[n++] = feature1(48, (b1 << 14) | (c0 << 7) | d1);
  out[n++] = feature1(49, (b1 << 7) | c0);
  out[n++] = feature1(50, (e1 << 14) | (c0 << 7) | c1);
  out[n++] = feature1(51, (e1 << 7) | c0);
  out[n++] = feature1(52, (b1 << 8) | (b0 << 4) | e1);
  out[n++] = feature1(53, (b2 << 14) | (c1 << 7) | c0);
  out[n++] = feature1(54, (e2 << 14) | (d1 << 7) | c0);

  // affixes
  if (shape[i] !== 0) {
    out[n++] = feature1(60, facts.suffix2[i]!);
    out[n++] = feature1(61, facts.suffix3[i]!);
    out[n++] = feature1(62, facts.suffix4[i]!);
    out[n++] = feature1(63, facts.prefix3[i]!);
    out[n++] = feature2(65, facts.suffix2[i]!, b0);
    out[n++] = feature1(66, shape[i]!);
  }
  out[n++] = feature2(67, facts.suffix3[i - 1]!, c0);
  out[n++] = feature2(68, facts.suffix3[i + 1]!, c0);

  // nearest cues
  const strongLeft = facts.strongLeft[i]!;
  const strongRight = facts.strongRight[i]!;
  const mediumLeft = facts.mediumLeft[i]!;
  const mediumRight = facts.mediumRight[i]!;
  n = nearCue(facts, 70, i, strongLeft, true, out, n);
  n = nearCue(facts, 90, i, strongRight, false, out, n);
  if (mediumLeft !== strongLeft) n = nearCue(facts, 110, i, mediumLeft, true, out, n);
  else out[n++] = feature1(109, 1);
  if (mediumRight !== strongRight) n = nearCue(facts, 130, i, mediumRight, false, out, n);
  else out[n++] = feature1(129, 1);
  const leftWord = strongLeft < 0 ? 0 : word[strongLeft]!;
  const rightWord = strongRight < 0 ? 0 : word[strongRight]!;
  out[n++] = feature2(150, leftWord, rightWord);
  const leftNear = strongLeft < 0 ? 0 : distanceStep(i - strongLeft);
  const rightNear = strongRight < 0 ? 0 : distanceStep(strongRight - i);
  out[n++] = feature1(151, (leftNear << 4) | rightNear);
  out[n++] = feature1(152, (leftNear << 11) | (rightNear << 7) | c0);

  // frames of cues
  const frames = facts.frame;
  n = cueFrame(facts, 220, i, strongLeft, true, out, n);
  n = cueFrame(facts, 230, i, strongRight, false, out, n);
  if (mediumLeft !== strongLeft) n = cueFrame(facts, 240, i, mediumLeft, true, out, n);
  if (mediumRight !== strongRight) n = cueFrame(facts, 250, i, mediumRight, false, out, n);
  if (frames[i]! > 0) {
    out[n++] = feature1(260, frames[i]!);
  }
  const lastCue = sentence[i]! < 0 ? -1 : facts.sentenceLastCue[sentence[i]!]!;
  if (lastCue >= 0) {
    const side = lastCue > i ? 1 : lastCue < i ? 2 : 3;
    const between = few(Math.abs(facts.marksBefore[lastCue]! - facts.marksBefore[i]!));
    out[n++] = feature2(265, frames[lastCue]!, (side << 2) | between);
    out[n++] = feature2(267, (side << 2) | between, (cue[lastCue]! << 4) | few(i - facts.sentenceFirst[sentence[i]!]!));
  }

  // quotation
  if (facts.quoteLook[i]! > 0) {
    const look = facts.quoteLook[i]!;
    out[n++] = feature1(160, look);
    out[n++] = feature1(161, (look << 7) | c1);
    out[n++] = feature1(162, (look << 7) | d1);
    out[n++] = feature2(163, w1, look);
    out[n++] = feature1(164, (c0 << 6) | look);
    out[n++] = feature2(165, (c0 << 6) | look, (c1 << 7) | d1);
    out[n++] = feature1(166, (b1 << 6) | look);
    out[n++] = feature1(167, (e1 << 6) | look);
  }
  out[n++] = feature1(168, facts.quoteLook[i - 1]!);
  out[n++] = feature1(169, facts.quoteLook[i + 1]!);

  // marks and clause
  const s = sentence[i]!;
  const sentenceFirst = s < 0 ? first[p]! : facts.sentenceFirst[s]!;
  const sentenceLast = s < 0 ? last[p]! - 1 : facts.sentenceLast[s]!;
  const markLeft = facts.markLeft[i]!;
  const markRight = facts.markRight[i]!;
  const leftClass = markLeft >= sentenceFirst ? wordClass[markLeft]! : 0;
  const rightClass = markRight >= 0 ? wordClass[markRight]! : 0;
  const afterLeft = markLeft >= sentenceFirst ? word[markLeft + 1]! : word[sentenceFirst]!;
  const afterRight = markRight >= 0 ? word[markRight + 1]! : 0;
  out[n++] = feature1(170, (leftClass << 7) | rightClass);
  out[n++] = feature2(171, leftClass, afterLeft);
  out[n++] = feature2(172, rightClass, afterRight);
  out[n++] = feature3(173, rightClass, afterRight, c0);
  out[n++] = feature3(174, leftClass, afterLeft, c0);
  const clauseFrom = Math.max(markLeft, sentenceFirst);
  const clauseTo = markRight >= 0 ? markRight : last[p]! - 1;
  const verbsLeft = few(facts.verbsBefore[i]! - facts.verbsBefore[clauseFrom]!);
  const verbsRight = few(facts.verbsBefore[clauseTo]! - facts.verbsBefore[i]!);
  out[n++] = feature1(175, (verbsLeft << 2) | verbsRight);
  out[n++] = feature1(176, (verbsLeft << 9) | (verbsRight << 7) | c0);
  const verb = facts.verbAfterNouns[i]!;
  if (verb >= 0) {
    out[n++] = feature1(177, word[verb]!);
    out[n++] = feature1(178, (cue[verb]! << 7) | wordClass[verb]!);
  }

  // sentence
  const greatest = s < 0 ? 0 : facts.sentenceCue[s]!;
  const former = s > 0 ? facts.sentenceCue[s - 1]! : 0;
  const quotes = s < 0 ? 0 : facts.sentenceQuotes[s]!;
  const cues = s < 0 ? 0 : facts.sentenceCues[s]!;
  out[n++] = feature1(190, greatest);
  out[n++] = feature1(191, (greatest << 4) | former);
  out[n++] = feature1(192, (greatest << 11) | (quotes << 7) | c0);
  out[n++] = feature1(193, (cues << 4) | (quotes << 2) | few(i - sentenceFirst));
  out[n++] = feature1(194, (few(sentenceLast - i) << 2) | few(i - sentenceFirst));
  out[n++] = feature2(195, word[sentenceFirst]!, greatest);
  out[n++] = feature2(196, word[sentenceFirst]!, c0);
  out[n++] = feature1(197, (wordClass[sentenceFirst]! << 7) | c0);
  out[n++] = feature2(198, (wordClass[sentenceFirst]! << 7) | wordClass[sentenceFirst + 1]!, greatest);
  out[n++] = feature1(199, (wordClass[sentenceLast]! << 4) | greatest);
  out[n++] = feature2(200, wordClass[sentenceLast]!, (few(sentenceLast - i) << 7) | c0);

  // document
  out[n++] = feature1(205, p === 0 ? 1 : 0);
  out[n++] = feature1(206, facts.paragraphBefore[p]!);
  out[n++] = feature2(207, facts.paragraphBefore[p]!, few(i - first[p]!));
  out[n++] = feature1(211, ((wordClass[last[p]! - 1]! & 63) << 1) | (p === 0 ? 1 : 0));
  out[n++] = feature1(208, facts.nameNearCue[i]!);
  out[n++] = feature1(209, (facts.nameNearCue[i]! << 7) | c0);
  out[n++] = feature2(210, (facts.nameNearCue[i]! << 4) | b1, e1);
  return n;
}

/** Features of one nearest cue; template numbers `t` to `t` + 14. */
function nearCue(facts: Facts, t: number, i: number, at: number, left: boolean, out: Int32Array, from: number): number {
  let n = from;
  if (at < 0) {
    out[n++] = feature1(t, 0);
    return n;
  }
  const { units } = facts;
  const { word, wordClass, sentence } = units;
  const w = word[at]!;
  const c0 = wordClass[i]!;
  const near = distanceStep(left ? i - at : at - i);
  const same = sentence[at] === sentence[i] ? 1 : 0;
  const marks = few(
    left ? facts.marksBefore[i]! - facts.marksBefore[at]! : facts.marksBefore[at]! - facts.marksBefore[i]!,
  );
  const before = wordClass[at - 1]!;
  const after = wordClass[at + 1]!;
  const gap = (marks << 1) | same;
  out[n++] = feature2(t + 1, w, same);
  out[n++] = feature1(t + 2, (near << 3) | gap);
  out[n++] = feature2(t + 3, w, (near << 3) | gap);
  out[n++] = feature1(t + 4, (gap << 7) | c0);
  out[n++] = feature1(t + 6, (near << 10) | (gap << 7) | c0);
  out[n++] = feature2(t + 7, (before << 7) | after, gap);
  out[n++] = feature3(t + 10, w, after, gap);
  out[n++] = feature3(t + 11, w, before, gap);
  return n;
}

/** Features of the frame of one near cue in the same sentence; template numbers `t` to `t` + 6. */
function cueFrame(
  facts: Facts,
  t: number,
  i: number,
  at: number,
  left: boolean,
  out: Int32Array,
  from: number,
): number {
  let n = from;
  const { units } = facts;
  if (at < 0 || units.sentence[at] !== units.sentence[i]) return n;
  const frame = facts.frame[at]!;
  const c0 = units.wordClass[i]!;
  const near = distanceStep(left ? i - at : at - i);
  const marks = few(
    left ? facts.marksBefore[i]! - facts.marksBefore[at]! : facts.marksBefore[at]! - facts.marksBefore[i]!,
  );
  const verbs = few(
    left ? facts.verbsBefore[i]! - facts.verbsBefore[at]! : facts.verbsBefore[at]! - facts.verbsBefore[i]!,
  );
  out[n++] = feature2(t, frame, marks);
  out[n++] = feature2(t + 3, (marks << 2) | verbs, c0);
  out[n++] = feature2(t + 4, frame, (marks << 2) | verbs);
  out[n++] = feature3(t + 5, (marks << 2) | verbs, c0, near);
  return n;
}

/** Writes the features that vote for the pair of labels of the units before and in slot `i`. */
export function transitionsOf(facts: Facts, i: number, out: Int32Array): number {
  const { units } = facts;
  const { word, wordClass, cue, sentence } = units;
  let n = 0;
  const a = wordClass[i - 1]!;
  const b = wordClass[i]!;
  const c = wordClass[i + 1]!;
  const wa = isOpen(a) ? a : word[i - 1]!;
  const wb = isOpen(b) ? b : word[i]!;
  const starts = sentence[i] !== sentence[i - 1] ? 1 : 0;
  out[n++] = feature1(300, 0);
  out[n++] = feature1(301, (a << 7) | b);
  out[n++] = feature2(302, wa, wb);
  out[n++] = feature1(303, wa);
  out[n++] = feature1(304, wb);
  out[n++] = feature1(305, (starts << 8) | (cue[i - 1]! << 4) | cue[i]!);
  out[n++] = feature1(306, (a << 14) | (b << 7) | c);
  out[n++] = feature2(307, wb, c);
  out[n++] = feature2(308, (facts.quoteLook[i - 1]! << 6) | facts.quoteLook[i]!, starts);
  out[n++] = feature2(309, wb, word[i + 1]!);
  return n;
}

/** Classes whose words are named by their class only. */
function isOpen(wordClass: number): boolean {
  return (wordClass & 63) >= WordClass.capital;
}
