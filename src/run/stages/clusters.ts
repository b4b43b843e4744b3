// Stages that make clusters: wordings that are linked, also through others, → groups; the quotes of a group → its cluster.
import { corpusOf } from '../../clusters/corpus.ts';
import { groupsOf } from '../../clusters/groups.ts';
import { addLink, newLinks } from '../../clusters/link-list.ts';
import type { Context } from '../../clusters/links.ts';
import { clusterOf } from '../../clusters/members.ts';
import { nodesOf } from '../../clusters/nodes.ts';
import { speakersOf } from '../../clusters/speakers.ts';
import { newVocabulary } from '../../clusters/vocabulary.ts';
import { newComparer } from '../../clusters/wording.ts';
import type { QuoteLike } from '../../types.ts';
import { clusterLine } from '../../write/clusters.ts';
import type { LinkRecord } from './rewordings.ts';
import type { Stage } from './stage.ts';

interface Linked {
  readonly nodes: readonly {
    readonly node: number;
    /** Number of its passages, and of its words. */
    readonly size: number;
    readonly length: number;
    readonly short: boolean;
  }[];
  readonly links: readonly LinkRecord[];
}

/** All wordings that hang together → groups of them, the representative first. */
export const groups: Stage<Linked> = () =>
  function* (batch) {
    for (const { nodes: given, links: found } of batch) {
      const nodes = [...given].sort((a, b) => a.node - b.node);
      const places = new Map(nodes.map(({ node }, place) => [node, place]));
      const memberOf = new Int32Array(nodes.length + 1);
      for (const [place, { size }] of nodes.entries()) memberOf[place + 1] = memberOf[place]! + size;
      const links = newLinks();
      for (const { a, b, similarity, fromA, toA, fromB, toB } of found)
        addLink(links, places.get(a)!, places.get(b)!, similarity, fromA, toA, fromB, toB);
      const about = {
        count: nodes.length,
        from: new Int32Array(nodes.length),
        to: Int32Array.from(nodes, ({ length }) => length),
        short: Uint8Array.from(nodes, ({ short }) => (short ? 1 : 0)),
        memberOf,
      };
      for (const { members } of groupsOf(about, links))
        yield { nodes: [...new Set(members)].map(place => nodes[place]!.node) };
    }
  };

/** A group's wordings, the representative first, and all quotes that hold them → the cluster. */
export const clusters: Stage<{
  readonly nodes: readonly number[];
  readonly quotes: readonly { readonly at: number; readonly quote: string }[];
}> = ({ minDocuments }) => {
  const vocabulary = newVocabulary();
  const compare = newComparer(vocabulary);
  return function* (batch) {
    for (const { nodes: wanted, quotes: given } of batch) {
      const sorted = [...given].sort((a, b) => a.at - b.at);
      const quotes = sorted.map(({ quote }) => JSON.parse(quote) as QuoteLike);
      const corpus = corpusOf(quotes, vocabulary);
      const speakers = speakersOf(quotes);
      let document = 0;
      const documents = Int32Array.from(quotes, (quote, q) =>
        q > 0 && quotes[q - 1]!.document !== quote.document ? ++document : document,
      );
      const nodes = nodesOf(corpus, speakers, documents);
      const passages = new Map<number, number>();
      for (const [q, { at }] of sorted.entries())
        for (let p = corpus.passageOf[q]!; p < corpus.passageOf[q + 1]!; p++)
          passages.set(at + p - corpus.passageOf[q]!, p);
      const members = wanted.map(node => nodes.nodeOf[passages.get(node)!]!);
      const context = { corpus, nodes, speakers } as unknown as Context;
      const cluster = clusterOf(context, { representative: members[0]!, members }, minDocuments, compare);
      if (cluster === null) continue;
      const [first] = cluster.members;
      yield {
        id: cluster.id,
        documents: cluster.documents,
        members: cluster.members.length,
        first: { document: first!.document, start: first!.start },
        line: clusterLine(cluster),
      };
    }
  };
};
