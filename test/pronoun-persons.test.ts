// Names and the pronouns after them → which of the names are persons’, and whom an office or a "he" means among several.
import { describe, expect, it, test } from 'vitest';
import { antecedents, discourseOf } from '../src/people/antecedents.ts';
import { placesOf } from '../src/people/recency.ts';
import { settingOf } from '../src/speech/setting.ts';
import { layoutOf } from '../src/text/layout.ts';

function typesIn(text: string): Record<string, string> {
  const { names, entityTypes } = settingOf(layoutOf(text));
  return Object.fromEntries(names.entities.map(({ name, index }) => [name, entityTypes[index]!]));
}

describe('a name that nothing else tells to be a person’s', () => {
  test.each([
    ['after a preposition', 'The trader, who shops on Kaltora, said he had won.', 'Kaltora'],
    ['after a determiner', 'It kept alive their Vellmark Shield hopes. He kicked nine points.', 'Vellmark Shield'],
    ['as an owner', 'Kaltora’s adviser, who brought champagne, said he had waited.', 'Kaltora'],
    ['after an owner', 'The drummer goes to the mayor’s Velldance with his family.', 'Velldance'],
  ])('%s is not who "he" goes on about', (_, text, name) => {
    expect(typesIn(text)[name]).not.toBe('person');
  });

  it('is one when "he" goes on about it as the subject', () => {
    expect(typesIn('Kaltora said he had won.').Kaltora).toBe('person');
  });

  it('stays one when what it speaks of has something', () => {
    const text = 'Kaltora said he had won. Kaltora revealed the club has plans for its new ground.';
    expect(typesIn(text).Kaltora).toBe('person');
  });
});

test('a thing that bears a forename has an article', () => {
  expect(typesIn('She told the Charlotte Messenger that nothing was wrong.')['Charlotte Messenger']).toBe(
    'organization',
  );
});

test('a park with a forename is a place where something stands in it', () => {
  expect(typesIn('They will build a stadium in Oscar Park, which opens in May.')['Oscar Park']).toBe('place');
});

test('a prize is nobody', () => {
  const { names } = settingOf(layoutOf('Ann Lee lost the best actress Velltrophy to a newcomer.'));
  expect(names.entities.find(({ name }) => name === 'Velltrophy')?.roles).toEqual([]);
});

test('a team that goes by its last word is no person', () => {
  expect(typesIn('Boston Tide came back from a deficit. Tide won the last map.')['Boston Tide']).not.toBe('person');
});

test('the chancellor is not the shadow chancellor while there is a chancellor', () => {
  const setting = settingOf(
    layoutOf(
      'Chancellor Tom Archer spoke in May. Shadow chancellor Ben Harding replied to him. The chancellor promised a review.',
    ),
  );
  const { mentions, names } = setting;
  const m = mentions.findLastIndex(({ kind, key }) => kind === 'role' && key.join() === 'chancellor');
  const guess = discourseOf(setting).focus.get(m);
  expect(names.entities[guess!.referent]!.name).toBe('Tom Archer');
});

test('who was last seen alone in a sentence, and who in one about somebody else', () => {
  const setting = settingOf(
    layoutOf('David Hall arrived. Peter Brand criticised Mark Lyle over the plan. He said it was late.'),
  );
  const m = setting.mentions.findIndex(({ kind }) => kind === 'pronoun');
  const traces = antecedents(discourseOf(setting), m, new Map());
  const companies = Object.fromEntries(
    placesOf(setting, traces, m).map(({ company }, t) => [setting.names.entities[traces[t]!.referent]!.name, company]),
  );
  expect(companies).toEqual({ 'David Hall': 'alone', 'Peter Brand': 'others', 'Mark Lyle': 'subject' });
});

test('a sum of money is no name', () => {
  expect(Object.keys(typesIn('He lost Dh30,000 in May. She owed N6,500, and Rs500 more, and RM48mil.'))).toEqual([]);
});

test('a lone surname is not who was brought in as a relative', () => {
  const { names } = settingOf(
    layoutOf('Marcus Bell was freed. Bell hugged his mother, Denise Bell, in the street. Bell thanked the judge.'),
  );
  expect(names.entities.find(({ name }) => name === 'Marcus Bell')?.mentions).toHaveLength(3);
});

test('X, then a minister', () => {
  const { names } = settingOf(layoutOf('Tom Archer, then environment secretary, called it wrong.'));
  expect(names.entities[0]!.roles).toContainEqual(['environment', 'secretary']);
});

/** Whom the last pronoun of a text may mean. */
function antecedentsOfLast(text: string): string[] {
  const setting = settingOf(layoutOf(text));
  const m = setting.mentions.findLastIndex(({ kind }) => kind === 'pronoun');
  return antecedents(discourseOf(setting), m, new Map())
    .filter(({ referent }) => referent >= 0)
    .map(({ referent }) => setting.names.entities[referent]!.name);
}

test('who is asked about somebody is not that one', () => {
  expect(antecedentsOfLast('Mick Carter praised the side. Asked whether Ben Harding would stay, he laughed.')).toEqual([
    'Mick Carter',
  ]);
});

test('"it" is not the place where it happens', () => {
  expect(antecedentsOfLast('Unison, which has members at Derby, said it would go on.')).toEqual(['Unison']);
});
