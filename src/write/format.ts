// What every output format is: a head, a block of text for each article's rows, a tail. Formats stream.
import type { Quote } from '../types.ts';

/** The formats of `quotes extract`, in the order of the help. */
export const FORMATS = ['table', 'lines', 'json', 'ndjson', 'csv', 'tsv', 'markdown'] as const;

export type FormatName = (typeof FORMATS)[number];

/** What is known of a run before its first row is printed. */
export interface RunHead {
  readonly documents: number;
  readonly skipped: Iterable<{ readonly document: string; readonly line?: number; readonly code: string }>;
  /** Articles that are nearly the same as earlier ones. */
  readonly duplicates?: Iterable<{ readonly document: string; readonly of: string }>;
}

/** How a terminal wants its text. */
export interface Style {
  readonly columns: number;
  /** 0 none, 1 sixteen colours, 2 256, 3 millions. */
  readonly colorLevel: 0 | 1 | 2 | 3;
}

/** One article's rows in, text out; every method returns what is to be printed next. */
export interface QuoteWriter {
  head(run: RunHead): string;
  rows(quotes: readonly Quote[]): string;
  tail(): string;
}

/** The writer of a format, its module loaded only now. */
export async function quoteWriter(format: FormatName, style: Style): Promise<QuoteWriter> {
  switch (format) {
    case 'table':
      return (await import('./table.ts')).tableWriter(style);
    case 'lines':
      return (await import('./lines.ts')).linesWriter(style);
    case 'json':
      return (await import('./json.ts')).jsonWriter();
    case 'ndjson':
      return (await import('./json.ts')).ndjsonWriter();
    case 'csv':
    case 'tsv':
      return (await import('./csv.ts')).csvWriter(format);
    case 'markdown':
      return (await import('./markdown.ts')).markdownWriter();
  }
}
