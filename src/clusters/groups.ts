// Links → groups: each hangs on a representative to which every member links directly, so that nothing chains. Members
// that cover different parts of the representative are different groups: outlets fuse two sentences into one.

import type { Link } from './links.ts';
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
export function groupsOf(nodes: Nodes, links: readonly Link[]): Group[] {
  const neighbours: Neighbour[][] = Array.from({ length: nodes.count }, () => []);
  for (const { a, b, similarity, fromA, toA, fromB, toB } of links) {
    neighbours[a]!.push({ node: b, similarity, from: fromA, to: toA, ownFrom: fromB, ownTo: toB });
    neighbours[b]!.push({ node: a, similarity, from: fromB, to: toB, ownFrom: fromA, ownTo: toA });
  }
  const size = (n: number) => nodes.memberOf[n + 1]! - nodes.memberOf[n]!;
  const length = (n: number) => nodes.to[n]! - nodes.from[n]!;
  const strength = Float64Array.from(neighbours, list =>
    list.reduce((sum, near) => sum + near.similarity * size(near.node), 0),
  );
  const order = Array.from({ length: nodes.count }, (_, n) => n).sort(
    (a, b) => strength[b]! - strength[a]! || length(b) - length(a) || a - b,
  );
  // The parts of each node that already belong to a group.
  const taken = new Map<number, { from: number; to: number }[]>();
  const placed = new Uint8Array(nodes.count);
  const groups: Group[] = [];
  for (const center of order) {
    if (placed[center] === 1) continue;
    placed[center] = 1;
    const free = neighbours[center]!.filter(near => isFree(near));
    if (free.length === 0) {
      // All its neighbours belong elsewhere: it joins the nearest of them in a group of their own rather than being lost.
      const best = [...neighbours[center]!].sort((a, b) => b.similarity - a.similarity || a.node - b.node)[0];
      groups.push({ representative: center, members: best === undefined ? [center] : [center, best.node] });
      continue;
    }
    for (const part of partsOf(free))
      groups.push({ representative: center, members: [center, ...part.map(near => near.node)] });
    for (const near of free) {
      placed[near.node] = 1;
      const parts = taken.get(near.node);
      if (parts === undefined) taken.set(near.node, [{ from: near.ownFrom, to: near.ownTo }]);
      else parts.push({ from: near.ownFrom, to: near.ownTo });
    }
  }
  return groups;

  function isFree(near: Neighbour): boolean {
    return !(taken.get(near.node) ?? []).some(part => overlaps(part.from, part.to, near.ownFrom, near.ownTo));
  }
}

/** Half of the shorter part lies in the longer one. */
function overlaps(from: number, to: number, otherFrom: number, otherTo: number): boolean {
  return Math.min(to, otherTo) - Math.max(from, otherFrom) >= 0.5 * Math.min(to - from, otherTo - otherFrom);
}

/** Neighbours by the part of the representative that they cover: shortest first; one that covers two parts is in both. */
function partsOf(neighbours: readonly Neighbour[]): Neighbour[][] {
  const sorted = [...neighbours].sort((a, b) => a.to - a.from - (b.to - b.from) || a.from - b.from || a.node - b.node);
  const parts: { from: number; to: number; members: Neighbour[] }[] = [];
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
