// Printings of a quote → text: the formats of `quotes extract`; a table shows each one's differences from the words asked for.
import type { Cluster } from '../types.ts';
import { type FormatName, quoteWriter, type Style } from '../write/format.ts';
import type { Printing } from './like.ts';

/** `documents` is how many articles were searched. */
export async function* printingsText(
  format: FormatName,
  text: string,
  printings: readonly Printing[],
  documents: number,
  style: Style,
): AsyncGenerator<string, void, undefined> {
  if (format === 'table') {
    const { clusterBlock } = await import('../write/clusters-terminal.ts');
    if (printings.length > 0) yield clusterBlock(clusterAround(text, printings), 1, style);
    return;
  }
  if (format === 'ndjson') {
    const { jsonLine, quoteRecord } = await import('../write/record.ts');
    for (const { quote, variant, similarity } of printings)
      yield `${jsonLine({ ...quoteRecord(quote), variant, similarity: Math.round(similarity * 1000) / 1000 })}\n`;
    return;
  }
  const writer = await quoteWriter(format, style);
  yield writer.head({ documents, skipped: [] });
  yield writer.rows(printings.map(({ quote }) => quote));
  yield writer.tail();
}

/** The printings as a cluster whose wording is what was asked for. */
function clusterAround(text: string, printings: readonly Printing[]): Cluster {
  const members = printings.map(({ quote, variant, similarity, edits }): Cluster['members'][number] => {
    const { id, document, start, end, text: words, speaker, kind, title, date, outlet, url } = quote;
    const known = { title, date, outlet, url };
    return {
      ...{ quote: id, document, start, end, text: words, variant, similarity, speaker, edits, kind },
      ...Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined)),
    };
  });
  return {
    id: 'asked',
    speaker: null,
    text,
    documents: new Set(members.map(({ document }) => document)).size,
    members,
    wordingDiffers: members.some(({ variant }) => variant === 'edited' || variant === 'reworded'),
    attributionConflict: false,
  };
}
