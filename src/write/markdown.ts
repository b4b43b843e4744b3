// Quotes → a Markdown table for a document or a message.
import type { QuoteWriter } from './format.ts';
import { quotedText } from './lines.ts';
import { visible } from './visible.ts';

/** Speaker, quote and place, one row a quote. */
export function markdownWriter(): QuoteWriter {
  return {
    head: () => '| Speaker | Quote | Kind | Where |\n| --- | --- | --- | --- |\n',
    rows: quotes =>
      quotes
        .map(quote =>
          markdownRow([
            visible(quote.speaker?.name ?? '?'),
            quotedText(quote),
            quote.kind,
            visible(`${quote.outlet ?? quote.document}:${quote.line}`),
          ]),
        )
        .join(''),
    tail: () => '',
  };
}

/** Cells whose signs would end the cell or turn into markup are escaped. */
export function markdownRow(cells: readonly string[]): string {
  return `| ${cells.map(cell => cell.replace(/[\\|<>*_`[\]]/g, '\\$&')).join(' | ')} |\n`;
}
