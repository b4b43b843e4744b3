// A quotation → what the sequence model knows of the words inside: how many, whether with a verb, how they begin and
// end. One number for its look, and one of four word classes for its end.
import type { Layout } from '../../text/layout.ts';
import { Ending, Shape } from '../../text/words.ts';
import { WordClass } from './word-classes.ts';

const FINITE = new Set(
  "is are was were am has have had do does did will would can could may might must shall should don't doesn't didn't isn't aren't wasn't won't can't think know want say said says get got go going need make".split(
    ' ',
  ),
);

/** Words after which a quotation with a verb in it is simply long. */
const LONG = 30;

/** Length step (0 to 4), verb inside, capital first of the words [start, end) from token `t` on: 1 to 20. */
export function quoteLook({ words }: Layout, t: number, start: number, end: number): number {
  let count = 0;
  let verb = 0;
  let capital = 0;
  for (; t < words.count && words.start[t]! < end && (count <= LONG || verb === 0); t++) {
    if (words.start[t]! < start) continue;
    if (count === 0 && words.shape[t]! !== Shape.lower) capital = 1;
    count++;
    if (verb === 0 && (FINITE.has(words.lower[t]!) || words.ending[t] === Ending.verb)) verb = 1;
  }
  const length = count <= 1 ? 0 : count <= 3 ? 1 : count <= 6 ? 2 : count <= 12 ? 3 : 4;
  return 1 + length * 4 + verb * 2 + capital;
}

/** Class of a quotation by the last character of its words. */
export function quoteClass(text: string, end: number): number {
  let at = end - 1;
  while (at > 0 && ' ’\'”")'.includes(text.charAt(at))) at--;
  const mark = text.charAt(at);
  if (mark === ',') return WordClass.quoteComma;
  if (mark === '.' || mark === '…') return WordClass.quoteStop;
  return mark === '?' || mark === '!' ? WordClass.quoteAsk : WordClass.quoteOpen;
}
