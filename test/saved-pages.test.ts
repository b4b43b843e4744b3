// What browsers save and feeds give → articles: pages with their folders of pictures, pages in one file, RSS and Atom.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Warning } from '../src/errors.ts';
import { readArticles } from '../src/read/articles.ts';
import { articlesFromFeed } from '../src/read/feeds.ts';
import { formatByContent } from '../src/read/formats.ts';
import { pageInMhtml } from '../src/read/mhtml.ts';
import type { Article } from '../src/types.ts';
import { folderOf } from './helpers/folder.ts';

const PAGE = `<!doctype html><html><head><meta charset="utf-8"><title>Quay to close</title></head><body><article>
<p>The quay at Ostwick will close on Friday, the harbour office said, after a diver found a crack in the oldest pillar.</p>
<p>“It is café talk,” said Mabel Orchard. “It will hold another winter, as it has held for ninety of them.”</p></article></body></html>`;
const TEXT = [
  'The quay at Ostwick will close on Friday, the harbour office said, after a diver found a crack in the oldest pillar.',
  '“It is café talk,” said Mabel Orchard. “It will hold another winter, as it has held for ninety of them.”',
].join('\n\n');

async function read(folder: string) {
  const warnings: Warning[] = [];
  const articles: Article[] = [];
  for await (const article of readArticles([folder], { onWarning: warning => warnings.push(warning) })) {
    articles.push({ ...article, document: article.document.replace(`${folder}/`, '') });
  }
  return { articles, warnings };
}

describe('a page saved with its pictures', () => {
  it.each(['Quay_files', 'Quay-Dateien', 'Quay_fichiers'])('%s beside Quay.html is not read', async beside => {
    const folder = folderOf({
      'Quay.html': PAGE,
      [`${beside}/style.css`]: 'p { color: red }',
      [`${beside}/frame.html`]: '<html><body><div id="ad"></div></body></html>',
    });
    const { articles, warnings } = await read(folder);
    expect(articles.map(({ document }) => document)).toEqual(['Quay.html']);
    expect(warnings).toEqual([]);
  });

  it('a folder of that name without the page, or of another name beside it, is a folder of articles', async () => {
    const folder = folderOf({ 'a_files/one.txt': 'Rain.', 'b.html': PAGE, 'b-week/two.txt': 'Sun.' });
    const { articles } = await read(folder);
    expect(articles.map(({ document }) => document)).toEqual(['a_files/one.txt', 'b-week/two.txt', 'b.html']);
  });
});

describe('a page saved as one file', () => {
  const quotedPrintable = (text: string) =>
    [...Buffer.from(text)]
      .map(byte =>
        byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}` : String.fromCharCode(byte),
      )
      .join('')
      .replace(/(.{60}[^=\n]{3})(?=[^\n])/g, '$1=\r\n');
  const saved = (encoding: string, body: string, end = '\r\n') =>
    [
      'From: <Saved by a browser>',
      'Subject: Quay to close',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related;',
      '\ttype="text/html";',
      '\tboundary="----Boundary--x1----"',
      '',
      '',
      '------Boundary--x1----',
      'Content-Type: image/png',
      'Content-Transfer-Encoding: base64',
      '',
      'iVBORw0KGgo=',
      '------Boundary--x1----',
      'Content-Type: text/html',
      `Content-Transfer-Encoding: ${encoding}`,
      '',
      body,
      '------Boundary--x1----',
      'Content-Type: text/html',
      '',
      '<html><body><p>An advertisement in a frame, which is a page of its own.</p></body></html>',
      '------Boundary--x1------',
      '',
    ].join(end);

  it.each([
    ['quoted-printable', quotedPrintable(PAGE)],
    [
      'base64',
      Buffer.from(PAGE)
        .toString('base64')
        .replace(/(.{76})/g, '$1\r\n'),
    ],
    ['8bit', PAGE],
  ])('in %s is the first page among its parts', async (encoding, body) => {
    const folder = folderOf({ 'quay.mhtml': saved(encoding, body), unnamed: saved(encoding, body, '\n') });
    const { articles, warnings } = await read(folder);
    expect(warnings).toEqual([]);
    expect(articles.map(({ document, title, text }) => [document, title, text])).toEqual([
      ['quay.mhtml', 'Quay to close', TEXT],
      ['unnamed', 'Quay to close', TEXT],
    ]);
  });

  it('without a page is named and passed over', async () => {
    const folder = folderOf({
      'quay.mht': 'Content-Type: multipart/related; boundary=x\n\n--x\nContent-Type: image/png\n\n--x--\n',
    });
    expect((await read(folder)).warnings).toEqual([{ code: 'no-article', document: `${folder}/quay.mht` }]);
  });

  it('any soup of headers and boundaries ends', () => {
    const piece = fc.constantFrom(
      '--x\n',
      '--x--\n',
      '\n',
      'Content-Type: multipart/related; boundary=x\n',
      'Content-Type: text/html\n',
      'a',
      '=\n',
      '=3',
      ' : ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), pieces => {
        const found = pageInMhtml(Buffer.from(pieces.join('')));
        expect(found === null || found instanceof Uint8Array).toBe(true);
      }),
    );
  });
});

describe('feeds', () => {
  const RSS = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>Ostwick Courier</title><link>https://courier.example/</link>
<item><title>Quay to close</title><link>https://courier.example/quay</link><guid isPermaLink="false">quay-17</guid>
<pubDate>Tue, 03 Mar 2026 08:00:00 GMT</pubDate><dc:creator><![CDATA[Petra Lunn]]></dc:creator>
<description>&lt;p&gt;The quay will close.&lt;/p&gt;</description>
<content:encoded><![CDATA[<p>The quay will close on Friday.</p><figure><figcaption>The quay</figcaption></figure><p>“It will hold,” said Mabel Orchard.</p>]]></content:encoded></item>
<item><title>Empty</title><link>https://courier.example/empty</link></item>
<item><title>Eels return</title><link>https://courier.example/eels</link><description>Eels are back, &amp;amp; nobody knows why.</description></item>
</channel></rss>`;
  const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Pier Notes</title>
<entry><id>tag:pier.example,2026:1</id><title>Quay to close</title><link rel="self" href="https://pier.example/1.atom"/><link rel="alternate" href="https://pier.example/1"/>
<published>2026-03-03T08:00:00Z</published><author><name>Petra Lunn</name><email>p@pier.example</email></author>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>“It will hold,” said Mabel Orchard.</p></div></content></entry></feed>`;

  it('of RSS: each item with text is an article, with the fullest text that it gives', () => {
    expect(articlesFromFeed(RSS, 'feed.xml')).toEqual([
      {
        document: 'quay-17',
        text: 'The quay will close on Friday.\n\n“It will hold,” said Mabel Orchard.',
        title: 'Quay to close',
        date: '2026-03-03',
        outlet: 'Ostwick Courier',
        author: 'Petra Lunn',
        url: 'https://courier.example/quay',
      },
      {
        document: 'https://courier.example/eels',
        text: 'Eels are back, & nobody knows why.',
        title: 'Eels return',
        outlet: 'Ostwick Courier',
        url: 'https://courier.example/eels',
      },
    ]);
  });

  it('of Atom: the address is the alternate link, the author has a name', () => {
    expect(articlesFromFeed(ATOM, 'feed.atom')).toEqual([
      {
        document: 'tag:pier.example,2026:1',
        text: '“It will hold,” said Mabel Orchard.',
        title: 'Quay to close',
        date: '2026-03-03T08:00:00Z',
        outlet: 'Pier Notes',
        author: 'Petra Lunn',
        url: 'https://pier.example/1',
      },
    ]);
  });

  it('are told by their name or their first bytes; other XML is text', async () => {
    const folder = folderOf({ 'a.rss': RSS, 'b.xml': ATOM });
    expect((await read(folder)).articles).toHaveLength(3);
    expect(formatByContent(Buffer.from('<?xml version="1.0"?><nitf><body>Rain.</body></nitf>'))).toBe('text');
  });

  it('addresses that run are none, and a feed without entries is named', async () => {
    const [article] = articlesFromFeed(
      '<rss><channel><item><link>javascript:x()</link><description>Rain.</description></item></channel></rss>',
      'f',
    );
    expect(article).toEqual({ document: 'f:1', text: 'Rain.' });
    const folder = folderOf({ 'a.rss': '<rss><channel><title>Empty</title></channel></rss>' });
    expect((await read(folder)).warnings).toEqual([{ code: 'no-article', document: `${folder}/a.rss` }]);
  });
});

it('PDF and rich text are not text, though they begin with letters', async () => {
  const folder = folderOf({
    'a.pdf': '%PDF-1.4\nstream',
    'b.rtf': '{\\rtf1\\ansi “Rain,” she said.}',
    'c.txt': 'Rain.',
  });
  const { articles, warnings } = await read(folder);
  expect(articles.map(({ text }) => text)).toEqual(['Rain.']);
  expect(warnings.map(({ code }) => code)).toEqual(['binary', 'binary']);
});
