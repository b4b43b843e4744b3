// The same article twice: copies are recognised, other articles about the same matter are not.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { duplicateFinder, sketchOf } from '../src/run/duplicates.ts';
import { folderOf } from './helpers/folder.ts';
import { quotes } from './helpers/run.ts';

const STORY = `KESTREL BAY — Harbor pilots voted on Thursday to end an 11-day walkout that had left 23 ships at anchor.
The vote, 41 to 6, followed a night of talks in which the port agreed to a minimum crew of two for long vessels.
“Nobody should bring a ship that size through the cut alone in fog,” said Lenora Quist, who leads the pilots.
The port’s director, Hal Brisco, said the settlement was “fair to both sides and long overdue”.
Economists had warned that a third week would have emptied the shelves of hardware stores across the state.
`;
const COPY = `By Noor Haddad\n${STORY.replace('23 ships', '23 vessels').toUpperCase()}\nThe Associated Dispatch contributed.\n`;
const OTHER = `Pilots in Kestrel Bay went back to work on Friday after a strike of eleven days.
“Nobody should bring a ship that size through the cut alone in fog,” said Lenora Quist, who leads the pilots.
Shops in the town had begun to run out of nails, paint and rope. Some said they would sue the port for their losses.
The first ship to leave the roads was a tanker with a cargo of orange juice for Hamburg, bound out on the evening tide.
`;

describe('near-duplicates', () => {
  const copyOf = () => {
    const find = duplicateFinder();
    return (document: string, text: string, url?: string) => find(document, url, sketchOf(text));
  };

  it('a copy with another byline, a changed word and other capitals is the same article', () => {
    const find = copyOf();
    expect([find('a', STORY), find('b', COPY), find('c', STORY)]).toEqual([null, 'a', 'a']);
  });

  it('another article that shares a quote is another article', () => {
    const find = copyOf();
    expect([find('a', STORY), find('b', OTHER)]).toEqual([null, null]);
  });

  it('two pages with one address are one article', () => {
    const find = copyOf();
    expect([find('a', STORY, 'https://x.example/1'), find('b', 'Short.', 'https://x.example/1')]).toEqual([null, 'a']);
  });

  it('forgets the oldest articles, so that memory does not grow with the run', () => {
    const find = duplicateFinder(2);
    const add = (document: string, text: string) => find(document, `https://x.example/${document}`, sketchOf(text));
    expect([add('a', STORY), add('b', OTHER), add('c', 'A third story of some words, told in one line only.')]).toEqual(
      [null, null, null],
    );
    expect(add('d', COPY)).toBe(null);
    expect(add('e', STORY)).toBe('d');
  });

  it('texts too short to compare are never copies', () => {
    const find = copyOf();
    expect([find('a', 'No comment.'), find('b', 'No comment.'), find('c', ''), find('d', '')]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});

describe('extract', () => {
  const folder = folderOf({ 'a.txt': STORY, 'b.txt': COPY.toLowerCase(), 'c.txt': OTHER });

  it('tells of a copy on standard error and prints it all the same', async () => {
    const run = await quotes(['extract', folder, '-f', 'ndjson']);
    expect([run.status, run.stderr]).toEqual([
      0,
      `quotes: ${join(folder, 'b.txt')}: nearly the same as ${join(folder, 'a.txt')}; --unique leaves it out\n`,
    ]);
    expect(run.stdout).toContain('b.txt');
  });

  it('counts it once with --unique', async () => {
    const run = await quotes(['extract', folder, '--unique', '--json']);
    const { documents, duplicates, quotes: rows } = JSON.parse(run.stdout);
    expect(documents).toBe(2);
    expect(duplicates).toEqual([{ document: join(folder, 'b.txt'), of: join(folder, 'a.txt') }]);
    expect(rows.map((row: { document: string }) => row.document)).not.toContain(join(folder, 'b.txt'));
  });
});
