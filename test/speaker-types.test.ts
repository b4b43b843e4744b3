// Speakers of whom an article shows no more than their name → person or not.
import { expect, test } from 'vitest';
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

test('a name with a forename in it and a lone word that speaks are a person’s', () => {
  expect(isPerson('Zorvan Emily Tarrok')).toBe(true);
  expect(isPerson('Tarrok-Vell')).toBe(true);
});
