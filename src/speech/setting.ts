// Layout, mentions and names → the setting of each quoted span: what stands around it, prepared once for all candidates.
import type { Mention } from '../names/mention.ts';
import { mentionsIn } from '../names/mentions.ts';
import type { ArticleNames } from '../names/named-entity.ts';
import { namesIn } from '../names/names.ts';
import { entityTypesOf } from '../names/types.ts';
import type { Layout } from '../text/layout.ts';
import type { Span } from '../types.ts';
import { linkSubjects } from './cue-subjects.ts';
import type { MentionLook } from './mention-look.ts';
import { mainSubject } from './participles.ts';
import type { QuoteLook } from './quote-look.ts';
import type { QuoteShape } from './quote-shape.ts';
import { contentAround, type ReportedReading, readReported } from './reported.ts';
import { symbolBitsOf, symbolsOf } from './symbols.ts';
import { type Telling, tellingOf } from './tellers.ts';

/** One article, ready for attribution. */
export interface Setting {
  readonly layout: Layout;
  readonly mentions: readonly Mention[];
  readonly names: ArticleNames;
  /** Type of each named entity. */
  readonly entityTypes: readonly ('person' | 'organization' | 'place' | 'unknown')[];
  /** For each token a symbol of its class; see `symbolOf`. */
  readonly symbols: readonly string[];
  /** The same as bits; see `bitsOf`. */
  readonly symbolBits: Int32Array;
  /** For each token the mention that begins there, or -1. */
  readonly mentionAt: Int32Array;
  /** First mention of each sentence, and the number of mentions at the end. */
  readonly firstMention: Int32Array;
  /** First quoted span of each sentence, and the number of spans at the end. */
  readonly firstSpan: Int32Array;
  /** For each span its sentence and its tokens [first, last), marks included. */
  readonly spanSentence: Int32Array;
  readonly spanFirst: Int32Array;
  readonly spanLast: Int32Array;
  /** For each cue token outside quotes the mention that is its subject, and for each mention its cue; -1 for none. */
  readonly subjectOf: Int32Array;
  readonly cueOf: Int32Array;
  /** For each sentence without quotation marks the subject of its first strong cue: who reports; -1 for none. */
  readonly reporterOf: Int32Array;
  /** For each sentence the subject of its main clause, whatever its verb; -1 for none. */
  readonly topicOf: Int32Array;
  /** What the labelling of reported speech found. */
  readonly reported: ReportedReading;
  /** For each span the source linked to the content around it, or null. */
  readonly sourceAround: readonly (SourceAround | null)[];
  /** For each span the noun that calls it somebody's words, and whose. */
  readonly tellings: readonly Telling[];
  /** What stands around each span, and the values that features are made of: each found when it is first asked for. */
  readonly shapes: (QuoteShape | undefined)[];
  readonly quoteLooks: (QuoteLook | undefined)[];
  readonly mentionLooks: (MentionLook | undefined)[];
}

/** The source phrase of the reported clause that holds a quoted span. */
export interface SourceAround {
  readonly source: Span | null;
  readonly confidence: number;
}

/** Tokens of a sentence in which its subject is looked for. */
const LONGEST_OPENING = 60;

/** Prepares an article. */
export function settingOf(layout: Layout, reported: ReportedReading = readReported(layout)): Setting {
  const mentions = mentionsIn(layout);
  const names = namesIn(layout, mentions);
  const { words, sentences, spans } = layout;
  const symbols = symbolsOf(layout);
  const mentionAt = new Int32Array(words.count + 1).fill(-1);
  for (let m = 0; m < mentions.length; m++) mentionAt[mentions[m]!.first] = m;
  const firstMention = new Int32Array(sentences.length + 1).fill(mentions.length);
  for (let s = sentences.length - 1, m = mentions.length - 1; s >= 0; s--) {
    while (m >= 0 && mentions[m]!.first >= sentences[s]!.first) m--;
    firstMention[s] = m + 1;
  }
  const spanSentence = new Int32Array(spans.length);
  const spanFirst = new Int32Array(spans.length);
  const spanLast = new Int32Array(spans.length);
  const firstSpan = new Int32Array(sentences.length + 1).fill(spans.length);
  let token = 0;
  for (let q = 0; q < spans.length; q++) {
    while (token < words.count && words.end[token]! <= spans[q]!.outerStart) token++;
    spanFirst[q] = token;
    let last = token;
    while (last < words.count && words.start[last]! < spans[q]!.outerEnd) last++;
    spanLast[q] = Math.max(last, token + 1);
    spanSentence[q] = layout.sentenceOf[Math.min(token, words.count - 1)]!;
  }
  for (let s = sentences.length - 1, q = spans.length - 1; s >= 0; s--) {
    while (q >= 0 && spanSentence[q]! >= s) q--;
    firstSpan[s] = q + 1;
  }
  const subjectOf = new Int32Array(words.count).fill(-1);
  const cueOf = new Int32Array(mentions.length).fill(-1);
  const tellings: Telling[] = [];
  const setting: Setting = {
    layout,
    mentions,
    names,
    entityTypes: entityTypesOf(names),
    symbols,
    symbolBits: symbolBitsOf(symbols),
    mentionAt,
    firstMention,
    firstSpan,
    spanSentence,
    spanFirst,
    spanLast,
    subjectOf,
    cueOf,
    reporterOf: new Int32Array(sentences.length).fill(-1),
    topicOf: new Int32Array(sentences.length).fill(-1),
    reported,
    sourceAround: spans.map(span => sourceOf(reported, span)),
    tellings,
    shapes: new Array(spans.length).fill(undefined),
    quoteLooks: new Array(spans.length).fill(undefined),
    mentionLooks: new Array(mentions.length).fill(undefined),
  };
  linkSubjects(setting);
  findReporters(setting);
  for (let s = 0; s < sentences.length; s++) {
    const { first, last } = sentences[s]!;
    setting.topicOf[s] = mainSubject(setting, first, Math.min(last, first + LONGEST_OPENING));
  }
  for (let q = 0; q < spans.length; q++) {
    const { first, last } = sentences[spanSentence[q]!]!;
    const own = tellingOf(setting, first, last, spanFirst[q]!, spanLast[q]!);
    tellings.push(own.way === '' && isJoined(setting, q) ? tellings[q - 1]! : own);
  }
  return setting;
}

/** “…” and “…”: what leads to the first fragment leads to the second, with no more than a comma and “and” between. */
export function isJoined({ symbols, spanFirst, spanLast, spanSentence }: Setting, q: number): boolean {
  if (q === 0 || spanSentence[q - 1] !== spanSentence[q]) return false;
  const from = spanLast[q - 1]!;
  const to = spanFirst[q]!;
  for (let i = from; i < to; i++) if (symbols[i] !== ',' && symbols[i] !== '&' && symbols[i] !== 'd') return false;
  return to > from && to <= from + 3;
}

/** Who reports in each sentence that has no quotation marks. */
function findReporters({ layout, symbols, firstSpan, subjectOf, reporterOf }: Setting): void {
  for (let s = 0; s < layout.sentences.length; s++) {
    const sentence = layout.sentences[s]!;
    if (firstSpan[s + 1]! > firstSpan[s]! || layout.spanOf[sentence.first]! >= 0) continue;
    for (let i = sentence.first; i < sentence.last && reporterOf[s]! < 0; i++)
      if (symbols[i] === 'V') reporterOf[s] = subjectOf[i]!;
  }
}

function sourceOf(reported: ReportedReading, span: Span): SourceAround | null {
  const around = contentAround(reported.speech, span);
  return around === null ? null : { source: around.speech.source, confidence: around.speech.confidence };
}
