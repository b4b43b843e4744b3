// Articles with annotated source, cue and content spans → labels of units, and the share of each word's uses in cues.
import { readFileSync } from 'node:fs';
import { SPEECH_VERB_FORMS } from '../../src/lexicon/speech-verbs.ts';
import { type CueTable, cueStep, cueTable } from '../../src/speech/reported/cue-table.ts';
import { hashOf } from '../../src/speech/reported/hashing.ts';
import type { Units } from '../../src/speech/reported/units.ts';
import { type Layout, layoutOf } from '../../src/text/layout.ts';
import { Shape, TokenKind } from '../../src/text/words.ts';

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

/** Weight of the general lists of verbs of communication against counted uses. */
const PRIOR = 2;

/** Cue table of counted words; with `without`, as if that article had not been counted. */
export function cueEntries(total: WordCounts, without?: WordCounts): [number, number][] {
  const entries: [number, number][] = [];
  const add = (word: string) => {
    const own = without?.uses.get(word) ?? 0;
    const uses = (total.uses.get(word) ?? 0) - own;
    const cues = (total.cues.get(word) ?? 0) - (own > 0 ? (without?.cues.get(word) ?? 0) : 0);
    const listed = SPEECH_VERB_FORMS.get(word) ?? 0;
    const step = cueStep((cues + PRIOR * listed * 0.8) / (uses + PRIOR));
    if (step > 0 && (listed > 0 || cues >= 2)) entries.push([hashOf(word), step]);
  };
  for (const word of SPEECH_VERB_FORMS.keys()) add(word);
  for (const word of total.cues.keys()) if (!SPEECH_VERB_FORMS.has(word)) add(word);
  return entries;
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
