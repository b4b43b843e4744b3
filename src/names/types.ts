// Named entities → person, organisation, place or unknown. The article's own evidence goes first, then the lexicon of
// well-known names; of a speaker that is still in doubt compromise is asked, with the words around the name.
import { COMMON_WORDS } from '../lexicon/common-words.ts';
import { isForename } from '../lexicon/entry.ts';
import { KNOWN_LONG_ORGANISATIONS, KNOWN_ORGANISATIONS } from '../lexicon/known-organisations.ts';
import { ORGANISATION_NAMES } from '../lexicon/organisations.ts';
import type { Layout } from '../text/layout.ts';
import { tagOf } from '../text/tokens.ts';
import type { Mention } from './mention.ts';
import { isPluralNoun } from './name-type.ts';
import { type ArticleNames, type NamedEntity, typeOfEntity } from './named-entity.ts';

export type EntityType = ReturnType<typeof typeOfEntity>;

/** The type of each named entity, in their order. */
export function entityTypesOf({ entities }: ArticleNames): EntityType[] {
  return entities.map(entity => {
    const type = typeOfEntity(entity);
    const known = (type === 'unknown' || isHardlyPerson(type, entity)) && isKnownOrganisation(entity);
    const thing = type === 'unknown' && entity.male + entity.female === 0 && isThing(entity.key);
    return known || thing ? 'organization' : type;
  });
}

/** "Rival Sainsbury’s": a person by one description only. */
const isHardlyPerson = (type: EntityType, { personScore, male, female }: NamedEntity) =>
  type === 'person' && personScore <= 2 && male + female === 0;

/** In the lexicon, or with an ending in ’s that owns nothing. */
function isKnownOrganisation({ key, name: written }: NamedEntity): boolean {
  const name = key.join('_');
  return (
    /[’']s$/.test(written) ||
    KNOWN_ORGANISATIONS.has(name) ||
    KNOWN_LONG_ORGANISATIONS.has(name) ||
    ORGANISATION_NAMES.has(name.replaceAll('-', '_'))
  );
}

/** Several words of which the first is no forename and the last a common word: the Riverside Expressway. */
const isThing = (key: readonly string[]) =>
  key.length > 1 &&
  (COMMON_WORDS.has(key[key.length - 1]!) || isPluralNoun(key[key.length - 1]!)) &&
  !isForename(key[0]!);

/**
 * Whether a speaker of unknown type is a person. A lone word that speaks is a surname (the lexicon has been asked
 * before), names with a forename in them are persons', names that begin with a common word (Long Island) things'. Of
 * the rest compromise says whether they are organisations or places. Only those go to it: its lexicon takes 200 ms to
 * unpack, its tags some milliseconds a name.
 */
export function isPersonSpeaking(layout: Layout, mentions: readonly Mention[], entity: NamedEntity): boolean {
  const { words } = layout;
  const { key } = entity;
  if (key.length === 1 || key.some(isForename)) return true;
  if (COMMON_WORDS.has(key[0]!)) return false;
  const named = entity.mentions.filter(m => mentions[m]!.kind === 'name');
  const m = named.find(k => layout.spanOf[mentions[k]!.first]! < 0) ?? named[0];
  if (m === undefined) return true;
  const tag = tagOf(words, mentions[m]!.last - 1);
  return tag !== 'organization' && tag !== 'place';
}
