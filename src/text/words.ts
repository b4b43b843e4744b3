// Text → words and marks with offsets, in flat arrays: the one tokenisation that every stage shares.
//
// A word is a run of letters, digits and combining marks with inner apostrophes and hyphens, full stops between
// letters (U.S.), points and commas between digits (11,500.25). The stop of a known abbreviation or an initial
// (Mr., J.) belongs to the word. Everything else that is not white space is a token of one code point; runs of the
// same stop, dash, backtick or straight apostrophe stay together. Linear in the length of the text.
import { ABBREVIATIONS, LOWER_ABBREVIATIONS } from '../lexicon/abbreviations.ts';
import { hashUnit, numberIn, numberOf, vocabulary, WORD_HASH } from '../lexicon/entry.ts';
import { CODE_CLASSES, CodeClass, rareClassOf } from './code-classes.ts';

/** What a token is. */
export const TokenKind = { word: 0, number: 1, mark: 2, symbol: 3 } as const;

/** How a word is written. */
export const Shape = { none: 0, lower: 1, capitalised: 2, capitals: 3, mixed: 4 } as const;

/** What an apostrophe ending of a word stands for: nothing, a genitive (Smith’s), or a verb (he’s, they’ll). */
export const Ending = { none: 0, possessive: 1, verb: 2 } as const;

/** The tokens of one text. Index i runs from 0 to `count` - 1; offsets are UTF-16 code units, half open. */
export interface Words {
  readonly text: string;
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** A value of `TokenKind`. */
  readonly kind: Uint8Array;
  /** A value of `Shape`. */
  readonly shape: Uint8Array;
  /** A value of `Ending`; `end` includes the ending, `stem` does not. */
  readonly ending: Uint8Array;
  /** End of the word without ’s and the like. */
  readonly stem: Int32Array;
  /** Lower case, straight apostrophes, without an ending and without the stop of an abbreviation. */
  readonly lower: readonly string[];
  /** The number of `lower` in `vocabulary`: texts share numbers as long as they have the same vocabulary. */
  readonly number: Int32Array;
  readonly vocabulary: readonly string[];
  /** What the lexicons say of `lower`: bits of `Flag`. */
  readonly flags: Int32Array;
  /** How likely `lower` is the cue of reported speech, 0 to 1. */
  readonly cue: Float64Array;
}

/** Has token i any of the flags? False outside the text. */
export function is(words: Words, i: number, flags: number): boolean {
  return (words.flags[i]! & flags) !== 0;
}

const { space: SPACE, letter: LETTER, capital: CAPITAL, digit: DIGIT } = CodeClass;
const { combining: COMBINING, apostrophe: APOSTROPHE, surrogate: SURROGATE } = CodeClass;
/** A name of this module is read faster than an import, and this one is read for every character. */
const CLASSES = CODE_CLASSES;

const classOf = (code: number): number => (code < 0x250 ? CLASSES[code]! : rareClassOf(code));

/** Words before ’s that make it a verb (he’s, there’s) and not a genitive. */
const VERBAL = new Set(
  'he she it that what who where there here how when why let everybody everyone nobody'.split(' '),
);
const VERB_ENDINGS = new Set(['ll', 've', 're', 'm', 'd']);

/**
 * Cuts a text into words and marks.
 * @param shown what `text` of the result is: the text as it was before its marks were mended, unit for unit
 */
export function wordsIn(text: string, shown: string = text): Words {
  const size = text.length;
  let capacity = (size >> 2) + 16;
  let start = new Int32Array(capacity);
  let end = new Int32Array(capacity);
  let stem = new Int32Array(capacity);
  let kind = new Uint8Array(capacity);
  let shape = new Uint8Array(capacity);
  let ending = new Uint8Array(capacity);
  let number = new Int32Array(capacity);
  const { word: known, flags: knownFlags, cue: knownCue } = vocabulary();
  let count = 0;
  let at = 0;

  while (at < size) {
    const first = classOf(text.charCodeAt(at));
    if (first === SPACE) {
      at++;
      continue;
    }
    if (count === capacity) {
      capacity *= 2;
      start = grown(start, capacity);
      end = grown(end, capacity);
      stem = grown(stem, capacity);
      kind = grown(kind, capacity);
      shape = grown(shape, capacity);
      ending = grown(ending, capacity);
      number = grown(number, capacity);
    }
    start[count] = at;
    if (first >= APOSTROPHE) {
      const code = text.charCodeAt(at);
      let stop = at + 1;
      if (first === SURROGATE) {
        if (code < 0xdc00 && stop < size && (text.charCodeAt(stop) & 0xfc00) === 0xdc00) stop++;
        kind[count] = TokenKind.symbol;
      } else {
        if (code === 0x2e || code === 0x2d || code === 0x60 || code === 0x27) {
          while (stop < size && text.charCodeAt(stop) === code) stop++;
        }
        kind[count] = TokenKind.mark;
      }
      end[count] = stop;
      stem[count] = stop;
      number[count] =
        code < 0x80 ? numberIn(text, at, stop, hashOfRun(code, stop - at)) : numberOf(text.slice(at, stop));
      count++;
      at = stop;
      continue;
    }

    // a word or a number
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
      else if (type === DIGIT || type === COMBINING) {
        // a combining mark stays with its letter
      } else {
        const next = stop + 1 < size ? classOf(text.charCodeAt(stop + 1)) : SPACE;
        const joins = next >= LETTER && next <= DIGIT;
        if (!joins || stop === at) break;
        if (type === APOSTROPHE) {
          if (next === DIGIT) break;
          apostrophe = stop;
        } else if (code === 0x2d || code === 0x2010 || code === 0x2011) {
          // hyphen
        } else if (code === 0x2e) {
          const before = classOf(text.charCodeAt(stop - 1));
          if (before === DIGIT ? next !== DIGIT : !singleLetter(text, stop - 1) || !singleLetter(text, stop + 1)) break;
          if (before !== DIGIT) inner = true;
        } else if (code === 0x2c) {
          if (classOf(text.charCodeAt(stop - 1)) !== DIGIT || next !== DIGIT) break;
        } else if (code === 0x26) {
          // an ampersand inside capitals: AT&T
          if (next !== CAPITAL || letters > 0) break;
        } else if (!isWronglyDecoded(text, stop, code)) break;
      }
      hash = hashUnit(hash, type === CAPITAL ? code | 0x20 : code);
      widest |= code;
      stop++;
    }
    kind[count] = letters + capitals === 0 ? TokenKind.number : TokenKind.word;
    shape[count] = shapeOf(first, capitals, letters);
    let wordEnd = stop;
    // most words are plain: found by their hash, without a string of their own
    let low: string | null = null;
    if (apostrophe >= 0 && apostrophe > at) {
      let form = text.slice(at, stop);
      const tail = text.slice(apostrophe + 1, stop).toLowerCase();
      const head = form.slice(0, apostrophe - at);
      if (tail === 's') {
        ending[count] = VERBAL.has(head.toLowerCase()) ? Ending.verb : Ending.possessive;
        wordEnd = apostrophe;
      } else if (VERB_ENDINGS.has(tail)) {
        ending[count] = Ending.verb;
        wordEnd = apostrophe;
      }
      form = text.slice(at, wordEnd);
      if (form.includes('’')) form = form.replace(/[’ʼ＇]/g, "'");
      low = form.toLowerCase();
    } else {
      if (widest > 0x7f) low = text.slice(at, stop).toLowerCase();
      if (
        first === CAPITAL &&
        stop < size &&
        (text.charCodeAt(stop - 1) | 0x20) === 0x73 &&
        classOf(text.charCodeAt(stop)) === APOSTROPHE
      ) {
        // a bare apostrophe after a capitalised word in s: a genitive (the Joneses’ house) when a word follows
        if (stop + 2 < size && text.charCodeAt(stop + 1) === 0x20 && isLetter(text, stop + 2)) {
          ending[count] = Ending.possessive;
          stop++;
        }
      }
    }
    const stopped = stop < size && text.charCodeAt(stop) === 0x2e && wordEnd === stop;
    if (stopped && (stop + 1 === size || text.charCodeAt(stop + 1) !== 0x2e)) {
      low ??= text.slice(at, stop).toLowerCase();
      // O2, G8 and A4 are none
      const initial =
        letters + capitals === 1 && capitals === 1 && low !== 'i' && classOf(text.charCodeAt(stop - 1)) !== DIGIT;
      const abbreviation = first === CAPITAL ? ABBREVIATIONS.has(low) : LOWER_ABBREVIATIONS.has(low);
      if (inner || initial || abbreviation || (low === 'no' && /^\. ?\d/.test(text.slice(stop, stop + 3)))) {
        stop++;
        wordEnd = stop;
        if (inner || initial) low += '.';
      }
    }
    end[count] = stop;
    stem[count] = wordEnd;
    number[count] = low === null ? numberIn(text, at, wordEnd, hash) : numberOf(low);
    count++;
    at = stop;
  }
  const lower: string[] = new Array(count);
  const flags = new Int32Array(count);
  const cue = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const n = number[i]!;
    lower[i] = known[n]!; // one string for all articles
    flags[i] = knownFlags[n]!;
    cue[i] = knownCue[n]!;
  }
  return { text: shown, count, start, end, stem, kind, shape, ending, lower, number, vocabulary: known, flags, cue };
}

/** The hash of a mark repeated. */
function hashOfRun(code: number, length: number): number {
  let hash = WORD_HASH;
  for (let i = 0; i < length; i++) hash = hashUnit(hash, code);
  return hash;
}

function shapeOf(first: number, capitals: number, letters: number): number {
  if (capitals === 0) return letters > 0 ? Shape.lower : Shape.none;
  if (first === CAPITAL) {
    if (capitals === 1) return Shape.capitalised;
    return letters === 0 ? Shape.capitals : letters > capitals ? Shape.capitalised : Shape.mixed;
  }
  return Shape.mixed;
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
  const here = classOf(text.charCodeAt(at));
  return (
    (here === LETTER || here === CAPITAL) &&
    !(before >= LETTER && before <= DIGIT) &&
    !(after >= LETTER && after <= DIGIT)
  );
}

function isLetter(text: string, at: number): boolean {
  const type = classOf(text.charCodeAt(at));
  return type === LETTER || type === CAPITAL;
}

function grown<T extends Int32Array | Uint8Array>(array: T, capacity: number): T {
  const larger = new (array.constructor as new (length: number) => T)(capacity);
  larger.set(array);
  return larger;
}

/** Index of the first token that ends after an offset; `count` when there is none. */
export function tokenAt(words: Words, offset: number): number {
  let low = 0;
  let high = words.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words.end[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
