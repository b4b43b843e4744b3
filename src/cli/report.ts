// `quotes report`: articles or rows of earlier runs in, one self-contained HTML page to look at out.
import { Command } from 'commander';
import { QuotesError } from '../errors.ts';
import type { Article } from '../types.ts';
import { VERSION } from '../version.ts';
import {
  type AnyFlags,
  pathsOrStdin,
  runOptions,
  withCommonOptions,
  withInputOptions,
  withRunOptions,
} from './options.ts';
import { withSession } from './session.ts';

type Flags = AnyFlags & { readonly title?: string };

export function reportCommand(): Command {
  const command = new Command('report')
    .description(
      'Write one HTML page to look at: speakers, differing wordings, and every article with its quotes marked.',
    )
    .argument(
      '[paths...]',
      'articles, or quotes as extract prints them: files, folders, patterns, or - for standard input',
    )
    .option('--title <text>', 'heading of the page')
    .option('--all', 'also quoted words that nobody is reported as saying')
    .addHelpText(
      'after',
      `
The page works from a file, without a network, and sends nothing.

Examples:
  quotes report seeds/ -o report.html
  quotes report seeds/ --title 'The ceasefire call' -o report.html
  quotes extract seeds/ --format ndjson | quotes report - -o report.html`,
    );
  withInputOptions(command);
  withRunOptions(command);
  withCommonOptions(command);
  return command.action(async (paths: string[], flags: Flags) => report(pathsOrStdin(paths, command), flags));
}

async function report(paths: readonly string[], flags: Flags): Promise<void> {
  await withSession(flags, async session => {
    if (session.terminal.interactive) {
      throw new QuotesError('a report is a page for a browser', { exitStatus: 2, hint: 'name a file: -o report.html' });
    }
    const [{ gatherQuotes }, { clusterQuotes }, { newProfiler }, { reportPage }] = await Promise.all([
      import('../run/gather.ts'),
      import('../clusters/cluster.ts'),
      import('../clusters/profiles.ts'),
      import('../write/report.ts'),
    ]);
    const articles: Article[] = [];
    const gathered = await gatherQuotes(paths, {
      ...(await runOptions(flags, session)),
      onArticle: article => articles.push(article),
    });
    session.endProgress();
    const quotes = gathered.quotes.filter(quote => flags.all === true || quote.kind !== 'other');
    await session.out.write(
      reportPage({
        articles,
        quotes,
        clusters: clusterQuotes(quotes, { profiles: articles.map(newProfiler()) }),
        generator: `quotes ${VERSION}`,
        ...(flags.title !== undefined && { title: flags.title }),
      }),
    );
  });
}
