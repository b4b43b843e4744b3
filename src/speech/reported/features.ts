// Facts of an article → the names of all features of one unit: what training learns weights for. At run time the same
// groups are summed with their sums remembered (scoring.ts), and a test holds the two together.

import {
  betweenCuesNames,
  cueDistanceName,
  cueGapNames,
  cueVerbsName,
  cueWordsName,
  distanceStep,
  gapClassNames,
  gapOf,
  lastCueNames,
  MARK_GAP,
  noCueName,
  SIDES,
  Side,
} from './cue-templates.ts';
import type { Facts } from './facts.ts';
import { few, type Names } from './names.ts';
import {
  classPairNames,
  clauseNames,
  clauseVerbs,
  edgeNames,
  edgeOf,
  frameName,
  marksNames,
  nameNames,
  nearCueName,
  nextVerbNames,
  paragraphNames,
  quoteBesideName,
  quoteNames,
  sentenceKind,
  sentenceNames,
  threeClassesName,
  typeNames,
  wordPair,
  wordPairName,
} from './templates.ts';
import { PADDING } from './units.ts';

/** Gathers the features that vote for the label of the unit in slot `i` of paragraph `p`. */
export function featuresOf(facts: Facts, p: number, i: number, names: Names): void {
  const { units } = facts;
  const { types, type, word, wordClass, cue, look, sentence } = units;
  names.count = 0;
  for (let shift = -PADDING; shift <= PADDING; shift++) typeNames(types, type[i + shift]!, shift, names);
  for (let place = -1; place <= 2; place++) {
    const a = i - place;
    const { symbol } = types;
    classPairNames(symbol[type[a]!]!, symbol[type[a + 1]!]!, place, names);
    names.list[names.count++] = wordPairName(wordPair(word[a]!, word[a + 1]!), place);
  }
  const own = wordClass[i]!;
  names.list[names.count++] = threeClassesName(wordClass[i - 2]!, wordClass[i - 1]!, own);
  for (const at of [i, i - 1, i + 1, i - 2, i + 2])
    if (cue[at]! > 0) names.list[names.count++] = nearCueName(facts, i, at);
  const verb = facts.verbAfterNouns[i]!;
  if (verb >= 0) nextVerbNames(types, type[verb]!, names);
  if (facts.frame[i]! > 0) names.list[names.count++] = frameName(facts.frame[i]!);
  if (look[i]! > 0) quoteNames(facts, i, names);
  for (const shift of [-1, 1])
    if (look[i + shift]! > 0) names.list[names.count++] = quoteBesideName(look[i + shift]!, shift);
  if (facts.nameNearCue[i]! > 0) nameNames(facts.nameNearCue[i]!, cue[i - 1]!, cue[i + 1]!, own, names);

  const left = facts.strongLeft[i]!;
  const right = facts.strongRight[i]!;
  for (let side = 0; side < SIDES; side++) {
    const at = side === Side.left ? left : right;
    if (at < 0) names.list[names.count++] = noCueName(side);
    else {
      const gap = gapOf(facts, i, at, side);
      gapClassNames(side, gap, own, names);
      names.list[names.count++] = cueDistanceName(facts, side, gap, at);
      cueGapNames(facts, side, gap & MARK_GAP, at, names);
      if ((gap & 1) === 1) names.list[names.count++] = cueVerbsName(facts, side, gap, at);
    }
  }
  names.list[names.count++] = cueWordsName(facts, left, right);
  betweenCuesNames(left < 0 ? 0 : distanceStep(i - left), right < 0 ? 0 : distanceStep(right - i), own, names);

  const s = sentence[i]!;
  const lastCue = facts.sentenceLastCue[s]!;
  if (lastCue >= 0)
    lastCueNames(facts, lastCue, lastCuePlace(facts, i, lastCue), few(i - facts.sentenceFirst[s]!), names);
  marksNames(facts, s, i, names);
  clauseNames(clauseVerbs(facts, s, p, i), sentenceKind(facts, s), own, names);
  sentenceNames(facts, s, names);
  edgeNames(edgeOf(facts, s, p, i), facts.paragraphBefore[p]!, names);
  paragraphNames(facts, p, names);
}

/** On which side of a unit the last strong cue of its sentence stands and how many marks are between. */
export function lastCuePlace(facts: Facts, i: number, cue: number): number {
  const side = cue > i ? 1 : cue < i ? 2 : 3;
  return (side << 2) | few(Math.abs(facts.marksBefore[cue]! - facts.marksBefore[i]!));
}
