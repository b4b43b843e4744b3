// A piece of reported speech and the rows around it → whose words it holds, by the source phrase the report names.
import type { Models } from '../speech/models.ts';
import type { ReportedSpeech } from '../speech/reported.ts';
import type { Setting } from '../speech/setting.ts';
import { tokenAt } from '../text/words.ts';
import type { Article, Quote, Span, Speaker } from '../types.ts';
import { countQuote, type Discourse, type Spoken } from './antecedents.ts';
import { mentionSpan } from './attribution-words.ts';
import type { Entity } from './entity.ts';
import type { Referent } from './referents.ts';
import { resolveMention } from './resolve.ts';
import { textSpan } from './row.ts';
import { entityOf, speakerOf } from './speaker-entity.ts';

export function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

interface Chosen {
  readonly speaker: Speaker | null;
  readonly probability: number;
}

/** Who says what a report holds: the speaker of the quotation it shares a cue with, else whom its source stands for. */
export function speakersOf(
  article: Article,
  setting: Setting,
  models: Models,
  rows: readonly Quote[],
  known: Map<Referent, Entity>,
  discourse: Discourse,
): (speech: ReportedSpeech, quoted: readonly Quote[], piece: Span) => Chosen {
  const { layout } = setting;
  const quotedBy = new Map<Referent, Spoken>();
  // the words that stand for the speaker of a quotation stand for nobody else
  const byMention = new Map<number, Quote>();
  for (const row of rows) {
    const start = row.speaker?.mention?.start;
    if (start !== undefined && !byMention.has(start)) byMention.set(start, row);
  }
  let next = 0;
  let last: Referent | null = null;
  const remember = (referent: Referent, offset: number) => {
    const token = Math.min(layout.words.count - 1, tokenAt(layout.words, offset));
    countQuote(quotedBy, referent, Math.max(0, layout.sentenceOf[token] ?? 0));
    last = referent;
  };
  return (speech, quoted, piece) => {
    const { source } = speech;
    for (const { speaker, confidence } of quoted) {
      if (speaker !== null && (source === null || (speaker.mention !== null && overlap(speaker.mention, source))))
        return { speaker, probability: confidence };
    }
    for (; next < rows.length && rows[next]!.end <= piece.start; next++) {
      const id = rows[next]!.speaker?.id;
      if (id !== undefined) remember(referentOf(id), rows[next]!.start);
    }
    if (source === null) return { speaker: null, probability: 1 };
    const m = mentionOf(setting, source);
    if (m < 0) return { speaker: unnamed(article, setting, source, known), probability: 1 };
    const mention = mentionSpan(setting, setting.mentions[m]!);
    const same = byMention.get(mention.start);
    if (same !== undefined) return { speaker: same.speaker, probability: same.confidence };
    const { referent, probability } = resolveMention(discourse, m, models.antecedent, last, quotedBy);
    if (referent === null) return { speaker: null, probability };
    remember(referent, piece.start);
    const entity = entityOf(article, setting, referent, known);
    return { speaker: speakerOf(entity, mention), probability };
  };
}

/** A source in which no mention was found ("most of those asked"): its words are its name. */
function unnamed(article: Article, setting: Setting, source: Span, known: Map<Referent, Entity>): Speaker {
  const { text } = setting.layout;
  const { start, end } = relativeHead(setting, source) ?? source;
  const name = text.slice(start, end).replace(/\s+/g, ' ');
  const key = `s${source.start}`;
  const entity: Entity = { key, document: article.document, type: 'unnamed', name, forms: [name] };
  known.set(referentOf(key), entity);
  return speakerOf(entity, textSpan(text, source.start, source.end));
}

/** Words of a noun phrase before a relative pronoun. */
const LONGEST_HEAD = 5;

/** In "allies, who said" with the source "who": the noun phrase that the pronoun goes on about. */
function relativeHead({ layout, symbols }: Setting, source: Span): Span | null {
  const { words } = layout;
  const pronoun = tokenAt(words, source.start);
  if (symbols[pronoun] !== 'W' || words.end[pronoun]! < source.end) return null;
  const last = words.lower[pronoun - 1] === ',' ? pronoun - 1 : pronoun;
  let first = last;
  while (first > 0 && last - first < LONGEST_HEAD && symbols[first - 1] === 'w') first--;
  return first < last && layout.sentenceOf[first] === layout.sentenceOf[pronoun]
    ? { start: words.start[first]!, end: words.stem[last - 1]! }
    : null;
}

/** Mentions beyond the last one's index stand for sources without a mention. */
const SOURCES = 2 ** 32;

/** The referent of an entity's key: e named, u described, s a bare source. */
export function referentOf(key: string): Referent {
  let number = 0;
  for (let i = 1; i < key.length; i++) number = 10 * number + key.charCodeAt(i) - ZERO;
  const letter = key.charAt(0);
  return letter === 'u' ? ~number : letter === 's' ? SOURCES + number : number;
}

const ZERO = 0x30;

/** The mention that a source phrase is about: its head, not who stands behind a preposition or owns the head. */
function mentionOf(setting: Setting, source: Span): number {
  const { layout, mentions, symbols, mentionAt } = setting;
  const { words } = layout;
  let best = -1;
  let greatest = Number.NEGATIVE_INFINITY;
  let order = 0;
  const first = tokenAt(words, source.start);
  // “X, which said …”: whom the pronoun goes on about
  if (symbols[first] === 'W' || symbols[first] === 'T') {
    const stop = words.lower[first - 1] === ',' ? first - 1 : first;
    for (let t = stop - 1; t >= Math.max(0, stop - 8); t--) {
      const m = mentionAt[t]!;
      if (m >= 0) return mentions[m]!.last === stop ? m : -1;
    }
  }
  // a title before the name may lie outside of the source phrase
  for (let t = Math.max(0, first - 4); t < words.count && words.start[t]! < source.end; t++) {
    const m = mentionAt[t]!;
    if (m < 0) continue;
    const mention = mentions[m]!;
    if (words.end[mention.last - 1]! <= source.start || layout.spanOf[t]! >= 0) continue;
    const before = t > first ? symbols[t - 1] : '^';
    const aside = before === ',' && order > 0;
    let worth = -0.5 * order;
    if (before === 'p' || before === 'b' || before === 't') worth -= 3;
    if (mention.possessive && mention.last < words.count && words.start[mention.last]! < source.end) worth -= 4;
    if (mention.modifier) worth -= 4;
    if (mention.kind === 'name') worth += mention.type === 'person' ? 2 : 1;
    if (aside && mention.kind !== 'name') worth -= 2;
    order++;
    if (worth > greatest) {
      greatest = worth;
      best = m;
    }
  }
  return best;
}
