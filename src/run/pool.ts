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
  /** What it works on: one task at a time, so that its death is that task's. */
  job: Job<Task> | null;
}

interface Job<Task> {
  readonly number: number;
  readonly task: Task;
  deaths: number;
}

/** Results that may wait for an earlier one, for each thread: bounds memory when one task is slow. */
const AHEAD = 16;
const DEATHS = 2;
/** The part of a thread's heap for young objects: a third of it is a half of V8's; twice as much is no faster. */
const YOUNG_MEGABYTES = 24;

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
    const worker = new Worker(options.worker, {
      workerData: options.data,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
    });
    const thread: Thread<Task> = { worker, job: null };
    let reason = new Error('the thread ended');
    worker.on('message', ({ number, result }: { readonly number: number; readonly result: Result }) => {
      thread.job = null;
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
      const broken = thread.job;
      if (broken !== null) {
        broken.deaths++;
        if (broken.deaths < DEATHS) again.push(broken);
        else done.set(broken.number, options.failed(broken.task, reason));
      }
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
        target.job = job;
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

/** A thread with nothing to do. */
function free<Task>(threads: readonly Thread<Task>[]): Thread<Task> | null {
  return threads.find(({ job }) => job === null) ?? null;
}
