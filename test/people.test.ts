// One person, one name and one id in every article of a run; two people of one surname stay two.
import { describe, expect, it } from 'vitest';
import { quotesInAll } from '../src/core.ts';
import { folderOf } from './helpers/folder.ts';
import { quotes as run } from './helpers/run.ts';

interface Row {
  readonly document: string;
  readonly speaker: { readonly id: string; readonly name: string } | null;
}

/** The articles through the command, as files; the rows that it prints. */
async function rowsOf(articles: readonly string[], ...flags: readonly string[]): Promise<Row[]> {
  const files = Object.fromEntries(articles.map((text, i) => [`${i}.txt`, `${text}\n`]));
  const { stdout } = await run(['extract', '-f', 'ndjson', ...flags, '.'], { cwd: folderOf(files) });
  return stdout
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line) as Row);
}

const named = (rows: readonly Row[]) => rows.map(({ document, speaker }) => [document.slice(-5, -4), speaker?.name]);
const ids = (rows: readonly Row[]) => new Set(rows.map(({ speaker }) => speaker?.id));

const FULL =
  'Ida Brandt, the mayor of Westport, opened the new pier on Saturday.\n“We built it to last,” Ida Brandt said.';
const LONE = 'Westport has its pier back.\n“It will stand for a century,” Brandt said at the opening on Saturday.';
const TITLED = 'Mayor Brandt stood at the pier in the rain. “It is done,” she said.';
const FOOTBALLER = 'Otto Brandt plays for Rovers. “I was lucky with the second goal,” Otto Brandt said on Sunday.';

describe('across articles', () => {
  it.each([
    ['after', [FULL, LONE]],
    ['before', [LONE, FULL]],
  ])('a lone surname joins the full name of an article that comes %s it', async (_, articles) => {
    const rows = await rowsOf(articles);
    expect(rows.map(({ speaker }) => speaker?.name)).toEqual(['Ida Brandt', 'Ida Brandt']);
    expect(ids(rows).size).toBe(1);
  });

  it('so does a title with a surname, and the pronoun that stands for it', async () => {
    expect(named(await rowsOf([FULL, TITLED]))).toEqual([
      ['0', 'Ida Brandt'],
      ['1', 'Ida Brandt'],
    ]);
  });

  it('without any full name the surname is the name, the same in both', async () => {
    const rows = await rowsOf([LONE, LONE.replace('century', 'hundred years')]);
    expect(rows.map(({ speaker }) => speaker?.name)).toEqual(['Brandt', 'Brandt']);
    expect(ids(rows).size).toBe(1);
  });

  it('spellings of one name are one person', async () => {
    const rows = await rowsOf([
      'President Mykhailo Terenskyy flew home on Monday. “We are close,” Mykhailo Terenskyy said.',
      'President Mykhailo Terensky flew home on Monday. “We are very close,” Terensky said.',
      'Mr Terenskiy said “we are close” on Monday.',
    ]);
    expect(rows.map(({ speaker }) => speaker?.name)).toEqual(Array(3).fill('Mykhailo Terenskyy'));
    expect(ids(rows).size).toBe(1);
  });

  it('a typing error in the first name is caught when the surname is the same', async () => {
    const rows = await rowsOf([
      'Valeria Santoro met the press on Monday. “We are close,” Santoro said.',
      'Italian minister Valreia Santoro met the press on Monday. “We are very close,” Santoro said.',
    ]);
    expect(rows.map(({ speaker }) => speaker?.name)).toEqual(['Valeria Santoro', 'Valeria Santoro']);
    expect(ids(rows).size).toBe(1);
  });

  it.each([
    [
      'accents',
      'Zoë Núñez won the race in Bilbao. “I am happy,” Zoë Núñez said.',
      'Zoe Nunez won the race in Bilbao. “I am so happy,” Nunez said.',
    ],
    [
      'a nickname',
      'Robert Hale runs the mill. “We are done,” Robert Hale said.',
      'Bob Hale runs the mill. “We are done for good,” Bob Hale said.',
    ],
    [
      'a middle name',
      'Ana Ruiz runs the mill. “We are done,” Ana Ruiz said.',
      'Ana Maria Ruiz runs the mill. “We are done for good,” Ruiz said.',
    ],
    [
      'capitals',
      'ANA RUIZ runs the mill. “We are done,” ANA RUIZ said.',
      'Ana Ruiz runs the mill. “We are done for good,” Ruiz said.',
    ],
  ])('%s make no second person', async (_, first, second) => {
    const rows = await rowsOf([first, second]);
    expect([rows.length, ids(rows).size, rows.every(({ speaker }) => speaker !== null)]).toEqual([2, 1, true]);
  });

  it('two people of one surname stay two', async () => {
    expect(named(await rowsOf([FULL, FOOTBALLER]))).toEqual([
      ['0', 'Ida Brandt'],
      ['1', 'Otto Brandt'],
    ]);
  });

  it('a lone surname that two people bear, and nothing tells which, joins neither', async () => {
    const rows = await rowsOf([FULL, FOOTBALLER, '“It is a good day,” Brandt said.']);
    expect(rows[2]!.speaker!.name).toBe('Brandt');
    expect(ids(rows).size).toBe(3);
  });

  it('a surname is the person whom its own article names', async () => {
    const rows = await rowsOf([FULL, '“We won,” said Otto Brandt. “He is the best,” Brandt added of his goalkeeper.']);
    expect(rows.map(({ speaker }) => speaker?.name)).toEqual(['Ida Brandt', 'Otto Brandt', 'Otto Brandt']);
  });

  it('--speaker finds a person by any form of the name, in every article', async () => {
    for (const asked of ['brandt', 'Ida Brandt', 'IDA BRANDT'])
      expect(named(await rowsOf([FULL, LONE, TITLED], '--speaker', asked)).map(([article]) => article)).toEqual([
        '0',
        '1',
        '2',
      ]);
  });
});

it('the library and the command give the same names', async () => {
  const articles = [FULL, LONE, TITLED, FOOTBALLER];
  const library = quotesInAll(articles.map(text => `${text}\n`)).filter(({ kind }) => kind !== 'other');
  expect((await rowsOf(articles)).map(({ speaker }) => speaker?.id)).toEqual(library.map(({ speaker }) => speaker?.id));
});
