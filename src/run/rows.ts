// Rows of a run, kept until every article is read: as lines of JSON, in memory up to a bound, beyond it on disk, so that
// memory stays flat however long the run is. What comes out is the same either way.
import { type Spool, spool } from './spool.ts';

/** A list that only grows and is then read from its start. */
export interface RowStore<T> {
  /** A row as `packedRow` gives it, wherever that was. */
  add(row: Uint8Array): void;
  /** In the order added; may be read more than once. */
  read(): Generator<T, void, undefined>;
  close(): void;
}

/** Bytes of rows kept in memory before they go to the file. */
const BYTES_IN_MEMORY = 4 * 1024 * 1024;

/** A row as one line of JSON, which it must survive: small to keep, and quick to hand to another thread. */
export function packedRow(row: unknown): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`${JSON.stringify(row)}\n`);
}

/** `add` throws a QuotesError when the system does not take what is more than `inMemory` bytes. */
export function rowStore<T>(inMemory = BYTES_IN_MEMORY): RowStore<T> {
  const file: Spool = spool();
  // One buffer, used again and again: many small ones would scatter over the memory of a long run. It has its full size
  // from the start, because what is not filled takes no memory, and what was outgrown would leave a hole.
  let buffer = Buffer.alloc(0);
  let held = 0;
  return {
    add(row) {
      if (held + row.length > inMemory) {
        file.append(buffer.subarray(0, held));
        held = 0;
      }
      if (row.length > inMemory) {
        file.append(row);
        return;
      }
      if (buffer.length === 0) buffer = Buffer.alloc(inMemory);
      buffer.set(row, held);
      held += row.length;
    },
    *read() {
      for (const line of file.lines(0, file.length)) yield JSON.parse(line) as T;
      for (let start = 0; start < held; ) {
        const end = buffer.indexOf(0x0a, start);
        yield JSON.parse(buffer.toString('utf8', start, end)) as T;
        start = end + 1;
      }
    },
    close() {
      file.close();
      buffer = Buffer.alloc(0);
      held = 0;
    },
  };
}
