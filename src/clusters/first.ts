// The members of a cluster → who printed the words first, as far as the dates of the articles tell.
import type { Member } from '../types.ts';

/** The earliest of the dated articles. */
export interface FirstPrinted {
  /** As the articles give it. */
  readonly date: string;
  /** More than one when the dates do not tell them apart; in the order of the members. */
  readonly documents: readonly string[];
}

const DAY = /^\d{4}-\d{2}-\d{2}/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}[\d:.]{0,16}(?:Z|[+-]\d{2}:?\d{2})$/;

/**
 * Articles without a date are left out, and so are dates in words; null when none is left. Days are compared, or instants
 * where every article names its own with a time zone.
 */
export function firstPrinted(members: readonly Pick<Member, 'document' | 'date'>[]): FirstPrinted | null {
  const dated = members.flatMap(({ document, date }) =>
    date !== undefined && DAY.test(date) ? [{ document, date }] : [],
  );
  const exact = dated.every(({ date }) => INSTANT.test(date));
  const times = dated.map(({ date }) => Date.parse(exact ? date : date.slice(0, 10)));
  const earliest = Math.min(...times.filter(time => !Number.isNaN(time)));
  const first = dated.filter((_, i) => times[i] === earliest);
  if (first.length === 0) return null;
  return { date: first[0]!.date, documents: [...new Set(first.map(({ document }) => document))] };
}
