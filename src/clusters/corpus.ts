// Quotes → passages (the sentences of each quote, in canonical order) as numbers in flat arrays: what keys, alignment
// and groups work on. A passage's words lie side by side with those of its quote's other passages.
import type { QuoteLike } from '../types.ts';
import { Flag, newScan, scanWords } from './scan.ts';
import { newVocabulary, type Vocabulary } from './vocabulary.ts';

/** Added to a word's id when the word stands in brackets: it counts when matched and costs nothing when not. */
export const OPTIONAL = 0x40000000;
/** Added to a word's id when an ellipsis stands before it. */
export const AFTER_GAP = 0x20000000;
/** The id alone. */
export const ID_MASK = 0x1fffffff;

/** The passages of a run. Passage p has the words [first[p], first[p + 1]) and belongs to quote `quoteOf[p]`. */
export interface Corpus {
  readonly quotes: readonly QuoteLike[];
  readonly vocabulary: Vocabulary;
  readonly passages: number;
  readonly words: Int32Array;
  readonly first: Int32Array;
  readonly quoteOf: Int32Array;
  /** Offsets of a passage in the text of its quote, UTF-16, half open. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Passages of quote q: [passageOf[q], passageOf[q + 1]). */
  readonly passageOf: Int32Array;
}

/** Compares by code unit. */
export function compareCodes(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Quotes in an order that does not depend on the order in which they came, each place once. */
export function canonicalOrder(quotes: readonly QuoteLike[]): QuoteLike[] {
  const sorted = [...quotes].sort(
    (a, b) =>
      compareCodes(a.document, b.document) ||
      a.start - b.start ||
      a.end - b.end ||
      compareCodes(a.text, b.text) ||
      compareCodes(a.id ?? '', b.id ?? '') ||
      compareCodes(a.speaker?.name ?? '', b.speaker?.name ?? ''),
  );
  return sorted.filter((quote, i) => {
    const before = sorted[i - 1];
    return (
      before === undefined ||
      before.document !== quote.document ||
      before.start !== quote.start ||
      before.end !== quote.end ||
      before.text !== quote.text
    );
  });
}

/** Cuts quotes into passages. Linear in their length; quotes without words give none. */
export function corpusOf(quotes: readonly QuoteLike[]): Corpus {
  const vocabulary = newVocabulary();
  const scan = newScan();
  let words = new Int32Array(1 << 16);
  let count = 0;
  let capacity = Math.max(16, Math.ceil(quotes.length * 1.5));
  let first = new Int32Array(capacity + 1);
  let quoteOf = new Int32Array(capacity);
  let start = new Int32Array(capacity);
  let end = new Int32Array(capacity);
  const passageOf = new Int32Array(quotes.length + 1);
  let passages = 0;
  for (let q = 0; q < quotes.length; q++) {
    passageOf[q] = passages;
    const { text } = quotes[q]!;
    scanWords(text, scan);
    for (let i = 0; i < scan.count; i++) {
      const opens = i === 0 || scan.sentence[i] !== scan.sentence[i - 1];
      if (opens) {
        if (passages === capacity) {
          capacity *= 2;
          first = grown(first, capacity + 1);
          quoteOf = grown(quoteOf, capacity);
          start = grown(start, capacity);
          end = grown(end, capacity);
        }
        first[passages] = count;
        quoteOf[passages] = q;
        start[passages] = i === 0 ? 0 : scan.start[i]!;
        if (i > 0) end[passages - 1] = trimmedEnd(text, scan.end[i - 1]!, scan.start[i]!);
        passages++;
      }
      const ids = vocabulary.idsOf(text.slice(scan.start[i], scan.end[i]));
      if (count + ids.length >= words.length) words = grown(words, words.length * 2);
      const flags = scan.flags[i]!;
      const marks = ((flags & Flag.bracketed) === 0 ? 0 : OPTIONAL) | ((flags & Flag.gapBefore) === 0 ? 0 : AFTER_GAP);
      for (const id of ids) words[count++] = id | marks;
    }
    if (scan.count > 0) end[passages - 1] = text.length;
  }
  passageOf[quotes.length] = passages;
  first = first.subarray(0, passages + 1);
  first[passages] = count;
  return { quotes, vocabulary, passages, words, first, quoteOf, start, end, passageOf };
}

/** End of a passage: with its closing marks, without the white space (and opening marks) before the next one. */
function trimmedEnd(text: string, from: number, to: number): number {
  const rest = /^\S*/.exec(text.slice(from, to))![0];
  return from + rest.length;
}

function grown(array: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(length);
  larger.set(array.subarray(0, Math.min(array.length, length)));
  return larger;
}
