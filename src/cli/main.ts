// The process: arguments in, exit status out. `--version` answers before anything else is loaded.
import { setFlagsFromString } from 'node:v8';
import { VERSION } from '../version.ts';

const argv = process.argv.slice(2);
/** Milliseconds. */
const SHORT_RUN = 500;

// A command's own output tells of its failures in words; help and version have none, and must not fail in silence.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') process.exitCode = 1;
});
process.stderr.on('error', () => {});

if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
  process.stdout.write(`quotes ${VERSION}\n`);
} else {
  await run();
}

async function run(): Promise<void> {
  // By default the heap may grow to several times what lives in it before it is swept. A short run need not be swept at all.
  setTimeout(() => setFlagsFromString('--heap-growing-percent=30'), SHORT_RUN).unref();
  // By default functions are compiled for speed so soon that many are again when more is known of them: a fifth of all
  // processor time, which a second thread can use better. The number is in bytes of bytecode run, six times the default.
  setFlagsFromString('--interrupt-budget=400000');
  const [{ CommanderError }, { programFor }] = await Promise.all([import('commander'), import('./program.ts')]);
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
