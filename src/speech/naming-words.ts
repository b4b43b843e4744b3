// Words beside quotation marks that hold a title, a name or a term and nobody’s speech.

/** Nouns and verbs that stand before the name of a work or before a word that is only being named. */
export const WORKS = new Set(
  `film movie book novel song album single show series programme program play musical opera ballet documentary drama sitcom comedy thriller game poem essay article
  column paper report study chapter episode track hit ep lp mixtape exhibition exhibit painting sculpture magazine blog podcast video clip sequel prequel remake
  memoir autobiography biography anthology trilogy tour event project operation campaign bill act law initiative section headline title slogan motto theme`.split(
    /\s+/,
  ),
);
/** Words that say that what follows is a name or a word that is being named. */
export const NAMING = new Set(
  'called titled entitled named dubbed nicknamed known headlined labelled labeled branded termed so-called aka alias billed christened word words term terms phrase expression concept notion idea meaning means for as'.split(
    ' ',
  ),
);
/** Nouns for people or things that come together, beside those the lexicon has for groups. */
export const GATHERINGS = new Set(
  `alliance bloc summit talks convention forum rally assembly family circle band core camp faction movement consortium league union club
  gathering meeting conference session council coalition network group party set class breed generation category genre type`.split(
    /\s+/,
  ),
);

/** Right before the words they always name something: "known as the “…”", "the so-called “…”", "a book entitled “…”". */
const NAMED = new Set(
  `aka alias billed christened codenamed dubbed entitled headed headlined known nicknamed rebranded renamed so-called subtitled termed
  titled`.split(/\s+/),
);
/** Nouns for words that are quoted as words: "the word “…” must be given its meaning", "the phrase “…”". */
const AS_WORDS = new Set(
  `acronym adjective adverb euphemism expression expressions moniker nickname noun phrase phrases prefix slogan slogans surname
  tagline term terms title verb word words`.split(/\s+/),
);
/** What may stand between either and the marks. */
const BETWEEN = new Set('a an as the like simply colloquially popularly his her its their of'.split(' '));
const MOST_BETWEEN = 3;

/** What the words right before token `first` of a sentence that begins at `from` say of the quoted ones. */
export type Naming = '' | 'named' | 'referred' | 'word';

export function namingOf(lower: readonly string[], from: number, first: number): Naming {
  let i = first - 1;
  while (i > from && i >= first - MOST_BETWEEN && BETWEEN.has(lower[i]!)) i--;
  if (i < from) return '';
  const low = lower[i]!;
  if (NAMED.has(low) || (low === 'called' && lower[i - 1] === 'so')) return 'named';
  if (low === 'to' && lower[i - 1] === 'referred') return 'referred';
  return AS_WORDS.has(low) ? 'word' : '';
}

/** Answers on a ballot or a form: "a “no” vote". */
export const BALLOT: ReadonlySet<string> = new Set('yes no aye nay leave remain stay for against'.split(' '));
