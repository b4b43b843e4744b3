// Capitalised words in front of a name → how far its title goes: Secretary of State X, bishop of Durham X; the Office of the
// Auditor General is nobody’s title.
import { Flag } from '../lexicon/entry.ts';
import { FAMILY_FIRST } from '../lexicon/titles.ts';
import { is, Shape, type Words } from '../text/words.ts';
import { PORTFOLIOS } from './name-particles.ts';
import { lettersAfter } from './rank-letters.ts';
import { listTrait } from './word-traits.ts';

/** Special, Senior: no title by itself, as General and Attorney are. */
export const isOnlyModifier = (words: Words, k: number): boolean =>
  is(words, k, Flag.titleModifier) && !is(words, k, Flag.strongTitle | Flag.person);

/** More words that an office may have: "Secretary of Health and Human Services". */
const LONGEST_OFFICE = 4;

/** "Secretary of State X": the token after the title's tail, or -1 when the run is no title with a tail. */
export function titleTail(words: Words, particle: number, last: number): number {
  let k = particle + 1;
  while (k < last && (words.lower[k] === 'the' || words.shape[k] === Shape.lower)) k++;
  // at least one capitalised word belongs to the title; the name must be left
  k++;
  const end = Math.min(last - 1, k + LONGEST_OFFICE);
  const begins = () =>
    (is(words, k, Flag.forename) && !is(words, k, Flag.place)) ||
    isInitial(words, k) ||
    (FAMILY_FIRST.has(words.lower[k]!) && last - k > 1) ||
    ((is(words, k - 1, Flag.place) || PORTFOLIOS.has(words.lower[k - 1]!)) && isUnknownName(words, k, last));
  while (k < end && !begins()) k++;
  return k < last && (is(words, k, Flag.forename) || begins()) ? k : -1;
}

const COUNTRIES = new Set('u.s. u.k. u.n. e.u. d.c. n.y. n.j. n.c. s.c. u.a.e.'.split(' '));

/** "Chief Justice of India D.Y. Chandrachud". */
const isInitial = ({ lower }: Words, k: number): boolean =>
  /^(?:[a-z]\.){1,3}$/.test(lower[k]!) && !COUNTRIES.has(lower[k]!);

/** "Mayor of London Sadiq Khan": after a place two or three words that are nothing but a name. */
function isUnknownName(words: Words, k: number, last: number): boolean {
  if (last - k < 2 || last - k > 3) return false;
  for (let i = k; i < last; i++)
    if (
      words.shape[i] !== Shape.capitalised ||
      is(words, i, Flag.place | Flag.common | Flag.organisation | Flag.title | Flag.titleModifier | Flag.demonym)
    )
      return false;
  return true;
}

/** "secretary of State Ann Lee", "bishop of Durham Ann Lee": does the first word end an office before it, not begin the name? */
export function endsOffice(words: Words, i: number, last: number): boolean {
  if (i === 0 || last - i < 3) return false;
  const of = words.lower[i - 1] === 'the' ? i - 2 : i - 1;
  return (
    words.lower[of] === 'of' &&
    words.shape[i] === Shape.capitalised &&
    !is(words, i, Flag.forename) &&
    !is(words, i, Flag.title) &&
    is(words, i + 1, Flag.forename) &&
    (is(words, of - 1, Flag.title | Flag.person) ||
      words.lower[of - 1] === 'head' ||
      words.lower[of - 1] === 'duchy' ||
      is(words, i, Flag.titleModifier) ||
      is(words, i, Flag.organisation))
  );
}

/** An organisation named after the office that ends its name. */
export const isOffice = ({ lower }: Words, i: number, end: number): boolean =>
  (lower[i + 1] === 'of' || lower[i + 1] === 'for') && OFFICE_ENDINGS.has(lower[end]!);

const OFFICE_ENDINGS = new Set(
  'general counsel auditor comptroller ombudsman inspector president governor mayor'.split(' '),
);

/** "Ann Lee CEO", "Ann Lee ABC County Convenor": the first token of what a name goes on with, without a comma, or -1. */
export function officeAfter(words: Words, traits: Int32Array, i: number, last: number): number {
  if (last - i > 2 && (traits[last - 1]! & DEGREE) !== 0) return last - 1;
  if (last - i < 3 || !is(words, i, Flag.forename) || is(words, i, Flag.place)) return -1;
  const isOfficer = (k: number) =>
    is(words, k, Flag.person) && !is(words, k, Flag.forename | Flag.nameSuffix | Flag.strongTitle);
  for (let k = i + 2; k < last; k++) {
    const acronym = words.shape[k] === Shape.capitals && words.end[k]! - words.start[k]! > 1;
    if (acronym && isOfficer(k)) return k;
    if (
      (acronym || is(words, k, Flag.titleModifier)) &&
      !is(words, k, Flag.nameSuffix) &&
      isOfficer(last - 1) &&
      k < last - 1
    )
      return k;
  }
  return lettersAfter(words, i, last);
}

/** "Tory MP", "East Midlands MEP": a seat or a party with the letters of an office is nobody’s name. */
export function isSeat(words: Words, i: number, last: number): boolean {
  if (last - i < 2 || words.shape[last - 1] === Shape.capitalised || !SEATS.has(words.lower[last - 1]!)) return false;
  for (let k = i; k < last - 1; k++)
    if (
      !is(words, k, Flag.place | Flag.demonym | Flag.inhabitant | Flag.titleModifier | Flag.organisation) &&
      !POINTS.has(words.lower[k]!)
    )
      return false;
  return true;
}

const SEATS = new Set('mp mps mep meps msp msps td tds mla mlas'.split(' '));
/** What the names of seats have besides a place. */
export const POINTS: ReadonlySet<string> = new Set(
  'north south east west central north-east north-west south-east south-west midlands'.split(' '),
);

/** MS Bharat and MR Iyer have initials; in a line of capitals they are Ms and Mr. */
export const isInitials = ({ lower, shape }: Words, k: number): boolean =>
  (lower[k] === 'ms' || lower[k] === 'mr') && shape[k] === Shape.capitals && shape[k + 1] !== Shape.capitals;

/** "Ann Lee, M.D., said". */
export const DEGREE = listTrait(
  `m.d. b.d. d.d. m.a. b.a. d.a. m.s. b.s. d.s. ph.d. r.n. r.o. d.n. d.o. j.d. m.p.h. m.b.a.`.split(' '),
);
