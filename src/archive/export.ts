// The archive → files that other tools read: the tables by DuckDB itself as Parquet, CSV or NDJSON; and Parquet files of
// articles → records that can be added like JSON Lines.

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { compareClusters } from '../clusters/members.ts';
import { QuotesError } from '../errors.ts';
import { clustersText } from '../write/clusters.ts';
import { lineWriter } from '../write/csv.ts';
import { quoteWriter, type Style } from '../write/format.ts';
import type { Archive } from './database.ts';
import { clustersOf, quotesOf } from './rows.ts';

/** What can be exported, with the query that gives it; an order makes the same archive give the same bytes. */
export const EXPORTS = {
  quotes: `SELECT * EXCLUDE (quote_no, document_no, entity_no) FROM rows ORDER BY document, "start", "end", id`,
  clusters: `SELECT * EXCLUDE (quote_no) FROM printings ORDER BY cluster, position`,
  documents: `SELECT * EXCLUDE (document_no, profile_words, profile_counts) FROM documents ORDER BY document`,
  entities: `SELECT id, name, type, forms FROM entities ORDER BY id`,
  names: `SELECT d.document, n.key, n.name, n.type, n.forms, n.role, n.gender, n.roles, e.id AS entity
    FROM names n JOIN documents d USING (document_no) JOIN entities e USING (entity_no) ORDER BY d.document, n.key`,
  passages: `SELECT q.id AS quote, d.document, p."start", p."end" FROM passages p JOIN quotes q USING (quote_no)
    JOIN documents d USING (document_no) ORDER BY d.document, p."start", p."end", q.id`,
} as const;

export type ExportName = keyof typeof EXPORTS;

/** Writes one of them as a Parquet file; a file of that name is replaced when the new one is whole. */
export async function exportParquet(archive: Archive, name: ExportName, path: string): Promise<void> {
  await archive.run(`COPY (${EXPORTS[name]}) TO ${literal(path)} (FORMAT parquet, COMPRESSION zstd)`);
}

/** The same as text. Quotes and clusters are what `quotes extract --all` and `quotes cluster` print. */
export async function* exportText(
  archive: Archive,
  name: ExportName,
  format: 'ndjson' | 'json' | 'csv',
  style: Style,
): AsyncGenerator<string, void, undefined> {
  const { documents } = (
    await archive.rows<{ documents: number }>('SELECT count(*)::INTEGER AS documents FROM documents')
  )[0]!;
  const head = { documents, skipped: [] };
  if (name === 'clusters') {
    yield* clustersText(format, (await clustersOf(archive)).sort(compareClusters), head, style);
    return;
  }
  if (name === 'quotes') {
    const writer = await quoteWriter(format, style);
    yield writer.head(head);
    const order = 'document, "start", "end", quote_no';
    for await (const block of quotesOf(archive, 'SELECT quote_no FROM quotes', [], order))
      yield writer.rows(block.map(({ quote }) => quote));
    yield writer.tail();
    return;
  }
  yield* tableText(archive, EXPORTS[name], format);
}

async function* tableText(
  archive: Archive,
  query: string,
  format: 'ndjson' | 'json' | 'csv',
): AsyncGenerator<string, void, undefined> {
  if (format === 'csv') {
    const line = lineWriter('csv');
    let isFirst = true;
    for await (const rows of archive.stream<Readonly<Record<string, unknown>>>(query)) {
      if (isFirst && rows.length > 0) yield line(Object.keys(rows[0]!));
      isFirst = false;
      yield rows.map(row => line(Object.values(row).map(cellOf))).join('');
    }
    return;
  }
  let before = format === 'json' ? '[\n' : '';
  for await (const rows of archive.stream<{ record: string }>(
    `SELECT to_json(r)::VARCHAR AS record FROM (${query}) AS r`,
  ))
    for (const { record } of rows) {
      yield `${before}${record}`;
      before = format === 'json' ? ',\n' : '\n';
    }
  if (format === 'json') yield before === '[\n' ? '[]\n' : '\n]\n';
  else yield before;
}

function cellOf(value: unknown): string | number | null {
  if (value === null || typeof value === 'number' || typeof value === 'string') return value;
  if (Array.isArray(value)) return value.join('; ');
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
}

/** A string constant of SQL. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/**
 * Writes the records of a Parquet file of articles as JSON Lines, whatever their columns. Where no column `id` names the
 * articles, they are named by the file and their place in it.
 * @throws QuotesError when the file cannot be read
 */
export async function parquetRecords(archive: Archive, parquet: string, jsonLines: string, id: string): Promise<void> {
  const out = createWriteStream(jsonLines, { mode: 0o600 });
  try {
    let row = 0;
    for await (const rows of archive.stream<{ record: string }>(
      `SELECT to_json(article)::VARCHAR AS record FROM read_parquet(${literal(parquet)}) AS article`,
    )) {
      const lines = rows.map(({ record }) => {
        row++;
        const article = JSON.parse(record) as Record<string, unknown>;
        return JSON.stringify(id.includes('.') || id in article ? article : { ...article, [id]: `${parquet}:${row}` });
      });
      if (!out.write(`${lines.join('\n')}\n`)) await once(out, 'drain');
    }
  } catch (error) {
    throw new QuotesError(`${parquet}: cannot be read as Parquet (${(error as Error).message.split('\n')[0]})`);
  } finally {
    out.end();
    await once(out, 'close');
  }
}
