// A quote as somebody remembers it → its printings in the archive, also cut or reworded: found by the keys of its passages,
// then judged by the clusters' own rules as if the same speaker had said it on the same day.
import { clusterQuotes } from '../clusters/cluster.ts';
import { newVocabulary } from '../clusters/vocabulary.ts';
import { newComparer } from '../clusters/wording.ts';
import type { Edit, Kind, Quote, QuoteLike, TextSpan, Variant } from '../types.ts';
import type { Archive } from './database.ts';
import { passagesOf } from './keys.ts';
import { IN_TIME, quotesOf } from './rows.ts';
import { conditionOf, type Question } from './search.ts';

/** A quote that holds the words asked for, or a part of them, and how its words relate to them. */
export interface Printing {
  readonly quote: Quote;
  readonly variant: Variant;
  readonly similarity: number;
  readonly edits: readonly Edit[];
}

/** Passages that are looked at: the best by what they share, and the best for their length, which finds fragments. */
const LOOKED_AT = { shared: 150, dense: 100 };
/** A key that so many passages have finds nothing by itself. */
const COMMON = 50_000;

/** A cluster whose wording is at least so similar to the words asked for is about them as a whole. */
const SAME_WORDING = 0.75;

/** The printings that fit the rest of the question, too; oldest first. */
export async function printingsLike(archive: Archive, text: string, question: Question): Promise<Printing[]> {
  const found = new Map<number, Quote>();
  const near = await candidates(archive, text);
  for await (const block of quotesOf(archive, 'SELECT unnest($1::INTEGER[])', [near], 'quote_no'))
    for (const { number, quote } of block) if (isLike(text, quote)) found.set(number, quote);
  const numbers = [...found.keys(), ...(await inClusters(archive, text, [...found.keys()]))];
  const { sql, values } = await conditionOf(archive, question, [numbers]);
  const compare = newComparer(newVocabulary());
  const printings: Printing[] = [];
  for await (const block of quotesOf(
    archive,
    `SELECT q.quote_no FROM quotes q JOIN documents d USING (document_no)
      WHERE q.quote_no IN (SELECT unnest($1::INTEGER[])) AND ${sql}`,
    values,
    IN_TIME,
  ))
    for (const { quote } of block) printings.push({ quote, ...compare(text, quote, quote.kind) });
  return printings;
}

/** The quotes of the passages that share most with the words asked for, rare keys counting more. */
async function candidates(archive: Archive, text: string): Promise<number[]> {
  const [passages] = passagesOf([{ document: '', text, start: 0, end: text.length }]);
  const keys = [...new Set(passages!.flatMap(({ runs, words }) => [...runs, ...words]))];
  const rows = await archive.rows<{ quote_no: number }>(
    `WITH hits AS (SELECT key, passage_no FROM keys WHERE key IN (SELECT unnest($1::UINTEGER[]))),
    rarity AS (
      SELECT key, 1 / (1 + ln(count(*))) AS weight FROM hits GROUP BY key HAVING count(*) <= ${COMMON}),
    shared AS (SELECT passage_no, sum(weight) AS weight FROM hits JOIN rarity USING (key) GROUP BY passage_no),
    placed AS (
      SELECT quote_no, row_number() OVER (ORDER BY weight DESC, passage_no) AS by_weight,
        row_number() OVER (ORDER BY weight / (10 + "end" - "start") DESC, passage_no) AS by_density
      FROM shared JOIN passages USING (passage_no))
    SELECT DISTINCT quote_no FROM placed WHERE by_weight <= ${LOOKED_AT.shared} OR by_density <= ${LOOKED_AT.dense}`,
    [keys],
  );
  return rows.map(row => row.quote_no);
}

/** The other printings of clusters whose wording is like the words asked for: they may share none of their keys. */
async function inClusters(archive: Archive, text: string, found: readonly number[]): Promise<number[]> {
  const clusters = await archive.rows<{ cluster: string; text: string }>(
    `SELECT cluster, text FROM clusters
      WHERE cluster IN (SELECT cluster FROM members WHERE quote_no IN (SELECT unnest($1::INTEGER[])))`,
    [found],
  );
  // A wording that holds much more than the words asked for may stand for printings of its other parts.
  const compare = newComparer(newVocabulary());
  const like = clusters.filter(cluster => {
    const wording = { text: cluster.text, start: 0, end: cluster.text.length };
    return compare(text, wording, undefined).similarity >= SAME_WORDING && isLike(text, wording);
  });
  const rows = await archive.rows<{ quote_no: number }>(
    'SELECT DISTINCT quote_no FROM members WHERE cluster IN (SELECT unnest($1::VARCHAR[]))',
    [like.map(({ cluster }) => cluster)],
  );
  return rows.map(row => row.quote_no);
}

/** Whether the clusters' rules would call two texts one utterance, had one speaker said both on one day. */
function isLike(text: string, quote: TextSpan & { readonly kind?: Kind }): boolean {
  const place = {
    speaker: { id: 'one', name: 'One Speaker', type: 'person', mention: null },
    date: '2000-01-01',
  } as const;
  const asked: QuoteLike = { ...place, document: 'asked', text, start: 0, end: text.length };
  const { start, end, kind } = quote;
  const printed: QuoteLike = { ...place, document: 'printed', text: quote.text, start, end, ...(kind && { kind }) };
  return clusterQuotes([asked, printed]).length > 0;
}
