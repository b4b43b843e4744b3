// Named entities → person, organisation, place or unknown. The article's own evidence goes first, then the lexicon of
// well-known names and what a name ends with; where that may be a surname as well, compromise is asked.
import { COMMON_WORDS } from '../lexicon/common-words.ts';
import { Flag, isForename } from '../lexicon/entry.ts';
import { KNOWN_LONG_ORGANISATIONS, KNOWN_ORGANISATIONS } from '../lexicon/known-organisations.ts';
import { ORGANISATION_NAMES } from '../lexicon/organisations.ts';
import type { Layout } from '../text/layout.ts';
import { tagOf } from '../text/tokens.ts';
import { is } from '../text/words.ts';
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

/** Ordinary nouns that end the names of papers, firms and buildings; they are hardly ever surnames. */
const THING_LAST = new Set(
  `research analytics statistics census survey index monitor watch review journalism daily weekly express wire online digital info edition
  freight ferries shipping haulage foods breweries tractors motorsport tower towers terminal depot arcade plaza state`.split(
    /\s+/,
  ),
);

/**
 * Whether a speaker of unknown type is a person. A lone word that speaks is a surname (the lexicon has been asked
 * before), names with a forename in them are persons', names that begin with a common word (Long Island) or end with
 * what a thing or a body is called (Acme Research) are not. Of names that end with a place or a people, which may be
 * surnames too, compromise says whether they are. Only those go to it: its lexicon takes 200 ms to unpack, and of the
 * speakers of 2,000 articles no other answer of it was of use.
 */
export function isPersonSpeaking(layout: Layout, mentions: readonly Mention[], entity: NamedEntity): boolean {
  const { words } = layout;
  const { key } = entity;
  if (key.length === 1 || key.some(isForename)) return true;
  if (COMMON_WORDS.has(key[0]!) || THING_LAST.has(key[key.length - 1]!)) return false;
  const named = entity.mentions.filter(m => mentions[m]!.kind === 'name');
  const m = named.find(k => layout.spanOf[mentions[k]!.first]! < 0) ?? named[0];
  if (m === undefined) return true;
  const last = mentions[m]!.last - 1;
  if (is(words, last, Flag.organisation)) return false;
  if (is(words, last, Flag.speaking) && !is(words, last, Flag.person)) return false;
  if (!is(words, last, Flag.place | Flag.demonym)) return true;
  const tag = tagOf(words, last);
  return tag !== 'organization' && tag !== 'place';
}
