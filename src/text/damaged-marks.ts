// Article text → the same text with readable quotation marks where decoding went wrong, every offset kept: what the
// stages read. Rows are still cut from the text as it came.

import { withoutLostMarks } from './question-marks.ts';

/** Control characters of windows-1252 read as Latin-1, UTF-8 read as windows-1252, marks whose bytes were lost, entities. */
const DAMAGE =
  /[\u0091-\u0097\ufffd\u0e42]|â[€\u0080]|&(?:[lr][sd]quo|quot|apos|nbsp|[mn]dash|hellip|#(?:\d+|[xX][\da-fA-F]+));|,,\p{L}|<<\p{L}|‘’\p{L}|\?(?:s|t|re|ve|ll)\s/u;

/** Entities of HTML that were never decoded. */
const BY_ENTITY: Readonly<Record<string, string>> = {
  '&quot;': '"',
  '&#34;': '"',
  '&#034;': '"',
  '&apos;': '’',
  '&#39;': '’',
  '&#039;': '’',
  '&ldquo;': '“',
  '&rdquo;': '”',
  '&lsquo;': '‘',
  '&rsquo;': '’',
  '&#8216;': '‘',
  '&#8217;': '’',
  '&#8220;': '“',
  '&#8221;': '”',
  '&#8211;': '–',
  '&#8212;': '—',
  '&#8230;': '…',
  '&#160;': ' ',
  '&nbsp;': ' ',
  '&ndash;': '–',
  '&mdash;': '—',
  '&hellip;': '…',
  '&#x22;': '"',
  '&#x27;': '’',
  '&#x2018;': '‘',
  '&#x2019;': '’',
  '&#x201c;': '“',
  '&#x201d;': '”',
};

/** Marks by the last byte of their three in UTF-8, as windows-1252 and as Latin-1 show it. */
const BY_LAST: Readonly<Record<string, string>> = {
  '˜': '‘',
  '\u0098': '‘',
  '™': '’',
  '\u0099': '’',
  œ: '“',
  '\u009c': '“',
  '\u009d': '”',
  '\ufffd': '”',
  '“': '–',
  '\u0093': '–',
  '”': '—',
  '\u0094': '—',
  '¦': '…',
};

const BY_CONTROL: Readonly<Record<string, string>> = {
  '\u0091': '‘',
  '\u0092': '’',
  '\u0093': '“',
  '\u0094': '”',
  '\u0095': '•',
  '\u0096': '–',
  '\u0097': '—',
};

/** A blank that is no part of any word or mark. */
const FILLER = '\u200b';

/** Replaces damaged marks; returns the text itself when it has none. */
export function readableMarks(text: string): string {
  if (!DAMAGE.test(text)) return text;
  return withoutLostMarks(text)
    .replace(/(?<=^|\s),,(?=\p{L})/gu, filled('„', 2))
    .replace(/(?<=^|\s)‘’(?=\p{L})/gu, filled('“', 2))
    .replace(/<<(?=\p{L})([^<>\n]{1,2000})>>/gu, (_, words: string) => `${filled('«', 2)}${words}${filled('»', 2)}`)
    .replace(/â[€\u0080]([˜\u0098™\u0099œ\u009c\u009d\ufffd“\u0093”\u0094¦]?)/g, (damaged, last: string) =>
      filled(last === '' ? '”' : BY_LAST[last]!, damaged.length),
    )
    .replace(/[\u0091-\u0097]/g, control => BY_CONTROL[control]!)
    .replace(/&(?:[a-z]+|#\d+|#x[\da-f]+);/gi, entity => {
      const mark = BY_ENTITY[entity.toLowerCase()];
      return mark === undefined ? entity : filled(mark, entity.length);
    })
    .replace(LOST, (_, before: string, after: string) => lostMark(before, after));
}

/** An apostrophe has its letter right after it, any other mark its fillers. */
const filled = (mark: string, length: number) =>
  mark === '’' ? FILLER.repeat(length - 1) + mark : mark + FILLER.repeat(length - 1);

/** A mark of which only a sign was left; the sign of code page 874 is a Thai letter, and stands among Thai letters too. */
const LOST = /(?<=([^\u0e00-\u0e7f]|^))[\ufffd\u0e42](?=([^\u0e00-\u0e7f]|$))/gu;

const LETTER = /[\p{L}\p{N}]/u;

/** What stood there: between letters an apostrophe, between blanks a dash, else a mark that points to what it touches. */
function lostMark(before: string, after: string): string {
  if (LETTER.test(before)) return LETTER.test(after) ? '’' : '”';
  const blankBefore = before === '' || /[\s(—–-]/.test(before);
  const blankAfter = after === '' || /\s/.test(after);
  if (blankBefore) return blankAfter ? '–' : '“';
  return '”';
}
