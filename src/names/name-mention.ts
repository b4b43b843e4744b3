// The capitalised words at a token → one mention by name: its titles, its particles, its type, its gender.
import { Flag, isFemale, isMale, plain } from '../lexicon/entry.ts';
import { FAMILY_FIRST, FEMALE_NOUNS, FEMALE_TITLES, MALE_NOUNS, MALE_TITLES } from '../lexicon/titles.ts';
import { Ending, is, Shape, TokenKind, type Words } from '../text/words.ts';
import { adjoining } from './borders.ts';
import { isCalendarName } from './calendar-names.ts';
import { type CaseEvidence, isCommonHere, isNameShape } from './capitals.ts';
import { isHouse, ownsNothing } from './houses.ts';
import { isCompanion } from './inhabitants.ts';
import { institutionAt, institutionEnd } from './institution-tails.ts';
import type { Gender, Mention } from './mention.ts';
import { describedAfter, describesNoun, isArticle, speakingNoun } from './modifiers.ts';
import { isShortAnd, particles } from './name-particles.ts';
import { isKnownSpeaking } from './name-start.ts';
import { isInitials, isOffice, isOnlyModifier, isSeat, officeAfter, titleTail } from './name-titles.ts';
import { isNamedPlace, isPluralNoun, typeOfBody, typeOfName } from './name-type.ts';
import { headAfterOffice } from './office-tails.ts';
import { isRankBefore } from './rank-letters.ts';
import { goesOnInCapitals } from './title-case.ts';

/** The forename's gender. */
export function genderOfForename(word: string): Gender {
  const bare = plain(word);
  if (isMale(bare)) return 'male';
  if (isFemale(bare)) return 'female';
  // Jo-Anne, Hans-Peter: the parts agree, or one of them is known
  const hyphen = bare.indexOf('-');
  if (hyphen <= 0) return 'unknown';
  const first = genderOfForename(bare.slice(0, hyphen));
  return first === 'unknown' || bare.startsWith('jo-') ? genderOfForename(bare.slice(hyphen + 1)) : first;
}

/** Tan Wei Ming is Mr Tan, Kim Jong-hun Mr Kim: where the family name stands first, the given name has two parts. */
export function isFamilyFirst(key: readonly string[]): boolean {
  return FAMILY_FIRST.has(key[0]!) && (key.length === 3 || (key.length === 2 && key[1]!.includes('-')));
}

/** Ann Szeto Wing-kin is Ms Szeto: after an English forename, too, the family name stands before the given one; else "". */
export function familyInside(key: readonly string[]): string {
  const given = key.length === 4 ? isMale(key[0]!) || isFemale(key[0]!) : key.length === 3 && key[2]!.includes('-');
  return given && FAMILY_FIRST.has(key[1]!) && !FAMILY_FIRST.has(key[0]!) ? key[1]! : '';
}

/** Reads the capitalised run at i and what belongs to it. */
export function readName(
  words: Words,
  i: number,
  limit: number,
  atStart: boolean,
  evidence: CaseEvidence,
  heading: boolean,
): Mention | null {
  const whole = Math.min(limit, evidence.abbreviated.get(i) ?? i);
  let last = Math.max(i + 1, whole);
  while (
    whole <= i &&
    last < limit &&
    !beginsWhole(words, last, evidence) &&
    (words.ending[last - 1] !== Ending.possessive || isHouse(words, last))
  ) {
    if (
      words.kind[last] === TokenKind.word &&
      isNameShape(words.shape[last]!) &&
      adjoining(words, last) &&
      !isShortAnd(words, last)
    ) {
      const low = words.lower[last]!;
      if (
        low === 'i' ||
        (is(words, last, Flag.calendar) && !isCalendarName(words, last, false, evidence)) ||
        (heading &&
          isCommonHere(words, last, evidence) &&
          !is(words, last, Flag.title) &&
          !is(words, last, Flag.forename))
      )
        break;
      if (
        is(words, last, Flag.function) &&
        !is(words, last, Flag.nameParticle) &&
        words.shape[last] === Shape.capitalised &&
        !isNameShape(words.shape[last + 1] ?? 0) &&
        !is(words, last, Flag.calendar) &&
        !goesOnInCapitals(words, last)
      )
        break;
      last++;
      continue;
    }
    const joined = particles(words, last, limit);
    if (joined < 0) break;
    last = joined;
  }
  if (last === i || (whole <= i && isSeat(words, i, last))) return null;
  const institution = heading ? last : institutionEnd(words, last, limit);
  if (institution > last) return institutionAt(words, i, institution);

  // titles in front of the name
  let head = whole > i ? i : headAfterOffice(words, i, last);
  const titles: string[] = [];
  let gender: Gender = 'unknown';
  let titled = head > i;
  // the Mayor’s Office is an office, and no mayor called Office
  const housed = endsWithHouse(words, i, last);
  for (let k = head; k < last - 1 && !housed && whole <= i; k++) {
    const low = words.lower[k]!;
    const isTitle =
      !isFamilyName(words, k) &&
      !isInitials(words, k) &&
      (isRankBefore(words, k, last) ||
        low === 'justices' ||
        (is(words, k, Flag.title) && (low !== 'tan' || words.lower[k + 1] === 'sri')) ||
        (is(words, k, Flag.person) &&
          !is(words, k, Flag.forename) &&
          !(is(words, k, Flag.plural) && is(words, last - 1, Flag.organisation)) &&
          !evidenceOfName(words, k)));
    if (isTitle && !(is(words, k, Flag.forename) && !is(words, k, Flag.strongTitle) && k === i)) {
      if (is(words, k + 1, Flag.organisationParticle) && words.shape[k + 1] === Shape.lower) {
        const after = titleTail(words, k + 1, last);
        if (after < 0) continue;
        for (let t = head; t < after; t++) titles.push(words.lower[t]!);
        head = after;
        k = after - 1;
        titled = true;
        continue;
      }
      for (let t = head; t <= k; t++) titles.push(words.lower[t]!);
      head = k + 1;
      titled = true;
      if (MALE_TITLES.has(low)) gender = 'male';
      else if (FEMALE_TITLES.has(low)) gender = 'female';
    } else if (!is(words, k, Flag.titleModifier) && !is(words, k, Flag.demonym)) {
      if (k - head >= 3) break;
    }
  }
  // "the Office of the Auditor General" is no General
  if (titled && head >= last - 1 && is(words, i, Flag.organisation) && isOffice(words, i, last - 1)) {
    head = i;
    titles.length = 0;
    titled = false;
  }
  if (head >= last) head = last - 1;
  // Insomniac Games, Knight Riders, Royal Challengers Bengaluru: no title stands before what is only part of a name
  if (head > i && whole <= i && !isTitleOf(words, i, head, last)) {
    head = i;
    titles.length = 0;
    titled = false;
    gender = 'unknown';
  }
  if (isCompanion(words, head, last)) {
    titles.push(words.lower[head]!);
    head++;
    titled = true;
  }
  while (
    whole <= i &&
    head < last - 1 &&
    is(words, head, Flag.function) &&
    !is(words, head, Flag.nameParticle | Flag.calendar) &&
    words.lower[head] !== 'will'
  )
    head++;
  let nameEnd = last;
  // Jr., III after a comma
  if (
    nameEnd + 1 < limit &&
    words.lower[nameEnd] === ',' &&
    is(words, nameEnd + 1, Flag.nameSuffix) &&
    isNameShape(words.shape[nameEnd + 1]!)
  )
    nameEnd += 2;

  const office = whole > i ? -1 : officeAfter(words, head, last);
  const key: string[] = [];
  for (let k = head; k < (office < 0 ? last : office); k++)
    if (words.kind[k] === TokenKind.word && !is(words, k, Flag.nameSuffix)) key.push(plain(words.lower[k]!));
  if (key.length === 0) return null;
  // "Malcolm X." at the end of a sentence is Malcolm X
  if (key.length > 1) key.push(key.pop()!.replace(/^(\p{L})\.$/u, '$1'));
  const size = last - head;
  const firstWord = key[0]!;
  const lastWord = key[key.length - 1]!;

  // a lone word that is a people's adjective, a title or a common word is no name
  if (size === 1) {
    const low = words.lower[head]!;
    if (
      titled === false &&
      is(words, head, Flag.demonym) &&
      words.ending[head] !== Ending.possessive &&
      !evidence.surnames.has(low)
    )
      return null;
    if (
      atStart &&
      !titled &&
      low !== 'will' &&
      isCommonHere(words, head, evidence) &&
      (heading || !isKnownSpeaking(words, head))
    )
      return null;
    if (!titled && is(words, head, Flag.title) && !evidence.capital.has(low) && !is(words, head, Flag.forename))
      return null;
    if (!titled && is(words, head, Flag.strongTitle)) return null;
    if (!titled && PERSON_LETTERS.has(low) && words.shape[head] === Shape.capitals) return null;
    // the Chief Justice, the Chief Executive: an office and no name
    if (
      titled &&
      gender === 'unknown' &&
      (low === 'justice' ||
        (is(words, head, Flag.person) &&
          !is(words, head, Flag.forename) &&
          (is(words, head, Flag.title | Flag.titleModifier) || isOnlyModifier(words, head - 1))))
    )
      return null;
  }
  const type =
    whole > i || housed
      ? typeOfBody(words, head, last)
      : !titled && isNamedPlace(words, head, last)
        ? 'place'
        : typeOfName(words, head, office < 0 ? last : office, titled, gender !== 'unknown');
  if (type === 'person' && gender === 'unknown' && size > 1 && !isFamilyFirst(key))
    gender = genderOfForename(firstWord);
  if (gender === 'unknown' && titled) gender = genderOfTitles(titles);
  const before = words.lower[i - 1];
  const possessive = words.ending[last - 1] === Ending.possessive && !ownsNothing(words, i, last, limit);
  const isModifier =
    !possessive &&
    (describesNoun(words, last, limit, lastWord, evidence) ||
      ((isArticle(before) || words.lower[last] === 'media' || isBodyAtStart(words, head, last, atStart)) &&
        titles.length === 0 &&
        speakingNoun(words, last, limit)));
  return {
    kind: 'name',
    first: before === 'the' && type === 'organization' ? i - 1 : i,
    last: nameEnd,
    head,
    type,
    gender,
    plural: false,
    possessive,
    modifier: isModifier && !(type === 'person' && key.length > 1 && describedAfter(words, last, limit)),
    key,
    titles,
  };
}

/** "The Mayor’s Office", "the U.S. Attorney’s Office for the Southern District". */
function endsWithHouse(words: Words, i: number, last: number): boolean {
  for (let k = i + 1; k < last; k++)
    if (words.ending[k - 1] === Ending.possessive)
      return isHouse(words, k) && (k === last - 1 || words.lower[k + 1] === 'for' || words.lower[k + 1] === 'of');
  return false;
}

/** "The Zambian Movement for the Lower Delta (MLD)": where a name with a short form begins, the word before it ends. */
const beginsWhole = (words: Words, k: number, { abbreviated }: CaseEvidence): boolean =>
  abbreviated.has(k) && is(words, k - 1, Flag.demonym | Flag.title);

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

/** "State media said": one word for a body, whose capital says only that a sentence begins. */
const isBodyAtStart = (words: Words, head: number, last: number, atStart: boolean): boolean =>
  atStart &&
  last - head === 1 &&
  is(words, head, Flag.organisation | Flag.titleModifier) &&
  words.shape[head] === Shape.capitalised;

/** Titles that the names of bodies begin with. */
const EPONYMS = new Set('queen king prince princess duke general'.split(' '));

function endsAsBody(words: Words, from: number, last: number): boolean {
  for (let k = Math.max(from, last - 2); k < last; k++) if (is(words, k, Flag.organisation)) return true;
  return false;
}

/** What somebody is, in letters. */
const PERSON_LETTERS = new Set('dj mc gp vp ceo cfo cto coo pm mp mep msp'.split(' '));

/** Son Heung-min is no son. */
const isFamilyName = (words: Words, k: number) =>
  FAMILY_FIRST.has(words.lower[k]!) && words.lower[k + 1]!.includes('-');

/** A title word that the article uses as part of a name is known by what follows: here, nothing speaks for it. */
function evidenceOfName(words: Words, k: number): boolean {
  return words.ending[k] === Ending.possessive;
}

function genderOfTitles(titles: readonly string[]): Gender {
  for (const title of titles) {
    if (MALE_TITLES.has(title) || MALE_NOUNS.has(title)) return 'male';
    if (FEMALE_TITLES.has(title) || FEMALE_NOUNS.has(title)) return 'female';
  }
  return 'unknown';
}
