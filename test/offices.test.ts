// What somebody is, beside the name: offices in capitals, abbreviated ranks and states, clubs; and whom such a description means.
import { describe, expect, it } from 'vitest';
import { quotesIn } from '../src/core.ts';
import { settingOf } from '../src/speech/setting.ts';
import { layoutOf } from '../src/text/layout.ts';

/** The people of a text with what it calls them. */
function calledIn(text: string): Map<string, string[]> {
  const { names } = settingOf(layoutOf(text));
  return new Map(names.entities.map(({ name, roles }) => [name, roles.map(role => role.join(' '))]));
}

describe('an office in capital letters is a description of who is named beside it', () => {
  it.each([
    [
      'Marland’s Food Security Minister, Osric bin Tarel, met a few farmers of the district and said so.',
      'Osric bin Tarel',
      'marland food security minister',
    ],
    [
      'Marland’s Minister of Economy, Osric bin Tarel, met a few farmers of the district and said so.',
      'Osric bin Tarel',
      'marland economy minister',
    ],
    [
      'The Opposition Leader, Mavis Tolland, met a few farmers of the district and said so.',
      'Mavis Tolland',
      'opposition leader',
    ],
    [
      'The Superintendent of Police (SP), Osric Velu, met a few farmers of the district and said so.',
      'Osric Velu',
      'police superintendent',
    ],
    [
      'The Permanent Secretary, Ministry of Works, Dr Osric Velu, met a few farmers of the district and said so.',
      'Osric Velu',
      'permanent secretary',
    ],
    [
      'The Director General of the ICR, Tavros Adelu Gemene, met a few farmers of the district and said so.',
      'Tavros Adelu Gemene',
      'director general',
    ],
    [
      'Inspector-General of Police Osric Velu met a few farmers of the district and said so.',
      'Osric Velu',
      'police inspector-general',
    ],
    [
      'Labour’s shadow minister for Marland’s coastal towns, Osric Velu, met a few farmers and said so.',
      'Osric Velu',
      'labour shadow minister',
    ],
    [
      'Chairman of the committee, Senator Osric Velu, met a few farmers of the district and said so.',
      'Osric Velu',
      'chairman',
    ],
    [
      'President of the Lowland Ferry Congress, Joe Amaru, met a few farmers of the district and said so.',
      'Joe Amaru',
      'lowland ferry congress president',
    ],
  ])('%s', (text, name, office) => {
    expect(calledIn(text).get(name)).toContain(office);
  });

  it.each([
    ['Mayor of Leeds Sadoq Ranu met a few farmers of the district and said so.', 'Sadoq Ranu'],
    ['Chief Minister of Punjab Arvesh Nomaru met a few farmers of the district and said so.', 'Arvesh Nomaru'],
    ['Leader of the House Lucy Tolland met a few farmers of the district and said so.', 'Lucy Tolland'],
    ['Head of Communications Lucy Tolland met a few farmers of the district and said so.', 'Lucy Tolland'],
  ])('the office is no part of the name: %s', (text, name) => {
    expect([...calledIn(text).keys()]).toContain(name);
  });

  it('a body that is named after an office stays a body', () => {
    expect([
      ...calledIn('The Office of the Auditor General met a few farmers of the district and said so.').keys(),
    ]).toEqual(['Office of the Auditor General']);
  });
});

describe('what stands beside a name tells where its bearer belongs', () => {
  it.each([
    ['New Jersey Gov. Colm Tarrant left.', 'Colm Tarrant', ['new jersey governor']],
    ['Sen. Mavis Tolland (D-Vt.) left.', 'Mavis Tolland', ['vermont democrat', 'vermont senator', 'senator']],
    [
      'Rep. Mavis Tolland, R-South Dakota, left.',
      'Mavis Tolland',
      ['south dakota republican', 'south dakota representative', 'representative'],
    ],
    ['Sen. Mavis Tolland of West Virginia left.', 'Mavis Tolland', ['west virginia senator', 'senator']],
    ['Lanzio striker Carlo Immolo left.', 'Carlo Immolo', ['lanzio striker']],
  ])('%s', (text, name, called) => {
    expect(calledIn(text).get(name)).toEqual(called);
  });
});

describe('a description with a name in it means whom the article has described so', () => {
  const people = `New Jersey Gov. Colm Tarrant spoke first and asked for money for the bridges of the state.

Ohio Gov. Jon Kellick said nobody would pay for them, and many of the others in the hall agreed.`;

  it.each([
    ['the New Jersey governor', 'Colm Tarrant'],
    ['the Ohio governor', 'Jon Kellick'],
  ])('%s', (description, name) => {
    const rows = quotesIn(`${people}\n\n“We shall see about that,” ${description} said on Friday.`);
    expect(rows.find(({ kind }) => kind === 'direct')?.speaker?.name).toBe(name);
  });

  it('by another word for the calling', () => {
    const rows = quotesIn(`Lanzio manager Carlo Immolo watched the game with Rovers coach Piet Dorn.

“It was a bad day for all of us,” the Lanzio boss said.`);
    expect(rows.find(({ kind }) => kind === 'direct')?.speaker?.name).toBe('Carlo Immolo');
  });
});

describe('letters in brackets after an office are its holder', () => {
  it.each([
    ['Tarnia Director General of Forests (DGF) Suresh Lomba said the fire was avoidable.', 'Suresh Lomba', 'DGF'],
    [
      'Brewery Station House Officer (SHO), Hassan Raimani, told us that the fire was avoidable.',
      'Hassan Raimani',
      'SHO',
    ],
  ])('%s', (lead, name, short) => {
    const rows = quotesIn(`${lead}\n\n“We are sorry for the family,” the ${short} said on Friday.`);
    expect(rows.find(({ kind }) => kind === 'direct')?.speaker?.name).toBe(name);
  });
});

describe('a dateline speaks of nobody', () => {
  it.each(['Agrabar', 'AGRABAR', 'New Delhi'])('%s', place => {
    const [row] = quotesIn(`Fire kills one at the ghat

${place}: A watchman was killed in a “short circuit” and two men were held on Monday night, foresters said.`);
    expect(row?.speaker?.name ?? 'nobody').not.toBe(place);
  });
});

describe('a verb is no part of a description', () => {
  it.each([
    [
      'Transport was slow all week. Transport Secretary Mark Tolland accused them of holding the country “to ransom”.',
      'Mark Tolland',
    ],
    ['The Ferry Delivery Group, which represents ferry firms, said that the offer was “fair”.', 'Ferry Delivery Group'],
  ])('%s', (text, name) => {
    expect(quotesIn(text).find(({ kind }) => kind === 'mixed')?.speaker?.name).toBe(name);
  });
});
