// Sources → portions: pieces of input small enough to hold, each readable on any thread without the others.
import type { Warning } from '../errors.ts';
import { type Bytes, Corrupt, collect, MAX_ARTICLE_BYTES, openBytes, TooLarge } from './bytes.ts';
import { type Format, formatByContent, formatByName } from './formats.ts';
import { elementBlocks } from './json-elements.ts';
import { lineBlocks } from './lines.ts';
import { failure, type Source } from './sources.ts';

/** A file still to be opened, bytes already here, or whole lines of a JSON Lines file. */
export type Portion =
  | {
      readonly kind: 'file';
      readonly document: string;
      readonly path: string;
      readonly format: Format | null;
      /** Bytes when it was found. */
      readonly size: number;
    }
  | { readonly kind: 'bytes'; readonly document: string; readonly format: Format | null; readonly bytes: Uint8Array }
  | { readonly kind: 'records'; readonly document: string; readonly firstLine: number; readonly bytes: Uint8Array };

/** Files up to this many bytes are opened by the thread that reads them. */
const SMALL_FILE = 4 * 1024 * 1024;

/** The portions of one source in order; `format` overrides what name and content say. */
export async function* portionsOf(
  source: Source,
  format: Format | null,
  warn: (warning: Warning) => void,
): AsyncGenerator<Portion, void, undefined> {
  const { document, path, size } = source;
  const known = format ?? (path === null ? null : formatByName(path));
  if (path !== null && size !== null && size <= SMALL_FILE && known !== 'jsonl' && known !== 'tar' && known !== 'zip') {
    yield { kind: 'file', document, path, format: known, size };
    return;
  }
  try {
    const bytes = await openBytes(path);
    yield* portionsIn(bytes, document, known ?? formatByContent(bytes.head), size);
  } catch (error) {
    warn(readingFailure(document, error));
  }
}

async function* portionsIn(
  bytes: Bytes,
  document: string,
  format: Format,
  size: number | null,
): AsyncGenerator<Portion, void, undefined> {
  if (format === 'jsonl' && !isUtf16(bytes.head)) {
    for await (const block of lineBlocks(bytes.pieces)) yield { kind: 'records', document, ...block };
  } else if (format === 'tar' || format === 'zip') {
    const { membersOf } = await import('./archives.ts');
    for await (const member of membersOf(bytes, format)) {
      const name = `${document}/${member.name}`;
      yield { kind: 'bytes', document: name, format: formatByName(name), bytes: member.bytes };
    }
  } else if (format === 'json' && !isUtf16(bytes.head)) yield* recordsIn(bytes, document);
  else {
    if (!bytes.packed && size !== null && size > MAX_ARTICLE_BYTES) throw new TooLarge(false);
    yield { kind: 'bytes', document, format, bytes: await collect(bytes) };
  }
}

/** A JSON document as a whole while an article may be as large; beyond, the records that it lists. */
async function* recordsIn(bytes: Bytes, document: string): AsyncGenerator<Portion, void, undefined> {
  const pieces = bytes.pieces[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let length = 0;
  async function* all(): AsyncGenerator<Uint8Array, void, undefined> {
    for (let piece = first.shift(); piece !== undefined; piece = first.shift()) yield piece;
    for (let next = await pieces.next(); next.done !== true; next = await pieces.next()) yield next.value;
  }
  try {
    while (length <= MAX_ARTICLE_BYTES) {
      const next = await pieces.next();
      if (next.done === true) {
        yield { kind: 'bytes', document, format: 'json', bytes: Buffer.concat(first.splice(0)) };
        return;
      }
      first.push(next.value);
      length += next.value.length;
    }
    for await (const block of elementBlocks(all())) yield { kind: 'records', document, ...block };
  } catch (error) {
    throw error instanceof TooLarge ? new TooLarge(bytes.packed) : error;
  } finally {
    await pieces.return?.();
  }
}

function isUtf16(head: Uint8Array): boolean {
  return (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
}

/** The warning for an input that could not be read to its end. */
export function readingFailure(document: string, error: unknown): Warning {
  if (error instanceof TooLarge) return { code: error.packed ? 'bomb' : 'too-large', document };
  if (error instanceof Corrupt) return { code: 'corrupt', document, detail: error.message };
  if (error instanceof Error && (error as NodeJS.ErrnoException).code === undefined) {
    return { code: 'failed', document, detail: error.message };
  }
  return failure(document, error);
}
