// The one script that holds the command → what it exports, with the code that V8 made of its functions in an earlier run:
// finding and compiling them takes a sixth of a small run. The code lies in the user's cache folder; where it cannot be
// kept or read, is not the user's own or is not whole, V8 compiles as if there were none.
import {
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cachedDataVersionTag } from 'node:v8';
import { Script } from 'node:vm';
import { gunzipSync, gzipSync } from 'node:zlib';

/** Days after which compiled code of other versions (of the program or of Node) is removed. */
const KEPT_DAYS = 30;
/** Seconds: what a long run does once is no longer among its functions at the end, and it does not matter there. */
const SHORT_RUN = 5;
/** Writable by others than the owner. */
const SHARED = 0o022;

/** The script of `scripts/bundle.mjs`. */
export interface CompiledScript {
  /** Its content is told by its name: V8 itself tells scripts apart by their length alone. */
  readonly script: URL;
  /** A module in the folder of this one's: what the script requires, imports and reads is found from there. */
  readonly address: string;
  /** Which functions are wanted, in a word of small letters: a command's name. */
  readonly use: string;
  /** Brings V8's flags to what they were when the script was run; undefined where nothing is to be kept. */
  readonly setFlags?: () => void;
}

/** What the script exports. */
export function exportsOf<T>({ script, address, use, setFlags }: CompiledScript): T {
  const filename = fileURLToPath(script);
  const tag = cachedDataVersionTag();
  const folder = cacheFolder();
  const name = `${script.pathname.slice(script.pathname.lastIndexOf('/') + 1)}-${tag}-${use}`;
  const cachedData = folder === null ? undefined : keptCode(join(folder, name));
  const compiled = new Script(readFileSync(filename, 'latin1'), {
    filename,
    ...(cachedData !== undefined && { cachedData }),
  });
  if (folder !== null && setFlags !== undefined && (cachedData === undefined || compiled.cachedDataRejected === true)) {
    process.once('exit', status => {
      if (status > 1 || process.uptime() > SHORT_RUN) return;
      setFlags();
      if (cachedDataVersionTag() === tag) keepCode(folder, name, compiled.createCachedData());
    });
  }
  const textOf = (file: string, start: number, end: number) =>
    readFileSync(new URL(file, address), 'utf8').slice(start, end);
  const importModule = (specifier: string) => import(specifier);
  return compiled.runInThisContext()(createRequire(address), importModule, address, textOf) as T;
}

/** Where the system wants such files; null when it is not known or Node was told to keep none. */
function cacheFolder(): string | null {
  const { NODE_DISABLE_COMPILE_CACHE, XDG_CACHE_HOME = '', LOCALAPPDATA = '' } = process.env;
  if (NODE_DISABLE_COMPILE_CACHE) return null;
  if (isAbsolute(XDG_CACHE_HOME)) return join(XDG_CACHE_HOME, 'quotes');
  if (process.platform === 'win32') return LOCALAPPDATA === '' ? null : join(LOCALAPPDATA, 'quotes', 'cache');
  try {
    return join(homedir(), process.platform === 'darwin' ? 'Library/Caches' : '.cache', 'quotes');
  } catch {
    return null; // a user without a home
  }
}

/**
 * Code kept earlier. V8 runs what it is given without looking: it must be the user's own, with nobody else to write to
 * it, and whole, which gzip's checksum tells.
 */
function keptCode(path: string): Buffer | undefined {
  try {
    const file = openSync(path, 'r');
    try {
      const { uid, mode } = fstatSync(file);
      const user = process.geteuid?.();
      if (user !== undefined && (uid !== user || (mode & SHARED) !== 0)) return undefined;
      const packed = readFileSync(file);
      // one piece: it was not made smaller
      return gunzipSync(packed, { chunkSize: packed.length });
    } finally {
      closeSync(file);
    }
  } catch {
    return undefined;
  }
}

/** Keeps code for the next run, whole or not at all. It is not made smaller: that would cost each run more than reading it. */
function keepCode(folder: string, name: string, code: Buffer): void {
  const draft = join(folder, `${name}.${process.pid}.part`);
  try {
    // no home is made for a user who has none
    for (const path of [dirname(folder), folder]) if (!existsSync(path)) mkdirSync(path, { mode: 0o700 });
    removeOld(folder);
    writeFileSync(draft, gzipSync(code, { level: 0 }), { flag: 'wx', mode: 0o600 });
    renameSync(draft, join(folder, name));
  } catch {
    // the next run compiles for itself
    if (existsSync(draft)) rmSync(draft, { force: true });
  }
}

function removeOld(folder: string): void {
  const oldest = Date.now() - KEPT_DAYS * 24 * 60 * 60 * 1000;
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (name.startsWith('quotes-') && statSync(path).mtimeMs < oldest) rmSync(path, { force: true });
  }
}
