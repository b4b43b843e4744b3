// JSON Lines of hand-made annotations → documents with their quotes, checked: what predictions are measured against.
import { QuotesError } from '../errors.ts';
import type { Kind, Span, SpeakerType } from '../types.ts';

/** How a reader knows the speaker: from the quote's own sentence, or carried over from a neighbouring one. */
export type Link = 'explicit' | 'carried';

/** One quoted span or reported clause with the speaker whom a human reader gave it. */
export interface GoldQuote extends Span {
  readonly text: string;
  readonly kind: Kind;
  /** Fullest form of the name; the noun phrase of an unnamed source; empty when unknown. */
  readonly speaker: string;
  /** Other answers that are right, too. */
  readonly also: readonly string[];
  readonly type: SpeakerType | 'unknown';
  readonly link: Link | null;
  /** The words beside the quote that stand for the speaker. */
  readonly mention: string | null;
  /** In a headline: such quotes count neither way. */
  readonly heading: boolean;
}

/** One annotated document. Offsets are UTF-16 code units into its text, half open. */
export interface GoldDocument {
  readonly document: string;
  readonly text: string;
  readonly quotes: readonly GoldQuote[];
  /** Other names and descriptions by speaker. */
  readonly aliases: Readonly<Record<string, readonly string[]>>;
}

const KINDS: Readonly<Record<string, Kind>> = {
  direct: 'direct',
  mixed: 'mixed',
  indirect: 'indirect',
  other: 'other',
  not: 'other',
};

const TYPES: Readonly<Record<string, GoldQuote['type']>> = {
  person: 'person',
  org: 'organization',
  organization: 'organization',
  unnamed: 'unnamed',
  unknown: 'unknown',
};

/**
 * Reads the documents of a gold file; those without `quotes` are left out.
 * @throws QuotesError naming the line that is no gold document
 */
export function goldFrom(name: string, text: string): GoldDocument[] {
  const documents: GoldDocument[] = [];
  text.split('\n').forEach((line, i) => {
    if (line.trim() === '') return;
    const fail = (problem: string) =>
      new QuotesError(`${name}:${i + 1}: ${problem}`, {
        hint: 'a line of GOLD is a JSON object with doc, text and quotes',
      });
    const record = parsed(line);
    if (record === null) throw fail('not a JSON object');
    const { doc, document = doc, text: words, quotes, aliases } = record;
    if (typeof document !== 'string') throw fail('the document has no doc');
    if (typeof words !== 'string') throw fail('the document has no text');
    if (quotes === undefined) return;
    if (!Array.isArray(quotes)) throw fail('quotes is not a list');
    documents.push({
      document,
      text: words,
      quotes: quotes.map((quote, q) => {
        const read = quoteFrom(quote, words);
        if (typeof read === 'string') throw fail(`quotes[${q}] ${read}`);
        return read;
      }),
      aliases: aliasesFrom(aliases),
    });
  });
  return documents;
}

/** The quote, or what is wrong with it. */
function quoteFrom(value: unknown, text: string): GoldQuote | string {
  if (typeof value !== 'object' || value === null) return 'is not an object';
  const { start, end, kind, speaker, also, stype, link, mention, heading } = value as Record<string, unknown>;
  if (!Number.isInteger(start) || !Number.isInteger(end)) return 'has no start and end';
  const span = { start: start as number, end: end as number };
  if (span.start < 0 || span.end > text.length || span.start >= span.end) return 'lies outside the text';
  const known = typeof kind === 'string' && Object.hasOwn(KINDS, kind) ? KINDS[kind]! : null;
  if (known === null) return 'has a kind that is none of direct, mixed, indirect, not';
  if (stype !== undefined && !(typeof stype === 'string' && Object.hasOwn(TYPES, stype)))
    return 'has an stype that is none of person, org, unnamed, unknown';
  return {
    ...span,
    text: text.slice(span.start, span.end),
    kind: known,
    speaker: typeof speaker === 'string' ? speaker : '',
    also: strings(also),
    type: stype === undefined ? (typeof speaker === 'string' ? 'person' : 'unknown') : TYPES[stype as string]!,
    link: link === 'explicit' || link === 'carried' ? link : null,
    mention: typeof mention === 'string' ? mention : null,
    heading: heading === true,
  };
}

function aliasesFrom(value: unknown): GoldDocument['aliases'] {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(Object.entries(value).map(([name, forms]) => [name, strings(forms)]));
}

function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter(item => typeof item === 'string') : [];
}

function parsed(line: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
