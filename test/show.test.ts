// `quotes show`: the article stays readable and whole, and every quote has its note where it stands.
import { Chalk } from 'chalk';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { Quote } from '../src/types.ts';
import { shownArticle } from '../src/write/show.ts';
import { wrapped } from '../src/write/wrapped.ts';
import { quoteIn, sampleReport, speaker, TRIBUNE } from './helpers/report.ts';
import { quotes } from './helpers/run.ts';

const rows = sampleReport().quotes.filter(quote => quote.document === TRIBUNE.document) as Quote[];
const plain = (columns: number) => ({ columns, colorLevel: 0 }) as const;

const ESCAPES = /\u001b\[[0-9;]*m/g;

describe('a shown article', () => {
  it('has the number of each quote behind its closing mark, and who and how sure beside that line', () => {
    expect(shownArticle(TRIBUNE, rows, plain(100)).split('\n')).toEqual([
      'Ferry line to close in May',
      'Port Tribune · 2026-03-02 · Ada Lindqvist · news/harbour-tribune.txt',
      '',
      'The last ferry to Skarholm will sail in May, the harbour board',
      'decided on Monday.',
      '',
      '“We can no longer pay for two boats that sail half empty,”[1] said    │ [1] Marta Osei 95%',
      'Marta Osei, who chairs the board.',
      '',
      'Island residents are furious. “Nobody asked us,”[2] said Jon Berg,    │ [2] Jon Berg 95%',
      '61, a baker. He called the plan “a betrayal”.[3]                      │ [3] Jon Berg 75%',
      '',
      'Osei said ‹the board would meet the islanders next week›.[4]          │ [4] Marta Osei 90%',
      '',
      '',
    ]);
  });

  it('has its notes under the paragraph where there is no room for a margin', () => {
    const shown = shownArticle(TRIBUNE, rows, plain(50));
    expect(shown).toContain('“a betrayal”.[3]\n  [2] Jon Berg 95%\n  [3] Jon Berg 75%\n');
  });

  it.each([20, 40, 71, 72, 80, 160])('holds every word of the article and no line wider than %i columns', columns => {
    const shown = shownArticle(TRIBUNE, rows, { columns, colorLevel: 1 }).replace(ESCAPES, '');
    for (const line of shown.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
    const words = shown
      .split('\n')
      .slice(3)
      .map(line => line.replace(/ +│.*/, '').replace(/^ {2}\[.*/, ''))
      .join(' ')
      .replace(/\[\d\]/g, '')
      .replace(/\s+/g, '');
    if (columns > 30) expect(words.endsWith(TRIBUNE.text.replace(/\s+/g, ''))).toBe(true);
  });

  it('gives each speaker one colour, and reported speech slanted letters instead of signs', () => {
    const shown = shownArticle(TRIBUNE, rows, { columns: 100, colorLevel: 1 });
    const colourOf = (words: string) =>
      shown.slice(0, shown.indexOf(words)).match(/\u001b\[(3\d|9\d)m(?:\u001b\[3m)?$/)?.[1];
    const osei = colourOf('We can no longer pay for two boats that sail half empty,\u001b[39m”');
    const berg = colourOf('Nobody asked us,\u001b[39m”');
    expect(osei).toBeDefined();
    expect(berg).toBeDefined();
    expect(berg).not.toBe(osei);
    expect(colourOf('a betrayal\u001b[39m”')).toBe(berg);
    expect(colourOf('the board would meet the islanders next week\u001b[23m\u001b[39m')).toBe(osei);
    expect(shown).toContain('\u001b[3mthe board would meet');
    expect(shown).not.toContain('‹');
  });

  it('begins and ends its colours on every line, so that none runs into the margin or is lost behind it', () => {
    const chalk = new Chalk({ level: 1 });
    const words = fc.array(fc.constantFrom('ferry', 'the', 'harbour,', 'x'.repeat(30)), {
      minLength: 1,
      maxLength: 12,
    });
    const styles = fc.constantFrom(
      (text: string) => text,
      (text: string) => chalk.cyan(chalk.italic(text)),
      (text: string) => chalk.dim(chalk.bold(text)),
      (text: string) => chalk.red.strikethrough(text),
    );
    const pieces = fc.array(fc.tuple(words, styles), { minLength: 1, maxLength: 5 });
    /** Every character with the codes in force where it stands. */
    const painted = (text: string) => {
      const open = new Set<string>();
      const out: string[] = [];
      const ends: Readonly<Record<string, readonly string[]>> = {
        '22': ['1', '2'],
        '23': ['3'],
        '29': ['9'],
        '39': ['31', '36'],
      };
      for (const [, code, character] of text.matchAll(/\u001b\[(\d+)m|([^\u001b])/g)) {
        if (code === undefined) out.push(`${character}${[...open].sort()}`);
        else if (ends[code] === undefined) open.add(code);
        else for (const ended of ends[code]) open.delete(ended);
      }
      return { out: out.filter(unit => !unit.startsWith(' ')), open };
    };
    fc.assert(
      fc.property(pieces, fc.integer({ min: 8, max: 40 }), (list, columns) => {
        const text = list.map(([some, style]) => style(some.join(' '))).join(' ');
        const lines = wrapped(text, columns).map(painted);
        for (const { open } of lines) expect([...open]).toEqual([]);
        expect(lines.flatMap(({ out }) => out)).toEqual(painted(text).out);
      }),
    );
  });

  it('shows what a terminal would obey, and is not led astray by it', () => {
    const article = { document: 'a\u001b[2J.txt', text: '“Go \u0001\u001b[31m\u202e[9] now,” said Ida Falk.' };
    const quote = quoteIn(article, 'Go \u0001\u001b[31m\u202e[9] now,', 'direct', speaker('Ida\u0007 Falk'));
    const shown = shownArticle(article, [quote], plain(100));
    expect(shown.split('\n')[2]).toMatch(
      /^“Go ␁␛\[31m<U\+202E>\[9\] now,”\[1\] said Ida Falk\. +│ \[1\] Ida␇ Falk 95%$/,
    );
    expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
  });

  it('gives every quote exactly one note, wherever quotes begin, end, nest and cross', () => {
    const texts = fc.array(fc.constantFrom('one ', 'two', '\n', '“', '”. ', '\r\n'), { minLength: 1, maxLength: 40 });
    const places = fc.array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 30 })), { maxLength: 5 });
    fc.assert(
      fc.property(texts, places, fc.integer({ min: 30, max: 120 }), (parts, list, columns) => {
        const article = { document: 'a', text: parts.join('') };
        const quotesHere = list.flatMap(([start, length], i): Quote[] => {
          const span = { start, end: start + length, text: article.text.slice(start, start + length) };
          if (span.text.length < length || span.text.trim() === '') return [];
          return [{ ...quoteIn(article, '', 'direct', speaker(`Speaker ${i}`)), ...span }];
        });
        const shown = shownArticle(article, quotesHere, plain(columns));
        const notes = [...shown.matchAll(/(?:│|^ ) \[(\d)\]/gm)].map(found => Number(found[1]));
        expect(notes.sort()).toEqual(quotesHere.map((_, i) => i + 1));
      }),
    );
  });
});

describe('quotes show', () => {
  it('shows each article of the paths, with the quotes that were asked for', async () => {
    const all = await quotes(['show', 'seeds', '--width', '100']);
    expect(all).toMatchObject({ status: 0, stderr: '' });
    for (const file of ['000_ee144dabd663c2ab', '004_c4ab675d8fef6c70'])
      expect(all.stdout).toContain(`seeds/${file}.txt\n`);
    const one = await quotes(['show', 'seeds', '--speaker', 'putin', '--width', '100']);
    expect(one.stdout.match(/│ \[\d+\] .*/g)!.every(note => note.includes('Putin'))).toBe(true);
    expect(one.stdout.length).toBeLessThan(all.stdout.length);
  });
});
