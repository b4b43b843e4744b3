// Names of features → what they say in words, and the group they belong to: for people who ask why.
//
// The names are those of features.ts and spoken.ts: a template and its values, a blank between each.

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

const PLACES: Readonly<Record<string, string>> = {
  '<': 'before the quote',
  '>': 'after the quote',
  same: 'in the same sentence',
};

/** Where a mention stands: in the quote's sentence, or how many sentences away. */
function placeWords(place: string): string {
  const known = PLACES[place];
  if (known !== undefined) return known;
  const away = /^(-?)(\d+)(p?)$/.exec(place);
  if (away === null) return place;
  const sentences = away[2] === '1' ? 'one sentence' : `${away[2]} sentences`;
  return `${sentences} ${away[1] === '-' ? 'before' : 'after'}${away[3] === 'p' ? ', in another paragraph' : ''}`;
}

function strengthWords(strength: string): string {
  return strength === 'V'
    ? 'subject of a speech verb'
    : strength === 'v'
      ? 'subject of a weak speech verb'
      : 'no speech verb of its own';
}

const governs = (value: string | undefined) =>
  value === 'true' ? 'the one nearest to the quote' : 'not the one nearest to the quote';
const yes = (value: string | undefined) => value === 'true';

/** The kind of a mention: "p:he", "rpthe", "np2". */
function mentionWords(kind: string): string {
  if (kind.startsWith('p:')) return `the pronoun “${kind.slice(2)}”`;
  if (kind === 's') return 'the subject of a speech verb';
  const name = /^n(.)([12])$/.exec(kind);
  if (name !== null) {
    const types: Readonly<Record<string, string>> = { p: 'a person', o: 'an organisation' };
    return `${name[2] === '2' ? 'a full name' : 'a name of one word'}, ${types[name[1]!] ?? 'a place or unknown'}`;
  }
  const role = /^r([po])(s?)(the|his|a|)$/.exec(kind);
  if (role !== null) {
    const what = `${role[2] === 's' ? 'several ' : ''}${role[1] === 'p' ? (role[2] === 's' ? 'people' : 'a person') : 'an organisation or document'}`;
    return `a description of ${what}${role[3] === '' ? '' : ` with “${role[3]}”`}`;
  }
  return kind;
}

/** The shape of a quote: "l3," is a fragment of up to three words that ends with a comma. */
function shapeWords(shape: string): string {
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

function reportedWords(values: readonly string[]): string {
  const [state, grade] = values;
  if (state === 'none') return 'not found as reported';
  if (state === 'no') return 'found as reported without a source';
  const sure = ['hardly', 'little', 'rather', 'quite', 'very'][Number(grade)] ?? '';
  return `found as reported with a source, ${sure} surely`;
}

const sourceWords = (grade: string) =>
  `${['hardly ever', 'rarely', 'maybe', 'probably', 'surely'][Number(grade)] ?? grade} part of a source`;

/** A word in marks, anything else by what it is. */
const wordOrSymbol = (value: string) => (/^[\p{L}\p{N}]/u.test(value) ? `“${value}”` : symbolWords(value));

/** How often: "once", "4 to 5 times". */
export const timesWords = (count: string | undefined) => (count === '1' ? 'once' : `${countWords(count)} times`);

type Wording = (values: readonly string[]) => string;

/** Longest templates first: "cue to quote" before "cue". */
function found(name: string, table: readonly (readonly [string, FeatureGroup, Wording])[]): FeatureWords {
  let best: (typeof table)[number] | null = null;
  for (const row of table) {
    if ((name === row[0] || name.startsWith(`${row[0]} `)) && (best === null || row[0].length > best[0].length))
      best = row;
  }
  if (best === null) return { group: 'position', words: `“${name}”` };
  const values = name === best[0] ? [] : name.slice(best[0].length + 1).split(' ');
  return { group: best[1], words: best[2](values) };
}

const MENTION: readonly (readonly [string, FeatureGroup, Wording])[] = [
  ['k', 'mention', ([kind, place]) => `${mentionWords(kind!)}${place === undefined ? '' : `, ${placeWords(place)}`}`],
  [
    'w',
    'position',
    ([place, strong, governing]) =>
      strong === undefined
        ? `stands ${placeWords(place!)}`
        : `${placeWords(place!)}, ${strengthWords(strong)}${yes(governing) ? ', the one nearest to the quote' : ''}`,
  ],
  [
    'own',
    'mention',
    ([place, possessive]) => `${yes(possessive) ? 'possessive' : 'not possessive'}, ${placeWords(place!)}`,
  ],
  [
    'prep',
    'position',
    ([before]) => `comes after ${before !== undefined && before.length > 1 ? `“${before}”` : symbolWords(before)}`,
  ],
  ['after', 'position', ([after, place]) => `${symbolWords(after)} follows it, ${placeWords(place!)}`],
  ['alone', 'position', ([place, outside]) => `${countWords(outside)} words outside the marks, ${placeWords(place!)}`],
  ['next', 'position', ([word]) => `“${word}” follows it`],
  [
    'cue',
    'cue',
    ([word, ...rest]) =>
      word === 'inverted' || word === 'subject'
        ? `${word === 'inverted' ? 'its verb stands before it' : 'its verb stands after it'}${rest.length === 3 ? `, ${placeWords(rest[1]!)}` : rest.length === 2 ? `, ${mentionWords(rest[1]!)}` : ''}`
        : `its verb is “${word}”, ${governs(rest[0])}`,
  ],
  [
    'cue strength',
    'cue',
    ([strength, place]) => `its verb is a cue in ${Number(strength) * 20} % of its uses, ${placeWords(place!)}`,
  ],
  [
    'cue to quote',
    'cue',
    ([place, distance]) => `${countWords(distance)} words between its verb and the quote, ${placeWords(place!)}`,
  ],
  [
    'cue path',
    'pattern',
    ([side, path]) => `between verb and quote${side === '>' ? ' (verb after it)' : ''}: ${symbolWords(path)}`,
  ],
  [
    'cue far',
    'pattern',
    ([place, end]) => `its verb ${placeWords(place!)}, that sentence ends with ${symbolWords(end)}`,
  ],
  [
    'no cue',
    'cue',
    ([place, other]) =>
      `${other === 'other' ? 'another mention is the subject of the nearest speech verb' : 'the nearest speech verb has no subject'}, ${placeWords(place!)}`,
  ],
  ['touches cue', 'cue', ([side]) => `touches the nearest speech verb on its ${side === 'l' ? 'left' : 'right'}`],
  ['path', 'pattern', ([place, path]) => `between it and the quote: ${symbolWords(path)} (${placeWords(place!)})`],
  [
    'way',
    'pattern',
    ([place, path]) => `between it and the quote, roughly: ${symbolWords(path)} (${placeWords(place!)})`,
  ],
  [
    'distance',
    'position',
    ([place, distance]) => `${countWords(distance)} pairs of words from the quote, ${placeWords(place!)}`,
  ],
  [
    'rank',
    'position',
    ([place, rank]) =>
      `${rank === '0' ? 'the first mention' : `${countWords(rank)} mentions before it`} in the sentence, ${placeWords(place!)}`,
  ],
  [
    'shape',
    'pattern',
    ([shape, place, strong]) => `${shapeWords(shape!)}; ${placeWords(place!)}, ${strengthWords(strong!)}`,
  ],
  ['left', 'pattern', ([left, place]) => `left of the quote: ${symbolWords(left)} (${placeWords(place!)})`],
  ['right', 'pattern', ([right, place]) => `right of the quote: ${symbolWords(right)} (${placeWords(place!)})`],
  [
    'embeds',
    'pattern',
    ([who]) =>
      who === 'none'
        ? 'no clause with “that” around the quote'
        : who === 'me'
          ? 'says that somebody …, with the quote inside'
          : 'another mention says that …, with the quote inside',
  ],
  [
    'clause',
    'pattern',
    ([opener]) =>
      `its clause begins after ${opener !== undefined && opener.length > 1 ? `“${opener}”` : symbolWords(opener)}`,
  ],
  [
    'others',
    'cue',
    ([others, place, kind]) =>
      `${others === '0' ? 'has the nearest speech verb' : others === '1' ? 'somebody else may have the speech verb' : 'no speech verb near'}: ${mentionWords(kind!)}, ${placeWords(place!)}`,
  ],
  [
    'far',
    'position',
    ([place, what, value]) =>
      `${placeWords(place!)}${what === 'outside' ? `, ${countWords(value)} words outside the marks` : what === 'quotes' ? `, in a sentence with ${value === '0' ? 'no quote' : value === '1' ? 'a quote' : 'several quotes'}` : what === 'ends' ? `, its sentence ends with ${symbolWords(value)}` : what === 'spoken' ? ', while a speech verb stands by the quote' : ''}`,
  ],
  [
    'on',
    'position',
    ([alone]) => `comes after the quote, which ${yes(alone) ? 'stands alone' : 'has words around it'}`,
  ],
  [
    'linked',
    'reported speech',
    ([linked, ...rest]) =>
      `${yes(linked) ? 'inside the source' : 'outside the source'} that the labelling found${rest[0] === 'true' ? ', the first in it' : ''}`,
  ],
  ['source', 'reported speech', ([grade]) => sourceWords(grade!)],
  ['count', 'history', ([count]) => `named ${timesWords(count)} in the article`],
  ['last', 'history', ([same]) => (yes(same) ? 'spoke last' : 'did not speak last')],
  [
    'head',
    'mention',
    ([word, place]) =>
      word === 'V' || word === 'v' || word === '-'
        ? `a description, ${strengthWords(word)}, ${placeWords(place ?? '')}`
        : `a description with the noun “${word}”`,
  ],
  ['continues', 'history', () => 'the quote goes on from the paragraph before'],
];

const CARRIED_WORDS: Readonly<Record<string, string>> = { same: 'in the same sentence' };

function carriedPlace(where: string): string {
  const [, kind, count] = /^(par|next)(\d)$/.exec(where) ?? [];
  if (kind === 'par') return `${count === '1' ? 'one sentence' : `${count} sentences`} after the quote before`;
  if (kind === 'next') return count === '1' ? 'in the next paragraph' : `${count} paragraphs on`;
  return CARRIED_WORDS[where] ?? where;
}

const CARRIED: readonly (readonly [string, FeatureGroup, Wording])[] = [
  [
    'c',
    'history',
    ([where, what, value]) => {
      if (where === undefined) return 'carried at all';
      const place = carriedPlace(where);
      const said: Readonly<Record<string, (value: string) => string>> = {
        outside: outside =>
          outside === 'true'
            ? 'nothing outside the marks'
            : outside === 'false'
              ? 'words outside the marks'
              : `${countWords(outside)} words outside the marks`,
        cue: cue =>
          cue === 'none'
            ? 'no speech verb near'
            : cue === 'subject'
              ? 'a speech verb with its own subject'
              : 'a speech verb without a subject',
        left: left => `left of the quote: ${symbolWords(left)}`,
        right: right => `right of the quote: ${symbolWords(right)}`,
        names: names => `${countWords(names)} mentions since the quote before`,
        shape: shapeWords,
        last: last =>
          last === 'c'
            ? 'the quote before was carried, too'
            : last === '0'
              ? 'the quote before had no speaker'
              : 'the quote before had its own mention',
        first: first => `its sentence begins with ${first.length > 1 ? mentionWords(first) : symbolWords(first)}`,
        alone: rest =>
          rest === 'gap' ? 'stands alone after other sentences' : 'stands alone; who speaks in the next sentence',
      };
      return what === undefined ? place : `${place}, ${said[what]?.(value ?? '') ?? what}`;
    },
  ],
  ['c reported', 'reported speech', values => `the quote is ${reportedWords(values)}`],
  ['c continues', 'history', ([value]) => (yes(value) ? 'goes on from the paragraph before' : 'opens anew')],
  ['c open', 'history', ([open]) => (yes(open) ? 'the quote before was left open' : 'the quote before was closed')],
  ['c heading', 'position', ([value]) => (yes(value) ? 'in a heading' : 'not in a heading')],
  ['c between', 'pattern', ([between]) => `between the two quotes: ${symbolWords(between)}`],
];

const NOBODY: readonly (readonly [string, FeatureGroup, Wording])[] = [
  ['0', 'history', () => 'nobody at all'],
  ['0 reported', 'reported speech', values => `the quote is ${reportedWords(values)}`],
  ['0 left', 'pattern', ([left]) => `left of the quote: ${symbolWords(left)}`],
  ['0 shape', 'pattern', ([shape]) => shapeWords(shape!)],
  ['0 outside', 'position', ([outside]) => `${countWords(outside)} words outside the marks`],
  ['0 cue', 'cue', ([cue]) => (yes(cue) ? 'a speech verb is near' : 'no speech verb is near')],
  ['0 heading', 'position', ([value]) => (yes(value) ? 'in a heading' : 'not in a heading')],
];

/** A feature of a candidate for the speaker. */
export function speakerFeatureWords(name: string): FeatureWords {
  return found(
    name,
    name === '0' || name.startsWith('0 ') ? NOBODY : name === 'c' || name.startsWith('c ') ? CARRIED : MENTION,
  );
}

const TITLES: Readonly<Record<string, string>> = {
  title: 'every word with a capital',
  mostly: 'most words with a capital',
  Upper: 'begins with a capital',
  lower: 'begins in lower case',
};

const titleWords = (title: string | undefined) => TITLES[title ?? ''] ?? title ?? '';
const sizeWords = (size: string | undefined) =>
  size === '1' ? 'one word' : size === '13' ? 'over 12 words' : `${countWords(size)} words`;
const endWords = (stop: string | undefined) => `ends with ${symbolWords(stop)}`;

const SPOKEN: readonly (readonly [string, FeatureGroup, Wording])[] = [
  ['bias', 'quote', () => 'how common it is'],
  [
    'size',
    'quote',
    ([size, ...rest]) =>
      [sizeWords(size), ...rest.map(value => (value.length === 1 ? endWords(value) : titleWords(value)))].join(', '),
  ],
  [
    'mark',
    'quote',
    ([same, value]) =>
      `${same === 'same' ? 'the marks of this article’s speech' : 'other marks than this article’s speech'}, ${/^\d/.test(value!) ? sizeWords(value) : endWords(value)}`,
  ],
  [
    'clause',
    'quote',
    ([verbs, persons]) =>
      `${yes(verbs) ? 'a verb' : 'no verb'} and ${yes(persons) ? 'a pronoun' : 'no pronoun'} inside`,
  ],
  ['title', 'quote', ([title]) => titleWords(title)],
  ['starts', 'quote', ([opening]) => `begins with ${symbolWords(opening)}`],
  ['one', 'quote', ([value]) => `a single ${value === 'letter' ? 'letter' : 'word'}`],
  ['left', 'pattern', ([left]) => `left of it: ${symbolWords(left)}`],
  ['left1', 'pattern', ([left]) => `right before it: ${symbolWords(left)}`],
  ['right', 'pattern', ([right]) => `right after it: ${symbolWords(right)}`],
  ['around', 'pattern', ([left, right]) => `between ${symbolWords(left)} and ${symbolWords(right)}`],
  [
    'before',
    'pattern',
    ([word]) => (word === '^' ? 'stands at the beginning of its sentence' : `${wordOrSymbol(word!)} stands before it`),
  ],
  ['det', 'pattern', ([size]) => `an article before it, ${sizeWords(size)}`],
  ['det2', 'pattern', ([word]) => `an article before it, after “${word}”`],
  ['second', 'pattern', ([word]) => `“${word}” stands two words before it`],
  ['next', 'pattern', ([word]) => `“${word}” follows it`],
  ['next noun', 'pattern', ([person]) => (yes(person) ? 'a noun for people follows it' : 'another word follows it')],
  [
    'work',
    'pattern',
    ([near]) =>
      `a word for a work (film, book, bill …) stands ${near === 'near' ? 'right before it' : 'some words before it'}`,
  ],
  [
    'naming',
    'pattern',
    ([word]) =>
      TITLES[word!] === undefined ? `“${word}” names it` : 'a naming word (called, so-called …) stands before it',
  ],
  ['work after', 'pattern', () => 'a word for a work follows it'],
  ['nickname', 'pattern', () => 'stands inside a name'],
  [
    'cue',
    'cue',
    ([grade, reach]) =>
      grade === '0'
        ? 'no speech verb in reach'
        : `a ${['', 'weak', 'fair', 'strong'][Number(grade)]} speech verb${/^[<>]/.test(reach!) ? `, ${reach!.slice(1) === 'far' ? 'far' : `within ${reach!.slice(1)} words`} ${reach!.startsWith('<') ? 'before it' : 'after it'}` : yes(reach) ? ' with a subject' : ' without a subject'}`,
  ],
  ['word', 'cue', ([word, side]) => `the speech verb is “${word}”, ${side === '<' ? 'before it' : 'after it'}`],
  [
    'under',
    'cue',
    ([state]) =>
      state === '0'
        ? 'no speech verb left of it'
        : `a speech verb ${state === 'subject' ? 'with' : 'without'} a subject left of it`,
  ],
  ['outside', 'position', ([outside, size]) => `${countWords(outside)} words outside the marks, ${sizeWords(size)}`],
  [
    'alone',
    'position',
    ([alone, stop]) => `${yes(alone) ? 'stands alone' : 'stands in a sentence'}, ${endWords(stop)}`,
  ],
  ['heading', 'position', ([heading]) => (yes(heading) ? 'in a heading' : 'not in a heading')],
  ['content', 'reported speech', ([share]) => `${Number(share) * 25} % of it labelled as reported`],
  [
    'reported',
    'reported speech',
    ([state]) =>
      state === '-' ? 'no report around it' : state === '0' ? 'reported without a source' : 'reported by a source',
  ],
  ['again', 'quote', () => 'quoted more than once in the article'],
  ['unquoted', 'quote', () => 'the article uses the same words without marks'],
  [
    'speech near',
    'position',
    ([near]) => (yes(near) ? 'a long quote in the same paragraph' : 'no long quote in the same paragraph'),
  ],
  ['continues', 'quote', ([value]) => (yes(value) ? 'goes on from the paragraph before' : 'opens anew')],
  ['closed', 'quote', ([value]) => (yes(value) ? 'its marks close' : 'its marks do not close')],
  ['list', 'pattern', ([title]) => `right after another quote, ${titleWords(title)}`],
  ['list after', 'pattern', ([kind]) => `right after a quote of kind ${kind}`],
];

/** A feature of the decision between direct, mixed and other. */
export function spokenFeatureWords(name: string): FeatureWords {
  return found(name, SPOKEN);
}
