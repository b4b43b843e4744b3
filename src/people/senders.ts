// A description of a letter or statement → whose it is, where no word right beside it says so: "In a letter, X said",
// "X cut its fares and sent a letter", "a club statement", "a statement read".
import { Flag } from '../lexicon/entry.ts';
import { NOUNS_OF_NAMES } from '../lexicon/industries.ts';
import { isSpeakingNoun } from '../lexicon/nouns.ts';
import type { Mention } from '../names/mention.ts';
import type { Setting } from '../speech/setting.ts';
import { is, Shape } from '../text/words.ts';
import { introducedIn } from './introduced.ts';
import type { Referent } from './referents.ts';

/** Tokens of an opening phrase: "In a letter to its customers and staff, X said". */
const LONGEST_OPENING = 14;
const LONGEST_ASIDE = 3;

/** "In a letter to customers, | X said": the subject of the verb after the phrase that document m is in, or -1. */
export function speakerAfterOpening({ layout, mentions, mentionAt, symbols }: Setting, m: number): number {
  const { words, sentences, sentenceOf, spanOf } = layout;
  const { first, last } = mentions[m]!;
  const sentence = sentences[sentenceOf[first]!]!;
  if (first !== sentence.first + 1 || !is(words, sentence.first, Flag.preposition)) return -1;
  for (let k = last; k < Math.min(sentence.last, last + LONGEST_OPENING); k++) {
    if (spanOf[k]! >= 0) return -1;
    if (words.lower[k] !== ',') continue;
    const subject = mentionAt[k + 1] ?? -1;
    if (subject < 0 || mentions[subject]!.kind === 'pronoun' || mentions[subject]!.possessive) return -1;
    for (let v = mentions[subject]!.last; v <= mentions[subject]!.last + LONGEST_ASIDE; v++)
      if (symbols[v] === 'V') return subject;
    return -1;
  }
  return -1;
}

/** "X cut its fares and | sent a letter": what begins the sentence whose second verb stands at a token, or -1. */
export function subjectOfSecond({ layout, mentions, mentionAt }: Setting, verb: number): number {
  const { words, sentences, sentenceOf } = layout;
  if (words.lower[verb - 1] !== 'and') return -1;
  const subject = mentionAt[sentences[sentenceOf[verb]!]!.first] ?? -1;
  if (subject < 0) return -1;
  const { kind, possessive, modifier, last } = mentions[subject]!;
  return kind !== 'pronoun' && !possessive && !modifier && last < verb - 1 ? subject : -1;
}

/** "A club statement", "an airline email": the one body of the article that is called so, or null. */
export function bodyWithin(setting: Setting, mention: Mention): Referent | null {
  const noun = mention.key[mention.key.length - 2];
  const { names, entityTypes, layout } = setting;
  if (noun === undefined || layout.words.shape[mention.head - 1] !== Shape.lower || !isSpeakingNoun(noun)) return null;
  const { nouns } = introducedIn(setting);
  let found: number | null = null;
  for (const { index, mentions, key } of names.entities) {
    if (entityTypes[index] === 'person' || entityTypes[index] === 'place') continue;
    const called = nouns.get(index)?.has(noun) === true || key.includes(noun) || isCalled(key, noun);
    if (!called) continue;
    if (found === null || mentions.length > names.entities[found]!.mentions.length) found = index;
  }
  return found;
}

const isCalled = (key: readonly string[], noun: string): boolean =>
  key.some(word => NOUNS_OF_NAMES.get(word)?.includes(noun) === true);

/** The organisation that an article is about, where it names only one before mention m; else null. */
export function onlyBody({ names, entityTypes, mentions }: Setting, m: number): Referent | null {
  let found: number | null = null;
  for (const { index, mentions: own } of names.entities) {
    if (entityTypes[index] !== 'organization' || own[0]! > m || mentions[own[0]!]!.modifier) continue;
    if (found !== null) return null;
    found = index;
  }
  return found;
}
