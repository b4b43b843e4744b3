// `quotes show`: articles in, each as a page for the terminal with its quotes coloured and explained in the margin out.
import { Command } from 'commander';
import {
  type AnyFlags,
  pathsOrStdin,
  withCommonOptions,
  withInputOptions,
  withRunOptions,
  withSelectionOptions,
} from './options.ts';
import { forSelectedArticles } from './selected-articles.ts';
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
    const { shownArticle } = await import('../write/show.ts');
    await forSelectedArticles(paths, flags, session, async (article, quotes) => {
      await session.out.write(shownArticle(article, quotes, session.terminal));
    });
  });
}
