// A quoted span in its setting → the features that tell words somebody said from titles, nicknames, terms and scare quotes.
import { cueStrength } from '../lexicon/cues.ts';
import { Flag } from '../lexicon/entry.ts';
import { Ending, is, Shape } from '../text/words.ts';
import type { Kind } from '../types.ts';
import { elsewhere, lowered, NOWHERE } from './elsewhere.ts';
import {
  add,
  add1,
  add2,
  add3,
  type FeatureSink,
  namingSink,
  scoringSink,
  steps,
  template,
  truth,
  values,
} from './feature-sink.ts';
import { symbolValue } from './feature-values.ts';
import type { QuoteShape } from './quote-shape.ts';
import { softmax } from './ranker.ts';
import type { Setting } from './setting.ts';
import { addBeside } from './spoken-beside.ts';
import { type ArticleLook, addContext, type SpanLook } from './spoken-context.ts';
import { cueAt } from './symbols.ts';
import { hashed, THOUSANDTHS, tableOf, type Value, type Weights } from './weights.ts';

/** Steps of numbers of words and of spans. */
const WEIGH = steps(n => (n <= 1 ? '1' : n <= 2 ? '2' : n <= 4 ? '4' : n <= 7 ? '7' : n <= 12 ? '12' : '13'), 12);
const FOURTHS = ['0', '1', '2', '3', '4'].map(hashed);
const fourthsOf = (part: number, whole: number): Value => FOURTHS[Math.round((4 * part) / Math.max(1, whole))]!;

/** What the article's marks are mostly used for. */
export interface MarkUse extends ArticleLook {
  /** The mark that opens most spans of more than six words. */
  readonly speechMark: string;
  /** Words of each span in lower case, with how often it is quoted. */
  readonly texts: ReadonlyMap<string, number>;
  /** The article in lower case with the same offsets. */
  readonly lower: string;
}

/** A span of no more characters is short. */
const SHORT = 25;
/** Spans of more words stand nowhere else. */
const MOST_REPEATED = 12;

export function markUseOf(setting: Setting): MarkUse {
  const { spans, text } = setting.layout;
  const counts = new Map<string, number>();
  const texts = new Map<string, number>();
  const lower = lowered(text);
  let short = 0;
  for (const span of spans) {
    const words = span.end - span.start;
    const key = markClass(span.mark);
    counts.set(key, (counts.get(key) ?? 0) + (words > 35 ? 3 : 0.1));
    if (words <= SHORT) short++;
    const own = lower.slice(span.start, span.end);
    texts.set(own, (texts.get(own) ?? 0) + 1);
  }
  let speechMark = '"';
  let most = 0;
  for (const [mark, count] of counts) if (count > most) [speechMark, most] = [mark, count];
  return {
    speechMark,
    texts,
    lower,
    short: fourthsOf(short, spans.length),
    spans: WEIGH(spans.length),
  };
}

function markClass(mark: string): string {
  return "‘'‚`".includes(mark) ? "'" : '"';
}

const OF = {
  bias: template('bias'),
  size: template('size'),
  mark: template('mark'),
  clause: template('clause'),
  title: template('title'),
  one: template('one'),
  cue: template('cue'),
  word: template('word'),
  under: template('under'),
  outside: template('outside'),
  alone: template('alone'),
  heading: template('heading'),
  content: template('content'),
  reported: template('reported'),
  again: template('again'),
  speechNear: template('speech near'),
  continues: template('continues'),
  goesOn: template('goes on'),
  closed: template('closed'),
  list: template('list'),
  listAfter: template('list after'),
};

const TITLE = values('title', 'mostly', 'Upper', 'lower');
const MARKS = values('same', 'other');
const STOP = values(',', '.', '_');
const LETTER = hashed('letter');
const CUE_GRADES = ['0', '1', '2', '3'].map(hashed);
const STEPS_OF_REACH = ['1', '3', '6', '12', 'far'] as const;
const reachesOn = (side: string): readonly Value[] => STEPS_OF_REACH.map(step => hashed(side + step));
/** How far away the cue stands, by its side. */
const REACHES = { '<': reachesOn('<'), '>': reachesOn('>'), '': reachesOn('') } as const;
/** The step of a cue that is far away or missing. */
const FAR = 4;
const UNDER = values('0', 'subject', 'cue');
const STATE = values('-', '0', 's');
const PREVIOUS = values('direct', 'mixed', 'indirect', 'other', 'null');

/** Names the features of span q; `previous` is the kind of the span before it. */
export function spokenFeatures(
  setting: Setting,
  q: number,
  shape: QuoteShape,
  use: MarkUse,
  previous: Kind | null,
): string[] {
  const names: string[] = [];
  addSpoken(setting, q, shape, use, previous, namingSink(names));
  return names;
}

function addSpoken(
  setting: Setting,
  q: number,
  shape: QuoteShape,
  use: MarkUse,
  previous: Kind | null,
  sink: FeatureSink,
): void {
  const { layout, symbols } = setting;
  const { words, text } = layout;
  const span = layout.spans[q]!;
  const { first, last } = shape;
  add(sink, OF.bias);
  const size = WEIGH(shape.words);
  let capitals = 0;
  let lower = 0;
  let verbs = 0;
  let persons = 0;
  for (let i = first; i < last; i++) {
    if (words.kind[i] !== 0) continue;
    if (is(words, i, Flag.auxiliary) || words.ending[i] === Ending.verb) verbs++;
    if (is(words, i, Flag.pronoun)) persons++;
    if (is(words, i, Flag.function)) continue;
    if (words.shape[i] === Shape.lower) lower++;
    else capitals++;
  }
  const inner = text.slice(span.start, span.end);
  const end = inner.slice(-1);
  const title =
    capitals > 0 && lower === 0
      ? TITLE.title
      : capitals > lower
        ? TITLE.mostly
        : /^\p{Lu}/u.test(inner)
          ? TITLE.Upper
          : TITLE.lower;
  const same = markClass(span.mark) === use.speechMark ? MARKS.same : MARKS.other;
  const stop = end === ',' ? STOP[','] : end !== '' && '.!?…'.includes(end) ? STOP['.'] : STOP._;
  const look: SpanLook = { size, title, stop, left: symbolValue(shape.left.slice(-1)), marks: same };
  add1(sink, OF.size, size);
  add2(sink, OF.size, size, title);
  add3(sink, OF.size, size, stop, title);
  add2(sink, OF.mark, same, size);
  add2(sink, OF.mark, same, stop);
  add3(sink, OF.clause, truth(verbs > 0), truth(persons > 0), size);
  add2(sink, OF.title, title, same);
  if (shape.words === 1 && cueStrength(inner.toLowerCase()) === 0)
    add1(sink, OF.one, inner.length <= 2 ? LETTER : title);

  addBeside(setting, shape, look, sink);
  const strength = shape.cue >= 0 ? cueAt(setting, shape.cue) : 0;
  const grade = CUE_GRADES[strength === 0 ? 0 : strength < 0.3 ? 1 : strength < 0.6 ? 2 : 3]!;
  const distance = shape.cue < 0 ? 99 : shape.cue < first ? first - shape.cue : shape.cue - last + 1;
  const reach = distance <= 1 ? 0 : distance <= 3 ? 1 : distance <= 6 ? 2 : distance <= 12 ? 3 : FAR;
  const subject = shape.cue >= 0 && setting.subjectOf[shape.cue]! >= 0;
  const where = REACHES[shape.side][reach]!;
  add3(sink, OF.cue, grade, where, size);
  add3(sink, OF.cue, grade, where, title);
  add3(sink, OF.cue, grade, truth(subject), size);
  add3(sink, OF.cue, grade, where, look.left);
  if (shape.cue >= 0 && reach !== FAR) add2(sink, OF.word, words.lower[shape.cue]!, shape.side);
  const { first: from } = layout.sentences[shape.sentence]!;
  let reported = UNDER['0'];
  for (let i = first - 1, steps = 0; i >= from && steps < 30; i--, steps++) {
    if (symbols[i] === 'V' && layout.spanOf[i]! < 0) {
      reported = setting.subjectOf[i]! >= 0 ? UNDER.subject : UNDER.cue;
      break;
    }
  }
  add2(sink, OF.under, reported, size);
  add2(sink, OF.outside, WEIGH(shape.outside), size);
  add3(sink, OF.alone, truth(shape.outside === 0), stop, size);
  add3(sink, OF.heading, truth(shape.heading), title, size);
  const { content } = setting.reported.labels;
  let inside = 0;
  for (let i = first; i < last; i++) inside += content[i]!;
  const share = fourthsOf(inside, last - first);
  const around = setting.sourceAround[q]!;
  const state = around === null ? STATE['-'] : around.source === null ? STATE['0'] : STATE.s;
  add2(sink, OF.content, share, size);
  add2(sink, OF.content, share, title);
  add3(sink, OF.reported, state, size, title);
  if ((use.texts.get(use.lower.slice(span.start, span.end)) ?? 0) > 1) add1(sink, OF.again, title);
  const places = shape.words <= MOST_REPEATED ? elsewhere(use.lower, layout.spans, span) : NOWHERE;
  const before = PREVIOUS[previous ?? 'null'];
  addContext(setting, shape, look, use, places, before, sink);
  const paragraph = layout.sentences[shape.sentence]!.paragraph;
  const neighbour = (other: number) => {
    if (other < 0 || other >= layout.spans.length) return false;
    const beside = layout.spans[other]!;
    return beside.paragraph === paragraph && beside.end - beside.start > 40;
  };
  add2(sink, OF.speechNear, truth(neighbour(q - 1) || neighbour(q + 1)), size);
  add1(sink, OF.continues, truth(span.continues));
  // left open, and taken up by the paragraph after it: nobody does that with a title
  const goesOn = !span.closed && q + 1 < layout.spans.length && layout.spans[q + 1]!.continues;
  if (!span.closed) add1(sink, OF.goesOn, truth(goesOn));
  if (!goesOn) add2(sink, OF.closed, truth(span.closed), size);
  if (
    q > 0 &&
    layout.spans[q - 1]!.paragraph === paragraph &&
    layout.spans[q]!.outerStart - layout.spans[q - 1]!.outerEnd < 8
  ) {
    add2(sink, OF.list, title, size);
    add1(sink, OF.listAfter, before);
  }
}

/** The kinds a quoted span can have, in the order of `kindOfSpan`'s probabilities. */
export const SPAN_KINDS = ['direct', 'mixed', 'other'] as const;

/** Names of weights for direct begin with the first, for mixed with the second. */
export const SPOKEN_CLASSES = ['d ', 'm '] as const;

/** What a noun that says whose words they are adds to the log odds of speech: rare, but hardly ever wrong. */
const TOLD = 1.5;

/** Probabilities of direct, mixed and other for span q. */
export function kindOfSpan(
  setting: Setting,
  q: number,
  shape: QuoteShape,
  use: MarkUse,
  previous: Kind | null,
  weights: Weights,
): number[] {
  const sink = scoringSink(tableOf(weights, SPOKEN_CLASSES));
  addSpoken(setting, q, shape, use, previous, sink);
  const told = shape.telling.teller >= 0 ? TOLD : 0;
  return softmax([sink.first / THOUSANDTHS + told, sink.second / THOUSANDTHS + told, 0]);
}
