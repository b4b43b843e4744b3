// A token → the symbol of its class, of which the patterns around quotes are made.
import { Flag } from '../lexicon/entry.ts';
import type { Layout } from '../text/layout.ts';
import { is, Shape, TokenKind } from '../text/words.ts';
import type { Setting } from './setting.ts';

/** A cue in so many of its uses. */
export const STRONG = 0.45;
const WEAK = 0.12;

/** Symbols of words in lower case by the number of the word, as long as texts share a vocabulary. */
let known: string[] = [];
let vocabulary: readonly string[] = [];

/** The symbol of each token. */
export function symbolsOf(layout: Layout): string[] {
  const { words } = layout;
  const { count, kind, shape, number } = words;
  if (words.vocabulary !== vocabulary) {
    vocabulary = words.vocabulary;
    known = [];
  }
  while (known.length < vocabulary.length) known.push('');
  const symbols: string[] = new Array(count);
  for (let i = 0; i < count; i++) {
    const isKnown = kind[i] === TokenKind.word && shape[i] === Shape.lower;
    let symbol = isKnown ? known[number[i]!]! : '';
    if (symbol === '') {
      symbol = symbolOf(layout, i);
      if (isKnown) known[number[i]!] = symbol;
    }
    symbols[i] = symbol;
  }
  return symbols;
}

/**
 * The class of a token: V strong cue, v weak cue, x auxiliary, A "according", T that, W who or which, & coordination,
 * < subordination, t to, b by, p other preposition, d determiner, a adverb, g other word in -ing, e other word in -ed, w other word, 0 number, a mark itself.
 */
function symbolOf(layout: Layout, i: number): string {
  const { words } = layout;
  const { kind, shape } = words;
  if (kind[i] === TokenKind.mark) return symbolOfMark(words.lower[i]!);
  if (kind[i] !== TokenKind.word) return '0';
  const low = words.lower[i]!;
  const own = FUNCTION_SYMBOLS.get(low);
  if (own !== undefined) return own;
  if (shape[i] !== Shape.lower && shape[i] !== Shape.capitalised) return 'w';
  if (is(words, i, Flag.auxiliary)) return 'x';
  if (is(words, i, Flag.determiner)) return 'd';
  if (is(words, i, Flag.function)) {
    if (SUBORDINATORS.has(low)) return '<';
    if (is(words, i, Flag.preposition)) return 'p';
    if (is(words, i, Flag.adverb | Flag.conjunction)) return 'a';
  }
  const isLower = shape[i] === Shape.lower;
  if (isLower || i === 0 || layout.sentenceOf[i - 1] !== layout.sentenceOf[i]) {
    const strength = words.cue[i]!;
    if (strength >= STRONG) return 'V';
    if (strength >= WEAK) return 'v';
  }
  if (is(words, i, Flag.ly)) return 'a';
  return !isLower ? 'w' : is(words, i, Flag.ing) ? 'g' : is(words, i, Flag.ed) ? 'e' : 'w';
}

/** Runs of a mark are one; all dashes are. A lone mark is given back itself: it is a key already, which compares fastest. */
function symbolOfMark(mark: string): string {
  if (mark === '…') return '.';
  const first = mark.length === 1 ? mark : mark.charAt(0);
  return first === '—' || first === '–' || first === '-' ? '-' : first;
}

/** Words with a symbol that few others have. */
const FUNCTION_SYMBOLS: ReadonlyMap<string, string> = new Map([
  ['according', 'A'],
  ['that', 'T'],
  ['who', 'W'],
  ['which', 'W'],
  ['whom', 'W'],
  ['whose', 'W'],
  ['and', '&'],
  ['but', '&'],
  ['or', '&'],
  ['to', 't'],
  ['by', 'b'],
]);

const SUBORDINATORS = new Set(
  'after when as while because if although though before since until once unless where whether'.split(' '),
);

/** Strength of a token as a cue; 0 inside quotation marks. */
export function cueAt(setting: Setting, i: number): number {
  const symbol = setting.symbols[i];
  return (symbol === 'V' || symbol === 'v') && setting.layout.spanOf[i]! < 0 ? setting.layout.words.cue[i]! : 0;
}

/** The symbols that code asks for, each a bit. */
const ASKED_FOR = 'VvxATW&<tbpdagew0,;:-.()';

/** Some symbols as bits: what "is it one of these" is asked with. Throws a RangeError for one that has no bit. */
export function bitsOf(symbols: string): number {
  let bits = 0;
  for (const symbol of symbols) {
    if (!ASKED_FOR.includes(symbol)) throw new RangeError(`the symbol ${symbol} has no bit`);
    bits |= 1 << ASKED_FOR.indexOf(symbol);
  }
  return bits;
}

/** The bit of each symbol; 0 for those that are not asked for. */
export function symbolBitsOf(symbols: readonly string[]): Int32Array {
  const bits = new Int32Array(symbols.length);
  for (let i = 0; i < symbols.length; i++) {
    const code = symbols[i]!.charCodeAt(0);
    if (code < BIT_OF.length) bits[i] = BIT_OF[code]!;
  }
  return bits;
}

const BIT_OF = new Int32Array(0x80);
for (const symbol of ASKED_FOR) BIT_OF[symbol.charCodeAt(0)] = bitsOf(symbol);

/** Is the symbol of token i one of these? False outside the text. */
export function isOneOf({ symbolBits }: Setting, i: number, bits: number): boolean {
  return i >= 0 && i < symbolBits.length && (symbolBits[i]! & bits) !== 0;
}
