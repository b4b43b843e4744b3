// Layout, mentions and names → the setting of each quoted span: what stands around it, prepared once for all candidates.
import { Flag } from '../lexicon/entry.ts';
import type { Mention } from '../names/mention.ts';
import { mentionsIn } from '../names/mentions.ts';
import type { ArticleNames } from '../names/named-entity.ts';
import { namesIn } from '../names/names.ts';
import { entityTypesOf } from '../names/types.ts';
import type { Layout } from '../text/layout.ts';
import { is, Shape } from '../text/words.ts';
import type { Span } from '../types.ts';
import { contentAround, type ReportedReading, readReported } from './reported.ts';
import { symbolOf } from './symbols.ts';

/** One article, ready for attribution. */
export interface Setting {
  readonly layout: Layout;
  readonly mentions: readonly Mention[];
  readonly names: ArticleNames;
  /** Type of each named entity. */
  readonly entityTypes: readonly ('person' | 'organization' | 'place' | 'unknown')[];
  /** For each token a symbol of its class; see `symbolOf`. */
  readonly symbols: readonly string[];
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
  /** What the labelling of reported speech found. */
  readonly reported: ReportedReading;
  /** For each span the source linked to the content around it, or null. */
  readonly sourceAround: readonly (SourceAround | null)[];
}

/** The source phrase of the reported clause that holds a quoted span. */
export interface SourceAround {
  readonly source: Span | null;
  readonly confidence: number;
}

/** Mentions that a noun phrase may chain: bounds the work in a text of nothing but names. */
const MOST_STEPS = 24;

/** Prepares an article. */
export function settingOf(layout: Layout, reported: ReportedReading = readReported(layout)): Setting {
  const mentions = mentionsIn(layout);
  const names = namesIn(layout, mentions);
  const { words, sentences, spans } = layout;
  const symbols: string[] = new Array(words.count);
  for (let i = 0; i < words.count; i++) symbols[i] = symbolOf(layout, i);
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
  const setting: Setting = {
    layout,
    mentions,
    names,
    entityTypes: entityTypesOf(names),
    symbols,
    mentionAt,
    firstMention,
    firstSpan,
    spanSentence,
    spanFirst,
    spanLast,
    subjectOf,
    cueOf,
    reported,
    sourceAround: spans.map(span => sourceOf(reported, span)),
  };
  linkSubjects(setting);
  return setting;
}

function sourceOf(reported: ReportedReading, span: Span): SourceAround | null {
  const around = contentAround(reported.speech, span);
  return around === null ? null : { source: around.speech.source, confidence: around.speech.confidence };
}

/** Strength of a token as a cue; 0 inside quotation marks. */
export function cueAt(setting: Setting, i: number): number {
  const symbol = setting.symbols[i];
  return (symbol === 'V' || symbol === 'v') && setting.layout.spanOf[i]! < 0 ? setting.layout.words.cue[i]! : 0;
}

/** Links each cue to the mention left of it (X, a doctor, also said) or, inverted, right of it (said X). */
function linkSubjects(setting: Setting): void {
  const { layout, mentions, symbols, mentionAt, subjectOf, cueOf } = setting;
  const endsAt = new Int32Array(layout.words.count + 1).fill(-1);
  for (let m = 0; m < mentions.length; m++) endsAt[mentions[m]!.last] = m;
  for (const sentence of layout.sentences) {
    for (let i = sentence.first; i < sentence.last; i++) {
      const symbol = symbols[i];
      if ((symbol !== 'V' && symbol !== 'v') || layout.spanOf[i]! >= 0) continue;
      // to the left over adverbs and auxiliaries ("has also said", "used to say")
      let k = i;
      while (
        k > sentence.first &&
        (symbols[k - 1] === 'a' ||
          symbols[k - 1] === 'x' ||
          (symbols[k - 1] === 't' && layout.words.lower[k - 2] === 'used'))
      )
        k -= symbols[k - 1] === 't' ? 2 : 1;
      let subject = -1;
      const left = k > sentence.first ? symbols[k - 1]! : '^';
      const direct = endsAt[k]!;
      if (direct >= 0 && layout.spanOf[mentions[direct]!.first]! < 0 && mentions[direct]!.first >= sentence.first) {
        const start = phraseStart(setting, sentence.first, direct);
        const before = symbols[start - 1];
        const inPhrase =
          start > sentence.first &&
          (before === 'p' || before === 'b' || before === 't' || before === '<' || before === '&');
        if (mentions[direct]!.possessive) subject = -1;
        else subject = inPhrase ? firstOfClause(setting, sentence.first, start, direct) : direct;
      } else if (left === ',' || left === ')' || left === '-')
        subject = overAside(setting, sentence.first, k - 1, endsAt);
      else if (symbol === 'V' && (left === '&' || (left !== '^' && !':;.'.includes(left) && layout.spanOf[k - 1]! < 0)))
        subject = firstOfClause(setting, sentence.first, k, -1);
      if (
        symbol === 'V' &&
        (subject < 0 || left === ',') &&
        (i === sentence.first ||
          layout.spanOf[i - 1]! >= 0 ||
          ',-—:'.includes(symbols[i - 1]!) ||
          symbols[i - 1] === 'a')
      ) {
        // inverted: said X
        let r = i + 1;
        while (r < sentence.last && symbols[r] === 'a') r++;
        const right = r < sentence.last ? mentionAt[r]! : -1;
        const afterQuote = layout.spanOf[i - 1] !== undefined && layout.spanOf[i - 1]! >= 0;
        if (right >= 0 && layout.spanOf[r]! < 0 && (subject < 0 || afterQuote)) subject = headOf(setting, right);
      }
      if (subject >= 0) {
        subjectOf[i] = subject;
        const other = cueOf[subject]!;
        if (other < 0 || cueAt(setting, i) > cueAt(setting, other)) cueOf[subject] = i;
      }
    }
  }
}

/** First token of the noun phrase that mention m heads: its article, its owner ("X’s lawyer"), names that describe it. */
export function phraseStart(setting: Setting, from: number, m: number): number {
  const { mentions, symbols } = setting;
  let first = mentions[m]!.first;
  let k = m - 1;
  for (let steps = 0; steps < MOST_STEPS && first > from; steps++) {
    const owner = k >= 0 ? mentions[k]! : undefined;
    if (owner !== undefined && owner.last === first && owner.first >= from && (owner.possessive || owner.modifier)) {
      first = owner.first;
      k--;
    } else if (symbols[first - 1] === 'd') first--;
    else break;
  }
  return first === mentions[m]!.first && mentions[m]!.kind === 'name' ? calledStart(setting, from, first) : first;
}

/** Words of "digital content firm X" before the name. */
const LONGEST_CALLING = 4;

/** First token of the nouns that say, without an article, what a name is: "at the | software firm X", "at | charity X". */
function calledStart({ layout, symbols }: Setting, from: number, first: number): number {
  const { words } = layout;
  if (first - 1 < from || symbols[first - 1] !== 'w' || !is(words, first - 1, Flag.head)) return first;
  let k = first - 1;
  while (
    k > from &&
    first - k < LONGEST_CALLING &&
    'wge'.includes(symbols[k - 1]!) &&
    words.shape[k - 1] === Shape.lower
  )
    k--;
  return k;
}

/**
 * The first mention of the clause that ends before a token and does not follow a preposition: in "analysts at X
 * said", "a notice on the board of Y read", "he shrugged and said" the subject.
 */
function firstOfClause(setting: Setting, from: number, before: number, otherwise: number): number {
  const { symbols, mentions, mentionAt, layout } = setting;
  let found = otherwise;
  for (let k = before - 1, steps = 0; k >= from && steps < 24; k--, steps++) {
    const symbol = symbols[k]!;
    if (layout.spanOf[k]! >= 0 || ':;.-T,'.includes(symbol)) break;
    if ((symbol === '<' || symbol === 'V') && steps > 0) break;
    if (symbol === '&' && steps > 0 && k > from && (symbols[k - 1] === ',' || layout.words.lower[k] === 'but')) break;
    const m = mentionAt[k]!;
    if (m < 0 || mentions[m]!.possessive || mentions[m]!.modifier || layout.spanOf[mentions[m]!.first]! >= 0) continue;
    const preceding = k > from ? symbols[k - 1] : '^';
    const opens = preceding === '<' && !AMBIGUOUS_OPENERS.has(layout.words.lower[k - 1]!);
    if (opens || (preceding !== 'p' && preceding !== 'b' && preceding !== 't' && preceding !== '<')) found = m;
  }
  return found;
}

/** Words that open a clause or are prepositions: "as president", "since Monday". */
const AMBIGUOUS_OPENERS = new Set('as after before since until'.split(' '));

/** Of "former spokesman X" or "X’s spokesman" beginning at mention m: the head. */
function headOf(setting: Setting, m: number): number {
  const { mentions } = setting;
  let head = m;
  for (let steps = 0; steps < MOST_STEPS && head + 1 < mentions.length; steps++) {
    const gap = mentions[head + 1]!.first - mentions[head]!.last;
    if ((mentions[head]!.modifier && gap <= 2) || (mentions[head]!.possessive && gap <= 1)) head++;
    else break;
  }
  return head;
}

/** "X, an aside of some words, said": the mention before the first comma. */
function overAside(setting: Setting, from: number, close: number, endsAt: Int32Array): number {
  const { symbols, mentions, layout } = setting;
  let open = close - 1;
  for (let steps = 0; open > from && steps < 30; open--, steps++) {
    if (layout.spanOf[open]! >= 0) continue;
    const symbol = symbols[open];
    if (symbol === ',' || symbol === '(' || symbol === '-') {
      const m = endsAt[open]!;
      if (m >= 0 && !mentions[m]!.possessive) return atPhrase(setting, from, named(setting, m), endsAt);
      if (symbol !== ',') return -1;
    }
  }
  return -1;
}

/** In "the envoy, X, said" the name. */
function named(setting: Setting, m: number): number {
  const { mentions, names } = setting;
  const entity = names.entityOf[m]!;
  const next = mentions[m + 1];
  return mentions[m]!.kind === 'role' &&
    entity >= 0 &&
    next !== undefined &&
    next.kind === 'name' &&
    names.entityOf[m + 1] === entity
    ? m + 1
    : m;
}

/**
 * A mention inside a prepositional phrase gives way to the head of the whole phrase, and an apposition to whom it
 * describes: "X, head of the Y, which …, said".
 */
function atPhrase(setting: Setting, from: number, m: number, endsAt: Int32Array): number {
  const { symbols } = setting;
  const first = phraseStart(setting, from, m);
  const before = first > from ? symbols[first - 1] : '^';
  if (before !== 'p' && before !== 'b' && before !== 't') return m;
  const head = firstOfClause(setting, from, first, m);
  if (head !== m) return head;
  for (let k = first - 1, steps = 0; k > from && steps < MOST_STEPS; k--, steps++) {
    const symbol = symbols[k]!;
    if (symbol === ',') return endsAt[k]! >= 0 ? overAside(setting, from, k + 1, endsAt) : m;
    if ('xVvTW;:.'.includes(symbol)) break;
  }
  return m;
}
