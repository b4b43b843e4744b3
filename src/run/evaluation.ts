// Paths to annotated articles and to rows → how right the rows are.
import { quotesInAll } from '../core.ts';
import { QuotesError } from '../errors.ts';
import { type Evaluation, evaluate } from '../evaluate/evaluation.ts';
import { goldFrom } from '../evaluate/gold.ts';
import { wholeText } from '../read/whole.ts';
import type { QuoteLike } from '../types.ts';
import type { ExtractionOptions } from './extraction.ts';
import { gatherQuotes } from './gather.ts';

/**
 * Measures rows of an earlier run, or of articles extracted now; with no `predictions` the texts of the gold are
 * extracted.
 * @throws QuotesError when the gold is none, or when no row belongs to one of its documents
 */
export async function evaluatePaths(
  gold: string,
  predictions: readonly string[],
  options: ExtractionOptions = {},
): Promise<Evaluation> {
  if (gold === '-' && predictions.includes('-'))
    throw new QuotesError('GOLD and PREDICTIONS cannot both be standard input', { exitStatus: 2 });
  const documents = goldFrom(gold, await wholeText(gold));
  if (documents.length === 0)
    throw new QuotesError(`${gold}: no document with quotes`, { hint: 'a line of GOLD has doc, text and quotes' });
  const rows: readonly QuoteLike[] =
    predictions.length === 0 ? quotesInAll(documents) : (await gatherQuotes(predictions, options)).quotes;
  const evaluation = evaluate(documents, rows);
  if (rows.length === 0 && predictions.length > 0)
    throw new QuotesError(`${predictions.join(', ')}: no rows to measure`, {
      hint: 'give what quotes extract --format ndjson printed',
    });
  if (rows.length > 0 && evaluation.strayRows === rows.length)
    throw new QuotesError(
      `no row belongs to a document of ${gold}: its first is “${documents[0]!.document}”, the rows’ first “${rows[0]!.document}”`,
      { hint: 'extract the texts under the names that GOLD gives them' },
    );
  return evaluation;
}
