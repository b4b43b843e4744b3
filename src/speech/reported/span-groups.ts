// Features of a candidate span that depend on a few small numbers, in groups: the numbers of a group, as one key, → the
// names of its features. The sum of their weights is worked out once for a key and remembered at its place.
import { feature1, feature2, feature3 } from './hashing.ts';
import { type SpanWeights, spanSum } from './weights.ts';

/** Keys of a group are below its size; its places begin at `from`. */
interface Group {
  readonly from: number;
  readonly size: number;
  /** Writes the names of a key to a list; returns how many there are. */
  readonly names: (key: number, out: Int32Array) => number;
}

const groups: Group[] = [];

/** Adds a group; returns where its places begin. */
function group(size: number, ...features: readonly ((key: number) => number)[]): number {
  const before = groups.at(-1);
  const from = before === undefined ? 0 : before.from + before.size;
  groups.push({
    from,
    size,
    names: (key, out) => {
      for (const [n, feature] of features.entries()) out[n] = feature(key);
      return features.length;
    },
  });
  return from;
}

const roleOf = (key: number) => key & 3;
/** A step of a probability above the role. */
const oddsOf = (key: number) => (key >> 2) & 31;
/** What stands above these two. */
const restOf = (key: number) => key >> 7;
const STEPS = 17 << 7;

const withOdds = (template: number) => (key: number) => feature3(template, restOf(key), oddsOf(key), roleOf(key));
const whole = (template: number) => (key: number) => feature1(template, key);

/** Where the places of each group begin; the comments tell what a key is made of, from the highest bits down. */
export const Place = {
  /** Length, odds, role. */
  size: group(
    11 << 7,
    key => feature1(400, roleOf(key)),
    key => feature1(401, key & 127),
    key => feature1(406, (restOf(key) << 2) | roleOf(key)),
    whole(407),
  ),
  /** Beginning, end, role. */
  ends: group(STEPS, whole(403)),
  /** Rival, odds, role. */
  rival: group(STEPS, whole(405)),
  /** Frame of the span, odds, role. */
  frame: group(
    8 << 7,
    key => feature2(421, restOf(key), roleOf(key)),
    key => feature2(422, restOf(key), key & 127),
  ),
  /** Verbs, marks, role. */
  verbs: group(64, key => feature2(423, key >> 2, roleOf(key))),
  /** The least likely unit, odds, role. */
  least: group(STEPS, withOdds(550)),
  /** The likeliest other beginning inside, odds, role. */
  again: group(STEPS, withOdds(551)),
  /** The unit after being outside, end, role. */
  outsideAfter: group(STEPS, withOdds(553)),
  /** The unit before being outside, beginning, role. */
  outsideBefore: group(STEPS, withOdds(554)),
  /** A cue's source and content on a side: step, gap. */
  sourceLeft: group(19 << 3, whole(430)),
  sourceRight: group(19 << 3, whole(431)),
  contentLeft: group(19 << 3, whole(432)),
  contentRight: group(19 << 3, whole(433)),
  /** A cue's content, its source, its odds. */
  cueOdds: group(
    19 << 10,
    key => feature1(434, ((key >> 10) << 5) | (key & 31)),
    key => feature1(435, key & 1023),
    whole(436),
  ),
  /** The cue on a side: step, gap, role. */
  cueLeft: group(19 << 5, key => feature2(450, key >> 2, roleOf(key))),
  cueRight: group(19 << 5, key => feature2(451, key >> 2, roleOf(key))),
  /** The cues on both sides, odds, role. */
  cues: group(
    19 << 12,
    key => feature2(452, key >> 7, roleOf(key)),
    key => feature3(453, Math.max(key >> 12, (key >> 7) & 31), oddsOf(key), roleOf(key)),
  ),
  /** Another content of the cue, odds. */
  otherOdds: group(17 << 5, whole(460)),
  /** Another content of the cue, the cue's odds, its side. */
  other: group(17 << 6, whole(461)),
  /** The cue's odds, the mean over the units of the content, its odds. */
  mean: group(17 << 9, whole(462)),
  /** The cue's frame, gap, side, role. */
  cueFrame: group(512 << 6, key => feature3(456, key >> 6, (key >> 2) & 15, roleOf(key))),
  /** The cue's frame, that of the span, side, role. */
  frames: group(512 << 6, key => feature3(522, key >> 6, (key >> 3) & 7, key & 7)),
} as const;

/** All places are below. */
const PLACES = group(0);
/** No sum of weights is as great. */
const UNKNOWN = 0x7fffffff;

/** No sums. */
export function noSpanSums(): Int32Array {
  return new Int32Array(PLACES).fill(UNKNOWN);
}

/** The group of a place. */
function groupAt(place: number): Group {
  return groups.find(({ from, size }) => place < from + size)!;
}

/** Writes the names at places to a list; returns how many there are. */
export function namesAt(places: Int32Array, count: number, out: Int32Array): number {
  let names = 0;
  for (let n = 0; n < count; n++) {
    const { from, names: namesOf } = groupAt(places[n]!);
    names += namesOf(places[n]! - from, out.subarray(names));
  }
  return names;
}

const single = new Int32Array(1);
const learnt = new Int32Array(8);

/** The sum of the weights of the features at places. */
export function sumAt(sums: Int32Array, table: SpanWeights, places: Int32Array, count: number): number {
  let sum = 0;
  for (let n = 0; n < count; n++) {
    const known = sums[places[n]!]!;
    sum += known === UNKNOWN ? learn(sums, table, places[n]!) : known;
  }
  return sum;
}

function learn(sums: Int32Array, table: SpanWeights, place: number): number {
  single[0] = place;
  const sum = spanSum(table, learnt, namesAt(single, 1, learnt));
  sums[place] = sum;
  return sum;
}
