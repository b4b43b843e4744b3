// A quoted span and the words beside it → features that tell speech from titles, names and terms: what leads to the
// marks, what follows them, nouns for works and words that name.
import { cueStrength } from '../lexicon/cues.ts';
import { Flag } from '../lexicon/entry.ts';
import { Ending, is, Shape } from '../text/words.ts';
import { add, add1, add2, add3, type FeatureSink, template, truth, values } from './feature-sink.ts';
import { symbolValue } from './feature-values.ts';
import { GATHERINGS, NAMING, WORKS } from './naming-words.ts';
import type { QuoteShape } from './quote-shape.ts';
import type { Setting } from './setting.ts';
import type { SpanLook } from './spoken-context.ts';
import type { Value } from './weights.ts';

const OWNERS = new Set(['his', 'her', 'their', 'its', 'my', 'our', 'your']);

const OF = {
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
};

const SAYING = values('strong', 'weak', 'none', 'name', 'group');
/** How much a word tells of speech, in three steps. */
const sayingOf = (strength: number): Value =>
  strength >= 0.3 ? SAYING.strong : strength > 0.05 ? SAYING.weak : SAYING.none;

const WORK = values('near', 'far');

/** Adds the features of what stands beside a span. */
export function addBeside(setting: Setting, shape: QuoteShape, look: SpanLook, sink: FeatureSink): void {
  const { layout, symbols } = setting;
  const { words } = layout;
  const { first, last } = shape;
  const { size, title, stop, left } = look;
  const from = layout.sentences[shape.sentence]!.first;
  const to = layout.sentences[shape.sentence]!.last;
  const before = first > from && layout.spanOf[first - 1]! < 0 ? words.lower[first - 1]! : '^';
  const beforeLower = first > from && words.shape[first - 1] === Shape.lower;
  const second = first > from + 1 ? words.lower[first - 2]! : '^';
  const right = symbolValue(last < to ? (layout.spanOf[last]! >= 0 ? 'q' : symbols[last]!) : '$');
  const after = last < to && words.shape[last] === Shape.lower ? words.lower[last]! : '';
  add1(sink, OF.left, shape.left);
  add2(sink, OF.left1, left, size);
  add3(sink, OF.left1, left, title, stop);
  // how the quoted words begin beside what stands before them: of “a coalition …”, said he was “in shock”
  const opening = symbolValue(symbols[Math.min(first + 1, last - 1)]!);
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
    const saying = words.shape[first - 2] === Shape.lower ? sayingOf(words.cue[first - 2]!) : SAYING.name;
    add2(sink, OF.governed, before, saying);
    add3(sink, OF.governed, before, saying, size);
    // "a meeting of “…”, a group", "a club of “…” that": what the noun gathers has a name
    const gathers = GATHERINGS.has(second) || is(words, first - 2, Flag.head) ? SAYING.group : saying;
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
  let work: Value | null = null;
  let naming = '';
  for (let i = first - 1, steps = 0; i >= from && steps < 5; i--, steps++) {
    const low = words.lower[i]!;
    if (layout.spanOf[i]! >= 0) break;
    if (WORKS.has(low)) work ??= steps <= 1 ? WORK.near : WORK.far;
    if (NAMING.has(low)) naming ||= `${low} ${Math.min(steps, 2)}`;
  }
  if (work !== null) {
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
}
