// Text → standard output or a file: waits when the reader is slow, stops quietly when the reader is gone, and writes a
// file whole or not at all.
import { createWriteStream, realpathSync, statSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { QuotesError } from '../errors.ts';

/** Thrown when the reader of standard output has gone: the run ends with status 0. */
export class ClosedPipe extends Error {}

/** Where a command prints. */
export interface Output {
  /** Resolves when there is room for more. */
  write(text: string): Promise<void>;
  /** Everything has left; a file gets its name. */
  finish(): Promise<void>;
  /** The run failed: a file begun is removed. */
  abandon(): Promise<void>;
}

/** How long a run that was told to end waits for its reader. */
const LONGEST_WAIT_MS = 1000;

/** Text is gathered to this many UTF-16 units before it is handed to the system. */
const BLOCK = 64 * 1024;

/** What a signal has to put in order. */
const unfinished = new Set<Output>();

/** `path` undefined or `-` is standard output. `mark` goes before everything else that is written, if anything is. */
export function openOutput(path: string | undefined, mark = ''): Output {
  const plain = path === undefined || path === '-' ? streamOutput(process.stdout) : fileOutput(path);
  const output = mark === '' ? plain : marked(plain, mark);
  unfinished.add(output);
  return output;
}

function marked(output: Output, mark: string): Output {
  let before = mark;
  return {
    ...output,
    write(text) {
      const all = text === '' ? '' : before + text;
      if (text !== '') before = '';
      return output.write(all);
    },
  };
}

/** A signal ends the run: rows already begun leave whole, files begun are removed. */
export async function abandonOutputs(): Promise<void> {
  await Promise.all([...unfinished].map(output => output.abandon()));
}

function streamOutput(stream: Writable): Output {
  let gone: Error | null = null;
  const onError = (error: Error) => {
    gone = error;
  };
  stream.on('error', onError);
  const buffered = blocks(async text => {
    if (gone === null && !stream.write(text)) await drained(stream);
    // Pipes are written at once: without a pause no signal and no error would ever be heard.
    await new Promise(resolve => setImmediate(resolve));
    if (gone !== null) throw writingFailure(gone, 'standard output');
  });
  return {
    write: buffered.add,
    async finish() {
      await buffered.flush();
      // An empty write calls back when everything before it has left.
      await new Promise<void>(resolve => stream.write('', () => resolve()));
      if (gone !== null) throw writingFailure(gone, 'standard output');
    },
    async abandon() {
      if (gone !== null) return;
      const left = new Promise<void>(resolve => stream.write('', () => resolve()));
      const patience = new Promise<void>(resolve => setTimeout(resolve, LONGEST_WAIT_MS).unref());
      await Promise.race([left, patience]);
    },
  };
}

/** Resolves when there is room again, or when there never will be. */
function drained(stream: Writable): Promise<void> {
  return new Promise(resolve => {
    const done = () => {
      for (const event of ['drain', 'error', 'close']) stream.off(event, done);
      resolve();
    };
    for (const event of ['drain', 'error', 'close']) stream.on(event, done);
  });
}

/**
 * A new file, or an old one replaced: written under another name beside it, which it gets when it is whole. What is no
 * regular file (/dev/null, a named pipe) is never replaced, only written to; a link stays a link.
 */
function fileOutput(given: string): Output {
  const found = statSync(given, { throwIfNoEntry: false });
  const special = found !== undefined && !found.isFile();
  const path = found?.isFile() === true ? realpathSync(given) : given;
  const draft = special ? path : `${path}.${process.pid}.part`;
  const stream = createWriteStream(draft, special ? { flags: 'a' } : { flags: 'wx', mode: found?.mode ?? 0o666 });
  let failed: Error | null = null;
  stream.on('error', error => {
    failed = error;
  });
  const buffered = blocks(async text => {
    if (failed === null && !stream.write(text)) await drained(stream);
    if (failed !== null) throw writingFailure(failed, given);
  });
  return {
    write: buffered.add,
    async finish() {
      await buffered.flush();
      if (!stream.closed)
        await new Promise<void>(resolve => {
          stream.once('close', resolve);
          stream.end();
        });
      if (failed !== null) throw writingFailure(failed, given);
      if (special) return;
      await rename(draft, path).catch((error: Error) => {
        throw writingFailure(error, given);
      });
    },
    async abandon() {
      if (!stream.closed)
        await new Promise<void>(resolve => {
          stream.once('close', resolve);
          stream.destroy();
        });
      if (!special) await rm(draft, { force: true });
    },
  };
}

function blocks(put: (text: string) => Promise<void>) {
  let waiting: string[] = [];
  let length = 0;
  const flush = async () => {
    if (length === 0) return;
    const text = waiting.join('');
    waiting = [];
    length = 0;
    await put(text);
  };
  const add = async (text: string) => {
    waiting.push(text);
    length += text.length;
    if (length >= BLOCK) await flush();
  };
  return { add, flush };
}

function writingFailure(error: Error, where: string): Error {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED') return new ClosedPipe();
  return new QuotesError(`cannot write to ${where} (${code ?? error.message})`, {
    hint: code === 'ENOSPC' ? 'the disk is full' : 'check the path and its permissions',
  });
}
