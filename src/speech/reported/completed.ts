// The chosen spans of a paragraph → the same with a content for each cue that has none: a cue says nothing without one, so
// that a likely cue, and its source, make up for a doubtful content.
import { type LabelledSpan, worthOf } from './decode.ts';
import { Role } from './labels.ts';
import { distanceOf } from './link.ts';
import type { Units } from './units.ts';

/** Units between a cue and its content at most. */
const NEAR = 30;

/** For each number of units how many of them lie in chosen spans. */
let taken = new Int32Array(256);

/**
 * @param first slot of the paragraph's first unit
 * @param length units of the paragraph
 * @param candidates ordered by end
 * @param chosen in order, not overlapping
 */
export function withContents(
  units: Units,
  first: number,
  length: number,
  candidates: readonly LabelledSpan[],
  chosen: readonly LabelledSpan[],
): readonly LabelledSpan[] {
  const bare = bareCues(units, first, chosen);
  if (bare.length === 0) return chosen;
  countTaken(chosen, length);
  const added: LabelledSpan[] = [];
  for (const k of bare) {
    const cue = chosen[k]!;
    const before = chosen[lastOther(chosen, k, -1)]?.to ?? 0;
    const free = Math.max(before, added.at(-1)?.to ?? 0);
    const content = contentOf(candidates, cue, free, chosen[lastOther(chosen, k, 1)]?.from ?? length);
    const source = Math.max(sourceWorth(chosen[k - 1]), sourceWorth(chosen[k + 1]));
    if (content !== null && worthOf(content) + worthOf(cue) + source > 0) added.push(content);
  }
  return added.length === 0 ? chosen : [...chosen, ...added].sort((a, b) => a.from - b.from);
}

/** Places of the cues that are the nearest one of no content. */
function bareCues(units: Units, first: number, chosen: readonly LabelledSpan[]): number[] {
  const bare: number[] = [];
  let cue = -1; // the cue before
  let isBare = false;
  let between: LabelledSpan[] = []; // contents since that cue
  const close = (next: LabelledSpan | undefined): boolean => {
    // the nearer cue has a content, the left one of two as near, as in link.ts
    let nextHas = false;
    for (const content of between) {
      const toNext = next === undefined ? Number.POSITIVE_INFINITY : distanceOf(units, first, content, next);
      if (cue >= 0 && distanceOf(units, first, content, chosen[cue]!) <= toNext) isBare = false;
      else nextHas = true;
    }
    if (cue >= 0 && isBare) bare.push(cue);
    between = [];
    return nextHas;
  };
  for (let k = 0; k < chosen.length; k++) {
    const span = chosen[k]!;
    if (span.role === Role.content) between.push(span);
    if (span.role !== Role.cue) continue;
    isBare = !close(span);
    cue = k;
  }
  close(undefined);
  return bare;
}

/** Place of the next cue or content in a direction. */
function lastOther(chosen: readonly LabelledSpan[], k: number, step: number): number {
  let other = k + step;
  while (chosen[other]?.role === Role.source) other += step;
  return other;
}

function sourceWorth(span: LabelledSpan | undefined): number {
  return span?.role === Role.source ? Math.max(0, worthOf(span)) : 0;
}

function countTaken(chosen: readonly LabelledSpan[], length: number): void {
  if (taken.length <= length) taken = new Int32Array(2 * length);
  taken.fill(0, 0, length + 1);
  for (const span of chosen) taken.fill(1, span.from + 1, span.to + 1);
  for (let i = 1; i <= length; i++) taken[i]! += taken[i - 1]!;
}

/** The content of the greatest worth near a cue, among the units [from, to) that are not taken. */
function contentOf(
  candidates: readonly LabelledSpan[],
  cue: LabelledSpan,
  from: number,
  to: number,
): LabelledSpan | null {
  let low = 0;
  let high = candidates.length;
  const least = Math.max(from, cue.from - NEAR);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (candidates[middle]!.to < least) low = middle + 1;
    else high = middle;
  }
  let best: LabelledSpan | null = null;
  for (; low < candidates.length && candidates[low]!.to <= to; low++) {
    const content = candidates[low]!;
    if (content.role !== Role.content || content.from < from || content.from - cue.to > NEAR) continue;
    if (taken[content.to] !== taken[content.from]) continue;
    if (best === null || worthOf(content) > worthOf(best)) best = content;
  }
  return best;
}
