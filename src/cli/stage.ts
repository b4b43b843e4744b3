// `quotes stage`: one step of a run as a filter, lines of JSON in and out, for engines that spread the steps over machines.
import { readFile } from 'node:fs/promises';
import { Argument, Command } from 'commander';
import type { Kind } from '../types.ts';
import { kindOption, peopleAt, wholeNumber, withCommonOptions } from './options.ts';
import { type CommonFlags, withSession } from './session.ts';

/** The names of `src/run/stages/index.ts`, without loading the stages for the help. */
const NAMES = [
  'articles unique names namesakes people lone described rows passages runs keys anchors pairs verify likeness following',
  'reword reworded better groups clusters',
].flatMap(line => line.split(' '));

type Flags = CommonFlags & {
  readonly table?: readonly string[];
  readonly total?: number;
  readonly minDocuments?: number;
  readonly people?: string;
  readonly kind?: readonly Kind[];
};

export function stageCommand(): Command {
  const command = new Command('stage')
    .description(
      'Run one stage of extracting or clustering as a filter: lines of JSON from standard input to standard output.',
    )
    .addArgument(new Argument('<stage>', 'which one').choices(NAMES))
    .addHelpText(
      'after',
      `
Each line is worked on by itself: an engine such as Apache Spark brings together what belongs together between the
stages, on as many machines as there are. spark/README.md tells what each stage takes and gives.

Examples:
  quotes stage articles > extracted.jsonl     quotes, entities and profile of each article
  quotes stage passages > passages.jsonl      the passages of each document, with their words`,
    )
    .option('--table <file>', 'a table that the stage looks things up in; may be repeated', repeated)
    .option('--total <count>', 'how many words or documents the tables count over', wholeNumber)
    .option('--min-documents <count>', 'only clusters from at least so many articles (default: 2)', wholeNumber)
    .option('--people <file>', 'JSON file of people with names, aliases and roles of your own, which win')
    .addOption(kindOption('kinds of quotes that take part (default: direct,mixed)'));
  withCommonOptions(command);
  return command.action(async (name: string, flags: Flags) => stage(name, flags));
}

async function stage(name: string, flags: Flags): Promise<void> {
  await withSession(flags, async session => {
    const { stageLines } = await import('../run/stages/filter.ts');
    const tables = await Promise.all((flags.table ?? []).map(path => readFile(path)));
    const { total = 0, minDocuments = 2, kind: kinds = ['direct', 'mixed'] } = flags;
    const people = flags.people === undefined ? [] : await peopleAt(flags.people);
    const options = { tables, total, minDocuments, people, kinds };
    for await (const text of stageLines(name, options, process.stdin)) await session.out.write(text);
  });
}

function repeated(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), value];
}
