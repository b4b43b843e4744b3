// A quoted span in its setting → what stands around it, whoever is the candidate: symbols, governing cue, reporter.
import { isHeading } from '../names/capitals.ts';
import { type Hearing, hearingOf } from './hearings.ts';
import type { Setting } from './setting.ts';
import { cueAt } from './symbols.ts';
import type { Telling } from './tellers.ts';
import { personsIn } from './topics.ts';
import { type Voice, voiceOf } from './voice.ts';

/** What stands around the quote, whoever is the candidate. */
export interface QuoteShape {
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
  /** Symbols left and right of the quote. */
  readonly left: string;
  readonly right: string;
  /** Cue token that most likely governs the quote, or -1, and on which side it stands. */
  readonly cue: number;
  readonly side: '<' | '>' | '';
  /** Voice of the governing cue; '' without one. */
  readonly voice: Voice | '';
  /** Words of the sentence outside quotation marks. */
  readonly outside: number;
  readonly words: number;
  readonly name: string;
  readonly heading: boolean;
  /** Subject of the cue whose that-clause holds the quote ("X said that Y had called it …"), or -1. */
  readonly reporter: number;
  /** The last source of reported speech between the quote before and this one, as a mention; -1 for none. */
  readonly since: number;
  /** Of whom its words are. */
  readonly persons: 'I' | 'he' | 'both' | 'none';
  /** The noun that calls the quote somebody's words, and whose. */
  readonly telling: Telling;
  /** Whether the words are only passed on: what a court heard, what is alleged, what somebody was asked. */
  readonly hearing: Hearing;
}

/** Describes quote q; computed once a quote. */
export function shapeOf(setting: Setting, q: number): QuoteShape {
  let shape = setting.shapes[q];
  if (shape === undefined) {
    shape = newShape(setting, q);
    setting.shapes[q] = shape;
  }
  return shape;
}

function newShape(setting: Setting, q: number): QuoteShape {
  const { layout, symbols, spanFirst, spanLast } = setting;
  const { words } = layout;
  const s = setting.spanSentence[q]!;
  const sentence = layout.sentences[s]!;
  const first = spanFirst[q]!;
  const last = Math.max(spanLast[q]!, first + 1);
  let outside = 0;
  for (let i = sentence.first; i < sentence.last; i++) {
    if (layout.spanOf[i]! >= 0 || words.kind[i]! >= 2) continue;
    outside++;
  }
  let left = '';
  for (let i = first - 1; i >= sentence.first && left.length < 3; i--) {
    if (symbols[i] === 'a' && left !== '') continue;
    left = (layout.spanOf[i]! >= 0 ? 'q' : symbols[i]!) + left;
    if (layout.spanOf[i]! >= 0) break;
  }
  if (first === sentence.first)
    left = sentence.first === 0 || layout.sentences[s - 1]?.paragraph !== sentence.paragraph ? '^' : '|';
  let right = '';
  for (let i = last; i < sentence.last && right.length < 3; i++) {
    right += layout.spanOf[i]! >= 0 ? 'q' : symbols[i]!;
    if (layout.spanOf[i]! >= 0) break;
  }
  if (right === '') right = '$';
  const [cue, side] = governingCue(setting, sentence.first, sentence.last, first, last);
  const reporter = reporterOf(setting, sentence.first, first);
  const count = wordCount(setting, first, last);
  const span = layout.spans[q]!;
  const end = layout.text.charAt(span.end - 1);
  const lower = /^\p{Ll}/u.test(layout.text.slice(span.start, span.start + 2));
  const name = `${lower ? 'l' : 'U'}${count <= 1 ? '1' : count <= 3 ? '3' : count <= 7 ? '7' : 'n'}${/[,.?!…]/.test(end) ? end : '_'}`;
  return {
    sentence: s,
    first,
    last,
    left,
    right,
    cue,
    side,
    voice: cue >= 0 ? voiceOf(setting, cue) : '',
    outside,
    words: count,
    name: `${name}`,
    heading: isHeading(layout, sentence.first, sentence.last),
    reporter,
    since: sourceSince(setting, q === 0 ? 0 : spanLast[q - 1]!, first),
    persons: personsIn(setting, q),
    telling: setting.tellings[q]!,
    hearing: hearingOf(setting, sentence.first, sentence.last, first, last),
  };
}

/** A source this probable has reported something. */
const SOURCE = 0.5;
/** Tokens before a quote in which a source is looked for. */
const MOST_BEFORE = 120;

/** The last mention that the labelling takes for a source among the tokens [from, to). */
function sourceSince(setting: Setting, from: number, to: number): number {
  const { layout, mentions, mentionAt, reported } = setting;
  for (let i = to - 1; i >= from && i >= to - MOST_BEFORE; i--) {
    const m = mentionAt[i]!;
    if (m < 0 || layout.spanOf[i]! >= 0) continue;
    const mention = mentions[m]!;
    if (!mention.possessive && !mention.modifier && reported.labels.source[mention.head]! > SOURCE) return m;
  }
  return -1;
}

/** The subject of the outermost strong cue left of the quote that a that-clause or a comma follows. */
function reporterOf(setting: Setting, from: number, first: number): number {
  for (let i = from; i < first; i++) {
    if (setting.symbols[i] !== 'V' || setting.layout.spanOf[i]! >= 0 || setting.subjectOf[i]! < 0) continue;
    for (let k = i + 1; k < first && k <= i + 6; k++) if (setting.symbols[k] === 'T') return setting.subjectOf[i]!;
  }
  return -1;
}

function wordCount(setting: Setting, first: number, last: number): number {
  let count = 0;
  for (let i = first; i < last; i++) if (setting.layout.words.kind[i]! < 2) count++;
  return count;
}

/** The nearest strong cue on either side of the quote, marks and other quotes between counted as far. */
function governingCue(
  setting: Setting,
  from: number,
  to: number,
  first: number,
  last: number,
): [number, '<' | '>' | ''] {
  let best = -1;
  let bestScore = 0;
  let side: '<' | '>' | '' = '';
  let penalty = 0;
  for (let i = first - 1, steps = 0; i >= from && steps < 40; i--, steps++) {
    if (setting.layout.spanOf[i]! >= 0) {
      penalty += 3;
      while (i > from && setting.layout.spanOf[i - 1]! >= 0) i--;
      continue;
    }
    const score = cueAt(setting, i) / (1 + 0.25 * (steps + penalty));
    if (score > bestScore) [best, bestScore, side] = [i, score, '<'];
  }
  penalty = 0;
  for (let i = last, steps = 0; i < to && steps < 40; i++, steps++) {
    if (setting.layout.spanOf[i]! >= 0) {
      penalty += 3;
      while (i + 1 < to && setting.layout.spanOf[i + 1]! >= 0) i++;
      continue;
    }
    // after a colon the words of the next quote begin
    if (setting.symbols[i + 1] === ':') continue;
    const score = cueAt(setting, i) / (1 + 0.25 * (steps + penalty));
    if (score > bestScore) [best, bestScore, side] = [i, score, '>'];
  }
  return [best, side];
}
