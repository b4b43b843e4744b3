// A file's name and first bytes → its format. The name decides where it can; the bytes decide the rest.
import { decode, SNIFF_BYTES } from './decode.ts';

/** `json` holds one record, a list of records, or what `quotes extract --json` printed; `csv` and `tsv` hold quotes. */
export type Format = 'text' | 'markdown' | 'html' | 'jsonl' | 'json' | 'csv' | 'tsv' | 'mhtml' | 'feed' | 'tar' | 'zip';

/** The formats that `--input-format` takes. */
export const INPUT_FORMATS = [
  'text',
  'markdown',
  'html',
  'mhtml',
  'feed',
  'jsonl',
  'json',
  'csv',
  'tsv',
  'tar',
  'zip',
] as const;

const BY_EXTENSION: ReadonlyMap<string, Format> = new Map([
  ['txt', 'text'],
  ['text', 'text'],
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['html', 'html'],
  ['htm', 'html'],
  ['xhtml', 'html'],
  ['mhtml', 'mhtml'],
  ['mht', 'mhtml'],
  ['rss', 'feed'],
  ['atom', 'feed'],
  ['jsonl', 'jsonl'],
  ['ndjson', 'jsonl'],
  ['json', 'json'],
  ['csv', 'csv'],
  ['tsv', 'tsv'],
  ['tar', 'tar'],
  ['tgz', 'tar'],
  ['zip', 'zip'],
]);

/** The format that a path's extension names, a final `.gz` set aside; null when it names none. */
export function formatByName(path: string): Format | null {
  const extension = /\.([a-z]+)(?:\.gz)?$/i.exec(path)?.[1]?.toLowerCase();
  return (extension !== undefined && BY_EXTENSION.get(extension)) || null;
}

/** Whether the bytes are gzip-compressed. */
export function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b;
}

const FEED = /<(?:rss|feed|rdf:RDF)[\s>]/;

/** The format that the first bytes show: an archive, a page, records, else text. */
export function formatByContent(head: Uint8Array): Format {
  if (head[0] === 0x50 && head[1] === 0x4b && (head[2] === 3 || head[2] === 5)) return 'zip';
  if (Buffer.from(head.buffer, head.byteOffset, head.length).toString('latin1', 257, 262) === 'ustar') return 'tar';
  const text = decode(head.subarray(0, SNIFF_BYTES)) ?? '';
  if (
    /^\s{0,99}(?:<\?xml[^>]{0,200}>\s{0,99})?(?:<!--[\s\S]{0,2000}?-->\s{0,99})?<(?:!doctype\s+html|html|head|body)\b/i.test(
      text,
    )
  )
    return 'html';
  if (/^\s{0,99}<[?!rf]/.test(text) && FEED.test(text)) return 'feed';
  if (/^(?:[\w-]{1,60}:[^\n]{0,300}\n|[ \t][^\n]{0,300}\n){0,40}?content-type:\s{0,9}multipart\/related\b/i.test(text))
    return 'mhtml';
  if (/^\s{0,99}\[\s{0,99}\{/.test(text)) return 'json';
  if (/^\s{0,99}\{\s{0,99}"/.test(text)) return firstLineIsRecord(text) ? 'jsonl' : 'json';
  if (/^"?id"?,"?document"?,/.test(text)) return 'csv';
  if (/^id\tdocument\t/.test(text)) return 'tsv';
  return 'text';
}

/** A first line longer than the head is taken for a record: nobody wraps JSON into lines of four thousand bytes. */
function firstLineIsRecord(text: string): boolean {
  const line = text.trimStart().split('\n', 1)[0]!;
  if (line.length >= SNIFF_BYTES / 2) return true;
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}
