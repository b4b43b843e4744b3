// The quotes that fit → who said them, how often and where; and when one speaker was quoted.
import type { SpeakerType } from '../types.ts';
import type { SpeakerCount } from '../write/speakers.ts';
import type { Archive } from './database.ts';
import { conditionOf, type Question } from './search.ts';

/** One day on which a speaker was quoted. */
export interface SpeakerDay {
  /** ISO 8601; null for articles without a date. */
  readonly day: string | null;
  readonly quotes: number;
  readonly documents: number;
  /** Outlets of the articles, most quotes first. */
  readonly outlets: readonly string[];
  /** The longest of the day's quotes: what it was about. */
  readonly text: string;
}

interface CountRow {
  readonly id: string;
  readonly name: string;
  readonly type: SpeakerType;
  readonly role: string | null;
  readonly quotes: number;
  readonly documents: number;
  readonly first: string | null;
  readonly last: string | null;
  readonly forms: readonly string[];
  readonly outlets: readonly string[];
}

/** Most quoted first; equal counts by name. The same figures as `quotes speakers` over all articles. */
export async function speakersOf(archive: Archive, question: Question): Promise<SpeakerCount[]> {
  const { sql, values } = await conditionOf(archive, question);
  const rows = await archive.rows<CountRow>(
    `WITH hits AS (
      SELECT n.entity_no, n.role, q.document_no, d.outlet, d.date FROM quotes q JOIN documents d USING (document_no)
      JOIN names n ON n.name_no = q.name_no WHERE ${sql}),
    roles AS (
      SELECT entity_no, first(role ORDER BY many DESC, role) AS role
      FROM (SELECT entity_no, role, count(*) AS many FROM hits WHERE role IS NOT NULL GROUP BY ALL) GROUP BY entity_no),
    outlets AS (
      SELECT entity_no, list(outlet || chr(10) || many ORDER BY many DESC, outlet) AS outlets
      FROM (SELECT entity_no, outlet, count(*) AS many FROM hits WHERE outlet IS NOT NULL GROUP BY ALL) GROUP BY entity_no)
    SELECT e.id, e.name, e.type, r.role, count(*)::INTEGER AS quotes, count(DISTINCT h.document_no)::INTEGER AS documents,
      min(h.date) AS first, max(h.date) AS last, any_value(e.forms) AS forms, any_value(o.outlets) AS outlets
    FROM hits h JOIN entities e USING (entity_no) LEFT JOIN roles r USING (entity_no) LEFT JOIN outlets o USING (entity_no)
    GROUP BY e.id, e.name, e.type, r.role ORDER BY quotes DESC, e.name, e.id`,
    values,
  );
  return rows.map(({ id, name, type, role, quotes, documents, outlets, first, last, forms }) => ({
    id,
    name,
    type,
    role,
    quotes,
    documents,
    outlets: countsOf(outlets),
    first,
    last,
    forms,
  }));
}

function countsOf(outlets: readonly string[] | null): Record<string, number> {
  return Object.fromEntries(
    (outlets ?? []).map(entry => {
      const at = entry.lastIndexOf('\n');
      return [entry.slice(0, at), Number(entry.slice(at + 1))];
    }),
  );
}

/** The days on which somebody was quoted, in order; days unknown come last. */
export async function timelineOf(archive: Archive, question: Question): Promise<SpeakerDay[]> {
  const { sql, values } = await conditionOf(archive, question);
  return archive.rows<SpeakerDay>(
    `WITH hits AS (
      SELECT d.day, d.outlet, q.document_no, q.text FROM quotes q JOIN documents d USING (document_no) WHERE ${sql}),
    outlets AS (
      SELECT day, list(outlet ORDER BY many DESC, outlet) AS outlets
      FROM (SELECT day, outlet, count(*) AS many FROM hits WHERE outlet IS NOT NULL GROUP BY ALL) GROUP BY day)
    SELECT strftime(h.day, '%Y-%m-%d') AS day, count(*)::INTEGER AS quotes,
      count(DISTINCT document_no)::INTEGER AS documents, coalesce(any_value(o.outlets), []) AS outlets,
      first(h.text ORDER BY length(h.text) DESC, h.text) AS text
    FROM hits h LEFT JOIN outlets o ON o.day IS NOT DISTINCT FROM h.day GROUP BY h.day ORDER BY h.day NULLS LAST`,
    values,
  );
}
