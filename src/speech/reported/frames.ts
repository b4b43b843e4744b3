// A cue in its sentence → its frame: what stands before its subject and what follows it, as one small number. The
// frame tells on which side the content lies: “…, the coach said.” before, “the coach said that …” after.
import type { Units } from './units.ts';
import { WordClass } from './word-classes.ts';

/** What follows a cue. */
const After = {
  end: 0,
  that: 1,
  quote: 2,
  comma: 3,
  to: 4,
  colon: 5,
  question: 6,
  preposition: 7,
  subject: 8,
  clause: 9,
  phrase: 10,
  other: 11,
  timeEnd: 12,
  timeOn: 13,
  verb: 14,
} as const;
const AFTERS = 15;

/** What stands before the subject of a cue. */
const Before = {
  start: 0,
  comma: 1,
  quote: 2,
  and: 3,
  that: 4,
  preposition: 5,
  verb: 6,
  mark: 7,
  to: 8,
  other: 9,
} as const;

/** How far a frame looks to each side: bounds the work. */
const REACH = 30;

/** Frame of the cue in slot `at` of a sentence [from, to]. */
export function frameOf(
  units: Units,
  verbsBefore: Int32Array,
  markRight: Int32Array,
  at: number,
  from: number,
  to: number,
): number {
  const { wordClass } = units;
  let i = at - 1;
  let subject = 0; // 0 nothing, 1 a noun phrase, 2 a pronoun
  const stop = Math.max(from, at - REACH);
  for (; i >= stop; i--) {
    const type = wordClass[i]! & 63;
    if (type === WordClass.subject || type === WordClass.it || type === WordClass.object) subject = 2;
    else if (isPhrase(type)) {
      if (subject === 0) subject = 1;
    } else if (!isAuxiliary(type) || subject > 0) break;
  }
  const before = i < from ? Before.start : beforeClass(wordClass[i]! & 63);
  const after = afterOf(units, verbsBefore, markRight, at, to);
  return 1 + (before * AFTERS + after) * 3 + subject;
}

function afterOf(units: Units, verbsBefore: Int32Array, markRight: Int32Array, at: number, to: number): number {
  const { wordClass } = units;
  let i = at + 1;
  let time = false;
  const stop = Math.min(to, at + REACH);
  while (i <= stop) {
    const type = wordClass[i]! & 63;
    const next = i < to ? wordClass[i + 1]! & 63 : 0;
    if (type === WordClass.time || (type === WordClass.number && time)) time = true;
    else if (
      type === WordClass.preposition &&
      (next === WordClass.time || (next === WordClass.determiner && (wordClass[i + 2]! & 63) === WordClass.time))
    )
      time = true;
    else if (!(type === WordClass.determiner && next === WordClass.time) && type !== WordClass.adverb) break;
    i++;
  }
  if (i > to) return time ? After.timeEnd : After.end;
  const type = wordClass[i]! & 63;
  if (type === WordClass.stop || type === WordClass.semicolon || type === WordClass.dash)
    return time ? After.timeEnd : After.end;
  if (type === WordClass.comma) return time ? After.timeOn : After.comma;
  if (type === WordClass.that) return After.that;
  if (type >= WordClass.quoteComma && type <= WordClass.quoteOpen) return After.quote;
  if (type === WordClass.colon) return After.colon;
  if (type === WordClass.to) return After.to;
  if (type === WordClass.question || type === WordClass.relative || type === WordClass.subordinator)
    return After.question;
  if (type === WordClass.preposition || type === WordClass.of || type === WordClass.as || type === WordClass.by)
    return After.preposition;
  if (type === WordClass.subject || type === WordClass.it || type === WordClass.there) return After.subject;
  if (isAuxiliary(type) || type === WordClass.ing || type === WordClass.ed) return After.verb;
  if (isPhrase(type) || type === WordClass.object) {
    const mark = markRight[i]! >= 0 && markRight[i]! < to ? markRight[i]! : to;
    return verbsBefore[mark]! > verbsBefore[i]! ? After.clause : After.phrase;
  }
  return After.other;
}

function isAuxiliary(type: number): boolean {
  return (type >= WordClass.be && type <= WordClass.adverb) || type === WordClass.verbEnding;
}

function isPhrase(type: number): boolean {
  return (
    type === WordClass.determiner ||
    type === WordClass.possessive ||
    type === WordClass.of ||
    type === WordClass.number ||
    type === WordClass.title ||
    type === WordClass.role ||
    (type >= WordClass.capital && type <= WordClass.capitals) ||
    (type >= WordClass.plural && type <= WordClass.lower)
  );
}

function beforeClass(type: number): number {
  if (type === WordClass.comma) return Before.comma;
  if (type >= WordClass.quoteComma && type <= WordClass.quoteOpen) return Before.quote;
  if (type === WordClass.and || type === WordClass.but) return Before.and;
  if (type === WordClass.that || type === WordClass.relative) return Before.that;
  if (type === WordClass.to) return Before.to;
  if (
    type === WordClass.preposition ||
    type === WordClass.as ||
    type === WordClass.by ||
    type === WordClass.subordinator
  )
    return Before.preposition;
  if (isAuxiliary(type) || type === WordClass.ed || type === WordClass.ing || type >= WordClass.strongCue)
    return Before.verb;
  return type >= WordClass.comma && type <= WordClass.strayMark ? Before.mark : Before.other;
}
