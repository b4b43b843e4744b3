// `quotes evaluate`: annotated articles and rows in, precision, recall, F1 and how far the confidence holds out.
import { Command, Option } from 'commander';
import { EVALUATION_FORMATS, type EvaluationFormat } from '../write/evaluation.ts';
import { type InputFlags, type RunFlags, runOptions, wholeNumber, withCommonOptions } from './options.ts';
import { type CommonFlags, withSession } from './session.ts';

type Flags = CommonFlags &
  InputFlags &
  RunFlags & { readonly format: EvaluationFormat; readonly json?: boolean; readonly faults?: number };

export function evaluateCommand(): Command {
  const command = new Command('evaluate')
    .description(
      'Measure rows against articles that somebody annotated: spans, speakers, and how far to trust confidence.',
    )
    .argument('<gold>', 'annotated articles: JSON Lines with doc, text and quotes')
    .argument(
      '[predictions...]',
      'rows of quotes extract --format ndjson, or -; without any, the gold’s texts are extracted',
    )
    .addHelpText(
      'after',
      `
A quote of GOLD has start, end, kind (direct, mixed, indirect, not), speaker, stype (person, org, unnamed, unknown) and
link (explicit, carried); other names of a speaker stand in also, or in the document’s aliases. Spans match when they
share 80 % of their union, marks left out. The README tells when a name is right.

Examples:
  quotes evaluate examples/annotated.jsonl
  quotes evaluate examples/annotated.jsonl --format json --faults 20`,
    )
    .addOption(new Option('-f, --format <format>', 'what to print').choices([...EVALUATION_FORMATS]).default('table'))
    .option('--json', 'short for --format json')
    .option('--faults <count>', 'also list so many of the rows and quotes that are wrong', wholeNumber);
  withCommonOptions(command);
  return command.action(async (gold: string, predictions: string[], flags: Flags) => run(gold, predictions, flags));
}

async function run(gold: string, predictions: readonly string[], flags: Flags): Promise<void> {
  await withSession(flags, async session => {
    const [{ evaluatePaths }, { evaluationText }] = await Promise.all([
      import('../run/evaluation.ts'),
      import('../write/evaluation.ts'),
    ]);
    const evaluation = await evaluatePaths(gold, predictions, await runOptions(flags, session));
    session.endProgress();
    if (evaluation.strayRows > 0) session.note(`${evaluation.strayRows} rows belong to no document of ${gold}`);
    if (evaluation.textOffsetsWrong > 0)
      session.note(`${evaluation.textOffsetsWrong} rows hold other words than ${gold} has at their offsets`);
    const format = flags.json === true ? 'json' : flags.format;
    await session.out.write(evaluationText(format, evaluation, flags.faults ?? 0));
  });
}
