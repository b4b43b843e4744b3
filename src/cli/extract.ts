// `quotes extract`: articles in, one row for each quote out.
import { Command } from 'commander';
import { QuotesError } from '../errors.ts';
import { FORMATS, type FormatName } from '../write/format.ts';
import {
  type AnyFlags,
  formatFor,
  noteNothing,
  pathsOrStdin,
  runOptions,
  withCommonOptions,
  withFormatOption,
  withInputOptions,
  withRunOptions,
  withSelectionOptions,
} from './options.ts';
import { forSelectedArticles } from './selected-articles.ts';
import { withSession } from './session.ts';

type Flags = AnyFlags & { readonly format?: FormatName; readonly json?: boolean; readonly explain?: boolean };

export function extractCommand(): Command {
  const command = new Command('extract')
    .description('Print every quote of the articles, with who said it and how sure that is.')
    .argument('[paths...]', 'files, folders, patterns, or - for standard input')
    .addHelpText(
      'after',
      `
Examples:
  quotes extract seeds/
  quotes extract seeds/ --speaker NAME --kind direct
  quotes extract seeds/ --format ndjson | jq -r .speaker.name
  quotes extract 'seeds/*.txt' --min-confidence 0.9 --format csv -o quotes.csv`,
    );
  withFormatOption(command, FORMATS);
  command.option('--explain', 'print why: kinds, candidates and antecedents with their probabilities and reasons');
  withSelectionOptions(command);
  withInputOptions(command);
  withRunOptions(command);
  withCommonOptions(command);
  return command.action(async (paths: string[], flags: Flags) => extract(pathsOrStdin(paths, command), flags));
}

async function extract(paths: readonly string[], flags: Flags): Promise<void> {
  if (flags.explain === true) return explain(paths, flags);
  await withSession(flags, async session => {
    const [{ extractPaths }, { quoteWriter }, { selector }] = await Promise.all([
      import('../run/extraction.ts'),
      import('../write/format.ts'),
      import('../run/selection.ts'),
    ]);
    const writer = await quoteWriter(formatFor(flags, session.terminal, FORMATS), session.terminal);
    const run = await extractPaths(paths, await runOptions(flags, session));
    session.endProgress();
    try {
      const select = await selector({ ...flags, speakers: flags.speaker ?? [], kinds: flags.kind }, run);
      let printed = 0;
      await session.out.write(writer.head(run));
      for await (const { quotes } of run.articles()) {
        const selected = quotes.filter(select);
        printed += selected.length;
        await session.out.write(writer.rows(selected));
      }
      await session.out.write(writer.tail());
      noteNothing(printed, flags, session);
    } finally {
      run.close();
    }
  });
}

async function explain(paths: readonly string[], flags: Flags): Promise<void> {
  if (flags.format !== undefined || flags.json === true)
    throw new QuotesError('--explain prints text for people and takes no --format', { exitStatus: 2 });
  await withSession(flags, async session => {
    const [{ explainedArticle }, { explanationText }] = await Promise.all([
      import('../run/explain.ts'),
      import('../write/explanation.ts'),
    ]);
    await forSelectedArticles(paths, flags, session, async (article, quotes) => {
      const why = explainedArticle(article);
      for (const quote of quotes)
        await session.out.write(await explanationText(quote, why.get(quote.id), session.terminal));
    });
  });
}
