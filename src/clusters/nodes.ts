// Passages → nodes: passages of the same normal words are one node, because what differs between them is typography.
// Short passages are one node only within one document and speaker: a set phrase is nobody's statement.
import type { Corpus } from './corpus.ts';
import type { Speakers } from './speakers.ts';
import { AFTER_GAP, ID_MASK, OPTIONAL } from './tokens.ts';

/** The nodes of a run. Node n has the words [from[n], to[n]) of the corpus and the passages `passages.subarray(...)`. */
export interface Nodes {
  readonly count: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** 1 for nodes too short to stand for themselves. */
  readonly short: Uint8Array;
  /** Passages of node n: members[memberOf[n]] to members[memberOf[n + 1] - 1], in canonical order. */
  readonly members: Int32Array;
  readonly memberOf: Int32Array;
  readonly nodeOf: Int32Array;
  /** Whether two nodes stand side by side in one quote, in any document: then they are two statements, however alike. */
  standTogether(a: number, b: number): boolean;
  /** The short nodes of the same wording, itself included, at most `SAME_FORM` of them. */
  sameForm(node: number): Int32Array;
  /** Hash of the normal words: equal for equal wordings whoever said them. */
  readonly form: Uint32Array;
}

/** A passage with fewer words, words of content or weight than these is short; with so many words it never is. */
const FULL = { words: 5, content: 3, weight: 1.2, never: 10 };

/** Whether a wording with so many words, words of content and such a weight is too short to stand for itself. */
export function isShortWording(words: number, content: number, weight: number): boolean {
  return words < FULL.words || (words < FULL.never && (content < FULL.content || weight < FULL.weight));
}

/** Groups passages by wording; passages without a required word get no node (-1). */
export function nodesOf(corpus: Corpus, speakers: Speakers, documents: Int32Array): Nodes {
  const { passages, first, words, quoteOf, vocabulary } = corpus;
  const nodeOf = new Int32Array(passages).fill(-1);
  const from = new Int32Array(passages);
  const to = new Int32Array(passages);
  const short = new Uint8Array(passages);
  const form = new Uint32Array(passages);
  let count = 0;
  // Open addressing: slot → first node of that hash; nodes of equal hash follow each other through `next`.
  let bits = 4;
  while (1 << bits < passages * 2) bits++;
  const slots = new Int32Array(1 << bits).fill(-1);
  const next = new Int32Array(passages);
  for (let p = 0; p < passages; p++) {
    const a = first[p]!;
    const b = first[p + 1]!;
    let hash = 0x811c9dc5;
    let required = 0;
    let content = 0;
    let weight = 0;
    for (let i = a; i < b; i++) {
      if ((words[i]! & OPTIONAL) !== 0) continue;
      const id = words[i]! & ID_MASK;
      hash = mix(hash ^ vocabulary.hashes[id]!);
      required++;
      content += vocabulary.content[id]!;
      weight += vocabulary.weights[id]!;
    }
    if (required === 0) continue;
    const isShort = isShortWording(required, content, weight);
    const quote = quoteOf[p]!;
    const wording = hash >>> 0;
    if (isShort) hash = mix(mix(hash ^ (speakers.bucket[speakers.of[quote]!]! + 0x9e37)) ^ documents[quote]!);
    const slot = hash >>> (32 - bits);
    let node = slots[slot]!;
    while (node >= 0 && !(form[node] === wording && sameNode(node, p, isShort))) node = next[node]!;
    if (node < 0) {
      node = count++;
      from[node] = a;
      to[node] = b;
      short[node] = isShort ? 1 : 0;
      form[node] = wording;
      next[node] = slots[slot]!;
      slots[slot] = node;
    }
    nodeOf[p] = node;
  }
  const memberOf = new Int32Array(count + 1);
  for (let p = 0; p < passages; p++) if (nodeOf[p]! >= 0) memberOf[nodeOf[p]! + 1]!++;
  for (let n = 0; n < count; n++) memberOf[n + 1]! += memberOf[n]!;
  const members = new Int32Array(memberOf[count]!);
  const fill = memberOf.slice(0, count);
  for (let p = 0; p < passages; p++) if (nodeOf[p]! >= 0) members[fill[nodeOf[p]!]!++] = p;
  const together = togetherOf(corpus, nodeOf, form);
  return {
    count,
    sameForm: shortNodesByForm(short.subarray(0, count), form),
    standTogether: (a, b) => together.has(pairOf(form[a]!, form[b]!)),
    from: from.slice(0, count),
    to: to.slice(0, count),
    short: short.slice(0, count),
    form: form.slice(0, count),
    members,
    memberOf,
    nodeOf,
  };

  function sameNode(node: number, passage: number, isShort: boolean): boolean {
    if ((short[node] === 1) !== isShort || !sameWords(node, passage)) return false;
    if (!isShort) return true;
    // The first passage of the node is the one whose words it points to: the same quote data decide.
    const quote = quoteOf[passageAt(node)]!;
    const other = quoteOf[passage]!;
    return (
      documents[quote] === documents[other] &&
      speakers.bucket[speakers.of[quote]!] === speakers.bucket[speakers.of[other]!]
    );
  }

  function passageAt(node: number): number {
    let low = 0;
    let high = passages;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (first[middle + 1]! <= from[node]!) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  function sameWords(node: number, passage: number): boolean {
    let i = from[node]!;
    let j = first[passage]!;
    const endI = to[node]!;
    const endJ = first[passage + 1]!;
    for (;;) {
      while (i < endI && (words[i]! & OPTIONAL) !== 0) i++;
      while (j < endJ && (words[j]! & OPTIONAL) !== 0) j++;
      if (i === endI || j === endJ) return i === endI && j === endJ;
      if (((words[i]! ^ words[j]!) & ~AFTER_GAP) !== 0) return false;
      i++;
      j++;
    }
  }
}

/** Nodes of one wording that are looked at. */
export const SAME_FORM = 64;

/** Looks up the short nodes of a wording in a list sorted by it, which is made when it is first asked for. */
function shortNodesByForm(short: Uint8Array, form: Uint32Array): (node: number) => Int32Array {
  let sorted: Int32Array | null = null;
  return node => {
    sorted ??= Int32Array.from(short.keys())
      .filter(n => short[n] === 1)
      .sort((a, b) => form[a]! - form[b]! || a - b);
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (form[sorted[middle]!]! < form[node]!) low = middle + 1;
      else high = middle;
    }
    let end = low;
    while (end < sorted.length && end < low + SAME_FORM && form[sorted[end]!] === form[node]) end++;
    return sorted.subarray(low, end);
  };
}

/** The pairs of wordings that one quote holds, as numbers; of long quotes those that are near each other. */
export function togetherOf({ quotes, passageOf }: Corpus, nodeOf: Int32Array, form: Uint32Array): Set<number> {
  const pairs = new Set<number>();
  for (let q = 0; q < quotes.length; q++)
    for (let p = passageOf[q]!; p < passageOf[q + 1]!; p++)
      for (let r = p + 1; r < passageOf[q + 1]! && r <= p + 5; r++)
        if (nodeOf[p]! >= 0 && nodeOf[r]! >= 0) pairs.add(pairOf(form[nodeOf[p]!]!, form[nodeOf[r]!]!));
  return pairs;
}

/** A number for two wordings in either order, exact to 2^53: chance collisions do not matter. */
export function pairOf(a: number, b: number): number {
  const [low, high] = a < b ? [a, b] : [b, a];
  return (low & 0x3ffffff) * 0x4000000 + ((high ^ (low >>> 26)) & 0x3ffffff);
}

/** A 32-bit mixing step. */
export function mix(value: number): number {
  let h = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
