// Facts of an article → the features of one unit as 32-bit integers, for labels (emissions) and for pairs of labels
// (transitions). Templates are numbered; a number is never used for two things.

import { cueFrame, distanceStep, few, nearCue } from './cue-features.ts';
import type { Facts } from './facts.ts';
import { feature1, feature2, feature3 } from './hashing.ts';
import {
  at20,
  at21,
  at22,
  at23,
  at24,
  at25,
  at26,
  at27,
  at28,
  at29,
  at30,
  at40,
  at41,
  at42,
  at43,
  at44,
  at46,
  at47,
  at49,
  at51,
  at52,
  at66,
  at70,
  at90,
  at109,
  at110,
  at129,
  at130,
  at151,
  at160,
  at168,
  at169,
  at170,
  at175,
  at176,
  at178,
  at190,
  at191,
  at193,
  at194,
  at197,
  at199,
  at205,
  at206,
  at208,
  at209,
  at211,
  at260,
  type FeatureBuffer,
} from './small-features.ts';

/** Gathers the features that vote for the label of the unit in slot `i` of paragraph `p`. */
export function emissionsOf(facts: Facts, p: number, i: number, buffer: FeatureBuffer): void {
  const out = buffer.names;
  const { small } = buffer;
  let m = 0;
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
  small[m++] = at20 + c3;
  small[m++] = at21 + c2;
  small[m++] = at22 + c1;
  small[m++] = at23 + c0;
  small[m++] = at24 + d1;
  small[m++] = at25 + d2;
  small[m++] = at26 + d3;
  small[m++] = at27 + ((c2 << 7) | c1);
  small[m++] = at28 + ((c1 << 7) | c0);
  small[m++] = at29 + ((c0 << 7) | d1);
  small[m++] = at30 + ((d1 << 7) | d2);
  out[n++] = feature1(31, (c2 << 14) | (c1 << 7) | c0);

  // cue lexicon
  small[m++] = at40 + b0;
  small[m++] = at41 + b1;
  small[m++] = at42 + e1;
  small[m++] = at43 + b2;
  small[m++] = at44 + e2;
  out[n++] = feature1(45, (b0 << 14) | (c1 << 7) | d1);
  small[m++] = at46 + ((b0 << 7) | c1);
  small[m++] = at47 + ((b0 << 7) | d1);
  out[n++] = feature1(48, (b1 << 14) | (c0 << 7) | d1);
  small[m++] = at49 + ((b1 << 7) | c0);
  out[n++] = feature1(50, (e1 << 14) | (c0 << 7) | c1);
  small[m++] = at51 + ((e1 << 7) | c0);
  small[m++] = at52 + ((b1 << 8) | (b0 << 4) | e1);
  out[n++] = feature1(53, (b2 << 14) | (c1 << 7) | c0);
  out[n++] = feature1(54, (e2 << 14) | (d1 << 7) | c0);

  // affixes
  if (shape[i] !== 0) {
    out[n++] = feature1(60, facts.suffix2[i]!);
    out[n++] = feature1(61, facts.suffix3[i]!);
    out[n++] = feature1(62, facts.suffix4[i]!);
    out[n++] = feature1(63, facts.prefix3[i]!);
    out[n++] = feature2(65, facts.suffix2[i]!, b0);
    small[m++] = at66 + shape[i]!;
  }
  out[n++] = feature2(67, facts.suffix3[i - 1]!, c0);
  out[n++] = feature2(68, facts.suffix3[i + 1]!, c0);

  // nearest cues
  const strongLeft = facts.strongLeft[i]!;
  const strongRight = facts.strongRight[i]!;
  const mediumLeft = facts.mediumLeft[i]!;
  const mediumRight = facts.mediumRight[i]!;
  const leftWord = strongLeft < 0 ? 0 : word[strongLeft]!;
  const rightWord = strongRight < 0 ? 0 : word[strongRight]!;
  out[n++] = feature2(150, leftWord, rightWord);
  const leftNear = strongLeft < 0 ? 0 : distanceStep(i - strongLeft);
  const rightNear = strongRight < 0 ? 0 : distanceStep(strongRight - i);
  small[m++] = at151 + ((leftNear << 4) | rightNear);
  out[n++] = feature1(152, (leftNear << 11) | (rightNear << 7) | c0);

  // frames of cues
  const frames = facts.frame;
  if (frames[i]! > 0) {
    small[m++] = at260 + frames[i]!;
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
    small[m++] = at160 + look;
    out[n++] = feature1(161, (look << 7) | c1);
    out[n++] = feature1(162, (look << 7) | d1);
    out[n++] = feature2(163, w1, look);
    out[n++] = feature1(164, (c0 << 6) | look);
    out[n++] = feature2(165, (c0 << 6) | look, (c1 << 7) | d1);
    out[n++] = feature1(166, (b1 << 6) | look);
    out[n++] = feature1(167, (e1 << 6) | look);
  }
  small[m++] = at168 + facts.quoteLook[i - 1]!;
  small[m++] = at169 + facts.quoteLook[i + 1]!;

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
  small[m++] = at170 + ((leftClass << 7) | rightClass);
  out[n++] = feature2(171, leftClass, afterLeft);
  out[n++] = feature2(172, rightClass, afterRight);
  out[n++] = feature3(173, rightClass, afterRight, c0);
  out[n++] = feature3(174, leftClass, afterLeft, c0);
  const clauseFrom = Math.max(markLeft, sentenceFirst);
  const clauseTo = markRight >= 0 ? markRight : last[p]! - 1;
  const verbsLeft = few(facts.verbsBefore[i]! - facts.verbsBefore[clauseFrom]!);
  const verbsRight = few(facts.verbsBefore[clauseTo]! - facts.verbsBefore[i]!);
  small[m++] = at175 + ((verbsLeft << 2) | verbsRight);
  small[m++] = at176 + ((verbsLeft << 9) | (verbsRight << 7) | c0);
  const verb = facts.verbAfterNouns[i]!;
  if (verb >= 0) {
    out[n++] = feature1(177, word[verb]!);
    small[m++] = at178 + ((cue[verb]! << 7) | wordClass[verb]!);
  }

  // sentence
  const greatest = s < 0 ? 0 : facts.sentenceCue[s]!;
  const former = s > 0 ? facts.sentenceCue[s - 1]! : 0;
  const quotes = s < 0 ? 0 : facts.sentenceQuotes[s]!;
  const cues = s < 0 ? 0 : facts.sentenceCues[s]!;
  small[m++] = at190 + greatest;
  small[m++] = at191 + ((greatest << 4) | former);
  out[n++] = feature1(192, (greatest << 11) | (quotes << 7) | c0);
  small[m++] = at193 + ((cues << 4) | (quotes << 2) | few(i - sentenceFirst));
  small[m++] = at194 + ((few(sentenceLast - i) << 2) | few(i - sentenceFirst));
  out[n++] = feature2(195, word[sentenceFirst]!, greatest);
  out[n++] = feature2(196, word[sentenceFirst]!, c0);
  small[m++] = at197 + ((wordClass[sentenceFirst]! << 7) | c0);
  out[n++] = feature2(198, (wordClass[sentenceFirst]! << 7) | wordClass[sentenceFirst + 1]!, greatest);
  small[m++] = at199 + ((wordClass[sentenceLast]! << 4) | greatest);
  out[n++] = feature2(200, wordClass[sentenceLast]!, (few(sentenceLast - i) << 7) | c0);

  // document
  small[m++] = at205 + facts.title[p]!;
  small[m++] = at206 + facts.paragraphBefore[p]!;
  out[n++] = feature2(207, facts.paragraphBefore[p]!, few(i - first[p]!));
  small[m++] = at211 + (((wordClass[last[p]! - 1]! & 63) << 1) | facts.title[p]!);
  small[m++] = at208 + facts.nameNearCue[i]!;
  small[m++] = at209 + ((facts.nameNearCue[i]! << 7) | c0);
  out[n++] = feature2(210, (facts.nameNearCue[i]! << 4) | b1, e1);
  buffer.count = n;
  buffer.smalls = m;

  // near cues
  nearCue(facts, 70, at70, i, strongLeft, true, buffer);
  nearCue(facts, 90, at90, i, strongRight, false, buffer);
  if (mediumLeft !== strongLeft) nearCue(facts, 110, at110, i, mediumLeft, true, buffer);
  else buffer.small[buffer.smalls++] = at109 + 1;
  if (mediumRight !== strongRight) nearCue(facts, 130, at130, i, mediumRight, false, buffer);
  else buffer.small[buffer.smalls++] = at129 + 1;
  cueFrame(facts, 220, i, strongLeft, true, buffer);
  cueFrame(facts, 230, i, strongRight, false, buffer);
  if (mediumLeft !== strongLeft) cueFrame(facts, 240, i, mediumLeft, true, buffer);
  if (mediumRight !== strongRight) cueFrame(facts, 250, i, mediumRight, false, buffer);
}
