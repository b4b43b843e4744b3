// An article → its profile: the telling words of its text as hashed stems with counts. Small enough to keep for every
// article of a run when the texts themselves are not.
import { hash32 } from './hash.ts';
import { newScan, scanWords } from './scan.ts';
import { newVocabulary } from './vocabulary.ts';

/** The telling words of one article. */
export interface ArticleProfile {
  readonly document: string;
  /** 32-bit hashes of stems, ascending. */
  readonly words: Uint32Array;
  /** How often each occurs, at most `MOST_TIMES`. */
  readonly counts: Uint8Array;
}

/** How often a word is counted: more says no more. */
export const MOST_TIMES = 255;
/** Words lighter than this say nothing about the matter of an article. */
export const TELLING_WORD = 0.45;

/**
 * Makes a function from articles to profiles, for `clusterQuotes(quotes, { profiles })`: they tell a repeated phrase from
 * a set phrase better than quotes alone. To add articles later, keep the quotes and profiles of the earlier ones. The
 * function remembers the words it has met, so that each is worked out once; what it gives does not depend on them.
 */
export function newProfiler(): (article: {
  readonly document: string;
  readonly text: string;
  readonly title?: string;
}) => ArticleProfile {
  const vocabulary = newVocabulary();
  const hashes: number[] = [];
  const scan = newScan();
  return ({ document, text, title }) => {
    const counts = new Map<number, number>();
    for (const part of title === undefined ? [text] : [title, text]) {
      scanWords(part, scan);
      for (let i = 0; i < scan.count; i++)
        for (const id of vocabulary.idsOfEntry(vocabulary.entryAt(scan.codes, scan.start[i]!, scan.end[i]!))) {
          if (vocabulary.weights[id]! < TELLING_WORD) continue;
          hashes[id] ??= hash32(vocabulary.stems[id]!);
          counts.set(hashes[id], (counts.get(hashes[id]) ?? 0) + 1);
        }
    }
    return profileFrom(document, counts);
  };
}

/** The profile with these counts of hashed stems. */
export function profileFrom(document: string, counts: ReadonlyMap<number, number>): ArticleProfile {
  const words = Uint32Array.from(counts.keys()).sort();
  return { document, words, counts: Uint8Array.from(words, word => Math.min(MOST_TIMES, counts.get(word)!)) };
}
