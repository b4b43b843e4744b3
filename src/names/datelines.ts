// A name at the beginning of a paragraph → whether it is the dateline of a report: "LEEDS, England (PA) —", "CAIRO:".
import type { Layout } from '../text/layout.ts';
import { Shape, TokenKind, type Words } from '../text/words.ts';
import type { Mention } from './mention.ts';

/** Tokens from the place to the dash: region, date and agency. */
const LONGEST_DATELINE = 12;
/** Sentences, headline included, in which a colon, too, ends a dateline; further on it introduces a speaker. */
const OPENING = 3;

const DASH = /^[-–—―]+$/;

function isInCapitals(words: Words, { first, last }: Mention): boolean {
  for (let i = first; i < last; i++)
    if (words.kind[i] === TokenKind.word && words.shape[i] !== Shape.capitals) return false;
  return true;
}

/** Tokens of a sentence that reports something. */
const SHORTEST_REPORT = 8;
/** Words of a place. */
const LONGEST_PLACE = 2;

/** A short name of no person, a colon and a sentence outside quotation marks. */
function isBeforeReport({ lower, kind, shape }: Words, { key, type, titles, last }: Mention, end: number): boolean {
  return (
    type !== 'person' &&
    type !== 'organization' &&
    titles.length === 0 &&
    key.length <= LONGEST_PLACE &&
    lower[last] === ':' &&
    kind[last + 1] === TokenKind.word &&
    shape[last + 1]! >= Shape.capitalised &&
    end - last >= SHORTEST_REPORT
  );
}

/** Is the name the place where the report was written? It is in capitals and a dash or a colon closes the line. */
export function isDateline({ words, sentences, sentenceOf }: Layout, mention: Mention): boolean {
  const s = sentenceOf[mention.first]!;
  const sentence = sentences[s]!;
  if (mention.first !== sentence.first || (s > 0 && sentences[s - 1]!.paragraph === sentence.paragraph)) return false;
  const inCapitals = isInCapitals(words, mention);
  // "Agartala: Two men were held": no words of a speaker follow
  if (!inCapitals) return s > 0 && s < OPENING && isBeforeReport(words, mention, sentence.last);
  for (let i = mention.last; i < words.count && i <= mention.last + LONGEST_DATELINE; i++) {
    const word = words.lower[i]!;
    if (DASH.test(word)) return true;
    if (word === ':') return s < OPENING && i === mention.last;
    if (words.kind[i] === TokenKind.word && words.shape[i]! < Shape.capitalised) return false;
    if (words.kind[i] === TokenKind.mark && !',.()/'.includes(word)) return false;
  }
  return false;
}
