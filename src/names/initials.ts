// The words of a name → its short forms: initials (UKIP), first letters of each word (Lib Dems), and whether two names are such forms.

/** Words that give no initial. */
const SMALL = new Set(['of', 'for', 'and', 'the', 'on', 'in']);

/** The initials of a name of more words, without those of its small words; else "". */
export function initialsOf(key: readonly string[]): string {
  let initials = '';
  if (key.length > 1) for (const word of key) if (!SMALL.has(word)) initials += word.charAt(0);
  return initials;
}

/** Short words for countries and unions that the letters of a body keep whole: UKIP, USOC. */
const WHOLE = new Set('uk us eu un'.split(' '));

/** UKIP is the UK Independence Party; "" where no such word is in the name. */
export const wholeInitialsOf = (key: readonly string[]): string =>
  key.length > 2 && key.some(word => WHOLE.has(word))
    ? key.map(word => (WHOLE.has(word) ? word : SMALL.has(word) ? '' : word[0])).join('')
    : '';

/** Letters of a word that its short form keeps. */
const KEPT = 3;

/** May a name have such a short form: more words than one, none of them short? */
export function hasShortForm(key: readonly string[]): boolean {
  if (key.length < 2) return false;
  for (const word of key) if (word.length < KEPT) return false;
  return true;
}

/** The same for a body’s name and its short form: Lib Dems are Liberal Democrats, the Met Police the Metropolitan Police. */
export const shortenedKey = (key: readonly string[]): string => key.map(word => word.slice(0, KEPT)).join(' ');

/** Is each word of one name the beginning of a word of the other, as Lib and Dems are? */
export function isShortened(key: readonly string[], other: readonly string[]): boolean {
  const isShort = lettersOf(key) < lettersOf(other);
  const short = isShort ? key : other;
  const long = isShort ? other : key;
  return short.every((word, i) => long[i]!.startsWith(word) || long[i]!.startsWith(word.replace(/s$/, '')));
}

/** Liberal Democrats are so named more fully than Lib Dems, or Lib Dem, are. */
export const isFullerForm = (key: readonly string[], known: readonly string[]): boolean =>
  key.length === known.length && lettersOf(key) > lettersOf(known) && isShortened(known, key);

function lettersOf(key: readonly string[]): number {
  let letters = 0;
  for (const word of key) letters += word.length;
  return letters;
}
