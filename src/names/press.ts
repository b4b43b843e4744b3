// "A Herald article", "the Herald newspaper" → the outlet, where the article names it in full: its words are the outlet's.
import { plain } from '../lexicon/entry.ts';
import { Shape } from '../text/words.ts';
import { endsIn, type NamedEntity } from './named-entity.ts';
import type { Naming } from './naming.ts';
import { listTrait } from './word-traits.ts';

/** What an outlet is called behind its name: "Empire magazine said", "wrote Rolling Stone magazine". */
export const OUTLET_NOUNS: ReadonlySet<string> = new Set(
  'newspaper paper magazine daily weekly tabloid broadsheet website podcast'.split(' '),
);

/** What an outlet is, or what it prints in its own voice. */
const PRESS_NOUN = listTrait([...OUTLET_NOUNS, ...'article story editorial headline dispatch'.split(' ')]);

/** Gives descriptions of the press that hold the name of an entity to that entity. */
export function describePress({ layout, traits, mentions, byWord, entityOf }: Naming): void {
  const { words } = layout;
  const changed = new Set<NamedEntity>();
  for (let m = 0; m < mentions.length; m++) {
    const role = mentions[m]!;
    if ((traits[role.head]! & PRESS_NOUN) === 0 || role.kind !== 'role' || role.plural) continue;
    let from = role.head;
    while (from > role.first && words.shape[from - 1]! >= Shape.capitalised) from--;
    if (words.lower[from] === 'the' || words.lower[from] === 'a') from++;
    if (from === role.head) continue;
    const key: string[] = [];
    for (let i = from; i < role.head; i++) key.push(plain(words.lower[i]!));
    const [outlet, another] = (byWord.get(key[key.length - 1]!)?.bearers ?? []).filter(entity =>
      endsIn(entity.key, key),
    );
    if (outlet === undefined || another !== undefined || outlet.personScore > 0) continue;
    entityOf[m] = outlet.index;
    outlet.mentions.push(m);
    changed.add(outlet);
  }
  for (const { mentions } of changed) mentions.sort((a, b) => a - b);
}
