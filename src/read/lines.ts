// Bytes in pieces → blocks of whole lines with their line numbers, so that a file of any length streams through.
import { MAX_ARTICLE_BYTES, TooLarge } from './bytes.ts';

/** Whole lines, without the last line break. */
export interface LineBlock {
  readonly bytes: Uint8Array;
  /** 1-based number of the first line. */
  readonly firstLine: number;
}

const NEWLINE = 0x0a;

/** Blocks of about `size` bytes; throws `TooLarge` when one line alone passes the limit of an article. */
export async function* lineBlocks(
  pieces: AsyncIterable<Uint8Array>,
  size = 128 * 1024,
): AsyncGenerator<LineBlock, void, undefined> {
  let waiting: Uint8Array[] = [];
  let length = 0;
  let firstLine = 1;
  for await (const piece of pieces) {
    waiting.push(piece);
    length += piece.length;
    if (length < size) continue;
    const cut = piece.lastIndexOf(NEWLINE);
    if (cut < 0) {
      if (length > MAX_ARTICLE_BYTES) throw new TooLarge(false);
      continue;
    }
    waiting[waiting.length - 1] = piece.subarray(0, cut);
    const bytes = waiting.length === 1 ? waiting[0]! : Buffer.concat(waiting);
    yield { bytes, firstLine };
    firstLine += countLines(bytes);
    waiting = [piece.subarray(cut + 1)];
    length = waiting[0]!.length;
  }
  if (length > 0) yield { bytes: Buffer.concat(waiting), firstLine };
}

function countLines(bytes: Uint8Array): number {
  let count = 1;
  for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) count++;
  return count;
}

/** The lines of a block, a carriage return at their end dropped. */
export function* linesIn(bytes: Uint8Array): Generator<Uint8Array, void, undefined> {
  let start = 0;
  while (start <= bytes.length) {
    let end = bytes.indexOf(NEWLINE, start);
    if (end < 0) end = bytes.length;
    yield bytes.subarray(start, end > start && bytes[end - 1] === 0x0d ? end - 1 : end);
    start = end + 1;
  }
}
