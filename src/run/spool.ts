// Bytes that a run keeps on disk: a temporary file without a name, written at its end and read anywhere, so that it is
// gone when the process is, however that ends.
import { closeSync, ftruncateSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { QuotesError } from '../errors.ts';

/** A file that grows until it is cleared. */
export interface Spool {
  /** Bytes written so far. */
  readonly length: number;
  /** Throws a QuotesError when the disk does not take them. */
  append(bytes: Uint8Array): void;
  /** Puts bytes where some are already, or at any place beyond; what is left out is zeros. */
  write(bytes: Uint8Array, at: number): void;
  /** The lines between two offsets in bytes, without their line ends. */
  lines(start: number, end: number): Generator<string, void, undefined>;
  /** The bytes between two offsets. */
  read(start: number, end: number): Buffer;
  clear(): void;
  close(): void;
}

/** Many parts of files are read side by side. */
const BUFFER_BYTES = 16 * 1024;

/** The file is made when the first bytes come. */
export function spool(): Spool {
  let file: number | null = null;
  let path: string | null = null;
  let length = 0;

  const guarded = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw spoolingFailure(error);
    }
  };

  const opened = (): number => {
    const at = join(tmpdir(), `quotes-${process.pid}-${Math.random().toString(36).slice(2)}`);
    const descriptor = openSync(at, 'wx+', 0o600);
    try {
      unlinkSync(at);
    } catch {
      path = at; // some systems do not let an open file be unlinked
    }
    return descriptor;
  };

  const write = (bytes: Uint8Array, start: number): void => {
    if (bytes.length === 0) return;
    guarded(() => {
      file ??= opened();
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at, bytes.length - at, start + at);
    });
    length = Math.max(length, start + bytes.length);
  };

  return {
    get length() {
      return length;
    },
    append(bytes) {
      write(bytes, length);
    },
    write,
    *lines(start, end) {
      let buffer = Buffer.allocUnsafe(Math.min(BUFFER_BYTES, end - start));
      let filled = 0;
      for (let at = start; at < end; ) {
        if (filled === buffer.length) buffer = Buffer.concat([buffer], 2 * buffer.length);
        const count = guarded(() => readSync(file!, buffer, filled, Math.min(buffer.length - filled, end - at), at));
        if (count === 0) throw spoolingFailure('cut off');
        at += count;
        filled += count;
        let begin = 0;
        for (let stop = newlineIn(buffer, 0, filled); stop >= 0; stop = newlineIn(buffer, begin, filled)) {
          yield buffer.toString('utf8', begin, stop);
          begin = stop + 1;
        }
        buffer.copyWithin(0, begin, filled);
        filled -= begin;
      }
    },
    read(start, end) {
      const bytes = Buffer.allocUnsafe(end - start);
      for (let at = 0; at < bytes.length; ) {
        const count = guarded(() => readSync(file!, bytes, at, bytes.length - at, start + at));
        if (count === 0) throw spoolingFailure('cut off');
        at += count;
      }
      return bytes;
    },
    clear() {
      if (file !== null) guarded(() => ftruncateSync(file!, 0));
      length = 0;
    },
    close() {
      if (file !== null) closeSync(file);
      if (path !== null) unlinkSync(path);
      file = null;
      path = null;
    },
  };
}

/** Where the next line ends among the bytes read, or -1. */
function newlineIn(buffer: Buffer, from: number, filled: number): number {
  const at = buffer.indexOf(0x0a, from);
  return at < filled ? at : -1;
}

function spoolingFailure(error: unknown): QuotesError {
  const code = (error as NodeJS.ErrnoException).code ?? String(error);
  return new QuotesError(`cannot keep the rows of this run in ${tmpdir()} (${code})`, {
    hint: 'make room there, or name another folder with TMPDIR',
  });
}
