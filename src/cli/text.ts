// `quotes text`: articles in, the text that all offsets refer to out.
import { Command, Option } from 'commander';
import { type AnyFlags, pathsOrStdin, recordKeys, withCommonOptions, withInputOptions } from './options.ts';
import { withSession } from './session.ts';

const FORMATS = ['text', 'ndjson'] as const;

type Flags = AnyFlags & { readonly format: (typeof FORMATS)[number] };

export function textCommand(): Command {
  const command = new Command('text')
    .description('Print the article text that the offsets of every row refer to, and nothing else.')
    .argument('[paths...]', 'files, folders, patterns, or - for standard input')
    .addOption(new Option('-f, --format <format>', 'what to print').choices([...FORMATS]).default('text'))
    .addHelpText(
      'after',
      `
Examples:
  quotes text seeds/000_ee144dabd663c2ab.txt
  quotes text --format ndjson seeds/`,
    );
  withInputOptions(command);
  withCommonOptions(command);
  return command.action(async (paths: string[], flags: Flags) => text(pathsOrStdin(paths, command), flags));
}

async function text(paths: readonly string[], flags: Flags): Promise<void> {
  await withSession(flags, async session => {
    const [{ readArticles }, { articleLine }, { visibleLines }] = await Promise.all([
      import('../read/articles.ts'),
      import('../write/article.ts'),
      import('../write/visible.ts'),
    ]);
    const articles = readArticles(paths, {
      format: flags.inputFormat ?? null,
      keys: recordKeys(flags),
      onWarning: session.warn,
    });
    for await (const article of articles) {
      if (flags.format === 'ndjson') await session.out.write(articleLine(article));
      else await session.out.write(session.terminal.interactive ? visibleLines(article.text) : article.text);
    }
  });
}
