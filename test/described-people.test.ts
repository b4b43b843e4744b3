// What an article lets its readers infer of somebody it describes: the lead and the name after it, who is on trial, who
// holds an office and who does not.
import { describe, expect, it } from 'vitest';
import { quotesIn } from '../src/core.ts';
import { holds } from '../src/people/holders.ts';
import { settingOf } from '../src/speech/setting.ts';
import { layoutOf } from '../src/text/layout.ts';

/** What a text calls each person it names. */
function calledIn(text: string): Record<string, string[]> {
  const { names } = settingOf(layoutOf(text));
  return Object.fromEntries(names.entities.map(({ name, roles }) => [name, roles.map(role => role.join(' '))]));
}

describe('the description that opens an article is of the person whom the text goes on with by name', () => {
  it.each([
    ['in the next paragraph', 'A crane driver has won his case.\n\nOsric Velu, 61, sued the port last year.'],
    ['after a headline', 'Driver wins case\n\nA crane driver has won his case.\n\nOsric Velu, 61, sued the port.'],
    [
      'after a standfirst with the same noun',
      'A driver sued a port and won\nA crane driver has won.\nOsric Velu, 61, sued the port last year.',
    ],
    [
      'though the opening names others',
      'A crane driver has accused Mavis Tolland of neglect.\n\nOsric Velu, 61, sued the port last year.',
    ],
    ['after a dateline', 'LEEDS — A crane driver has won his case.\n\nOsric Velu, 61, sued the port last year.'],
  ])('%s', (_, text) => {
    expect(calledIn(text)['Osric Velu']).toContain('crane driver');
  });

  it.each([
    ['with another calling', 'A crane driver has won his case.\n\nJudge Osric Velu said the port had lied.'],
    ['not as the subject', 'A crane driver has won his case.\n\nThe port sacked Osric Velu last year.'],
    ['of another gender', 'A woman has won her case.\n\nMr Osric Velu, 61, sued the port last year.'],
    ['after somebody else', 'A crane driver has won his case.\n\nThe port of Ann Marlow lost. Osric Velu, 61, sued.'],
  ])('but not somebody named %s', (_, text) => {
    expect(calledIn(text)['Osric Velu']).not.toContain('crane driver');
    expect(calledIn(text)['Osric Velu']).not.toContain('woman');
  });
});

describe('the defendant is whoever pleads or is tried', () => {
  const after = ' Ann Marlow told the jury that the defendant had lied.';
  it.each([
    ['Osric Velu, 61, of Pound Lane, denies fraud.'],
    ['Osric Velu was jailed for a year.'],
    ['Velu’s firm failed. Osric Velu (61) is on trial at Leeds.'],
  ])('%s', text => {
    const called = calledIn(text + after);
    expect(called['Osric Velu']).toContain('defendant');
    expect(called['Ann Marlow']).not.toContain('defendant');
  });

  it('in a report that speaks of one', () => {
    expect(calledIn('Osric Velu denied that the boat was late.')['Osric Velu']).not.toContain('defendant');
  });
});

describe('an office is held by one person', () => {
  it.each([
    ['home secretary', 'prime minister', 'other'],
    ['deputy prime minister', 'prime minister', 'other'],
    ['shadow chancellor', 'chancellor', 'other'],
    ['former chancellor', 'chancellor', 'other'],
    ['vice president', 'president', 'other'],
    ['mp', 'prime minister', 'other'],
    ['president', 'vice president', 'other'],
    ['prime minister', 'prime minister', 'same'],
    ['acting president', 'president', 'same'],
    ['premier', 'prime minister', 'same'],
    ['prime minister', 'pm', 'same'],
    ['deputy prime minister', 'pm', 'other'],
    ['former lawyer', 'prime minister', 'unknown'],
    ['party leader', 'prime minister', 'unknown'],
    ['secretary', 'home secretary', 'unknown'],
    ['spokesman', 'press secretary', 'unknown'],
    ['bishop', 'president', 'unknown'],
    ['home secretary', 'striker', 'unknown'],
  ])('a %s as the %s: %s', (role, key, held) => {
    expect(holds([['mr'], role.split(' ')], key.split(' '))).toBe(held);
  });
});

describe('a noun for a calling that speaks is a person', () => {
  it.each([
    ['“I knew,” the shot-stopper said.', 'shot-stopper', 'role'],
    ['“We knew,” the forward said.', 'forward', 'role'],
    ['“It will rain,” the model predicted.', 'model', 'subject'],
  ])('%s', (text, head, kind) => {
    const { mentions } = settingOf(layoutOf(text));
    expect(mentions.find(({ key }) => key[key.length - 1] === head)?.kind).toBe(kind);
  });
});

describe('two descriptions before one name are both of its bearer', () => {
  it('“the side’s captain, plumber Osric Velu”', () => {
    expect(calledIn('The side’s captain, plumber Osric Velu, scored the goal.')['Osric Velu']).toEqual([
      'captain',
      'plumber',
    ]);
  });
});

const speakersIn = (text: string): (string | null)[] =>
  quotesIn(text)
    .filter(({ kind }) => kind === 'direct' || kind === 'mixed')
    .map(({ speaker }) => speaker?.name ?? null);

describe('“another” is nobody spoken of before', () => {
  it('though the noun is the same', () => {
    const text = 'A neighbour said: “He was kind.” Another neighbour said: “We heard the shouting.”';
    expect(speakersIn(text)).toEqual(['A neighbour', 'Another neighbour']);
  });
});

describe('who spoke as the holder of one office', () => {
  it('does not speak as that of another', () => {
    const text = `Osric Velu has defended his plan.

“The measures are fair,” the chancellor said.

“He does a difficult job,” the prime minister said.`;
    const [first, second] = speakersIn(text);
    expect(first).toBe('Osric Velu');
    expect(second).not.toBe('Osric Velu');
  });
});

describe('a description before a name with the firm of its bearer', () => {
  it('is the bearer’s', () => {
    const text = 'Her lawyer, Osric Velu of Velu & Partners, said it was late.';
    expect(calledIn(text)['Osric Velu']).toContain('lawyer');
  });
});

describe('a description before a lone surname', () => {
  it('is of who reports next, when nobody else has been named', () => {
    expect(speakersIn('Talks broke down. “We tried,” the envoy said. Velu said the river was high.')[0]).toBe('Velu');
  });

  it('but not when somebody has', () => {
    expect(
      speakersIn('Ann Marlow broke off the talks. “We tried,” the envoy said. Velu said the river was high.')[0],
    ).not.toBe('Velu');
  });
});
