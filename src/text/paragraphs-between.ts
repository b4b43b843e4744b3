// The paragraphs after a quote that was left open → which of them are lines of the page, and which stand inside the quote.
import type { Span } from '../types.ts';
import { canClose, canOpen, mayClose } from './quotation-marks.ts';

/** Most characters of a line such as "Advertisement" or "What happens next". */
const LONGEST_LINE = 60;

export function isLineBetween(text: string, { start, end }: Span): boolean {
  return end - start <= LONGEST_LINE && !/[.!?:;,"“”]/.test(text.slice(start, end));
}

/** Most paragraphs between the one that opens a quote and the one that closes it. */
const MOST_INSIDE = 6;

/** Does paragraph p have no double mark, nor any after it up to one whose first mark can only close the quote left open? */
export function isInside(text: string, paragraphs: readonly Span[], p: number, carried: string): boolean {
  for (let k = p; k < paragraphs.length && k <= p + MOST_INSIDE; k++) {
    const { start, end } = paragraphs[k]!;
    const found = text.slice(start, end).search(DOUBLE);
    if (found >= 0) {
      const at = start + found;
      return (
        k > p &&
        mayClose(carried, text.charAt(at)) &&
        canClose(text, at, 1, start) &&
        !canOpen(text, at, 1, start) &&
        /[\p{L}\p{N},.?!…)’']/u.test(text.charAt(at - 1))
      );
    }
    if (isLineBetween(text, paragraphs[k]!)) return false;
  }
  return false;
}

const DOUBLE = /[“”„‟"«»「」『』＂〝〞〟]/;
