// The library's door: re-exports only.
export * from './core.ts';
export { type Warning, wordingOf } from './errors.ts';
export { type ReadOptions, readArticles } from './read/articles.ts';
export { type ExtractOptions, extract } from './run/library.ts';
