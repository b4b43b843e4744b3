// A quoted span and a mention that may be its speaker → the features that the scorer weighs.
//
// The patterns between quote and mention and the place of the mention beside its cue carry most of the signal; words
// are features only in lower case, so that no model learns who was in the news.

import { clauseOf, coarse, subjectRelation } from './between.ts';
import { add, add1, add2, add3, add4, add5, type FeatureSink, steps, template, truth, values } from './feature-sink.ts';
import { bucket, pattern, recurring, symbolValue } from './feature-values.ts';
import type { History } from './history.ts';
import { type MentionLook, mentionLook } from './mention-look.ts';
import { Governing, Linking, ofPlace, placeOf, whereOf } from './mention-place.ts';
import { type QuoteLook, quoteLook } from './quote-look.ts';
import type { QuoteShape } from './quote-shape.ts';
import type { Setting } from './setting.ts';
import { topicBefore } from './topics.ts';
import { hashed, type Value } from './weights.ts';

const OF = {
  prep: template('prep'),
  after: template('after'),
  alone: template('alone'),
  next: template('next'),
  cue: template('cue'),
  cueToQuote: template('cue to quote'),
  cuePath: template('cue path'),
  cueFar: template('cue far'),
  noCue: template('no cue'),
  touchesCue: template('touches cue'),
  path: template('path'),
  way: template('way'),
  distance: template('distance'),
  rank: template('rank'),
  shape: template('shape'),
  left: template('left'),
  right: template('right'),
  embeds: template('embeds'),
  clause: template('clause'),
  far: template('far'),
  on: template('on'),
  linked: template('linked'),
  count: template('count'),
  last: template('last'),
  head: template('head'),
  continues: template('continues'),
  since: template('since'),
  voice: template('voice'),
  told: template('told'),
  held: template('held'),
  within: template('within'),
  topic: template('topic'),
};

/** Words that stand in features as they are. */
const SAYS = values(
  '-',
  'free',
  'l',
  'long',
  'me',
  'none',
  'other',
  'outside',
  'quotes',
  'ends',
  'r',
  'spoken',
  'turn',
  'run',
);
/** Who spoke last, as seen from a named mention. */
const SPEAKS = values('unknown', 'last', 'other', 'new');
/** Quotes in a sentence. */
const QUOTES = steps(n => String(Math.min(n, 2)), 1);
/** On which side of the quote its cue stands. */
const SIDE = values('<', '>');

/** What the features of one mention as a candidate share. */
interface Candidacy {
  readonly setting: Setting;
  readonly shape: QuoteShape;
  readonly quote: QuoteLook;
  readonly m: number;
  readonly look: MentionLook;
  readonly where: Value;
  readonly governs: Value;
}

/** Features of mention m as the speaker of quote q. */
export function ofMention(
  setting: Setting,
  q: number,
  shape: QuoteShape,
  m: number,
  history: History,
  sink: FeatureSink,
): void {
  const { sentences } = setting.layout;
  const quote = quoteLook(setting, q, shape);
  const look = mentionLook(setting, m);
  const mention = setting.mentions[m]!;
  const away = look.sentence - shape.sentence;
  const cue = setting.cueOf[m]!;
  const isGoverning = cue >= 0 && cue === shape.cue;
  const isSameParagraph = sentences[look.sentence]!.paragraph === sentences[shape.sentence]!.paragraph;
  const place = placeOf(away, isSameParagraph, mention.first < shape.first);
  const linking = linkingOf(setting, q, m);
  const candidacy: Candidacy = { setting, shape, quote, m, look, where: whereOf(place), governs: truth(isGoverning) };
  const governing = isGoverning ? Governing.own : shape.cue >= 0 ? Governing.other : Governing.none;
  ofPlace(look, place, governing, linking, sink);
  ofNeighbours(candidacy, away === 0, sink);
  if (look.cue !== null) ofCue(candidacy, cue, away === 0, sink);
  else if (shape.cue >= 0 && away === 0) {
    add3(sink, OF.noCue, candidacy.where, quote.governed, quote.side);
    if (shape.cue === mention.last || shape.cue === mention.first - 1)
      add2(sink, OF.touchesCue, shape.cue === mention.last ? SAYS.l : SAYS.r, look.kind);
  }
  if (away === 0) ofSameSentence(candidacy, isGoverning, sink);
  else ofOtherSentence(candidacy, away, history, sink);
  add2(sink, OF.linked, truth(linking !== Linking.none), quote.state);
  if (shape.since >= 0) add4(sink, OF.since, truth(m === shape.since), candidacy.where, quote.alone, look.strong);
  ofHistory(candidacy, history, sink);
  if (look.head !== null) add1(sink, OF.head, look.head);
  if (setting.layout.spans[q]!.continues) add(sink, OF.continues);
}

/** What stands beside the mention. */
function ofNeighbours({ quote, look, where }: Candidacy, isSameSentence: boolean, sink: FeatureSink): void {
  const { strong, preposition } = look;
  add2(sink, OF.prep, preposition, isSameSentence ? SAME : ELSEWHERE);
  add3(sink, OF.prep, preposition, strong, symbolValue(where.text));
  add2(sink, OF.after, look.after, where);
  add3(sink, OF.alone, where, quote.outside, strong);
  if (isSameSentence) add3(sink, OF.voice, quote.voice, preposition, where);
  if (look.next !== null) add2(sink, OF.next, look.next, truth(isSameSentence));
}

const SAME = hashed('');
const ELSEWHERE = hashed('o');

/** The verb whose subject the mention is. */
function ofCue(
  { setting, shape, quote, look, where, governs }: Candidacy,
  cue: number,
  isSameSentence: boolean,
  sink: FeatureSink,
): void {
  const { strong } = look;
  const { word, relation, voice } = look.cue!;
  add2(sink, OF.cue, word, governs);
  add3(sink, OF.voice, voice, relation, word);
  if (!isSameSentence) {
    add4(sink, OF.cueFar, where, endOf(setting, look.sentence), quote.left, strong);
    return;
  }
  const before = cue < shape.first;
  const path = before ? pattern(setting, cue + 1, shape.first, 6) : pattern(setting, shape.last, cue, 6);
  add3(sink, OF.cueToQuote, where, bucket(before ? shape.first - cue : cue - shape.last + 1), strong);
  add3(sink, OF.cuePath, before ? SIDE['<'] : SIDE['>'], path ?? SAYS.long, strong);
}

/** The symbol that ends a sentence. */
const endOf = ({ layout, symbols }: Setting, sentence: number): Value =>
  symbolValue(symbols[layout.sentences[sentence]!.last - 1]!);

/** What stands between mention and quote. */
function ofSameSentence(
  { setting, shape, quote, m, look, where, governs }: Candidacy,
  isGoverning: boolean,
  sink: FeatureSink,
): void {
  const { kind, strong } = look;
  const mention = setting.mentions[m]!;
  const isBefore = mention.first < shape.first;
  const from = isBefore ? mention.last : shape.last;
  const to = isBefore ? shape.first : mention.first;
  const whole = pattern(setting, from, to, 30);
  const between = whole !== null && whole.length <= 9 ? hashed(whole) : SAYS.long;
  add2(sink, OF.path, where, between);
  add4(sink, OF.path, where, between, quote.initial, look.letter);
  add2(sink, OF.way, where, coarse(whole, 8) ?? SAYS.long);
  const relation = subjectRelation(setting, shape, m);
  add2(sink, OF.within, relation, where);
  add3(sink, OF.within, relation, where, between);
  add3(sink, OF.within, relation, kind, quote.side);
  add2(sink, OF.distance, where, bucket(Math.floor((to - from) / 2)));
  add3(sink, OF.rank, where, look.rank, strong);
  add3(sink, OF.shape, quote.name, where, strong);
  add4(sink, OF.left, quote.left, where, strong, governs);
  add4(sink, OF.right, quote.right, where, strong, governs);
  const embeds = shape.reporter < 0 ? SAYS.none : shape.reporter === m ? SAYS.me : SAYS.other;
  add2(sink, OF.embeds, embeds, governs);
  add4(sink, OF.embeds, embeds, strong, where, quote.initial);
  const clause = clauseOf(setting, look.sentence, mention.first);
  add3(sink, OF.clause, clause, where, strong);
  add2(sink, OF.clause, clause, governs);
  const held = shape.cue < 0 ? SAYS['-'] : isGoverning ? look.cue!.relation : quote.governed;
  add4(sink, OF.held, quote.hold, held, quote.voice, quote.side);
  add2(sink, OF.held, quote.hold, held);
  add3(sink, OF.held, quote.hold, held, kind);
}

/** What the sentence of the mention is to the quote's. */
function ofOtherSentence(candidacy: Candidacy, away: number, history: History, sink: FeatureSink): void {
  const { setting, shape, quote, look, where } = candidacy;
  const { strong, subject } = look;
  const s = look.sentence;
  add4(sink, OF.far, where, SAYS.outside, quote.outside, quote.leftEnd);
  add4(sink, OF.far, where, SAYS.quotes, QUOTES(setting.firstSpan[s + 1]! - setting.firstSpan[s]!), strong);
  add5(sink, OF.far, where, SAYS.ends, endOf(setting, s), strong, subject);
  if (shape.cue >= 0 && setting.subjectOf[shape.cue]! >= 0) add2(sink, OF.far, where, SAYS.spoken);
  if (away > 0) {
    const before = recurring(topicBefore(setting, shape.sentence, history.lastEntity));
    add4(sink, OF.on, quote.alone, subject, strong, quote.left);
    add5(sink, OF.on, quote.alone, subject, strong, before, quote.isFirst);
  } else {
    const { topic } = look;
    add4(sink, OF.topic, topic, where, quote.alone, strong);
    if (shape.outside === 0) add4(sink, OF.topic, topic, where, quote.alone, quote.persons);
    add5(sink, OF.topic, topic, where, quote.alone, look.isNew, look.secondLetter);
    add4(sink, OF.told, look.told, where, quote.alone, truth(shape.cue >= 0));
  }
}

/** Whether the mention stands in the source of the reported speech that holds the quote. */
function linkingOf(setting: Setting, q: number, m: number): number {
  const source = setting.sourceAround[q]?.source ?? null;
  if (source === null) return Linking.none;
  const start = setting.layout.words.start[setting.mentions[m]!.head]!;
  if (start < source.start || start >= source.end) return Linking.none;
  return firstInSource(setting, m, source.start) ? Linking.first : Linking.linked;
}

/** How often the article names the mention, and whether it spoke last. */
function ofHistory({ setting, quote, m, look, where }: Candidacy, history: History, sink: FeatureSink): void {
  if (look.count === null) return;
  const entity = setting.names.entityOf[m]!;
  const speaks =
    history.lastEntity < 0
      ? SPEAKS.unknown
      : entity === history.lastEntity
        ? SPEAKS.last
        : entity === history.otherEntity
          ? SPEAKS.other
          : SPEAKS.new;
  add2(sink, OF.count, look.count, where);
  add3(sink, OF.last, speaks, where, look.strong);
  add3(sink, OF.last, speaks, history.run > 1 ? SAYS.run : SAYS.turn, quote.alone);
}

/** Is no other mention before m in the same source phrase? */
function firstInSource(setting: Setting, m: number, start: number): boolean {
  const before = setting.mentions[m - 1];
  return (
    before === undefined || setting.layout.words.start[before.first]! < start || before.modifier || before.possessive
  );
}
