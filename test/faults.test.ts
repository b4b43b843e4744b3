// Input that fails: the rest is done, the fault is named, nothing is lost in silence.
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, closeSync, openSync, symlinkSync, unlinkSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Warning } from '../src/errors.ts';
import { readPortion } from '../src/read/articles.ts';
import { portionsOf } from '../src/read/portions.ts';
import { sourcesOf } from '../src/read/sources.ts';
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

  it('a file that the system begins to give and then refuses', async () => {
    const folder = folderOf({ 'a.txt': ARTICLE });
    // Its first page cannot be read by anybody.
    const { status, stdout, stderr } = await quotes(['extract', '/proc/self/mem', 'a.txt'], { cwd: folder });
    expect([status, stdout.split('\n').length - 1]).toEqual([1, 2]);
    expect(stderr).toMatch(/^quotes: \/proc\/self\/mem: skipped: (?:cannot be read|no such file)[^\n]*\n$/);
  });

  it('files removed after they were found', async () => {
    const folder = folderOf({ 'a.txt': ARTICLE, 'b.txt': ARTICLE, 'c.jsonl': '{}', 'd.txt': ARTICLE });
    const warnings: Warning[] = [];
    const found = [];
    for await (const source of sourcesOf([folder], warning => warnings.push(warning))) found.push(source);
    for (const name of ['b.txt', 'c.jsonl']) unlinkSync(join(folder, name));
    const texts: string[] = [];
    for (const source of found) {
      for await (const portion of portionsOf(source, null, warning => warnings.push(warning))) {
        const reading = await readPortion(portion);
        warnings.push(...reading.warnings);
        texts.push(...reading.articles.map(({ text }) => text));
      }
    }
    expect([texts, warnings]).toEqual([
      [ARTICLE, ARTICLE],
      [
        { code: 'missing', document: join(folder, 'b.txt') },
        { code: 'missing', document: join(folder, 'c.jsonl') },
      ],
    ]);
  });

  it('a folder on standard input', () => {
    const { status, stdout, stderr } = spawnSync('sh', ['-c', `"${process.execPath}" "${BIN}" extract - < .`], {
      encoding: 'utf8',
    });
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toBe('quotes: -: skipped: cannot be read; check its permissions (EISDIR)\n');
  });
});
