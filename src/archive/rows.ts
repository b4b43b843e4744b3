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

const COLUMNS = `id, document, kind, text, "start", "end", line, statement, content_text, content_start, content_end,
  speaker_id, speaker_name, speaker_type, speaker_role, mention_text, mention_start, mention_end,
  source_text, source_start, source_end, cue_text, cue_start, cue_end, evidence, confidence,
  title, date, outlet, url, quote_no`;

/** Up to so many quotes are looked up by their numbers; of more, the tables are read through. */
const FEW = 2000;
const AT_ONCE = 200;

/** The quotes that a query of `quote_no` gives, in the order asked for: an expression over the columns of the view. */
export async function* quotesOf(
  archive: Archive,
  query: string,
  values: readonly Value[],
  order: string,
): AsyncGenerator<NumberedQuote[], void, undefined> {
  for await (const rows of archive.stream<StoredRow>(
    `SELECT ${COLUMNS} FROM rows WHERE quote_no IN (${query}) ORDER BY ${order}`,
    values,
  ))
    yield rows.map(numbered);
}

/** The quotes of these numbers, in their order. */
export async function* quotesAt(
  archive: Archive,
  numbers: readonly number[],
): AsyncGenerator<NumberedQuote[], void, undefined> {
  if (numbers.length > FEW) {
    yield* quotesOf(archive, 'SELECT unnest($1::INTEGER[])', [numbers], 'list_position($1::INTEGER[], quote_no)');
    return;
  }
  for (let i = 0; i < numbers.length; i += AT_ONCE) yield await few(archive, numbers.slice(i, i + AT_ONCE));
}

/**
 * Each table is asked for the few rows by their numbers, which it finds without being read through; a join would make
 * tables of everybody's names first.
 */
async function few(archive: Archive, numbers: readonly number[]): Promise<NumberedQuote[]> {
  type Row = StoredRow & { readonly document_no: number; readonly name_no: number | null };
  const pick = async <R>(table: string, columns: string, key: string, keys: readonly (number | null)[]) => {
    const list = [...new Set(keys.filter(number => number !== null))];
    if (list.length === 0) return new Map<number, R>();
    const rows = await archive.rows<R>(`SELECT ${columns} FROM ${table} WHERE ${key} IN (${list.join(', ')})`);
    return new Map(rows.map(row => [(row as Readonly<Record<string, number>>)[key]!, row]));
  };
  const quotes = await pick<Row>('quotes', '* EXCLUDE (plain)', 'quote_no', numbers);
  const found = numbers.map(number => quotes.get(number)).filter(row => row !== undefined);
  const documents = await pick<Partial<StoredRow>>(
    'documents',
    'document_no, document, title, date, outlet, url',
    'document_no',
    found.map(row => row.document_no),
  );
  type Name = { readonly entity_no: number; readonly speaker_role: string | null };
  const names = await pick<Name>(
    'names',
    'name_no, entity_no, role AS speaker_role',
    'name_no',
    found.map(row => row.name_no),
  );
  const entities = await pick<Partial<StoredRow>>(
    'entities',
    'entity_no, id AS speaker_id, name AS speaker_name, type AS speaker_type',
    'entity_no',
    [...names.values()].map(name => name.entity_no),
  );
  return found.map(row => {
    const name = row.name_no === null ? undefined : names.get(row.name_no);
    const speaker = name === undefined ? { speaker_id: null } : { ...name, ...entities.get(name.entity_no) };
    return numbered({ ...row, ...documents.get(row.document_no), ...speaker });
  });
}

function numbered(row: StoredRow): NumberedQuote {
  return { number: row.quote_no, quote: quoteOf(row) };
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
