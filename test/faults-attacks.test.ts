// What an attacker puts into the input: nothing is fetched, run, overwritten, unpacked without bound or carried on.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { crc32, deflateRawSync, gzipSync } from 'node:zlib';
import { pack } from 'tar-stream';
import { describe, expect, it } from 'vitest';
import { quoteFrom } from '../src/read/records.ts';
import { folderOf } from './helpers/folder.ts';
import { quotes } from './helpers/run.ts';

const ARTICLE = '“We have no choice,” Mayor Ada Brenner said. “The wall is gone.”\n';

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
    expect(Object.keys(quoteFrom(JSON.parse(row))!)).not.toContain('__proto__');
  });

  it('keys that the user names find nothing that a record has not', async () => {
    const folder = folderOf({ 'a.jsonl': `${JSON.stringify({ id: 'a', body: { text: ARTICLE } })}\n` });
    for (const key of [
      'constructor.name',
      'body.constructor.name',
      '__proto__.constructor.name',
      'body.text.length.x',
    ]) {
      const { status, stdout, stderr } = await quotes(['text', '--text-key', key, 'a.jsonl'], { cwd: folder });
      expect([key, status, stdout]).toEqual([key, 1, '']);
      expect(stderr).toContain('a.jsonl:1: skipped: the record has no text');
    }
    expect((await quotes(['text', '--text-key', 'body.text', 'a.jsonl'], { cwd: folder })).stdout).toBe(ARTICLE);
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
    const asked: (string | undefined)[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url);
      response.end('owned()');
    });
    await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready));
    const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const page = `<html><head><base href="${at}/"><script>require('fs').writeFileSync('owned','')</script>
      <link rel=stylesheet href="x.css"><link rel="canonical" href="${at}/canonical"><meta http-equiv="refresh" content="0;url=${at}/next">
      <script type="application/ld+json">{"@context":"${at}/context","@type":"NewsArticle","headline":"Wall","image":"${at}/ld.png"}</script></head>
      <body onload="owned()"><article><p>${ARTICLE}</p><p>The wall fell on Friday, and the town has been without it since then.</p>
      <img src="x.png" srcset="y.png 2x" onerror="owned()"><iframe src="file:///etc/passwd"></iframe><script src="x.js"></script>
      <video src="x.mp4"></video><object data="x.swf"></object><embed src="x.pdf"><style>@import url(${at}/import.css)</style></article></body></html>`;
    const folder = folderOf({
      'a.html': page,
      'b.jsonl': JSON.stringify({ id: `${at}/id`, html: page, url: `${at}/url` }),
    });
    for (const command of ['extract', 'text', 'report', 'show']) {
      const { status, stdout } = await quotes([command, '.'], { cwd: folder });
      expect([command, status]).toEqual([command, 0]);
      expect(stdout).toContain('The wall is gone.');
    }
    expect(asked).toEqual([]);
    expect(readdirSync(folder).sort()).toEqual(['a.html', 'b.jsonl']);
    await new Promise(closed => server.close(closed));
  });

  it('a bomb is not unpacked: small on disk and large in memory', async () => {
    const zeros = gzipSync(Buffer.alloc(200 * 1024 * 1024, ' '), { level: 9 });
    const folder = folderOf({
      'bomb.txt.gz': zeros,
      'bomb.jsonl.gz': zeros,
      'bomb.tar.gz': zeros,
      'bomb.zip': zipOf('a.txt', Buffer.alloc(200 * 1024 * 1024, ' ')),
      'a.txt': ARTICLE,
    });
    const { status, stdout, stderr } = await quotes(['extract', '.'], { cwd: folder });
    expect([status, stdout.split('\n').length - 1]).toEqual([1, 2]);
    expect(stderr.match(/bomb\.[\w.]+: skipped: (?:unpacks to far more|too large|the compressed data)/g)?.length).toBe(
      4,
    );
    expect(stderr.match(/\n/g)?.length).toBe(4);
  });

  it('an archive that says a member is small is not believed', async () => {
    const large = Buffer.alloc(200 * 1024 * 1024, ' ');
    const folder = folderOf({ 'a.txt': ARTICLE, 'b.zip': zipOf('a.txt', large, 100) });
    const { status, stdout, stderr } = await quotes(['extract', '.'], { cwd: folder });
    expect([status, stdout.split('\n').length - 1]).toEqual([1, 2]);
    expect(stderr).toMatch(
      /^quotes: \.\/b\.zip: skipped: (?:unpacks to far more|the compressed data is damaged)[^\n]*\n$/,
    );
  });

  it('a path as the name of a member of an archive is only a name: nothing is written there', async () => {
    const archive = pack();
    archive.entry({ name: '../owned.txt' }, ARTICLE);
    archive.finalize();
    const parts: Uint8Array[] = [];
    for await (const part of archive) parts.push(part as Uint8Array);
    const folder = folderOf({
      'in/a.zip': zipOf('../owned.txt', Buffer.from(ARTICLE)),
      'in/b.tar': Buffer.concat(parts),
      'in/c.txt': ARTICLE,
    });
    const { status, stdout, stderr } = await quotes(['extract', '.'], { cwd: join(folder, 'in') });
    expect([status, stdout.match(/^[^:]+/gm)]).toEqual([
      1,
      ['./b.tar/../owned.txt', './b.tar/../owned.txt', './c.txt', './c.txt'],
    ]);
    expect(stderr).toMatch(/^quotes: \.\/a\.zip: skipped: /);
    expect([readdirSync(folder), readdirSync(join(folder, 'in')).sort()]).toEqual([
      ['in'],
      ['a.zip', 'b.tar', 'c.txt'],
    ]);
  });

  it('a name that looks like a flag is a file behind --', async () => {
    const folder = folderOf({});
    writeFileSync(join(folder, '--output=x'), ARTICLE);
    const { status, stdout } = await quotes(['extract', '--', '--output=x'], { cwd: folder });
    expect([status, stdout.split('\n').length - 1, readdirSync(folder)]).toEqual([0, 2, ['--output=x']]);
  });
});

/** A zip archive of one member; `said` is the unpacked size that it claims. */
function zipOf(name: string, content: Uint8Array, said = content.length): Buffer {
  const packed = deflateRawSync(content);
  const crc = crc32(content);
  const field = (...parts: readonly (readonly [value: number, bytes: 2 | 4])[]) => {
    const bytes = Buffer.alloc(parts.reduce((sum, [, size]) => sum + size, 0));
    let at = 0;
    for (const [value, size] of parts) at = bytes.writeUIntLE(value, at, size);
    return bytes;
  };
  const about = field(
    [20, 2],
    [0, 2],
    [8, 2],
    [0, 4],
    [crc, 4],
    [packed.length, 4],
    [said, 4],
    [name.length, 2],
    [0, 2],
  );
  const local = Buffer.concat([field([0x04034b50, 4]), about, Buffer.from(name), packed]);
  const central = Buffer.concat([
    field([0x02014b50, 4], [20, 2]),
    about,
    field([0, 2], [0, 2], [0, 2], [0, 4], [0, 4]),
    Buffer.from(name),
  ]);
  const end = field([0x06054b50, 4], [0, 4], [1, 2], [1, 2], [central.length, 4], [local.length, 4], [0, 2]);
  return Buffer.concat([local, central, end]);
}
