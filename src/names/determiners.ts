// A description → how it is introduced: "the envoy", "his lawyer", "the firm’s lawyer", "a neighbour", or bare.
//
// Two readings stand side by side because the weights were learned with both: they differ in "that", "this", "my", "our".
import { STYLES_OF_ADDRESS } from '../lexicon/titles.ts';
import { Ending, type Words } from '../text/words.ts';
import { adjoining } from './borders.ts';
import type { Mention } from './mention.ts';

/** By its sense: "that" and "this" point like "the", "my" and "our" own like "his"; "0" is bare, "a" any other. */
export function definitenessOf(words: Words, mention: Mention): 'the' | 'his' | 'a' | '0' {
  const determiner = words.lower[mention.first]!;
  if (determiner === 'the' || determiner === 'that' || determiner === 'this' || isStyle(words, mention)) return 'the';
  if (/^(?:his|her|their|its|my|our)$/.test(determiner) || isOwned(words, mention)) return 'his';
  return mention.first === mention.head ? '0' : 'a';
}

/** By the word itself: only "the" and the possessives of the third person are kept apart; "0" is bare, "a" any other. */
export function determinerClass(words: Words, mention: Mention): 'the' | 'his' | 'a' | '0' {
  const determiner = words.lower[mention.first]!;
  if (determiner === 'the' || isStyle(words, mention)) return 'the';
  if (/^(?:his|her|their|its)$/.test(determiner) || isOwned(words, mention)) return 'his';
  return mention.first === mention.head ? '0' : 'a';
}

const isStyle = (words: Words, mention: Mention) => STYLES_OF_ADDRESS.has(words.lower[mention.head]!);

/** Does somebody own it who is named or described before it: "Leeds’s captain", "the firm’s lawyer"? */
function isOwned(words: Words, mention: Mention): boolean {
  const before = mention.first - 1;
  return before >= 0 && words.ending[before] === Ending.possessive && adjoining(words, mention.first);
}
