// Bytes → text: byte order mark, then UTF-16 by its zeros, then (HTML) the declared charset, then strict UTF-8, else
// windows-1252. Nothing is touched but the byte order mark: line endings and quotation marks stay as they are.
import { decodeWindows1252 } from './windows1252.ts';

/** How many bytes are looked at to tell what a file is. */
export const SNIFF_BYTES = 4096;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text of the bytes, or null when they are not text. `html` lets a `<meta charset>` speak. */
export function decode(bytes: Uint8Array, options: { readonly html?: boolean } = {}): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return strictUtf8(bytes.subarray(3));
  const wide = utf16Order(bytes);
  if (wide !== null) {
    const text = new TextDecoder(wide, { ignoreBOM: true }).decode(bytes);
    return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  }
  if (isBinary(bytes)) return null;
  const declared = options.html === true ? declaredCharset(bytes) : null;
  if (declared !== null) {
    const text = decodeAs(bytes, declared);
    if (text !== null) return text;
  }
  return strictUtf8(bytes);
}

function strictUtf8(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    return decodeWindows1252(bytes);
  }
}

/** UTF-16 by its mark, or by zeros in every second byte: the letters of European languages. */
function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const length = Math.min(bytes.length, SNIFF_BYTES) & ~1;
  if (length < 8) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  if (odd > length * 0.35 && even === 0) return 'utf-16le';
  if (even > length * 0.35 && odd === 0) return 'utf-16be';
  return null;
}

/** Documents that are no text to a reader, though their first bytes may be letters: PDF, rich text. */
const DOCUMENT = /^(?:%PDF-|\{\\rtf)/;

/** A zero byte, or control characters beyond what a stray escape sequence explains. */
export function isBinary(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, SNIFF_BYTES);
  if (DOCUMENT.test(decodeWindows1252(bytes.subarray(0, 8)))) return true;
  let controls = 0;
  for (let i = 0; i < length; i++) {
    const byte = bytes[i]!;
    if (byte === 0) return true;
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c && byte !== 0x1b) controls++;
  }
  return controls > 4 + length / 50;
}

const META_CHARSET = /<meta[^>]{1,200}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{2,40})/i;
const XML_ENCODING = /^\s{0,99}<\?xml[^>]{1,200}?encoding\s{0,9}=\s{0,9}["']([\w.:-]{2,40})/i;

/** The charset that the head of a page declares, lower case, or null. */
function declaredCharset(bytes: Uint8Array): string | null {
  const head = decodeWindows1252(bytes.subarray(0, SNIFF_BYTES));
  return (META_CHARSET.exec(head) ?? XML_ENCODING.exec(head))?.[1]?.toLowerCase() ?? null;
}

const LATIN = new Set(['windows-1252', 'cp1252', 'iso-8859-1', 'iso8859-1', 'latin1', 'l1', 'us-ascii', 'ascii']);

/** Null when the charset is unknown or the bytes are not in it: then the bytes decide. */
function decodeAs(bytes: Uint8Array, charset: string): string | null {
  // Pages that say Latin-1 are often UTF-8: strict UTF-8 with a character beyond ASCII is no accident.
  if (LATIN.has(charset) || charset.startsWith('utf-16')) return null;
  try {
    return new TextDecoder(charset, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
