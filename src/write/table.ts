// Quotes → a table for a terminal: one for each article, fitted to the width, speakers in colour.
import { Chalk } from 'chalk';
import Table from 'cli-table3';
import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import type { Quote } from '../types.ts';
import { speakerPaint } from './colours.ts';
import type { QuoteWriter, Style } from './format.ts';
import { quotedText } from './lines.ts';
import { visible } from './visible.ts';
import { wrapped } from './wrapped.ts';

const SPEAKER_COLUMNS = 24;
const LEAST_COLUMNS = 40;
/** Columns that the cells' borders and padding take in a row of n cells: a border each and one, two spaces each. */
const frame = (cells: number) => cells * 3 + 1;

/** One table for each article that has quotes. */
export function tableWriter(style: Style): QuoteWriter {
  const chalk = new Chalk({ level: style.colorLevel });
  const paint = speakerPaint(chalk);
  return {
    head: () => '',
    rows: quotes => {
      const first = quotes[0];
      if (first === undefined) return '';
      const lineColumns = Math.max(4, String(quotes.at(-1)!.line).length);
      const kindColumns = 8;
      const sureColumns = 4;
      const fixed = lineColumns + kindColumns + sureColumns + frame(5);
      const width = Math.max(style.columns, LEAST_COLUMNS + fixed - 20);
      const speakerColumns = Math.max(12, Math.min(SPEAKER_COLUMNS, Math.floor((width - fixed) / 3)));
      const quoteColumns = width - fixed - speakerColumns;
      const table = new Table({
        head: ['line', 'speaker', 'quote', 'kind', 'sure'].map(title => chalk.dim(title)),
        colWidths: [lineColumns, speakerColumns, quoteColumns, kindColumns, sureColumns].map(columns => columns + 2),
        colAligns: ['right', 'left', 'left', 'left', 'right'],
        style: { head: [], border: [], compact: true },
      });
      for (const quote of quotes) {
        table.push([
          chalk.dim(String(quote.line)),
          fitted(visible(quote.speaker?.name ?? '?'), speakerColumns, text =>
            chalk.bold(paint(quote.speaker?.id, text)),
          ),
          fitted(quotedText(quote), quoteColumns, text => (quote.kind === 'indirect' ? chalk.italic(text) : text)),
          chalk.dim(quote.kind),
          percent(quote),
        ]);
      }
      return `${heading(first, style, chalk.bold, chalk.dim)}\n${withWeakFrame(table.toString(), chalk.dim)}\n\n`;
    },
    tail: () => '',
  };
}

function heading(quote: Quote, style: Style, strong: (text: string) => string, weak: (text: string) => string): string {
  const about = [quote.outlet, quote.date, quote.title].filter(known => known !== undefined).map(visible);
  const text = [strong(visible(quote.document)), ...about.map(weak)].join(weak(' · '));
  return wrapped(text, style.columns).join('\n');
}

function percent(quote: Quote): string {
  // Nothing is certain: rounding must not say so.
  return `${Math.min(99, Math.round(quote.confidence * 100))}%`;
}

/** The frame of a table in a weak colour: eyes should rest on the words. */
export function withWeakFrame(table: string, weak: (text: string) => string): string {
  return table.replace(/^[┌├└][─┬┼┴]*[┐┤┘]$|│/gm, line => weak(line));
}

/** Wrapped to a width, words longer than it broken, each line painted apart so that colour never crosses a border. */
export function fitted(text: string, columns: number, painted: (line: string) => string): string {
  return (stringWidth(text) <= columns ? text : wrapAnsi(text, columns, { hard: true }))
    .split('\n')
    .map(line => painted(line))
    .join('\n');
}
