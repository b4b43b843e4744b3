// A date as an article prints it → its calendar day: articles of a report are put in order and on a chart by it.

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const ISO = /(?:^|\D)(\d{4})-(\d{2})-(\d{2})(?!\d)/;
const DAY_MONTH_YEAR = /(?:^|\D)(\d{1,2})(?:st|nd|rd|th)?[ .-]+(?:of )?([A-Za-z]{3})[a-z]*\.?,?[ -]+(\d{4})(?!\d)/;
const MONTH_DAY_YEAR = /(?:^|[^A-Za-z])([A-Za-z]{3})[a-z]*\.? +(\d{1,2})(?:st|nd|rd|th)?,? +(\d{4})(?!\d)/;

/**
 * The day that a date names, as `YYYY-MM-DD`; undefined when it names none. The day is taken as written, in the
 * article's own time zone, so that the same article lands on the same day on every machine. Day and month in figures
 * alone (03/04/2025) are not read: nobody can tell which is which.
 */
export function dayOf(date: string | undefined): string | undefined {
  if (date === undefined) return undefined;
  const iso = ISO.exec(date);
  if (iso !== null) return calendarDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const european = DAY_MONTH_YEAR.exec(date);
  if (european !== null) return calendarDay(Number(european[3]), monthNumber(european[2]!), Number(european[1]));
  const american = MONTH_DAY_YEAR.exec(date);
  if (american !== null) return calendarDay(Number(american[3]), monthNumber(american[1]!), Number(american[2]));
  return undefined;
}

function monthNumber(name: string): number {
  return MONTHS.indexOf(name.toLowerCase()) + 1;
}

/** Undefined for days that no calendar has (31 April). */
function calendarDay(year: number, month: number, day: number): string | undefined {
  const time = new Date(Date.UTC(year, month - 1, day));
  const exists = month >= 1 && time.getUTCMonth() === month - 1 && time.getUTCDate() === day;
  return exists ? time.toISOString().slice(0, 10) : undefined;
}
