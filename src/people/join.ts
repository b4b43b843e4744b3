// The entities of each article of a run → one name and one id for each person, article by article. The order of the
// articles does not matter.
//
// The same full name is one person. A lone surname, a forename or a misspelt name joins the person of that name whom the
// other articles of the run name, when there is exactly one; two people of one surname stay apart.
import { type Described, describedAs, unnamedOf } from './described.ts';
import type { Canonical, Entity } from './entity.ts';
import { joinFullNames, type NamedPerson } from './join-full.ts';
import { joinLoneNames } from './join-lone.ts';
import { type NameUse, nameKeyOf, nameKindOf } from './namesakes.ts';
import { finder, type NewTable, ordinal, type SortedTable, type Steps, type Tables } from './tables.ts';

/** An article's entities, and the run's person of each by the entity's key. */
export interface NamedArticle {
  readonly entities: readonly Entity[];
  readonly people: ReadonlyMap<string, Canonical>;
}

/** The articles in the order in which they were given; may be read more than once. */
export type JoinedNames = () => Iterable<NamedArticle>;

/** What an entity with a name tells, and where it stands. */
interface Use extends NameUse {
  readonly article: number;
  readonly key: string;
  readonly roles: readonly string[] | undefined;
}

/** An entity of an article and its person. */
interface Assigned extends NamedPerson {
  readonly key: string;
}

/** "The envoy" of an article may be this person of it, whom some article calls an envoy. */
interface Likely {
  readonly noun: string;
  readonly canonical: Canonical;
}

/** Joins the entities of all articles; `articles` is read more than once. */
export function* joinNames(articles: () => Iterable<readonly Entity[]>, tables: Tables): Steps<JoinedNames> {
  const { newTable } = tables;
  const full = newTable<Use>();
  const lone = newTable<Use>();
  let number = 0;
  for (const entities of articles()) {
    yield;
    for (const entity of entities) {
      const kind = nameKindOf(entity);
      if (kind === 'none') continue;
      const { key, name, type, gender, roles } = entity;
      const use: Use = { article: number, key, name, type, gender, roles };
      (kind === 'full' ? full : lone).add(nameKeyOf(entity), use);
    }
    number++;
  }
  const { byName, bySurname } = yield* joinFullNames(full, tables);
  const owners = yield* joinLoneNames(lone, bySurname, newTable);
  bySurname.close();
  const assigned = newTable<Assigned>();
  const nouns = newTable<0>();
  const assign = ({ article, key, roles = [] }: Use, { person, canonical }: NamedPerson): void => {
    assigned.add(ordinal(article), { key, person, canonical });
    if (canonical.type === 'person') for (const noun of roles) nouns.add(`${person} ${noun}`, 0);
  };
  const personOf = finder(byName.read());
  for (const { key, record } of full.read()) {
    yield;
    assign(record, personOf(key)[0]!);
  }
  full.close();
  byName.close();
  const ownersOf = finder(owners.read());
  for (const { key, record } of lone.read()) {
    yield;
    const [, owner] = ownersOf(key)[0]!.find(([gender]) => gender === (record.gender ?? null))!;
    assign(record, owner);
  }
  lone.close();
  owners.close();
  const likely = yield* describedPeople(articles, assigned, nouns, newTable);
  nouns.close();
  return () => namedArticles(articles, assigned, likely);
}

/** By article: the people whom a description in it may mean. */
function* describedPeople(
  articles: () => Iterable<readonly Entity[]>,
  assigned: SortedTable<Assigned>,
  nouns: SortedTable<0>,
  newTable: NewTable,
): Steps<SortedTable<Likely>> {
  const asked = newTable<Likely & { readonly article: number }>();
  const assignedIn = finder(assigned.read());
  let article = 0;
  for (const entities of articles()) {
    yield;
    const described = new Set(entities.filter(isDescribed).map(({ roles }) => roles![0]!));
    if (described.size > 0) {
      const people = new Map(assignedIn(ordinal(article)).map(({ person, canonical }) => [person, canonical]));
      for (const [person, canonical] of people)
        if (canonical.type === 'person')
          for (const noun of described) asked.add(`${person} ${noun}`, { article, noun, canonical });
    }
    article++;
  }
  const likely = newTable<Likely>();
  const called = finder(nouns.read(), 1);
  for (const { key, record } of asked.read()) {
    yield;
    const { noun, canonical } = record;
    if (called(key).length > 0) likely.add(ordinal(record.article), { noun, canonical });
  }
  asked.close();
  return likely;
}

function* namedArticles(
  articles: () => Iterable<readonly Entity[]>,
  assigned: SortedTable<Assigned>,
  likely: SortedTable<Likely>,
): Generator<NamedArticle, void, undefined> {
  const assignedIn = finder(assigned.read());
  const likelyIn = finder(likely.read());
  let article = 0;
  for (const entities of articles()) {
    const place = ordinal(article++);
    const named = new Map(assignedIn(place).map(({ key, canonical }) => [key, canonical]));
    const describable = new Map<string, Described & { readonly canonical: Canonical; readonly nouns: Set<string> }>();
    for (const { noun, canonical } of likelyIn(place)) {
      const known = describable.get(canonical.id);
      if (known === undefined) describable.set(canonical.id, { id: canonical.id, canonical, nouns: new Set([noun]) });
      else known.nouns.add(noun);
    }
    for (const entity of entities) {
      if (nameKindOf(entity) !== 'none') continue;
      const id = describedAs(entity, [...describable.values()]);
      named.set(entity.key, id === null ? unnamedOf(entity) : describable.get(id)!.canonical);
    }
    yield { entities, people: named };
  }
}

const isDescribed = (entity: Entity) => nameKindOf(entity) === 'none' && entity.roles?.[0] !== undefined;
