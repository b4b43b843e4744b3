// `quotes show`: articles in, each as a page for the terminal with its quotes coloured and explained in the margin out.
import { Command } from 'commander';
import type { Article } from '../types.ts';
import {
  type AnyFlags,
  pathsOrStdin,
  runOptions,
  withCommonOptions,
  withInputOptions,
  withRunOptions,
  withSelectionOptions,
} from './options.ts';
import { withSession } from './session.ts';

export function showCommand(): Command {
  const command = new Command('show')
    .description(
      'Show an article with its quotes in their speakers’ colours, and who speaks, how surely, in the margin.',
    )
    .argument('[paths...]', 'files, folders, patterns, or - for standard input')
    .addHelpText(
      'after',
      `
Examples:
  quotes show seeds/000_ee144dabd663c2ab.txt
  quotes show seeds/ --speaker NAME
  quotes show seeds/ --color always | less -R`,
    );
  withSelectionOptions(command);
  withInputOptions(command);
  withRunOptions(command);
  withCommonOptions(command);
  return command.action(async (paths: string[], flags: AnyFlags) => show(pathsOrStdin(paths, command), flags));
}

async function show(paths: readonly string[], flags: AnyFlags): Promise<void> {
  await withSession(flags, async session => {
    const [{ extractPaths }, { selector }, { shownArticle }] = await Promise.all([
      import('../run/extraction.ts'),
      import('../run/selection.ts'),
      import('../write/show.ts'),
    ]);
    const articles: Article[] = [];
    const run = await extractPaths(paths, {
      ...(await runOptions(flags, session)),
      onArticle: article => articles.push(article),
    });
    session.endProgress();
    try {
      const select = selector({ ...flags, speakers: flags.speaker ?? [], kinds: flags.kind }, run);
      let next = 0;
      for (const { quotes } of run.articles()) {
        await session.out.write(shownArticle(articles[next++]!, quotes.filter(select), session.terminal));
      }
    } finally {
      run.close();
    }
  });
}
