// Units → facts that features need of a unit's surroundings: nearest cues, next marks, verbs of the clause, greatest
// cue of the sentence. Flat integer arrays, each filled by one pass over the paragraphs.
import { MEDIUM_CUE, STRONG_CUE } from './cue-table.ts';
import { frameOf } from './frames.ts';
import { newRoom, takeBytes, takeInts, takeShorts } from './room.ts';
import type { Units } from './units.ts';
import { WordClass } from './word-classes.ts';

export interface Facts {
  readonly units: Units;
  /** Slot of the nearest strong cue on each side within the paragraph (the unit itself left out), or -1. */
  readonly strongLeft: Int32Array;
  readonly strongRight: Int32Array;
  /** Marks (commas, colons, dashes …) before the unit in its paragraph. */
  readonly marksBefore: Int32Array;
  /** Slot of the nearest mark on each side, or -1. */
  readonly markLeft: Int32Array;
  readonly markRight: Int32Array;
  /** Words with the look of a verb before the unit in its paragraph. */
  readonly verbsBefore: Int32Array;
  /** Slot of the next such word within the clause when only words of a noun phrase lie between, else -1. */
  readonly verbAfterNouns: Int32Array;
  /** How often a capitalised word of this form stands within three units of a strong cue in the article: 0 to 3. */
  readonly nameNearCue: Uint8Array;
  /** Greatest cue step of the unit's sentence, and the number of its strong cues (to 3), per sentence. */
  readonly sentenceCue: Uint8Array;
  readonly sentenceCues: Uint8Array;
  readonly sentenceQuotes: Uint8Array;
  readonly sentenceFirst: Int32Array;
  readonly sentenceLast: Int32Array;
  /** Frame of each strong or medium cue, else 0. */
  readonly frame: Uint16Array;
  /** Slot of the last strong cue of a sentence, or -1. */
  readonly sentenceLastCue: Int32Array;
  /** 1 for the paragraph that looks like the article's title: the first, one sentence, not long. */
  readonly title: Uint8Array;
  /** Class of the last mark of the paragraph before: colon, stop or none. Per paragraph. */
  readonly paragraphBefore: Uint8Array;
}

/** True for classes that look like a finite verb or an auxiliary. */
function isVerbal(wordClass: number, cue: number): boolean {
  return (
    (wordClass >= WordClass.be && wordClass <= WordClass.modal) ||
    wordClass === WordClass.ed ||
    wordClass === WordClass.verbEnding ||
    (wordClass === WordClass.strongCue && cue >= STRONG_CUE)
  );
}

function isMark(wordClass: number): boolean {
  return wordClass >= WordClass.comma && wordClass <= WordClass.strayMark;
}

/** Words that may stand between the head of a noun phrase and its verb without ending the phrase. */
function isNominal(wordClass: number): boolean {
  const plain = wordClass & 63;
  return (
    plain === WordClass.determiner ||
    plain === WordClass.possessive ||
    plain === WordClass.subject ||
    plain === WordClass.of ||
    plain === WordClass.number ||
    plain === WordClass.title ||
    plain === WordClass.role ||
    plain === WordClass.adverb ||
    plain === WordClass.time ||
    (plain >= WordClass.capital && plain <= WordClass.capitals) ||
    (plain >= WordClass.plural && plain <= WordClass.lower)
  );
}

/** Units of a title at most. */
const LONGEST_TITLE = 30;

/** Gathers the facts of an article. Linear. */
export function factsOf(units: Units, room = newRoom()): Facts {
  const { size, first, last, wordClass, cue, span, layout } = units;
  const { words } = layout;
  const make = () => takeInts(room, size, -1);
  const strongLeft = make();
  const strongRight = make();
  const marksBefore = takeInts(room, size);
  const markLeft = make();
  const markRight = make();
  const verbsBefore = takeInts(room, size);
  const verbAfterNouns = make();
  const nameNearCue = takeBytes(room, size);
  const sentences = layout.sentences.length;
  const sentenceCue = takeBytes(room, sentences);
  const sentenceCues = takeBytes(room, sentences);
  const sentenceQuotes = takeBytes(room, sentences);
  const sentenceFirst = takeInts(room, sentences, -1);
  const sentenceLast = takeInts(room, sentences, -1);
  const paragraphBefore = takeBytes(room, first.length);
  const frame = takeShorts(room, size);
  const sentenceLastCue = takeInts(room, sentences, -1);
  const title = takeBytes(room, first.length);
  const names = new Map<string, number>();

  for (let p = 0; p < first.length; p++) {
    const from = first[p]!;
    const to = last[p]!;
    const short = to - from <= LONGEST_TITLE && units.sentence[from] === units.sentence[to - 1];
    if (p === 0 && short && first.length > 1) title[p] = 1;
    paragraphBefore[p] = p > 0 ? wordClass[last[p - 1]! - 1]! & 63 : title[p] === 1 ? 0 : WordClass.stop;
    let strong = -1;
    let mark = -1;
    let marks = 0;
    let verbs = 0;
    for (let i = from; i < to; i++) {
      strongLeft[i] = strong;
      markLeft[i] = mark;
      marksBefore[i] = marks;
      verbsBefore[i] = verbs;
      const type = wordClass[i]!;
      const s = units.sentence[i]!;
      if (s >= 0) {
        if (sentenceFirst[s] === -1) sentenceFirst[s] = i;
        sentenceLast[s] = i;
        if (cue[i]! > sentenceCue[s]!) sentenceCue[s] = cue[i]!;
        if (cue[i]! >= STRONG_CUE) {
          sentenceLastCue[s] = i;
          if (sentenceCues[s]! < 3) sentenceCues[s]!++;
        }
      }
      if (cue[i]! >= STRONG_CUE) strong = i;
      if (isMark(type)) {
        mark = i;
        marks++;
      }
      if (isVerbal(type, cue[i]!)) verbs++;
      const quoted = span[i]!;
      if (quoted >= 0 && s >= 0 && sentenceQuotes[s]! < 2) sentenceQuotes[s]!++;
    }
    strong = -1;
    mark = -1;
    let verb = -1;
    for (let i = to - 1; i >= from; i--) {
      strongRight[i] = strong;
      markRight[i] = mark;
      verbAfterNouns[i] = verb;
      const type = wordClass[i]!;
      if (cue[i]! >= STRONG_CUE) strong = i;
      if (isMark(type)) mark = i;
      if (isVerbal(type, cue[i]!)) verb = i;
      else if (!isNominal(type)) verb = -1;
      if (type >= WordClass.capital && type <= WordClass.capitals) {
        const near = (strong >= 0 && strong - i <= 3) || (strongLeft[i]! >= 0 && i - strongLeft[i]! <= 3);
        if (near) {
          const name = words.lower[units.token[i]!]!;
          names.set(name, (names.get(name) ?? 0) + 1);
        }
      }
    }
    for (let i = from; i < to; i++) {
      if (cue[i]! < MEDIUM_CUE) continue;
      const s = units.sentence[i]!;
      frame[i] = frameOf(units, verbsBefore, markRight, i, sentenceFirst[s]!, sentenceLast[s]!);
    }
  }
  if (names.size > 0) {
    for (let i = 0; i < size; i++) {
      const type = wordClass[i]! & 63;
      if (type < WordClass.capital || type > WordClass.capitals) continue;
      const count = names.get(words.lower[units.token[i]!]!) ?? 0;
      nameNearCue[i] = Math.min(count, 3);
    }
  }
  return {
    units,
    strongLeft,
    strongRight,
    marksBefore,
    markLeft,
    markRight,
    verbsBefore,
    verbAfterNouns,
    nameNearCue,
    sentenceCue,
    sentenceCues,
    sentenceQuotes,
    sentenceFirst,
    sentenceLast,
    frame,
    sentenceLastCue,
    title,
    paragraphBefore,
  };
}
