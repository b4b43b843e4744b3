// A page saved as one file (MHTML, what browsers call “single file”) → the bytes of its HTML: the first part that is a
// page, out of its transfer encoding (RFC 2045, RFC 2557). Pictures, styles and frames are not looked at.

/** Parts within parts within parts; nobody saves more. */
const DEEPEST = 4;

interface Part {
  /** Names in small letters. */
  readonly headers: ReadonlyMap<string, string>;
  /** One character a byte. */
  readonly body: string;
}

/** Null when no part is a page. */
export function pageInMhtml(bytes: Uint8Array): Uint8Array | null {
  return pageIn(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'), 0);
}

function pageIn(source: string, depth: number): Uint8Array | null {
  const { headers, body } = partOf(source);
  const type = headers.get('content-type') ?? '';
  if (/^text\/html\b/i.test(type)) return decoded(body, headers.get('content-transfer-encoding') ?? '');
  const boundary = /\bboundary="([^"]{1,200})"|\bboundary=([^\s;"]{1,200})/i.exec(type);
  if (!/^multipart\//i.test(type) || boundary === null || depth >= DEEPEST) return null;
  for (const part of partsOf(body, `--${boundary[1] ?? boundary[2]}`)) {
    const page = pageIn(part, depth + 1);
    if (page !== null) return page;
  }
  return null;
}

function partOf(source: string): Part {
  const end = /\r?\n\r?\n/.exec(source);
  const head = end === null ? source : source.slice(0, end.index);
  const headers = new Map<string, string>();
  // A line that begins with white space goes on with the one before.
  for (const line of head.replace(/\r?\n[ \t]/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, body: end === null ? '' : source.slice(end.index + end[0].length) };
}

function* partsOf(body: string, delimiter: string): Generator<string, void, undefined> {
  let start = body.indexOf(delimiter);
  while (start >= 0) {
    const from = body.indexOf('\n', start) + 1;
    const next = body.indexOf(delimiter, start + delimiter.length);
    if (from === 0 || body.startsWith('--', start + delimiter.length)) return;
    yield body.slice(from, next < 0 ? undefined : next);
    start = next;
  }
}

function decoded(body: string, encoding: string): Uint8Array {
  if (/^base64$/i.test(encoding)) return Buffer.from(body, 'base64');
  if (!/^quoted-printable$/i.test(encoding)) return Buffer.from(body, 'latin1');
  const text = body
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(text, 'latin1');
}
