// Speakers of whom an article shows no more than their name → person or not.

import { expect, test } from 'vitest';
import { quotesIn } from '../src/core.ts';
import { isPersonSpeaking } from '../src/names/types.ts';
import { settingOf } from '../src/speech/setting.ts';
import { layoutOf } from '../src/text/layout.ts';

function isPerson(name: string): boolean {
  const text = `The bridge closes in May. In the words of ${name} there is no other way, and ${name} said so on Monday.`;
  const { layout, mentions, names, entityTypes } = settingOf(layoutOf(text));
  expect(names.entities.map(entity => entity.name)).toEqual([name]);
  expect(entityTypes).toEqual(['unknown']);
  return isPersonSpeaking(layout, mentions, names.entities[0]!);
}

test('a name that begins with a common word is no person’s', () => {
  expect(isPerson('Wing Harbour')).toBe(false);
  expect(isPerson('Zero Meadow')).toBe(false);
});

test.each([
  ['Tarrok Research', 'organization'],
  ['Zorvan Weekly', 'organization'],
  ['Zorvan Edition', 'organization'],
  ['Zorvan Tarrok', 'person'],
  ['Tarrok Vell Oxford', 'person'],
])('what a name ends with tells whose it is: %s', (name, type) => {
  const [row] = quotesIn(`The bridge closes in May. In the evening ${name} said it was “dull” all week.`);
  expect(row?.speaker).toMatchObject({ name, type });
});

test('a name with a forename in it and a lone word that speaks are a person’s', () => {
  expect(isPerson('Zorvan Emily Tarrok')).toBe(true);
  expect(isPerson('Tarrok-Vell')).toBe(true);
});

test.each(['Sainsbury’s', 'Transport for London', 'General Motors', 'Channel 4', 'Save the Children', 'Ofcom'])(
  'a well-known body is one: %s',
  name => {
    const [row] = quotesIn(`The plan had been made in May. ${name} said it was “good” for everybody in the town.`);
    expect(row?.speaker).toMatchObject({ name, type: 'organization' });
  },
);

test('an ending in ’s that owns nothing belongs to the name', () => {
  expect(quotesIn('The plan was “good”, according to Tarrok’s.')[0]?.speaker?.name).toBe('Tarrok’s');
  expect(quotesIn('Tarrok’s lawyer said the plan was “good”.')[0]?.speaker?.name).toBe('Tarrok’s lawyer');
});

test.each([
  ['“It is perfect,” enthused Ember magazine.', 'Ember'],
  ['Ember magazine said: “It is perfect.”', 'Ember'],
])('a paper may be called one behind its name: %s', (sentence, name) => {
  const rows = quotesIn(`Mia Dorn wrote the book in May and left for the coast.\n\n${sentence}`);
  expect(rows.find(({ kind }) => kind === 'direct')?.speaker).toMatchObject({ name, type: 'organization' });
});
