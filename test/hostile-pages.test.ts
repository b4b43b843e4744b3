// Pages that nobody wrote for readers: whatever stands in them, reading ends soon, runs nothing and loses no other input.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleFromHtml } from '../src/read/html.ts';
import { folderOf } from './helpers/folder.ts';
import { quotes } from './helpers/run.ts';

const PARAGRAPH =
  '<p>The port will close on Friday. “We have no choice,” the mayor said in the hall on Monday night.</p>\n';

const piece = fc.oneof(
  fc.constantFrom(
    '<div class="related">',
    '</div>',
    '<p>',
    '</p>',
    '<q>',
    '<blockquote>',
    '<br><br>',
    '<table><tr><td>',
    '<!--',
    '-->',
  ),
  fc.constantFrom(
    '<script>',
    '</script>',
    '<style>',
    '<a href="javascript:x()">',
    '<img onerror=x>',
    '<svg><p>',
    '<template>',
    '<![CDATA[',
  ),
  fc.constantFrom('&amp;', '&#x202e;', '&lt;p&gt;', '&nbsp;', '\u0000', '\ud800', '“', '”', "'", '"', '<', '>', '='),
  fc.constant(PARAGRAPH),
  fc.string({ maxLength: 20 }),
);

describe('hostile pages', () => {
  it('any soup of tags gives an article or none, and the text has no tags of the page left in it', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), pieces => {
        const article = articleFromHtml(pieces.join(''), 'page');
        expect(article === null || typeof article.text === 'string').toBe(true);
        expect(article?.text ?? '').not.toMatch(/<(?:p|div|script|blockquote)>The port/);
      }),
      { numRuns: 300 },
    );
  });

  it('scripts, handlers and addresses that run leave nothing in the article', () => {
    const page = `<html><head><link rel="canonical" href="javascript:alert(1)"><meta property="og:url" content="data:text/html,x">
<script type="application/ld+json">{"@type":"NewsArticle","__proto__":{"polluted":1},"url":"javascript:alert(2)","headline":"Port"}</script></head>
<body onload="alert(3)"><article>${PARAGRAPH.repeat(4)}<p onclick="alert(4)">Ends here, the paper said.<script>alert(5)</script></p></article></body></html>`;
    const article = articleFromHtml(page, 'page')!;
    expect(article.url).toBeUndefined();
    expect(article.title).toBe('Port');
    expect(article.text).not.toMatch(/alert|script/);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it.each([
    [
      '20,000 boxes beside the article',
      `${PARAGRAPH.repeat(9)}${'<div class="related"><p>x</p></div>'.repeat(20_000)}`,
    ],
    ['20,000 line breaks', 'words of a line<br><br>'.repeat(10_000)],
    ['30,000 open metas', '<meta '.repeat(30_000)],
    ['10,000 linked headings', '<div><h3><a href="/x">Rain</a></h3><p>It rains.</p></div>'.repeat(10_000)],
    [
      '10,000 pull quotes',
      `${'<aside class="pullquote"><blockquote>It rains on.</blockquote></aside>'.repeat(10_000)}${PARAGRAPH}`,
    ],
    ['3,000 articles in articles', `${'<article><h1>Rain</h1>'.repeat(3000)}${PARAGRAPH.repeat(5)}`],
    ['20,000 initials', `<p>${'<span aria-hidden="true">A</span>'.repeat(20_000)}</p>${PARAGRAPH.repeat(5)}`],
    ['a megabyte of paragraphs', PARAGRAPH.repeat(10_000)],
    ['boxes in boxes', `${'<div class="related">'.repeat(1500)}${PARAGRAPH.repeat(5)}${'</div>'.repeat(1500)}`],
  ])('%s are read in seconds', (_, body) => {
    const start = process.cpuUsage();
    articleFromHtml(`<html><body>${body}</body></html>`, 'page');
    const used = process.cpuUsage(start);
    expect((used.user + used.system) / 1e6).toBeLessThan(15);
  });

  it('a page too deep to parse is named, and the others are read', async () => {
    const folder = folderOf({ 'a.html': '<'.repeat(200_000), 'b.txt': '“No,” said Bo Ek.\n' });
    const run = await quotes(['extract', '--all', folder]);
    expect(run.status).toBe(1);
    expect(run.stderr).toMatch(/a\.html: skipped: /);
    expect(run.stdout).toContain('“No,”');
  });
});
