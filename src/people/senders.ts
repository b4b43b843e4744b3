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
/** Phrases a document is issued in. */
const THROUGH = new Set(['in', 'through', 'via']);

/**
 * "In a letter to customers, | X said", "In a statement detailing the bans X said": the subject of the verb after the
 * phrase that document m is in, or -1. What stands "in its report, X" is X's whatever X does.
 */
export function speakerAfterOpening(
  { layout, mentions, mentionAt, symbols, subjectOf }: Setting,
  m: number,
  pronoun = false,
): number {
  const { words, sentences, sentenceOf, spanOf } = layout;
  const { first, last } = mentions[m]!;
  const sentence = sentences[sentenceOf[first]!]!;
  if (first !== sentence.first + 1 || !is(words, sentence.first, Flag.preposition)) return -1;
  const own = THROUGH.has(words.lower[sentence.first]!) && OWNERS.has(words.lower[first]!);
  for (let k = last; k < Math.min(sentence.last, last + LONGEST_OPENING); k++) {
    if (spanOf[k]! >= 0) return -1;
    const subject = words.lower[k] === ',' ? (mentionAt[k + 1] ?? -1) : symbols[k] === 'V' ? subjectOf[k]! : -2;
    // “a statement detailing the bans”
    if (subject === -2 || (subject === m && is(words, k, Flag.ing))) continue;
    // "In a statement, her brother X said"
    if (symbols[k] !== 'V' && subject > m && mentions[subject]!.possessive) continue;
    if (subject <= m || mentions[subject]!.possessive) return -1;
    if (mentions[subject]!.kind === 'pronoun' && !pronoun) return -1;
    if (own || symbols[k] === 'V') return subject;
    for (let v = mentions[subject]!.last; v <= mentions[subject]!.last + LONGEST_ASIDE; v++)
      if (symbols[v] === 'V') return subject;
    return -1;
  }
  return -1;
}

const OWNERS = new Set(['its', 'their', 'his', 'her']);

/** Tokens between a document and the verb that says who sent it: "that X, the owner of the mill, sent". */
const LONGEST_RELATIVE = 14;
const SENT = new Set(
  'sent wrote issued released published posted filed signed drafted mailed emailed texted circulated'.split(' '),
);

/** "A letter that | X sent to the lodge", "a memo X wrote": the name right after document m whose verb it is, or -1. */
export function senderAfter({ layout, mentions, mentionAt }: Setting, m: number): number {
  const { words, sentenceOf, spanOf } = layout;
  const { last } = mentions[m]!;
  const from = words.lower[last] === 'that' || words.lower[last] === 'which' ? last + 1 : last;
  const sender = mentionAt[from] ?? -1;
  if (sender < 0 || mentions[sender]!.kind !== 'name' || mentions[sender]!.possessive || mentions[sender]!.modifier)
    return -1;
  let k = mentions[sender]!.last;
  // "X, owner and general manager, sent"
  if (words.lower[k] === ',') {
    k++;
    while (k < from + LONGEST_RELATIVE && words.lower[k] !== ',') k++;
    k++;
  }
  while (words.lower[k] === 'had' || words.lower[k] === 'has' || words.lower[k]?.endsWith('ly')) k++;
  return sentenceOf[k] === sentenceOf[last] && spanOf[k]! < 0 && SENT.has(words.lower[k] ?? '') ? sender : -1;
}

/** "X, | in a note to clients, said": the name before the aside that document m is in, or -1. */
export function nameBeforeAside({ layout, mentions, mentionAt }: Setting, m: number): number {
  const { words, sentenceOf } = layout;
  const comma = mentions[m]!.first - 2;
  if (comma < 0 || words.lower[comma] !== ',' || !THROUGH.has(words.lower[comma + 1]!)) return -1;
  const before = mentions[m - 1];
  if (before === undefined || before.last !== comma || before.kind !== 'name' || before.modifier) return -1;
  return sentenceOf[before.first] === sentenceOf[comma] ? (mentionAt[before.first] ?? -1) : -1;
}

/** "X answered at last, | posting a long note": what begins the sentence with a participle before document m, or -1. */
export function beginnerOf({ layout, mentions, mentionAt }: Setting, m: number): number {
  const { words, sentences, sentenceOf } = layout;
  const { first } = mentions[m]!;
  if (!ISSUING.has(words.lower[first - 1] ?? '') || words.lower[first - 2] === 'of') return -1;
  const subject = mentionAt[sentences[sentenceOf[first]!]!.first] ?? -1;
  if (subject < 0 || subject >= m) return -1;
  const { kind, possessive, modifier } = mentions[subject]!;
  return kind === 'name' && !possessive && !modifier ? subject : -1;
}

const ISSUING = new Set(['issuing', 'releasing', 'publishing', 'sending', 'posting', 'writing', 'tweeting']);

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
