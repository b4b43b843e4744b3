// Stages that compare pairs of wordings: by their words alone where these tell, else by what more is asked for and given
// the next time: where each was printed, other places of a phrase, how far documents are about one matter.
import { PAIR_BASE } from '../../clusters/candidates.ts';
import { type Context, lexicalLinks } from '../../clusters/links.ts';
import { product, type Vector, vectorOf } from '../../clusters/matters.ts';
import { pairOf } from '../../clusters/nodes.ts';
import { Relation, speakersOf } from '../../clusters/speakers.ts';
import { newVocabulary } from '../../clusters/vocabulary.ts';
import type { Speaker } from '../../types.ts';
import type { Stage } from './stage.ts';
import { wordingsOf } from './wordings.ts';

/** Where a wording was printed. */
interface Place {
  /** Number of the document. */
  readonly number: number;
  readonly day: number;
  /** JSON of what tells the speaker, or null. */
  readonly speaker: string;
}

interface Side {
  readonly node: number;
  readonly words: string;
  readonly short: boolean;
  readonly form: number;
  /** The first places, at most six. */
  readonly places?: readonly Place[];
}

interface Pair {
  readonly a: Side;
  readonly b: Side;
  /** Where short wordings of the phrase's form were printed first, at most 64 of them in the order of their numbers. */
  readonly others?: readonly Omit<Place, 'speaker'>[];
  /** How alike documents are: the smaller number first. */
  readonly likeness?: readonly { readonly a: number; readonly b: number; readonly likeness: number }[];
}

/** Places that stand for what is not known yet. */
const UNKNOWN: readonly Place[] = [{ number: -1, day: -1, speaker: 'null' }];

/** What a pair turned out to ask for. */
interface Asked {
  places: boolean;
  phrase: number;
  readonly documents: Map<string, readonly [number, number]>;
}

/** Pairs of wordings, the smaller number first → links, or what is `needed` to tell. */
export const verify: Stage<Pair> = () => {
  const vocabulary = newVocabulary();
  return function* (batch) {
    const asked = batch.map((): Asked => ({ places: false, phrase: -1, documents: new Map() }));
    // Nodes 2i and 2i + 1 are the sides of pair i; then come the other places of phrases.
    const sides = batch.flatMap(({ a, b }) => [a, b]);
    const wordings = wordingsOf(
      sides.map(({ words }) => words),
      vocabulary,
    );
    const places: Place[] = [];
    const pairOfPlace: number[] = [];
    const memberOf = [0];
    const add = (found: readonly Place[], pair: number) => {
      for (const place of found) {
        places.push(place);
        pairOfPlace.push(pair);
      }
      memberOf.push(places.length);
    };
    sides.forEach((side, n) => {
      add(side.places ?? UNKNOWN, n >> 1);
    });
    const others = batch.map(({ others: found = [] }, pair) => {
      const first = memberOf.length - 1;
      for (const place of found) add([{ ...place, speaker: 'null' }], pair);
      return Int32Array.from({ length: found.length }, (_, i) => first + i);
    });
    const alike = batch.map(
      ({ likeness = [] }) => new Map(likeness.map(({ a, b, likeness: value }) => [`${a} ${b}`, value])),
    );
    const speakers = speakersOf(places.map(({ speaker }) => ({ speaker: JSON.parse(speaker) as Speaker | null })));
    // A document has one number within each pair, so that what one pair asks for is told from what another does.
    const numbers = new Map<string, number>();
    const documents: { readonly number: number; readonly pair: number }[] = [];
    const of = Int32Array.from(places, ({ number }, p) => {
      const pair = pairOfPlace[p]!;
      const key = `${pair} ${number}`;
      const known = numbers.get(key) ?? documents.length;
      if (known === documents.length) documents.push({ number, pair });
      numbers.set(key, known);
      return known;
    });
    const { words, from, to } = wordings;
    const context: Context = {
      corpus: { vocabulary, words, quoteOf: Int32Array.from(places.keys()) } as unknown as Context['corpus'],
      nodes: {
        from,
        to,
        short: Uint8Array.from(sides, ({ short }) => (short ? 1 : 0)),
        members: Int32Array.from(places.keys()),
        memberOf: Int32Array.from(memberOf),
        standTogether: () => false,
        sameForm(node: number) {
          if (batch[node >> 1]!.others === undefined) asked[node >> 1]!.phrase = sides[node]!.form;
          return others[node >> 1]!;
        },
      } as unknown as Context['nodes'],
      // Speakers are told by their places here.
      speakers: {
        of: Int32Array.from(places.keys()),
        relation(p: number, q: number) {
          if (places[p]!.number < 0 || places[q]!.number < 0) {
            asked[pairOfPlace[p]!]!.places = true;
            return Relation.same;
          }
          return speakers.relation(speakers.of[p]!, speakers.of[q]!);
        },
      } as unknown as Context['speakers'],
      matters: {
        of,
        likeness(a, b) {
          const { pair } = documents[a]!;
          const [x, y] = [documents[a]!.number, documents[b]!.number];
          if (x === y) return 1;
          const two = x < y ? ([x, y] as const) : ([y, x] as const);
          const known = alike[pair]!.get(two.join(' '));
          if (known === undefined) asked[pair]!.documents.set(two.join(' '), two);
          return known ?? Number.NaN;
        },
      },
      days: Int32Array.from(places, ({ day }) => day),
    };
    const links = lexicalLinks(
      context,
      Float64Array.from(batch, (_, i) => 2 * i * PAIR_BASE + 2 * i + 1),
    );
    for (const [i, { places: needsPlaces, phrase, documents: needed }] of asked.entries()) {
      const [a, b] = [batch[i]!.a.node, batch[i]!.b.node];
      if (needsPlaces) yield { a, b, needed: 'places' };
      else if (phrase >= 0) yield { a, b, needed: 'others', form: phrase };
      else if (needed.size > 0)
        yield { a, b, needed: 'likeness', documents: [...needed.values()].map(([x, y]) => ({ a: x, b: y })) };
    }
    for (let l = 0; l < links.count; l++) {
      const { a, b } = batch[links.a[l]! >> 1]!;
      const { places: needsPlaces, phrase, documents: needed } = asked[links.a[l]! >> 1]!;
      if (needsPlaces || phrase >= 0 || needed.size > 0) continue;
      const [fromA, toA, fromB, toB] = links.parts.subarray(4 * l, 4 * l + 4);
      const together = pairOf(a.form, b.form);
      yield { a: a.node, b: b.node, similarity: links.similarity[l], fromA, toA, fromB, toB, together };
    }
  };
};

interface Profile {
  readonly number: number;
  readonly words: readonly number[];
  readonly counts: readonly number[];
}

/** Vectors kept at hand. */
const KEPT = 20_000;

/**
 * Profiles of two documents → how alike they are. Needs a table of the words that stand in more than one document: pairs
 * of 32 bits, the hash of a word and the number of documents, ascending; `total`: the number of documents.
 */
export const likeness: Stage<{ readonly a: Profile; readonly b: Profile }> = ({ tables, total }) => {
  const [bytes = new Uint8Array()] = tables;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const documentsWith = new Map<number, number>();
  for (let at = 0; at < bytes.length; at += 8)
    documentsWith.set(view.getUint32(at, true), view.getUint32(at + 4, true));
  const vectors = new Map<number, Vector>();
  const vector = ({ number, words, counts }: Profile): Vector => {
    let known = vectors.get(number);
    if (known === undefined) {
      const profile = { words: Uint32Array.from(words), counts: Uint8Array.from(counts) };
      known = vectorOf(profile, word => documentsWith.get(word) ?? 1, total);
      if (vectors.size >= KEPT) vectors.clear();
      vectors.set(number, known);
    }
    return known;
  };
  return function* (batch) {
    for (const { a, b } of batch) yield { a: a.number, b: b.number, likeness: product(vector(a), vector(b)) };
  };
};
