// One article in its setting → its rows: kind, speaker, cue and confidence of every quoted span.
import type { Mention } from '../names/mention.ts';
import { nameText } from '../names/named-entity.ts';
import { type Attribution, attribute } from '../speech/attribute.ts';
import { CARRIED, NOBODY } from '../speech/candidates.ts';
import { calibrated } from '../speech/confidence.ts';
import type { Models } from '../speech/models.ts';
import { shapeOf } from '../speech/quote-shape.ts';
import type { Setting } from '../speech/setting.ts';
import { kindOfSpan, type MarkUse, markUseOf, SPAN_KINDS } from '../speech/spoken.ts';
import type { Article, Kind, Quote, Speaker, SpeakerType, TextSpan } from '../types.ts';
import { type Discourse, discourseOf } from './antecedents.ts';
import type { Entity } from './entity.ts';
import type { Referent } from './referents.ts';
import { type Resolved, resolveSpeakers } from './resolve.ts';

/** Speech at least this probable is printed as speech. */
const SPEECH = 0.5;

export interface ArticleQuotes {
  readonly quotes: readonly Quote[];
  readonly entities: readonly Entity[];
}

/** What the models decide of each quoted span. */
export interface Decisions {
  readonly use: MarkUse;
  /** Probabilities of direct, mixed and other. */
  readonly kinds: readonly (readonly number[])[];
  /** Null where nobody is reported as saying it. */
  readonly attributions: readonly (Attribution | null)[];
  readonly discourse: Discourse;
  readonly resolved: readonly (Resolved | null)[];
}

/** Decides kind, mention and person of every quoted span. */
export function decisionsOf(setting: Setting, models: Models): Decisions {
  const use = markUseOf(setting);
  const kinds: number[][] = [];
  for (let q = 0; q < setting.layout.spans.length; q++)
    kinds.push(
      kindOfSpan(setting, q, shapeOf(setting, q), use, q === 0 ? null : kindName(kinds[q - 1]!), models.spoken),
    );
  joinLists(setting, kinds);
  const isSpeech = (q: number) => 1 - kinds[q]![2]! >= SPEECH;
  const attributions = attribute(setting, models.speaker, isSpeech);
  const discourse = discourseOf(setting);
  return { use, kinds, attributions, discourse, resolved: resolveSpeakers(discourse, attributions, models.antecedent) };
}

export function quotesOf(article: Article, setting: Setting, models: Models): ArticleQuotes {
  const { layout } = setting;
  const { spans, text } = layout;
  const { kinds, attributions, resolved } = decisionsOf(setting, models);
  const referents = new Map<Referent, Entity>();
  const lines = lineCounter(text);
  const quotes: Quote[] = [];
  let statement = '';
  let confidence = 1;
  for (let q = 0; q < spans.length; q++) {
    const span = spans[q]!;
    const attribution = attributions[q]!;
    const kind = kindName(kinds[q]!);
    const id = idOf(article.document, span.start, span.end, text);
    const base = {
      id,
      document: article.document,
      kind,
      text: text.slice(span.start, span.end),
      start: span.start,
      end: span.end,
      line: lines(span.start),
    };
    if (attribution === null || resolved[q] === null) {
      quotes.push({
        ...base,
        statement: id,
        speaker: null,
        source: null,
        cue: null,
        evidence: 'not speech',
        confidence: round(kinds[q]![2]!),
        ...metadata(article),
      });
      continue;
    }
    const carried = attribution.candidate === CARRIED;
    const goesOn = (carried && joins(setting, q)) || (q > 0 && sameMention(attributions[q - 1]!, attribution));
    if (!goesOn || statement === '') statement = id;
    const who = resolved[q]!;
    const entity = who.referent === null ? null : entityOf(article, setting, who.referent, referents);
    confidence = (carried ? confidence : 1) * attribution.probability * (carried ? 1 : who.probability);
    const mention = attribution.candidate >= 0 ? setting.mentions[attribution.candidate]! : null;
    const speaker: Speaker | null =
      entity === null
        ? null
        : {
            id: entity.key,
            name: entity.name,
            type: entity.type,
            ...(entity.role === undefined ? {} : { role: entity.role }),
            mention: mention === null ? null : mentionSpan(setting, mention),
          };
    const cue = cueOf(setting, attribution);
    quotes.push({
      ...base,
      statement,
      speaker,
      source: mention === null ? null : sourceOf(setting, attribution.candidate),
      cue: cue === null ? null : textSpan(text, cue[0], cue[1]),
      evidence: evidenceOf(setting, q, attribution, cue),
      confidence: round(calibrated(confidence * (1 - kinds[q]![2]!), models.calibration)),
      ...metadata(article),
    });
  }
  // whoever is named helps to name the same person in other articles
  for (const { index } of setting.names.entities) {
    if (setting.entityTypes[index] === 'person') entityOf(article, setting, index, referents);
  }
  return { quotes, entities: [...referents.values()] };
}

/** Fragments that only "and", "or" or a comma joins are of one kind: their probabilities are averaged. */
function joinLists(setting: Setting, kinds: number[][]): void {
  const { layout, spanFirst, spanLast } = setting;
  for (let q = 0; q < kinds.length; ) {
    let last = q;
    while (
      last + 1 < kinds.length &&
      layout.spans[last + 1]!.paragraph === layout.spans[last]!.paragraph &&
      isConnector(
        layout.text.slice(layout.words.start[spanLast[last]!] ?? 0, layout.words.start[spanFirst[last + 1]!] ?? 0),
      )
    )
      last++;
    if (last > q) {
      const mean = [0, 1, 2].map(
        k => kinds.slice(q, last + 1).reduce((sum, probabilities) => sum + probabilities[k]!, 0) / (last - q + 1),
      );
      for (let k = q; k <= last; k++) {
        // which of direct and mixed stays each fragment's own
        const speech = kinds[k]![0]! + kinds[k]![1]!;
        const share = (mean[0]! + mean[1]!) / (speech || 1);
        kinds[k] = [kinds[k]![0]! * share, kinds[k]![1]! * share, mean[2]!];
      }
    }
    q = last + 1;
  }
}

const isConnector = (between: string) => /^(?:,? ?(?:and|or|&)|,)? ?$/.test(between.trim());

export function kindName(probabilities: readonly number[]): Kind {
  if (probabilities[2]! > 1 - SPEECH) return 'other';
  return SPAN_KINDS[probabilities[0]! >= probabilities[1]! ? 0 : 1];
}

export function metadata(article: Article): Partial<Pick<Quote, 'title' | 'date' | 'outlet' | 'url'>> {
  const { title, date, outlet, url } = article;
  return {
    ...(title === undefined ? {} : { title }),
    ...(date === undefined ? {} : { date }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(url === undefined ? {} : { url }),
  };
}

export const round = (n: number) => Math.round(n * 1000) / 1000;

export function textSpan(text: string, start: number, end: number): TextSpan {
  return { text: text.slice(start, end), start, end };
}

/** 1-based line numbers for growing offsets. */
export function lineCounter(text: string): (offset: number) => number {
  let line = 1;
  let at = 0;
  return offset => {
    for (; at < offset; at++) {
      const code = text.charCodeAt(at);
      if (code === 0x0a || (code === 0x0d && text.charCodeAt(at + 1) !== 0x0a)) line++;
    }
    return line;
  };
}

/** 53 bits of the document, the offsets and the words (cyrb53, public domain), in hexadecimal digits. */
export function idOf(document: string, start: number, end: number, text: string): string {
  const data = `${document}\n${start}\n${end}\n${text.slice(start, end)}`;
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < data.length; i++) {
    const code = data.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return ((b & 0x1fffff) * 4294967296 + (a >>> 0)).toString(16).padStart(14, '0');
}

/** Does a carried quote belong to one statement with the quote before? */
function joins(setting: Setting, q: number): boolean {
  const { spans, sentences } = setting.layout;
  if (spans[q]!.continues) return true;
  const gap = setting.spanSentence[q]! - setting.spanSentence[q - 1]!;
  return (
    gap === 0 ||
    (gap === 1 && sentences[setting.spanSentence[q]!]!.paragraph === sentences[setting.spanSentence[q - 1]!]!.paragraph)
  );
}

function sameMention(before: Attribution | null, here: Attribution): boolean {
  return (
    before !== null &&
    here.candidate >= 0 &&
    before.candidate === here.candidate &&
    before.shape.sentence === here.shape.sentence
  );
}

export function mentionSpan(setting: Setting, mention: Mention): TextSpan {
  const { words, text } = setting.layout;
  const first = mention.kind === 'name' ? mention.head : mention.first;
  return textSpan(text, words.start[first]!, words.stem[mention.last - 1]!);
}

/** The mention with titles, with the description before it and the apposition after it. */
function sourceOf(setting: Setting, m: number): TextSpan {
  const { layout, mentions, names } = setting;
  const { words, text } = layout;
  let first = mentions[m]!.first;
  let last = mentions[m]!.last;
  for (
    let k = m - 1;
    k >= 0 &&
    mentions[k]!.last === first &&
    (mentions[k]!.modifier || mentions[k]!.possessive) &&
    mentions[k]!.kind !== 'pronoun';
    k--
  )
    first = mentions[k]!.first;
  const entity = names.entityOf[m]!;
  const next = mentions[m + 1];
  if (
    entity >= 0 &&
    next !== undefined &&
    next.kind === 'role' &&
    names.entityOf[m + 1] === entity &&
    next.first === last + 1 &&
    words.lower[last] === ','
  )
    last = next.last;
  return textSpan(text, words.start[first]!, words.stem[last - 1]!);
}

function cueOf(setting: Setting, attribution: Attribution): readonly [number, number] | null {
  const { words } = setting.layout;
  const { shape, candidate } = attribution;
  const own = candidate >= 0 ? setting.cueOf[candidate]! : -1;
  const token =
    own >= 0
      ? own
      : shape.cue >= 0 &&
          candidate !== CARRIED &&
          (shape.cue < shape.first ? shape.first - shape.cue : shape.cue - shape.last) < 12
        ? shape.cue
        : -1;
  if (token >= 0) {
    const end = words.lower[token] === 'according' && words.lower[token + 1] === 'to' ? token + 1 : token;
    return [words.start[token]!, words.end[end]!];
  }
  const before = shape.first - 1;
  if (before >= 0 && words.lower[before] === ':' && setting.layout.sentenceOf[before] === shape.sentence)
    return [words.start[before]!, words.end[before]!];
  return null;
}

/** The short stable name of what decided. */
function evidenceOf(
  setting: Setting,
  q: number,
  attribution: Attribution,
  cue: readonly [number, number] | null,
): string {
  const { candidate, shape } = attribution;
  if (candidate === NOBODY) return 'none';
  if (candidate === CARRIED) return setting.layout.spans[q]!.continues ? 'continued' : 'carried';
  const mention = setting.mentions[candidate]!;
  const own = setting.layout.sentenceOf[mention.first]!;
  if (own !== shape.sentence) return own < shape.sentence ? 'sentence before' : 'sentence after';
  const token = setting.cueOf[candidate]!;
  if (token < 0) return cue === null ? 'same sentence' : 'near cue';
  if (setting.layout.words.lower[token] === 'according') return 'according to';
  return token < mention.first ? 'cue then speaker' : 'speaker then cue';
}

export function entityOf(article: Article, setting: Setting, referent: Referent, known: Map<Referent, Entity>): Entity {
  const earlier = known.get(referent);
  if (earlier !== undefined) return earlier;
  let entity: Entity;
  if (referent >= 0) {
    const named = setting.names.entities[referent]!;
    const type: SpeakerType =
      setting.entityTypes[referent] === 'person' || setting.entityTypes[referent] === 'unknown'
        ? 'person'
        : 'organization';
    const forms = [...named.forms].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([form]) => form);
    entity = {
      key: `e${referent}`,
      document: article.document,
      type,
      name: named.name,
      forms,
      ...(named.role === null ? {} : { role: named.role.trim() }),
      ...rolesOf(named.roles.map(role => role[role.length - 1]!)),
      ...(named.male === named.female
        ? {}
        : { gender: named.male > named.female ? ('male' as const) : ('female' as const) }),
    };
  } else {
    const mention = setting.mentions[~referent]!;
    const name = mention.kind === 'name' ? nameText(setting.layout, mention) : descriptionText(setting, ~referent);
    entity = {
      key: `u${~referent}`,
      document: article.document,
      type: mention.type === 'organization' ? 'organization' : 'unnamed',
      name,
      forms: [name],
      ...(isDefinite(setting, mention) ? rolesOf([mention.key[mention.key.length - 1]!]) : {}),
    };
  }
  known.set(referent, entity);
  return entity;
}

const rolesOf = (heads: readonly string[]): Pick<Entity, 'roles'> =>
  heads.length === 0 ? {} : { roles: [...new Set(heads)].sort() };

/** "The envoy": one person whom the article takes for known. */
function isDefinite(setting: Setting, mention: Mention): boolean {
  return (
    mention.kind === 'role' &&
    !mention.plural &&
    mention.type === 'person' &&
    setting.layout.words.lower[mention.first] === 'the'
  );
}

/** A description with the owner before it and what it belongs to: "Smith’s lawyer", "a spokesman for the ministry". */
function descriptionText(setting: Setting, m: number): string {
  const { layout, mentions } = setting;
  const { words, text } = layout;
  const mention = mentions[m]!;
  const owner = mentions[m - 1];
  const describes = owner !== undefined && (owner.possessive || owner.modifier) && owner.last === mention.first;
  const first = describes ? owner.first : mention.first;
  let last = mention.last;
  if (BELONGING.has(words.lower[last] ?? '')) {
    const next = mentions[m + 1];
    const gap = next === undefined ? 9 : next.first - last;
    if (
      next !== undefined &&
      next.kind !== 'pronoun' &&
      layout.sentenceOf[next.first] === layout.sentenceOf[last] &&
      (gap === 1 || (gap === 2 && words.lower[last + 1] === 'the'))
    )
      last = next.last;
  }
  return text.slice(words.start[first]!, words.stem[last - 1]!).replace(/\s+/g, ' ');
}

const BELONGING = new Set(['of', 'for', 'at', 'from', 'in', 'with']);
