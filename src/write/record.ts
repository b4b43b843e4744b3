// A quote → the record that is printed: keys in one order, metadata always there. The order of keys is part of the
// contract, so that two runs print the same bytes.
import type { Quote, Span, Speaker, TextSpan } from '../types.ts';

/** The printed form of a quote. */
export type QuoteRecord = Readonly<Record<string, unknown>>;

/** `content` and `role` are there when known; everything else always is. */
export function quoteRecord(quote: Quote): QuoteRecord {
  return {
    id: quote.id,
    document: quote.document,
    kind: quote.kind,
    text: quote.text,
    start: quote.start,
    end: quote.end,
    line: quote.line,
    statement: quote.statement,
    ...(quote.content !== undefined && { content: textSpan(quote.content) }),
    speaker: quote.speaker && speakerRecord(quote.speaker),
    source: quote.source && textSpan(quote.source),
    cue: quote.cue && textSpan(quote.cue),
    evidence: quote.evidence,
    confidence: rounded(quote.confidence),
    title: quote.title ?? null,
    date: quote.date ?? null,
    outlet: quote.outlet ?? null,
    url: quote.url ?? null,
  };
}

/** `role` is there when known. */
export function speakerRecord(speaker: Speaker): Readonly<Record<string, unknown>> {
  return {
    id: speaker.id,
    name: speaker.name,
    type: speaker.type,
    ...(speaker.role !== undefined && { role: speaker.role }),
    mention: speaker.mention && textSpan(speaker.mention),
  };
}

function textSpan({ text, start, end }: TextSpan & Span): TextSpan {
  return { text, start, end };
}

/** Three decimals: more would only print noise. */
export function rounded(share: number): number {
  return Math.round(share * 1000) / 1000;
}

const UNSAFE_IN_TERMINALS = /[\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029]/g;

/** JSON on one line; characters that a terminal would obey are written as escapes, which changes no value. */
export function jsonLine(value: unknown): string {
  return JSON.stringify(value).replace(
    UNSAFE_IN_TERMINALS,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
