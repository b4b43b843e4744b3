// A name at the beginning of a paragraph → whether it is the dateline of a report: "LEEDS, England (PA) —", "CAIRO:".
import type { Layout } from '../text/layout.ts';
import { Shape, TokenKind } from '../text/words.ts';
import type { Mention } from './mention.ts';

/** Tokens from the place to the dash: region, date and agency. */
const LONGEST_DATELINE = 12;
/** Sentences, headline included, in which a colon, too, ends a dateline; further on it introduces a speaker. */
const OPENING = 3;

const DASH = /^[-–—―]+$/;

/** Is the name the place where the report was written? It is in capitals and a dash or a colon closes the line. */
export function isDateline({ words, sentences, sentenceOf }: Layout, mention: Mention): boolean {
  const s = sentenceOf[mention.first]!;
  const sentence = sentences[s]!;
  if (mention.first !== sentence.first || (s > 0 && sentences[s - 1]!.paragraph === sentence.paragraph)) return false;
  for (let i = mention.first; i < mention.last; i++)
    if (words.kind[i] === TokenKind.word && words.shape[i] !== Shape.capitals) return false;
  for (let i = mention.last; i < words.count && i <= mention.last + LONGEST_DATELINE; i++) {
    const word = words.lower[i]!;
    if (DASH.test(word)) return true;
    if (word === ':') return s < OPENING && i === mention.last;
    if (words.kind[i] === TokenKind.word && words.shape[i]! < Shape.capitalised) return false;
    if (words.kind[i] === TokenKind.mark && !',.()/'.includes(word)) return false;
  }
  return false;
}
