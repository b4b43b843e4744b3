// Nodes → pairs that are worth a comparison: those that share a rare run of words. From every position goes out the
// shortest run of two to six words that occurs in few passages, so that no key draws many together and the work grows
// with the number of passages, however common a word is. Flat arrays throughout: a million quotes give ten million keys.
import type { Corpus } from './corpus.ts';
import { mix, type Nodes } from './nodes.ts';
import { ID_MASK, OPTIONAL } from './tokens.ts';

/** A run of words that is found at more places than this is too common to be a key. */
export const COMMON = 10;
export const SHORTEST_RUN = 2;
export const LONGEST_RUN = 6;
/** From this length on the last run of a passage is kept however common: nothing longer follows. */
const LAST_RUN = 4;
/** Of a larger group only pairs with a few anchors are compared: its longest, its median and each one's neighbours. */
const ALL_PAIRS = 14;
/** Share of the words of content of the side with fewer of them that two passages must share at least … */
const SHARED_WORDS = 0.4;
/** … or so many of them. */
const ENOUGH_WORDS = 5;
/** Passages with fewer words of content are compared whatever they share. */
const FEW_WORDS = 4;
/** Entries are kept in so many parts by key, sorted one at a time. */
const PARTS = 16;
/** Counts are looked up for so many positions at once. */
const BLOCK = 4096;
/** Share of the words of a run at which an entry begins, generously: what is not filled takes no memory. */
const ENTRIES_A_WORD = 0.7;

/** Pairs of nodes as `smaller * 2^26 + larger`, ascending, each once. */
export type Pairs = Float64Array;
/** Factor of the smaller node in a pair's number. */
export const PAIR_BASE = 0x4000000;

/** A growing list of (key, node) entries. */
interface Entries {
  count: number;
  keys: Uint32Array;
  nodes: Int32Array;
}

/** Finds the pairs of nodes to compare. `looks`: for each node the hash of its speaker's look-up word, 0 when unknown. */
export function candidatePairs(corpus: Corpus, nodes: Nodes, looks: Int32Array): Pairs {
  let words = 0;
  for (let n = 0; n < nodes.count; n++) words += nodes.to[n]! - nodes.from[n]!;
  const capacity = 64 + Math.ceil((words * ENTRIES_A_WORD) / PARTS);
  const parts = Array.from(
    { length: PARTS },
    (): Entries => ({ count: 0, keys: new Uint32Array(capacity), nodes: new Int32Array(capacity) }),
  );
  emitRuns(corpus, nodes, words, parts);
  for (let n = 0; n < nodes.count; n++)
    if (nodes.short[n] === 1) for (const key of wordingKeys(nodes.form[n]!, looks[n]!)) emit(parts, key, n);
  return pairsOf(parts, nodes, signaturesOf(corpus, nodes));
}

/**
 * Emits the shortest rare run of every position; one pass over the still common positions a length. `total`: words of
 * all nodes. The table of counts is larger than any cache: counts are fetched for many positions before any is judged,
 * so that the processor waits for many at once.
 */
function emitRuns({ words, vocabulary }: Corpus, nodes: Nodes, total: number, parts: readonly Entries[]): void {
  const { count, from, to } = nodes;
  const hashes = Int32Array.from(vocabulary.hashes);
  const bits = counterBits(total);
  const shift = 32 - bits;
  const counters = new Uint8Array(1 << bits);
  const found = new Uint8Array(BLOCK);
  // The hash of the run that begins at each position, longer by one word in every round; 0 when there is none to follow.
  const runs = new Uint32Array(total);
  let at = 0;
  for (let n = 0; n < count; n++)
    for (let i = from[n]!; i < to[n]!; i++, at++) {
      const first = extended(NO_WORDS, words[i]!, hashes);
      if (first !== 0 && i + SHORTEST_RUN <= to[n]!) runs[at] = extended(first, words[i + 1]!, hashes);
    }
  for (let length = SHORTEST_RUN; length <= LONGEST_RUN; length++) {
    counters.fill(0);
    for (at = 0; at < total; at++) {
      const slot = runs[at]! >>> shift;
      if (runs[at] !== 0 && counters[slot]! < 255) counters[slot]!++;
    }
    let node = 0;
    let i = count === 0 ? 0 : from[0]!;
    for (let first = 0; first < total; first += BLOCK) {
      const last = Math.min(total, first + BLOCK);
      for (at = first; at < last; at++) found[at - first] = counters[runs[at]! >>> shift]!;
      for (at = first; at < last; at++, i++) {
        while (i >= to[node]!) i = from[++node]!;
        const hash = runs[at]!;
        if (hash === 0) continue;
        const isEnd = i + length === to[node];
        if (isKey(found[at - first]!, length, isEnd)) emit(parts, hash, node);
        runs[at] = isEnd || !isCommon(found[at - first]!) ? 0 : extended(hash, words[i + length]!, hashes);
      }
    }
  }
}

/** The hash from which `extended` makes that of the first word. */
export const NO_WORDS = 0x9e3779b1;

/** The hash of a run with one more word; 0 at a word in brackets, which ends every run. `hashes`: of the vocabulary. */
export function extended(hash: number, word: number, hashes: ArrayLike<number>): number {
  if ((word & OPTIONAL) !== 0) return 0;
  let h = Math.imul(hash ^ hashes[word & ID_MASK]!, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 15), 0xc2b2ae35);
  return ((h ^ (h >>> 13)) >>> 0) | 1;
}

/** Places of runs are counted by the first bits of their hashes: so many for so many words in all. */
export function counterBits(words: number): number {
  let bits = 12;
  while (1 << bits < words * 2 && bits < 26) bits++;
  return bits;
}

/** Whether a run that is found at so many places is a key; `isEnd`: it is the end of its passage. */
export function isKey(found: number, length: number, isEnd: boolean): boolean {
  return found > 1 && (!isCommon(found) || length === LONGEST_RUN || (length >= LAST_RUN && isEnd));
}

/** Whether the run that is longer by one word is asked instead. */
export function isCommon(found: number): boolean {
  return found > COMMON;
}

/** The keys of a short wording as a whole: by itself, and with its speaker's look-up word. */
export function wordingKeys(form: number, look: number): number[] {
  const alone = mix(form ^ 0x51ed) >>> 0;
  return look === 0 ? [alone] : [alone, mix(form ^ mix(look)) >>> 0];
}

function emit(parts: readonly Entries[], key: number, node: number): void {
  const entries = parts[key >>> 28]!;
  if (entries.count === entries.keys.length) {
    // In small steps: these are among the largest arrays of a run.
    const capacity = Math.ceil(entries.keys.length * 1.4);
    const keys = new Uint32Array(capacity);
    keys.set(entries.keys);
    entries.keys = keys;
    const nodes = new Int32Array(capacity);
    nodes.set(entries.nodes);
    entries.nodes = nodes;
  }
  entries.keys[entries.count] = key;
  entries.nodes[entries.count++] = node;
}

/** The pairs within each group of equal keys that share enough words. Empties the parts. */
function pairsOf(parts: Entries[], nodes: Nodes, signature: Signatures): Pairs {
  // More than most runs need; what is not filled takes no memory.
  let pairs = new Float64Array(1024 + parts.reduce((sum, { count }) => sum + count, 0));
  let found = 0;
  const group: number[] = [];
  const length = (n: number) => nodes.to[n]! - nodes.from[n]!;
  for (let part = 0; part < parts.length; part++) {
    const { keys, nodes: holders } = sortedByKey(parts[part]!);
    parts[part] = { count: 0, keys: new Uint32Array(0), nodes: new Int32Array(0) };
    for (let at = 0; at < keys.length; ) {
      group.length = 0;
      const key = keys[at]!;
      for (; at < keys.length && keys[at] === key; at++)
        if (group.length === 0 || group[group.length - 1] !== holders[at]) group.push(holders[at]!);
      if (group.length > 1) forGroupPairs(group, length, add);
    }
  }
  const sorted = pairs.subarray(0, found).sort();
  let kept = 0;
  for (let i = 0; i < found; i++) if (i === 0 || sorted[i] !== sorted[kept - 1]) sorted[kept++] = sorted[i]!;
  return sorted.subarray(0, kept);

  function add(a: number, b: number): void {
    if (a === b || !sharesWords(signature, a, b)) return;
    if (found === pairs.length) {
      const larger = new Float64Array(pairs.length * 2);
      larger.set(pairs);
      pairs = larger;
    }
    pairs[found++] = a < b ? a * PAIR_BASE + b : b * PAIR_BASE + a;
  }
}

/** Places in a large group, sorted, of the nodes that are compared with all others. */
export function anchorsOf(size: number): readonly number[] {
  return [0, 1, size >> 2, size >> 1];
}

/** How many of the following nodes each node of a large group is compared with. */
export const FOLLOWING = 2;

/** Visits the pairs of a group of nodes that share a key. Sorts a large group: longest first. */
export function forGroupPairs(
  group: number[],
  length: (node: number) => number,
  visit: (a: number, b: number) => void,
): void {
  if (group.length <= ALL_PAIRS) {
    for (let i = 1; i < group.length; i++) for (let j = 0; j < i; j++) visit(group[j]!, group[i]!);
    return;
  }
  group.sort((a, b) => length(b) - length(a) || a - b);
  const anchors = anchorsOf(group.length).map(place => group[place]!);
  for (let i = 0; i < group.length; i++) {
    for (const anchor of anchors) visit(anchor, group[i]!);
    for (let j = i + 1; j <= i + FOLLOWING && j < group.length; j++) visit(group[i]!, group[j]!);
  }
}

/**
 * The words of content of each node as a set, in `WIDTH` numbers a node: a bit for each word by its hash, and last how
 * many bits are set.
 */
export interface Signatures {
  readonly numbers: Int32Array;
}

/** Numbers of one signature. */
export const WIDTH = 5;
const BITS = 32 * (WIDTH - 1);
const NO_BIT = 255;

/** The signatures of nodes. */
export function signaturesOf(
  { words, vocabulary }: Pick<Corpus, 'words' | 'vocabulary'>,
  { count, from, to }: Pick<Nodes, 'count' | 'from' | 'to'>,
): Signatures {
  const numbers = new Int32Array(WIDTH * count);
  const bitOf = Uint8Array.from(vocabulary.hashes, (hash, id) =>
    vocabulary.content[id] === 1 ? mix(hash) & (BITS - 1) : NO_BIT,
  );
  for (let n = 0; n < count; n++) {
    const at = WIDTH * n;
    for (let i = from[n]!; i < to[n]!; i++) {
      if ((words[i]! & OPTIONAL) !== 0) continue;
      const bit = bitOf[words[i]! & ID_MASK]!;
      if (bit !== NO_BIT) numbers[at + (bit >> 5)]! |= 1 << (bit & 31);
    }
    let set = 0;
    for (let k = at; k < at + WIDTH - 1; k++) set += bitCount(numbers[k]!);
    numbers[at + WIDTH - 1] = set;
  }
  return { numbers };
}

/** Whether two nodes may share enough words, by their signatures. */
export function sharesWords({ numbers }: Signatures, a: number, b: number): boolean {
  const i = WIDTH * a;
  const j = WIDTH * b;
  const least = Math.min(numbers[i + WIDTH - 1]!, numbers[j + WIDTH - 1]!);
  if (least < FEW_WORDS) return true;
  const both =
    bitCount(numbers[i]! & numbers[j]!) +
    bitCount(numbers[i + 1]! & numbers[j + 1]!) +
    bitCount(numbers[i + 2]! & numbers[j + 2]!) +
    bitCount(numbers[i + 3]! & numbers[j + 3]!);
  return both >= ENOUGH_WORDS || both >= SHARED_WORDS * least;
}

function bitCount(value: number): number {
  let v = value - ((value >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Radix sort by key, stable: nodes of one key stay in their order. */
function sortedByKey({ count, keys: allKeys, nodes: allNodes }: Entries): { keys: Uint32Array; nodes: Int32Array } {
  let keys: Uint32Array = allKeys.subarray(0, count);
  let nodes: Int32Array = allNodes.subarray(0, count);
  let keysTo: Uint32Array = new Uint32Array(count);
  let nodesTo: Int32Array = new Int32Array(count);
  const counts = new Int32Array(1 << 10);
  for (let shift = 0; shift < 28; shift += 10) {
    counts.fill(0);
    for (let i = 0; i < count; i++) counts[(keys[i]! >>> shift) & 0x3ff]!++;
    let sum = 0;
    for (let c = 0; c < counts.length; c++) {
      const size = counts[c]!;
      counts[c] = sum;
      sum += size;
    }
    for (let i = 0; i < count; i++) {
      const to = counts[(keys[i]! >>> shift) & 0x3ff]!++;
      keysTo[to] = keys[i]!;
      nodesTo[to] = nodes[i]!;
    }
    [keys, keysTo] = [keysTo, keys];
    [nodes, nodesTo] = [nodesTo, nodes];
  }
  return { keys, nodes };
}
