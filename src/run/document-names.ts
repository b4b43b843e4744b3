// Names of documents as they come → the same, each once: a second document of a name gets a number behind it.
//
// Of each name 64 bits are remembered, in a table that is at most three quarters full: some 11 to 21 bytes a document
// instead of the name itself. Among ten million names, two different ones have the same 64 bits in one run of 350,000.

const FIRST_SIZE = 1024;
const FULLEST = 0.75;

/** The name itself, or with `#2`, `#3`, … when it has been given before. */
export function documentNames(): (name: string) => string {
  let halves = new Uint32Array(2 * FIRST_SIZE);
  let count = 0;

  /** The slot that holds the name, or the free one that it would have. */
  function slotOf(high: number, low: number, table: Uint32Array): number {
    const last = table.length / 2 - 1;
    let slot = low & last;
    while ((table[2 * slot] !== high || table[2 * slot + 1] !== low) && (table[2 * slot] || table[2 * slot + 1]))
      slot = (slot + 1) & last;
    return slot;
  }

  function isKnown(name: string): boolean {
    const [high, low] = hashOf(name);
    const slot = slotOf(high, low, halves);
    return halves[2 * slot] !== 0 || halves[2 * slot + 1] !== 0;
  }

  function remember(name: string): string {
    if (count + 1 > (halves.length / 2) * FULLEST) grow();
    const [high, low] = hashOf(name);
    const slot = slotOf(high, low, halves);
    halves[2 * slot] = high;
    halves[2 * slot + 1] = low;
    count++;
    return name;
  }

  function grow(): void {
    const larger = new Uint32Array(2 * halves.length);
    for (let i = 0; i < halves.length; i += 2) {
      const high = halves[i]!;
      const low = halves[i + 1]!;
      if (high === 0 && low === 0) continue;
      const slot = slotOf(high, low, larger);
      larger[2 * slot] = high;
      larger[2 * slot + 1] = low;
    }
    halves = larger;
  }

  return name => {
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
