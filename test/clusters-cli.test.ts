// `quotes cluster` as a user runs it: formats, filters, and a store that later runs add to.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { Cluster } from '../src/types.ts';
import { folderOf } from './helpers/folder.ts';
import { quotes } from './helpers/run.ts';
import { strictSchema } from './helpers/schema.ts';

const SEEDS = [
  '000_ee144dabd663c2ab',
  '001_0f4237e217e679e6',
  '002_a22b62033c914142',
  '003_a8a89282936877b8',
  '004_c4ab675d8fef6c70',
].map(name => `seeds/${name}.txt`);

const rowsOf = (text: string): Cluster[] =>
  text
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as Cluster);

describe('quotes cluster', () => {
  it('prints clusters that the schema describes, from two articles at least', async () => {
    const valid = strictSchema('cluster');
    const { stdout, status } = await quotes(['cluster', 'seeds', '--format', 'ndjson']);
    const clusters = rowsOf(stdout);
    expect(status).toBe(0);
    expect(clusters.length).toBeGreaterThan(5);
    for (const cluster of clusters) {
      expect(valid(cluster) ? [] : valid.errors).toEqual([]);
      expect(new Set(cluster.members.map(({ document }) => document)).size).toBe(cluster.documents);
      expect(cluster.documents).toBeGreaterThan(1);
      for (const { document, start, end, text, edits } of cluster.members) {
        const article = readFileSync(document, 'utf8').replace(/^\uFEFF/, '');
        expect(article.slice(start, end)).toBe(text);
        for (const edit of edits) expect(article.slice(edit.start, edit.end)).toBe(edit.text);
      }
    }
  });

  it('adds articles to a store and then prints what one run over all of them prints', async () => {
    const store = join(folderOf({}), 'clusters.ndjson');
    await quotes(['cluster', ...SEEDS.slice(0, 2), '--into', store, '--format', 'ndjson']);
    await quotes(['cluster', SEEDS[4]!, '--into', store, '--format', 'ndjson']);
    const added = await quotes(['cluster', ...SEEDS.slice(2, 4), '--into', store, '--format', 'ndjson']);
    const together = await quotes(['cluster', 'seeds', '--format', 'ndjson']);
    expect(added.status).toBe(0);
    expect(added.stdout).toBe(together.stdout);
    const again = await quotes(['cluster', SEEDS[0]!, '--into', store, '--format', 'ndjson']);
    expect(again.stdout).toBe(together.stdout);
  });

  it('takes the clusters of an earlier run as a store, if it printed every passage', async () => {
    const earlier = await quotes(['cluster', ...SEEDS.slice(0, 3), '--min-documents', '1', '--format', 'ndjson']);
    const store = join(folderOf({ 'clusters.ndjson': earlier.stdout }), 'clusters.ndjson');
    const { stdout } = await quotes(['cluster', ...SEEDS.slice(3), '--into', store, '--format', 'ndjson']);
    const documents = rowsOf(stdout).map(cluster => cluster.documents);
    expect(Math.max(...documents)).toBe(5);
  });

  it('says which line of a store it cannot read, and leaves the file as it is', async () => {
    const folder = folderOf({ 'clusters.ndjson': '{"name": "something else"}\n' });
    const store = join(folder, 'clusters.ndjson');
    const { status, stderr, stdout } = await quotes(['cluster', 'seeds', '--into', store]);
    expect(status).not.toBe(0);
    expect(stderr).toContain('clusters.ndjson:1');
    expect(stdout).toBe('');
    expect(readFileSync(store, 'utf8')).toBe('{"name": "something else"}\n');
  });

  it('takes quotes from a pipe where articles may stand', async () => {
    const extracted = await quotes(['extract', 'seeds', '--format', 'ndjson']);
    const { stdout, status } = await quotes(['cluster', '--format', 'ndjson'], { stdin: extracted.stdout });
    expect(status).toBe(0);
    expect(rowsOf(stdout).length).toBeGreaterThan(5);
  });

  it('marks words taken out and put in by signs, or by lines and colours where colour is wanted', async () => {
    const folder = folderOf({
      'a.txt': '“We will not sell the harbour to anybody who cannot keep the ferries running,” Ruth Okafor said.\n',
      'b.txt': '“We will not sell the harbour to anybody who cannot keep the ferries running,” said Ruth Okafor.\n',
      'c.txt': '“We will never sell the harbour to anybody who cannot keep the ferries running,” Ruth Okafor said.\n',
    });
    const plain = await quotes(['cluster', folder, '--format', 'table']);
    expect(plain.stdout).toContain('[-not-]{+never+}');
    expect(plain.stdout).not.toContain('\u001b[');
    const coloured = await quotes(['cluster', folder, '--format', 'table', '--color', 'always']);
    expect(coloured.stdout).toContain(
      '\u001b[31m\u001b[9mnot\u001b[29m\u001b[39m \u001b[32m\u001b[4mnever\u001b[24m\u001b[39m',
    );
    const lines = await quotes(['cluster', folder, '--format', 'lines']);
    expect(lines.stdout.trimEnd().split('\n')).toHaveLength(3);
    expect(lines.stdout).toMatch(/^1 edited .*c\.txt:1-\d+: Ruth Okafor: “We will \[-not-]\{\+never\+} sell/m);
  });

  it.each([[], ['--kind', 'direct,indirect']])(
    'of rows keeps what clusters need, and all for a store %s',
    async (...kind) => {
      const rows = join(folderOf({}), 'rows.ndjson');
      await quotes(['extract', 'seeds', '--all', '--format', 'ndjson', '-o', rows]);
      const asked = ['--min-documents', '1', '--json', ...kind];
      const { stdout } = await quotes(['cluster', rows, ...asked]);
      expect(JSON.parse(stdout)).toMatchObject({ documents: SEEDS.length });
      const store = join(folderOf({}), 'store.ndjson');
      expect(await quotes(['cluster', rows, ...asked, '--into', store])).toMatchObject({ status: 0, stdout });
      const kept = readFileSync(store, 'utf8')
        .trimEnd()
        .split('\n')
        .map(line => JSON.parse(line));
      const own = readFileSync(rows, 'utf8')
        .trimEnd()
        .split('\n')
        .map(line => JSON.parse(line));
      expect(kept.flatMap(({ quotes }) => quotes ?? [])).toHaveLength(own.length);
      expect(
        kept.flatMap(({ quotes }) => quotes ?? []).map(({ id, evidence, line }) => ({ id, evidence, line })),
      ).toEqual(own.map(({ id, evidence, line }) => ({ id, evidence, line })));
    },
  );

  it('says who printed the words first, as far as dates tell', async () => {
    const words = 'We will not sell the harbour to anybody who cannot keep the ferries running';
    const record = (outlet: string, date: string) =>
      `${JSON.stringify({ id: outlet, outlet, date, text: `“${words},” Ruth Okafor said on the pier.` })}\n`;
    const folder = folderOf({
      'a.jsonl': `${record('Courier', '2026-03-03')}${record('Tribune', '2026-03-02')}${record('Herald', '2026-03-04')}`,
    });
    const [cluster] = rowsOf((await quotes(['cluster', folder, '--format', 'ndjson'])).stdout);
    expect(cluster).toMatchObject({ first: { date: '2026-03-02', documents: ['Tribune'] } });
    const { stdout } = await quotes(['cluster', folder, '--format', 'table']);
    expect(stdout).toMatch(/^1\. Ruth Okafor · 3 articles · first in Tribune · /);
    expect(stdout).toContain('= Tribune, 2026-03-02  ');
  });

  it('fits the table to the width, and breaks no words that have room', async () => {
    for (const width of [80, 160]) {
      const { stdout } = await quotes(['cluster', 'seeds', '--format', 'table', '--width', String(width)]);
      const widths = stdout.split('\n').map(line => stringWidth(line));
      expect(Math.max(...widths)).toBeLessThanOrEqual(width);
      expect(Math.max(...widths)).toBeGreaterThan(width * 0.75);
    }
  });

  it('keeps only what is asked for: altered words, a speaker, one cluster', async () => {
    const all = rowsOf((await quotes(['cluster', 'seeds', '--format', 'ndjson'])).stdout);
    const altered = rowsOf((await quotes(['cluster', 'seeds', '--altered', '--format', 'ndjson'])).stdout);
    expect(altered).toEqual(all.filter(cluster => cluster.wordingDiffers));
    expect(altered.length).toBeLessThan(all.length);
    const putin = rowsOf((await quotes(['cluster', 'seeds', '--speaker', 'putin', '--format', 'ndjson'])).stdout);
    expect(putin.length).toBeGreaterThan(0);
    for (const cluster of putin)
      expect(JSON.stringify(cluster.members.map(({ speaker }) => speaker?.name))).toContain('Putin');
    const one = rowsOf((await quotes(['cluster', 'seeds', '--id', all[2]!.id, '--format', 'ndjson'])).stdout);
    expect(one).toEqual([all[2]]);
    const four = rowsOf((await quotes(['cluster', 'seeds', '--min-documents', '4', '--format', 'ndjson'])).stdout);
    expect(four).toEqual(all.filter(cluster => cluster.documents >= 4));
  });

  it('prints one JSON document, and CSV with one row a member', async () => {
    const clusters = rowsOf((await quotes(['cluster', 'seeds', '--format', 'ndjson'])).stdout);
    const json = JSON.parse((await quotes(['cluster', 'seeds', '--json'])).stdout);
    expect(json.schemaVersion).toBe(1);
    expect(json.clusters).toEqual(clusters);
    const csv = parse((await quotes(['cluster', 'seeds', '--format', 'csv'])).stdout, { columns: true }) as {
      cluster: string;
    }[];
    expect(csv.map(row => row.cluster)).toEqual(clusters.flatMap(({ id, members }) => members.map(() => id)));
  });
});
