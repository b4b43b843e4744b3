// Capitalised words at a token → the well-known organisation that they name, with its small words, its figures and its ’s:
// Transport for London, General Motors, Channel 4, Save the Children. Titles in front of other names are none here.
import { plain } from '../lexicon/entry.ts';
import { KNOWN_LONG_ORGANISATIONS } from '../lexicon/known-organisations.ts';
import { ORGANISATION_NAMES } from '../lexicon/organisations.ts';
import { Ending, Shape, TokenKind, type Words } from '../text/words.ts';
import type { CaseEvidence } from './capitals.ts';
import type { Mention } from './mention.ts';
import { describesNoun } from './modifiers.ts';

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

/** The longest well-known name that begins at token i, or null. */
export function knownName(words: Words, i: number, limit: number, evidence: CaseEvidence): Mention | null {
  if (words.shape[i]! < Shape.capitalised) return null;
  const rests = byFirst.get(written(words, i));
  const rest = rests?.find(others => goesOn(words, i, limit, others));
  if (rest === undefined) return null;
  const last = i + 1 + rest.length;
  const owns = words.ending[last - 1] === Ending.possessive && rest[rest.length - 1] === words.lower[last - 1];
  const key: string[] = [];
  for (let k = i; k < last; k++) if (words.kind[k] !== TokenKind.mark) key.push(plain(words.lower[k]!));
  return {
    kind: 'name',
    first: words.lower[i - 1] === 'the' ? i - 1 : i,
    last,
    head: i,
    type: 'organization',
    gender: 'unknown',
    plural: false,
    possessive: owns,
    modifier: !owns && describesNoun(words, last, limit, key[key.length - 1]!, evidence),
    key,
    titles: [],
  };
}

/** A token in lower case with its ’s. */
const written = (words: Words, k: number): string =>
  words.ending[k] === Ending.possessive ? `${words.lower[k]!}'s` : words.lower[k]!.replace(/(\d)[’']s$/, '$1');

function goesOn(words: Words, i: number, limit: number, rest: readonly string[]): boolean {
  for (let n = 0; n < rest.length; n++) {
    const k = i + 1 + n;
    const final = n === rest.length - 1;
    if (k >= limit || (written(words, k) !== rest[n] && !(final && words.lower[k] === rest[n]))) return false;
    if (words.kind[k] === TokenKind.word && words.shape[k] === Shape.lower && !SMALL.has(rest[n]!)) return false;
  }
  // "Just Eat Well": the name goes on
  const after = i + 1 + rest.length;
  return !(after < limit && words.kind[after] === TokenKind.word && words.shape[after]! >= Shape.capitalised);
}
