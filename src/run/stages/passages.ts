// A stage: the quotes of one document → its passages with their words, the statements they make, and what the document
// is about. Passages are numbered by the document's number and their place in it, which is their order in a run.
import { canonicalOrder, corpusOf } from '../../clusters/corpus.ts';
import { hash32 } from '../../clusters/hash.ts';
import { forTellingWords } from '../../clusters/matters.ts';
import { daysOf } from '../../clusters/moments.ts';
import { nodesOf, togetherOf } from '../../clusters/nodes.ts';
import { profileFrom } from '../../clusters/profiles.ts';
import { newScan } from '../../clusters/scan.ts';
import { newInterchange } from '../../clusters/soft-align.ts';
import { lookWord, speakersOf } from '../../clusters/speakers.ts';
import { isFragment, readKeys } from '../../clusters/statements.ts';
import { newVocabulary } from '../../clusters/vocabulary.ts';
import { speakerGiver } from '../../people/given.ts';
import type { QuoteLike, Speaker } from '../../types.ts';
import type { Stage } from './stage.ts';
import { requiredWords, wordsText } from './wordings.ts';

/** Passages of one document are numbered below this; numbers stay whole up to 2^29 documents. */
export const IN_DOCUMENT = 2 ** 24;

export interface DocumentQuotes {
  /** The place of the document among all documents of the run, by code unit. */
  readonly number: number;
  readonly quotes: readonly string[];
  /** The article's profile; left out, what its quotes tell takes its place. */
  readonly words?: readonly number[];
  readonly counts?: readonly number[];
}

/** What tells a speaker: sent along where speakers are compared. */
export function speakerOf({ speaker }: QuoteLike): Pick<Speaker, 'id' | 'name' | 'type'> | null {
  if (speaker === null || speaker === undefined || typeof speaker.name !== 'string') return null;
  const { id, name, type } = speaker;
  return { id, name, type };
}

export const passages: Stage<DocumentQuotes> = ({ kinds, people }) => {
  const named = speakerGiver(people);
  const vocabulary = newVocabulary();
  const interchange = newInterchange(vocabulary);
  const scan = newScan();
  return function* (batch) {
    for (const { number, quotes: texts, words, counts } of batch) {
      const given = texts.map(text => named(JSON.parse(text) as QuoteLike));
      const quotes = canonicalOrder(given.filter(({ kind }) => kind === undefined || kinds.includes(kind)));
      const corpus = corpusOf(quotes, vocabulary);
      const speakers = speakersOf(quotes);
      const nodes = nodesOf(corpus, speakers, new Int32Array(quotes.length));
      const days = daysOf(quotes);
      const base = number * IN_DOCUMENT;
      const found = quotes.map((quote, q) => {
        const [first, last] = [corpus.passageOf[q]!, corpus.passageOf[q + 1]!];
        const [from, to] = [corpus.first[first]!, corpus.first[last]!];
        const speaker = speakerOf(quote);
        const look = speaker === null ? '' : lookWord(speaker);
        const keys: number[] = [];
        readKeys(corpus, interchange, { from, to }, keys);
        return {
          at: base + first,
          quote: JSON.stringify(quote),
          day: days[q],
          speaker: JSON.stringify(speaker),
          look,
          fragment: isFragment(quote, last - first, to - from),
          keys: keys.map(key => (key % 2 === 0 ? `w ${vocabulary.stems[key / 2]!}` : `g ${(key - 1) / 2}`)),
          passages: Array.from({ length: last - first }, (_, i) => {
            const p = first + i;
            const [a, b] = [corpus.first[p]!, corpus.first[p + 1]!];
            const node = nodes.nodeOf[p]!;
            const short = node < 0 || nodes.short[node] === 1;
            const required = requiredWords(corpus, a, b);
            return {
              at: base + p,
              words: wordsText(corpus, a, b),
              short,
              form: node < 0 ? -1 : nodes.form[node]!,
              look: look === '' ? 0 : hash32(look) | 0,
              // Short passages are one node only within one document and speaker.
              wording: short ? `${required}\n${number}\n${look}` : required,
              length: node < 0 ? 0 : b - a,
            };
          }),
        };
      });
      const profile = words === undefined ? ownProfile(quotes.length) : { words, counts };
      yield { number, quotes: found, ...profile, together: [...togetherOf(corpus, nodes.nodeOf, nodes.form)] };

      function ownProfile(count: number) {
        const telling = new Map<number, number>();
        forTellingWords(corpus, 0, count, scan, id => {
          const word = vocabulary.hashes[id]! >>> 0;
          telling.set(word, (telling.get(word) ?? 0) + 1);
        });
        const own = profileFrom('', telling);
        return { words: [...own.words], counts: [...own.counts] };
      }
    }
  };
};
