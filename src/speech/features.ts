// A quoted span and a candidate → the features that the scorer weighs, as short readable names: a mention, the speaker
// of the quote before (carried), or nobody.
import { CARRIED, type Candidate, NOBODY } from './candidates.ts';
import { add, add1, add2, add3, add4, type FeatureSink, namingSink, template, truth } from './feature-sink.ts';
import { bucket, kindOf, pattern, reportedState } from './feature-values.ts';
import type { History } from './history.ts';
import { ofMention } from './mention-features.ts';
import type { QuoteShape } from './quote-shape.ts';
import type { Setting } from './setting.ts';

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
  heading: template('0 heading'),
};

function nobody(setting: Setting, q: number, shape: QuoteShape, sink: FeatureSink): void {
  add1(sink, NO.reported, reportedState(setting, q));
  add(sink, NO.itself);
  add1(sink, NO.left, shape.left.slice(-1));
  add1(sink, NO.shape, shape.name);
  add1(sink, NO.outside, bucket(shape.outside));
  add1(sink, NO.cue, truth(shape.cue >= 0));
  add1(sink, NO.heading, truth(shape.heading));
}

const CARRY = {
  itself: template('c'),
  reported: template('c reported'),
  continues: template('c continues'),
  open: template('c open'),
  heading: template('c heading'),
  between: template('c between'),
  since: template('c since'),
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
