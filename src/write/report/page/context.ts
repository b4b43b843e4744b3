// What every view is given: the records, the reader's filter and the quotes that pass it.
import type { Filter } from './filter.ts';
import type { ArticleRecord, ClusterRecord, Model, QuoteRecord, SpeakerRecord } from './model.ts';
import { addressOf, type View } from './route.ts';

export interface Context {
  readonly model: Model;
  readonly filter: Filter;
  /** Quotes that pass the filter, in the order of the articles. */
  readonly fitting: readonly QuoteRecord[];
  readonly fits: ReadonlySet<QuoteRecord>;
  /** Address of a view that keeps the filter. */
  readonly address: (view: View) => `#${string}`;
}

export function contextOf(model: Model, filter: Filter, fitting: readonly QuoteRecord[]): Context {
  return { model, filter, fitting, fits: new Set(fitting), address: view => addressOf(view, filter) };
}

/** Clusters with at least one member that passes the filter. */
export function fittingClusters(context: Context): readonly ClusterRecord[] {
  return context.model.clusters.filter(cluster => cluster.members.some(member => context.fits.has(member.quote)));
}

export function fittingArticles(context: Context): readonly ArticleRecord[] {
  if (context.fitting.length === context.model.quotes.length) return context.model.articles;
  return [...new Set(context.fitting.map(quote => quote.article))];
}

export interface SpeakerCount {
  readonly speaker: SpeakerRecord;
  readonly quotes: readonly QuoteRecord[];
}

/** Speakers with the quotes that pass, most quoted first. */
export function speakerCounts(context: Context): readonly SpeakerCount[] {
  const counts = new Map<SpeakerRecord, QuoteRecord[]>();
  for (const quote of context.fitting) {
    if (quote.speaker === null) continue;
    const quotes = counts.get(quote.speaker);
    if (quotes === undefined) counts.set(quote.speaker, [quote]);
    else quotes.push(quote);
  }
  return [...counts]
    .map(([speaker, quotes]) => ({ speaker, quotes }))
    .sort((a, b) => b.quotes.length - a.quotes.length || a.speaker.index - b.speaker.index);
}
