// `quotes man`: the command tree → a man page.
import { Command } from 'commander';
import { VERSION } from '../version.ts';
import { openOutput } from './output.ts';

/** `wholeProgram` gives the program with every command loaded. */
export function manCommand(wholeProgram: () => Promise<Command>): Command {
  return new Command('man')
    .description('Print the manual page.')
    .addHelpText(
      'after',
      `
Examples:
  quotes man > quotes.1`,
    )
    .action(async () => {
      const out = openOutput(undefined);
      await out.write(manPage(await wholeProgram()));
      await out.finish();
    });
}

/** The page in roff. */
export function manPage(program: Command): string {
  const sections = [
    `.TH QUOTES 1 "" "quotes ${VERSION}" "User Commands"`,
    '.SH NAME',
    `quotes \\- ${roff(program.description())}`,
    '.SH SYNOPSIS',
    '.B quotes\n.I command\n[options] [paths ...]',
    '.SH COMMANDS',
  ];
  const all = program.commands.flatMap(command => [
    { name: command.name(), command },
    ...command.commands.map(sub => ({ name: `${command.name()} ${sub.name()}`, command: sub })),
  ]);
  for (const { name, command } of all) {
    const usage = command.registeredArguments.map(argument => `[${argument.name()}${argument.variadic ? ' ...' : ''}]`);
    sections.push(`.SS "quotes ${name} ${usage.join(' ')}"`, roff(command.description()));
    for (const option of command.options) sections.push(`.TP\n.B ${roff(option.flags)}`, roff(helpOf(option)));
  }
  sections.push(
    '.SH EXIT STATUS',
    '.TP\n.B 0\nDone.',
    '.TP\n.B 1\nDone, but some input was skipped, each named on standard error; or the output could not be written.',
    '.TP\n.B 2\nWrong usage.',
    '.SH FILES',
    '.TP\n.B quotes.config.json\nDefaults for flags, in the folder where quotes runs; then config.json in the folder quotes of $XDG_CONFIG_HOME.',
    '.SH ENVIRONMENT',
    '.TP\n.B QUOTES_*\nDefaults for flags: QUOTES_MIN_CONFIDENCE for \\-\\-min\\-confidence. Flags go before variables, variables before files.',
    '.TP\n.B NO_COLOR\nNo colour when it is not empty.',
  );
  return `${sections.join('\n')}\n`;
}

function helpOf(option: { readonly description: string; readonly argChoices?: string[] | undefined }): string {
  return option.argChoices === undefined
    ? option.description
    : `${option.description}: ${option.argChoices.join(', ')}`;
}

/** A dot or an apostrophe at the start of a line and a backslash anywhere would be commands. */
function roff(text: string): string {
  return text.replaceAll('\\', '\\e').replaceAll('-', '\\-').replaceAll('’', '\\(cq').replace(/^[.']/gm, '\\&$&');
}
