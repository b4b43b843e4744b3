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

/** Articles remembered: copies come close together, and memory must not grow with the run. */
export const REMEMBERED = 100_000;
/** The table begins with room for so many articles. */
const FIRST_ARTICLES = 256;
/** At least; their number is a power of two. */
const SLOTS_OF_ARTICLE = 16;
/** Slots in use, of articles remembered or forgotten, before the table is filled anew. */
const FULLEST = 0.8;

/** What is known of an article that others may be copies of. */
export interface Original {
  readonly document: string;
  readonly url: string | undefined;
  readonly sketch: Sketch;
}

/** Where originals are kept, each at its place; what stood there before is forgotten. */
export interface Originals {
  /** Places are filled in order, from 0 to the last one, and again. */
  put(place: number, original: Original): void;
  at(place: number): Original;
}

/** Keeps them as they are: about half a kilobyte each. */
export function originalsInMemory(): Originals {
  const kept: Original[] = [];
  return {
    put(place, original) {
      kept[place] = original;
    },
    at: place => kept[place]!,
  };
}

/** Remembers articles; tells for each new one which earlier one it copies, or null. */
export function duplicateFinder(
  remembered = REMEMBERED,
  originals: Originals = originalsInMemory(),
): (document: string, url: string | undefined, sketch: Sketch) => string | null {
  // Articles are numbered from 0 as they come; what is known of one stands at its number modulo those remembered.
  let count = 0;
  // A table of keys by open addressing. Of each key it knows one article, the latest: words that every article has must not
  // make every article a candidate. A slot holds some bits of the key above the place of the article and one, or 0.
  const placeBits = 32 - Math.clz32(remembered);
  let room = Math.min(FIRST_ARTICLES, remembered);
  let bits = slotBits(room);
  let slots = new Uint32Array(1 << bits);
  let used = 0;

  function slotOf(key: number): number {
    const last = slots.length - 1;
    const hash = Math.imul(key, 0x9e3779b1);
    const own = (hash << placeBits) >>> placeBits;
    let slot = hash >>> (32 - bits);
    while (slots[slot] !== 0 && slots[slot]! >>> placeBits !== own) slot = (slot + 1) & last;
    return slot;
  }

  /** The place of the latest article of a key, which may have been forgotten since, or -1. */
  function placeOf(key: number): number {
    return (slots[slotOf(key)]! & ((1 << placeBits) - 1)) - 1;
  }

  function index(place: number, { url, sketch }: Pick<Original, 'url' | 'sketch'>): void {
    for (const key of url === undefined ? keysOf(sketch) : [keyOfUrl(url), ...keysOf(sketch)]) {
      const slot = slotOf(key);
      if (slots[slot] === 0) used++;
      const own = (Math.imul(key, 0x9e3779b1) << placeBits) >>> 0;
      slots[slot] = (own | (place + 1)) >>> 0;
    }
  }

  /** Room for one more article: a larger table while not all are remembered, and none of forgotten ones. */
  function makeRoom(): void {
    if (count === room && room < remembered) {
      room = Math.min(2 * room, remembered);
      bits = slotBits(room);
    } else if (used + KEYS + 1 <= slots.length * FULLEST) return;
    // the same table again where it may be: two large ones would be the most that a run ever holds
    if (slots.length === 1 << bits) slots.fill(0);
    else slots = new Uint32Array(1 << bits);
    used = 0;
    for (let number = Math.max(0, count - remembered); number < count; number++)
      index(number % remembered, originals.at(number % remembered));
  }

  /** The document that an article with this address or such a text copies. */
  function copied(url: string | undefined, sketch: Sketch): string | null {
    const samePage = url === undefined ? -1 : placeOf(keyOfUrl(url));
    if (samePage >= 0) {
      const original = originals.at(samePage);
      if (original.url === url) return original.document;
    }
    const seen = new Set<number>();
    for (const key of keysOf(sketch)) {
      const place = placeOf(key);
      if (place < 0 || seen.has(place)) continue;
      const original = originals.at(place);
      // another article may stand there now
      if (!keysOf(original.sketch).includes(key)) continue;
      if (resemblance(original.sketch, sketch) >= LEAST_COMMON) return original.document;
      seen.add(place);
    }
    return null;
  }

  return (document, url, sketch) => {
    const original = copied(url, sketch);
    if (original !== null) return original;
    makeRoom();
    const place = count % remembered;
    originals.put(place, { document, url, sketch });
    index(place, { url, sketch });
    count++;
    return null;
  };
}

/** Under these hashes of its text an article is looked up. */
function keysOf(sketch: Sketch): Sketch {
  return sketch.subarray(0, KEYS);
}

function keyOfUrl(url: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < url.length; i++) hash = Math.imul(hash ^ url.charCodeAt(i), 0x01000193);
  return mixed(hash) >>> 0;
}

/** The slots of a table for so many articles, as a power of two. */
function slotBits(articles: number): number {
  return Math.ceil(Math.log2((articles + 1) * SLOTS_OF_ARTICLE));
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
