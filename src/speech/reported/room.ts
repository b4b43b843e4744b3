// A length → an array of integers, from memory that the next article uses again: what stays near the processor is
// written and read faster than new memory for each article. An array holds until the room is emptied.

/** `used` counts bytes, also those that had no room in `memory`. */
export interface Room {
  memory: ArrayBuffer;
  used: number;
}

/** Bytes that are kept at most: an article of some 30,000 words. */
const MOST = 1 << 22;
const ALIGNED = 8;

/** A room without memory: every array has its own until the room is emptied for the first time. */
export function newRoom(): Room {
  return { memory: new ArrayBuffer(0), used: 0 };
}

/** Takes all arrays back; makes the room as large as they were together. */
export function emptied(room: Room): Room {
  if (room.used > room.memory.byteLength && room.used <= MOST) room.memory = new ArrayBuffer(room.used);
  room.used = 0;
  return room;
}

/** Where in the room so many bytes begin, or -1 when there is no room for them. */
function taken(room: Room, bytes: number): number {
  const from = room.used;
  room.used += Math.ceil(bytes / ALIGNED) * ALIGNED;
  return room.used <= room.memory.byteLength ? from : -1;
}

/** An array that holds one value throughout. */
export function takeInts(room: Room, length: number, value = 0): Int32Array {
  const from = taken(room, length * Int32Array.BYTES_PER_ELEMENT);
  return (from < 0 ? new Int32Array(length) : new Int32Array(room.memory, from, length)).fill(value);
}

/** An array of zeros. */
export function takeShorts(room: Room, length: number): Uint16Array {
  const from = taken(room, length * Uint16Array.BYTES_PER_ELEMENT);
  return from < 0 ? new Uint16Array(length) : new Uint16Array(room.memory, from, length).fill(0);
}

/** An array of zeros. */
export function takeBytes(room: Room, length: number): Uint8Array {
  const from = taken(room, length);
  return from < 0 ? new Uint8Array(length) : new Uint8Array(room.memory, from, length).fill(0);
}
