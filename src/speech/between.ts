// A quote and a mention of its sentence → how they stand to each other: the clause, the subject of the verb, the pattern between.

import { values } from './feature-sink.ts';
import { symbolValue } from './feature-values.ts';
import type { QuoteShape } from './quote-shape.ts';
import type { Setting } from './setting.ts';
import { bitsOf, isOneOf } from './symbols.ts';
import { hashed, type Value } from './weights.ts';

/**
 * How a mention stands to the subject of the quote's verb: it is the subject, lies inside its phrase ("a spokesman for
 * X said"), stands elsewhere, or the verb has no subject.
 */
export function subjectRelation(setting: Setting, { cue }: QuoteShape, m: number): Value {
  const { subjectOf, mentions } = setting;
  const subject = cue < 0 ? -1 : subjectOf[cue]!;
  if (subject < 0) return RELATION.free;
  if (subject === m) return RELATION.is;
  const { first } = mentions[m]!;
  const from = mentions[subject]!.last;
  if (first < from || (cue > subject && first > cue) || first - from > LONGEST_INSIDE) return RELATION.else;
  for (let i = from; i < first; i++) if (!isOneOf(setting, i, IN_PHRASE)) return RELATION.else;
  return RELATION.inside;
}

const IN_PHRASE = bitsOf('pdwtb0&A');

const RELATION = values('free', 'is', 'else', 'inside');

/** Tokens between the head of a phrase and a name inside it. */
const LONGEST_INSIDE = 10;

/** A pattern without its words, prepositions and dashes; null when it is longer than the limit. */
export function coarse(pattern: string | null, limit: number): string | null {
  if (pattern === null) return null;
  let result = '';
  for (const symbol of pattern) if ('VNPR:,qTW<b&A'.includes(symbol)) result += symbol;
  return result.length <= limit ? result : null;
}

/** The word that opened the clause of a token: a subordinator, that, who, or nothing. */
export function clauseOf({ symbols, layout }: Setting, sentence: number, token: number): Value {
  const from = Math.max(layout.sentences[sentence]!.first, token - LONGEST_CLAUSE);
  for (let i = token - 1; i >= from; i--) {
    if (layout.spanOf[i]! >= 0) return OPENER.q;
    const symbol = symbols[i]!;
    if (symbol === '<' || symbol === 'T' || symbol === 'W') return hashed(layout.words.lower[i]!);
    if (symbol === ',' || symbol === ';' || symbol === ':' || symbol === '-' || symbol === 'V' || symbol === 'v')
      return symbolValue(symbol);
  }
  return OPENER['^'];
}

const OPENER = values('q', '^');
/** Tokens in which the word is looked for. */
const LONGEST_CLAUSE = 12;
