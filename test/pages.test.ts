// Saved pages of many structures → the article that a reader reads. The expected text is what the pages were written
// around, not what came out.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decode } from '../src/read/decode.ts';
import { articleFromHtml } from '../src/read/html.ts';
import { ROOT } from './helpers/run.ts';

const PAGES = join(ROOT, 'test/fixtures/pages');
const slugs = readdirSync(PAGES).sort();

function read(slug: string) {
  const expected = JSON.parse(readFileSync(join(PAGES, slug, 'expected.json'), 'utf8'));
  const source = decode(readFileSync(join(PAGES, slug, 'source.html')), { html: true })!;
  return { expected, article: articleFromHtml(source, slug)! };
}

describe('saved pages', () => {
  it('has at least twelve structures', () => {
    expect(slugs.length).toBeGreaterThanOrEqual(12);
  });

  it.each(slugs)('%s: the text is the article, without what stands around it', slug => {
    const { expected, article } = read(slug);
    expect(article.text.split('\n\n')).toEqual(expected.text);
  });

  it.each(slugs)('%s: title, date, outlet, author and address are what the page says', slug => {
    const { expected, article } = read(slug);
    const { title = null, date = null, outlet = null, author = null, url = null } = article;
    const { text: _, ...metadata } = expected;
    expect({ title, date, outlet, author, url }).toEqual(metadata);
  });
});
