// A token → where a mention may begin there and how far it may go: marks and quoted spans are its borders.
import type { Layout } from '../text/layout.ts';
import { TokenKind, type Words } from '../text/words.ts';

/** Mentions do not run over the border of a quoted span. */
export function spanLimit(layout: Layout, i: number, last: number): number {
  const span = layout.spanOf[i]!;
  let limit = i + 1;
  while (limit < last && limit < i + 24 && layout.spanOf[limit] === span) limit++;
  return limit;
}

export function beginsClause(layout: Layout, i: number): boolean {
  const before = layout.words.lower[i - 1];
  return (
    before === undefined ||
    (layout.words.kind[i - 1] === TokenKind.mark && !",’'-–—/&(".includes(before[0]!)) ||
    layout.spanOf[i] !== layout.spanOf[i - 1]
  );
}

export function adjoining(words: Words, i: number): boolean {
  return words.start[i]! - words.end[i - 1]! <= 1;
}
