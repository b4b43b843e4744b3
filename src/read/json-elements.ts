// A JSON document in pieces → its records, one a line: the elements of the list that it is, or of its list `quotes`, so
// that a result of any length streams through.
import { MAX_ARTICLE_BYTES, TooLarge } from './bytes.ts';
import type { LineBlock } from './lines.ts';

const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a];
const [LIST, END_OF_LIST, OBJECT, END_OF_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];
const [NEWLINE, SPACE] = [0x0a, 0x20];
const LIST_KEY = 'quotes';
/** What stands for a record that never came: it is no JSON, and is named by its number like any bad record. */
const CUT_OFF = Buffer.from('cut off');

/**
 * Blocks of some `size` bytes, each line a record; `firstLine` is the number of the first record, from 1. Throws
 * `TooLarge` when a record, or what stands before the list, is larger than an article may be.
 */
export async function* elementBlocks(
  pieces: AsyncIterable<Uint8Array>,
  size = 128 * 1024,
  limit = MAX_ARTICLE_BYTES,
): AsyncGenerator<LineBlock, void, undefined> {
  const scan = elementScanner(limit);
  let lines: Buffer[] = [];
  let length = 0;
  let firstLine = 1;
  for await (const piece of pieces) {
    for (const element of scan.elementsIn(piece)) {
      lines.push(element);
      length += element.length + 1;
      if (length < size) continue;
      yield { bytes: joined(lines), firstLine };
      firstLine += lines.length;
      lines = [];
      length = 0;
    }
  }
  if (scan.isCutOff()) lines.push(CUT_OFF);
  if (lines.length > 0) yield { bytes: joined(lines), firstLine };
}

function joined(lines: readonly Buffer[]): Uint8Array {
  return Buffer.concat(lines.flatMap((line, i) => (i === 0 ? [line] : [Buffer.from([NEWLINE]), line])));
}

/** Byte by byte, since a record may be cut anywhere between two pieces. */
function elementScanner(limit: number) {
  let depth = 0;
  let inString = false;
  let escaped = false;
  // the depth inside the list, 0 while it is not found
  let listDepth = 0;
  let ended = false;
  let seen = 0;
  // how the last string of the outer record begins, and whether a colon made it a key
  let word = '';
  let isKey = false;
  let parts: Buffer[] = [];
  let held = 0;

  function hold(bytes: Uint8Array): void {
    held += bytes.length;
    if (held > limit) throw new TooLarge(false);
    parts.push(Buffer.from(bytes));
  }

  /** The element held, on one line: line breaks stand between values only. Null when it is blank. */
  function taken(): Buffer | null {
    const element = Buffer.concat(parts);
    parts = [];
    held = 0;
    for (let i = 0; i < element.length; i++) if (element[i] === NEWLINE) element[i] = SPACE;
    return element.toString('latin1').trim() === '' ? null : element;
  }

  function open(byte: number): boolean {
    depth++;
    const isList = byte === LIST && (depth === 1 || (depth === 2 && isKey && word === LIST_KEY));
    if (listDepth === 0 && isList) listDepth = depth;
    return listDepth === depth && isList;
  }

  return {
    *elementsIn(piece: Uint8Array): Generator<Buffer, void, undefined> {
      let start = 0;
      for (let i = 0; i < piece.length && !ended; i++) {
        const byte = piece[i]!;
        if (inString) {
          if (escaped) escaped = false;
          else if (byte === BACKSLASH) escaped = true;
          else if (byte === QUOTE) inString = false;
          if (inString && depth === 1 && word.length < LIST_KEY.length + 1) word += String.fromCharCode(byte);
        } else if (byte === QUOTE) {
          inString = true;
          if (depth === 1) [word, isKey] = ['', false];
        } else if (byte === COLON) isKey = true;
        else if (byte === LIST || byte === OBJECT) {
          if (open(byte)) start = i + 1;
        } else if (byte === END_OF_LIST || byte === END_OF_OBJECT || byte === COMMA) {
          const isEnd = byte !== COMMA;
          if (listDepth > 0 && depth === listDepth) {
            hold(piece.subarray(start, i));
            const element = taken();
            if (element !== null) yield element;
            start = i + 1;
            ended = isEnd;
          } else if (byte === COMMA && depth === 1) isKey = false;
          if (isEnd) depth--;
        }
      }
      seen += piece.length;
      if (listDepth > 0 && !ended) hold(piece.subarray(start));
      if (listDepth === 0 && seen > limit) throw new TooLarge(false);
    },
    isCutOff: () => !ended,
  };
}
