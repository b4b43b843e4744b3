// People whom the user names in a file, and the entities of a run → whose words they are by the user's own names.
//
// What the user gives wins: name, id, type and role. An entity goes to a given person by a name or an alias, by a spelling
// of the full name, by a lone surname that no other full name of the run claims, or, when the article leaves a
// description unresolved ("the envoy"), by a role that only one given person has.
import { QuotesError } from '../errors.ts';
import { NAME_PARTICLES } from '../lexicon/titles.ts';
import type { QuoteLike, SpeakerType } from '../types.ts';
import type { CanonicalLookup } from './canonical.ts';
import type { Canonical, Entity } from './entity.ts';
import { nameWords, samePerson } from './namesakes.ts';

/** One person or organisation as the user names it. */
export interface GivenPerson {
  readonly name: string;
  /** Other names: short forms, nicknames, spellings. */
  readonly aliases?: readonly string[];
  /** Descriptions that stand for this person where an article names nobody: "special envoy". The first is printed. */
  readonly roles?: readonly string[];
  readonly type?: Exclude<SpeakerType, 'unnamed'>;
  /** The key that rows carry; by default made of type and name. */
  readonly id?: string;
}

/** A given person as rows show it. */
interface GivenCanonical extends Canonical {
  readonly type: SpeakerType;
  readonly role?: string;
}

const KEYS = ['name', 'aliases', 'roles', 'type', 'id'];

/** Names remembered with whose they are: a long run has no end of them. */
const MOST_ANSWERS = 10_000;

/**
 * Reads a file of people: a JSON list of records with `name` and optionally `aliases`, `roles`, `type` and `id`.
 * @throws QuotesError that names the file, the entry and what is wrong
 */
export function givenPeopleFrom(file: string, text: string): readonly GivenPerson[] {
  const fail = (problem: string) =>
    new QuotesError(`${file}: ${problem}`, {
      hint: 'it is a list like [{"name": "…", "aliases": ["…"], "roles": ["…"], "type": "person"}]',
      exitStatus: 2,
    });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw fail(`not JSON (${(error as Error).message})`);
  }
  if (!Array.isArray(value)) throw fail('not a list of people');
  const owner = new Map<string, string>();
  const ids = new Set<string>();
  return value.map((entry: unknown, i) => {
    const problem = problemOf(entry);
    if (problem !== null) throw fail(`entry ${i + 1} ${problem}`);
    const person = entry as GivenPerson;
    const id = idOf(person);
    if (ids.has(id)) throw fail(`entry ${i + 1} has the id “${id}” of an earlier entry`);
    ids.add(id);
    for (const name of [person.name, ...(person.aliases ?? [])]) {
      const key = plain(name);
      const other = owner.get(key);
      if (other !== undefined && other !== id) throw fail(`entry ${i + 1}: “${name}” names an earlier entry, too`);
      owner.set(key, id);
    }
    return person;
  });
}

/** What is wrong with an entry, or null. */
function problemOf(entry: unknown): string | null {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return 'is not an object';
  const unknown = Object.keys(entry).find(key => !KEYS.includes(key));
  if (unknown !== undefined) return `has the unknown key “${unknown}” (known: ${KEYS.join(', ')})`;
  const { name, aliases = [], roles = [], type = 'person', id = 'x' } = entry as Record<string, unknown>;
  if (typeof name !== 'string' || plain(name) === '') return 'has no name';
  for (const [key, list] of Object.entries({ aliases, roles }))
    if (!Array.isArray(list) || !list.every(item => typeof item === 'string' && plain(item) !== ''))
      return `has ${key} that are not a list of names`;
  if (type !== 'person' && type !== 'organization') return 'has a type that is neither person nor organization';
  return typeof id === 'string' && id.trim() !== '' ? null : 'has an id that is not text';
}

/** The run's lookup with the given people in front of it. */
export function withGivenPeople(
  people: readonly GivenPerson[],
  entities: readonly Entity[],
  canonical: CanonicalLookup,
): CanonicalLookup {
  if (people.length === 0) return canonical;
  const give = entityGiver(people);
  const table = new Map<string, Canonical>();
  for (const entity of entities) {
    const known = canonical(entity.document, entity.key);
    if (known !== undefined) table.set(`${entity.document}\n${entity.key}`, give(entity, known));
  }
  return (document, key) => table.get(`${document}\n${key}`) ?? canonical(document, key);
}

/** Gives an entity for which the run knows a name that of a given person, when it is one's. */
export function entityGiver(people: readonly GivenPerson[]): (entity: Entity, known: Canonical) => Canonical {
  if (people.length === 0) return (_, known) => known;
  const find = givenFinder(people);
  return (entity, known) => find(entity, known.name) ?? known;
}

/** Gives rows of an earlier run the names of the given people. */
export function speakerGiver(people: readonly GivenPerson[]): (quote: QuoteLike) => QuoteLike {
  if (people.length === 0) return quote => quote;
  const find = givenFinder(people);
  return quote => {
    const { speaker } = quote;
    if (speaker === undefined || speaker === null || typeof speaker.name !== 'string') return quote;
    const given = find({ name: speaker.name, forms: [], type: speaker.type }, speaker.name);
    return given === null ? quote : { ...quote, speaker: { ...speaker, ...given } };
  };
}

/**
 * Finds the given person of an entity; `runName` is the fullest name that the run knows for it. Null when none fits, or
 * more than one does.
 */
function givenFinder(
  people: readonly GivenPerson[],
): (entity: Pick<Entity, 'name' | 'forms' | 'type'>, runName: string) => Canonical | null {
  const byName = new Map<string, GivenCanonical>();
  const byRole = new Map<string, GivenCanonical | null>();
  const known = people.map(person => {
    const { name, aliases = [], roles = [], type = 'person' } = person;
    const canonical: GivenCanonical = {
      id: idOf(person),
      name,
      type,
      ...(roles[0] !== undefined && { role: roles[0] }),
    };
    for (const form of [name, ...aliases]) byName.set(plain(form), canonical);
    // a role that two people have tells of neither
    for (const role of new Set(roles.map(plain))) byRole.set(role, byRole.has(role) ? null : canonical);
    return { canonical, words: nameWords(name) };
  });
  const persons = known.filter(({ canonical }) => canonical.type === 'person');
  const answers = new Map<string, Canonical | null>();
  const only = (own: readonly string[], fits: (words: readonly string[]) => boolean): Canonical | null => {
    const key = own.join(' ');
    let answer = answers.get(key);
    if (answer === undefined) {
      if (answers.size >= MOST_ANSWERS) answers.clear();
      const fitting = persons.filter(({ words }) => words.length > 1 && fits(words));
      answer = fitting.length === 1 ? fitting[0]!.canonical : null;
      answers.set(key, answer);
    }
    return answer;
  };
  return (entity, runName) => {
    const named = byName.get(plain(entity.name)) ?? byName.get(plain(runName));
    if (named !== undefined) return named;
    if (entity.type === 'unnamed' || !/\p{Lu}/u.test(entity.name))
      return isDefinite(entity.name) ? (byRole.get(plain(entity.name)) ?? null) : null;
    const own = nameWords(runName);
    for (const form of entity.forms) {
      // a nickname in the article tells; a lone surname is checked below
      const alias = byName.get(plain(form));
      if (alias !== undefined && !nameWords(form).every(word => own.includes(word))) return alias;
    }
    if (entity.type !== 'person') return null;
    if (isSurname(own)) return only(own, words => endsWith(words, own));
    return only(own, words => samePerson(own, words));
  };
}

/** One word, or particles and one word: "Brandt", "van den Berg". */
function isSurname(words: readonly string[]): boolean {
  return words.length > 0 && words.slice(0, -1).every(word => NAME_PARTICLES.has(word));
}

function endsWith(words: readonly string[], end: readonly string[]): boolean {
  return end.length < words.length && end.every((word, i) => word === words[words.length - end.length + i]);
}

/** "the envoy" is somebody known, "an envoy" is not. */
function isDefinite(description: string): boolean {
  return !/^(?:an?|some|another|one|his|her|its|their|our|my)\s/i.test(description);
}

/** A name or description as it is compared: its words in lower case, without the article before it. */
function plain(name: string): string {
  const words = nameWords(name);
  return (words.length > 1 && words[0] === 'the' ? words.slice(1) : words).join(' ');
}

function idOf({ id, name, type = 'person' }: GivenPerson): string {
  return id ?? `${type}:${nameWords(name).join('-')}`;
}
