// Figures of an evaluation → text: tables of percentages for eyes, or JSON with shares and counts.
import type { ClassScore, Evaluation, Fault, Score } from '../evaluate/evaluation.ts';
import type { Reliability } from '../evaluate/reliability.ts';
import { SCHEMA_VERSION } from '../types.ts';
import { jsonLine } from './record.ts';
import { visible } from './visible.ts';

export const EVALUATION_FORMATS = ['table', 'json'] as const;

export type EvaluationFormat = (typeof EVALUATION_FORMATS)[number];

/** `faults`: how many of what went wrong are listed. */
export function evaluationText(format: EvaluationFormat, evaluation: Evaluation, faults: number): string {
  return format === 'json' ? json(evaluation, faults) : tables(evaluation, faults);
}

function json({ faults: all, ...figures }: Evaluation, faults: number): string {
  const record = { schemaVersion: SCHEMA_VERSION, ...figures, ...(faults > 0 && { faults: all.slice(0, faults) }) };
  const shortened = JSON.stringify(record, (_, value: unknown) =>
    typeof value === 'number' ? Math.round(value * 1e4) / 1e4 : value,
  );
  return `${jsonLine(JSON.parse(shortened))}\n`;
}

function tables(evaluation: Evaluation, faults: number): string {
  const { spans, speaker, endToEnd, indirect, reliability, sameKind } = evaluation;
  const parts = [
    `${count(evaluation.documents, 'document')}, ${count(spans.gold, 'quote')} annotated, ${count(spans.predicted, 'quoted row')} predicted\n`,
    grid([
      ['', 'precision', 'recall', 'F1', 'predicted', 'annotated', 'right speaker'],
      ['spans', ...scoreCells(spans), percent(speaker.share)],
      ['end to end', ...scoreCells(endToEnd), ''],
      ...classRows('kind', evaluation.byKind),
      ...classRows('link', evaluation.byLink),
      ...classRows('type', evaluation.bySpeakerType),
    ]),
    `right speaker: ${speaker.right} of the ${speaker.of} found spans whose speaker is known; the same kind: ${percent(sameKind)} %`,
  ];
  if (indirect !== null)
    parts.push(
      `indirect: ${indirect.found} of ${indirect.of} clauses found, ${indirect.rightSpeaker} with the right speaker`,
    );
  parts.push('');
  if (reliability.rows > 0) parts.push(...reliabilityTables(reliability));
  if (faults > 0) parts.push(...evaluation.faults.slice(0, faults).map(faultLine));
  return `${parts.join('\n').trimEnd()}\n`;
}

function classRows(title: string, scores: Readonly<Record<string, ClassScore>>): string[][] {
  return Object.entries(scores).map(([name, score]) => [
    `  ${title} ${name}`,
    ...scoreCells(score),
    score.speaker === null ? '' : percent(score.speaker),
  ]);
}

function scoreCells({ precision, recall, f1, predicted, gold }: Score): string[] {
  // nothing was predicted, or nothing is annotated: there is no share of nothing
  return [
    predicted === 0 ? '' : percent(precision),
    gold === 0 ? '' : percent(recall),
    predicted === 0 || gold === 0 ? '' : percent(f1),
    String(predicted),
    String(gold),
  ];
}

function reliabilityTables({ bins, expectedCalibrationError, thresholds, targets }: Reliability): string[] {
  return [
    grid([
      ['confidence', 'rows', 'right', 'mean confidence'],
      ...bins
        .filter(({ rows }) => rows > 0)
        .map(({ from, to, rows, right, meanConfidence }) => [
          `${from.toFixed(1)} to ${to.toFixed(1)}`,
          String(rows),
          percent(right / rows),
          percent(meanConfidence),
        ]),
    ]),
    `expected calibration error: ${expectedCalibrationError.toFixed(3)}`,
    '',
    grid([
      ['at least', 'rows', 'share of rows', 'precision', 'recall'],
      ...thresholds
        .filter(({ rows }) => rows > 0)
        .map(({ confidence, rows, share, precision, recall }) => [
          confidence.toFixed(2),
          String(rows),
          percent(share),
          percent(precision),
          percent(recall),
        ]),
    ]),
    ...targets.map(
      ({ target, confidence, share }) =>
        `${Math.round(target * 100)} % right: --min-confidence ${confidence} keeps ${percent(share)} % of the rows`,
    ),
    '',
  ];
}

function faultLine({ fault, document, start, end, text, gold, predicted, confidence }: Fault): string {
  const words = {
    missed: `not found, ${gold ?? 'nobody'} speaks`,
    spurious: `not annotated, predicted for ${predicted ?? 'nobody'}`,
    speaker: `${gold ?? 'nobody'} speaks, predicted ${predicted ?? 'nobody'}`,
  }[fault];
  const sure = confidence === null ? '' : ` (${percent(confidence)} %)`;
  return visible(`${document}:${start}-${end}: ${words}${sure}: ${text}`);
}

const percent = (share: number) => (100 * share).toFixed(1);
const count = (n: number, noun: string) => `${n} ${noun}${n === 1 ? '' : 's'}`;

/** Rows in columns: the first to the left, the others to the right. */
function grid(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map(row => row[column]!.length)));
  const lines = rows.map(row =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)))
      .join('  ')
      .trimEnd(),
  );
  return lines.join('\n');
}
