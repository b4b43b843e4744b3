// Speakers without a name beside the quote: by age, by where they are, by what they are called elsewhere in the article.
import { describe, expect, it } from 'vitest';
import { quotesIn } from '../src/core.ts';
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
    ['A source close to the owner said it was dead.', 'A source', 'A source close to the owner'],
    ['“No,” said an official of the state’s Port Office.', 'an official', 'an official of the state’s Port Office'],
    ['A worker at the petrol station heard it.', 'A worker', 'A worker at the petrol station'],
  ])('%s', (text, written, name) => {
    expect(nameOf(text, written)).toBe(name);
  });

  it.each([
    ['when it was said', 'Sources on Tuesday said the plan was dead.', 'Sources'],
    ['how it was said', 'Officials in a statement called the plan dead.', 'Officials'],
    ['on what occasion', 'Officials at a press conference called it dead.', 'Officials'],
    ['what was done', 'Officials in turn blamed the weather.', 'Officials'],
  ])('but not by %s', (_, text, written) => {
    expect(nameOf(text, written)).toBe(written);
  });
});

it('somebody who is called a name when he comes in keeps it', () => {
  const text = 'A plumber called Desmond fixed it. “No charge,” he said, “it was only the valve again.”';
  expect(speakersIn(text)).toEqual(['Desmond', 'Desmond']);
});
