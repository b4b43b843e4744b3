// Arguments in, what the built command did out: a process of its own with a bare environment.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The project's root, where tests run the command. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const BIN = fileURLToPath(new URL('../../bin/quotes.js', import.meta.url));

/** How one run ended. */
export interface Run {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly stdin?: string | Uint8Array;
  readonly cwd?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Runs `quotes` with the arguments. Nothing of the tester's environment reaches it but the search path. */
export function quotes(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [BIN, ...args], {
      cwd: options.cwd ?? ROOT,
      env: { PATH: process.env.PATH ?? '', HOME: '/nonexistent', ...options.environment },
      stdio: ['pipe', 'pipe', 'pipe'],
      // What hangs must fail the test and not outlive it.
      timeout: 80_000,
      killSignal: 'SIGKILL',
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (piece: Buffer) => out.push(piece));
    child.stderr.on('data', (piece: Buffer) => err.push(piece));
    child.on('error', reject);
    child.on('close', (status, signal) =>
      resolve({ status, signal, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }),
    );
    child.stdin.on('error', () => {});
    child.stdin.end(options.stdin ?? '');
  });
}
