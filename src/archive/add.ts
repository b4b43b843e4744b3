// Paths to articles → the archive: reads what is not there yet, extracts it without holding the file, then writes.
import { newProfiler } from '../clusters/profiles.ts';
import { QuotesError, type Warning } from '../errors.ts';
import type { Entity } from '../people/entity.ts';
import { readPortion } from '../read/articles.ts';
import { portionsOf } from '../read/portions.ts';
import { sourcesOf } from '../read/sources.ts';
import { type ExtractionOptions, extractPaths } from '../run/extraction.ts';
import type { Archive } from './database.ts';
import { joinNear, lastDocument } from './near.ts';
import { type Added, type ArchivedArticle, addArticles, blocksOf, contentHash, sumOf } from './store.ts';

/** How articles are added. */
export interface AddOptions extends Omit<ExtractionOptions, 'takesQuotes' | 'onArticle' | 'people'> {
  /** Whether the articles' texts are kept, too. */
  readonly keepsText?: boolean;
  /** Whether a few articles join the people and clusters that are there by their own words, until everything is joined. */
  readonly joinsNear?: boolean;
  /** Opens the archive to read (null while there is none) or to write; what is opened is closed at once after use. */
  readonly open: <Mode extends 'read' | 'write'>(mode: Mode) => Promise<Mode extends 'read' ? Archive | null : Archive>;
}

/** What an addition did, and what could not be read. */
export interface AddedPaths extends Added {
  readonly skipped: readonly Warning[];
}

/** Between two portions of a long addition the file is free for so long that whoever waits for it gets it. */
const BREATH_MS = 300;
/** Of more articles at once than this a joining over everything is the next step anyway. */
const FEW = 50;

/**
 * Adds the articles of the paths. Only the last step, which writes, keeps others from the file, some hundred articles at a
 * time: each portion is in as a whole or not at all.
 */
export async function addPaths(paths: readonly string[], options: AddOptions): Promise<AddedPaths> {
  const { known, rest, skipped } = await unknownPaths(paths, options);
  for (const warning of skipped) options.onWarning?.(warning);
  if (rest.length === 0) return { documents: 0, quotes: 0, known, replaced: 0, skipped };
  const profileOf = newProfiler();
  const seen: Pick<ArchivedArticle, 'hash' | 'text' | 'profile'>[] = [];
  const { keepsText, joinsNear, open, ...extraction } = options;
  const run = await extractPaths(rest, {
    ...extraction,
    onArticle: article => {
      if (article.document === '-')
        throw new QuotesError('an article on standard input has no name to be remembered by', {
          exitStatus: 2,
          hint: 'pipe JSON Lines with an id in each record, or name a file',
        });
      seen.push({
        hash: contentHash(article),
        text: keepsText === true ? article.text : null,
        profile: profileOf(article),
      });
    },
  });
  try {
    let total: Added = { documents: 0, quotes: 0, known, replaced: 0 };
    let isFirst = true;
    for (const block of blocksOf(articlesOf(run, seen))) {
      if (!isFirst) await new Promise(resolve => setTimeout(resolve, BREATH_MS));
      isFirst = false;
      const archive = await open('write');
      try {
        const last = await lastDocument(archive);
        total = sumOf(total, await addArticles(archive, block));
        if (joinsNear === true && block.length <= FEW) await joinNear(archive, last);
      } finally {
        archive.close();
      }
    }
    return { ...total, skipped: [...skipped, ...run.skipped] };
  } finally {
    run.close();
  }
}

function* articlesOf(
  run: Awaited<ReturnType<typeof extractPaths>>,
  seen: readonly Pick<ArchivedArticle, 'hash' | 'text' | 'profile'>[],
): Generator<ArchivedArticle, void, undefined> {
  const entities = new Map<string, Entity[]>();
  for (const entity of run.entities) {
    const list = entities.get(entity.document);
    if (list === undefined) entities.set(entity.document, [entity]);
    else list.push(entity);
  }
  let next = 0;
  for (const { article, quotes } of run.ownRows())
    yield { ...seen[next++]!, article, quotes, entities: entities.get(article.document) ?? [] };
}

/**
 * The files that hold something new; a folder that is added every day is mostly known. Reading is a hundredth of the work
 * of extracting. Standard input can be read only once and always counts as new.
 */
async function unknownPaths(
  paths: readonly string[],
  options: AddOptions,
): Promise<{ readonly known: number; readonly rest: readonly string[]; readonly skipped: readonly Warning[] }> {
  const before = paths.includes('-') ? null : await options.open('read');
  if (before === null) return { known: 0, rest: paths, skipped: [] };
  try {
    const rest: string[] = [];
    const skipped: Warning[] = [];
    let known = 0;
    for await (const source of sourcesOf(paths, warning => skipped.push(warning))) {
      const hashes: string[] = [];
      let whole = true;
      for await (const portion of portionsOf(source, options.format ?? null, () => {
        whole = false;
      })) {
        const reading = await readPortion(portion, options);
        if (reading.warnings.length > 0 || reading.quotes.length > 0) whole = false;
        for (const article of reading.articles) hashes.push(contentHash(article));
      }
      const found = await before.rows<{ count: number }>(
        'SELECT count(DISTINCT hash)::INTEGER AS count FROM documents WHERE hash IN (SELECT unnest($1::VARCHAR[]))',
        [hashes],
      );
      if (whole && hashes.length > 0 && found[0]!.count === new Set(hashes).size) known += hashes.length;
      else rest.push(source.document);
    }
    return { known, rest, skipped };
  } finally {
    before.close();
  }
}
