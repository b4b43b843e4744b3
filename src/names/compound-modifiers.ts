// A capitalised word at a token → whether it is no part of the name after it: Houston-based Acme, Oscar-nominated Ann Lee, anti-Tory.
import { Flag, isForename } from '../lexicon/entry.ts';
import { Ending, is, Shape, TokenKind, type Words } from '../text/words.ts';
import { adjoining } from './borders.ts';

/** What follows a hyphen, besides participles in -ed. */
const AFTER_HYPHEN = new Set(
  `born led winning made built run bound style era speaking leaning supporting loving making producing owning held bred grown sponsored
  wide sized friendly focused mad only area educated trained`.split(/\s+/),
);
const SHORTEST_PARTICIPLE = 4;

/** Before a hyphen and a capital: no name, as long as they have none themselves (the Anti-Nazi League). */
const BEFORE_HYPHEN = new Set('anti pro non ex pre post mid all un former then'.split(' '));

/** "Houston-based", "anti-Tory"; "Jae-in" and "Abdul-hameed" are names. */
function endsInModifier({ lower, kind, shape, text, stem }: Words, i: number): boolean {
  if (kind[i] !== TokenKind.word || shape[i] === Shape.lower) return false;
  const low = lower[i]!;
  const hyphen = low.lastIndexOf('-');
  if (hyphen <= 0) return false;
  const last = low.slice(hyphen + 1);
  const written = text.charCodeAt(stem[i]! - last.length);
  if (written < SMALL_A || written > SMALL_Z) return false;
  return (
    AFTER_HYPHEN.has(last) ||
    (last.length >= SHORTEST_PARTICIPLE && last.endsWith('ed') && !last.endsWith('eed') && !isForename(last))
  );
}

/** "Anti-Tory", "ex-Wallaby". */
function hasPrefix({ lower, kind, shape, text, stem }: Words, i: number): boolean {
  if (kind[i] !== TokenKind.word || shape[i] === Shape.lower) return false;
  const low = lower[i]!;
  const hyphen = low.indexOf('-');
  const opening = text.charCodeAt(stem[i]! - low.length);
  return hyphen > 0 && (opening >= SMALL_A || low.startsWith('ex-')) && BEFORE_HYPHEN.has(low.slice(0, hyphen));
}

const SMALL_A = 0x61;
const SMALL_Z = 0x7a;
/** Capitalised words of a place before the hyphen. */
const LONGEST_PLACE = 4;

/** "New York-based | Acme": the token after the modifier that begins at a token; the token itself where none does. */
export function afterCompoundModifier(words: Words, i: number, limit: number): number {
  if (hasPrefix(words, i)) return i + 1;
  for (let k = i; k < limit && k < i + LONGEST_PLACE; k++) {
    if (endsInModifier(words, k)) return k + 1;
    if (
      words.kind[k] !== TokenKind.word ||
      words.shape[k]! < Shape.capitalised ||
      words.ending[k] !== Ending.none ||
      is(words, k, Flag.function | Flag.title) ||
      (is(words, k, Flag.forename) && !is(words, k, Flag.place)) ||
      !adjoining(words, k + 1)
    )
      return i;
  }
  return i;
}
