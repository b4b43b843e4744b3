// PolNeAR's training articles → src/lexicon/cue-words.ts: for each word the share of its uses that stand in a cue of
// reported speech. The share is what separates "said" (0.9) from "has" (0.2); names are left out.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { paragraphsIn } from '../../src/text/paragraphs.ts';
import { quotedSpansIn } from '../../src/text/spans.ts';
import { Shape, TokenKind, wordsIn } from '../../src/text/words.ts';
import { jsonModule } from './modules.ts';

const MIN_SHARE = 0.02;
const MIN_CUES = 2;

export interface CueArticle {
  readonly text: string;
  readonly attributions: readonly { readonly cue: readonly (readonly [number, number])[] }[];
}

/** Uses and cue uses of each lower-case word outside quotation marks. */
export function countCueWords(articles: readonly CueArticle[]): Map<string, { uses: number; cues: number }> {
  const counts = new Map<string, { uses: number; cues: number }>();
  for (const article of articles) {
    const words = wordsIn(article.text);
    const spans = quotedSpansIn(article.text, paragraphsIn(article.text)).filter(s => s.depth === 0);
    const cues = article.attributions.flatMap(a => a.cue).sort((a, b) => a[0] - b[0]);
    for (let i = 0; i < words.count; i++) {
      if (words.kind[i] !== TokenKind.word || words.shape[i] !== Shape.lower) continue;
      const start = words.start[i]!;
      if (spans.some(s => s.start <= start && start < s.end)) continue;
      const word = words.lower[i]!;
      const count = counts.get(word) ?? { uses: 0, cues: 0 };
      count.uses++;
      if (cues.some(([from, to]) => from <= start && start < to)) count.cues++;
      counts.set(word, count);
    }
  }
  return counts;
}

/** The lexicon: shares in thousandths, sorted by word; a little smoothing keeps words seen twice from being certain. */
export function cueLexicon(counts: ReadonlyMap<string, { uses: number; cues: number }>): Record<string, number> {
  const entries = [...counts]
    .map(([word, { uses, cues }]) => [word, cues >= MIN_CUES ? cues / (uses + 1) : 0] as const)
    .filter(([, share]) => share >= MIN_SHARE)
    .map(([word, share]) => [word, Math.round(share * 1000)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

if (process.argv[1]?.endsWith('cues.ts')) {
  const gold = process.argv[2] ?? '../shared/gold';
  const articles = readFileSync(join(gold, 'polnear-train.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line) as CueArticle);
  const lexicon = cueLexicon(countCueWords(articles));
  writeFileSync(
    'src/lexicon/cue-words.ts',
    jsonModule(
      'CUE_SHARES',
      'Learned by scripts/train/cues.ts from the PolNeAR corpus: thousandths of a word’s uses that are cues.',
      Object.entries(lexicon),
    ),
  );
  console.log(`${Object.keys(lexicon).length} cue words`);
}
