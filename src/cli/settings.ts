// Variables and files → defaults for flags that were not given: flags go first, then QUOTES_* variables, then
// quotes.config.json in the working folder, then config.json in the user's own folder.
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { type Command, InvalidArgumentError, type Option } from 'commander';
import { QuotesError } from '../errors.ts';

type Environment = Readonly<Record<string, string | undefined>>;
type Settings = Readonly<Record<string, unknown>>;

/** Sets what the command line left open. `known` are the names of all flags of all commands. */
export async function applySettings(
  command: Command,
  environment: Environment,
  known: () => Promise<ReadonlySet<string>>,
): Promise<void> {
  const files = settingsFiles(environment).map(path => ({ path, settings: settingsIn(path) }));
  for (const option of command.options) {
    const name = option.attributeName();
    const source = command.getOptionValueSource(name);
    if (source !== undefined && source !== 'default') continue;
    const variable = `QUOTES_${name.replace(/[A-Z]/g, letter => `_${letter}`).toUpperCase()}`;
    const fromVariable = environment[variable];
    if (fromVariable !== undefined && fromVariable !== '') {
      command.setOptionValueWithSource(name, settingOf(option, fromVariable, variable), 'env');
      continue;
    }
    const file = files.find(({ settings }) => name in settings);
    if (file !== undefined) {
      command.setOptionValueWithSource(name, settingOf(option, file.settings[name], `${file.path}: ${name}`), 'config');
    }
  }
  for (const { path, settings } of files) {
    const names = Object.keys(settings);
    const own = new Set(command.options.map(option => option.attributeName()));
    if (names.every(name => own.has(name))) continue;
    const all = await known();
    const unknown = names.filter(name => !all.has(name));
    if (unknown.length > 0) {
      throw new QuotesError(`${path}: no such setting: ${unknown.join(', ')}`, {
        exitStatus: 2,
        hint: 'settings are named like flags: minConfidence for --min-confidence',
      });
    }
  }
}

/** The files that may hold settings, the nearest first. QUOTES_CONFIG names one, or none when it is empty. */
function settingsFiles(environment: Environment): readonly string[] {
  const named = environment.QUOTES_CONFIG;
  if (named !== undefined) return named === '' ? [] : [named];
  const folder = environment.XDG_CONFIG_HOME || join(homedir(), '.config');
  return ['quotes.config.json', join(folder, 'quotes', 'config.json')];
}

function settingsIn(path: string): Settings {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR') return {};
    throw new QuotesError(`${path}: cannot be read (${code})`, { exitStatus: 2 });
  }
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  } catch {
    // Told below, in the same words.
  }
  throw new QuotesError(`${path}: not a JSON object`, {
    exitStatus: 2,
    hint: 'mend it, or set QUOTES_CONFIG= to do without',
  });
}

/** A value checked as the flag checks it. `place` is for the message. */
function settingOf(option: Option, value: unknown, place: string): unknown {
  const bad = (what: string) => new QuotesError(`${place}: ${what}`, { exitStatus: 2 });
  if (!option.required && !option.optional) {
    if (typeof value === 'boolean') return value;
    if (typeof value === 'string' && /^(?:1|true|yes|0|false|no)$/i.test(value)) return /^(?:1|true|yes)$/i.test(value);
    throw bad('it is true or false');
  }
  const words = Array.isArray(value) ? value.map(String) : [String(value)];
  for (const word of words) {
    if (option.argChoices !== undefined && !word.split(',').every(name => option.argChoices!.includes(name))) {
      throw bad(`it is one of ${option.argChoices.join(', ')}`);
    }
  }
  if (option.parseArg === undefined) return words[0];
  try {
    let parsed: unknown;
    for (const word of words) parsed = option.parseArg(word, parsed);
    return parsed;
  } catch (error) {
    throw bad(error instanceof InvalidArgumentError ? error.message : String(error));
  }
}
