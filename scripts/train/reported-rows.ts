// npx tsx scripts/train/reported-rows.ts [--gold FILE] [--least 0.5,0.8,0.9]: annotated articles with source, cue and
// content spans → of the indirect rows that `quotes extract` prints from a confidence on, how many are right: exactly the
// words of a content (final stops and marks aside), and some words of a content with its own source.
import { parseArgs } from 'node:util';
import { extractArticle } from '../../src/pipeline.ts';
import type { Quote } from '../../src/types.ts';
import { type Attribution, type GoldArticle, readGold, trimmedRange } from './reported-gold.ts';

const { values } = parseArgs({
  options: {
    gold: { type: 'string', default: '../shared/gold/polnear-dev.jsonl' },
    least: { type: 'string', default: '0,0.5,0.8,0.9' },
    faults: { type: 'boolean', default: false },
  },
});

interface Judged {
  readonly row: Quote;
  readonly article: GoldArticle;
  readonly exact: boolean;
  readonly sourced: boolean;
}

const overlaps = (a: readonly [number, number], b: readonly [number, number]) => a[0] < b[1] && b[0] < a[1];

function hasSource(row: Quote, { source }: Attribution): boolean {
  const own = row.source;
  return own === null ? source.length === 0 : source.some(range => overlaps(range, [own.start, own.end]));
}

function judged(article: GoldArticle): Judged[] {
  const { quotes } = extractArticle({ document: article.doc, text: article.text });
  return quotes
    .filter(row => row.kind === 'indirect')
    .map(row => {
      const place = trimmedRange(article.text, [row.start, row.end]);
      const touched = article.attributions.filter(({ content }) => content.some(range => overlaps(range, place)));
      return {
        row,
        article,
        exact: touched.some(({ content }) =>
          content.some(range => trimmedRange(article.text, range).join() === place.join()),
        ),
        sourced: touched.some(attribution => hasSource(row, attribution)),
      };
    });
}

const rows = readGold(values.gold).flatMap(judged);
const percent = (part: readonly unknown[], whole: readonly unknown[]) =>
  `${((100 * part.length) / Math.max(1, whole.length)).toFixed(1)} %`;
for (const least of values.least.split(',').map(Number)) {
  const kept = rows.filter(({ row }) => row.confidence >= least);
  console.log(
    `confidence >= ${least}: ${kept.length} of ${rows.length} indirect rows, exactly a content ${percent(
      kept.filter(({ exact }) => exact),
      kept,
    )}, overlapping with the right source ${percent(
      kept.filter(({ sourced }) => sourced),
      kept,
    )}`,
  );
}
if (values.faults)
  for (const { row, exact, sourced } of rows)
    if (!sourced || !exact)
      console.log(
        `${sourced ? 'words' : 'source'} ${row.confidence} ${row.document}: ${row.source?.text ?? '-'} | ${row.cue?.text ?? '-'} | ${row.text}`,
      );
