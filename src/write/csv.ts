// Quotes → CSV (RFC 4180) or TSV with a header line, safe to open in a spreadsheet, and readable back without loss.
import type { Quote } from '../types.ts';
import type { QuoteWriter } from './format.ts';
import { rounded } from './record.ts';

/** The columns, in order; nested records are flattened with an underscore. */
export const COLUMNS = [
  'id',
  'document',
  'kind',
  'text',
  'start',
  'end',
  'line',
  'statement',
  'content_text',
  'content_start',
  'content_end',
  'speaker_id',
  'speaker_name',
  'speaker_type',
  'speaker_role',
  'mention_text',
  'mention_start',
  'mention_end',
  'source_text',
  'source_start',
  'source_end',
  'cue_text',
  'cue_start',
  'cue_end',
  'evidence',
  'confidence',
  'title',
  'date',
  'outlet',
  'url',
] as const;

type Cell = string | number | null | undefined;

/** `csv` ends its lines with CR LF and quotes with quotation marks; `tsv` writes \t, \n, \r and \\ as escapes. */
export function csvWriter(format: 'csv' | 'tsv'): QuoteWriter {
  const line = lineWriter(format);
  return {
    head: () => line(COLUMNS),
    rows: quotes => quotes.map(quote => line(cellsOf(quote))).join(''),
    tail: () => '',
  };
}

/** Cells in, one line with its end out. */
export function lineWriter(format: 'csv' | 'tsv'): (cells: readonly Cell[]) => string {
  return format === 'csv'
    ? cells => `${cells.map(csvCell).join(',')}\r\n`
    : cells => `${cells.map(tsvCell).join('\t')}\n`;
}

function cellsOf(quote: Quote): readonly Cell[] {
  const { content, speaker, source, cue } = quote;
  const mention = speaker?.mention;
  return [
    quote.id,
    quote.document,
    quote.kind,
    quote.text,
    quote.start,
    quote.end,
    quote.line,
    quote.statement,
    content?.text,
    content?.start,
    content?.end,
    speaker?.id,
    speaker?.name,
    speaker?.type,
    speaker?.role,
    mention?.text,
    mention?.start,
    mention?.end,
    source?.text,
    source?.start,
    source?.end,
    cue?.text,
    cue?.start,
    cue?.end,
    quote.evidence,
    rounded(quote.confidence),
    quote.title,
    quote.date,
    quote.outlet,
    quote.url,
  ];
}

/** A spreadsheet runs a cell that begins like this. Leading apostrophes count, so that the guard can be taken off. */
const FORMULA = /^'*[=+\-@\t\r]/;

/** Text that a spreadsheet would take for a formula, with an apostrophe before it. */
export function guarded(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

function csvCell(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  const text = guarded(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const TSV_ESCAPES: Readonly<Record<string, string>> = { '\t': '\\t', '\n': '\\n', '\r': '\\r', '\\': '\\\\' };

function tsvCell(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  return guarded(cell).replace(/[\t\n\r\\]/g, character => TSV_ESCAPES[character]!);
}
