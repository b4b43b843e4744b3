// Articles that were just added → the people whom they name in part, and the clusters that their words belong to, found
// by their own names and keys: what holds until everything is joined. Its time hardly grows with the archive.
//
// A joining over everything may decide otherwise, because it knows what is rare in all articles: this one sees the
// articles that share words with the new ones and a sample of the others. It only adds: what was joined stays together.
import { clusterQuotes } from '../clusters/cluster.ts';
import type { ArticleProfile } from '../clusters/profiles.ts';
import type { Cluster, QuoteLike, SpeakerType } from '../types.ts';
import type { Archive } from './database.ts';
import { type ClusterRows, type QuoteRow, rowsOf, wordsOf } from './join.ts';
import { passagesOf } from './keys.ts';
import { joinNames } from './near-names.ts';

/** A run of words that so many passages have finds nothing by itself. */
const COMMON = 200;
/** Runs of words that passages must share to be looked at; of shorter ones all. */
const LEAST_SHARED = 2;
/** Passages that are looked at for each new one, itself included: those that share most. */
const LOOKED_AT = 12;
/** Quotes of one speaker that are near in time may say the same in other words: so many of each are looked at. */
const OF_SPEAKER = 8;
const DAYS = 3;
/** Quotes that are compared at most. */
const MOST = 1000;
/** Articles that stand for all others where words are weighed. */
const SAMPLE = 200;

/** The number of the last article. */
export async function lastDocument(archive: Archive): Promise<number> {
  const [row] = await archive.rows<{ last: number }>('SELECT coalesce(max(document_no), 0) AS last FROM documents');
  return row!.last;
}

/** Joins the articles after `last` with what is there; gives how many clusters grew or were made. */
export async function joinNear(archive: Archive, last: number): Promise<number> {
  return archive.transaction(async () => {
    await joinNames(archive, last);
    const fresh = await archive.rows<QuoteLike & { readonly quote_no: number }>(
      `SELECT quote_no, '' AS document, text, "start", "end" FROM quotes
        WHERE document_no > $1 AND kind IN ('direct', 'mixed')`,
      [last],
    );
    if (fresh.length === 0) return 0;
    const isFresh = new Set(fresh.map(({ quote_no }) => quote_no));
    const first = await grownOf(archive, isFresh, await around(archive, last, fresh));
    // What clusters know of these words may share none of their keys.
    const numbers = await withClusters(archive, first);
    return write(archive, await grownOf(archive, isFresh, numbers));
  });
}

/** A cluster of the archive's quotes, and the number of each quote by its id. */
interface Grown {
  readonly cluster: Cluster;
  readonly numberOf: (id: string) => number;
}

/** The clusters of these quotes in which something new is. */
async function grownOf(archive: Archive, isFresh: ReadonlySet<number>, numbers: readonly number[]): Promise<Grown[]> {
  const quotes = await quotesOf(archive, numbers);
  const given = [...quotes.values()].map(({ quote }) => quote);
  const profiles = await profilesOf(archive, new Set(given.map(({ document }) => document)));
  const numberOf = (id: string) => quotes.get(id)!.number;
  return clusterQuotes(given, { profiles })
    .filter(({ members }) => members.some(({ quote }) => isFresh.has(numberOf(quote))))
    .map(cluster => ({ cluster, numberOf }));
}

/** Quotes as clusters are made of them, by their ids. Tables are asked by number, in order: they are not read through. */
async function quotesOf(
  archive: Archive,
  numbers: readonly number[],
): Promise<Map<string, { readonly number: number; readonly quote: QuoteLike }>> {
  const inOrder = (list: Iterable<number | null>) =>
    [...new Set(list)]
      .filter(number => number !== null)
      .sort((a, b) => a - b)
      .join(', ') || 'NULL';
  const rows = await archive.rows<QuoteRow>(
    `SELECT quote_no, document_no, name_no, id, kind, text, "start", "end" FROM quotes WHERE quote_no IN (${inOrder(numbers)})`,
  );
  const documents = await archive.rows<{ document_no: number; document: string; date: string | null }>(
    `SELECT document_no, document, date FROM documents
      WHERE document_no IN (${inOrder(rows.map(row => row.document_no))})`,
  );
  const names = await archive.rows<{ name_no: number; id: string; name: string; type: SpeakerType }>(
    `SELECT n.name_no, e.id, e.name, e.type FROM names n JOIN entities e USING (entity_no)
      WHERE n.name_no IN (${inOrder(rows.map(row => row.name_no))})`,
  );
  const documentOf = new Map(documents.map(row => [row.document_no, row]));
  const speakerOf = new Map(names.map(({ name_no, ...speaker }) => [name_no, { ...speaker, mention: null }]));
  return new Map(
    rows.map(({ quote_no, document_no, name_no, ...words }) => {
      const { document, date } = documentOf.get(document_no)!;
      const speaker = name_no === null ? null : speakerOf.get(name_no)!;
      return [words.id, { number: quote_no, quote: { ...words, document, speaker, ...(date !== null && { date }) } }];
    }),
  );
}

/** The numbers of their quotes, and of all that the known clusters of these hold. */
async function withClusters(archive: Archive, grown: readonly Grown[]): Promise<number[]> {
  const quotes = grown.flatMap(({ cluster, numberOf }) => cluster.members.map(({ quote }) => numberOf(quote)));
  const members = await archive.rows<{ quote_no: number }>(
    `SELECT DISTINCT quote_no FROM members
      WHERE cluster IN (SELECT cluster FROM members WHERE quote_no IN (SELECT unnest($1::INTEGER[])))`,
    [quotes],
  );
  const found = new Set([...quotes, ...members.map(({ quote_no }) => quote_no)]);
  return [...found].sort((a, b) => a - b).slice(-MOST);
}

/** The new quotes, and those that may be the same words: by keys, by speaker and day. */
async function around(
  archive: Archive,
  last: number,
  fresh: readonly (QuoteLike & { readonly quote_no: number })[],
): Promise<number[]> {
  const asked = passagesOf(fresh)
    .flat()
    .flatMap(({ runs }, passage) => runs.map(key => ({ key, passage, needed: Math.min(LEAST_SHARED, runs.length) })));
  const found = new Set(fresh.map(({ quote_no }) => quote_no));
  const alike = await archive.rows<{ quote_no: number }>(
    `WITH asked AS (SELECT unnest($1::UINTEGER[]) AS key, unnest($2::INTEGER[]) AS own, unnest($3::INTEGER[]) AS needed),
    hits AS MATERIALIZED (SELECT key, passage_no FROM keys WHERE key IN (SELECT unnest($1::UINTEGER[]))),
    rare AS (SELECT key, 1 / ln(1 + count(*)) AS weight FROM hits GROUP BY key HAVING count(*) BETWEEN 2 AND ${COMMON}),
    shared AS (
      SELECT own, passage_no, sum(weight) AS weight FROM asked JOIN rare USING (key) JOIN hits USING (key)
      GROUP BY own, passage_no HAVING count(*) >= any_value(needed)),
    ranked AS (SELECT passage_no, row_number() OVER (PARTITION BY own ORDER BY weight DESC, passage_no) AS rank FROM shared)
    SELECT DISTINCT quote_no FROM ranked JOIN passages USING (passage_no) WHERE rank <= ${LOOKED_AT}`,
    [asked.map(({ key }) => key), asked.map(({ passage }) => passage), asked.map(({ needed }) => needed)],
  );
  for (const { quote_no } of alike) found.add(quote_no);
  const said = await archive.rows<{ quote_no: number }>(
    `WITH new AS (
      SELECT DISTINCT n.entity_no, d.day FROM quotes q JOIN names n USING (name_no)
        JOIN documents d ON d.document_no = q.document_no WHERE q.document_no > $1),
    near AS (
      SELECT n.name_no, n.entity_no FROM names n JOIN documents d USING (document_no) JOIN new ON new.entity_no = n.entity_no
        WHERE d.day BETWEEN new.day - ${DAYS} AND new.day + ${DAYS}),
    ranked AS (
      SELECT quote_no, row_number() OVER (PARTITION BY entity_no ORDER BY quote_no DESC) AS rank
        FROM quotes JOIN (SELECT DISTINCT * FROM near) USING (name_no) WHERE kind IN ('direct', 'mixed'))
    SELECT quote_no FROM ranked WHERE rank <= ${OF_SPEAKER}`,
    [last],
  );
  for (const { quote_no } of said) found.add(quote_no);
  return [...found];
}

/** What the articles of the quotes are about, and a sample of the others, as rare in it as in the archive. */
async function profilesOf(archive: Archive, documents: ReadonlySet<string>): Promise<ArticleProfile[]> {
  type Stored = {
    readonly document: string;
    readonly profile_words: Uint8Array;
    readonly profile_counts: Uint8Array;
  };
  const last = await lastDocument(archive);
  const step = Math.max(1, Math.floor(last / SAMPLE));
  const sampled = Array.from({ length: Math.min(last, SAMPLE) }, (_, i) => last - i * step);
  const rows = await archive.rows<Stored>(
    `SELECT document, profile_words, profile_counts FROM documents
      WHERE document_no IN (SELECT unnest($1::INTEGER[])) OR document IN (SELECT unnest($2::VARCHAR[]))`,
    [sampled, [...documents]],
  );
  return rows.map(({ document, profile_words, profile_counts }) => ({
    document,
    words: wordsOf(profile_words),
    counts: Uint8Array.from(profile_counts),
  }));
}

/** A place of a printing: quote and offsets. */
const placeOf = (quote: number, start: number, end: number) => `${quote} ${start} ${end}`;

/** Writes clusters that are new, or that are known ones with all their printings; others wait for the joining. */
async function write(archive: Archive, grown: readonly Grown[]): Promise<number> {
  if (grown.length === 0) return 0;
  const places = grown.map(
    ({ cluster: { members }, numberOf }) =>
      new Set(members.map(({ quote, start, end }) => placeOf(numberOf(quote), start, end))),
  );
  const quotes = grown.flatMap(({ cluster, numberOf }) => cluster.members.map(({ quote }) => numberOf(quote)));
  type Stored = { readonly cluster: string; readonly quote_no: number; readonly start: number; readonly end: number };
  const stored = await archive.rows<Stored>(
    `SELECT cluster, quote_no, "start", "end" FROM members WHERE cluster IN (
      SELECT cluster FROM members WHERE quote_no IN (SELECT unnest($1::INTEGER[])))`,
    [quotes],
  );
  const known = new Map<string, string[]>();
  for (const { cluster, quote_no, start, end } of stored)
    known.set(cluster, [...(known.get(cluster) ?? []), placeOf(quote_no, start, end)]);
  const gone = new Set<string>();
  const fresh: ClusterRows[] = [];
  for (const [i, { cluster, numberOf }] of grown.entries()) {
    // A passage may lie in several clusters: only those that share most of the smaller side's printings are the same one.
    const shared = (own: readonly string[]) => own.filter(place => places[i]!.has(place)).length;
    const same = [...known].filter(([, own]) => 2 * shared(own) > Math.min(own.length, places[i]!.size));
    if (same.some(([id, own]) => gone.has(id) || shared(own) < own.length)) continue;
    for (const [id] of same) gone.add(id);
    fresh.push(rowsOf(cluster, numberOf));
  }
  for (const table of ['clusters', 'members'])
    await archive.run(`DELETE FROM ${table} WHERE cluster IN (SELECT unnest($1::VARCHAR[]))`, [[...gone]]);
  await archive.append(
    'clusters',
    fresh.map(rows => rows.cluster),
  );
  await archive.append(
    'members',
    fresh.flatMap(rows => rows.members),
  );
  return fresh.length;
}
