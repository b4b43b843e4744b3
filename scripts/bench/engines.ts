// What reads text at different depths → one function each, so that they can be timed in turn on the same articles.
import { createRequire } from 'node:module';
import type { Article } from '../../src/types.ts';

export interface Engine {
  readonly name: string;
  /** Works on some texts; returns a number that depends on the result, so that nothing is left out as unused. */
  readonly run: (articles: readonly Article[]) => number;
}

const require = createRequire(import.meta.url);

/** The engines that are installed; `ours` first, compromise's full parse second. */
export async function engines(): Promise<Engine[]> {
  const { extractArticles, inGroups } = (await import(new URL('../../dist/pipeline.js', import.meta.url).href)) as {
    extractArticles: (articles: readonly Article[]) => readonly { readonly quotes: readonly unknown[] }[];
    inGroups: (articles: readonly Article[]) => Iterable<readonly Article[]>;
  };
  const list: Engine[] = [
    {
      name: 'quotes, one thread',
      run: articles =>
        sum(Array.from(inGroups(articles), group => sum(extractArticles(group).map(({ quotes }) => quotes.length)))),
    },
    ...optional('compromise, full parse and people()', () => {
      const nlp = require('compromise') as (text: string) => { people(): { out(format: string): unknown[] } };
      return each(({ text }) => nlp(text).people().out('array').length);
    }),
    ...optional('compromise/one, words only', () => {
      const nlp = require('compromise/one') as (text: string) => { readonly docs: readonly unknown[] };
      return each(({ text }) => nlp(text).docs.length);
    }),
    ...optional('wink-nlp, sentences and tags', () => {
      const wink = require('wink-nlp') as (model: unknown, pipe: readonly string[]) => WinkReader;
      const nlp = wink(require('wink-eng-lite-web-model'), ['sbd', 'pos']);
      return each(({ text }) => nlp.readDoc(text).tokens().out(nlp.its.pos).length);
    }),
    {
      name: 'floor: a regular expression for words',
      run: each(({ text }) => text.match(/[\p{L}\p{N}’'-]+/gu)?.length ?? 0),
    },
  ];
  return list;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** An engine that has no use for other texts beside the one it works on. */
const each =
  (run: (article: Article) => number): Engine['run'] =>
  articles =>
    sum(articles.map(run));

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
