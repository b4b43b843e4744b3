// Learned weights by readable name → a flat table of weights by the hash of the name, so that scoring builds no string.
//
// A name is a template followed by its values, with a blank before each. Its hash is FNV-1a over the UTF-16 units of
// the whole name, computed part by part: the template's once and for all, the values' when they are known.

/** Weights by readable name, as training makes them. */
export type NamedWeights = ReadonlyMap<string, number>;

/**
 * An open-addressing table of three numbers a slot, so that one look-up is one place in memory: the hash of a name with
 * a mark that the slot is taken (two 32-bit integers, in `keys`), and the weights for the first and the second class
 * (in `weights`, which is the same memory).
 */
export interface WeightTable {
  readonly mask: number;
  readonly keys: Int32Array;
  readonly weights: Float64Array;
}

/** Weights as given to a stage: shipped ones are a table already, those of a training run become one on first use. */
export type Weights = NamedWeights | WeightTable;

const OFFSET = 0x811c9dc5 | 0;
const PRIME = 0x01000193;
const BLANK = 0x20;

/** Goes on with a hash over the UTF-16 units of a string. */
export function hashOn(hash: number, text: string, from = 0, to = text.length): number {
  let h = hash;
  for (let i = from; i < to; i++) h = Math.imul(h ^ text.charCodeAt(i), PRIME);
  return h;
}

/** Goes on with a hash over a blank and a value. */
export function hashValue(hash: number, value: string): number {
  let h = Math.imul(hash ^ BLANK, PRIME);
  for (let i = 0; i < value.length; i++) h = Math.imul(h ^ value.charCodeAt(i), PRIME);
  return h;
}

/** The hash of a whole name. */
export function hashOfName(name: string): number {
  return hashOn(OFFSET, name);
}

/** Index into `weights` of a name's first weight, the second beside it; -1 for names without a weight. */
export function weightIndex(table: WeightTable, hash: number): number {
  const { mask, keys } = table;
  let slot = (hash ^ (hash >>> 15)) & mask;
  while (keys[6 * slot + 1] !== 0) {
    if (keys[6 * slot] === hash) return 3 * slot + 1;
    slot = (slot + 1) & mask;
  }
  return -1;
}

/** An empty table with room for `count` names. */
function emptyTable(count: number): WeightTable {
  let size = 64;
  while (size < 1.5 * count) size *= 2;
  const memory = new ArrayBuffer(24 * size);
  return { mask: size - 1, keys: new Int32Array(memory), weights: new Float64Array(memory) };
}

/** The same for a name that may be new to the table. */
function madeIndex({ mask, keys }: WeightTable, hash: number): number {
  let slot = (hash ^ (hash >>> 15)) & mask;
  while (keys[6 * slot + 1] !== 0 && keys[6 * slot] !== hash) slot = (slot + 1) & mask;
  keys[6 * slot] = hash;
  keys[6 * slot + 1] = 1;
  return 3 * slot + 1;
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
    table.weights[madeIndex(table, hashOn(OFFSET, name, from)) + (second ? 1 : 0)] = weight;
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
      hash = Math.imul(hash ^ code, PRIME);
    }
    at += 2; // quotation mark and colon
    const negative = json.charCodeAt(at) === 0x2d;
    if (negative) at++;
    let digits = 0;
    let scale = 0; // 10 to the number of decimals, once there is a point
    for (let code = json.charCodeAt(at); code !== 0x2c && code !== 0x7d; code = json.charCodeAt(++at)) {
      if (code === 0x2e) scale = 1;
      else {
        digits = 10 * digits + code - 0x30;
        scale *= 10;
      }
    }
    const weight = (negative ? -digits : digits) / (scale || 1);
    table.weights[madeIndex(table, hash) + (second ? 1 : 0)] = weight;
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
