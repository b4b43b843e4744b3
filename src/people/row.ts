// The plain parts of a row, whoever speaks: its identity, its line, its words with their offsets, the article’s metadata.
import type { Article, Quote, TextSpan } from '../types.ts';

/** A row while its article is worked on. */
export type Draft = { -readonly [Key in keyof Quote]: Quote[Key] };

/** Adds what is known of its article to a new row, in the order in which rows have it. */
export function addMetadata(row: Draft, { title, date, outlet, url }: Article): void {
  if (title !== undefined) row.title = title;
  if (date !== undefined) row.date = date;
  if (outlet !== undefined) row.outlet = outlet;
  if (url !== undefined) row.url = url;
}

/** The row with what is known of its article. */
export function withMetadata(quote: Quote, { title, date, outlet, url }: Omit<Article, 'text'>): Quote {
  if (title === undefined && date === undefined && outlet === undefined && url === undefined) return quote;
  return {
    ...quote,
    ...(title !== undefined && { title }),
    ...(date !== undefined && { date }),
    ...(outlet !== undefined && { outlet }),
    ...(url !== undefined && { url }),
  };
}

export const round = (n: number) => Math.round(n * 1000) / 1000;

export function textSpan(text: string, start: number, end: number): TextSpan {
  return { text: text.slice(start, end), start, end };
}

/** 1-based line numbers for growing offsets. */
export function lineCounter(text: string): (offset: number) => number {
  const breakFrom = text.includes('\r') ? anyBreakFrom : feedFrom;
  let line = 1;
  let next = breakFrom(text, 0);
  return offset => {
    for (; next < offset; next = breakFrom(text, next + 1)) line++;
    return line;
  };
}

/** Offset of the first line feed from an offset on. */
function feedFrom(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at;
}

/** The same where a carriage return may end a line, too. */
function anyBreakFrom(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x0a || (code === 0x0d && text.charCodeAt(at + 1) !== 0x0a)) return at;
  }
  return text.length;
}

/** Ids of rows: 53 bits of the document, the offsets and the words (cyrb53, public domain), in hexadecimal digits. */
class Identity {
  private a = 0xdeadbeef | 0;
  private b = 0x41c6ce57;

  /** Goes on with a part of a text. */
  add(text: string, from: number, to: number): void {
    let { a, b } = this;
    for (let i = from; i < to; i++) {
      const code = text.charCodeAt(i);
      a = Math.imul(a ^ code, 2654435761);
      b = Math.imul(b ^ code, 1597334677);
    }
    this.a = a;
    this.b = b;
  }

  /** Goes on as another one has. */
  continue({ a, b }: Identity): void {
    this.a = a;
    this.b = b;
  }

  digits(): string {
    let { a, b } = this;
    a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
    b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
    // byte by byte: digits of numbers over 2³¹ are slow to get
    return (
      HEXADECIMAL[(b >>> 16) & 0x1f]! +
      HEXADECIMAL[(b >>> 8) & 0xff]! +
      HEXADECIMAL[b & 0xff]! +
      HEXADECIMAL[a >>> 24]! +
      HEXADECIMAL[(a >>> 16) & 0xff]! +
      HEXADECIMAL[(a >>> 8) & 0xff]! +
      HEXADECIMAL[a & 0xff]!
    );
  }
}

/** Each byte in two digits. */
const HEXADECIMAL = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** Ids of the rows of a document: what all begin with is read once. */
export function idsIn(
  document: string,
): (start: number, end: number, text: string, from?: number, to?: number) => string {
  const beginning = new Identity();
  beginning.add(`${document}\n`, 0, document.length + 1);
  const id = new Identity();
  return (start, end, text, from = start, to = end) => {
    const offsets = `${start}\n${end}\n`;
    id.continue(beginning);
    id.add(offsets, 0, offsets.length);
    id.add(text, from, to);
    return id.digits();
  };
}

export const idOf = (document: string, start: number, end: number, text: string): string =>
  idsIn(document)(start, end, text);

/** The same from the words alone. */
export const idOfWords = (document: string, start: number, end: number, words: string): string =>
  idsIn(document)(start, end, words, 0, words.length);
