// Quotes of one speaker at one time → links between passages that say the same in other words (back-translated,
// paraphrased, or a fragment of a longer statement in other words). Only pairs that share words or synonyms are aligned.

import { PAIR_BASE } from './candidates.ts';
import { type Context, type Link, ONE_EVENT } from './links.ts';
import { NO_DAY } from './moments.ts';
import { newInterchange, newSoftAligner, type SoftAlignment } from './soft-align.ts';
import { Relation } from './speakers.ts';
import { ID_MASK } from './tokens.ts';

/** Rewordings are looked for within this many days. */
const WINDOW = 3;
/** A speaker's quotes are all compared with each other up to this number; above it only those that share a key. */
const FEW = 24;
/** Of the quotes that share a key each is compared with this many of the following ones. */
const FOLLOWING = 6;
/** Words of a quote that give keys: its rarest. */
const KEYS = 6;
/** Groups of a word that give keys: the smallest tell most. */
const GROUPS = 3;
/** Least share of the longer side that must align: whole quotes, and sentences. */
const WHOLE = 0.43;
const SENTENCE = 0.52;
/** Least number of words of a side that can be reworded as a whole. */
const LEAST_WORDS = 6;
/** A fragment has at most this many words. */
const FRAGMENT_WORDS = 9;
/** Least share of a fragment's words of content that must match. */
const FRAGMENT = 0.75;

/** A quote as a unit of comparison: its passages [first, last), its words [from, to). */
interface Unit {
  readonly quote: number;
  readonly day: number;
  readonly first: number;
  readonly last: number;
  readonly from: number;
  readonly to: number;
  readonly fragment: boolean;
}

/** Covered words of two passages, half open. */
interface Part {
  readonly fromP: number;
  readonly toP: number;
  readonly fromQ: number;
  readonly toQ: number;
}

/** Links between reworded passages; `known` holds the pairs of nodes that are linked already. */
export function rewordedLinks(context: Context, known: ReadonlySet<number>): Link[] {
  const { corpus, nodes, speakers, matters } = context;
  const { vocabulary, words } = corpus;
  const interchange = newInterchange(vocabulary);
  const align = newSoftAligner(vocabulary, interchange);
  const found = new Map<number, Link>();
  let stamps = new Int32Array(1 << 12);
  let stamp = 0;
  for (const units of unitsBySpeaker(context)) {
    if (units.length <= FEW) {
      for (let i = 1; i < units.length; i++) for (let j = 0; j < i; j++) compare(units[j]!, units[i]!);
    } else for (const [a, b] of keyedPairs(units)) compare(a, b);
  }
  return [...found.values()];

  /** Pairs of units that share a rare word or a synonym of one, near in time. */
  function keyedPairs(units: readonly Unit[]): [Unit, Unit][] {
    const byKey = new Map<number, number[]>();
    units.forEach((unit, u) => {
      for (const key of keysOf(unit)) {
        const list = byKey.get(key);
        if (list === undefined) byKey.set(key, [u]);
        else list.push(u);
      }
    });
    const seen = new Set<number>();
    const pairs: [Unit, Unit][] = [];
    for (const list of byKey.values())
      for (let i = 0; i < list.length; i++)
        for (let j = i + 1; j < list.length && j <= i + FOLLOWING; j++) {
          const [a, b] = [list[i]!, list[j]!];
          if (!isNear(units[a]!.day, units[b]!.day)) break;
          const pair = a * PAIR_BASE + b;
          if (seen.has(pair)) continue;
          seen.add(pair);
          pairs.push([units[a]!, units[b]!]);
        }
    return pairs;
  }

  /** Keys: the rarest words of content of a unit and their smallest groups of synonyms (negative). */
  function keysOf(unit: Unit): Set<number> {
    const ids = new Set<number>();
    for (let i = unit.from; i < unit.to; i++) {
      const id = words[i]! & ID_MASK;
      if (vocabulary.content[id] === 1) ids.add(id);
    }
    const rarest = [...ids].sort((a, b) => vocabulary.weights[b]! - vocabulary.weights[a]! || a - b).slice(0, KEYS);
    const keys = new Set(rarest);
    for (const id of rarest) for (const group of interchange.groupsOf(id).slice(0, GROUPS)) keys.add(-1 - group);
    return keys;
  }

  function compare(a: Unit, b: Unit): void {
    if (!isNear(a.day, b.day) || speakers.relation(speakers.of[a.quote]!, speakers.of[b.quote]!) !== Relation.same)
      return;
    if (a.fragment || b.fragment) {
      const [short, long] = a.to - a.from <= b.to - b.from ? [a, b] : [b, a];
      if (short.fragment && !isLinked(short, long) && sharesWords(short, long, 2)) compareFragment(short, long);
    }
    if (Math.min(a.to - a.from, b.to - b.from) < LEAST_WORDS || !sharesWords(a, b, 2)) return;
    if (!isLinked(a, b)) {
      const alignment = align(words, a.from, a.to, b.from, b.to);
      if (alignment.score >= WHOLE * Math.max(a.to - a.from, b.to - b.from) && alignment.matches >= 3) {
        linkPassages(a, b, alignment);
        return;
      }
    }
    if (a.last - a.first > 1 || b.last - b.first > 1) compareSentences(a, b);
  }

  function compareSentences(a: Unit, b: Unit): void {
    for (let p = a.first; p < a.last; p++)
      for (let q = b.first; q < b.last; q++) {
        const n = corpus.first[p + 1]! - corpus.first[p]!;
        const m = corpus.first[q + 1]! - corpus.first[q]!;
        if (Math.min(n, m) < LEAST_WORDS || Math.min(n, m) < 0.5 * Math.max(n, m)) continue;
        if (isSame(p, q)) continue;
        const alignment = align(words, corpus.first[p]!, corpus.first[p + 1]!, corpus.first[q]!, corpus.first[q + 1]!);
        if (alignment.score >= SENTENCE * Math.max(n, m) && alignment.matches >= 3)
          link(p, q, alignment.score / Math.max(n, m));
      }
  }

  /** A fragment whose words stand, in order and near each other, in a longer quote: nearly all its words of content. */
  function compareFragment(short: Unit, long: Unit): void {
    const length = short.to - short.from;
    const alignment = align(words, short.from, short.to, long.from, long.to);
    if (alignment.toB - alignment.fromB > 3 * length + 3 || alignment.exact < 2 || alignment.weight < 0.7) return;
    let content = 0;
    let matched = 0;
    let exchanged = 0;
    for (let i = 0; i < length; i++) {
      if (!isContent(short.from + i)) continue;
      content++;
      if (alignment.match[i]! >= 0) matched++;
      else if (isExchanged(alignment.match, i, length, long)) exchanged++;
    }
    if (matched >= FRAGMENT * content) linkPassages(short, long, alignment, true);
    // One word put for another in its place may be a translation, if both articles report one event.
    else if (matched + exchanged / 2 >= FRAGMENT * content && isOneEvent(short, long))
      linkPassages(short, long, alignment, true);
  }

  function isContent(word: number): boolean {
    return vocabulary.content[words[word]! & ID_MASK] === 1;
  }

  /** A word of content without a match stands at the same distance from the next match as word i does. */
  function isExchanged(match: Int32Array, i: number, length: number, long: Unit): boolean {
    let next = i + 1;
    while (next < length && match[next]! < 0) next++;
    const place = next < length ? long.from + match[next]! - (next - i) : -1;
    return place >= long.from && isContent(place) && !match.subarray(0, length).includes(place - long.from);
  }

  function isOneEvent(a: Unit, b: Unit): boolean {
    return matters.likeness(matters.of[a.quote]!, matters.of[b.quote]!) >= ONE_EVENT;
  }

  /** Links each passage to the passage of the other side that shares most matches with it. */
  function linkPassages(a: Unit, b: Unit, alignment: SoftAlignment, isPart = false): void {
    const similarity = Math.min(1, (2 * alignment.matches) / (a.to - a.from + b.to - b.from));
    const votes = new Map<number, { count: number; part: Part }>();
    for (let i = 0; i < a.to - a.from; i++) {
      if (alignment.match[i]! < 0) continue;
      const [wordA, wordB] = [a.from + i, b.from + alignment.match[i]!];
      const [p, q] = [passageAt(a, wordA), passageAt(b, wordB)];
      const [atP, atQ] = [wordA - corpus.first[p]!, wordB - corpus.first[q]!];
      const before = votes.get(p * PAIR_BASE + q);
      if (before === undefined)
        votes.set(p * PAIR_BASE + q, { count: 1, part: { fromP: atP, toP: atP + 1, fromQ: atQ, toQ: atQ + 1 } });
      else {
        before.count++;
        before.part = { ...before.part, toP: atP + 1, toQ: atQ + 1 };
      }
    }
    const sorted = [...votes].sort((x, y) => y[1].count - x[1].count || x[0] - y[0]);
    const used = new Set<number>();
    for (const [pair, { count, part }] of sorted) {
      const p = Math.floor(pair / PAIR_BASE);
      const q = pair - p * PAIR_BASE;
      if ((used.has(p) && used.has(q)) || (used.size > 0 && count < Math.max(3, 0.3 * Math.min(length(p), length(q)))))
        continue;
      used.add(p);
      used.add(q);
      if (!isSame(p, q)) link(p, q, similarity, isPart ? part : undefined);
    }
  }

  /** `part` holds the covered words of passage p and of passage q, from each passage's start; left out: all of them. */
  function link(p: number, q: number, similarity: number, part?: Part): void {
    const [x, y] = [nodes.nodeOf[p]!, nodes.nodeOf[q]!];
    if (x < 0 || y < 0 || x === y) return;
    const [a, b] = x < y ? [x, y] : [y, x];
    const pair = a * PAIR_BASE + b;
    const before = found.get(pair);
    if (before !== undefined && before.similarity >= similarity) return;
    if (nodes.standTogether(a, b)) return;
    const { fromP, toP, fromQ, toQ } = part ?? { fromP: 0, toP: length(p), fromQ: 0, toQ: length(q) };
    const [fromA, toA, fromB, toB] = x < y ? [fromP, toP, fromQ, toQ] : [fromQ, toQ, fromP, toP];
    found.set(pair, { a, b, similarity, fromA, toA, fromB, toB, rule: 'reworded' });
  }

  function length(p: number): number {
    return corpus.first[p + 1]! - corpus.first[p]!;
  }

  function passageAt(unit: Unit, word: number): number {
    let p = unit.first;
    while (p + 1 < unit.last && corpus.first[p + 1]! <= word) p++;
    return p;
  }

  /** Two passages are one node or linked by their words. */
  function isSame(p: number, q: number): boolean {
    const [x, y] = [nodes.nodeOf[p]!, nodes.nodeOf[q]!];
    return x === y || known.has(x < y ? x * PAIR_BASE + y : y * PAIR_BASE + x);
  }

  function isLinked(a: Unit, b: Unit): boolean {
    for (let p = a.first; p < a.last; p++) for (let q = b.first; q < b.last; q++) if (isSame(p, q)) return true;
    return false;
  }

  /** At least so many words of content of the second unit are, or may stand for, words of the first. */
  function sharesWords(a: Unit, b: Unit, least: number): boolean {
    stamp++;
    for (let i = a.from; i < a.to; i++) {
      const id = words[i]! & ID_MASK;
      if (vocabulary.content[id] === 0) continue;
      mark(2 * id);
      for (const group of interchange.groupsOf(id)) mark(2 * group + 1);
    }
    let count = 0;
    for (let i = b.from; i < b.to; i++) {
      const id = words[i]! & ID_MASK;
      if (vocabulary.content[id] === 0) continue;
      if (stamps[2 * id] === stamp || interchange.groupsOf(id).some(group => stamps[2 * group + 1] === stamp)) count++;
      if (count >= least) return true;
    }
    return false;
  }

  function mark(at: number): void {
    if (at >= stamps.length) {
      const larger = new Int32Array(Math.max(at + 1, stamps.length * 2));
      larger.set(stamps);
      stamps = larger;
    }
    stamps[at] = stamp;
  }
}

function isNear(a: number, b: number): boolean {
  return a === NO_DAY || b === NO_DAY || Math.abs(a - b) <= WINDOW;
}

/** The quotes of each known speaker, each wording once, by day. */
function unitsBySpeaker({ corpus, nodes, speakers, days }: Context): Unit[][] {
  const bySpeaker = new Map<number, Unit[]>();
  const wordings = new Set<string>();
  for (let q = 0; q < corpus.quotes.length; q++) {
    const bucket = speakers.bucket[speakers.of[q]!]!;
    const first = corpus.passageOf[q]!;
    const last = corpus.passageOf[q + 1]!;
    if (bucket === 0 || first === last) continue;
    const wording = `${speakers.of[q]} ${nodes.nodeOf.subarray(first, last).join(' ')}`;
    if (wordings.has(wording)) continue;
    wordings.add(wording);
    const from = corpus.first[first]!;
    const to = corpus.first[last]!;
    const quote = corpus.quotes[q]!;
    const fragment =
      last - first === 1 &&
      to - from <= FRAGMENT_WORDS &&
      (quote.kind === undefined ? !/^\p{Lu}/u.test(quote.text) : quote.kind === 'mixed');
    const unit: Unit = { quote: q, day: days[q]!, first, last, from, to, fragment };
    const list = bySpeaker.get(bucket);
    if (list === undefined) bySpeaker.set(bucket, [unit]);
    else list.push(unit);
  }
  return [...bySpeaker.values()]
    .filter(list => list.length > 1)
    .map(list => list.sort((a, b) => a.day - b.day || a.quote - b.quote));
}
