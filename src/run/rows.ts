// Rows of a run, kept until every article is read: in memory up to a bound, beyond it in a temporary file without a
// name, so that memory stays flat however long the run is. What comes out is the same either way.
import { closeSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { QuotesError } from '../errors.ts';

/** A list that only grows and is then read from its start. */
export interface RowStore<T> {
  /** `weight` is how many quotes the row holds. */
  add(row: T, weight?: number): void;
  /** In the order added; may be read more than once. */
  read(): Generator<T, void, undefined>;
  close(): void;
}

/** Quotes kept in memory: at about two kilobytes each, some 100 MB. */
const QUOTES_IN_MEMORY = 50_000;
const BUFFER_BYTES = 1024 * 1024;

/**
 * Rows must survive JSON. `inMemory` is the weight kept before it goes to the file. `add` throws a QuotesError when the
 * system does not take them.
 */
export function rowStore<T>(inMemory = QUOTES_IN_MEMORY): RowStore<T> {
  let rows: T[] = [];
  let file: number | null = null;
  let written = 0;
  let held = 0;

  function flush(): void {
    const bytes = Buffer.from(`${rows.map(row => JSON.stringify(row)).join('\n')}\n`);
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
    add(row, weight = 1) {
      rows.push(row);
      held += weight;
      if (held >= inMemory) flush();
    },
    *read() {
      if (file !== null) yield* spooled(file);
      yield* rows;
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
