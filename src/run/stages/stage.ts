// What a stage is: records of one kind in, records of another out, with nothing kept between them but caches, so that any
// engine may cut its input anywhere, run it anywhere and run it twice.

import type { GivenPerson } from '../../people/given.ts';
import type { Kind } from '../../types.ts';

/** What a stage looks things up in: tables made from all records of a run, and what the user asks for. */
export interface Tables {
  /** Binary tables in the order in which they were named. */
  readonly tables: readonly Uint8Array[];
  /** Number of words or documents that the tables count over. */
  readonly total: number;
  /** Clusters from fewer documents are left out. */
  readonly minDocuments: number;
  /** People whom the user names; they win. */
  readonly people: readonly GivenPerson[];
  /** Kinds of quotes of which clusters are made. */
  readonly kinds: readonly Kind[];
}

/** Makes a function from a batch of records to what they give; the order of what it gives says nothing. */
export type Stage<Input> = (tables: Tables) => (batch: readonly Input[]) => Iterable<unknown>;
