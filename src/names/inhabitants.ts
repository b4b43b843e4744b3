// Words for somebody by where he comes from → a description ("the Scot", "the tall New Zealander") or a name's companion ("Briton Ann Lee").
import { Flag, plain } from '../lexicon/entry.ts';
import { ORGANISATION_NAMES } from '../lexicon/organisations.ts';
import { PLACE_NAMES } from '../lexicon/places.ts';
import { Ending, is, Shape, TokenKind, type Words } from '../text/words.ts';
import { adjoining } from './borders.ts';
import { type Mention, NO_TITLES } from './mention.ts';

/** Words in small letters between an article and the inhabitant: "the towering young Dutchman". */
const MOST_ADJECTIVES = 2;

/** First words of countries whose inhabitants have two: South African, New Zealander, Sri Lankan. */
const FIRST_OF_TWO = new Set('new north south east west northern southern sri puerto costa saudi'.split(' '));

/** Nouns only: no house or cup is called Briton or Dane. */
const NOUN =
  /^(?:briton|brit|scot|dane|swede|finn|spaniard|pole|turk|serb|croat|slovene|kurd|icelander|londoner|filipin[oa]|.+[cs]h?(?:wo)?man)$/;

/**
 * After an article at token k: the token of somebody named by where he comes from, or -1. "The Scot said", "the
 * American, who", "the veteran South African": and no adjective of a noun that follows.
 */
export function inhabitantAfter(words: Words, k: number, limit: number): number {
  let at = k;
  while (
    at < limit &&
    at < k + MOST_ADJECTIVES &&
    words.kind[at] !== TokenKind.mark &&
    ((words.shape[at] === Shape.lower && !is(words, at, Flag.function | Flag.head)) || isAge(words, at))
  )
    at++;
  const second = at + 1;
  const isSecond = is(words, second, Flag.inhabitant) && adjoining(words, second) && isInhabitant(words, second, limit);
  if (isSecond && at < limit && is(words, at, Flag.place)) return second;
  // "the West Virginia Democrat"
  if (
    second + 1 < limit &&
    is(words, second + 1, Flag.inhabitant) &&
    PLACE_NAMES.has(`${words.lower[at]}_${words.lower[second]}`) &&
    adjoining(words, second + 1) &&
    isInhabitant(words, second + 1, limit)
  )
    return second + 1;
  if (isSecond && second < limit && FIRST_OF_TWO.has(words.lower[at]!) && words.shape[at] === Shape.capitalised)
    return second;
  return isInhabitant(words, at, limit) ? at : -1;
}

/** "The 19-year-old Spaniard", "the young Dane". */
const isAge = (words: Words, k: number): boolean => is(words, k, Flag.person) && words.lower[k]!.endsWith('-year-old');

function isInhabitant(words: Words, k: number, limit: number): boolean {
  if (!is(words, k, Flag.inhabitant) || words.shape[k] !== Shape.capitalised) return false;
  const next = k + 1;
  return (
    words.ending[k] === Ending.possessive ||
    next >= limit ||
    words.kind[next] === TokenKind.mark ||
    (words.shape[next] === Shape.lower &&
      (NOUN.test(words.lower[k]!) ||
        is(words, next, Flag.function | Flag.ly | Flag.ed | Flag.adverb) ||
        words.cue[next]! > 0.3))
  );
}

export function inhabitant(words: Words, first: number, head: number): Mention {
  const low = words.lower[head]!;
  return {
    kind: 'role',
    first,
    last: head + 1,
    head,
    type: 'person',
    gender: low.endsWith('woman') ? 'female' : /[cs]h?man$/.test(low) ? 'male' : 'unknown',
    plural: false,
    possessive: words.ending[head] === Ending.possessive,
    modifier: false,
    key: [...wordsBefore(words, first + 1, head), low],
    titles: NO_TITLES,
  };
}

/** "The 19-year-old Spaniard", "the West Virginia Democrat": what a description has before its head, but for "young" and "tall". */
function wordsBefore(words: Words, first: number, head: number): string[] {
  const before: string[] = [];
  for (let k = first; k < head; k++)
    if (isAge(words, k) || words.shape[k] === Shape.capitalised) before.push(plain(words.lower[k]!));
  return before;
}

/** Does a word at k only say where the bearer of the name after it comes from: "Frenchman Luc Petit", "Norwegian Ola Dahl"? */
export function isCompanion(words: Words, k: number, last: number): boolean {
  if (!is(words, k, Flag.inhabitant | Flag.demonym) || words.shape[k] !== Shape.capitalised) return false;
  const size = last - k - 1;
  if (is(words, k, Flag.inhabitant) && NOUN.test(words.lower[k]!)) return size >= 1;
  if (size < 2 || size > 3 || is(words, k, Flag.forename)) return false;
  const name = words.lower.slice(k, last).join('_');
  if (PLACE_NAMES.has(name) || ORGANISATION_NAMES.has(name)) return false;
  if (is(words, k + 1, Flag.forename)) {
    for (let i = k + 1; i < last; i++) if (is(words, i, Flag.organisation)) return false;
    return true;
  }
  for (let i = k + 1; i < last; i++)
    if (words.shape[i] !== Shape.capitalised || is(words, i, Flag.common | Flag.organisation | Flag.place | Flag.title))
      return false;
  return true;
}
