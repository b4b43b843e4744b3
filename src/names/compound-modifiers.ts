// A capitalised word at a token → whether it is no part of the name after it: Houston-based Acme, Oscar-nominated Ann Lee, anti-Tory.
import { Flag, isForename } from '../lexicon/entry.ts';
import { Ending, is, type Words } from '../text/words.ts';
import { adjoining } from './borders.ts';
import { isNameShape } from './capitals.ts';
import { trait } from './word-traits.ts';

/** What follows a hyphen, besides participles in -ed. */
const AFTER_HYPHEN = new Set(
  `born led winning made built run bound style era speaking leaning supporting loving making producing owning held bred grown sponsored
  wide sized friendly focused mad only area educated trained`.split(/\s+/),
);
const SHORTEST_PARTICIPLE = 4;

/** Before a hyphen and a capital: no name, as long as they have none themselves (the Anti-Nazi League). */
const BEFORE_HYPHEN = new Set('anti pro non ex pre post mid all un former then'.split(' '));

/** Words that end in what makes a modifier of them: Houston-based, Oscar-nominated. */
const ENDING = trait(word => {
  const hyphen = word.lastIndexOf('-');
  if (hyphen <= 0) return false;
  const last = word.slice(hyphen + 1);
  return (
    AFTER_HYPHEN.has(last) ||
    (last.length >= SHORTEST_PARTICIPLE && last.endsWith('ed') && !last.endsWith('eed') && !isForename(last))
  );
});

/** … and words that begin with it: anti-Tory, ex-Wallaby. */
const BEGINNING = trait(word => {
  const hyphen = word.indexOf('-');
  return hyphen > 0 && BEFORE_HYPHEN.has(word.slice(0, hyphen));
});

const SMALL_A = 0x61;
const SMALL_Z = 0x7a;
/** Capitalised words of a place before the hyphen. */
const LONGEST_PLACE = 4;

/** "Houston-based", "anti-Tory"; "Jae-in" and "Abdul-hameed" are names. */
function endsInModifier({ lower, text, stem }: Words, i: number): boolean {
  const low = lower[i]!;
  const written = text.charCodeAt(stem[i]! - (low.length - low.lastIndexOf('-') - 1));
  return written >= SMALL_A && written <= SMALL_Z;
}

/** "Anti-Tory", "ex-Wallaby". */
function hasPrefix({ lower, text, stem }: Words, i: number): boolean {
  const low = lower[i]!;
  return text.charCodeAt(stem[i]! - low.length) >= SMALL_A || low.startsWith('ex-');
}

/**
 * "New York-based | Acme": the token after the modifier that begins at a word with a capital; the word itself where
 * none does.
 */
export function afterCompoundModifier(words: Words, traits: Int32Array, i: number, limit: number): number {
  if ((traits[i]! & BEGINNING) !== 0 && hasPrefix(words, i)) return i + 1;
  const end = Math.min(limit, i + LONGEST_PLACE);
  for (let k = i; k < end && isNameShape(words.shape[k]!) && (k === i || adjoining(words, k)); k++) {
    if ((traits[k]! & ENDING) !== 0 && endsInModifier(words, k)) return k + 1;
    if (
      words.ending[k] !== Ending.none ||
      is(words, k, Flag.function | Flag.title) ||
      (is(words, k, Flag.forename) && !is(words, k, Flag.place))
    )
      return i;
  }
  return i;
}
