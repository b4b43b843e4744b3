// A name and the entities that share a word with it → the one it means: full names, bearers of one name, misspellings.
import { isForename } from '../lexicon/entry.ts';
import { NAME_PARTICLES, ORGANISATION_WORDS } from '../lexicon/titles.ts';
import { familyInside, genderOfForename } from './given-names.ts';
import type { Gender, Mention } from './mention.ts';
import { endsIn, type NamedEntity } from './named-entity.ts';
import type { Naming } from './naming.ts';
import { editDistance, LEAST_MISSPELT, LEAST_NEAR } from './near-words.ts';
import { listTrait } from './word-traits.ts';

/** The same first and last word, or an initial for the first: a middle name more or less. */
export function sameFullName(mention: Mention, bearers: readonly NamedEntity[]): NamedEntity | undefined {
  if (mention.type === 'organization') return undefined;
  for (const entity of bearers) if (isSameFullName(mention.key, entity.key)) return entity;
  return undefined;
}

function isSameFullName(key: readonly string[], known: readonly string[]): boolean {
  if (known.length < 2 || ORGANISATION_WORDS.has(known[known.length - 1]!)) return false;
  const first = key[0]!;
  const other = known[0]!;
  if (other === first) return true;
  // Szeto Wing-kin is Raymond Szeto Wing-kin
  const longer = known.length > key.length ? known : key;
  if (familyInside(longer) !== '' && endsIn(longer, longer === known ? key : known)) return true;
  if (first.length === 2 && first.endsWith('.')) return other.startsWith(first[0]!);
  if (other.length === 2 && other.endsWith('.')) return first.startsWith(other[0]!);
  // typing errors and short forms of the forename
  return (
    (other.length >= 3 && first.startsWith(other)) ||
    (first.length >= 3 && other.startsWith(first)) ||
    (first.length >= 5 &&
      other.length >= 5 &&
      editDistance(first, other) <= 2 &&
      !(isForename(first) && isForename(other)))
  );
}

/** Noor Hashim is Noor Hashim Abdullah, Siti Aminah is Siti Aminah binti Rahman: the family’s or father’s name left out. */
export function namedLonger({ key, type }: Mention, givens: readonly NamedEntity[]): NamedEntity | undefined {
  return type === 'organization' || type === 'place'
    ? undefined
    : onlyOne(givens, entity => entity.key.length > key.length && entity.isPerson && beginsWith(entity.key, key));
}

function beginsWith(words: readonly string[], key: readonly string[]): boolean {
  for (let i = 0; i < key.length; i++) if (words[i] !== key[i]) return false;
  return true;
}

/** The one entity of which something is true, if there are not more. */
function onlyOne(entities: readonly NamedEntity[], isIt: (entity: NamedEntity) => boolean): NamedEntity | undefined {
  let one: NamedEntity | undefined;
  for (const entity of entities) {
    if (!isIt(entity)) continue;
    if (one !== undefined) return undefined;
    one = entity;
  }
  return one;
}

/** Words that stand before the last one of a family name of two words: Ó Cuív, Mac Aodha, De Niro, St John. */
const FAMILY_PARTICLES = new Set([...NAME_PARTICLES, ...'o ni nic mac ui mhic saint st. te ould abou'.split(' ')]);

/**
 * Ó Cuív is Éamon Ó Cuív, De Niro is Robert De Niro, Quintana López is Andrés Quintana López: the family name alone has
 * more than one word.
 */
export function familyOnly({ type, key }: Mention, candidates: readonly NamedEntity[]): NamedEntity | undefined {
  if (type === 'organization' || type === 'place') return undefined;
  const bearer = onlyOne(
    candidates,
    entity =>
      entity.key.length > key.length && (entity.isPerson || FAMILY_PARTICLES.has(key[0]!)) && endsIn(entity.key, key),
  );
  if (bearer === undefined || FAMILY_PARTICLES.has(key[0]!) || !isForename(key[0]!)) return bearer;
  const front = bearer.key.slice(0, -key.length);
  return front.every(word => INITIALS.test(word)) ? bearer : undefined;
}

/** S.V. Nagendra Prasad is Nagendra Prasad, too. */
const INITIALS = /^(?:\p{L}\.)+$|^\p{L}\.?$/u;

/** Words of a name with two family names, particles not counted. */
const MOST_OF_TWO = 5;

/** The word for the first of two family names, whatever particles the second has: Fernández in Ana Fernández de Quintana; or "". */
export function innerFamily(key: readonly string[]): string {
  let at = key.length - 2;
  while (at > 0 && NAME_PARTICLES.has(key[at]!)) at--;
  return at > 0 ? key[at]! : '';
}

/** The one who has a word for the first of two family names: Quintana is Andrés Quintana López. */
export function firstFamily(word: string, entities: readonly NamedEntity[]): NamedEntity | undefined {
  if (isForename(word)) return undefined;
  return onlyOne(
    entities,
    ({ key, isPerson }) => isPerson && key.length > 2 && key.length <= MOST_OF_TWO && innerFamily(key) === word,
  );
}

/** The one person whose family name with an article is written in another way: Al-Falih, Al Falih and ElBaradei. */
export function otherWritten({ byWord }: Naming, { key }: Mention): NamedEntity | undefined {
  const last = key[key.length - 1]!;
  let one: string;
  let other: string;
  if (key.length === 2 && ARTICLES.has(key[0]!)) {
    one = `${key[0]!}-${last}`;
    other = `${key[0]!}${last}`;
  } else {
    const hyphen = key.length === 1 ? last.indexOf('-') : -1;
    if (hyphen <= 0 || !ARTICLES.has(last.slice(0, hyphen))) return undefined;
    one = last.slice(hyphen + 1);
    other = last.replace('-', '');
  }
  const bearers = [...(byWord.get(one)?.bearers ?? []), ...(byWord.get(other)?.bearers ?? [])];
  return bearers.length === 1 && bearers[0]!.isPerson ? bearers[0] : undefined;
}

const ARTICLES = new Set('al el as ar an az ash at ad'.split(' '));

/** Assad is Bashar al-Assad, Ms Szeto is Amy Szeto Wing-yan: other words that may stand for the surname. */
export function otherFamilyNames(key: readonly string[]): readonly string[] {
  const inside = familyInside(key);
  const last = key[key.length - 1]!;
  const bare = last.includes('-') ? /^(?:al|el|as|ar|an|az|ash|at|ad)-(\p{L}{3,})$/u.exec(last)?.[1] : undefined;
  return inside === '' && bare === undefined ? NO_WORDS : [inside, bare ?? ''].filter(word => word !== '');
}

const NO_WORDS: readonly string[] = [];

/** Words that the short name of a body may leave out: the (Northern Ireland) Fisheries Council. */
const MOST_LEFT_OUT = 2;

/** The body whose name ends in another body’s, or the other way round: the only one of those that end in one word. */
export function sameBody(mention: Mention, candidates: readonly NamedEntity[]): NamedEntity | undefined {
  if (mention.type !== 'organization') return undefined;
  return onlyOne(candidates, ({ key, isPerson }) => {
    const more = Math.abs(key.length - mention.key.length);
    if (isPerson || key.length < 2 || more === 0 || more > MOST_LEFT_OUT) return false;
    return key.length > mention.key.length ? endsIn(key, mention.key) : endsIn(mention.key, key);
  });
}

const GENDERED = listTrait('she her hers herself he him his himself'.split(' '));

/** The gender of the first he or she, him or her, after a mention in its sentence: "Marsh told her supporters". */
function genderAfter({ layout, traits }: Naming, mention: Mention): Gender {
  const { words, sentences, sentenceOf, spanOf } = layout;
  const { last } = sentences[sentenceOf[mention.first]!]!;
  for (let i = mention.last; i < last; i++) {
    if ((traits[i]! & GENDERED) === 0 || spanOf[i]! >= 0) continue;
    return words.lower[i]!.startsWith('s') || words.lower[i]!.startsWith('her') ? 'female' : 'male';
  }
  return 'unknown';
}

/**
 * Of several bearers of one name: the one whose gender fits the title, or the pronoun after it; else the one who is not
 * brought in as a relative of another; else the one who is named in full at least twice as often as the others, for an article gives its main figure the lone surname; else the
 * one named last.
 */
export function chosen(
  naming: Naming,
  bearers: readonly NamedEntity[],
  mention: Mention,
  last: NamedEntity | undefined,
  fullNames: Int32Array,
): NamedEntity {
  if (bearers.length === 1) return bearers[0]!;
  const gender = mention.gender !== 'unknown' ? mention.gender : genderAfter(naming, mention);
  if (gender !== 'unknown') {
    const fitting = bearers.filter(e => genderOfForename(e.key[0]!) === gender);
    if (fitting.length > 0) return last !== undefined && fitting.includes(last) ? last : fitting[0]!;
  }
  const own = bearers.filter(e => !e.isRelative);
  if (own.length === 1 && mention.titles.length === 0) return own[0]!;
  const ranked = [...bearers].sort((a, b) => fullNames[b.index]! - fullNames[a.index]! || a.index - b.index);
  if (fullNames[ranked[0]!.index]! >= 2 * fullNames[ranked[1]!.index]!) return ranked[0]!;
  if (last !== undefined && bearers.includes(last)) return last;
  return bearers.find(e => isForename(e.key[0]!)) ?? bearers[0]!;
}

/** Parts of a house that are not the house: Amber News is not Amber. */
export const NEWS_WORDS = new Set(
  'news sports radio tv television records pictures studios city united rovers bank'.split(' '),
);

/** A lone surname that differs by one letter from the surname of exactly one full name. */
export const misspelt = ({ byWord, surnames }: Naming, word: string): NamedEntity | undefined =>
  onlyNear(surnames.near(word), word, LEAST_MISSPELT, near => byWord.get(near)!.bearers);

function onlyNear(
  nearest: readonly string[],
  word: string,
  least: number,
  entitiesOf: (word: string) => readonly NamedEntity[],
): NamedEntity | undefined {
  if (word.length < least) return undefined;
  let found: NamedEntity | undefined;
  for (const near of nearest) {
    if (near.length < least || `${near}s` === word || `${word}s` === near) continue;
    const list = entitiesOf(near);
    if (found !== undefined || list.length > 1) return undefined;
    if (list[0]!.key.length > 1) found = list[0];
  }
  return found;
}

/** Mr Davies is David Davis where no other Davies is named: papers give a title to whom they have named in full. */
export function misspeltWithTitle(
  { byWord, surnames }: Naming,
  { key, titles, gender }: Mention,
): NamedEntity | undefined {
  if (gender === 'unknown' || !titles.every(title => PLAIN_TITLES.has(title))) return undefined;
  const found = onlyNear(surnames.near(key[0]!), key[0]!, LEAST_NEAR, near => byWord.get(near)!.bearers);
  if (found === undefined || !found.isPerson) return undefined;
  const other = genderOfForename(found.key[0]!);
  return other === 'unknown' || other === gender ? found : undefined;
}

const PLAIN_TITLES = new Set('mr mrs ms miss'.split(' '));

/** Shorter forenames that are one letter apart are two names. */
const LONGEST_OTHER = 7;

/** … and a lone forename: Bernadetta is Bernadette Lee where nobody else is called so, but Francesca is not Francesco. */
export function misspeltForename({ byWord, forenames }: Naming, word: string): NamedEntity | undefined {
  const found = onlyNear(forenames.near(word), word, LEAST_MISSPELT, near => byWord.get(near)!.givens);
  if (found === undefined || !isForename(found.key[0]!)) return undefined;
  if (!isForename(word)) return found;
  const own = genderOfForename(word);
  const other = genderOfForename(found.key[0]!);
  return word.length > LONGEST_OTHER && (own === other || own === 'unknown' || other === 'unknown') ? found : undefined;
}
