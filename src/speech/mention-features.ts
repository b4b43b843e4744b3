// A quoted span and a mention that may be its speaker → the features that the scorer weighs.
//
// The patterns between quote and mention and the place of the mention beside its cue carry most of the signal; words
// are features only in lower case, so that no model learns who was in the news.

import { add, add1, add2, add3, add4, add5, type FeatureSink, template, truth, values } from './feature-sink.ts';
import { bucket, grade, kindOf, pattern, reportedState } from './feature-values.ts';
import { holdOf } from './governed.ts';
import type { History } from './history.ts';
import { phraseStart } from './phrases.ts';
import type { QuoteShape } from './quote-shape.ts';
import type { Setting } from './setting.ts';
import { cueAt, STRONG } from './symbols.ts';
import { isNewcomer, topicBefore, topicRelation } from './topics.ts';
import { voiceOf } from './voice.ts';
import { hashed } from './weights.ts';

const OF = {
  k: template('k'),
  w: template('w'),
  own: template('own'),
  prep: template('prep'),
  after: template('after'),
  alone: template('alone'),
  next: template('next'),
  cue: template('cue'),
  cueStrength: template('cue strength'),
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
  others: template('others'),
  far: template('far'),
  on: template('on'),
  linked: template('linked'),
  source: template('source'),
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

/** How strong the mention's cue is. */
const CUE = values('V', 'v', '-');

export function ofMention(
  setting: Setting,
  q: number,
  shape: QuoteShape,
  m: number,
  history: History,
  sink: FeatureSink,
): void {
  const { layout, mentions, symbols, cueOf, subjectOf } = setting;
  const { words } = layout;
  const mention = mentions[m]!;
  const sentence = layout.sentences[shape.sentence]!;
  const own = layout.sentenceOf[mention.first]!;
  const kindText = kindOf(setting, mention, m);
  const kind = hashed(kindText);
  const away = own - shape.sentence;
  const paragraphs = layout.sentences[own]!.paragraph - sentence.paragraph;
  const whereText = away === 0 ? (mention.first < shape.first ? '<' : '>') : `${away}${paragraphs === 0 ? '' : 'p'}`;
  const where = hashed(whereText);
  const cue = cueOf[m]!;
  const cueWord = cue >= 0 ? words.lower[cue]! : '';
  const strong = CUE[cue >= 0 ? (cueAt(setting, cue) >= STRONG ? 'V' : 'v') : '-'];
  const isGoverning = cue >= 0 && cue === shape.cue;
  const governs = truth(isGoverning);
  // what the whole noun phrase follows: "for X’s lawyer", "of the former captain X"
  const phrase = phraseStart(setting, layout.sentences[own]!.first, m);
  const before = words.lower[phrase - 1] ?? '^';
  const beforeSymbol = phrase > layout.sentences[own]!.first ? symbols[phrase - 1]! : '^';
  const afterSymbol =
    mention.last < layout.sentences[own]!.last
      ? layout.spanOf[mention.last]! >= 0
        ? 'q'
        : symbols[mention.last]!
      : '$';
  const preposition =
    beforeSymbol === 'p' || beforeSymbol === 'b' || beforeSymbol === 't'
      ? before
      : beforeSymbol === 'A'
        ? 'A'
        : beforeSymbol;

  add1(sink, OF.k, kind);
  add2(sink, OF.k, kind, where);
  add1(sink, OF.w, where);
  add3(sink, OF.w, where, strong, governs);
  add2(sink, OF.own, where, truth(mention.possessive));
  add2(sink, OF.prep, preposition, away === 0 ? '' : 'o');
  add3(sink, OF.prep, preposition, strong, whereText.charAt(0));
  add2(sink, OF.after, afterSymbol, where);
  add3(sink, OF.alone, where, bucket(shape.outside), strong);
  if (away === 0) add3(sink, OF.voice, shape.voice, preposition, where);
  if (
    words.shape[mention.last] === 2 - 1 &&
    mention.last < layout.sentences[own]!.last &&
    layout.spanOf[mention.last]! < 0
  )
    add2(sink, OF.next, words.lower[mention.last]!, truth(away === 0));
  if (cue >= 0) {
    const relation = cue < mention.first ? 'inverted' : 'subject';
    add2(sink, OF.cue, cueWord, governs);
    add4(sink, OF.cue, relation, strong, where, governs);
    add3(sink, OF.cue, relation, governs, kind);
    const voice = isGoverning ? shape.voice : voiceOf(setting, cue);
    add4(sink, OF.voice, voice, relation, where, governs);
    add3(sink, OF.voice, voice, relation, cueWord);
    add3(sink, OF.cueStrength, String(Math.round(words.cue[cue]! * 5)), where, governs);
    if (away === 0) {
      const distance = cue < shape.first ? shape.first - cue : cue - shape.last + 1;
      const path = cue < shape.first ? pattern(setting, cue + 1, shape.first, 6) : pattern(setting, shape.last, cue, 6);
      add3(sink, OF.cueToQuote, where, bucket(distance), strong);
      add3(sink, OF.cuePath, cue < shape.first ? '<' : '>', path ?? 'long', strong);
    } else {
      const end = layout.sentences[own]!.last - 1;
      add4(sink, OF.cueFar, where, symbols[end]!, shape.left, strong);
    }
  } else if (shape.cue >= 0 && away === 0) {
    const governed = subjectOf[shape.cue]!;
    add3(sink, OF.noCue, where, governed >= 0 ? 'other' : 'free', shape.side);
    if (shape.cue === mention.last || shape.cue === mention.first - 1)
      add2(sink, OF.touchesCue, shape.cue === mention.last ? 'l' : 'r', kind);
  }
  if (away === 0) {
    const [from, to] = mention.first < shape.first ? [mention.last, shape.first] : [shape.last, mention.first];
    const whole = pattern(setting, from, to, 30);
    const between = whole !== null && whole.length <= 9 ? whole : null;
    add2(sink, OF.path, where, between ?? 'long');
    add4(sink, OF.path, where, between ?? 'long', shape.name.charAt(0), kindText.charAt(0));
    add2(sink, OF.way, where, coarse(whole, 8) ?? 'long');
    const relation = subjectRelation(setting, shape, m);
    add2(sink, OF.within, relation, where);
    add3(sink, OF.within, relation, where, between ?? 'long');
    add3(sink, OF.within, relation, kind, shape.side);
    add2(sink, OF.distance, where, bucket(Math.floor((to - from) / 2)));
    add3(sink, OF.rank, where, bucket(rankInSentence(setting, m, own)), strong);
    add3(sink, OF.shape, shape.name, where, strong);
    add4(sink, OF.left, shape.left, where, strong, governs);
    add4(sink, OF.right, shape.right, where, strong, governs);
    const clause = clauseOf(setting, own, mention.first);
    const embeds = shape.reporter < 0 ? 'none' : shape.reporter === m ? 'me' : 'other';
    add2(sink, OF.embeds, embeds, governs);
    add4(sink, OF.embeds, embeds, strong, where, shape.name.charAt(0));
    add3(sink, OF.clause, clause, where, strong);
    add2(sink, OF.clause, clause, governs);
    const others = isGoverning ? '0' : shape.cue >= 0 ? '1' : '2';
    add3(sink, OF.others, others, where, kind);
  } else {
    const subject = truth(mention.first === layout.sentences[own]!.first || rankInSentence(setting, m, own) === 0);
    add3(sink, OF.far, where, subject, strong);
    add3(sink, OF.far, where, kind, subject);
    add4(sink, OF.far, where, 'outside', bucket(shape.outside), shape.left.slice(-1));
    add4(
      sink,
      OF.far,
      where,
      'quotes',
      String(Math.min(setting.firstSpan[own + 1]! - setting.firstSpan[own]!, 2)),
      strong,
    );
    const end = symbols[layout.sentences[own]!.last - 1]!;
    add5(sink, OF.far, where, 'ends', end, strong, subject);
    if (shape.cue >= 0 && subjectOf[shape.cue]! >= 0) add2(sink, OF.far, where, 'spoken');
    if (away > 0) {
      add4(sink, OF.on, truth(shape.outside === 0), subject, strong, shape.left);
      const before = topicBefore(setting, shape.sentence, history.lastEntity);
      add5(sink, OF.on, truth(shape.outside === 0), subject, strong, before, truth(q === 0));
    }
  }
  const alone = truth(shape.outside === 0);
  if (away === 0) {
    const hold = holdOf(setting, shape);
    const relation =
      hold === 'none'
        ? '-'
        : isGoverning
          ? cue < mention.first
            ? 'inverted'
            : 'subject'
          : subjectOf[shape.cue]! >= 0
            ? 'other'
            : 'free';
    add4(sink, OF.held, hold, relation, shape.voice, shape.side);
    add2(sink, OF.held, hold, relation);
    add3(sink, OF.held, hold, relation, kind);
  } else if (away < 0) {
    const topic = topicRelation(setting, own, m);
    add4(sink, OF.topic, topic, where, alone, strong);
    if (shape.outside === 0) add4(sink, OF.topic, topic, where, alone, shape.persons);
    add5(sink, OF.topic, topic, where, alone, truth(isNewcomer(setting, m)), kindText.charAt(1));
    const told = setting.reporterOf[own]!;
    add4(
      sink,
      OF.told,
      told < 0 ? 'nobody' : told === m ? 'me' : 'other',
      where,
      truth(shape.outside === 0),
      truth(shape.cue >= 0),
    );
  }
  const around = setting.sourceAround[q]!;
  const start = words.start[mention.head]!;
  const isLinked =
    around !== null && around.source !== null && around.source.start <= start && start < around.source.end;
  const linked = truth(isLinked);
  const first = truth(isLinked && firstInSource(setting, m, around!.source!.start));
  const inSource = grade(setting.reported.labels.source[mention.head]!);
  add2(sink, OF.linked, linked, reportedState(setting, q));
  add3(sink, OF.linked, linked, first, kind);
  add2(sink, OF.source, inSource, where);
  add3(sink, OF.source, inSource, linked, governs);
  add4(sink, OF.linked, linked, where, strong, governs);
  if (shape.since >= 0) add4(sink, OF.since, truth(m === shape.since), where, alone, strong);
  const entity = setting.names.entityOf[m]!;
  if (entity >= 0) {
    const count = setting.names.entities[entity]!.mentions.length;
    add2(sink, OF.count, bucket(count), where);
    const speaks =
      history.lastEntity < 0
        ? 'unknown'
        : entity === history.lastEntity
          ? 'last'
          : entity === history.otherEntity
            ? 'other'
            : 'new';
    add3(sink, OF.last, speaks, where, strong);
    add3(sink, OF.last, speaks, history.run > 1 ? 'run' : 'turn', alone);
  }
  if (mention.kind === 'role' || mention.kind === 'subject') {
    const head = words.lower[mention.head]!;
    add1(sink, OF.head, head);
    add4(sink, OF.head, strong, where, mention.type, truth(mention.plural));
  }
  if (setting.layout.spans[q]!.continues) add(sink, OF.continues);
}

/**
 * How a mention stands to the subject of the quote's verb: it is the subject, lies inside its phrase ("a spokesman for
 * X said"), stands elsewhere, or the verb has no subject.
 */
function subjectRelation({ subjectOf, mentions, symbols }: Setting, { cue }: QuoteShape, m: number): string {
  const subject = cue < 0 ? -1 : subjectOf[cue]!;
  if (subject < 0) return 'free';
  if (subject === m) return 'is';
  const { first } = mentions[m]!;
  const from = mentions[subject]!.last;
  if (first < from || (cue > subject && first > cue) || first - from > LONGEST_INSIDE) return 'else';
  for (let i = from; i < first; i++) if (!'pdwtb0&A'.includes(symbols[i]!)) return 'else';
  return 'inside';
}

/** Tokens between the head of a phrase and a name inside it. */
const LONGEST_INSIDE = 10;

/** A pattern without its words, prepositions and dashes; null when it is longer than the limit. */
function coarse(pattern: string | null, limit: number): string | null {
  if (pattern === null) return null;
  let result = '';
  for (const symbol of pattern) if ('VNPR:,qTW<b&A'.includes(symbol)) result += symbol;
  return result.length <= limit ? result : null;
}

/** Is no other mention before m in the same source phrase? */
function firstInSource(setting: Setting, m: number, start: number): boolean {
  const before = setting.mentions[m - 1];
  return (
    before === undefined || setting.layout.words.start[before.first]! < start || before.modifier || before.possessive
  );
}

function rankInSentence(setting: Setting, m: number, sentence: number): number {
  let rank = 0;
  for (let k = setting.firstMention[sentence]!; k < m; k++) {
    if (setting.layout.spanOf[setting.mentions[k]!.first]! < 0 && !setting.mentions[k]!.modifier) rank++;
    if (rank > 5) break;
  }
  return rank;
}

/** The word that opened the clause of a token: a subordinator, that, who, or nothing. */
function clauseOf(setting: Setting, sentence: number, token: number): string {
  const { symbols, layout } = setting;
  const from = layout.sentences[sentence]!.first;
  for (let i = token - 1, steps = 0; i >= from && steps < 12; i--, steps++) {
    if (layout.spanOf[i]! >= 0) return 'q';
    const symbol = symbols[i]!;
    if (symbol === '<' || symbol === 'T' || symbol === 'W') return layout.words.lower[i]!;
    if (symbol === ',' || symbol === ';' || symbol === ':' || symbol === '-') return symbol;
    if (symbol === 'V' || symbol === 'v') return symbol;
  }
  return '^';
}
