// A group of nodes → a cluster: every passage that was printed, the representative wording, the speaker by vote.
import type { Cluster, Kind, Member, QuoteLike, Speaker, TextSpan } from '../types.ts';
import { type Corpus, compareCodes } from './corpus.ts';
import type { Group } from './groups.ts';
import { hashOf } from './hash.ts';
import type { Nodes } from './nodes.ts';
import { Relation, type Speakers } from './speakers.ts';
import type { Comparison } from './wording.ts';

/** What was printed where: all that clusters are written from. */
export interface Printed {
  readonly corpus: Pick<Corpus, 'quotes' | 'vocabulary' | 'quoteOf' | 'start' | 'end'>;
  readonly nodes: Omit<Nodes, 'standTogether' | 'sameForm'>;
  readonly speakers: Speakers;
}

/** A passage with its quote. */
interface Passage {
  readonly quote: QuoteLike;
  readonly index: number;
  readonly node: number;
  readonly span: TextSpan;
}

type Compare = (text: string, member: TextSpan, kind: Kind | undefined) => Comparison;

/** The cluster of a group; null when its passages come from too few documents. */
export function clusterOf(context: Printed, group: Group, minDocuments: number, compare: Compare): Cluster | null {
  const { nodes } = context;
  const passages: Passage[] = [];
  if (
    minDocuments > 1 &&
    group.members.length === 1 &&
    nodes.memberOf[group.representative + 1]! - nodes.memberOf[group.representative]! === 1
  )
    return null;
  for (const node of new Set(group.members))
    for (let k = nodes.memberOf[node]!; k < nodes.memberOf[node + 1]!; k++)
      passages.push(passageOf(context, nodes.members[k]!));
  const documents = new Set(passages.map(({ quote }) => quote.document)).size;
  if (documents < minDocuments) return null;
  const center = passageOf(context, nodes.members[nodes.memberOf[group.representative]!]!);
  const text = wordingOf(nodes, passages, center.span.text);
  passages.sort((a, b) => a.index - b.index || a.span.start - b.span.start);
  const members = passages.map((passage): Member => memberOf(passage, compare(text, passage.span, passage.quote.kind)));
  const places = members
    .map(member => `${member.quote}\n${member.document}\n${member.start}\n${member.end}`)
    .sort(compareCodes);
  return {
    id: hashOf(places.join('\n')),
    speaker: voteOf(context, passages),
    text,
    documents,
    members,
    wordingDiffers: members.some(({ variant }) => variant === 'edited' || variant === 'reworded'),
    attributionConflict: hasConflict(context, passages),
  };
}

function passageOf({ corpus: { quotes, quoteOf, start, end }, nodes }: Printed, passage: number): Passage {
  const index = quoteOf[passage]!;
  const quote = quotes[index]!;
  const text = quote.text.slice(start[passage], end[passage]);
  // Offsets hold for text that is a slice of its document; a quote of another make is given back whole.
  const isSlice = quote.text.length === quote.end - quote.start;
  return {
    quote,
    index,
    node: nodes.nodeOf[passage]!,
    span: isSlice
      ? { start: quote.start + start[passage]!, end: quote.start + end[passage]!, text }
      : { start: quote.start, end: quote.end, text: quote.text },
  };
}

/**
 * The wording that most documents print: of sentences where there are any, not of fragments or of passages with words left
 * out. Wordings that differ in typography count as one; of two the longer goes first, then the first by code unit.
 */
function wordingOf({ form }: Printed['nodes'], all: readonly Passage[], fullest: string): string {
  const sentences = all.filter(({ quote, span }) => quote.kind !== 'mixed' && !/…|\.\s?\./.test(span.text));
  const printed = new Map<number, Map<string, Set<string>>>();
  for (const { node, quote, span } of sentences.length > 0 ? sentences : all) {
    const key = form[node]!;
    const wordings = printed.get(key) ?? new Map<string, Set<string>>();
    printed.set(key, wordings);
    const documents = wordings.get(span.text) ?? new Set<string>();
    wordings.set(span.text, documents.add(quote.document));
  }
  const forms = [...printed.values()].map(wordings => ({
    documents: new Set([...wordings.values()].flatMap(documents => [...documents])).size,
    text: [...wordings].sort(
      ([a, inA], [b, inB]) => inB.size - inA.size || b.length - a.length || compareCodes(a, b),
    )[0]![0],
  }));
  forms.sort((a, b) => b.documents - a.documents || b.text.length - a.text.length || compareCodes(a.text, b.text));
  return forms[0]?.text ?? fullest;
}

function memberOf({ quote, span }: Passage, { variant, similarity, edits }: Comparison): Member {
  const isWhole = span.start === quote.start && span.end === quote.end;
  return {
    quote: quote.id ?? `${quote.document}:${quote.start}-${quote.end}`,
    document: quote.document,
    ...span,
    variant,
    similarity: Math.round(similarity * 1000) / 1000,
    speaker: quote.speaker ?? null,
    edits,
    ...(quote.kind === undefined ? {} : { kind: quote.kind }),
    ...(isWhole ? {} : { whole: { start: quote.start, end: quote.end, text: quote.text } }),
    ...(quote.title === undefined ? {} : { title: quote.title }),
    ...(quote.date === undefined ? {} : { date: quote.date }),
    ...(quote.outlet === undefined ? {} : { outlet: quote.outlet }),
    ...(quote.url === undefined ? {} : { url: quote.url }),
  };
}

/** The speaker that most documents name, under the name that most of them use; of two the longer, then by code unit. */
function voteOf({ speakers }: Printed, passages: readonly Passage[]): Cluster['speaker'] {
  const camps: {
    readonly speaker: number;
    readonly named: Map<string, { readonly speaker: Speaker; readonly in: Set<string> }>;
  }[] = [];
  for (const { quote, index } of passages) {
    const number = speakers.of[index]!;
    if (number === 0 || quote.speaker === null || quote.speaker === undefined) continue;
    let camp = camps.find(({ speaker }) => speaker === number || speakers.relation(speaker, number) === Relation.same);
    if (camp === undefined) {
      camp = { speaker: number, named: new Map() };
      camps.push(camp);
    }
    const name = camp.named.get(quote.speaker.name) ?? { speaker: quote.speaker, in: new Set<string>() };
    name.in.add(quote.document);
    camp.named.set(quote.speaker.name, name);
  }
  const votes = (camp: (typeof camps)[number]) => new Set([...camp.named.values()].flatMap(name => [...name.in])).size;
  const first = (camp: (typeof camps)[number]) => [...camp.named.keys()].sort(compareCodes)[0]!;
  camps.sort((a, b) => votes(b) - votes(a) || compareCodes(first(a), first(b)));
  if (camps.length === 0) return null;
  const { speaker } = [...camps[0]!.named.values()].sort(
    (a, b) =>
      b.in.size - a.in.size ||
      b.speaker.name.length - a.speaker.name.length ||
      compareCodes(a.speaker.name, b.speaker.name),
  )[0]!;
  return { id: speaker.id ?? '', name: speaker.name, type: speaker.type ?? 'person' };
}

/** Two members name two different people or organisations. */
function hasConflict({ speakers }: Printed, passages: readonly Passage[]): boolean {
  const named = [...new Set(passages.map(({ index }) => speakers.of[index]!))].filter(speaker => speaker !== 0);
  return named.some((a, i) => named.slice(i + 1).some(b => speakers.relation(a, b) === Relation.different));
}

/** What decides where a cluster comes. */
export interface Rank {
  readonly documents: number;
  readonly members: number;
  /** Where its first member stands. */
  readonly document: string;
  readonly start: number;
  readonly id: string;
}

export function rankOf({ documents, members, id }: Cluster): Rank {
  const { document, start } = members[0]!;
  return { documents, members: members.length, document, start, id };
}

/** Most documents first, then most members, then by place. */
export function compareRanks(a: Rank, b: Rank): number {
  return (
    b.documents - a.documents ||
    b.members - a.members ||
    compareCodes(a.document, b.document) ||
    a.start - b.start ||
    compareCodes(a.id, b.id)
  );
}

/** The same of clusters at hand. */
export function compareClusters(a: Cluster, b: Cluster): number {
  return compareRanks(rankOf(a), rankOf(b));
}
