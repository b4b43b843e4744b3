// The command as a user meets it: streams, exit status, formats.
import { spawn } from 'node:child_process';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf } from './helpers/folder.ts';
import { quotes, ROOT } from './helpers/run.ts';

const ARTICLE = 'The harbour will close on Friday.\n“We have no choice,” Mayor Ada Brenner said. “The wall is gone.”\n';
const ROW = /^[^:]+:\d+: .+: “?.+”?$/;

describe('exit status', () => {
  it('is 0 when every input was read', async () => {
    const run = await quotes(['extract', 'seeds']);
    expect(run.status).toBe(0);
    expect(run.stderr).toBe('');
  });

  it('is 1 when an input was skipped, which standard error names with what to do', async () => {
    const run = await quotes(['extract', 'nowhere.txt', 'seeds']);
    expect(run.status).toBe(1);
    expect(run.stderr).toBe('quotes: nowhere.txt: skipped: no such file or folder; check the path\n');
    expect(run.stdout).toContain('seeds/004');
  });

  it.each([
    ['an unknown command', ['extrat']],
    ['an unknown flag', ['extract', '--spaeker', 'x', 'seeds']],
    ['a format that does not exist', ['extract', '--format', 'xml', 'seeds']],
    ['a kind that is none', ['extract', '--kind', 'direct,spoken', 'seeds']],
    ['a confidence beyond 1', ['extract', '--min-confidence', '2', 'seeds']],
    ['a width of no columns', ['extract', '--width', '0', 'seeds']],
  ])('is 2 for %s', async (_, args) => {
    const run = await quotes(args);
    expect(run.status).toBe(2);
    expect(run.stdout).toBe('');
    expect(run.stderr).toMatch(/^quotes: /);
  });

  it('suggests the command that was meant', async () => {
    expect((await quotes(['extrat'])).stderr).toContain('Did you mean extract?');
  });

  it('tells who names a file instead of a command which command reads it', async () => {
    const run = await quotes(['seeds/']);
    expect(run.status).toBe(2);
    expect(run.stderr).toContain("unknown command 'seeds/'; to read it: quotes extract seeds/\n");
    expect((await quotes(['no-such-thing'])).stderr).not.toContain('to read it');
  });

  it('is 0 with help and version, which go to standard output', async () => {
    for (const args of [['--help'], ['extract', '--help'], ['help', 'text'], ['--version']]) {
      const run = await quotes(args);
      expect([run.status, run.stderr]).toEqual([0, '']);
      expect(run.stdout).not.toBe('');
    }
  });

  it('is 0 and quiet when the reader closes the pipe', async () => {
    const folder = folderOf({ 'long.txt': ARTICLE.repeat(1000) });
    const child = spawn(process.execPath, [join(ROOT, 'bin/quotes.js'), 'extract', '-f', 'ndjson', folder]);
    let err = '';
    child.stderr.on('data', piece => {
      err += piece;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const status = await new Promise(resolve => child.on('close', resolve));
    expect([status, err]).toEqual([0, '']);
  });
});

describe('signals', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s ends with %i, and the file begun is gone', async (signal, status) => {
    const folder = folderOf({ 'long.txt': ARTICLE.repeat(300) });
    const inputs = Array.from({ length: 200 }, (_, i) => {
      cpSync(join(folder, 'long.txt'), join(folder, `${i}.txt`));
      return join(folder, `${i}.txt`);
    });
    const out = join(folder, 'out.csv');
    const child = spawn(process.execPath, [
      join(ROOT, 'bin/quotes.js'),
      'extract',
      '--threads',
      '1',
      '-o',
      out,
      ...inputs,
    ]);
    while (!readdirSync(folder).some(name => name.endsWith('.part')))
      await new Promise(resolve => setTimeout(resolve, 20));
    child.kill(signal);
    const ended = await new Promise(resolve => child.on('close', code => resolve(code)));
    expect(ended).toBe(status);
    expect(readdirSync(folder).filter(name => name.startsWith('out'))).toEqual([]);
  });
});

describe('extract', () => {
  it('prints one line a quote into a pipe: path, line, speaker, words', async () => {
    const { stdout } = await quotes(['extract', 'seeds']);
    const lines = stdout.trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(40);
    for (const line of lines) expect(line).toMatch(ROW);
  });

  it('prints every row of a long result, however slow the reader', async () => {
    const folder = folderOf({ 'long.txt': ARTICLE.repeat(1500) });
    const { stdout } = await quotes(['extract', '--format', 'ndjson', '--all', folder]);
    expect(stdout.trimEnd().split('\n').length).toBe(3000);
    expect(stdout.endsWith('}\n')).toBe(true);
  });

  it('reads standard input when it is named or when no path is given', async () => {
    const named = await quotes(['extract', '-', '--all'], { stdin: ARTICLE });
    const unnamed = await quotes(['extract', '--all'], { stdin: ARTICLE });
    expect(named.stdout).toMatch(/^-:\d+: .*: “We have no choice,”\n/);
    expect(unnamed.stdout).toBe(named.stdout);
  });

  it('prints the same bytes on every run', async () => {
    const runs = await Promise.all([1, 2, 3].map(() => quotes(['extract', 'seeds', '--json'])));
    expect(new Set(runs.map(run => run.stdout)).size).toBe(1);
  });

  it('--json is short for --format json', async () => {
    const short = await quotes(['extract', 'seeds', '--json']);
    const long = await quotes(['extract', 'seeds', '--format', 'json']);
    expect(short.stdout).toBe(long.stdout);
    expect(Object.keys(JSON.parse(short.stdout))).toEqual([
      'schemaVersion',
      'generator',
      'documents',
      'skipped',
      'duplicates',
      'quotes',
    ]);
  });

  it('--kind takes several kinds with commas between them, before the paths or after, or once each', async () => {
    const kindsIn = async (...given: readonly string[]) => {
      const { stdout } = await quotes(['extract', '--all', '--format', 'ndjson', ...given]);
      const rows = stdout.trimEnd().split('\n');
      return [...new Set(rows.map(row => (JSON.parse(row) as { kind: string }).kind))].sort();
    };
    const wanted = ['indirect', 'mixed'];
    expect(await kindsIn('seeds')).toEqual(['direct', 'indirect', 'mixed', 'other']);
    expect(await kindsIn('--kind', 'mixed,indirect', 'seeds')).toEqual(wanted);
    expect(await kindsIn('seeds', '--kind', 'mixed, indirect')).toEqual(wanted);
    expect(await kindsIn('--kind', 'mixed', '--kind', 'indirect', 'seeds')).toEqual(wanted);
  });

  it('writes to a file with -o, and leaves no file behind when it cannot', async () => {
    const folder = folderOf({ 'a.txt': ARTICLE });
    const run = await quotes(['extract', '--all', '-o', join(folder, 'out.txt'), join(folder, 'a.txt')]);
    expect([run.status, run.stdout]).toEqual([0, '']);
    expect(readFileSync(join(folder, 'out.txt'), 'utf8')).toContain('We have no choice,');
    const failed = await quotes(['extract', '-o', join(folder, 'missing/out.txt'), 'seeds']);
    expect(failed.status).toBe(1);
    expect(failed.stderr).toMatch(/^quotes: cannot write to .*missing\/out\.txt \(ENOENT\); check the path/);
  });

  it('the name of the file that -o gives tells the format, unless one is asked for', async () => {
    const folder = folderOf({ 'a.txt': ARTICLE });
    const written = async (name: string, ...args: readonly string[]) => {
      await quotes([...args, '-o', join(folder, name), join(folder, 'a.txt')]);
      return readFileSync(join(folder, name), 'utf8');
    };
    expect(await written('rows.csv', 'extract')).toMatch(/^id,document,/);
    expect(await written('rows.TSV', 'extract')).toMatch(/^id\tdocument\t/);
    expect(JSON.parse(await written('rows.json', 'extract')).schemaVersion).toBe(1);
    expect(await written('rows.jsonl', 'extract')).toMatch(/^\{"id":/);
    expect(await written('people.md', 'speakers')).toMatch(/^\| Speaker \|/);
    expect(await written('asked.csv', 'extract', '--format', 'ndjson')).toMatch(/^\{"id":/);
    expect((await written('rows.log', 'extract')).split('\n')[0]).toMatch(ROW);
  });

  it('--bom puts one byte order mark before the first byte, and what reads rows takes it away', async () => {
    const folder = folderOf({ 'a.txt': ARTICLE });
    const [plain, marked] = [join(folder, 'plain.csv'), join(folder, 'marked.csv')];
    await quotes(['extract', '-o', plain, join(folder, 'a.txt')]);
    await quotes(['extract', '--bom', '-o', marked, join(folder, 'a.txt')]);
    expect(readFileSync(marked, 'utf8')).toBe(`\ufeff${readFileSync(plain, 'utf8')}`);
    const clusters = await quotes(['cluster', '--min-documents', '1', marked]);
    expect(clusters.stdout).toContain('The wall is gone.');
    expect(clusters.stdout).toBe((await quotes(['cluster', '--min-documents', '1', plain])).stdout);
  });

  it('a pipe stays silent when nobody of the name is quoted', async () => {
    for (const command of ['extract', 'speakers', 'cluster'])
      expect(await quotes([command, 'seeds', '--speaker', 'nobody at all'])).toMatchObject({
        status: 0,
        stdout: '',
        stderr: '',
      });
  });

  it('prints a table fitted to the width when asked for one', async () => {
    const { stdout } = await quotes(['extract', '--format', 'table', '--width', '90', 'seeds']);
    const widths = stdout
      .split('\n')
      .filter(line => line.startsWith('│'))
      .map(line => line.length);
    expect(new Set(widths)).toEqual(new Set([90]));
  });
});

describe('text', () => {
  it('prints a text file byte for byte', async () => {
    const path = 'seeds/000_ee144dabd663c2ab.txt';
    expect((await quotes(['text', path])).stdout).toBe(readFileSync(join(ROOT, path), 'utf8'));
  });

  it('prints one article a line as NDJSON, null where nothing is known', async () => {
    const { stdout } = await quotes(['text', '--format', 'ndjson', 'seeds']);
    const articles = stdout
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line));
    expect(articles.length).toBe(5);
    for (const article of articles) {
      expect(Object.keys(article)).toEqual(['document', 'title', 'date', 'outlet', 'author', 'url', 'text']);
      expect(article.text).toBe(readFileSync(join(ROOT, article.document), 'utf8'));
    }
  });
});
