// A name and the entities that share a word with it → the one it means: full names, bearers of one name, misspellings.
import { isForename } from '../lexicon/entry.ts';
import { NAME_PARTICLES, ORGANISATION_WORDS } from '../lexicon/titles.ts';
import type { Layout } from '../text/layout.ts';
import { familyInside, genderOfForename } from './given-names.ts';
import type { Gender, Mention } from './mention.ts';
import { endsIn, type NamedEntity } from './named-entity.ts';
import { editDistance, LEAST_MISSPELT, LEAST_NEAR, type NearWords } from './near-words.ts';

/** The same first and last word, or an initial for the first: a middle name more or less. */
export function sameFullName(mention: Mention, candidates: readonly NamedEntity[]): NamedEntity | undefined {
  const first = mention.key[0]!;
  return candidates.find(entity => {
    if (
      entity.key.length < 2 ||
      mention.type === 'organization' ||
      ORGANISATION_WORDS.has(entity.key[entity.key.length - 1]!)
    )
      return false;
    const other = entity.key[0]!;
    if (other === first) return true;
    // Szeto Wing-kin is Raymond Szeto Wing-kin
    const [longer, shorter] =
      entity.key.length > mention.key.length ? [entity.key, mention.key] : [mention.key, entity.key];
    if (familyInside(longer) !== '' && endsIn(longer, shorter)) return true;
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
  });
}

/** Noor Hashim is Noor Hashim Abdullah, Siti Aminah is Siti Aminah binti Rahman: the family’s or father’s name left out. */
export function namedLonger(mention: Mention, candidates: readonly NamedEntity[]): NamedEntity | undefined {
  const { key } = mention;
  if (mention.type === 'organization' || mention.type === 'place') return undefined;
  const longer = candidates.filter(
    entity => entity.key.length > key.length && entity.isPerson && key.every((word, i) => entity.key[i] === word),
  );
  return longer.length === 1 ? longer[0] : undefined;
}

/** Words that stand before the last one of a family name of two words: Ó Cuív, Mac Aodha, De Niro, St John. */
const FAMILY_PARTICLES = new Set([...NAME_PARTICLES, ...'o ni nic mac ui mhic saint st. te ould abou'.split(' ')]);

/**
 * Ó Cuív is Éamon Ó Cuív, De Niro is Robert De Niro, Quintana López is Andrés Quintana López: the family name alone has
 * more than one word.
 */
export function familyOnly({ type, key }: Mention, candidates: readonly NamedEntity[]): NamedEntity | undefined {
  if (type === 'organization' || type === 'place') return undefined;
  const bearers = candidates.filter(
    entity =>
      entity.key.length > key.length && endsIn(entity.key, key) && (entity.isPerson || FAMILY_PARTICLES.has(key[0]!)),
  );
  if (bearers.length !== 1) return undefined;
  const front = bearers[0]!.key.slice(0, -key.length);
  return FAMILY_PARTICLES.has(key[0]!) || front.every(word => INITIALS.test(word)) || !isForename(key[0]!)
    ? bearers[0]
    : undefined;
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
  const bearers = entities.filter(
    ({ key, isPerson }) => isPerson && key.length > 2 && key.length <= MOST_OF_TWO && innerFamily(key) === word,
  );
  return bearers.length === 1 ? bearers[0] : undefined;
}

/** Al-Falih, Al Falih and ElBaradei: the other ways to write a family name with an article; none for other names. */
export function articleForms(key: readonly string[]): string[] {
  const last = key[key.length - 1]!;
  if (key.length === 2 && ARTICLES.test(key[0]!)) return [`${key[0]}-${last}`, `${key[0]}${last}`];
  const hyphen = key.length === 1 ? last.indexOf('-') : -1;
  return hyphen > 0 && ARTICLES.test(last.slice(0, hyphen)) ? [last.slice(hyphen + 1), last.replace('-', '')] : [];
}

const ARTICLES = /^(?:al|el|as|ar|an|az|ash|at|ad)$/;

/** Assad is Bashar al-Assad, Ms Szeto is Amy Szeto Wing-yan: other words that may stand for the surname. */
export function otherFamilyNames(key: readonly string[]): string[] {
  const inside = familyInside(key);
  const bare = /^(?:al|el|as|ar|an|az|ash|at|ad)-(\p{L}{3,})$/u.exec(key[key.length - 1]!)?.[1];
  return [inside, bare ?? ''].filter(word => word !== '');
}

/** Words that the short name of a body may leave out: the (Northern Ireland) Fisheries Council. */
const MOST_LEFT_OUT = 2;

/** The body whose name ends in another body’s, or the other way round: the only one of those that end in one word. */
export function sameBody(mention: Mention, candidates: readonly NamedEntity[]): NamedEntity | undefined {
  if (mention.type !== 'organization') return undefined;
  const same = candidates.filter(({ key, isPerson }) => {
    const more = Math.abs(key.length - mention.key.length);
    if (isPerson || key.length < 2 || more === 0 || more > MOST_LEFT_OUT) return false;
    return key.length > mention.key.length ? endsIn(key, mention.key) : endsIn(mention.key, key);
  });
  return same.length === 1 ? same[0] : undefined;
}

/** The gender of the first he or she, him or her, after a mention in its sentence: "Marsh told her supporters". */
export function genderAfter({ words, sentences, sentenceOf, spanOf }: Layout, mention: Mention): Gender {
  const { last } = sentences[sentenceOf[mention.first]!]!;
  for (let i = mention.last; i < last; i++) {
    if (spanOf[i]! >= 0) continue;
    const low = words.lower[i]!;
    if (/^(?:she|her|hers|herself)$/.test(low)) return 'female';
    if (/^(?:he|him|his|himself)$/.test(low)) return 'male';
  }
  return 'unknown';
}

/**
 * Of several bearers of one name: the one whose gender fits the title, or the pronoun after it; else the one who is not
 * brought in as a relative of another; else the one who is named in full at least twice as often as the others, for an article gives its main figure the lone surname; else the
 * one named last.
 */
export function chosen(
  bearers: readonly NamedEntity[],
  mention: Mention,
  last: NamedEntity | undefined,
  fullNames: readonly number[],
  layout: Layout,
): NamedEntity {
  if (bearers.length === 1) return bearers[0]!;
  const gender = mention.gender !== 'unknown' ? mention.gender : genderAfter(layout, mention);
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
export function misspelt(
  word: string,
  surnames: NearWords,
  byLast: ReadonlyMap<string, readonly NamedEntity[]>,
  least = LEAST_MISSPELT,
): NamedEntity | undefined {
  if (word.length < least) return undefined;
  let found: NamedEntity | undefined;
  for (const last of surnames.near(word)) {
    const list = byLast.get(last)!;
    if (last.length < least || last === word || last[0] !== word[0] || Math.abs(last.length - word.length) > 1)
      continue;
    if (editDistance(last, word) > 1 || `${last}s` === word || `${word}s` === last) continue;
    if (found !== undefined || list.length > 1) return undefined;
    if (list[0]!.key.length > 1) found = list[0];
  }
  return found;
}

/** Mr Davies is David Davis where no other Davies is named: papers give a title to whom they have named in full. */
export function misspeltWithTitle(
  { key, titles, gender }: Mention,
  surnames: NearWords,
  byLast: ReadonlyMap<string, readonly NamedEntity[]>,
): NamedEntity | undefined {
  if (gender === 'unknown' || !titles.every(title => PLAIN_TITLES.has(title))) return undefined;
  const found = misspelt(key[0]!, surnames, byLast, LEAST_NEAR);
  if (found === undefined || !found.isPerson) return undefined;
  const other = genderOfForename(found.key[0]!);
  return other === 'unknown' || other === gender ? found : undefined;
}

const PLAIN_TITLES = new Set('mr mrs ms miss'.split(' '));

/** Shorter forenames that are one letter apart are two names. */
const LONGEST_OTHER = 7;

/** … and a lone forename: Bernadetta is Bernadette Lee where nobody else is called so, but Francesca is not Francesco. */
export function misspeltForename(
  word: string,
  forenames: NearWords,
  byFirst: ReadonlyMap<string, readonly NamedEntity[]>,
): NamedEntity | undefined {
  const found = misspelt(word, forenames, byFirst);
  if (found === undefined || !isForename(found.key[0]!)) return undefined;
  if (!isForename(word)) return found;
  const own = genderOfForename(word);
  const other = genderOfForename(found.key[0]!);
  return word.length > LONGEST_OTHER && (own === other || own === 'unknown' || other === 'unknown') ? found : undefined;
}
