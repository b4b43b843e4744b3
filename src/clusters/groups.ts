// Links → groups: each hangs on a representative to which every member links directly, so that nothing chains. Members
// that cover different parts of the representative are different groups: outlets fuse two sentences into one.
import type { Links } from './link-list.ts';
import type { Nodes } from './nodes.ts';

/** A group of nodes: the representative first. */
export interface Group {
  readonly representative: number;
  readonly members: readonly number[];
}

/** A neighbour of a node: the part of the node that it covers, and the part of itself. */
interface Neighbour {
  readonly node: number;
  readonly similarity: number;
  readonly from: number;
  readonly to: number;
  readonly ownFrom: number;
  readonly ownTo: number;
}

/** Groups the nodes; a node without a link is a group of its own. Does not depend on the order of the links. */
export function* groupsOf(
  nodes: Pick<Nodes, 'count' | 'from' | 'to' | 'memberOf' | 'short'>,
  links: Links,
): Generator<Group, void, undefined> {
  const { linksOf, linkOf } = linksByNode(nodes.count, links);
  const size = (n: number) => nodes.memberOf[n + 1]! - nodes.memberOf[n]!;
  const length = (n: number) => nodes.to[n]! - nodes.from[n]!;
  // How much of what was printed hangs on a node: its own repetitions, and its neighbours by likeness.
  const strength = new Float64Array(nodes.count);
  for (let n = 0; n < nodes.count; n++) strength[n] = (size(n) - 1) * 0x10000;
  for (let l = 0; l < links.count; l++) {
    // In steps that doubles add exactly, so that the sum does not depend on the order of the links.
    const similarity = Math.round(links.similarity[l]! * 0x10000);
    strength[links.a[l]!]! += similarity * size(links.b[l]!);
    strength[links.b[l]!]! += similarity * size(links.a[l]!);
  }
  const linked: number[] = [];
  for (let n = 0; n < nodes.count; n++) {
    if (linkOf[n] === linkOf[n + 1]) yield { representative: n, members: [n] };
    else linked.push(n);
  }
  // Statements come before phrases: a phrase belongs to one statement and must not join two that happen to hold it.
  linked.sort(
    (a, b) => nodes.short[a]! - nodes.short[b]! || strength[b]! - strength[a]! || length(b) - length(a) || a - b,
  );
  // The parts of each node that already belong to a group: from, to, from, to …
  const taken = new Map<number, number[]>();
  const placed = new Uint8Array(nodes.count);
  for (const center of linked) {
    if (placed[center] === 1) continue;
    placed[center] = 1;
    const neighbours: Neighbour[] = [];
    for (let k = linkOf[center]!; k < linkOf[center + 1]!; k++)
      neighbours.push(neighbourOf(links, linksOf[k]!, center));
    const free = neighbours.filter(isFree);
    if (free.length === 0) {
      // All its neighbours belong elsewhere: it joins the nearest of them in a group of their own rather than being lost.
      const [best] = neighbours
        .filter(near => nodes.short[near.node] === 0)
        .sort((a, b) => b.similarity - a.similarity || a.node - b.node);
      yield { representative: center, members: best === undefined ? [center] : [center, best.node] };
      continue;
    }
    for (const part of partsOf(free))
      yield { representative: center, members: [center, ...part.map(near => near.node)] };
    for (const near of free) {
      placed[near.node] = 1;
      const parts = taken.get(near.node);
      if (parts === undefined) taken.set(near.node, [near.ownFrom, near.ownTo]);
      else parts.push(near.ownFrom, near.ownTo);
    }
  }

  function isFree(near: Neighbour): boolean {
    const parts = taken.get(near.node) ?? [];
    for (let k = 0; k < parts.length; k += 2)
      if (overlaps(parts[k]!, parts[k + 1]!, near.ownFrom, near.ownTo)) return false;
    return true;
  }
}

/** The links of node n: linksOf[linkOf[n]] to linksOf[linkOf[n + 1] - 1]. */
function linksByNode(count: number, links: Links): { linksOf: Int32Array; linkOf: Int32Array } {
  const linkOf = new Int32Array(count + 1);
  for (let l = 0; l < links.count; l++) {
    linkOf[links.a[l]! + 1]!++;
    linkOf[links.b[l]! + 1]!++;
  }
  for (let n = 0; n < count; n++) linkOf[n + 1]! += linkOf[n]!;
  const linksOf = new Int32Array(2 * links.count);
  const fill = linkOf.slice(0, count);
  for (let l = 0; l < links.count; l++) {
    linksOf[fill[links.a[l]!]!++] = l;
    linksOf[fill[links.b[l]!]!++] = l;
  }
  return { linksOf, linkOf };
}

/** The other end of a link, as seen from one of its nodes. */
function neighbourOf({ a, b, similarity, parts }: Links, link: number, node: number): Neighbour {
  const [fromA, toA, fromB, toB] = parts.subarray(4 * link, 4 * link + 4) as unknown as [
    number,
    number,
    number,
    number,
  ];
  return a[link] === node
    ? { node: b[link]!, similarity: similarity[link]!, from: fromA, to: toA, ownFrom: fromB, ownTo: toB }
    : { node: a[link]!, similarity: similarity[link]!, from: fromB, to: toB, ownFrom: fromA, ownTo: toA };
}

/** Half of the shorter part lies in the longer one. */
function overlaps(from: number, to: number, otherFrom: number, otherTo: number): boolean {
  return Math.min(to, otherTo) - Math.max(from, otherFrom) >= 0.5 * Math.min(to - from, otherTo - otherFrom);
}

/** Neighbours by the part of the representative that they cover: shortest first; one that covers two parts is in both. */
function partsOf(neighbours: readonly Neighbour[]): Neighbour[][] {
  const sorted = [...neighbours].sort((a, b) => a.to - a.from - (b.to - b.from) || a.from - b.from || a.node - b.node);
  const parts: { readonly from: number; readonly to: number; readonly members: Neighbour[] }[] = [];
  for (const near of sorted) {
    let joined = false;
    for (const part of parts)
      if (overlaps(part.from, part.to, near.from, near.to)) {
        part.members.push(near);
        joined = true;
      }
    if (!joined) parts.push({ from: near.from, to: near.to, members: [near] });
  }
  return parts.map(part => part.members.sort((a, b) => a.node - b.node));
}
