// The words of a run of capitals → which of them are titles before the name, and the token at which the name begins.
import { Flag } from '../lexicon/entry.ts';
import { FAMILY_FIRST, FEMALE_NOUNS, FEMALE_TITLES, MALE_NOUNS, MALE_TITLES } from '../lexicon/titles.ts';
import { Ending, is, Shape, type Words } from '../text/words.ts';
import { isCompanion } from './inhabitants.ts';
import { type Gender, NO_TITLES } from './mention.ts';
import { isInitials, isOffice, titleTail } from './name-titles.ts';
import { isPluralNoun } from './name-type.ts';
import { headAfterOffice } from './office-tails.ts';
import { isRankBefore } from './rank-letters.ts';

/** A run of capitals without its titles. */
export interface Titled {
  /** The token at which the name begins. */
  readonly head: number;
  readonly titles: readonly string[];
  /** Do words before the name tell what its bearer is? */
  readonly titled: boolean;
  /** Of whom has such a title: Mr, Mrs. */
  readonly gender: Gender;
}

/**
 * The titles of the run [i, last). None stand before what is known to be a whole name (`isWhole`) or is a house
 * (`housed`: the Mayor’s Office is an office, and no mayor called Office).
 */
export function titlesBefore(words: Words, i: number, last: number, isWhole: boolean, housed: boolean): Titled {
  let found = isWhole ? untitled(i) : titlesInFront(words, i, last, housed);
  let { head } = found;
  if (isCompanion(words, head, last)) {
    const titles = [...found.titles, words.lower[head]!];
    found = { head: ++head, titles, titled: true, gender: found.gender };
  }
  if (isWhole) return found;
  while (
    head < last - 1 &&
    is(words, head, Flag.function) &&
    !is(words, head, Flag.nameParticle | Flag.calendar) &&
    words.lower[head] !== 'will'
  )
    head++;
  return head === found.head ? found : { head, titles: found.titles, titled: found.titled, gender: found.gender };
}

/** A run whose name begins at a token, with no title. */
export const untitled = (head: number): Titled => ({ head, titles: NO_TITLES, titled: false, gender: 'unknown' });

/** Words before a name, modifiers not counted, that are looked at for another title. */
const MOST_WORDS = 3;

function titlesInFront(words: Words, i: number, last: number, housed: boolean): Titled {
  let head = headAfterOffice(words, i, last);
  let titled = head > i;
  if (!titled && (housed || !mayHaveTitle(words, i, last))) return untitled(i);
  const titles: string[] = [];
  let gender: Gender = 'unknown';
  for (let k = head; k < last - 1 && !housed; k++) {
    if (isTitle(words, k, last) && !(k === i && is(words, k, Flag.forename) && !is(words, k, Flag.strongTitle))) {
      let after = k + 1;
      if (is(words, after, Flag.organisationParticle) && words.shape[after] === Shape.lower) {
        after = titleTail(words, after, last);
        if (after < 0) continue;
      } else if (MALE_TITLES.has(words.lower[k]!)) gender = 'male';
      else if (FEMALE_TITLES.has(words.lower[k]!)) gender = 'female';
      for (let t = head; t < after; t++) titles.push(words.lower[t]!);
      head = after;
      k = after - 1;
      titled = true;
    } else if (k - head >= MOST_WORDS && !is(words, k, Flag.titleModifier | Flag.demonym)) break;
  }
  // "the Office of the Auditor General" is no General
  if (titled && head >= last - 1 && is(words, i, Flag.organisation) && isOffice(words, i, last - 1))
    return { head: i, titles: NO_TITLES, titled: false, gender };
  if (head >= last) head = last - 1;
  // Insomniac Games, Knight Riders, Royal Challengers Bengaluru: no title stands before what is only part of a name
  if (head > i && !isTitleOf(words, i, head, last)) return untitled(i);
  return { head, titles: titles.length > 0 ? titles : NO_TITLES, titled, gender };
}

/** Is a word before the last one of a run anything that a title may be? */
function mayHaveTitle(words: Words, i: number, last: number): boolean {
  for (let k = i; k < last - 1; k++)
    if (is(words, k, Flag.title | Flag.person) || words.shape[k] === Shape.capitals || words.lower[k] === 'justices')
      return true;
  return false;
}

/** Is a word of a run that ends before token `last` a title of the name after it? */
const isTitle = (words: Words, k: number, last: number): boolean =>
  (isTitleWord(words, k, last) || isRankBefore(words, k, last)) && !isFamilyName(words, k) && !isInitials(words, k);

function isTitleWord(words: Words, k: number, last: number): boolean {
  const low = words.lower[k]!;
  if (low === 'justices') return true;
  if (is(words, k, Flag.title) && (low !== 'tan' || words.lower[k + 1] === 'sri')) return true;
  return (
    is(words, k, Flag.person) &&
    !is(words, k, Flag.forename) &&
    !(is(words, k, Flag.plural) && is(words, last - 1, Flag.organisation)) &&
    // an owner is part of a name
    words.ending[k] !== Ending.possessive
  );
}

/** Son Heung-min is no son. */
const isFamilyName = ({ lower }: Words, k: number): boolean =>
  FAMILY_FIRST.has(lower[k]!) && lower[k + 1]!.includes('-');

/** May the words before the rest of a run be the title of somebody? */
function isTitleOf(words: Words, i: number, head: number, last: number): boolean {
  // Queen Mary University, Prince Philip Hospital, the General Aviation Authority
  if (head === i + 1 && EPONYMS.has(words.lower[i]!) && endsAsBody(words, head + 1, last)) return false;
  for (let k = i; k < head; k++) if (is(words, k, Flag.strongTitle | Flag.organisation | Flag.demonym)) return true;
  if (last - head > 1) return true;
  const low = words.lower[head]!;
  return !(
    is(words, head, Flag.organisation) ||
    (words.ending[head] === Ending.none && isPluralNoun(low)) ||
    (is(words, head, Flag.place) && is(words, head - 1, Flag.person) && is(words, head - 1, Flag.plural))
  );
}

/** Titles that the names of bodies begin with. */
const EPONYMS = new Set('queen king prince princess duke general'.split(' '));

function endsAsBody(words: Words, from: number, last: number): boolean {
  for (let k = Math.max(from, last - 2); k < last; k++) if (is(words, k, Flag.organisation)) return true;
  return false;
}

/** The gender that titles tell. */
export function genderOfTitles(titles: readonly string[]): Gender {
  for (const title of titles) {
    if (MALE_TITLES.has(title) || MALE_NOUNS.has(title)) return 'male';
    if (FEMALE_TITLES.has(title) || FEMALE_NOUNS.has(title)) return 'female';
  }
  return 'unknown';
}
