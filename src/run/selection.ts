// Filters as typed → which rows of a run are printed.
import type { Kind, Quote } from '../types.ts';
import type { Extraction } from './extraction.ts';
import { hasName, nameWords } from './names.ts';

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
export async function selector(
  selection: Selection,
  run: Pick<Extraction, 'named'>,
): Promise<(quote: Quote) => boolean> {
  const asked = (selection.speakers ?? []).map(nameWords);
  const isAsked = (name: string) => asked.some(words => hasName(name, words));
  const ids = new Set<string>();
  if (asked.length > 0)
    for await (const { entity, canonical } of run.named())
      if (!ids.has(canonical.id) && [entity.name, ...entity.forms].some(isAsked)) ids.add(canonical.id);
  const spoken = ({ speaker }: Quote) => speaker !== null && (ids.has(speaker.id) || isAsked(speaker.name));
  const kinds = selection.kinds === undefined ? null : new Set(selection.kinds);
  const least = selection.minConfidence ?? 0;
  return quote =>
    (kinds === null ? selection.all === true || quote.kind !== 'other' : kinds.has(quote.kind)) &&
    quote.confidence >= least &&
    (asked.length === 0 || spoken(quote));
}
