// A lower-case word → its class: closed classes of English by list, open ones by suffix. Stands in for a tagger.
//
// The lists are general knowledge of English grammar (determiners, pronouns, prepositions, conjunctions, auxiliaries).

/** Classes of units: words of closed classes, marks, quotations, and open words by their ending. */
export const WordClass = {
  outside: 0,
  determiner: 1,
  subject: 2,
  object: 3,
  possessive: 4,
  it: 5,
  that: 6,
  relative: 7,
  question: 8,
  subordinator: 9,
  to: 10,
  of: 11,
  preposition: 12,
  and: 13,
  but: 14,
  be: 15,
  have: 16,
  do: 17,
  modal: 18,
  not: 19,
  adverb: 20,
  number: 21,
  time: 22,
  title: 23,
  role: 24,
  there: 25,
  comparison: 26,
  symbol: 27,
  as: 28,
  by: 29,
  comma: 30,
  stop: 31,
  colon: 32,
  semicolon: 33,
  dash: 34,
  opening: 35,
  closing: 36,
  strayMark: 37,
  otherMark: 38,
  quoteComma: 39,
  quoteStop: 40,
  quoteAsk: 41,
  quoteOpen: 42,
  verbEnding: 43,
  capital: 50,
  capitalStart: 51,
  capitals: 52,
  ed: 54,
  ing: 55,
  plural: 56,
  nominal: 58,
  agent: 59,
  adjective: 60,
  lower: 61,
  strongCue: 62,
  mediumCue: 63,
} as const;

const LISTS: readonly (readonly [number, string])[] = [
  [
    WordClass.determiner,
    'the a an this these those another each every no some any all both either neither such many several few most much',
  ],
  [
    WordClass.subject,
    'i he she we they you somebody someone everyone everybody nobody anyone anybody nothing something everything',
  ],
  [WordClass.object, 'him me us them himself herself themselves itself myself ourselves yourself'],
  [WordClass.possessive, 'his its their our my your her'],
  [WordClass.it, 'it'],
  [WordClass.that, 'that'],
  [WordClass.relative, 'who which whose whom'],
  [WordClass.question, 'what how why where whether whatever whoever'],
  [
    WordClass.subordinator,
    'if when while because although though since after before until unless once whereas whenever except',
  ],
  [WordClass.to, 'to'],
  [WordClass.of, 'of'],
  [WordClass.as, 'as like'],
  [WordClass.by, 'by'],
  [
    WordClass.preposition,
    'in on at for with from about against over under into through during between among amid toward towards upon within without across behind near despite regarding concerning around along beyond onto off out up down via per including following outside inside throughout above below',
  ],
  [WordClass.and, 'and or nor plus'],
  [WordClass.but, 'but yet however so'],
  [WordClass.be, "is are was were be been being am isn't aren't wasn't weren't"],
  [WordClass.have, "has have had having hasn't haven't hadn't"],
  [WordClass.do, "do does did doing done don't doesn't didn't"],
  [
    WordClass.modal,
    "will would can could may might must shall should ought cannot won't wouldn't can't couldn't shouldn't",
  ],
  [WordClass.not, 'not never hardly'],
  [
    WordClass.adverb,
    'also then now still just even only already again too later earlier often always ever instead rather quite very perhaps maybe soon almost together indeed thus therefore meanwhile moreover further else away back ago far well',
  ],
  [
    WordClass.time,
    'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december jan feb aug sept oct nov dec today yesterday tomorrow tonight week month year night morning afternoon evening weekend weeks months years days day hours a.m. p.m. last next',
  ],
  [
    WordClass.title,
    'mr mrs ms mx dr prof sen sens rep reps gov gen lt col sgt capt cmdr adm sir lord lady dame rev fr st miss president senator governor representative congressman congresswoman secretary minister judge justice professor doctor captain general colonel sergeant detective mayor chancellor king queen prince princess pope',
  ],
  [
    WordClass.role,
    'spokesman spokeswoman spokesperson spokespeople official officials critics critic experts expert analysts analyst aides aide leader leaders chief chairman chairwoman director manager coach source sources people person man woman men women lawyer lawyers attorney attorneys police prosecutors authorities government campaign company report study poll survey statement member members head executive adviser advisers advisor officer officers researchers scientists economists economist author host editor reporter reporters candidate nominee campaigner activists activist residents resident witnesses witness voters',
  ],
  [WordClass.there, 'there here'],
  [WordClass.comparison, 'than more less least better worse'],
];

/** Closed-class words → class. */
export const CLOSED_CLASSES: ReadonlyMap<string, number> = new Map(
  LISTS.flatMap(([value, words]) => words.split(' ').map(word => [word, value] as const)),
);

const NOMINAL = /(?:tion|sion|ment|ments|ness|ity|ance|ence|ship|ism|tions|sions|ities)$/;
const ADJECTIVE = /(?:al|ous|ive|ful|less|able|ible|ic|ary|ish|ian)$/;
const AGENT = /(?:er|or|ist|ers|ors|ists|man|men|woman|women)$/;

/** Class of an open word in lower case by its ending. */
export function openClass(word: string): number {
  if (word.length > 3) {
    if (word.endsWith('ed')) return WordClass.ed;
    if (word.endsWith('ing')) return WordClass.ing;
    if (word.endsWith('ly')) return WordClass.adverb;
    if (NOMINAL.test(word)) return WordClass.nominal;
    if (AGENT.test(word)) return WordClass.agent;
    if (word.endsWith('s') && !word.endsWith('ss')) return WordClass.plural;
    if (ADJECTIVE.test(word)) return WordClass.adjective;
  }
  return WordClass.lower;
}
