// A date as an article gives it → ISO 8601 where that can be told, else as it is.

/** Null in, null out. ISO dates keep their own precision and time zone; `3 March 2026` becomes 2026-03-03. */
export function isoDate(text: string | null): string | null {
  if (text === null) return null;
  const given = text.trim();
  const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ]00:00(?::00(?:\.0+)?)?(?:Z|[+-]00:?00)?)?$/.exec(given);
  if (iso !== null) return iso[1]!;
  if (/^\d{4}-\d{2}-\d{2}/.test(given)) return given.replace(' ', 'T');
  return written(given) ?? given;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `March 3, 2026`, `3 March 2026`, `Tue, 3 Mar 2026 10:00:00 GMT`: the day only. */
function written(text: string): string | null {
  const american = /\b([A-Za-z]{3,9})\.?\s{1,3}(\d{1,2})(?:st|nd|rd|th)?,?\s{1,3}(\d{4})\b/.exec(text);
  const european = /\b(\d{1,2})(?:st|nd|rd|th)?\s{1,3}([A-Za-z]{3,9})\.?,?\s{1,3}(\d{4})\b/.exec(text);
  const [day, month, year] = european
    ? [european[1]!, european[2]!, european[3]!]
    : american
      ? [american[2]!, american[1]!, american[3]!]
      : ['', '', ''];
  const index = MONTHS.indexOf(month.slice(0, 3).toLowerCase());
  if (index < 0 || Number(day) < 1 || Number(day) > 31) return null;
  return `${year}-${String(index + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
}
