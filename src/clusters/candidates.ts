// Nodes → pairs that are worth a comparison: those that share a rare run of words. From every position goes out the
// shortest run of two to six words that occurs in few passages, so that no key draws many together and the work grows
// with the number of passages, however common a word is.
import type { Corpus } from './corpus.ts';
import { mix, type Nodes } from './nodes.ts';
import { ID_MASK, OPTIONAL } from './tokens.ts';

/** A run of words that is found at more places than this is too common to be a key. */
const COMMON = 10;
const SHORTEST_RUN = 2;
const LONGEST_RUN = 6;
/** Of a larger group only pairs with a few anchors are compared: its longest, its median and each one's neighbour. */
const ALL_PAIRS = 14;
/** Share of the smaller side's words that two passages must share at least. */
const SHARED_WORDS = 0.45;

/** A growing list of (key, node) entries. */
interface Entries {
  count: number;
  keys: Uint32Array;
  nodes: Int32Array;
}

/** Pairs of nodes as `smaller * 2^26 + larger`, ascending, each once. */
export type Pairs = Float64Array;
/** Factor of the smaller node in a pair's number. */
export const PAIR_BASE = 0x4000000;

/** Finds the pairs of nodes to compare. `buckets`: for each node the look-up word of its speaker, 0 when unknown. */
export function candidatePairs(corpus: Corpus, nodes: Nodes, buckets: Int32Array): Pairs {
  const entries: Entries = { count: 0, keys: new Uint32Array(1 << 16), nodes: new Int32Array(1 << 16) };
  const { words, starts } = requiredWords(corpus, nodes);
  emitRuns(words, starts, nodes.count, entries);
  for (let n = 0; n < nodes.count; n++) {
    if (nodes.short[n] === 0) continue;
    emit(entries, mix(nodes.form[n]! ^ 0x51ed), n);
    if (buckets[n] !== 0) emit(entries, mix(nodes.form[n]! ^ mix(buckets[n]!)), n);
  }
  return pairsOf(entries, words, starts, nodes.count);
}

/** The words of each node without those in brackets, side by side. */
function requiredWords(corpus: Corpus, nodes: Nodes): { words: Int32Array; starts: Int32Array } {
  const starts = new Int32Array(nodes.count + 1);
  let total = 0;
  for (let n = 0; n < nodes.count; n++) total += nodes.to[n]! - nodes.from[n]!;
  const words = new Int32Array(total);
  let count = 0;
  for (let n = 0; n < nodes.count; n++) {
    starts[n] = count;
    for (let i = nodes.from[n]!; i < nodes.to[n]!; i++)
      if ((corpus.words[i]! & OPTIONAL) === 0) words[count++] = corpus.words[i]! & ID_MASK;
  }
  starts[nodes.count] = count;
  return { words: words.subarray(0, count), starts };
}

/** Emits the shortest rare run of every position; one pass over the still common positions a length. */
function emitRuns(words: Int32Array, starts: Int32Array, count: number, entries: Entries): void {
  let bits = 12;
  while (1 << bits < words.length * 2 && bits < 27) bits++;
  const shift = 32 - bits;
  const counters = new Uint8Array(1 << bits);
  const settled = new Uint8Array(words.length);
  for (let length = SHORTEST_RUN; length <= LONGEST_RUN; length++) {
    counters.fill(0);
    for (let n = 0; n < count; n++)
      for (let i = starts[n]!; i + length <= starts[n + 1]!; i++) {
        if (settled[i] === 1) continue;
        const slot = runHash(words, i, length) >>> shift;
        if (counters[slot]! < 255) counters[slot]!++;
      }
    for (let n = 0; n < count; n++)
      for (let i = starts[n]!; i < starts[n + 1]!; i++) {
        if (settled[i] === 1) continue;
        if (i + length > starts[n + 1]!) {
          settled[i] = 1;
          continue;
        }
        const hash = runHash(words, i, length);
        const found = counters[hash >>> shift]!;
        // Kept past the common ones when nothing longer follows: a much-printed statement is found by its long runs.
        const last = length === LONGEST_RUN || (length >= 4 && i + length === starts[n + 1]!);
        if (found > 1 && (found <= COMMON || last)) emit(entries, hash, n);
        if (found <= COMMON) settled[i] = 1;
      }
  }
}

function runHash(words: Int32Array, from: number, length: number): number {
  let hash = Math.imul(length, 0x9e3779b1);
  for (let i = from; i < from + length; i++) {
    hash = Math.imul(hash ^ words[i]!, 0x85ebca6b);
    hash ^= hash >>> 15;
  }
  return mix(hash) >>> 0;
}

function emit(entries: Entries, key: number, node: number): void {
  if (entries.count === entries.keys.length) {
    const keys = new Uint32Array(entries.keys.length * 2);
    keys.set(entries.keys);
    entries.keys = keys;
    const nodes = new Int32Array(entries.nodes.length * 2);
    nodes.set(entries.nodes);
    entries.nodes = nodes;
  }
  entries.keys[entries.count] = key;
  entries.nodes[entries.count++] = node;
}

/** Groups the entries by key and gives the pairs within each group that share enough words. */
function pairsOf(entries: Entries, words: Int32Array, starts: Int32Array, count: number): Pairs {
  const { keys, nodes } = sortedByKey(entries);
  const signature = signaturesOf(words, starts, count);
  let pairs = new Float64Array(1 << 16);
  let found = 0;
  const group: number[] = [];
  for (let at = 0; at < keys.length; ) {
    group.length = 0;
    const key = keys[at]!;
    for (; at < keys.length && keys[at] === key; at++)
      if (group.length === 0 || group[group.length - 1] !== nodes[at]) group.push(nodes[at]!);
    if (group.length < 2) continue;
    if (group.length <= ALL_PAIRS) {
      for (let i = 1; i < group.length; i++) for (let j = 0; j < i; j++) add(group[j]!, group[i]!);
    } else {
      const length = (n: number) => starts[n + 1]! - starts[n]!;
      group.sort((a, b) => length(b) - length(a) || a - b);
      const anchors = [group[0]!, group[1]!, group[group.length >> 2]!, group[group.length >> 1]!];
      for (let i = 0; i < group.length; i++) {
        for (const anchor of anchors) if (anchor !== group[i]) add(anchor, group[i]!);
        for (let j = i + 1; j <= i + 2 && j < group.length; j++) add(group[i]!, group[j]!);
      }
    }
  }
  const sorted = pairs.subarray(0, found).sort();
  let kept = 0;
  for (let i = 0; i < found; i++) if (i === 0 || sorted[i] !== sorted[kept - 1]) sorted[kept++] = sorted[i]!;
  return sorted.slice(0, kept);

  function add(a: number, b: number): void {
    if (a === b || !shareWords(a, b)) return;
    if (found === pairs.length) {
      const larger = new Float64Array(pairs.length * 2);
      larger.set(pairs);
      pairs = larger;
    }
    pairs[found++] = a < b ? a * PAIR_BASE + b : b * PAIR_BASE + a;
  }

  function shareWords(a: number, b: number): boolean {
    const a0 = signature[2 * a]!;
    const a1 = signature[2 * a + 1]!;
    const b0 = signature[2 * b]!;
    const b1 = signature[2 * b + 1]!;
    const least = Math.min(bitCount(a0) + bitCount(a1), bitCount(b0) + bitCount(b1));
    return bitCount(a0 & b0) + bitCount(a1 & b1) >= SHARED_WORDS * least;
  }
}

/** 64 bits a node, one for each of its words by hash. */
function signaturesOf(words: Int32Array, starts: Int32Array, count: number): Int32Array {
  const signature = new Int32Array(2 * count);
  for (let n = 0; n < count; n++)
    for (let i = starts[n]!; i < starts[n + 1]!; i++) {
      const bit = mix(words[i]!) >>> 26;
      signature[2 * n + (bit >> 5)]! |= 1 << (bit & 31);
    }
  return signature;
}

function bitCount(value: number): number {
  let v = value - ((value >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Radix sort by key, stable: nodes of one key stay ascending. Frees the entries. */
function sortedByKey(entries: Entries): { keys: Uint32Array; nodes: Int32Array } {
  let keys: Uint32Array = entries.keys.subarray(0, entries.count);
  let nodes: Int32Array = entries.nodes.subarray(0, entries.count);
  let keysTo: Uint32Array = new Uint32Array(entries.count);
  let nodesTo: Int32Array = new Int32Array(entries.count);
  const counts = new Int32Array(1 << 11);
  for (let shift = 0; shift < 32; shift += 11) {
    counts.fill(0);
    for (let i = 0; i < keys.length; i++) counts[(keys[i]! >>> shift) & 0x7ff]!++;
    let sum = 0;
    for (let c = 0; c < counts.length; c++) {
      const size = counts[c]!;
      counts[c] = sum;
      sum += size;
    }
    for (let i = 0; i < keys.length; i++) {
      const to = counts[(keys[i]! >>> shift) & 0x7ff]!++;
      keysTo[to] = keys[i]!;
      nodesTo[to] = nodes[i]!;
    }
    [keys, keysTo] = [keysTo, keys];
    [nodes, nodesTo] = [nodesTo, nodes];
  }
  return { keys, nodes };
}
