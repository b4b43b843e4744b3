// A mark where it should not be → what it must stand for: a closing mark of another kind than the opening one, a mark
// glued to the word before it, an opening mark that points the wrong way, straight marks doubled by an export.
import type { Span } from '../types.ts';
import { isAnnounced } from './lone-closers.ts';
import { canClose, canOpen, isClosedNext, straightAfter } from './quotation-marks.ts';
import { isGluedToStop, singleClose } from './single-marks.ts';

/** Characters and marks looked at on either side: bounds the work in a paragraph full of marks. */
const SEARCHED = 1000;
const MOST_MARKS = 64;

/** Ends a clause and stands before a blank: only a closing mark does so. */
const closesSurely = (text: string, at: number, length: number): boolean =>
  /[,.?!…]/.test(text.charAt(at - 1)) && /^\s?$/.test(text.charAt(at + length));

/**
 * Does the single mark (or two of them) close a double one ("Yes,' she said)? Only when nothing else in the paragraph does
 * and no single mark was opened since.
 * @param balance curly closing marks minus opening ones in the rest of the paragraph
 */
export function closesDouble(
  text: string,
  marks: readonly number[],
  m: number,
  length: number,
  from: number,
  balance: number,
): boolean {
  const at = marks[m]!;
  return (
    closesSurely(text, at, length) &&
    balance <= 0 &&
    (straightAfter(text, marks, m) % 2 === 0 || (length === 2 && !isClosedNext(text, marks, m + 1, from))) &&
    !/‘|(?:^|[\s(])['’]/.test(text.slice(Math.max(from, at - SEARCHED), at))
  );
}

/** Does the double mark close a single one that nothing else closes ('Yes," she said)? */
export function closesSingle(text: string, marks: readonly number[], m: number): boolean {
  return closesSurely(text, marks[m]!, 1) && straightAfter(text, marks, m) % 2 === 0;
}

/** Does a straight mark open a quote with a blank after it, or with none before it ("Media caption"They …)? */
export function opensAskew(text: string, marks: readonly number[], m: number, start: number): boolean {
  const at = marks[m]!;
  return (
    (/\s/.test(text.charAt(at - 1)) || isGlued(text, at)) &&
    (straightAfter(text, marks, m) % 2 === 1 || isClosedNext(text, marks, m, start))
  );
}

/** Between a small letter and a capital. */
export const isGlued = (text: string, at: number): boolean =>
  /\p{Ll}/u.test(text.charAt(at - 1)) && /\p{Lu}/u.test(text.charAt(at + 1));

/** A single mark that opens without a blank before it: "the clerk‘Yes, …’", "Why?'Acting is lonely.'" */
export const isGluedSingle = (text: string, at: number): boolean =>
  (text.charAt(at) === '‘' && isGlued(text, at)) || ("'‘".includes(text.charAt(at)) && isGluedToStop(text, at));

/**
 * "It said,” we have no uniforms.”": a closing mark after the verb’s comma or colon or at a paragraph’s start, before a
 * blank, where nothing is open and the next mark can only close.
 */
export function opensBackwards(text: string, marks: readonly number[], m: number, start: number): boolean {
  const at = marks[m]!;
  const mark = text.charAt(at);
  if ((at > start && !isAnnounced(text, at)) || !/^\s[\p{L}\p{N}]/u.test(text.slice(at + 1, at + 3))) return false;
  for (let k = m + 1; k < marks.length && k < m + MOST_MARKS; k++) {
    const next = marks[k]!;
    if (text.charAt(next) === mark)
      return (
        /[\p{L}\p{N},.?!…)]/u.test(text.charAt(next - 1)) && (mark === '”' || straightAfter(text, marks, m) % 2 === 1)
      );
    if (text.charAt(next) === '“' || text.charAt(next) === '"') return false;
  }
  return false;
}

/** Where a single mark that points the wrong way or is glued to the word before it is closed after punctuation; or -1. */
export function askewClose(text: string, marks: readonly number[], m: number, paragraph: Span): number {
  const close = singleClose(text, marks.slice(m, m + MOST_MARKS), 0, paragraph, '‘');
  return close >= 0 && (closesSurely(text, close, 1) || isGluedToStop(text, close)) ? close : -1;
}

/** "… the mast,""When I": a quote closes and the next opens, their blank or paragraph break was lost. */
const CLOSED_AND_OPENED = /^[,.?!…]""\p{Lu}/u;

/** Are the marks here two straight ones that stand for one, as an export of tables writes them? */
export function isDoubledStraight(text: string, at: number, paragraph: Span, opened: boolean): boolean {
  if (text.charAt(at) !== '"' || text.charAt(at + 1) !== '"') return false;
  if (opened) return canClose(text, at, 2, paragraph.start) && !CLOSED_AND_OPENED.test(text.slice(at - 1, at + 3));
  const close = text.indexOf('""', at + 2);
  return canOpen(text, at, 2, paragraph.start) && close >= 0 && close < paragraph.end;
}

/** "…, he added," and "…, said Holm": the reporter speaks. */
const TAG =
  /, (?:(?:he|she|they|(?:(?:Mr|Mrs|Ms|Dr)\.? )?\p{Lu}[\p{L}’'-]{1,30}) (?:said|says|added|adds|wrote|writes|explained|explains|continued)|(?:said|says|added|adds|wrote|explained) (?:he|she|\p{Lu}\p{L}{1,30}))(?!\p{L})/u;

/** "…, said Mr Holm, the": nobody who is quoted speaks so. */
const INVERTED = /, (?:said|says|added|adds) (?:(?:Mr|Mrs|Ms|Dr)\.? )?\p{Lu}\p{L}+[ ,.]/u;

/** "… now I can. Mr Holm said he": the reporter's next sentence. */
const REPORT =
  /[.?!…] (?:(?:Mr|Mrs|Ms|Dr)\.? \p{Lu}[\p{L}’'-]{1,30} (?:also |later |then )?(?:said|added|told|explained|warned|insisted)|(?:He|She|They) added)(?!\p{L})/u;

/**
 * Where the words of a quote without a closing mark end: before the reporter’s tag or sentence, at `end` when there is none.
 * @param surely only before a tag that cannot be part of the words, as when the next paragraph goes on with the quote
 */
export function endWithoutMark(text: string, from: number, end: number, surely: boolean): number {
  const words = text.slice(from, end);
  const tag = (surely ? INVERTED : TAG).exec(words);
  const report = surely ? null : REPORT.exec(words);
  return Math.min(end, ...[tag, report].flatMap(found => (found === null ? [] : [from + found.index + 1])));
}
