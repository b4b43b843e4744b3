// What a mention may stand for, and whether it is the subject of its sentence: shared by the stages of resolution.
import type { Setting } from '../speech/setting.ts';

/** A named entity (index >= 0) or a description by itself (the complement ~m of its mention's index). */
export type Referent = number;

export function isSubjectMention(setting: Setting, m: number): boolean {
  const { layout, mentions, symbols } = setting;
  const mention = mentions[m]!;
  const from = layout.sentences[layout.sentenceOf[mention.first]!]!.first;
  if (setting.cueOf[m]! >= 0) return true;
  const before = mention.first > from ? symbols[mention.first - 1]! : '^';
  // the owner within the subject is in view like a subject: "X’s answer was …"
  if (mention.possessive) return before === '^' || (before === ',' && mention.first - from <= 4);
  if (before === 'p' || before === 'b' || before === 't') return false;
  const after = symbols[mention.last];
  return before === '^' || after === 'x' || after === 'e' || after === 'V' || after === 'v';
}

/** The last of some growing indexes below a bound, or -1. */
export function lastBefore(indexes: readonly number[], bound: number): number {
  let low = 0;
  let high = indexes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (indexes[middle]! < bound) low = middle + 1;
    else high = middle;
  }
  return low > 0 ? indexes[low - 1]! : -1;
}
