// The command tree. Each command's module is loaded only when it is asked for, so that help and errors come at once.
import { existsSync } from 'node:fs';
import { Command } from 'commander';
import { VERSION } from '../version.ts';

interface Entry {
  readonly name: string;
  readonly summary: string;
  readonly load: () => Promise<Command>;
}

/** The commands in the order of the help: the commonest first. */
const COMMANDS: readonly Entry[] = [
  {
    name: 'extract',
    summary: 'print who said what in articles',
    load: async () => (await import('./extract.ts')).extractCommand(),
  },
  {
    name: 'speakers',
    summary: 'list who is quoted, how often and where',
    load: async () => (await import('./speakers.ts')).speakersCommand(),
  },
  {
    name: 'cluster',
    summary: 'put the same words from different articles side by side',
    load: async () => (await import('./cluster.ts')).clusterCommand(),
  },
  {
    name: 'archive',
    summary: 'keep articles in a DuckDB file, and search them',
    load: async () => (await import('./archive.ts')).archiveCommand(),
  },
  {
    name: 'show',
    summary: 'show an article with its quotes coloured and explained in the margin',
    load: async () => (await import('./show.ts')).showCommand(),
  },
  {
    name: 'report',
    summary: 'write one HTML page to look at: speakers, wordings, marked articles',
    load: async () => (await import('./report.ts')).reportCommand(),
  },
  {
    name: 'text',
    summary: 'print the text of articles, as the offsets count it',
    load: async () => (await import('./text.ts')).textCommand(),
  },
  {
    name: 'evaluate',
    summary: 'measure rows against annotated articles',
    load: async () => (await import('./evaluate.ts')).evaluateCommand(),
  },
  {
    name: 'stage',
    summary: 'run one stage as a filter, for engines that spread a run over machines',
    load: async () => (await import('./stage.ts')).stageCommand(),
  },
  {
    name: 'completion',
    summary: 'print a script that completes commands and flags in a shell',
    load: async () => (await import('./completion.ts')).completionCommand(wholeProgram),
  },
  {
    name: 'man',
    summary: 'print the manual page',
    load: async () => (await import('./man.ts')).manCommand(wholeProgram),
  },
];

const DESCRIPTION = 'Who said what in the news, and did every outlet print the same words?';

const EXAMPLES = `
Examples:
  quotes extract seeds/                       who said what, in five articles
  quotes extract seeds/ --speaker NAME        one person's words
  quotes speakers seeds/                      who is quoted how often

quotes COMMAND --help tells more about a command.`;

/** The program with the command that `argv` names loaded, or all of them when `all` is set. */
export async function programFor(argv: readonly string[], all = false): Promise<Command> {
  const program = new Command('quotes')
    .description(DESCRIPTION)
    .version(`quotes ${VERSION}`, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print help for a command')
    .showHelpAfterError('(quotes --help shows what there is)')
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(withHint(text.replace(/^error:/, 'quotes:'))) })
    .addHelpText('after', EXAMPLES)
    .hook('preAction', async (_, command) => {
      const { applySettings } = await import('./settings.ts');
      await applySettings(command, process.env, flagNames);
    });
  const asked = argv.filter(word => !word.startsWith('-')).slice(0, 2);
  for (const { name, summary, load } of COMMANDS) {
    const wanted = all || asked[0] === name || (asked[0] === 'help' && asked[1] === name);
    const command = wanted ? await load() : new Command(name);
    command.summary(summary).copyInheritedSettings(program).helpOption('-h, --help', 'print help');
    for (const sub of command.commands) sub.copyInheritedSettings(command).helpOption('-h, --help', 'print help');
    program.addCommand(command);
  }
  return program;
}

/** Who forgets the command and names what is to be read is told which one reads. */
function withHint(message: string): string {
  const word = /unknown command '([^']+)'/.exec(message)?.[1];
  return word !== undefined && existsSync(word)
    ? message.replace(/'\n/, `'; to read it: quotes extract ${word}\n`)
    : message;
}

function wholeProgram(): Promise<Command> {
  return programFor([], true);
}

/** The names of all flags of all commands. */
async function flagNames(): Promise<ReadonlySet<string>> {
  const { commands } = await wholeProgram();
  const all = commands.flatMap(command => [command, ...command.commands]);
  return new Set(all.flatMap(({ options }) => options.map(option => option.attributeName())));
}
