// Gold documents and predicted rows → precision, recall and F1 of spans and speakers, overall and by class, and how far
// the confidence can be trusted. All shares are 0 to 1.
import type { QuoteLike, Speaker } from '../types.ts';
import type { GoldDocument, GoldQuote, Link } from './gold.ts';
import { isRightSpeaker } from './judge.ts';
import { type Reliability, reliabilityOf, type ScoredRow } from './reliability.ts';
import { overlapShare, pairedSpans, withoutMarks } from './spans.ts';

/** Spans are the same when they share at least this much of their union. */
const SAME_SPAN = 0.8;
/** The same for reported clauses without marks, whose borders readers draw less alike. */
const SAME_CLAUSE = 0.6;

/** Of the predicted how many are right, of the annotated how many are found. */
export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly predicted: number;
  readonly gold: number;
}

/** A class of quotes, end to end: precision over the rows predicted to be of it, recall over those annotated so. */
export interface ClassScore extends Score {
  /** Of the annotated quotes whose span was found: the share with the right speaker; null without any. */
  readonly speaker: number | null;
}

/** Why a row or an annotated quote did not count as right. */
export interface Fault {
  readonly fault: 'missed' | 'spurious' | 'speaker';
  readonly document: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** As annotated; null for spurious rows and unknown speakers. */
  readonly gold: string | null;
  readonly predicted: string | null;
  readonly confidence: number | null;
}

/** Every figure of one comparison. */
export interface Evaluation {
  readonly documents: number;
  readonly rows: number;
  /** Rows of documents that the gold does not hold. */
  readonly strayRows: number;
  /** Rows whose `text` is not the slice of the document that their offsets name. */
  readonly textOffsetsWrong: number;
  readonly spans: Score;
  /** Of the found spans whose speaker is known: the share with the right one, and how many they are. */
  readonly speaker: { readonly share: number; readonly right: number; readonly of: number };
  readonly endToEnd: Score;
  readonly byKind: Readonly<Record<string, ClassScore>>;
  readonly byLink: Readonly<Record<string, ClassScore>>;
  readonly bySpeakerType: Readonly<Record<string, ClassScore>>;
  /** Of the found spans: the share with the annotated kind, direct or mixed. */
  readonly sameKind: number;
  /** Reported clauses without marks; null when none is annotated. */
  readonly indirect: { readonly of: number; readonly found: number; readonly rightSpeaker: number } | null;
  readonly reliability: Reliability;
  readonly faults: readonly Fault[];
}

interface Tally {
  gold: number;
  found: number;
  right: number;
  predicted: number;
  rightPredicted: number;
}

const isQuoted = ({ kind }: { readonly kind?: string }) => kind === undefined || kind === 'direct' || kind === 'mixed';

/** Compares rows with the annotations. Rows without `kind` count as quoted speech. */
export function evaluate(gold: readonly GoldDocument[], rows: readonly QuoteLike[]): Evaluation {
  const { rowsOf, strayRows } = assigned(gold, rows);
  const all: Tally = emptyTally();
  const known = { right: 0, of: 0 };
  const kinds = new Map<string, Tally>();
  const links = new Map<string, Tally>();
  const types = new Map<string, Tally>();
  const clauses = { of: 0, found: 0, rightSpeaker: 0 };
  const scored: ScoredRow[] = [];
  const faults: Fault[] = [];
  let sameKind = 0;
  let textOffsetsWrong = 0;
  for (const { document, text, quotes, aliases } of gold) {
    const given = rowsOf.get(document)!;
    for (const { start, end, text: words } of given) if (text.slice(start, end) !== words) textOffsetsWrong++;
    const headings = quotes.filter(({ heading }) => heading).map(quote => withoutMarks(text, quote));
    const annotated = quotes.filter(quote => isQuoted(quote) && !quote.heading);
    const predicted = given.filter(row => {
      if (!isQuoted(row)) return false;
      const span = withoutMarks(text, row);
      return !headings.some(heading => overlapShare(heading, span) >= SAME_SPAN);
    });
    const pairs = pairedSpans(
      annotated.map(quote => withoutMarks(text, quote)),
      predicted.map(row => withoutMarks(text, row)),
      SAME_SPAN,
    );
    const right = new Set<number>();
    annotated.forEach((quote, g) => {
      const row = predicted[pairs[g]!];
      const isRight = row !== undefined && isRightSpeaker(quote, aliases, row.speaker ?? null);
      const tallies = [
        all,
        tallyOf(kinds, quote.kind),
        tallyOf(types, quote.type),
        ...(quote.link === null ? [] : [tallyOf(links, quote.link)]),
      ];
      for (const tally of tallies) {
        tally.gold++;
        if (row !== undefined) tally.found++;
        if (isRight) tally.right++;
      }
      if (row === undefined) {
        faults.push(faultOf('missed', document, quote, quote, null));
        return;
      }
      if (isRight) right.add(pairs[g]!);
      else faults.push(faultOf('speaker', document, row, quote, row));
      if (quote.type !== 'unknown') {
        known.of++;
        if (isRight) known.right++;
      }
      if ((row.kind ?? quote.kind) === quote.kind) sameKind++;
    });
    const paired = new Set(pairs);
    predicted.forEach((row, p) => {
      const link = linkOf(row.speaker ?? null);
      const tallies = [
        all,
        ...(row.kind === undefined ? [] : [tallyOf(kinds, row.kind)]),
        tallyOf(types, row.speaker?.type ?? 'unknown'),
        ...(link === null ? [] : [tallyOf(links, link)]),
      ];
      for (const tally of tallies) {
        tally.predicted++;
        if (right.has(p)) tally.rightPredicted++;
      }
      if (row.confidence !== undefined) scored.push({ confidence: row.confidence, right: right.has(p) });
      if (!paired.has(p)) faults.push(faultOf('spurious', document, row, null, row));
    });
    for (const quote of quotes) {
      if (quote.kind !== 'indirect') continue;
      const span = withoutMarks(text, quote);
      const hits = given.filter(
        row => row.kind === 'indirect' && overlapShare(span, withoutMarks(text, row)) >= SAME_CLAUSE,
      );
      clauses.of++;
      if (hits.length > 0) clauses.found++;
      if (hits.some(row => isRightSpeaker(quote, aliases, row.speaker ?? null))) clauses.rightSpeaker++;
    }
  }
  return {
    documents: gold.length,
    rows: rows.length,
    strayRows,
    textOffsetsWrong,
    spans: scoreOf(all.found, all.found, all),
    speaker: { share: ratio(known.right, known.of), ...known },
    endToEnd: scoreOf(all.rightPredicted, all.right, all),
    byKind: classScores(kinds, ['direct', 'mixed']),
    byLink: classScores(links, ['explicit', 'carried']),
    bySpeakerType: classScores(types, ['person', 'organization', 'unnamed', 'unknown']),
    sameKind: ratio(sameKind, all.found),
    indirect: clauses.of === 0 ? null : clauses,
    reliability: reliabilityOf(scored, all.gold),
    faults,
  };
}

/** The rows of each gold document: by its name, or by the last part of the path without `.txt`. */
function assigned(gold: readonly GoldDocument[], rows: readonly QuoteLike[]) {
  const rowsOf = new Map<string, QuoteLike[]>(gold.map(({ document }) => [document, []]));
  let strayRows = 0;
  for (const row of rows) {
    const path = row.document.replaceAll('\\', '/');
    const list = rowsOf.get(path.slice(path.lastIndexOf('/') + 1).replace(/\.txt$/, '')) ?? rowsOf.get(row.document);
    if (list === undefined) strayRows++;
    else list.push(row);
  }
  for (const list of rowsOf.values()) list.sort(byPlace);
  return { rowsOf, strayRows };
}

/** Of rows with the same span the order decides which one is paired: it must not be that of the file. */
function byPlace(a: QuoteLike, b: QuoteLike): number {
  const [one, other] = [a.speaker?.name ?? '', b.speaker?.name ?? ''];
  return a.start - b.start || a.end - b.end || (one < other ? -1 : one > other ? 1 : 0);
}

/** A predicted speaker without words of its own beside the quote is carried over; no speaker has no link. */
function linkOf(speaker: Speaker | null): Link | null {
  if (speaker === null) return null;
  return speaker.mention == null ? 'carried' : 'explicit';
}

function emptyTally(): Tally {
  return { gold: 0, found: 0, right: 0, predicted: 0, rightPredicted: 0 };
}

function tallyOf(tallies: Map<string, Tally>, name: string): Tally {
  const tally = tallies.get(name) ?? emptyTally();
  tallies.set(name, tally);
  return tally;
}

const ratio = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);

function scoreOf(rightPredicted: number, right: number, { predicted, gold }: Tally): Score {
  const precision = ratio(rightPredicted, predicted);
  const recall = ratio(right, gold);
  return { precision, recall, f1: ratio(2 * precision * recall, precision + recall), predicted, gold };
}

function classScores(tallies: ReadonlyMap<string, Tally>, order: readonly string[]): Record<string, ClassScore> {
  const present = order.filter(name => tallies.has(name));
  return Object.fromEntries(
    present.map(name => {
      const tally = tallies.get(name)!;
      const speaker = tally.found === 0 ? null : tally.right / tally.found;
      return [name, { ...scoreOf(tally.rightPredicted, tally.right, tally), speaker }];
    }),
  );
}

function faultOf(
  fault: Fault['fault'],
  document: string,
  at: { readonly start: number; readonly end: number; readonly text: string },
  quote: GoldQuote | null,
  row: QuoteLike | null,
): Fault {
  return {
    fault,
    document,
    start: at.start,
    end: at.end,
    text: at.text,
    gold: quote === null || quote.speaker === '' ? null : quote.speaker,
    predicted: row?.speaker?.name ?? null,
    confidence: row?.confidence ?? null,
  };
}
