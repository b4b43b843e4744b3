// Portions → what was found in them, in input order: on this thread while there is little to do, else on several.
import { availableParallelism } from 'node:os';
import { setImmediate as turnOfEvents } from 'node:timers/promises';
import type { Portion } from '../read/portions.ts';
import { type Worked, type WorkOptions, workOn } from './work.ts';

/** Below this many bytes of input, threads cost more than they save: each has to compile the hot functions for itself. */
const WORTH_THREADS = 8_000_000;

/** A portion and what was found in it. */
export interface WorkedPortion {
  readonly portion: Portion;
  readonly worked: Worked;
}

/** Which threads work. */
export interface ThreadOptions {
  /** Undefined: as many as the machine has cores, once the input is worth it. */
  readonly threads?: number | undefined;
}

/** The portions in order, each with what was found in it. */
export async function* workedPortions(
  portions: AsyncIterator<Portion>,
  options: WorkOptions,
  { threads }: ThreadOptions,
): AsyncGenerator<WorkedPortion, void, undefined> {
  const first: Portion[] = [];
  let bytes = 0;
  let ended = false;
  // Run from TypeScript sources, there is no module that a thread could load.
  const several = threads !== 1 && import.meta.url.endsWith('.js');
  while (several && threads === undefined && bytes < WORTH_THREADS && !ended) {
    const next = await portions.next();
    if (next.done === true) ended = true;
    else {
      first.push(next.value);
      bytes += next.value.kind === 'file' ? next.value.size : next.value.bytes.length;
    }
  }
  const count = threads ?? availableParallelism();
  if (!several || count < 2 || (threads === undefined && bytes < WORTH_THREADS)) {
    for (let portion = first.shift(); portion !== undefined; portion = first.shift()) yield own(portion);
    if (!ended) for await (const portion of rest(portions)) yield own(portion);
    return;
  }
  async function own(portion: Portion): Promise<WorkedPortion> {
    // files are found and read without waiting: a signal, a closed pipe and the progress get their turn here
    await turnOfEvents();
    const worked = await workOn(portion, options);
    return { portion, worked };
  }
  const running: Portion[] = [];
  async function* all(): AsyncGenerator<Portion, void, undefined> {
    for (const portion of first.splice(0)) {
      running.push(portion);
      yield portion;
    }
    if (ended) return;
    for await (const portion of rest(portions)) {
      running.push(portion);
      yield portion;
    }
  }
  const { inOrder } = await import('./pool.ts');
  const results = inOrder<Portion, Worked>(all(), {
    threads: count,
    worker: new URL('./worker.js', import.meta.url),
    data: options,
    failed: ({ document }, error) => ({
      document,
      articles: [],
      given: [],
      warnings: [{ code: 'failed', document, detail: String(error.message) }],
    }),
  });
  for await (const worked of results) yield { portion: running.shift()!, worked };
}

function rest(portions: AsyncIterator<Portion>): AsyncIterable<Portion> {
  return { [Symbol.asyncIterator]: () => portions };
}
