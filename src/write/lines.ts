// Quotes → `path:line: Speaker: “text”`, one line a quote whatever it holds, for grep and cut.
import type { Quote } from '../types.ts';
import type { QuoteWriter, Style } from './format.ts';
import { visible } from './visible.ts';

/** Indirect speech stands without quotation marks: they are not the speaker's words. */
export function quotedText(quote: Pick<Quote, 'kind' | 'text'>): string {
  const text = visible(quote.text);
  return quote.kind === 'indirect' ? text : `“${text}”`;
}

/** `?` stands for a speaker that cannot be told, so that the third field is always there. */
export async function linesWriter({ colorLevel }: Style): Promise<QuoteWriter> {
  // without colours chalk would only take its time to load
  const { dim, bold } = colorLevel === 0 ? PLAIN : new (await import('chalk')).Chalk({ level: colorLevel });
  return {
    head: () => '',
    rows: quotes =>
      quotes
        .map(quote => {
          const place = dim(`${visible(quote.document)}:${quote.line}:`);
          const speaker = bold(visible(quote.speaker?.name ?? '?'));
          return `${place} ${speaker}: ${quotedText(quote)}\n`;
        })
        .join(''),
    tail: () => '',
  };
}

const same = (text: string): string => text;
const PLAIN = { dim: same, bold: same };
