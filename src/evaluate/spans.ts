// Annotated and predicted spans of one text → which of them are the same: by their overlap, quotation marks left out.
import type { Span } from '../types.ts';

const MARK = /[\s"“”„«»‘’'`\\]/u;
const MARK_OR_STOP = /[\s"“”„«»‘’'`\\,.]/u;

/** The span without quotation marks and blanks at its ends, and without commas and stops at its end. */
export function withoutMarks(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && MARK.test(text[from]!)) from++;
  while (to > from && MARK_OR_STOP.test(text[to - 1]!)) to--;
  return from < to ? { start: from, end: to } : { start, end };
}

/** Shared code units as a share of the two spans' union, 0 to 1. */
export function overlapShare(a: Span, b: Span): number {
  const shared = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  return shared / (a.end - a.start + (b.end - b.start) - shared);
}

/**
 * Pairs the spans, the best overlaps first, each span once; only overlaps of at least `least`. For each annotated span
 * the index of its predicted one, or -1.
 */
export function pairedSpans(gold: readonly Span[], predicted: readonly Span[], least: number): readonly number[] {
  const pairs: { readonly share: number; readonly g: number; readonly p: number }[] = [];
  gold.forEach((span, g) => {
    predicted.forEach((other, p) => {
      const share = overlapShare(span, other);
      if (share >= least) pairs.push({ share, g, p });
    });
  });
  pairs.sort((a, b) => b.share - a.share || a.g - b.g || a.p - b.p);
  const result = gold.map(() => -1);
  const taken = new Set<number>();
  for (const { g, p } of pairs) {
    if (result[g] !== -1 || taken.has(p)) continue;
    result[g] = p;
    taken.add(p);
  }
  return result;
}
