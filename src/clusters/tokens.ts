// A scanned text → its normal words in a row, each with the written word it comes from: what one word cannot tell by
// itself (work’s been, twenty-five, per cent) is settled here.
import type { Scan } from './scan.ts';
import { Flag } from './scan.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Added to a word's id when the word stands in brackets: it counts when matched and costs nothing when not. */
export const OPTIONAL = 0x40000000;
/** Added to a word's id when an ellipsis stands before it. */
export const AFTER_GAP = 0x20000000;
/** The id alone. */
export const ID_MASK = 0x1fffffff;

/** Normal words of one text; the arrays grow and are used again by the next call. */
export interface Tokens {
  count: number;
  /** Id with marks. */
  word: Int32Array;
  /** Index of the written word in the scan. */
  at: Int32Array;
}

/** Empty tokens. */
export function newTokens(): Tokens {
  return { count: 0, word: new Int32Array(512), at: new Int32Array(512) };
}

/** Fills `tokens` with the normal words of a scanned text. */
export function readTokens(text: string, scan: Scan, vocabulary: Vocabulary, tokens: Tokens): void {
  tokens.count = 0;
  const { codes } = scan;
  for (let i = 0; i < scan.count; i++) {
    const start = scan.start[i]!;
    const end = scan.end[i]!;
    const flags = scan.flags[i]!;
    const marks = ((flags & Flag.bracketed) === 0 ? 0 : OPTIONAL) | ((flags & Flag.gapBefore) === 0 ? 0 : AFTER_GAP);
    const entry = vocabulary.entryAt(codes, start, end);
    if (
      end - start === 4 &&
      i > 0 &&
      text.startsWith('been', start) &&
      isContractedHave(text.slice(scan.start[i - 1], scan.end[i - 1]))
    )
      push(tokens, vocabulary.have | marks, i);
    const id = vocabulary.onlyId(entry);
    if (id !== 0) add(scan, vocabulary, tokens, id, marks, i);
    else for (const one of vocabulary.idsOfEntry(entry)) add(scan, vocabulary, tokens, one, marks, i);
  }
}

/** Adds a normal word of written word i, or makes it one with the word before it. */
function add(scan: Scan, vocabulary: Vocabulary, tokens: Tokens, id: number, marks: number, i: number): void {
  const last = tokens.count - 1;
  if (last >= 0 && vocabulary.joins(id) && scan.sentence[tokens.at[last]!] === scan.sentence[i]) {
    const joined = vocabulary.joined(tokens.word[last]! & ID_MASK, id);
    if (joined !== 0) {
      tokens.word[last] = joined | (tokens.word[last]! & ~ID_MASK);
      tokens.at[last] = i;
      return;
    }
  }
  push(tokens, id | marks, i);
}

/** The work’s been done: a noun with ’s before “been” holds “has”. */
function isContractedHave(before: string): boolean {
  return (
    before.length > 2 &&
    /[a-z]{3}['’]s$/i.test(before) &&
    !/^(?:what|that|there|where|here|who|how)['’]s$/i.test(before)
  );
}

function push(tokens: Tokens, word: number, at: number): void {
  if (tokens.count === tokens.word.length) {
    tokens.word = doubled(tokens.word);
    tokens.at = doubled(tokens.at);
  }
  tokens.word[tokens.count] = word;
  tokens.at[tokens.count++] = at;
}

function doubled(array: Int32Array): Int32Array {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
