// The library's door: re-exports only.
export { extractArticle } from './pipeline.ts';
export type * from './types.ts';
