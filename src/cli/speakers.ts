// `quotes speakers`: articles in, one row for each person, organisation or unnamed source that is quoted out.
import { Command } from 'commander';
import { SPEAKER_FORMATS, type SpeakerFormat } from '../write/speakers.ts';
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
import { withSession } from './session.ts';

type Flags = AnyFlags & { readonly format?: SpeakerFormat; readonly json?: boolean };

export function speakersCommand(): Command {
  const command = new Command('speakers')
    .description('List who is quoted: how often, in how many articles and outlets, under which forms of the name.')
    .argument('[paths...]', 'files, folders, patterns, or - for standard input')
    .addHelpText(
      'after',
      `
Examples:
  quotes speakers seeds/
  quotes speakers seeds/ --kind direct --format csv`,
    );
  withFormatOption(command, SPEAKER_FORMATS);
  withSelectionOptions(command);
  withInputOptions(command);
  withRunOptions(command);
  withCommonOptions(command);
  return command.action(async (paths: string[], flags: Flags) => speakers(pathsOrStdin(paths, command), flags));
}

async function speakers(paths: readonly string[], flags: Flags): Promise<void> {
  await withSession(flags, async session => {
    const [{ extractPaths }, { speakersOf }, { selector }, { speakersText }] = await Promise.all([
      import('../run/extraction.ts'),
      import('../run/speakers.ts'),
      import('../run/selection.ts'),
      import('../write/speakers.ts'),
    ]);
    const run = await extractPaths(paths, await runOptions(flags, session));
    session.endProgress();
    try {
      const select = await selector({ ...flags, speakers: flags.speaker ?? [], kinds: flags.kind }, run);
      const counts = await speakersOf(run, select);
      await session.out.write(
        await speakersText(formatFor(flags, session.terminal, SPEAKER_FORMATS), counts, session.terminal),
      );
      noteNothing(counts.length, flags, session);
    } finally {
      run.close();
    }
  });
}
