// Paths in, quotes out one by one: the command's `extract` for programs.
import type { Quote } from '../types.ts';
import { type ExtractionOptions, extractPaths } from './extraction.ts';
import { type Selection, selector } from './selection.ts';

/** What to read, how, and which quotes to give. */
export type ExtractOptions = Omit<ExtractionOptions, 'takesQuotes' | 'bounds'> & Selection;

/**
 * The quotes of all articles at the paths (files, folders, patterns, `-`), in order. One person has one name and one
 * id throughout, so the first quote comes when the last article has been read. What cannot be read is passed over;
 * `onWarning` tells of it. Rejects only when the disk fails the run itself.
 */
export async function* extract(
  paths: string | readonly string[],
  options: ExtractOptions = {},
): AsyncGenerator<Quote, void, undefined> {
  const run = await extractPaths(typeof paths === 'string' ? [paths] : paths, options);
  try {
    const select = await selector(options, run);
    for await (const { quotes } of run.articles()) {
      for (const quote of quotes) if (select(quote)) yield quote;
    }
  } finally {
    run.close();
  }
}
