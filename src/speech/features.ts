// A quoted span and a candidate → the features that the scorer weighs, as short readable names.
//
// The patterns between quote and mention and the place of the mention beside its cue carry most of the signal; words
// are features only in lower case, so that no model learns who was in the news.
import { cueStrength } from '../lexicon/cues.ts';
import { isHeading } from '../names/capitals.ts';
import { definitenessOf } from '../names/determiners.ts';
import type { Mention } from '../names/mention.ts';
import { CARRIED, type Candidate, NOBODY } from './candidates.ts';
import { add, add1, add2, add3, add4, add5, type FeatureSink, namingSink, template, truth } from './feature-sink.ts';
import { cueAt, type Setting, STRONG } from './setting.ts';

/** What is known of the quote before when a quote is attributed. */
export interface History {
  /** Entity that spoke last, -1 for none or unknown. */
  readonly lastEntity: number;
  /** Mention chosen for the quote before, or CARRIED or NOBODY. */
  readonly lastCandidate: Candidate;
}

const bucket = (n: number): string =>
  n <= 3 ? String(n) : n <= 5 ? '5' : n <= 8 ? '8' : n <= 13 ? '13' : n <= 21 ? '21' : '22';

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
  /** Words of the sentence outside quotation marks. */
  readonly outside: number;
  readonly words: number;
  readonly name: string;
  readonly heading: boolean;
  /** Subject of the cue whose that-clause holds the quote ("X said that Y had called it …"), or -1. */
  readonly reporter: number;
}

/** Describes quote q; computed once a quote. */
export function shapeOf(setting: Setting, q: number): QuoteShape {
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
    outside,
    words: count,
    name: `${name}`,
    heading: isHeading(layout, sentence.first, sentence.last),
    reporter,
  };
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
    const score = cueAt(setting, i) / (1 + 0.25 * (steps + penalty));
    if (score > bestScore) [best, bestScore, side] = [i, score, '>'];
  }
  return [best, side];
}

/** Symbols between two tokens, mentions as one symbol each, other quotes as q; null when longer than the limit. */
function pattern(setting: Setting, from: number, to: number, limit: number): string | null {
  const { layout, symbols, mentionAt, mentions } = setting;
  let result = '';
  let previous = '';
  for (let i = from; i < to; i++) {
    let symbol: string;
    if (layout.spanOf[i]! >= 0) {
      while (i + 1 < to && layout.spanOf[i + 1] === layout.spanOf[i]) i++;
      symbol = 'q';
    } else {
      const m = mentionAt[i]!;
      if (m >= 0 && mentions[m]!.last <= to) {
        symbol = mentions[m]!.kind === 'name' ? 'N' : mentions[m]!.kind === 'pronoun' ? 'P' : 'R';
        i = mentions[m]!.last - 1;
      } else {
        symbol = symbols[i]!;
        if (symbol === 'd' || symbol === 'a') continue;
        if (symbol === 'e' || symbol === 'g') symbol = 'w';
      }
    }
    if (symbol === previous && symbol === 'w') continue;
    result += symbol;
    previous = symbol;
    if (result.length > limit) return null;
  }
  return result;
}

function kindOf(setting: Setting, mention: Mention, m: number): string {
  if (mention.kind === 'pronoun') return `p:${mention.key[0]}`;
  if (mention.kind === 'role') {
    const definite = definitenessOf(setting.layout.words, mention);
    const article = definite === '0' ? '' : definite;
    return `r${mention.type === 'person' ? 'p' : 'o'}${mention.plural ? 's' : ''}${article}`;
  }
  if (mention.kind === 'subject') return 's';
  const entity = setting.names.entityOf[m]!;
  const type = entity >= 0 ? setting.entityTypes[entity]! : mention.type;
  return `n${type[0]}${mention.key.length > 1 ? '2' : '1'}`;
}

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
  add1(sink, CARRY.continues, truth(span.continues));
  add3(sink, CARRY.open, truth(previousOpen), truth(span.continues), where);
  add1(sink, CARRY.heading, truth(shape.heading));
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

/** Did the labelling of reported speech find the quote reported, and by a source? */
function reportedState(setting: Setting, q: number): string {
  const around = setting.sourceAround[q]!;
  return around === null ? 'none' : around.source === null ? 'no source' : `source ${grade(around.confidence)}`;
}

const grade = (probability: number): string =>
  probability < 0.2 ? '0' : probability < 0.5 ? '1' : probability < 0.8 ? '2' : probability < 0.95 ? '3' : '4';

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
};

function ofMention(
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
  const kind = kindOf(setting, mention, m);
  const away = own - shape.sentence;
  const paragraphs = layout.sentences[own]!.paragraph - sentence.paragraph;
  const where = away === 0 ? (mention.first < shape.first ? '<' : '>') : `${away}${paragraphs === 0 ? '' : 'p'}`;
  const cue = cueOf[m]!;
  const cueWord = cue >= 0 ? words.lower[cue]! : '';
  const strong = cue >= 0 ? (cueAt(setting, cue) >= STRONG ? 'V' : 'v') : '-';
  const isGoverning = cue >= 0 && cue === shape.cue;
  const governs = truth(isGoverning);
  const before = words.lower[mention.first - 1] ?? '^';
  const beforeSymbol = mention.first > layout.sentences[own]!.first ? symbols[mention.first - 1]! : '^';
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
  add3(sink, OF.prep, preposition, strong, where.charAt(0));
  add2(sink, OF.after, afterSymbol, where);
  add3(sink, OF.alone, where, bucket(shape.outside), strong);
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
    add3(sink, OF.cueStrength, String(Math.round(cueStrength(cueWord) * 5)), where, governs);
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
    const between = pattern(setting, from, to, 9);
    add2(sink, OF.path, where, between ?? 'long');
    add4(sink, OF.path, where, between ?? 'long', shape.name.charAt(0), kind.charAt(0));
    const coarse = pattern(setting, from, to, 30)?.replace(/[^VNPR:,qTW<b&A]/g, '');
    add2(sink, OF.way, where, coarse !== undefined && coarse.length <= 8 ? coarse : 'long');
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
    if (away > 0) add4(sink, OF.on, truth(shape.outside === 0), subject, strong, shape.left);
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
  const entity = setting.names.entityOf[m]!;
  if (entity >= 0) {
    const count = setting.names.entities[entity]!.mentions.length;
    add2(sink, OF.count, bucket(count), where);
    add3(sink, OF.last, truth(entity === history.lastEntity), where, strong);
  }
  if (mention.kind === 'role' || mention.kind === 'subject') {
    const head = words.lower[mention.head]!;
    add1(sink, OF.head, head);
    add4(sink, OF.head, strong, where, mention.type, truth(mention.plural));
  }
  if (setting.layout.spans[q]!.continues) add(sink, OF.continues);
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
