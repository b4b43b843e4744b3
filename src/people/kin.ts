// A narrator’s "my father", "our mother" → who in the article is described as such: in memoirs and columns a name comes once.
import type { Setting } from '../speech/setting.ts';

const PARENTS: ReadonlyMap<string, string> = new Map([
  ['father', 'father'],
  ['dad', 'father'],
  ['mother', 'mother'],
  ['mum', 'mother'],
  ['mom', 'mother'],
]);

/** For each such description the only entity that the article calls father or mother. */
export function kinMeant({ layout, mentions, names }: Setting): ReadonlyMap<number, number> {
  const meant = new Map<number, number>();
  const parents = new Map<string, number>();
  for (const { index, roles } of names.entities)
    for (const role of roles) {
      const parent = role.length === 1 ? PARENTS.get(role[0]!) : undefined;
      if (parent !== undefined) parents.set(parent, parents.has(parent) && parents.get(parent) !== index ? -1 : index);
    }
  if (parents.size === 0) return meant;
  for (let m = 0; m < mentions.length; m++) {
    const { kind, key, first, plural } = mentions[m]!;
    if (kind !== 'role' || plural || key.length !== 1 || names.entityOf[m]! >= 0) continue;
    if (!/^(?:my|our)$/.test(layout.words.lower[first]!)) continue;
    const parent = parents.get(PARENTS.get(key[0]!) ?? '') ?? -1;
    if (parent >= 0) meant.set(m, parent);
  }
  return meant;
}
