// A capitalised run after "for", "of" or "at" → where in it somebody’s name begins: the MP for Hook Norton | Ann Lee, the
// secretary of the Bakers Union | Ann Lee, Secretary of State for Work and Pensions | Ann Lee.
import { Flag } from '../lexicon/entry.ts';
import { Ending, is, Shape, TokenKind, type Words } from '../text/words.ts';
import { changedMention, type Mention } from './mention.ts';
import { PORTFOLIOS } from './name-particles.ts';
import { endsOffice, POINTS } from './name-titles.ts';

/** Words that what an office is for may have, and words of a name. */
const LONGEST_TAIL = 6;
const LONGEST_NAME = 3;

const JOINING = new Set(['for', 'of', 'at', 'in', 'and']);

/** Those who are for a place, whatever its name. */
const FOR_PLACES = new Set(
  `mp mep msp mla td mpp tc congressman congresswoman senator member councillor candidate mayor minister secretary commissioner
  coordinator bishop archbishop envoy ambassador director head`.split(/\s+/),
);

/** The token at which the name begins in a run [i, last) that may end an office; i when it ends none. */
export function headAfterOffice(words: Words, i: number, last: number): number {
  if (last - i < 3) return i;
  return endsOffice(words, i, last) ? i + 1 : Math.max(i, nameAfterOffice(words, i, last));
}

/** The token at which a name begins inside the run [i, last), with its title where that ends the office, or -1. */
function nameAfterOffice(words: Words, i: number, last: number): number {
  const before = i > 0 && words.lower[i - 1] === 'the' ? i - 2 : i - 1;
  // "Road Transport and Highways | Minister Ann Lee"
  for (let k = i + 3; k < last - 2; k++)
    if (is(words, k, Flag.strongTitle) && !is(words, k, Flag.forename) && isNamed(words, k + 1, last)) return k;
  if (before < 1 || !JOINING.has(words.lower[before]!)) return -1;
  // "the MP for Bradford West | Ann Lee", "for Paisley and Renfrewshire South | Ann Lee"
  if (last - i > 2 && endsSeat(words, i, last - 2, before) && isName(words, last - 2, last)) return last - 2;
  for (let k = Math.max(i, last - LONGEST_NAME - 1); k <= i + LONGEST_TAIL && k <= last - 2; k++) {
    if (isGiven(words, k)) return k > i && isName(words, k, last) && isTail(words, i, k, before) ? k : -1;
  }
  return -1;
}

const isPlain = (words: Words, k: number): boolean => !is(words, k, Flag.place | Flag.common | Flag.titleModifier);

/** Does what a member is for end before a token, at a word for a place or a point of the compass? */
function endsSeat(words: Words, i: number, end: number, before: number): boolean {
  if (!isPlain(words, end) || !isPlain(words, end + 1) || POINTS.has(words.lower[end]!)) return false;
  if (POINTS.has(words.lower[end - 1]!)) return true;
  for (let k = i; k < end; k++) if (!is(words, k, Flag.place)) return false;
  return words.lower[before] === 'for' && FOR_PLACES.has(words.lower[before - 1]!);
}

const isGiven = (words: Words, k: number): boolean =>
  is(words, k, Flag.forename) && !is(words, k, Flag.place | Flag.title | Flag.titleModifier);

const isNamed = (words: Words, k: number, last: number): boolean => isGiven(words, k) && isName(words, k, last);

/** A forename with one or two words that no body or place has. */
function isName(words: Words, k: number, last: number): boolean {
  for (let n = k; n < last; n++)
    if (
      words.kind[n] !== TokenKind.word ||
      (words.shape[n] !== Shape.capitalised && words.shape[n] !== Shape.mixed && !is(words, n, Flag.nameSuffix)) ||
      is(words, n, Flag.organisation | Flag.title | Flag.demonym | Flag.calendar) ||
      (n > k && is(words, n, Flag.common) && last - k === 2 && is(words, n, Flag.plural))
    )
      return false;
  return last - k <= LONGEST_NAME;
}

function isTail(words: Words, i: number, k: number, before: number): boolean {
  for (let n = i; n < k; n++)
    if (is(words, n, Flag.title) || (is(words, n, Flag.forename) && !is(words, n, Flag.place | Flag.organisation)))
      return false;
  const end = k - 1;
  // Council, Transport, Pensions: no part of a name
  if (is(words, end, Flag.organisation)) return end > i || words.lower[before] !== 'of';
  if (PORTFOLIOS.has(words.lower[end]!) || (words.lower[before] === 'and' && is(words, end, Flag.common))) return true;
  // "Savar Model Police Station"
  if (end > i && is(words, end, Flag.common) && !is(words, end, Flag.person) && words.lower[before] !== 'in')
    return true;
  return words.lower[before] !== 'and' && words.lower[before] !== 'in' && FOR_PLACES.has(words.lower[before - 1]!);
}

/** Tokens between a description and the end of what it is for. */
const FARTHEST_OFFICE = 8;

/** "The secretary of | State Ann Lee": a name without the end of the office before it, which the description takes. */
export function withoutOffice(words: Words, mentions: Mention[], name: Mention): Mention {
  if (words.lower[name.first] === 'the' && name.type === 'organization') return name;
  let m = mentions.length - 1;
  // "Secretary of | State for Work | and Pensions Ann Lee"
  if (mentions[m]?.kind === 'name' && words.lower[mentions[m]!.last] === 'and' && mentions[m]!.last === name.first - 1)
    m--;
  const role = mentions[m];
  if (role === undefined || role.kind !== 'role' || name.head - role.last > FARTHEST_OFFICE || role.possessive)
    return changedMention(name, { first: name.head });
  for (let k = role.last; k < name.first; k++)
    if (words.kind[k] !== TokenKind.word || !(words.shape[k]! >= Shape.capitalised || isLink(words.lower[k]!)))
      return changedMention(name, { first: name.head });
  mentions.length = m + 1;
  mentions[m] = changedMention(role, { last: name.head, modifier: true });
  return changedMention(name, { first: name.head });
}

/** Those who are for something, whoever has the name after it. */
const WITH_PORTFOLIO = new Set('minister secretary undersecretary commissioner director professor'.split(' '));

/** "The deputy minister for women | Ann Lee", "captain and coach | Ann Lee": the mention that names the holder, or -1. */
export function holderAfter(words: Words, mentions: readonly Mention[], m: number): number {
  const { first, last, head, plural } = mentions[m]!;
  if (plural) return -1;
  const next = mentions[m + 1];
  if (words.lower[last] === 'and')
    return next?.kind === 'role' && next.first === last + 1 && !is(words, first, Flag.determiner) && !next.plural
      ? holderAt(mentions, m + 2, next.last)
      : -1;
  if (words.lower[last] !== 'for' && words.lower[last] !== 'of') return -1;
  let k = last + 1;
  while (k < last + LONGEST_TAIL && isPlainNoun(words, k)) k++;
  let name = m + 1;
  while (name < mentions.length && mentions[name]!.first < k) name++;
  const holder = k > last + 1 ? holderAt(mentions, name, k) : -1;
  return holder >= 0 && (mentions[holder]!.type === 'person' || WITH_PORTFOLIO.has(words.lower[head]!)) ? holder : -1;
}

/** Mention m where it names somebody at a token, else -1. */
function holderAt(mentions: readonly Mention[], m: number, token: number): number {
  const name = mentions[m];
  return name?.kind === 'name' &&
    name.first === token &&
    name.type !== 'organization' &&
    name.type !== 'place' &&
    name.key.length > 1 &&
    !name.possessive &&
    !name.modifier
    ? m
    : -1;
}

const isPlainNoun = (words: Words, k: number): boolean =>
  words.kind[k] === TokenKind.word &&
  words.shape[k] === Shape.lower &&
  words.ending[k] === Ending.none &&
  (!is(words, k, Flag.function) || isLink(words.lower[k]!));

const isLink = (word: string): boolean => word === 'the' || JOINING.has(word);
