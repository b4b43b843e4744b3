// Tasks in, results out in the same order, worked on by threads; a thread that dies is replaced and its task goes to
// another one.
import { Worker } from 'node:worker_threads';

/** How the threads are made. */
export interface PoolOptions<Task, Result> {
  readonly threads: number;
  /** The module that each thread runs: it answers `{number, task}` with `{number, result}`. */
  readonly worker: URL;
  /** Given to each thread as `workerData`. */
  readonly data: unknown;
  /** The result of a task that has ended two threads. */
  readonly failed: (task: Task, error: Error) => Result;
}

interface Thread<Task> {
  readonly worker: Worker;
  /** The tasks it holds, oldest first: it works on the first one. */
  readonly held: Job<Task>[];
}

interface Job<Task> {
  readonly number: number;
  readonly task: Task;
  deaths: number;
}

/** Tasks that wait in each thread, so that it never runs dry. */
const HELD = 2;
/** Results that may wait for an earlier one, for each thread: bounds memory when one task is slow. */
const AHEAD = 16;
const DEATHS = 2;

/** The results in the order of the tasks. Threads end with the iteration, however it ends. */
export async function* inOrder<Task, Result>(
  tasks: AsyncIterator<Task>,
  options: PoolOptions<Task, Result>,
): AsyncGenerator<Result, void, undefined> {
  const done = new Map<number, Result>();
  const again: Job<Task>[] = [];
  const threads: Thread<Task>[] = [];
  let wake: () => void = () => {};
  let asleep = new Promise<void>(resolve => {
    wake = resolve;
  });

  const start = (): void => {
    const worker = new Worker(options.worker, { workerData: options.data });
    const thread: Thread<Task> = { worker, held: [] };
    let reason = new Error('the thread ended');
    worker.on('message', ({ number, result }: { readonly number: number; readonly result: Result }) => {
      const position = thread.held.findIndex(job => job.number === number);
      if (position >= 0) thread.held.splice(position, 1);
      done.set(number, result);
      wake();
    });
    worker.on('error', error => {
      reason = error instanceof Error ? error : new Error(String(error));
    });
    worker.on('exit', () => {
      const position = threads.indexOf(thread);
      if (position < 0) return;
      threads.splice(position, 1);
      const [broken, ...waiting] = thread.held;
      if (broken !== undefined) {
        broken.deaths++;
        if (broken.deaths < DEATHS) again.push(broken);
        else done.set(broken.number, options.failed(broken.task, reason));
      }
      again.push(...waiting);
      wake();
    });
    threads.push(thread);
  };

  let given = 0;
  let taken = 0;
  let exhausted = false;
  try {
    while (true) {
      while (threads.length < options.threads) start();
      for (let thread = free(threads); thread !== null; thread = free(threads)) {
        let job = again.shift();
        if (job === undefined) {
          if (exhausted || given - taken >= AHEAD * options.threads) break;
          const next = await tasks.next();
          if (next.done === true) {
            exhausted = true;
            break;
          }
          job = { number: given, task: next.value, deaths: 0 };
          given++;
        }
        // While the next task was awaited, the thread may have ended.
        const target = threads.includes(thread) ? thread : free(threads);
        if (target === null) {
          again.unshift(job);
          break;
        }
        target.held.push(job);
        target.worker.postMessage({ number: job.number, task: job.task });
      }
      while (done.has(taken)) {
        const result = done.get(taken)!;
        done.delete(taken);
        taken++;
        yield result;
      }
      if (exhausted && taken === given) return;
      if (done.has(taken) || (again.length > 0 && free(threads) !== null) || threads.length < options.threads) continue;
      if (!exhausted && free(threads) !== null && given - taken < AHEAD * options.threads) continue;
      await asleep;
      asleep = new Promise<void>(resolve => {
        wake = resolve;
      });
    }
  } finally {
    const ending = threads.splice(0);
    await Promise.all(ending.map(({ worker }) => worker.terminate()));
    await tasks.return?.();
  }
}

/** The thread with the fewest tasks, if it has room for one. */
function free<Task>(threads: readonly Thread<Task>[]): Thread<Task> | null {
  let least: Thread<Task> | null = null;
  for (const thread of threads) {
    if (thread.held.length < HELD && (least === null || thread.held.length < least.held.length)) least = thread;
  }
  return least;
}
