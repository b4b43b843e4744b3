// A weekday, a month or “will” with a capital → whether it is somebody’s name: Theresa May, April Jones, Mr Sunday Bello,
// Will Smith.
import { Flag } from '../lexicon/entry.ts';
import { is, Shape, TokenKind, type Words } from '../text/words.ts';
import { adjoining } from './borders.ts';
import { type CaseEvidence, isNameShape, isSurnameHere } from './capitals.ts';
import { listTrait } from './word-traits.ts';

/** Months that are forenames or surnames, too. */
const MONTH = listTrait('january march april may june august'.split(' '));
/** Days that West Africans are called after. */
const DAY = listTrait('sunday monday tuesday friday christmas easter'.split(' '));
/** … and what papers are called that come out on one: the Sunday Times. */
const PAPERS = new Set(
  'times mirror telegraph herald mail express post world tribune independent star sun people'.split(' '),
);
/** Words before a date: "last May", "early June"; prepositions and articles are others. */
const DATING = new Set('last next this early late mid every until since'.split(' '));

/** Tokens of a sentence that are looked at for its question mark. */
const FARTHEST_MARK = 60;

const isDated = (words: Words, k: number): boolean =>
  words.kind[k + 1] === TokenKind.number ||
  (k > 0 && (is(words, k - 1, Flag.preposition | Flag.determiner) || DATING.has(words.lower[k - 1]!)));

/** A capitalised word after it that goes with no date: Jones, but not Fools or Times. */
const hasSurname = (words: Words, k: number): boolean =>
  k + 1 < words.count &&
  isNameShape(words.shape[k + 1]!) &&
  adjoining(words, k + 1) &&
  !is(words, k + 1, Flag.common | Flag.calendar | Flag.organisation | Flag.function);

/** Does a calendar word belong to a person’s name? */
export function isCalendarName(words: Words, k: number, atStart: boolean, evidence: CaseEvidence): boolean {
  const trait = evidence.traits[k]! & (MONTH | DAY);
  if (trait === 0) return false;
  if (trait === MONTH) {
    if (isDated(words, k)) return false;
    return isSurnameHere(words, k, evidence)
      ? !atStart || !is(words, k + 1, Flag.pronoun)
      : hasSurname(words, k) || (k > 0 && isHonorific(words, k - 1));
  }
  if (words.lower[k] === 'sunday' && PAPERS.has(words.lower[k + 1] ?? '') && isNameShape(words.shape[k + 1]!))
    return true;
  if (!hasSurname(words, k)) return false;
  // "said Monday Ann Lee would": whoever is called so comes after a title or a comma, or first
  return atStart || is(words, k - 1, Flag.title) || (words.lower[k - 1] === ',' && !is(words, k + 1, Flag.forename));
}

const isHonorific = (words: Words, k: number): boolean =>
  is(words, k, Flag.strongTitle) && words.shape[k] === Shape.capitalised;

/** A month that stands as a surname: "Ann May said", but not "told Ann May 5". */
export const isFamilyMonth = (words: Words, traits: Int32Array, k: number): boolean =>
  (traits[k]! & MONTH) !== 0 && words.kind[k + 1] !== TokenKind.number;

/** "Will Smith said", "Will said"; in "Will Smith resign?" it is a verb. */
export function isForenameWill(words: Words, i: number, atStart: boolean): boolean {
  if (words.lower[i] !== 'will' || words.shape[i] !== Shape.capitalised) return false;
  if (!atStart) return isNameShape(words.shape[i + 1] ?? 0) || words.cue[i + 1]! > 0.4;
  if (hasSurname(words, i)) {
    for (let k = i; k < words.count && k < i + FARTHEST_MARK; k++) {
      const low = words.lower[k]!;
      if (low === '?') return false;
      if (low === '.' || low === '!') break;
    }
    return true;
  }
  return i + 1 < words.count && words.shape[i + 1] === Shape.lower && words.cue[i + 1]! > 0.4;
}
