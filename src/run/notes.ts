// Notes by number, more than memory holds → the same on disk: one file of what was noted, one of where each note stands.
import type { Notes } from '../people/tables.ts';
import { spool } from './spool.ts';

/** A place in the file of places: six bytes for where the note begins, four for how long it is, or zeros. */
const PLACE_BYTES = 10;
const START_BYTES = 6;

/** Keeps up to `inMemory` notes in memory, and all others on disk. Noting and asking throw a QuotesError when the disk fails. */
export function notesOnDisk<T>(inMemory: number): Notes<T> {
  const waiting = new Map<number, T>();
  const notes = spool();
  const places = spool();

  function flush(): void {
    const place = Buffer.alloc(PLACE_BYTES);
    const block: Buffer[] = [];
    let start = notes.length;
    for (const [number, note] of waiting) {
      const bytes = Buffer.from(JSON.stringify(note));
      block.push(bytes);
      place.writeUIntBE(start, 0, START_BYTES);
      place.writeUInt32BE(bytes.length, START_BYTES);
      places.write(place, number * PLACE_BYTES);
      start += bytes.length;
    }
    notes.append(Buffer.concat(block));
    waiting.clear();
  }

  return {
    set(number, note) {
      waiting.set(number, note);
      if (waiting.size >= inMemory) flush();
    },
    get(number) {
      const latest = waiting.get(number);
      if (latest !== undefined) return latest;
      const at = number * PLACE_BYTES;
      if (at >= places.length) return undefined;
      const place = places.read(at, at + PLACE_BYTES);
      const start = place.readUIntBE(0, START_BYTES);
      const length = place.readUInt32BE(START_BYTES);
      return length === 0 ? undefined : (JSON.parse(notes.read(start, start + length).toString('utf8')) as T);
    },
    close() {
      waiting.clear();
      notes.close();
      places.close();
    },
  };
}
