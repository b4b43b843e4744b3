// The report as a string: what it must hold, and what no input may make it hold.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assetsModule } from '../scripts/report-assets.ts';
import { PAGE_SCRIPT, PAGE_SCRIPT_HASH, PAGE_STYLE, PAGE_STYLE_HASH } from '../src/write/report/assets.ts';
import type { ReportData } from '../src/write/report/data.ts';
import { dayOf } from '../src/write/report/day.ts';
import { packReport, type ReportInput } from '../src/write/report/pack.ts';
import { modelOf } from '../src/write/report/page/model.ts';
import { reportPage } from '../src/write/report.ts';
import { COURIER, memberOf, quoteIn, sampleReport, speaker, TRIBUNE } from './helpers/report.ts';

const DATA = /<script type="application\/json" id="data">(.*?)<\/script>/s;

function dataOf(page: string): ReportData {
  return JSON.parse(DATA.exec(page)![1]!) as ReportData;
}

describe('a report page', () => {
  it('is the same for the same input', () => {
    expect(reportPage(sampleReport())).toBe(reportPage(sampleReport()));
  });

  it('carries a policy that allows its own script and style by their hashes, and nothing else', () => {
    const page = reportPage(sampleReport());
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)![1]!;
    const sha = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    const [script, style] = [/<script>(.*?)<\/script>/s.exec(page)![1]!, /<style>(.*?)<\/style>/s.exec(page)![1]!];
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `script-src ${sha(script)}`,
      `style-src ${sha(style)}`,
      "base-uri 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ]);
  });

  it('names nothing that a browser would fetch', () => {
    const page = reportPage({ ...sampleReport(), articles: [], clusters: [], quotes: [] });
    expect(page).not.toMatch(/\b(?:src|href|action|poster|srcset)=["'](?!#)|@import|url\(/);
  });

  it('ends the data only where the page does, whatever the articles hold', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('</script>', '<!--', '<script>', ']]>', '\u2028', '\ud800', '"', '\\', '&lt;/script>', '\0'),
    );
    const words = fc.array(hostile, { maxLength: 8 }).map(parts => parts.join(''));
    fc.assert(
      fc.property(words, words, words, (text, title, name) => {
        const article = { document: name, text: `${text}.`, title, outlet: title, author: name };
        const quotes = [quoteIn(article, article.text, 'direct', speaker(name, { role: title }))];
        const page = reportPage({ articles: [article], quotes, clusters: [], title });
        expect(page.match(/<\/script/gi)).toHaveLength(2);
        expect(page.match(/<!--/g)).toBeNull();
        const data = dataOf(page);
        expect(data.articles[0]).toMatchObject({ document: name, text: article.text, title });
        expect(data.speakers[0]).toMatchObject({ name, roles: [title] });
      }),
    );
  });

  it('escapes its title where markup is read', () => {
    const page = reportPage({ ...sampleReport(), title: '</title><script>alert(1)</script> "\u202e' });
    expect(/<title>(.*)<\/title>/.exec(page)![1]).toBe(
      '&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt; &quot;\ufffd',
    );
  });

  it('stays under 2 MB for 200 articles of 5,000 characters with 35 quotes each', () => {
    const page = reportPage(largeReport(200, 35));
    expect(Buffer.byteLength(page)).toBeLessThan(2_000_000);
  });
});

describe('the data of a report', () => {
  it('gives every quote back as it was: words, places, speaker, kind, confidence', () => {
    const input = sampleReport();
    const { quotes } = modelOf(packReport(input));
    expect(
      quotes.map(quote => ({ ...quote, clusters: 0, article: quote.article.document, speaker: quote.speaker?.name })),
    ).toMatchObject(
      input.quotes.map(quote => ({
        id: quote.id,
        article: quote.document,
        text: quote.text,
        start: quote.start,
        end: quote.end,
        kind: quote.kind,
        speaker: quote.speaker?.name,
        confidence: Math.round(quote.confidence! * 100),
        line: quote.line,
        cue: quote.cue && { start: quote.cue.start, end: quote.cue.end },
      })),
    );
  });

  it('links quote, speaker, article and cluster in every direction', () => {
    const { quotes, speakers, articles, clusters } = modelOf(packReport(sampleReport()));
    for (const quote of quotes) {
      expect(quote.article.quotes).toContain(quote);
      expect(quote.speaker!.quotes).toContain(quote);
    }
    expect(speakers.flatMap(one => one.quotes)).toHaveLength(quotes.length);
    expect(articles.flatMap(one => one.quotes)).toHaveLength(quotes.length);
    for (const cluster of clusters)
      for (const member of cluster.members) expect(member.quote.clusters).toContain(cluster);
  });

  it('keeps the words of quotes that come without their article', () => {
    const { articles: _, ...rest } = sampleReport();
    const model = modelOf(packReport({ ...rest, articles: [] }));
    expect(model.articles.map(article => [article.document, article.text])).toEqual([
      [TRIBUNE.document, null],
      [COURIER.document, null],
    ]);
    expect(model.quotes.map(quote => quote.text)).toEqual(rest.quotes.map(quote => quote.text));
    expect(model.clusters[0]!.members[1]!.text).toBe('We can not pay for two boats that sail empty,');
  });

  it('takes rows that know only document, words and place', () => {
    const quote = { document: 'a.txt', text: 'Nobody asked us', start: 3, end: 18 };
    const model = modelOf(packReport({ articles: [], quotes: [quote], clusters: [] }));
    expect(model.quotes[0]).toMatchObject({
      id: 'a.txt:3-18',
      text: 'Nobody asked us',
      speaker: null,
      confidence: null,
      evidence: null,
      line: null,
    });
  });

  it('puts quotes in reading order and takes each once', () => {
    const input = sampleReport();
    const shuffled = { ...input, quotes: [...input.quotes].reverse().flatMap(quote => [quote, quote]) };
    expect(packReport(shuffled).ids).toEqual(input.quotes.map(quote => quote.id));
  });

  it('refuses a cluster that names a quote it does not hold', () => {
    const input = sampleReport();
    expect(() => packReport({ ...input, quotes: input.quotes.slice(1) })).toThrow(RangeError);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' data:text/html,x',
    'file:///etc/passwd',
    'vbscript:x',
    'not an address',
    '//x.example',
  ])('drops the address %s', url => {
    expect(
      packReport({ ...sampleReport(), articles: [{ ...TRIBUNE, url }, COURIER] }).articles[0]!.url,
    ).toBeUndefined();
  });

  it('keeps names such as __proto__ and constructor as names', () => {
    const article = { document: '__proto__', text: '“x y”', outlet: 'constructor' };
    const quotes = [
      quoteIn(article, 'x y', 'direct', speaker('__proto__', { id: '__proto__' }), { id: 'constructor' }),
    ];
    const model = modelOf(packReport({ articles: [article], quotes, clusters: [clusterOf(quotes[0]!)] }));
    expect(model.quotes[0]).toMatchObject({ id: 'constructor', speaker: { name: '__proto__' } });
    expect(model.articles[0]).toMatchObject({ document: '__proto__', outlet: { name: 'constructor' } });
    expect(({} as Record<string, unknown>).name).toBeUndefined();
  });

  it.each([
    ['2026-03-02', '2026-03-02'],
    ['2026-03-02T23:30:00-08:00', '2026-03-02'],
    ['Mon, 2 Mar 2026 10:00:00 GMT', '2026-03-02'],
    ['March 2, 2026', '2026-03-02'],
    ['2026-02-30', undefined],
    ['03/04/2026', undefined],
    ['yesterday', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('reads the day of %s as written', (date, day) => {
    expect(dayOf(date)).toBe(day);
  });
});

describe('the page’s script and style', () => {
  it('are built from their sources as they are now', () => {
    const built = readFileSync(new URL('../src/write/report/assets.ts', import.meta.url), 'utf8');
    expect(built === assetsModule(), 'run: npx tsx scripts/report-assets.ts').toBe(true);
  });

  it('have the hashes that the policy names', () => {
    const hash = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
    expect([PAGE_SCRIPT_HASH, PAGE_STYLE_HASH]).toEqual([hash(PAGE_SCRIPT), hash(PAGE_STYLE)]);
  });

  it('never read markup from a string, and never run one', () => {
    expect(PAGE_SCRIPT).not.toMatch(
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|\beval\b|new Function/,
    );
    expect(PAGE_SCRIPT).not.toMatch(/\bfetch\b|XMLHttpRequest|sendBeacon|WebSocket|EventSource|import\(/);
  });
});

function clusterOf(quote: Parameters<typeof memberOf>[0]): ReportInput['clusters'][number] {
  return {
    id: 'c',
    speaker: null,
    text: quote.text,
    documents: 1,
    wordingDiffers: false,
    attributionConflict: false,
    members: [memberOf(quote)],
  };
}

/** Articles of one sentence over and over, each its own quote; every fifth quote is shared by all articles. */
function largeReport(articles: number, quotesEach: number): ReportInput {
  const sentence =
    'The committee of the northern ports will publish the figures of last year before the summer, said the chair, who added “we have nothing to hide” ';
  const all = Array.from({ length: articles }, (_, i) => ({
    document: `archive/2026/article-${i}.html`,
    title: `Committee of the northern ports publishes figures, part ${i}`,
    date: `2026-0${1 + (i % 9)}-1${i % 10}`,
    outlet: `Outlet ${i % 12}`,
    url: `https://outlet-${i % 12}.example/2026/article-${i}`,
    text: sentence.repeat(quotesEach),
  }));
  const quotes = all.flatMap(article =>
    Array.from({ length: quotesEach }, (_, q) => {
      const offset = q * sentence.length;
      const place = (words: string) => {
        const start = offset + sentence.indexOf(words);
        return { start, end: start + words.length, text: words };
      };
      const by = speaker(`Speaker Number ${(q * 7) % 300}`, { mention: place('the chair'), role: 'who chairs it' });
      return quoteIn(article, 'we have nothing to hide', q % 2 ? 'direct' : 'indirect', by, {
        ...place('we have nothing to hide'),
        id: `${article.document}-${q}`.padStart(20, '0').slice(-16),
        source: place('the chair, who added'),
        cue: place('added'),
        content: place('“we have nothing to hide”'),
      });
    }),
  );
  const clusters = Array.from({ length: 200 }, (_, c) => ({
    ...clusterOf(quotes[c]!),
    id: `cluster-${c}`,
    members: Array.from({ length: 8 }, (_, m) => memberOf(quotes[(c * 31 + m * quotesEach) % quotes.length]!)),
  }));
  return { articles: all, quotes, clusters };
}
