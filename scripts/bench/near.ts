// Articles joined by their own words → how much of it the joining over everything then changes, and how long each took.
//   npx tsx scripts/bench/near.ts ARTICLES.jsonl [100]
// The last hundred articles of the file ({id or doc, text, title, date, outlet} a line) are added one by one to an archive of
// all others, each joined by its own words; then everything is joined.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Archive, openArchive } from '../../src/archive/database.ts';
import { joinAll } from '../../src/archive/join.ts';
import { joinNear, lastDocument } from '../../src/archive/near.ts';
import { type ArchivedArticle, addArticles, contentHash } from '../../src/archive/store.ts';
import { newProfiler } from '../../src/clusters/profiles.ts';
import { extractArticle } from '../../src/pipeline.ts';
import type { Article } from '../../src/types.ts';

const [file, count = '100'] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'quotes-bench-'));
const path = join(folder, 'news.duckdb');
const open = (mode: 'read' | 'write') => openArchive(path, { mode, waitMs: 60_000 });
const profileOf = newProfiler();

function archived(line: string): ArchivedArticle {
  const { id, doc, ...rest } = JSON.parse(line) as Record<'id' | 'doc' | keyof Article, string>;
  const known = Object.entries(rest).filter(([key, value]) => KEYS.has(key) && typeof value === 'string');
  const article = { document: id ?? doc, ...Object.fromEntries(known) } as unknown as Article;
  const { text: _, ...head } = article;
  return {
    article: head,
    hash: contentHash(article),
    text: null,
    profile: profileOf(article),
    ...extractArticle(article),
  };
}
const KEYS = new Set(['text', 'title', 'date', 'outlet', 'url']);

/** What is joined: the hash of each cluster, the person of each name. */
async function joinedIn(archive: Archive): Promise<Record<'clusters' | 'names', Map<string, string>>> {
  const clusters = await archive.rows<{ cluster: string; hash: string }>('SELECT cluster, hash FROM clusters');
  const names = await archive.rows<{ name: string; id: string }>(
    `SELECT document || ' ' || key AS name, e.id FROM names JOIN documents USING (document_no) JOIN entities e USING (entity_no)`,
  );
  return {
    clusters: new Map(clusters.map(({ cluster, hash }) => [cluster, hash])),
    names: new Map(names.map(({ name, id }) => [name, id])),
  };
}

const articles = readFileSync(file!, 'utf8').split('\n').filter(Boolean).map(archived);
const last = articles.splice(-Number(count));
let archive = await open('write');
await addArticles(archive, articles);
archive.close();
await joinAll(open);
archive = await open('write');
const times: number[] = [];
for (const article of last) {
  const before = await lastDocument(archive);
  await addArticles(archive, [article]);
  const start = performance.now();
  await joinNear(archive, before);
  times.push(performance.now() - start);
}
const near = await joinedIn(archive);
archive.close();
await joinAll(open);
archive = await open('read');
const all = await joinedIn(archive);
archive.close();
rmSync(folder, { recursive: true, force: true });
times.sort((a, b) => a - b);
const changed = (what: 'clusters' | 'names') =>
  `${[...all[what]].filter(([key, value]) => near[what].get(key) !== value).length} of ${all[what].size} ${what}`;
console.log(
  `${last.length} articles after ${articles.length}: joined by their own words in ${times[times.length >> 1]!.toFixed(0)} ms each (median)`,
);
console.log(`the joining over everything then changes ${changed('clusters')} and ${changed('names')}`);
