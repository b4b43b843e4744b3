// Entities of all articles of a run → people with one name and one id each. The order of the articles does not matter.
//
// The same full name is one person. A lone surname, a forename or a misspelt name joins the person of that name whom the
// other articles of the run name, when there is exactly one; two people of one surname stay apart.
import { FEMALE_FORENAMES, MALE_FORENAMES } from '../lexicon/forenames.ts';
import { NAME_PARTICLES } from '../lexicon/titles.ts';
import { editDistance } from '../names/near-words.ts';
import type { Entity } from './entity.ts';

/** The run's person of an article's entity. */
export interface Canonical {
  readonly id: string;
  readonly name: string;
  readonly type: Entity['type'];
}

export type CanonicalLookup = (document: string, key: string) => Canonical | undefined;

/** One person or organisation of the run while names are being joined. */
interface Group {
  readonly type: Entity['type'];
  /** Words of its names in lower case without marks, the fullest first in the end. */
  words: readonly string[];
  /** Written forms of the full name with how many articles use each. */
  readonly names: Map<string, number>;
  readonly members: Entity[];
  readonly genders: { male: number; female: number };
}

/**
 * People compared with one more of a like name, the most frequent ones first: keeps a run of any size linear.
 */
const MOST_NAMESAKES = 256;

/** A person named in an article, with the nouns by which any article describes that person. */
interface Described {
  readonly canonical: Canonical;
  readonly nouns: ReadonlySet<string>;
}

/** Joins the entities. */
export function canonicalEntities(entities: readonly Entity[]): CanonicalLookup {
  const ordered = [...entities].sort(byDocument);
  const groups: Group[] = [];
  const named = ordered.filter(entity => entity.type !== 'unnamed');
  const full = new Map<string, Group>();
  const single: Entity[] = [];
  for (const entity of named) {
    const words = nameWords(entity.name);
    if (words.length < 2 && entity.type === 'person') {
      single.push(entity);
      continue;
    }
    const key = `${entity.type === 'person' ? 'p' : 'o'} ${words.join(' ')}`;
    let group = full.get(key);
    if (group === undefined) {
      group = { type: entity.type, words, names: new Map(), members: [], genders: { male: 0, female: 0 } };
      full.set(key, group);
      groups.push(group);
    }
    addMember(group, entity);
  }
  const merged = mergeVariants(groups.sort(byWords));
  joinSingles(merged, single);
  const table = new Map<string, Canonical>();
  const described = new Map<string, Described[]>();
  for (const group of merged) {
    const name = bestName(group);
    const id = `${group.type === 'person' ? 'person' : 'organization'}:${slug(group.words)}`;
    const canonical: Canonical = { id, name, type: group.type };
    const nouns = new Set(group.members.flatMap(member => member.roles ?? []));
    for (const member of group.members) {
      table.set(`${member.document}\n${member.key}`, canonical);
      if (group.type !== 'person' || nouns.size === 0) continue;
      const people = described.get(member.document);
      if (people === undefined) described.set(member.document, [{ canonical, nouns }]);
      else if (people.every(person => person.canonical !== canonical)) people.push({ canonical, nouns });
    }
  }
  for (const entity of ordered) {
    if (entity.type !== 'unnamed') continue;
    // "the envoy": whoever this article names and any article calls an envoy; else known within its own article only
    const noun = entity.roles?.[0];
    const known =
      noun === undefined ? [] : (described.get(entity.document) ?? []).filter(person => person.nouns.has(noun));
    if (known.length === 1) {
      table.set(`${entity.document}\n${entity.key}`, known[0]!.canonical);
      continue;
    }
    table.set(`${entity.document}\n${entity.key}`, {
      id: `unnamed:${slug([entity.document, entity.key])}`,
      name: entity.name,
      type: entity.type,
    });
  }
  return (document, key) => table.get(`${document}\n${key}`);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const byDocument = (a: Entity, b: Entity) => compare(a.document, b.document) || compare(a.key, b.key);
const byWords = (a: Group, b: Group) =>
  b.members.length - a.members.length || compare(a.words.join(' '), b.words.join(' '));

function addMember(group: Group, entity: Entity): void {
  group.members.push(entity);
  if (nameWords(entity.name).length >= group.words.length)
    group.names.set(entity.name, (group.names.get(entity.name) ?? 0) + 1);
  if (entity.gender !== undefined) group.genders[entity.gender]++;
}

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

/** Joins groups whose names are variants of one name; the more frequent group takes the other in. */
function mergeVariants(groups: readonly Group[]): Group[] {
  const bySurname = new Map<string, Group[]>();
  const result: Group[] = [];
  for (const group of groups) {
    let host: Group | undefined;
    if (group.type === 'person') {
      const near = new Set<Group>();
      for (const key of surnameKeys(group.words)) for (const other of bySurname.get(key) ?? []) near.add(other);
      const fitting = [...near].filter(other => samePerson(other.words, group.words));
      if (fitting.length === 1) host = fitting[0];
    }
    if (host === undefined) {
      result.push(group);
      host = group;
    } else {
      for (const member of group.members) {
        host.members.push(member);
        if (member.gender !== undefined) host.genders[member.gender]++;
      }
      for (const [name, count] of group.names)
        if (nameWords(name).length >= host.words.length) host.names.set(name, (host.names.get(name) ?? 0) + count);
      if (group.words.length > host.words.length) host.words = group.words;
    }
    for (const key of surnameKeys(group.words)) {
      const list = bySurname.get(key);
      if (list === undefined) bySurname.set(key, [host]);
      else if (list.length < MOST_NAMESAKES && !list.includes(host)) list.push(host);
    }
  }
  return result;
}

/** Keys under which spelling variants of a surname meet: its consonant skeleton and the forename with its first letter. */
function surnameKeys(words: readonly string[]): string[] {
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
  return MALE_FORENAMES.has(word) || FEMALE_FORENAMES.has(word);
}

/** Common short forms that do not begin like the full name. */
const NICKNAMES = new Map(
  'bill william|bob robert|rob robert|dick richard|rick richard|ted edward|ned edward|jim james|jimmy james|jack john|peggy margaret|maggie margaret|liz elizabeth|beth elizabeth|betty elizabeth|kate katherine|kathy katherine|harry henry|hank henry|chuck charles|tony anthony|joe joseph|mike michael|mick michael|steve stephen|bernie bernard|sasha alexander|larry lawrence|jerry gerald|gerry gerald|sandy alexander|andy andrew|drew andrew|becky rebecca|sally sarah|molly mary|polly mary|nancy ann|patty patricia|trish patricia|debbie deborah|vicky victoria|jenny jennifer|mandy amanda|ron ronald|ken kenneth|greg gregory|tim timothy|dave david|pete peter|gus augustus|fred frederick|al albert|abe abraham|cathy catherine|cate catherine'
    .split('|')
    .map(pair => pair.split(' ') as [string, string]),
);

/** Lone names: to the one person of the run with that surname (or forename), who shares the gender if both are known. */
function joinSingles(groups: Group[], singles: readonly Entity[]): void {
  const bySurname = new Map<string, Group[]>();
  const push = (key: string, group: Group) => {
    const list = bySurname.get(key);
    if (list === undefined) bySurname.set(key, [group]);
    else if (list.length < MOST_NAMESAKES && !list.includes(group)) list.push(group);
  };
  for (const group of groups) {
    if (group.type !== 'person') continue;
    const last = group.words[group.words.length - 1]!;
    push(last, group);
    push(`s ${skeleton(last)}`, group);
    let first = group.words.length - 1;
    while (first > 1 && NAME_PARTICLES.has(group.words[first - 1]!)) first--;
    if (first < group.words.length - 1) push(group.words.slice(first).join(' '), group);
  }
  const alone = new Map<string, Group>();
  for (const entity of singles) {
    const words = nameWords(entity.name);
    const word = words[0] ?? entity.name;
    const fitting = candidatesFor(bySurname, word, entity);
    if (fitting.length === 1) {
      fitting[0]!.members.push(entity);
      continue;
    }
    let group = alone.get(word);
    if (group === undefined) {
      group = { type: entity.type, words: [word], names: new Map(), members: [], genders: { male: 0, female: 0 } };
      alone.set(word, group);
      groups.push(group);
    }
    addMember(group, entity);
  }
}

function candidatesFor(bySurname: ReadonlyMap<string, readonly Group[]>, word: string, entity: Entity): Group[] {
  const fits = (group: Group) =>
    entity.gender === undefined ||
    (entity.gender === 'male'
      ? group.genders.female === 0 || group.genders.male > 0
      : group.genders.male === 0 || group.genders.female > 0);
  const exact = (bySurname.get(word) ?? []).filter(fits);
  if (exact.length > 0) return exact;
  if (word.length < 6) return [];
  return (bySurname.get(`s ${skeleton(word)}`) ?? []).filter(group => {
    const last = group.words[group.words.length - 1]!;
    return fits(group) && last.length >= 6 && editDistance(last, word) <= 1 && !isWord(last, word);
  });
}

/** The form with the most articles, then the longest, then the first by code unit. */
function bestName(group: Group): string {
  let best = '';
  let most = -1;
  for (const [name, count] of group.names) {
    const size = nameWords(name).length;
    const score = size * 1e6 + count;
    if (score > most || (score === most && (name.length > best.length || (name.length === best.length && name < best))))
      [best, most] = [name, score];
  }
  return best === '' ? group.members[0]!.name : best;
}

function slug(words: readonly string[]): string {
  return words.join('-').toLowerCase().replace(/\s+/g, '-');
}
