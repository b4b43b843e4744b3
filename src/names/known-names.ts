// Capitalised words at a token → the well-known organisation that they name, with its small words, its figures and its ’s:
// Transport for London, General Motors, Channel 4, Save the Children. Titles in front of other names are none here.
import { plain } from '../lexicon/entry.ts';
import { KNOWN_LONG_ORGANISATIONS } from '../lexicon/known-organisations.ts';
import { ORGANISATION_NAMES } from '../lexicon/organisations.ts';
import { Ending, Shape, TokenKind, type Words } from '../text/words.ts';
import type { CaseEvidence } from './capitals.ts';
import { type Mention, NO_TITLES } from './mention.ts';
import { describesNoun } from './modifiers.ts';
import { hasFigure, listTrait, trait } from './word-traits.ts';

/** By the first word the other words of each name. */
const byFirst: ReadonlyMap<string, readonly (readonly string[])[]> = (() => {
  const names = new Map<string, string[][]>();
  const teams = [...ORGANISATION_NAMES].filter(name => name.split('_').length > 2);
  for (const name of new Set([...KNOWN_LONG_ORGANISATIONS, ...teams])) {
    const [first, ...rest] = name.split('_');
    const known = names.get(first!);
    if (known === undefined) names.set(first!, [rest]);
    else known.push(rest);
  }
  for (const known of names.values()) known.sort((a, b) => b.length - a.length);
  return names;
})();

/** Small words inside names. */
const SMALL = new Set(['and', 'for', 'in', 'of', 'the', '&', 'without', 'or', 'to', 'against', 'd', 'not', 'products']);

/** First words of such names, with and without ’s; words with figures may be written in more ways. */
const FIRST = listTrait([...byFirst.keys()].flatMap(word => [word, word.replace(/'s$/, '')]));
const FIGURE = trait(hasFigure);

/** The longest well-known name that begins at token i, or null. */
export function knownName(words: Words, i: number, limit: number, evidence: CaseEvidence): Mention | null {
  if (words.shape[i]! < Shape.capitalised || (evidence.traits[i]! & (FIRST | FIGURE)) === 0) return null;
  const rests = byFirst.get(written(words, evidence.traits, i));
  if (rests === undefined) return null;
  for (const rest of rests)
    if (goesOn(words, evidence.traits, i, limit, rest)) return mentionOf(words, i, limit, rest, evidence);
  return null;
}

function mentionOf(words: Words, i: number, limit: number, rest: readonly string[], evidence: CaseEvidence): Mention {
  const last = i + 1 + rest.length;
  const owns = words.ending[last - 1] === Ending.possessive && rest[rest.length - 1] === words.lower[last - 1];
  const key: string[] = [];
  for (let k = i; k < last; k++) if (words.kind[k] !== TokenKind.mark) key.push(plain(words.lower[k]!));
  return {
    kind: 'name',
    first: i > 0 && words.lower[i - 1] === 'the' ? i - 1 : i,
    last,
    head: i,
    type: 'organization',
    gender: 'unknown',
    plural: false,
    possessive: owns,
    modifier: !owns && describesNoun(words, last, limit, key[key.length - 1]!, evidence),
    key,
    titles: NO_TITLES,
  };
}

/** A token in lower case with its ’s. */
function written({ lower, ending }: Words, traits: Int32Array, k: number): string {
  if (ending[k] === Ending.possessive) return `${lower[k]!}'s`;
  return (traits[k]! & FIGURE) === 0 ? lower[k]! : lower[k]!.replace(/(\d)[’']s$/, '$1');
}

function goesOn(words: Words, traits: Int32Array, i: number, limit: number, rest: readonly string[]): boolean {
  const after = i + 1 + rest.length;
  if (after > limit) return false;
  for (let k = i + 1; k < after; k++) {
    const word = rest[k - i - 1]!;
    const isIt = words.lower[k] === word && (k === after - 1 || words.ending[k] !== Ending.possessive);
    if (!isIt && written(words, traits, k) !== word) return false;
    if (words.kind[k] === TokenKind.word && words.shape[k] === Shape.lower && !SMALL.has(word)) return false;
  }
  // "Just Eat Well": the name goes on
  return !(after < limit && words.kind[after] === TokenKind.word && words.shape[after]! >= Shape.capitalised);
}
