// Where a name begins and ends in the sentences of papers, of what type it then is, and whose a short or misspelt form is.
import { describe, expect, it } from 'vitest';
import { settingOf } from '../src/speech/setting.ts';
import { layoutOf } from '../src/text/layout.ts';

/** The names of a text in their order, each with its type. */
function namesOf(text: string): string[] {
  const { mentions, names, entityTypes } = settingOf(layoutOf(text));
  return mentions.flatMap((mention, m) => {
    const entity = names.entities[names.entityOf[m]!];
    return mention.kind === 'name' && entity !== undefined ? [`${entity.name}: ${entityTypes[entity.index]}`] : [];
  });
}

const lastName = (text: string) =>
  namesOf(text)
    .at(-1)!
    .replace(/: \w+$/, '');

/** The name that the last description of somebody named means. */
function lastDescribed(text: string): string | undefined {
  const { mentions, names } = settingOf(layoutOf(text));
  const m = mentions.findLastIndex(({ kind }, index) => kind === 'role' && names.entityOf[index]! >= 0);
  return names.entities[names.entityOf[m]!]?.name;
}

describe('a word with a hyphen before a name is no part of it', () => {
  it.each([
    ['The fares went up. Denver-based Orrin Air said so.', 'Orrin Air'],
    ['“It is hard,” said San Marco-based Pellworth.', 'Pellworth'],
    ['Owen Tarrant has a new film. Award-winning Tarrant said so.', 'Owen Tarrant'],
    ['Owen Tarrant has a new film. The Leeds-born Tarrant said so.', 'Owen Tarrant'],
    ['They met ex-Wallaby Dan Corrie there.', 'Dan Corrie'],
    ['It backs the Anti-Defamation League here.', 'Anti-Defamation League'],
    ['They met Chancellor Paul Orrin’s pre-Budget aides.', 'Paul Orrin'],
    ['Then Abdul-hameed Karim spoke.', 'Abdul-hameed Karim'],
  ])('%s', (text, name) => {
    expect(lastName(text)).toBe(name);
  });
});

describe('a full stop ends the sentence and not the name', () => {
  it.each([
    ['It was “a fine night”, said Mel B.', 'Mel B'],
    ['The fault is at Orrin Media O2. They know it.', 'Orrin Media O2'],
    ['They sued Pellworth LLC.', 'Pellworth LLC'],
    ['They sued Orrin Inc.', 'Orrin Inc.'],
    ['They asked John Orrin Jr.', 'John Orrin Jr.'],
  ])('%s', (text, name) => {
    expect(lastName(text)).toBe(name);
  });
});

describe('after a quote that ends in a comma a capital is that of a name', () => {
  it.each([
    ['“We are on it,” Greater Orrin Police said.', 'Greater Orrin Police: organization'],
    ['“We are on it,” Insomniac Games said.', 'Insomniac Games: organization'],
    ['“We are on it,” Shell said.', 'Shell: organization'],
  ])('%s', (text, name) => {
    expect(namesOf(text)).toEqual([name]);
  });
});

describe('a title is none where what is left is only part of a name', () => {
  it.each([
    ['Playground Games said it was late.', 'Playground Games'],
    ['Shell said it was late.', 'Shell'],
    ['Team Orrin said it was late.', 'Team Orrin'],
    ['They like the Wexford Knight Riders here.', 'Wexford Knight Riders'],
    ['It is at Queen Bertha Hospital Orrin now.', 'Queen Bertha Hospital Orrin'],
    ['It is the General Orrin Authority now.', 'General Orrin Authority'],
    ['It is the Ministry of Human Resources and Emiratisation now.', 'Ministry of Human Resources and Emiratisation'],
    ['The Department for Culture, Media and Sport said it was late.', 'Department for Culture, Media and Sport'],
    ['It is the Orrin Trust for the Protection of Birds now.', 'Orrin Trust for the Protection of Birds'],
    ['It is the Court of Appeals for the Sixth Circuit now.', 'Court of Appeals for the Sixth Circuit'],
    ['They met Queen Bertha there.', 'Queen Bertha'],
    ['They met General Orrin there.', 'Orrin'],
  ])('%s', (text, name) => {
    expect(lastName(text)).toBe(name);
  });
});

describe('what somebody is for, in small letters or as a seat, stands before the name', () => {
  it.each([
    'The deputy minister for women Jutta Orrin said so.',
    'Former captain and chief selector Ann Orrin said so.',
    'Its director of telecoms research Ann Orrin said so.',
  ])('%s', text => {
    expect(lastDescribed(text)).toMatch(/^(?:Jutta|Ann) Orrin$/);
  });

  it.each([
    ['The MP for Pellworth West Rakhiz Orrin said so.', 'Rakhiz Orrin'],
    ['Chief Justice of India D.Y. Orrinhalli said so.', 'D.Y. Orrinhalli'],
    ['They asked Sheikh Fadila there.', 'Sheikh Fadila'],
    ['The bench of Justices B.R. Orrinhalli left.', 'B.R. Orrinhalli'],
    ['Chancellor of the Duchy of Pellworth Ann Marrow left.', 'Ann Marrow'],
  ])('%s', (text, name) => {
    expect(lastName(text)).toBe(name);
  });

  it.each(['The Tory MP said so.', 'The East Midlands MEP said so.', 'The DJ said so.'])('no name: %s', text => {
    expect(namesOf(text)).toEqual([]);
  });

  it('a time of day is nobody', () => {
    const { mentions } = settingOf(layoutOf('It is due at 3.52 pm they say.'));
    expect(mentions.filter(({ kind }) => kind === 'role')).toEqual([]);
  });

  it('a holder is described by an office with co-', () => {
    expect(lastDescribed('The Harvest Party Co-Chairman, Ann Orrin, said so.')).toBe('Ann Orrin');
  });
});

describe('short forms and misspelt names', () => {
  it.each([
    ['The Liberal Democrats met. Then the Lib Dems left.', 'Liberal Democrats'],
    ['The Lib Dems met. Then the Liberal Democrats left.', 'Liberal Democrats'],
    ['The Metropolitan Police came. Then the Met Police left.', 'Metropolitan Police'],
    ['The UK Harvest Party met. Then UKHP left.', 'UK Harvest Party'],
    ['The National Orrin Farming Union met. Then Nofu left.', 'National Orrin Farming Union'],
    ['David Davis met her. Then Mr Davies left.', 'David Davis'],
    ['David Davis met her. Then Mrs Davies left.', 'Davies'],
    ['David Davis met her. Then Davies left.', 'Davies'],
    ['Mo Begg is back. His father, Azmat, wept. Then Azmat Begg left.', 'Azmat Begg'],
    ['Khalid Al Falih met her. Then Al-Falih left.', 'Khalid Al Falih'],
    ['Mohamed ElBaradei met her. Then El Baradei left.', 'Mohamed ElBaradei'],
    ['Cristina Zabalza de Kirchner met her. Then Ms Zabalza left.', 'Cristina Zabalza de Kirchner'],
    ['They saw Cornelius ‘Pockets’ Orrin there.', 'Cornelius ‘Pockets’ Orrin'],
  ])('%s', (text, name) => {
    expect(lastName(text)).toBe(name);
  });

  it('a forename before the full name of one of a family is his', () => {
    const text = 'Mo Begg is back. His father, Azmat, wept. Then Azmat Begg left.';
    expect(namesOf(text).filter(name => name.startsWith('Azmat'))).toEqual([
      'Azmat Begg: person',
      'Azmat Begg: person',
    ]);
  });
});

describe('types', () => {
  it.each([
    ['They met Tsai Ing-wen there.', 'Tsai Ing-wen: person'],
    ['They met Umm Karim there.', 'Umm Karim: person'],
    ['It is in Stanley Park, they say.', 'Stanley Park: place'],
    ['They met Nick Park there.', 'Nick Park: person'],
    ['It was New Labour that won. “Good,” said Labour.', 'New Labour: organization'],
    ['They like the Golden State Warriors here.', 'Golden State Warriors: organization'],
    ['They like the Orrin Propulsion Laboratory here.', 'Orrin Propulsion Laboratory: organization'],
    ['Usain Bolt has lost his shoes, he said.', 'Usain Bolt: person'],
  ])('%s', (text, name) => {
    expect(namesOf(text)[0]).toBe(name);
  });
});

describe('accounts', () => {
  it.each([
    ['Then @orrin_88 wrote it.', '@orrin_88'],
    ['Then @the.real_max wrote it.', '@the.real_max'],
    ['Then u/orrin_dan wrote it.', 'u/orrin_dan'],
    ['Then Ann Orrin (@annorrin) wrote it.', 'Ann Orrin'],
    ['Write to Ann Orrin at news@orrin.org.', 'Ann Orrin'],
  ])('%s', (text, name) => {
    expect(lastName(text)).toBe(name);
  });
});
