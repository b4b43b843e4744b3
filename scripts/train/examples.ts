// Annotated articles → training examples: for each quoted span what it is and which candidates are right.
import { CARRIED, type Candidate, candidatesOf, NOBODY } from '../../src/speech/candidates.ts';
import { shapeOf } from '../../src/speech/quote-shape.ts';
import { type ReportedModel, readReported } from '../../src/speech/reported.ts';
import { type Setting, settingOf } from '../../src/speech/setting.ts';
import { layoutOf } from '../../src/text/layout.ts';
import type { Span } from '../../src/types.ts';
import { type GoldArticle, type GoldQuote, namesSpeaker, sameDescription } from './gold.ts';

export interface Example {
  /** Index of the span. */
  readonly q: number;
  /** 1 speech, 0 not speech, -1 unknown. */
  readonly speech: -1 | 0 | 1;
  /** Right candidates; empty when none is known or none of the candidates is right. */
  readonly right: readonly Candidate[];
  /** How much the speech label counts. */
  readonly weight: number;
  readonly gold: GoldQuote | null;
  /** The named entity that speaks, -1 when it is not known. */
  readonly entity: number;
}

export interface TrainingArticle {
  readonly gold: GoldArticle;
  readonly setting: Setting;
  readonly examples: readonly Example[];
}

/** @param model weights of reported speech that have not seen the article; the shipped ones when left out */
export function trainingArticle(gold: GoldArticle, model?: ReportedModel): TrainingArticle {
  const layout = layoutOf(gold.text);
  const setting = settingOf(layout, readReported(layout, model));
  const examples = gold.quotes !== undefined ? entityExamples(setting, gold) : attributionExamples(setting, gold);
  return { gold, setting, examples };
}

type Annotated = NonNullable<GoldArticle['attributions']>[number];

/** The annotated attribution whose content holds most of a span, the shortest of several, with the content's length. */
export function attributionOf(gold: GoldArticle, span: Span): { attribution: Annotated; length: number } | null {
  let best: Annotated | null = null;
  let shortest = Infinity;
  for (const attribution of gold.attributions ?? []) {
    let covered = 0;
    let length = 0;
    for (const [start, end] of attribution.content) {
      covered += Math.max(0, Math.min(end, span.end) - Math.max(start, span.start));
      length += end - start;
    }
    if (covered >= 0.6 * (span.end - span.start) && length < shortest) {
      best = attribution;
      shortest = length;
    }
  }
  return best === null ? null : { attribution: best, length: shortest };
}

/** From source and content spans (PolNeAR). */
function attributionExamples(setting: Setting, gold: GoldArticle): Example[] {
  const { layout } = setting;
  const examples: Example[] = [];
  let previousSource = '';
  for (let q = 0; q < layout.spans.length; q++) {
    const span = layout.spans[q]!;
    const size = span.end - span.start;
    const found = attributionOf(gold, span);
    if (found === null) {
      previousSource = '';
      examples.push({ q, speech: 0, right: [], weight: 0.3, gold: null, entity: -1 });
      continue;
    }
    const { attribution: best, length } = found;
    const outsideMarks = length - size;
    const weight = size <= 25 && outsideMarks > 60 ? 0 : 0.3;
    const source = best.source.map(range => range.join('-')).join(' ');
    const right: Candidate[] = [];
    if (best.source.length > 0) {
      const candidates = candidatesOf(setting, q);
      right.push(...headsOf(setting, candidates, best.source));
      if (source === previousSource && candidates.includes(CARRIED)) right.push(CARRIED);
    }
    examples.push({ q, speech: 1, right, weight, gold: null, entity: -1 });
    previousSource = source;
  }
  return examples;
}

/** The mention that is the head of a source phrase, and other mentions of the same entity in it. */
function headsOf(
  setting: Setting,
  candidates: readonly Candidate[],
  source: readonly (readonly [number, number])[],
): Candidate[] {
  const { words } = setting.layout;
  const inside = candidates.filter(m => {
    if (m < 0) return false;
    const mention = setting.mentions[m]!;
    const start = words.start[mention.head]!;
    return source.some(([from, to]) => from <= start && start < to);
  });
  if (inside.length === 0) return [];
  const free = inside.filter(m => {
    const mention = setting.mentions[m]!;
    const symbol = setting.symbols[mention.first - 1];
    const first = words.start[mention.first]!;
    const opens = source.some(([from]) => first <= from + 4);
    return !mention.possessive && (opens || (symbol !== 'p' && symbol !== 't' && symbol !== 'b'));
  });
  const pool = free.length > 0 ? free : inside;
  const person = pool.find(
    m => setting.mentions[m]!.kind === 'name' && setting.entityTypes[setting.names.entityOf[m]!] === 'person',
  );
  const chosen = person ?? pool[0]!;
  const entity = setting.names.entityOf[chosen]!;
  return pool.filter(m => m === chosen || (entity >= 0 && setting.names.entityOf[m] === entity));
}

/** From speakers at entity level. */
function entityExamples(setting: Setting, gold: GoldArticle): Example[] {
  const { layout } = setting;
  const examples: Example[] = [];
  let previous: GoldQuote | null = null;
  for (let q = 0; q < layout.spans.length; q++) {
    const span = layout.spans[q]!;
    const quote =
      (gold.quotes ?? []).find(
        g => g.kind !== 'indirect' && overlapShare(g, { start: span.outerStart, end: span.outerEnd }) >= 0.6,
      ) ?? null;
    if (quote === null) {
      examples.push({ q, speech: -1, right: [], weight: 0, gold: null, entity: -1 });
      continue;
    }
    if (quote.kind === 'not') {
      examples.push({ q, speech: 0, right: [], weight: 1, gold: quote, entity: -1 });
      continue;
    }
    examples.push({
      q,
      speech: quote.heading ? -1 : 1,
      right: headsOfPhrases(setting, q, rightCandidates(setting, q, quote, previous, gold)),
      weight: 1,
      gold: quote,
      entity: entityOfSpeaker(setting, quote, gold),
    });
    previous = quote;
  }
  return examples;
}

/** Tokens between the head of a noun phrase and a name inside it. */
const LONGEST_PHRASE = 10;

/** Of "a spokesman for the council" the spokesman: what lies inside the phrase of the subject, or of another right one, does not speak. */
function headsOfPhrases(setting: Setting, q: number, right: readonly Candidate[]): Candidate[] {
  const { mentions, symbols, names, subjectOf } = setting;
  const holds = (h: number, m: number): boolean => {
    const from = mentions[h]!.last;
    const to = mentions[m]!.first;
    if (from > to || to - from > LONGEST_PHRASE || (names.entityOf[h]! >= 0 && names.entityOf[h] === names.entityOf[m]))
      return false;
    let preposition = false;
    for (let i = from; i < to; i++) {
      if (!'pdwtb0'.includes(symbols[i]!)) return false;
      if ('ptb'.includes(symbols[i]!)) preposition = true;
    }
    return preposition;
  };
  const { cue } = shapeOf(setting, q);
  const subject = cue < 0 ? -1 : subjectOf[cue]!;
  const isHead = subject >= 0 && mentions[subject]!.kind !== 'name' && mentions[subject]!.kind !== 'pronoun';
  const heads = right.map(m => (m >= 0 && isHead && holds(subject, m) ? subject : m));
  return [...new Set(heads.filter(m => m < 0 || !heads.some(h => h >= 0 && h !== m && holds(h, m))))];
}

function overlapShare(a: { start: number; end: number }, b: { start: number; end: number }): number {
  const shared = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  return shared / (a.end - a.start + b.end - b.start - shared);
}

/** The named entity that the annotation means, or -1. */
function entityOfSpeaker(setting: Setting, quote: GoldQuote, gold: GoldArticle): number {
  const names = [quote.speaker, ...(quote.also ?? [])].filter(
    (name): name is string => typeof name === 'string' && name !== '',
  );
  return setting.names.entities.findIndex(entity => namesSpeaker(names, gold.aliases, entity.name));
}

/** Does a mention's own form stand for the gold speaker? */
function standsFor(setting: Setting, m: number, quote: GoldQuote, gold: GoldArticle): boolean {
  const mention = setting.mentions[m]!;
  const { words, text } = setting.layout;
  const own = text.slice(words.start[mention.first]!, words.stem[mention.last - 1]!);
  const names = [quote.speaker, ...(quote.also ?? [])].filter(
    (name): name is string => typeof name === 'string' && name !== '',
  );
  const entity = setting.names.entityOf[m]!;
  if (mention.kind === 'name' || entity >= 0) {
    const form = entity >= 0 ? setting.names.entities[entity]!.name : own;
    return namesSpeaker(names, gold.aliases, form);
  }
  if (mention.kind === 'pronoun') return false;
  return names.some(
    name => sameDescription(name, own) || (gold.aliases?.[name] ?? []).some(alias => sameDescription(alias, own)),
  );
}

/** Pronouns that speak. */
const SPEAKING_PRONOUN = /^(?:he|she|they|it|i|we)$/;

/**
 * Where no name tells: the subject of the cue that governs the quote when it is a pronoun, a description or the
 * speaker, otherwise the only pronoun, then the only description of the sentence that has a cue.
 */
function ownSubjects(
  setting: Setting,
  q: number,
  near: readonly Candidate[],
  quote: GoldQuote,
  gold: GoldArticle,
): Candidate[] {
  const { mentions, names, layout, subjectOf, cueOf } = setting;
  const here = setting.spanSentence[q]!;
  const speaks = (m: Candidate) => {
    const { kind, key } = mentions[m]!;
    if (kind === 'pronoun') return SPEAKING_PRONOUN.test(key[0]!);
    return kind !== 'name' && (names.entityOf[m]! < 0 || standsFor(setting, m, quote, gold));
  };
  const own = near.filter(m => layout.sentenceOf[mentions[m]!.first] === here);
  const { cue } = shapeOf(setting, q);
  const subject = cue >= 0 ? subjectOf[cue]! : -1;
  if (own.includes(subject) && (speaks(subject) || standsFor(setting, subject, quote, gold))) return [subject];
  const withCue = own.filter(m => speaks(m) && cueOf[m]! >= 0);
  const pronouns = withCue.filter(m => mentions[m]!.kind === 'pronoun');
  if (pronouns.length === 1) return pronouns;
  const roles = withCue.filter(m => mentions[m]!.kind !== 'pronoun');
  return roles.length === 1 ? roles : [];
}

function rightCandidates(
  setting: Setting,
  q: number,
  quote: GoldQuote,
  previous: GoldQuote | null,
  gold: GoldArticle,
): Candidate[] {
  const candidates = candidatesOf(setting, q);
  const same = previous !== null && previous.speaker === quote.speaker && quote.stype !== 'unknown';
  if (quote.stype === 'unknown') return [NOBODY];
  const { words, text } = setting.layout;
  const here = setting.spanSentence[q]!;
  const mentionText = quote.mention?.toLowerCase();
  const near = candidates.filter(
    m => m >= 0 && Math.abs(setting.layout.sentenceOf[setting.mentions[m]!.first]! - here) <= 1,
  );
  const right: Candidate[] = [];
  if (quote.link !== 'carried') {
    if (mentionText !== undefined) {
      // the mention as annotated: the candidate whose words lie in it, or hold it
      const byText = near.filter(m => {
        const mention = setting.mentions[m]!;
        const own = text.slice(words.start[mention.head]!, words.stem[mention.last - 1]!).toLowerCase();
        if (mention.kind === 'pronoun') return own === mentionText;
        return (
          mentionText === own ||
          (own.length > 2 && (mentionText.endsWith(own) || mentionText.startsWith(own) || own.endsWith(mentionText)))
        );
      });
      const own = byText.filter(m => setting.layout.sentenceOf[setting.mentions[m]!.first] === here);
      right.push(...(own.length > 0 ? own : byText));
      const named = right.filter(m => standsFor(setting, m, quote, gold));
      if (named.length > 0) return [...named, ...(same && own.length === 0 ? [CARRIED] : [])];
    } else {
      right.push(
        ...near.filter(
          m => standsFor(setting, m, quote, gold) && setting.layout.sentenceOf[setting.mentions[m]!.first] === here,
        ),
      );
      if (right.length === 0) right.push(...ownSubjects(setting, q, near, quote, gold));
      if (right.length > 0 && same) right.push(CARRIED);
      if (right.length === 0) right.push(...near.filter(m => standsFor(setting, m, quote, gold)));
    }
    if (right.length > 0) return right;
    return same ? [CARRIED] : candidates.filter(m => m >= 0 && standsFor(setting, m, quote, gold));
  }
  // “…”, she went on: a cue with the speaker as its subject is as right as the quote before
  if (same) return [CARRIED, ...ownSubjects(setting, q, near, quote, gold)];
  return candidates.filter(m => m >= 0 && standsFor(setting, m, quote, gold));
}
