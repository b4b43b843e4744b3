// A participle, a passive or a quoting verb → the mention that speaks, which is not the one right before the verb.
import { Shape } from '../text/words.ts';
import { headOf, named, phraseStart } from './phrases.ts';
import type { Setting } from './setting.ts';
import { bitsOf, cueAt, isOneOf } from './symbols.ts';
import { voiceOf } from './voice.ts';

const PREPOSITIONS = bitsOf('pbt<');
const VERBS = bitsOf('xVve');
const BORDERS = bitsOf(';&');
/** What may stand before the subject of a clause. */
const BEFORE_SUBJECT = bitsOf('dawp');
/** What ends the phrase before a participle, and what stands between a passive and "by" only in another clause. */
const ENDS = bitsOf(',;:.TWVx');
const OTHER_CLAUSE = bitsOf(',;:VxWT&');

/** "Saying", "having said", but not "was saying": the cue at token i with its adverbs and auxiliaries from k. */
export function isParticiple({ layout, symbols }: Setting, k: number, i: number): boolean {
  if (!layout.words.lower[i]!.endsWith('ing')) return false;
  for (let j = k; j < i; j++) if (symbols[j] === 'x') return false;
  return true;
}

/** The subject of the main clause after an opening participle: in "calling it “…”, the officer said" the officer. */
export function clauseSubject(setting: Setting, participle: number, to: number): number {
  const { layout, symbols, mentions, mentionAt } = setting;
  let k = participle + 1;
  for (; k < to; k++) {
    const quoted = layout.spanOf[k]! >= 0;
    // the comma may stand inside the marks
    if (quoted ? layout.spanOf[k + 1] !== layout.spanOf[k] && symbols[k - 1] === ',' : symbols[k] === ',') break;
  }
  for (k++; k < to; k++) {
    if (layout.spanOf[k]! >= 0) continue;
    const m = mentionAt[k]!;
    if (m < 0) {
      if (isOneOf(setting, k, BEFORE_SUBJECT)) continue;
      return -1;
    }
    if (!mentions[m]!.possessive && !mentions[m]!.modifier) return m;
    k = mentions[m]!.last - 1;
  }
  return -1;
}

/** Tokens before a participle in which its subject is looked for: bounds the work in a text of nothing but participles. */
const LONGEST_SENTENCE = 80;

/**
 * The subject of the main clause before a participle: in "after a row Y asked for it back, X refused, saying" X. It is
 * the first mention of the last main clause that follows neither a preposition nor a word that opens a clause.
 */
export function mainSubject(setting: Setting, sentence: number, before: number): number {
  const from = Math.max(sentence, before - LONGEST_SENTENCE);
  const { layout, symbols, symbolBits, mentions, mentionAt } = setting;
  const { words, spanOf } = layout;
  let found = -1;
  let verb = false;
  let k = from;
  // "LEEDS: A court denied …, saying"
  if (symbols[from + 1] === ':' || symbols[from + 2] === ':') k = from + (symbols[from + 1] === ':' ? 2 : 3);
  else if (symbols[from] === '<' || (words.shape[from]! <= Shape.capitalised && words.lower[from]!.endsWith('ing')))
    while (k < before && symbols[k] !== ',') k++;
  for (; k < before; k++) {
    if (spanOf[k]! >= 0) continue;
    const bits = symbolBits[k]!;
    if ((bits & VERBS) !== 0) verb = true;
    else if ((bits & BORDERS) !== 0) {
      const and = symbols[k] === '&';
      if (!and || (verb && symbols[k - 1] === ',' && mentionAt[k + 1]! >= 0)) found = -1;
    }
    const m = mentionAt[k]!;
    if (m < 0 || found >= 0 || mentions[m]!.possessive || mentions[m]!.modifier) continue;
    const start = phraseStart(setting, from, m);
    if (start === from || !isOneOf(setting, start - 1, PREPOSITIONS)) {
      found = m;
      verb = false;
    }
  }
  return found < 0 ? -1 : named(setting, found);
}

/** Tokens between "with" or "and" and the participle. */
const LONGEST_ABSOLUTE = 9;

/** The subject that a participle has for itself: "with X calling it “…”", "… and another saying"; -1 without one. */
export function absoluteSubject(setting: Setting, sentence: number, participle: number): number {
  const { layout, mentions, mentionAt } = setting;
  for (let i = participle - 1; i >= sentence && i >= participle - LONGEST_ABSOLUTE; i--) {
    if (layout.spanOf[i]! >= 0 || isOneOf(setting, i, ENDS)) return -1;
    const low = layout.words.lower[i];
    if (low !== 'with' && (low !== 'and' || i !== participle - 2)) continue;
    for (let k = i + 1; k < participle; k++) {
      const m = mentionAt[k]!;
      if (m >= 0 && !mentions[m]!.possessive && !mentions[m]!.modifier) return m;
    }
    return -1;
  }
  return -1;
}

/** Verbs with an object, so that a preposition right behind them shows a passive without its auxiliary. */
const WITH_OBJECT = new Set('accused described known named dubbed branded labelled labeled'.split(' '));

/** "Two women accused of robbing …", "a man known to police": the cue at token i, its adverbs from k, tells about a noun. */
export function isReduced({ layout, symbols }: Setting, k: number, i: number): boolean {
  if (!WITH_OBJECT.has(layout.words.lower[i]!) || layout.spanOf[i + 1]! >= 0) return false;
  for (let j = k; j < i; j++) if (symbols[j] === 'x') return false;
  const after = symbols[i + 1];
  return after === 'p' || after === 't' || layout.words.lower[i + 1] === 'as';
}

/** Whoever quotes somebody is not the one who speaks. */
export const QUOTING = new Set('quote quotes quoted quoting'.split(' '));

/** In "the Gazette quoted an aide as saying", "quotes from the handbook" the aide, the handbook. */
export function quotedObject(setting: Setting, cue: number, to: number): number {
  const { symbols, mentionAt, layout } = setting;
  let k = cue + 1;
  if (layout.words.lower[k] === 'from') k++;
  while (k < to && symbols[k] === 'a') k++;
  const m = k < to ? mentionAt[k]! : -1;
  return m >= 0 && layout.spanOf[k]! < 0 ? headOf(setting, m) : -1;
}

/** A cue that means speech without an auxiliary, too: “called by X”, but not “headed by X”. */
const SURE = 0.6;

/** Tokens between a passive cue and "by" outside quotation marks. */
const MOST_BEFORE_AGENT = 8;

/** In "called by the judge “…”", "was described as “…” by scouts" the judge, the scouts; -1 where no "by" follows. */
export function agentOf(setting: Setting, cue: number, to: number): number {
  const { symbols, mentionAt, layout } = setting;
  if (symbols[cue] !== 'V' || layout.words.lower[cue]!.endsWith('ing')) return -1;
  const passive = voiceOf(setting, cue) === 'passive';
  if (!passive && cueAt(setting, cue) < SURE) return -1;
  for (let k = cue + 1, steps = 0; k < to && steps <= MOST_BEFORE_AGENT; k++) {
    if (layout.spanOf[k]! >= 0) continue;
    const symbol = symbols[k]!;
    if (symbol === 'b') {
      let m = k + 1;
      while (m < to && symbols[m] === 'a') m++;
      const agent = m < to && layout.spanOf[m]! < 0 ? mentionAt[m]! : -1;
      return agent < 0 ? -1 : headOf(setting, agent);
    }
    // “awful” and “odd” by ministers
    const joins = (symbol === '&' || symbol === ',') && layout.spanOf[k - 1]! >= 0;
    if (!passive || (isOneOf(setting, k, OTHER_CLAUSE) && !joins)) return -1;
    steps++;
  }
  return -1;
}
