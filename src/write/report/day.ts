// A date as an article prints it → its calendar day: articles of a report are put in order and on a chart by it.
import { isoDate } from '../../read/dates.ts';

/**
 * The day that a date names, as `YYYY-MM-DD`; undefined when it names none that a calendar has. The day is taken as
 * written, in the article's own time zone, so that the same article lands on the same day on every machine.
 */
export function dayOf(date: string | undefined): string | undefined {
  const day = /^\d{4}-\d{2}-\d{2}(?!\d)/.exec(isoDate(date ?? null) ?? '')?.[0];
  if (day === undefined) return undefined;
  const time = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(day) ? day : undefined;
}
