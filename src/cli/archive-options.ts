// The flags that all archive commands share, and how they open the file.
import { type Command, InvalidArgumentError } from 'commander';
import { type Archive, openArchive } from '../archive/database.ts';
import { isBehind } from '../archive/join.ts';
import type { Session } from './session.ts';

/** Flags of every archive command. */
export interface ArchiveFlags {
  readonly archive: string;
  /** Seconds. */
  readonly wait: number;
}

/** Adds which file and how long to wait for it. */
export function withArchiveOptions(command: Command): Command {
  return command
    .option('--archive <file>', 'the archive', 'quotes.duckdb')
    .option('--wait <seconds>', 'how long to wait while another process holds the archive', seconds, 60);
}

/** Opens the archive that the flags name; says so when it has to wait for another process. */
export function opener(flags: ArchiveFlags, session: Session): (mode: 'read' | 'write') => Promise<Archive> {
  return mode =>
    openArchive(flags.archive, {
      mode,
      waitMs: flags.wait * 1000,
      onWait: holder => session.note(`${flags.archive}: waiting for ${holder}`),
    });
}

/** Opens the archive to read, and says so when people and clusters are not fully joined yet. */
export async function withArchive(
  flags: ArchiveFlags,
  session: Session,
  work: (archive: Archive) => Promise<void>,
): Promise<void> {
  const archive = await opener(flags, session)('read');
  try {
    if (await isBehind(archive))
      session.note(
        `${flags.archive}: people and clusters of the latest additions are not fully joined yet; quotes archive join does it`,
      );
    await work(archive);
  } finally {
    archive.close();
  }
}

function seconds(text: string): number {
  const number = Number(text);
  if (text.trim() === '' || !(number >= 0 && number < 1e6))
    throw new InvalidArgumentError('It is a number of seconds.');
  return number;
}
