// A worker thread's work: portions in, what was found in them out, one at a time.
import { parentPort, workerData } from 'node:worker_threads';
import type { Portion } from '../read/portions.ts';
import { type WorkOptions, workOn } from './work.ts';

/** Answers every portion that comes, for as long as the thread lives. */
export function serve(): void {
  const options = workerData as WorkOptions;
  parentPort?.on('message', async ({ number, task }: { readonly number: number; readonly task: Portion }) => {
    const result = await workOn(task, options);
    // the rows change hands without being copied
    parentPort?.postMessage(
      { number, result },
      result.articles.flatMap(({ rows, entities, sketch }) => [rows.buffer, entities.buffer, sketch.buffer]),
    );
  });
}
