// An article → its NDJSON line, every key always there.
import type { Article } from '../types.ts';
import { jsonLine } from './record.ts';

/** `{document, title, date, outlet, author, url, text}`, null where unknown. */
export function articleLine(article: Article): string {
  const { document, title, date, outlet, author, url, text } = article;
  const record = {
    document,
    title: title ?? null,
    date: date ?? null,
    outlet: outlet ?? null,
    author: author ?? null,
    url: url ?? null,
    text,
  };
  return `${jsonLine(record)}\n`;
}
