// Filters as typed → which rows of a run are printed.
import type { Kind, Quote } from '../types.ts';
import type { Extraction } from './extraction.ts';
import { formsById, hasName, nameWords } from './names.ts';

/** What the user asks for; everything left out lets all rows through, but `other` only comes when asked for. */
export interface Selection {
  /** Any known form of a name; rows of any of the names pass. */
  readonly speakers?: readonly string[];
  readonly kinds?: readonly Kind[] | undefined;
  /** 0 to 1. */
  readonly minConfidence?: number;
  /** Also `other`: quoted words that nobody is reported as saying. */
  readonly all?: boolean;
}

/** The test for one row of this run. */
export function selector(
  selection: Selection,
  run: Pick<Extraction, 'entities' | 'canonical'>,
): (quote: Quote) => boolean {
  const asked = (selection.speakers ?? []).map(nameWords);
  const forms = asked.length > 0 ? formsById(run.entities, run.canonical) : null;
  const known = new Map<string, boolean>();
  const spoken = (quote: Quote): boolean => {
    if (quote.speaker === null) return false;
    const { id, name } = quote.speaker;
    let answer = known.get(id);
    if (answer === undefined) {
      const names = [name, ...(forms?.get(id) ?? [])];
      answer = asked.some(words => names.some(form => hasName(form, words)));
      known.set(id, answer);
    }
    return answer;
  };
  const kinds = selection.kinds === undefined ? null : new Set(selection.kinds);
  const least = selection.minConfidence ?? 0;
  return quote =>
    (kinds === null ? selection.all === true || quote.kind !== 'other' : kinds.has(quote.kind)) &&
    quote.confidence >= least &&
    (forms === null || spoken(quote));
}
