// At home in the shell: completions, the man page, settings, colour, width and progress.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { noteNothing } from '../src/cli/options.ts';
import { programFor } from '../src/cli/program.ts';
import { progressLine, progressText } from '../src/cli/progress.ts';
import type { Session } from '../src/cli/session.ts';
import { terminalOf } from '../src/cli/terminal.ts';
import { visible, visibleLines } from '../src/write/visible.ts';
import { folderOf } from './helpers/folder.ts';
import { quotes } from './helpers/run.ts';

describe('hostile text', () => {
  const text =
    'Then “Seeing \u001b[31mred\u001b]0;title\u0007 and \u202eright to left\u202c and \u009b2J” Ines Calloway said.\n';

  it.each(['table', 'lines', 'markdown'])('%s makes escape sequences and overrides visible', async format => {
    const { stdout } = await quotes(['extract', '--all', '--format', format, '--width', '200'], { stdin: text });
    const shown = stdout.replaceAll('\\', '');
    expect(shown).toContain('Seeing ␛[31mred␛]0;title␇');
    expect(shown).toContain('<U+202E>right to left');
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  });

  it('show does, too', async () => {
    const { stdout } = await quotes(['show', '--width', '100'], { stdin: text });
    expect(stdout).toContain('␛[31mred');
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  });

  it.each(['json', 'ndjson'])('%s holds them as escapes, so that the value is the text', async format => {
    const { stdout } = await quotes(['extract', '--all', '--format', format], { stdin: text });
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    const parsed = format === 'json' ? JSON.parse(stdout).quotes[0] : JSON.parse(stdout.split('\n')[0]!);
    expect(parsed.text).toBe(text.slice(text.indexOf('“') + 1, text.indexOf('”')));
  });

  it('names with line breaks and escapes cannot forge lines of output or messages', async () => {
    const folder = folderOf({
      'a\nfake.txt:1: Somebody: “x”\u001b[2J.txt': '“No,” said Bo Ek.\n',
      'b\nquotes: done.bin': Buffer.alloc(9),
    });
    const { stdout, stderr } = await quotes(['extract', '--all', folder]);
    expect(stdout.trimEnd().split('\n').length).toBe(1);
    expect(stderr.trimEnd().split('\n').length).toBe(1);
    expect(stdout + stderr).not.toContain('\u001b');
  });

  it('line breaks stay where lines are kept, and become spaces elsewhere', () => {
    expect(visible('a\r\nb\tc\u2028d')).toBe('a b c d');
    expect(visibleLines('a\nb\tc\u0000')).toBe('a\nb\tc␀');
  });
});

describe('the command tree', () => {
  it('every command and every flag says what it does, and the man page and completions know it', async () => {
    const program = await programFor([], true);
    const man = (await quotes(['man'])).stdout;
    const scripts = await Promise.all(['bash', 'zsh', 'fish'].map(shell => quotes(['completion', shell])));
    expect(program.commands.length).toBeGreaterThan(6);
    for (const command of program.commands) {
      expect(command.summary(), command.name()).not.toBe('');
      expect(command.description(), command.name()).not.toBe('');
      expect(man).toContain(`quotes ${command.name()}`);
      for (const option of command.options) {
        expect(option.description, `${command.name()} ${option.flags}`).not.toBe('');
        expect(man).toContain(option.long!.replaceAll('-', '\\-'));
        for (const { stdout } of scripts) expect(stdout).toContain(option.long!.slice(2));
      }
    }
  });

  it('bash takes the completion script and completes commands, flags and values', async () => {
    const { stdout } = await quotes(['completion', 'bash']);
    const ask = (words: string) =>
      `COMP_WORDS=(${words}); COMP_CWORD=$((\${#COMP_WORDS[@]}-1)); _quotes; echo "\${COMPREPLY[@]}"\n`;
    const script = `${stdout}\n${ask('quotes ext')}${ask('quotes extract --min')}${ask('quotes extract --format nd')}`;
    const run = spawnSync('bash', ['--norc', '-c', script], { encoding: 'utf8' });
    expect([run.stdout, run.stderr]).toEqual(['extract\n--min-confidence\nndjson\n', '']);
  });
});

describe('settings', () => {
  const folder = folderOf({
    'quotes.config.json': '{"format":"ndjson","textKey":"body"}',
    'a.jsonl': '{"body":"“No,” said Bo Ek."}',
  });
  const run = (args: readonly string[], environment: Readonly<Record<string, string>> = {}) =>
    quotes(['extract', '--all', 'a.jsonl', ...args], { cwd: folder, environment });

  it('a file in the working folder gives defaults', async () => {
    expect(JSON.parse((await run([])).stdout).text).toBe('No,');
  });

  it('a variable goes before the file, a flag before both', async () => {
    expect((await run([], { QUOTES_FORMAT: 'csv' })).stdout).toMatch(/^id,document/);
    expect((await run(['--format', 'lines'], { QUOTES_FORMAT: 'csv' })).stdout).toMatch(/^a\.jsonl:1:1: /);
  });

  it('QUOTES_CONFIG names another file, or none', async () => {
    const other = folderOf({ 'c.json': '{"format":"tsv","textKey":"body"}' });
    expect((await run([], { QUOTES_CONFIG: join(other, 'c.json') })).stdout).toMatch(/^id\tdocument/);
    expect((await run([], { QUOTES_CONFIG: '' })).stderr).toContain('the record has no text');
  });

  it.each([
    ['a value that the flag would not take', { QUOTES_FORMAT: 'xml' }, 'QUOTES_FORMAT: it is one of table, lines'],
    ['a share beyond 1', { QUOTES_MIN_CONFIDENCE: '7' }, 'QUOTES_MIN_CONFIDENCE: It is a number from 0 to 1'],
    ['a file that is not JSON', { QUOTES_CONFIG: 'a.txt' }, 'a.txt: not a JSON object'],
    ['a setting that does not exist', { QUOTES_CONFIG: 'odd.json' }, 'odd.json: no such setting: fromat'],
  ])('%s is wrong usage', async (_, environment, message) => {
    const bad = folderOf({ 'a.txt': 'no', 'odd.json': '{"fromat":"csv"}' });
    const result = await quotes(['extract', 'a.txt'], { cwd: bad, environment: environment as Record<string, string> });
    expect([result.status, result.stdout]).toEqual([2, '']);
    expect(result.stderr).toContain(`quotes: ${message}`);
  });
});

describe('terminal', () => {
  const screen = { isTTY: true, columns: 120 };

  it.each([
    ['a terminal', screen, {}, {}, 1],
    ['a pipe', {}, {}, {}, 0],
    ['a dumb terminal', screen, {}, { TERM: 'dumb' }, 0],
    ['NO_COLOR', screen, {}, { NO_COLOR: '1' }, 0],
    ['an empty NO_COLOR', screen, {}, { NO_COLOR: '' }, 1],
    ['FORCE_COLOR in a pipe', {}, {}, { FORCE_COLOR: '1' }, 1],
    ['NO_COLOR before FORCE_COLOR', {}, {}, { NO_COLOR: '1', FORCE_COLOR: '1' }, 0],
    ['--color always before NO_COLOR', {}, { color: 'always' }, { NO_COLOR: '1' }, 1],
    ['--color never before FORCE_COLOR', screen, { color: 'never' }, { FORCE_COLOR: '1' }, 0],
    ['a terminal of 256 colours', screen, {}, { TERM: 'xterm-256color' }, 2],
    ['a terminal of all colours', screen, {}, { COLORTERM: 'truecolor' }, 3],
  ] as const)('%s: colour', (_, stream, flags, environment, level) => {
    expect(terminalOf(stream, flags, environment).colorLevel).toBe(level);
  });

  it('width is the flag, else COLUMNS, else the stream, else 80', () => {
    expect(terminalOf(screen, { width: 50 }, { COLUMNS: '70' }).columns).toBe(50);
    expect(terminalOf(screen, {}, { COLUMNS: '70' }).columns).toBe(70);
    expect(terminalOf(screen, {}, {}).columns).toBe(120);
    expect(terminalOf({}, {}, { COLUMNS: 'many' }).columns).toBe(80);
  });
});

describe('progress', () => {
  const numbers = { documents: 12, quotes: 340, bytes: 2_500_000, total: null };

  it('is silent for half a second, then one line in place, then gone', () => {
    const written: string[] = [];
    let time = 0;
    const line = progressLine(
      text => written.push(text),
      40,
      () => time,
    );
    line.show(numbers);
    time = 1000;
    line.show(numbers);
    time = 1050;
    line.show(numbers);
    line.clear();
    line.clear();
    expect(written).toEqual(['\r\u001b[K12 articles, 340 quotes, 2.5 MB, 2.5 MB', '\r\u001b[K']);
  });

  it('tells the time left when the size of the input is known', () => {
    expect(progressText({ ...numbers, total: 10_000_000 }, 1000)).toBe(
      '12 articles, 340 quotes, 2.5 of 10.0 MB, 2.5 MB/s, 3 s left',
    );
    expect(progressText({ ...numbers, total: 1e9 }, 1000)).toMatch(/, 7 min left$/);
    expect(progressText({ ...numbers, total: 1e11 }, 1000)).toMatch(/, 11\.1 h left$/);
  });

  it('counts small inputs in kilobytes', () => {
    expect(progressText({ ...numbers, bytes: 12_345, total: 43_210 }, 1000)).toBe(
      '12 articles, 340 quotes, 12 of 43 kB, 12 kB/s, 3 s left',
    );
  });

  it('is never written into a pipe', async () => {
    expect((await quotes(['extract', 'seeds'])).stderr).toBe('');
  });
});

describe('nothing found', () => {
  const notes = (interactive: boolean, printed: number, speaker: readonly string[]) => {
    const said: string[] = [];
    noteNothing(printed, { speaker }, {
      messages: { interactive },
      note: (text: string) => said.push(text),
    } as unknown as Session);
    return said;
  };

  it('is told at a terminal, with what to do about a name', () => {
    expect(notes(true, 0, [])).toEqual(['nothing found that passes the filters']);
    expect(notes(true, 0, ['Ada', 'Bo'])).toEqual([
      'nothing found of Ada, Bo; quotes speakers lists everybody who is quoted',
    ]);
  });

  it('is not told in a pipe, nor when something was printed', () => {
    expect(notes(false, 0, ['Ada'])).toEqual([]);
    expect(notes(true, 3, [])).toEqual([]);
  });
});
