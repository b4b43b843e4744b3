// CSV or TSV that `quotes extract` printed → quotes again.
import { parse } from 'csv-parse/sync';
import type { QuoteLike, TextSpan } from '../types.ts';
import { quoteFrom } from './records.ts';

const NUMBERS = new Set(['start', 'end', 'line', 'confidence']);
const PLAIN = ['id', 'document', 'kind', 'text', 'start', 'end', 'line', 'statement', 'evidence', 'confidence'];
const METADATA = ['title', 'date', 'outlet', 'url'];

/** Rows without document, text and offsets are left out. */
export function quotesFromTable(text: string, format: 'csv' | 'tsv'): readonly QuoteLike[] {
  const rows = format === 'csv' ? csvRows(text) : tsvRows(text);
  const header = rows[0] ?? [];
  return rows.slice(1).flatMap(row => {
    const quote = quoteFrom(recordOf(new Map(header.map((name, i) => [name, unguarded(row[i] ?? '')]))));
    return quote === null ? [] : [quote];
  });
}

function csvRows(text: string): readonly (readonly string[])[] {
  return parse(text, { bom: true, relax_column_count: true, skip_empty_lines: true }) as string[][];
}

const ESCAPES: Readonly<Record<string, string>> = { '\\t': '\t', '\\n': '\n', '\\r': '\r', '\\\\': '\\' };

function tsvRows(text: string): readonly (readonly string[])[] {
  return text
    .split('\n')
    .filter(line => line !== '')
    .map(line => line.split('\t').map(cell => cell.replace(/\\[tnr\\]/g, pair => ESCAPES[pair]!)));
}

/** Takes off the apostrophe that keeps a spreadsheet from running a cell. */
export function unguarded(cell: string): string {
  return /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}

function recordOf(cells: ReadonlyMap<string, string>): object {
  const record: Record<string, unknown> = {};
  for (const name of [...PLAIN, ...METADATA]) {
    const cell = cells.get(name);
    if (cell === undefined || (cell === '' && METADATA.includes(name))) continue;
    record[name] = NUMBERS.has(name) && cell !== '' ? Number(cell) : cell;
  }
  const content = spanOf(cells, 'content');
  if (content !== null) record.content = content;
  record.source = spanOf(cells, 'source');
  record.cue = spanOf(cells, 'cue');
  const id = cells.get('speaker_id');
  record.speaker = id
    ? {
        id,
        name: cells.get('speaker_name') ?? '',
        type: cells.get('speaker_type') || 'person',
        ...(cells.get('speaker_role') && { role: cells.get('speaker_role') }),
        mention: spanOf(cells, 'mention'),
      }
    : null;
  return record;
}

function spanOf(cells: ReadonlyMap<string, string>, name: string): TextSpan | null {
  const start = cells.get(`${name}_start`);
  if (!start) return null;
  return { text: cells.get(`${name}_text`) ?? '', start: Number(start), end: Number(cells.get(`${name}_end`)) };
}
