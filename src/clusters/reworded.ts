// Quotes of one speaker at one time → links between passages that say the same in other words (back-translated,
// paraphrased, or a fragment of a longer statement in other words). Only pairs that share words or synonyms are aligned.

import { PAIR_BASE } from './candidates.ts';
import { newContradictions } from './contradictions.ts';
import { addLink, type Links } from './link-list.ts';
import { type Context, ONE_EVENT } from './links.ts';
import { type Interchange, newInterchange, newSoftAligner, type SoftAlignment } from './soft-align.ts';
import { Relation } from './speakers.ts';
import { forStatementPairs, type Statement } from './statements.ts';
import { ID_MASK } from './tokens.ts';

/** Least share of the longer side that must align: whole quotes, and sentences. */
const WHOLE = 0.43;
const SENTENCE = 0.52;
/** Least number of words of a side that can be reworded as a whole. */
const LEAST_WORDS = 6;
/** Least share of a fragment's words of content that must match. */
const FRAGMENT = 0.75;
/** Least share of the words of content of the side that has fewer which must match; more than half where they are few. */
const SAME_CONTENT = 0.3;
const FEW_WORDS = 3;
/** A word of content that stands in another's place counts at most this much. */
const EXCHANGED = 0.3;

/** A rewording: nodes a < b and the covered part of each. */
export interface Rewording {
  readonly a: number;
  readonly b: number;
  readonly similarity: number;
  readonly parts: readonly [fromA: number, toA: number, fromB: number, toB: number];
}

/** Covered words of two passages, half open. */
interface Part {
  readonly fromP: number;
  readonly toP: number;
  readonly fromQ: number;
  readonly toQ: number;
}

/** Adds links between reworded passages to `links`, which holds the lexical ones in ascending order. */
export function addRewordings(context: Context, links: Links): void {
  const interchange = newInterchange(context.corpus.vocabulary);
  const { compare, found } = rewordingFinder(context, interchange, searchIn(links));
  forStatementPairs(context, interchange, compare);
  for (const { a, b, similarity, parts } of found()) addLink(links, a, b, similarity, ...parts);
}

/** What compares pairs of statements of one speaker, and gives back the best link that was found for each two nodes. */
export interface RewordingFinder {
  compare(a: Statement, b: Statement): void;
  found(): Iterable<Rewording>;
}

/** `isLexical`: whether two nodes, the smaller first, are linked by their words. The order of the pairs does not matter. */
export function rewordingFinder(
  context: Context,
  interchange: Interchange,
  isLexical: (a: number, b: number) => boolean,
): RewordingFinder {
  const { corpus, nodes, speakers, matters } = context;
  const { vocabulary, words } = corpus;
  const align = newSoftAligner(vocabulary, interchange);
  const { numbersDiffer, rareWordsDiffer } = newContradictions(vocabulary);
  const found = new Map<number, Rewording>();
  let stamps = new Int32Array(1 << 12);
  let stamp = 0;
  let stamped: Statement | null = null;
  return { compare, found: () => found.values() };

  function compare(a: Statement, b: Statement): void {
    if (speakers.relation(speakers.of[a.quote]!, speakers.of[b.quote]!) !== Relation.same) return;
    const shared = sharedContent(a, b);
    if (shared < 2) return;
    if (a.fragment || b.fragment) {
      const [short, long] = a.to - a.from <= b.to - b.from ? [a, b] : [b, a];
      if (short.fragment && !isLinked(short, long) && !compareFragment(short, long) && long.last - long.first > 1)
        for (let p = long.first; p < long.last; p++) compareFragment(short, passageAlone(long, p));
    }
    const n = a.to - a.from;
    const m = b.to - b.from;
    if (Math.min(n, m) < LEAST_WORDS) return;
    // What no alignment can exceed: every shared word in order, every other word exchanged for another.
    const most = shared + EXCHANGED * (Math.min(n, m) - shared) + (1 - EXCHANGED) * Math.min(grammar(a), grammar(b));
    if (most >= WHOLE * Math.max(n, m) && !isLinked(a, b)) {
      const alignment = align(words, a.from, a.to, b.from, b.to);
      if (
        alignment.score >= WHOLE * Math.max(n, m) &&
        isSameContent(alignment, n - grammar(a), m - grammar(b)) &&
        !contradict(alignment, a.from, a.to, b.from, b.to)
      ) {
        linkPassages(a, b, alignment);
        return;
      }
    }
    if (a.last - a.first > 1 || b.last - b.first > 1) compareSentences(a, b);
  }

  function compareSentences(a: Statement, b: Statement): void {
    for (let p = a.first; p < a.last; p++)
      for (let q = b.first; q < b.last; q++) {
        const n = corpus.first[p + 1]! - corpus.first[p]!;
        const m = corpus.first[q + 1]! - corpus.first[q]!;
        if (Math.min(n, m) < LEAST_WORDS || Math.min(n, m) < 0.5 * Math.max(n, m)) continue;
        if (isSame(p, q)) continue;
        const [fromA, toA] = [corpus.first[p]!, corpus.first[p + 1]!];
        const [fromB, toB] = [corpus.first[q]!, corpus.first[q + 1]!];
        const alignment = align(words, fromA, toA, fromB, toB);
        if (
          alignment.score >= SENTENCE * Math.max(n, m) &&
          isSameContent(alignment, contentOf(fromA, toA), contentOf(fromB, toB)) &&
          !contradict(alignment, fromA, toA, fromB, toB)
        )
          link(p, q, alignment.score / Math.max(n, m));
      }
  }

  /** Another number is another statement; so is another rare word, mostly a name, where little else is the same. */
  function contradict({ match, content }: SoftAlignment, fromA: number, toA: number, fromB: number, toB: number) {
    const aligned = { words, fromA, toA, fromB, toB, match };
    return numbersDiffer(aligned) || (content < FEW_WORDS && rareWordsDiffer(aligned));
  }

  /** A fragment whose words stand, in order and near each other, in a longer quote: nearly all its words of content. */
  function compareFragment(short: Statement, long: Statement): boolean {
    const length = short.to - short.from;
    const alignment = align(words, short.from, short.to, long.from, long.to);
    if (alignment.toB - alignment.fromB > 3 * length + 3 || alignment.exact < 2 || alignment.weight < 0.7) return false;
    let content = 0;
    let matched = 0;
    let exchanged = 0;
    for (let i = 0; i < length; i++) {
      if (!isContent(short.from + i)) continue;
      content++;
      if (alignment.match[i]! >= 0) matched++;
      else if (isExchanged(alignment.match, i, length, long)) exchanged++;
    }
    // One word put for another in its place may be a translation, if both articles report one event.
    const enough =
      matched >= FRAGMENT * content || (matched + exchanged / 2 >= FRAGMENT * content && isOneEvent(short, long));
    if (enough) linkPassages(short, long, alignment, true);
    return enough;
  }

  function passageAlone(statement: Statement, passage: number): Statement {
    const [from, to] = [corpus.first[passage]!, corpus.first[passage + 1]!];
    return { ...statement, first: passage, last: passage + 1, from, to };
  }

  function isContent(word: number): boolean {
    return vocabulary.content[words[word]! & ID_MASK] === 1;
  }

  /** A word of content without a match stands at the same distance from the next match as word i does. */
  function isExchanged(match: Int32Array, i: number, length: number, long: Statement): boolean {
    let next = i + 1;
    while (next < length && match[next]! < 0) next++;
    const place = next < length ? long.from + match[next]! - (next - i) : -1;
    return place >= long.from && isContent(place) && !match.subarray(0, length).includes(place - long.from);
  }

  function isOneEvent(a: Statement, b: Statement): boolean {
    return matters.likeness(matters.of[a.quote]!, matters.of[b.quote]!) >= ONE_EVENT;
  }

  /** Links each passage to the passage of the other side that shares most matches with it. */
  function linkPassages(a: Statement, b: Statement, alignment: SoftAlignment, isPart = false): void {
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
    if (nodes.standTogether(a, b)) return;
    const before = found.get(pair);
    if (before !== undefined && before.similarity > similarity) return;
    const { fromP, toP, fromQ, toQ } = part ?? { fromP: 0, toP: length(p), fromQ: 0, toQ: length(q) };
    const after: Rewording = {
      a,
      b,
      similarity,
      parts: x < y ? [fromP, toP, fromQ, toQ] : [fromQ, toQ, fromP, toP],
    };
    if (before === undefined || isBetter(after, before)) found.set(pair, after);
  }

  function length(p: number): number {
    return corpus.first[p + 1]! - corpus.first[p]!;
  }

  function passageAt(unit: Statement, word: number): number {
    let p = unit.first;
    while (p + 1 < unit.last && corpus.first[p + 1]! <= word) p++;
    return p;
  }

  /** Two passages are one node or linked by their words. */
  function isSame(p: number, q: number): boolean {
    const [x, y] = [nodes.nodeOf[p]!, nodes.nodeOf[q]!];
    return x === y || (x < y ? isLexical(x, y) : isLexical(y, x));
  }

  function isLinked(a: Statement, b: Statement): boolean {
    for (let p = a.first; p < a.last; p++) for (let q = b.first; q < b.last; q++) if (isSame(p, q)) return true;
    return false;
  }

  /** Words of content of the second statement that are, or may stand for, words of the first. */
  function sharedContent(a: Statement, b: Statement): number {
    if (stamped !== a) {
      stamped = a;
      stamp++;
      for (let i = a.from; i < a.to; i++) {
        const id = words[i]! & ID_MASK;
        if (vocabulary.content[id] === 0) continue;
        mark(2 * id);
        for (const group of interchange.groupsOf(id)) mark(2 * group + 1);
      }
    }
    let count = 0;
    for (let i = b.from; i < b.to; i++) {
      const id = words[i]! & ID_MASK;
      if (vocabulary.content[id] === 0) continue;
      if (stamps[2 * id] === stamp || interchange.groupsOf(id).some(group => stamps[2 * group + 1] === stamp)) count++;
    }
    return count;
  }

  function grammar(a: Statement): number {
    return a.to - a.from - contentOf(a.from, a.to);
  }

  function contentOf(from: number, to: number): number {
    let count = 0;
    for (let i = from; i < to; i++) if (isContent(i)) count++;
    return count;
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

/** Whether the first of two rewordings of the same nodes is kept: the more similar one, else by the parts. */
export function isBetter(a: Rewording, b: Rewording): boolean {
  if (a.similarity !== b.similarity) return a.similarity > b.similarity;
  const differs = a.parts.findIndex((place, i) => place !== b.parts[i]);
  return differs >= 0 && a.parts[differs]! < b.parts[differs]!;
}

/** One frame with other words of content in it is another statement. */
function isSameContent({ matches, content }: SoftAlignment, contentA: number, contentB: number): boolean {
  const least = Math.min(contentA, contentB);
  return matches >= 3 && (least <= FEW_WORDS ? content > least / 2 : content >= SAME_CONTENT * least);
}

/** Whether two nodes have a link in a list that is sorted by its nodes. */
function searchIn({ count, a, b }: Links): (x: number, y: number) => boolean {
  const [firsts, seconds] = [a.subarray(0, count), b.subarray(0, count)];
  return (x, y) => {
    let low = 0;
    let high = count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (firsts[middle]! < x || (firsts[middle] === x && seconds[middle]! < y)) low = middle + 1;
      else high = middle;
    }
    return low < count && firsts[low] === x && seconds[low] === y;
  };
}
