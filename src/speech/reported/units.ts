// Layout → units: what the sequence model labels. A unit is a word, a mark, the verb ending of a word (he|’s) or a
// whole quotation with its marks, because the scanner rules what is quoted: no label boundary falls inside marks.
//
// Units lie in flat arrays with PADDING empty units around each paragraph, so that neighbours are read unchecked.
import type { Layout } from '../../text/layout.ts';
import { Ending, Shape, TokenKind } from '../../text/words.ts';
import { type CueTable, MEDIUM_CUE, STRONG_CUE, stepOf } from './cue-table.ts';
import { hashOf } from './hashing.ts';
import { CLOSED_CLASSES, openClass, WordClass } from './word-classes.ts';

/** Empty units before and after each paragraph. */
export const PADDING = 3;
/** Added to the class of a word in the genitive. */
export const GENITIVE = 64;

export interface Units {
  readonly layout: Layout;
  /** Number of slots, padding included. */
  readonly size: number;
  /** Offsets into the text; -1 for padding. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** First token of the unit; -1 for padding. */
  readonly token: Int32Array;
  /** Name of the word for features: capitalised unknown words all have the same one. */
  readonly word: Int32Array;
  readonly wordClass: Uint8Array;
  /** Step of the cue table. */
  readonly cue: Uint8Array;
  readonly shape: Uint8Array;
  /** Index of the outer quoted span that the unit is, or -1. */
  readonly span: Int32Array;
  readonly sentence: Int32Array;
  /** Per paragraph the slots [first, last). */
  readonly first: Int32Array;
  readonly last: Int32Array;
}

const CAPITAL_WORD = hashOf('\u0001capital');
const CAPITALS_WORD = hashOf('\u0001capitals');
const NUMBER_WORD = hashOf('\u0001number');
const YEAR_WORD = hashOf('\u0001year');
const QUOTE_WORD = hashOf('\u0001quote');
const MARK_CLASSES: Readonly<Record<string, number>> = {
  ',': WordClass.comma,
  '.': WordClass.stop,
  '!': WordClass.stop,
  '?': WordClass.stop,
  '…': WordClass.stop,
  '...': WordClass.stop,
  ':': WordClass.colon,
  ';': WordClass.semicolon,
  '-': WordClass.dash,
  '--': WordClass.dash,
  '–': WordClass.dash,
  '—': WordClass.dash,
  '(': WordClass.opening,
  '[': WordClass.opening,
  ')': WordClass.closing,
  ']': WordClass.closing,
  '"': WordClass.strayMark,
  '“': WordClass.strayMark,
  '”': WordClass.strayMark,
  '‘': WordClass.strayMark,
  '’': WordClass.strayMark,
  "'": WordClass.strayMark,
};

/** Cuts a layout into units. Linear. */
export function unitsOf(layout: Layout, cues: CueTable): Units {
  const { words, spans, spanOf, sentenceOf, sentences, paragraphs } = layout;
  const capacity = words.count * 2 + (paragraphs.length + 1) * 2 * PADDING;
  const start = new Int32Array(capacity).fill(-1);
  const end = new Int32Array(capacity).fill(-1);
  const token = new Int32Array(capacity).fill(-1);
  const word = new Int32Array(capacity);
  const wordClass = new Uint8Array(capacity);
  const cue = new Uint8Array(capacity);
  const shape = new Uint8Array(capacity);
  const span = new Int32Array(capacity).fill(-1);
  const sentence = new Int32Array(capacity).fill(-1);
  const first = new Int32Array(paragraphs.length);
  const last = new Int32Array(paragraphs.length);
  let at = PADDING;
  let t = 0;
  for (let p = 0; p < paragraphs.length; p++) {
    first[p] = at;
    const stop = paragraphs[p]!.end;
    while (t < words.count && words.start[t]! < stop) {
      const quoted = spanOf[t]!;
      token[at] = t;
      start[at] = words.start[t]!;
      sentence[at] = sentenceOf[t]!;
      if (quoted >= 0 && spans[quoted]!.paragraph === p) {
        let next = t + 1;
        while (next < words.count && spanOf[next] === quoted && words.start[next]! < stop) next++;
        span[at] = quoted;
        end[at] = words.end[next - 1]!;
        word[at] = QUOTE_WORD;
        wordClass[at] = quoteClass(layout.text, spans[quoted]!.end);
        t = next;
        at++;
        continue;
      }
      const lower = words.lower[t]!;
      const kind = words.kind[t]!;
      const form = words.shape[t]!;
      end[at] = words.end[t]!;
      shape[at] = form;
      if (kind === TokenKind.number) {
        const year = lower.length === 4 && (lower.startsWith('19') || lower.startsWith('20'));
        word[at] = year ? YEAR_WORD : NUMBER_WORD;
        wordClass[at] = WordClass.number;
      } else if (kind !== TokenKind.word) {
        word[at] = hashOf(lower);
        wordClass[at] = MARK_CLASSES[lower] ?? (kind === TokenKind.mark ? WordClass.otherMark : WordClass.symbol);
      } else {
        const name = hashOf(lower);
        const closed = CLOSED_CLASSES.get(lower) ?? 0;
        const begins = t === sentences[sentenceOf[t]!]?.first || (t > 0 && beginsAfter(words.lower[t - 1]!));
        const step = form === Shape.lower || begins ? stepOf(cues, name) : 0;
        if (form === Shape.lower || (begins && (closed > 0 || step > 0))) {
          word[at] = name;
          cue[at] = step;
          wordClass[at] =
            closed > 0
              ? closed
              : step >= STRONG_CUE
                ? WordClass.strongCue
                : step >= MEDIUM_CUE
                  ? WordClass.mediumCue
                  : openClass(lower);
        } else if (closed > 0 && isKeptCapitalised(closed, lower)) {
          word[at] = name;
          wordClass[at] = closed;
        } else if (form === Shape.capitals && lower.length > 1) {
          word[at] = CAPITALS_WORD;
          wordClass[at] = WordClass.capitals;
        } else {
          word[at] = CAPITAL_WORD;
          wordClass[at] = begins ? WordClass.capitalStart : WordClass.capital;
        }
        const ending = words.ending[t]!;
        if (ending === Ending.possessive) wordClass[at]! |= GENITIVE;
        if (ending === Ending.verb && words.stem[t]! < words.end[t]!) {
          end[at] = words.stem[t]!;
          at++;
          start[at] = words.stem[t]!;
          end[at] = words.end[t]!;
          token[at] = t;
          sentence[at] = sentenceOf[t]!;
          word[at] = hashOf(layout.text, words.stem[t]! + 1, words.end[t]!);
          wordClass[at] = WordClass.verbEnding;
        }
      }
      at++;
      t++;
    }
    last[p] = at;
    at += 2 * PADDING;
  }
  return { layout, size: at, start, end, token, word, wordClass, cue, shape, span, sentence, first, last };
}

/** Classes that stay what they are when written with a capital inside a sentence: titles, roles, days, “I”. */
function isKeptCapitalised(closed: number, lower: string): boolean {
  return closed === WordClass.title || closed === WordClass.role || closed === WordClass.time || lower === 'i';
}

/** After these marks a capital is no sign of a name. */
function beginsAfter(mark: string): boolean {
  return mark === ':' || mark === '—' || mark === '•' || mark === '*';
}

/** Class of a quotation by the last character of its words. */
function quoteClass(text: string, end: number): number {
  let at = end - 1;
  while (at > 0 && ' ’\'”")'.includes(text.charAt(at))) at--;
  const mark = text.charAt(at);
  if (mark === ',') return WordClass.quoteComma;
  if (mark === '.' || mark === '…') return WordClass.quoteStop;
  return mark === '?' || mark === '!' ? WordClass.quoteAsk : WordClass.quoteOpen;
}
