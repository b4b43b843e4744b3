// A quote → its passages, each with the keys under which the same words are found again, however they were cut or
// reworded: hashes of the clusters' own normal words, so that spelling, numbers, contractions and inflections do not matter.
import { type Corpus, corpusOf } from '../clusters/corpus.ts';
import { hash32 } from '../clusters/hash.ts';
import { ID_MASK, OPTIONAL } from '../clusters/tokens.ts';
import type { QuoteLike } from '../types.ts';

/** Words in a run that is a key: two printings of the same words share one nearly always, chance rarely makes one. */
const RUN = 3;

/** A sentence of a quote, or a whole fragment. Offsets are those of the quote's document, UTF-16, half open. */
export interface KeyedPassage {
  readonly start: number;
  readonly end: number;
  /** A 32-bit hash of each run of three normal words; a shorter passage is one run. */
  readonly runs: readonly number[];
  /** A 32-bit hash of each word of content. */
  readonly words: readonly number[];
}

/** The passages of each quote, in order; a quote without words has none. */
export function passagesOf(quotes: readonly QuoteLike[]): KeyedPassage[][] {
  const corpus = corpusOf(quotes);
  return quotes.map((quote, q) => {
    const passages: KeyedPassage[] = [];
    for (let p = corpus.passageOf[q]!; p < corpus.passageOf[q + 1]!; p++)
      passages.push({
        start: quote.start + corpus.start[p]!,
        end: quote.start + corpus.end[p]!,
        ...keysOf(corpus, p),
      });
    return passages;
  });
}

function keysOf({ words, first, vocabulary }: Corpus, passage: number): Pick<KeyedPassage, 'words' | 'runs'> {
  const stems: string[] = [];
  const content = new Set<number>();
  for (let i = first[passage]!; i < first[passage + 1]!; i++) {
    if ((words[i]! & OPTIONAL) !== 0) continue;
    const id = words[i]! & ID_MASK;
    stems.push(vocabulary.stems[id]!);
    if (vocabulary.content[id] === 1) content.add(hash32(vocabulary.stems[id]!));
  }
  const runs = new Set<number>();
  for (let i = 0; i < stems.length && (i === 0 || i + RUN <= stems.length); i++)
    runs.add(hash32(stems.slice(i, i + RUN).join(' ')));
  return { words: [...content], runs: [...runs] };
}
