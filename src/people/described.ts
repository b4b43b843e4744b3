// A description without a name ("the envoy") and the people whom its article names → whom it means.
import type { Canonical, Entity } from './entity.ts';
import { slug } from './namesakes.ts';

/** A person named in an article, with the nouns by which any article describes that person. */
export interface Described {
  readonly id: string;
  readonly nouns: ReadonlySet<string>;
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
