// How papers of many countries write who somebody is before the name, and by which part of the name they call him later.
import { describe, expect, it } from 'vitest';
import { settingOf } from '../src/speech/setting.ts';
import { layoutOf } from '../src/text/layout.ts';

/** The name of the person whom the last mention by name in a text means. */
function lastNamed(text: string): string | undefined {
  const { mentions, names } = settingOf(layoutOf(text));
  const m = mentions.findLastIndex(({ kind }) => kind === 'name');
  return names.entities[names.entityOf[m]!]?.name;
}

describe('letters before and after a name are no part of it', () => {
  it.each([
    ['MEC Thabo Nkomeni said the wall was old. MEC Nkomeni then left.', 'Thabo Nkomeni'],
    [
      'The Police Public Relations Officer, SP Segun Oyelami, said the wall was old. SP Oyelami then left.',
      'Segun Oyelami',
    ],
    ['Collector Ramesh Koltekar IAS said the wall was old. Koltekar then left.', 'Ramesh Koltekar'],
    ['Deputy Commissioner Kylie Trembarth AO said the wall was old. DC Trembarth then left.', 'Kylie Trembarth'],
    ['Declan Treanagh BL, defending, said the wall was old. Mr Treanagh then left.', 'Declan Treanagh'],
  ])('%s', (text, name) => {
    expect(lastNamed(text)).toBe(name);
  });

  it('initials of two letters stay', () => {
    expect(lastNamed('RK Sharmina said the wall was old, and so it was.')).toBe('RK Sharmina');
  });

  it('a ship keeps its letters', () => {
    expect(lastNamed('They sailed in HMS Colin Prowse to the north.')).toBe('HMS Colin Prowse');
  });

  it('two bearers of a surname are not told apart by letters', () => {
    expect(lastNamed('Colin Prowse met Martin Prowse there. SSP Prowse then left.')).toBe('SSP Prowse');
  });
});

describe('what an office is for is no part of the name after it', () => {
  it.each([
    'Conservative MP for Hook Sonbury Colin Prowse said the wall was old.',
    'Secretary of State for Work and Pensions Colin Prowse said the wall was old.',
    'The general secretary of the Bakers Union Colin Prowse said the wall was old.',
    'Cabinet member for Highways and Transport Colin Prowse said the wall was old.',
    'Chief executive of Mersham NHS Trust Colin Prowse said the wall was old.',
    'Road Transport and Highways Minister Colin Prowse said the wall was old.',
  ])('%s', text => {
    expect(lastNamed(text)).toBe('Colin Prowse');
  });

  it('three names of one person after a preposition stay together', () => {
    expect(lastNamed('A lawyer for Kwabenor Samuel Addoku said the wall was old.')).toBe('Kwabenor Samuel Addoku');
  });
});

describe('a later short form means the bearer of the full name', () => {
  it.each([
    ['Minister K.T. Rama Velu said the wall was old. Mr. Rama Velu then left.', 'K.T. Rama Velu'],
    ['President Andrés Quintanar López said the wall was old. Quintanar then left.', 'Andrés Quintanar López'],
    [
      'Andrés Manuel Quintanar López said the wall was old. Quintanar López then left.',
      'Andrés Manuel Quintanar López',
    ],
    ['Datuk Seri Steven Chong Wei Jie said the wall was old. Chong then left.', 'Steven Chong Wei Jie'],
    ['Mohd Rizwan Harunah said the wall was old. Mohd Rizwan then left.', 'Mohd Rizwan Harunah'],
    [
      'Al Nouriya Holding opened a market. Hamdan Al Nouriya said it was good. Mr Al Nouriya then left.',
      'Hamdan Al Nouriya',
    ],
  ])('%s', (text, name) => {
    expect(lastNamed(text)).toBe(name);
  });

  it('a middle name that is a forename is not called alone', () => {
    expect(lastNamed('Sarah Jessica Prowse said so. Jessica then left.')).toBe('Jessica');
  });
});
