// Real output against the published schemas, and what no schema can say: offsets, order of keys, unique ids.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { folderOf } from './helpers/folder.ts';
import { quotes, ROOT } from './helpers/run.ts';
import { strictSchema } from './helpers/schema.ts';

const INVENTED = `Bridge stays shut, says mayor

The bridge over the Alder will stay closed until spring, Mayor Ada Brenner said on Monday.
“We looked at every bolt,” Brenner said. “We will not open it before it is safe.”
Shopkeepers called the closure “a slow death” for the old town.
According to the county engineer, Tomas Reyl, two of the piers had moved by a hand’s breadth.
The 1931 film “The Ferryman’s Daughter” was shot beneath it.
`;

type Row = Record<string, unknown> & { text: string; start: number; end: number; document: string; id: string };

const TOP_KEYS =
  'id document kind text start end line statement content speaker source cue evidence confidence title date outlet url';

let rows: Row[] = [];
let texts: ReadonlyMap<string, string> = new Map();

beforeAll(async () => {
  const folder = folderOf({ 'bridge.txt': INVENTED });
  const { stdout } = await quotes(['extract', '--all', '--format', 'ndjson', 'seeds', folder]);
  rows = stdout
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line));
  const articles = await quotes(['text', '--format', 'ndjson', 'seeds', folder]);
  texts = new Map(
    articles.stdout
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line))
      .map(article => [article.document, article.text]),
  );
});

describe('quotes', () => {
  it('every row is what the schema describes, and nothing more', () => {
    const valid = strictSchema('quote');
    expect(rows.length).toBeGreaterThan(40);
    for (const row of rows) expect(valid(row) ? [] : valid.errors).toEqual([]);
  });

  it('keys come in one order', () => {
    const order = TOP_KEYS.split(' ');
    for (const row of rows) expect(Object.keys(row)).toEqual(order.filter(key => key in row));
  });

  it('every text is the slice of the article that its offsets name', () => {
    const spans = rows.flatMap(row => {
      const speaker = row.speaker as { mention: unknown } | null;
      const parts = [row, row.content, row.source, row.cue, speaker?.mention] as (Row | null | undefined)[];
      return parts
        .filter(part => part !== null && part !== undefined)
        .map(part => ({ ...part, document: row.document }));
    });
    for (const { text, start, end, document } of spans) expect(texts.get(document)?.slice(start, end)).toBe(text);
  });

  it('ids are unique', () => {
    expect(new Set(rows.map(row => row.id)).size).toBe(rows.length);
  });

  it('line is the line of the first character', () => {
    for (const row of rows)
      expect(row.line).toBe(
        texts
          .get(row.document)
          ?.slice(0, row.start)
          .split(/\r\n|[\n\r]/).length,
      );
  });
});

describe('articles', () => {
  it('every line is what the schema describes, and nothing more', async () => {
    const valid = strictSchema('article');
    const { stdout } = await quotes(['text', '--format', 'ndjson', 'seeds']);
    for (const line of stdout.trimEnd().split('\n')) expect(valid(JSON.parse(line)) ? [] : valid.errors).toEqual([]);
  });
});

describe('clusters', () => {
  it('every line is what the schema describes, and nothing more', async () => {
    const valid = strictSchema('cluster');
    const { stdout } = await quotes(['cluster', '--format', 'ndjson', '--min-documents', '1', 'seeds']);
    const lines = stdout.trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(10);
    for (const line of lines) expect(valid(JSON.parse(line)) ? [] : valid.errors).toEqual([]);
  });
});

describe('schemas', () => {
  it.each([
    ['quote', 'extract'],
    ['article', 'text'],
    ['cluster', 'cluster'],
  ])('%s refuses a record with a field missing', async (name, command) => {
    const { stdout } = await quotes([command, '--format', 'ndjson', 'seeds']);
    const record: Record<string, unknown> = JSON.parse(stdout.split('\n', 1)[0]!);
    const schema: { required: string[] } = JSON.parse(
      readFileSync(join(ROOT, 'schema', `${name}.schema.json`), 'utf8'),
    );
    const valid = strictSchema(name);
    expect(valid(record)).toBe(true);
    for (const key of schema.required) {
      const { [key]: _, ...rest } = record;
      expect(valid(rest)).toBe(false);
    }
  });
});
