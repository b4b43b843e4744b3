// An organisation that an article calls by what it is, or by what it sent: the railroad, the baker, a statement, the letter.
import { describe, expect, it } from 'vitest';
import { quotesIn } from '../src/core.ts';
import { settingOf } from '../src/speech/setting.ts';
import { layoutOf } from '../src/text/layout.ts';

const lastSpeaker = (text: string) => quotesIn(text).findLast(({ kind }) => kind !== 'indirect')?.speaker?.name;

describe('a letter or a statement is whose it is', () => {
  it.each([
    [
      'the sender of a letter',
      'Norvik Air has cut its flights and sent a letter to its customers.',
      '“We need more time,” the letter said.',
    ],
    [
      'who said so in one',
      'In a letter to its customers, Norvik Air said it would cut flights.',
      'The letter continued: “We need time.”',
    ],
    ['the only body of the article', 'Norvik Air has cut its flights.', '“We need more time,” a statement read.'],
    [
      'the body a statement is from',
      'Norvik Air has cut its flights.',
      '“We need more time,” read a statement from the airline.',
    ],
    [
      'the body that is called so',
      'Norvik Air has cut its flights, and Hook Rovers walked.',
      'A club statement read: “We are sorry.”',
    ],
  ])('%s', (rule, lead, quote) => {
    expect(lastSpeaker(`${lead}\n\n${quote}`)).toBe(
      rule === 'the body that is called so' ? 'Hook Rovers' : 'Norvik Air',
    );
  });

  it('a statement of nobody stays one where two bodies are named', () => {
    expect(lastSpeaker('Norvik Air has sued Hook Bank.\n\n“We need more time,” a statement read.')).toBe('a statement');
  });
});

describe('a firm is called by its trade', () => {
  it.each([
    ['Norvik Pharma', 'drugmaker'],
    ['Great Northern Rail', 'railroad'],
    ['Norvik Brewery', 'brewer'],
  ])('%s is the %s', (name, noun) => {
    expect(
      lastSpeaker(
        `${name} has reported higher sales. Its boss Moira Lindall said so.\n\n“Trade was solid,” the ${noun} said.`,
      ),
    ).toBe(name);
  });

  it('the baker is the firm where no person is a baker', () => {
    const lead = 'Crumbolo has reported higher sales. Its managing director Moira Lindall said so.';
    expect(lastSpeaker(`${lead}\n\nThe baker said it had enjoyed “solid” trade in the summer.`)).toBe('Crumbolo');
  });

  it('and the person where one is', () => {
    const lead = 'Crumbolo has reported higher sales. They please baker Moira Lindall.';
    expect(lastSpeaker(`${lead}\n\n“Trade was solid in August,” the baker said.`)).toBe('Moira Lindall');
  });
});

describe('capitals of a phrase inside a sentence', () => {
  const namesOf = (text: string) => settingOf(layoutOf(text)).names.entities.map(({ name }) => name);

  it.each([
    ['Try For All has called for a ban on tickets.', 'Try For All'],
    ['They wrote to Try For All about the ban on tickets.', 'Try For All'],
    ['Say No More has called for a ban on tickets.', 'Say No More'],
    ['Great Northern Rail has called for a ban on tickets.', 'Great Northern Rail'],
  ])('are a name: %s', (text, name) => {
    expect(namesOf(text)).toEqual([name]);
  });

  it.each(['Good Friday', 'Black Friday', 'Ash Wednesday', 'Super Tuesday'])('%s is nobody', feast => {
    expect(namesOf(`The seals were freed on ${feast} by the crew.`)).toEqual([]);
  });
});

describe('the government and the police are named so or not at all', () => {
  it('“the government” is no office or party that was named before', () => {
    const text =
      'The Harbour Office has sued the Ferry Union. Nobody was there.\n\nThe government said it was “a bit late”.';
    expect(lastSpeaker(text)).toBe('The government');
  });
});

describe('a well-known body is called what it is', () => {
  it('“the corporation” is the BBC', () => {
    const text =
      'The BBC is to move the show to Sundays. It began in 1964.\n\nThe corporation said it was “a new start”.';
    expect(lastSpeaker(text)).toBe('BBC');
  });
});

describe('a description in the same words goes on with the one before', () => {
  it('though a name came between', () => {
    const text =
      'Players have criticised the county board. The Lakeside Gazette was there.\n\nThe county board said it “regretted” that.';
    expect(lastSpeaker(text)).toBe('the county board');
  });
});
