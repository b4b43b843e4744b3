// Text of a quote → its written words with offsets, the sentence of each, and what stands around it (brackets, gaps).
// One pass over the code units: at a million quotes the shared tokeniser of articles would be the largest cost.
import { ABBREVIATIONS } from '../lexicon/abbreviations.ts';

/** Bits of a word's flags. */
export const Flag = {
  /** In round or square brackets: an editor's or an outlet's addition. */
  bracketed: 1,
  /** An ellipsis stands before the word: words may be missing there. */
  gapBefore: 2,
  /** An ellipsis ends the text after the word. */
  gapAfter: 4,
} as const;

/** The words of one text; the arrays are used again by the next scan. Offsets are UTF-16 code units of the text. */
export interface Scan {
  /** The code units of the text, and a zero: reading them from an array is twice as fast as from a string. */
  codes: Uint16Array;
  count: number;
  start: Int32Array;
  end: Int32Array;
  flags: Uint8Array;
  /** Number of the sentence within the text. */
  sentence: Int32Array;
}

const OTHER = 0;
const LETTER = 1;
const DIGIT = 2;
const SPACE = 3;

const CLASSES = new Uint8Array(0x250).map((_, code) => {
  const character = String.fromCharCode(code);
  if (/[\p{L}]/u.test(character)) return LETTER;
  if (/\p{Nd}/u.test(character)) return DIGIT;
  return /\s/.test(character) || code <= 0x20 ? SPACE : OTHER;
});

const CLASS_BY_CODE = new Uint8Array(0x10000).map((_, code) => classAmong(code));

function classAmong(code: number): number {
  if (code < 0x250) return CLASSES[code]!;
  if (code >= 0x2000 && code <= 0x206f) return code <= 0x200b || code === 0x202f || code === 0x2028 ? SPACE : OTHER;
  if (code === 0x3000 || code === 0xfeff) return SPACE;
  return (code >= 0x2190 && code <= 0x2bff) || (code >= 0x3001 && code <= 0x303f) || (code >= 0xff00 && code <= 0xff20)
    ? OTHER
    : LETTER;
}

/** The class of a code unit; past the end of a text (NaN) a letter. */
function classOf(code: number): number {
  return CLASS_BY_CODE[code] ?? LETTER;
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019 || code === 0x2018 || code === 0x2bc;
}

/** An empty scan. */
export function newScan(): Scan {
  const capacity = 256;
  return {
    codes: new Uint16Array(1024),
    count: 0,
    start: new Int32Array(capacity),
    end: new Int32Array(capacity),
    flags: new Uint8Array(capacity),
    sentence: new Int32Array(capacity),
  };
}

/** Scans a text into `scan`, whose former contents are lost. Linear. */
export function scanWords(text: string, scan: Scan): void {
  scan.count = 0;
  const { length } = text;
  if (scan.codes.length <= length) scan.codes = new Uint16Array(2 * length + 1);
  const { codes } = scan;
  for (let i = 0; i < length; i++) codes[i] = text.charCodeAt(i);
  codes[length] = 0;
  let sentence = 0;
  let depth = 0;
  let gap = false;
  let ended = false; // a full stop, or a line's end: the next word may begin a sentence
  let closed = false; // a quotation mark stands before the next word
  let at = 0;
  while (at < length) {
    const code = codes[at]!;
    const type = CLASS_BY_CODE[code]!;
    if (code === 0x20) {
      at++;
      continue;
    }
    const elision = isApostrophe(code) && at + 1 < length && CLASS_BY_CODE[codes[at + 1]!] === LETTER;
    if (
      type === LETTER ||
      type === DIGIT ||
      (code === 0x5b && opensWord(text, at)) ||
      (elision && isElision(text, at))
    ) {
      const end = wordEnd(text, codes, length, at);
      // Words were left out after a full stop or between two quotes: what follows is another passage.
      const broken = gap && (ended || closed);
      if (
        scan.count > 0 &&
        (broken || (ended && isNewSentence(text, at)) || (ended && brokenLine(text, scan.end[scan.count - 1]!, at)))
      )
        sentence++;
      ended = false;
      closed = false;
      push(scan, at, end, (depth > 0 ? Flag.bracketed : 0) | (gap ? Flag.gapBefore : 0), sentence);
      gap = false;
      at = end;
      continue;
    }
    if (code === 0x5b || code === 0x28) depth++;
    else if (code === 0x5d || code === 0x29) depth = Math.max(0, depth - 1);
    else if (code === 0x2026) gap = true;
    else if (code === 0x2e) {
      if (isEllipsis(text, at)) {
        gap = true;
        while (
          at + 1 < length &&
          (text.charCodeAt(at + 1) === 0x2e || (text.charCodeAt(at + 1) === 0x20 && text.charCodeAt(at + 2) === 0x2e))
        )
          at++;
      } else if (
        depth === 0 &&
        scan.count > 0 &&
        !isAbbreviation(text, scan.start[scan.count - 1]!, scan.end[scan.count - 1]!)
      )
        ended = true;
    } else if (code === 0x21 || code === 0x3f || code === 0x0a || code === 0x3002) ended ||= depth === 0;
    else if (code === 0x201d || code === 0x22) closed = true;
    at++;
  }
  if (gap && scan.count > 0) scan.flags[scan.count - 1]! |= Flag.gapAfter;
}

/** A text of the length of a bracketed letter or ending that is part of a word: [T]he. */
function opensWord(text: string, at: number): boolean {
  let k = at + 1;
  while (k < at + 4 && classOf(text.charCodeAt(k)) === LETTER) k++;
  return k > at + 1 && text.charCodeAt(k) === 0x5d && classOf(text.charCodeAt(k + 1)) === LETTER;
}

/** ’em, ’cause, ’til, ’tis, ’twas at the start of a word. */
function isElision(text: string, at: number): boolean {
  return /^(?:em|cause|til|tis|twas)(?![\p{L}])/iu.test(text.slice(at + 1, at + 7));
}

function wordEnd(text: string, codes: Uint16Array, length: number, from: number): number {
  let at = from + 1;
  for (; at < length; at++) {
    const code = codes[at]!;
    const type = CLASS_BY_CODE[code]!;
    if (type === LETTER || type === DIGIT) continue;
    if (code === 0x20) break;
    const before = CLASS_BY_CODE[codes[at - 1]!]!;
    const after = at + 1 < length ? CLASS_BY_CODE[codes[at + 1]!]! : OTHER;
    if (isApostrophe(code) && after === LETTER && before !== OTHER) continue;
    if (code === 0x5b && before === LETTER && after === LETTER) continue; // pick[ing]
    if (code === 0x5d && before === LETTER && hasOpened(text, from, at)) continue; // [T]he
    if ((code === 0x2e || code === 0x2c) && before === DIGIT && after === DIGIT) continue; // 11,500.25
    if (code === 0x2e && before === LETTER && isInitials(text, from, at)) continue; // U.S.
    break;
  }
  return at;
}

function hasOpened(text: string, from: number, at: number): boolean {
  for (let k = at - 1; k >= from && k >= at - 5; k--) if (text.charCodeAt(k) === 0x5b) return true;
  return false;
}

/** Every letter so far stands alone before a point. */
function isInitials(text: string, from: number, at: number): boolean {
  if (at - 1 > from && text.charCodeAt(at - 2) !== 0x2e) return false;
  const after = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
  const alone = classOf(after) === LETTER && (at + 2 >= text.length || classOf(text.charCodeAt(at + 2)) !== LETTER);
  return alone || at - 1 > from;
}

function isEllipsis(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  return next === 0x2e || (next === 0x20 && text.charCodeAt(at + 2) === 0x2e);
}

/** The stop after the word belongs to it: Mr., J., U.S. */
function isAbbreviation(text: string, start: number, end: number): boolean {
  if (text.charCodeAt(end - 1) === 0x2e) return true;
  if (end - start === 1) return /[A-Z]/.test(text[start]!) && text[start] !== 'I';
  return end - start <= 6 && ABBREVIATIONS.has(text.slice(start, end).toLowerCase()) && /[A-Z]/.test(text[start]!);
}

/** A sentence begins with a capital or a figure. */
function isNewSentence(text: string, at: number): boolean {
  const first = text.charCodeAt(at) === 0x5b || isApostrophe(text.charCodeAt(at)) ? text[at + 1]! : text[at]!;
  return first !== first.toLowerCase() || (first >= '0' && first <= '9') || first.toLowerCase() === first.toUpperCase();
}

function brokenLine(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === 0x0a) return true;
  return false;
}

function push(scan: Scan, start: number, end: number, flags: number, sentence: number): void {
  if (scan.count === scan.start.length) {
    scan.start = doubled(scan.start);
    scan.end = doubled(scan.end);
    scan.sentence = doubled(scan.sentence);
    const larger = new Uint8Array(scan.flags.length * 2);
    larger.set(scan.flags);
    scan.flags = larger;
  }
  const i = scan.count++;
  scan.start[i] = start;
  scan.end[i] = end;
  scan.flags[i] = flags;
  scan.sentence[i] = sentence;
}

function doubled(array: Int32Array): Int32Array {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
