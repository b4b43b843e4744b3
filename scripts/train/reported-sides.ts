// Names of features, unit by unit → dense numbers and room for what training gathers: sums of gradients and of their
// squares, a row a feature.

/** Feature names → dense numbers, for names that occur at least `least` times in the given part of a list. */
function numbered(names: Int32Array, from: Int32Array, used: readonly (readonly [number, number])[], least: number) {
  const counts = new Uint8Array(1 << 26);
  for (const [a, b] of used)
    for (let f = from[a]!; f < from[b]!; f++) {
      const slot = names[f]! >>> 6;
      if (counts[slot]! < 255) counts[slot]!++;
    }
  let size = 1 << 22;
  let keys = new Int32Array(size);
  let numbers = new Int32Array(size).fill(-1);
  const list: number[] = [];
  const find = (key: number) => {
    let at = (key ^ (key >>> 15)) & (size - 1);
    while (numbers[at] !== -1 && keys[at] !== key) at = (at + 1) & (size - 1);
    return at;
  };
  for (const [a, b] of used)
    for (let f = from[a]!; f < from[b]!; f++) {
      const key = names[f]!;
      if (counts[key >>> 6]! < least) continue;
      const at = find(key);
      if (numbers[at] !== -1) continue;
      keys[at] = key;
      numbers[at] = list.length;
      list.push(key);
      if (list.length * 2 > size) {
        size *= 2;
        keys = new Int32Array(size);
        numbers = new Int32Array(size).fill(-1);
        for (let n = 0; n < list.length; n++) {
          const slot = find(list[n]!);
          keys[slot] = list[n]!;
          numbers[slot] = n;
        }
      }
    }
  return { list: Int32Array.from(list), numberOf: (key: number) => numbers[find(key)]! };
}

/** The features of units, or of pairs of labels, with what training gathers for each. */
export interface Side {
  readonly width: number;
  names: Int32Array;
  z: Float32Array;
  n: Float32Array;
  /** Per unit of the training part. */
  from: Int32Array;
  features: Int32Array;
}

/** @param width weights of a feature */
export function sideOf(
  width: number,
  names: Int32Array,
  from: Int32Array,
  used: readonly (readonly [number, number])[],
  least: number,
): Side {
  const { list, numberOf } = numbered(names, from, used, least);
  let units = 0;
  let total = 0;
  for (const [a, b] of used) {
    units += b - a;
    total += from[b]! - from[a]!;
  }
  const ownFrom = new Int32Array(units + 1);
  const features = new Int32Array(total);
  let u = 0;
  let n = 0;
  for (const [a, b] of used)
    for (let i = a; i < b; i++) {
      for (let f = from[i]!; f < from[i + 1]!; f++) {
        const number = numberOf(names[f]!);
        if (number >= 0) features[n++] = number;
      }
      ownFrom[++u] = n;
    }
  const cells = list.length * width;
  return {
    width,
    names: list,
    z: new Float32Array(cells),
    n: new Float32Array(cells),
    from: ownFrom,
    features: features.slice(0, n),
  };
}

/** Drops features whose gradients so far are far from the penalty: they would stay zero. */
export function dropIdle(side: Side, bound: number): void {
  const { width, z, names, features, from } = side;
  const renumbered = new Int32Array(names.length).fill(-1);
  let kept = 0;
  for (let row = 0; row < names.length; row++) {
    let greatest = 0;
    for (let k = 0; k < width; k++) greatest = Math.max(greatest, Math.abs(z[row * width + k]!));
    if (greatest < bound) continue;
    renumbered[row] = kept;
    names[kept] = names[row]!;
    for (let k = 0; k < width; k++) {
      side.z[kept * width + k] = side.z[row * width + k]!;
      side.n[kept * width + k] = side.n[row * width + k]!;
    }
    kept++;
  }
  let n = 0;
  let start = 0;
  for (let u = 0; u + 1 < from.length; u++) {
    const stop = from[u + 1]!;
    for (let f = start; f < stop; f++) {
      const number = renumbered[features[f]!]!;
      if (number >= 0) features[n++] = number;
    }
    start = stop;
    from[u + 1] = n;
  }
  side.names = names.slice(0, kept);
  side.z = side.z.slice(0, kept * width);
  side.n = side.n.slice(0, kept * width);
  side.features = features.slice(0, n);
}
