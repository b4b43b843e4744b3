// A tar or zip archive → its files, one after the other, each no larger than an article may be.
import { Readable } from 'node:stream';
import { extract } from 'tar-stream';
import { fromBufferPromise } from 'yauzl';
import { type Bytes, Corrupt, collect, MAX_ARTICLE_BYTES, TooLarge } from './bytes.ts';

/** A file in an archive. Its name is only a name: nothing is ever written to disk. */
export interface Member {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A zip archive's table stands at its end, so it is held whole: this many bytes at most. */
const MAX_ZIP_BYTES = 512 * 1024 * 1024;

/** In the order of the archive; hidden files and what archivers add for themselves are passed over. */
export async function* membersOf(bytes: Bytes, format: 'tar' | 'zip'): AsyncGenerator<Member, void, undefined> {
  const members = format === 'tar' ? tarMembers(bytes) : zipMembers(await collect(bytes, MAX_ZIP_BYTES));
  for await (const member of members) yield { name: member.name.replace(/^(?:\.\/)+/, ''), bytes: member.bytes };
}

function isHidden(name: string): boolean {
  return name.split('/').some(part => /^\.[^./]|^\.\.[^/]|^__MACOSX$|^node_modules$/.test(part));
}

async function* tarMembers(bytes: Bytes): AsyncGenerator<Member, void, undefined> {
  const unpack = extract();
  const packed = Readable.from(bytes.pieces);
  packed.on('error', error => unpack.destroy(error));
  packed.pipe(unpack);
  try {
    for await (const entry of unpack) {
      if (entry.header.type !== 'file' || isHidden(entry.header.name)) {
        entry.resume();
        continue;
      }
      if ((entry.header.size ?? 0) > MAX_ARTICLE_BYTES) throw new TooLarge(true);
      const parts: Uint8Array[] = [];
      for await (const part of entry) parts.push(part as Uint8Array);
      yield { name: entry.header.name, bytes: Buffer.concat(parts) };
    }
  } catch (error) {
    if (error instanceof TooLarge || error instanceof Corrupt) throw error;
    throw new Corrupt(error instanceof Error ? error.message : String(error));
  } finally {
    packed.destroy();
    unpack.destroy();
  }
}

async function* zipMembers(bytes: Uint8Array): AsyncGenerator<Member, void, undefined> {
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith('/') || isHidden(entry.fileName)) continue;
      if (entry.uncompressedSize > MAX_ARTICLE_BYTES) throw new TooLarge(true);
      const parts: Uint8Array[] = [];
      for await (const part of await zip.openReadStreamPromise(entry)) parts.push(part as Uint8Array);
      yield { name: entry.fileName, bytes: Buffer.concat(parts) };
    }
  } catch (error) {
    if (error instanceof TooLarge) throw error;
    throw new Corrupt(error instanceof Error ? error.message : String(error));
  }
}
