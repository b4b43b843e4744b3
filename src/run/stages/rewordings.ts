// Stages that find what one speaker is quoted with in other words: statements that share a key and are near in time, pairs
// that may be rewordings whatever else is known, and links where what else is known is given.
import type { Context } from '../../clusters/links.ts';
import { pairOf } from '../../clusters/nodes.ts';
import { isBetter, type Rewording, rewordingFinder } from '../../clusters/reworded.ts';
import { newInterchange } from '../../clusters/soft-align.ts';
import { speakersOf } from '../../clusters/speakers.ts';
import { forAllPairs, forFollowing, type Statement } from '../../clusters/statements.ts';
import { newVocabulary } from '../../clusters/vocabulary.ts';
import type { Speaker } from '../../types.ts';
import type { Stage } from './stage.ts';
import { wordingsOf } from './wordings.ts';

/**
 * Statements of one speaker that share a key → pairs. Of a key with many statements a part is enough, sorted by day and
 * number; the last `ahead` only follow.
 */
export const following: Stage<{
  readonly statements: readonly { readonly day: number; readonly at: number }[];
  readonly ahead?: number;
}> = () =>
  function* (batch) {
    for (const { statements, ahead = 0 } of batch) {
      const sorted = [...statements].sort((a, b) => a.day - b.day || a.at - b.at);
      const found: { readonly a: number; readonly b: number }[] = [];
      forFollowing(
        0,
        sorted.length,
        i => sorted[i]!.day,
        (i, j) => {
          if (i < sorted.length - ahead) found.push({ a: sorted[i]!.at, b: sorted[j]!.at });
        },
      );
      if (found.length > 0) yield { pairs: found };
    }
  };

/** A quote with its passages: their words, their nodes (-1 for none) and the forms of these. */
interface Said {
  readonly at: number;
  readonly number: number;
  readonly day: number;
  readonly speaker: string;
  readonly fragment: boolean;
  readonly passages: readonly { readonly node: number; readonly form: number; readonly words: string }[];
}

interface Statements {
  /** All statements of a speaker with few of them; all pairs near in time are compared. */
  readonly statements: readonly Said[];
  /** Two nodes that are linked by their words, and how alike documents are: the smaller number first. */
  readonly linked?: readonly { readonly a: number; readonly b: number }[];
  readonly likeness?: readonly { readonly a: number; readonly b: number; readonly likeness: number }[];
}

/** Statements → pairs of them that may be the same in other words, by the words alone. */
export const reword: Stage<Statements> = () => {
  const vocabulary = newVocabulary();
  const interchange = newInterchange(vocabulary);
  return function* (batch) {
    let found = false;
    let asked = false;
    const context = contextOf(batch, vocabulary, {
      standTogether() {
        found = true;
        return false;
      },
      likeness() {
        asked = true;
        return 1;
      },
    });
    const { compare } = rewordingFinder(context, interchange, () => false);
    for (const [line, statements] of context.lines.entries()) {
      const hits: unknown[] = [];
      forAllPairs(statements, (a, b) => {
        found = asked = false;
        compare(a, b);
        if (!found) return;
        const [x, y] = [batch[line]!.statements[a.place]!, batch[line]!.statements[b.place]!];
        const [p, q] = [Math.min(x.number, y.number), Math.max(x.number, y.number)];
        hits.push({ a: x.at, b: y.at, documents: asked && p !== q ? [{ a: p, b: q }] : [] });
      });
      if (hits.length > 0) yield { pairs: hits };
    }
  };
};

/** Pairs of statements with what is known of their nodes and documents → links. */
export const reworded: Stage<Statements> = () => {
  const vocabulary = newVocabulary();
  const interchange = newInterchange(vocabulary);
  return function* (batch) {
    const alike = new Map<string, number>();
    const linked = new Set<string>();
    for (const { linked: links = [], likeness = [] } of batch) {
      for (const { a, b } of links) linked.add(`${a} ${b}`);
      for (const { a, b, likeness: value } of likeness) alike.set(`${a} ${b}`, value);
    }
    const context = contextOf(batch, vocabulary, {
      standTogether: () => false,
      likeness(a, b) {
        const value = alike.get(a < b ? `${a} ${b}` : `${b} ${a}`);
        if (value === undefined) throw new Error(`the likeness of documents ${a} and ${b} is not given`);
        return value;
      },
    });
    const { numbers, forms } = context;
    const { compare, found } = rewordingFinder(context, interchange, (a, b) =>
      linked.has(`${numbers[a]!} ${numbers[b]!}`),
    );
    for (const statements of context.lines) forAllPairs(statements, compare);
    for (const { a, b, similarity, parts } of found()) {
      const [fromA, toA, fromB, toB] = parts;
      const together = pairOf(forms[a]!, forms[b]!);
      yield { a: numbers[a], b: numbers[b], similarity, fromA, toA, fromB, toB, together };
    }
  };
};

/** Links of the same two nodes that were found apart → the one that a run keeps. */
export const better: Stage<{ readonly links: readonly LinkRecord[] }> = () =>
  function* (batch) {
    for (const { links } of batch) {
      const rewordings = links.map((link): Rewording & { readonly link: LinkRecord } => ({
        ...link,
        parts: [link.fromA, link.toA, link.fromB, link.toB],
        link,
      }));
      yield rewordings.reduce((best, other) => (isBetter(other, best) ? other : best)).link;
    }
  };

/** Two linked nodes and which words of each the link holds. */
export interface LinkRecord {
  readonly a: number;
  readonly b: number;
  readonly similarity: number;
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
}

interface Placed extends Statement {
  /** Place among the statements of its line. */
  readonly place: number;
}

interface StatementContext extends Context {
  /** The statements of each line, by day and number. */
  readonly lines: readonly (readonly Placed[])[];
  /** The number of each node in its run, and its form. */
  readonly numbers: readonly number[];
  readonly forms: readonly number[];
}

/** A context for the statements of a batch: passages one after another, nodes in the order of their numbers. */
function contextOf(
  batch: readonly Statements[],
  vocabulary: ReturnType<typeof newVocabulary>,
  known: { standTogether(a: number, b: number): boolean; likeness(a: number, b: number): number },
): StatementContext {
  const said = batch.flatMap(({ statements }) => statements);
  const passages = said.flatMap(statement => statement.passages);
  const { words, from, to } = wordingsOf(
    passages.map(passage => passage.words),
    vocabulary,
  );
  const first = Int32Array.from({ length: passages.length + 1 }, (_, p) => (p === 0 ? 0 : to[p - 1]!));
  const numbers = [...new Set(passages.map(({ node }) => node))].filter(node => node >= 0).sort((a, b) => a - b);
  const places = new Map(numbers.map((number, place) => [number, place]));
  const forms = new Array<number>(numbers.length).fill(0);
  const nodeOf = Int32Array.from(passages, ({ node, form }) => {
    const place = node < 0 ? -1 : places.get(node)!;
    if (place >= 0) forms[place] = form;
    return place;
  });
  const passageOf = new Int32Array(said.length + 1);
  for (const [q, statement] of said.entries()) passageOf[q + 1] = passageOf[q]! + statement.passages.length;
  const speakers = speakersOf(said.map(({ speaker }) => ({ speaker: JSON.parse(speaker) as Speaker | null })));
  let quote = 0;
  const lines = batch.map(({ statements }) =>
    statements
      .map(({ day, fragment }, place): Placed => {
        const [p, end] = [passageOf[quote]!, passageOf[quote + 1]!];
        return {
          quote: quote++,
          place,
          day,
          fragment,
          first: p,
          last: end,
          from: p < end ? from[p]! : 0,
          to: p < end ? to[end - 1]! : 0,
        };
      })
      .sort((a, b) => a.day - b.day || statements[a.place]!.at - statements[b.place]!.at),
  );
  return {
    corpus: { vocabulary, words, first, passageOf } as unknown as Context['corpus'],
    nodes: { nodeOf, standTogether: known.standTogether } as unknown as Context['nodes'],
    speakers,
    matters: {
      of: Int32Array.from(said.keys()),
      likeness(a, b) {
        const [x, y] = [said[a]!.number, said[b]!.number];
        return x === y ? 1 : known.likeness(x, y);
      },
    },
    days: Int32Array.from(said, ({ day }) => day),
    lines,
    numbers,
    forms,
  };
}
