// Layout → units: what the sequence model labels. A unit is a word, a mark, the verb ending of a word (he|’s) or a
// whole quotation with its marks, because the scanner rules what is quoted: no label boundary falls inside marks.
//
// Units lie in flat arrays with PADDING empty units around each paragraph, so that neighbours are read unchecked.
import type { Layout } from '../../text/layout.ts';
import { Ending, Shape, TokenKind } from '../../text/words.ts';
import { hashOf } from './hashing.ts';
import { quoteClass, quoteLook } from './quote-look.ts';
import { newRoom, takeBytes, takeInts } from './room.ts';
import { markType, plainType, speakOf, type UnitTypes, verbEndingType, wordType } from './unit-types.ts';
import { WordClass } from './word-classes.ts';

/** Empty units before and after each paragraph. */
export const PADDING = 3;
export interface Units {
  readonly layout: Layout;
  readonly types: UnitTypes;
  /** Number of slots, padding included. */
  readonly size: number;
  /** Offsets into the text; padding has none. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** First token of the unit. */
  readonly token: Int32Array;
  /** Numbers of the types; the next four arrays repeat what `types` knows of them. */
  readonly type: Int32Array;
  readonly word: Int32Array;
  readonly wordClass: Uint8Array;
  readonly cue: Uint8Array;
  readonly look: Uint8Array;
  /** Index of the outer quoted span that the unit is, or -1. */
  readonly span: Int32Array;
  readonly sentence: Int32Array;
  /** Per paragraph the slots [first, last). */
  readonly first: Int32Array;
  readonly last: Int32Array;
}

const NUMBER_WORD = hashOf('\u0001number');
const YEAR_WORD = hashOf('\u0001year');
const QUOTE_WORD = hashOf('\u0001quote');

/** Cuts a layout into units. Linear. */
export function unitsOf(layout: Layout, types: UnitTypes, room = newRoom()): Units {
  const { words, spans, spanOf, sentenceOf, sentences, paragraphs } = layout;
  const capacity = words.count * 2 + (paragraphs.length + 1) * 2 * PADDING;
  const start = takeInts(room, capacity);
  const end = takeInts(room, capacity);
  const token = takeInts(room, capacity);
  const type = takeInts(room, capacity);
  const span = takeInts(room, capacity, -1);
  const sentence = takeInts(room, capacity, -1);
  const first = takeInts(room, paragraphs.length);
  const last = takeInts(room, paragraphs.length);
  speakOf(types, words.vocabulary);
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
        type[at] = quoteType(layout, types, quoted, t);
        t = next;
        at++;
        continue;
      }
      const kind = words.kind[t]!;
      end[at] = words.end[t]!;
      if (kind === TokenKind.word) {
        const begins = t === sentences[sentenceOf[t]!]?.first || (t > 0 && beginsAfter(words.lower[t - 1]!));
        const ending = words.ending[t]!;
        type[at] = wordType(types, words.number[t]!, words.shape[t]!, begins, ending === Ending.possessive);
        if (ending === Ending.verb && words.stem[t]! < words.end[t]!) {
          end[at] = words.stem[t]!;
          at++;
          start[at] = words.stem[t]!;
          end[at] = words.end[t]!;
          token[at] = t;
          sentence[at] = sentenceOf[t]!;
          type[at] = verbEndingType(types, layout.text.slice(words.stem[t]! + 1, words.end[t]!));
        }
      } else if (kind === TokenKind.number) {
        const lower = words.lower[t]!;
        const year = lower.length === 4 && (lower.startsWith('19') || lower.startsWith('20'));
        type[at] = plainType(types, year ? YEAR_WORD : NUMBER_WORD, WordClass.number, words.shape[t]!);
      } else
        type[at] = markType(types, words.number[t]!, kind === TokenKind.mark ? WordClass.otherMark : WordClass.symbol);
      at++;
      t++;
    }
    last[p] = at;
    at += 2 * PADDING;
  }
  const word = takeInts(room, at);
  const wordClass = takeBytes(room, at);
  const cue = takeBytes(room, at);
  const look = takeBytes(room, at);
  for (let i = 0; i < at; i++) {
    const own = type[i]!;
    word[i] = types.word[own]!;
    wordClass[i] = types.wordClass[own]!;
    cue[i] = types.cue[own]!;
    look[i] = types.look[own]!;
  }
  return { layout, types, size: at, start, end, token, type, word, wordClass, cue, look, span, sentence, first, last };
}

/** After these marks a capital is no sign of a name. */
function beginsAfter(mark: string): boolean {
  return mark === ':' || mark === '—' || mark === '•' || mark === '*';
}

/** The type of the quotation whose first token is `t`. */
function quoteType(layout: Layout, types: UnitTypes, quoted: number, t: number): number {
  const { start, end } = layout.spans[quoted]!;
  return plainType(types, QUOTE_WORD, quoteClass(layout.text, end), Shape.none, quoteLook(layout, t, start, end));
}
