// Article text → its layout: words, paragraphs, quoted spans and the reporter's sentences, computed once for all stages.
import type { Span } from '../types.ts';
import { readableMarks } from './damaged-marks.ts';
import { lowerOpenings } from './opening-capitals.ts';
import { withoutPageLines } from './page-lines.ts';
import { paragraphsIn } from './paragraphs.ts';
import { type Sentence, sentencesIn } from './segment.ts';
import { type QuotedSpan, quotedSpansIn } from './spans.ts';
import { type Words, wordsIn } from './words.ts';

/** What every later stage reads of an article. */
export interface Layout {
  readonly text: string;
  readonly words: Words;
  readonly paragraphs: readonly Span[];
  /** Outer quoted spans in order. */
  readonly spans: readonly QuotedSpan[];
  /** Spans inside other spans. */
  readonly innerSpans: readonly QuotedSpan[];
  /** The reporter's sentences: a quoted span counts as one unit. */
  readonly sentences: readonly Sentence[];
  /** For each token its sentence. */
  readonly sentenceOf: Int32Array;
  /** For each token the outer span that holds it (marks included), or -1. */
  readonly spanOf: Int32Array;
}

/** A word of at least this strength goes on with the sentence of the quote before it. */
const CUE_AFTER_QUOTE = 0.25;

/** Analyses a text; linear in its length. */
export function layoutOf(text: string): Layout {
  const readable = withoutPageLines(readableMarks(text));
  const words = wordsIn(readable, text);
  const paragraphs = paragraphsIn(readable);
  const all = quotedSpansIn(readable, paragraphs);
  const spans = all.filter(span => span.depth === 0);
  const innerSpans = all.filter(span => span.depth > 0);
  const sentences = sentencesIn(words, paragraphs, spans, token => words.cue[token]! >= CUE_AFTER_QUOTE);
  lowerOpenings(words, sentences);
  const sentenceOf = new Int32Array(words.count);
  for (let s = 0; s < sentences.length; s++) sentenceOf.fill(s, sentences[s]!.first, sentences[s]!.last);
  const spanOf = new Int32Array(words.count).fill(-1);
  let next = 0;
  for (let i = 0; i < words.count && next < spans.length; i++) {
    while (next < spans.length && spans[next]!.outerEnd <= words.start[i]!) next++;
    if (next < spans.length && words.end[i]! > spans[next]!.outerStart) spanOf[i] = next;
  }
  return { text, words, paragraphs, spans, innerSpans, sentences, sentenceOf, spanOf };
}
