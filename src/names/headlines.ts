// A headline → its mentions by name: there capitals say nothing, so the names of the body are looked for.
import { plain } from '../lexicon/entry.ts';
import type { Layout } from '../text/layout.ts';
import { Ending, TokenKind } from '../text/words.ts';
import { beginsClause, spanBorders } from './borders.ts';
import { type CaseEvidence, isNameShape } from './capitals.ts';
import { changedMention, type Mention } from './mention.ts';
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

export function namesOfBody(layout: Layout, evidence: CaseEvidence): BodyNames {
  const names = new Map<string, Mention[]>();
  const at = new Map<number, Mention | null>();
  if (!evidence.headings.includes(true)) return { byWord: names, at };
  const seen = new Set<string>();
  const add = (word: string, mention: Mention) => {
    const key = `${word} ${mention.key.join(' ')}`;
    if (seen.has(key)) return;
    seen.add(key);
    const list = names.get(word);
    if (list === undefined) names.set(word, [mention]);
    else if (list.length < MOST_NAMESAKES) list.push(mention);
  };
  for (const [s, sentence] of layout.sentences.entries()) {
    if (evidence.headings[s]!) continue;
    const borderAfter = spanBorders(layout, sentence.first, sentence.last);
    for (let i = sentence.first; i < sentence.last; i++) {
      if (layout.words.kind[i] !== TokenKind.word || !isNameShape(layout.words.shape[i]!)) continue;
      const atStart = i === sentence.first || beginsClause(layout, i);
      const name = startsName(layout.words, i, atStart, evidence, false)
        ? readName(layout.words, i, borderAfter(i), atStart, evidence, false)
        : null;
      at.set(i, name);
      if (name === null) continue;
      add(name.key[0]!, name);
      if (name.key.length > 1) add(name.key[name.key.length - 1]!, name);
      i = name.last - 1;
    }
  }
  return { byWord: names, at };
}

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
  const borderAfter = spanBorders(layout, from, to);
  for (let i = from; i < to; i++) {
    if (words.kind[i] !== TokenKind.word || !isNameShape(words.shape[i]!)) continue;
    const limit = borderAfter(i);
    let best: Mention | null = null;
    let size = 0;
    for (const known of bodyNames.get(plain(words.lower[i]!)) ?? []) {
      let k = 0;
      while (k < known.key.length && i + k < limit && plain(words.lower[i + k]!) === known.key[k]) k++;
      const length = k === known.key.length ? k : known.key[known.key.length - 1] === plain(words.lower[i]!) ? 1 : 0;
      if (length > size) [best, size] = [known, length];
    }
    if (best !== null) {
      const last = i + size;
      mentions.push(
        changedMention(best, {
          first: i,
          last,
          head: i,
          key: size === best.key.length ? best.key : [plain(words.lower[i]!)],
          titles: [],
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
