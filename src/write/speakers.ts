// Speaker counts → text, in the formats of `quotes speakers`.
import type { SpeakerType } from '../types.ts';
import type { Style } from './format.ts';
import { visible } from './visible.ts';

/** One line of `quotes speakers`. */
export interface SpeakerCount {
  readonly id: string;
  readonly name: string;
  readonly type: SpeakerType;
  /** The description given most often, or null. */
  readonly role: string | null;
  readonly quotes: number;
  readonly documents: number;
  /** Quotes by outlet, most first; empty when no article names its outlet. */
  readonly outlets: Readonly<Record<string, number>>;
  /** Earliest and latest date of the articles, as they give it. */
  readonly first: string | null;
  readonly last: string | null;
  /** Every form of the name that the articles use. */
  readonly forms: readonly string[];
}

export const SPEAKER_FORMATS = ['table', 'lines', 'json', 'ndjson', 'csv', 'tsv', 'markdown'] as const;

export type SpeakerFormat = (typeof SPEAKER_FORMATS)[number];

/** Everything at once: a list of speakers is short. */
export async function speakersText(
  format: SpeakerFormat,
  speakers: readonly SpeakerCount[],
  style: Style,
): Promise<string> {
  switch (format) {
    case 'table':
      return table(speakers, style);
    case 'lines':
      return speakers.map(({ name, quotes, documents }) => `${quotes}\t${documents}\t${visible(name)}\n`).join('');
    case 'json':
    case 'ndjson': {
      const { jsonLine } = await import('./record.ts');
      const lines = speakers.map(speaker => jsonLine(speaker));
      if (format === 'ndjson') return lines.map(line => `${line}\n`).join('');
      return lines.length === 0 ? '[]\n' : `[\n${lines.join(',\n')}\n]\n`;
    }
    case 'csv':
    case 'tsv': {
      const { lineWriter } = await import('./csv.ts');
      const line = lineWriter(format);
      return [line(COLUMNS), ...speakers.map(speaker => line(cells(speaker)))].join('');
    }
    case 'markdown': {
      const { markdownRow } = await import('./markdown.ts');
      const head = '| Speaker | Quotes | Documents | Also called |\n| --- | ---: | ---: | --- |\n';
      return head + speakers.map(speaker => markdownRow(shortRow(speaker))).join('');
    }
  }
}

const COLUMNS = ['id', 'name', 'type', 'role', 'quotes', 'documents', 'outlets', 'first', 'last', 'forms'];

function cells(speaker: SpeakerCount): (string | number | null)[] {
  const outlets = Object.entries(speaker.outlets).map(([outlet, count]) => `${outlet}: ${count}`);
  return [
    speaker.id,
    speaker.name,
    speaker.type,
    speaker.role,
    speaker.quotes,
    speaker.documents,
    outlets.join('; '),
    speaker.first,
    speaker.last,
    speaker.forms.join('; '),
  ];
}

function shortRow(speaker: SpeakerCount): string[] {
  const { name, quotes, documents } = speaker;
  return [visible(name), String(quotes), String(documents), visible(otherForms(speaker))];
}

function otherForms({ name, forms }: SpeakerCount): string {
  return forms.filter(form => form !== name).join(', ');
}

async function table(speakers: readonly SpeakerCount[], style: Style): Promise<string> {
  if (speakers.length === 0) return '';
  const [{ Chalk }, { default: Table }, { fitted, withWeakFrame }, { speakerPaint }] = await Promise.all([
    import('chalk'),
    import('cli-table3'),
    import('./table.ts'),
    import('./colours.ts'),
  ]);
  const chalk = new Chalk({ level: style.colorLevel });
  const paint = speakerPaint(chalk);
  const counts = 9;
  const rest = style.columns - 2 * counts - 13;
  const name = Math.max(12, Math.floor(rest * 0.4));
  const forms = Math.max(12, rest - name);
  const grid = new Table({
    head: ['speaker', 'quotes', 'documents', 'also called'].map(title => chalk.dim(title)),
    colWidths: [name, counts, counts, forms].map(columns => columns + 2),
    colAligns: ['left', 'right', 'right', 'left'],
    style: { head: [], border: [], compact: true },
  });
  for (const speaker of speakers) {
    grid.push([
      fitted(visible(speaker.name), name, text => chalk.bold(paint(speaker.id, text))),
      String(speaker.quotes),
      String(speaker.documents),
      fitted(visible(otherForms(speaker)), forms, text => text),
    ]);
  }
  return `${withWeakFrame(grid.toString(), chalk.dim)}\n`;
}
