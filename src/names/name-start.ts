// A token → whether a name may begin there: capitals say little at the start of a sentence and nothing in a headline.
import { Flag } from '../lexicon/entry.ts';
import { KNOWN_ORGANISATIONS } from '../lexicon/known-organisations.ts';
import { FAMILY_FIRST } from '../lexicon/titles.ts';
import { Ending, is, Shape, TokenKind, type Words } from '../text/words.ts';
import { adjoining } from './borders.ts';
import { isCalendarName, isForenameWill } from './calendar-names.ts';
import {
  type CaseEvidence,
  isAcronym,
  isCommonHere,
  isInCapital,
  isInSmall,
  isNameShape,
  isSurnameHere,
} from './capitals.ts';
import { isShortAnd } from './name-particles.ts';
import { DEGREE } from './name-titles.ts';
import { isBodyName, isFeast, isPhraseName } from './title-case.ts';
import { hasFigure, listTrait, trait } from './word-traits.ts';

/** "Oct 24", "Sept. 3": a month with its day. */
const MONTH = listTrait(
  'jan feb mar apr jun jul aug sep sept oct nov dec'.split(' ').flatMap(month => [month, `${month}.`]),
);

/** Sums with the letters of a currency: Dh30,000, Rs500, N3.5bn; no N17 and no R2. */
const AMOUNT = trait(
  word =>
    hasFigure(word) &&
    /^(?:(?:dhs?|rs|shs?|kshs?|rm|tk|rp|aed|sar|qr|ugx|inr|ngn|zar)\d|[nr]\d{1,3}(?:[.,]\d|m$|bn$|tn$|k$))/.test(word),
);

/** "D-Calif.", "R-Ohio": a party and its state. */
const PARTY = trait(word => word.length > 2 && word.charCodeAt(1) === HYPHEN && /^[dri]-./.test(word));
const HYPHEN = 0x2d;

/** What is a name only where the words beside it say so. */
const DOUBTFUL = MONTH | AMOUNT | PARTY | DEGREE;

/** "Forty seconds later", "Twenty-seven films". */
const COUNT =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-[a-z]+)?)$/;

/** May a name begin at a token? */
export function startsName(
  words: Words,
  i: number,
  atStart: boolean,
  evidence: CaseEvidence,
  heading: boolean,
): boolean {
  if (words.kind[i] !== TokenKind.word || !isNameShape(words.shape[i]!)) return false;
  if (!heading && evidence.abbreviated.has(i)) return true;
  if (!heading && (isForenameWill(words, i, atStart) || isCalendarName(words, i, atStart, evidence))) return true;
  const { lower } = words;
  const next = i + 1 < words.count ? lower[i + 1]! : '';
  // Marks & Spencer
  if (next === '&' && isNameShape(words.shape[i + 2] ?? 0) && adjoining(words, i + 2)) return true;
  // Guns N’ Roses
  if (isShortAnd(words, i + 1)) return true;
  const flags = words.flags[i]!;
  if ((evidence.traits[i]! & DOUBTFUL) !== 0 && isOtherwise(words, evidence.traits[i]!, i, next)) return false;
  if (
    (flags & (Flag.notName | Flag.title)) === Flag.notName &&
    !isAcronym(words, i) &&
    !isSurnameHere(words, i, evidence)
  )
    return false;
  if ((flags & (Flag.calendar | Flag.function)) !== 0) {
    if ((flags & Flag.calendar) !== 0) return false;
    if (atStart || heading || words.shape[i] === Shape.capitalised || words.ending[i] === Ending.verb) return false;
  }
  if (lower[i] === 'i' || isFeast(words, evidence.traits, i)) return false;
  if (heading && (flags & Flag.title) === 0 && isCommonHere(words, i, evidence)) return false;
  return !atStart || opensWithName(words, i, evidence, heading);
}

/** "R-Ohio", "Dh300", "Oct. 3", "Ann Lee, Ph.D.": is what looks like a name none beside these words? */
function isOtherwise({ lower }: Words, traits: number, i: number, next: string): boolean {
  if ((traits & AMOUNT) !== 0) return true;
  const before = i > 0 ? lower[i - 1]! : '';
  return (
    ((traits & PARTY) !== 0 && /[,(]/.test(before)) ||
    ((traits & DEGREE) !== 0 && before === ',') ||
    ((traits & MONTH) !== 0 && /^\d/.test(next))
  );
}

/** Where a sentence begins, so that a capital says nothing: is the word a name nevertheless? */
function opensWithName(words: Words, i: number, evidence: CaseEvidence, heading: boolean): boolean {
  const low = words.lower[i]!;
  const flags = words.flags[i]!;
  const inCapital = isInCapital(words, i, evidence);
  const nextShape = words.shape[i + 1] ?? 0;
  // "Said X": a verb although some are called so
  if (!inCapital && words.cue[i]! > 0.4 && !isPhraseName(words, i)) return false;
  if (!heading && isPhraseName(words, i)) return true;
  if (COUNT.test(low)) return false;
  if (!heading && (isBodyName(words, i) || isKnownSpeaking(words, i))) return true;
  if (!inCapital) {
    // "Nurses at the hospital", "Fans of the band"
    if ((flags & Flag.person) !== 0 && (flags & Flag.plural) !== 0 && !isNameShape(nextShape)) return false;
    if ((flags & Flag.forename) === 0) {
      if ((flags & Flag.ly) !== 0) return false;
      if ((flags & Flag.place) === 0 && isOpeningWord(words, i, evidence)) return false;
    }
  }
  if ((flags & (Flag.title | Flag.forename)) !== 0)
    return inCapital || !isInSmall(words, i, evidence) || isNameShape(nextShape);
  if ((flags & (Flag.demonym | Flag.place)) !== 0) return true;
  // "Moon Jae-in said"
  if (FAMILY_FIRST.has(low) && isNameShape(nextShape) && words.lower[i + 1]!.includes('-')) return true;
  return (
    !isCommonHere(words, i, evidence) ||
    (isNameShape(nextShape) &&
      (flags & Flag.function) === 0 &&
      !isInSmall(words, i, evidence) &&
      words.end[i]! + 1 === words.start[i + 1]! &&
      !is(words, i + 1, Flag.common) &&
      (flags & Flag.person) !== 0)
  );
}

/** "Walking home", "Needless to say"; "Jailing Pike", "Welcoming Ann Lee": a verb before a name that stands elsewhere. */
function isOpeningWord(words: Words, i: number, evidence: CaseEvidence): boolean {
  const ing = is(words, i, Flag.ing);
  if ((ing || /(?:less|ful|ness)$/.test(words.lower[i]!)) && !isNameShape(words.shape[i + 1] ?? 0)) return true;
  return (
    ing &&
    !is(words, i, Flag.organisation) &&
    words.shape[i] === Shape.capitalised &&
    adjoining(words, i + 1) &&
    (isInCapital(words, i + 1, evidence) || is(words, i + 1, Flag.forename | Flag.strongTitle))
  );
}

/** "Shell said", "Boots told": a house that is a common word, too, where it speaks. */
export const isKnownSpeaking = (words: Words, i: number): boolean =>
  KNOWN_ORGANISATIONS.has(words.lower[i]!) && words.shape[i + 1] === Shape.lower && words.cue[i + 1]! > SURE_VERB;

const SURE_VERB = 0.45;
