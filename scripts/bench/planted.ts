// Words of real articles → quotes of any number, a fifth of them copies of others with realistic edits: what the benchmarks
// of clusters and of the archive work on. The same quotes in every run.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { QuoteLike } from '../../src/types.ts';
import { randomNumbers } from '../random.ts';

const COPIES = 0.2;
/** Quotes that a word of the articles serves before the articles go round again with other names. */
const QUOTES_A_WORD = 0.25;
/** Variants of a word that is another one in other rounds: so many times the square root of the rounds. */
const VARIANTS = 8;
export const KINDS = ['exact', 'edited', 'truncated', 'fragment', 'bracketed', 'rewritten'] as const;
const SHARES = [0.3, 0.25, 0.15, 0.1, 0.1, 0.1];

/** The articles that words come from when none are named. */
export const SEEDS = fileURLToPath(new URL('../../seeds', import.meta.url));

/** The words of a folder of text files, or of `text` in a JSON Lines file. */
export function wordsOf(path: string): string[] {
  const texts = statSync(path).isDirectory()
    ? readdirSync(path).map(name => readFileSync(`${path}/${name}`, 'utf8'))
    : readFileSync(path, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map(line => (JSON.parse(line) as { text: string }).text);
  return texts.flatMap(text => text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? []);
}

/** Quotes, and which of them are copies of which. */
export interface Planted {
  readonly quotes: QuoteLike[];
  /** For each quote the one that it copies, or -1. */
  readonly original: Int32Array;
  /** Index into `KINDS`. */
  readonly kind: Uint8Array;
}

/**
 * Makes quotes; a third of the copies are of few, much-printed ones.
 *
 * What is alike by chance must not grow faster than what is alike on purpose, or the share of duplicates is another one at
 * every size: of pieces that are drawn from the same few articles ten times as many quotes have a hundred times as many
 * chance repetitions, which no news has, because every day brings other people, places and matters. So the articles go
 * round as often as the quotes need words, and in each round names, and words that the articles have only once, are others.
 * Of each there are so many that the different words of all quotes grow as the square root of their number (Heaps' law).
 * All other words stay: the common runs of words grow with the quotes, as they do in news.
 */
export function planted(count: number, source: readonly string[]): Planted {
  const times = new Map<string, number>();
  for (const word of source) times.set(word, (times.get(word) ?? 0) + 1);
  const isOfRound = source.map(
    word => times.get(word) === 1 || (/^\p{Lu}/u.test(word) && !times.has(word.toLowerCase())),
  );
  const rounds = Math.max(1, Math.ceil((count * QUOTES_A_WORD) / source.length));
  const variants = rounds === 1 ? 1 : Math.ceil(VARIANTS * Math.sqrt(rounds));
  const random = randomNumbers(count);
  const pick = (n: number) => Math.floor(random() * n);
  const quotes: QuoteLike[] = [];
  const original = new Int32Array(count).fill(-1);
  const kind = new Uint8Array(count);
  const originals = Math.ceil(count * (1 - COPIES));
  const hot = Math.max(1, Math.floor(count * 0.002));
  const people = Array.from({ length: Math.max(10, Math.floor(count / 40)) }, (_, by) => {
    return { id: `p${by}`, name: `Speaker ${lettersOf(by)}`, type: 'person' as const, mention: null };
  });
  const dates = Array.from({ length: 370 }, (_, on) => new Date(Date.UTC(2024, 0, 1 + on)).toISOString().slice(0, 10));
  const speaker = new Int32Array(originals);
  const day = new Int16Array(originals);
  let document = '';
  for (let q = 0; q < originals; q++) {
    speaker[q] = Math.floor(people.length * random() ** 2); // a few are quoted much
    day[q] = pick(365);
    put(q, madeUp(q), speaker[q]!, day[q]!, 'direct');
  }
  for (let q = originals; q < count; q++) {
    const of = random() < 1 / 3 ? pick(hot) : pick(originals);
    let draw = random();
    let which = 0;
    while (which < SHARES.length - 1 && draw >= SHARES[which]!) draw -= SHARES[which++]!;
    original[q] = of;
    kind[q] = which;
    put(q, copied(madeUp(of), KINDS[which]!), speaker[of]!, day[of]! + pick(2), which === 3 ? 'mixed' : 'direct');
  }
  return { quotes, original, kind };

  function wordAt(at: number, round: number): string {
    const variant = isOfRound[at] ? Math.floor(randomNumbers(at ^ Math.imul(round, 0x9e3779b1))() * variants) : 0;
    return variant === 0 ? source[at]! : source[at]! + lettersOf(variant);
  }

  /** The words of an original: made anew whenever they are needed, so that nothing but the quotes is kept. */
  function madeUp(q: number): string[] {
    const own = randomNumbers(q ^ 0x5bd1e995);
    const length = 8 + Math.floor(own() * 23);
    const made: string[] = [];
    while (made.length < length) {
      const start = Math.floor(own() * (source.length - 5));
      const round = rounds === 1 ? 0 : Math.floor(own() * rounds);
      for (let k = 0, piece = 2 + Math.floor(own() * 3); k < piece; k++) made.push(wordAt(start + k, round));
    }
    return made;
  }

  function copied(copy: string[], how: (typeof KINDS)[number]): string[] {
    if (how === 'edited') change(copy, 1 + pick(3));
    if (how === 'rewritten') change(copy, Math.ceil(copy.length * 0.3));
    if (how === 'truncated') return copy.slice(0, Math.max(5, Math.floor(copy.length * (0.5 + 0.4 * random()))));
    if (how === 'fragment') {
      const length = 5 + pick(4);
      const start = pick(Math.max(1, copy.length - length));
      return copy.slice(start, start + length);
    }
    if (how === 'bracketed') copy.splice(pick(copy.length), 0, `[${source[pick(source.length)]}]`);
    return copy;
  }

  function change(copy: string[], times: number): void {
    for (let k = 0; k < times; k++) {
      const place = pick(copy.length);
      const draw = random();
      if (draw < 0.5) copy[place] = source[pick(source.length)]!;
      else if (draw < 0.75 && copy.length > 4) copy.splice(place, 1);
      else copy.splice(place, 0, source[pick(source.length)]!);
    }
  }

  function put(q: number, made: readonly string[], by: number, on: number, as: 'direct' | 'mixed'): void {
    const text = Buffer.from(made.join(' ')).toString(); // flat, as a quote that was read is
    if (q % 4 === 0) document = Buffer.from(`article-${q / 4}`).toString();
    const date = dates[on]!;
    quotes.push({ id: String(q), document, text, start: 0, end: text.length, kind: as, date, speaker: people[by]! });
  }
}

/** A number in letters. */
function lettersOf(number: number): string {
  return number.toString(26).replace(/./g, digit => String.fromCharCode(97 + Number.parseInt(digit, 26)));
}
