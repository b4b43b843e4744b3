// The library in a browser: bundled without anything of Node, it finds in a page what it finds here.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clusterQuotes, type Quote, quotesIn, quotesInAll } from '../../src/core.ts';
import { CHROMIUM, launchChromium } from '../helpers/chromium.ts';
import { ROOT } from '../helpers/run.ts';

const ARTICLES = [
  {
    document: 'a',
    text: '“We will not load a single car on that ramp,” harbour master Ines Calloway said. She called it “a trap”.',
  },
  { document: 'b', text: 'Ines Calloway said: “We will not put a single car on that ramp.”' },
];

let bundle = '';
let imports: readonly unknown[] = ['not built'];

beforeAll(async () => {
  const result = await build({
    stdin: { contents: "export * from 'newsquotes/core';", resolveDir: ROOT },
    bundle: true,
    minify: true,
    format: 'iife',
    globalName: 'newsquotes',
    platform: 'browser',
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  imports = Object.values(result.metafile.outputs).flatMap(output => output.imports);
  bundle = result.outputFiles[0]!.text;
});

describe('the bundle', () => {
  it('holds nothing of Node and is small enough for a page', () => {
    expect(imports).toEqual([]);
    expect(bundle.length).toBeLessThan(3_000_000);
  });

  it('leaves out what a page does not use', async () => {
    const { outputFiles } = await build({
      stdin: { contents: "import { VERSION } from 'newsquotes'; globalThis.version = VERSION;", resolveDir: ROOT },
      bundle: true,
      minify: true,
      format: 'esm',
      platform: 'node',
      external: ['node:*'],
      write: false,
    });
    expect(outputFiles[0]!.text.length).toBeLessThan(20_000);
  });
});

describe.skipIf(CHROMIUM === null)('in Chromium', () => {
  const folder = mkdtempSync(join(tmpdir(), 'quotes-core-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('finds the same quotes and clusters as here', async () => {
    const path = join(folder, 'page.html');
    writeFileSync(
      path,
      `<!doctype html><meta charset="utf-8"><script>${bundle.replaceAll('</script', '<\\/script')}</script>`,
    );
    const browser = await launchChromium();
    try {
      const page = await browser.newPage();
      const errors: string[] = [];
      page.on('pageerror', error => errors.push(error.message));
      await page.goto(pathToFileURL(path).href);
      const found = await page.evaluate(articles => {
        const { newsquotes } = globalThis as unknown as { newsquotes: typeof import('../../src/core.ts') };
        const quotes = newsquotes.quotesInAll(articles);
        return { one: newsquotes.quotesIn(articles[0]!.text), quotes, clusters: newsquotes.clusterQuotes(quotes) };
      }, ARTICLES);
      const quotes: Quote[] = quotesInAll(ARTICLES);
      expect(errors).toEqual([]);
      expect(quotes.length).toBeGreaterThan(1);
      const here = { one: quotesIn(ARTICLES[0]!.text), quotes, clusters: clusterQuotes(quotes) };
      expect(found).toEqual(JSON.parse(JSON.stringify(here)));
    } finally {
      await browser.close();
    }
  });
});
