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
