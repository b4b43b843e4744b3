// Quotes → passages (the sentences of each quote, in canonical order) as numbers in flat arrays: what keys, alignment
// and groups work on. A passage's words lie side by side with those of its quote's other passages.
import type { QuoteLike } from '../types.ts';
import { newScan, type Scan, scanWords } from './scan.ts';
import { newTokens, readTokens } from './tokens.ts';
import { newVocabulary, type Vocabulary } from './vocabulary.ts';

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
export function corpusOf(quotes: readonly QuoteLike[], vocabulary: Vocabulary = newVocabulary()): Corpus {
  const scan = newScan();
  const tokens = newTokens();
  // About five and a half letters a word with its space; grown in small steps, because the array is the largest of a run.
  let words = new Int32Array(1024 + Math.ceil(quotes.reduce((sum, { text }) => sum + text.length, 0) / 5.2));
  let count = 0;
  let capacity = Math.max(16, Math.ceil(quotes.length * 1.2));
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
    readTokens(text, scan, vocabulary, tokens);
    if (count + tokens.count >= words.length) words = grown(words, Math.ceil(words.length * 1.15) + tokens.count);
    let sentence = -1;
    for (let i = 0; i < tokens.count; i++) {
      const at = tokens.at[i]!;
      if (scan.sentence[at] !== sentence) {
        sentence = scan.sentence[at]!;
        if (passages === capacity) {
          capacity = Math.ceil(capacity * 1.4);
          first = grown(first, capacity + 1);
          quoteOf = grown(quoteOf, capacity);
          start = grown(start, capacity);
          end = grown(end, capacity);
        }
        const from = firstOfSentence(scan, at);
        first[passages] = count;
        quoteOf[passages] = q;
        start[passages] = i === 0 ? 0 : scan.start[from]!;
        if (i > 0) end[passages - 1] = trimmedEnd(text, scan.end[from - 1]!, scan.start[from]!);
        passages++;
      }
      words[count++] = tokens.word[i]!;
    }
    if (tokens.count > 0) end[passages - 1] = text.length;
  }
  passageOf[quotes.length] = passages;
  first = first.subarray(0, passages + 1);
  first[passages] = count;
  return { quotes, vocabulary, passages, words, first, quoteOf, start, end, passageOf };
}

/** The first written word of the sentence of a written word: its first ones may have no normal words. */
function firstOfSentence(scan: Scan, word: number): number {
  let at = word;
  while (at > 0 && scan.sentence[at - 1] === scan.sentence[word]) at--;
  return at;
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
