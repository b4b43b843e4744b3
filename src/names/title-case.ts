// A capitalised common word → whether it begins a name that is a phrase: Try For All, Great Northern Rail; or a feast: Good Friday.
import { Flag } from '../lexicon/entry.ts';
import { Ending, is, Shape, type Words } from '../text/words.ts';
import { adjoining } from './borders.ts';
import { isNameShape } from './capitals.ts';
import { listTrait } from './word-traits.ts';

/** Words that begin the names of firms and bodies. */
const GRAND = new Set(
  'great royal national united general northern southern eastern western central grand golden'.split(' '),
);

const isCapital = (words: Words, k: number): boolean => words.shape[k] === Shape.capitalised && adjoining(words, k);

/** "Try For All has said": inside a sentence small words have no capitals. */
export function isPhraseName(words: Words, i: number): boolean {
  if (!isCapital(words, i + 1) || !isCapital(words, i + 2)) return false;
  const next = words.lower[i + 1]!;
  if (is(words, i + 1, Flag.function)) return is(words, i, Flag.common) && !/^(?:the|an?|i|al|la|el|de)$/.test(next);
  return (
    GRAND.has(words.lower[i]!) &&
    !is(words, i + 1, Flag.forename | Flag.title | Flag.person) &&
    !is(words, i + 2, Flag.title | Flag.person)
  );
}

/** Words that the name of a body has. */
const LONGEST_BODY = 4;

/** "Playground Games said", "Greater Manchester Police said": a common word at the start of what ends as bodies’ names do. */
export function isBodyName(words: Words, i: number): boolean {
  // Team Liquid, Team GB
  if (words.lower[i] === 'team' && isNameShape(words.shape[i + 1] ?? 0) && adjoining(words, i + 1)) return true;
  let k = i;
  while (k < i + LONGEST_BODY && isPlainNoun(words, k) && isCapital(words, k + 1)) k++;
  if (k === i || isCapital(words, k + 1) || words.ending[k] !== Ending.none) return false;
  return (
    is(words, k, Flag.organisation) || (k === i + 1 && is(words, i, Flag.organisation) && is(words, k, Flag.place))
  );
}

const isPlainNoun = (words: Words, k: number): boolean =>
  words.ending[k] === Ending.none &&
  !is(words, k, Flag.function | Flag.ed | Flag.ly | Flag.title | Flag.titleModifier | Flag.demonym | Flag.person);

/** "Try For | All": a small word with a capital goes on with another. */
export const goesOnInCapitals = (words: Words, k: number): boolean =>
  is(words, k - 1, Flag.function) && words.shape[k - 1] === Shape.capitalised;

/** Good Friday, Super Tuesday. */
export const isFeast = (words: Words, traits: Int32Array, i: number): boolean =>
  (traits[i + 1]! & WEEKDAY) !== 0 &&
  isCapital(words, i + 1) &&
  (is(words, i, Flag.common) || FEASTS.has(words.lower[i]!));

const WEEKDAY = listTrait('mon tues wednes thurs fri satur sun'.split(' ').flatMap(day => [`${day}day`, `${day}days`]));

/** Words that some bear as names. */
const FEASTS = new Set('black super ash palm easter maundy shrove whit cyber bloody'.split(' '));
