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
export type Sketch = Uint32Array<ArrayBuffer>;

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
  return smallest.slice(0, kept);
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

/** Articles remembered: copies come close together, and memory must not grow with the run. Some 500 bytes each. */
const REMEMBERED = 100_000;
const FIRST_PLACES = 256;
/** At least; their number is a power of two. */
const SLOTS_OF_ARTICLE = 16;
/** Slots in use, of articles remembered or forgotten, before the table is filled anew. */
const FULLEST = 0.8;

/** Remembers articles; tells for each new one which earlier one it copies, or null. */
export function duplicateFinder(
  remembered = REMEMBERED,
): (document: string, url: string | undefined, sketch: Sketch) => string | null {
  // Articles are numbered from 0 as they come; what is known of one stands at its number modulo the places.
  let count = 0;
  let places = Math.min(FIRST_PLACES, remembered);
  let sketches = new Uint32Array(places * SKETCH_SIZE);
  let lengths = new Uint8Array(places);
  const documents: string[] = [];
  const urls: (string | undefined)[] = [];
  const byUrl = new Map<string, number>();
  // One article for each key, the latest, as its number and one: words that every article has must not make every
  // article a candidate.
  let keys = new Uint32Array(powerOfTwo((places + 1) * SLOTS_OF_ARTICLE));
  let latest = new Uint32Array(keys.length);
  let used = 0;

  const isKnown = (number: number) => number >= 0 && number >= count - remembered;
  const sketchAt = (number: number) => {
    const place = number % places;
    return sketches.subarray(place * SKETCH_SIZE, place * SKETCH_SIZE + lengths[place]!);
  };

  function slotOf(key: number): number {
    const last = keys.length - 1;
    let slot = Math.imul(key, 0x9e3779b1) & last;
    while (latest[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & last;
    return slot;
  }

  function put(sketch: Sketch, number: number): void {
    for (let i = 0; i < Math.min(KEYS, sketch.length); i++) {
      const slot = slotOf(sketch[i]!);
      if (latest[slot] === 0) used++;
      keys[slot] = sketch[i]!;
      latest[slot] = number + 1;
    }
  }

  /** Room for one more article: more places while not all are remembered, and no table of forgotten ones. */
  function makeRoom(): void {
    if (count === places && places < remembered) {
      const before = { sketches, lengths };
      places = Math.min(2 * places, remembered);
      sketches = new Uint32Array(places * SKETCH_SIZE);
      sketches.set(before.sketches);
      lengths = new Uint8Array(places);
      lengths.set(before.lengths);
      keys = new Uint32Array(powerOfTwo((places + 1) * SLOTS_OF_ARTICLE));
      latest = new Uint32Array(keys.length);
    } else if (used + KEYS <= keys.length * FULLEST) return;
    latest.fill(0);
    used = 0;
    for (let number = Math.max(0, count - remembered); number < count; number++) put(sketchAt(number), number);
  }

  return (document, url, sketch) => {
    const samePage = url === undefined ? undefined : byUrl.get(url);
    if (samePage !== undefined) return documents[samePage % places]!;
    const candidates = new Set<number>();
    for (let i = 0; i < Math.min(KEYS, sketch.length); i++) candidates.add(latest[slotOf(sketch[i]!)]! - 1);
    for (const number of candidates) {
      if (isKnown(number) && resemblance(sketchAt(number), sketch) >= LEAST_COMMON) return documents[number % places]!;
    }
    makeRoom();
    const place = count % places;
    const forgotten = urls[place];
    if (forgotten !== undefined) byUrl.delete(forgotten);
    sketches.set(sketch, place * SKETCH_SIZE);
    lengths[place] = sketch.length;
    documents[place] = document;
    urls[place] = url;
    if (url !== undefined) byUrl.set(url, count);
    put(sketch, count);
    count++;
    return null;
  };
}

function powerOfTwo(least: number): number {
  return 2 ** Math.ceil(Math.log2(least));
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
