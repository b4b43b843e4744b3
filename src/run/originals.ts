// The last articles of a run → what tells their copies, on disk: of a hundred thousand of them a megabyte stays in memory.
import type { Originals } from './duplicates.ts';
import { type Spool, spool } from './spool.ts';

/** Bytes that wait to be written together. */
const WAITING_BYTES = 64 * 1024;

/** A file and what has yet to be written to it. */
interface Round {
  readonly file: Spool;
  readonly waiting: Buffer;
  held: number;
}

/**
 * Originals at so many places. They are written one after the other, those of one round of places to one file, those of the
 * next to another, so that the files stay small, too. Reading and writing throw a QuotesError when the disk fails.
 */
export function originalsOnDisk(
  places: number,
  waitingBytes = WAITING_BYTES,
): Originals & {
  close(): void;
} {
  const start = new Float64Array(places);
  const length = new Uint32Array(places);
  const hashes = new Uint8Array(places);
  const newRound = (): Round => ({ file: spool(), waiting: Buffer.alloc(waitingBytes), held: 0 });
  let current = newRound();
  let before = newRound();
  let last = -1;

  function flush(round: Round): void {
    round.file.append(round.waiting.subarray(0, round.held));
    round.held = 0;
  }

  return {
    put(place, { document, url, sketch }) {
      if (place <= last) {
        [current, before] = [before, current];
        current.file.clear();
        current.held = 0;
      }
      last = place;
      const words = Buffer.from(JSON.stringify(url === undefined ? [document] : [document, url]));
      const bytes = new Uint8Array(sketch.buffer, sketch.byteOffset, sketch.byteLength);
      start[place] = current.file.length + current.held;
      length[place] = bytes.length + words.length;
      hashes[place] = sketch.length;
      for (const part of [bytes, words]) {
        if (current.held + part.length > waitingBytes) flush(current);
        if (part.length > waitingBytes) current.file.append(part);
        else {
          current.waiting.set(part, current.held);
          current.held += part.length;
        }
      }
    },
    at(place) {
      const round = place <= last ? current : before;
      const from = start[place]!;
      const written = round.file.length;
      // an article lies on both sides of what has been written when its last part still waits
      if (from + length[place]! > written && from < written) flush(round);
      const bytes =
        from >= round.file.length
          ? round.waiting.subarray(from - written, from - written + length[place]!)
          : round.file.read(from, from + length[place]!);
      const sketch = new Uint32Array(hashes[place]!);
      new Uint8Array(sketch.buffer).set(bytes.subarray(0, 4 * sketch.length));
      const [document, url] = JSON.parse(bytes.toString('utf8', 4 * sketch.length)) as [string, string?];
      return { document, url, sketch };
    },
    close() {
      current.file.close();
      before.file.close();
    },
  };
}
