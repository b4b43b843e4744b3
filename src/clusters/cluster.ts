// Quotes → clusters: the same passage in several articles side by side. The door of this folder; reads from top to
// bottom like a table of contents. Synchronous and pure; no order of the input changes the result.
import type { Cluster, Kind, QuoteLike } from '../types.ts';
import { candidatePairs } from './candidates.ts';
import { canonicalOrder, corpusOf } from './corpus.ts';
import { type Group, groupsOf } from './groups.ts';
import type { Links } from './link-list.ts';
import { type Context, lexicalLinks } from './links.ts';
import { mattersOf } from './matters.ts';
import { clusterOf, compareRanks, type Printed, type Rank, rankOf } from './members.ts';
import { daysOf } from './moments.ts';
import { nodesOf } from './nodes.ts';
import type { ArticleProfile } from './profiles.ts';
import { addRewordings } from './reworded.ts';
import { speakersOf } from './speakers.ts';
import { newComparer } from './wording.ts';

/** What to cluster and what to give back. */
export interface ClusterOptions {
  /** Clusters with passages from fewer documents are left out; 1 gives every passage back. Default 2. */
  readonly minDocuments?: number;
  /** Kinds of quotes that take part; quotes without a kind always do. Default `direct` and `mixed`. */
  readonly kinds?: readonly Kind[];
  /** What the articles are about (`newProfiler`), where they are at hand; else their quotes alone have to tell. */
  readonly profiles?: readonly ArticleProfile[];
}

/** The kinds that take part by default. */
export const CLUSTERED_KINDS: readonly Kind[] = ['direct', 'mixed'];

/** Clusters quotes, most printed first. Time and space near linear in the number of quotes. */
export function clusterQuotes(quotes: readonly QuoteLike[], options: ClusterOptions = {}): Cluster[] {
  return [...clustersOf(quotes, options, Number.POSITIVE_INFINITY)];
}

/** Clusters in memory; many more are larger than the quotes that they are made of. */
const KEPT = 20_000;

/** The same to be read one by one, any number of times: of many clusters most are made again for each reading. */
export function clustersOf(quotes: readonly QuoteLike[], options: ClusterOptions = {}, kept = KEPT): Iterable<Cluster> {
  const kinds = options.kinds ?? CLUSTERED_KINDS;
  const sorted = canonicalOrder(quotes.filter(quote => quote.kind === undefined || kinds.includes(quote.kind)));
  const { printed, links } = linkedNodes(sorted, options.profiles ?? []);
  const least = options.minDocuments ?? 2;
  const compare = newComparer(printed.corpus.vocabulary);
  const found: (Rank & { readonly group: Group; readonly cluster: Cluster | null })[] = [];
  for (const group of groupsOf(printed.nodes, links)) {
    const cluster = clusterOf(printed, group, least, compare);
    if (cluster !== null) found.push({ ...rankOf(cluster), group, cluster: found.length < kept ? cluster : null });
  }
  found.sort(compareRanks);
  return {
    *[Symbol.iterator]() {
      for (const { group, cluster } of found) yield cluster ?? clusterOf(printed, group, least, compare)!;
    },
  };
}

/** Links passages. What comes back does not hold the words and profiles: a third of a large run's arrays are free again. */
function linkedNodes(
  quotes: readonly QuoteLike[],
  profiles: readonly ArticleProfile[],
): { readonly printed: Printed; readonly links: Links } {
  const corpus = corpusOf(quotes);
  const speakers = speakersOf(quotes);
  const matters = mattersOf(corpus, profiles);
  const nodes = nodesOf(corpus, speakers, matters.of);
  const context: Context = { corpus, nodes, speakers, matters, days: daysOf(quotes) };
  const looks = new Int32Array(nodes.count);
  for (let n = 0; n < nodes.count; n++)
    looks[n] = speakers.look[speakers.of[corpus.quoteOf[nodes.members[nodes.memberOf[n]!]!]!]!]!;
  const links = lexicalLinks(context, candidatePairs(corpus, nodes, looks));
  addRewordings(context, links);
  const { vocabulary, quoteOf, start, end } = corpus;
  const { count, from, to, short, form, members, memberOf, nodeOf } = nodes;
  return {
    printed: {
      corpus: { quotes, vocabulary, quoteOf, start, end },
      nodes: { count, from, to, short, form, members, memberOf, nodeOf },
      speakers,
    },
    links,
  };
}
