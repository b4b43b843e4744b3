// A command's flags → what it works with: where to print, how to warn, what the terminal shows, how the run ends.
import { QuotesError, type Warning, wordingOf } from '../errors.ts';
import type { Duplicate, Progress } from '../run/extraction.ts';
import { visible } from '../write/visible.ts';
import { ClosedPipe, type Output, openOutput } from './output.ts';
import { progressLine } from './progress.ts';
import { type Terminal, type TerminalFlags, terminalOf } from './terminal.ts';

/** Flags that every command has. */
export interface CommonFlags extends TerminalFlags {
  readonly output?: string;
  readonly bom?: boolean;
  readonly quiet?: boolean;
  /** False after `--no-progress`. */
  readonly progress?: boolean;
}

/** One run of one command. */
export interface Session {
  readonly out: Output;
  /** What standard output shows; nothing is interactive when the output goes to a file. */
  readonly terminal: Terminal;
  /** What standard error shows. */
  readonly messages: Terminal;
  readonly showsProgress: boolean;
  /** Shows how far the run has come. */
  progress(progress: Progress): void;
  endProgress(): void;
  /** Tells of an article that is nearly the same as an earlier one. */
  duplicate(found: Duplicate, leftOut: boolean): void;
  /** Prints one line on standard error; the run will end with status 1. */
  warn(warning: Warning): void;
  /** Prints one line on standard error that changes nothing else. */
  note(text: string): void;
}

/** Runs a command's work and sets the exit status: 0, or 1 when an input was skipped or an output failed. */
export async function withSession(flags: CommonFlags, work: (session: Session) => Promise<void>): Promise<void> {
  const toFile = flags.output !== undefined && flags.output !== '-';
  const messages = terminalOf(process.stderr, flags, process.env);
  const out = openOutput(flags.output, flags.bom === true ? '\ufeff' : '');
  const line = progressLine(text => process.stderr.write(text), messages.columns);
  const say = (text: string) => {
    line.clear();
    if (flags.quiet !== true) process.stderr.write(`quotes: ${visible(text)}\n`);
  };
  const session: Session = {
    out,
    terminal: terminalOf(toFile ? {} : process.stdout, flags, process.env),
    messages,
    showsProgress: messages.interactive && flags.progress !== false && flags.quiet !== true,
    progress: line.show,
    endProgress: line.clear,
    duplicate({ document, of }, leftOut) {
      say(`${document}: nearly the same as ${of}; ${leftOut ? 'left out' : '--unique leaves it out'}`);
    },
    warn(warning) {
      say(wordingOf(warning));
      process.exitCode = 1;
    },
    note: say,
  };
  try {
    await work(session);
    await out.finish();
  } catch (error) {
    line.clear();
    await out.abandon();
    throw error;
  }
}

/** The error in one line on standard error, and the status it ends with. Unknown errors show where they come from. */
export function reportError(error: unknown): void {
  if (error instanceof ClosedPipe) {
    process.exitCode = 0;
    return;
  }
  if (error instanceof QuotesError) {
    const hint = error.hint === undefined ? '' : `; ${error.hint}`;
    process.stderr.write(`quotes: ${visible(error.message + hint)}\n`);
    process.exitCode = error.exitStatus;
    return;
  }
  const text = process.env.DEBUG && error instanceof Error ? error.stack : String(error);
  process.stderr.write(`quotes: ${text}\nquotes: this is a bug; run again with DEBUG=1 to see where it comes from\n`);
  process.exitCode = 1;
}
