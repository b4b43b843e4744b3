// Paragraphs and quoted spans → the reporter's sentences. A quoted span counts as one unit of the reporter's sentence,
// so a full stop inside the marks ends that sentence only when nothing of it follows. Linear.
import { TITLE_ABBREVIATIONS } from '../lexicon/abbreviations.ts';
import { Flag } from '../lexicon/entry.ts';
import type { Span } from '../types.ts';
import type { QuotedSpan } from './spans.ts';
import { is, Shape, TokenKind, tokenAt, type Words } from './words.ts';

/** A sentence: its tokens [first, last) and its paragraph. */
export interface Sentence extends Span {
  readonly first: number;
  readonly last: number;
  readonly paragraph: number;
}

/** Words that go on with the sentence of a quote that ended in ?”, !” or …” when one of the next words is a verb of saying. */
const LOOK_AHEAD = 7;
/** A sentence of more tokens is cut: later stages look at every pair of things in a sentence. */
const MOST_TOKENS = 400;

/**
 * Cuts the paragraphs into the reporter's sentences.
 * @param spans outer quoted spans in order
 * @param isCue tells whether the token is a likely verb of saying
 */
export function sentencesIn(
  words: Words,
  paragraphs: readonly Span[],
  spans: readonly QuotedSpan[],
  isCue: (token: number) => boolean,
): Sentence[] {
  const { text } = words;
  const sentences: Sentence[] = [];
  let next = 0; // next quoted span
  for (let p = 0; p < paragraphs.length; p++) {
    const paragraph = paragraphs[p]!;
    const from = tokenAt(words, paragraph.start);
    let to = from;
    while (to < words.count && words.start[to]! < paragraph.end) to++;
    let first = from;
    let i = from;
    while (i < to) {
      while (next < spans.length && spans[next]!.outerEnd <= words.start[i]!) next++;
      const span = next < spans.length ? spans[next]! : null;
      let ends = false;
      if (span !== null && span.outerStart <= words.start[i]! && words.start[i]! < span.outerEnd) {
        while (i < to && words.start[i]! < span.outerEnd) i++;
        const last = lastMark(text, span);
        if (i < to && '.!?…'.includes(last) && last !== '') ends = startsSentence(words, i, to, last, isCue);
      } else {
        const mark = words.lower[i]!;
        if (words.kind[i] === TokenKind.mark && (mark[0] === '.' || mark === '!' || mark === '?' || mark === '…')) {
          let k = i + 1;
          while (k < to && isCloser(words.lower[k]!) && words.start[k] === words.end[k - 1]) k++;
          i = k;
          ends =
            i >= to || mark === '!' || mark === '?' || mark === '.'
              ? i >= to || beginsSentence(words, i)
              : beginsSentence(words, i) && isCapital(words, i);
        } else {
          ends = endsWithAbbreviation(words, i, to);
          i++;
        }
      }
      if (ends || i >= to || i - first >= MOST_TOKENS) {
        if (i > first) sentences.push(sentenceOf(words, first, i, p));
        first = i;
      }
    }
  }
  return sentences;
}

function sentenceOf(words: Words, first: number, last: number, paragraph: number): Sentence {
  return { start: words.start[first]!, end: words.end[last - 1]!, first, last, paragraph };
}

/** The last character inside the marks, three full stops being one ellipsis. */
function lastMark(text: string, span: QuotedSpan): string {
  let at = span.end - 1;
  while (at >= span.start && /[\s’'”")\]]/.test(text.charAt(at))) at--;
  if (at < span.start) return '';
  return text.startsWith('...', at - 2) ? '…' : text.charAt(at);
}

function isCapital(words: Words, i: number): boolean {
  const shape = words.shape[i]!;
  return shape >= Shape.capitalised;
}

function isCloser(mark: string): boolean {
  return mark === ')' || mark === ']' || mark === '”' || mark === '"' || mark === '’' || mark === "'" || mark === '»';
}

/** After a full stop: a sentence begins unless a small letter or a comma follows. */
function beginsSentence(words: Words, i: number): boolean {
  if (words.kind[i] === TokenKind.mark) return !',;:)-–—'.includes(words.lower[i]![0]!);
  return words.shape[i] !== Shape.lower || words.start[i]! > words.end[i - 1]! + 1;
}

/** After a quote that ended in a stop: does a new sentence of the reporter begin? */
function startsSentence(words: Words, i: number, to: number, last: string, isCue: (token: number) => boolean): boolean {
  if (words.kind[i] === TokenKind.mark && ',;:-–—'.includes(words.lower[i]![0]!)) return false;
  if (words.shape[i] === Shape.lower)
    return last === '.' || last === '…' ? !isCue(i) && !isCue(Math.min(i + 1, to - 1)) : false;
  if (last === '.') return true;
  for (let k = i; k < to && k < i + LOOK_AHEAD; k++) {
    if (words.kind[k] === TokenKind.mark && words.lower[k] !== ',') return true;
    // "“Why?” Osei has since announced …": nobody tags a quote so
    if (is(words, k, Flag.auxiliary)) return true;
    if (isCue(k)) return k + 1 < to && CLAUSE_OPENERS.has(words.lower[k + 1]!);
  }
  return true;
}

/** After a verb of saying, words that begin what is said: the quote before it is not it. */
const CLAUSE_OPENERS = new Set(['that', 'he', 'she', 'it', 'they', 'there', 'whether']);

/** A stop that belongs to an abbreviation (U.S., Inc.) ends the sentence only before a capitalised function word. */
function endsWithAbbreviation(words: Words, i: number, to: number): boolean {
  if (i + 1 >= to || words.text.charCodeAt(words.end[i]! - 1) !== 0x2e || words.kind[i] === TokenKind.mark)
    return false;
  if (TITLE_ABBREVIATIONS.has(words.lower[i]!)) return false;
  return words.shape[i + 1] === Shape.capitalised && STARTERS.has(words.lower[i + 1]!);
}

/** Words that, capitalised, begin a sentence rather than continue a name. */
const STARTERS = new Set(
  'the a an he she it they we i you in on at but and this that these those there his her its their our my for as when while if after before with by from what who how why also some many most all no not yet so then both'.split(
    ' ',
  ),
);
