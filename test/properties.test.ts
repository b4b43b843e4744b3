// What holds for any article at all: thousands of arbitrary ones a run, the seed printed when one breaks a promise.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusterQuotes } from '../src/clusters/cluster.ts';
import { quotesIn, quotesInAll } from '../src/core.ts';
import { canonicalEntities, extractArticle } from '../src/pipeline.ts';
import type { Article, Quote } from '../src/types.ts';
import { COLUMNS } from '../src/write/csv.ts';
import { FORMATS, type FormatName, quoteWriter } from '../src/write/format.ts';
import { quoteRecord } from '../src/write/record.ts';
import { folderOf } from './helpers/folder.ts';
import { hostileText, KINDS, SENTENCES, seededRandom } from './helpers/hostile.ts';
import { brokenPromise } from './helpers/invariants.ts';
import { quotes as run } from './helpers/run.ts';
import { strictSchema } from './helpers/schema.ts';

/** Pieces of text put together; what fails shrinks to the pieces that matter. */
const hostileArticle: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { arbitrary: fc.constantFrom(...SENTENCES).map(sentence => `${sentence} `), weight: 3 },
      ...KINDS.map(([weight, pieces]) => ({ arbitrary: fc.constantFrom(...pieces), weight })),
      { arbitrary: fc.constantFrom(' ', ' ', '\n'), weight: 12 },
      { arbitrary: fc.string({ unit: 'binary', maxLength: 3 }), weight: 1 },
    ),
    { maxLength: 60 },
  )
  .map(pieces => pieces.join(''));

const articles = (texts: readonly string[]): Article[] => texts.map((text, i) => ({ document: `d${i}`, text }));

describe('for any article', () => {
  it('every span is its slice, rows nest or are apart and come in order, ids are unique, lines are right', () => {
    fc.assert(
      fc.property(hostileArticle, text => {
        expect(brokenPromise(text, quotesIn({ document: 'd', text }))).toBeNull();
      }),
      { numRuns: 1500 },
    );
  });

  it('the same text gives the same rows, whatever was read before', () => {
    fc.assert(
      fc.property(hostileArticle, hostileArticle, (text, other) => {
        const alone = JSON.stringify(extractArticle({ document: 'd', text }));
        extractArticle({ document: 'other', text: other });
        expect(JSON.stringify(extractArticle({ document: 'd', text }))).toBe(alone);
      }),
      { numRuns: 300 },
    );
  });

  it('articles do not leak into one another: but for names, A and then B is each alone', () => {
    const apart = (quotes: readonly Quote[]) => quotes.map(quote => ({ ...quote, speaker: quote.speaker?.mention }));
    fc.assert(
      fc.property(fc.array(hostileArticle, { minLength: 2, maxLength: 4 }), texts => {
        const together = quotesInAll(articles(texts));
        const alone = articles(texts).flatMap(article => quotesInAll([article]));
        expect(apart(together)).toEqual(apart(alone));
      }),
      { numRuns: 200 },
    );
  });

  it('the order of the articles changes nothing but the order of the rows, names included', () => {
    const sorted = (quotes: readonly Quote[]) => quotes.map(quote => JSON.stringify(quote)).sort();
    fc.assert(
      fc.property(
        fc
          .array(hostileArticle, { minLength: 2, maxLength: 5 })
          .chain(texts =>
            fc.tuple(
              fc.constant(articles(texts)),
              fc.shuffledSubarray(articles(texts), { minLength: texts.length, maxLength: texts.length }),
            ),
          ),
        ([inOrder, shuffled]) => {
          expect(sorted(quotesInAll(shuffled))).toEqual(sorted(quotesInAll(inOrder)));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('the id of a row depends on its document, place and words alone', () => {
    fc.assert(
      fc.property(hostileArticle, text => {
        const ids = (document: string) => quotesIn({ document, text }).map(({ id }) => id);
        expect(ids('a')).toEqual(ids('a'));
        for (const id of ids('b')) expect(ids('a')).not.toContain(id);
      }),
      { numRuns: 150 },
    );
  });

  it('entities have names and every row finds its entity', () => {
    fc.assert(
      fc.property(hostileArticle, text => {
        const { quotes, entities } = extractArticle({ document: 'd', text });
        const canonical = canonicalEntities(entities);
        for (const { speaker } of quotes) if (speaker !== null) expect(canonical('d', speaker.id)).toBeDefined();
      }),
      { numRuns: 300 },
    );
  });
});

describe('a block without quotes and names', () => {
  // Lower case and without verbs of saying, so that nothing in it can speak or be spoken of.
  const BLOCK = 'rain fell on the roofs all night long.\n\nthe streets were empty until noon.\n\n';
  const shifted = (quotes: readonly Quote[], by: number) =>
    quotes.map(({ kind, text, start, end, speaker }) => [kind, text, start + by, end + by, speaker?.name]);
  // What stands first in an article counts as its lead; every article has one.
  const LEAD = 'Ida Brandt, the mayor of Westport, spoke to reporters on Tuesday.';
  const ARTICLE = [
    '“We will rebuild the pier,” she said. “It will take years.”',
    'Colm Dacey, a spokesman for the county, called it “a waste of money”.',
    '“They never asked us,” he said.',
    '“The tide came in.\n\n“Then we ran,” said Hugh Tarrant, who rents deckchairs there.',
  ];

  it('changes nothing when it is appended', () => {
    fc.assert(
      fc.property(fc.subarray(ARTICLE, { minLength: 1 }), paragraphs => {
        const text = `${[LEAD, ...paragraphs].join('\n\n')}\n\n`;
        expect(shifted(quotesIn(text + BLOCK), 0)).toEqual(shifted(quotesIn(text), 0));
      }),
    );
  });

  it('changes nothing but the offsets when it is put in front', () => {
    fc.assert(
      fc.property(fc.subarray(ARTICLE, { minLength: 1 }), paragraphs => {
        const text = `${[LEAD, ...paragraphs].join('\n\n')}\n\n`;
        expect(shifted(quotesIn(BLOCK + text), 0)).toEqual(shifted(quotesIn(text), BLOCK.length));
      }),
    );
  });
});

describe('for any articles every output', () => {
  const head = { documents: 1, skipped: [] };
  const print = async (format: FormatName, quotes: readonly Quote[]) => {
    const writer = await quoteWriter(format, { columns: 80, colorLevel: 0 });
    return writer.head(head) + writer.rows(quotes) + writer.tail();
  };

  it('validates against the schema, line by line, and parses back to the record', async () => {
    const valid = strictSchema('quote');
    await fc.assert(
      fc.asyncProperty(hostileArticle, async text => {
        const quotes = quotesIn({ document: 'd', text });
        const lines = (await print('ndjson', quotes)).split('\n').slice(0, -1);
        expect(lines.map(line => JSON.parse(line))).toEqual(
          quotes.map(quote => JSON.parse(JSON.stringify(quoteRecord(quote)))),
        );
        for (const line of lines) expect(valid(JSON.parse(line)), JSON.stringify(valid.errors)).toBe(true);
        expect(JSON.parse(await print('json', quotes)).quotes).toEqual(lines.map(line => JSON.parse(line)));
      }),
      { numRuns: 300 },
    );
  });

  it('holds no character that a terminal would obey', async () => {
    const obeyed =
      /[\u0000-\u0008\u000b-\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029]/;
    const forTerminals = FORMATS.filter(format => !['csv', 'tsv', 'markdown'].includes(format));
    await fc.assert(
      fc.asyncProperty(hostileArticle, async text => {
        const quotes = quotesIn({ document: `d\x1b[2J\u202e${text.slice(0, 20)}`, text });
        for (const format of forTerminals) {
          const output = await print(format, quotes);
          expect(obeyed.exec(output)?.[0], format).toBeUndefined();
        }
      }),
      { numRuns: 100 },
    );
  });

  it('has one CSV or TSV line a row with every column, and no cell that a spreadsheet would run', async () => {
    const { parse } = await import('csv-parse/sync');
    await fc.assert(
      fc.asyncProperty(hostileArticle, async text => {
        const quotes = quotesIn({ document: `=d${text.slice(0, 9)}`, text });
        const csv: string[][] = parse(await print('csv', quotes));
        const tsv = (await print('tsv', quotes)).split('\n').slice(0, -1);
        for (const table of [csv, tsv.map(line => line.split('\t'))]) {
          expect(table.map(row => row.length)).toEqual(Array(quotes.length + 1).fill(COLUMNS.length));
          for (const cell of table.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
        }
        expect(csv.slice(1).map(row => row[3]!.replace(/^'(?='*[=+\-@\t\r])/, ''))).toEqual(
          quotes.map(quote => Buffer.from(quote.text).toString()), // UTF-8 has no half surrogate pairs
        );
      }),
      { numRuns: 150 },
    );
  });
});

it('clusters of any articles hold every passage where it stands, and do not depend on the order', () => {
  fc.assert(
    fc.property(fc.array(hostileArticle, { minLength: 2, maxLength: 4 }), texts => {
      const quotes = quotesInAll(articles(texts));
      const clusters = clusterQuotes(quotes, { minDocuments: 1 });
      for (const { members } of clusters)
        for (const { document, start, end, text } of members)
          expect(texts[Number(document.slice(1))]!.slice(start, end)).toBe(text);
      expect(new Set(clusters.map(({ id }) => id)).size).toBe(clusters.length);
      const ids = (list: typeof clusters) => list.map(({ id }) => id).sort();
      expect(ids(clusterQuotes([...quotes].reverse(), { minDocuments: 1 }))).toEqual(ids(clusters));
    }),
    { numRuns: 100 },
  );
});

it('any number of threads and any order of the paths give the same rows', async () => {
  const random = seededRandom(8);
  const files = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`${i}.txt`, hostileText(random)]));
  const folder = folderOf(files);
  const names = Object.keys(files).sort();
  const rows = async (...args: readonly string[]) => {
    const { stdout, stderr } = await run(['extract', '--all', '-f', 'ndjson', ...args], { cwd: folder });
    expect(stderr).toBe('');
    return stdout;
  };
  const one = await rows('--threads', '1', ...names);
  const same = (output: string) => output === one; // long texts make long messages
  expect(same(await rows('--threads', '2', ...names))).toBe(true);
  const sorted = (text: string) => text.split('\n').sort().join('\n');
  expect(sorted(await rows('--threads', '3', ...[...names].reverse())) === sorted(one)).toBe(true);
});
