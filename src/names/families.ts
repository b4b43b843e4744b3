// Two people named with one surname ("Tom and Ann Lee") → the surname of the first, and who is whose father and mother.
import { Flag, isForename } from '../lexicon/entry.ts';
import { KINSHIP } from '../lexicon/titles.ts';
import type { Layout } from '../text/layout.ts';
import { Ending, is, type Words } from '../text/words.ts';
import { genderOfForename } from './given-names.ts';
import type { Mention } from './mention.ts';
import { addRole, nameText } from './named-entity.ts';
import type { Naming } from './naming.ts';

/** The mention with whose surname the lone forename of mention m goes, or -1: "Tom and Ann Lee", "Tom & Ann Lee". */
export function sharesSurname({ words }: Layout, mentions: readonly Mention[], m: number): number {
  const { key, titles, type, last, possessive, modifier } = mentions[m]!;
  const next = mentions[m + 1];
  if (key.length !== 1 || titles.length > 0 || type === 'place' || possessive || modifier || !isForename(key[0]!))
    return -1;
  if (next === undefined || next.kind !== 'name' || next.first !== last + 1 || next.titles.length > 0) return -1;
  if (words.lower[last] !== 'and' && words.lower[last] !== '&') return -1;
  if (next.key.length !== 2 || !isForename(next.key[0]!) || next.type !== 'person') return -1;
  return words.ending[last - 1] === Ending.none && !is(words, next.last - 1, Flag.place) ? m + 1 : -1;
}

/** The name of the first of two: its forename with the surname of the second, as written. */
export const sharedName = (layout: Layout, own: Mention, other: Mention): string =>
  `${nameText(layout, own)} ${nameText(layout, other).split(' ').pop()!}`;

const OWNERS = new Set(['his', 'her', 'their', 'my']);

/** "His mother, X", "her brother X", "X, his wife". */
export function isRelative({ lower }: Words, { first, last }: Mention): boolean {
  const noun = first > 0 && lower[first - 1] === ',' ? first - 2 : first - 1;
  if (noun > 0 && OWNERS.has(lower[noun - 1]!) && KINSHIP.has(lower[noun]!)) return true;
  return lower[last] === ',' && OWNERS.has(lower[last + 1] ?? '') && KINSHIP.has(lower[last + 2] ?? '');
}

/** "My parents, Tom and Ann Lee": he is the father, she the mother. */
export function describeParents({ layout, mentions, entities, entityOf }: Naming): void {
  const { words } = layout;
  for (let m = 0; m + 2 < mentions.length; m++) {
    const role = mentions[m]!;
    if (words.lower[role.head] !== 'parents' || role.kind !== 'role') continue;
    const comma = words.lower[role.last] === ',' ? 1 : 0;
    const [one, other] = [mentions[m + 1]!, mentions[m + 2]!];
    if (one.kind !== 'name' || other.kind !== 'name' || one.first !== role.last + comma) continue;
    if (other.first !== one.last + 1 || words.lower[one.last] !== 'and') continue;
    for (const parent of [m + 1, m + 2]) {
      const gender = genderOfForename(mentions[parent]!.key[0]!);
      const entity = entities[entityOf[parent]!];
      if (entity !== undefined && gender !== 'unknown') addRole(entity, [gender === 'male' ? 'father' : 'mother']);
    }
  }
}
