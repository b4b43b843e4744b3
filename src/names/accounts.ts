// Tokens → the mention of a user by the name of an account: @stormchaser88, u/night_owl.
import { TokenKind, type Words } from '../text/words.ts';
import { type Mention, NO_TITLES } from './mention.ts';
import { listTrait } from './word-traits.ts';

/** Tokens of an account’s name: letters and figures with low lines and stops between them. */
const LONGEST = 9;

/** Words that the mention of a user begins with. */
export const ACCOUNT = listTrait(['@', 'u']);

/** The account named at a token, or null; in brackets it stands beside the name of whoever has it. */
export function accountAt(words: Words, traits: Int32Array, i: number, limit: number): Mention | null {
  if ((traits[i]! & ACCOUNT) === 0) return null;
  const head = accountName(words, i);
  if (head < 0 || head >= limit || words.kind[head] === TokenKind.mark || words.start[head] !== words.end[head - 1])
    return null;
  if (
    i > 0 &&
    (words.end[i - 1] === words.start[i] || words.lower[i - 1] === '(') &&
    !OPENING.test(words.lower[i - 1]!)
  )
    return null;
  let last = head + 1;
  while (last < limit && last < head + LONGEST && words.start[last] === words.end[last - 1]) {
    const joins = words.lower[last] === '_' || (words.lower[last] === '.' && words.start[last + 1] === words.end[last]);
    if (words.kind[last] === TokenKind.mark && !joins) break;
    last++;
  }
  return {
    kind: 'name',
    first: i,
    last,
    head: i,
    type: 'unknown',
    gender: 'unknown',
    plural: false,
    possessive: false,
    modifier: false,
    key: [words.lower.slice(i, last).join('')],
    titles: NO_TITLES,
  };
}

const OPENING = /^[“"‘'—–]+$/;

/** The token at which the name begins after @ or u/, or -1. */
const accountName = ({ lower, start, end }: Words, i: number): number =>
  lower[i] === '@' ? i + 1 : lower[i] === 'u' && lower[i + 1] === '/' && start[i + 1] === end[i] ? i + 2 : -1;
