// "A Herald article", "the Herald newspaper" → the outlet, where the article names it in full: its words are the outlet's.
import { plain } from '../lexicon/entry.ts';
import type { Layout } from '../text/layout.ts';
import { Shape } from '../text/words.ts';
import type { Mention } from './mention.ts';
import type { NamedEntity } from './named-entity.ts';

/** What an outlet is, or what it prints in its own voice. */
const PRESS_NOUNS = new Set(
  'newspaper paper magazine daily weekly tabloid broadsheet website article story editorial headline dispatch'.split(
    ' ',
  ),
);

/** Gives descriptions of the press that hold the name of an entity to that entity. */
export function describePress(
  { words }: Layout,
  mentions: readonly Mention[],
  entities: readonly NamedEntity[],
  entityOf: Int32Array,
): void {
  let byLast: Map<string, NamedEntity[]> | null = null;
  for (let m = 0; m < mentions.length; m++) {
    const role = mentions[m]!;
    if (role.kind !== 'role' || role.plural || !PRESS_NOUNS.has(words.lower[role.head]!)) continue;
    let from = role.head;
    while (from > role.first && words.shape[from - 1]! >= Shape.capitalised) from--;
    if (words.lower[from] === 'the' || words.lower[from] === 'a') from++;
    if (from === role.head) continue;
    byLast ??= byLastWord(entities);
    const key: string[] = [];
    for (let i = from; i < role.head; i++) key.push(plain(words.lower[i]!));
    const named = (byLast.get(key[key.length - 1]!) ?? []).filter(entity => endsIn(entity.key, key));
    if (named.length !== 1 || named[0]!.personScore > 0) continue;
    entityOf[m] = named[0]!.index;
    named[0]!.mentions.push(m);
    named[0]!.mentions.sort((a, b) => a - b);
  }
}

function byLastWord(entities: readonly NamedEntity[]): Map<string, NamedEntity[]> {
  const byLast = new Map<string, NamedEntity[]>();
  for (const entity of entities) {
    const last = entity.key[entity.key.length - 1]!;
    const list = byLast.get(last);
    if (list === undefined) byLast.set(last, [entity]);
    else if (list.length < MOST_NAMESAKES) list.push(entity);
  }
  return byLast;
}

/** Entities with one last word that are told apart. */
const MOST_NAMESAKES = 16;

function endsIn(name: readonly string[], key: readonly string[]): boolean {
  if (key.length > name.length) return false;
  for (let i = 1; i <= key.length; i++) if (name[name.length - i] !== key[key.length - i]) return false;
  return true;
}
