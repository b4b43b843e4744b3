// `quotes report` from the outside: what it reads, where it writes, how it fails.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf } from './helpers/folder.ts';
import { quotes } from './helpers/run.ts';

const DATA = /<script type="application\/json" id="data">(.*?)<\/script>/s;

function dataOf(page: string): {
  title: string;
  articles: { text: string | null }[];
  ids: string[];
  clusters: { id: string }[];
} {
  return JSON.parse(DATA.exec(page)![1]!);
}

describe('quotes report', () => {
  it('writes one page with every article, every quote and every cluster of a folder', async () => {
    const folder = folderOf({});
    const output = join(folder, 'report.html');
    const run = await quotes(['report', 'seeds', '-o', output, '--title', 'Five <articles>']);
    expect(run).toMatchObject({ status: 0, stdout: '', stderr: '' });
    const data = dataOf(readFileSync(output, 'utf8'));
    expect(data.title).toBe('Five <articles>');
    expect(data.articles).toHaveLength(5);
    const rows = (await quotes(['extract', 'seeds', '--format', 'ndjson'])).stdout.trim().split('\n');
    expect([...data.ids].sort()).toEqual(rows.map(row => JSON.parse(row).id).sort());
    const clusters = (await quotes(['cluster', 'seeds', '--format', 'ndjson'])).stdout.trim().split('\n');
    expect(data.clusters.map(cluster => cluster.id).sort()).toEqual(clusters.map(row => JSON.parse(row).id).sort());
  });

  it('reads the rows that extract prints', async () => {
    const rows = await quotes(['extract', 'seeds', '--format', 'ndjson']);
    const run = await quotes(['report', '-'], { stdin: rows.stdout });
    expect(run).toMatchObject({ status: 0, stderr: '' });
    const data = dataOf(run.stdout);
    expect(data.ids).toHaveLength(rows.stdout.trim().split('\n').length);
    expect(data.articles.every(article => article.text === null)).toBe(true);
  });

  it('leaves quoted words that nobody says out, unless all are asked for', async () => {
    const folder = folderOf({ 'a.txt': 'She read “War and Peace” on the train.\n“I liked it,” said Ida Falk.\n' });
    const ids = async (...flags: string[]) => dataOf((await quotes(['report', folder, ...flags])).stdout).ids.length;
    expect(await ids('--all')).toBeGreaterThan(await ids());
  });

  it('leaves the file that was there when it cannot write a new one', async () => {
    const folder = folderOf({ 'page/keep.txt': 'x' });
    const run = await quotes(['report', 'seeds', '-o', join(folder, 'page')]);
    expect(run.status).toBe(1);
    expect(run.stderr).toMatch(/^quotes: cannot write to .*page/);
    expect(readdirSync(folder)).toEqual(['page']);
  });

  it('writes the page whole or not at all: nothing half-written stays beside it', async () => {
    const folder = folderOf({});
    const output = join(folder, 'report.html');
    writeFileSync(output, 'before');
    expect((await quotes(['report', 'seeds', '-o', output])).status).toBe(0);
    expect(readdirSync(folder)).toEqual(['report.html']);
    expect(readFileSync(output, 'utf8')).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/);
  });

  it('reports on what it could read, names what it could not, and ends with status 1', async () => {
    const run = await quotes(['report', 'seeds', 'no-such-file.txt']);
    expect(run.status).toBe(1);
    expect(run.stderr).toMatch(/no-such-file\.txt: skipped/);
    expect(dataOf(run.stdout).articles).toHaveLength(5);
  });
});
