// An article's capitals → what they say: which words are names for it, which are common, which lines are headlines.
import { SURE_CUE } from '../lexicon/cues.ts';
import { Flag } from '../lexicon/entry.ts';
import type { Layout } from '../text/layout.ts';
import { Ending, is, Shape, TokenKind, type Words } from '../text/words.ts';
import { abbreviatedNames } from './abbreviated.ts';
import { isFamilyMonth } from './calendar-names.ts';

export const isNameShape = (shape: number) =>
  shape === Shape.capitalised || shape === Shape.capitals || shape === Shape.mixed;

/** Which words stand in small letters and, inside a sentence, in capitals: the article's own evidence. */
export interface CaseEvidence {
  /** By number of the word 1 for those in small letters: most words of an article are, so that a set would take long. */
  readonly lower: Uint8Array;
  readonly capital: ReadonlySet<string>;
  /** Words for a people, and months, that somebody in the article has for a surname: Ann English, Ann May. */
  readonly surnames: ReadonlySet<string>;
  /** For each sentence whether it is a headline. */
  readonly headings: readonly boolean[];
  /** First token → the token after the last, of the names whose short form stands in brackets. */
  readonly abbreviated: ReadonlyMap<number, number>;
}

export function caseEvidence(layout: Layout): CaseEvidence {
  const { words, sentences } = layout;
  const lower = new Uint8Array(words.vocabulary.length);
  const capital = new Set<string>();
  const surnames = new Set<string>();
  const headings = sentences.map(({ first, last }) => isHeading(layout, first, last));
  for (const [s, sentence] of sentences.entries()) {
    const heading = headings[s]!;
    for (let i = sentence.first; i < sentence.last; i++) {
      if (words.kind[i] !== TokenKind.word) continue;
      if (words.shape[i] === Shape.lower) {
        // words of grammar are common whatever the article shows, unless some bear them as names
        if (!is(words, i, Flag.function) || is(words, i, Flag.title | Flag.forename)) lower[words.number[i]!] = 1;
      } else if (!heading && i > sentence.first && words.kind[i - 1] !== TokenKind.mark) {
        capital.add(words.lower[i]!);
        if ((is(words, i, Flag.demonym | Flag.notName) || isFamilyMonth(words, i)) && endsFullName(words, i))
          surnames.add(words.lower[i]!);
      }
    }
  }
  return { lower, capital, surnames, headings, abbreviated: abbreviatedNames(layout) };
}

/** "Ann English said", "Ann English, who …": a forename before it, and no noun after it that it could belong to. */
function endsFullName(words: Words, i: number): boolean {
  return (
    is(words, i - 1, Flag.forename) &&
    !is(words, i - 1, Flag.place) &&
    words.shape[i - 1] === Shape.capitalised &&
    words.ending[i - 1] === Ending.none &&
    words.start[i]! === words.end[i - 1]! + 1 &&
    (words.kind[i + 1] !== TokenKind.word ||
      words.ending[i] === Ending.possessive ||
      words.cue[i + 1]! > 0 ||
      (isFamilyMonth(words, i) && words.shape[i + 1] === Shape.lower) ||
      is(words, i + 1, Flag.function | Flag.ed))
  );
}

/** A line of mostly capitalised words: a headline, where capitals say nothing. */
export function isHeading(layout: Layout, first: number, last: number): boolean {
  const { words } = layout;
  // a verb of saying in small letters belongs to a sentence of many names; so does a full stop, but for lines in which
  // the common words, too, have capitals
  const stopped = words.lower[last - 1] === '.';
  let lower = 0;
  let upper = 0;
  let common = 0;
  for (let i = first; i < last; i++) {
    if (words.kind[i] !== TokenKind.word) continue;
    if (i > first && words.shape[i] === Shape.capitalised && is(words, i, Flag.common | Flag.function)) common++;
    if (is(words, i, Flag.function)) continue;
    if (words.shape[i] === Shape.lower) {
      if (words.cue[i]! > SURE_CUE) return false;
      lower++;
    } else upper++;
  }
  if (stopped && (lower > 0 || common < 2)) return false;
  // "The Daily Mail reports:" introduces a quote
  if (words.lower[last - 1] === ':') return false;
  return upper + lower >= 4 && upper / (upper + lower) >= 0.7;
}

export function isCommonHere(words: Words, i: number, evidence: CaseEvidence): boolean {
  const word = words.lower[i]!;
  if (evidence.capital.has(word)) return false;
  return is(words, i, Flag.common | Flag.function) || isInSmall(words, i, evidence);
}

/** Whether the article has a word in small letters elsewhere. */
export const isInSmall = (words: Words, i: number, evidence: CaseEvidence): boolean =>
  evidence.lower[words.number[i]!] === 1;

/** "The US government", not "us". */
export function isAcronym(words: Words, i: number): boolean {
  return words.shape[i] === Shape.capitals && words.end[i]! - words.start[i]! >= 2;
}

/** Sums with the letters of a currency: Dh30,000, Rs500, N3.5bn; no N17 and no R2. */
export const AMOUNT =
  /^(?:(?:dhs?|rs|shs?|kshs?|rm|tk|rp|aed|sar|qr|ugx|inr|ngn|zar)\d|[nr]\d{1,3}(?:[.,]\d|m$|bn$|tn$|k$))/;
