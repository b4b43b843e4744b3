// Names of the features of a quoted span's kind → what they say in words; the names are those of spoken.ts.
import {
  countWords,
  type FeatureGroup,
  type FeatureWords,
  found,
  symbolWords,
  type Wording,
  yes,
} from './feature-words.ts';
import { hearingWords, tellingWords } from './telling-words.ts';

/** A word in marks, anything else by what it is. */
const wordOrSymbol = (value: string) => (/^[\p{L}\p{N}]/u.test(value) ? `“${value}”` : symbolWords(value));

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
  [
    'governed',
    'pattern',
    ([preposition, saying]) =>
      `“${preposition}” after ${saying === 'name' ? 'a name' : saying === 'none' ? 'no word for saying' : `a ${saying} word for saying`} stands before it`,
  ],
  [
    'gathers',
    'pattern',
    ([noun, preposition]) =>
      `“${preposition}” after ${noun === 'group' ? 'a noun for what comes together' : noun === 'name' ? 'a name' : noun === 'none' ? 'another word' : `a ${noun} word for saying`}`,
  ],
  ['next', 'pattern', ([word]) => `“${word}” follows it`],
  [
    'next said',
    'pattern',
    ([said, owned]) =>
      `${said === 'none' ? 'no word for saying' : `a ${said} word for saying`} follows it${yes(owned) ? ', an owner stands before it' : ''}`,
  ],
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
  ['quoted else', 'quote', () => 'the same words stand in a longer quote of the article'],
  ['plain else', 'quote', () => 'the article uses the same words without marks'],
  [
    'short',
    'quote',
    ([share, size]) => `${Number(share) * 25} % of the article’s quotes are short, ${sizeWords(size)}`,
  ],
  ['spans', 'quote', ([spans, size]) => `${countWords(spans)} quotes in the article, ${sizeWords(size)}`],
  [
    'governor',
    'pattern',
    ([word]) => (word ? `the nearest word before it is ${wordOrSymbol(word)}` : 'no word near before it'),
  ],
  [
    'voice',
    'cue',
    ([voice]) => (voice ? `the speech verb is ${voice === 'plain' ? 'a plain verb' : voice}` : 'no speech verb'),
  ],
  [
    'reporter',
    'cue',
    ([reporter, since]) =>
      `${yes(reporter) ? 'inside somebody’s report' : 'in no report'}, ${yes(since) ? 'a source' : 'no source'} since the quote before`,
  ],
  [
    'last named',
    'position',
    ([kind]) =>
      kind === '0' ? 'nobody stands before it in its sentence' : `a ${kind} stands before it in its sentence`,
  ],
  [
    'first named',
    'position',
    ([kind]) => (kind === '0' ? 'its sentence begins with nobody' : `its sentence begins with a ${kind}`),
  ],
  [
    'construction',
    'pattern',
    ([naming]) =>
      naming === 'word' ? 'the words before it name words' : 'the words before it say what something is called',
  ],
  [
    'ballot',
    'pattern',
    ([noun]) => (yes(noun) ? 'an answer on a ballot before a noun' : 'a word like an answer on a ballot'),
  ],
  ['telling', 'pattern', ([way]) => tellingWords(way)],
  ['hearing', 'cue', ([hearing, inner]) => hearingWords(hearing, inner)],
  ['after', 'history', ([kind]) => (kind === 'null' ? 'the first quote' : `the quote before is ${kind}`)],
  [
    'speech near',
    'position',
    ([near]) => (yes(near) ? 'a long quote in the same paragraph' : 'no long quote in the same paragraph'),
  ],
  ['goes on', 'quote', ([value]) => (yes(value) ? 'left open, goes on in the next paragraph' : 'left open')],
  ['continues', 'quote', ([value]) => (yes(value) ? 'goes on from the paragraph before' : 'opens anew')],
  ['closed', 'quote', ([value]) => (yes(value) ? 'its marks close' : 'its marks do not close')],
  ['list', 'pattern', ([title]) => `right after another quote, ${titleWords(title)}`],
  ['list after', 'pattern', ([kind]) => `right after a quote of kind ${kind}`],
];

/** A feature of the decision between direct, mixed and other. */
export function spokenFeatureWords(name: string): FeatureWords {
  return found(name, SPOKEN);
}
