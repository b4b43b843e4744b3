// The words before a name → does a preposition say that somebody is from there, or serves it: no sign of a person.
import { Flag } from '../lexicon/entry.ts';
import { is, Shape, type Words } from '../text/words.ts';

/** "Sen. X of Y, who …", "X, Democrat of Y": a name before it, no noun for people ("Friends of X"). */
const isPlacedName = (words: Words, first: number): boolean =>
  words.shape[first - 2] === Shape.capitalised &&
  (words.lower[first - 3] === ',' || !is(words, first - 2, Flag.person | Flag.head | Flag.plural));

/** "In X", "outside X", "the big man from X", "Ann Lee, of X": what a preposition says of the name after it. */
export function isPlaced(words: Words, first: number): boolean {
  if (first === 0) return false;
  const before = words.lower[first - 1];
  if (before === 'in' || before === 'near' || before === 'at' || before === 'outside') return true;
  // "the MP for X"
  if (before === 'for') return REPRESENTING.has(words.lower[first - 2] ?? '');
  if (before === 'of')
    return (
      GOVERNED.has(words.lower[first - 2] ?? '') ||
      (words.lower[first - 2] === ',' && words.shape[first - 3]! >= Shape.capitalised) ||
      isPlacedName(words, first)
    );
  // "X, from Y", "X, 24, from Y"
  if (before === 'from' && words.lower[first - 2] === ',')
    if (words.shape[first - 3]! >= Shape.capitalised || /^\d\d$/.test(words.lower[first - 3] ?? '')) return true;
  return before === 'from' && is(words, first - 2, Flag.person | Flag.inhabitant) && !is(words, first - 2, Flag.plural);
}

/** "The mayor of X", "the outskirts of X". */
const GOVERNED = new Set(
  `mayor governor bishop archbishop sheriff vicar citizens residents people streets outskirts suburb suburbs city town village parish
  borough district county province island port north south east west northeast northwest southeast southwest`.split(
    /\s+/,
  ),
);

/** Offices for a place. */
const REPRESENTING = new Set(['mp', 'mps', 'mep', 'msp', 'mla', 'td', 'congressman', 'congresswoman']);
