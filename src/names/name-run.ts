// A capitalised word → where the run of capitals and small words ends that may be one name: Ludwig van der Rohe, Ministry of Works.
import { Flag } from '../lexicon/entry.ts';
import { Ending, is, Shape, type Words } from '../text/words.ts';
import { adjoining } from './borders.ts';
import { isCalendarName } from './calendar-names.ts';
import { type CaseEvidence, isCommonHere, isNameShape } from './capitals.ts';
import { isHouse } from './houses.ts';
import { isShortAnd, particles } from './name-particles.ts';
import { goesOnInCapitals } from './title-case.ts';

/** The token after the run of capitals that begins at i. */
export function endOfRun(words: Words, i: number, limit: number, evidence: CaseEvidence, heading: boolean): number {
  let last = i + 1;
  while (
    last < limit &&
    !beginsWhole(words, last, evidence) &&
    (words.ending[last - 1] !== Ending.possessive || isHouse(words, last))
  ) {
    if (isNameShape(words.shape[last]!) && adjoining(words, last) && !isShortAnd(words, last)) {
      if (endsRun(words, last, evidence, heading)) break;
      last++;
    } else {
      const joined = particles(words, evidence.traits, last, limit);
      if (joined < 0) break;
      last = joined;
    }
  }
  return last;
}

/** Words with capitals that belong to no name before them, unless something speaks for it. */
const FOREIGN = Flag.calendar | Flag.function;

/** Is a word with a capital no part of the name before it? */
function endsRun(words: Words, k: number, evidence: CaseEvidence, heading: boolean): boolean {
  const flags = words.flags[k]!;
  if (words.lower[k] === 'i') return true;
  if (heading && isCommonHere(words, k, evidence) && (flags & (Flag.title | Flag.forename)) === 0) return true;
  if ((flags & FOREIGN) === 0) return false;
  if ((flags & Flag.calendar) !== 0) return !isCalendarName(words, k, false, evidence);
  return (
    (flags & Flag.nameParticle) === 0 &&
    words.shape[k] === Shape.capitalised &&
    !isNameShape(words.shape[k + 1] ?? 0) &&
    !goesOnInCapitals(words, k)
  );
}

/** "The Zambian Movement for the Lower Delta (MLD)": where a name with a short form begins, the word before it ends. */
const beginsWhole = (words: Words, k: number, { abbreviated }: CaseEvidence): boolean =>
  abbreviated.size > 0 && abbreviated.has(k) && is(words, k - 1, Flag.demonym | Flag.title);
