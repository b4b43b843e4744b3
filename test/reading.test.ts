// Bytes, files and folders → articles: encodings, order, formats, and what happens to what cannot be read.

import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { pack } from 'tar-stream';
import { describe, expect, it } from 'vitest';
import type { Warning } from '../src/errors.ts';
import { type ReadOptions, readArticles } from '../src/read/articles.ts';
import { isoDate } from '../src/read/dates.ts';
import { decode } from '../src/read/decode.ts';
import { formatByContent } from '../src/read/formats.ts';
import { lineBlocks, linesIn } from '../src/read/lines.ts';
import { DEFAULT_KEYS } from '../src/read/records.ts';
import type { Article } from '../src/types.ts';
import { folderOf } from './helpers/folder.ts';

async function read(paths: string | readonly string[], options: ReadOptions = {}) {
  const warnings: Warning[] = [];
  const articles: Article[] = [];
  const given = typeof paths === 'string' ? [paths] : paths;
  for await (const article of readArticles(given, { ...options, onWarning: warning => warnings.push(warning) })) {
    articles.push(article);
  }
  return { articles, warnings, texts: articles.map(article => article.text) };
}

const codes = (warnings: readonly Warning[]) =>
  warnings.map(({ code, line }) => (line === undefined ? code : `${code}:${line}`));

describe('decoding', () => {
  const curly = '“Ça suffit,” she said — ‘no’.\r\n';

  it('UTF-8 with and without a byte order mark is the same text, line endings kept', () => {
    expect(decode(Buffer.from(curly))).toBe(curly);
    expect(decode(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(curly)]))).toBe(curly);
  });

  it('UTF-16 of both orders is told by its mark and without one', () => {
    const little = Buffer.from(curly.repeat(4), 'utf16le');
    const big = Buffer.from(little).swap16();
    for (const bytes of [little, big]) {
      const bom = bytes === little ? [0xff, 0xfe] : [0xfe, 0xff];
      expect(decode(Buffer.concat([Buffer.from(bom), bytes]))).toBe(curly.repeat(4));
    }
    const plain = 'She said no to all of it. '.repeat(3);
    expect(decode(Buffer.from(plain, 'utf16le'))).toBe(plain);
    expect(decode(Buffer.from(plain, 'utf16le').swap16())).toBe(plain);
  });

  it('bytes that are not UTF-8 are windows-1252, with its curly quotation marks', () => {
    const bytes = Buffer.from([0x93, 0x4e, 0x6f, 0x2c, 0x94, 0x20, 0x96, 0x20, 0x91, 0xe9, 0x92, 0x80]);
    expect(decode(bytes)).toBe('“No,” – ‘é’€');
  });

  it('a page is read in the charset it declares, unless its bytes are UTF-8', () => {
    const head = '<html><head><meta charset="windows-1251"></head><body>';
    expect(decode(Buffer.concat([Buffer.from(head), Buffer.from([0xcd, 0xe5, 0xf2])]), { html: true })).toBe(
      `${head}Нет`,
    );
    const wrong = '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"><p>“Ja”</p>';
    expect(decode(Buffer.from(wrong), { html: true })).toBe(wrong);
  });

  it('bytes with zeros or many control characters are not text', () => {
    expect(decode(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 2]))).toBeNull();
    expect(decode(Buffer.from(Array.from({ length: 300 }, (_, i) => (i % 8) + 1)))).toBeNull();
  });

  it('any text survives UTF-8 unchanged', () => {
    const text = fc
      .string({ unit: 'grapheme', maxLength: 200 })
      .filter(value => !/[\0-\x08\x0b\x0e-\x1f\ufeff]/.test(value));
    fc.assert(
      fc.property(text, value => {
        expect(decode(Buffer.from(value))).toBe(value);
      }),
    );
  });
});

describe('folders, files and patterns', () => {
  const folder = folderOf({
    'b.txt': 'b',
    'a/z.txt': 'a/z',
    'a/deep/one.txt': 'a/deep/one',
    'a-b.txt': 'a-b',
    'a.txt': 'a',
    '.hidden.txt': 'no',
    'node_modules/x.txt': 'no',
    'Ä.txt': 'Ä',
  });

  it('folders are read in the code-unit order of full paths; hidden files and node_modules are not', async () => {
    const { texts, articles } = await read(folder);
    expect(texts).toEqual(['a-b', 'a', 'a/deep/one', 'a/z', 'b', 'Ä']);
    const documents = articles.map(({ document }) => document);
    expect(documents).toEqual([...documents].sort());
  });

  it('documents are named by the path as given', async () => {
    const { articles } = await read(`${folder}/`);
    expect(articles[0]!.document).toBe(`${folder}/a-b.txt`);
  });

  it('a file named twice, or by name and by folder, is read once', async () => {
    expect((await read([join(folder, 'b.txt'), folder, join(folder, 'b.txt')])).texts.length).toBe(6);
  });

  it('patterns find files in order, and say when they find none', async () => {
    expect((await read(`${folder}/**/*o*.txt`)).texts).toEqual(['a/deep/one']);
    expect(codes((await read(`${folder}/*.doc`)).warnings)).toEqual(['no-match']);
  });

  it('a link back to a folder above is not followed', async () => {
    const looped = folderOf({ 'x/a.txt': 'a' });
    symlinkSync(looped, join(looped, 'x', 'loop'));
    symlinkSync(join(looped, 'x', 'a.txt'), join(looped, 'x', 'b.txt'));
    expect((await read(looped)).texts).toEqual(['a', 'a']);
  });

  it('what is missing, special or not text is named, and the rest is read', async () => {
    const mixed = folderOf({ 'a.txt': 'a', 'c.png': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]) });
    symlinkSync('/nonexistent/file', join(mixed, 'broken'));
    execFileSync('mkfifo', [join(mixed, 'pipe')]);
    mkdirSync(join(mixed, 'empty'));
    const { texts, warnings } = await read([join(mixed, 'nothing'), mixed]);
    expect(texts).toEqual(['a']);
    expect(codes(warnings)).toEqual(['missing', 'missing', 'binary', 'special']);
  });

  it('an empty file is an article without text', async () => {
    expect((await read(join(folderOf({ 'a.txt': '' }), 'a.txt'))).texts).toEqual(['']);
  });

  it('names with spaces, signs and line breaks are paths like any other', async () => {
    const odd = folderOf({ 'a [1].txt': 'one', 'line\nbreak.txt': 'two' });
    expect((await read(odd)).texts).toEqual(['one', 'two']);
    expect((await read(join(odd, 'a [1].txt'))).texts).toEqual(['one']);
  });
});

describe('JSON Lines', () => {
  const lines = [
    '{"id":"x","text":"One.","title":"T","date":"2026-01-02","url":"https://e.example/1","outlet":"O","author":["A","B"]}',
    'not json',
    '',
    '[1]',
    '{"id":7,"html":"<article><p>Two “words” here, in a page.</p></article>"}',
    '{"title":"no text"}',
    '{"text":"Three."}',
    '{"__proto__":{"text":"x"},"id":"p"}',
  ];

  it('each good line is an article; each bad one is named with its line', async () => {
    const path = join(folderOf({ 'all.jsonl': lines.join('\r\n') }), 'all.jsonl');
    const { articles, warnings } = await read(path);
    expect(articles[0]).toEqual({
      document: 'x',
      text: 'One.',
      title: 'T',
      date: '2026-01-02',
      outlet: 'O',
      author: 'A, B',
      url: 'https://e.example/1',
    });
    expect(articles.slice(1).map(({ document, text }) => [document, text])).toEqual([
      ['7', 'Two “words” here, in a page.'],
      [`${path}:7`, 'Three.'],
    ]);
    expect(codes(warnings)).toEqual(['bad-record:2', 'bad-record:4', 'no-text:6', 'no-text:8']);
  });

  it('keys can be named, also nested ones', async () => {
    const path = join(folderOf({ 'a.jsonl': '{"guid":"g","body":{"plain":"Yes."},"meta.paper":"P"}\n' }), 'a.jsonl');
    const keys = { ...DEFAULT_KEYS, id: 'guid', text: 'body.plain', outlet: 'meta.paper' };
    expect((await read(path, { keys })).articles).toEqual([{ document: 'g', text: 'Yes.', outlet: 'P' }]);
  });

  it('blocks of any size hold the same lines with the same numbers', async () => {
    const line = fc.string({ maxLength: 30 }).map(text => text.replace(/[\r\n]/g, ''));
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { minLength: 1 }),
        fc.integer({ min: 1, max: 64 }),
        fc.integer({ min: 1, max: 64 }),
        async (list, piece, size) => {
          const bytes = Buffer.from(list.join('\n'));
          async function* pieces() {
            for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
          }
          const found: string[] = [];
          for await (const block of lineBlocks(pieces(), size)) {
            expect(block.firstLine).toBe(found.length + 1);
            for (const part of linesIn(block.bytes)) found.push(Buffer.from(part).toString());
          }
          // A line break at the very end may or may not count as one more, empty line.
          expect(list.at(-1) === '' ? [list, list.slice(0, -1)] : [list]).toContainEqual(found);
        },
      ),
    );
  });
});

describe('packed files', () => {
  const record = '{"id":"a","text":"Packed."}\n';

  it('gzip of every format is read by its name or its first bytes', async () => {
    const folder = folderOf({
      'a.txt.gz': gzipSync('Plain.'),
      'b.jsonl.gz': gzipSync(record),
      'c.md.gz': gzipSync('# T\n\n*Marked.*\n'),
      d: gzipSync('<!doctype html><html><body><article><p>A page of one sentence.</p></article></body></html>'),
    });
    expect((await read(folder)).texts).toEqual(['Plain.', 'Packed.', 'Marked.', 'A page of one sentence.']);
  });

  it('a truncated or damaged gzip file is named, and the lines before the damage are kept', async () => {
    const whole = gzipSync(record.repeat(200_000));
    const folder = folderOf({
      'a.txt.gz': gzipSync('x'.repeat(9999)).subarray(0, 20),
      'b.jsonl.gz': whole.subarray(0, whole.length - 2000),
    });
    const { texts, warnings } = await read(folder);
    expect(codes(warnings)).toEqual(['corrupt', 'corrupt']);
    expect(texts.length).toBeGreaterThan(10_000);
  });

  it('a file that unpacks to far more than an article is not unpacked', async () => {
    const folder = folderOf({ 'bomb.txt.gz': gzipSync(Buffer.alloc(80 * 1024 * 1024, 'a')) });
    expect(codes((await read(folder)).warnings)).toEqual(['bomb']);
  });

  it('a tar archive is a folder of articles; names in it are only names', async () => {
    const archive = pack();
    archive.entry({ name: './one.txt' }, 'One.');
    archive.entry({ name: '../../two.md' }, '**Two.**');
    archive.entry({ name: '.git/config' }, 'no');
    archive.entry({ name: 'three.txt.gz' }, gzipSync('Three.'));
    archive.finalize();
    const parts: Uint8Array[] = [];
    for await (const part of archive) parts.push(part as Uint8Array);
    const folder = folderOf({ 'a.tar': Buffer.concat(parts), 'b.tgz': gzipSync(Buffer.concat(parts)) });
    const { articles } = await read(folder);
    expect(articles.map(({ document, text }) => [document.slice(folder.length + 1), text])).toEqual([
      ['a.tar/one.txt', 'One.'],
      ['a.tar/../../two.md', 'Two.'],
      ['a.tar/three.txt.gz', 'Three.'],
      ['b.tgz/one.txt', 'One.'],
      ['b.tgz/../../two.md', 'Two.'],
      ['b.tgz/three.txt.gz', 'Three.'],
    ]);
  });

  it('a damaged zip archive is named', async () => {
    const folder = folderOf({ 'a.zip': 'PK\u0003\u0004 and nothing that follows from it' });
    expect(codes((await read(folder)).warnings)).toEqual(['corrupt']);
  });
});

describe('Markdown', () => {
  it('front matter is metadata, markup goes, paragraphs and quotations stay', async () => {
    const source = `---
title: "Pier closes"
date: 2026-03-04
author: [Ines Calloway, Bo Ek]
outlet: Gazette
url: https://gazette.example/pier
---
# Pier closes

The pier [closed](https://x.example) on *Monday*,
the owner said. “It is **rotten**,”
he added.

> Nobody should walk on it.

- one
- two

\`\`\`
code
\`\`\`
`;
    const { articles } = await read(join(folderOf({ 'a.md': source }), 'a.md'));
    expect(articles[0]).toMatchObject({
      title: 'Pier closes',
      date: '2026-03-04',
      author: 'Ines Calloway, Bo Ek',
      outlet: 'Gazette',
      url: 'https://gazette.example/pier',
      text: 'The pier closed on Monday, the owner said. “It is rotten,” he added.\n\nNobody should walk on it.\n\none\n\ntwo',
    });
  });

  it('front matter that is not YAML is text', async () => {
    const { texts } = await read(join(folderOf({ 'a.md': '---\n: [\n---\nText.\n' }), 'a.md'));
    expect(texts[0]).toContain('Text.');
  });
});

describe('formats by content', () => {
  it.each([
    ['<!DOCTYPE html><html>', 'html'],
    ['\n<!-- saved -->\n<html lang="en">', 'html'],
    ['{"id":"a","text":"b"}\n{"id":"c"', 'jsonl'],
    ['{\n  "id": "a",', 'json'],
    ['[{"id":"a"}]', 'json'],
    ['“Yes,” he said.', 'text'],
    ['id,document,kind', 'csv'],
  ])('%j is %s', (head, format) => {
    expect(formatByContent(Buffer.from(head))).toBe(format);
  });
});

describe('dates', () => {
  it.each([
    ['2026-03-04', '2026-03-04'],
    ['2026-03-04T00:00:00Z', '2026-03-04'],
    ['2026-03-04 10:30:00', '2026-03-04T10:30:00'],
    ['March 4, 2026', '2026-03-04'],
    ['4 March 2026', '2026-03-04'],
    ['Wed, 04 Mar 2026 10:30:00 GMT', '2026-03-04'],
    ['yesterday', 'yesterday'],
  ])('%s is %s', (given, iso) => {
    expect(isoDate(given)).toBe(iso);
  });
});

it('a file removed while the run goes on is named like one that was never there', async () => {
  const folder = folderOf({ 'a.txt': 'a', 'b.txt': 'b' });
  const warnings: Warning[] = [];
  const texts: string[] = [];
  for await (const article of readArticles([join(folder, 'a.txt'), join(folder, 'b.txt')], {
    onWarning: w => warnings.push(w),
  })) {
    texts.push(article.text);
    execFileSync('rm', ['-f', join(folder, 'b.txt')]);
  }
  expect([texts, codes(warnings)]).toEqual([['a'], ['missing']]);
});
