// What `extract` prints, `cluster` reads: every format gives the clusters that the articles themselves give.
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotesInAll } from '../src/core.ts';
import { quotesFromTable, unguarded } from '../src/read/tables.ts';
import type { Quote } from '../src/types.ts';
import { csvWriter, guarded } from '../src/write/csv.ts';
import { folderOf } from './helpers/folder.ts';
import { quotes } from './helpers/run.ts';

const OUTLETS = {
  'a.txt': 'The harbour will close, the mayor said. “We have no choice but to rebuild the wall,” Ada Brenner said.\n',
  'b.txt': '“We had no choice but to rebuild the wall,” Mayor Ada Brenner told reporters on Friday.\n',
};

describe('round trip', () => {
  it.each(['json', 'ndjson', 'csv', 'tsv'])(
    'cluster gives the same for the rows in %s as for the articles',
    async format => {
      const folder = folderOf(OUTLETS);
      const file = join(folder, `rows.${format}`);
      await quotes(['extract', '--format', format, '-o', file, join(folder, 'a.txt'), join(folder, 'b.txt')]);
      const fromRows = await quotes(['cluster', '--format', 'ndjson', file]);
      const fromArticles = await quotes([
        'cluster',
        '--format',
        'ndjson',
        join(folder, 'a.txt'),
        join(folder, 'b.txt'),
      ]);
      expect(fromArticles.stdout).toContain('no choice');
      expect(fromRows).toEqual(fromArticles);
    },
  );

  it('rows come from standard input, too', async () => {
    const folder = folderOf(OUTLETS);
    const rows = await quotes(['extract', '--format', 'ndjson', folder]);
    expect((await quotes(['cluster', '--format', 'lines', '-'], { stdin: rows.stdout })).stdout).toContain('no choice');
  });

  it('extract says that rows are not articles', async () => {
    const rows = await quotes(['extract', '--format', 'ndjson', 'seeds']);
    const run = await quotes(['extract'], { stdin: rows.stdout });
    expect([run.status, run.stdout]).toEqual([1, '']);
    expect(run.stderr).toBe(
      'quotes: -: skipped: holds quotes, not articles; give it to quotes cluster or quotes report\n',
    );
  });

  it.each(['csv', 'tsv'] as const)('%s gives every row back, whatever its words are', format => {
    const [row] = quotesInAll([OUTLETS['a.txt']]).filter(quote => quote.kind === 'direct');
    const text = fc.string({ unit: fc.constantFrom(...'ab,"\'=+-@\t\r\n\\“;é\u2028'), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), texts => {
        const rows = texts.map((words): Quote => ({ ...row!, text: words, document: words, title: words }));
        const writer = csvWriter(format);
        const printed = writer.head({ documents: 1, skipped: [] }) + writer.rows(rows) + writer.tail();
        const back = quotesFromTable(printed, format);
        expect(back.map(quote => [quote.document, quote.text, quote.title])).toEqual(
          texts.map(words => [words, words, words]),
        );
        expect(back[0]!.speaker).toEqual(row!.speaker);
      }),
    );
  });
});

describe('formula guard', () => {
  it('no cell begins like a formula, and every cell can be read back', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."'=+-@\tax") }), text => {
        expect(guarded(text)).not.toMatch(/^[=+\-@\t\r]/);
        expect(unguarded(guarded(text))).toBe(text);
      }),
    );
  });
});
