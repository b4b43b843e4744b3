// A headline → its mentions by name: there capitals say nothing, so the names of the body are looked for.
import { plain } from '../lexicon/entry.ts';
import type { Layout } from '../text/layout.ts';
import { Ending } from '../text/words.ts';
import { beginsClause, limitAt } from './borders.ts';
import { type CaseEvidence, isNameShape } from './capitals.ts';
import { changedMention, type Mention, NO_TITLES } from './mention.ts';
import { readName } from './name-mention.ts';
import { startsName } from './name-start.ts';

/** Names of the body that begin or end with the same word and are looked for in headlines. */
const MOST_NAMESAKES = 64;

/** The names that stand in ordinary sentences: what a headline may repeat. */
export interface BodyNames {
  /** By their first word and by their last. */
  readonly byWord: ReadonlyMap<string, readonly Mention[]>;
  /** For each token that was looked at the name that begins there, or null: it need not be read again. */
  readonly at: ReadonlyMap<number, Mention | null>;
}

/** The names of the body of an article that has headlines. */
export function namesOfBody(layout: Layout, evidence: CaseEvidence): BodyNames {
  const names = new Map<string, Mention[]>();
  const at = new Map<number, Mention | null>();
  if (!evidence.headings.includes(true)) return { byWord: names, at };
  const { words, sentences } = layout;
  const seen = new Set<string>();
  for (let s = 0; s < sentences.length; s++) {
    if (evidence.headings[s]!) continue;
    const { first, last } = sentences[s]!;
    for (let i = first; i < last; i++) {
      if (!isNameShape(words.shape[i]!)) continue;
      const atStart = i === first || beginsClause(layout, i);
      const name = startsName(words, i, atStart, evidence, false)
        ? readName(words, i, limitAt(evidence.borders, i), atStart, evidence, false)
        : null;
      at.set(i, name);
      if (name === null) continue;
      addName(names, seen, name);
      i = name.last - 1;
    }
  }
  return { byWord: names, at };
}

/** Adds a name by its first word and by its last, unless it is known there. */
function addName(names: Map<string, Mention[]>, seen: Set<string>, name: Mention): void {
  const { key } = name;
  const words = key.join(' ');
  if (seen.has(words)) return;
  seen.add(words);
  addUnder(names, key[0]!, name);
  if (key.length > 1 && key[key.length - 1] !== key[0]) addUnder(names, key[key.length - 1]!, name);
}

function addUnder(names: Map<string, Mention[]>, word: string, name: Mention): void {
  const known = names.get(word);
  if (known === undefined) names.set(word, [name]);
  else if (known.length < MOST_NAMESAKES) known.push(name);
}

const NO_NAMES: readonly Mention[] = [];

/** In a headline capitals say nothing: the longest names of the body, else runs of words that are no common words. */
export function headlineNames(
  layout: Layout,
  from: number,
  to: number,
  bodyNames: BodyNames['byWord'],
  evidence: CaseEvidence,
  mentions: Mention[],
): void {
  const { words } = layout;
  for (let i = from; i < to; i++) {
    if (!isNameShape(words.shape[i]!)) continue;
    const limit = limitAt(evidence.borders, i);
    const word = plain(words.lower[i]!);
    let best: Mention | null = null;
    let size = 0;
    for (const known of bodyNames.get(word) ?? NO_NAMES) {
      let k = 0;
      while (k < known.key.length && i + k < limit && plain(words.lower[i + k]!) === known.key[k]) k++;
      const length = k === known.key.length ? k : known.key[known.key.length - 1] === word ? 1 : 0;
      if (length > size) {
        best = known;
        size = length;
      }
    }
    if (best !== null) {
      const last = i + size;
      mentions.push(
        changedMention(best, {
          first: i,
          last,
          head: i,
          key: size === best.key.length ? best.key : [word],
          titles: NO_TITLES,
          possessive: words.ending[last - 1] === Ending.possessive,
          modifier: false,
        }),
      );
      i = last - 1;
      continue;
    }
    if (!startsName(words, i, i === from, evidence, true)) continue;
    const name = readName(words, i, limit, i === from, evidence, true);
    if (name === null || name.key.length > 3) continue;
    mentions.push(name);
    i = name.last - 1;
  }
}
