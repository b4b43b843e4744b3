// What a stage is: records of one kind in, records of another out, with nothing kept between them but caches, so that any
// engine may cut its input anywhere, run it anywhere and run it twice.

/** Tables that a stage looks things up in, made from all records of a run. */
export interface Tables {
  /** Binary tables in the order in which they were named. */
  readonly tables: readonly Uint8Array[];
  /** Number of words or documents that the tables count over. */
  readonly total: number;
  /** Clusters from fewer documents are left out. */
  readonly minDocuments: number;
}

/** Makes a function from a batch of records to what they give; the order of what it gives says nothing. */
export type Stage<Input> = (tables: Tables) => (batch: readonly Input[]) => Iterable<unknown>;
