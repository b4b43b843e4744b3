// The process of a command → one whose heap stays small: V8 by itself lets it grow to several times what lives in it.
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

/** Bytes of each half of the part for young objects at which its growth ends: V8's own bound of 16 MB is no faster here. */
const HALF = 4 * 1024 * 1024;

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
