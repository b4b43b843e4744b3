// An article's text and the spans in it → paragraphs of nested pieces, so that every quote can be marked where it stands.
import type { Span } from '../types.ts';

export interface Mark<Label> extends Span {
  readonly label: Label;
}

/** A piece of text, or a marked span, or a part of one, with pieces inside. */
export type Piece<Label> = string | { readonly label: Label; readonly pieces: readonly Piece<Label>[] };

/**
 * Cuts a text into its paragraphs (lines that are not blank), marked. Spans should nest or be apart; one that crosses
 * another is cut at the other's end and goes on behind it, so that nothing is lost. All strings of a paragraph joined
 * are its line.
 */
export function paragraphsOf<Label>(text: string, marks: readonly Mark<Label>[]): Piece<Label>[][] {
  const sorted = inOrder(marks);
  const paragraphs: Piece<Label>[][] = [];
  let from = 0;
  for (const line of text.split('\n')) {
    const span = { start: from, end: from + line.length };
    from = span.end + 1;
    if (line.trim() === '') continue;
    const inside = sorted.filter(mark => mark.start < span.end && mark.end > span.start);
    paragraphs.push(piecesWithin(text, span, inside));
  }
  return paragraphs;
}

/** A range of a text, marked. */
export function piecesOf<Label>(text: string, range: Span, marks: readonly Mark<Label>[]): Piece<Label>[] {
  return piecesWithin(
    text,
    range,
    inOrder(marks).filter(mark => mark.start < range.end && mark.end > range.start),
  );
}

function inOrder<Label>(marks: readonly Mark<Label>[]): Mark<Label>[] {
  return [...marks].sort((a, b) => a.start - b.start || b.end - a.end);
}

function piecesWithin<Label>(text: string, range: Span, marks: readonly Mark<Label>[]): Piece<Label>[] {
  const pieces: Piece<Label>[] = [];
  let at = range.start;
  let i = 0;
  while (i < marks.length) {
    const mark = marks[i]!;
    const start = Math.max(mark.start, at);
    const end = Math.min(mark.end, range.end);
    i++;
    if (start >= end) continue;
    if (start > at) pieces.push(text.slice(at, start));
    const inside: Mark<Label>[] = [];
    while (i < marks.length && marks[i]!.start < end) inside.push(marks[i++]!);
    pieces.push({ label: mark.label, pieces: piecesWithin(text, { start, end }, inside) });
    at = end;
    // What of an inner span lies beyond this one goes on behind it.
    const beyond = inside.filter(inner => inner.end > end);
    if (beyond.length > 0)
      return [...pieces, ...piecesWithin(text, { start: at, end: range.end }, [...beyond, ...marks.slice(i)])];
  }
  if (at < range.end) pieces.push(text.slice(at, range.end));
  return pieces;
}
