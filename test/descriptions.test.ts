// Speakers without a name beside the quote: by age, by where they are, by what they are called elsewhere in the article.
import { describe, expect, it } from 'vitest';
import { quotesIn } from '../src/core.ts';
import { sameCalling } from '../src/lexicon/callings.ts';
import { markFits } from '../src/names/named-entity.ts';
import { entityOf } from '../src/people/speaker-entity.ts';
import { settingOf } from '../src/speech/setting.ts';
import { layoutOf } from '../src/text/layout.ts';

const speakersIn = (text: string): (string | null)[] =>
  quotesIn(text)
    .filter(({ kind }) => kind === 'direct' || kind === 'mixed')
    .map(({ speaker }) => speaker?.name ?? null);

describe('an age', () => {
  it.each([
    ['after a comma', 'Ann Marlow, 34, beat Mia Okoro, 19, on Friday.', '34', 'Ann Marlow'],
    ['after a comma, the other one', 'Ann Marlow, 34, beat Mia Okoro, 19, on Friday.', '19', 'Mia Okoro'],
    ['in brackets', 'Ann Marlow (34) beat Mia Okoro (19) on Friday.', '34', 'Ann Marlow'],
  ])('is whose it is: %s', (_, lead, age, name) => {
    const text = `${lead} Nobody in the hall had expected such a game.\n\n“I could not sleep,” the ${age}-year-old said.`;
    expect(speakersIn(text)).toEqual([name]);
  });

  it('is not that of somebody whom the article gives another', () => {
    const text = `Mia Okoro won again on Friday. The 19-year-old had been ill all week.

Okoro now plays the veteran Ann Marlow, who won here long ago.

“She is young and I am not,” the 34-year-old said.`;
    expect(speakersIn(text)).toEqual(['Ann Marlow']);
  });
});

/** The name that the description written so gets as a speaker. */
const nameOf = (text: string, written: string): string | undefined => {
  const setting = settingOf(layoutOf(text));
  const { words } = setting.layout;
  const m = setting.mentions.findIndex(
    ({ first, last }) => text.slice(words.start[first]!, words.end[last - 1]!) === written,
  );
  return entityOf({ document: '-', text }, setting, ~m, new Map()).name;
};

describe('a source without a name is named by what tells it from others', () => {
  it.each([
    ['Sources within the ministry said the plan was dead.', 'Sources', 'Sources within the ministry'],
    ['“It shook,” said a woman in the next street.', 'a woman', 'a woman in the next street'],
    ['“It shook,” said a woman in the public gallery.', 'a woman', 'a woman in the public gallery'],
    ['“It shook,” a man said in public.', 'a man', 'a man'],
    ['A resident who lives opposite said it shook.', 'A resident', 'A resident who lives opposite'],
    ['“No,” said one peer who signed the appeal.', 'one peer', 'one peer who signed the appeal'],
    ['A man who said he was ill left the hall early.', 'A man', 'A man'],
    ['A source close to the owner said it was dead.', 'A source', 'A source close to the owner'],
    ['“No,” said an official of the state’s Port Office.', 'an official', 'an official of the state’s Port Office'],
    ['A worker at the petrol station heard it.', 'A worker', 'A worker at the petrol station'],
    ['A man in the public gallery shouted: “Shame!”', 'A man', 'A man in the public gallery'],
    ['“No,” said a broker with direct sight of the plan.', 'a broker', 'a broker with direct sight of the plan'],
    ['A neighbour who lives above the shop said it shook.', 'A neighbour', 'A neighbour who lives above the shop'],
    ['“No,” said drivers who had seen the map.', 'drivers', 'drivers who had seen the map'],
  ])('%s', (text, written, name) => {
    expect(nameOf(text, written)).toBe(name);
  });

  it.each([
    ['when it was said', 'Sources on Tuesday said the plan was dead.', 'Sources'],
    ['how it was said', 'Officials in a statement called the plan dead.', 'Officials'],
    ['on what occasion', 'Officials at a press conference called it dead.', 'Officials'],
    ['why it has no name', 'An official who was not allowed to speak said no.', 'An official'],
    ['an occasion with its day', 'An official in a briefing on Monday said no.', 'An official'],
    ['what was done', 'Officials in turn blamed the weather.', 'Officials'],
  ])('but not by %s', (_, text, written) => {
    expect(nameOf(text, written)).toBe(written);
  });
});

it('somebody who is called a name when he comes in keeps it', () => {
  const text = 'A plumber called Desmond fixed it. “No charge,” he said, “it was only the valve again.”';
  expect(speakersIn(text)).toEqual(['Desmond', 'Desmond']);
});

describe('a nation', () => {
  it.each([
    ['the Spaniard', 'Inigo Larrea'],
    ['the Dane', 'Mads Ostergard'],
  ])('is whose it is: %s', (written, name) => {
    const text = `Spanish qualifier Inigo Larrea beat Danish veteran Mads Ostergard on Friday. Nobody had expected it.

“I could not sleep,” ${written} said.`;
    expect(speakersIn(text)).toEqual([name]);
  });

  it('is not that of somebody who is of another', () => {
    const setting = settingOf(layoutOf('Italian sprinter Marco Velli rested. Then Briton Ann Marlow won.'));
    const [marco, ann] = ['Marco Velli', 'Ann Marlow'].map(
      name => setting.names.entities.find(entity => entity.name === name)!,
    );
    expect(markFits(marco!, 'belgian')).toBe('other');
    expect(markFits(marco!, 'italian')).toBe('same');
    expect(markFits(marco!, '34-year-old')).toBe('unknown');
    expect(markFits(ann!, 'scot')).toBe('unknown');
    expect(markFits(ann!, 'swede')).toBe('other');
  });
});

describe('kin and sorts of people', () => {
  it.each([
    ['The mother-of-three left.', 'The mother-of-three', 'female'],
    ['The dad-of-two left.', 'The dad-of-two', 'male'],
    ['His son-in-law left.', 'His son-in-law', 'male'],
  ])('%s', (text, written, gender) => {
    const { layout, mentions } = settingOf(layoutOf(text));
    const mention = mentions.find(
      ({ first, last }) => text.slice(layout.words.start[first]!, layout.words.end[last - 1]!) === written,
    );
    expect(mention).toMatchObject({ kind: 'role', type: 'person', gender });
  });
});

describe('a description after a name and a comma', () => {
  const nameAt = (text: string, written: string): string | undefined => {
    const { layout, mentions, names } = settingOf(layoutOf(text));
    const m = mentions.findIndex(
      ({ first, last }) => text.slice(layout.words.start[first]!, layout.words.end[last - 1]!) === written,
    );
    return names.entities[names.entityOf[m]!]?.name;
  };

  it('is of the one named', () => {
    expect(nameAt('Ann Marlow, the minister, said no.', 'the minister')).toBe('Ann Marlow');
  });

  it('is of somebody else where the comma ends an opening', () => {
    expect(nameAt('In a letter signed by Ann Marlow, the minister said no.', 'the minister')).toBeUndefined();
  });
});

describe('callings', () => {
  it.each([
    ['officer', 'sgt', true],
    ['boss', 'manager', true],
    ['prosecutor', 'barrister', true],
    ['academic', 'historian', true],
    ['officer', 'nurse', false],
    ['drummer', 'striker', false],
    ['constructor', 'toString', false],
  ])('%s and %s', (a, b, same) => {
    expect(sameCalling(a, b)).toBe(same);
    expect(sameCalling(b, a)).toBe(same);
  });

  it('who prosecutes is the prosecutor, who defends a lawyer', () => {
    const text = 'Prosecuting, Miss Marlow told the jury so. Mia Okoro, defending, said no.';
    const { entities } = settingOf(layoutOf(text)).names;
    const rolesOf = (name: string) => entities.find(entity => entity.name === name)!.roles.map(role => role.join(' '));
    expect(rolesOf('Marlow')).toContain('prosecutor');
    expect(rolesOf('Mia Okoro')).toContain('lawyer');
  });
});

it('nobody is no one who could be meant later', () => {
  const { mentions } = settingOf(layoutOf('He drops the cup and nobody moves.'));
  expect(mentions.map(({ key }) => key.join(' '))).not.toContain('nobody');
});

describe('a pronoun in what somebody is reported as saying tells the gender of whoever says it', () => {
  it.each([
    ['Ally Marrick said the sea was the worst he had seen.', 'male'],
    ['Ashby Marrick insisted that she would stay.', 'female'],
  ])('%s', (text, gender) => {
    const { names } = settingOf(layoutOf(text));
    const { male, female } = names.entities.find(({ name }) => name.endsWith('Marrick'))!;
    expect(gender === 'male' ? male : female).toBeGreaterThanOrEqual(2);
  });

  it('not where two are named', () => {
    const { names } = settingOf(layoutOf('Vix Marrick told Dunlow Peake that she would stay.'));
    expect(names.entities.every(({ male, female }) => male === 0 && female === 0)).toBe(true);
  });
});

describe('a description whose bearer the article names only afterwards, by a lone surname', () => {
  const lead = 'The two towns have met four times since May and have agreed on hardly anything so far.';

  it('is who reports next', () => {
    expect(
      speakersIn(
        `${lead}\n\n“We are at the table now,” the mediator said.\n\nTarrok said that the bridge was “vital”.`,
      ),
    ).toEqual(['Tarrok', 'Tarrok']);
  });

  it('is nobody else when somebody has been described so', () => {
    expect(
      speakersIn(
        `${lead} The mediator, Ida Marlow, came on Monday.\n\n“We are at the table now,” the mediator said.\n\nTarrok said that the bridge was “vital”.`,
      )[0],
    ).toBe('Ida Marlow');
  });
});
