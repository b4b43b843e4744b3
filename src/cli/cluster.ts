// `quotes cluster`: articles or quotes in, the same words from different articles side by side out.
import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import type { Cluster, Kind } from '../types.ts';
import { CLUSTER_FORMATS, type ClusterFormat } from '../write/clusters.ts';
import {
  formatFor,
  type InputFlags,
  kindOption,
  noteNothing,
  pathsOrStdin,
  type RunFlags,
  runOptions,
  wholeNumber,
  withCommonOptions,
  withFormatOption,
  withInputOptions,
  withRunOptions,
} from './options.ts';
import { openOutput } from './output.ts';
import { type CommonFlags, withSession } from './session.ts';

type Flags = CommonFlags &
  InputFlags &
  RunFlags & {
    readonly format?: ClusterFormat;
    readonly json?: boolean;
    readonly speaker?: string;
    readonly minDocuments?: number;
    readonly altered?: boolean;
    readonly id?: string;
    readonly kind?: readonly Kind[];
    readonly into?: string;
  };

export function clusterCommand(): Command {
  const command = new Command('cluster')
    .description(
      'Put the same words from different articles side by side, and show where the wording or the speaker differs.',
    )
    .argument('[paths...]', 'articles, or rows of quotes extract --format ndjson: files, folders, patterns, or -')
    .addHelpText(
      'after',
      `
Signs: = the same words, < a part of them, ≠ words changed, ≈ said in other words;
       [-taken out-] {+put in+} … left out.

Set phrases: slogans, terms and sayings join nothing. A short phrase (under five
words, or under three that carry content) is one utterance only where all its
words match within 21 days, and one speaker said it or the articles share their
rare words, that is, are about one matter. It belongs to a longer statement that
holds it only if at most one article about another matter quotes it too; else it
is a phrase in use. Without dates, the matter decides alone.

Examples:
  quotes cluster seeds/
  quotes cluster seeds/ --altered --speaker NAME
  quotes extract seeds/ --format ndjson | quotes cluster --format ndjson
  quotes cluster --into clusters.ndjson new/        add articles to what an earlier run found`,
    );
  withFormatOption(command, CLUSTER_FORMATS);
  command
    .option('--speaker <name>', 'only clusters in which this person is quoted')
    .option('--min-documents <count>', 'only clusters from at least so many articles (default: 2)', wholeNumber)
    .option('--altered', 'only clusters in which an article changed words inside the quotation marks')
    .option('--id <start>', 'only the cluster whose id begins like this')
    .addOption(kindOption('kinds of quotes that take part (default: direct,mixed)'))
    .option('--into <file>', 'add to the clusters of an earlier run, and keep what this run knows in the file');
  withInputOptions(command);
  withRunOptions(command);
  withCommonOptions(command);
  return command.action(async (paths: string[], flags: Flags) => cluster(pathsOrStdin(paths, command), flags));
}

async function cluster(paths: readonly string[], flags: Flags): Promise<void> {
  await withSession(flags, async session => {
    const [{ clusterPaths, readStore, spokenBy, storedLine }, { clusterLine, clustersText }] = await Promise.all([
      import('../run/clusters.ts'),
      import('../write/clusters.ts'),
    ]);
    const least = flags.minDocuments ?? 2;
    const stored = flags.into === undefined ? [] : readStore(flags.into, await textOf(flags.into));
    const run = await clusterPaths(paths, {
      ...(await runOptions(flags, session)),
      minDocuments: flags.into === undefined ? least : 1,
      stored,
      keepsArticles: flags.into !== undefined,
      ...(flags.kind === undefined ? {} : { kinds: flags.kind }),
    });
    session.endProgress();
    if (flags.into !== undefined) {
      const store = openOutput(flags.into);
      try {
        for (const found of run.clusters) await store.write(`${clusterLine(found)}\n`);
        for (const article of run.articles) await store.write(`${storedLine(article)}\n`);
        await store.finish();
      } catch (error) {
        await store.abandon();
        throw error;
      }
    }
    const asked = flags.speaker === undefined ? () => true : spokenBy(flags.speaker);
    const wanted = (found: Cluster) =>
      found.documents >= least &&
      (flags.altered !== true || found.wordingDiffers) &&
      (flags.id === undefined || found.id.startsWith(flags.id)) &&
      asked(found);
    const head = { documents: run.documents, skipped: run.skipped };
    const format = formatFor(flags, session.terminal, CLUSTER_FORMATS);
    let printed = 0;
    const counted = (found: Cluster) => wanted(found) && ++printed > 0;
    for await (const text of clustersText(format, chosen(run.clusters, counted), head, session.terminal))
      await session.out.write(text);
    noteNothing(printed, flags, session);
  });
}

function* chosen(
  clusters: Iterable<Cluster>,
  wanted: (found: Cluster) => boolean,
): Generator<Cluster, void, undefined> {
  for (const found of clusters) if (wanted(found)) yield found;
}

/** A store that is not there yet is empty. */
async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}
