// The chosen spans of a paragraph → the same with a content for each cue that has none: a cue says nothing without one, so
// that a likely cue, and its source, make up for a doubtful content.
import { type LabelledSpan, worthOf } from './decode.ts';
import { Role } from './labels.ts';

/** Units between a cue and its content at most. */
const NEAR = 30;

/** For each number of units how many of them lie in chosen spans. */
let taken = new Int32Array(256);

/**
 * @param candidates ordered by end
 * @param chosen in order, not overlapping
 * @param length units of the paragraph
 */
export function withContents(
  candidates: readonly LabelledSpan[],
  chosen: readonly LabelledSpan[],
  length: number,
): readonly LabelledSpan[] {
  const added: LabelledSpan[] = [];
  let counted = false;
  let from = 0; // where the cue or content before ends
  let isBare = true; // whether that is no content
  for (let k = 0; k < chosen.length; k++) {
    const cue = chosen[k]!;
    if (cue.role === Role.source) continue;
    if (cue.role === Role.cue && isBare) {
      let next = k + 1;
      while (next < chosen.length && chosen[next]!.role === Role.source) next++;
      if (chosen[next]?.role !== Role.content) {
        if (!counted) countTaken(chosen, length);
        counted = true;
        const content = contentOf(candidates, cue, from, chosen[next]?.from ?? length);
        const source = Math.max(sourceWorth(chosen[k - 1]), sourceWorth(chosen[k + 1]));
        if (content !== null && worthOf(content) + worthOf(cue) + source > 0) {
          added.push(content);
          from = Math.max(cue.to, content.to);
          isBare = content.to <= cue.from;
          continue;
        }
      }
    }
    from = cue.to;
    isBare = cue.role === Role.cue;
  }
  return added.length === 0 ? chosen : [...chosen, ...added].sort((a, b) => a.from - b.from);
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
