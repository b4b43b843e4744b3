// A pronoun or description in its sentence → what the words after it say of whom it means: a name, a gender.
import type { Mention } from '../names/mention.ts';
import type { Setting } from '../speech/setting.ts';
import type { Layout } from '../text/layout.ts';

/** Is a named one named or described (“told the magistrate”) after mention m in its sentence: by the reporter, within a quote? Who speaks does not name himself. */
export function namedAhead({ layout, mentions, names }: Setting, m: number, entity: number): string {
  const sentence = layout.sentenceOf[mentions[m]!.first]!;
  for (let k = m + 1; k < mentions.length && layout.sentenceOf[mentions[k]!.first] === sentence; k++)
    if (names.entityOf[k] === entity && mentions[k]!.kind === 'name')
      return layout.spanOf[mentions[k]!.first]! >= 0 ? 'quoted' : mentions[k]!.possessive ? 'owner' : 'named';
    else if (isDescriptionOf(names.entities[entity]!.roles, layout, mentions[k]!)) return 'described';
  return 'no';
}

/** "The magistrate", of somebody whom the article calls a magistrate; a quoted one may be anybody. */
function isDescriptionOf(roles: readonly (readonly string[])[], { words, spanOf }: Layout, mention: Mention): boolean {
  const { kind, plural, possessive, first, key } = mention;
  if (kind !== 'role' || plural || possessive || words.lower[first] !== 'the' || spanOf[first]! >= 0) return false;
  return roles.some(role => role[role.length - 1] === key[key.length - 1]);
}

/** "The chef said she …": the gender of the first he or she after a description, when nobody else is named between. */
export function genderHint({ layout, mentions, mentionAt }: Setting, mention: Mention): 'male' | 'female' | 'unknown' {
  const sentence = layout.sentenceOf[mention.first]!;
  for (let m = mentionAt[mention.first]! + 1; m < mentions.length; m++) {
    const { kind, gender, first, type } = mentions[m]!;
    if (layout.sentenceOf[first] !== sentence) return 'unknown';
    if (layout.spanOf[first]! >= 0) continue;
    if (kind === 'pronoun' && gender !== 'unknown') return gender as 'male' | 'female';
    if (type === 'person' || (kind === 'name' && type !== 'place')) return 'unknown';
  }
  return 'unknown';
}
