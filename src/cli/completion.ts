// `quotes completion`: the command tree → a script that completes it in bash, zsh or fish.
import { Argument, Command, type Option } from 'commander';
import { openOutput } from './output.ts';

const SHELLS = ['bash', 'zsh', 'fish'] as const;

type Shell = (typeof SHELLS)[number];

/** `wholeProgram` gives the program with every command loaded. */
export function completionCommand(wholeProgram: () => Promise<Command>): Command {
  return new Command('completion')
    .description('Print a script that completes commands, flags and their values in a shell.')
    .addArgument(new Argument('<shell>', 'which shell').choices([...SHELLS]))
    .addHelpText(
      'after',
      `
Examples:
  quotes completion bash > ~/.local/share/bash-completion/completions/quotes
  quotes completion zsh > ~/.zfunc/_quotes
  quotes completion fish > ~/.config/fish/completions/quotes.fish`,
    )
    .action(async (shell: Shell) => {
      const out = openOutput(undefined);
      await out.write(completionScript(shell, await wholeProgram()));
      await out.finish();
    });
}

/** The script for one shell. */
export function completionScript(shell: Shell, program: Command): string {
  const commands = program.commands.map(command => ({
    name: command.name(),
    summary: command.summary() || command.description(),
    options: [...command.options, ...(helpOption(command) ?? [])].filter(option => option.long !== undefined),
  }));
  if (shell === 'bash') return bash(commands);
  return shell === 'zsh' ? zsh(commands) : fish(commands);
}

interface Entry {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly Option[];
}

function helpOption(command: Command): readonly Option[] | null {
  const option = command
    .createHelp()
    .visibleOptions(command)
    .find(({ long }) => long === '--help');
  return option === undefined ? null : [option];
}

function bash(commands: readonly Entry[]): string {
  const cases = commands.map(({ name, options }) => {
    const values = options
      .filter(option => option.argChoices !== undefined)
      .map(option => {
        const flags = [option.short, option.long].filter(flag => flag !== undefined && flag !== null).join('|');
        return `        ${flags}) COMPREPLY=($(compgen -W '${option.argChoices!.join(' ')}' -- "$word")); return ;;`;
      });
    const flags = options.map(({ long }) => long).join(' ');
    return `    ${name})
      case $before in
${values.join('\n')}
        *) ;;
      esac
      [[ $word == -* ]] && COMPREPLY=($(compgen -W '${flags}' -- "$word")) ;;`;
  });
  return `# bash completion for quotes; written by: quotes completion bash
_quotes() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]}
  COMPREPLY=()
  if [[ $COMP_CWORD -eq 1 ]]; then
    COMPREPLY=($(compgen -W '${commands.map(({ name }) => name).join(' ')} help --help --version' -- "$word"))
    return
  fi
  case \${COMP_WORDS[1]} in
${cases.join('\n')}
  esac
}
complete -o default -F _quotes quotes
`;
}

/** Text inside single quotes. */
function single(text: string): string {
  return text.replaceAll("'", `'\\''`);
}

function zsh(commands: readonly Entry[]): string {
  const described = commands.map(({ name, summary }) => `    '${name}:${single(summary).replaceAll(':', '\\:')}'`);
  const cases = commands.map(({ name, options }) => {
    const specs = options.map(option => {
      const help = single(option.description).replace(/[[\]:]/g, '\\$&');
      const takes =
        option.required || option.optional
          ? `:value:${option.argChoices === undefined ? '_files' : `(${option.argChoices.join(' ')})`}`
          : '';
      return `        '*${option.long}[${help}]${takes}' \\`;
    });
    return `      ${name})\n        _arguments \\\n${specs.join('\n')}\n        '*:file:_files' ;;`;
  });
  return `#compdef quotes
# zsh completion for quotes; written by: quotes completion zsh
_quotes() {
  local -a commands
  commands=(
${described.join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe 'command' commands
    return
  fi
  case $words[2] in
${cases.join('\n')}
  esac
}
_quotes "$@"
`;
}

function fish(commands: readonly Entry[]): string {
  const lines = ['# fish completion for quotes; written by: quotes completion fish'];
  for (const { name, summary, options } of commands) {
    lines.push(`complete -c quotes -n __fish_use_subcommand -f -a ${name} -d '${fishText(summary)}'`);
    for (const option of options) {
      const short = option.short ? ` -s ${option.short.slice(1)}` : '';
      const values = option.argChoices === undefined ? '' : ` -x -a '${option.argChoices.join(' ')}'`;
      const takes = values === '' && (option.required || option.optional) ? ' -r' : values;
      lines.push(
        `complete -c quotes -n '__fish_seen_subcommand_from ${name}'${short} -l ${option.long!.slice(2)}${takes} -d '${fishText(option.description)}'`,
      );
    }
  }
  return `${lines.join('\n')}\n`;
}

function fishText(text: string): string {
  return text.replace(/['\\]/g, '\\$&');
}
