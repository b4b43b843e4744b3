// The flags that several commands share, each defined once.
import { statSync } from 'node:fs';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { QuotesError } from '../errors.ts';
import type { GivenPerson } from '../people/given.ts';
import { INPUT_FORMATS } from '../read/formats.ts';
import { DEFAULT_KEYS, type RecordKeys } from '../read/records.ts';
import type { ExtractionOptions } from '../run/extraction.ts';
import type { Kind } from '../types.ts';
import type { CommonFlags, Session } from './session.ts';

/** Flags on input. */
export interface InputFlags {
  readonly inputFormat?: (typeof INPUT_FORMATS)[number];
  readonly idKey?: string;
  readonly textKey?: string;
  readonly htmlKey?: string;
  readonly titleKey?: string;
  readonly dateKey?: string;
  readonly urlKey?: string;
  readonly outletKey?: string;
  readonly authorKey?: string;
}

/** Flags on how articles are extracted. */
export interface RunFlags {
  readonly unique?: boolean;
  readonly people?: string;
  readonly threads?: number;
}

/** Flags on which quotes are printed. */
export interface SelectionFlags {
  readonly speaker?: readonly string[];
  readonly kind?: readonly Kind[];
  readonly minConfidence?: number;
  readonly all?: boolean;
}

export const KINDS = ['direct', 'mixed', 'indirect', 'other'] as const;

/** Adds what every command has. */
export function withCommonOptions(command: Command): Command {
  return command
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .addOption(new Option('--color <when>', 'colours').choices(['auto', 'always', 'never']).default('auto'))
    .option('--width <columns>', 'columns of the terminal', wholeNumber)
    .option('-q, --quiet', 'no warnings and no progress on standard error')
    .option('--no-progress', 'no progress on standard error');
}

/** Adds how input is read. */
export function withInputOptions(command: Command): Command {
  command.addOption(
    new Option('--input-format <format>', 'read every input as this format').choices([...INPUT_FORMATS]),
  );
  for (const key of Object.keys(DEFAULT_KEYS) as (keyof RecordKeys)[]) {
    command.option(`--${key}-key <key>`, `key of the ${key} in JSON records (default: "${key}")`);
  }
  return command;
}

/** Adds how articles are extracted. */
export function withRunOptions(command: Command): Command {
  return command
    .option('--unique', 'count an article that is nearly the same as an earlier one only once')
    .option('--people <file>', 'JSON file of people with names, aliases and roles of your own, which win')
    .option('--threads <count>', 'worker threads (default: one a core when the input is large)', wholeNumber);
}

/** What a run needs of the flags and of the session. The file of people is read. */
export async function runOptions(flags: InputFlags & RunFlags, session: Session): Promise<ExtractionOptions> {
  return {
    format: flags.inputFormat ?? null,
    keys: recordKeys(flags),
    unique: flags.unique === true,
    threads: flags.threads,
    ...(flags.people !== undefined && { people: await peopleAt(flags.people) }),
    onWarning: session.warn,
    onDuplicate: found => session.duplicate(found, flags.unique === true),
    ...(session.showsProgress && { onProgress: session.progress }),
  };
}

/** The people of the file that `--people` names. */
export async function peopleAt(path: string): Promise<readonly GivenPerson[]> {
  const [{ givenPeopleFrom }, { wholeText }] = await Promise.all([
    import('../people/given.ts'),
    import('../read/whole.ts'),
  ]);
  return givenPeopleFrom(path, await wholeText(path));
}

/** `--kind`: names with commas between them; may be repeated. */
export function kindOption(description: string): Option {
  return new Option('--kind <kinds>', description).choices([...KINDS]).argParser(kinds);
}

function kinds(text: string, before: readonly Kind[] | undefined): readonly Kind[] {
  const wanted = text.split(',').map(word => {
    const kind = KINDS.find(known => known === word.trim());
    if (kind === undefined) throw new InvalidArgumentError(`Allowed choices are ${KINDS.join(', ')}.`);
    return kind;
  });
  return [...new Set([...(before ?? []), ...wanted])];
}

/** Adds which quotes are wanted. */
export function withSelectionOptions(command: Command): Command {
  return command
    .option('--speaker <name>', 'only quotes of this person, by any form of the name; may be repeated', repeated)
    .addOption(kindOption('only these kinds of quotes, with commas between them'))
    .option('--min-confidence <share>', 'only quotes at least this sure, 0 to 1', share)
    .option('--all', 'also quoted words that nobody is reported as saying');
}

/** Adds `--format` and its short form `--json`. */
export function withFormatOption(command: Command, formats: readonly string[]): Command {
  return command
    .addOption(
      new Option('-f, --format <format>', 'what to print (default: table on a terminal, lines in a pipe)').choices([
        ...formats,
      ]),
    )
    .option('--json', 'short for --format json')
    .option('--bom', 'begin with a byte order mark: Excel needs it to read CSV as UTF-8');
}

/** The keys that the flags name. */
export function recordKeys(flags: InputFlags): RecordKeys {
  const named = (Object.keys(DEFAULT_KEYS) as (keyof RecordKeys)[]).map(key => [
    key,
    flags[`${key}Key`] ?? DEFAULT_KEYS[key],
  ]);
  return Object.fromEntries(named) as RecordKeys;
}

/** Paths as given; none and no terminal means standard input; none at a terminal is wrong usage. */
export function pathsOrStdin(paths: readonly string[], command: Command): readonly string[] {
  if (paths.length > 0) {
    const own = paths.find(path => path !== '-' && isSameFile(path, command.opts().output));
    if (own === undefined) return paths;
    throw new QuotesError(`${own} is both read and written`, { exitStatus: 2, hint: 'name another file with -o' });
  }
  if (process.stdin.isTTY !== true) return ['-'];
  command.outputHelp({ error: true });
  command.error('quotes: name files, folders or patterns to read, or pipe an article in', { exitCode: 2 });
}

/** What a file's name says of what it is to hold. */
const BY_EXTENSION: Readonly<Record<string, string>> = {
  csv: 'csv',
  tsv: 'tsv',
  json: 'json',
  ndjson: 'ndjson',
  jsonl: 'ndjson',
  md: 'markdown',
};

/**
 * The format asked for, else the one of `formats` that the output file's name tells, else what fits the output: a table
 * for eyes with room for it, lines for everything else.
 */
export function formatFor<Format extends string>(
  flags: { readonly format?: Format; readonly json?: boolean; readonly output?: string },
  terminal: { readonly interactive: boolean; readonly columns: number },
  formats: readonly Format[] = [],
): Format | 'json' | 'table' | 'lines' {
  if (flags.format !== undefined) return flags.format;
  if (flags.json === true) return 'json';
  const extension = /\.([a-z]+)$/i.exec(flags.output ?? '')?.[1]?.toLowerCase() ?? '';
  const named = formats.find(format => format === BY_EXTENSION[extension]);
  if (named !== undefined) return named;
  return terminal.interactive && terminal.columns >= 60 ? 'table' : 'lines';
}

/** Tells at a terminal that nothing was printed, and what to do about it; a pipe stays silent. */
export function noteNothing(
  printed: number,
  flags: { readonly speaker?: string | readonly string[] },
  session: Session,
): void {
  if (printed > 0 || !session.messages.interactive) return;
  const names = [flags.speaker ?? []].flat();
  session.note(
    names.length === 0
      ? 'nothing found that passes the filters'
      : `nothing found of ${names.join(', ')}; quotes speakers lists everybody who is quoted`,
  );
}

/** Whether both paths lead to one file. Devices are read and written without harm. */
function isSameFile(path: string, output: string | undefined): boolean {
  if (output === undefined || output === '-') return false;
  try {
    const [read, written] = [statSync(path, { bigint: true }), statSync(output, { bigint: true })];
    return read.isFile() && read.ino === written.ino && read.dev === written.dev;
  } catch {
    return false; // one of them is not there; what reads or writes it will say so
  }
}

export type AnyFlags = CommonFlags & InputFlags & RunFlags & SelectionFlags;

function repeated(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), value];
}

function share(text: string): number {
  const number = Number(text);
  if (text.trim() === '' || !(number >= 0 && number <= 1))
    throw new InvalidArgumentError('It is a number from 0 to 1.');
  return number;
}

/** For flags that take a count. */
export function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('It is a whole number from 1.');
  return number;
}
