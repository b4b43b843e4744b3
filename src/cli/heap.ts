// The process of a command → one whose heap stays small and whose functions are compiled when it pays: what V8 is told.
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

/** Bytes of each half of the part for young objects at which its growth ends: V8's own bound of 16 MB is no faster here. */
const HALF = 4 * 1024 * 1024;

/**
 * When functions are compiled for speed, by the version of Node: its V8 has its own way to count how much they have run, and
 * complains of the others on standard error. By default it is so soon that many are compiled again when more is known of
 * them. In a short run all of that is lost time; in a long one a fifth of all processor time with Node 20 and a third with
 * Node 22, which a second thread can use better.
 */
const COMPILING: Readonly<
  Record<string, { readonly shortRun: readonly string[]; readonly longRun: readonly string[] }>
> = {
  20: { shortRun: ['--interrupt-budget=400000'], longRun: ['--interrupt-budget=400000'] },
  22: {
    shortRun: ['--invocation-count-for-turbofan=100000'],
    longRun: ['--invocation-count-for-turbofan=30000'],
  },
  24: {
    shortRun: ['--invocation-count-for-turbofan=100000', '--invocation-count-for-maglev=13000'],
    longRun: ['--invocation-count-for-turbofan=3000', '--invocation-count-for-maglev=400'],
  },
};
const compiling = COMPILING[Number.parseInt(process.versions.node, 10)] ?? { shortRun: [], longRun: [] };

/**
 * What V8 is told before any work. The last two are its defaults: compiled code is kept under the flags that it was made
 * under, which this brings back.
 */
export function setFirstFlags(): void {
  setFlags(...compiling.shortRun, '--heap-growing-percent=0', '--semi-space-growth-factor=2');
}

/** By default the heap may grow to several times what lives in it before it is swept. A short run need not be swept at all. */
export function setFlagsOfLongRun(): void {
  setFlags(...compiling.longRun, '--heap-growing-percent=30');
}

function setFlags(...flags: readonly string[]): void {
  for (const flag of flags) setFlagsFromString(flag);
}

/**
 * A function to call now and then: it ends the growth of the part for young objects at the bound, or at the step above it.
 * V8 takes a bound only when the process starts, but asks before each step by how much to grow. Not for a process with
 * worker threads, whose own parts would end where they are.
 */
export function youngHeapKeeper(): () => void {
  let ended = false;
  return () => {
    if (ended) return;
    const young = getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space');
    if (young === undefined || young.space_size < 2 * HALF) return;
    setFlagsFromString('--semi-space-growth-factor=1');
    ended = true;
  };
}
