// Rows of quoted spans and the article's reported speech → all rows: indirect speech gets rows of its own, a quoted
// fragment the whole clause around it, and what one cue reports shares a statement.
import type { Models } from '../speech/models.ts';
import { MANNER_CONFIDENCE, type ReportedSpeech } from '../speech/reported.ts';
import type { Setting } from '../speech/setting.ts';
import { tokenAt } from '../text/words.ts';
import type { Article, Quote, Span, Speaker, TextSpan } from '../types.ts';
import { type Discourse, discourseOf, type Spoken } from './antecedents.ts';
import type { Entity } from './entity.ts';
import { type ArticleQuotes, entityOf, idOf, lineCounter, mentionSpan, metadata, round, textSpan } from './quotes.ts';
import type { Referent } from './referents.ts';
import { resolveMention } from './resolve.ts';

/** A content whose cue was not found is believed half. */
const CUELESS = 0.5;
/** Beside a quotation, words without marks are a statement when there are at least so many. */
const REST_WORDS = 4;
/** A lone word (“so”, “which”) is hardly a statement: it is believed this much less. */
const LONE_WORD = 0.6;

/** Adds the indirect rows to the rows of an article's quoted spans; all rows in the order of the text. */
export function withReportedSpeech(
  article: Article,
  setting: Setting,
  found: ArticleQuotes,
  models: Models,
): ArticleQuotes {
  const { text } = setting.layout;
  const rows = [...found.quotes];
  const known = new Map<Referent, Entity>(found.entities.map(entity => [referentOf(entity.key), entity]));
  const speakers = speakersOf(article, setting, models, rows, known);
  const lines = lineCounter(text);
  const indirect: Quote[] = [];
  const statements = new Map<string, string>();
  for (const speech of setting.reported.speech) {
    const pieces = speech.content.map((piece, k) => ({
      piece,
      confidence: speech.pieceConfidence[k]!,
      rows: rowsWithin(rows, piece),
    }));
    const quoted = pieces.flatMap(({ rows: inside }) => inside.filter(row => rows[row]!.kind !== 'other'));
    for (const { piece, rows: inside } of pieces)
      for (const row of inside) rows[row] = withClause(text, rows[row]!, speech, piece);
    let speaker: Speaker | null | undefined;
    let certainty = 1;
    let statement = quoted.length > 0 ? rows[quoted[0]!]!.statement : undefined;
    for (const row of quoted) statements.set(rows[row]!.statement, statement!);
    for (const { piece, confidence, rows: inside } of pieces) {
      for (const rest of unquoted(
        setting,
        piece,
        inside.map(row => rows[row]!),
      )) {
        // “…,” she added of her father: not a statement beside the quotation
        if (quoted.length > 0 && wordsIn(setting, rest) < REST_WORDS) continue;
        if (speaker === undefined) {
          const own = speakers(
            speech,
            quoted.map(row => rows[row]!),
            rest,
          );
          speaker = own.speaker;
          certainty = own.probability;
        }
        const id = idOf(article.document, rest.start, rest.end, text);
        statement ??= id;
        indirect.push({
          id,
          document: article.document,
          kind: 'indirect',
          ...textSpan(text, rest.start, rest.end),
          line: 0,
          statement,
          speaker,
          source: spanOrNull(text, speech.source),
          cue: spanOrNull(text, speech.cue),
          evidence: evidenceOf(speech, rest),
          confidence: round(confidence * certainty * shareOf(setting, speech, rest)),
          ...metadata(article),
        });
      }
    }
  }
  const quotes = [...rows, ...indirect]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map(quote => ({ ...quote, line: lines(quote.start), statement: joined(statements, quote.statement) }));
  return { quotes, entities: [...known.values()] };
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

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

/** Indexes of the rows (in order of the text) that lie in a piece. */
function rowsWithin(rows: readonly Quote[], piece: Span): number[] {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle]!.end <= piece.start) low = middle + 1;
    else high = middle;
  }
  const inside: number[] = [];
  for (let row = low; row < rows.length && rows[row]!.start < piece.end; row++) inside.push(row);
  return inside;
}

/** The row of a quoted span with the clause, the source phrase and the cue of the report around it. */
function withClause(text: string, row: Quote, speech: ReportedSpeech, piece: Span): Quote {
  if (row.kind === 'other') return row;
  const mention = row.speaker?.mention ?? null;
  const { source, cue } = speech;
  const agrees =
    mention !== null && source !== null
      ? overlap(mention, source)
      : mention === null && row.source === null && source === null;
  return {
    ...row,
    // a piece that ends inside the marks is widened to all of the quoted words
    ...(row.kind === 'mixed'
      ? { content: textSpan(text, Math.min(piece.start, row.start), Math.max(piece.end, row.end)) }
      : {}),
    ...(agrees && source !== null ? { source: textSpan(text, source.start, source.end) } : {}),
    ...((agrees || row.cue === null) && cue !== null ? { cue: textSpan(text, cue.start, cue.end) } : {}),
  };
}

/** What of a piece stands outside the quotations that have rows of their own: all of it, or longer rests. */
function unquoted(setting: Setting, given: Span, inside: readonly Quote[]): Span[] {
  const { layout } = setting;
  const piece = apart(layout.text, given, inside);
  if (piece === null) return [];
  const speech = inside.filter(row => row.kind !== 'other');
  if (speech.length === 0) {
    // a piece that is nothing but a name or a title in marks is nobody's statement
    const only = inside.length === 1 && piece.end - piece.start - (inside[0]!.end - inside[0]!.start) < 6;
    return only ? [] : [piece];
  }
  if (speech.some(row => row.kind === 'mixed')) return [];
  const rests: Span[] = [];
  let from = piece.start;
  for (const row of [...speech, null]) {
    const to = row === null ? piece.end : row.start - 1;
    const rest = trimmedRest(layout.text, from, to);
    const whole = rest !== null && !inside.some(other => crosses(rest, other));
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

function trimmedRest(text: string, from: number, to: number): Span | null {
  let start = from;
  let end = to;
  while (start < end && /[\s,;:.“”"'’—–-]/.test(text.charAt(start))) start++;
  while (end > start && /[\s,;:“”"'’—–-]/.test(text.charAt(end - 1))) end--;
  return start < end ? { start, end } : null;
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

interface Chosen {
  readonly speaker: Speaker | null;
  readonly probability: number;
}

/** Who says what a report holds: the speaker of the quotation it shares a cue with, else whom its source stands for. */
function speakersOf(
  article: Article,
  setting: Setting,
  models: Models,
  rows: readonly Quote[],
  known: Map<Referent, Entity>,
): (speech: ReportedSpeech, quoted: readonly Quote[], piece: Span) => Chosen {
  const { layout } = setting;
  const quotedBy = new Map<Referent, Spoken>();
  // the words that stand for the speaker of a quotation stand for nobody else
  const byMention = new Map<number, Quote>();
  for (const row of rows) {
    const start = row.speaker?.mention?.start;
    if (start !== undefined && !byMention.has(start)) byMention.set(start, row);
  }
  let next = 0;
  let last: Referent | null = null;
  let discourse: Discourse | undefined;
  const remember = (referent: Referent, offset: number) => {
    const token = Math.min(layout.words.count - 1, tokenAt(layout.words, offset));
    quotedBy.set(referent, {
      count: (quotedBy.get(referent)?.count ?? 0) + 1,
      sentence: Math.max(0, layout.sentenceOf[token] ?? 0),
    });
    last = referent;
  };
  return (speech, quoted, piece) => {
    const { source } = speech;
    const beside = quoted.find(
      ({ speaker }) =>
        speaker !== null && (source === null || (speaker.mention !== null && overlap(speaker.mention, source))),
    );
    if (beside !== undefined) return { speaker: beside.speaker, probability: beside.confidence };
    for (; next < rows.length && rows[next]!.end <= piece.start; next++) {
      const id = rows[next]!.speaker?.id;
      if (id !== undefined) remember(referentOf(id), rows[next]!.start);
    }
    if (source === null) return { speaker: null, probability: 1 };
    const m = mentionOf(setting, source);
    if (m < 0) return { speaker: unnamed(article, setting, source, known), probability: 1 };
    const mention = mentionSpan(setting, setting.mentions[m]!);
    const same = byMention.get(mention.start);
    if (same !== undefined) return { speaker: same.speaker, probability: same.confidence };
    discourse ??= discourseOf(setting);
    const { referent, probability } = resolveMention(discourse, m, models.antecedent, last, quotedBy);
    if (referent === null) return { speaker: null, probability };
    remember(referent, piece.start);
    const entity = entityOf(article, setting, referent, known);
    return { speaker: speakerOf(entity, mention), probability };
  };
}

function speakerOf(entity: Entity, mention: TextSpan): Speaker {
  return {
    id: entity.key,
    name: entity.name,
    type: entity.type,
    ...(entity.role === undefined ? {} : { role: entity.role }),
    mention,
  };
}

/** A source in which no mention was found ("most of those asked"): its words are its name. */
function unnamed(article: Article, setting: Setting, source: Span, known: Map<Referent, Entity>): Speaker {
  const { text } = setting.layout;
  const name = text.slice(source.start, source.end).replace(/\s+/g, ' ');
  const key = `s${source.start}`;
  const entity: Entity = { key, document: article.document, type: 'unnamed', name, forms: [name] };
  known.set(referentOf(key), entity);
  return speakerOf(entity, textSpan(text, source.start, source.end));
}

/** Mentions beyond the last one's index stand for sources without a mention. */
const SOURCES = 2 ** 32;

/** The referent of an entity's key: e named, u described, s a bare source. */
function referentOf(key: string): Referent {
  const number = Number(key.slice(1));
  return key.startsWith('u') ? ~number : key.startsWith('s') ? SOURCES + number : number;
}

/** The mention that a source phrase is about: its head, not who stands behind a preposition or owns the head. */
function mentionOf(setting: Setting, source: Span): number {
  const { layout, mentions, symbols, mentionAt } = setting;
  const { words } = layout;
  let best = -1;
  let greatest = Number.NEGATIVE_INFINITY;
  let order = 0;
  const first = tokenAt(words, source.start);
  // “X, which said …”: whom the pronoun goes on about
  if (symbols[first] === 'W' || symbols[first] === 'T') {
    const stop = words.lower[first - 1] === ',' ? first - 1 : first;
    for (let t = stop - 1; t >= Math.max(0, stop - 8); t--) {
      const m = mentionAt[t]!;
      if (m >= 0) return mentions[m]!.last === stop ? m : -1;
    }
  }
  // a title before the name may lie outside of the source phrase
  for (let t = Math.max(0, first - 4); t < words.count && words.start[t]! < source.end; t++) {
    const m = mentionAt[t]!;
    if (m < 0) continue;
    const mention = mentions[m]!;
    if (words.end[mention.last - 1]! <= source.start || layout.spanOf[t]! >= 0) continue;
    const before = t > first ? symbols[t - 1] : '^';
    const aside = before === ',' && order > 0;
    let worth = -0.5 * order;
    if (before === 'p' || before === 'b' || before === 't') worth -= 3;
    if (mention.possessive && mention.last < words.count && words.start[mention.last]! < source.end) worth -= 4;
    if (mention.modifier) worth -= 4;
    if (mention.kind === 'name') worth += mention.type === 'person' ? 2 : 1;
    if (aside && mention.kind !== 'name') worth -= 2;
    order++;
    if (worth > greatest) {
      greatest = worth;
      best = m;
    }
  }
  return best;
}
