// A quote as somebody remembers it → its printings in the archive, also cut or reworded: found by the keys of its passages,
// then judged by the clusters' own rules as if the same speaker had said it on the same day.
import { newAligner } from '../clusters/align.ts';
import { clusterQuotes } from '../clusters/cluster.ts';
import { corpusOf } from '../clusters/corpus.ts';
import { newVocabulary } from '../clusters/vocabulary.ts';
import { newComparer } from '../clusters/wording.ts';
import type { Edit, Kind, Quote, QuoteLike, TextSpan, Variant } from '../types.ts';
import type { Archive } from './database.ts';
import { passagesOf } from './keys.ts';
import { quotesAt } from './rows.ts';
import { conditionOf, numbersOf, type Question } from './search.ts';

/** A quote that holds the words asked for, or a part of them, and how its words relate to them. */
export interface Printing {
  readonly quote: Quote;
  readonly variant: Variant;
  readonly similarity: number;
  readonly edits: readonly Edit[];
}

/** Passages that are looked at: the best by what they share, and the best for their length, which finds fragments. */
const LOOKED_AT = { shared: 120, dense: 80 };
/** A key that so many passages have finds nothing by itself. */
const COMMON = 50_000;

/** Less than the share of the shorter side's weight that any rule accepts, rewordings included. */
const LEAST_SHARED = 0.3;
/** Quotes that are judged, those that share most. Of words printed more often the clusters know the others. */
const JUDGED = 60;
const JUDGED_ALONE = 12;
/** A cluster whose wording is at least so similar to the words asked for is about them as a whole. */
const SAME_WORDING = 0.75;

/** The printings that fit the rest of the question, too; oldest first. */
export async function printingsLike(archive: Archive, text: string, question: Question): Promise<Printing[]> {
  const judged = sharing(text, await candidates(archive, text));
  // All together first, which is quick; one of them may have gone to another group, so the nearest of the rest alone.
  const together = likeIn(text, judged);
  const rest = judged.filter(quote => !together.has(quote)).slice(0, JUDGED_ALONE);
  const alone = rest.filter(quote => likeIn(text, [quote]).size > 0);
  const found = [...together, ...alone].map(quote => quote.quote_no);
  const numbers = [...found, ...(await inClusters(archive, text, found))];
  const { sql, values } = await conditionOf(archive, question);
  const fitting = { sql: `q.quote_no IN (${numbers.join(', ') || 'NULL'}) AND ${sql}`, values };
  const compare = newComparer(newVocabulary());
  const printings: Printing[] = [];
  for await (const block of quotesAt(archive, await numbersOf(archive, fitting)))
    for (const { quote } of block) printings.push({ quote, ...compare(text, quote, quote.kind) });
  return printings;
}

/** The words of a quote, and where they stand. */
type Words = QuoteLike & { readonly quote_no: number };

/** The quotes of the passages that share most with the words asked for, rare keys counting more. */
async function candidates(archive: Archive, text: string): Promise<Words[]> {
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
  if (rows.length === 0) return [];
  return archive.rows<Words>(
    `SELECT quote_no, '' AS document, text, "start", "end", kind FROM quotes
      WHERE quote_no IN (${rows.map(row => row.quote_no).join(', ')}) ORDER BY quote_no`,
  );
}

/** The quotes of which most stands in the words asked for, or the other way round: what the clusters' rules are asked of. */
function sharing(text: string, quotes: readonly Words[]): Words[] {
  const asked = { document: '', text, start: 0, end: text.length };
  const { words, first, passageOf, vocabulary } = corpusOf([asked, ...quotes]);
  const align = newAligner(vocabulary);
  const end = first[passageOf[1]!]!;
  return quotes
    .map((quote, i) => {
      const { coverA, coverB } = align(words, 0, end, first[passageOf[i + 1]!]!, first[passageOf[i + 2]!]!);
      return { quote, cover: Math.max(coverA, coverB) };
    })
    .filter(({ cover }) => cover >= LEAST_SHARED)
    .sort((a, b) => b.cover - a.cover || a.quote.quote_no - b.quote.quote_no)
    .slice(0, JUDGED)
    .map(({ quote }) => quote);
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
    return compare(text, wording, undefined).similarity >= SAME_WORDING && likeIn(text, [wording]).size > 0;
  });
  const rows = await archive.rows<{ quote_no: number }>(
    'SELECT DISTINCT quote_no FROM members WHERE cluster IN (SELECT unnest($1::VARCHAR[]))',
    [like.map(({ cluster }) => cluster)],
  );
  return rows.map(row => row.quote_no);
}

/** The texts that the clusters' rules put beside the words asked for, had one speaker said all of them on one day. */
function likeIn<Text extends TextSpan & { readonly kind?: Kind }>(text: string, texts: readonly Text[]): Set<Text> {
  const place = {
    speaker: { id: 'one', name: 'One Speaker', type: 'person', mention: null },
    date: '2000-01-01',
  } as const;
  const asked: QuoteLike = { ...place, document: 'asked', text, start: 0, end: text.length };
  const printed = texts.map(
    ({ kind, ...words }, i): QuoteLike => ({
      ...place,
      document: `printed ${i}`,
      text: words.text,
      start: words.start,
      end: words.end,
      ...(kind && { kind }),
    }),
  );
  const found = new Set<Text>();
  for (const { members } of clusterQuotes([asked, ...printed]))
    if (members.some(({ document }) => document === 'asked'))
      for (const { document } of members)
        if (document !== 'asked') found.add(texts[Number(document.slice('printed '.length))]!);
  return found;
}
