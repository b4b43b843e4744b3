// A mark and what stands on either side of it → what it opens: a paragraph of a quote, a whole utterance, words glued on.
import type { Span } from '../types.ts';
import { isElision } from './single-marks.ts';

/** Does the paragraph open with this mark? */
export function opensWith(text: string, paragraph: Span | undefined, mark: string): boolean {
  if (paragraph === undefined) return false;
  const first = text.charAt(paragraph.start);
  if (first === "'" && isElision(text, paragraph.start)) return false;
  return first === mark || (mark === '``' && text.startsWith('``', paragraph.start)) || (mark === '”' && first === '“');
}

/** "Advertisement“Yes,” he said": no space was left before a mark that points to the word after it. */
export const opensAfterWord = (text: string, at: number): boolean =>
  /[\p{L}\p{N}][”“]\p{L}/u.test(text.slice(Math.max(0, at - 1), at + 2));

/** A mark at the paragraph’s start, after a colon, comma, dash or full stop, before a capital: of a whole utterance. */
export function opensUtterance(text: string, at: number, paragraph: Span): boolean {
  return (
    /^[\p{Lu}\p{N}“"([]/u.test(text.slice(at + 1, at + 3)) &&
    (at === paragraph.start || /[.:,;?!…–—-]\s*$/.test(text.slice(Math.max(paragraph.start, at - 3), at)))
  );
}
