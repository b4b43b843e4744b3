// The library without files: runs wherever JavaScript does, browsers included.
export type * from './types.ts';
