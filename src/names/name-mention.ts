// The capitalised words at a token → one mention by name: its titles, its particles, its type, its gender.
import { Flag, plain } from '../lexicon/entry.ts';
import { Ending, is, Shape, TokenKind, type Words } from '../text/words.ts';
import { type CaseEvidence, isCommonHere, isInCapital, isNameShape, isSurnameHere } from './capitals.ts';
import { genderOfForename, isFamilyFirst } from './given-names.ts';
import { isHouse, ownsNothing } from './houses.ts';
import { institutionAt, institutionEnd } from './institution-tails.ts';
import type { Gender, Mention } from './mention.ts';
import { describedAfter, describesNoun, isArticle, speakingNoun } from './modifiers.ts';
import { endOfRun } from './name-run.ts';
import { isKnownSpeaking } from './name-start.ts';
import { isOnlyModifier, isSeat, officeAfter } from './name-titles.ts';
import { isNamedPlace, typeOfBody, typeOfName } from './name-type.ts';
import { genderOfTitles, titlesBefore, untitled } from './titles-before.ts';

/** Reads the capitalised run at i and what belongs to it. */
export function readName(
  words: Words,
  i: number,
  limit: number,
  atStart: boolean,
  evidence: CaseEvidence,
  heading: boolean,
): Mention | null {
  const { traits, abbreviated } = evidence;
  const whole = abbreviated.size === 0 ? i : Math.min(limit, abbreviated.get(i) ?? i);
  const isWhole = whole > i;
  const last = isWhole ? whole : endOfRun(words, i, limit, evidence, heading);
  if (!isWhole && isSeat(words, i, last)) return null;
  const institution = heading ? last : institutionEnd(words, traits, last, limit);
  if (institution > last) return institutionAt(words, i, institution);

  const isLone = last === i + 1;
  const housed = !isLone && endsWithHouse(words, i, last);
  const { head, titles, titled, gender: styled } = isLone ? untitled(i) : titlesBefore(words, i, last, isWhole, housed);
  const office = isWhole ? -1 : officeAfter(words, traits, head, last);
  const end = office < 0 ? last : office;
  const key = keyOf(words, head, end);
  if (key.length === 0 || (last - head === 1 && isNoName(words, head, titled, styled, atStart, evidence, heading)))
    return null;
  const type =
    isWhole || housed
      ? typeOfBody(words, traits, head, last)
      : !titled && isNamedPlace(words, head, last)
        ? 'place'
        : typeOfName(words, traits, head, end, titled, styled !== 'unknown');
  let gender = styled;
  if (type === 'person' && gender === 'unknown' && last - head > 1 && !isFamilyFirst(key))
    gender = genderOfForename(key[0]!);
  if (gender === 'unknown' && titled) gender = genderOfTitles(titles);
  const before = i > 0 ? words.lower[i - 1]! : '';
  const possessive = words.ending[last - 1] === Ending.possessive && !ownsNothing(words, i, last, limit);
  return {
    kind: 'name',
    first: before === 'the' && type === 'organization' ? i - 1 : i,
    last: hasSuffix(words, last, limit) ? last + 2 : last,
    head,
    type,
    gender,
    plural: false,
    possessive,
    modifier:
      !possessive &&
      (describesNoun(words, last, limit, key[key.length - 1]!, evidence) ||
        (titles.length === 0 &&
          speakingNoun(words, last, limit) &&
          (isArticle(before) || words.lower[last] === 'media' || isBodyAtStart(words, head, last, atStart)))) &&
      !(type === 'person' && key.length > 1 && describedAfter(words, last, limit)),
    key,
    titles,
  };
}

/** The words of a name, without marks and suffixes. */
function keyOf(words: Words, head: number, end: number): string[] {
  const key: string[] = [];
  for (let k = head; k < end; k++)
    if (words.kind[k] === TokenKind.word && !is(words, k, Flag.nameSuffix)) key.push(plain(words.lower[k]!));
  // "Malcolm X." at the end of a sentence is Malcolm X
  if (key.length > 1) {
    const final = key[key.length - 1]!;
    if (final.length <= 3 && final.endsWith('.')) key[key.length - 1] = final.replace(/^(\p{L})\.$/u, '$1');
  }
  return key;
}

/** Jr., III after a comma. */
const hasSuffix = (words: Words, last: number, limit: number): boolean =>
  last + 1 < limit &&
  words.lower[last] === ',' &&
  is(words, last + 1, Flag.nameSuffix) &&
  isNameShape(words.shape[last + 1]!);

/** Flags of words that alone are a name only where more speaks for it. */
const NO_NAME = Flag.demonym | Flag.title | Flag.strongTitle;

/** Is a lone word, with titles or without, no name: a people's adjective, a title, a common word? */
function isNoName(
  words: Words,
  head: number,
  titled: boolean,
  gender: Gender,
  atStart: boolean,
  evidence: CaseEvidence,
  heading: boolean,
): boolean {
  const low = words.lower[head]!;
  const flags = words.flags[head]!;
  // the Chief Justice, the Chief Executive: an office and no name
  if (titled)
    return (
      gender === 'unknown' &&
      (low === 'justice' ||
        ((flags & Flag.person) !== 0 &&
          (flags & Flag.forename) === 0 &&
          ((flags & (Flag.title | Flag.titleModifier)) !== 0 || isOnlyModifier(words, head - 1))))
    );
  if (atStart && low !== 'will' && isCommonHere(words, head, evidence) && (heading || !isKnownSpeaking(words, head)))
    return true;
  if (words.shape[head] === Shape.capitals && PERSON_LETTERS.has(low)) return true;
  if ((flags & NO_NAME) === 0) return false;
  if ((flags & Flag.demonym) !== 0 && words.ending[head] !== Ending.possessive && !isSurnameHere(words, head, evidence))
    return true;
  if ((flags & Flag.strongTitle) !== 0) return true;
  return (flags & (Flag.title | Flag.forename)) === Flag.title && !isInCapital(words, head, evidence);
}

/** "The Mayor’s Office", "the U.S. Attorney’s Office for the Southern District". */
function endsWithHouse(words: Words, i: number, last: number): boolean {
  for (let k = i + 1; k < last; k++)
    if (words.ending[k - 1] === Ending.possessive)
      return isHouse(words, k) && (k === last - 1 || words.lower[k + 1] === 'for' || words.lower[k + 1] === 'of');
  return false;
}

/** "State media said": one word for a body, whose capital says only that a sentence begins. */
const isBodyAtStart = (words: Words, head: number, last: number, atStart: boolean): boolean =>
  atStart &&
  last - head === 1 &&
  is(words, head, Flag.organisation | Flag.titleModifier) &&
  words.shape[head] === Shape.capitalised;

/** What somebody is, in letters. */
const PERSON_LETTERS = new Set('dj mc gp vp ceo cfo cto coo pm mp mep msp'.split(' '));
