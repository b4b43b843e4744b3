// `quotes archive add` and `quotes archive join`: articles in, what was added on standard output.
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import type { AddedPaths } from '../archive/add.ts';
import type { Archive } from '../archive/database.ts';
import { type ArchiveFlags, opener, withArchiveOptions } from './archive-options.ts';
import {
  type InputFlags,
  pathsOrStdin,
  type RunFlags,
  recordKeys,
  runOptions,
  wholeNumber,
  withCommonOptions,
  withInputOptions,
} from './options.ts';
import { type CommonFlags, type Session, withSession } from './session.ts';

type AddFlags = CommonFlags &
  ArchiveFlags &
  InputFlags &
  RunFlags & { readonly later?: boolean; readonly keepText?: boolean };

export function addCommand(): Command {
  const command = new Command('add')
    .description(
      'Add articles. What is there already is passed over; a new version of an article replaces the old one.',
    )
    .argument('[paths...]', 'files, folders, patterns, Parquet files of articles, or - for JSON Lines')
    .addHelpText(
      'after',
      `
Examples:
  quotes archive add seeds/
  quotes archive add today.jsonl --archive news.duckdb
  quotes archive add wire/ --later && quotes archive join`,
    );
  withArchiveOptions(command);
  command
    .option(
      '--later',
      'join people and clusters by the new articles’ own words only; quotes archive join does it over everything',
    )
    .option('--keep-text', 'keep the texts of the articles, too')
    .option('--unique', 'count an article that is nearly the same as an earlier one of this run only once')
    .option('--threads <count>', 'worker threads (default: one a core when the input is large)', wholeNumber);
  withInputOptions(command);
  withCommonOptions(command);
  return command.action(async (paths: string[], flags: AddFlags) => add(pathsOrStdin(paths, command), flags));
}

async function add(paths: readonly string[], flags: AddFlags): Promise<void> {
  await withSession(flags, async session => {
    const [{ addPaths }, { joinAll }] = await Promise.all([import('../archive/add.ts'), import('../archive/join.ts')]);
    const open = opener(flags, session);
    const folder = await mkdtemp(join(tmpdir(), 'quotes-parquet-'));
    try {
      const added = await addPaths(await withoutParquet(paths, folder, flags), {
        ...(await runOptions(flags, session)),
        keepsText: flags.keepText === true,
        joinsNear: flags.later === true,
        open: async mode => (mode === 'read' && !existsSync(flags.archive) ? (null as never) : open(mode)),
      });
      session.endProgress();
      if (flags.later !== true && (added.documents > 0 || existsSync(flags.archive))) await joinAll(open);
      await session.out.write(summaryOf(added));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
}

function summaryOf({ documents, quotes, known, replaced }: AddedPaths): string {
  const notes = [
    ...(replaced > 0 ? [`${replaced} of them new versions`] : []),
    ...(known > 0 ? [`${known} known already`] : []),
  ];
  const articles = documents === 1 ? '1 article' : `${documents} articles`;
  return `${articles} added with ${quotes} quote${quotes === 1 ? '' : 's'}${notes.map(note => `, ${note}`).join('')}\n`;
}

/** Parquet files become JSON Lines in a temporary folder: the reader of articles needs no database. */
async function withoutParquet(paths: readonly string[], folder: string, flags: AddFlags): Promise<readonly string[]> {
  if (!paths.some(isParquet)) return paths;
  const [{ parquetRecords }, { MEMORY, openArchive }] = await Promise.all([
    import('../archive/export.ts'),
    import('../archive/database.ts'),
  ]);
  const memory: Archive = await openArchive(MEMORY, { mode: 'write', waitMs: 0 });
  try {
    return await Promise.all(
      paths.map(async (path, i) => {
        if (!isParquet(path)) return path;
        const lines = join(folder, `${i}.jsonl`);
        await parquetRecords(memory, path, lines, recordKeys(flags).id);
        return lines;
      }),
    );
  } finally {
    memory.close();
  }
}

function isParquet(path: string): boolean {
  return /\.parquet$/i.test(path) && existsSync(path);
}

export function joinCommand(): Command {
  const command = new Command('join')
    .description(
      'Give each person one name across all articles, and join the clusters, as one run over everything would.',
    )
    .addHelpText(
      'after',
      `
Examples:
  quotes archive join`,
    );
  withArchiveOptions(command);
  withCommonOptions(command);
  return command.action(async (flags: CommonFlags & ArchiveFlags) => {
    await withSession(flags, async (session: Session) => {
      const { joinAll } = await import('../archive/join.ts');
      const { entities, clusters } = await joinAll(opener(flags, session));
      await session.out.write(`${entities} people and organisations and ${clusters} clusters brought up to date\n`);
    });
  });
}
