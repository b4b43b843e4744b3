// Learned weights by readable name → a flat table of weights by the hash of the name, so that scoring builds no string.
//
// A name is a template followed by its values, with a blank before each. Its hash is a polynomial over the UTF-16 units
// of the whole name (Karp and Rabin 1987), so that the hash of a name comes from those of its parts: the template's is
// computed once and for all, a value's when it is met.

/** Weights by readable name, as training makes them. */
export type NamedWeights = ReadonlyMap<string, number>;

/** Weights are whole thousandths, so that they take 16 bits and their sums are exact. */
export const THOUSANDTHS = 1000;

/**
 * An open-addressing table, small enough to stay near the processor: two integers of 32 bits a slot, the hash of a name
 * and its weights in thousandths for the first class (low half) and the second (high half). An empty slot holds zeros.
 */
export interface WeightTable {
  /** 32 less the number of bits of a slot's index. */
  readonly shift: number;
  readonly slots: Int32Array;
}

/** Weights as given to a stage: shipped ones are a table already, those of a training run become one on first use. */
export type Weights = NamedWeights | WeightTable;

const OFFSET = 0x811c9dc5 | 0;
const FACTOR = 0x01000193;
const BLANK = 0x20;
/** Spreads a hash over the slots of a table by its high bits (Knuth, The Art of Computer Programming, 6.4). */
const SPREAD = 0x9e3779b1 | 0;

/** Goes on with a hash over the UTF-16 units of a string. */
export function hashOn(hash: number, text: string, from = 0, to = text.length): number {
  let h = hash;
  for (let i = from; i < to; i++) h = (Math.imul(h, FACTOR) + text.charCodeAt(i)) | 0;
  return h;
}

/** A value that goes into many names: its hash with a blank before it, and the factor for what stands before them. */
export interface Value {
  readonly text: string;
  readonly hash: number;
  readonly factor: number;
}

/** A value hashed once. */
export function hashed(text: string): Value {
  let hash = BLANK;
  let factor = FACTOR;
  for (let i = 0; i < text.length; i++) {
    hash = (Math.imul(hash, FACTOR) + text.charCodeAt(i)) | 0;
    factor = Math.imul(factor, FACTOR);
  }
  return { text, hash, factor };
}

/** Goes on with a hash over a blank and a value. */
export function hashValue(hash: number, value: Value | string): number {
  if (typeof value !== 'string') return (Math.imul(hash, value.factor) + value.hash) | 0;
  return hashOn((Math.imul(hash, FACTOR) + BLANK) | 0, value);
}

/** The hash of a whole name. */
export function hashOfName(name: string): number {
  return hashOn(OFFSET, name);
}

/** Both weights of a name as they stand in its slot; 0 for names without a weight. */
export function packedWeights(table: WeightTable, hash: number): number {
  const { shift, slots } = table;
  const slot = Math.imul(hash, SPREAD) >>> shift;
  return slots[2 * slot] === hash ? slots[2 * slot + 1]! : displacedWeights(table, hash, slot);
}

/**
 * The weights of a name that does not stand in its own slot. Each time it is asked for it changes places with the name
 * before it, so that names that are asked for often come to stand where they are found at once.
 */
function displacedWeights({ shift, slots }: WeightTable, hash: number, own: number): number {
  const mask = -1 >>> shift;
  let before = own;
  for (let slot = own; slots[2 * slot + 1] !== 0; slot = (slot + 1) & mask) {
    if (slots[2 * slot] === hash) {
      const packed = slots[2 * slot + 1]!;
      slots[2 * slot] = slots[2 * before]!;
      slots[2 * slot + 1] = slots[2 * before + 1]!;
      slots[2 * before] = hash;
      slots[2 * before + 1] = packed;
      return packed;
    }
    before = slot;
  }
  return 0;
}

/** In thousandths. */
export const firstWeight = (packed: number): number => (packed << 16) >> 16;
export const secondWeight = (packed: number): number => (packed - firstWeight(packed)) >> 16;

/** An empty table with room for `count` names. */
export function emptyTable(count: number): WeightTable {
  let bits = 6;
  while (1 << bits < 1.4 * count) bits++;
  return { shift: 32 - bits, slots: new Int32Array(2 << bits) };
}

/** Gives a name, new to the table or not, a weight in thousandths for one class. */
function put({ shift, slots }: WeightTable, hash: number, weight: number, second: boolean): void {
  if (firstWeight(weight) !== weight) throw new RangeError(`a weight of ${weight} thousandths takes more than 16 bits`);
  const mask = -1 >>> shift;
  let slot = Math.imul(hash, SPREAD) >>> shift;
  while (slots[2 * slot + 1] !== 0 && slots[2 * slot] !== hash) slot = (slot + 1) & mask;
  slots[2 * slot] = hash;
  slots[2 * slot + 1]! += second ? weight << 16 : weight;
}

/** Names that begin so vote for the first class, the others for the second; null when all names vote for one class. */
export type ClassPrefixes = readonly [string, string] | null;

const tables = new WeakMap<NamedWeights, WeightTable>();

/** The table of some weights; made once for each map of names. */
export function tableOf(weights: Weights, prefixes: ClassPrefixes = null): WeightTable {
  if (!(weights instanceof Map)) return weights as WeightTable;
  const known = tables.get(weights);
  if (known !== undefined) return known;
  const table = emptyTable(weights.size);
  for (const [name, weight] of weights) {
    const second = prefixes !== null && !name.startsWith(prefixes[0]);
    const from = prefixes === null ? 0 : prefixes[second ? 1 : 0].length;
    put(table, hashOn(OFFSET, name, from), Math.round(weight * THOUSANDTHS), second);
  }
  tables.set(weights, table);
  return table;
}

/**
 * Reads the weights of a generated module, a record of sorted JSON with one `"name":weight` a line, straight into a
 * table: an object of thousands of keys would take several times as long.
 */
export function parsedTable(json: string, prefixes: ClassPrefixes = null): WeightTable {
  let lines = 1;
  for (let at = json.indexOf('\n'); at >= 0; at = json.indexOf('\n', at + 1)) lines++;
  const table = emptyTable(lines);
  let at = 1; // after the opening brace
  while (at < json.length && json.charCodeAt(at) === 0x22) {
    at++;
    const second = prefixes !== null && !json.startsWith(prefixes[0], at);
    if (prefixes !== null) at += prefixes[second ? 1 : 0].length;
    let hash = OFFSET;
    for (let code = json.charCodeAt(at); code !== 0x22; code = json.charCodeAt(++at)) {
      if (code === 0x5c) code = json.charCodeAt(++at); // the only escapes are \" and \\
      hash = (Math.imul(hash, FACTOR) + code) | 0;
    }
    at += 2; // quotation mark and colon
    const negative = json.charCodeAt(at) === 0x2d;
    if (negative) at++;
    let thousandths = 0;
    let worth = 0; // of the next digit after the point
    for (let code = json.charCodeAt(at); code !== 0x2c && code !== 0x7d; code = json.charCodeAt(++at)) {
      if (code === 0x2e) worth = THOUSANDTHS / 10;
      else if (worth > 0) {
        thousandths += worth * (code - 0x30);
        worth /= 10;
      } else thousandths = 10 * thousandths + THOUSANDTHS * (code - 0x30);
    }
    put(table, hash, negative ? -thousandths : thousandths, second);
    at += 2; // comma and line break
  }
  return table;
}

/** Names that share their hash with another name: training refuses to ship these. */
export function collidingNames(names: Iterable<string>): string[] {
  const byHash = new Map<number, string>();
  const colliding: string[] = [];
  for (const name of names) {
    const hash = hashOfName(name);
    const other = byHash.get(hash);
    if (other !== undefined && other !== name) colliding.push(`${other} / ${name}`);
    else byHash.set(hash, name);
  }
  return colliding;
}
