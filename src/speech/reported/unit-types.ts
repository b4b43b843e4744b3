// A word in one of its written forms → its type: name, class, cue step and affixes, worked out once and remembered by
// number, because a few thousand types make up most of the words of all articles.
import { Shape } from '../../text/words.ts';
import { type CueTable, MEDIUM_CUE, STRONG_CUE, stepOf } from './cue-table.ts';
import { hashOf } from './hashing.ts';
import { stemLength } from './stems.ts';
import { CLOSED_CLASSES, openClass, WordClass } from './word-classes.ts';

/** Added to the class of a word in the genitive. */
export const GENITIVE = 64;

/** What features may know of a unit by itself; index is the type's number. */
export interface UnitTypes {
  readonly cues: CueTable;
  count: number;
  /** Name of the word for features: capitalised unknown words all have the same one. */
  word: Int32Array;
  wordClass: Uint8Array;
  /** Step of the cue table. */
  cue: Uint8Array;
  shape: Uint8Array;
  /** Endings of two to four letters and the beginning of three, as hashes; 0 for anything but lower-case words. */
  affixes: Int32Array;
  /** The word without the ending of its form, as a hash: argues, argued and arguing have the same; 0 as for affixes. */
  stem: Int32Array;
  /** Look of a quotation (see quote-look.ts), 0 for words. */
  look: Uint8Array;
  /** Class and cue step in one number below SYMBOLS. */
  symbol: Uint16Array;
  /** What pairs of labels know of a type, as a number: see `jointOf`. */
  joint: Uint16Array;
  /** Class, word (class of open words), cue step and look of each joint. */
  readonly jointClass: number[];
  readonly jointWord: number[];
  readonly jointCue: number[];
  readonly jointLook: number[];
  readonly joints: Map<string, number>;
  /** Types by number of the word and form: an open-addressing table of such keys (0 where empty) and types. */
  forms: Int32Array;
  /** Words and forms met so far. */
  known: number;
  /** Entries of `forms`: they hold for the words of this vocabulary. */
  held: number;
  vocabulary: readonly string[];
  readonly verbEndings: Map<string, number>;
  /** Types of units that are named by their class and shape only. */
  readonly plain: Map<number, number>;
}

/** Affixes of one type: endings of two, three and four letters, beginning of three. */
export const AFFIXES = 4;
const GREATEST_CLASS = 128;
const CUES = 10;
/** Symbols of a class and a cue step: a genitive has no cue step. */
export const SYMBOLS = GENITIVE * CUES + GENITIVE;

/** The class of a symbol. */
export function classOfSymbol(symbol: number): number {
  return symbol < GENITIVE * CUES ? Math.floor(symbol / CUES) : symbol - GENITIVE * (CUES - 1);
}

/** The cue step of a symbol. */
export function cueOfSymbol(symbol: number): number {
  return symbol < GENITIVE * CUES ? symbol % CUES : 0;
}

function symbolOf(wordClass: number, cue: number): number {
  return wordClass < GENITIVE ? wordClass * CUES + cue : GENITIVE * (CUES - 1) + wordClass;
}

/** Types that know nothing but what is outside a paragraph: type 0. */
export function unitTypes(cues: CueTable): UnitTypes {
  const capacity = 1024;
  const types: UnitTypes = {
    cues,
    count: 0,
    word: new Int32Array(capacity),
    wordClass: new Uint8Array(capacity),
    cue: new Uint8Array(capacity),
    shape: new Uint8Array(capacity),
    affixes: new Int32Array(capacity * AFFIXES),
    stem: new Int32Array(capacity),
    look: new Uint8Array(capacity),
    symbol: new Uint16Array(capacity),
    joint: new Uint16Array(capacity),
    jointClass: [],
    jointWord: [],
    jointCue: [],
    jointLook: [],
    joints: new Map(),
    forms: new Int32Array(2 * LEAST_FORMS),
    known: 0,
    held: 0,
    vocabulary: [],
    verbEndings: new Map(),
    plain: new Map(),
  };
  newType(types, 0, WordClass.outside, 0, Shape.none, '', 0);
  return types;
}

/**
 * Pairs of labels know closed words and marks by themselves, open words by their class, and of both the cue step: some
 * hundreds of numbers.
 */
function jointOf(types: UnitTypes, word: number, wordClass: number, cue: number, look: number): number {
  const own = isOpen(wordClass) ? wordClass : word;
  const key = `${own} ${wordClass} ${cue} ${look}`;
  let joint = types.joints.get(key);
  if (joint === undefined) {
    joint = types.jointClass.length;
    types.joints.set(key, joint);
    types.jointClass.push(wordClass);
    types.jointWord.push(own);
    types.jointCue.push(cue);
    types.jointLook.push(look);
  }
  return joint;
}

/** Classes of which there is no end of words. */
function isOpen(wordClass: number): boolean {
  const plain = wordClass & (GENITIVE - 1);
  return (
    plain >= WordClass.capital ||
    plain === WordClass.otherMark ||
    plain === WordClass.symbol ||
    plain === WordClass.verbEnding
  );
}

function newType(
  types: UnitTypes,
  word: number,
  wordClass: number,
  cue: number,
  shape: number,
  lower: string,
  look: number,
): number {
  const type = types.count++;
  if (type === types.word.length) {
    const grown = <T extends Int32Array | Uint8Array | Uint16Array>(array: T, larger: T): T => {
      larger.set(array);
      return larger;
    };
    types.word = grown(types.word, new Int32Array(2 * type));
    types.wordClass = grown(types.wordClass, new Uint8Array(2 * type));
    types.cue = grown(types.cue, new Uint8Array(2 * type));
    types.shape = grown(types.shape, new Uint8Array(2 * type));
    types.affixes = grown(types.affixes, new Int32Array(2 * type * AFFIXES));
    types.stem = grown(types.stem, new Int32Array(2 * type));
    types.look = grown(types.look, new Uint8Array(2 * type));
    types.symbol = grown(types.symbol, new Uint16Array(2 * type));
    types.joint = grown(types.joint, new Uint16Array(2 * type));
  }
  types.word[type] = word;
  types.wordClass[type] = wordClass;
  types.cue[type] = cue;
  types.shape[type] = shape;
  types.look[type] = look;
  types.symbol[type] = symbolOf(wordClass, cue);
  types.joint[type] = jointOf(types, word, wordClass, cue, look);
  if (lower !== '') {
    const { length } = lower;
    const at = type * AFFIXES;
    types.affixes[at] = hashOf(lower, Math.max(length - 2, 0));
    types.affixes[at + 1] = hashOf(lower, Math.max(length - 3, 0));
    types.affixes[at + 2] = hashOf(lower, Math.max(length - 4, 0));
    types.affixes[at + 3] = hashOf(lower, 0, Math.min(length, 3));
    types.stem[type] = hashOf(lower, 0, stemLength(lower));
  }
  return type;
}

/** The type of units that have no word of their own: numbers, quotations, unknown names. */
export function plainType(types: UnitTypes, word: number, wordClass: number, shape: number, look = 0): number {
  const key = ((word >>> 0) * GREATEST_CLASS + wordClass) * 512 + shape * 64 + look;
  let type = types.plain.get(key);
  if (type === undefined) {
    type = newType(types, word, wordClass, 0, shape, '', look);
    types.plain.set(key, type);
  }
  return type;
}

const CAPITAL_WORD = hashOf('\u0001capital');
const CAPITALS_WORD = hashOf('\u0001capitals');

/** Forms of a word: five shapes, for those with capitals inside or at the beginning of a sentence; + 10 in the genitive. */
const GENITIVE_FORMS = 10;
const MARK_FORM = 20;
const FORMS = 21;
const LEAST_FORMS = 1 << 13;

/** To be called before types of words of an article are asked for: numbers of another vocabulary mean other words. */
export function speakOf(types: UnitTypes, vocabulary: readonly string[]): void {
  if (types.vocabulary === vocabulary) return;
  types.vocabulary = vocabulary;
  types.forms.fill(0);
  types.held = 0;
}

/** Where the slot of a word and form begins in `forms`: its own, or the empty one that may take it. */
function slotOf(forms: Int32Array, key: number): number {
  const mask = forms.length - 2;
  let at = (Math.imul(key, 0x9e3779b1) >>> 15) & mask;
  while (forms[at] !== key && forms[at] !== 0) at = (at + 2) & mask;
  return at;
}

/** Remembers a type under a key that has none. */
function keep(types: UnitTypes, key: number, type: number): number {
  types.known++;
  types.held++;
  if (types.held * 4 > types.forms.length) {
    const { forms } = types;
    types.forms = new Int32Array(forms.length * 2);
    for (let old = 0; old < forms.length; old += 2) {
      if (forms[old] === 0) continue;
      const at = slotOf(types.forms, forms[old]!);
      types.forms[at] = forms[old]!;
      types.forms[at + 1] = forms[old + 1]!;
    }
  }
  const at = slotOf(types.forms, key);
  types.forms[at] = key;
  types.forms[at + 1] = type;
  return type;
}

/**
 * The type of a word.
 * @param number its number in the vocabulary last spoken of
 * @param shape a value of `Shape`
 * @param begins whether it is the first of a sentence, so that a capital tells nothing
 */
export function wordType(types: UnitTypes, number: number, shape: number, begins: boolean, genitive: boolean): number {
  const form = 2 * shape + (begins && shape !== Shape.lower ? 1 : 0) + (genitive ? GENITIVE_FORMS : 0);
  const key = number * FORMS + form + 1;
  const { forms } = types;
  const at = slotOf(forms, key);
  if (forms[at] === key) return forms[at + 1]!;
  const lower = types.vocabulary[number]!;
  return keep(types, key, newWordType(types, lower, shape, begins, genitive ? GENITIVE : 0));
}

function newWordType(types: UnitTypes, lower: string, shape: number, begins: boolean, genitive: number): number {
  const name = hashOf(lower);
  const closed = CLOSED_CLASSES.get(lower) ?? 0;
  const step = shape === Shape.lower || begins ? stepOf(types.cues, name) : 0;
  if (shape === Shape.lower || (begins && (closed > 0 || step > 0))) {
    const wordClass =
      closed > 0
        ? closed
        : step >= STRONG_CUE
          ? WordClass.strongCue
          : step >= MEDIUM_CUE
            ? WordClass.mediumCue
            : openClass(lower);
    return newType(
      types,
      name,
      wordClass | genitive,
      genitive > 0 ? 0 : step,
      shape,
      shape === Shape.lower ? lower : '',
      0,
    );
  }
  if (closed > 0 && isKeptCapitalised(closed, lower)) return newType(types, name, closed | genitive, 0, shape, '', 0);
  if (shape === Shape.capitals && lower.length > 1)
    return plainType(types, CAPITALS_WORD, WordClass.capitals | genitive, shape);
  return plainType(types, CAPITAL_WORD, (begins ? WordClass.capitalStart : WordClass.capital) | genitive, shape);
}

/** Classes that stay what they are when written with a capital inside a sentence: titles, roles, days, “I”. */
function isKeptCapitalised(closed: number, lower: string): boolean {
  return closed === WordClass.title || closed === WordClass.role || closed === WordClass.time || lower === 'i';
}

/** The type of the verb ending of a word (he|’s), named by its letters. */
export function verbEndingType(types: UnitTypes, ending: string): number {
  let type = types.verbEndings.get(ending);
  if (type === undefined) {
    type = newType(types, hashOf(ending), WordClass.verbEnding, 0, Shape.none, '', 0);
    types.verbEndings.set(ending, type);
  }
  return type;
}

/** The type of a mark or symbol, by its number. */
export function markType(types: UnitTypes, number: number, otherwise: number): number {
  const key = number * FORMS + MARK_FORM + 1;
  const at = slotOf(types.forms, key);
  if (types.forms[at] === key) return types.forms[at + 1]!;
  const mark = types.vocabulary[number]!;
  return keep(types, key, newType(types, hashOf(mark), MARK_CLASSES.get(mark) ?? otherwise, 0, Shape.none, '', 0));
}

const MARK_CLASSES: ReadonlyMap<string, number> = new Map(
  (
    [
      [WordClass.comma, ','],
      [WordClass.stop, '. ! ? … ...'],
      [WordClass.colon, ':'],
      [WordClass.semicolon, ';'],
      [WordClass.dash, '- -- – —'],
      [WordClass.opening, '( ['],
      [WordClass.closing, ') ]'],
      [WordClass.strayMark, '" “ ” ‘ ’ \''],
    ] as const
  ).flatMap(([value, marks]) => marks.split(' ').map(mark => [mark, value] as const)),
);
