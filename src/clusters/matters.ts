// Documents → how far two of them are about the same matter, from the rare words of their articles (or, where no article
// is at hand, of their quotes, speakers and titles): what tells a repeated fragment from a set phrase when no date does.
import type { Corpus } from './corpus.ts';
import { type ArticleProfile, MOST_TIMES, TELLING_WORD } from './profiles.ts';
import { newScan, type Scan, scanWords } from './scan.ts';
import { ID_MASK } from './tokens.ts';

/** Documents of a run: quote q stands in document `of[q]`. */
export interface Matters {
  readonly of: Int32Array;
  /** Cosine of the telling words of two documents, weighted by how few documents hold them: 0 to 1. */
  likeness(a: number, b: number): number;
}

/** A unit vector of telling words: the hashes of their stems, ascending, with weights. */
export interface Vector {
  readonly words: Uint32Array;
  readonly weights: Float32Array;
}

/** Below this many documents their counts say little: as if so many others held none of the words. */
const FEW = 50;
/** Words that stand in no quote are numbered from here: ids of quoted words stay below. */
const UNSPOKEN = 1 << 22;
/** Telling words of the vectors kept at hand, in each of two halves: some thousand documents. */
const KEPT = 1 << 18;

/** The documents of the quotes of a corpus; what is known of their articles comes with `profiles`. */
export function mattersOf(corpus: Corpus, profiles: readonly ArticleProfile[]): Matters {
  const { quotes, vocabulary } = corpus;
  const of = new Int32Array(quotes.length);
  const firstQuote: number[] = [];
  quotes.forEach((quote, q) => {
    if (q === 0 || quotes[q - 1]!.document !== quote.document) firstQuote.push(q);
    of[q] = firstQuote.length - 1;
  });
  const documents = firstQuote.length;
  firstQuote.push(quotes.length);
  const scan = newScan();
  const vectors = newVectorStore();
  const told: number[] = [];
  const known: (ArticleProfile | undefined)[] = [];
  let count = documents; // with the articles that have no quotes
  let numbers: Map<number, number> | null = null; // hash of a stem → its number, the word's id where it has one
  const numberOfWord: number[] = []; // the number of each id
  const spoken: number[] = []; // documents that hold each number
  const unspoken: number[] = []; // the same from `UNSPOKEN` on
  return {
    of,
    likeness(a, b) {
      if (a === b) return 1;
      if (numbers === null) countDocuments();
      return product(vectorFor(a), vectorFor(b));
    },
  };

  /** Counts in how many documents each telling word stands. Done when a likeness is first asked for. */
  function countDocuments(): void {
    numbers = new Map();
    for (let id = vocabulary.hashes.length - 1; id > 0; id--) numbers.set(vocabulary.hashes[id]! >>> 0, id);
    const others: ArticleProfile[] = [];
    let fresh = 0;
    if (profiles.length > 0) {
      const index = new Map(
        firstQuote.slice(0, -1).map((q, document): [string, number] => [quotes[q]!.document, document]),
      );
      for (const profile of profiles) {
        const document = index.get(profile.document);
        if (document === undefined) others.push(profile);
        else known[document] = profile;
        for (const word of profile.words) if (!numbers.has(word)) numbers.set(word, UNSPOKEN + fresh++);
      }
    }
    const seen: number[] = [];
    const seenUnspoken: number[] = [];
    for (let document = 0; document < documents; document++)
      forWords(document, number => {
        const [marks, at] = number >= UNSPOKEN ? [seenUnspoken, number - UNSPOKEN] : [seen, number];
        if (marks[at] === document) return;
        marks[at] = document;
        addTo(number);
      });
    for (const { words } of others) for (const word of words) addTo(numbers.get(word)!);
    count = documents + others.length;
  }

  function addTo(number: number): void {
    if (number >= UNSPOKEN) unspoken[number - UNSPOKEN] = (unspoken[number - UNSPOKEN] ?? 0) + 1;
    else spoken[number] = (spoken[number] ?? 0) + 1;
  }

  function documentsWith(number: number): number {
    return (number >= UNSPOKEN ? unspoken[number - UNSPOKEN] : spoken[number]) ?? 0;
  }

  /** The telling words of a document: what the article says, else what its quotes and the words around them say. */
  function forWords(document: number, visit: (number: number, times: number) => void): void {
    const profile = known[document];
    if (profile !== undefined) {
      profile.words.forEach((word, i) => {
        visit(numbers!.get(word) ?? 0, profile.counts[i]!);
      });
      return;
    }
    forTellingWords(corpus, firstQuote[document]!, firstQuote[document + 1]!, scan, id => visit(numberOf(id), 1));
  }

  /** Two stems of one hash are one word, here as in the profiles of articles. */
  function numberOf(id: number): number {
    const before = numberOfWord[id];
    if (before !== undefined) return before;
    const hash = vocabulary.hashes[id]! >>> 0;
    const number = numbers!.get(hash) ?? id;
    numbers!.set(hash, number);
    numberOfWord[id] = number;
    return number;
  }

  function vectorFor(document: number): Vector {
    const before = vectors.get(document);
    if (before !== undefined) return before;
    const profile = known[document] ?? profileOf(document);
    const vector = vectors.add(document, profile.words.length);
    vector.words.set(profile.words);
    weigh(vector.weights, profile, word => documentsWith(numbers!.get(word)!), count);
    return vector;
  }

  function profileOf(document: number): Told {
    told.length = 0;
    forTellingWords(corpus, firstQuote[document]!, firstQuote[document + 1]!, scan, id => {
      told.push(vocabulary.hashes[id]! >>> 0);
    });
    told.sort((a, b) => a - b);
    const words: number[] = [];
    const counts: number[] = [];
    for (const word of told)
      if (word !== words.at(-1)) {
        words.push(word);
        counts.push(1);
      } else counts[counts.length - 1] = Math.min(MOST_TIMES, counts.at(-1)! + 1);
    return { words, counts };
  }
}

/** Vectors of the documents that were asked for last; each lasts at least until the next but one is made. */
interface VectorStore {
  get(document: number): Vector | undefined;
  /** A vector of so many words, to be filled. */
  add(document: number, length: number): Vector;
}

/**
 * Keeps vectors in two halves that are used again and again: when one is full the other one is begun anew, and what is
 * asked for meanwhile moves over. A large run asks for millions of vectors; arrays of their own would keep the collector
 * of garbage at work.
 */
function newVectorStore(): VectorStore {
  let here = newHalf(0);
  let before = newHalf(0);
  return { get, add };

  function get(document: number): Vector | undefined {
    const known = here.vectors.get(document);
    if (known !== undefined) return known;
    const old = before.vectors.get(document);
    if (old === undefined) return undefined;
    // It moves before its half is begun anew.
    const vector = add(document, old.words.length);
    vector.words.set(old.words);
    vector.weights.set(old.weights);
    return vector;
  }

  function add(document: number, length: number): Vector {
    if (here.used + length > here.words.length) {
      [here, before] = [before, here];
      if (length > here.words.length) here = newHalf(Math.max(KEPT, length));
      here.vectors.clear();
      here.used = 0;
    }
    const from = here.used;
    here.used += length;
    const vector = { words: here.words.subarray(from, here.used), weights: here.weights.subarray(from, here.used) };
    here.vectors.set(document, vector);
    return vector;
  }
}

function newHalf(length: number) {
  return {
    words: new Uint32Array(length),
    weights: new Float32Array(length),
    used: 0,
    vectors: new Map<number, Vector>(),
  };
}
/** Visits the telling words of the quotes [from, to) of one document, and of what is said around them, by their ids. */
export function forTellingWords(
  corpus: Corpus,
  from: number,
  to: number,
  scan: Scan,
  visit: (id: number) => void,
): void {
  const { quotes, vocabulary } = corpus;
  const last = corpus.first[corpus.passageOf[to]!]!;
  for (let i = corpus.first[corpus.passageOf[from]!]!; i < last; i++) {
    const id = corpus.words[i]! & ID_MASK;
    if (vocabulary.weights[id]! >= TELLING_WORD) visit(id);
  }
  const parts = new Set<string>();
  for (let q = from; q < to; q++) {
    const { title, speaker, source, content } = quotes[q]!;
    for (const part of [title, speaker?.name, speaker?.role, source?.text, content?.text]) if (part) parts.add(part);
  }
  for (const part of parts) {
    scanWords(part, scan);
    for (let i = 0; i < scan.count; i++)
      for (const id of vocabulary.idsOfEntry(vocabulary.entryAt(scan.codes, scan.start[i]!, scan.end[i]!)))
        if (vocabulary.weights[id]! >= TELLING_WORD) visit(id);
  }
}

/** The telling words of a document, ascending, with how often each occurs. */
interface Told {
  readonly words: ArrayLike<number>;
  readonly counts: ArrayLike<number>;
}

/** The vector of a profile. `documentsWith`: how many of the `count` documents hold a word. */
export function vectorOf(
  { words, counts }: Pick<ArticleProfile, 'words' | 'counts'>,
  documentsWith: (word: number) => number,
  count: number,
): Vector {
  const weights = new Float32Array(words.length);
  weigh(weights, { words, counts }, documentsWith, count);
  return { words, weights };
}

function weigh(
  weights: Float32Array,
  { words, counts }: Told,
  documentsWith: (word: number) => number,
  count: number,
): void {
  let norm = 0;
  for (let i = 0; i < words.length; i++) {
    const rarity = Math.log((count + FEW) / (documentsWith(words[i]!) + 1));
    weights[i] = (1 + Math.log(counts[i]!)) * rarity;
    norm += weights[i]! * weights[i]!;
  }
  norm = Math.sqrt(norm) || 1;
  for (let i = 0; i < words.length; i++) weights[i]! /= norm;
}

/** The cosine of two unit vectors. */
export function product(a: Vector, b: Vector): number {
  let sum = 0;
  for (let i = 0, j = 0; i < a.words.length && j < b.words.length; ) {
    const [x, y] = [a.words[i]!, b.words[j]!];
    if (x === y) sum += a.weights[i++]! * b.weights[j++]!;
    else if (x < y) i++;
    else j++;
  }
  return sum;
}
