// Quoted words and their article → where else the article has them: in longer quotes, as somebody’s words, or outside
// marks, as the article’s own (a term, a name, a title).
import type { QuotedSpan } from '../text/spans.ts';
import type { Span } from '../types.ts';

/** Where else the words of a span stand. */
export interface Elsewhere {
  /** In a longer quote. */
  readonly quoted: boolean;
  /** Outside quotation marks. */
  readonly unquoted: boolean;
}

/** Characters on either side of a span that are searched, and places looked at: bounds the work in a long text. */
const SEARCHED = 20_000;
const MOST_PLACES = 12;
/** Shorter words stand anywhere. */
const SHORTEST = 4;

export const NOWHERE: Elsewhere = { quoted: false, unquoted: false };

/** The text in lower case with the same offsets: some letters have a longer one. */
export function lowered(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replace(/[A-Z]/g, letter => letter.toLowerCase());
}

/**
 * Looks for the words of `span` in the rest of the article, whole words only, whatever the case.
 * @param lower the text in lower case, from `lowered`
 * @param spans outer quoted spans in order
 */
export function elsewhere(lower: string, spans: readonly QuotedSpan[], span: QuotedSpan): Elsewhere {
  let end = span.end;
  while (end > span.start && '.,!?'.includes(lower.charAt(end - 1))) end--;
  const words = lower.slice(span.start, end);
  if (words.length < SHORTEST) return NOWHERE;
  const last = span.end + SEARCHED;
  let quoted = false;
  let unquoted = false;
  let at = lower.indexOf(words, Math.max(0, span.start - SEARCHED));
  for (let places = 0; at >= 0 && at < last && places < MOST_PLACES; places++) {
    if ((at < span.outerStart || at >= span.outerEnd) && isWhole(lower, at, at + words.length)) {
      const around = spanAround(spans, { start: at, end: at + words.length });
      if (around === null) unquoted = true;
      else if (around.end - around.start > span.end - span.start + 2) quoted = true;
      if (quoted && unquoted) break;
    }
    at = lower.indexOf(words, at + words.length);
  }
  return { quoted, unquoted };
}

const LETTER = /[\p{L}\p{N}]/u;

const isWhole = (text: string, start: number, end: number): boolean =>
  !LETTER.test(text.charAt(start - 1)) && !LETTER.test(text.charAt(end));

/** The span that holds all of it, by bisection. */
function spanAround(spans: readonly QuotedSpan[], { start, end }: Span): QuotedSpan | null {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end < end) low = middle + 1;
    else high = middle;
  }
  const span = spans[low];
  return span !== undefined && span.start <= start ? span : null;
}
