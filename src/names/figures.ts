// A name and the token before it → the name with the figure that it begins with: 505 Games, 50 Cent, 20th Century Studios.
import { Flag, plain } from '../lexicon/entry.ts';
import { is, type Words } from '../text/words.ts';
import { adjoining } from './borders.ts';
import { isNameShape } from './capitals.ts';
import { changedMention, type Mention } from './mention.ts';

/** Four figures are a year. */
const COUNT = /^\d{1,3}$/;
const ORDINAL = /^\d{1,3}(?:st|nd|rd|th)$/;

/** Whose names have numbers of their own: 12 Labour MPs, 20 Americans, 5 May Street. */
const COUNTED =
  Flag.place |
  Flag.demonym |
  Flag.forename |
  Flag.title |
  Flag.titleModifier |
  Flag.calendar |
  Flag.person |
  Flag.function;

/** May 5, Rule 12, Season 2; but “Rapper 50 Cent”. */
const isNumbered = (words: Words, i: number): boolean =>
  is(words, i, Flag.calendar) || (isNameShape(words.shape[i] ?? 0) && !is(words, i, Flag.person));

function beginsWithFigure({ text, start }: Words, i: number): boolean {
  const unit = text.charCodeAt(start[i]!);
  return unit >= 0x30 && unit <= 0x39;
}

/** A count before a plain word with a capital; an ordinal before a name of more words, which is no person's. */
export function withFigure(words: Words, name: Mention): Mention {
  const { first } = name;
  if (first === 0 || !beginsWithFigure(words, first - 1)) return name;
  const low = words.lower[first - 1]!;
  const belongs = COUNT.test(low)
    ? is(words, first, Flag.common | Flag.organisation) && !isNumbered(words, first - 2)
    : ORDINAL.test(low) && (name.key.length > 1 || name.key[0] === 'circuit') && name.type !== 'person';
  if (!belongs || name.head !== first || !adjoining(words, first) || is(words, first, COUNTED)) return name;
  return changedMention(name, { first: first - 1, head: first - 1, key: [plain(low), ...name.key] });
}
