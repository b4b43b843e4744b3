// Quotes → the statements of each speaker in time, and the pairs of them that may say the same in other words: all pairs
// of a speaker with few statements, else those that share a rare word or a synonym of one. Never quadratic.
import type { QuoteLike } from '../types.ts';
import { PAIR_BASE } from './candidates.ts';
import type { Corpus } from './corpus.ts';
import type { Context } from './links.ts';
import { NO_DAY } from './moments.ts';
import { mix } from './nodes.ts';
import type { Interchange } from './soft-align.ts';
import { ID_MASK } from './tokens.ts';

/** A quote as a unit of comparison: its passages [first, last), its words [from, to). */
export interface Statement {
  readonly quote: number;
  readonly day: number;
  readonly first: number;
  readonly last: number;
  readonly from: number;
  readonly to: number;
  /** A few words woven into the reporter's sentence. */
  readonly fragment: boolean;
}

/** Rewordings are looked for within this many days. */
const WINDOW = 3;
/** A speaker's statements are all compared with each other up to this number. */
export const FEW = 24;
/** Of the statements that share a key each is compared with this many of the following ones. */
export const FOLLOWING = 5;
/** Words of a statement that give keys: its rarest. */
const KEYS = 5;
/** Groups of synonyms of such a word that give keys. */
const GROUPS = 2;
/** A fragment has at most this many words. */
const FRAGMENT_WORDS = 9;
/** Keys and statements of one speaker are numbered below this. */
const KEY_BASE = 0x400000;

/** Calls `compare` for each pair of statements of one speaker that may be the same in other words. */
export function forStatementPairs(
  context: Context,
  interchange: Interchange,
  compare: (a: Statement, b: Statement) => void,
): void {
  const scratch: Scratch = { keys: new Int32Array(4096), statements: new Int32Array(4096) };
  for (const statements of statementsBySpeaker(context)) {
    if (statements.length <= FEW) forAllPairs(statements, compare);
    else
      for (const pair of keyedPairs(context, interchange, statements, scratch)) {
        const a = Math.floor(pair / PAIR_BASE);
        compare(statements[a]!, statements[pair - a * PAIR_BASE]!);
      }
  }
}

/** Visits all pairs of a speaker's few statements that are near in time. */
export function forAllPairs<S extends Pick<Statement, 'day'>>(
  statements: readonly S[],
  compare: (a: S, b: S) => void,
): void {
  for (let i = 1; i < statements.length; i++)
    for (let j = 0; j < i; j++)
      if (isNear(statements[j]!.day, statements[i]!.day)) compare(statements[j]!, statements[i]!);
}

/** Visits the places of statements [from, to) that share a key, by day: each with the next few that are near in time. */
export function forFollowing(
  from: number,
  to: number,
  dayAt: (place: number) => number,
  visit: (i: number, j: number) => void,
): void {
  for (let i = from; i < to; i++)
    for (let j = i + 1; j < to && j <= i + FOLLOWING && isNear(dayAt(i), dayAt(j)); j++) visit(i, j);
}

/** Whether a quote of so many passages and words is a few words woven into the reporter's sentence. */
export function isFragment({ kind, text }: QuoteLike, passages: number, words: number): boolean {
  const woven = kind === undefined ? !/^\p{Lu}/u.test(text) : kind === 'mixed';
  return woven && passages === 1 && words <= FRAGMENT_WORDS;
}

function isNear(a: number, b: number): boolean {
  return a === NO_DAY || b === NO_DAY || Math.abs(a - b) <= WINDOW;
}

/** The statements of each known speaker, each wording once, by day. One speaker at a time is held. */
function* statementsBySpeaker(context: Context): Generator<Statement[], void, undefined> {
  const { corpus, speakers } = context;
  const buckets = speakers.bucket.reduce((most, bucket) => Math.max(most, bucket), 0) + 1;
  const first = new Int32Array(buckets + 1);
  const bucketOf = (q: number) => speakers.bucket[speakers.of[q]!]!;
  const count = corpus.quotes.length;
  for (let q = 0; q < count; q++) first[bucketOf(q) + 1]!++;
  for (let bucket = 0; bucket < buckets; bucket++) first[bucket + 1]! += first[bucket]!;
  const sorted = new Int32Array(count);
  const fill = first.slice();
  for (let q = 0; q < count; q++) sorted[fill[bucketOf(q)]!++] = q;
  for (let bucket = 1; bucket < buckets; bucket++) {
    if (first[bucket + 1]! - first[bucket]! < 2) continue;
    const statements = statementsOf(context, sorted.subarray(first[bucket], first[bucket + 1]));
    if (statements.length > 1) yield statements;
  }
}

function statementsOf({ corpus, nodes, speakers, days }: Context, quotes: Int32Array): Statement[] {
  const wordings = new Set<string | number>();
  const numbers = new Map<number, number>(); // a speaker's number among these few: small keys take no memory of their own
  const statements: Statement[] = [];
  for (const q of quotes) {
    const first = corpus.passageOf[q]!;
    const last = corpus.passageOf[q + 1]!;
    if (first === last) continue;
    const speaker = speakers.of[q]!;
    const number = numbers.get(speaker) ?? numbers.size;
    numbers.set(speaker, number);
    const wording =
      last - first === 1
        ? number * nodes.count + nodes.nodeOf[first]!
        : `${speaker} ${nodes.nodeOf.subarray(first, last).join(' ')}`;
    if (wordings.has(wording)) continue;
    wordings.add(wording);
    const from = corpus.first[first]!;
    const to = corpus.first[last]!;
    const fragment = isFragment(corpus.quotes[q]!, last - first, to - from);
    statements.push({ quote: q, day: days[q]!, first, last, from, to, fragment });
  }
  return statements.sort((a, b) => a.day - b.day || a.quote - b.quote);
}

/** Keys of somebody's statements with the statement of each: the same memory for everybody. */
interface Scratch {
  keys: Int32Array;
  statements: Int32Array;
}

/** Pairs of statements that share a key and are near in time, as `a * PAIR_BASE + b`, ascending, each once. */
function keyedPairs(
  context: Context,
  interchange: Interchange,
  statements: readonly Statement[],
  scratch: Scratch,
): Float64Array {
  let entries = new Float64Array(statements.length * KEYS);
  let count = 0;
  const seen = newSightings(statements.length * KEYS);
  const own: number[] = [];
  let read = 0;
  for (const [s, statement] of statements.entries()) {
    readKeys(context.corpus, interchange, statement, own);
    for (const key of own) {
      seen.add(key, statement.day);
      if (read === scratch.keys.length) {
        scratch.keys = doubledNumbers(scratch.keys);
        scratch.statements = doubledNumbers(scratch.statements);
      }
      scratch.keys[read] = key;
      scratch.statements[read++] = s;
    }
  }
  for (let i = 0; i < read; i++) {
    const key = scratch.keys[i]!;
    const s = scratch.statements[i]!;
    if (!seen.again(key, statements[s]!.day)) continue;
    if (count === entries.length) entries = doubled(entries);
    entries[count++] = key * KEY_BASE + (s % KEY_BASE);
  }
  const sorted = entries.subarray(0, count).sort();
  let pairs = new Float64Array(1024);
  let found = 0;
  for (let first = 0, end = 0; first < count; first = end) {
    const base = Math.floor(sorted[first]! / KEY_BASE) * KEY_BASE;
    for (end = first + 1; end < count && sorted[end]! - base < KEY_BASE; ) end++;
    const dayAt = (i: number) => statements[sorted[i]! - base]!.day;
    forFollowing(first, end, dayAt, (i, j) => {
      if (found === pairs.length) pairs = doubled(pairs);
      pairs[found++] = (sorted[i]! - base) * PAIR_BASE + (sorted[j]! - base);
    });
  }
  const all = pairs.subarray(0, found).sort();
  let kept = 0;
  for (let i = 0; i < found; i++) if (i === 0 || all[i] !== all[kept - 1]) all[kept++] = all[i]!;
  return all.subarray(0, kept);
}

/** Counts at what time a key was seen, by hash: most keys of a speaker are seen once in a few days and join nothing. */
function newSightings(keys: number): { add(key: number, day: number): void; again(key: number, day: number): boolean } {
  let bits = 8;
  while (1 << bits < 4 * keys && bits < 22) bits++;
  const counts = new Uint8Array(1 << bits);
  // Times of WINDOW + 1 days each: what is near in time lies in the same one or the next.
  const slotOf = (key: number, time: number) => mix(key ^ mix(time + 1)) >>> (32 - bits);
  let undated = false;
  return {
    add(key, day) {
      if (day === NO_DAY) undated = true;
      const slot = slotOf(key, Math.floor(day / (WINDOW + 1)));
      if (counts[slot]! < 2) counts[slot]!++;
    },
    again(key, day) {
      if (undated) return true;
      const time = Math.floor(day / (WINDOW + 1));
      return counts[slotOf(key, time)]! > 1 || counts[slotOf(key, time - 1)]! > 0 || counts[slotOf(key, time + 1)]! > 0;
    },
  };
}

/** Fills `keys` with a statement's rarest words of content (even numbers) and groups of synonyms of them (odd numbers). */
export function readKeys(
  { words, vocabulary }: Pick<Corpus, 'words' | 'vocabulary'>,
  interchange: Interchange,
  statement: Pick<Statement, 'from' | 'to'>,
  keys: number[],
): void {
  keys.length = 0;
  for (let i = statement.from; i < statement.to; i++) {
    const id = words[i]! & ID_MASK;
    if (vocabulary.content[id] === 0 || keys.includes(id)) continue;
    const weight = vocabulary.weights[id]!;
    if (keys.length === KEYS && vocabulary.weights[keys[KEYS - 1]!]! >= weight) continue;
    if (keys.length < KEYS) keys.push(id);
    let place = keys.length - 1;
    for (; place > 0 && vocabulary.weights[keys[place - 1]!]! < weight; place--) keys[place] = keys[place - 1]!;
    keys[place] = id;
  }
  const rarest = keys.length;
  for (let k = 0; k < rarest; k++) keys[k]! *= 2;
  for (let k = 0; k < rarest; k++) {
    const groups = interchange.groupsOf(keys[k]! / 2);
    for (let g = 0; g < GROUPS && g < groups.length; g++)
      if (!keys.includes(2 * groups[g]! + 1)) keys.push(2 * groups[g]! + 1);
  }
}

function doubledNumbers(array: Int32Array): Int32Array {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}

function doubled(array: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(Math.max(1024, array.length * 2));
  larger.set(array);
  return larger;
}
