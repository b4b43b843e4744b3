// The stages by name: the list that `quotes stage` shows. Each is loaded only when it is asked for, because an engine
// starts many short processes.
import type { Stage } from './stage.ts';

type Loader = () => Promise<Stage<never>>;

const articles = () => import('./articles.ts');
const clusters = () => import('./clusters.ts');
const keys = () => import('./keys.ts');
const people = () => import('./people.ts');
const rewordings = () => import('./rewordings.ts');
const verify = () => import('./verify.ts');

/** In the order in which a run asks for them. */
export const STAGES: Readonly<Record<string, Loader>> = {
  articles: async () => (await articles()).articles,
  unique: async () => (await import('./unique.ts')).unique,
  names: async () => (await people()).names,
  namesakes: async () => (await people()).namesakes,
  people: async () => (await people()).people,
  lone: async () => (await people()).lone,
  described: async () => (await people()).described,
  rows: async () => (await import('./rows.ts')).rows,
  passages: async () => (await import('./passages.ts')).passages,
  runs: async () => (await keys()).runs,
  keys: async () => (await keys()).keys,
  anchors: async () => (await keys()).anchors,
  pairs: async () => (await keys()).pairs,
  verify: async () => (await verify()).verify,
  likeness: async () => (await verify()).likeness,
  following: async () => (await rewordings()).following,
  reword: async () => (await rewordings()).reword,
  reworded: async () => (await rewordings()).reworded,
  better: async () => (await rewordings()).better,
  groups: async () => (await clusters()).groups,
  clusters: async () => (await clusters()).clusters,
};
