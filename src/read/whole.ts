// One file that a flag or an argument names → its text, whole: unpacked and decoded, or an error that says what is wrong.
import { QuotesError, wordingOf } from '../errors.ts';
import { collect, openBytes } from './bytes.ts';
import { decode } from './decode.ts';
import { readingFailure } from './portions.ts';

/**
 * `-` is standard input.
 * @throws QuotesError when it cannot be read or is no text
 */
export async function wholeText(path: string): Promise<string> {
  let bytes: Uint8Array;
  try {
    bytes = await collect(await openBytes(path === '-' ? null : path), MOST_BYTES);
  } catch (error) {
    throw new QuotesError(wordingOf(readingFailure(path, error)).replace(': skipped:', ':'));
  }
  const text = decode(bytes);
  if (text === null) throw new QuotesError(`${path}: not text`);
  return text.replace(/^\uFEFF/, '');
}

/** Annotations of tens of thousands of articles. */
const MOST_BYTES = 512 * 1024 * 1024;
