// The words of a person’s name → the gender that the forename tells, and the family name where it stands first or inside.
import { isFemale, isMale, plain } from '../lexicon/entry.ts';
import { FAMILY_FIRST } from '../lexicon/titles.ts';
import type { Gender } from './mention.ts';

/** The forename's gender. */
export function genderOfForename(word: string): Gender {
  const bare = plain(word);
  if (isMale(bare)) return 'male';
  if (isFemale(bare)) return 'female';
  // Jo-Anne, Hans-Peter: the parts agree, or one of them is known
  const hyphen = bare.indexOf('-');
  if (hyphen <= 0) return 'unknown';
  const first = genderOfForename(bare.slice(0, hyphen));
  return first === 'unknown' || bare.startsWith('jo-') ? genderOfForename(bare.slice(hyphen + 1)) : first;
}

/** Tan Wei Ming is Mr Tan, Kim Jong-hun Mr Kim: where the family name stands first, the given name has two parts. */
export function isFamilyFirst(key: readonly string[]): boolean {
  return FAMILY_FIRST.has(key[0]!) && (key.length === 3 || (key.length === 2 && key[1]!.includes('-')));
}

/** Ann Szeto Wing-kin is Ms Szeto: after an English forename, too, the family name stands before the given one; else "". */
export function familyInside(key: readonly string[]): string {
  const given = key.length === 4 ? isMale(key[0]!) || isFemale(key[0]!) : key.length === 3 && key[2]!.includes('-');
  return given && FAMILY_FIRST.has(key[1]!) && !FAMILY_FIRST.has(key[0]!) ? key[1]! : '';
}
