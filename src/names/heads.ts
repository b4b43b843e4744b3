// A token → whether a description may begin there: whether a noun for somebody follows soon, and nothing that ends a noun phrase between.
import { Flag } from '../lexicon/entry.ts';
import { Shape, TokenKind, type Words } from '../text/words.ts';
import { FIGURE } from './offices.ts';
import { listTrait } from './word-traits.ts';

/** No head is looked for farther from the first token of a noun phrase, determiners not counted. */
export const LONGEST_PHRASE = 7;

const { head: HEAD, inhabitant: INHABITANT, function: FUNCTION, determiner: DETERMINER } = Flag;
const { word: WORD, number: NUMBER } = TokenKind;
const { lower: SMALL } = Shape;

/** Words of grammar that may stand inside a noun phrase. */
export const PASSING = listTrait(['other', 'first', 'second', 'one']);

/** Where the next head is, for tokens that are asked about in their order. */
export interface Heads {
  /** The first token of those not yet asked about that may be a head. */
  next: number;
  /** From here to the head nothing ends a phrase; with a determiner, after which commas may stand. */
  clear: number;
  clearButCommas: number;
}

/** At the beginning of a text; at that of each sentence `next` is -1 again. */
export const noHeads = (): Heads => ({ next: -1, clear: 0, clearButCommas: 0 });

/** May a description begin at token i of a sentence that ends before token `last`? */
export function mayDescribe(words: Words, traits: Int32Array, heads: Heads, i: number, last: number): boolean {
  if (heads.next < i) findHead(words, traits, heads, i, last);
  if (heads.next - i > LONGEST_PHRASE) return false;
  // after a determiner may stand another, and an adverb: "the two senators", "its then minister"
  return (words.flags[i]! & DETERMINER) !== 0 ? heads.clearButCommas <= i + 3 : heads.clear <= i;
}

function findHead(words: Words, traits: Int32Array, heads: Heads, i: number, last: number): void {
  const { flags, kind, shape, lower } = words;
  let next = i;
  let clear = i;
  let clearButCommas = i;
  // a figure may be somebody, depending on the word before it: what comes after it is not looked at
  let figure = false;
  for (; next < last && (flags[next]! & (HEAD | INHABITANT)) === 0; next++) {
    if (figure) continue;
    if (kind[next] === WORD) {
      if ((flags[next]! & FUNCTION) !== 0) {
        // a word of grammar ends a phrase wherever it stands in it
        if (shape[next] === SMALL && (traits[next]! & PASSING) === 0) clear = clearButCommas = next + 1;
      } else figure = (traits[next]! & FIGURE) !== 0;
    } else if (kind[next] !== NUMBER) {
      clear = next + 1;
      if (lower[next] !== ',') clearButCommas = next + 1;
    }
  }
  heads.next = next;
  heads.clear = clear;
  heads.clearButCommas = clearButCommas;
}
