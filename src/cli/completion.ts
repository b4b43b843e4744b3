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
  const commands = program.commands.map(entryOf);
  if (shell === 'bash') return bash(commands);
  return shell === 'zsh' ? zsh(commands) : fish(commands);
}

interface Entry {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly Option[];
  /** Commands of this command. */
  readonly under: readonly Entry[];
}

function entryOf(command: Command): Entry {
  return {
    name: command.name(),
    summary: command.summary() || command.description(),
    options: [...command.options, ...(helpOption(command) ?? [])].filter(option => option.long !== undefined),
    under: command.commands.map(entryOf),
  };
}

function helpOption(command: Command): readonly Option[] | null {
  const option = command
    .createHelp()
    .visibleOptions(command)
    .find(({ long }) => long === '--help');
  return option === undefined ? null : [option];
}

/** The cases of one level of commands; `word` is the place of the command's name on the line. */
function bashCases(commands: readonly Entry[], word: number, indent: string): string {
  const cases = commands.map(({ name, options, under }) => {
    const values = options
      .filter(option => option.argChoices !== undefined)
      .map(option => {
        const flags = [option.short, option.long].filter(flag => flag !== undefined && flag !== null).join('|');
        return `${indent}    ${flags}) COMPREPLY=($(compgen -W '${option.argChoices!.join(' ')}' -- "$word")); return ;;\n`;
      });
    const flags = options.map(({ long }) => long).join(' ');
    if (under.length > 0)
      return `${indent}${name})
${indent}  if [[ $COMP_CWORD -eq ${word + 1} ]]; then
${indent}    COMPREPLY=($(compgen -W '${under.map(sub => sub.name).join(' ')}' -- "$word"))
${indent}    return
${indent}  fi
${bashCases(under, word + 1, `${indent}  `)}
${indent}  return ;;`;
    return `${indent}${name})
${indent}  case $before in
${values.join('')}${indent}    *) ;;
${indent}  esac
${indent}  [[ $word == -* ]] && COMPREPLY=($(compgen -W '${flags}' -- "$word")) ;;`;
  });
  const deeper = indent.slice(0, -2);
  return `${deeper}case \${COMP_WORDS[${word}]} in\n${cases.join('\n')}\n${deeper}esac`;
}

function bash(commands: readonly Entry[]): string {
  return `# bash completion for quotes; written by: quotes completion bash
_quotes() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]}
  COMPREPLY=()
  if [[ $COMP_CWORD -eq 1 ]]; then
    COMPREPLY=($(compgen -W '${commands.map(({ name }) => name).join(' ')} help --help --version' -- "$word"))
    return
  fi
${bashCases(commands, 1, '    ')}
}
complete -o default -F _quotes quotes
`;
}

/** Text inside single quotes. */
function single(text: string): string {
  return text.replaceAll("'", `'\\''`);
}

/** The cases of one level of commands; `word` is the place of the command's name on the line. */
function zshCases(commands: readonly Entry[], word: number, indent: string): string {
  const cases = commands.map(({ name, options, under }) => {
    const specs = options.map(option => {
      const help = single(option.description).replace(/[[\]:]/g, '\\$&');
      const takes =
        option.required || option.optional
          ? `:value:${option.argChoices === undefined ? '_files' : `(${option.argChoices.join(' ')})`}`
          : '';
      return `${indent}    '*${option.long}[${help}]${takes}' \\\n`;
    });
    const inner =
      under.length === 0
        ? `${indent}  _arguments \\\n${specs.join('')}${indent}    '*:file:_files'`
        : `${indent}  if (( CURRENT == ${word + 1} )); then compadd ${under.map(sub => sub.name).join(' ')}; return; fi
${zshCases(under, word + 1, `${indent}    `)}`;
    return `${indent}${name})\n${inner} ;;`;
  });
  const deeper = indent.slice(0, -2);
  return `${deeper}case $words[${word}] in\n${cases.join('\n')}\n${deeper}esac`;
}

function zsh(commands: readonly Entry[]): string {
  const described = commands.map(({ name, summary }) => `    '${name}:${single(summary).replaceAll(':', '\\:')}'`);
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
${zshCases(commands, 2, '    ')}
}
_quotes "$@"
`;
}

function fish(commands: readonly Entry[]): string {
  const lines = ['# fish completion for quotes; written by: quotes completion fish'];
  for (const { name, summary, options, under } of commands) {
    lines.push(`complete -c quotes -n __fish_use_subcommand -f -a ${name} -d '${fishText(summary)}'`);
    const seen = `__fish_seen_subcommand_from ${name}`;
    for (const option of options) lines.push(fishLine(seen, option));
    for (const sub of under) {
      lines.push(`complete -c quotes -n '${seen}' -f -a ${sub.name} -d '${fishText(sub.summary)}'`);
      for (const option of sub.options)
        lines.push(fishLine(`${seen}; and __fish_seen_subcommand_from ${sub.name}`, option));
    }
  }
  return `${lines.join('\n')}\n`;
}

function fishLine(condition: string, option: Option): string {
  const short = option.short ? ` -s ${option.short.slice(1)}` : '';
  const values = option.argChoices === undefined ? '' : ` -x -a '${option.argChoices.join(' ')}'`;
  const takes = values === '' && (option.required || option.optional) ? ' -r' : values;
  return `complete -c quotes -n '${condition}'${short} -l ${option.long!.slice(2)}${takes} -d '${fishText(option.description)}'`;
}

function fishText(text: string): string {
  return text.replace(/['\\]/g, '\\$&');
}
