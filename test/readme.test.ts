// The README's commands and examples, run: what stands there is what a reader gets.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { refreshed } from '../scripts/readme.mjs';
import { quotes, ROOT } from './helpers/run.ts';

const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
const blocks = [...readme.matchAll(/^```(?:console|js)\n[\s\S]*?^```$/gm)].map(found => found[0]);

describe('README', () => {
  it('has commands and code to run', () => {
    expect(blocks.length).toBeGreaterThan(10);
  });

  it.each(blocks)('shows real output (npm run readme refreshes it): %s', block => {
    expect(refreshed(block)).toBe(block);
  });

  it('tells of every command', async () => {
    const { stdout } = await quotes(['--help']);
    const list = stdout.slice(stdout.indexOf('Commands:'), stdout.indexOf('Examples:'));
    const commands = [...list.matchAll(/^ {2}(\w+)/gm)].map(found => found[1]!).filter(name => name !== 'help');
    expect(commands).toContain('extract');
    expect(commands.filter(name => !readme.includes(`quotes ${name}`))).toEqual([]);
  });
});

describe('examples', () => {
  it.each(readdirSync(join(ROOT, 'examples')).filter(name => name.endsWith('.js')))('%s runs', name => {
    const output = execFileSync(process.execPath, [join('examples', name)], { cwd: ROOT, encoding: 'utf8' });
    expect(output).not.toBe('');
  });
});

describe('help', () => {
  it('has examples in every command, and each of them runs', async () => {
    const { stdout } = await quotes(['--help']);
    const list = stdout.slice(stdout.indexOf('Commands:'), stdout.indexOf('Examples:'));
    const commands = [...list.matchAll(/^ {2}(\w+)/gm)].map(found => found[1]!).filter(name => name !== 'help');
    const check = async (command: string) => {
      const help = (await quotes([command, '--help'])).stdout;
      const examples = [...help.matchAll(/^ {2}quotes (.*)$/gm)].map(found => found[1]!.split(/ [|>] /)[0]!);
      expect(examples.length, command).toBeGreaterThan(0);
      for (const example of examples.filter(words => !/ -o | --into | --archive /.test(words))) {
        const run = await quotes(
          example.split(/\s+(?=(?:[^']*'[^']*')*[^']*$)/).map(word => word.replace(/^'|'$/g, '')),
        );
        expect([run.status, run.stderr], example).toEqual([0, '']);
      }
    };
    await Promise.all(commands.map(check));
  });
});
