// A path or standard input → its bytes in pieces, unpacked when they are gzip, with the first ones to look at.
import { createReadStream, fstatSync, readSync } from 'node:fs';
import { Readable } from 'node:stream';
import { createGunzip, gunzipSync } from 'node:zlib';
import { SNIFF_BYTES } from './decode.ts';
import { isGzip } from './formats.ts';

/** Bytes that an article may have, unpacked. */
export const MAX_ARTICLE_BYTES = 64 * 1024 * 1024;

/** Thrown when unpacked data passes the limit. */
export class TooLarge extends Error {
  readonly packed: boolean;

  constructor(packed: boolean) {
    super('too large');
    this.packed = packed;
  }
}

/** Thrown when compressed data is damaged or ends early. */
export class Corrupt extends Error {}

/** The bytes of one input. `head` is at least `SNIFF_BYTES` long where the input is. */
export interface Bytes {
  readonly head: Uint8Array;
  readonly packed: boolean;
  readonly pieces: AsyncIterable<Uint8Array>;
}

/** Opens a path (null: standard input) and looks at its first bytes. */
export async function openBytes(path: string | null): Promise<Bytes> {
  // Node takes a folder on standard input for an empty one.
  if (path === null && fstatSync(0).isDirectory()) readSync(0, Buffer.alloc(1));
  const stream: AsyncIterable<Uint8Array> =
    path === null ? process.stdin : createReadStream(path, { highWaterMark: 256 * 1024 });
  const raw = await peek(stream);
  if (!isGzip(raw.head)) return { ...raw, packed: false };
  return { ...(await peek(unpack(raw.pieces))), packed: true };
}

async function peek(
  stream: AsyncIterable<Uint8Array>,
): Promise<{ head: Uint8Array; pieces: AsyncIterable<Uint8Array> }> {
  const iterator = stream[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let length = 0;
  let done = false;
  while (length < SNIFF_BYTES && !done) {
    const next = await iterator.next();
    if (next.done === true) done = true;
    else {
      first.push(next.value);
      length += next.value.length;
    }
  }
  const head = first.length === 1 ? first[0]! : Buffer.concat(first);
  async function* all(): AsyncGenerator<Uint8Array, void, undefined> {
    try {
      if (head.length > 0) yield head;
      if (!done) yield* { [Symbol.asyncIterator]: () => iterator };
    } finally {
      await iterator.return?.();
    }
  }
  return { head, pieces: all() };
}

async function* unpack(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  const gunzip = createGunzip();
  const packed = Readable.from(pieces);
  packed.on('error', error => gunzip.destroy(error));
  packed.pipe(gunzip);
  try {
    yield* gunzip as AsyncIterable<Uint8Array>;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    throw code.startsWith('Z_') || code === 'ERR_STREAM_PREMATURE_CLOSE' ? new Corrupt(code) : error;
  } finally {
    packed.destroy();
    gunzip.destroy();
  }
}

/** All pieces as one; throws `TooLarge` beyond the limit. */
export async function collect(bytes: Bytes, limit = MAX_ARTICLE_BYTES): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  let length = 0;
  for await (const piece of bytes.pieces) {
    length += piece.length;
    if (length > limit) throw new TooLarge(bytes.packed);
    all.push(piece);
  }
  return all.length === 1 ? all[0]! : Buffer.concat(all);
}

/** Bytes at hand, unpacked when they are gzip; throws `TooLarge` or `Corrupt`. */
export function unpacked(bytes: Uint8Array): Uint8Array {
  if (!isGzip(bytes)) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: MAX_ARTICLE_BYTES });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    throw code === 'ERR_BUFFER_TOO_LARGE' ? new TooLarge(true) : new Corrupt(code);
  }
}
