// What an article shows of one person, organisation or place it names: its forms, its descriptions, its gender, its type.

import { Flag, plain } from '../lexicon/entry.ts';
import { BRITISH, nationOf } from '../lexicon/nations.ts';
import { REGAL_TITLES } from '../lexicon/titles.ts';
import type { Layout } from '../text/layout.ts';
import { is, TokenKind, type Words } from '../text/words.ts';
import type { Mention } from './mention.ts';

/** An entity while its article is being read. */
export interface NamedEntity {
  readonly index: number;
  /** Fullest form's words in lower case. */
  key: readonly string[];
  /** Fullest form as written. */
  name: string;
  /** Forms as written, with how often each occurs. */
  readonly forms: ReadonlyMap<string, number>;
  /** Indexes into the mentions, in text order. */
  readonly mentions: number[];
  /** Is it first named as a person is, by title or forename? */
  readonly isPerson: boolean;
  /** Is it brought in as somebody's relative: "his mother, X"? */
  readonly isRelative: boolean;
  /** Evidence for a person above 0, for an organisation or a place below. */
  personScore: number;
  placeScore: number;
  male: number;
  female: number;
  /** Nouns that describe it ("envoy", "foreign minister"), as key words of role mentions. */
  readonly roles: (readonly string[])[];
  /** The first description as written. */
  role: string | null;
}

export interface ArticleNames {
  readonly entities: readonly NamedEntity[];
  /** For each mention its entity, or -1 (pronouns, descriptions that no name stands beside). */
  readonly entityOf: Int32Array;
}

/** Descriptions kept of one entity. */
const MOST_ROLES = 64;

/** Letters after a name that belong to it; others are an office or a degree. */
const GENERATIONS = new Set('jr sr ii iii iv v'.split(' '));

/** The name as written, without title, possessive ending and determiner. */
export function nameText(layout: Layout, mention: Mention): string {
  const { words, text } = layout;
  const { head, key, titles } = mention;
  const last = mention.last - head === 1 ? mention.last : lastOfName(words, mention);
  // King Charles and Sheikh Hasina have no other name
  const isTitled = titles.length > 0 && key.length === 1 && isPartOfName(titles[titles.length - 1]!);
  const first = isTitled ? head - 1 : head;
  // Sainsbury’s, when it owns nothing
  const end = (mention.possessive ? words.stem : words.end)[last - 1]!;
  const name = text.slice(words.start[first]!, endsInFullStop(layout, last - 1) ? end - 1 : end);
  return isSpacedEvenly(words, first, last) ? name : name.replace(/\s+/g, ' ');
}

/** The token after the name itself: no degree and no office behind it. */
function lastOfName(words: Words, { head, last, key }: Mention): number {
  let to = last;
  if (to - head > 2 && !GENERATIONS.has(words.lower[to - 1]!)) {
    if (words.lower[to - 2] === ',') to -= 2;
    else if (is(words, to - 1, Flag.nameSuffix)) to--;
  }
  // "Ann Lee CEO"
  let end = head;
  for (let rest = key.length; end < to && rest > 0; end++) if (isWordOf(words, end, key[key.length - rest]!)) rest--;
  return end < to && isOnlyWords(words, end, to) && !GENERATIONS.has(bare(words.lower[to - 1]!)) ? end : to;
}

const isPartOfName = (title: string): boolean => REGAL_TITLES.has(title) || title === 'sheikh' || title === 'sheikha';

/** Is there nothing but a plain space between the tokens, or nothing at all? */
function isSpacedEvenly({ text, start, end }: Words, first: number, last: number): boolean {
  for (let k = first + 1; k < last; k++) {
    const gap = start[k]! - end[k - 1]!;
    if (gap > 1 || (gap === 1 && text.charCodeAt(end[k - 1]!) !== SPACE)) return false;
  }
  return true;
}

const SPACE = 0x20;
const FULL_STOP = 0x2e;

/** The nickname in Robert “Bobby” Jones is no word of the key. */
const isWordOf = ({ kind, lower }: Words, i: number, word: string): boolean =>
  kind[i] === TokenKind.word && (lower[i] === word || plain(lower[i]!).startsWith(word));

/** Abbreviations that are hardly written without their stop. */
const STOPPED = new Set('jr sr inc corp co ltd bros st esq'.split(' '));

/** "Said Malcolm X.", "sued Acme LLC.": a stop that ends the sentence, though the word could be an abbreviation. */
function endsInFullStop({ words, sentences, sentenceOf, text }: Layout, token: number): boolean {
  return (
    text.charCodeAt(words.end[token]! - 1) === FULL_STOP &&
    token + 1 === sentences[sentenceOf[token]!]!.last &&
    !STOPPED.has(words.lower[token]!) &&
    !words.lower[token]!.slice(0, -1).includes('.')
  );
}

const bare = (word: string) => word.replace('.', '');

function isOnlyWords(words: Words, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (words.kind[k] !== TokenKind.word) return false;
  return true;
}

export function addRole(entity: NamedEntity, role: readonly string[]): void {
  for (const other of entity.roles) if (isSame(other, role)) return;
  if (entity.roles.length < MOST_ROLES) entity.roles.push(role);
}

function isSame(words: readonly string[], others: readonly string[]): boolean {
  if (words.length !== others.length) return false;
  for (let i = 0; i < words.length; i++) if (words[i] !== others[i]) return false;
  return true;
}

/** What tells one person from another whatever else is said of both: an age, a nation; null for other words. */
export function markOf(word: string): string | null {
  return /^\d+-year-old$/.test(word) ? word : nationOf(word);
}

const sameKind = (a: string, b: string) => a.endsWith('-year-old') === b.endsWith('-year-old');

/** Longer descriptions may have the nation of something else: "Italian second-division team manager". */
const LONGEST_OF_NATION = 3;

/** "The 34-year-old", "the Spaniard": is somebody of that age or nation or of another, as far as the article says? */
export function markFits({ roles }: NamedEntity, head: string): 'same' | 'other' | 'unknown' {
  const mark = markOf(head);
  if (mark === null) return 'unknown';
  let known: 'other' | 'unknown' = 'unknown';
  for (const role of roles) {
    if (role.length > LONGEST_OF_NATION) continue;
    for (const word of role) {
      const other = markOf(word);
      if (other === mark) return 'same';
      if (other !== null && !marksAgree(other, mark)) known = 'other';
    }
  }
  return known;
}

/** May two marks be of one person: an age and a nation, or the same? */
export const marksAgree = (a: string, b: string) =>
  a === b || !sameKind(a, b) || ((a === 'briton' || b === 'briton') && BRITISH.has(a) && BRITISH.has(b));

/** Does a name or description end in all the words of another? */
export function endsIn(words: readonly string[], key: readonly string[]): boolean {
  if (key.length > words.length) return false;
  for (let i = 1; i <= key.length; i++) if (words[words.length - i] !== key[key.length - i]) return false;
  return true;
}

/** Person, organisation or place, from all that the article shows of the entity. */
export function typeOfEntity(entity: NamedEntity): 'person' | 'organization' | 'place' | 'unknown' {
  if (entity.personScore > 0 && entity.personScore >= entity.placeScore) return 'person';
  if (entity.placeScore > 0 && entity.placeScore >= -entity.personScore) return 'place';
  if (entity.personScore < 0) return 'organization';
  return 'unknown';
}
