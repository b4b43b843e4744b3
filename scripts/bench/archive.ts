// The archive at scale: planted quotes in articles → file size, time to add an article, and time of each kind of search.
//   npx tsx scripts/bench/archive.ts [1000000] [--from FOLDER_OR_JSONL] [--join] [--keep FILE]
// Sixteen quotes are an article, of twelve outlets, on 365 days; each has its profile, its speakers and their name forms.
// The last hundred articles are added one by one. `--join` also joins people and clusters; twenty more are then joined by
// their own words. `--keep` leaves the archive there;
// one that is there already is measured as it is, and the hundred articles are added to it under new names.
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openArchive } from '../../src/archive/database.ts';
import { joinAll } from '../../src/archive/join.ts';
import { printingsLike } from '../../src/archive/like.ts';
import { joinNear, lastDocument } from '../../src/archive/near.ts';
import { quotesAt } from '../../src/archive/rows.ts';
import { type Question, search } from '../../src/archive/search.ts';
import { speakersOf, timelineOf } from '../../src/archive/speakers.ts';
import { type ArchivedArticle, addArticles, contentHash } from '../../src/archive/store.ts';
import { newProfiler } from '../../src/clusters/profiles.ts';
import type { Entity } from '../../src/people/entity.ts';
import type { Quote, QuoteLike } from '../../src/types.ts';
import { planted, SEEDS, wordsOf } from './planted.ts';

const PER_ARTICLE = 16;
const ONE_BY_ONE = 100;
/** Articles that are added and joined by their own words when everything else is joined. */
const NEAR = 20;
/** Quotes of the archive from which questions are made. */
const SAMPLE = 20;
const OUTLETS = 'Gazette Herald Argus Courier Post Times Echo Mail Tribune Observer Mercury Star'.split(' ');

const args = process.argv.slice(2);
const option = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
const count = Number(args.find((arg, i) => /^\d+$/.test(arg) && args[i - 1] !== '--keep') ?? 1_000_000);
const folder = mkdtempSync(join(tmpdir(), 'quotes-bench-'));
const path = option('--keep') ?? join(folder, 'news.duckdb');
const open = (mode: 'read' | 'write') => openArchive(path, { mode, waitMs: 60_000 });
const isThere = existsSync(path);
const series = isThere ? `article-${process.pid}` : 'article';
const profileOf = newProfiler();

/** Quotes `from` to `from + PER_ARTICLE` as one article. */
function articleOf(quotes: readonly QuoteLike[], from: number): ArchivedArticle {
  const some = quotes.slice(from, from + PER_ARTICLE);
  const number = from / PER_ARTICLE;
  const document = `${series}-${number}`;
  const article = {
    document,
    title: `${some[0]!.text.slice(0, 60)} ${series}`,
    date: some[0]!.date!,
    outlet: `The ${OUTLETS[number % 12]}`,
  };
  const text = some.map(quote => `“${quote.text},” ${quote.speaker!.name} said.`).join('\n');
  const entities = new Map<string, Entity>();
  let start = 0;
  const rows = some.map((quote, line): Quote => {
    const { id: key, name } = quote.speaker!;
    if (!entities.has(key))
      entities.set(key, { key, document, type: 'person', name, forms: [name, name.split(' ')[1]!] });
    start += quote.text.length + name.length + 10;
    const mention = { text: name, start: start - name.length - 6, end: start - 6 };
    const id = `${document}-${line}`;
    return {
      ...{
        id,
        document,
        kind: quote.kind!,
        text: quote.text,
        start: start - quote.text.length - name.length - 9,
        end: 0,
      },
      ...{ line: line + 1, statement: id, speaker: { id: key, name, type: 'person', mention }, source: mention },
      ...{
        cue: { text: 'said', start: mention.end + 1, end: mention.end + 5 },
        evidence: 'speaker then cue',
        confidence: 0.9,
      },
    };
  });
  const placed = rows.map(row => ({ ...row, end: row.start + row.text.length }));
  const hash = contentHash({ ...article, text });
  return {
    article,
    hash,
    text: null,
    profile: profileOf({ ...article, text }),
    quotes: placed,
    entities: [...entities.values()],
  };
}

function* articlesOf(
  quotes: readonly QuoteLike[],
  from: number,
  to: number,
): Generator<ArchivedArticle, void, undefined> {
  for (let q = from; q < to; q += PER_ARTICLE) yield articleOf(quotes, q);
}

/** How long something took by the clock, and how long all processors together worked on it, in milliseconds. */
interface Took {
  readonly clock: number;
  readonly processor: number;
}

async function timed(work: () => Promise<unknown>): Promise<Took> {
  const before = process.cpuUsage();
  const start = process.hrtime.bigint();
  await work();
  const clock = Number(process.hrtime.bigint() - start) / 1e6;
  const { user, system } = process.cpuUsage(before);
  return { clock, processor: (user + system) / 1e3 };
}

function report(name: string, took: readonly Took[], note = ''): void {
  const of = (what: keyof Took, share: number) => {
    const sorted = took.map(one => one[what]).sort((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!.toFixed(1).padStart(7);
  };
  console.log(
    `${name.padEnd(46)} median ${of('clock', 0.5)} ms, worst ${of('clock', 1)}; of processor ${of('processor', 0.5)}, ${of('processor', 1)}   ${note}`,
  );
}

const { quotes } = planted(isThere ? (ONE_BY_ONE + NEAR) * PER_ARTICLE : count, wordsOf(option('--from') ?? SEEDS));
const last = Math.max(0, Math.floor(quotes.length / PER_ARTICLE) - ONE_BY_ONE - NEAR) * PER_ARTICLE;
const bulk = await timed(async () => {
  if (isThere) return;
  const archive = await open('write');
  await addArticles(archive, articlesOf(quotes, 0, last));
  archive.close();
});
if (!isThere)
  console.log(
    `${last} quotes in ${last / PER_ARTICLE} articles added at once: ${(bulk.clock / 1000).toFixed(1)} s (${(bulk.processor / 1000).toFixed(1)} s of processor)`,
  );

const inProcess: Took[] = [];
const reopened: Took[] = [];
let archive = await open('write');
for (let i = 0; i < ONE_BY_ONE; i++) {
  const article = articleOf(quotes, last + i * PER_ARTICLE);
  if (i < ONE_BY_ONE / 2) inProcess.push(await timed(() => addArticles(archive, [article])));
  else {
    if (i === ONE_BY_ONE / 2) archive.close();
    reopened.push(
      await timed(async () => {
        archive = await open('write');
        await addArticles(archive, [article]);
        archive.close();
      }),
    );
  }
}
report('adding an article', inProcess);
report('opening, adding an article, closing', reopened);

if (args.includes('--join')) {
  const joining = await timed(() => joinAll(open));
  console.log(
    `joining people and clusters: ${(joining.clock / 1000).toFixed(1)} s (${(joining.processor / 1000).toFixed(1)} s of processor), peak ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
  );
}

const near: Took[] = [];
let grown = 0;
archive = await open('write');
for (let i = 0; i < NEAR; i++) {
  const before = await lastDocument(archive);
  await addArticles(archive, [articleOf(quotes, last + (ONE_BY_ONE + i) * PER_ARTICLE)]);
  near.push(
    await timed(async () => {
      grown += await joinNear(archive, before);
    }),
  );
}
archive.close();
report('joining an article by its own words', near, `${(grown / NEAR).toFixed(1)} clusters grow or are made`);

archive = await open('read');
const [{ held }] = (await archive.rows<{ held: number }>('SELECT max(quote_no) AS held FROM quotes')) as [
  { held: number },
];
const numbers = Array.from({ length: SAMPLE }, (_, i) => 1 + Math.floor((i * held) / SAMPLE));
const sample: Quote[] = [];
for await (const block of quotesAt(archive, numbers)) sample.push(...block.map(({ quote }) => quote));
const questions: readonly (readonly [string, (quote: Quote) => Question])[] = [
  ['two words', quote => ({ words: quote.text.split(' ').slice(2, 4) })],
  ['four words as a phrase', quote => ({ words: [quote.text.split(' ').slice(2, 6).join(' ')] })],
  ['a speaker', quote => ({ speakers: [quote.speaker!.name] })],
  [
    'a word, a speaker, an outlet, a month, a kind',
    quote => ({
      words: [quote.text.split(' ')[2]!],
      speakers: [quote.speaker!.name.split(' ')[1]!],
      outlet: 'herald',
      since: '2024-03',
      until: '2024-06',
      kinds: ['direct'],
    }),
  ],
];
for (const [name, questionOf] of questions) {
  const times: Took[] = [];
  let hits = 0;
  for (const quote of sample)
    times.push(
      await timed(async () => {
        for await (const block of search(archive, questionOf(quote), 100)) hits += block.length;
      }),
    );
  report(`search: ${name}`, times, `${(hits / sample.length).toFixed(1)} quotes shown`);
}
const shapes: readonly (readonly [string, (words: readonly string[]) => readonly string[]])[] = [
  ['whole', words => words],
  ['the middle half', words => words.slice(words.length >> 2, words.length - (words.length >> 2))],
  ['every sixth word left out', words => words.filter((_, i) => i % 6 !== 5)],
];
for (const [name, shaped] of shapes) {
  const times: Took[] = [];
  let found = 0;
  for (const quote of sample) {
    const text = shaped(quote.text.split(' ')).join(' ');
    times.push(
      await timed(async () => {
        const printings = await printingsLike(archive, text, {});
        if (printings.some(printing => printing.quote.text === quote.text)) found++;
      }),
    );
  }
  report(`search --like: ${name}`, times, `${found} of ${sample.length} found`);
}
report('speakers of a month', [await timed(() => speakersOf(archive, { since: '2024-03', until: '2024-03' }))]);
report('timeline of a speaker', [await timed(() => timelineOf(archive, { speakers: [sample[3]!.speaker!.name] }))]);
archive.close();
console.log(`file: ${(statSync(path).size / 1e6).toFixed(0)} MB with ${held} quotes`);
rmSync(folder, { recursive: true, force: true });
