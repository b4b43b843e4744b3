// Rows of quoted spans and the article's reported speech → all rows: indirect speech gets rows of its own, a quoted
// fragment the whole clause around it, and what one cue reports shares a statement.
import type { Models } from '../speech/models.ts';
import { MANNER_CONFIDENCE, type ReportedSpeech } from '../speech/reported.ts';
import type { Setting } from '../speech/setting.ts';
import { tokenAt } from '../text/words.ts';
import type { Article, Quote, Span, Speaker, TextSpan } from '../types.ts';
import { type Discourse, discourseOf } from './antecedents.ts';
import type { Entity } from './entity.ts';
import type { ArticleQuotes, QuotedRows } from './quotes.ts';
import type { Referent } from './referents.ts';
import { overlap, referentOf, speakersOf } from './reported-speaker.ts';
import { addMetadata, type Draft, idsIn, lineCounter, round, textSpan } from './row.ts';

/** A content whose cue was not found is believed half. */
const CUELESS = 0.5;

/** Beside a quotation, words without marks are a statement when there are at least so many. */
const REST_WORDS = 4;

/** A lone word (“so”, “which”) is hardly a statement: it is believed this much less. */
const LONE_WORD = 0.6;

/** Adds the indirect rows to the rows of an article's quoted spans, which are completed; all rows in the order of the text. */
export function withReportedSpeech(
  article: Article,
  setting: Setting,
  found: QuotedRows,
  models: Models,
  discourse: Discourse = discourseOf(setting),
): ArticleQuotes {
  const { text } = setting.layout;
  const rows = found.quotes;
  const known = new Map<Referent, Entity>();
  for (const entity of found.entities) known.set(referentOf(entity.key), entity);
  const speakers = speakersOf(article, setting, models, rows, known, discourse);
  const ids = idsIn(article.document);
  const indirect: Draft[] = [];
  /** Statements that were joined to others. */
  const statements = new Map<string, string>();
  for (const speech of setting.reported.speech) {
    const insides: (readonly Draft[])[] = [];
    const quoted: Draft[] = [];
    for (const piece of speech.content) {
      const inside = rowsWithin(rows, piece);
      insides.push(inside);
      for (const row of inside) {
        if (row.kind === 'other') continue;
        quoted.push(row);
        addClause(text, row, speech, piece);
      }
    }
    let speaker: Speaker | null | undefined;
    let certainty = 1;
    let statement = quoted.length > 0 ? quoted[0]!.statement : undefined;
    for (const row of quoted)
      if (row.statement !== statement || statements.size > 0) statements.set(row.statement, statement!);
    for (let k = 0; k < insides.length; k++) {
      for (const rest of unquoted(setting, speech.content[k]!, insides[k]!)) {
        // “…,” she added of her father: not a statement beside the quotation
        if (quoted.length > 0 && wordsIn(setting, rest) < REST_WORDS) continue;
        if (speaker === undefined) {
          const own = speakers(speech, quoted, rest);
          speaker = own.speaker;
          certainty = own.probability;
        }
        const { start, end } = rest;
        const id = ids(start, end, text);
        statement ??= id;
        const row: Draft = {
          id,
          document: article.document,
          kind: 'indirect',
          text: text.slice(start, end),
          start,
          end,
          line: 0,
          statement,
          speaker,
          source: spanOrNull(text, speech.source),
          cue: spanOrNull(text, speech.cue),
          evidence: evidenceOf(speech, rest),
          confidence: round(speech.pieceConfidence[k]! * certainty * shareOf(setting, speech, rest)),
        };
        addMetadata(row, article);
        indirect.push(row);
      }
    }
  }
  indirect.sort(byPlace);
  const lines = lineCounter(text);
  for (const row of indirect) row.line = lines(row.start);
  const all = [...rows, ...indirect].sort(byPlace);
  if (statements.size > 0) for (const row of all) row.statement = joined(statements, row.statement);
  return { quotes: all, entities: [...known.values()] };
}

/** In the order of the text, the outer of two that begin together first. */
const byPlace = (a: Span, b: Span) => a.start - b.start || b.end - a.end;

function spanOrNull(text: string, span: Span | null): TextSpan | null {
  return span === null ? null : textSpan(text, span.start, span.end);
}

/** The statement that a statement was joined to; the chain is short and never goes round. */
function joined(statements: ReadonlyMap<string, string>, statement: string): string {
  let last = statement;
  for (let steps = 0; steps < 8; steps++) {
    const next = statements.get(last);
    if (next === undefined || next === last) break;
    last = next;
  }
  return last;
}

const NONE: readonly Draft[] = [];

/** The rows (in order of the text) that lie in a piece. */
function rowsWithin(rows: readonly Draft[], piece: Span): readonly Draft[] {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle]!.end <= piece.start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last < rows.length && rows[last]!.start < piece.end) last++;
  return last === low ? NONE : rows.slice(low, last);
}

/** Gives the row of a quoted span the clause, the source phrase and the cue of the report around it. */
function addClause(text: string, row: Draft, speech: ReportedSpeech, piece: Span): void {
  const mention = row.speaker?.mention ?? null;
  const { source, cue } = speech;
  const agrees =
    mention !== null && source !== null
      ? overlap(mention, source)
      : mention === null && row.source === null && source === null;
  // a piece that ends inside the marks is widened to all of the quoted words
  if (row.kind === 'mixed')
    row.content = textSpan(text, Math.min(piece.start, row.start), Math.max(piece.end, row.end));
  if (agrees && source !== null) row.source = textSpan(text, source.start, source.end);
  if ((agrees || row.cue === null) && cue !== null) row.cue = textSpan(text, cue.start, cue.end);
}

/** What of a piece stands outside the quotations that have rows of their own: all of it, or longer rests. */
function unquoted(setting: Setting, given: Span, inside: readonly Quote[]): readonly Span[] {
  if (inside.length === 0) return [given];
  const { layout } = setting;
  const piece = apart(layout.text, given, inside);
  if (piece === null) return [];
  const speech = inside.filter(row => row.kind !== 'other');
  if (speech.length === 0) {
    // a piece that is nothing but a name or a title in marks is nobody's statement
    const only = inside.some(
      row =>
        (inside.length === 1 || (row.start >= piece.start && row.end <= piece.end)) &&
        piece.end - piece.start - (row.end - row.start) < 6,
    );
    return only ? [] : [piece];
  }
  if (speech.some(row => row.kind === 'mixed')) return [];
  const rests: Span[] = [];
  let from = piece.start;
  for (const row of [...speech, null]) {
    const to = row === null ? piece.end : row.start - 1;
    const rest = trimmedRest(layout.text, from, to);
    const whole = rest !== null && !inside.some(other => crosses(rest, other) || isSame(rest, other));
    if (whole && wordsIn(setting, rest) >= REST_WORDS) rests.push(rest);
    if (row !== null) from = row.end + 1;
  }
  return rests;
}

/** A piece that ends or begins inside the marks of a row that it does not hold is cut there: rows never cross. */
function apart(text: string, piece: Span, inside: readonly Quote[]): Span | null {
  let { start, end } = piece;
  for (const row of inside) {
    if (row.kind !== 'other') continue;
    if (row.start < start && row.end > start && row.end < end) start = row.end + 1;
    else if (row.start > start && row.start < end && row.end > end) end = row.start - 1;
  }
  return start === piece.start && end === piece.end ? piece : trimmedRest(text, start, end);
}

function crosses(a: Span, b: Span): boolean {
  return a.start < b.start ? a.end > b.start && a.end < b.end : b.start < a.start && b.end > a.start && b.end < a.end;
}

function isSame(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

function trimmedRest(text: string, from: number, to: number): Span | null {
  let start = from;
  let end = to;
  while (start < end && (isEdge(text, start) || text.charCodeAt(start) === FULL_STOP)) start++;
  while (end > start && isEdge(text, end - 1)) end--;
  return start < end ? { start, end } : null;
}

const FULL_STOP = 0x2e;

/** White space or a mark that words do not begin or end with. */
function isEdge(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return !(code >= 0x61 && code <= 0x7a) && /[\s,;:“”"'’—–-]/.test(text.charAt(at));
}

function wordsIn(setting: Setting, span: Span): number {
  const { words } = setting.layout;
  let count = 0;
  for (let t = tokenAt(words, span.start); t < words.count && words.start[t]! < span.end; t++)
    if (words.kind[t] === 0) count++;
  return count;
}

/** The short stable name of the pattern, with what makes the report less than a plain statement. */
function evidenceOf(speech: ReportedSpeech, piece: Span): string {
  const { cue, manner } = speech;
  const order = cue === null ? 'no cue' : cue.start < piece.start ? 'cue then content' : 'content then cue';
  return manner === 'stated' ? `indirect: ${order}` : `indirect, ${manner}: ${order}`;
}

/** What remains of the confidence of a report that is no plain statement. */
function shareOf(setting: Setting, speech: ReportedSpeech, piece: Span): number {
  const cueless = speech.cue === null ? CUELESS : 1;
  return MANNER_CONFIDENCE[speech.manner] * cueless * (wordsIn(setting, piece) < 2 ? LONE_WORD : 1);
}
