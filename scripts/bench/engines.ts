// What reads text at different depths → one function a text each, so that they can be timed in turn on the same articles.
import { createRequire } from 'node:module';
import type { Article } from '../../src/types.ts';

export interface Engine {
  readonly name: string;
  /** Works on one text; returns a number that depends on the result, so that nothing is left out as unused. */
  readonly run: (article: Article) => number;
}

const require = createRequire(import.meta.url);

/** The engines that are installed; `ours` first, compromise's full parse second. */
export async function engines(): Promise<Engine[]> {
  const { extractArticle } = (await import(new URL('../../dist/pipeline.js', import.meta.url).href)) as {
    extractArticle: (article: Article) => { readonly quotes: readonly unknown[] };
  };
  const list: Engine[] = [
    { name: 'quotes, one thread', run: article => extractArticle(article).quotes.length },
    ...optional('compromise, full parse and people()', () => {
      const nlp = require('compromise') as (text: string) => { people(): { out(format: string): unknown[] } };
      return ({ text }) => nlp(text).people().out('array').length;
    }),
    ...optional('compromise/one, words only', () => {
      const nlp = require('compromise/one') as (text: string) => { readonly docs: readonly unknown[] };
      return ({ text }) => nlp(text).docs.length;
    }),
    ...optional('wink-nlp, sentences and tags', () => {
      const wink = require('wink-nlp') as (model: unknown, pipe: readonly string[]) => WinkReader;
      const nlp = wink(require('wink-eng-lite-web-model'), ['sbd', 'pos']);
      return ({ text }) => nlp.readDoc(text).tokens().out(nlp.its.pos).length;
    }),
    { name: 'floor: a regular expression for words', run: ({ text }) => text.match(/[\p{L}\p{N}’'-]+/gu)?.length ?? 0 },
  ];
  return list;
}

interface WinkReader {
  readonly its: { readonly pos: unknown };
  readDoc(text: string): { tokens(): { out(its: unknown): readonly unknown[] } };
}

function optional(name: string, make: () => Engine['run']): Engine[] {
  try {
    return [{ name, run: make() }];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') return [];
    throw error;
  }
}
