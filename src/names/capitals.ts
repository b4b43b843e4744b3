// An article's capitals → what they say: which words are names for it, which are common, which lines are headlines.
import { SURE_CUE } from '../lexicon/cues.ts';
import { Flag } from '../lexicon/entry.ts';
import type { Layout } from '../text/layout.ts';
import { Ending, is, Shape, TokenKind, type Words } from '../text/words.ts';
import { abbreviatedNames } from './abbreviated.ts';
import { bordersOf } from './borders.ts';
import { isFamilyMonth } from './calendar-names.ts';
import { traitsOf } from './word-traits.ts';

/** A capital at the beginning, all capitals, or capitals inside. */
export const isNameShape = (shape: number) => shape >= CAPITALISED;

/** The constants that are asked for at every token, by names of this module: they are read faster than imports. */
const { lower: SMALL, capitalised: CAPITALISED } = Shape;
const { word: WORD, mark: MARK } = TokenKind;
const { function: FUNCTION, common: COMMON } = Flag;

/** How an article writes a word: in small letters, inside a sentence with a capital, as the surname of somebody. */
const Seen = { small: 1, capital: 2, surname: 4 } as const;
const { small: SEEN_SMALL, capital: SEEN_CAPITAL } = Seen;

/** Which words stand in small letters and, inside a sentence, in capitals: the article's own evidence. */
export interface CaseEvidence {
  /** By number of the word: bits of `Seen`. */
  readonly seen: Uint8Array;
  /** For each token the traits of its word. */
  readonly traits: Int32Array;
  /** For each token how far a mention from there may go: see `bordersOf`. */
  readonly borders: Int32Array;
  /** For each sentence whether it is a headline. */
  readonly headings: readonly boolean[];
  /** First token → the token after the last, of the names whose short form stands in brackets. */
  readonly abbreviated: ReadonlyMap<number, number>;
}

export function caseEvidence(layout: Layout): CaseEvidence {
  const { words, sentences } = layout;
  const { kind, shape, number, flags } = words;
  const traits = traitsOf(words);
  const seen = new Uint8Array(words.vocabulary.length);
  const headings: boolean[] = [];
  for (const { first, last } of sentences) {
    const heading = isHeading(layout, first, last);
    headings.push(heading);
    for (let i = first; i < last; i++) {
      if (kind[i] !== WORD) continue;
      const n = number[i]!;
      if (shape[i] === SMALL) {
        // words of grammar are common whatever the article shows, unless some bear them as names
        if ((flags[i]! & FUNCTION) === 0 || is(words, i, Flag.title | Flag.forename)) seen[n]! |= SEEN_SMALL;
      } else if (!heading && i > first && kind[i - 1] !== MARK) {
        seen[n]! |= SEEN_CAPITAL;
        const month = isFamilyMonth(words, traits, i);
        if ((month || is(words, i, Flag.demonym | Flag.notName)) && endsFullName(words, i, month))
          seen[n]! |= Seen.surname;
      }
    }
  }
  return {
    seen,
    traits,
    borders: bordersOf(layout),
    headings,
    abbreviated: abbreviatedNames(layout),
  };
}

/** "Ann English said", "Ann English, who …": a forename before it, and no noun after it that it could belong to. */
function endsFullName(words: Words, i: number, month: boolean): boolean {
  return (
    is(words, i - 1, Flag.forename) &&
    !is(words, i - 1, Flag.place) &&
    words.shape[i - 1] === Shape.capitalised &&
    words.ending[i - 1] === Ending.none &&
    words.start[i]! === words.end[i - 1]! + 1 &&
    (words.kind[i + 1] !== TokenKind.word ||
      words.ending[i] === Ending.possessive ||
      words.cue[i + 1]! > 0 ||
      (month && words.shape[i + 1] === Shape.lower) ||
      is(words, i + 1, Flag.function | Flag.ed))
  );
}

/** A line of mostly capitalised words: a headline, where capitals say nothing. */
export function isHeading({ words }: Layout, first: number, last: number): boolean {
  const { kind, shape, flags } = words;
  let lower = 0;
  let upper = 0;
  let common = 0;
  for (let i = first; i < last; i++) {
    if (kind[i] !== WORD) continue;
    const low = shape[i] === SMALL;
    if ((flags[i]! & FUNCTION) !== 0) {
      if (!low && i > first && shape[i] === CAPITALISED) common++;
    } else if (low) {
      // a verb of saying in small letters belongs to a sentence of many names
      if (words.cue[i]! > SURE_CUE) return false;
      lower++;
      // three of ten are too many, even if all the rest have capitals
      if (10 * lower > 3 * (lower + upper + last - i - 1)) return false;
    } else {
      upper++;
      if (i > first && shape[i] === CAPITALISED && (flags[i]! & COMMON) !== 0) common++;
    }
  }
  const end = last > first && kind[last - 1] === MARK ? words.lower[last - 1] : undefined;
  // a full stop, too, ends sentences, but for lines in which the common words have capitals
  if (end === '.' && (lower > 0 || common < 2)) return false;
  // "The Daily Mail reports:" introduces a quote
  if (end === ':') return false;
  return upper + lower >= 4 && upper / (upper + lower) >= 0.7;
}

/** Is a word a common one, which the article never has with a capital inside a sentence? */
export function isCommonHere(words: Words, i: number, evidence: CaseEvidence): boolean {
  const seen = evidence.seen[words.number[i]!]!;
  return (seen & SEEN_CAPITAL) === 0 && ((words.flags[i]! & (COMMON | FUNCTION)) !== 0 || (seen & SEEN_SMALL) !== 0);
}

/** Whether the article has a word in small letters elsewhere. */
export const isInSmall = (words: Words, i: number, { seen }: CaseEvidence): boolean =>
  (seen[words.number[i]!]! & SEEN_SMALL) !== 0;

/** … or, inside a sentence, with a capital. */
export const isInCapital = (words: Words, i: number, { seen }: CaseEvidence): boolean =>
  (seen[words.number[i]!]! & SEEN_CAPITAL) !== 0;

/** Whether a word for a people, or a month, is a surname in the article: Ann English, Ann May. */
export const isSurnameHere = (words: Words, i: number, { seen }: CaseEvidence): boolean =>
  (seen[words.number[i]!]! & Seen.surname) !== 0;

/** "The US government", not "us". */
export const isAcronym = (words: Words, i: number): boolean =>
  words.shape[i] === Shape.capitals && words.end[i]! - words.start[i]! >= 2;
