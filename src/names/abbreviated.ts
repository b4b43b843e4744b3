// Layout → where the bodies stand whose short form is in brackets: Movement for the Lower Delta (MLD), however many small
// words they have. The letters are matched from the last to the first (after Schwartz and Hearst, 2003).
import { Flag, plain } from '../lexicon/entry.ts';
import type { Layout } from '../text/layout.ts';
import { Ending, is, Shape, TokenKind, type Words } from '../text/words.ts';
import { adjoining } from './borders.ts';
import { initialsOf } from './initials.ts';
import type { Mention } from './mention.ts';

/** Small words inside names that a short form may leave out. */
const SMALL = new Set('of for and the on in to & de du des'.split(' '));
/** Letters of a short form. */
const LONGEST_SHORT = 10;
/** Phrases that begin with one word and are looked for again. */
const MOST_PHRASES = 16;

const { mark: MARK } = TokenKind;

/** First token → the token after the last, of every name that its own letters in brackets mark out, wherever it stands. */
export function abbreviatedNames(layout: Layout): ReadonlyMap<number, number> {
  const { words } = layout;
  const found = new Map<number, number>();
  const phrases = new Map<number, number[]>();
  for (let open = 2; open + 2 < words.count; open++) {
    if (words.kind[open] !== MARK || words.kind[open + 2] !== MARK) continue;
    if (words.lower[open] !== '(' || words.lower[open + 2] !== ')') continue;
    const first = spelledOut(layout, open);
    if (first < 0 || found.has(first)) continue;
    found.set(first, open);
    const number = words.number[first]!;
    const list = phrases.get(number);
    if (list === undefined) phrases.set(number, [first]);
    else if (list.length < MOST_PHRASES) list.push(first);
  }
  if (found.size === 0) return found;
  for (let i = 0; i < words.count; i++) {
    const list = words.shape[i]! >= Shape.capitalised ? phrases.get(words.number[i]!) : undefined;
    if (list === undefined) continue;
    for (const first of list) {
      const size = found.get(first)! - first;
      if (!found.has(i) && isSame(words, first, i, size)) found.set(i, i + size);
    }
  }
  return found;
}

function isSame(words: Words, first: number, i: number, size: number): boolean {
  for (let k = 0; k < size; k++) if (words.lower[i + k] !== words.lower[first + k]) return false;
  return true;
}

/** The first token of the name before "(ABC)" at `open`, or -1: each capitalised word gives its first letter. */
function spelledOut(layout: Layout, open: number): number {
  const { words, text } = layout;
  if (words.kind[open + 1] !== TokenKind.word) return -1;
  const short = text.slice(words.start[open + 1], words.end[open + 1]);
  const first = matched(layout, open, short.replace(/[^\p{Lu}]/gu, '').toLowerCase());
  // Cosatu, Nafdac: letters of small words, too, and only the first is a capital
  return first >= 0 || !/^\p{Lu}\p{Ll}{3,}$/u.test(short) ? first : matched(layout, open, plain(short.toLowerCase()));
}

function matched({ words, spanOf }: Layout, open: number, letters: string): number {
  if (letters.length < 2 || letters.length > LONGEST_SHORT) return -1;
  let left = letters.length;
  let small = false;
  let k = open - 1;
  for (; k >= 0 && left > 0; k--) {
    if (spanOf[k] !== spanOf[open] || (k < open - 1 && !adjoining(words, k + 1))) return -1;
    const low = words.lower[k]!;
    if (SMALL.has(low) && words.shape[k] !== Shape.capitals) {
      if (words.shape[k] === Shape.lower || low === '&') small = true;
      if (low[0] === letters[left - 1] && plain(words.lower[k - 1] ?? '')[0] !== letters[left - 1]) left--;
      continue;
    }
    if (words.kind[k] !== TokenKind.word) {
      // "Owners’": the mark of the genitive
      if ((low === '’' || low === "'") && words.start[k] === words.end[k - 1]) continue;
      return -1;
    }
    if (words.shape[k] === Shape.lower) return -1;
    if (words.ending[k] === Ending.possessive) small = true;
    const before = left;
    for (const part of plain(low).split('-').reverse()) if (left > 0 && part[0] === letters[left - 1]) left--;
    if (left === before) return -1;
  }
  const first = k + 1;
  if (left > 0 || words.shape[first] === Shape.lower || words.kind[first] !== TokenKind.word) return -1;
  // a person’s initials; an office, which is a person’s, too; the name may have begun before
  const goesOn =
    k >= 0 &&
    words.kind[k] === TokenKind.word &&
    words.shape[k]! >= Shape.capitalised &&
    adjoining(words, first) &&
    words.ending[k] !== Ending.possessive &&
    !is(words, k, Flag.demonym | Flag.function);
  const isOffice =
    is(words, first, Flag.title | Flag.person) &&
    !is(words, first, Flag.organisation | Flag.plural) &&
    words.ending[first] !== Ending.possessive;
  const isPerson = !small && is(words, first, Flag.forename) && !hasTitle(words, first, open);
  return open - first < 2 || isPerson || goesOn || isOffice ? -1 : first;
}

/** "Harbour Coach Owners Alliance": a word inside that elsewhere is a title. */
function hasTitle(words: Words, first: number, last: number): boolean {
  for (let k = first + 1; k < last; k++) if (is(words, k, Flag.title | Flag.person)) return true;
  return false;
}

/** A lone word in brackets right after a name, made of its initials, with those of its small words or without. */
export function isInBrackets({ words }: Layout, long: Mention, short: Mention): boolean {
  if (short.first !== long.last + 1 || words.lower[long.last] !== '(' || words.lower[short.last] !== ')') return false;
  const initials = long.key.map(part => part[0]).join('');
  const word = short.key[0]!;
  return long.key.length > 1 && (word === initials || word === initialsOf(long.key));
}

/** Letters in brackets between an office and the name of who holds it. */
export function isOfficeInBrackets({ words }: Layout, office: Mention, short: Mention, name: Mention): boolean {
  return (
    short.kind === 'name' &&
    words.shape[short.first] === Shape.capitals &&
    short.first === office.last + 1 &&
    words.lower[office.last] === '(' &&
    words.lower[short.last] === ')' &&
    name.type !== 'organization' &&
    (name.first === short.last + 1 || (name.first === short.last + 2 && words.lower[short.last + 1] === ','))
  );
}
