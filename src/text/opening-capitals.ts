// The first words of a paragraph in capitals ("A FORMER miner has …", as many papers open) → written as inside a sentence.
import { Flag } from '../lexicon/entry.ts';
import type { Sentence } from './segment.ts';
import { is, Shape, TokenKind, type Words } from './words.ts';

const MOST_WORDS = 4;
/** Shorter words in capitals may be initials (NATO), unless they are known as words. */
const LONGEST_INITIALS = 5;

/** Changes the shapes of the words that open a paragraph in capitals when the sentence goes on without them. */
export function lowerOpenings(words: Words, sentences: readonly Sentence[]): void {
  let paragraph = -1;
  for (const sentence of sentences) {
    if (sentence.paragraph === paragraph) continue;
    paragraph = sentence.paragraph;
    const { first } = sentence;
    let i = first;
    while (i < sentence.last && i - first < MOST_WORDS && inCapitals(words, i)) i++;
    if (i === first || i >= sentence.last) continue;
    // a place, a dash or a bracket after it makes it a dateline; more capitals make it a heading
    if (words.shape[i] !== Shape.lower && words.shape[i] !== Shape.capitalised) continue;
    for (let k = first; k < i; k++) {
      const known = is(words, k, ORDINARY);
      const length = words.stem[k]! - words.start[k]!;
      if (!known && length <= LONGEST_INITIALS) continue;
      words.shape[k] = known && k > first ? Shape.lower : Shape.capitalised;
    }
  }
}

const ORDINARY =
  Flag.common | Flag.function | Flag.person | Flag.speaking | Flag.titleModifier | Flag.ed | Flag.ing | Flag.ly;

/** A word of one capital (A, I) counts. */
const inCapitals = ({ kind, shape, start, end }: Words, i: number): boolean =>
  kind[i] === TokenKind.word &&
  (shape[i] === Shape.capitals || (shape[i] === Shape.capitalised && end[i]! - start[i]! === 1));
