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
  // the last words' hashes, round and round
  const recent = new Int32Array(SHINGLE_WORDS);
  const smallest = new Uint32Array(SKETCH_SIZE);
  let kept = 0;
  let words = 0;
  let hash = 0;
  for (let i = 0; i <= text.length; i++) {
    const unit = i < text.length ? text.charCodeAt(i) | 0x20 : 0;
    const inWord =
      (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57) || (unit > 0xbf && (unit < 0x2000 || unit > 0x206f));
    if (inWord) hash = Math.imul((hash === 0 ? 0x811c9dc5 : hash) ^ unit, 0x01000193) | 0;
    else if (hash !== 0) {
      recent[words % SHINGLE_WORDS] = hash;
      hash = 0;
      words++;
      if (words < SHINGLE_WORDS) continue;
      let shingle = 0;
      for (let j = 0; j < SHINGLE_WORDS; j++) shingle = mixed(shingle ^ recent[(words + j) % SHINGLE_WORDS]!);
      kept = withHash(smallest, kept, shingle >>> 0);
    }
  }
  return [...smallest.subarray(0, kept)];
}

/** Puts a hash among the smallest so far, rising, each once; returns how many there are. */
function withHash(smallest: Uint32Array, kept: number, hash: number): number {
  if (kept === smallest.length && hash >= smallest[kept - 1]!) return kept;
  let at = kept;
  while (at > 0 && smallest[at - 1]! > hash) at--;
  if (at > 0 && smallest[at - 1] === hash) return kept;
  smallest.copyWithin(at + 1, at, kept === smallest.length ? kept - 1 : kept);
  smallest[at] = hash;
  return Math.min(kept + 1, smallest.length);
}

function mixed(value: number): number {
  const first = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
  return second ^ (second >>> 16);
}

/** Articles remembered: copies come close together, and memory must not grow with the run. */
const REMEMBERED = 100_000;

interface Known {
  readonly document: string;
  readonly url: string | undefined;
  readonly sketch: Sketch;
}

/** Remembers articles; tells for each new one which earlier one it copies, or null. */
export function duplicateFinder(
  remembered = REMEMBERED,
): (document: string, url: string | undefined, sketch: Sketch) => string | null {
  const known = new Set<Known>();
  // One article for each key, the latest: words that every article has must not make every article a candidate.
  const byKey = new Map<number, Known>();
  const byUrl = new Map<string, Known>();
  const forget = (article: Known) => {
    known.delete(article);
    if (article.url !== undefined && byUrl.get(article.url) === article) byUrl.delete(article.url);
    for (const key of article.sketch.slice(0, KEYS)) if (byKey.get(key) === article) byKey.delete(key);
  };
  return (document, url, sketch) => {
    const samePage = url === undefined ? undefined : byUrl.get(url);
    if (samePage !== undefined) return samePage.document;
    const keys = sketch.slice(0, KEYS);
    for (const candidate of new Set(keys.map(key => byKey.get(key)))) {
      if (candidate !== undefined && resemblance(candidate.sketch, sketch) >= LEAST_COMMON) return candidate.document;
    }
    const article = { document, url, sketch };
    known.add(article);
    if (url !== undefined) byUrl.set(url, article);
    for (const key of keys) byKey.set(key, article);
    const oldest = known.size > remembered ? known.values().next().value : undefined;
    if (oldest !== undefined) forget(oldest);
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
