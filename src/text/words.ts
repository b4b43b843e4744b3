// Text → words and marks with offsets, in flat arrays: the one tokenisation that every stage shares.
//
// A word is a run of letters, digits and combining marks with inner apostrophes and hyphens, full stops between
// letters (U.S.), points and commas between digits (11,500.25). The stop of a known abbreviation or an initial
// (Mr., J.) belongs to the word. Everything else that is not white space is a token of one code point; runs of the
// same stop, dash, backtick or straight apostrophe stay together. Linear in the length of the text.
import { vocabulary } from '../lexicon/entry.ts';
import { CodeClass } from './code-classes.ts';
import { classOf, readToken, token } from './token-reader.ts';

export { Ending, Shape, TokenKind } from './token-reader.ts';

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
  for (let at = 0; at < size; at = token.stop) {
    let first = classOf(text.charCodeAt(at));
    while (first === CodeClass.space && ++at < size) first = classOf(text.charCodeAt(at));
    if (at === size) break;
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
    readToken(text, at, first);
    start[count] = at;
    end[count] = token.stop;
    stem[count] = token.stem;
    kind[count] = token.kind;
    shape[count] = token.shape;
    ending[count] = token.ending;
    number[count] = token.number;
    count++;
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
