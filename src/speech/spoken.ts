// A quoted span in its setting → the features that tell words somebody said from titles, nicknames, terms and scare quotes.
import { cueStrength } from '../lexicon/cues.ts';
import { Flag } from '../lexicon/entry.ts';
import { Ending, is, Shape } from '../text/words.ts';
import type { Kind } from '../types.ts';
import { elsewhere, lowered, NOWHERE } from './elsewhere.ts';
import { add, add1, add2, add3, type FeatureSink, namingSink, scoringSink, template, truth } from './feature-sink.ts';
import { GATHERINGS, NAMING, WORKS } from './naming-words.ts';
import type { QuoteShape } from './quote-shape.ts';
import { softmax } from './ranker.ts';
import type { Setting } from './setting.ts';
import { type ArticleLook, addContext } from './spoken-context.ts';
import { cueAt } from './symbols.ts';
import { THOUSANDTHS, tableOf, type Weights } from './weights.ts';

const OWNERS = new Set(['his', 'her', 'their', 'its', 'my', 'our', 'your']);
const WEIGH = (n: number) => (n <= 1 ? '1' : n <= 2 ? '2' : n <= 4 ? '4' : n <= 7 ? '7' : n <= 12 ? '12' : '13');

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
    short: String(Math.round((4 * short) / Math.max(1, spans.length))),
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
  left: template('left'),
  left1: template('left1'),
  starts: template('starts'),
  right: template('right'),
  around: template('around'),
  before: template('before'),
  det: template('det'),
  det2: template('det2'),
  second: template('second'),
  governed: template('governed'),
  gathers: template('gathers'),
  next: template('next'),
  nextSaid: template('next said'),
  nextNoun: template('next noun'),
  work: template('work'),
  naming: template('naming'),
  workAfter: template('work after'),
  nickname: template('nickname'),
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

/** How much a word tells of speech, in three steps. */
const sayingOf = (strength: number) => (strength >= 0.3 ? 'strong' : strength > 0.05 ? 'weak' : 'none');

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
    capitals > 0 && lower === 0 ? 'title' : capitals > lower ? 'mostly' : /^\p{Lu}/u.test(inner) ? 'Upper' : 'lower';
  const same = markClass(span.mark) === use.speechMark ? 'same' : 'other';
  const stop = /[,]/.test(end) ? ',' : /[.!?…]/.test(end) ? '.' : '_';
  add1(sink, OF.size, size);
  add2(sink, OF.size, size, title);
  add3(sink, OF.size, size, stop, title);
  add2(sink, OF.mark, same, size);
  add2(sink, OF.mark, same, stop);
  add3(sink, OF.clause, truth(verbs > 0), truth(persons > 0), size);
  add2(sink, OF.title, title, same);
  if (shape.words === 1 && cueStrength(inner.toLowerCase()) === 0)
    add1(sink, OF.one, inner.length <= 2 ? 'letter' : title);

  const from = layout.sentences[shape.sentence]!.first;
  const to = layout.sentences[shape.sentence]!.last;
  const before = first > from && layout.spanOf[first - 1]! < 0 ? words.lower[first - 1]! : '^';
  const beforeLower = first > from && words.shape[first - 1] === Shape.lower;
  const second = first > from + 1 ? words.lower[first - 2]! : '^';
  const left = shape.left.slice(-1);
  const right = last < to ? (layout.spanOf[last]! >= 0 ? 'q' : symbols[last]!) : '$';
  const after = last < to && words.shape[last] === Shape.lower ? words.lower[last]! : '';
  add1(sink, OF.left, shape.left);
  add2(sink, OF.left1, left, size);
  add3(sink, OF.left1, left, title, stop);
  // how the quoted words begin beside what stands before them: of “a coalition …”, said he was “in shock”
  const opening = symbols[Math.min(first + 1, last - 1)]!;
  add3(sink, OF.starts, opening, left, size);
  add2(sink, OF.starts, opening, stop);
  add2(sink, OF.right, right, size);
  add3(sink, OF.around, left, right, title);
  add3(sink, OF.around, shape.left.slice(-2), right, size);
  if (beforeLower || words.kind[first - 1] === 2) {
    add1(sink, OF.before, before);
    add2(sink, OF.before, before, title);
  }
  // Capitalised words are names to the weights, whoever bears them.
  const secondClass = words.shape[first - 2]! >= Shape.capitalised ? 'Name' : second;
  if (beforeLower && symbols[first - 1] === 'd') {
    add2(sink, OF.det, size, right);
    add1(sink, OF.det2, secondClass);
  }
  if (second !== '^' && words.shape[first - 2] === Shape.lower) add2(sink, OF.second, second, left);
  // "warned of “…”" and "a jar of “…”": does the word that the preposition hangs on tell of speech?
  if (beforeLower && is(words, first - 1, Flag.preposition) && second !== '^') {
    const saying = words.shape[first - 2] === Shape.lower ? sayingOf(words.cue[first - 2]!) : 'name';
    add2(sink, OF.governed, before, saying);
    add3(sink, OF.governed, before, saying, size);
    // "a meeting of “…”, a group", "a club of “…” that": what the noun gathers has a name
    const gathers = GATHERINGS.has(second) || is(words, first - 2, Flag.head) ? 'group' : saying;
    add2(sink, OF.gathers, gathers, before);
    add3(sink, OF.gathers, gathers, before, right);
  }
  if (after !== '') {
    add1(sink, OF.next, after);
    // "his “…” remark", "the minister’s “…” comment"
    const owned = first > from && (words.ending[first - 1] === Ending.possessive || OWNERS.has(before));
    const said = cueStrength(after);
    add3(sink, OF.nextSaid, sayingOf(said), truth(owned), size);
    add2(sink, OF.nextSaid, sayingOf(said), truth(owned));
    add2(sink, OF.nextNoun, truth(is(words, last, Flag.person)), size);
  }
  let work = '';
  let naming = '';
  for (let i = first - 1, steps = 0; i >= from && steps < 5; i--, steps++) {
    const low = words.lower[i]!;
    if (layout.spanOf[i]! >= 0) break;
    if (WORKS.has(low)) work ||= steps <= 1 ? 'near' : 'far';
    if (NAMING.has(low)) naming ||= `${low} ${Math.min(steps, 2)}`;
  }
  if (work !== '') {
    add2(sink, OF.work, work, title);
    add2(sink, OF.work, work, stop);
  }
  if (naming !== '') {
    add1(sink, OF.naming, naming);
    add2(sink, OF.naming, title, size);
  }
  if (after !== '' && WORKS.has(after)) add1(sink, OF.workAfter, title);
  if (
    words.shape[first - 1] !== undefined &&
    words.shape[first - 1]! >= Shape.capitalised &&
    first > from &&
    last < to &&
    words.shape[last]! >= Shape.capitalised &&
    layout.spanOf[last]! < 0 &&
    shape.words <= 3
  )
    add(sink, OF.nickname);

  const strength = shape.cue >= 0 ? cueAt(setting, shape.cue) : 0;
  const grade = strength === 0 ? '0' : strength < 0.3 ? '1' : strength < 0.6 ? '2' : '3';
  const distance = shape.cue < 0 ? 99 : shape.cue < first ? first - shape.cue : shape.cue - last + 1;
  const reach = distance <= 1 ? '1' : distance <= 3 ? '3' : distance <= 6 ? '6' : distance <= 12 ? '12' : 'far';
  const subject = shape.cue >= 0 && setting.subjectOf[shape.cue]! >= 0;
  const where = shape.side + reach;
  add3(sink, OF.cue, grade, where, size);
  add3(sink, OF.cue, grade, where, title);
  add3(sink, OF.cue, grade, truth(subject), size);
  add3(sink, OF.cue, grade, where, left);
  if (shape.cue >= 0 && reach !== 'far') add2(sink, OF.word, words.lower[shape.cue]!, shape.side);
  let reported = '0';
  for (let i = first - 1, steps = 0; i >= from && steps < 30; i--, steps++) {
    if (symbols[i] === 'V' && layout.spanOf[i]! < 0) {
      reported = setting.subjectOf[i]! >= 0 ? 'subject' : 'cue';
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
  const share = String(Math.round((4 * inside) / Math.max(1, last - first)));
  const around = setting.sourceAround[q]!;
  const state = around === null ? '-' : around.source === null ? '0' : 's';
  add2(sink, OF.content, share, size);
  add2(sink, OF.content, share, title);
  add3(sink, OF.reported, state, size, title);
  if ((use.texts.get(use.lower.slice(span.start, span.end)) ?? 0) > 1) add1(sink, OF.again, title);
  const places = shape.words <= MOST_REPEATED ? elsewhere(use.lower, layout.spans, span) : NOWHERE;
  addContext(setting, shape, { size, title, left, marks: same }, use, places, previous, sink);
  const paragraph = layout.sentences[shape.sentence]!.paragraph;
  const neighbour = (other: number) => {
    const span2 = layout.spans[other];
    return span2 !== undefined && span2.paragraph === paragraph && span2.end - span2.start > 40;
  };
  add2(sink, OF.speechNear, truth(neighbour(q - 1) || neighbour(q + 1)), size);
  add1(sink, OF.continues, truth(span.continues));
  // left open, and taken up by the paragraph after it: nobody does that with a title
  const goesOn = !span.closed && (layout.spans[q + 1]?.continues ?? false);
  if (!span.closed) add1(sink, OF.goesOn, truth(goesOn));
  if (!goesOn) add2(sink, OF.closed, truth(span.closed), size);
  if (
    q > 0 &&
    layout.spans[q - 1]!.paragraph === paragraph &&
    layout.spans[q]!.outerStart - layout.spans[q - 1]!.outerEnd < 8
  ) {
    add2(sink, OF.list, title, size);
    add1(sink, OF.listAfter, String(previous));
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
