// A corpus → rows for articles that the weights have not seen, each judged against the annotation, and figures of them.

import { decisionsOf } from '../../src/people/decisions.ts';
import { quotesOf } from '../../src/people/quotes.ts';
import { CARRIED, NOBODY } from '../../src/speech/candidates.ts';
import type { Models } from '../../src/speech/models.ts';
import type { Quote } from '../../src/types.ts';
import type { Corpus } from './corpus.ts';
import { attributionOf, type TrainingArticle } from './examples.ts';
import { type GoldArticle, type GoldQuote, namesSpeaker, sameDescription } from './gold.ts';
import { trainModels } from './models.ts';

export const FOLDS = 5;

/** The sets that are cut into folds. */
const SETS = ['entities', 'outlets', 'bbc', 'invented', 'papers'] as const;

export interface Judged {
  readonly article: GoldArticle;
  readonly row: Quote | null;
  readonly gold: GoldQuote | null;
  /** The row has a gold quote and its speaker. */
  readonly right: boolean;
}

/** Rows of every entity-level article (and of dev) from models that have not seen it. */
export function crossValidate(corpus: Corpus): Record<(typeof SETS)[number] | 'dev', Judged[]> {
  const judged: Record<(typeof SETS)[number] | 'dev', Judged[]> = {
    entities: [],
    outlets: [],
    bbc: [],
    invented: [],
    papers: [],
    dev: [],
  };
  for (let fold = 0; fold < FOLDS; fold++) {
    const models = trainModels([
      ...corpus.polnear,
      ...SETS.flatMap(set => corpus[set].filter((_, index) => index % FOLDS !== fold)),
    ]);
    for (const set of SETS)
      for (const article of corpus[set].filter((_, index) => index % FOLDS === fold))
        judged[set].push(...judge(article, models));
  }
  const models = trainModels(SETS.flatMap(set => [...corpus[set]]).concat(corpus.polnear));
  for (const article of corpus.dev) judged.dev.push(...judge(article, models));
  return judged;
}

/** How well the mention of a quote was chosen in one publisher’s articles by models that saw none of them. */
export interface PublisherFigures {
  readonly publisher: string;
  /** Quoted spans with an annotated source that are found to be speech. */
  readonly quotes: number;
  /** Those whose mention lies in the source; a carried quote has the mention of the quote it is carried from. */
  readonly inSource: number;
  /** Those whose mention lies there or stands for the same entity as a mention there. */
  readonly ofEntity: number;
}

/** Leave one publisher out over PolNeAR’s training articles. */
export function leaveOnePublisherOut(corpus: Corpus): PublisherFigures[] {
  const polnear = [...corpus.polnear, ...corpus.entities];
  const publishers = [...new Set(polnear.map(publisherOf))].sort();
  return publishers.map(publisher => {
    const models = trainModels([
      ...polnear.filter(article => publisherOf(article) !== publisher),
      ...corpus.outlets,
      ...corpus.bbc,
      ...corpus.invented,
      ...corpus.papers,
    ]);
    const figures = { publisher, quotes: 0, inSource: 0, ofEntity: 0 };
    for (const article of corpus.polnear) {
      if (publisherOf(article) !== publisher) continue;
      const { quotes, inSource, ofEntity } = judgeMentions(article, models);
      figures.quotes += quotes;
      figures.inSource += inSource;
      figures.ofEntity += ofEntity;
    }
    return figures;
  });
}

/** Documents are called publisher_date_title. */
const publisherOf = (article: TrainingArticle) => article.gold.doc.split('_')[0]!;

function judgeMentions({ gold, setting }: TrainingArticle, models: Models): Omit<PublisherFigures, 'publisher'> {
  const { layout, mentions, names } = setting;
  const { attributions } = decisionsOf(setting, models);
  const inside = (m: number, source: readonly (readonly [number, number])[]) => {
    const { first, last } = mentions[m]!;
    return source.some(([start, end]) => layout.words.start[first]! < end && start < layout.words.end[last - 1]!);
  };
  const figures = { quotes: 0, inSource: 0, ofEntity: 0 };
  let chosen = -1;
  for (let q = 0; q < attributions.length; q++) {
    const candidate = attributions[q]?.candidate;
    if (candidate === undefined) continue;
    if (candidate !== CARRIED) chosen = candidate === NOBODY ? -1 : candidate;
    const source = attributionOf(gold, layout.spans[q]!)?.attribution.source ?? [];
    if (source.length === 0) continue;
    figures.quotes++;
    if (chosen < 0) continue;
    const hit = inside(chosen, source);
    const entity = names.entityOf[chosen]!;
    if (hit) figures.inSource++;
    if (hit || (entity >= 0 && names.entities[entity]!.mentions.some(m => inside(m, source)))) figures.ofEntity++;
  }
  return figures;
}

/** One article's rows against its annotation: every gold quote and every row without one appears once. */
export function judge(article: TrainingArticle, models: Models): Judged[] {
  const { gold, setting } = article;
  const rows = quotesOf({ document: gold.doc, text: gold.text }, setting, models).quotes.filter(
    row => row.kind === 'direct' || row.kind === 'mixed',
  );
  const quotes = (gold.quotes ?? []).filter(quote => quote.kind === 'direct' || quote.kind === 'mixed');
  const taken = new Set<Quote>();
  const result: Judged[] = [];
  for (const quote of quotes) {
    const inner = trimmed(gold.text, quote);
    const row =
      rows.find(candidate => !taken.has(candidate) && overlapShare(inner, trimmed(gold.text, candidate)) >= 0.8) ??
      null;
    if (row !== null) taken.add(row);
    if (quote.heading) continue;
    result.push({ article: gold, row, gold: quote, right: row !== null && rightSpeaker(quote, gold, row) });
  }
  for (const row of rows) if (!taken.has(row)) result.push({ article: gold, row, gold: null, right: false });
  return result;
}

const EDGE = /^[\s"“”„«»‘’'`,.\\]+|[\s"“”„«»‘’'`,.\\]+$/gu;

function trimmed(text: string, span: { start: number; end: number }): { start: number; end: number } {
  const words = text.slice(span.start, span.end);
  const inner = words.replace(EDGE, '');
  const start = span.start + Math.max(0, words.indexOf(inner));
  return { start, end: start + inner.length };
}

function overlapShare(a: { start: number; end: number }, b: { start: number; end: number }): number {
  const shared = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  return shared / (a.end - a.start + b.end - b.start - shared);
}

function rightSpeaker(quote: GoldQuote, article: GoldArticle, row: Quote): boolean {
  const name = row.speaker?.name ?? null;
  if (quote.stype === 'unknown') return name === null;
  if (name === null) return false;
  const names = [quote.speaker, ...(quote.also ?? [])].filter(
    (form): form is string => typeof form === 'string' && form !== '',
  );
  if (quote.stype === 'unnamed')
    return [...names, quote.mention ?? ''].some(
      form => form !== '' && (sameDescription(form, name) || sameDescription(form, row.speaker?.mention?.text ?? '')),
    );
  return namesSpeaker(names, article.aliases, name);
}

export interface Figures {
  readonly spans: number;
  readonly speaker: number;
  readonly endToEnd: number;
  readonly gold: number;
}

/** F1 of spans, share of right speakers among the found, F1 end to end; in percent. */
export function figuresOf(judged: readonly Judged[]): Figures {
  const gold = judged.filter(j => j.gold !== null).length;
  const rows = judged.filter(j => j.row !== null).length;
  const found = judged.filter(j => j.gold !== null && j.row !== null).length;
  const right = judged.filter(j => j.right).length;
  return {
    spans: (200 * found) / (gold + rows),
    speaker: (100 * right) / Math.max(1, found),
    endToEnd: (200 * right) / (gold + rows),
    gold,
  };
}
