// Quotes → `path:line: Speaker: “text”`, one line a quote whatever it holds, for grep and cut.
import { Chalk } from 'chalk';
import type { Quote } from '../types.ts';
import type { QuoteWriter, Style } from './format.ts';
import { visible } from './visible.ts';

/** Indirect speech stands without quotation marks: they are not the speaker's words. */
export function quotedText(quote: Pick<Quote, 'kind' | 'text'>): string {
  const text = visible(quote.text);
  return quote.kind === 'indirect' ? text : `“${text}”`;
}

/** `?` stands for a speaker that cannot be told, so that the third field is always there. */
export function linesWriter(style: Style): QuoteWriter {
  const chalk = new Chalk({ level: style.colorLevel });
  return {
    head: () => '',
    rows: quotes =>
      quotes
        .map(quote => {
          const place = chalk.dim(`${visible(quote.document)}:${quote.line}:`);
          const speaker = chalk.bold(visible(quote.speaker?.name ?? '?'));
          return `${place} ${speaker}: ${quotedText(quote)}\n`;
        })
        .join(''),
    tail: () => '',
  };
}
