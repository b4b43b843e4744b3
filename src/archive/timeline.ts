// Days of a speaker → text, in the formats of `quotes archive timeline`.
import type { Style } from '../write/format.ts';
import { visible } from '../write/visible.ts';
import type { SpeakerDay } from './speakers.ts';

export type TimelineFormat = 'table' | 'lines' | 'json' | 'ndjson' | 'csv' | 'tsv';

/** Everything at once: there are no more lines than days. */
export async function timelineText(format: TimelineFormat, days: readonly SpeakerDay[], style: Style): Promise<string> {
  switch (format) {
    case 'lines':
      return days
        .map(
          row =>
            `${cells(row)
              .map(cell => visible(String(cell)))
              .join('\t')}\n`,
        )
        .join('');
    case 'table':
      return table(days, style);
    case 'json':
    case 'ndjson': {
      const { jsonLine } = await import('../write/record.ts');
      const lines = days.map(({ day, quotes, documents, outlets, text }) =>
        jsonLine({ day, quotes, documents, outlets, text }),
      );
      if (format === 'ndjson') return lines.map(line => `${line}\n`).join('');
      return lines.length === 0 ? '[]\n' : `[\n${lines.join(',\n')}\n]\n`;
    }
    case 'csv':
    case 'tsv': {
      const { lineWriter } = await import('../write/csv.ts');
      const line = lineWriter(format);
      return [line(['day', 'quotes', 'documents', 'outlets', 'text']), ...days.map(row => line(cells(row)))].join('');
    }
  }
}

function cells({ day, quotes, documents, outlets, text }: SpeakerDay): (string | number)[] {
  return [day ?? '?', quotes, documents, outlets.join(', '), text];
}

async function table(days: readonly SpeakerDay[], style: Style): Promise<string> {
  const [{ Chalk }, { default: Table }, { fitted }] = await Promise.all([
    import('chalk'),
    import('cli-table3'),
    import('../write/table.ts'),
  ]);
  const chalk = new Chalk({ level: style.colorLevel });
  const [day, count] = [10, 6];
  const rest = Math.max(24, style.columns - day - count - 13);
  const outlets = Math.max(12, Math.floor(rest * 0.35));
  const grid = new Table({
    head: ['day', 'quotes', 'outlets', 'longest quote'].map(title => chalk.dim(title)),
    colWidths: [day, count, outlets, rest - outlets].map(columns => columns + 2),
    colAligns: ['left', 'right', 'left', 'left'],
    style: { head: [], border: [], compact: true },
  });
  for (const row of days)
    grid.push([
      row.day ?? '?',
      String(row.quotes),
      fitted(visible(row.outlets.join(', ')), outlets, text => text),
      fitted(visible(row.text), rest - outlets, text => text),
    ]);
  return `${grid.toString()}\n`;
}
