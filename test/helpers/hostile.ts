// Pieces of text that articles are made of and that break programs → arbitrary articles, the same for the same seed.
const MARKS = [
  '“',
  '”',
  '"',
  '‘',
  '’',
  "'",
  '«',
  '»',
  '„',
  '‟',
  '‹',
  '›',
  '「',
  '」',
  '『',
  '』',
  '``',
  "''",
  '‚',
  '＂',
  '`',
  '\\"',
];
const NAMES = [
  'Ida Brandt',
  'Brandt',
  'Ida',
  'Otto Brandt',
  'Mr. Brandt',
  'Mayor Ida Brandt',
  'Colm Dacey',
  'Dacey',
  'Dr. Hugh Tarrant',
  'Joost van der Velde',
  'Marie-Claire Dubois',
  'Zoë Núñez',
  'Zoe\u0301',
  'O’Malley',
  'Northern Ferries',
  'the Harbour Board',
  'U.S.',
  'NATO',
  'AT&T',
  'Westport',
  'Jean-Luc',
  'J. P. Moss',
  'Ольга',
  '水野',
  'McKay',
  'Brandt’s',
  'the Joneses’',
  'IDA BRANDT',
];
const SPEAKERS = [
  'he',
  'she',
  'they',
  'it',
  'I',
  'who',
  'him',
  'her',
  'the mayor',
  'a spokesman',
  'the envoy',
  'officials',
  'his lawyer',
  'the report',
  'a senior official who asked not to be named',
  'the 34-year-old',
  'two residents',
  'police',
];
const CUES = [
  'said',
  'says',
  'told',
  'added',
  'according to',
  'asked',
  'insisted',
  'tweeted',
  'called it',
  'said that',
  'said on Monday',
  'wrote',
  'has said',
  'announced',
  'who said',
  'saying',
  'replied',
  'so-called',
  'says Ida',
];
const WORDS = [
  'the wall',
  'was',
  'not',
  'gone',
  'we will stay',
  'because',
  'no',
  'yes',
  'at least 30',
  '11,500.25',
  'in',
  'of',
  'and',
  'that',
  'don’t',
  "isn't",
  '’tis',
  'the ’90s',
  '6\'2"',
  'a',
  'never again',
  'rock ’n’ roll',
  'é',
  'ß',
  'İstanbul',
  'ﬁne',
];
const PUNCTUATION = [
  '.',
  ',',
  '?',
  '!',
  ':',
  ';',
  '—',
  '–',
  '-',
  '...',
  '…',
  '(',
  ')',
  '[',
  ']',
  '*',
  '|',
  '/',
  '\\',
  '&',
  '%',
  '=',
  '+',
  '@',
];
const BREAKS = [
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '\u2028',
  '\u2029',
  '\u0085',
  '\f',
  '\v',
  '\t',
  ' ',
  '  ',
  '\u00a0',
  '\u2009',
  '\u200b',
  '\u202f',
  '\u3000',
  '\ufeff',
  '',
];
const CONTROLS = [
  '\0',
  '\x07',
  '\x08',
  '\x1b[31m',
  '\x1b]0;title\x07',
  '\x7f',
  '\x9b2J',
  '\ud83d',
  '\ude00',
  '😀',
  '👩‍👩‍👧',
  '\u202e',
  '\u202d',
  '\u2066',
  '\u2069',
  '\u200f',
  '\u061c',
  '\u0301',
  '\u0301\u0301\u0301',
  '\u20dd',
  '\ufffd',
  '\uffff',
  '\u200d',
];
const MARKUP = [
  '<p>',
  '</p>',
  '<script>alert(1)</script>',
  '</script>',
  '<!--',
  '-->',
  '<img src=x onerror=alert(1)>',
  '&quot;',
  '&ldquo;',
  '&#8220;',
  '<a href="javascript:alert(1)">',
  '<q>',
  ']]>',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '=cmd|x',
  '{"id":1}',
];

/** Kinds of pieces, each with its weight. */
export const KINDS: readonly (readonly [number, readonly string[]])[] = [
  [6, MARKS],
  [4, NAMES],
  [3, SPEAKERS],
  [4, CUES],
  [6, WORDS],
  [4, PUNCTUATION],
  [3, BREAKS],
  [1, CONTROLS],
  [1, MARKUP],
];

/** Every kind of piece as often as its weight says. */
const PIECES: readonly (readonly string[])[] = KINDS.flatMap(([weight, pieces]) =>
  Array<readonly string[]>(weight).fill(pieces),
);

/** Whole sentences, so that some articles look like articles. */
export const SENTENCES = [
  '“We will rebuild the pier,” said Ida Brandt, the mayor.',
  'Ida Brandt said the pier was “gone for good”.',
  '“Nobody asked us,” he added. “Nobody ever does.”',
  'According to Colm Dacey, a spokesman, the ferry was late.',
  '‘It isn’t the workers’ fault,’ she told the Gazette.',
  '“The tide came in.',
  '“Then we ran,” said Hugh Tarrant.',
  'The town council met on Tuesday.',
  'He called it “a disgrace” and “an insult”.',
  'Dacey denied that the ship had been unsafe.',
];

/** An article from a source of numbers in [0, 1); most are short. */
export function hostileText(random: () => number): string {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const size = 1 + Math.floor(random() ** 4 * 50);
  let text = '';
  for (let i = 0; i < size; i++) {
    const roll = random();
    if (roll < 0.12) text += `${pick(SENTENCES)}${pick(BREAKS)}`;
    else if (roll < 0.14) text += String.fromCharCode(Math.floor(random() * 0x10000));
    else text += pick(pick(PIECES)) + (random() < 0.75 ? ' ' : '');
  }
  return text;
}

/** Numbers in [0, 1) from a seed (mulberry32, public domain): the same on every machine. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
