// The words after a name → whether the name only modifies a noun: the Clinton campaign, the East Ham lock.
import { Flag } from '../lexicon/entry.ts';
import { DEMONYMS } from '../lexicon/places.ts';
import { Ending, is, Shape, TokenKind, type Words } from '../text/words.ts';
import { adjoining } from './borders.ts';
import { type CaseEvidence, isInCapital } from './capitals.ts';
import { OUTLET_NOUNS } from './press.ts';

/** Is the name only a modifier of a noun phrase that goes on? */
export function describesNoun(
  words: Words,
  next: number,
  limit: number,
  lastWord: string,
  evidence: CaseEvidence,
): boolean {
  if (
    next >= limit ||
    words.kind[next] !== TokenKind.word ||
    words.shape[next] !== Shape.lower ||
    !adjoining(words, next)
  )
    return false;
  if (is(words, next, Flag.function) || words.cue[next]! > 0.5 || is(words, next, Flag.ed)) return false;
  if (isReporting(words, next, limit) || isPressNoun(words, next, limit)) return false;
  if (is(words, next, Flag.head) || is(words, next, Flag.title) || is(words, next, Flag.titleModifier)) return true;
  // two nouns further on: "Clinton campaign spokesman", "Boston police chief"
  for (let k = next; k < limit && k < next + 3; k++) {
    if (words.shape[k] !== Shape.lower || is(words, k, Flag.function) || words.kind[k] !== TokenKind.word) break;
    if (is(words, k, Flag.head) && k > next) return true;
  }
  return DEMONYMS.has(lastWord) && !isInCapital(words, next, evidence);
}

/** Does the name end with what its bearer is, since no other noun follows: "Empire magazine critic X"? */
function isPressNoun(words: Words, i: number, limit: number): boolean {
  // "Tasnim news agency said", "Ary news channel reported"
  const noun = words.lower[i] === 'news' && NEWS_NOUNS.has(words.lower[i + 1] ?? '') ? i + 1 : i;
  if ((noun === i && !OUTLET_NOUNS.has(words.lower[i]!)) || words.ending[noun] === Ending.possessive) return false;
  const after = noun + 1;
  return (
    after >= limit ||
    words.kind[after] === TokenKind.mark ||
    words.cue[after]! > 0.45 ||
    is(words, after, Flag.function | Flag.ed | Flag.auxiliary)
  );
}

/** What brings news. */
const NEWS_NOUNS = new Set('agency channel service site website outlet'.split(' '));

/** A plural that is a verb of the third person, too: "the Gazette reports: …", "reports that", but not "Gazette reports were". */
function isReporting(words: Words, i: number, limit: number): boolean {
  if (!REPORTING.has(words.lower[i]!)) return false;
  const after = i + 1;
  return (
    after >= limit ||
    words.kind[after] === TokenKind.mark ||
    words.lower[after] === 'that' ||
    words.lower[after] === 'how' ||
    words.shape[after]! >= Shape.capitalised ||
    is(words, after, Flag.determiner)
  );
}

const REPORTING = new Set(
  'reports notes posts tweets claims comments records quotes advises cautions features'.split(' '),
);

export const isArticle = (word: string | undefined) => word === 'the' || word === 'a' || word === 'an';

/** "The East Ham lock says": does a plain word that speaks follow the name? */
export function speakingNoun(words: Words, next: number, limit: number): boolean {
  return (
    next + 1 < limit &&
    words.kind[next] === TokenKind.word &&
    words.shape[next] === Shape.lower &&
    words.shape[next + 1] === Shape.lower &&
    words.cue[next]! < 0.1 &&
    words.cue[next + 1]! > 0.45 &&
    !is(words, next, Flag.function | Flag.ed | Flag.ly | Flag.adverb | Flag.auxiliary)
  );
}

/** Words of a description between a name and its head: "Ann Lee games systems director at a studio". */
export const LONGEST_AFTER_NAME = 3;

/** Does a person's name go on, without a comma, with what the person is? Then a preposition follows: director at, of, for. */
export function describedAfter(words: Words, next: number, limit: number): boolean {
  for (let k = next; k < limit && k <= next + LONGEST_AFTER_NAME; k++) {
    if (words.kind[k] !== TokenKind.word || words.shape[k] !== Shape.lower || is(words, k, Flag.function)) return false;
    if (is(words, k, Flag.person) && k + 1 < limit && is(words, k + 1, Flag.preposition))
      return !is(words, k, Flag.plural);
  }
  return false;
}
