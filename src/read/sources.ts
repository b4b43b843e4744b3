// Paths as typed (files, folders, patterns, `-`) → the files to read, each once, in a fixed order, found as they are
// needed. Folders are walked in the code-unit order of the full paths; hidden files, node_modules and what a browser
// saves beside a page are passed over.
import { type Dirent, statSync } from 'node:fs';
import { readdir, realpath } from 'node:fs/promises';
import type { Warning } from '../errors.ts';
import { byCodeUnit } from './compare.ts';

/** One file to read, or standard input. */
export interface Source {
  /** The path as given or found, with forward slashes; `-` for standard input. */
  readonly document: string;
  /** Null for standard input. */
  readonly path: string | null;
  /** Bytes; null when not known before reading. */
  readonly size: number | null;
}

/** Finds the sources; what is missing goes to `warn`. */
export async function* sourcesOf(
  paths: readonly string[],
  warn: (warning: Warning) => void,
): AsyncGenerator<Source, void, undefined> {
  // one path gives no file twice, and a folder may hold millions
  const seen = paths.length > 1 ? new Set<string>() : null;
  for (const given of paths) {
    for await (const source of sourcesAt(given, warn)) {
      if (seen?.has(source.document)) continue;
      seen?.add(source.document);
      yield source;
    }
  }
}

async function* sourcesAt(given: string, warn: (warning: Warning) => void): AsyncGenerator<Source, void, undefined> {
  if (given === '-') {
    yield { document: '-', path: null, size: null };
    return;
  }
  const found = statOf(given);
  if (found instanceof Error) {
    if (isPattern(given)) yield* matching(given, warn);
    else warn(failure(given, found));
  } else if (found.isDirectory()) {
    const root = await realpath(given);
    yield* within(forward(given).replace(/(?<=[^/])\/+$/, ''), new Set([root]), warn);
  } else {
    yield { document: forward(given), path: given, size: found.isFile() ? found.size : null };
  }
}

/** `above` holds the real paths of the folders on the way down: a link back to one of them is a loop. */
async function* within(
  folder: string,
  above: ReadonlySet<string>,
  warn: (warning: Warning) => void,
): AsyncGenerator<Source, void, undefined> {
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    warn(failure(folder, error));
    return;
  }
  const isFolder = new Map<string, boolean>();
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const linked = entry.isSymbolicLink() ? statOf(join(folder, entry.name)) : entry;
    isFolder.set(entry.name, !(linked instanceof Error) && linked.isDirectory());
  }
  // A folder sorts as its children do, by its name with the slash: the order is that of the full paths.
  const names = [...isFolder.keys()].sort((a, b) =>
    byCodeUnit(isFolder.get(a) ? `${a}/` : a, isFolder.get(b) ? `${b}/` : b),
  );
  for (const name of names) {
    const path = join(folder, name);
    if (isFolder.get(name)) {
      if (isBesidePage(name, isFolder)) continue;
      const real = await realpath(path).catch(() => path);
      if (!above.has(real)) yield* within(path, new Set(above).add(real), warn);
      continue;
    }
    const found = statOf(path);
    if (found instanceof Error) warn(failure(path, found));
    else if (found.isFile()) yield { document: path, path, size: found.size };
    else warn({ code: 'special', document: path });
  }
}

const SAVED_BESIDE =
  /^(.+)[-_.](?:files?|dateien|fichiers|archivos|ficheros|arquivos|bestanden|pliki|soubory|filer|tiedostot|dosyalar)$/i;

/** `Port closes_files` beside `Port closes.html`: pictures, styles and frames of the page, in a browser's own language. */
function isBesidePage(folder: string, entries: ReadonlyMap<string, unknown>): boolean {
  const page = SAVED_BESIDE.exec(folder)?.[1];
  return page !== undefined && (entries.has(`${page}.html`) || entries.has(`${page}.htm`));
}

async function* matching(pattern: string, warn: (warning: Warning) => void): AsyncGenerator<Source, void, undefined> {
  const { default: glob } = await import('fast-glob');
  const paths = await glob(forward(pattern), { onlyFiles: true, unique: true, suppressErrors: true });
  if (paths.length === 0) warn({ code: 'no-match', document: pattern });
  for (const path of paths.sort(byCodeUnit)) {
    const found = statOf(path);
    if (found instanceof Error) warn(failure(path, found));
    else yield { document: path, path, size: found.size };
  }
}

function isPattern(path: string): boolean {
  return /[*?[\]{}()!]/.test(path);
}

function join(folder: string, name: string): string {
  return folder.endsWith('/') ? `${folder}${name}` : `${folder}/${name}`;
}

function forward(path: string): string {
  return process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
}

/** At once: a million times waiting for an answer takes longer than the answers. */
function statOf(path: string) {
  try {
    return statSync(path);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** The warning for a file that the system did not give. */
export function failure(document: string, error: unknown): Warning {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT' || code === 'ENOTDIR') return { code: 'missing', document };
  return { code: 'unreadable', document, ...(code !== undefined && { detail: code }) };
}
