// The report in a real browser: what a reader sees and hears, and what an attacker's article cannot do.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type ReportInput, reportPage } from '../../src/write/report.ts';
import { CHROMIUM, launchChromium } from '../helpers/chromium.ts';
import { folderOf } from '../helpers/folder.ts';
import { COURIER, memberOf, quoteIn, sampleReport, speaker, TRIBUNE } from '../helpers/report.ts';
import { quotes } from '../helpers/run.ts';

/** The page answers an act later: a filter waits for a pause in the typing, an address for its event, a busy machine for its turn. */
function eventually<Value>(value: () => Promise<Value>) {
  return expect.poll(value, { timeout: 15_000 });
}

/** Every view of the page that a report can show. */
const VIEWS = [
  'overview',
  'same-words',
  'cluster/1',
  'speakers',
  'speaker/1',
  'quotes',
  'articles',
  'article/1',
  'article/1/1',
];

describe.skipIf(CHROMIUM === null)('the report in Chromium', () => {
  const folder = mkdtempSync(join(tmpdir(), 'quotes-report-'));
  let browser: Browser;
  let files = 0;

  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map(context => context.close()));
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  interface Opened {
    readonly page: Page;
    readonly url: string;
    /** Everything that should not happen: errors, messages, dialogs, requests for anything but the page. */
    readonly incidents: string[];
  }

  function open(input: ReportInput, options: BrowserContextOptions = {}, view = ''): Promise<Opened> {
    return openPage(reportPage(input), options, view);
  }

  async function openPage(html: string, options: BrowserContextOptions = {}, view = ''): Promise<Opened> {
    const path = join(folder, `report-${files++}.html`);
    writeFileSync(path, html);
    const context = await browser.newContext({ viewport: { width: 1200, height: 800 }, ...options });
    context.setDefaultTimeout(15_000);
    const page = await context.newPage();
    const url = pathToFileURL(path).href;
    const incidents: string[] = [];
    page.on('pageerror', error => incidents.push(`error: ${error.message}`));
    page.on('console', message => incidents.push(`console: ${message.text()}`));
    page.on('dialog', dialog => {
      incidents.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('request', request => {
      if (request.url().split('#')[0] !== url) incidents.push(`request: ${request.url()}`);
    });
    page.on('popup', () => incidents.push('popup'));
    await page.goto(url + view);
    return { page, url, incidents };
  }

  async function show(page: Page, view: string): Promise<void> {
    await page.evaluate(`new Promise(resolve => {
      if (location.hash === '#/${view}') return resolve();
      addEventListener('hashchange', () => resolve(), { once: true });
      location.hash = '#/${view}';
    })`);
    await eventually(() => page.locator('main').getAttribute('data-view')).toBe(view.split('/')[0]);
  }

  describe('reading', () => {
    it('opens from a file without a request, an error or a message, in every view', async () => {
      const { page, incidents } = await open(sampleReport());
      for (const view of VIEWS) {
        await show(page, view);
        expect(await page.locator('main h1').count(), view).toBe(1);
      }
      expect(incidents).toEqual([]);
    });

    it('says on top how much there is', async () => {
      const { page } = await open(sampleReport());
      expect(await page.locator('.lede').first().textContent()).toBe(
        '4 quotations and 2 reported statements by 2 speakers in 2 articles from 2 outlets, 2–3 March 2026.',
      );
    });

    it('marks the words that an outlet changed by elements, by signs and in words for a screen reader', async () => {
      const { page } = await open(sampleReport(), {}, '#/same-words');
      const wording = page.locator('.wording.edited .words');
      expect(await wording.locator('del').allTextContents()).toEqual(['left out: no longer; ', 'left out: half; ']);
      expect(await wording.locator('ins').allTextContents()).toEqual(['put in: not; ']);
      const sign = (name: string) =>
        page.evaluate(`getComputedStyle(document.querySelector('.wording ${name}'), '::before').content`);
      expect([await sign('del'), await sign('ins')]).toEqual(['"\u2212"', '"+"']);
    });

    it('leads from a quote to its cluster, its speaker and its place in the article, and back', async () => {
      const { page } = await open(sampleReport(), {}, '#/quotes');
      await page.getByRole('link', { name: 'Worded differently in 2 articles' }).first().click();
      await eventually(() => page.locator('h1').textContent()).toBe('Marta Osei');
      await page.getByRole('link', { name: 'Evening Courier, 3 March 2026, line 2' }).first().click();
      await eventually(() => page.locator('h1').textContent()).toBe('Islanders fight for their boat');
      await eventually(() => page.locator('mark.named').textContent()).toBe(
        'We can not pay for two boats that sail empty,',
      );
      await page.locator('.notes').getByRole('link', { name: 'Marta Osei' }).first().click();
      await eventually(() => page.locator('main').getAttribute('data-view')).toBe('speaker');
      await page.getByRole('link', { name: 'Port Tribune, 2 March 2026, line 2' }).first().click();
      await page.locator('.notes').getByRole('link', { name: 'Worded differently in 2 articles' }).click();
      await eventually(() => page.locator('main').getAttribute('data-view')).toBe('cluster');
      await page.goBack();
      await eventually(() => page.locator('h1').textContent()).toBe('Ferry line to close in May');
    });

    it('keeps the article’s text as it is, with every quote marked where it stands', async () => {
      const { page } = await open(sampleReport(), {}, '#/article/1');
      const paragraphs = await page.locator('.article p.text').evaluateAll(list =>
        (
          list as unknown as {
            cloneNode(deep: boolean): { querySelectorAll(name: string): { remove(): void }[]; textContent: string };
          }[]
        ).map(paragraph => {
          const copy = paragraph.cloneNode(true);
          for (const reference of copy.querySelectorAll('.reference')) reference.remove();
          return copy.textContent;
        }),
      );
      expect(paragraphs).toEqual(TRIBUNE.text.split('\n'));
      expect(await page.locator('.article mark').allTextContents()).toEqual(
        sampleReport()
          .quotes.filter(quote => quote.document === TRIBUNE.document)
          .map(quote => quote.text),
      );
    });

    it('shows reported speech in another way than quotations', async () => {
      const { page } = await open(sampleReport(), {}, '#/article/1');
      const look = (kind: string) =>
        page
          .locator(`mark.${kind}`)
          .first()
          .evaluate(mark => {
            const { backgroundColor, borderBottomStyle } = getComputedStyle(mark as never);
            return { backgroundColor, borderBottomStyle };
          });
      const [quoted, reported] = [await look('direct'), await look('indirect')];
      expect(quoted.borderBottomStyle).toBe('solid');
      expect(reported.borderBottomStyle).toBe('dotted');
      expect(reported.backgroundColor).toBe('rgba(0, 0, 0, 0)');
      expect(quoted.backgroundColor).not.toBe(reported.backgroundColor);
    });

    it('draws the chart over time and outlets, and gives its figures as a table', async () => {
      const { page } = await open(sampleReport());
      expect(await page.locator('.chart svg').getAttribute('aria-label')).toMatch(
        /most on 2 March 2026 with 4 quotes; 2 outlets/,
      );
      await page.getByText('Figures as a table').click();
      await eventually(() => page.locator('.chart tbody tr').allTextContents()).toEqual([
        '2 March 2026404',
        '3 March 2026022',
      ]);
    });

    it('shows outlets, or articles where no outlet is known, when no article has a date', async () => {
      const { articles, quotes, clusters } = sampleReport();
      const bare = articles.map(({ document, text }) => ({ document, text }));
      const { page } = await open({ articles: bare, quotes, clusters });
      expect(await page.locator('.places li').allTextContents()).toEqual([
        `${TRIBUNE.document}4`,
        `${COURIER.document}2`,
      ]);
      expect(await page.locator('.chart').count()).toBe(0);
    });

    it('works for quotes that come without their articles', async () => {
      const { page, incidents } = await open({ ...sampleReport(), articles: [] }, {}, '#/article/1');
      expect(await page.locator('.quote .words').first().textContent()).toBe(sampleReport().quotes[0]!.text);
      expect(incidents).toEqual([]);
    });

    it('works when nothing was found', async () => {
      const { page, incidents } = await open({ articles: [], quotes: [], clusters: [] });
      for (const view of ['overview', 'same-words', 'speakers', 'quotes', 'articles']) await show(page, view);
      expect(incidents).toEqual([]);
    });
  });

  describe('filters', () => {
    it('narrow every view, count in the sections, and say the count aloud', async () => {
      const { page } = await open(sampleReport(), {}, '#/quotes');
      await page.getByLabel('Words').fill('islanders');
      await eventually(() => page.getByRole('status').textContent()).toBe('2 of 6 quotes, 1 speaker, 2 articles');
      expect(await page.getByRole('status').getAttribute('aria-live')).toBe('polite');
      expect(await page.locator('.quotes > li').count()).toBe(2);
      await page.getByLabel('Outlet').selectOption('Evening Courier');
      await eventually(() => page.locator('.quotes > li').count()).toBe(1);
      await eventually(() => page.locator('#sections .number').allTextContents()).toEqual([' 0', ' 1', ' 1', ' 1']);
    });

    it('mark the words that were searched for', async () => {
      const { page } = await open(sampleReport(), {}, '#/quotes?words=BÓATS');
      const marks = "[...CSS.highlights.get('searched')].map(range => range.toString())";
      expect(await page.evaluate(marks)).toEqual(['boats', 'boats']);
    });

    it('are kept in the address, so that a link gives the same view again', async () => {
      const { page, url } = await open(sampleReport(), {}, '#/quotes');
      await page.getByLabel('Reported').uncheck();
      await page.getByLabel('Confidence').selectOption('70');
      await eventually(() => page.locator('.quotes > li').count()).toBe(3);
      const address = page.url();
      await page.goto('about:blank');
      await page.goto(address);
      await eventually(() => page.locator('.quotes > li').count()).toBe(3);
      expect(await page.getByLabel('Reported').isChecked()).toBe(false);
      expect(address.startsWith(url)).toBe(true);
    });

    it('go away with one button', async () => {
      const { page } = await open(sampleReport(), {}, '#/quotes?speaker=berg');
      expect(await page.locator('.quotes > li').count()).toBe(2);
      await page.getByRole('button', { name: 'Show all' }).click();
      await eventually(() => page.locator('.quotes > li').count()).toBe(6);
      await eventually(() => page.getByLabel('Speaker').inputValue()).toBe('');
    });

    it('keep the focus in the field while the reader types', async () => {
      const { page } = await open(sampleReport(), {}, '#/quotes');
      await page.getByLabel('Words').pressSequentially('boats');
      await eventually(() => page.locator('.quotes > li').count()).toBe(2);
      expect(await page.evaluate('document.activeElement.id')).toBe('filter-words');
    });
  });

  describe('without a mouse, without eyes', () => {
    it('skips to the content with the first key', async () => {
      const { page } = await open(sampleReport(), {}, '#/speakers');
      await page.keyboard.press('Tab');
      await eventually(() => page.evaluate('document.activeElement.textContent')).toBe('Skip to the content');
      await page.keyboard.press('Enter');
      await eventually(() => page.evaluate('document.activeElement.id')).toBe('main');
      expect(await page.locator('main').getAttribute('data-view')).toBe('speakers');
    });

    it('puts the focus on the heading of a view that opens, and names it in the title', async () => {
      const { page } = await open(sampleReport(), {}, '#/speakers');
      await page.locator('main').getByRole('link', { name: 'Jon Berg' }).focus();
      await page.keyboard.press('Enter');
      await eventually(() => page.locator('main').getAttribute('data-view')).toBe('speaker');
      await eventually(() => page.evaluate('document.activeElement.tagName')).toBe('H1');
      await eventually(() => page.title()).toBe('Jon Berg – Who said what in 2 articles');
    });

    it('puts the focus on the note of the quote that a link names', async () => {
      const { page } = await open(sampleReport(), {}, '#/quotes');
      await page.getByRole('link', { name: 'Port Tribune, 2 March 2026, line 3' }).first().click();
      await eventually(() => page.evaluate('document.activeElement.id')).toBe('note-2');
    });

    it.each([
      ['light', 1200],
      ['dark', 1200],
      ['light', 390],
      ['dark', 390],
    ] as const)('passes axe in every view, %s, %i wide', async (colorScheme, width) => {
      // Without motion: contrast is judged by the colours that stay, not by a moment on the way to them.
      const viewport = { width, height: 800 };
      const { page } = await open(sampleReport(), {
        colorScheme,
        viewport,
        bypassCSP: true,
        reducedMotion: 'reduce',
      });
      await page.evaluate(axe.source);
      for (const view of VIEWS) {
        await show(page, view);
        const { violations } = (await page.evaluate('axe.run()')) as {
          violations: { id: string; nodes: { html: string }[] }[];
        };
        expect(violations.map(({ id, nodes }) => `${view}: ${id}: ${nodes.map(node => node.html).join(' ')}`)).toEqual(
          [],
        );
      }
    });

    it.each([320, 390, 768, 1200])('never scrolls sideways at %i pixels', async width => {
      const { page } = await open(sampleReport(), { viewport: { width, height: 800 } });
      for (const view of VIEWS) {
        await show(page, view);
        expect(await page.evaluate('document.documentElement.scrollWidth'), view).toBeLessThanOrEqual(width);
      }
    });
  });

  describe('light, dark, paper', () => {
    const paper = 'getComputedStyle(document.body).backgroundColor';

    it('follows the system, and the switch over the system', async () => {
      const { page } = await open(sampleReport(), { colorScheme: 'dark' });
      const dark = await page.evaluate(paper);
      await page.getByLabel('Colours').selectOption('light');
      const light = await page.evaluate(paper);
      expect(light).not.toBe(dark);
      await page.getByLabel('Colours').selectOption('system');
      expect(await page.evaluate(paper)).toBe(dark);
      await page.emulateMedia({ colorScheme: 'light' });
      expect(await page.evaluate(paper)).toBe(light);
    });

    it('prints on white, without the controls, and all of a list that the screen shows in parts', async () => {
      const { page } = await open(longReport(95), { colorScheme: 'dark' }, '#/quotes');
      expect(await page.locator('.quotes > li').count()).toBe(40);
      await page.pdf({ path: join(folder, 'print.pdf') });
      expect(await page.locator('.quotes > li').count()).toBe(95);
      await page.emulateMedia({ media: 'print' });
      expect(await page.evaluate(paper)).toBe('rgb(255, 255, 255)');
      for (const hidden of ['#sections', '.drawer', '.theme', '.more']) {
        expect(await page.locator(hidden).isVisible(), hidden).toBe(false);
      }
    });

    it('shows long lists in parts, and moves the focus to what a part adds', async () => {
      const { page } = await open(longReport(95), {}, '#/quotes');
      await page.getByRole('button', { name: 'Show 40 more (55 left)' }).click();
      await eventually(() => page.locator('.quotes > li').count()).toBe(80);
      const focused =
        "[...document.querySelectorAll('.quotes > li')].findIndex(li => li.contains(document.activeElement))";
      await eventually(() => page.evaluate(focused)).toBe(40);
    });
  });

  describe('attacks', () => {
    const MARKUP = [
      '<script>attacked=1</script>',
      '</script><script>attacked=1</script>',
      '</title><script>attacked=1</script>',
      '<img src=x onerror="attacked=1">',
      '"><svg onload=attacked=1>',
      "' onmouseover='attacked=1",
      '<a href="javascript:attacked=1">x</a>',
      '<iframe srcdoc="<script>parent.attacked=1</script>"></iframe>',
      '<meta http-equiv=refresh content="0;url=https://attack.example">',
      '<base href="https://attack.example/">',
      '<style>*{background:url(https://attack.example)}</style>',
      '<!--<script>',
      '{{attacked=1}}',
    ];

    it.each(MARKUP)('%s stays text wherever it stands', async markup => {
      const { page, incidents, url } = await open(hostileReport(markup, `javascript:attacked=1//${markup}`));
      for (const view of VIEWS) {
        await show(page, view);
        const found = (await page.evaluate(`({
          attacked: typeof attacked,
          elements: [...document.querySelectorAll('script, iframe, img, object, embed, base, style, link, meta[http-equiv]')].length,
          handlers: [...document.querySelectorAll('*')].flatMap(e => [...e.attributes]).filter(a => /^on|^srcdoc$/i.test(a.name)).length,
          addresses: [...document.links].map(link => link.href).filter(href => !href.startsWith('${url}#')),
        })`)) as Record<string, unknown>;
        // Two scripts, one style and the policy are the page's own.
        expect({ view, ...found }).toEqual({ view, attacked: 'undefined', elements: 4, handlers: 0, addresses: [] });
      }
      await show(page, 'article/1');
      expect(await page.locator('h1').textContent()).toBe(markup);
      expect(await page.locator('.article mark').first().textContent()).toBe(`Words ${markup} end`);
      expect(incidents).toEqual([]);
    });

    it('articles with hostile names, pages and records reach the page as text, through the command', async () => {
      const articles = folderOf({
        '<img src=x onerror=attacked=1>.txt':
          '“<script>attacked=1</script> is what I mean,” said Ida Falk, the <b>mayor</b>.\n',
        'page.html': `<html><head><title>&lt;/title&gt;&lt;script&gt;attacked=1&lt;/script&gt;</title>
          <link rel="canonical" href="javascript:attacked=1"><meta name="author" content="&lt;svg onload=attacked=1&gt;"></head>
          <body onload="attacked=1"><article><h1>Council votes</h1>${'<p>The council of Norby voted on the harbour on Monday, after a long debate in the town hall.</p>'.repeat(6)}
          <p>“We will build it,” said Ida Falk. <script>attacked=1</script><img src="https://attack.example/p.png" onerror="attacked=1"></p></article></body></html>`,
        'records.jsonl': `${JSON.stringify({ id: '../../etc/passwd', text: '“Build it now,” said Jon Berg.', url: 'data:text/html,<script>attacked=1</script>', title: '{{attacked=1}}' })}
{"__proto__": {"attacked": 1}, "constructor": {"prototype": {"attacked": 1}}, "id": "__proto__", "text": "“Stop it now,” said Jon Berg."}\n`,
      });
      const { stdout } = await quotes(['report', '.', '--title', '</title><script>attacked=1</script>'], {
        cwd: articles,
      });
      const { page, incidents, url } = await openPage(stdout);
      expect(await page.locator('#sections a').allTextContents()).toContain('Articles 4');
      for (const view of [
        'overview',
        'speakers',
        'speaker/1',
        'quotes',
        'articles',
        'article/1',
        'article/2',
        'article/3',
        'article/4',
      ]) {
        await show(page, view);
        expect(await page.evaluate('typeof attacked')).toBe('undefined');
        expect(
          await page.evaluate(`[...document.links].map(link => link.href).filter(href => !href.startsWith('${url}#'))`),
        ).toEqual([]);
      }
      expect(incidents).toEqual([]);
    });

    it('no script but the page’s own runs, no string becomes markup, and nothing can be fetched or sent', async () => {
      const { page } = await open(sampleReport());
      const outcome = await page.evaluate(`(async () => {
        const refused = [];
        document.addEventListener('securitypolicyviolation', event => refused.push(event.effectiveDirective));
        const script = document.createElement('script');
        const attempt = work => { try { work(); return 'done'; } catch (error) { return error.name; } };
        const outcomes = {
          html: attempt(() => { document.body.innerHTML += '<p>'; }),
          scriptText: attempt(() => { script.textContent = 'attacked = 1'; }),
          handler: attempt(() => document.body.setAttribute('onclick', 'attacked = 1')),
          fetch: await fetch('https://attack.example/').then(() => 'done', error => error.name),
        };
        script.append('attacked = 1');
        attempt(() => document.body.append(script));
        document.body.append(Object.assign(document.createElement('img'), { src: 'https://attack.example/x.png' }));
        document.body.append(Object.assign(document.createElement('form'), { action: 'https://attack.example/' }));
        const style = document.createElement('style');
        style.append('* { color: red }');
        document.body.append(style);
        document.body.click();
        await new Promise(resolve => setTimeout(resolve, 200));
        return { ...outcomes, attacked: typeof attacked, colour: getComputedStyle(document.body).color, refused: [...new Set(refused)].sort() };
      })()`);
      expect(outcome).toMatchObject({
        html: 'TypeError',
        scriptText: 'TypeError',
        fetch: 'TypeError',
        attacked: 'undefined',
      });
      expect((outcome as { colour: string }).colour).not.toBe('rgb(255, 0, 0)');
      expect((outcome as { refused: string[] }).refused).toEqual(
        expect.arrayContaining(['connect-src', 'img-src', 'require-trusted-types-for', 'style-src-elem']),
      );
    });

    it('shows characters that turn or hide text instead of obeying them', async () => {
      const { page } = await open(
        hostileReport('\u202eesrever\u202c \u2066x\u2069 \u0007 \u001b[31m', ''),
        {},
        '#/article/1',
      );
      expect(await page.locator('h1').textContent()).toBe('U+202EesreverU+202C U+2066xU+2069 U+0007 U+001B[31m');
      expect(await page.locator('h1 .control').count()).toBe(6);
    });
  });
});

/** Every string of the report is hostile: text, title, names, roles, outlet, author, date, file name, evidence, ids. */
function hostileReport(markup: string, url: string): ReportInput {
  const document = `news/${markup}.txt`;
  const words = `Words ${markup} end`;
  const article = {
    document,
    title: markup,
    outlet: markup,
    author: markup,
    date: markup,
    url,
    text: `Before “${words}” said ${markup}.`,
  };
  const by = speaker(markup, { id: markup, role: markup, mention: { text: 'Before', start: 0, end: 6 } });
  const quote = quoteIn(article, words, 'direct', by, { id: markup, evidence: markup });
  const twin = { ...article, document: `${document}2` };
  const second = quoteIn(twin, words, 'direct', { ...by, id: 'other', name: `${markup}2` }, { id: `${markup}2` });
  const was = { text: markup, start: 6, end: 6 + markup.length };
  const members = [
    memberOf(quote),
    memberOf(second, {
      variant: 'edited',
      edits: [{ op: 'replace', start: second.start, end: second.start + 5, text: 'Words', was }],
    }),
  ];
  const cluster = {
    id: markup,
    speaker: by,
    text: `${words} `,
    documents: 2,
    wordingDiffers: true,
    attributionConflict: true,
    members,
  };
  return { articles: [article, twin], quotes: [quote, second], clusters: [cluster], title: markup, generator: markup };
}

/** One article with many quotes. */
function longReport(number: number): ReportInput {
  const lines = Array.from({ length: number }, (_, i) => `“Statement number ${i + 1} of the day,” she said.`);
  const article = { ...COURIER, text: lines.join('\n') };
  const quotes = lines.map((_, i) =>
    quoteIn(article, `Statement number ${i + 1} of the day,`, 'direct', speaker('Ida Falk')),
  );
  return { articles: [article], quotes, clusters: [] };
}
