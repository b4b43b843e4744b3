// Entities of all articles of a run → people with one name and one id each. The order of the articles does not matter.
//
// The same full name is one person. A lone surname, a forename or a misspelt name joins the person of that name whom the
// other articles of the run name, when there is exactly one; two people of one surname stay apart.
import type { Entity } from './entity.ts';
import {
  byFrequency,
  canonicalOf,
  evidenceOf,
  joinedPeople,
  MOST_NAMESAKES,
  nameKeyOf,
  nameKindOf,
  nearNames,
  ownerOf,
  type Person,
  personOfName,
  slug,
  surnameKeys,
} from './namesakes.ts';

/** The run's person of an article's entity. */
export interface Canonical {
  readonly id: string;
  readonly name: string;
  readonly type: Entity['type'];
}

export type CanonicalLookup = (document: string, key: string) => Canonical | undefined;

/** A person named in an article, with the nouns by which any article describes that person. */
export interface Described {
  readonly id: string;
  readonly nouns: ReadonlySet<string>;
}

/** Joins the entities. */
export function canonicalEntities(entities: readonly Entity[]): CanonicalLookup {
  const byKind = { full: new Map<string, Entity[]>(), lone: new Map<string, Entity[]>(), none: new Map() };
  for (const entity of entities) {
    const lists: Map<string, Entity[]> = byKind[nameKindOf(entity)];
    const key = nameKeyOf(entity);
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [entity]);
    else list.push(entity);
  }
  const named = [...byKind.full.values()]
    .map(list => ({ list, evidence: evidenceOf(list) }))
    .sort((a, b) => byFrequency(a.evidence, b.evidence));
  const names = named.map(({ evidence }) => evidence);
  const { people, personOf } = joinedPeople(names, nearNames(names));
  const members = people.map((): Entity[] => []);
  named.forEach(({ list }, place) => {
    for (const entity of list) members[personOf[place]!]!.push(entity);
  });
  joinLoneNames(byKind.lone, people, members);
  const table = new Map<string, Canonical>();
  const described = new Map<string, Map<string, ReadonlySet<string>>>();
  people.forEach((person, p) => {
    const canonical = canonicalOf(person);
    const nouns = new Set(members[p]!.flatMap(member => member.roles ?? []));
    for (const { document, key } of members[p]!) {
      table.set(`${document}\n${key}`, canonical);
      if (person.type !== 'person' || nouns.size === 0) continue;
      const inDocument = described.get(document) ?? new Map<string, ReadonlySet<string>>();
      described.set(document, inDocument.set(canonical.id, nouns));
    }
  });
  const byId = new Map([...table.values()].map(canonical => [canonical.id, canonical]));
  for (const entity of (byKind.none as Map<string, Entity[]>).values())
    for (const each of entity) {
      const known = Array.from(described.get(each.document) ?? [], ([id, nouns]): Described => ({ id, nouns }));
      const id = describedAs(each, known);
      table.set(`${each.document}\n${each.key}`, id === null ? unnamedOf(each) : byId.get(id)!);
    }
  return (document, key) => table.get(`${document}\n${key}`);
}

/** Gives each lone name to a person, or makes a person of it; `people` and their `members` grow. */
function joinLoneNames(lone: ReadonlyMap<string, readonly Entity[]>, people: Person[], members: Entity[][]): void {
  const numbered = people.map((person, number) => ({ ...person, number }));
  const byKey = new Map<string, (typeof numbered)[number][]>();
  for (const person of numbered) {
    if (person.type !== 'person') continue;
    for (const key of surnameKeys(person.words)) {
      const list = byKey.get(key);
      if (list === undefined) byKey.set(key, [person]);
      else if (list.length < MOST_NAMESAKES) list.push(person);
    }
  }
  for (const [name, entities] of lone) {
    const [exact, like] = surnameKeys([name]).map(key => byKey.get(key) ?? []) as [typeof numbered, typeof numbered];
    const alone: Entity[] = [];
    for (const entity of entities) {
      const owner = ownerOf(name, entity.gender, exact, like);
      if (owner === null) alone.push(entity);
      else members[owner.number]!.push(entity);
    }
    if (alone.length === 0) continue;
    people.push(personOfName(evidenceOf(alone)));
    members.push(alone);
  }
}

/** "the envoy": whoever this article names and any article calls an envoy, when there is just one; else null. */
export function describedAs({ roles }: Pick<Entity, 'roles'>, people: readonly Described[]): string | null {
  const noun = roles?.[0];
  if (noun === undefined) return null;
  const known = people.filter(({ nouns }) => nouns.has(noun));
  return known.length === 1 ? known[0]!.id : null;
}

/** A source without a name is known within its own article only. */
export function unnamedOf({ document, key, name, type }: Entity): Canonical {
  return { id: `unnamed:${slug([document, key])}`, name, type };
}
