// The archive: what is added day by day gives what one run over everything gives, whatever the order and the interruptions.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addPaths } from '../src/archive/add.ts';
import { type Archive, openArchive } from '../src/archive/database.ts';
import { exportText } from '../src/archive/export.ts';
import { joinAll } from '../src/archive/join.ts';
import { printingsLike } from '../src/archive/like.ts';
import { joinNear, lastDocument } from '../src/archive/near.ts';
import { search } from '../src/archive/search.ts';
import { speakersOf, timelineOf } from '../src/archive/speakers.ts';
import { addArticles } from '../src/archive/store.ts';
import { extractPaths } from '../src/run/extraction.ts';
import { selector } from '../src/run/selection.ts';
import { speakersOf as speakersOfRun } from '../src/run/speakers.ts';
import type { Article, Quote } from '../src/types.ts';
import { clusterLine } from '../src/write/clusters.ts';
import { archived, NO_DUCKDB, oneRun } from './helpers/archive.ts';
import { folderOf } from './helpers/folder.ts';
import { ROOT } from './helpers/run.ts';

const WEEK = join(ROOT, 'examples/week');
const weekArticles = readdirSync(WEEK)
  .sort()
  .flatMap(name => readFileSync(join(WEEK, name), 'utf8').trimEnd().split('\n'))
  .map((line): Article => {
    const { id, ...rest } = JSON.parse(line) as Omit<Article, 'document'> & { readonly id: string };
    return { document: id, ...rest };
  });
const seedArticles = readdirSync(join(ROOT, 'seeds'))
  .filter(name => name.endsWith('.txt'))
  .map((name): Article => ({ document: `seeds/${name}`, text: readFileSync(join(ROOT, 'seeds', name), 'utf8') }));

const opener = (path: string) => (mode: 'read' | 'write') => openArchive(path, { mode, waitMs: 20_000 });

async function using<T>(path: string, mode: 'read' | 'write', work: (archive: Archive) => Promise<T>): Promise<T> {
  const archive = await opener(path)(mode);
  try {
    return await work(archive);
  } finally {
    archive.close();
  }
}

const textOf = async (path: string, what: 'quotes' | 'clusters' | 'entities') =>
  using(path, 'read', async archive => {
    let text = '';
    for await (const part of exportText(archive, what, 'ndjson', { columns: 80, colorLevel: 0 })) text += part;
    return text;
  });

const found = async (path: string, question: Parameters<typeof search>[1], limit?: number) =>
  using(path, 'read', async archive => {
    const texts: string[] = [];
    for await (const block of search(archive, question, limit)) texts.push(...block.map(({ quote }) => quote.text));
    return texts;
  });

async function archiveOf(articles: readonly Article[]): Promise<string> {
  const path = join(folderOf({}), 'news.duckdb');
  await using(path, 'write', archive => addArticles(archive, articles.map(archived)));
  await joinAll(opener(path));
  return path;
}

describe.skipIf(NO_DUCKDB !== '')(`archive${NO_DUCKDB}`, () => {
  it('gives the quotes, people and clusters of one run, in whatever order and portions articles were added', async () => {
    const articles = [...weekArticles, ...seedArticles.slice(2)];
    const all = articles.map(archived);
    const whole = await archiveOf(articles);
    const expected = await Promise.all([textOf(whole, 'quotes'), textOf(whole, 'entities')]);
    const clusters = oneRun(all).map(cluster => `${clusterLine(cluster)}\n`);
    expect(clusters.length).toBeGreaterThan(8);
    expect(await textOf(whole, 'clusters')).toBe(clusters.join(''));
    const plans = fc.tuple(
      fc.shuffledSubarray(all, { minLength: all.length }),
      fc.array(fc.record({ size: fc.integer({ min: 1, max: 5 }), joins: fc.constantFrom('all', 'near', 'no') }), {
        minLength: 12,
        maxLength: 12,
      }),
    );
    await fc.assert(
      fc.asyncProperty(plans, async ([order, portions]) => {
        const path = join(folderOf({}), 'news.duckdb');
        let at = 0;
        for (const { size, joins } of portions) {
          if (at >= order.length) break;
          await using(path, 'write', async archive => {
            const last = await lastDocument(archive);
            await addArticles(archive, order.slice(at, at + size));
            if (joins === 'near') await joinNear(archive, last);
          });
          at += size;
          if (joins === 'all') await joinAll(opener(path));
        }
        await joinAll(opener(path));
        expect(await Promise.all([textOf(path, 'quotes'), textOf(path, 'entities')])).toEqual(expected);
        expect(await textOf(path, 'clusters')).toBe(clusters.join(''));
      }),
      { numRuns: 4, seed: 9 },
    );
  });

  it('joins a few articles by their own words at once: the same clusters, and a lone surname finds its person', async () => {
    const later = weekArticles.at(-1)!;
    const surname: Article = {
      document: 'argus/okafor',
      date: '2025-09-06',
      text: 'Okafor was asked again on Saturday. “We will not sell the harbour to anybody who cannot keep the ferries running through the winter,” Okafor said.',
    };
    const path = await archiveOf(weekArticles.slice(0, -1));
    const whole = await archiveOf([...weekArticles, surname]);
    const joined = await using(path, 'write', async archive => {
      const last = await lastDocument(archive);
      await addArticles(archive, [later, surname].map(archived));
      return joinNear(archive, last);
    });
    expect(joined).toBe(2);
    for (const what of ['quotes', 'clusters'] as const)
      expect(await textOf(path, what)).toBe(await textOf(whole, what));
  });

  it('prints the rows that extract prints, and the speakers that speakers prints', async () => {
    const path = join(folderOf({}), 'news.duckdb');
    const added = await addPaths([WEEK], {
      open: async mode => (existsSync(path) || mode === 'write' ? opener(path)(mode) : (null as never)),
    });
    await joinAll(opener(path));
    const run = await extractPaths([WEEK]);
    const quotes: Quote[] = [];
    for await (const article of run.articles()) quotes.push(...article.quotes);
    expect(added).toMatchObject({ documents: weekArticles.length, quotes: quotes.length });
    const rows = (await textOf(path, 'quotes'))
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line) as { id: string });
    const { quoteRecord } = await import('../src/write/record.ts');
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
    expect(rows.sort(byId)).toEqual(
      quotes
        .sort(byId)
        .map(quoteRecord)
        .map(record => JSON.parse(JSON.stringify(record)) as object),
    );
    expect(await using(path, 'read', archive => speakersOf(archive, {}))).toEqual(
      await speakersOfRun(run, await selector({}, run)),
    );
    run.close();
  });

  it('adds nothing twice: neither the same article under its name nor the same content under another', async () => {
    const path = await archiveOf(weekArticles);
    const again = weekArticles.map(article => archived({ ...article, document: `copy/${article.document}` }));
    const added = await using(path, 'write', archive =>
      addArticles(archive, [...weekArticles.map(archived), ...again]),
    );
    expect(added).toEqual({ documents: 0, quotes: 0, known: 2 * weekArticles.length, replaced: 0 });
  });

  it('replaces an article by its new version, as if the old one had never been there', async () => {
    const [first, ...rest] = weekArticles;
    const old = { ...first!, text: `${first!.text}\n\n“This line was taken out later,” Hugo Lindqvist said.` };
    const path = await archiveOf([old, ...rest]);
    expect(await found(path, { speakers: ['Lindqvist'] })).toEqual(['This line was taken out later,']);
    const added = await using(path, 'write', archive => addArticles(archive, [archived(first!)]));
    expect(added).toMatchObject({ documents: 1, replaced: 1 });
    await joinAll(opener(path));
    const fresh = await archiveOf(weekArticles);
    for (const what of ['quotes', 'entities', 'clusters'] as const)
      expect(await textOf(path, what)).toBe(await textOf(fresh, what));
  });

  it('keeps nothing of an addition that fails in the middle', async () => {
    const path = await archiveOf(weekArticles.slice(0, 2));
    const before = await textOf(path, 'quotes');
    function* failing() {
      yield archived(weekArticles[3]!);
      throw new Error('the disk is gone');
    }
    await expect(using(path, 'write', archive => addArticles(archive, failing()))).rejects.toThrow('the disk is gone');
    expect(await textOf(path, 'quotes')).toBe(before);
  });

  it('finds quotes by words, any form of the speaker’s name, outlet, dates and kind, oldest first', async () => {
    const path = await archiveOf(weekArticles);
    expect(await found(path, { words: ['RAMP'], speakers: ['ruth'], kinds: ['direct'] })).toEqual([
      'The ramp will be mended before Christmas, and the town will pay for it,',
      'The ramp will be mended before Christmas,',
    ]);
    expect(await found(path, { words: ["don't mend"] })).toEqual(['Promises don’t mend a broken ramp,']);
    expect(await found(path, { words: ['ferries', 'winter'], kinds: ['direct'] })).toHaveLength(2);
    expect(await found(path, { words: ['ferries', 'winter'], outlet: 'post' })).toHaveLength(1);
    expect(
      await found(path, { speakers: ['Brandt'], since: '2025-09-03', until: '2025-09-03', kinds: ['direct'] }),
    ).toHaveLength(1);
    expect(await found(path, { speakers: ['Brandt'], until: '2025-09', kinds: ['direct'] })).toHaveLength(3);
    expect(await found(path, { speakers: ['Brandt'], since: '2026' })).toEqual([]);
    expect((await found(path, {}, 2))[1]).toBe('That is a promise.');
    await expect(found(path, { since: '2025-02-30' })).rejects.toThrow('--since: “2025-02-30” is no date');
  });

  it('finds earlier printings of a quote that were cut, altered or put in other words', async () => {
    const path = await archiveOf(weekArticles);
    const like = (text: string) =>
      using(path, 'read', archive => printingsLike(archive, text, {})).then(printings =>
        printings.map(({ quote, variant }) => `${quote.document} ${variant}`),
      );
    expect(await like('We will not sell the harbour to anybody who cannot keep the ferries running')).toEqual([
      'gazette/harbour-vote exact',
      'herald/okafor-harbour fragment',
      'post/ferries edited',
    ]);
    expect(await like('anybody who cannot keep the ferries running')).toHaveLength(3);
    expect(await like('nobody will be left on the quay')).toEqual([
      'herald/marlin exact',
      'gazette/offer exact',
      'post/offer exact',
    ]);
    expect(await like('Broken ramps are not mended by promises')).not.toContain('gazette/ramp edited');
    expect(await like('The council has bought a new fire engine')).toEqual([]);
    const asked = { speakers: ['Okafor'], outlet: 'Northern' };
    const narrowed = await using(path, 'read', archive =>
      printingsLike(archive, 'never sell the harbour to anybody who cannot keep the ferries running', asked),
    );
    expect(narrowed.map(({ quote }) => quote.document)).toEqual(['post/ferries']);
  });

  it('tells on which days somebody was quoted, and by whom', async () => {
    const path = await archiveOf(weekArticles);
    const days = await using(path, 'read', archive => timelineOf(archive, { speakers: ['brandt'], kinds: ['direct'] }));
    expect(days.map(({ day, quotes, outlets }) => [day, quotes, outlets])).toEqual([
      ['2025-09-01', 1, ['Fellmouth Gazette']],
      ['2025-09-03', 1, ['Northern Post']],
      ['2025-09-05', 1, ['Fellmouth Gazette']],
    ]);
  });

  it('does not touch the file when nothing is new', async () => {
    const path = await archiveOf(weekArticles.slice(0, 3));
    const before = statSync(path).mtimeMs;
    await joinAll(opener(path));
    expect(statSync(path).mtimeMs).toBe(before);
  });

  it('refuses a file that is no archive, and leaves it as it is', async () => {
    const path = join(folderOf({ 'notes.txt': 'The ferries sailed.\n'.repeat(999) }), 'notes.txt');
    await expect(opener(path)('write')).rejects.toThrow('cannot be opened as an archive');
    expect(readFileSync(path, 'utf8')).toBe('The ferries sailed.\n'.repeat(999));
  });
});
