// Stages from wordings to the pairs that are worth a comparison: runs of words to be counted, keys of each wording by
// these counts, pairs under one key.
import {
  anchorsOf,
  COMMON,
  counterBits,
  extended,
  FOLLOWING,
  forGroupPairs,
  isCommon,
  isKey,
  LONGEST_RUN,
  NO_WORDS,
  SHORTEST_RUN,
  sharesWords,
  signaturesOf,
  WIDTH,
  wordingKeys,
} from '../../clusters/candidates.ts';
import { newVocabulary } from '../../clusters/vocabulary.ts';
import type { Stage } from './stage.ts';
import { type Wordings, wordingsOf } from './wordings.ts';

/** How often runs were found: two bits for each value of the first bits of their hashes. */
const FOUND = [0, 2, Number.POSITIVE_INFINITY] as const;

/** Looks counts up in a table: at least so many places. */
function foundIn(table: Uint8Array, slot: number): number {
  return FOUND[(table[slot >> 2]! >> ((slot & 3) * 2)) & 3]!;
}

/**
 * Visits the runs of a wording as long as they are too common by the tables, the shorter runs first; `visit` gets those
 * of the first length that has no table with `found` null, the others with the number of places.
 */
function forRuns(
  { words, from, to }: Wordings,
  p: number,
  hashes: readonly number[],
  tables: readonly Uint8Array[],
  shift: number,
  visit: (hash: number, length: number, found: number | null, isEnd: boolean) => void,
): void {
  for (let i = from[p]!; i < to[p]!; i++) {
    let hash = extended(NO_WORDS, words[i]!, hashes);
    for (let length = SHORTEST_RUN; length <= LONGEST_RUN && hash !== 0 && i + length <= to[p]!; length++) {
      hash = extended(hash, words[i + length - 1]!, hashes);
      if (hash === 0) break;
      const table = tables[length - SHORTEST_RUN];
      // A run that is found once is not in the tables: one place is its own.
      const found = table === undefined ? null : Math.max(1, foundIn(table, hash >>> shift));
      visit(hash, length, found, i + length === to[p]!);
      if (found === null || !isCommon(found)) break;
    }
  }
}

/** Wordings → where the runs of the first length without a table are counted. `total`: words of all wordings. */
export const runs: Stage<{ readonly words: string }> = ({ tables, total }) => {
  const vocabulary = newVocabulary();
  const shift = 32 - counterBits(total);
  return function* (batch) {
    const wordings = wordingsOf(
      batch.map(({ words }) => words),
      vocabulary,
    );
    const counts = new Map<number, number>();
    for (let p = 0; p < wordings.count; p++)
      forRuns(wordings, p, vocabulary.hashes, tables, shift, (hash, _, found) => {
        if (found === null) counts.set(hash >>> shift, (counts.get(hash >>> shift) ?? 0) + 1);
      });
    if (counts.size > 0) yield { slots: [...counts.keys()], counts: [...counts.values()], many: COMMON };
  };
};

interface Wording {
  readonly node: number;
  readonly words: string;
  readonly short: boolean;
  readonly form: number;
  readonly look: number;
}

/** Wordings → their keys, by the tables of all lengths. */
export const keys: Stage<Wording> = ({ tables, total }) => {
  const vocabulary = newVocabulary();
  const shift = 32 - counterBits(total);
  return function* (batch) {
    const wordings = wordingsOf(
      batch.map(({ words }) => words),
      vocabulary,
    );
    const signatures = signaturesOf({ words: wordings.words, vocabulary }, wordings);
    for (const [p, { node, short, form, look }] of batch.entries()) {
      const found = new Set(short ? wordingKeys(form, look) : []);
      forRuns(wordings, p, vocabulary.hashes, tables, shift, (hash, length, places, isEnd) => {
        if (isKey(places!, length, isEnd)) found.add(hash);
      });
      const signature = [...signatures.numbers.subarray(WIDTH * p, WIDTH * (p + 1))];
      yield { node, length: wordings.to[p]! - wordings.from[p]!, signature, keys: [...found] };
    }
  };
};

interface Holder {
  readonly node: number;
  readonly length: number;
  readonly signature: readonly number[];
}

/**
 * Wordings that share a key → pairs that share enough words. Of a key with many wordings a part is enough: sorted, the
 * longest first, the first of them having the rank `from` of `size`; `anchors` are those with the ranks of `anchorsOf`,
 * and the last `ahead` only follow.
 */
export const pairs: Stage<{
  readonly nodes: readonly Holder[];
  readonly size?: number;
  readonly anchors?: readonly Holder[];
  readonly ahead?: number;
}> = () =>
  function* (batch) {
    for (const { nodes: given, size, anchors = [], ahead = 0 } of batch) {
      const holders = [...given, ...anchors];
      const signatures = { numbers: Int32Array.from(holders.flatMap(({ signature }) => signature)) };
      const found: (readonly [number, number])[] = [];
      const add = (a: number, b: number) => {
        const [x, y] = [holders[a]!.node, holders[b]!.node];
        if (x === y || !sharesWords(signatures, a, b)) return;
        found.push(x < y ? [x, y] : [y, x]);
      };
      if (size === undefined) {
        // Ranked by number, because numbers decide where lengths are equal.
        const order = [...given.keys()].sort((a, b) => holders[a]!.node - holders[b]!.node);
        forGroupPairs(
          [...order.keys()],
          rank => holders[order[rank]!]!.length,
          (a, b) => add(order[a]!, order[b]!),
        );
      } else {
        const group = [...given.keys()].sort(
          (a, b) => holders[b]!.length - holders[a]!.length || holders[a]!.node - holders[b]!.node,
        );
        for (let i = 0; i < group.length - ahead; i++) {
          for (let a = 0; a < anchors.length; a++) add(given.length + a, group[i]!);
          for (let j = i + 1; j <= i + FOLLOWING && j < group.length; j++) add(group[i]!, group[j]!);
        }
      }
      if (found.length > 0) yield { pairs: found.map(([a, b]) => ({ a, b })) };
    }
  };

/** Ranks of the anchors of a large group: for engines that cut it in parts. */
export const anchors: Stage<{ readonly size: number }> = () =>
  function* (batch) {
    for (const { size } of batch) yield { size, ranks: anchorsOf(size), ahead: FOLLOWING };
  };
