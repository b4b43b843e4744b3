// The entities of each article of a run, kept as they come → one name for each person, when all have come. Both are on
// disk when they are many.
import type { Canonical, Entity } from '../people/entity.ts';
import { entityGiver, type GivenPerson } from '../people/given.ts';
import { joinNames, type NamedArticle } from '../people/join.ts';
import type { Steps } from '../people/tables.ts';
import { type RowStore, rowStore } from './rows.ts';
import { sortedTables } from './sorted.ts';

/** An entity and the run's name for it. */
export interface NamedEntity {
  readonly entity: Entity;
  readonly canonical: Canonical;
}

/** An article's entities; `packedRow` of it is what is kept. */
export interface ArticleEntities {
  readonly document: string;
  readonly entities: readonly Omit<Entity, 'document'>[];
}

/** How much of a run stays in memory; tests take less. */
export interface Bounds {
  /** Bytes of rows, and of entities. */
  readonly bytes?: number;
  /** Records of each table in which names are joined. */
  readonly records?: number;
}

/** Keeps entities, and joins them when it is first asked for their names. */
export interface EntityStore {
  /** `packedRow` of the `ArticleEntities` of the next article. */
  add(packed: Uint8Array): void;
  /** Entities in the order of the articles. */
  read(): Generator<Entity, void, undefined>;
  /** For each article, in order, the people of its entities by the entities' keys. */
  named(): Promise<Iterable<readonly NamedEntity[]>>;
  close(): void;
}

export function entityStore(people: readonly GivenPerson[], bounds: Bounds): EntityStore {
  const articles: RowStore<ArticleEntities> = rowStore(bounds.bytes);
  const tables = sortedTables(bounds.records);
  const give = entityGiver(people);
  let joined: Promise<() => Iterable<NamedArticle>> | null = null;

  function* entitiesOfArticles(): Generator<readonly Entity[], void, undefined> {
    for (const { document, entities } of articles.read())
      yield entities.map(entity => Object.assign(entity, { document }));
  }

  return {
    add: packed => articles.add(packed),
    *read() {
      for (const entities of entitiesOfArticles()) yield* entities;
    },
    async named() {
      joined ??= inSteps(joinNames(entitiesOfArticles, tables));
      return named(await joined, give);
    },
    close() {
      tables.close();
      articles.close();
    },
  };
}

function* named(
  articles: () => Iterable<NamedArticle>,
  give: (entity: Entity, known: Canonical) => Canonical,
): Generator<readonly NamedEntity[], void, undefined> {
  for (const { entities, people } of articles())
    yield entities.map(entity => ({ entity, canonical: give(entity, people.get(entity.key)!) }));
}

/** So many steps are some hundredths of a second. */
const STEPS_AT_ONCE = 10_000;

/** Works step by step; signals are heard in between. */
async function inSteps<T>(steps: Steps<T>): Promise<T> {
  for (let count = 1; ; count++) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (count % STEPS_AT_ONCE === 0) await new Promise(resolve => setImmediate(resolve));
  }
}
