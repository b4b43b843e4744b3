// A row of the view `rows` → the quote that `quotes extract` would print, and rows of clusters → clusters.
import type { Cluster, Edit, Kind, Member, Quote, SpeakerType, TextSpan, Variant } from '../types.ts';
import type { Archive, Value } from './database.ts';

/** The columns of the view that make a quote. */
interface StoredRow {
  readonly id: string;
  readonly document: string;
  readonly kind: Kind;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly statement: string;
  readonly speaker_id: string | null;
  readonly speaker_name: string | null;
  readonly speaker_type: SpeakerType | null;
  readonly speaker_role: string | null;
  readonly evidence: string;
  readonly confidence: number;
  readonly title: string | null;
  readonly date: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly quote_no: number;
}

/** A quote with its number in the archive. */
export interface NumberedQuote {
  readonly number: number;
  readonly quote: Quote;
}

/** Oldest first, so that who printed it first stands first; articles without a date come last. */
export const IN_TIME = 'day NULLS LAST, document, "start", "end", quote_no';

/** The quotes that a query of `quote_no` gives, in the order asked for. */
export async function* quotesOf(
  archive: Archive,
  numbers: string,
  values: readonly Value[],
  order: string,
): AsyncGenerator<NumberedQuote[], void, undefined> {
  const columns = `id, document, kind, text, "start", "end", line, statement, content_text, content_start, content_end,
    speaker_id, speaker_name, speaker_type, speaker_role, mention_text, mention_start, mention_end,
    source_text, source_start, source_end, cue_text, cue_start, cue_end, evidence, confidence,
    title, date, outlet, url, quote_no`;
  for await (const rows of archive.stream<StoredRow>(
    `SELECT ${columns} FROM rows WHERE quote_no IN (${numbers}) ORDER BY ${order}`,
    values,
  ))
    yield rows.map(row => ({ number: row.quote_no, quote: quoteOf(row) }));
}

function quoteOf(row: StoredRow): Quote {
  const content = spanOf(row, 'content');
  const { id, document, kind, text, start, end, line, statement, evidence, confidence } = row;
  return {
    ...{ id, document, kind, text, start, end, line, statement },
    ...(content !== null && { content }),
    speaker: speakerOf(row),
    source: spanOf(row, 'source'),
    cue: spanOf(row, 'cue'),
    evidence,
    confidence,
    ...metadataOf(row),
  };
}

function speakerOf(row: StoredRow): Quote['speaker'] {
  if (row.speaker_id === null) return null;
  return {
    id: row.speaker_id,
    name: row.speaker_name!,
    type: row.speaker_type!,
    ...(row.speaker_role !== null && { role: row.speaker_role }),
    mention: spanOf(row, 'mention'),
  };
}

function metadataOf({ title, date, outlet, url }: StoredRow): Pick<Quote, 'title' | 'date' | 'outlet' | 'url'> {
  return {
    ...(title !== null && { title }),
    ...(date !== null && { date }),
    ...(outlet !== null && { outlet }),
    ...(url !== null && { url }),
  };
}

function spanOf(row: StoredRow, name: string): TextSpan | null {
  const cells = row as unknown as Readonly<Record<string, string | number | null>>;
  const text = cells[`${name}_text`];
  if (typeof text !== 'string') return null;
  return { text, start: cells[`${name}_start`] as number, end: cells[`${name}_end`] as number };
}

interface ClusterRow {
  readonly cluster: string;
  readonly speaker_id: string | null;
  readonly speaker_name: string | null;
  readonly speaker_type: SpeakerType | null;
  readonly wording: string;
  readonly documents: number;
  readonly wording_differs: boolean;
  readonly attribution_conflict: boolean;
}

interface MemberRow {
  readonly cluster: string;
  readonly quote_no: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly variant: Variant;
  readonly similarity: number;
  readonly edits: string;
}

/** All clusters, their members in order; the clusters in no order. */
export async function clustersOf(archive: Archive): Promise<Cluster[]> {
  const quotes = new Map<number, Quote>();
  for await (const block of quotesOf(archive, 'SELECT quote_no FROM members', [], 'quote_no'))
    for (const { number, quote } of block) quotes.set(number, quote);
  const members = new Map<string, Member[]>();
  for await (const rows of archive.stream<MemberRow>(
    'SELECT cluster, quote_no, "start", "end", text, variant, similarity, edits FROM members ORDER BY cluster, position',
  ))
    for (const row of rows) {
      const quote = quotes.get(row.quote_no);
      if (quote === undefined) continue; // of an article that has been replaced since
      const list = members.get(row.cluster) ?? [];
      members.set(row.cluster, list);
      list.push(memberOf(row, quote));
    }
  const clusters = await archive.rows<ClusterRow>(
    `SELECT cluster, speaker_id, speaker_name, speaker_type, text AS wording, documents, wording_differs,
      attribution_conflict FROM clusters`,
  );
  return clusters.map(row => ({
    id: row.cluster,
    speaker: row.speaker_id === null ? null : { id: row.speaker_id, name: row.speaker_name!, type: row.speaker_type! },
    text: row.wording,
    documents: row.documents,
    members: members.get(row.cluster) ?? [],
    wordingDiffers: row.wording_differs,
    attributionConflict: row.attribution_conflict,
  }));
}

function memberOf({ start, end, text, variant, similarity, edits }: MemberRow, quote: Quote): Member {
  const { id, document, kind, speaker, title, date, outlet, url } = quote;
  const isWhole = start === quote.start && end === quote.end;
  return {
    ...{ quote: id, document, start, end, text, variant, similarity, speaker },
    edits: JSON.parse(edits) as Edit[],
    kind,
    ...(!isWhole && { whole: { start: quote.start, end: quote.end, text: quote.text } }),
    ...(title !== undefined && { title }),
    ...(date !== undefined && { date }),
    ...(outlet !== undefined && { outlet }),
    ...(url !== undefined && { url }),
  };
}
