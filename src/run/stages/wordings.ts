// Normal words of passages ↔ text that any engine can carry: stems with a sign before those in brackets or after an
// ellipsis. Numbers of words hold within one process only.
import type { Corpus } from '../../clusters/corpus.ts';
import { AFTER_GAP, ID_MASK, OPTIONAL } from '../../clusters/tokens.ts';
import type { Vocabulary } from '../../clusters/vocabulary.ts';

const IN_BRACKETS = '[';
const GAP = '…';

/** Words [from, to) of a corpus as text. */
export function wordsText(
  { words, vocabulary }: Pick<Corpus, 'words' | 'vocabulary'>,
  from: number,
  to: number,
): string {
  const parts: string[] = [];
  for (let i = from; i < to; i++) {
    const word = words[i]!;
    const gap = (word & AFTER_GAP) === 0 ? '' : GAP;
    const bracket = (word & OPTIONAL) === 0 ? '' : IN_BRACKETS;
    parts.push(gap + bracket + vocabulary.stems[word & ID_MASK]!);
  }
  return parts.join(' ');
}

/** The words that must be there: equal for passages that differ in typography only. */
export function requiredWords(
  { words, vocabulary }: Pick<Corpus, 'words' | 'vocabulary'>,
  from: number,
  to: number,
): string {
  const parts: string[] = [];
  for (let i = from; i < to; i++) if ((words[i]! & OPTIONAL) === 0) parts.push(vocabulary.stems[words[i]! & ID_MASK]!);
  return parts.join(' ');
}

/** Words of many passages in one array: passage p has the words [from[p], to[p]). */
export interface Wordings {
  readonly count: number;
  readonly words: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** Reads texts of `wordsText`. */
export function wordingsOf(texts: readonly string[], vocabulary: Vocabulary): Wordings {
  const words: number[] = [];
  const from = new Int32Array(texts.length);
  const to = new Int32Array(texts.length);
  texts.forEach((text, p) => {
    from[p] = words.length;
    if (text !== '') for (const part of text.split(' ')) words.push(wordOf(part, vocabulary));
    to[p] = words.length;
  });
  return { count: texts.length, words: Int32Array.from(words), from, to };
}

function wordOf(part: string, vocabulary: Vocabulary): number {
  const gap = part.startsWith(GAP) ? 1 : 0;
  const bracket = part.startsWith(IN_BRACKETS, gap) ? 1 : 0;
  return vocabulary.idOfStem(part.slice(gap + bracket)) | (gap === 0 ? 0 : AFTER_GAP) | (bracket === 0 ? 0 : OPTIONAL);
}
