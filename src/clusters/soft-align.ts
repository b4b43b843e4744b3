// Two word sequences → how far one rewords the other: an alignment in which synonyms count as matches and a word
// exchanged in place counts a little. Every word weighs the same, because two statements on one topic share the rare
// words and only a rewording keeps the frame of grammar in order.
import { INTERCHANGEABLE } from '../lexicon/interchangeable.ts';
import { stemOf } from './normal.ts';
import { synonymGroupsOf } from './synonyms.ts';
import { ID_MASK } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Credit of an aligned pair of words. */
const CREDIT = { same: 1, synonym: 1, grammar: 0.8, exchangedContent: 0.3, exchangedGrammar: 0.1 };

/** A pair of words with at least this credit is a match (credits are kept with single precision). */
const LEAST_MATCH = CREDIT.grammar - 0.01;
const CACHE_BITS = 17;

/** What a soft alignment says; one record is used again by the next call. */
export interface SoftAlignment {
  /** Sum of the credits. */
  score: number;
  /** Words that are the same or synonyms. */
  matches: number;
  /** Those of them that are words of content. */
  content: number;
  /** Words of content that are the same. */
  exact: number;
  /** Weight of these words. */
  weight: number;
  /** For each word of side A the matching word (same or synonym) of side B, or -1. */
  match: Int32Array;
  /** First and one past the last matching word of side B. */
  fromB: number;
  toB: number;
}

/** Aligns words [fromA, toA) and [fromB, toB). */
export type SoftAlign = (words: Int32Array, fromA: number, toA: number, fromB: number, toB: number) => SoftAlignment;

/** Which words may stand for each other: groups of a word, by its id. */
export interface Interchange {
  groupsOf(id: number): readonly number[];
}

const GRAMMAR = new Map<string, number[]>();
INTERCHANGEABLE.forEach((words, group) => {
  for (const stem of new Set(words.map(stemOf))) GRAMMAR.set(stem, [...(GRAMMAR.get(stem) ?? []), group]);
});

/** Looks synonyms up once a word. */
export function newInterchange(vocabulary: Vocabulary): Interchange {
  const groups: (readonly number[])[] = [];
  return {
    groupsOf(id) {
      groups[id] ??= vocabulary.content[id] === 1 ? synonymGroupsOf(vocabulary.stems[id]!) : [];
      return groups[id]!;
    },
  };
}

/** A soft aligner with buffers of its own. Time: the product of the lengths. */
export function newSoftAligner(vocabulary: Vocabulary, interchange: Interchange): SoftAlign {
  // A direct-mapped cache of credits: later pairs put earlier ones out.
  const keys = new Float64Array(1 << CACHE_BITS);
  const credits = new Float32Array(1 << CACHE_BITS);
  const result: SoftAlignment = {
    score: 0,
    matches: 0,
    content: 0,
    exact: 0,
    weight: 0,
    match: new Int32Array(256),
    fromB: 0,
    toB: 0,
  };
  let table = new Float32Array(1 << 12);
  return (words, fromA, toA, fromB, toB) => {
    const n = toA - fromA;
    const m = toB - fromB;
    const width = m + 1;
    if (table.length < (n + 1) * width) table = new Float32Array((n + 1) * width * 2);
    table.fill(0, 0, width);
    for (let i = 1; i <= n; i++) {
      const row = i * width;
      const a = words[fromA + i - 1]! & ID_MASK;
      table[row] = 0;
      for (let j = 1; j <= m; j++) {
        const here = table[row - width + j - 1]! + creditOf(a, words[fromB + j - 1]! & ID_MASK);
        const above = table[row - width + j]!;
        const left = table[row + j - 1]!;
        table[row + j] = Math.max(here, Math.max(above, left));
      }
    }
    trace(words, fromA, n, fromB, m);
    return result;
  };

  function trace(words: Int32Array, fromA: number, n: number, fromB: number, m: number): void {
    if (result.match.length < n) result.match = new Int32Array(n * 2);
    result.match.fill(-1, 0, n);
    result.score = table[n * (m + 1) + m]!;
    result.matches = 0;
    result.content = 0;
    result.exact = 0;
    result.weight = 0;
    result.fromB = m;
    result.toB = 0;
    const width = m + 1;
    for (let i = n, j = m; i > 0 && j > 0; ) {
      const here = table[i * width + j]!;
      if (here === table[(i - 1) * width + j]) i--;
      else if (here === table[i * width + j - 1]) j--;
      else {
        i--;
        j--;
        const a = words[fromA + i]! & ID_MASK;
        const b = words[fromB + j]! & ID_MASK;
        if (creditOf(a, b) < LEAST_MATCH) continue;
        result.match[i] = j;
        result.matches++;
        result.content += vocabulary.content[a]!;
        result.fromB = j;
        result.toB = Math.max(result.toB, j + 1);
        if (a === b && vocabulary.content[a] === 1) {
          result.exact++;
          result.weight += vocabulary.weights[a]!;
        }
      }
    }
  }

  function creditOf(a: number, b: number): number {
    if (a === b) return CREDIT.same;
    const key = a < b ? a * 0x4000000 + b : b * 0x4000000 + a;
    const slot =
      Math.imul(a < b ? Math.imul(a, 0x9e3779b1) ^ b : Math.imul(b, 0x9e3779b1) ^ a, 0x85ebca6b) >>> (32 - CACHE_BITS);
    if (keys[slot] !== key) {
      keys[slot] = key;
      credits[slot] = workedOut(a, b);
    }
    return credits[slot]!;
  }

  function workedOut(a: number, b: number): number {
    const { content, stems } = vocabulary;
    if (shares(interchange.groupsOf(a), interchange.groupsOf(b))) return CREDIT.synonym;
    if (shares(GRAMMAR.get(stems[a]!) ?? [], GRAMMAR.get(stems[b]!) ?? [])) return CREDIT.grammar;
    if (content[a] !== content[b]) return 0;
    return content[a] === 1 ? CREDIT.exchangedContent : CREDIT.exchangedGrammar;
  }
}

/** Two short lists have a number in common. */
function shares(a: readonly number[], b: readonly number[]): boolean {
  return a.length > 0 && b.length > 0 && a.some(group => b.includes(group));
}
