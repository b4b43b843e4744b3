// A stage: articles in the order of their run → which of them are copies of earlier ones. The only stage whose input must
// not be cut: one process sees all articles, of which little more than their sketches comes.
import { duplicateFinder } from '../duplicates.ts';
import type { Stage } from './stage.ts';

/** Sketches of articles in order → the copies, each with the article that it is a copy of. */
export const unique: Stage<{
  readonly document: string;
  readonly url?: string;
  readonly sketch: readonly number[];
}> = () => {
  const copyOf = duplicateFinder();
  return function* (batch) {
    for (const { document, url, sketch } of batch) {
      const original = copyOf(document, url, Uint32Array.from(sketch));
      if (original !== null) yield { document, original };
    }
  };
};
