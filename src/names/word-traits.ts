// A word → what the readers of names ask of it, as bits: asked once for each word of the vocabulary, not once a token.
//
// A reader keeps its lists and patterns to itself and gets a bit for each of them when it is loaded; then it looks at
// the bit of a token. So several lists are one look, and most tokens are passed over by it.
import type { Words } from '../text/words.ts';

/** Bits of the words that stand in lists. */
const listed = new Map<string, number>();
/** … and what is asked of every word, with the bit for a yes. */
const questions: { readonly bit: number; readonly isSo: (word: string) => boolean }[] = [];
let bits = 0;
/** The sign marks a word that has been asked. */
const ASKED = 1 << 31;

function nextBit(): number {
  if (bits === 31) throw new RangeError('there is no bit left for another trait of words');
  return 1 << bits++;
}

/** The bit of the words of a list. */
export function listTrait(list: Iterable<string>): number {
  const bit = nextBit();
  for (const word of list) listed.set(word, (listed.get(word) ?? 0) | bit);
  return bit;
}

/** The bit of the words of a kind; every word is asked, so the question should give up early. */
export function trait(isSo: (word: string) => boolean): number {
  const bit = nextBit();
  questions.push({ bit, isSo });
  return bit;
}

function askedOf(word: string): number {
  let traits = ASKED | (listed.get(word) ?? 0);
  for (const { bit, isSo } of questions) if (isSo(word)) traits |= bit;
  return traits;
}

/** The answers by the number of the word, for one vocabulary and as many questions as there are. */
let vocabulary: readonly string[] = [];
let bitsAsked = 0;
let known = new Int32Array(0);

/** More than one reader asks about a text; it is not kept for that. */
const traitsOfText = new WeakMap<Words, Int32Array>();

/** For each token of a text the traits of its word. */
export function traitsOf(words: Words): Int32Array {
  let traits = traitsOfText.get(words);
  if (traits === undefined) {
    traits = lookUp(words);
    traitsOfText.set(words, traits);
  }
  return traits;
}

function lookUp(words: Words): Int32Array {
  if (vocabulary !== words.vocabulary || bitsAsked !== bits) {
    vocabulary = words.vocabulary;
    bitsAsked = bits;
    known = new Int32Array(0);
  }
  if (known.length < vocabulary.length) {
    const larger = new Int32Array(2 * vocabulary.length);
    larger.set(known);
    known = larger;
  }
  const { count, number } = words;
  const traits = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    const n = number[i]!;
    if (known[n] === 0) known[n] = askedOf(vocabulary[n]!);
    traits[i] = known[n]!;
  }
  return traits;
}

/** Has a word an Arabic figure? */
export function hasFigure(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    if (unit >= 0x30 && unit <= 0x39) return true;
  }
  return false;
}
