// What is known at a unit → names of features, in groups: each group is a function of a few small numbers, so that the
// sum of its weights is worked out once for these numbers and remembered (scoring.ts). Training writes the same names.
//
// Template numbers stand for themselves; a number is never used for two things.
import type { Facts } from './facts.ts';
import { feature1, feature2 } from './hashing.ts';
import { few, type Names } from './names.ts';
import { AFFIXES, classOfSymbol, cueOfSymbol, type UnitTypes } from './unit-types.ts';

/** A unit of this type stands `shift` units (-REACH to REACH) after the one that gets the label. */
export function typeNames(types: UnitTypes, type: number, shift: number, names: Names): void {
  const out = names.list;
  let n = names.count;
  const cue = types.cue[type]!;
  const at = type * AFFIXES;
  out[n++] = feature1(4 + shift, types.word[type]!);
  out[n++] = feature1(23 + shift, types.wordClass[type]!);
  if (shift >= -2 && shift <= 2) out[n++] = feature1(42 + shift, cue);
  const stem = types.stem[type]!;
  if (stem !== 0 && shift >= -2 && shift <= 2) {
    out[n++] = feature1(222 + shift, stem);
    if (shift !== 0) out[n++] = feature1(227 + shift, types.affixes[at + 1]!);
  }
  if (shift === 0 && types.shape[type]! > 0) {
    out[n++] = feature1(60, types.affixes[at]!);
    out[n++] = feature1(61, types.affixes[at + 1]!);
    out[n++] = feature1(62, types.affixes[at + 2]!);
    out[n++] = feature1(63, types.affixes[at + 3]!);
    out[n++] = feature2(65, types.affixes[at]!, cue);
    out[n++] = feature1(66, types.shape[type]!);
  }
  names.count = n;
}

/** The next verb after a noun phrase that the labelled unit belongs to has this type. */
export function nextVerbNames(types: UnitTypes, type: number, names: Names): void {
  names.list[names.count++] = feature1(177, types.word[type]!);
  if (types.stem[type]! !== 0) names.list[names.count++] = feature1(179, types.stem[type]!);
  names.list[names.count++] = feature1(178, (types.cue[type]! << 7) | types.wordClass[type]!);
}

/** Places of the labelled unit: one before two units in a row, at the first, at the second, one after. */
export const PAIR_PLACES = 4;

/** Symbols of two units in a row; the labelled unit is `place` units after the first (-1 to 2). */
export function classPairNames(a: number, b: number, place: number, names: Names): void {
  const classA = classOfSymbol(a);
  const classB = classOfSymbol(b);
  names.list[names.count++] = feature1(29 - place, (classA << 7) | classB);
  if (place === 0) {
    names.list[names.count++] = feature1(47, (cueOfSymbol(a) << 7) | classB);
    names.list[names.count++] = feature1(51, (cueOfSymbol(b) << 7) | classA);
  } else if (place === 1) {
    names.list[names.count++] = feature1(46, (cueOfSymbol(b) << 7) | classA);
    names.list[names.count++] = feature1(49, (cueOfSymbol(a) << 7) | classB);
  }
}

/** The classes of the labelled unit and the two before it. */
export function threeClassesName(c2: number, c1: number, c0: number): number {
  return feature1(31, (c2 << 14) | (c1 << 7) | c0);
}

/** How far a cue of any strength is seen: so many units on both sides. */
export const CUE_REACH = 2;

/** The labelled unit or one near it, in slot `at`, is something of a cue: its step, and the classes of two units around. */
export function nearCueName({ units }: Facts, i: number, at: number): number {
  const { wordClass, cue } = units;
  const step = cue[at]! << 14;
  const own = wordClass[i]!;
  switch (at - i) {
    case 0:
      return feature1(45, step | (wordClass[i - 1]! << 7) | wordClass[i + 1]!);
    case -1:
      return feature1(48, step | (own << 7) | wordClass[i + 1]!);
    case 1:
      return feature1(50, step | (own << 7) | wordClass[i - 1]!);
    case -2:
      return feature1(53, step | (wordClass[i - 1]! << 7) | own);
    default:
      return feature1(54, step | (wordClass[i + 1]! << 7) | own);
  }
}

/** Two words in a row as one number; the lowest bits are free for the place. */
export function wordPair(a: number, b: number): number {
  return feature2(8, a, b) & ~(WORD_PLACES - 1);
}
/** Places of the labelled unit from the one before the first word to the one after the second. */
export const WORD_PLACES = 4;

/** Name of two words in a row; the labelled unit is `place` units after the first (-1 to 2). */
export function wordPairName(pair: number, place: number): number {
  return pair | (place + 1);
}

/** The unit is a strong or medium cue in this frame. */
export function frameName(frame: number): number {
  return feature1(260, frame);
}

/** The unit is a quotation of this look. */
export function quoteNames(facts: Facts, i: number, names: Names): void {
  const out = names.list;
  let n = names.count;
  const { word, wordClass, cue } = facts.units;
  const look = facts.units.look[i]!;
  const before = wordClass[i - 1]!;
  const own = wordClass[i]!;
  const after = wordClass[i + 1]!;
  out[n++] = feature1(160, look);
  out[n++] = feature1(161, (look << 7) | before);
  out[n++] = feature1(162, (look << 7) | after);
  out[n++] = feature2(163, word[i - 1]!, look);
  out[n++] = feature1(164, (own << 6) | look);
  out[n++] = feature2(165, (own << 6) | look, (before << 7) | after);
  out[n++] = feature1(166, (cue[i - 1]! << 6) | look);
  out[n++] = feature1(167, (cue[i + 1]! << 6) | look);
  names.count = n;
}

/** The unit before (-1) or after (1) the labelled one is a quotation of this look. */
export function quoteBesideName(look: number, shift: number): number {
  return feature1(shift < 0 ? 168 : 169, look);
}

/** The nearest marks before the unit in its sentence and after it (0: none) and the words after them. */
export function marksNames(facts: Facts, s: number, i: number, names: Names): void {
  const out = names.list;
  let n = names.count;
  const { word, wordClass } = facts.units;
  const left = facts.markLeft[i]!;
  const right = facts.markRight[i]!;
  const first = facts.sentenceFirst[s]!;
  const leftClass = left >= first ? wordClass[left]! : 0;
  const rightClass = right >= 0 ? wordClass[right]! : 0;
  out[n++] = feature1(170, (leftClass << 7) | rightClass);
  out[n++] = feature2(171, leftClass, word[left >= first ? left + 1 : first]!);
  out[n++] = feature2(172, rightClass, right >= 0 ? word[right + 1]! : 0);
  names.count = n;
}

/** Verbs (to 3) between the unit and the marks on both sides. */
export function clauseVerbs(facts: Facts, s: number, p: number, i: number): number {
  const { markLeft, markRight, verbsBefore, sentenceFirst } = facts;
  const from = Math.max(markLeft[i]!, sentenceFirst[s]!, facts.units.first[p]!);
  const to = markRight[i]! >= 0 ? markRight[i]! : facts.units.last[p]! - 1;
  return (few(verbsBefore[i]! - verbsBefore[from]!) << 2) | few(verbsBefore[to]! - verbsBefore[i]!);
}

/** Strength of the cues and number of quotations of a sentence as one number below 64. */
export function sentenceKind(facts: Facts, s: number): number {
  return (facts.sentenceCue[s]! << 2) | facts.sentenceQuotes[s]!;
}

/** A unit of a class among so many verbs in a sentence of a kind. */
export function clauseNames(verbs: number, kind: number, wordClass: number, names: Names): void {
  names.list[names.count++] = feature1(175, verbs);
  names.list[names.count++] = feature1(176, (verbs << 7) | wordClass);
  names.list[names.count++] = feature1(192, (kind << 7) | wordClass);
}

/** The sentence: greatest cue of it and the one before, how it begins and ends. */
export function sentenceNames(facts: Facts, s: number, names: Names): void {
  const out = names.list;
  let n = names.count;
  const { word, wordClass } = facts.units;
  const first = facts.sentenceFirst[s]!;
  const greatest = facts.sentenceCue[s]!;
  const former = s > 0 ? facts.sentenceCue[s - 1]! : 0;
  out[n++] = feature1(190, greatest);
  out[n++] = feature1(191, (greatest << 4) | former);
  out[n++] = feature2(195, word[first]!, greatest);
  out[n++] = feature2(198, (wordClass[first]! << 7) | wordClass[first + 1]!, greatest);
  out[n++] = feature1(199, (wordClass[facts.sentenceLast[s]!]! << 4) | greatest);
  names.count = n;
}

/** Place of a unit in its sentence and paragraph as one number below EDGES. */
export function edgeOf(facts: Facts, s: number, p: number, i: number): number {
  const { sentenceCues, sentenceQuotes, sentenceFirst, sentenceLast, units } = facts;
  return (
    (sentenceCues[s]! << 8) |
    (sentenceQuotes[s]! << 6) |
    (few(sentenceLast[s]! - i) << 4) |
    (few(i - sentenceFirst[s]!) << 2) |
    few(i - units.first[p]!)
  );
}
export const EDGES = 1024;

export function edgeNames(edge: number, paragraphBefore: number, names: Names): void {
  const fromStart = (edge >> 2) & 3;
  names.list[names.count++] = feature1(193, ((edge >> 6) << 2) | fromStart);
  names.list[names.count++] = feature1(194, (edge >> 2) & 15);
  names.list[names.count++] = feature2(207, paragraphBefore, edge & 3);
}

/** The paragraph: whether it looks like a title, what ends it and the one before. */
export function paragraphNames(facts: Facts, p: number, names: Names): void {
  const { wordClass, last } = facts.units;
  const title = facts.title[p]!;
  const before = facts.paragraphBefore[p]!;
  names.list[names.count++] = feature1(205, title);
  names.list[names.count++] = feature1(206, before);
  names.list[names.count++] = feature1(211, ((wordClass[last[p]! - 1]! & 63) << 1) | title);
}

/** A name that stands near strong cues elsewhere in the article (1 to 3 times), and the cues beside it. */
export function nameNames(near: number, before: number, after: number, wordClass: number, names: Names): void {
  names.list[names.count++] = feature1(208, near);
  names.list[names.count++] = feature1(209, (near << 7) | wordClass);
  names.list[names.count++] = feature1(210, (near << 8) | (before << 4) | after);
}
