// Facts of a unit and a model → the sum of what holds for a run of units: the paragraph, the sentence, the marks and the
// strong cues around. Each part is summed anew only where what it depends on changes.
import {
  cueDistanceName,
  cueGapNames,
  cueVerbsName,
  cueWordsName,
  distanceGap,
  lastCueNames,
  MARK_GAP,
  noCueName,
  Side,
  VERB_GAP,
} from './cue-templates.ts';
import type { Facts } from './facts.ts';
import { lastCuePlace } from './features.ts';
import { LANES } from './lanes.ts';
import { addNames, few, noNames } from './names.ts';
import { marksNames, paragraphNames, sentenceNames } from './templates.ts';
import { addLanes, type LabelWeights } from './weights.ts';

/** The parts; each side of the nearest strong cue has three. */
const Part = { paragraph: 0, sentence: 1, marks: 2, cueWords: 3, lastCue: 4, gap: 5, verbs: 7, distance: 9 } as const;
const PARTS = 11;

/** Two numbers that each part depends on, and its lanes. */
const keys = new Int32Array(2 * PARTS);
const lanes = new Int32Array(LANES * PARTS);
/** What they come to. */
const total = new Int32Array(LANES);
const names = noNames();
let changed = false;

const NO_KEY = -2;

/** Gives a part new keys and clears it, unless it has them already; true when it must be summed. */
function isStale(part: number, key: number, other: number): boolean {
  if (keys[2 * part] === key && keys[2 * part + 1] === other) return false;
  keys[2 * part] = key;
  keys[2 * part + 1] = other;
  lanes[3 * part] = 0;
  lanes[3 * part + 1] = 0;
  lanes[3 * part + 2] = 0;
  changed = true;
  return true;
}

/** To be called before the first unit of a run: nothing holds any more. */
export function forgetHeld(): void {
  keys.fill(NO_KEY);
}

/**
 * Brings the sums that hold for runs of units up to date; returns what they come to.
 * @param leftGap what lies between the unit and the nearest strong cue on its left, -1 without one
 */
export function holdSums(
  facts: Facts,
  table: LabelWeights,
  p: number,
  i: number,
  leftGap: number,
  rightGap: number,
): Int32Array {
  const s = facts.units.sentence[i]!;
  const left = facts.strongLeft[i]!;
  const right = facts.strongRight[i]!;
  changed = false;
  if (isStale(Part.paragraph, p, 0)) {
    paragraphNames(facts, p, names);
    addNames(table, names, lanes, Part.paragraph * LANES);
  }
  if (isStale(Part.sentence, s, 0)) {
    sentenceNames(facts, s, names);
    addNames(table, names, lanes, Part.sentence * LANES);
    keys[2 * Part.marks] = NO_KEY;
  }
  if (isStale(Part.marks, facts.markLeft[i]!, facts.markRight[i]!)) {
    marksNames(facts, s, i, names);
    addNames(table, names, lanes, Part.marks * LANES);
  }
  if (isStale(Part.cueWords, left, right))
    addLanes(table, cueWordsName(facts, left, right), lanes, Part.cueWords * LANES);
  holdGap(facts, table, Side.left, left, leftGap);
  holdGap(facts, table, Side.right, right, rightGap);
  const lastCue = facts.sentenceLastCue[s]!;
  const fromStart = few(i - facts.sentenceFirst[s]!);
  const place = lastCue < 0 ? 0 : lastCuePlace(facts, i, lastCue);
  if (isStale(Part.lastCue, lastCue, (place << 2) | fromStart) && lastCue >= 0) {
    lastCueNames(facts, lastCue, place, fromStart, names);
    addNames(table, names, lanes, Part.lastCue * LANES);
  }
  if (changed) for (let lane = 0; lane < LANES; lane++) total[lane] = sumOf(lane);
  return total;
}

/** One lane over all parts; written out, because most units change a part and a loop takes five times as long. */
function sumOf(lane: number): number {
  return (
    lanes[lane]! +
    lanes[lane + 3]! +
    lanes[lane + 6]! +
    lanes[lane + 9]! +
    lanes[lane + 12]! +
    lanes[lane + 15]! +
    lanes[lane + 18]! +
    lanes[lane + 21]! +
    lanes[lane + 24]! +
    lanes[lane + 27]! +
    lanes[lane + 30]!
  );
}

/** The parts of the nearest strong cue of a side, which may be none (-1). */
function holdGap(facts: Facts, table: LabelWeights, side: number, cue: number, gap: number): void {
  const part = Part.gap + side;
  if (isStale(part, cue, gap < 0 ? gap : gap & MARK_GAP)) {
    if (cue < 0) names.list[names.count++] = noCueName(side);
    else cueGapNames(facts, side, gap & MARK_GAP, cue, names);
    addNames(table, names, lanes, part * LANES);
  }
  const verbs = Part.verbs + side;
  if (isStale(verbs, cue, gap < 0 ? gap : gap & VERB_GAP) && cue >= 0 && (gap & 1) === 1)
    addLanes(table, cueVerbsName(facts, side, gap, cue), lanes, verbs * LANES);
  const distance = Part.distance + side;
  if (isStale(distance, cue, gap < 0 ? gap : distanceGap(gap)) && cue >= 0)
    addLanes(table, cueDistanceName(facts, side, gap, cue), lanes, distance * LANES);
}
