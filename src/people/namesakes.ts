// What many articles say of each full name → people: spellings and short forms of one name joined, and whose a lone
// surname is. Each step sees one name and those near it, so that names can be worked on apart.
import { isFemale, isMale } from '../lexicon/entry.ts';
import { editDistance } from '../names/near-words.ts';
import type { Canonical, Entity } from './entity.ts';
import { type Notes, tablesInMemory } from './tables.ts';

/** Evidence for one name: what the entities of all articles that have it say together. */
export interface NameEvidence {
  readonly type: Entity['type'];
  /** Words of the name in lower case without marks. */
  readonly words: readonly string[];
  /** Written forms of the name with how many entities use each. */
  readonly names: ReadonlyMap<string, number>;
  readonly male: number;
  readonly female: number;
  /** Number of entities. */
  readonly count: number;
}

/** One person or organisation of a run: the evidence of its names, the fullest one's words. */
export interface Person {
  readonly type: Entity['type'];
  readonly words: readonly string[];
  readonly names: ReadonlyMap<string, number>;
  readonly male: number;
  readonly female: number;
  /** The most frequent of its names: stands for the person where people are put in order. */
  readonly first: NameEvidence;
}

/** A name is compared with so many of a like name, the most frequent ones first: keeps a run of any size linear. */
export const MOST_NAMESAKES = 256;

/** Which evidence an entity gives. */
export type NameKind = 'full' | 'lone' | 'none';

/** A full name (or an organisation's), a lone name that may be part of a fuller one, or no name at all. */
export function nameKindOf({ type, name }: Pick<Entity, 'type' | 'name'>): NameKind {
  if (type === 'unnamed') return 'none';
  return type === 'person' && nameWords(name).length < 2 ? 'lone' : 'full';
}

/** The same for every entity of one full name; for lone names the word. */
export function nameKeyOf({ type, name }: Pick<Entity, 'type' | 'name'>): string {
  const words = nameWords(name);
  if (type === 'person' && words.length < 2) return words[0] ?? name;
  return `${type === 'person' ? 'p' : 'o'} ${words.join(' ')}`;
}

/** What an entity tells of its name; `times`: so many entities do. */
export type NameUse = Pick<Entity, 'type' | 'name'> & {
  readonly gender?: Entity['gender'] | undefined;
  readonly times?: number;
};

/** The evidence for a name from all entities that have it; for a lone name `words` is that word. */
export function evidenceOf(entities: readonly NameUse[]): NameEvidence {
  const { type, name } = entities[0]!;
  const words = nameWords(name);
  const names = new Map<string, number>();
  let male = 0;
  let female = 0;
  let count = 0;
  for (const { name, gender, times = 1 } of entities) {
    names.set(name, (names.get(name) ?? 0) + times);
    if (gender === 'male') male += times;
    else if (gender === 'female') female += times;
    count += times;
  }
  return {
    type,
    words: type === 'person' && words.length === 0 ? [name] : words,
    names,
    male,
    female,
    count,
  };
}

/** The most frequent name first, then by its words; of the same words the organisation before the person. */
export function byFrequency(a: NameEvidence, b: NameEvidence): number {
  return b.count - a.count || compare(a.words.join(' '), b.words.join(' ')) || compare(a.type, b.type);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Words of a name without marks, apostrophes and initials' stops. */
export function nameWords(name: string): string[] {
  return (
    name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/['’ʼ]/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Of a person's first name the words of the fullest one; of a name that joined it the place of the first. */
export type Host = string | number;

/**
 * Tells of names that come by frequency whose each is. Names that are variants of one name are one person's; the more
 * frequent one takes the other in, when just one does. `near`: the places of the earlier names of which the name may be a
 * variant (`samePerson`). Gives the place of the person's first name: its own when the name makes a new person.
 * `mayHost`: whether a name is near a later one; of the others nothing is noted in `hosts`.
 */
export function personFinder(
  hosts: Notes<Host>,
  mayHost: (place: number) => boolean,
): (place: number, words: readonly string[], near: Iterable<number>) => number {
  const firstOf = (place: number): readonly [first: number, words: string] => {
    const host = hosts.get(place)!;
    return typeof host === 'number' ? firstOf(host) : [place, host];
  };
  return (place, words, near) => {
    const known = new Map<number, string>();
    for (const other of near) {
      const [first, fullest] = firstOf(other);
      if (!known.has(first) && samePerson(fullest.split(' '), words)) known.set(first, fullest);
    }
    const [only] = known;
    if (only === undefined || known.size > 1) {
      if (mayHost(place)) hosts.set(place, words.join(' '));
      return place;
    }
    const [first, fullest] = only;
    if (mayHost(place)) hosts.set(place, first);
    if (words.length > fullest.split(' ').length) hosts.set(first, words.join(' '));
    return first;
  };
}

/**
 * Joins names by `personFinder`. `names`: by frequency. Gives the person of each name; people are numbered in the order of
 * their first names.
 */
export function joinedPeople(
  names: readonly NameEvidence[],
  near: (place: number) => Iterable<number>,
): { readonly people: Person[]; readonly personOf: number[] } {
  const find = personFinder(tablesInMemory.newNotes(), () => true);
  const members = new Map<number, NameEvidence[]>();
  const firstOf = names.map((name, place) => {
    const first = find(place, name.words, near(place));
    if (first === place) members.set(place, [name]);
    else members.get(first)!.push(name);
    return first;
  });
  const numbers = new Map([...members.keys()].map((first, number) => [first, number]));
  return {
    people: Array.from(members.values(), personOfNames),
    personOf: firstOf.map(first => numbers.get(first)!),
  };
}

/** A person known by several names, the most frequent first. */
export function personOfNames(names: readonly NameEvidence[]): Person {
  return names.slice(1).reduce(joined, personOfName(names[0]!));
}

/** A person known by one name. */
export function personOfName(name: NameEvidence): Person {
  const { type, words, names, male, female } = name;
  return { type, words, names, male, female, first: name };
}

function joined(person: Person, name: NameEvidence): Person {
  const names = new Map(person.names);
  for (const [form, count] of name.names) names.set(form, (names.get(form) ?? 0) + count);
  return {
    type: person.type,
    words: name.words.length > person.words.length ? name.words : person.words,
    names,
    male: person.male + name.male,
    female: person.female + name.female,
    first: person.first,
  };
}

/** Keys under which spelling variants of a full name meet: its consonant skeleton and the forename with its first letter. */
export function variantKeys(words: readonly string[]): string[] {
  if (words.length === 0) return [];
  const last = words[words.length - 1]!;
  return [`s ${skeleton(last)}`, `f ${words[0]} ${last[0]}`];
}

function skeleton(word: string): string {
  return (
    word[0]! +
    word
      .slice(1)
      .replace(/[aeiouyhj]/g, '')
      .replace(/(.)\1+/g, '$1')
      .replace(/w/g, 'v')
      .replace(/z/g, 's')
      .replace(/k|q/g, 'c')
  );
}

/** Are two full names spellings of one? Forename and surname must both fit. */
export function samePerson(a: readonly string[], b: readonly string[]): boolean {
  const lastA = a[a.length - 1]!;
  const lastB = b[b.length - 1]!;
  const firstA = a[0]!;
  const firstB = b[0]!;
  const sameLast = lastA === lastB;
  const nearLast =
    sameLast ||
    (lastA.length >= 5 &&
      lastB.length >= 5 &&
      lastA[0] === lastB[0] &&
      editDistance(lastA, lastB) <= (Math.min(lastA.length, lastB.length) >= 8 ? 2 : 1));
  if (!nearLast) return false;
  if (firstA === firstB) return sameLast || !isWord(lastA, lastB);
  if (!sameLast) return false;
  const middle = a.length > 2 || b.length > 2;
  if (firstA.length === 1 || firstB.length === 1) return firstA[0] === firstB[0] && middle === false;
  if (isForename(firstA) && isForename(firstB))
    return (
      (firstA.length >= 3 && firstB.startsWith(firstA)) ||
      (firstB.length >= 3 && firstA.startsWith(firstB)) ||
      NICKNAMES.get(firstA) === firstB ||
      NICKNAMES.get(firstB) === firstA
    );
  return firstA.length >= 5 && firstB.length >= 5 && editDistance(firstA, firstB) <= 1;
}

/** Surnames that differ by a plural or a gender ending are different names. */
function isWord(a: string, b: string): boolean {
  return `${a}s` === b || `${b}s` === a;
}

function isForename(word: string): boolean {
  return isMale(word) || isFemale(word);
}

/** Common short forms that do not begin like the full name. */
const NICKNAMES = new Map(
  'bill william|bob robert|rob robert|dick richard|rick richard|ted edward|ned edward|jim james|jimmy james|jack john|peggy margaret|maggie margaret|liz elizabeth|beth elizabeth|betty elizabeth|kate katherine|kathy katherine|harry henry|hank henry|chuck charles|tony anthony|joe joseph|mike michael|mick michael|steve stephen|bernie bernard|sasha alexander|larry lawrence|jerry gerald|gerry gerald|sandy alexander|andy andrew|drew andrew|becky rebecca|sally sarah|molly mary|polly mary|nancy ann|patty patricia|trish patricia|debbie deborah|vicky victoria|jenny jennifer|mandy amanda|ron ronald|ken kenneth|greg gregory|tim timothy|dave david|pete peter|gus augustus|fred frederick|al albert|abe abraham|cathy catherine|cate catherine'
    .split('|')
    .map(pair => pair.split(' ') as [string, string]),
);

/** Keys under which a lone name finds the people whose it may be: the surname, and its consonants for misspelt ones. */
export function surnameKeys(words: readonly string[]): readonly [exact: string, like: string] {
  const last = words[words.length - 1]!;
  return [last, `s ${skeleton(last)}`];
}

/**
 * The one person of the run whom a lone name means: of that surname, or else of one that is spelt nearly so; null when
 * there is none or more than one. `exact` and `like`: the people under the two `surnameKeys` of the name.
 */
export function ownerOf<T extends Pick<Person, 'words' | 'male' | 'female'>>(
  name: string,
  gender: Entity['gender'],
  exact: readonly T[],
  like: readonly T[],
): T | null {
  let fitting = exact.filter(person => loneNameFits(name, gender, person, 'exact'));
  if (fitting.length === 0) fitting = like.filter(person => loneNameFits(name, gender, person, 'like'));
  return fitting.length === 1 ? fitting[0]! : null;
}

/** Whether a lone name may mean a person who was found under the surname itself, or under one that is like it. */
export function loneNameFits(
  name: string,
  gender: Entity['gender'],
  { words, male, female }: Pick<Person, 'words' | 'male' | 'female'>,
  how: 'exact' | 'like',
): boolean {
  if (gender === 'male' && female > 0 && male === 0) return false;
  if (gender === 'female' && male > 0 && female === 0) return false;
  if (how === 'exact') return true;
  const last = words[words.length - 1]!;
  return name.length >= 6 && last.length >= 6 && editDistance(last, name) <= 1 && !isWord(last, name);
}

/** The name and the key of a person in all rows. */
export function canonicalOf(person: Pick<Person, 'type' | 'words' | 'names'>): Canonical {
  const { type, words } = person;
  const name = bestName(person);
  const named = nameWords(name);
  return {
    id: `${type === 'person' ? 'person' : 'organization'}:${slug(named.length > 0 ? named : words)}`,
    name,
    type,
  };
}

/** The form that most entities have, of those the fullest, one not all in capitals, the longest, the first by code unit. */
function bestName({ names }: Pick<Person, 'names'>): string {
  const fullness = (name: string) => 2 * nameWords(name).length + (name === name.toUpperCase() ? 0 : 1);
  let best = '';
  let most = -1;
  for (const [name, count] of names) {
    const more = count - most || fullness(name) - fullness(best) || name.length - best.length;
    if (more > 0 || (more === 0 && name < best)) [best, most] = [name, count];
  }
  return best;
}

export function slug(words: readonly string[]): string {
  return words.join('-').toLowerCase().replace(/\s+/g, '-');
}
