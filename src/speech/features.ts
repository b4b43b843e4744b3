// A quoted span and a candidate → the features that the scorer weighs, as short readable names: a mention, the speaker
// of the quote before (carried), or nobody.
import { CARRIED, type Candidate, NOBODY } from './candidates.ts';
import { add, add1, add2, add3, add4, type FeatureSink, namingSink, template, truth } from './feature-sink.ts';
import { bucket, kindOf, pattern, reportedState } from './feature-values.ts';
import { holdOf } from './governed.ts';
import type { History } from './history.ts';
import { ofMention } from './mention-features.ts';
import type { QuoteShape } from './quote-shape.ts';
import type { Setting } from './setting.ts';
import { topicBefore } from './topics.ts';

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
  add1(sink, NO.reported, reportedState(setting, q));
  add(sink, NO.itself);
  add1(sink, NO.left, shape.left.slice(-1));
  add1(sink, NO.shape, shape.name);
  add1(sink, NO.outside, bucket(shape.outside));
  add1(sink, NO.cue, truth(shape.cue >= 0));
  if (shape.cue >= 0) {
    const subject = setting.subjectOf[shape.cue]!;
    const kind = subject < 0 ? 'none' : kindOf(setting, setting.mentions[subject]!, subject);
    add3(sink, NO.held, holdOf(setting, shape), truth(subject >= 0), shape.side);
    const agent = truth(shape.voice === 'passive' && hasAgent(setting, shape));
    add3(sink, NO.verb, setting.layout.words.lower[shape.cue]!, shape.voice, agent);
    add3(sink, NO.subject, kind, shape.voice, agent);
  }
  add1(sink, NO.heading, truth(shape.heading));
  // no verb beside the quote, or none that tells who says it: a court heard, a crowd shouted
  if (shape.telling.way === 'shouted') add1(sink, NO.verb, 'shouted');
  if (shape.hearing !== '') add1(sink, NO.verb, shape.hearing);
}

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
  const before = spanSentence[q - 1]!;
  const gap = shape.sentence - before;
  const paragraphs = layout.sentences[shape.sentence]!.paragraph - layout.sentences[before]!.paragraph;
  const span = layout.spans[q]!;
  const where = gap === 0 ? 'same' : paragraphs === 0 ? `par${Math.min(gap, 3)}` : `next${Math.min(paragraphs, 3)}`;
  const cue = shape.cue >= 0 ? (setting.subjectOf[shape.cue]! >= 0 ? 'subject' : 'cue') : 'none';
  const last = history.lastCandidate === CARRIED ? 'c' : history.lastCandidate === NOBODY ? '0' : 'm';
  const names = bucket(mentionsBetween(setting, spanLast[q - 1]!, shape.first));
  const previousOpen = !layout.spans[q - 1]!.closed;
  const state = reportedState(setting, q);
  add1(sink, CARRY.reported, state);
  add2(sink, CARRY.reported, state, where);
  add(sink, CARRY.itself);
  add1(sink, CARRY.itself, where);
  add3(sink, CARRY.itself, where, 'outside', bucket(shape.outside));
  add3(sink, CARRY.itself, where, 'cue', cue);
  add3(sink, CARRY.itself, where, 'left', shape.left);
  add3(sink, CARRY.itself, where, 'right', shape.right.slice(0, 2));
  add3(sink, CARRY.itself, where, 'names', names);
  add3(sink, CARRY.itself, where, 'shape', shape.name);
  add3(sink, CARRY.itself, where, 'last', last);
  add4(sink, CARRY.itself, where, 'outside', truth(shape.outside === 0), `names ${names}`);
  const turns = history.otherEntity < 0 ? 'alone' : history.run > 1 ? 'run' : 'turn';
  add4(sink, CARRY.itself, where, 'turns', turns, truth(shape.outside === 0));
  add1(sink, CARRY.continues, truth(span.continues));
  add3(sink, CARRY.open, truth(previousOpen), truth(span.continues), where);
  add1(sink, CARRY.heading, truth(shape.heading));
  const since = sinceOf(setting, shape, history);
  add3(sink, CARRY.since, since, where, truth(shape.outside === 0));
  add2(sink, CARRY.since, since, last);
  add2(sink, CARRY.since, since, truth(shape.outside === 0));
  const told = toldBefore(setting, shape, history);
  if (gap > 0) {
    add2(sink, CARRY.told, told, truth(shape.outside === 0));
    add3(sink, CARRY.told, told, where, truth(shape.outside === 0));
    const topic = topicBefore(setting, shape.sentence, history.lastEntity);
    add3(sink, CARRY.topic, topic, where, truth(shape.outside === 0));
    add3(sink, CARRY.topic, topic, turns, truth(shape.outside === 0));
    if (shape.outside === 0) add3(sink, CARRY.topic, topic, 'of', shape.persons);
  }
  if (shape.cue >= 0) {
    const subject = setting.subjectOf[shape.cue]!;
    const kind = subject < 0 ? 'none' : kindOf(setting, setting.mentions[subject]!, subject);
    add3(sink, CARRY.held, holdOf(setting, shape), kind, shape.side);
  }
  if (gap === 0) {
    const between = pattern(setting, spanLast[q - 1]!, shape.first, 8);
    add1(sink, CARRY.between, between ?? 'long');
  } else if (shape.outside > 0) {
    const sentence = layout.sentences[shape.sentence]!;
    const firstMention = setting.mentionAt[sentence.first]!;
    add3(
      sink,
      CARRY.itself,
      where,
      'first',
      firstMention >= 0
        ? kindOf(setting, setting.mentions[firstMention]!, firstMention)
        : setting.symbols[sentence.first]!,
    );
  } else {
    // nothing outside the marks: does the sentence before end the earlier speaker's words, or is there another sentence between?
    add4(sink, CARRY.itself, where, 'alone gap', String(Math.min(gap, 4)), `names ${names} ${shape.name[0]}`);
    add3(sink, CARRY.itself, where, 'alone next', nextSentenceSpeaks(setting, shape));
  }
}

/** Who has reported something since the quote before: nobody, the one who spoke it, somebody else, or one who is not named. */
function sinceOf(setting: Setting, shape: QuoteShape, history: History): string {
  if (shape.since < 0) return 'nobody';
  const entity = setting.names.entityOf[shape.since]!;
  if (entity >= 0) return entity === history.lastEntity ? 'same' : 'other';
  return setting.mentions[shape.since]!.kind === 'pronoun' ? 'pronoun' : 'description';
}

/** Who reports in the sentence before, which has no quote: nobody, the last speaker, somebody else, or one not named. */
function toldBefore(setting: Setting, shape: QuoteShape, history: History): string {
  const m = shape.sentence > 0 ? setting.reporterOf[shape.sentence - 1]! : -1;
  if (m < 0) return 'nobody';
  const entity = setting.names.entityOf[m]!;
  if (entity >= 0) return entity === history.lastEntity ? 'same' : 'other';
  return setting.mentions[m]!.kind === 'pronoun' ? 'pronoun' : 'description';
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
