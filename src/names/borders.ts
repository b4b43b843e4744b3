// A token → where a mention may begin there and how far it may go: marks and quoted spans are its borders.
import type { Layout } from '../text/layout.ts';
import { TokenKind, type Words } from '../text/words.ts';

/** No mention has more tokens. */
const LONGEST_MENTION = 24;

/** Mentions do not run over the border of a quoted span: for each token of a sentence where the next border is. */
export function spanBorders({ spanOf }: Layout, first: number, last: number): (i: number) => number {
  let border = first;
  return i => {
    if (i >= border) {
      border = i + 1;
      while (border < last && spanOf[border] === spanOf[i]) border++;
    }
    return Math.min(border, i + LONGEST_MENTION);
  };
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
