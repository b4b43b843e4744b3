// A quoted span, its article and its sentence → features that tell speech from names and terms by what stands farther
// away: the same words elsewhere, the quotes around, the word that governs it, the people in its sentence.
import { Shape } from '../text/words.ts';
import type { Elsewhere } from './elsewhere.ts';
import { add1, add2, add3, type FeatureSink, template, truth } from './feature-sink.ts';
import { BALLOT, namingOf } from './naming-words.ts';
import { VOICE } from './quote-look.ts';
import type { QuoteShape } from './quote-shape.ts';
import type { Setting } from './setting.ts';
import { bitsOf, isOneOf } from './symbols.ts';
import { hashed, type Value } from './weights.ts';

/** What of a span is part of many of its features. */
export interface SpanLook {
  /** Step of its number of words. */
  readonly size: Value;
  /** Which of its words have capitals. */
  readonly title: Value;
  /** The mark it ends with: a comma, one that ends a sentence, or none. */
  readonly stop: Value;
  /** Symbol of the token before it. */
  readonly left: Value;
  /** Marks like those of the article's speech, or others. */
  readonly marks: Value;
}

/** What of an article is part of features of each of its spans. */
export interface ArticleLook {
  /** How many of its spans are short, in fourths. */
  readonly short: Value;
  /** Step of its number of spans. */
  readonly spans: Value;
}

const OF = {
  quotedElse: template('quoted else'),
  plainElse: template('plain else'),
  short: template('short'),
  spans: template('spans'),
  governor: template('governor'),
  voice: template('voice'),
  reporter: template('reporter'),
  lastNamed: template('last named'),
  firstNamed: template('first named'),
  after: template('after'),
  telling: template('telling'),
  hearing: template('hearing'),
  construction: template('construction'),
  ballot: template('ballot'),
};

/** Tokens before a span in which the word that governs it is looked for. */
const NEAR = 6;
/** Symbols of tokens between a quote and the word that governs it: articles, prepositions, adverbs, auxiliaries. */
const SMALL = bitsOf('dpatbx');

/** Adds the features of a span; `previous` is the kind of the span before it. */
export function addContext(
  setting: Setting,
  shape: QuoteShape,
  look: SpanLook,
  article: ArticleLook,
  places: Elsewhere,
  previous: Value,
  sink: FeatureSink,
): void {
  const { size, title, left } = look;
  if (places.quoted) {
    add1(sink, OF.quotedElse, size);
    add1(sink, OF.quotedElse, title);
  }
  if (places.unquoted) {
    add1(sink, OF.plainElse, size);
    add1(sink, OF.plainElse, title);
  }
  // an article that puts many single words in marks puts its terms there
  add2(sink, OF.short, article.short, size);
  add2(sink, OF.spans, article.spans, size);
  add2(sink, OF.after, previous, size);
  add3(sink, OF.after, previous, look.marks, title);
  const { way, teller } = shape.telling;
  if (way !== '') {
    add2(sink, OF.telling, way, truth(teller >= 0));
    add3(sink, OF.telling, way, truth(teller >= 0), size);
  }
  if (shape.hearing !== '') add2(sink, OF.hearing, shape.hearing, size);
  const governor = hashed(governorOf(setting, shape));
  const voice = VOICE[shape.voice];
  add1(sink, OF.governor, governor);
  add2(sink, OF.governor, governor, left);
  add2(sink, OF.voice, voice, size);
  add3(sink, OF.voice, voice, shape.side, left);
  add3(sink, OF.reporter, truth(shape.reporter >= 0), truth(shape.since >= 0), size);
  const { words, sentences } = setting.layout;
  const from = sentences[shape.sentence]!.first;
  const naming = namingOf(words.lower, from, shape.first);
  if (naming !== '') {
    add1(sink, OF.construction, naming);
    add2(sink, OF.construction, naming, size);
  }
  if (shape.words === 1 && isBallot(setting, shape)) add1(sink, OF.ballot, truth(shape.right.startsWith('w')));
  let last = -1;
  for (let i = shape.first - 1; i >= from && last < 0; i--) last = setting.mentionAt[i]!;
  add2(sink, OF.lastNamed, last < 0 ? '0' : setting.mentions[last]!.kind, size);
  const first = setting.mentionAt[from]!;
  add2(sink, OF.firstNamed, first < 0 ? '0' : setting.mentions[first]!.kind, size);
}

/** The nearest content word before a span ("a lack of “nerve”": lack); names are one. */
function governorOf(setting: Setting, { sentence, first }: QuoteShape): string {
  const { words, sentences, spanOf } = setting.layout;
  const from = Math.max(sentences[sentence]!.first, first - NEAR);
  for (let i = first - 1; i >= from && spanOf[i]! < 0; i--) {
    if (words.kind[i] !== 0 || isOneOf(setting, i, SMALL)) continue;
    return words.shape[i] === Shape.lower ? words.lower[i]! : 'Name';
  }
  return '';
}

/** Is the only word of a span an answer on a ballot? */
function isBallot({ layout }: Setting, { first, last }: QuoteShape): boolean {
  for (let i = first; i < last; i++) if (layout.words.kind[i] === 0) return BALLOT.has(layout.words.lower[i]!);
  return false;
}
