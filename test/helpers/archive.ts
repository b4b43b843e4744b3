// Whether archives can be tested here, and what tests of archives share.
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type ArchivedArticle, contentHash } from '../../src/archive/store.ts';
import { newProfiler } from '../../src/clusters/profiles.ts';
import { withMetadata } from '../../src/core.ts';
import { extractArticle } from '../../src/pipeline.ts';
import { clusterArticles, type StoredArticle } from '../../src/run/clusters.ts';
import type { Article, Cluster } from '../../src/types.ts';

/** Why tests of archives are skipped, for their titles; empty where DuckDB is installed. */
export const NO_DUCKDB = isInstalled() ? '' : ' (skipped: DuckDB is not installed, npm install @duckdb/node-api)';

function isInstalled(): boolean {
  try {
    createRequire(import.meta.url).resolve('@duckdb/node-api');
    return true;
  } catch {
    return false;
  }
}

const profileOf = newProfiler();

/** An article as the archive keeps it. */
export function archived(article: Article): ArchivedArticle {
  const { text, ...head } = article;
  const { quotes, entities } = extractArticle(article);
  const named = quotes.map(quote => withMetadata(quote, article));
  return {
    article: head,
    hash: contentHash(article),
    text: null,
    profile: profileOf(article),
    quotes: named,
    entities,
  };
}

/** The clusters of one run over articles. */
export function oneRun(articles: readonly ArchivedArticle[]): Cluster[] {
  const stored = articles.map(
    ({ article: { document }, quotes, entities, profile }): StoredArticle => ({ document, quotes, entities, profile }),
  );
  return clusterArticles(stored);
}

/** Removes an archive and what DuckDB keeps beside it. */
export function removeArchive(path: string): void {
  for (const file of [path, `${path}.wal`]) rmSync(file, { force: true });
}
