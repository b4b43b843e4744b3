// The process of a command → one whose heap stays small and whose functions are compiled when it pays: what V8 is told.
import { setFlagsFromString } from 'node:v8';

/**
 * When functions are compiled for speed, by the version of Node: its V8 has its own way to count how much they have run, and
 * complains of the others on standard error. By default it is so soon that many are compiled again when more is known of
 * them, and with so much of other functions put into each that this takes twice as long. In a short run all of that is
 * lost time; in a long one a fifth of all processor time with Node 20 and a third with Node 22, which a second thread
 * can use better.
 */
const COMPILING: Readonly<
  Record<string, { readonly shortRun: readonly string[]; readonly longRun: readonly string[] }>
> = {
  20: {
    shortRun: ['--interrupt-budget=400000'],
    longRun: ['--interrupt-budget=200000', '--max-inlined-bytecode-size-cumulative=300'],
  },
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
 * What V8 is told before any work. The last one is its default: compiled code is kept under the flags that it was made
 * under, which this brings back.
 */
export function setFirstFlags(): void {
  setFlags(...compiling.shortRun, '--heap-growing-percent=0');
}

/** By default the heap may grow to several times what lives in it before it is swept. A short run need not be swept at all. */
export function setFlagsOfLongRun(): void {
  setFlags(...compiling.longRun, '--heap-growing-percent=30');
}

function setFlags(...flags: readonly string[]): void {
  for (const flag of flags) setFlagsFromString(flag);
}
