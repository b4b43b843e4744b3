// Links between nodes in flat arrays: which two passages are the same words, how alike, and which part of each the other
// covers. A million quotes give as many links, which as records would not fit.

/** A growing list of links; link l joins `a[l]` < `b[l]`. Covered parts are in words from each node's start, half open. */
export interface Links {
  count: number;
  a: Int32Array;
  b: Int32Array;
  similarity: Float32Array;
  /** fromA, toA, fromB, toB of link l at 4 * l. */
  parts: Uint16Array;
}

/** No links. */
export function newLinks(): Links {
  return {
    count: 0,
    a: new Int32Array(256),
    b: new Int32Array(256),
    similarity: new Float32Array(256),
    parts: new Uint16Array(1024),
  };
}

/** Adds a link. */
export function addLink(
  links: Links,
  a: number,
  b: number,
  similarity: number,
  fromA: number,
  toA: number,
  fromB: number,
  toB: number,
): void {
  if (links.count === links.a.length) {
    links.a = doubled(links.a);
    links.b = doubled(links.b);
    links.similarity = doubled(links.similarity);
    links.parts = doubled(links.parts);
  }
  const l = links.count++;
  links.a[l] = a;
  links.b[l] = b;
  links.similarity[l] = similarity;
  links.parts.set([fromA, toA, fromB, toB], 4 * l);
}

function doubled<T extends Int32Array | Float32Array | Uint16Array>(array: T): T {
  const larger = new (array.constructor as new (length: number) => T)(array.length * 2);
  larger.set(array);
  return larger;
}
