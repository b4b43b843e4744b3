// Articles with annotated source, cue and content spans → labels of units, and the share of each word's uses in cues.
import { readFileSync } from 'node:fs';
import { SPEECH_VERB_FORMS } from '../../src/lexicon/speech-verbs.ts';
import { type CueTable, cueStep, cueTable, MEDIUM_CUE } from '../../src/speech/reported/cue-table.ts';
import { hashOf } from '../../src/speech/reported/hashing.ts';
import type { Units } from '../../src/speech/reported/units.ts';
import { type Layout, layoutOf } from '../../src/text/layout.ts';
import { Shape, TokenKind } from '../../src/text/words.ts';
import { type CueKinds, type CuePrior, learnKinds } from './reported-cues.ts';

type Range = readonly [number, number];

export interface Attribution {
  readonly source: readonly Range[];
  readonly cue: readonly Range[];
  readonly content: readonly Range[];
}

export interface GoldArticle {
  readonly doc: string;
  readonly text: string;
  readonly attributions: readonly Attribution[];
}

export function readGold(file: string): GoldArticle[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line) as GoldArticle);
}

/** Uses and cue uses of the lower-case words of one article outside marks. */
export interface WordCounts {
  readonly uses: Map<string, number>;
  readonly cues: Map<string, number>;
}

export function countWords(layout: Layout, article: GoldArticle): WordCounts {
  const uses = new Map<string, number>();
  const cues = new Map<string, number>();
  const { words } = layout;
  const ranges = article.attributions.flatMap(a => a.cue).sort((a, b) => a[0] - b[0]);
  let r = 0;
  for (let i = 0; i < words.count; i++) {
    if (words.kind[i] !== TokenKind.word || words.shape[i] !== Shape.lower || layout.spanOf[i]! >= 0) continue;
    while (r < ranges.length && ranges[r]![1] <= words.start[i]!) r++;
    const word = words.lower[i]!;
    uses.set(word, (uses.get(word) ?? 0) + 1);
    if (r < ranges.length && ranges[r]![0] < words.end[i]!) cues.set(word, (cues.get(word) ?? 0) + 1);
  }
  return { uses, cues };
}

/** Uses that what is known of a word's kind counts for. */
const PRIOR = 4;

/** What cue tables are made of: counts of all articles, and what kinds of words are cues. */
export interface CueWords {
  readonly total: WordCounts;
  readonly kinds: CueKinds;
  /** Words of general lists: they have a step even where no article has them. */
  readonly listed: ReadonlySet<string>;
  /** Hash and step of each word, by all articles. */
  readonly entries: ReadonlyMap<string, readonly [number, number]>;
}

/** Counts of all articles → what cue tables are made of. */
export function cueWordsOf(total: WordCounts): CueWords {
  const kinds = learnKinds(total);
  const listed = new Set([
    ...SPEECH_VERB_FORMS.keys(),
    ...kinds.words.filter(word => cueStep(kinds.prior(word)) >= MEDIUM_CUE),
  ]);
  const entries = new Map<string, readonly [number, number]>();
  for (const word of new Set([...listed, ...total.uses.keys()])) {
    const step = stepWithout(total, kinds.prior, word, 0, 0);
    if (step > 0) entries.set(word, [hashOf(word), step]);
  }
  return { total, kinds, listed, entries };
}

function stepWithout({ uses, cues }: WordCounts, prior: CuePrior, word: string, ownUses: number, ownCues: number) {
  const share = ((cues.get(word) ?? 0) - ownCues + PRIOR * prior(word)) / ((uses.get(word) ?? 0) - ownUses + PRIOR);
  return cueStep(share);
}

/** Hashes and steps of a cue table; with `without`, as if that article had not been counted. */
export function cueEntries({ total, kinds, listed, entries }: CueWords, without?: WordCounts): [number, number][] {
  const list: [number, number][] = [];
  for (const [word, [hash, step]] of entries) {
    const own = without?.uses.get(word) ?? 0;
    if (own === 0) list.push([hash, step]);
    else if (listed.has(word) || own < total.uses.get(word)!) {
      const stepNow = stepWithout(total, kinds.prior, word, own, without?.cues.get(word) ?? 0);
      if (stepNow > 0) list.push([hash, stepNow]);
    }
  }
  // a word whose cues are all in other articles may gain
  for (const [word, own] of without?.uses ?? []) {
    if (entries.has(word) || (!listed.has(word) && own === total.uses.get(word))) continue;
    const step = stepWithout(total, kinds.prior, word, own, without?.cues.get(word) ?? 0);
    if (step > 0) list.push([hashOf(word), step]);
  }
  return list;
}

export function sumCounts(list: readonly WordCounts[]): WordCounts {
  const total: WordCounts = { uses: new Map(), cues: new Map() };
  for (const { uses, cues } of list) {
    for (const [word, count] of uses) total.uses.set(word, (total.uses.get(word) ?? 0) + count);
    for (const [word, count] of cues) total.cues.set(word, (total.cues.get(word) ?? 0) + count);
  }
  return total;
}

export function tableOf(entries: readonly [number, number][]): CueTable {
  return cueTable(entries);
}

const EDGE = /^[\s"“”„«»‘’'`\\]+|[\s"“”„«»‘’'`,.\\]+$/gu;

/** The range without white space, marks and final stops; as it is when nothing would be left. */
export function trimmedRange(text: string, [start, end]: Range): Range {
  const slice = text.slice(start, end);
  const lead = slice.match(/^[\s"“”„«»‘’'`\\]+/u)?.[0].length ?? 0;
  const tail = slice.match(/[\s"“”„«»‘’'`,.\\]+$/u)?.[0].length ?? 0;
  if (slice.replace(EDGE, '') === '' || lead + tail >= slice.length) return [start, end];
  return [start + lead, end - tail];
}

/** Labels of all slots; padding is 0. Where spans overlap, cue and source go before content. */
export function goldLabels(units: Units, article: GoldArticle): Uint8Array {
  const labels = new Uint8Array(units.size);
  const slots: number[] = [];
  for (let p = 0; p < units.first.length; p++) for (let i = units.first[p]!; i < units.last[p]!; i++) slots.push(i);
  const put = (role: number, ranges: readonly Range[]) => {
    for (const range of ranges) {
      const [start, end] = trimmedRange(article.text, range);
      let low = 0;
      let high = slots.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (units.end[slots[middle]!]! <= start) low = middle + 1;
        else high = middle;
      }
      let before = -2;
      for (let s = low; s < slots.length && units.start[slots[s]!]! < end; s++) {
        const i = slots[s]!;
        const shared = Math.min(end, units.end[i]!) - Math.max(start, units.start[i]!);
        if (shared * 2 < units.end[i]! - units.start[i]! && shared < end - start) continue;
        labels[i] = before === i - 1 ? 2 * role + 2 : 2 * role + 1;
        before = i;
      }
    }
  };
  const attributions = article.attributions;
  put(
    2,
    attributions.flatMap(a => a.content),
  );
  put(
    0,
    attributions.flatMap(a => a.source),
  );
  put(
    1,
    attributions.flatMap(a => a.cue),
  );
  // a span cut by another goes on with a begin label
  for (let i = 1; i < labels.length; i++) {
    const label = labels[i]!;
    if (label > 0 && label % 2 === 0 && labels[i - 1] !== label && labels[i - 1] !== label - 1) labels[i] = label - 1;
  }
  return labels;
}

export { layoutOf };
