// A unit and a cue near it → features: which cue, how far, what lies between, the cue's frame. The heaviest group.
import type { Facts } from './facts.ts';
import { feature2, feature3 } from './hashing.ts';
import type { FeatureBuffer } from './small-features.ts';

const DISTANCE = new Uint8Array(64).map((_, d) =>
  d <= 3 ? d : d <= 5 ? 4 : d <= 8 ? 5 : d <= 13 ? 6 : d <= 20 ? 7 : d <= 35 ? 8 : 9,
);
/** Step of a distance in units, 0 to 9. */
export function distanceStep(distance: number): number {
  return distance < 64 ? DISTANCE[distance]! : 9;
}
/** A count, 3 for more. */
export const few = (count: number) => Math.min(count, 3);

/** Features of one nearest cue; template numbers `t` to `t` + 14, small ones from `place` on. */
export function nearCue(
  facts: Facts,
  t: number,
  place: number,
  i: number,
  at: number,
  left: boolean,
  buffer: FeatureBuffer,
): void {
  const { small } = buffer;
  if (at < 0) {
    small[buffer.smalls++] = place;
    return;
  }
  const out = buffer.names;
  let n = buffer.count;
  let m = buffer.smalls;
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
  small[m++] = place + 1 + ((near << 3) | gap);
  out[n++] = feature2(t + 3, w, (near << 3) | gap);
  small[m++] = place + 129 + ((gap << 7) | c0);
  small[m++] = place + 1153 + ((near << 10) | (gap << 7) | c0);
  out[n++] = feature2(t + 7, (before << 7) | after, gap);
  out[n++] = feature3(t + 10, w, after, gap);
  out[n++] = feature3(t + 11, w, before, gap);
  buffer.count = n;
  buffer.smalls = m;
}

/** Features of the frame of one near cue in the same sentence; template numbers `t` to `t` + 6. */
export function cueFrame(facts: Facts, t: number, i: number, at: number, left: boolean, buffer: FeatureBuffer): void {
  const { units } = facts;
  if (at < 0 || units.sentence[at] !== units.sentence[i]) return;
  const out = buffer.names;
  let n = buffer.count;
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
  buffer.count = n;
}
