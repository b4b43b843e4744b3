// Rows of a run, kept until every article is read: as lines of JSON, in memory up to a bound, beyond it in a temporary
// file without a name, so that memory stays flat however long the run is. What comes out is the same either way.
import { closeSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { QuotesError } from '../errors.ts';

/** A list that only grows and is then read from its start. */
export interface RowStore<T> {
  /** A row as `packedRow` gives it, wherever that was. */
  add(row: Uint8Array): void;
  /** In the order added; may be read more than once. */
  read(): Generator<T, void, undefined>;
  close(): void;
}

/** Bytes of rows kept in memory before they go to the file. */
const BYTES_IN_MEMORY = 8 * 1024 * 1024;
const BUFFER_BYTES = 1024 * 1024;

/** A row as one line of JSON, which it must survive: small to keep, and quick to hand to another thread. */
export function packedRow(row: unknown): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`${JSON.stringify(row)}\n`);
}

/** `add` throws a QuotesError when the system does not take what is more than `inMemory` bytes. */
export function rowStore<T>(inMemory = BYTES_IN_MEMORY): RowStore<T> {
  let rows: Uint8Array[] = [];
  const decoder = new TextDecoder();
  let file: number | null = null;
  let written = 0;
  let held = 0;

  function flush(): void {
    const bytes = Buffer.concat(rows);
    try {
      file ??= temporaryFile();
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at, bytes.length - at, written + at);
    } catch (error) {
      throw spoolingFailure(error);
    }
    written += bytes.length;
    rows = [];
    held = 0;
  }

  function* spooled(descriptor: number): Generator<T, void, undefined> {
    const buffer = Buffer.allocUnsafe(BUFFER_BYTES);
    let rest: Buffer = Buffer.alloc(0);
    for (let at = 0; at < written; ) {
      const count = readSync(descriptor, buffer, 0, Math.min(BUFFER_BYTES, written - at), at);
      at += count;
      const bytes = Buffer.concat([rest, buffer.subarray(0, count)]);
      let start = 0;
      for (let end = bytes.indexOf(0x0a); end >= 0; end = bytes.indexOf(0x0a, start)) {
        yield JSON.parse(bytes.toString('utf8', start, end)) as T;
        start = end + 1;
      }
      rest = bytes.subarray(start);
    }
  }

  return {
    add(row) {
      rows.push(row);
      held += row.length;
      if (held >= inMemory) flush();
    },
    *read() {
      if (file !== null) yield* spooled(file);
      for (const row of rows) yield JSON.parse(decoder.decode(row)) as T;
    },
    close() {
      if (file !== null) closeSync(file);
      file = null;
      rows = [];
    },
  };
}

function spoolingFailure(error: unknown): QuotesError {
  const code = (error as NodeJS.ErrnoException).code ?? String(error);
  return new QuotesError(`cannot keep the rows of this run in ${tmpdir()} (${code})`, {
    hint: 'make room there, or name another folder with TMPDIR',
  });
}

/** Opened and at once unlinked: it is gone when the process is, however that ends. */
function temporaryFile(): number {
  const path = join(tmpdir(), `quotes-${process.pid}-${Math.random().toString(36).slice(2)}`);
  const descriptor = openSync(path, 'wx+', 0o600);
  try {
    unlinkSync(path);
  } catch {
    // Some systems do not let an open file be unlinked; it then stays in the temporary folder.
  }
  return descriptor;
}
