// A token → the symbol of its class, of which the patterns around quotes are made.
import { Flag } from '../lexicon/entry.ts';
import type { Layout } from '../text/layout.ts';
import { is, Shape, TokenKind } from '../text/words.ts';
import type { Setting } from './setting.ts';

/** A cue in so many of its uses. */
export const STRONG = 0.45;
const WEAK = 0.12;

/**
 * The class of a token: V strong cue, v weak cue, x auxiliary, A "according", T that, W who or which, & coordination,
 * < subordination, t to, b by, p other preposition, d determiner, a adverb, g other word in -ing, e other word in -ed, w other word, 0 number, a mark itself.
 */
export function symbolOf(layout: Layout, i: number): string {
  const { words } = layout;
  const low = words.lower[i]!;
  if (words.kind[i] === TokenKind.mark)
    return '—–-'.includes(low[0]!) ? '-' : low === '…' ? '.' : low.length === 1 ? low : low[0]!;
  if (words.kind[i] !== TokenKind.word) return '0';
  if (low === 'according') return 'A';
  if (low === 'that') return 'T';
  if (low === 'who' || low === 'which' || low === 'whom' || low === 'whose') return 'W';
  if (low === 'and' || low === 'but' || low === 'or') return '&';
  if (low === 'to') return 't';
  if (low === 'by') return 'b';
  if (words.shape[i] === Shape.lower || words.shape[i] === Shape.capitalised) {
    if (is(words, i, Flag.auxiliary)) return 'x';
    if (is(words, i, Flag.determiner)) return 'd';
    if (is(words, i, Flag.function)) {
      if (SUBORDINATORS.has(low)) return '<';
      if (is(words, i, Flag.preposition)) return 'p';
      if (is(words, i, Flag.adverb | Flag.conjunction)) return 'a';
    }
    const strength =
      words.shape[i] === Shape.lower || layout.sentenceOf[i - 1] !== layout.sentenceOf[i] ? words.cue[i]! : 0;
    if (strength >= STRONG) return 'V';
    if (strength >= WEAK) return 'v';
    if (is(words, i, Flag.ly)) return 'a';
    if (words.shape[i] === Shape.lower) return is(words, i, Flag.ing) ? 'g' : is(words, i, Flag.ed) ? 'e' : 'w';
  }
  return 'w';
}

const SUBORDINATORS = new Set(
  'after when as while because if although though before since until once unless where whether'.split(' '),
);

/** Strength of a token as a cue; 0 inside quotation marks. */
export function cueAt(setting: Setting, i: number): number {
  const symbol = setting.symbols[i];
  return (symbol === 'V' || symbol === 'v') && setting.layout.spanOf[i]! < 0 ? setting.layout.words.cue[i]! : 0;
}
