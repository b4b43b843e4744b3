// Documents → how far two of them are about the same matter, from the rare words of their quotes, speakers and titles
// (and of the whole text where it is given): what tells a repeated fragment from a set phrase when no date does.
import type { QuoteLike } from '../types.ts';
import { type Corpus, compareCodes } from './corpus.ts';
import { ID_MASK } from './tokens.ts';

/** Words and phrases of an article that clustering may look at besides its quotes. */
export interface ArticleText {
  readonly document: string;
  readonly text: string;
}

/** Documents of a run: quote q stands in document `of[q]`. */
export interface Matters {
  readonly of: Int32Array;
  readonly count: number;
  /** Cosine of the rare words of two documents, 0 to 1. */
  likeness(a: number, b: number): number;
}

/** Words lighter than this say nothing about the matter. */
const TELLING = 0.45;

/** Below this many documents their counts say little: as if so many others held none of the words. */
const FEW = 50;

/** The documents of quotes. */
export function mattersOf(corpus: Corpus, articles: readonly ArticleText[]): Matters {
  const { quotes } = corpus;
  const of = new Int32Array(quotes.length);
  const index = new Map<string, number>();
  const firstQuote: number[] = [];
  quotes.forEach((quote, q) => {
    let document = index.get(quote.document);
    if (document === undefined) {
      document = index.size;
      index.set(quote.document, document);
      firstQuote.push(q);
    }
    of[q] = document;
  });
  firstQuote.push(quotes.length);
  const texts = new Map(articles.map(article => [article.document, article.text]));
  const documentsWith = countDocuments();
  const profiles = new Map<number, ReadonlyMap<number, number>>();
  return { of, count: index.size, likeness };

  function likeness(a: number, b: number): number {
    if (a === b) return 1;
    const small = profileOf(a);
    const large = profileOf(b);
    let sum = 0;
    for (const [id, weight] of small) sum += weight * (large.get(id) ?? 0);
    return sum;
  }

  /** Unit vector of the telling words, tf-idf. */
  function profileOf(document: number): ReadonlyMap<number, number> {
    let profile = profiles.get(document);
    if (profile !== undefined) return profile;
    const counts = wordsOf(document);
    let norm = 0;
    const weights = new Map<number, number>();
    for (const [id, count] of counts) {
      const idf = Math.log((index.size + FEW) / ((documentsWith[id] ?? 0) + 1));
      const weight = (1 + Math.log(count)) * idf * corpus.vocabulary.weights[id]!;
      weights.set(id, weight);
      norm += weight * weight;
    }
    norm = Math.sqrt(norm);
    for (const [id, weight] of weights) weights.set(id, weight / norm);
    profile = weights;
    if (profiles.size > 20_000) profiles.clear();
    profiles.set(document, profile);
    return profile;
  }

  function wordsOf(document: number): Map<number, number> {
    const counts = new Map<number, number>();
    const add = (id: number) => {
      if (corpus.vocabulary.weights[id]! >= TELLING) counts.set(id, (counts.get(id) ?? 0) + 1);
    };
    const from = firstQuote[document]!;
    const to = firstQuote[document + 1]!;
    const text = texts.get(quotes[from]!.document);
    if (text === undefined) {
      const first = corpus.first[corpus.passageOf[from]!]!;
      const last = corpus.first[corpus.passageOf[to]!]!;
      for (let i = first; i < last; i++) add(corpus.words[i]! & ID_MASK);
    }
    for (const word of contextWords(quotes.slice(from, to), text)) for (const id of corpus.vocabulary.idsOf(word)) add(id);
    return counts;
  }

  function countDocuments(): Uint32Array {
    let counts = new Uint32Array(1 << 16);
    for (let document = 0; document < index.size; document++)
      for (const id of wordsOf(document).keys()) {
        if (id >= counts.length) {
          const larger = new Uint32Array(Math.max(id + 1, counts.length * 2));
          larger.set(counts);
          counts = larger;
        }
        counts[id]!++;
      }
    return counts;
  }
}

/** Words around the quotes of one document: its text, or the titles, speakers and reported clauses of its quotes. */
function contextWords(quotes: readonly QuoteLike[], text: string | undefined): string[] {
  const parts =
    text === undefined
      ? quotes.flatMap(quote => [quote.title, quote.speaker?.name, quote.speaker?.role, quote.source?.text, quote.content?.text])
      : [text];
  const distinct = text === undefined ? [...new Set(parts)].sort((a, b) => compareCodes(a ?? '', b ?? '')) : parts;
  return distinct.flatMap(part => part?.match(/[\p{L}\p{N}]+(?:[’'][\p{L}]+)*/gu) ?? []);
}
