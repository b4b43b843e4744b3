// A quote and the cue nearest to it → how directly the cue holds the quote: whose verb leads straight to the marks speaks.
import type { QuoteShape } from './quote-shape.ts';
import type { Setting } from './setting.ts';

/** Tokens between cue and quote that are looked at. */
const MOST_BETWEEN = 14;

/**
 * How the cue holds the quote: none without a cue, tight without a verb between, clause with one verb between ("said it
 * was “…”"), far with more, with a relative or subordinate clause, or with many words between.
 */
export type Hold = 'none' | 'tight' | 'clause' | 'far';

/** How directly the nearest cue holds a quote. */
export function holdOf({ layout, symbols }: Setting, shape: QuoteShape): Hold {
  if (shape.cue < 0) return 'none';
  const from = shape.side === '<' ? shape.cue + 1 : shape.last;
  const to = shape.side === '<' ? shape.first : shape.cue;
  if (to - from > MOST_BETWEEN) return 'far';
  let verbs = 0;
  let inVerb = false;
  for (let i = from; i < to; i++) {
    const symbol = symbols[i]!;
    if (layout.spanOf[i]! >= 0 || symbol === 'W' || (symbol === '<' && i < to - 1) || symbol === ';') return 'far';
    const verb = symbol === 'x' || symbol === 'V' || symbol === 'e';
    if (verb && !inVerb) verbs++;
    inVerb = verb || (inVerb && (symbol === 'a' || symbol === 't'));
  }
  return verbs === 0 ? 'tight' : verbs === 1 && shape.side === '<' ? 'clause' : 'far';
}
