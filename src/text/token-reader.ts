// A text and an offset → the token that begins there: how long it is, how it is written, which word it is.
//
// Small functions for what is rare: code that V8 compiles for speed before it has met a branch is compiled again when it
// meets it, and most words are plain.
import { ABBREVIATIONS, LOWER_ABBREVIATIONS } from '../lexicon/abbreviations.ts';
import { hashUnit, numberIn, numberOf, WORD_HASH } from '../lexicon/entry.ts';
import { CODE_CLASSES, CodeClass, rareClassOf } from './code-classes.ts';

/** What a token is. */
export const TokenKind = { word: 0, number: 1, mark: 2, symbol: 3 } as const;

/** How a word is written. */
export const Shape = { none: 0, lower: 1, capitalised: 2, capitals: 3, mixed: 4 } as const;

/** What an apostrophe ending of a word stands for: nothing, a genitive (Smith’s), or a verb (he’s, they’ll). */
export const Ending = { none: 0, possessive: 1, verb: 2 } as const;

const { space: SPACE, letter: LETTER, capital: CAPITAL, digit: DIGIT } = CodeClass;
const { combining: COMBINING, apostrophe: APOSTROPHE, surrogate: SURROGATE } = CodeClass;
/** A name of this module is read faster than an import, and this one is read for every character. */
const CLASSES = CODE_CLASSES;

/** The class of a UTF-16 unit. */
export const classOf = (code: number): number => (code < 0x250 ? CLASSES[code]! : rareClassOf(code));

/** Words before ’s that make it a verb (he’s, there’s) and not a genitive. */
const VERBAL = new Set(
  'he she it that what who where there here how when why let everybody everyone nobody'.split(' '),
);
const VERB_ENDINGS = new Set(['ll', 've', 're', 'm', 'd']);

/** The token that was read last; one object for all of them, so that reading makes none. */
export const token = { stop: 0, stem: 0, kind: 0, shape: 0, ending: 0, number: 0 };

/** Reads the token at an offset, which is no white space, into `token`. @param first the class of its first unit */
export function readToken(text: string, at: number, first: number): void {
  token.ending = Ending.none;
  if (first >= APOSTROPHE) readMark(text, at, first);
  else readWord(text, at, first);
}

function readMark(text: string, at: number, first: number): void {
  const code = text.charCodeAt(at);
  const stop = first === SURROGATE ? endOfSymbol(text, at, code) : endOfMark(text, at, code);
  token.stop = stop;
  token.stem = stop;
  token.kind = first === SURROGATE ? TokenKind.symbol : TokenKind.mark;
  token.shape = Shape.none;
  token.number = code < 0x80 ? numberIn(text, at, stop, hashOfRun(code, stop - at)) : numberOf(text.slice(at, stop));
}

const endOfSymbol = (text: string, at: number, code: number): number =>
  code < 0xdc00 && at + 1 < text.length && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00 ? at + 2 : at + 1;

/** Runs of the same stop, dash, backtick or straight apostrophe stay together. */
function endOfMark(text: string, at: number, code: number): number {
  let stop = at + 1;
  if (code === 0x2e || code === 0x2d || code === 0x60 || code === 0x27)
    while (stop < text.length && text.charCodeAt(stop) === code) stop++;
  return stop;
}

/** The hash of a mark repeated. */
function hashOfRun(code: number, length: number): number {
  let hash = WORD_HASH;
  for (let i = 0; i < length; i++) hash = hashUnit(hash, code);
  return hash;
}

/** A word or a number. */
function readWord(text: string, at: number, first: number): void {
  const size = text.length;
  let capitals = 0;
  let letters = 0;
  let inner = false; // has an inner full stop
  let apostrophe = -1;
  let hash = WORD_HASH;
  let widest = 0;
  let stop = at;
  while (stop < size) {
    let code = text.charCodeAt(stop);
    while (code >= 0x61 && code <= 0x7a) {
      letters++;
      hash = hashUnit(hash, code);
      code = ++stop < size ? text.charCodeAt(stop) : 0x20;
    }
    const type = classOf(code);
    if (type === SPACE) break;
    if (type === LETTER) letters++;
    else if (type === CAPITAL) capitals++;
    else if (type !== DIGIT && type !== COMBINING) {
      if (stop === at || !joins(text, stop, code, letters)) break;
      if (type === APOSTROPHE) apostrophe = stop;
      else if (code === 0x2e && classOf(text.charCodeAt(stop - 1)) !== DIGIT) inner = true;
    }
    hash = hashUnit(hash, type === CAPITAL ? code | 0x20 : code);
    widest |= code;
    stop++;
  }
  token.kind = letters + capitals === 0 ? TokenKind.number : TokenKind.word;
  token.shape = shapeOf(first, capitals, letters);
  token.stem = stop;
  // most words are plain: found by their hash, without a string of their own
  let low: string | null = null;
  if (apostrophe > at) {
    low = withoutEnding(text, at, apostrophe, stop);
  } else {
    if (widest > 0x7f) low = text.slice(at, stop).toLowerCase();
    if (first === CAPITAL && ownsInS(text, stop)) {
      token.ending = Ending.possessive;
      stop++;
    }
  }
  if (token.stem === stop && isOneStop(text, stop)) {
    low ??= text.slice(at, stop).toLowerCase();
    // O2, G8 and A4 are none
    const initial =
      letters + capitals === 1 && capitals === 1 && low !== 'i' && classOf(text.charCodeAt(stop - 1)) !== DIGIT;
    if (inner || initial || isAbbreviation(text, stop, low, first)) {
      stop++;
      token.stem = stop;
      if (inner || initial) low += '.';
    }
  }
  token.stop = stop;
  token.number = low === null ? numberIn(text, at, token.stem, hash) : numberOf(low);
}

/** Does a mark inside a word belong to it: an apostrophe, a hyphen, a stop between letters, a point between digits? */
function joins(text: string, stop: number, code: number, letters: number): boolean {
  const next = stop + 1 < text.length ? classOf(text.charCodeAt(stop + 1)) : SPACE;
  if (next < LETTER || next > DIGIT) return false;
  if (classOf(code) === APOSTROPHE) return next !== DIGIT;
  if (code === 0x2d || code === 0x2010 || code === 0x2011) return true; // hyphen
  const before = classOf(text.charCodeAt(stop - 1));
  if (code === 0x2e)
    return before === DIGIT ? next === DIGIT : singleLetter(text, stop - 1) && singleLetter(text, stop + 1);
  if (code === 0x2c) return before === DIGIT && next === DIGIT;
  if (code === 0x26) return next === CAPITAL && letters === 0; // an ampersand inside capitals: AT&T
  return isWronglyDecoded(text, stop, code);
}

/** The lower case of a word with an apostrophe in it, without an ending such as ’s, which `token` takes. */
function withoutEnding(text: string, at: number, apostrophe: number, stop: number): string {
  const tail = text.slice(apostrophe + 1, stop).toLowerCase();
  if (tail === 's') {
    token.ending = VERBAL.has(text.slice(at, apostrophe).toLowerCase()) ? Ending.verb : Ending.possessive;
    token.stem = apostrophe;
  } else if (VERB_ENDINGS.has(tail)) {
    token.ending = Ending.verb;
    token.stem = apostrophe;
  }
  const form = text.slice(at, token.stem);
  return (form.includes('’') ? form.replace(/[’ʼ＇]/g, "'") : form).toLowerCase();
}

/** A bare apostrophe after a capitalised word in s is a genitive (the Joneses’ house) when a word follows. */
const ownsInS = (text: string, stop: number): boolean =>
  stop + 2 < text.length &&
  (text.charCodeAt(stop - 1) | 0x20) === 0x73 &&
  classOf(text.charCodeAt(stop)) === APOSTROPHE &&
  text.charCodeAt(stop + 1) === 0x20 &&
  isLetter(text, stop + 2);

const isOneStop = (text: string, at: number): boolean =>
  at < text.length && text.charCodeAt(at) === 0x2e && (at + 1 === text.length || text.charCodeAt(at + 1) !== 0x2e);

const isAbbreviation = (text: string, stop: number, low: string, first: number): boolean =>
  (first === CAPITAL ? ABBREVIATIONS.has(low) : LOWER_ABBREVIATIONS.has(low)) ||
  (low === 'no' && /^\. ?\d/.test(text.slice(stop, stop + 3)));

function shapeOf(first: number, capitals: number, letters: number): number {
  if (capitals === 0) return letters > 0 ? Shape.lower : Shape.none;
  if (first !== CAPITAL) return Shape.mixed;
  if (capitals === 1) return Shape.capitalised;
  return letters === 0 ? Shape.capitals : letters > capitals ? Shape.capitalised : Shape.mixed;
}

/** A letter in UTF-8 that was decoded as Latin-1 is two: Ã or Â, and a sign or control character. */
function isWronglyDecoded(text: string, at: number, code: number): boolean {
  if (code < 0x80 || code > 0xbf) return false;
  const before = text.charCodeAt(at - 1);
  return (
    (before >= 0x80 && before <= 0x9f) ||
    before === 0xc2 ||
    before === 0xc3 ||
    ((before === 0x302 || before === 0x303) && text[at - 2] === 'A')
  );
}

/** True when the letter at an offset stands alone between marks, as in U.S. */
function singleLetter(text: string, at: number): boolean {
  const before = at > 0 ? classOf(text.charCodeAt(at - 1)) : SPACE;
  const after = at + 1 < text.length ? classOf(text.charCodeAt(at + 1)) : SPACE;
  return isLetter(text, at) && !(before >= LETTER && before <= DIGIT) && !(after >= LETTER && after <= DIGIT);
}

function isLetter(text: string, at: number): boolean {
  const type = classOf(text.charCodeAt(at));
  return type === LETTER || type === CAPITAL;
}
