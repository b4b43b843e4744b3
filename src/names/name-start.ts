// A token → whether a name may begin there: capitals say little at the start of a sentence and nothing in a headline.
import { Flag } from '../lexicon/entry.ts';
import { KNOWN_ORGANISATIONS } from '../lexicon/known-organisations.ts';
import { FAMILY_FIRST } from '../lexicon/titles.ts';
import { Ending, is, Shape, TokenKind, type Words } from '../text/words.ts';
import { adjoining } from './borders.ts';
import { isCalendarName, isForenameWill } from './calendar-names.ts';
import { AMOUNT, type CaseEvidence, isAcronym, isCommonHere, isInSmall, isNameShape } from './capitals.ts';
import { isShortAnd } from './name-particles.ts';
import { DEGREE } from './name-titles.ts';
import { isBodyName, isFeast, isPhraseName } from './title-case.ts';

/** "Oct 24", "Sept. 3": a month with its day. */
const MONTH = /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?$/;

/** "Forty seconds later", "Twenty-seven films". */
const COUNT =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-[a-z]+)?)$/;

export function startsName(
  words: Words,
  i: number,
  atStart: boolean,
  evidence: CaseEvidence,
  heading: boolean,
): boolean {
  if (words.kind[i] !== TokenKind.word || !isNameShape(words.shape[i]!)) return false;
  if (evidence.abbreviated.has(i) && !heading) return true;
  const low = words.lower[i]!;
  if (!heading && (isForenameWill(words, i, atStart) || isCalendarName(words, i, atStart, evidence))) return true;
  // Marks & Spencer
  if (words.lower[i + 1] === '&' && isNameShape(words.shape[i + 2] ?? 0) && adjoining(words, i + 2)) return true;
  // Guns N’ Roses
  if (isShortAnd(words, i + 1)) return true;
  // "D-Calif.", "R-Ohio": a party and its state
  if (low[1] === '-' && /^[dri]-./.test(low) && /[,(]/.test(words.lower[i - 1] ?? '')) return false;
  if (is(words, i, Flag.notName) && !is(words, i, Flag.title) && !isAcronym(words, i) && !evidence.surnames.has(low))
    return false;
  if (
    low === 'i' ||
    is(words, i, Flag.calendar) ||
    (is(words, i, Flag.function) && (atStart || heading || words.shape[i] === Shape.capitalised))
  )
    return false;
  if (isFeast(words, i) || AMOUNT.test(low)) return false;
  if (DEGREE.test(low) && words.lower[i - 1] === ',') return false;
  if (MONTH.test(low) && /^\d/.test(words.lower[i + 1] ?? '')) return false;
  if (words.ending[i] === Ending.verb && is(words, i, Flag.function)) return false;
  if (heading && isCommonHere(words, i, evidence) && !is(words, i, Flag.title)) return false;
  // "Said X": a verb although some are called so
  if (atStart && words.cue[i]! > 0.4 && !evidence.capital.has(low) && !isPhraseName(words, i)) return false;
  if (!atStart || (!heading && isPhraseName(words, i))) return true;
  if (COUNT.test(low)) return false;
  if (!heading && (isBodyName(words, i) || isKnownSpeaking(words, i))) return true;
  // "Nurses at the hospital", "Fans of the band"
  if (
    is(words, i, Flag.person) &&
    is(words, i, Flag.plural) &&
    !evidence.capital.has(low) &&
    !isNameShape(words.shape[i + 1] ?? 0)
  )
    return false;
  // "Walking home", "Needless to say"
  if (
    (is(words, i, Flag.ing) || /(?:less|ful|ness)$/.test(low)) &&
    !evidence.capital.has(low) &&
    !is(words, i, Flag.forename | Flag.place) &&
    !isNameShape(words.shape[i + 1] ?? 0)
  )
    return false;
  // "Jailing Pike", "Welcoming Ann Lee": a verb before a name that stands elsewhere
  if (
    is(words, i, Flag.ing) &&
    !is(words, i, Flag.forename | Flag.place | Flag.organisation) &&
    !evidence.capital.has(low) &&
    words.shape[i] === Shape.capitalised &&
    adjoining(words, i + 1) &&
    (evidence.capital.has(words.lower[i + 1]!) || is(words, i + 1, Flag.forename | Flag.strongTitle))
  )
    return false;
  if (is(words, i, Flag.ly) && !evidence.capital.has(low) && !is(words, i, Flag.forename)) return false;
  if (is(words, i, Flag.title) || is(words, i, Flag.forename))
    return !(isInSmall(words, i, evidence) && !evidence.capital.has(low)) || isNameShape(words.shape[i + 1] ?? 0);
  if (is(words, i, Flag.demonym) || is(words, i, Flag.place)) return true;
  // "Moon Jae-in said"
  if (FAMILY_FIRST.has(low) && isNameShape(words.shape[i + 1] ?? 0) && words.lower[i + 1]!.includes('-')) return true;
  return (
    !isCommonHere(words, i, evidence) ||
    (isNameShape(words.shape[i + 1] ?? 0) &&
      !is(words, i, Flag.function) &&
      !isInSmall(words, i, evidence) &&
      words.end[i]! + 1 === words.start[i + 1]! &&
      !is(words, i + 1, Flag.common) &&
      is(words, i, Flag.person))
  );
}

/** "Shell said", "Boots told": a house that is a common word, too, where it speaks. */
export const isKnownSpeaking = (words: Words, i: number): boolean =>
  KNOWN_ORGANISATIONS.has(words.lower[i]!) && words.shape[i + 1] === Shape.lower && words.cue[i + 1]! > SURE_VERB;

const SURE_VERB = 0.45;
