// A written word → the normal words it stands for, so that house styles, spellings, contractions and inflections of one
// word compare equal. Two layers: the surface (spelling and typography removed) and the stem (inflection removed too).
import {
  BRITISH_SPELLINGS,
  IRREGULAR_FORMS,
  NUMBER_WORDS,
  SPOKEN_FORMS,
  TRUE_ISE,
  TRUE_OUR,
} from '../lexicon/normal-words.ts';

/** One normal word. */
export interface NormalWord {
  /** Without case, marks, national spelling and contraction. */
  readonly surface: string;
  /** The surface without inflection: a key, not always a word. */
  readonly stem: string;
}

/** Subjects after which ’s is a verb; after other words it is a genitive and says nothing. */
const VERB_S = new Set(
  'it he she that this there here what who where when why how everything nothing something one let everybody somebody nobody everyone someone'.split(
    ' ',
  ),
);
const ENDINGS: Readonly<Record<string, string>> = {
  "'re": 'are',
  "'ve": 'have',
  "'ll": 'will',
  "'d": 'would',
  "'m": 'am',
};

/**
 * The normal words of one written word: none for a lone mark, two or more for a contraction.
 * @param written letters, digits, inner apostrophes, points and commas as they stand in the text
 */
export function normalWordsOf(written: string): NormalWord[] {
  return expanded(folded(written)).map(surface => ({ surface, stem: stemOf(surface) }));
}

/** Lower case, straight apostrophes, no accents, no points of abbreviations (u.s.), no commas in numbers. */
function folded(written: string): string {
  let word = written.toLowerCase().replace(/[[\]]/g, ''); // [T]he, pick[ing]
  if (/[^\x20-\x7e]/.test(word)) {
    word = word
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .replace(/[\u2018\u2019\u201b\u02bc\u00b4\u0060]/g, "'")
      .replace(/\u00df/g, 'ss')
      .replace(/[\u00f8]/g, 'o')
      .replace(/\u0142/g, 'l');
  }
  return /^\d/.test(word) ? word.replace(/,/g, '').replace(/(?<!\.)\.+$/, '') : word.replace(/\./g, '');
}

function expanded(word: string): string[] {
  if (word === '' || word === "'") return [];
  const spoken = SPOKEN_FORMS.get(word);
  if (spoken !== undefined) return spoken.split(' ');
  const number = NUMBER_WORDS.get(word);
  if (number !== undefined) return [String(number)];
  if (word.endsWith("n't") && word.length > 3) return [spelling(word.slice(0, -3)), 'not'];
  const apostrophe = word.lastIndexOf("'");
  if (apostrophe > 0) {
    const base = word.slice(0, apostrophe);
    const ending = word.slice(apostrophe);
    const verb = ENDINGS[ending];
    if (verb !== undefined) return [...expanded(base), verb];
    if (ending === "'s") return VERB_S.has(base) ? [...expanded(base), 'is'] : expanded(base);
    return ending === "'" ? expanded(base) : [spelling(word.replace(/'/g, ''))];
  }
  if (apostrophe === 0) return expanded(word.slice(1));
  const joined = /^(\d+(?:\.\d+)?)([a-z]{1,8})$/.exec(word); // 35bn, 10am, 5th
  if (joined !== null) {
    if (/^(st|nd|rd|th)$/.test(joined[2]!)) return [joined[1]!];
    if (joined[2] === 's') return [joined[1]!];
    if (joined[2] === 'm') return [joined[1]!, 'million'];
    return [joined[1]!, ...expanded(joined[2]!)];
  }
  return [spelling(word)];
}

/** American spelling. */
function spelling(word: string): string {
  const listed = BRITISH_SPELLINGS.get(word);
  if (listed !== undefined) return listed;
  const singular = word.endsWith('s') ? BRITISH_SPELLINGS.get(word.slice(0, -1)) : undefined;
  if (singular !== undefined) return `${singular}s`;
  if (word.length < 5) return word;
  const ise = /^(.{2,})is(e|ed|es|er|ers|ing|ation|ations)$/.exec(word);
  if (ise !== null && !TRUE_ISE.has(`${ise[1]}ise`)) return `${ise[1]}iz${ise[2]}`;
  const yse = /^(.+)ys(e|ed|es|ing)$/.exec(word);
  if (yse !== null && yse[1]!.endsWith('l')) return `${yse[1]}yz${yse[2]}`;
  const our = /^(.+)our(s|ed|ing|able|ite|ites|al|ful|less|hood|ly|er|ers)?$/.exec(word);
  if (our !== null && our[1]!.length >= 2 && !TRUE_OUR.has(`${our[1]}our`) && !/^(journ|court)/.test(word))
    return `${our[1]}or${our[2] ?? ''}`;
  return word;
}

/** Inflection removed: the base of irregular forms, and the regular endings cut off. Errs on the side of joining. */
export function stemOf(surface: string): string {
  if (/^\d/.test(surface)) return surface;
  return withoutE(IRREGULAR_FORMS.get(surface) ?? withoutVerbEnding(withoutPlural(surface)));
}

function withoutPlural(word: string): string {
  if (word.length < 4) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (word.endsWith('sses') || /(?:x|ch|sh|zz)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') && !/(?:ss|us|is)$/.test(word) ? word.slice(0, -1) : word;
}

function withoutVerbEnding(word: string): string {
  const base = IRREGULAR_FORMS.get(word);
  if (base !== undefined) return base;
  if (word.length < 5) return word;
  if (word.endsWith('ied')) return `${word.slice(0, -3)}y`;
  if (word.endsWith('eed')) return word.length > 5 ? word.slice(0, -1) : word; // agreed, but speed
  if (/^[^aeiouy]*[aeiouy].*(?:ed|ing)$/.test(word)) {
    const cut = word.slice(0, word.endsWith('ing') ? -3 : -2);
    if (cut.length >= 3 || (cut.length === 2 && /[aeiou]/.test(cut[1]!))) return undoubled(cut);
  }
  return word.endsWith('ly') && word.length > 5 ? word.slice(0, -2) : word;
}

function withoutE(stem: string): string {
  return stem.length > 3 && stem.endsWith('e') ? stem.slice(0, -1) : stem;
}

/** stopp → stop, travell → travel; but fall, miss, buzz stay. */
function undoubled(stem: string): string {
  const last = stem[stem.length - 1]!;
  return stem.length > 3 &&
    last === stem[stem.length - 2] &&
    (!'lsz'.includes(last) || (last === 'l' && stem.length > 5))
    ? stem.slice(0, -1)
    : stem;
}
