// Articles, quotes and clusters → the compact data that a report page carries: every text once, everything else numbers.
import type { Article, Cluster, Member, QuoteLike, Span, SpeakerType } from '../../types.ts';
import {
  EDITS,
  KINDS,
  type PackedArticle,
  type PackedCluster,
  type PackedEdit,
  type PackedMember,
  type ReportData,
  VARIANTS,
} from './data.ts';
import { dayOf } from './day.ts';

/**
 * What a report is made of. Quotes may stand without their articles, and may be rows of other programs that know less;
 * members of clusters name quotes that are here: by `id`, or as `document:start-end` where a quote has none.
 */
export interface ReportInput {
  readonly articles: readonly Article[];
  readonly quotes: readonly QuoteLike[];
  readonly clusters: readonly Cluster[];
  /** Heading of the page; one that counts the articles when absent. */
  readonly title?: string;
  /** Name and version of the program, printed at the foot. */
  readonly generator?: string;
}

/** Packs a report. Throws a RangeError when a cluster names a quote that the report does not hold. */
export function packReport(input: ReportInput): ReportData {
  const outlets = numbering();
  const evidence = numbering();
  const speakers = speakerTable();
  const articles = input.articles.map(article => packArticle(article, article.text, outlets.of));
  const articleOf = new Map(input.articles.map((article, i) => [article.document, i]));
  const sorted = inReadingOrder(input.quotes, articleOf);
  const ids = sorted.map(idOf);
  const quoteOf = new Map(ids.map((id, i) => [id, i]));
  const words: [string, string][] = [];

  const quotes = sorted.map((quote, place) => {
    let article = articleOf.get(quote.document);
    if (article === undefined) {
      article = articles.push(packArticle(quote, null, outlets.of)) - 1;
      articleOf.set(quote.document, article);
    }
    if (articles[article]!.text?.slice(quote.start, quote.end) !== quote.text) words.push([String(place), quote.text]);
    return withoutTrailing([
      article,
      quote.start,
      quote.end,
      KINDS.indexOf(quote.kind ?? 'direct'),
      quote.speaker == null ? -1 : speakers.of(quote.speaker),
      quote.confidence === undefined ? -1 : percent(quote.confidence),
      quote.evidence === undefined ? -1 : evidence.of(quote.evidence),
      quote.line ?? -1,
      ...ends(quote.speaker?.mention),
      ...ends(quote.source),
      ...ends(quote.cue),
      ...ends(quote.content),
    ]);
  });
  const clusters = input.clusters.map(
    (cluster): PackedCluster => ({
      id: cluster.id,
      speaker: cluster.speaker === null ? -1 : speakers.of(cluster.speaker),
      text: cluster.text,
      documents: cluster.documents,
      wordingDiffers: cluster.wordingDiffers,
      attributionConflict: cluster.attributionConflict,
      members: cluster.members.map(member => packMember(member, quoteOf, cluster.id)),
    }),
  );
  return {
    title: input.title ?? `Who said what in ${articles.length === 1 ? 'one article' : `${articles.length} articles`}`,
    generator: input.generator ?? 'quotes',
    outlets: outlets.names,
    evidence: evidence.names,
    articles,
    speakers: speakers.packed(),
    quotes,
    ids,
    words: Object.fromEntries(words),
    clusters,
  };
}

function packMember(member: Member, quoteOf: ReadonlyMap<string, number>, cluster: string): PackedMember {
  const quote = quoteOf.get(member.quote);
  if (quote === undefined)
    throw new RangeError(`cluster ${cluster} names quote ${member.quote}, which the report does not hold`);
  const { start, end, variant, edits } = member;
  const row = [quote, start, end, VARIANTS.indexOf(variant), Math.round(member.similarity * 100)] as const;
  if (edits.length === 0) return row;
  const packed = edits.map(
    (edit): PackedEdit => [EDITS.indexOf(edit.op), edit.start - start, edit.end - start, edit.was.start, edit.was.end],
  );
  return [...row, packed];
}

/** Gives each different string a number, in the order of first use. */
function numbering(): { readonly names: readonly string[]; readonly of: (name: string) => number } {
  const names: string[] = [];
  const numbers = new Map<string, number>();
  const of = (name: string): number => {
    const known = numbers.get(name);
    if (known !== undefined) return known;
    numbers.set(name, names.length);
    return names.push(name) - 1;
  };
  return { names, of };
}

interface NamedSpeaker {
  readonly id: string;
  readonly name: string;
  readonly type: SpeakerType;
  readonly role?: string;
}

/** Numbers the speakers of a run by their ids and gathers the descriptions that articles give of each. */
function speakerTable() {
  const ids = numbering();
  const found: { readonly first: NamedSpeaker; readonly roles: Map<string, number> }[] = [];
  const of = (speaker: NamedSpeaker): number => {
    const number = ids.of(speaker.id);
    found[number] ??= { first: speaker, roles: new Map() };
    const { roles } = found[number];
    if (speaker.role !== undefined) roles.set(speaker.role, (roles.get(speaker.role) ?? 0) + 1);
    return number;
  };
  const packed = () =>
    found.map(({ first, roles }) => ({
      id: first.id,
      name: first.name,
      type: first.type,
      ...(roles.size > 0 && {
        // Most frequent first; Array.sort is stable, so equals stay in the order of the articles.
        roles: [...roles].sort((a, b) => b[1] - a[1]).map(([role]) => role),
      }),
    }));
  return { of, packed };
}

type Described = Pick<Article, 'document' | 'title' | 'date' | 'outlet' | 'author' | 'url'>;

function packArticle(from: Described, text: string | null, outlet: (name: string) => number): PackedArticle {
  const day = dayOf(from.date);
  const url = webAddress(from.url);
  return {
    document: from.document,
    text,
    ...(from.title !== undefined && { title: from.title }),
    ...(from.date !== undefined && { date: from.date }),
    ...(day !== undefined && { day }),
    ...(from.outlet !== undefined && { outlet: outlet(from.outlet) }),
    ...(from.author !== undefined && { author: from.author }),
    ...(url !== undefined && { url }),
  };
}

/** Only http and https: `javascript:`, `data:` and `file:` addresses in an article's metadata must never be clicked. */
function webAddress(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const parsed = new URL(url);
  return parsed.protocol === 'https:' || parsed.protocol === 'http:' ? parsed.href : undefined;
}

/** By article, then by place, each once: rows may have been sorted before, or given together with their article. */
function inReadingOrder(quotes: readonly QuoteLike[], articleOf: ReadonlyMap<string, number>): QuoteLike[] {
  const order = new Map<string, number>();
  const byId = new Map<string, QuoteLike>();
  for (const quote of quotes) {
    const { document } = quote;
    if (!order.has(document)) order.set(document, articleOf.get(document) ?? articleOf.size + order.size);
    const id = idOf(quote);
    if (!byId.has(id)) byId.set(id, quote);
  }
  return [...byId.values()].sort(
    (a, b) => order.get(a.document)! - order.get(b.document)! || a.start - b.start || b.end - a.end,
  );
}

function idOf(quote: QuoteLike): string {
  return quote.id ?? `${quote.document}:${quote.start}-${quote.end}`;
}

/** Nothing is certain: rounding must not say so. */
function percent(share: number): number {
  return Math.min(99, Math.round(share * 100));
}

function ends(span: Span | null | undefined): readonly [number, number] {
  return span === null || span === undefined ? [-1, -1] : [span.start, span.end];
}

/** Trailing "none" entries are left out: the reader takes what is missing as -1. */
function withoutTrailing(row: readonly number[]): readonly number[] {
  let length = row.length;
  while (length > 0 && row[length - 1] === -1) length--;
  return row.slice(0, length);
}
