// Documents → how far two of them are about the same matter, from the rare words of their articles (or, where no article
// is at hand, of their quotes, speakers and titles): what tells a repeated fragment from a set phrase when no date does.
import { type Corpus, compareCodes } from './corpus.ts';
import { hash32 } from './hash.ts';
import { type ArticleProfile, profileFrom, TELLING_WORD } from './profiles.ts';
import { ID_MASK } from './tokens.ts';

/** Documents of a run: quote q stands in document `of[q]`. */
export interface Matters {
  readonly of: Int32Array;
  /** Cosine of the telling words of two documents, weighted by how few documents hold them: 0 to 1. */
  likeness(a: number, b: number): number;
}

/** A unit vector of telling words. */
interface Vector {
  readonly words: Uint32Array;
  readonly weights: Float32Array;
}

/** Below this many documents their counts say little: as if so many others held none of the words. */
const FEW = 50;
/** Vectors kept at hand. */
const KEPT = 20_000;

/** The documents of the quotes of a corpus; what is known of their articles comes with `profiles`. */
export function mattersOf(corpus: Corpus, profiles: readonly ArticleProfile[]): Matters {
  const { quotes } = corpus;
  const of = new Int32Array(quotes.length);
  const index = new Map<string, number>();
  const firstQuote: number[] = [];
  quotes.forEach((quote, q) => {
    if (q === 0 || quotes[q - 1]!.document !== quote.document) {
      index.set(quote.document, firstQuote.length);
      firstQuote.push(q);
    }
    of[q] = firstQuote.length - 1;
  });
  const known: (ArticleProfile | undefined)[] = [];
  let others: ArticleProfile[] = []; // articles without quotes still tell how common a word is
  for (const profile of profiles) {
    const document = index.get(profile.document);
    if (document === undefined) others.push(profile);
    else known[document] = profile;
  }
  const count = firstQuote.length + others.length;
  firstQuote.push(quotes.length);
  const hashes: number[] = [];
  let documentsWith: ReadonlyMap<number, number> | null = null;
  const vectors = new Map<number, Vector>();
  return {
    of,
    likeness(a, b) {
      return a === b ? 1 : product(vectorOf(a), vectorOf(b));
    },
  };

  function vectorOf(document: number): Vector {
    const before = vectors.get(document);
    if (before !== undefined) return before;
    documentsWith ??= countDocuments();
    const { words, counts } = profileOf(document);
    const weights = new Float32Array(words.length);
    let norm = 0;
    for (let i = 0; i < words.length; i++) {
      const rarity = Math.log((count + FEW) / ((documentsWith.get(words[i]!) ?? 0) + 1));
      weights[i] = (1 + Math.log(counts[i]!)) * rarity;
      norm += weights[i]! * weights[i]!;
    }
    norm = Math.sqrt(norm) || 1;
    for (let i = 0; i < words.length; i++) weights[i]! /= norm;
    if (vectors.size >= KEPT) vectors.clear();
    const vector = { words, weights };
    vectors.set(document, vector);
    return vector;
  }

  function countDocuments(): Map<number, number> {
    const counts = new Map<number, number>();
    const add = ({ words }: ArticleProfile) => {
      for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    };
    for (let document = 0; document + 1 < firstQuote.length; document++) add(profileOf(document));
    others.forEach(add);
    others = [];
    return counts;
  }

  /** What the article says, else what its quotes say. */
  function profileOf(document: number): ArticleProfile {
    const profile = known[document];
    if (profile !== undefined) return profile;
    const { vocabulary } = corpus;
    const counts = new Map<number, number>();
    const add = (id: number) => {
      if (vocabulary.weights[id]! < TELLING_WORD) return;
      hashes[id] ??= hash32(vocabulary.stems[id]!);
      counts.set(hashes[id], (counts.get(hashes[id]) ?? 0) + 1);
    };
    const from = firstQuote[document]!;
    const to = firstQuote[document + 1]!;
    const last = corpus.first[corpus.passageOf[to]!]!;
    for (let i = corpus.first[corpus.passageOf[from]!]!; i < last; i++) add(corpus.words[i]! & ID_MASK);
    for (const word of contextWords(from, to)) for (const id of vocabulary.idsOf(word)) add(id);
    return profileFrom(quotes[from]!.document, counts);
  }

  /** Words around the quotes of one document: titles, speakers, reported clauses, each once. */
  function contextWords(from: number, to: number): string[] {
    const parts = new Set<string>();
    for (let q = from; q < to; q++) {
      const { title, speaker, source, content } = quotes[q]!;
      for (const part of [title, speaker?.name, speaker?.role, source?.text, content?.text]) if (part) parts.add(part);
    }
    return [...parts].sort(compareCodes).flatMap(part => part.match(/[\p{L}\p{N}]+(?:[’'][\p{L}]+)*/gu) ?? []);
  }
}

function product(a: Vector, b: Vector): number {
  let sum = 0;
  for (let i = 0, j = 0; i < a.words.length && j < b.words.length; ) {
    const [x, y] = [a.words[i]!, b.words[j]!];
    if (x === y) sum += a.weights[i++]! * b.weights[j++]!;
    else if (x < y) i++;
    else j++;
  }
  return sum;
}
