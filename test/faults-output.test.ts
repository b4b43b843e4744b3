// Output that fails and runs that are ended: what was there stays whole, no row is cut, and the fault is named.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { QuotesError } from '../src/errors.ts';
import { packedRow, rowStore } from '../src/run/rows.ts';
import { folderOf } from './helpers/folder.ts';
import { quotes, ROOT } from './helpers/run.ts';

const ARTICLE = '“We have no choice,” Mayor Ada Brenner said. “The wall is gone.”\n';
const BIN = join(ROOT, 'bin/quotes.js');

describe('output', () => {
  it('a pipe closed after any number of bytes ends the run quietly', async () => {
    const folder = folderOf({ 'a.txt': ARTICLE.repeat(2000) });
    for (const bytes of [0, 1, 1000, 70_000]) {
      const child = spawn(process.execPath, [BIN, 'extract', '-f', 'ndjson', folder]);
      let seen = 0;
      let messages = '';
      child.stderr.on('data', piece => {
        messages += piece;
      });
      if (bytes === 0) child.stdout.destroy();
      else
        child.stdout.on('data', (piece: Buffer) => {
          seen += piece.length;
          if (seen >= bytes) child.stdout.destroy();
        });
      const status = await new Promise(resolve => child.on('close', resolve));
      expect([bytes, status, messages]).toEqual([bytes, 0, '']);
    }
  });

  it.skipIf(!existsSync('/dev/full'))('a full disk is named and ends the run with status 1', async () => {
    const folder = folderOf({ 'a.txt': ARTICLE });
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(process.execPath, [BIN, 'extract', folder], {
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
    });
    closeSync(full);
    expect([status, stderr]).toEqual([1, 'quotes: cannot write to standard output (ENOSPC); the disk is full\n']);
  });

  it('a file that stood there before is whole: the old one until the new one is', async () => {
    const folder = folderOf({ 'a.txt': ARTICLE, 'out.csv': 'old\n' });
    const failed = await quotes(['extract', '--format', 'xml', '-o', 'out.csv', 'a.txt'], { cwd: folder });
    expect([failed.status, readFileSync(join(folder, 'out.csv'), 'utf8')]).toEqual([2, 'old\n']);
    chmodSync(join(folder, 'out.csv'), 0o600);
    await quotes(['extract', '--format', 'csv', '-o', 'out.csv', 'a.txt'], { cwd: folder });
    expect(readFileSync(join(folder, 'out.csv'), 'utf8').split('\r\n').length).toBe(4);
    expect(statSync(join(folder, 'out.csv')).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder).sort()).toEqual(['a.txt', 'out.csv']);
  });

  it('a folder in place of the file is named, and nothing is left behind', async () => {
    const folder = folderOf({ 'a.txt': ARTICLE });
    mkdirSync(join(folder, 'out'));
    const { status, stderr } = await quotes(['extract', '-o', 'out', 'a.txt'], { cwd: folder });
    expect([status, stderr]).toEqual([1, 'quotes: cannot write to out (EISDIR); check the path and its permissions\n']);
    expect(readdirSync(folder).sort()).toEqual(['a.txt', 'out']);
  });

  it('a device or a pipe is written to, never replaced; a link stays a link', async () => {
    const folder = folderOf({ 'a.txt': ARTICLE, 'real.txt': 'old' });
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    symlinkSync('real.txt', join(folder, 'link.txt'));
    const reader = spawn('cat', [join(folder, 'pipe')]);
    let read = '';
    reader.stdout.on('data', piece => {
      read += piece;
    });
    const ended = new Promise(resolve => reader.on('close', resolve));
    expect((await quotes(['extract', '-o', 'pipe', 'a.txt'], { cwd: folder })).status).toBe(0);
    await ended;
    expect(read.split('\n').length - 1).toBe(2);
    expect(statSync(join(folder, 'pipe')).isFIFO()).toBe(true);
    expect((await quotes(['extract', '-o', 'link.txt', 'a.txt'], { cwd: folder })).status).toBe(0);
    expect(readFileSync(join(folder, 'real.txt'), 'utf8')).toContain('We have no choice,');
    expect(execFileSync('readlink', [join(folder, 'link.txt')], { encoding: 'utf8' })).toBe('real.txt\n');
  });

  it.skipIf(!existsSync('/dev/full'))('help and version do not fail in silence', () => {
    for (const args of [['--version'], ['--help'], ['man'], ['completion', 'bash'], ['extract', '--help']]) {
      const full = openSync('/dev/full', 'w');
      const { status, stderr } = spawnSync(process.execPath, [BIN, ...args], { stdio: ['ignore', full, 'pipe'] });
      closeSync(full);
      expect([args, status]).toEqual([args, 1]);
      expect(String(stderr)).not.toMatch(/bug|at .*:\d+/);
    }
  });

  it('every command ends quietly when nobody reads', () => {
    for (const args of [
      'man',
      'completion zsh',
      '--help',
      'cluster seeds',
      'speakers seeds',
      'show seeds',
      'report seeds',
    ]) {
      // `true` is gone before the first byte.
      const command = `{ "${process.execPath}" "${BIN}" ${args}; echo "ended $?" >&2; } | true`;
      const { stderr } = spawnSync('sh', ['-c', command], { cwd: ROOT, encoding: 'utf8' });
      expect([args, stderr]).toEqual([args, 'ended 0\n']);
    }
  });

  it('messages that nobody reads change nothing', async () => {
    const folder = folderOf({ 'a.txt': ARTICLE });
    const child = spawn(process.execPath, [BIN, 'extract', 'nothing.txt', 'a.txt'], { cwd: folder });
    child.stderr.destroy();
    let output = '';
    child.stdout.on('data', piece => {
      output += piece;
    });
    const status = await new Promise(resolve => child.on('close', resolve));
    expect([status, output.split('\n').length - 1]).toEqual([1, 2]);
  });

  it('a file that the system does not let grow: the old one stays whole, and nothing is left beside it', () => {
    const folder = folderOf({ 'a.txt': ARTICLE.repeat(100), 'out.ndjson': 'old\n' });
    const command = `ulimit -f 8; exec "${process.execPath}" "${BIN}" extract -f ndjson -o out.ndjson a.txt`;
    const { status, stderr } = spawnSync('bash', ['-c', command], { cwd: folder, encoding: 'utf8' });
    expect([status, stderr]).toEqual([
      1,
      'quotes: cannot write to out.ndjson (EFBIG); check the path and its permissions\n',
    ]);
    expect(readFileSync(join(folder, 'out.ndjson'), 'utf8')).toBe('old\n');
    expect(readdirSync(folder).sort()).toEqual(['a.txt', 'out.ndjson']);
  });

  it('an article is not overwritten by its own quotes', async () => {
    const folder = folderOf({ 'a.txt': ARTICLE });
    symlinkSync('a.txt', join(folder, 'b.txt'));
    for (const output of ['a.txt', './a.txt', 'b.txt']) {
      const { status, stdout, stderr } = await quotes(['extract', '-o', output, 'a.txt'], { cwd: folder });
      expect([status, stdout, stderr]).toEqual([
        2,
        '',
        'quotes: a.txt is both read and written; name another file with -o\n',
      ]);
    }
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe(ARTICLE);
  });
});

describe('a signal', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s while rows leave ends with %i, and no row is cut', async (signal, status) => {
    const folder = folderOf({ 'a.jsonl': `${JSON.stringify({ id: 'a', text: ARTICLE })}\n`.repeat(1500) });
    const child = spawn(process.execPath, [BIN, 'extract', '-f', 'ndjson', '--threads', '1', folder]);
    let output = '';
    child.stdout.on('data', piece => {
      if (output === '') child.kill(signal);
      output += piece;
    });
    const ended = await new Promise(resolve => child.on('close', resolve));
    const lines = output.split('\n');
    expect(lines.pop()).toBe('');
    for (const line of lines) expect(JSON.parse(line).document).toMatch(/^a/);
    expect([ended, lines.length > 0, lines.length < 3000]).toEqual([status, true, true]);
  });

  it('ends a run on several threads, too, at once', async () => {
    const folder = folderOf({ 'a.jsonl': `${JSON.stringify({ text: ARTICLE.repeat(20) })}\n`.repeat(5000) });
    const child = spawn(process.execPath, [BIN, 'extract', '--threads', '2', '-o', join(folder, 'out.txt'), folder]);
    while (!readdirSync(folder).some(name => name.endsWith('.part'))) await new Promise(wake => setTimeout(wake, 20));
    await new Promise(wake => setTimeout(wake, 500));
    const start = performance.now();
    child.kill('SIGTERM');
    expect(await new Promise(resolve => child.on('close', resolve))).toBe(143);
    expect(performance.now() - start).toBeLessThan(10_000);
    expect(readdirSync(folder)).toEqual(['a.jsonl']);
  });
});

describe('rows that wait on the disk', () => {
  it('come out as they went in, in order, and more than once', () => {
    const rows = Array.from({ length: 100 }, (_, i) => ({ i, text: `“${i}\n\u2028”`.repeat(i) }));
    const store = rowStore<(typeof rows)[number]>(2000);
    for (const row of rows) store.add(packedRow(row));
    expect([...store.read()]).toEqual(rows);
    expect([...store.read()]).toEqual(rows);
    store.close();
  });

  it('for which there is no room end the run with what to do about it', () => {
    const before = process.env.TMPDIR;
    process.env.TMPDIR = join(folderOf({ file: '' }), 'file');
    try {
      const store = rowStore<string>(10);
      store.add(packedRow('one'));
      expect(() => store.add(packedRow('two'))).toThrow(QuotesError);
      store.close();
    } finally {
      if (before === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = before;
    }
  });
});
