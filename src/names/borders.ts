// A token → where a mention may begin there and how far it may go: marks and quoted spans are its borders.
import type { Layout } from '../text/layout.ts';
import { TokenKind, type Words } from '../text/words.ts';

/** No mention has more tokens. */
const LONGEST_MENTION = 24;

/** Mentions do not run over the border of a quoted span or sentence: for each token where the next border is. */
export function bordersOf({ words, sentences, spanOf }: Layout): Int32Array {
  const borders = new Int32Array(words.count);
  for (const { first, last } of sentences) {
    let border = last;
    for (let i = last - 1; i >= first; i--) {
      if (i + 1 < last && spanOf[i + 1] !== spanOf[i]) border = i + 1;
      borders[i] = border;
    }
  }
  return borders;
}

/** The token before which a mention that begins at a token must end. */
export const limitAt = (borders: Int32Array, i: number): number => Math.min(borders[i]!, i + LONGEST_MENTION);

/** Does a sentence begin at a token, or a clause after a mark? */
export function beginsClause({ words, spanOf }: Layout, i: number): boolean {
  if (i === 0) return true;
  if (spanOf[i] !== spanOf[i - 1]) return spanOf[i]! >= 0 || !followsComma(words, i);
  return words.kind[i - 1] === TokenKind.mark && !",’'-–—/&(".includes(words.lower[i - 1]![0]!);
}

/** "“…,” Red Bull said": a comma inside the marks; the sentence goes on after them. */
const followsComma = ({ lower, text, start }: Words, i: number): boolean =>
  lower[i - 2] === ',' && QUOTATION_MARK.test(lower[i - 1]!) && text.charCodeAt(start[i]! - 1) === SPACE;

const QUOTATION_MARK = /^["”’'»]+$/;
const SPACE = 0x20;

/** Does token i follow the one before it without a gap, or after one space? */
export const adjoining = ({ start, end }: Words, i: number): boolean => start[i]! - end[i - 1]! <= 1;
