// Articles that go through the stages together: the same as alone, and one that fails takes none of the others with it.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { extractArticle, extractArticles, inGroups } from '../src/pipeline.ts';
import { workOn } from '../src/run/work.ts';

vi.mock('../src/text/layout.ts', async original => {
  const layout = await original<typeof import('../src/text/layout.ts')>();
  return {
    ...layout,
    layoutOf: (text: string) => {
      if (text.includes('unreadable')) throw new Error('a stage failed');
      return layout.layoutOf(text);
    },
  };
});

const seeds = fileURLToPath(new URL('../seeds/', import.meta.url));
const articles = readdirSync(seeds)
  .filter(name => name.endsWith('.txt'))
  .map(name => ({ document: name, text: readFileSync(seeds + name, 'utf8') }));

describe('Articles that go through the stages together', () => {
  it('give what each gives alone, in whatever company', () => {
    const alone = new Map(articles.map(article => [article, JSON.stringify(extractArticle(article))]));
    const company = fc.array(fc.constantFrom(...articles), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(company, together => {
        const found = extractArticles(together).map(extracted => JSON.stringify(extracted));
        expect(found).toEqual(together.map(article => alone.get(article)));
      }),
      { numRuns: 10 },
    );
  });

  it('are a group of 16 at most, and of no more once it has 65,536 UTF-16 units', () => {
    const lengths = fc.array(fc.integer({ min: 0, max: 70_000 }), { maxLength: 60 });
    fc.assert(
      fc.property(lengths, given => {
        const texts = given.map(length => ({ text: 'x'.repeat(length) }));
        const groups = [...inGroups(texts)];
        expect(groups.flat()).toEqual(texts);
        const units = (group: typeof texts) => group.reduce((sum, { text }) => sum + text.length, 0);
        for (const [g, group] of groups.entries()) {
          expect(group.length).toBeLessThanOrEqual(16);
          expect(units(group.slice(0, -1))).toBeLessThan(65_536);
          if (g + 1 < groups.length) expect(group.length === 16 || units(group) >= 65_536).toBe(true);
        }
      }),
    );
  });

  it('are all found but the one that fails, which is a warning', async () => {
    const text = (words: string) => JSON.stringify({ text: `“The bridge is ${words},” said Mayor Ines Calder.` });
    const lines = ['open', 'unreadable', 'closed'].map(text).join('\n');
    const portion = { kind: 'records', document: 'in.jsonl', firstLine: 1, bytes: Buffer.from(lines) } as const;
    const { articles: found, warnings } = await workOn(portion, { format: null });
    expect(found.map(({ quotes }) => quotes)).toEqual([1, 1]);
    expect(warnings.map(({ code, document }) => [code, document])).toEqual([['failed', 'in.jsonl:2']]);
  });
});
