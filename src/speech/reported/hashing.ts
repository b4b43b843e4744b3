// Words and small numbers → 32-bit integers that name features, so that no string is built while reading an article.

/** FNV-1a over the UTF-16 units of a string from `from` on. */
export function hashOf(word: string, from = 0, to = word.length): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  hash ^= hash >>> 15;
  return Math.imul(hash, 0x2c1b3c6d);
}

/** Name of the feature: template number and one value. */
export function feature1(template: number, a: number): number {
  let x = Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b);
  x ^= x >>> 15;
  x = Math.imul(x, 0xc2b2ae35);
  return x ^ (x >>> 13);
}

/** Name of the feature: template number and two values. */
export function feature2(template: number, a: number, b: number): number {
  return feature1(Math.imul(b, 0x27d4eb2f) ^ template, a);
}

/** Name of the feature: template number and three values. */
export function feature3(template: number, a: number, b: number, c: number): number {
  return feature1(Math.imul(Math.imul(c, 0x165667b1) ^ b, 0x27d4eb2f) ^ template, a);
}
