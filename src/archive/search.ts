// What is asked for → the quotes of the archive that fit: by words, speaker, outlet, dates, kind and sureness.
import { QuotesError } from '../errors.ts';
import { hasName, nameWords } from '../run/names.ts';
import type { Kind } from '../types.ts';
import type { Archive, Value } from './database.ts';
import { plainText } from './plain.ts';
import { type NumberedQuote, quotesAt } from './rows.ts';

/** What is asked for; what is left out lets everything through, but `other` only comes when asked for. */
export interface Question {
  /** Each of them must stand in the quote; case, accents and the shape of quotation marks do not matter. */
  readonly words?: readonly string[];
  /** Any known form of a name; quotes of any of the names fit. */
  readonly speakers?: readonly string[];
  /** Words of the name of the outlet. */
  readonly outlet?: string | undefined;
  /** First and last day: 2025, 2025-03 or 2025-03-16. Articles without a date fit neither. */
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  readonly kinds?: readonly Kind[] | undefined;
  readonly minConfidence?: number | undefined;
  /** Also `other`: quoted words that nobody is reported as saying. */
  readonly all?: boolean | undefined;
}

/** A condition on quotes as SQL, with what fills its places. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly Value[];
}

/** The quotes that fit, oldest first. `limit` counts from the oldest. */
export async function* search(
  archive: Archive,
  question: Question,
  limit?: number,
): AsyncGenerator<NumberedQuote[], void, undefined> {
  const numbers = await numbersOf(archive, await conditionOf(archive, question), limit);
  yield* quotesAt(archive, numbers);
}

/** The numbers of the quotes that fit, oldest first, so that who printed it first stands first. */
export async function numbersOf(archive: Archive, { sql, values }: Condition, limit?: number): Promise<number[]> {
  const rows = await archive.rows<{ quote_no: number }>(
    `SELECT q.quote_no FROM quotes q JOIN documents d USING (document_no) WHERE ${sql}
      ORDER BY d.day NULLS LAST, d.document, q."start", q."end", q.quote_no
      ${limit === undefined ? '' : `LIMIT ${limit}`}`,
    values,
  );
  return rows.map(row => row.quote_no);
}

/** The condition over `quotes q JOIN documents d`. */
export async function conditionOf(archive: Archive, question: Question): Promise<Condition> {
  const parts: string[] = [];
  const values: Value[] = [];
  const place = (value: Value) => `$${values.push(value)}`;
  const { words = [], speakers = [], outlet, since, until, kinds, minConfidence } = question;
  for (const word of words) parts.push(`contains(q.plain, ${place(plainText(word))})`);
  if (kinds !== undefined) parts.push(`q.kind IN (SELECT unnest(${place(kinds)}::VARCHAR[]))`);
  else if (question.all !== true) parts.push(`q.kind <> 'other'`);
  if (minConfidence !== undefined) parts.push(`q.confidence >= ${place(minConfidence)}`);
  if (speakers.length > 0) {
    const entities = await entitiesNamed(archive, speakers);
    parts.push(
      `q.name_no IN (SELECT name_no FROM names WHERE entity_no IN (SELECT unnest(${place(entities)}::INTEGER[])))`,
    );
  }
  if (outlet !== undefined) {
    const named = await archive.rows<{ outlet: string }>(
      'SELECT DISTINCT outlet FROM documents WHERE outlet IS NOT NULL',
    );
    const asked = nameWords(outlet);
    const fitting = named.map(row => row.outlet).filter(name => hasName(name, asked));
    parts.push(`d.outlet IN (SELECT unnest(${place(fitting)}::VARCHAR[]))`);
  }
  if (since !== undefined) parts.push(`d.day >= CAST(${place(dayFrom(since, '--since'))} AS DATE)`);
  if (until !== undefined) {
    const { length } = until;
    const next = length === 4 ? '1 YEAR' : length === 7 ? '1 MONTH' : '1 DAY';
    parts.push(`d.day < CAST(${place(dayFrom(until, '--until'))} AS DATE) + INTERVAL ${next}`);
  }
  return { sql: parts.length === 0 ? 'true' : parts.join(' AND '), values };
}

/** The first day of a year, a month or a day. */
function dayFrom(text: string, flag: string): string {
  const found = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(text);
  const day = found === null ? '' : `${found[1]}-${found[2] ?? '01'}-${found[3] ?? '01'}`;
  if (Number.isNaN(Date.parse(day)) || new Date(day).toISOString().slice(0, 10) !== day)
    throw new QuotesError(`${flag}: “${text}” is no date`, {
      exitStatus: 2,
      hint: 'write 2025, 2025-03 or 2025-03-16',
    });
  return day;
}

/** The numbers of those who go by one of the names in any article. */
export async function entitiesNamed(archive: Archive, names: readonly string[]): Promise<number[]> {
  const found = new Set<number>();
  for (const name of names) {
    const asked = nameWords(name);
    const rows = await archive.rows<{ entity_no: number; plain: string }>(
      `SELECT entity_no, plain FROM entities WHERE ${asked.map((_, i) => `contains(plain, $${i + 1})`).join(' AND ') || 'false'}`,
      asked,
    );
    for (const { entity_no, plain } of rows)
      if (plain.split('\n').some(form => hasName(form, asked))) found.add(entity_no);
  }
  return [...found];
}
