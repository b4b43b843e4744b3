// A unit and the strong cues near it → names of features: which cue, how far, what lies between, in which frame it stands.
// The heaviest group of all; templates as in templates.ts.
import type { Facts } from './facts.ts';
import { feature1, feature2, feature3 } from './hashing.ts';
import { few, type Names } from './names.ts';

/** Distance in steps, 0 to 9. */
export function distanceStep(distance: number): number {
  return distance < 64 ? DISTANCE[distance]! : 9;
}
const DISTANCE = new Uint8Array(64).map((_, d) =>
  d <= 3 ? d : d <= 5 ? 4 : d <= 8 ? 5 : d <= 13 ? 6 : d <= 20 ? 7 : d <= 35 ? 8 : 9,
);
/** Sides of the nearest strong cue. */
export const Side = { left: 0, right: 1 } as const;
export const SIDES = 2;

/**
 * What lies between a unit and the nearest strong cue on a side, as one number below GAPS: distance step, marks (to 3),
 * verbs (to 3), same sentence.
 */
export function gapOf(facts: Facts, i: number, cue: number, side: number): number {
  const { marksBefore, verbsBefore } = facts;
  const { sentence } = facts.units;
  const a = side === Side.left ? cue : i;
  const b = side === Side.left ? i : cue;
  const near = distanceStep(b - a);
  const marks = few(marksBefore[b]! - marksBefore[a]!);
  const verbs = few(verbsBefore[b]! - verbsBefore[a]!);
  return (near << 5) | (verbs << 3) | (marks << 1) | (sentence[cue] === sentence[i] ? 1 : 0);
}
export const GAPS = 512;
/** The part of a gap that changes at marks only. */
export const MARK_GAP = 7;

/** A gap between a unit of a class and the nearest strong cue. */
export function gapClassNames(side: number, gap: number, wordClass: number, names: Names): void {
  const out = names.list;
  let n = names.count;
  const t = 70 + 20 * side;
  const near = gap >> 5;
  const marks = gap & MARK_GAP;
  out[n++] = feature1(t + 2, (near << 3) | marks);
  out[n++] = feature1(t + 4, (marks << 7) | wordClass);
  out[n++] = feature1(t + 6, (near << 10) | (marks << 7) | wordClass);
  if ((gap & 1) === 1) {
    out[n++] = feature1(t + 13, ((gap & 31) << 7) | wordClass);
    out[n++] = feature1(t + 15, (gap << 7) | wordClass);
  }
  names.count = n;
}

/** The part of a gap that `cueDistanceName` looks at. */
export function distanceGap(gap: number): number {
  return ((gap >> 5) << 3) | (gap & MARK_GAP);
}

/** The nearest strong cue at a distance, with so many marks between. */
export function cueDistanceName(facts: Facts, side: number, gap: number, cue: number): number {
  return feature2(73 + 20 * side, facts.units.word[cue]!, distanceGap(gap));
}

/** The nearest strong cue across a gap of marks: its word, its neighbours, its frame. */
export function cueGapNames(facts: Facts, side: number, marks: number, cue: number, names: Names): void {
  const out = names.list;
  let n = names.count;
  const { types, type, word, wordClass } = facts.units;
  const t = 70 + 20 * side;
  out[n++] = feature2(t + 1, word[cue]!, marks & 1);
  out[n++] = feature2(t + 7, (wordClass[cue - 1]! << 7) | wordClass[cue + 1]!, marks);
  out[n++] = feature3(t + 10, word[cue]!, wordClass[cue + 1]!, marks);
  out[n++] = feature3(t + 11, word[cue]!, wordClass[cue - 1]!, marks);
  const stem = types.stem[type[cue]!]!;
  if (stem !== 0) {
    out[n++] = feature2(t + 17, stem, marks & 1);
    out[n++] = feature3(t + 18, stem, facts.frame[cue]!, marks);
  }
  if ((marks & 1) === 1) out[n++] = feature2(t + 12, facts.frame[cue]!, (marks >> 1) & 3);
  names.count = n;
}

/** The part of a gap that `cueVerbsName` looks at: verbs, marks, same sentence. */
export const VERB_GAP = 31;

/** The nearest strong cue of the same sentence across a gap of marks and verbs: its frame. */
export function cueVerbsName(facts: Facts, side: number, gap: number, cue: number): number {
  return feature2(84 + 20 * side, facts.frame[cue]!, (gap >> 1) & 15);
}

/** No strong cue on a side. */
export function noCueName(side: number): number {
  return feature1(70 + 20 * side, 0);
}

/** The words of the nearest strong cues (slots or -1). */
export function cueWordsName(facts: Facts, left: number, right: number): number {
  const { word } = facts.units;
  return feature2(150, left < 0 ? 0 : word[left]!, right < 0 ? 0 : word[right]!);
}

/** Distance steps (0 for none) of the nearest strong cues and the class of the unit between them. */
export function betweenCuesNames(left: number, right: number, wordClass: number, names: Names): void {
  names.list[names.count++] = feature1(151, (left << 4) | right);
  names.list[names.count++] = feature1(152, (left << 11) | (right << 7) | wordClass);
}

/** The last strong cue of the sentence (slot): on which side of the unit, how many marks between. */
export function lastCueNames(facts: Facts, cue: number, place: number, fromStart: number, names: Names): void {
  names.list[names.count++] = feature2(265, facts.frame[cue]!, place);
  names.list[names.count++] = feature2(267, place, (facts.units.cue[cue]! << 4) | fromStart);
}
