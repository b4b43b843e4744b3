// A quotation mark in its text → what it may be: opening or closing, a measure, an elision.
import type { Span } from '../types.ts';

/** Marks looked at to tell whether a mark has a partner; bounds the work in a paragraph full of marks. */
const LOOK_AHEAD = 64;
const ANY_MARK = /[“”„‟"«»‹›「」『』‘’‚'`＂〝〞〟]/g;

/** Offsets of everything that may be a quotation mark. */
export function marksIn(text: string, paragraph: Span): number[] {
  const marks: number[] = [];
  ANY_MARK.lastIndex = paragraph.start;
  for (let match = ANY_MARK.exec(text); match !== null && match.index < paragraph.end; match = ANY_MARK.exec(text))
    marks.push(match.index);
  return marks;
}

/** For each mark: closing double marks minus opening ones in the rest of the paragraph; straight marks are counted. */
export function closersAfter(text: string, marks: readonly number[]): Int32Array {
  const balance = new Int32Array(marks.length);
  let curly = 0;
  let straight = 0;
  for (let m = marks.length - 1; m >= 0; m--) {
    const character = text.charAt(marks[m]!);
    balance[m] = character === '"' ? (straight % 2 === 0 ? straight : 0) : curly;
    if (character === '”') curly++;
    else if (character === '“') curly--;
    else if (character === '"') straight++;
  }
  return balance;
}

/** Straight double marks after mark m. */
export function straightAfter(text: string, marks: readonly number[], m: number): number {
  let count = 0;
  for (let k = m + 1; k < marks.length && k < m + LOOK_AHEAD; k++) if (text.charAt(marks[k]!) === '"') count++;
  return count;
}

/** Is the next straight double mark one that can only close? */
export function isClosedNext(text: string, marks: readonly number[], m: number, start: number): boolean {
  for (let k = m + 1; k < marks.length && k < m + LOOK_AHEAD; k++) {
    const at = marks[k]!;
    if (text.charAt(at) === '"')
      return !/\s/.test(text.charAt(at - 1)) && canClose(text, at, 1, start) && !canOpen(text, at, 1, start);
  }
  return false;
}

export function isSingle(character: string): boolean {
  return character === '‘' || character === '’' || character === "'" || character === '‚' || character === '`';
}

export function isBlank(code: number): boolean {
  return code <= 0x20 || code === 0xa0 || code === 0x202f || (code >= 0x2000 && code <= 0x200b) || code === 0x3000;
}

const BEFORE_OPENING = /[\s([{<\-–—―/\\“‘"'«‹„:;,.…=*_>|\u00ad\u200b-\u200f\u2060\ufeff]/;
export const AFTER_CLOSING = /[\s)\]}>.,;:!?…\-–—―/’”'"»›*_|<\u00ad\u200b-\u200f\u2060\ufeff]/;

/** An opening mark has nothing or a space or an opening mark before it and something after it. */
export function canOpen(text: string, at: number, length: number, start: number): boolean {
  const next = text.charAt(at + length);
  if (next === '' || /\s/.test(next)) return false;
  const before = at > start ? text.charAt(at - 1) : ' ';
  if (!BEFORE_OPENING.test(before)) return false;
  // after a comma or a stop without a space only a letter makes it an opening mark
  return !/[.,:;…]/.test(before) || /[\p{L}\p{N}]/u.test(next);
}

/** A closing mark has something before it and a space or punctuation after it. */
export function canClose(text: string, at: number, length: number, start: number): boolean {
  const before = at > start ? text.charAt(at - 1) : ' ';
  const next = text.charAt(at + length);
  if (/\s/.test(before)) return next === '' || /\s/.test(next);
  return next === '' || AFTER_CLOSING.test(next) || !/[([{]/.test(before);
}

/** 6'2" and 12" are measures. */
export function isMeasure(text: string, at: number): boolean {
  return /\d/.test(text.charAt(at - 1));
}

/** The marks that close each mark. */
export const CLOSERS: Readonly<Record<string, string>> = {
  '“': '”’’',
  '”': '“',
  '"': '"',
  '""': '""',
  '„': `“”‟"''’’`,
  '‟': '”',
  '«': '»',
  '»': '«',
  '‹': '›',
  '›': '‹',
  '「': '」',
  '『': '』',
  '``': "''",
  "''": "''",
  '‘‘': '’’',
  '＂': '＂',
  '〝': '〞〟',
};

/** May this mark close that one in a later paragraph? A straight one may close a curly one. */
export const mayClose = (opening: string, mark: string): boolean =>
  (CLOSERS[opening] ?? '').includes(mark) || (opening === '“' && mark === '"');
