// The process of a command → one whose heap stays small and whose functions are compiled when it pays: what V8 is told.
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

/** Bytes of each half of the part for young objects at which its growth ends: V8's own bound of 16 MB is no faster here. */
const HALF = 4 * 1024 * 1024;

/**
 * What V8 is told before any work. By default functions are compiled for speed so soon that many are again when more is
 * known of them: in a short run, all of that is lost time. The number is in bytes of bytecode run. The other flags are
 * V8's defaults: compiled code is kept under the flags that it was made under.
 */
export function setFirstFlags(): void {
  setFlags('--interrupt-budget=3200000', '--heap-growing-percent=0', '--semi-space-growth-factor=2');
}

/**
 * In a long run compiling pays, though still only at six times V8's default: a fifth of all processor time, which a second
 * thread can use better. And by default the heap may grow to several times what lives in it before it is swept.
 */
export function setFlagsOfLongRun(): void {
  setFlags('--interrupt-budget=400000', '--heap-growing-percent=30');
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
