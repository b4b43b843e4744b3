// `quotes archive search`, `speakers`, `timeline` and `export`: questions in, the formats of the other commands out.
import { Argument, Command } from 'commander';
import type { ExportName } from '../archive/export.ts';
import type { Question } from '../archive/search.ts';
import { QuotesError } from '../errors.ts';
import type { Kind } from '../types.ts';
import { FORMATS, type FormatName } from '../write/format.ts';
import { SPEAKER_FORMATS, type SpeakerFormat } from '../write/speakers.ts';
import { type ArchiveFlags, withArchive, withArchiveOptions } from './archive-options.ts';
import {
  formatFor,
  type SelectionFlags,
  wholeNumber,
  withCommonOptions,
  withFormatOption,
  withSelectionOptions,
} from './options.ts';
import { type CommonFlags, withSession } from './session.ts';

type AskFlags = CommonFlags &
  ArchiveFlags &
  SelectionFlags & {
    readonly outlet?: string;
    readonly since?: string;
    readonly until?: string;
    readonly json?: boolean;
  };

/** Adds what quotes are asked for by. */
function withQuestionOptions(command: Command): void {
  withSelectionOptions(command);
  command
    .option('--outlet <name>', 'only articles of this outlet, by words of its name')
    .option('--since <date>', 'only articles from this year, month or day on (2025, 2025-03, 2025-03-16)')
    .option('--until <date>', 'only articles up to this year, month or day');
  withArchiveOptions(command);
  withCommonOptions(command);
}

function questionOf(flags: AskFlags, words: readonly string[] = []): Question {
  const { speaker, outlet, since, until, kind, minConfidence, all } = flags;
  return { words, speakers: speaker ?? [], outlet, since, until, kinds: kind, minConfidence, all };
}

export function searchCommand(): Command {
  const command = new Command('search')
    .description(
      'Find quotes in the archive, oldest first: by their words, or like a quote that may have been cut or reworded.',
    )
    .argument('[words...]', 'each must stand in the quote as it is typed; case and accents do not matter')
    .addHelpText(
      'after',
      `
Examples:
  quotes archive search ceasefire --speaker NAME --outlet BBC --since 2025-03-01 --kind direct
  quotes archive search 'power plants' peace --format ndjson
  quotes archive search --like 'We will be talking about land' --format table`,
    );
  withFormatOption(command, FORMATS);
  command
    .option('--like <quote>', 'printings of this quote: whole, cut, altered or reworded')
    .option('--limit <count>', 'at most so many quotes', wholeNumber);
  withQuestionOptions(command);
  return command.action(
    async (
      words: string[],
      flags: AskFlags & { readonly format?: FormatName; readonly like?: string; readonly limit?: number },
    ) => {
      await withSession(flags, session =>
        withArchive(flags, session, async archive => {
          const format = formatFor(flags, session.terminal);
          const question = questionOf(flags, words);
          const { documents } = (
            await archive.rows<{ documents: number }>('SELECT count(*)::INTEGER AS documents FROM documents')
          )[0]!;
          if (flags.like !== undefined) {
            const [{ printingsLike }, { printingsText }] = await Promise.all([
              import('../archive/like.ts'),
              import('../archive/printings.ts'),
            ]);
            const printings = (await printingsLike(archive, flags.like, question)).slice(0, flags.limit);
            for await (const text of printingsText(format, flags.like, printings, documents, session.terminal))
              await session.out.write(text);
            return;
          }
          const [{ search }, { quoteWriter }] = await Promise.all([
            import('../archive/search.ts'),
            import('../write/format.ts'),
          ]);
          const writer = await quoteWriter(format, session.terminal);
          await session.out.write(writer.head({ documents, skipped: [] }));
          for await (const block of search(archive, question, flags.limit))
            await session.out.write(writer.rows(block.map(({ quote }) => quote)));
          await session.out.write(writer.tail());
        }),
      );
    },
  );
}

export function speakersCommand(): Command {
  const command = new Command('speakers')
    .description('List who is quoted: how often, in how many articles and outlets, under which forms of the name.')
    .addHelpText(
      'after',
      `
Examples:
  quotes archive speakers --since 2025-03 --format csv`,
    );
  withFormatOption(command, SPEAKER_FORMATS);
  withQuestionOptions(command);
  return command.action(async (flags: AskFlags & { readonly format?: SpeakerFormat }) => {
    await withSession(flags, session =>
      withArchive(flags, session, async archive => {
        const [{ speakersOf }, { speakersText }] = await Promise.all([
          import('../archive/speakers.ts'),
          import('../write/speakers.ts'),
        ]);
        const speakers = await speakersOf(archive, questionOf(flags));
        await session.out.write(await speakersText(formatFor(flags, session.terminal), speakers, session.terminal));
      }),
    );
  });
}

const TIMELINE_FORMATS = ['table', 'lines', 'json', 'ndjson', 'csv', 'tsv'] as const;

export function timelineCommand(): Command {
  const command = new Command('timeline')
    .description(
      'Show on which days somebody was quoted: how often, by which outlets, and the longest quote of the day.',
    )
    .argument('<speaker>', 'any form of the name')
    .addHelpText(
      'after',
      `
Examples:
  quotes archive timeline NAME --since 2025-03`,
    );
  withFormatOption(command, TIMELINE_FORMATS);
  withQuestionOptions(command);
  return command.action(
    async (name: string, flags: AskFlags & { readonly format?: (typeof TIMELINE_FORMATS)[number] }) => {
      await withSession(flags, session =>
        withArchive(flags, session, async archive => {
          const [{ timelineOf }, { timelineText }] = await Promise.all([
            import('../archive/speakers.ts'),
            import('../archive/timeline.ts'),
          ]);
          const days = await timelineOf(archive, { ...questionOf(flags), speakers: [name] });
          await session.out.write(await timelineText(formatFor(flags, session.terminal), days, session.terminal));
        }),
      );
    },
  );
}

const WHAT = [
  'quotes',
  'clusters',
  'documents',
  'entities',
  'names',
  'passages',
] as const satisfies readonly ExportName[];
const EXPORT_FORMATS = ['ndjson', 'json', 'csv', 'parquet'] as const;

export function exportCommand(): Command {
  const command = new Command('export')
    .description('Write what the archive holds. Quotes and clusters are the rows of quotes extract and quotes cluster.')
    .addArgument(new Argument('[what]', 'what to write').choices([...WHAT]).default('quotes'))
    .addHelpText(
      'after',
      `
Examples:
  quotes archive export > quotes.ndjson
  quotes archive export clusters --format csv -o clusters.csv
  quotes archive export documents --format parquet -o documents.parquet`,
    );
  withFormatOption(command, EXPORT_FORMATS);
  withArchiveOptions(command);
  withCommonOptions(command);
  type Flags = CommonFlags &
    ArchiveFlags & {
      readonly format?: (typeof EXPORT_FORMATS)[number];
      readonly json?: boolean;
      readonly kind?: Kind[];
    };
  return command.action(async (what: ExportName, flags: Flags) => {
    const format = flags.format ?? (flags.json === true ? 'json' : 'ndjson');
    if (format === 'parquet' && (flags.output === undefined || flags.output === '-'))
      throw new QuotesError('Parquet needs a file to be written to', {
        exitStatus: 2,
        hint: 'name it: -o FILE.parquet',
      });
    // DuckDB writes Parquet itself; the session's own output must not touch that file.
    const { output, ...rest } = flags;
    await withSession(format === 'parquet' ? rest : flags, session =>
      withArchive(flags, session, async archive => {
        const { exportParquet, exportText } = await import('../archive/export.ts');
        if (format === 'parquet') return exportParquet(archive, what, output!);
        for await (const text of exportText(archive, what, format, session.terminal)) await session.out.write(text);
      }),
    );
  });
}
