// Article texts → which of them are copies of an earlier one: syndicated stories, the page made for phones, reprints.
//
// Each text is boiled down to its smallest shingle hashes (Broder 1997, "On the resemblance and containment of
// documents"): the share that two such sketches have in common estimates the share of the texts.

/** Hashes kept of each text. */
const SKETCH_SIZE = 64;
const SHINGLE_WORDS = 5;
/** Texts of which less than this share of the shingles is common are different articles. */
const LEAST_COMMON = 0.7;
/** A copy shares one of the smallest hashes almost always; these many are looked up. */
const KEYS = 12;

/** The smallest hashes of a text's runs of five words, rising; fewer than 64 when the text is short. */
export type Sketch = readonly number[];

/** Linear in the length of the text. Case, punctuation and spacing do not count. */
export function sketchOf(text: string): Sketch {
  const words: number[] = [];
  let hash = 0;
  for (let i = 0; i <= text.length; i++) {
    const unit = i < text.length ? text.charCodeAt(i) | 0x20 : 0;
    const inWord =
      (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57) || (unit > 0xbf && (unit < 0x2000 || unit > 0x206f));
    if (inWord) hash = Math.imul((hash === 0 ? 0x811c9dc5 : hash) ^ unit, 0x01000193) | 0;
    else if (hash !== 0) {
      words.push(hash);
      hash = 0;
    }
  }
  const hashes = new Set<number>();
  for (let i = 0; i + SHINGLE_WORDS <= words.length; i++) {
    let shingle = 0;
    for (let j = 0; j < SHINGLE_WORDS; j++) shingle = mixed(shingle ^ words[i + j]!);
    hashes.add(shingle >>> 0);
  }
  return [...Uint32Array.from(hashes).sort().subarray(0, SKETCH_SIZE)];
}

function mixed(value: number): number {
  const first = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
  return second ^ (second >>> 16);
}

/** Remembers articles; tells for each new one which earlier one it copies, or null. */
export function duplicateFinder(): (document: string, url: string | undefined, sketch: Sketch) => string | null {
  const known: { readonly document: string; readonly sketch: Sketch }[] = [];
  const byKey = new Map<number, number[]>();
  const byUrl = new Map<string, string>();
  return (document, url, sketch) => {
    const samePage = url === undefined ? undefined : byUrl.get(url);
    if (samePage !== undefined) return samePage;
    const keys = sketch.slice(0, KEYS);
    const candidates = new Set(keys.flatMap(key => byKey.get(key) ?? []));
    for (const candidate of [...candidates].sort((a, b) => a - b)) {
      const earlier = known[candidate]!;
      if (resemblance(earlier.sketch, sketch) >= LEAST_COMMON) return earlier.document;
    }
    if (url !== undefined) byUrl.set(url, document);
    for (const key of keys) {
      const bucket = byKey.get(key);
      if (bucket === undefined) byKey.set(key, [known.length]);
      else bucket.push(known.length);
    }
    known.push({ document, sketch });
    return null;
  };
}

/** Estimated share of common shingles, 0 to 1. */
function resemblance(a: Sketch, b: Sketch): number {
  if (a.length === 0 || b.length === 0) return 0;
  // The smallest hashes of both together are a sample of all shingles; those in both sketches are common to the texts.
  const size = Math.min(SKETCH_SIZE, a.length + b.length);
  let common = 0;
  let seen = 0;
  for (let i = 0, j = 0; seen < size && (i < a.length || j < b.length); seen++) {
    const left = a[i] ?? Number.POSITIVE_INFINITY;
    const right = b[j] ?? Number.POSITIVE_INFINITY;
    if (left === right) common++;
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return common / seen;
}
