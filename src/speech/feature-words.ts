// The values of features → what they say in words, and how a feature's name is looked up: for people who ask why.
//
// A feature's name is a template and its values, a blank between each.

/** What a feature speaks of. */
export type FeatureGroup =
  | 'pattern'
  | 'cue'
  | 'position'
  | 'reported speech'
  | 'history'
  | 'mention'
  | 'quote'
  | 'antecedent';

/** One feature in words. */
export interface FeatureWords {
  readonly group: FeatureGroup;
  readonly words: string;
}

const SYMBOLS: Readonly<Record<string, string>> = {
  V: 'speech verb',
  v: 'weak speech verb',
  x: 'auxiliary',
  A: '“according”',
  T: '“that”',
  W: '“who”',
  '&': '“and”',
  '<': 'subordinator',
  t: '“to”',
  b: '“by”',
  p: 'preposition',
  d: 'article',
  a: 'adverb',
  g: 'word in -ing',
  e: 'word in -ed',
  w: 'words',
  0: 'number',
  q: 'quote',
  N: 'name',
  P: 'pronoun',
  R: 'description',
  '^': 'beginning',
  '|': 'earlier sentence',
  $: 'end',
  '-': 'dash',
  ',': 'comma',
  ';': 'semicolon',
  ':': 'colon',
  '.': 'full stop',
  _: 'no mark',
  '“': 'quotation mark',
  '”': 'quotation mark',
  '"': 'quotation mark',
  '‘': 'quotation mark',
  '’': 'quotation mark',
  '(': 'bracket',
  ')': 'bracket',
};

/** A row of symbols in words: ",V" is "comma, speech verb". */
export function symbolWords(symbols: string | undefined): string {
  if (symbols === undefined || symbols === '') return 'nothing';
  if (symbols === 'long') return 'many words';
  return [...symbols].map(symbol => SYMBOLS[symbol] ?? `“${symbol}”`).join(', ');
}

const UP_TO: Readonly<Record<string, string>> = {
  4: '3 to 4',
  5: '4 to 5',
  7: '5 to 7',
  8: '6 to 8',
  12: '8 to 12',
  13: '9 to 13',
  21: '14 to 21',
  22: 'over 21',
};

/** A count as features write it: exact when small, else a range. */
export function countWords(bucket: string | undefined): string {
  return UP_TO[bucket ?? ''] ?? bucket ?? '';
}
export const yes = (value: string | undefined) => value === 'true';

/** The shape of a quote: "l3," is a fragment of up to three words that ends with a comma. */
export function shapeWords(shape: string): string {
  const found = /^([lU])([137n])(.)$/.exec(shape);
  if (found === null) return shape;
  const sizes: Readonly<Record<string, string>> = {
    1: 'one word',
    3: '2 to 3 words',
    7: '4 to 7 words',
    n: 'over 7 words',
  };
  return `a quote of ${sizes[found[2]!]}, ${found[1] === 'l' ? 'in lower case' : 'with a capital'}, ends with ${symbolWords(found[3])}`;
}

export function reportedWords(values: readonly string[]): string {
  const [state, grade] = values;
  if (state === 'none') return 'not found as reported';
  if (state === 'no') return 'found as reported without a source';
  const sure = ['hardly', 'little', 'rather', 'quite', 'very'][Number(grade)] ?? '';
  return `found as reported with a source, ${sure} surely`;
}

/** How often: "once", "4 to 5 times". */
export const timesWords = (count: string | undefined) => (count === '1' ? 'once' : `${countWords(count)} times`);

export type Wording = (values: readonly string[]) => string;

/** Longest templates first: "cue to quote" before "cue". */
export function found(name: string, table: readonly (readonly [string, FeatureGroup, Wording])[]): FeatureWords {
  let best: (typeof table)[number] | null = null;
  for (const row of table) {
    if ((name === row[0] || name.startsWith(`${row[0]} `)) && (best === null || row[0].length > best[0].length))
      best = row;
  }
  if (best === null) return { group: 'position', words: `“${name}”` };
  const values = name === best[0] ? [] : name.slice(best[0].length + 1).split(' ');
  return { group: best[1], words: best[2](values) };
}

const HOLDS: Readonly<Record<string, string>> = {
  none: 'no speech verb near',
  tight: 'a speech verb leads straight to the quote',
  clause: 'a speech verb leads to the quote over one more verb',
  far: 'the nearest speech verb is another clause away',
};

/** How directly the nearest cue holds the quote. */
export const holdWords = (hold: string | undefined) => HOLDS[hold ?? 'none'] ?? hold!;

/** Who reports in the sentence before, as a feature names it. */
export const toldWords = (who: string | undefined) =>
  who === 'nobody'
    ? 'nobody reports in the sentence before'
    : who === 'me'
      ? 'reports in its sentence, which has no quote'
      : who === 'same'
        ? 'who spoke last reports in the sentence before'
        : `${who === 'pronoun' ? 'a pronoun' : who === 'description' ? 'somebody described' : 'somebody else'} reports in the sentence before`;

/** The subject of a cue as a feature names it. */
export const subjectWords = (relation: string | undefined) =>
  relation === 'subject' || relation === 'inverted'
    ? 'it is the subject'
    : relation === 'other'
      ? 'somebody else is the subject'
      : 'without a subject';

/** How surely the labelling takes a mention for part of a source. */
export const sourceWords = (grade: string): string =>
  `${['hardly ever', 'rarely', 'maybe', 'probably', 'surely'][Number(grade)] ?? grade} part of a source`;

const RELATIONS: Readonly<Record<string, string>> = {
  is: 'is the subject of the speech verb',
  inside: 'stands inside the subject of the speech verb',
  else: 'is not the subject of the speech verb',
};

/** How a mention stands to the subject of the quote's speech verb. */
export const relationWords = (relation: string): string => RELATIONS[relation] ?? 'the speech verb has no subject';

const CARRIED_WORDS: Readonly<Record<string, string>> = { same: 'in the same sentence' };

/** Where a carried quote stands. */
export function carriedPlace(where: string): string {
  const [, kind, count] = /^(par|next)(\d)$/.exec(where) ?? [];
  if (kind === 'par') return `${count === '1' ? 'one sentence' : `${count} sentences`} after the quote before`;
  if (kind === 'next') return count === '1' ? 'in the next paragraph' : `${count} paragraphs on`;
  return CARRIED_WORDS[where] ?? where;
}

/** The kind of a mention: "p:he", "rpthe", "np2". */
export function mentionWords(kind: string): string {
  if (kind.startsWith('p:')) return `the pronoun “${kind.slice(2)}”`;
  if (kind === 's') return 'the subject of a speech verb';
  const name = /^n(.)([12])$/.exec(kind);
  if (name !== null) {
    const types: Readonly<Record<string, string>> = { p: 'a person', o: 'an organisation', l: 'a place' };
    return `${name[2] === '2' ? 'a full name' : 'a name of one word'}, ${types[name[1]!] ?? 'of a type not known'}`;
  }
  const role = /^r([po])(s?)(the|his|a|)$/.exec(kind);
  if (role !== null) {
    const what = `${role[2] === 's' ? 'several ' : ''}${role[1] === 'p' ? (role[2] === 's' ? 'people' : 'a person') : 'an organisation or document'}`;
    return `a description of ${what}${role[3] === '' ? '' : ` with “${role[3]}”`}`;
  }
  return kind;
}
