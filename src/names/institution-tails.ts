// A name and the small letters after it → where the name of an institution ends: Cardiff council, Leeds city council.
import { Flag, plain } from '../lexicon/entry.ts';
import { Ending, is, Shape, TokenKind, type Words } from '../text/words.ts';
import { adjoining } from './borders.ts';
import { type Mention, NO_TITLES } from './mention.ts';
import { listTrait } from './word-traits.ts';

/** What a place or a founder names; "school" and "club" are as often anybody's. */
const INSTITUTIONS = new Set(
  'council university college airport hospital museum gallery theatre theater zoo library prison cathedral parliament'.split(
    ' ',
  ),
);

/** What stands between: "Leeds city council". */
const KINDS = new Set(
  'city county borough district town parish community metropolitan regional general central'.split(' '),
);

const TAIL = listTrait([...INSTITUTIONS, ...KINDS]);

/** Token after the institution that the name ending before token `last` belongs to; `last` where another noun follows or none. */
export function institutionEnd(words: Words, traits: Int32Array, last: number, limit: number): number {
  if (last >= limit || (traits[last]! & TAIL) === 0 || words.ending[last - 1] === Ending.possessive) return last;
  let k = last;
  while (k < last + 2 && KINDS.has(words.lower[k] ?? '')) k++;
  if (k >= limit || !INSTITUTIONS.has(words.lower[k]!) || words.ending[k] === Ending.possessive) return last;
  for (let i = last; i <= k; i++) if (words.shape[i] !== Shape.lower || !adjoining(words, i)) return last;
  const after = k + 1;
  const ends =
    after >= limit ||
    words.kind[after] === TokenKind.mark ||
    words.cue[after]! > 0.3 ||
    is(words, after, Flag.function | Flag.ed | Flag.auxiliary);
  return ends ? after : last;
}

/** The institution whose name begins at token i and ends before token `last`. */
export function institutionAt(words: Words, i: number, last: number): Mention {
  const key: string[] = [];
  for (let k = i; k < last; k++) key.push(plain(words.lower[k]!));
  return {
    kind: 'name',
    first: i,
    last,
    head: i,
    type: 'organization',
    gender: 'unknown',
    plural: false,
    possessive: false,
    modifier: false,
    key,
    titles: NO_TITLES,
  };
}
