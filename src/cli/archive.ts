// `quotes archive …`: articles kept in a DuckDB file, so that later runs can ask who said what before.
import { Command } from 'commander';
import { addCommand, joinCommand } from './archive-add.ts';
import { exportCommand, searchCommand, speakersCommand, timelineCommand } from './archive-ask.ts';

/** The subcommands in the order of the help. */
export function archiveCommand(): Command {
  const command = new Command('archive')
    .description('Keep articles in a DuckDB file, and ask later who said what before and who printed it first.')
    .addHelpText(
      'after',
      `
The archive is the file quotes.duckdb in the working folder, or what --archive or QUOTES_ARCHIVE names.

Examples:
  quotes archive add seeds/ --archive news.duckdb
  quotes archive search ceasefire --speaker NAME --archive news.duckdb
  quotes archive search --like 'QUOTE' --archive news.duckdb

quotes archive COMMAND --help tells more about a command.`,
    );
  for (const [sub, summary] of [
    [addCommand(), 'add articles'],
    [searchCommand(), 'find quotes by words, speaker, outlet and date, or like a given quote'],
    [speakersCommand(), 'list who is quoted, how often and where'],
    [timelineCommand(), 'show on which days somebody was quoted'],
    [exportCommand(), 'write what the archive holds, also as Parquet'],
    [joinCommand(), 'join people and clusters after additions with --later'],
  ] as const)
    command.addCommand(sub.summary(summary));
  return command;
}
