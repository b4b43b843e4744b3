// A quoted span and a candidate → the features that the scorer weighs, as short readable names: a mention, the speaker
// of the quote before (carried), or nobody.
import { CARRIED, type Candidate, NOBODY } from './candidates.ts';
import { add, add1, add2, add3, add4, type FeatureSink, namingSink, template, truth, values } from './feature-sink.ts';
import { bucket, kindOf, pattern, recurring, symbolValue } from './feature-values.ts';
import type { History } from './history.ts';
import { ofMention } from './mention-features.ts';
import { quoteLook } from './quote-look.ts';
import type { QuoteShape } from './quote-shape.ts';
import type { Setting } from './setting.ts';
import { topicBefore } from './topics.ts';
import { hashed, type Value } from './weights.ts';

/** Names the features of one candidate. */
export function featuresOf(
  setting: Setting,
  q: number,
  shape: QuoteShape,
  candidate: Candidate,
  history: History,
  features: string[],
): void {
  addFeatures(setting, q, shape, candidate, history, namingSink(features));
}

/** Gives the features of one candidate to a sink. */
export function addFeatures(
  setting: Setting,
  q: number,
  shape: QuoteShape,
  candidate: Candidate,
  history: History,
  sink: FeatureSink,
): void {
  if (candidate === NOBODY) nobody(setting, q, shape, sink);
  else if (candidate === CARRIED) carried(setting, q, shape, history, sink);
  else ofMention(setting, q, shape, candidate, history, sink);
}

const NO = {
  reported: template('0 reported'),
  itself: template('0'),
  left: template('0 left'),
  shape: template('0 shape'),
  outside: template('0 outside'),
  cue: template('0 cue'),
  verb: template('0 verb'),
  subject: template('0 subject'),
  held: template('0 held'),
  heading: template('0 heading'),
};

function nobody(setting: Setting, q: number, shape: QuoteShape, sink: FeatureSink): void {
  const quote = quoteLook(setting, q, shape);
  add1(sink, NO.reported, quote.state);
  add(sink, NO.itself);
  add1(sink, NO.left, quote.leftEnd);
  add1(sink, NO.shape, quote.name);
  add1(sink, NO.outside, quote.outside);
  add1(sink, NO.cue, truth(shape.cue >= 0));
  if (shape.cue >= 0) {
    const subject = setting.subjectOf[shape.cue]!;
    const kind = subject < 0 ? SAYS.none : kindOf(setting, subject).value;
    add3(sink, NO.held, quote.hold, truth(subject >= 0), quote.side);
    const agent = truth(shape.voice === 'passive' && hasAgent(setting, shape));
    add3(sink, NO.verb, setting.layout.words.lower[shape.cue]!, quote.voice, agent);
    add3(sink, NO.subject, kind, quote.voice, agent);
  }
  add1(sink, NO.heading, truth(shape.heading));
  // no verb beside the quote, or none that tells who says it: a court heard, a crowd shouted
  if (shape.telling.way === 'shouted') add1(sink, NO.verb, SAYS.shouted);
  if (shape.hearing !== '') add1(sink, NO.verb, shape.hearing);
}

/** Words that stand in features as they are. */
const SAYS = values(
  ...(['alone', 'alone gap', 'alone next', 'cue', 'first', 'last', 'left', 'long', 'names', 'none', 'of'] as const),
  ...(['outside', 'right', 'run', 'shape', 'shouted', 'subject', 'turn', 'turns'] as const),
);

/** Tokens after a passive cue among which "by" is looked for. */
const MOST_BEFORE_BY = 40;

/** Does "by" follow the passive cue or the quote? */
function hasAgent({ layout, symbols }: Setting, { sentence, cue }: QuoteShape): boolean {
  for (let i = cue + 1; i < Math.min(layout.sentences[sentence]!.last, cue + MOST_BEFORE_BY); i++)
    if (symbols[i] === 'b' && layout.spanOf[i]! < 0) return true;
  return false;
}

const CARRY = {
  itself: template('c'),
  reported: template('c reported'),
  continues: template('c continues'),
  open: template('c open'),
  heading: template('c heading'),
  between: template('c between'),
  since: template('c since'),
  told: template('c told'),
  held: template('c held'),
  topic: template('c topic'),
};

function carried(setting: Setting, q: number, shape: QuoteShape, history: History, sink: FeatureSink): void {
  const { layout, spanLast, spanSentence } = setting;
  const quote = quoteLook(setting, q, shape);
  const { alone } = quote;
  const before = spanSentence[q - 1]!;
  const gap = shape.sentence - before;
  const paragraphs = layout.sentences[shape.sentence]!.paragraph - layout.sentences[before]!.paragraph;
  const where = placeOf(gap, paragraphs);
  const cue = shape.cue < 0 ? SAYS.none : setting.subjectOf[shape.cue]! >= 0 ? SAYS.subject : SAYS.cue;
  const last = LAST[history.lastCandidate === CARRIED ? 'c' : history.lastCandidate === NOBODY ? '0' : 'm'];
  const names = bucket(mentionsBetween(setting, spanLast[q - 1]!, shape.first));
  const continues = truth(layout.spans[q]!.continues);
  add1(sink, CARRY.reported, quote.state);
  add2(sink, CARRY.reported, quote.state, where);
  add(sink, CARRY.itself);
  add1(sink, CARRY.itself, where);
  add3(sink, CARRY.itself, where, SAYS.outside, quote.outside);
  add3(sink, CARRY.itself, where, SAYS.cue, cue);
  add3(sink, CARRY.itself, where, SAYS.left, quote.left);
  add3(sink, CARRY.itself, where, SAYS.right, quote.rightStart);
  add3(sink, CARRY.itself, where, SAYS.names, names);
  add3(sink, CARRY.itself, where, SAYS.shape, quote.name);
  add3(sink, CARRY.itself, where, SAYS.last, last);
  add4(sink, CARRY.itself, where, SAYS.outside, alone, recurring(`names ${names.text}`));
  const turns = history.otherEntity < 0 ? SAYS.alone : history.run > 1 ? SAYS.run : SAYS.turn;
  add4(sink, CARRY.itself, where, SAYS.turns, turns, alone);
  add1(sink, CARRY.continues, continues);
  add3(sink, CARRY.open, truth(!layout.spans[q - 1]!.closed), continues, where);
  add1(sink, CARRY.heading, truth(shape.heading));
  const since = standing(setting, shape.since, history);
  add3(sink, CARRY.since, since, where, alone);
  add2(sink, CARRY.since, since, last);
  add2(sink, CARRY.since, since, alone);
  if (gap > 0) {
    const told = toldBefore(setting, shape, history);
    add2(sink, CARRY.told, told, alone);
    add3(sink, CARRY.told, told, where, alone);
    const topic = recurring(topicBefore(setting, shape.sentence, history.lastEntity));
    add3(sink, CARRY.topic, topic, where, alone);
    add3(sink, CARRY.topic, topic, turns, alone);
    if (shape.outside === 0) add3(sink, CARRY.topic, topic, SAYS.of, quote.persons);
  }
  if (shape.cue >= 0) {
    const subject = setting.subjectOf[shape.cue]!;
    const kind = subject < 0 ? SAYS.none : kindOf(setting, subject).value;
    add3(sink, CARRY.held, quote.hold, kind, quote.side);
  }
  if (gap === 0) {
    const between = pattern(setting, spanLast[q - 1]!, shape.first, 8);
    add1(sink, CARRY.between, between ?? SAYS.long);
  } else if (shape.outside > 0) {
    const opening = layout.sentences[shape.sentence]!.first;
    const m = setting.mentionAt[opening]!;
    add3(
      sink,
      CARRY.itself,
      where,
      SAYS.first,
      m >= 0 ? kindOf(setting, m).value : symbolValue(setting.symbols[opening]!),
    );
  } else {
    // nothing outside the marks: does the sentence before end the earlier speaker's words, or is there another sentence between?
    const named = `names ${names.text} ${quote.initial.text}`;
    add4(sink, CARRY.itself, where, SAYS['alone gap'], String(Math.min(gap, 4)), named);
    add3(sink, CARRY.itself, where, SAYS['alone next'], nextSentenceSpeaks(setting, shape));
  }
}

const LAST = values('c', '0', 'm');
const SAME = hashed('same');
const IN_PARAGRAPH = ['par0', 'par1', 'par2', 'par3'].map(hashed);
const IN_NEXT = ['next0', 'next1', 'next2', 'next3'].map(hashed);

/** Where the quote before stands: in the same sentence, so many sentences or so many paragraphs back. */
const placeOf = (gap: number, paragraphs: number): Value =>
  gap === 0 ? SAME : paragraphs === 0 ? IN_PARAGRAPH[Math.min(gap, 3)]! : IN_NEXT[Math.min(paragraphs, 3)]!;

/** Who a mention is beside the last speaker: nobody (-1), that one, somebody else, or one who is not named. */
function standing({ names, mentions }: Setting, m: number, history: History): Value {
  if (m < 0) return WHO.nobody;
  const entity = names.entityOf[m]!;
  if (entity >= 0) return entity === history.lastEntity ? WHO.same : WHO.other;
  return mentions[m]!.kind === 'pronoun' ? WHO.pronoun : WHO.description;
}

const WHO = values('nobody', 'same', 'other', 'pronoun', 'description');

/** Who reports in the sentence before, which has no quote. */
function toldBefore(setting: Setting, shape: QuoteShape, history: History): Value {
  return standing(setting, shape.sentence > 0 ? setting.reporterOf[shape.sentence - 1]! : -1, history);
}

function mentionsBetween(setting: Setting, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) {
    const m = setting.mentionAt[i]!;
    if (m >= 0 && setting.layout.spanOf[i]! < 0 && setting.mentions[m]!.kind !== 'pronoun') count++;
  }
  return count;
}

/** Does the sentence after the quote's begin with somebody who speaks? */
function nextSentenceSpeaks(setting: Setting, shape: QuoteShape): string {
  const next = setting.layout.sentences[shape.sentence + 1];
  if (next === undefined) return 'end';
  const sameParagraph = next.paragraph === setting.layout.sentences[shape.sentence]!.paragraph;
  const m = setting.mentionAt[next.first]!;
  return `${sameParagraph ? 's' : 'p'}${m >= 0 && setting.layout.spanOf[next.first]! < 0 ? (setting.cueOf[m]! >= 0 ? 'V' : 'm') : setting.layout.spanOf[next.first]! >= 0 ? 'q' : '-'}`;
}
