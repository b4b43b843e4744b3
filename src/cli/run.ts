// Arguments → a command run to its end, and the exit status: signals and the heap of a long run are looked after here.
import { CommanderError } from 'commander';
import { setFirstFlags, setFlagsOfLongRun } from './heap.ts';
import { programFor } from './program.ts';

/** Milliseconds. */
const SHORT_RUN = 500;

/** Runs the command that the arguments ask for. */
export async function run(argv: readonly string[]): Promise<void> {
  setFirstFlags();
  setTimeout(setFlagsOfLongRun, SHORT_RUN).unref();
  for (const [signal, status] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const) {
    // A second signal finds no listener and ends the process at once.
    process.once(signal, async () => {
      const { abandonOutputs } = await import('./output.ts');
      await abandonOutputs();
      process.exit(status);
    });
  }
  try {
    const program = await programFor(argv);
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    // Commander has printed its message; help and version arrive here too, with status 0.
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
    else (await import('./session.ts')).reportError(error);
  }
}
