// Quotes → JSON: one record a line (NDJSON), or one document with a header that says what made it and what was skipped.
import { SCHEMA_VERSION } from '../types.ts';
import { VERSION } from '../version.ts';
import type { QuoteWriter } from './format.ts';
import { jsonLine, quoteRecord } from './record.ts';

/** One quote a line. */
export function ndjsonWriter(): QuoteWriter {
  return {
    head: () => '',
    rows: quotes => quotes.map(quote => `${jsonLine(quoteRecord(quote))}\n`).join(''),
    tail: () => '',
  };
}

/** `{schemaVersion, generator, documents, skipped, duplicates, quotes: [...]}`, one quote a line inside. */
export function jsonWriter(): QuoteWriter {
  let first = true;
  return {
    head: run => `${jsonHead(run)},\n"quotes": [`,
    rows: quotes => {
      const lines = quotes.map(quote => jsonLine(quoteRecord(quote)));
      if (lines.length === 0) return '';
      const text = `${first ? '\n' : ',\n'}${lines.join(',\n')}`;
      first = false;
      return text;
    },
    tail: () => '\n]}\n',
  };
}

/** The header's fields, without the closing brace. */
function jsonHead(run: Parameters<QuoteWriter['head']>[0]): string {
  const skipped = Array.from(run.skipped, ({ document, line, code }) => ({
    document,
    ...(line !== undefined && { line }),
    code,
  }));
  return [
    `{"schemaVersion": ${SCHEMA_VERSION}`,
    `"generator": ${jsonLine({ name: 'newsquotes', version: VERSION })}`,
    `"documents": ${run.documents}`,
    `"skipped": ${jsonLine(skipped)}`,
    `"duplicates": ${jsonLine([...(run.duplicates ?? [])])}`,
  ].join(',\n');
}
