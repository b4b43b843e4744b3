// A word inside a noun phrase → whether the phrase goes on to whom it is about: the chief economic adviser, the Chief
// Justice, the council highways officer; or ends before it, because the word is a verb.
import { Flag } from '../lexicon/entry.ts';
import { Ending, is, Shape, TokenKind, type Words } from '../text/words.ts';
import { isNameShape } from './capitals.ts';
import { listTrait } from './word-traits.ts';

/** What a figure is who is a person and no number: "a leading union figure". */
const FIGURE_OF = new Set(
  `leading senior prominent key influential powerful respected controversial popular public political opposition industry party establishment
  government military union business religious cultural literary sporting football music media society community underworld
  gangland rebel resistance historical father mother cult`.split(/\s+/),
);

/** Words that are somebody after some others only. */
export const FIGURE = listTrait(['figure', 'figures', 'justice']);

export const isFigure = ({ lower }: Words, traits: Int32Array, k: number): boolean =>
  (traits[k]! & FIGURE) !== 0 &&
  k > 0 &&
  (lower[k] === 'justice' ? lower[k - 1] === 'chief' : FIGURE_OF.has(lower[k - 1]!));

/** Ranks that stand before another noun for a person. */
const RANKS = new Set(
  'chief principal deputy general vice lead head senior junior veteran assistant associate executive fellow rookie'.split(
    ' ',
  ),
);
const WORDS_AFTER_RANK = 3;

/**
 * "The council highways officer", "the veteran ocean engineer": what an article begins goes on over a noun to the one
 * person it is about. A verb has an object with an article, or somebody’s name: "the firm hired driver Ann Lee".
 */
export function goesOnToPerson(words: Words, traits: Int32Array, head: number, k: number, limit: number): boolean {
  if (words.ending[head] === Ending.possessive || is(words, head, Flag.plural)) return false;
  for (let next = head + 1; next < limit && next <= head + WORDS_AFTER_RANK; next++) {
    if (
      words.kind[next] !== TokenKind.word ||
      words.shape[next] !== Shape.lower ||
      words.ending[next] === Ending.possessive ||
      is(words, next, Flag.function | Flag.ed | Flag.ly) ||
      words.cue[next]! > 0.15
    )
      return false;
    if (next > k && is(words, next, Flag.person))
      return (
        !is(words, next, Flag.plural) &&
        (next + 1 >= words.count ||
          words.kind[next + 1] === TokenKind.mark ||
          is(words, next + 1, Flag.function | Flag.ed) ||
          isShortVerb(words, traits, next + 1) ||
          (words.shape[next + 1] === Shape.lower && words.cue[next + 1]! > 0.3))
      );
  }
  return false;
}

/** Verbs that are nouns for groups, too, and the words that show them to be verbs: "the trustees set out". */
const SHORT_VERB = listTrait('set cast put split spread cut shut quit bid bet beat'.split(' '));
const VERB_PARTICLES = new Set('out up off down aside about forth apart'.split(' '));

export const isShortVerb = (words: Words, traits: Int32Array, k: number): boolean =>
  (traits[k]! & SHORT_VERB) !== 0 &&
  (VERB_PARTICLES.has(words.lower[k + 1] ?? '') || is(words, k + 1, Flag.determiner));

/** "The chief economic adviser", "the chief operating officer": the phrase goes on to another person. */
export function goesOnAfterRank(words: Words, head: number, k: number, limit: number): boolean {
  if (!RANKS.has(words.lower[head]!) || words.ending[head] === Ending.possessive) return false;
  for (let next = head + 1; next < limit && next <= head + WORDS_AFTER_RANK; next++) {
    if (
      words.kind[next] !== TokenKind.word ||
      words.shape[next] !== Shape.lower ||
      is(words, next, Flag.function | Flag.ed | Flag.es) ||
      words.cue[next]! > 0.3
    )
      return false;
    if (next >= k && is(words, next, Flag.person)) return true;
  }
  return false;
}

/** The Chief Justice, the Mayor: an office that is written with a capital. */
export const isOffice = (words: Words, k: number, head: number): boolean =>
  is(words, k, Flag.title)
    ? !is(words, k, Flag.forename) || (k > 0 && is(words, k - 1, Flag.title) && is(words, k, Flag.strongTitle))
    : is(words, k, Flag.person) && !is(words, k, Flag.forename) && isBeforeOffice(words, k - 1, head);

const isBeforeOffice = (words: Words, k: number, head: number): boolean =>
  k >= 0 &&
  isNameShape(words.shape[k]!) &&
  (k === head ? is(words, k, Flag.title) : is(words, k, Flag.titleModifier) && !is(words, k, Flag.demonym));
