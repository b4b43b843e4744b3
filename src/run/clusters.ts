// Paths to articles or quotes → clusters; with a store of an earlier run, over everything that it remembers and the new.
//
// A store is NDJSON: first the clusters, as `quotes cluster` prints them, then one line an article with its quotes, its
// people and its profile. Clustering starts from these lines, so that adding articles gives what one run over all of them gives.
import { CLUSTERED_KINDS, type ClusterOptions, clusterQuotes, clustersOf } from '../clusters/cluster.ts';
import { type ArticleProfile, newProfiler } from '../clusters/profiles.ts';
import { QuotesError, type Warning } from '../errors.ts';
import type { Entity } from '../people/entity.ts';
import { canonicalEntities, withCanonicalSpeaker } from '../pipeline.ts';
import type { Cluster, Kind, Member, Quote, QuoteLike, Speaker } from '../types.ts';
import { type ExtractionOptions, extractPaths } from './extraction.ts';
import { hasName, nameWords } from './names.ts';

/** What one article adds to a store: its rows and people as it gives them by itself, and what it is about. */
export interface StoredArticle {
  readonly document: string;
  readonly quotes: readonly QuoteLike[];
  readonly entities: readonly Entity[];
  readonly profile: ArticleProfile | null;
}

/** What to read and how to cluster it. */
export interface ClusterPathsOptions
  extends Omit<ExtractionOptions, 'takesQuotes' | 'onArticle'>,
    Omit<ClusterOptions, 'profiles'> {
  /** Articles of earlier runs; those with the name of a new one are replaced. */
  readonly stored?: readonly StoredArticle[];
  /** Whether the articles are wanted whole, for a store. Else only that is kept of which clusters are made. */
  readonly keepsArticles?: boolean;
}

/** Clusters and what they were made of. */
export interface ClusterRun {
  /** May be read more than once. */
  readonly clusters: Iterable<Cluster>;
  /** Number of articles, also of those without quotes. */
  readonly documents: number;
  /** None unless they are wanted. */
  readonly articles: readonly StoredArticle[];
  readonly skipped: readonly Warning[];
}

/** Extracts what are articles, takes what are quotes, and clusters all of them together. */
export async function clusterPaths(paths: readonly string[], options: ClusterPathsOptions = {}): Promise<ClusterRun> {
  const { quotes, profiles, ...run } = await materialFrom(paths, options);
  return { ...run, clusters: clustersOf(quotes, { ...options, profiles }) };
}

interface Material extends Omit<ClusterRun, 'clusters'> {
  readonly quotes: readonly QuoteLike[];
  readonly profiles: readonly ArticleProfile[];
}

/** All that clusters are made of; what was needed to read it is not held by what comes back. */
async function materialFrom(paths: readonly string[], options: ClusterPathsOptions): Promise<Material> {
  const profileOf = newProfiler();
  const profiles = new Map<string, ArticleProfile>();
  const given = new Map<string, QuoteLike[]>();
  const keep = options.keepsArticles === true ? (quote: QuoteLike) => [quote] : clusteredPart(options.kinds);
  const run = await extractPaths(paths, {
    ...options,
    takesQuotes: true,
    onGiven: quote => {
      const quotes = given.get(quote.document);
      if (quotes === undefined) given.set(quote.document, keep(quote));
      else quotes.push(...keep(quote));
    },
    onArticle: article => {
      profiles.set(article.document, profileOf(article));
    },
  });
  try {
    const articles = new Map((options.stored ?? []).map(article => [article.document, article]));
    for (const [document, quotes] of given) articles.set(document, { document, quotes, entities: [], profile: null });
    const entities = byDocument(run.entities);
    for (const { article, quotes } of run.ownRows()) {
      const { document } = article;
      articles.set(document, {
        document,
        quotes: quotes.flatMap(keep),
        entities: entities.get(document) ?? [],
        profile: profiles.get(document) ?? null,
      });
    }
    const all = [...articles.values()];
    return {
      ...materialOf(all, options.people),
      documents: all.length,
      articles: options.keepsArticles === true ? all : [],
      skipped: [...run.skipped],
    };
  } finally {
    run.close();
  }
}

/** What clusters are made of: nothing of rows that take no part, and no other fields; each name and address once. */
function clusteredPart(kinds: readonly Kind[] = CLUSTERED_KINDS): (quote: QuoteLike) => QuoteLike[] {
  const known = new Map<string, string>();
  const once = <T extends string | undefined>(text: T): T => {
    if (typeof text !== 'string') return text;
    const same = known.get(text);
    if (same === undefined) known.set(text, text);
    return (same as T | undefined) ?? text;
  };
  const speakerOnce = (speaker: Speaker) => {
    const { id, name, role, mention } = speaker;
    // fields that are there stay in their order
    return {
      ...speaker,
      id: once(id),
      name: once(name),
      role: once(role),
      mention: mention && { ...mention, text: once(mention.text) },
    };
  };
  return ({ id, document, kind, text, start, end, speaker, source, content, title, date, outlet, url }) => {
    if (kind !== undefined && !kinds.includes(kind)) return [];
    const row = {
      id,
      document: once(document),
      kind,
      text,
      start,
      end,
      speaker: speaker === null || speaker === undefined ? speaker : speakerOnce(speaker),
      source,
      content,
      title: once(title),
      date: once(date),
      outlet: once(outlet),
      url: once(url),
    };
    return [row as QuoteLike];
  };
}

function byDocument<T extends { readonly document: string }>(rows: Iterable<T>): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const row of rows) {
    const list = found.get(row.document);
    if (list === undefined) found.set(row.document, [row]);
    else list.push(row);
  }
  return found;
}

/** Clusters articles of a store, with one name for each person in all of them. */
export function clusterArticles(
  articles: readonly StoredArticle[],
  options: Omit<ClusterOptions, 'profiles'> & Pick<ExtractionOptions, 'people'> = {},
): Cluster[] {
  const { quotes, profiles } = materialOf(articles, options.people);
  return clusterQuotes(quotes, { ...options, profiles });
}

function materialOf(
  articles: readonly StoredArticle[],
  people: ExtractionOptions['people'],
): Pick<Material, 'quotes' | 'profiles'> {
  const canonical = canonicalEntities(
    articles.flatMap(({ entities }) => entities),
    people,
  );
  return {
    quotes: articles.flatMap(article => article.quotes.map(quote => named(quote, canonical))),
    profiles: articles.flatMap(({ profile }) => (profile === null ? [] : [profile])),
  };
}

function named(quote: QuoteLike, canonical: ReturnType<typeof canonicalEntities>): QuoteLike {
  return quote.speaker === undefined ? quote : withCanonicalSpeaker(quote as Quote, canonical);
}

/** The clusters in which somebody of that name speaks, by any form of the name that an article uses. */
export function spokenBy(name: string): (cluster: Cluster) => boolean {
  const asked = nameWords(name);
  return ({ speaker, members }) =>
    (speaker !== null && hasName(speaker.name, asked)) ||
    members.some(member => member.speaker !== null && hasName(member.speaker.name, asked));
}

/** The line of an article in a store, without its line end. */
export function storedLine({ document, quotes, entities, profile }: StoredArticle): string {
  return JSON.stringify({
    document,
    profile: profile === null ? null : { words: base64Of(profile.words), counts: base64Of(profile.counts) },
    entities,
    quotes,
  });
}

/**
 * The articles of a store. Of a file that holds clusters only, the quotes are taken from the members: then it knows all
 * quotes only if it was written with `--min-documents 1`.
 * @throws QuotesError when a line is neither a cluster nor an article
 */
export function readStore(path: string, text: string): StoredArticle[] {
  const articles: StoredArticle[] = [];
  const members = new Map<string, Map<string, QuoteLike>>();
  text.split('\n').forEach((line, i) => {
    if (line.trim() === '') return;
    const record = parsed(line);
    if (isCluster(record)) for (const member of record.members) keep(member);
    else if (isArticle(record)) articles.push(articleFrom(record));
    else
      throw new QuotesError(`${path}:${i + 1} is neither a cluster nor an article of an earlier run`, {
        hint: 'name a file that quotes cluster wrote',
      });
  });
  if (articles.length > 0) return articles;
  return [...members].map(([document, quotes]) => ({
    document,
    quotes: [...quotes.values()],
    entities: [],
    profile: null,
  }));

  function keep(member: Member): void {
    const quotes = members.get(member.document) ?? new Map<string, QuoteLike>();
    members.set(member.document, quotes);
    const { whole, quote: id, document, kind, speaker, title, date, outlet, url } = member;
    const { text, start, end } = whole ?? member;
    const known = { kind, title, date, outlet, url };
    const given = Object.fromEntries(
      Object.entries(known).filter(([, value]) => value !== undefined && value !== null),
    );
    quotes.set(`${id} ${start}`, { id, document, text, start, end, speaker, ...given });
  }
}

interface StoredRecord {
  readonly document: string;
  readonly quotes: readonly QuoteLike[];
  readonly entities: readonly Entity[];
  readonly profile: { readonly words: string; readonly counts: string } | null;
}

function articleFrom({ document, quotes, entities, profile }: StoredRecord): StoredArticle {
  if (profile === null) return { document, quotes, entities, profile };
  const bytes = Buffer.from(profile.words, 'base64');
  const words = new Uint32Array(bytes.length / 4);
  for (let i = 0; i < words.length; i++) words[i] = bytes.readUInt32LE(4 * i);
  return {
    document,
    quotes,
    entities,
    profile: { document, words, counts: new Uint8Array(Buffer.from(profile.counts, 'base64')) },
  };
}

/** Little endian on every machine. */
function base64Of(array: Uint32Array | Uint8Array): string {
  const bytes = Buffer.alloc(array.byteLength);
  if (array instanceof Uint8Array) bytes.set(array);
  else for (const [i, value] of array.entries()) bytes.writeUInt32LE(value, 4 * i);
  return bytes.toString('base64');
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function isCluster(record: unknown): record is Cluster {
  return typeof record === 'object' && record !== null && Array.isArray((record as Cluster).members);
}

function isArticle(record: unknown): record is StoredRecord {
  const { document, quotes, entities } = (record ?? {}) as Partial<StoredRecord>;
  return typeof document === 'string' && Array.isArray(quotes) && Array.isArray(entities);
}
