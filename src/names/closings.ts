// The words after a name → do they close it, so that a description before it is its bearer's: "the envoy, Ann Lee, said"?
import { isPersonNoun } from '../lexicon/nouns.ts';
import { TokenKind, type Words } from '../text/words.ts';

export function isClosed(mark: string | undefined): boolean {
  return mark === undefined || mark === ',' || mark === '.' || mark === '(' || isVerbish(mark);
}

/** Words of where somebody named works: ", Ann Lee of Lee & Partners, said". */
const LONGEST_BODY = 8;

/** Is a name closed by a mark or verb, or by a phrase of where its bearer works and a comma? */
export function isClosedAfter(words: Words, last: number): boolean {
  if (isClosed(words.lower[last])) return true;
  if (!/^(?:of|from|at|with)$/.test(words.lower[last] ?? '')) return false;
  for (let k = last + 1; k <= last + LONGEST_BODY; k++)
    if (words.kind[k] === TokenKind.mark && words.lower[k] !== '&') return words.lower[k] === ',';
  return false;
}

export function isVerbish(word: string): boolean {
  return (
    /^(?:said|says|told|tells|has|had|is|was|will|would)$/.test(word) || (word.endsWith('ed') && !isPersonNoun(word))
  );
}
