// Quotes → the day each was printed, as a number, so that passages compare in time.
import type { QuoteLike } from '../types.ts';

/** No date known. */
export const NO_DAY = -1;

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * Days since 1970-01-01 of a date as articles give it (ISO 8601, 13 April 2016, April 13, 2016), else `NO_DAY`.
 * Time zones are left out: a day more or less does not matter to any rule.
 */
export function dayOf(date: string | undefined | null): number {
  if (date === undefined || date === null) return NO_DAY;
  const iso = /(?<!\d)((?:18|19|20)\d\d)[-/._]?(0[1-9]|1[0-2])[-/._]?(0[1-9]|[12]\d|3[01])(?!\d)/.exec(date);
  if (iso !== null) return dayNumber(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const month = /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*/i.exec(date);
  const year = /(?<!\d)((?:18|19|20)\d\d)(?!\d)/.exec(date);
  const day = /(?<!\d)(\d{1,2})(?:st|nd|rd|th)?(?![\d:])/.exec(date);
  if (month === null || year === null || day === null) return NO_DAY;
  return dayNumber(Number(year[1]), MONTHS.indexOf(month[1]!.toLowerCase()) + 1, Number(day[1]));
}

function dayNumber(year: number, month: number, day: number): number {
  return Math.floor(Date.UTC(year, month - 1, day) / 86_400_000);
}

/** The day of each quote: from its date, else from a full date in its document's path (2016/04/13, 2016-04-13). */
export function daysOf(quotes: readonly QuoteLike[]): Int32Array {
  const known = new Map<string, number>();
  const days = new Int32Array(quotes.length);
  for (let q = 0; q < quotes.length; q++) {
    const { date, document } = quotes[q]!;
    if (date === undefined && q > 0 && document === quotes[q - 1]!.document && quotes[q - 1]!.date === undefined) {
      days[q] = days[q - 1]!;
      continue;
    }
    let day = date === undefined ? dayOf(pathDate(document)) : known.get(date);
    if (day === undefined) {
      day = dayOf(date);
      known.set(date!, day);
    }
    days[q] = day;
  }
  return days;
}

/** A date with separators: figures without them are more often record numbers. */
function pathDate(path: string): string | undefined {
  return /(?<!\d)(?:19|20)\d\d([-/_])(?:0[1-9]|1[0-2])\1(?:0[1-9]|[12]\d|3[01])(?!\d)/.exec(path)?.[0];
}
