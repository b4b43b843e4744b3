// Names of the features of “as the quote before” and of nobody → what they say in words; the names are those of features.ts.
import {
  carriedPlace,
  countWords,
  type FeatureGroup,
  holdWords,
  mentionWords,
  reportedWords,
  shapeWords,
  symbolWords,
  toldWords,
  type Wording,
  yes,
} from './feature-words.ts';

/** Whom the sentence before is about. */
const TOPICS: Readonly<Record<string, string>> = {
  quote: 'has a quote itself',
  question: 'is a question',
  nobody: 'is about nobody',
  same: 'is about who spoke last',
  other: 'is about somebody else',
  'new-other': 'is about somebody named for the first time',
  body: 'is about an organisation or a place',
  'new-body': 'is about an organisation or a place named for the first time',
  description: 'is about somebody described',
  thing: 'is about a thing',
};

export const CARRIED_WORDS: readonly (readonly [string, FeatureGroup, Wording])[] = [
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
        turns: turns =>
          turns === 'alone'
            ? 'only one person has spoken'
            : turns === 'run'
              ? 'the last speaker has spoken several quotes in a row'
              : 'speakers take turns',
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
  [
    'c since',
    'reported speech',
    ([who]) =>
      who === 'nobody'
        ? 'nobody has been reported since the quote before'
        : who === 'same'
          ? 'who spoke last has been reported since'
          : who === 'other'
            ? 'somebody else has been reported since'
            : `${who === 'pronoun' ? 'a pronoun' : 'somebody described'} has been reported since`,
  ],
  ['c told', 'reported speech', ([who]) => toldWords(who)],
  ['c topic', 'position', ([who]) => `the sentence before ${TOPICS[who!] ?? `is about “${who}”`}`],
  ['c held', 'cue', ([hold]) => holdWords(hold)],
  ['c between', 'pattern', ([between]) => `between the two quotes: ${symbolWords(between)}`],
];

export const NOBODY_WORDS: readonly (readonly [string, FeatureGroup, Wording])[] = [
  ['0', 'history', () => 'nobody at all'],
  ['0 reported', 'reported speech', values => `the quote is ${reportedWords(values)}`],
  ['0 left', 'pattern', ([left]) => `left of the quote: ${symbolWords(left)}`],
  ['0 shape', 'pattern', ([shape]) => shapeWords(shape!)],
  ['0 outside', 'position', ([outside]) => `${countWords(outside)} words outside the marks`],
  ['0 cue', 'cue', ([cue]) => (yes(cue) ? 'a speech verb is near' : 'no speech verb is near')],
  [
    '0 verb',
    'cue',
    ([verb, voice]) => `the nearest speech verb is “${verb}”${voice === 'passive' ? ', a passive' : ''}`,
  ],
  [
    '0 subject',
    'cue',
    ([kind]) =>
      `the nearest speech verb has ${kind === 'none' ? 'no subject' : `as its subject ${mentionWords(kind!)}`}`,
  ],
  ['0 held', 'cue', ([hold]) => holdWords(hold)],
  ['0 heading', 'position', ([value]) => (yes(value) ? 'in a heading' : 'not in a heading')],
];
