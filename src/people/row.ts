// The plain parts of a row, whoever speaks: its identity, its line, its words with their offsets, the article’s metadata.
import type { Article, Quote, TextSpan } from '../types.ts';

export function metadata(article: Article): Partial<Pick<Quote, 'title' | 'date' | 'outlet' | 'url'>> {
  const { title, date, outlet, url } = article;
  return {
    ...(title === undefined ? {} : { title }),
    ...(date === undefined ? {} : { date }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(url === undefined ? {} : { url }),
  };
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
  let line = 1;
  let at = 0;
  return offset => {
    for (; at < offset; at++) {
      const code = text.charCodeAt(at);
      if (code === 0x0a || (code === 0x0d && text.charCodeAt(at + 1) !== 0x0a)) line++;
    }
    return line;
  };
}

/** 53 bits of the document, the offsets and the words (cyrb53, public domain), in hexadecimal digits. */
export function idOf(document: string, start: number, end: number, text: string): string {
  return idOfWords(document, start, end, text.slice(start, end));
}

/** The same from the words alone. */
export function idOfWords(document: string, start: number, end: number, words: string): string {
  const data = `${document}\n${start}\n${end}\n${words}`;
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < data.length; i++) {
    const code = data.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
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

/** Each byte in two digits. */
const HEXADECIMAL = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
