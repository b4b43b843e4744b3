// Entities of all articles of a run, in memory → people with one name and one id each.
import type { Canonical, Entity } from './entity.ts';
import { joinNames } from './join.ts';
import { tablesInMemory } from './tables.ts';

export type CanonicalLookup = (document: string, key: string) => Canonical | undefined;

/** Joins the entities; the order of the articles does not matter. */
export function canonicalEntities(entities: readonly Entity[]): CanonicalLookup {
  const byDocument = new Map<string, Entity[]>();
  for (const entity of entities) {
    const list = byDocument.get(entity.document);
    if (list === undefined) byDocument.set(entity.document, [entity]);
    else list.push(entity);
  }
  const steps = joinNames(() => byDocument.values(), tablesInMemory);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  const table = new Map<string, ReadonlyMap<string, Canonical>>();
  const documents = byDocument.keys();
  for (const { people } of step.value()) table.set(documents.next().value!, people);
  return (document, key) => table.get(document)?.get(key);
}
