// Letters before and after a name → no part of it: MEC Ann Lee, SSP Ann Lee, Ann Lee IAS; and whom “SSP Lee” then means.
import { Flag } from '../lexicon/entry.ts';
import { FAMILY_FIRST } from '../lexicon/titles.ts';
import { is, Shape, type Words } from '../text/words.ts';
import type { Mention } from './mention.ts';
import type { NamedEntity } from './named-entity.ts';

/** Offices and ranks of two letters; two others are somebody’s initials. */
const TWO_LETTERS = new Set('sp cp oc cs ps ac ig po wm sm gm rn cj fm yb'.split(' '));
/** Ships, whose names are those of people. */
const SHIPS = new Set('uss usns hms rms ins rrs hmas hmcs hmnzs'.split(' '));
const LONGEST_RANK = 6;
const LONGEST_AFTER = 4;

const isLetters = ({ lower, shape }: Words, k: number): boolean =>
  shape[k] === Shape.capitals && /^\p{L}+$/u.test(lower[k]!);

const isRank = (word: string): boolean =>
  word.length > 2 ? word.length <= LONGEST_RANK && !SHIPS.has(word) : TWO_LETTERS.has(word);

/** "MEC Ann Lee": letters before a forename and at least one name more, none of them a body’s. */
export function isRankBefore(words: Words, k: number, last: number): boolean {
  const next = k + 1;
  if (last - next < 2 || !isLetters(words, k) || !isRank(words.lower[k]!) || is(words, k, Flag.organisation))
    return false;
  if (
    words.shape[next] !== Shape.capitalised ||
    !is(words, next, Flag.forename) ||
    is(words, next, Flag.place | Flag.common)
  )
    return false;
  for (let i = next; i < last; i++) if (is(words, i, Flag.organisation | Flag.title)) return false;
  return true;
}

/** "Ann Lee IAS": the token of the letters that end a name of a forename and another word, or -1. */
export function lettersAfter(words: Words, head: number, last: number): number {
  const k = last - 1;
  if (k - head < 2 || !isLetters(words, k) || is(words, k, Flag.nameSuffix)) return -1;
  const { length } = words.lower[k]!;
  return length > 1 &&
    length <= LONGEST_AFTER &&
    words.shape[k - 1] === Shape.capitalised &&
    is(words, head, Flag.forename) &&
    !is(words, head, Flag.place) &&
    !FAMILY_FIRST.has(words.lower[head]!)
    ? k
    : -1;
}

/** SSP Lee is Ann Lee where nobody else is called Lee. */
export function rankedBearer(
  words: Words,
  mention: Mention,
  candidates: readonly NamedEntity[],
): NamedEntity | undefined {
  const { key, head, titles } = mention;
  if (key.length !== 2 || titles.length > 0 || !isLetters(words, head) || !isRank(key[0]!)) return undefined;
  let bearer: NamedEntity | undefined;
  for (const entity of candidates) {
    if (entity.key.length === 1) continue;
    if (bearer !== undefined) return undefined;
    bearer = entity;
  }
  return bearer?.isPerson === true ? bearer : undefined;
}
