// "A Herald article", "the Herald newspaper" → the outlet, where the article names it in full: its words are the outlet's.
import { plain } from '../lexicon/entry.ts';
import type { Layout } from '../text/layout.ts';
import { Shape } from '../text/words.ts';
import type { Mention } from './mention.ts';
import { endsIn, type NamedEntity } from './named-entity.ts';

/** What an outlet is called behind its name: "Empire magazine said", "wrote Rolling Stone magazine". */
export const OUTLET_NOUNS: ReadonlySet<string> = new Set(
  'newspaper paper magazine daily weekly tabloid broadsheet website podcast'.split(' '),
);

/** What an outlet is, or what it prints in its own voice. */
const PRESS_NOUNS = new Set([...OUTLET_NOUNS, ...'article story editorial headline dispatch'.split(' ')]);

/** Gives descriptions of the press that hold the name of an entity to that entity; `byLast`: entities by their last word. */
export function describePress(
  { words }: Layout,
  mentions: readonly Mention[],
  byLast: ReadonlyMap<string, readonly NamedEntity[]>,
  entityOf: Int32Array,
): void {
  const changed = new Set<NamedEntity>();
  for (let m = 0; m < mentions.length; m++) {
    const role = mentions[m]!;
    if (role.kind !== 'role' || role.plural || !PRESS_NOUNS.has(words.lower[role.head]!)) continue;
    let from = role.head;
    while (from > role.first && words.shape[from - 1]! >= Shape.capitalised) from--;
    if (words.lower[from] === 'the' || words.lower[from] === 'a') from++;
    if (from === role.head) continue;
    const key: string[] = [];
    for (let i = from; i < role.head; i++) key.push(plain(words.lower[i]!));
    const [outlet, another] = (byLast.get(key[key.length - 1]!) ?? []).filter(entity => endsIn(entity.key, key));
    if (outlet === undefined || another !== undefined || outlet.personScore > 0) continue;
    entityOf[m] = outlet.index;
    outlet.mentions.push(m);
    changed.add(outlet);
  }
  for (const { mentions } of changed) mentions.sort((a, b) => a - b);
}
