// What goes wrong around a run, and what an attacker puts into its input: the rest is done, the fault is named, nothing is
// lost in silence and nothing is destroyed.
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
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { folderOf } from './helpers/folder.ts';
import { quotes, ROOT } from './helpers/run.ts';

const ARTICLE = '“We have no choice,” Mayor Ada Brenner said. “The wall is gone.”\n';
const BIN = join(ROOT, 'bin/quotes.js');
const isRoot = process.getuid?.() === 0;
/** A user who may read less than the one who runs the tests. */
const asNobody =
  isRoot && spawnSync('setpriv', ['--reuid=65534', '--clear-groups', process.execPath, BIN, '-V']).status === 0;

/** The command as a user without rights: as it is when the tester has none, else as nobody. */
function unprivileged(args: readonly string[]) {
  const command = [process.execPath, BIN, ...args];
  const [program, ...rest] = isRoot ? ['setpriv', '--reuid=65534', '--clear-groups', ...command] : command;
  const { status, stdout, stderr } = spawnSync(program!, rest, { encoding: 'utf8', env: { PATH: process.env.PATH } });
  return { status, stdout, stderr };
}

describe('input that cannot be read is named and the rest is done', () => {
  it.skipIf(isRoot && !asNobody)('a file and a folder without permission', () => {
    const folder = folderOf({ 'a.txt': ARTICLE, 'secret.txt': ARTICLE, 'closed/b.txt': ARTICLE });
    chmodSync(folder, 0o755);
    chmodSync(join(folder, 'secret.txt'), 0o000);
    chmodSync(join(folder, 'closed'), 0o000);
    const run = unprivileged(['extract', folder]);
    chmodSync(join(folder, 'closed'), 0o755);
    expect(run.status).toBe(1);
    expect(run.stdout.split('\n').length - 1).toBe(2);
    expect(run.stderr.trimEnd().split('\n')).toEqual([
      `quotes: ${folder}/closed: skipped: cannot be read; check its permissions (EACCES)`,
      `quotes: ${folder}/secret.txt: skipped: cannot be read; check its permissions (EACCES)`,
    ]);
  });

  it('a path through a file, a link to nothing and a name that is too long', async () => {
    const folder = folderOf({ 'a.txt': ARTICLE });
    symlinkSync('nothing', join(folder, 'broken'));
    const paths = ['a.txt/b.txt', 'broken', 'x'.repeat(5000), 'a.txt'];
    const { status, stdout, stderr } = await quotes(['extract', ...paths], { cwd: folder });
    expect([status, stdout.split('\n').length - 1, stderr.trimEnd().split('\n').length]).toEqual([1, 2, 3]);
  });

  it('pipes, sockets and devices in a folder are not opened, so that none can hold up the run', async () => {
    const folder = folderOf({ 'a.txt': ARTICLE });
    execFileSync('mkfifo', [join(folder, 'pipe.txt')]);
    symlinkSync('/dev/zero', join(folder, 'zero.txt'));
    const { status, stdout, stderr } = await quotes(['extract', '.'], { cwd: folder });
    expect([status, stdout.split('\n').length - 1]).toEqual([1, 2]);
    expect(stderr).toMatch(/pipe\.txt: skipped: not a regular file.*\n.*zero\.txt: skipped: not a regular file/);
  });

  it('a loop of links ends, and each file is read once a path', async () => {
    const folder = folderOf({ 'x/a.txt': ARTICLE });
    symlinkSync('..', join(folder, 'x', 'up'));
    symlinkSync('.', join(folder, 'x', 'here'));
    symlinkSync('self', join(folder, 'self'));
    const { stdout, stderr } = await quotes(['extract', '.'], { cwd: folder });
    expect(stdout.split('\n').length - 1).toBe(2);
    expect(stderr).toMatch(/^quotes: \.\/self: skipped: /);
  });

  it('bad lines of JSON Lines are named with their numbers, good ones are read', async () => {
    const lines = [
      JSON.stringify({ id: 'one', text: ARTICLE }),
      '{"id": "two", "text": "cut o',
      'null',
      '[]',
      '{"id":"three"}',
      '\u0000\u0001',
      JSON.stringify({ id: 'four', text: ARTICLE }),
    ];
    const folder = folderOf({ 'a.jsonl': `${lines.join('\n')}\n` });
    const { status, stdout, stderr } = await quotes(['extract', 'a.jsonl'], { cwd: folder });
    expect(status).toBe(1);
    expect(stdout.match(/^\w+/gm)).toEqual(['one', 'one', 'four', 'four']);
    expect(stderr.match(/a\.jsonl:\d+/g)).toEqual([2, 3, 4, 5, 6].map(line => `a.jsonl:${line}`));
  });

  it('a gzip that is cut off is named, and says so once', async () => {
    const packed = gzipSync(ARTICLE.repeat(500));
    const folder = folderOf({ 'a.txt.gz': packed.subarray(0, packed.length - 9), 'b.txt': ARTICLE });
    const { status, stdout, stderr } = await quotes(['extract', '.'], { cwd: folder });
    expect([status, stdout.split('\n').length - 1]).toEqual([1, 2]);
    expect(stderr).toMatch(/^quotes: \.\/a\.txt\.gz: skipped: the compressed data is damaged or cut off[^\n]*\n$/);
  });

  it('a file of no bytes is an article without quotes', async () => {
    const folder = folderOf({ 'a.txt': '', 'b.jsonl': '', 'c.md': '' });
    const { status, stdout, stderr } = await quotes(['extract', '--json', '.'], { cwd: folder });
    expect([status, stderr, JSON.parse(stdout).quotes]).toEqual([0, '', []]);
  });

  it('a file of a gigabyte is refused at once, without being read', async () => {
    const folder = folderOf({ 'a.txt': ARTICLE });
    const file = openSync(join(folder, 'huge.txt'), 'w');
    writeSync(file, 'x', 2 ** 30); // a hole: takes no room on the disk
    closeSync(file);
    const start = performance.now();
    const { status, stdout, stderr } = await quotes(['extract', '.'], { cwd: folder });
    expect([status, stdout.split('\n').length - 1]).toEqual([1, 2]);
    expect(stderr).toMatch(/huge\.txt: skipped: too large for one article/);
    expect(performance.now() - start).toBeLessThan(20_000);
  });

  it('a bomb is not unpacked: small on disk and large in memory', async () => {
    const zeros = gzipSync(Buffer.alloc(200 * 1024 * 1024, ' '), { level: 9 });
    const folder = folderOf({ 'bomb.txt.gz': zeros, 'bomb.jsonl.gz': zeros, 'a.txt': ARTICLE });
    const { status, stdout, stderr } = await quotes(['extract', '.'], { cwd: folder });
    expect([status, stdout.split('\n').length - 1]).toEqual([1, 2]);
    expect(stderr.match(/bomb\.\w+\.gz: skipped: (?:unpacks to far more|too large)/g)?.length).toBe(2);
  });
});

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
});

describe('attacks', () => {
  it('keys of JSON records cannot reach the prototypes of objects', async () => {
    const record = `{"__proto__":{"text":"x","polluted":1},"constructor":{"prototype":{"polluted":1}},"id":"a","text":${JSON.stringify(ARTICLE)}}`;
    const row =
      '{"__proto__":{"polluted":1},"id":"q","document":"d","text":"We have no choice","start":1,"end":18,"speaker":{"__proto__":{"polluted":1},"id":"p","name":"toString","type":"person","mention":null}}';
    const folder = folderOf({ 'a.jsonl': `${record}\n`, 'rows.ndjson': `${row}\n${row.replace('"d"', '"e"')}\n` });
    const extracted = await quotes(['extract', '-f', 'ndjson', 'a.jsonl'], { cwd: folder });
    expect([extracted.status, extracted.stderr, extracted.stdout.split('\n').length - 1]).toEqual([0, '', 2]);
    const clustered = await quotes(['cluster', '--format', 'ndjson', 'rows.ndjson'], { cwd: folder });
    expect([clustered.status, clustered.stderr]).toEqual([0, '']);
    expect(extracted.stdout + clustered.stdout).not.toContain('polluted');
  });

  it('names of objects’ own methods are names like any other', async () => {
    const text =
      'Constructor Valueof said “we stay here”. “No,” said Tostring Hasown. __proto__ said “we go home now”.\n';
    const { status, stderr, stdout } = await quotes(['extract', '--all'], { stdin: text });
    expect([status, stderr, stdout.split('\n').length - 1]).toEqual([0, '', 3]);
  });

  it('a path as the id of a record is only a name: nothing is read or written there', async () => {
    const folder = folderOf({
      'a.jsonl': `${JSON.stringify({ id: '../../../etc/passwd', text: ARTICLE })}\n`,
    });
    const { stdout } = await quotes(['extract', '-o', 'out.txt', 'a.jsonl'], { cwd: folder });
    expect(stdout).toBe('');
    expect(readFileSync(join(folder, 'out.txt'), 'utf8')).toMatch(/^\.\.\/\.\.\/\.\.\/etc\/passwd:1: /);
    expect(readdirSync(folder).sort()).toEqual(['a.jsonl', 'out.txt']);
  });

  it('a page fetches and runs nothing', async () => {
    const page = `<html><head><script>require('fs').writeFileSync('owned','')</script><link rel=stylesheet href="http://127.0.0.1:9/x.css"></head>
      <body onload="owned()"><article><p>${ARTICLE}</p><p>The wall fell on Friday, and the town has been without it since then.</p>
      <img src="http://127.0.0.1:9/x.png" onerror="owned()"><iframe src="file:///etc/passwd"></iframe><script src="http://127.0.0.1:9/x.js"></script></article></body></html>`;
    const folder = folderOf({ 'a.html': page });
    const { status, stdout } = await quotes(['extract', 'a.html'], { cwd: folder });
    expect([status, stdout.split('\n').length - 1]).toEqual([0, 2]);
    expect(readdirSync(folder)).toEqual(['a.html']);
  });

  it('a name that looks like a flag is a file behind --', async () => {
    const folder = folderOf({});
    writeFileSync(join(folder, '--output=x'), ARTICLE);
    const { status, stdout } = await quotes(['extract', '--', '--output=x'], { cwd: folder });
    expect([status, stdout.split('\n').length - 1, readdirSync(folder)]).toEqual([0, 2, ['--output=x']]);
  });
});
