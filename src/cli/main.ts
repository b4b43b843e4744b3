// The process: arguments in, exit status out. `--version` answers before anything else is loaded.
import { VERSION } from '../version.ts';

const argv = process.argv.slice(2);

// A command's own output tells of its failures in words; help and version have none, and must not fail in silence.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') process.exitCode = 1;
});
process.stderr.on('error', () => {});

if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
  process.stdout.write(`quotes ${VERSION}\n`);
} else {
  const { run } = await import('./run.ts');
  await run(argv);
}
