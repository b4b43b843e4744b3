// Packed data → the records that the views read, with the links between quotes, speakers, articles and clusters.
import type { EditKind, Kind, Span, SpeakerType, Variant } from '../../../types.ts';
import { EDITS, FIELD, KINDS, type PackedMember, type PackedQuote, type ReportData, VARIANTS } from '../data.ts';

export interface QuoteRecord extends Span {
  readonly index: number;
  readonly id: string;
  readonly article: ArticleRecord;
  readonly kind: Kind;
  readonly text: string;
  readonly speaker: SpeakerRecord | null;
  /** In percent; null when the row came without one. */
  readonly confidence: number | null;
  readonly evidence: string | null;
  readonly line: number | null;
  readonly mention: Span | null;
  readonly source: Span | null;
  readonly cue: Span | null;
  readonly content: Span | null;
  readonly clusters: ClusterRecord[];
}

export interface SpeakerRecord {
  readonly index: number;
  readonly id: string;
  readonly name: string;
  readonly type: SpeakerType;
  readonly roles: readonly string[];
  readonly quotes: QuoteRecord[];
}

export interface ArticleRecord {
  readonly index: number;
  readonly document: string;
  readonly text: string | null;
  /** Headline, or the document's name where there is none. */
  readonly title: string;
  readonly date: string | undefined;
  readonly day: string | undefined;
  readonly outlet: OutletRecord | null;
  readonly author: string | undefined;
  readonly url: string | undefined;
  readonly quotes: QuoteRecord[];
}

export interface OutletRecord {
  readonly index: number;
  readonly name: string;
}

/** One difference: `start` and `end` in the member's words, `was` in the cluster's. */
export interface EditRecord extends Span {
  readonly kind: EditKind;
  readonly was: string;
}

export interface MemberRecord extends Span {
  readonly quote: QuoteRecord;
  readonly text: string;
  readonly variant: Variant;
  /** In percent. */
  readonly similarity: number;
  readonly edits: readonly EditRecord[];
}

export interface ClusterRecord {
  readonly index: number;
  readonly id: string;
  readonly speaker: SpeakerRecord | null;
  readonly text: string;
  readonly documents: number;
  readonly wordingDiffers: boolean;
  readonly attributionConflict: boolean;
  /** In order of the day of printing; articles without a day come last. */
  readonly members: readonly MemberRecord[];
}

export interface Model {
  readonly title: string;
  readonly generator: string;
  readonly outlets: readonly OutletRecord[];
  readonly articles: readonly ArticleRecord[];
  readonly speakers: readonly SpeakerRecord[];
  readonly quotes: readonly QuoteRecord[];
  readonly clusters: readonly ClusterRecord[];
}

export function modelOf(data: ReportData): Model {
  const outlets = data.outlets.map((name, index): OutletRecord => ({ index, name }));
  const articles = data.articles.map(
    (article, index): ArticleRecord => ({
      index,
      document: article.document,
      text: article.text,
      title: article.title ?? article.document,
      date: article.date,
      day: article.day,
      outlet: article.outlet === undefined ? null : outlets[article.outlet]!,
      author: article.author,
      url: article.url,
      quotes: [],
    }),
  );
  const speakers = data.speakers.map(
    (speaker, index): SpeakerRecord => ({ ...speaker, index, roles: speaker.roles ?? [], quotes: [] }),
  );
  const quotes = data.quotes.map((row, index): QuoteRecord => {
    const article = articles[row[FIELD.article]!]!;
    const start = row[FIELD.start]!;
    const end = row[FIELD.end]!;
    const quote: QuoteRecord = {
      index,
      id: data.ids[index]!,
      article,
      start,
      end,
      kind: KINDS[row[FIELD.kind]!]!,
      text: data.words[index] ?? article.text!.slice(start, end),
      speaker: speakers[row[FIELD.speaker] ?? -1] ?? null,
      confidence: knownAt(row, FIELD.confidence),
      evidence: data.evidence[row[FIELD.evidence] ?? -1] ?? null,
      line: knownAt(row, FIELD.line),
      mention: spanAt(row, FIELD.mention),
      source: spanAt(row, FIELD.source),
      cue: spanAt(row, FIELD.cue),
      content: spanAt(row, FIELD.content),
      clusters: [],
    };
    article.quotes.push(quote);
    quote.speaker?.quotes.push(quote);
    return quote;
  });
  const clusters = data.clusters.map((packed, index): ClusterRecord => {
    const cluster: ClusterRecord = {
      index,
      id: packed.id,
      speaker: speakers[packed.speaker] ?? null,
      text: packed.text,
      documents: packed.documents,
      wordingDiffers: packed.wordingDiffers,
      attributionConflict: packed.attributionConflict,
      members: packed.members
        .map((member): MemberRecord => memberOf(member, quotes, packed.text))
        .sort((a, b) => byDay(a.quote.article, b.quote.article) || a.quote.index - b.quote.index),
    };
    for (const quote of new Set(cluster.members.map(member => member.quote))) quote.clusters.push(cluster);
    return cluster;
  });
  return { title: data.title, generator: data.generator, outlets, articles, speakers, quotes, clusters };
}

function memberOf(packed: PackedMember, quotes: readonly QuoteRecord[], representative: string): MemberRecord {
  const [number, start, end, variant, similarity, edits = []] = packed;
  const quote = quotes[number]!;
  return {
    quote,
    start,
    end,
    text: quote.text.slice(start - quote.start, end - quote.start),
    variant: VARIANTS[variant]!,
    similarity,
    edits: edits.map(([kind, from, to, wasFrom, wasTo]) => ({
      kind: EDITS[kind]!,
      start: from,
      end: to,
      was: representative.slice(wasFrom, wasTo),
    })),
  };
}

function knownAt(row: PackedQuote, place: number): number | null {
  const value = row[place] ?? -1;
  return value < 0 ? null : value;
}

function spanAt(row: PackedQuote, place: number): Span | null {
  const start = row[place] ?? -1;
  return start < 0 ? null : { start, end: row[place + 1]! };
}

/** Articles in the order of their days; those without a day come last. */
export function byDay(a: ArticleRecord, b: ArticleRecord): number {
  const one = a.day ?? '~';
  const other = b.day ?? '~';
  return one < other ? -1 : one > other ? 1 : a.index - b.index;
}

/** Whether the words stand in quotation marks. */
export function isQuotation(quote: QuoteRecord): boolean {
  return quote.kind === 'direct' || quote.kind === 'mixed';
}
