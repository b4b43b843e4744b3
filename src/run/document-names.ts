// Names of documents as they come → the same, each once: a second document of a name gets a number behind it.
//
// Of each name 64 bits are remembered: the latest ones in a table in memory, those before them on disk. Among ten million
// names, two different ones have the same 64 bits in one run of 350,000.
import { spool } from './spool.ts';

const FIRST_SIZE = 1024;
const FULLEST = 0.75;
/** The table of the latest names, before they go to disk. */
const BYTES_IN_MEMORY = 512 * 1024;
const LEAST_SLOTS = 4;
/** On disk the names are divided by the first bits of their hashes: what is looked through for a name stays short. */
const SHELF_BITS = 12;
const NAME_BYTES = 8;

/** Gives each document a name that no other one has. */
export interface DocumentNames {
  /** The name itself, or with `#2`, `#3`, … when it has been given before. Throws a QuotesError when the disk fails. */
  unique(name: string): string;
  close(): void;
}

/** The latest names are in a table of up to `inMemory` bytes. */
export function documentNames(inMemory = BYTES_IN_MEMORY): DocumentNames {
  const largest = 2 ** Math.floor(Math.log2(Math.max(LEAST_SLOTS, inMemory / NAME_BYTES)));
  let halves = new Uint32Array(2 * Math.min(FIRST_SIZE, largest));
  let count = 0;
  const earlier = shelves();

  /** The slot that holds the name, or the free one that it would have. */
  function slotOf(high: number, low: number): number {
    const last = halves.length / 2 - 1;
    let slot = low & last;
    while ((halves[2 * slot] !== high || halves[2 * slot + 1] !== low) && (halves[2 * slot] || halves[2 * slot + 1]))
      slot = (slot + 1) & last;
    return slot;
  }

  function put(high: number, low: number): void {
    const slot = slotOf(high, low);
    halves[2 * slot] = high;
    halves[2 * slot + 1] = low;
  }

  function isKnown(name: string): boolean {
    const [high, low] = hashOf(name);
    const slot = slotOf(high, low);
    return halves[2 * slot] !== 0 || halves[2 * slot + 1] !== 0 || earlier.has(high, low);
  }

  function remember(name: string): string {
    if (count + 1 > (halves.length / 2) * FULLEST) makeRoom();
    put(...hashOf(name));
    count++;
    return name;
  }

  function makeRoom(): void {
    const known = halves;
    if (known.length / 2 < largest) {
      halves = new Uint32Array(2 * known.length);
      for (let i = 0; i < known.length; i += 2) if (known[i] || known[i + 1]) put(known[i]!, known[i + 1]!);
      return;
    }
    earlier.add(known);
    known.fill(0);
    count = 0;
  }

  return {
    unique(name) {
      if (!isKnown(name)) return remember(name);
      // Numbers are given in order: the first free one lies between one that is known and one, twice as large, that is not.
      let known = 1;
      let free = 2;
      while (isKnown(`${name}#${free}`)) [known, free] = [free, 2 * free];
      while (free - known > 1) {
        const middle = (known + free) >> 1;
        if (isKnown(`${name}#${middle}`)) known = middle;
        else free = middle;
      }
      return remember(`${name}#${free}`);
    },
    close: earlier.close,
  };
}

/** Hashes on disk, on shelves by their first bits: each shelf is one part of the file, and moves when it is full. */
function shelves(): {
  /** `hashes`: the halves of each, zeros where there is none. */
  add(hashes: Uint32Array): void;
  has(high: number, low: number): boolean;
  close(): void;
} {
  const number = 1 << SHELF_BITS;
  const file = spool();
  const start = new Float64Array(number);
  const held = new Uint32Array(number);
  const room = new Uint32Array(number);

  function addTo(shelf: number, names: Buffer): void {
    const bytes = held[shelf]! + names.length;
    if (bytes > room[shelf]!) {
      const before = held[shelf] === 0 ? Buffer.alloc(0) : file.read(start[shelf]!, start[shelf]! + held[shelf]!);
      start[shelf] = file.length;
      room[shelf] = 2 * bytes;
      file.append(Buffer.concat([before, names], 2 * bytes));
    } else file.write(names, start[shelf]! + held[shelf]!);
    held[shelf] = bytes;
  }

  return {
    add(hashes) {
      const places: number[] = [];
      for (let i = 0; i < hashes.length; i += 2) if (hashes[i] || hashes[i + 1]) places.push(i);
      places.sort((a, b) => hashes[a]! - hashes[b]!);
      for (let from = 0, to = 0; from < places.length; from = to) {
        const shelf = hashes[places[from]!]! >>> (32 - SHELF_BITS);
        while (to < places.length && hashes[places[to]!]! >>> (32 - SHELF_BITS) === shelf) to++;
        const names = Buffer.alloc((to - from) * NAME_BYTES);
        for (let i = from; i < to; i++) {
          names.writeUInt32LE(hashes[places[i]!]!, (i - from) * NAME_BYTES);
          names.writeUInt32LE(hashes[places[i]! + 1]!, (i - from) * NAME_BYTES + 4);
        }
        addTo(shelf, names);
      }
    },
    has(high, low) {
      const shelf = high >>> (32 - SHELF_BITS);
      if (held[shelf] === 0) return false;
      const names = file.read(start[shelf]!, start[shelf]! + held[shelf]!);
      for (let at = 0; at < names.length; at += NAME_BYTES)
        if (names.readUInt32LE(at) === high && names.readUInt32LE(at + 4) === low) return true;
      return false;
    },
    close: file.close,
  };
}

/** 64 bits of a name, never all zero: two lanes of MurmurHash3 (Appleby, public domain), a UTF-16 unit a round. */
function hashOf(name: string): readonly [high: number, low: number] {
  let a = 0x9e3779b9;
  let b = 0x7f4a7c15;
  for (let i = 0; i < name.length; i++) {
    const unit = name.charCodeAt(i) + 1;
    a ^= Math.imul(unit, 0xcc9e2d51);
    a = (Math.imul((a << 13) | (a >>> 19), 5) + 0xe6546b64) | 0;
    b ^= Math.imul(unit, 0x1b873593);
    b = Math.imul((b << 15) | (b >>> 17), 0x27d4eb2f);
  }
  a = finished(a ^ name.length);
  b = finished(b ^ name.length);
  const high = (a + b) >>> 0;
  return [high, finished(b ^ high) || (high === 0 ? 1 : 0)];
}

function finished(value: number): number {
  const first = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
  return (second ^ (second >>> 16)) >>> 0;
}
