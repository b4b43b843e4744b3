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
  const { words, spanOf } = layout;
  const before = words.lower[i - 1];
  if (before === undefined) return true;
  if (spanOf[i] !== spanOf[i - 1]) return spanOf[i]! >= 0 || !followsComma(words, i);
  return words.kind[i - 1] === TokenKind.mark && !",’'-–—/&(".includes(before[0]!);
}

/** "“…,” Red Bull said": a comma inside the marks; the sentence goes on after them. */
const followsComma = ({ lower, text, start }: Words, i: number): boolean =>
  lower[i - 2] === ',' && QUOTATION_MARK.test(lower[i - 1]!) && text.charCodeAt(start[i]! - 1) === SPACE;

const QUOTATION_MARK = /^["”’'»]+$/;
const SPACE = 0x20;

export function adjoining(words: Words, i: number): boolean {
  return words.start[i]! - words.end[i - 1]! <= 1;
}
