// A JSON document larger than an article may be streams through, record by record.
import { openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TooLarge } from '../src/read/bytes.ts';
import { elementBlocks } from '../src/read/json-elements.ts';
import { extractPaths } from '../src/run/extraction.ts';
import { folderOf } from './helpers/folder.ts';

/** The lines of all blocks, of a text cut into pieces of so many bytes. */
async function linesOf(text: string, bytes: number, limit?: number): Promise<string[]> {
  async function* pieces() {
    const all = Buffer.from(text);
    for (let at = 0; at < all.length; at += bytes) yield all.subarray(at, at + bytes);
  }
  const lines: string[] = [];
  for await (const block of elementBlocks(pieces(), 100, limit)) {
    expect(block.firstLine).toBe(lines.length + 1);
    lines.push(...Buffer.from(block.bytes).toString().split('\n'));
  }
  return lines;
}

describe('the records of a JSON document', () => {
  const value = fc.jsonValue({ maxDepth: 3 });
  const other = fc.dictionary(fc.constantFrom('a', 'quote', 'quotes ', 'b"[', 'c\\'), value);

  it('are the elements of its list, however it is written and cut', async () => {
    const given = fc.tuple(
      fc.array(value),
      other,
      fc.constantFrom(0, 2),
      fc.integer({ min: 1, max: 50 }),
      fc.boolean(),
    );
    await fc.assert(
      fc.asyncProperty(given, async ([list, head, indent, bytes, isList]) => {
        const document = isList ? list : { ...head, quotes: list, tail: ['quotes', { quotes: [1] }] };
        const lines = await linesOf(`${JSON.stringify(document, null, indent)}\n`, bytes);
        expect(lines.map(line => JSON.parse(line))).toEqual(JSON.parse(JSON.stringify(list)));
      }),
      { numRuns: 300 },
    );
  });

  it('of which the last is cut off: it is no record, and is told of', async () => {
    for (const text of ['[{"a":1},{"b":', '[{"a":1},', '[{"a":1},{"b":1}'])
      expect([text, ...(await linesOf(text, 3))]).toEqual([text, '{"a":1}', 'cut off']);
  });

  it('may be no larger than an article, nor may what stands before them', async () => {
    const text = `[{"text":"${'a'.repeat(5000)}"}]`;
    expect(await linesOf(text, 100, 5012)).toHaveLength(1);
    await expect(linesOf(text, 100, 5000)).rejects.toThrow(TooLarge);
    await expect(linesOf(text.slice(1, -1), 100, 5000)).rejects.toThrow(TooLarge);
  });

  it('are read when they are more than an article may be, each with its number', async () => {
    const path = join(folderOf({}), 'rows.json');
    const file = openSync(path, 'w');
    const row = (i: number) => ({ document: `d${i}`, text: 'We sail.', start: 0, end: 8, filler: 'x'.repeat(1 << 20) });
    writeSync(file, '{"schemaVersion": 1,\n"skipped": [],\n"quotes": [\n');
    for (let i = 0; i < 70; i++) writeSync(file, `${i === 0 ? '' : ',\n'}${i === 50 ? '[]' : JSON.stringify(row(i))}`);
    writeSync(file, '\n]}\n');
    const run = await extractPaths([path], { takesQuotes: true, threads: 1 });
    expect(run.given.map(({ document }) => document)).toEqual(
      Array.from({ length: 70 }, (_, i) => `d${i}`).filter(name => name !== 'd50'),
    );
    expect([...run.skipped]).toEqual([{ code: 'bad-record', document: path, line: 51 }]);
    run.close();
  });
});
