// A lower-case word → its stem, so that argues, argued and arguing share what is learned of one of them. Rough: a stem
// need not be a word, and irregular forms keep a stem of their own.

/** Letters of a word before the ending of its form, without a final e, y or i and one of two equal consonants. */
export function stemLength(word: string): number {
  const { length } = word;
  let stem = length;
  if (length > 5 && word.endsWith('ing')) stem -= 3;
  else if (length > 4 && word.endsWith('ed')) stem -= 2;
  else if (length > 4 && word.endsWith('es')) stem -= 2;
  else if (length > 3 && word.endsWith('s') && !word.endsWith('ss')) stem -= 1;
  const last = word[stem - 1];
  if (stem > 3 && (last === 'e' || last === 'y' || last === 'i')) return stem - 1;
  return stem < length && stem > 3 && last === word[stem - 2] && last !== 's' && last !== 'l' ? stem - 1 : stem;
}
