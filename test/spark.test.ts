// The job on Apache Spark beside a local run: QUOTES_SPARK_PYTHON names a Python with what spark/requirements.txt lists.
import { execFile, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { hash32 } from '../src/clusters/hash.ts';
import { folderOf } from './helpers/folder.ts';
import { newspapers } from './helpers/newspapers.ts';
import { quotes, ROOT } from './helpers/run.ts';

const python = process.env.QUOTES_SPARK_PYTHON ?? 'python3';
const runs = (command: string, ...words: readonly string[]) => spawnSync(command, words).status === 0;
const missing = !runs('java', '-version')
  ? ' (skipped: no Java)'
  : !runs(python, '-c', 'import pyspark, pyarrow, pandas, numpy')
    ? ' (skipped: no Python with pyspark; QUOTES_SPARK_PYTHON names one)'
    : '';

const ARTICLES = 2000;
const MINUTES = 60_000;

const sortedLines = (text: string) => text.split('\n').slice(0, -1).sort();

describe.skipIf(missing !== '')(`on Spark, in executors of their own${missing}`, () => {
  let folder = '';
  let killed: readonly number[] = [];
  const local = { rows: [''], clusters: [''] };
  const given = { rows: [''], clusters: [''] };

  beforeAll(async () => {
    const papers = newspapers(ARTICLES);
    const copies = papers
      .split('\n')
      .filter((line, i) => i % 100 === 0 && line !== '')
      .map(
        line =>
          `${JSON.stringify({ ...(JSON.parse(line) as object), id: `copy of ${line.length} ${hash32(line)}` })}\n`,
      );
    folder = folderOf({
      'articles.jsonl': papers + copies.join(''),
      'people.json': JSON.stringify([
        { name: 'Ida Brandt-Castellan', aliases: ['Ida Brandt'], id: 'ida', roles: ['mayor of Westport'] },
        { name: 'Clara Haldane' },
      ]),
    });
    const articles = join(folder, 'articles.jsonl');
    const people = join(folder, 'people.json');
    const extracted = await quotes(['extract', articles, '-f', 'ndjson', '--all', '-q']);
    const clustered = await quotes(['cluster', articles, '-f', 'ndjson', '-q']);
    local.rows = sortedLines(extracted.stdout);
    local.clusters = sortedLines(clustered.stdout);
    const own = ['--people', people, '--unique', '-q', '-f', 'ndjson'];
    given.rows = sortedLines((await quotes(['extract', articles, '--all', ...own])).stdout);
    given.clusters = sortedLines((await quotes(['cluster', articles, '--kind', 'direct', ...own])).stdout);
    const command = `${process.execPath} ${join(ROOT, 'bin/quotes.js')}`;
    const words = [
      join(ROOT, 'test/spark/runs.py'),
      join(ROOT, 'spark'),
      articles,
      people,
      join(folder, 'out'),
      command,
    ];
    const { stdout } = await promisify(execFile)('nice', ['-n', '10', python, ...words], {
      maxBuffer: 64 * 1024 * 1024,
    });
    killed = (JSON.parse(stdout.trim().split('\n').at(-1)!) as { killed: readonly number[] }).killed;
  }, 15 * MINUTES);

  const lines = (run: string, table: string) =>
    sortedLines(readFileSync(join(folder, `out/${run}/${table}.ndjson`), 'utf8'));

  it('there is something to find', () => {
    expect(local.rows.length).toBeGreaterThan(2 * ARTICLES);
    expect(local.clusters.length).toBeGreaterThan(ARTICLES / 10);
  });

  it('the rows are those of a local run, byte for byte', () => {
    expect(lines('whole', 'rows')).toEqual(local.rows);
  });

  it('so are the clusters', () => {
    expect(lines('whole', 'clusters')).toEqual(local.clusters);
  });

  it('with people of one’s own, without copies, with direct quotes alone, too, while an executor is killed', () => {
    expect(killed).toHaveLength(1);
    expect(local.rows.length - given.rows.length).toBeGreaterThan(20);
    expect(given.rows.filter(row => row.includes('"id":"ida"')).length).toBeGreaterThan(20);
    expect(given.clusters.length).toBeGreaterThan(50);
    expect(given.clusters.length).toBeLessThan(local.clusters.length);
    expect(lines('killed', 'rows')).toEqual(given.rows);
    expect(lines('killed', 'clusters')).toEqual(given.clusters);
  });
});
