// Lists of quotes with names above, below or behind them, as votes, tributes and reviews are printed.
import { describe, expect, it } from 'vitest';
import { settingOf } from '../src/speech/setting.ts';
import { signedQuotes } from '../src/speech/signed.ts';
import { layoutOf } from '../src/text/layout.ts';

/** For each signed quote its first word and who signed it. */
function signed(text: string): string[] {
  const setting = settingOf(layoutOf(text));
  const { spans } = setting.layout;
  return [...signedQuotes(setting)]
    .sort(([a], [b]) => a - b)
    .map(([q, m]) => `${text.slice(spans[q]!.start).split(/[ ,.]/)[0]}: ${setting.mentions[m]!.key.join(' ')}`);
}

describe('a quote beside a line that holds nothing but a name', () => {
  it('is that person’s in a list with names above each', () => {
    expect(
      signed('Sofia Berg, 12, of Malmo\n\n“I like maths.”\n\nJonas Lind, 13\n\n“Nothing.”\n\n“Nothing at all.”'),
    ).toEqual(['I: sofia berg', 'Nothing: jonas lind', 'Nothing: jonas lind']);
  });

  it('is that person’s in a list with names below each', () => {
    expect(signed('“They are ugly.”\n\nPeter Marsh, 41, plumber\n\n“Too small.”\n\nGina Rossi, 29')).toEqual([
      'They: peter marsh',
      'Too: gina rossi',
    ]);
  });

  it('goes with the nearer line', () => {
    expect(
      signed('Letters\n\nSinger Kate Molloy\n“He was kind.”\n\nProducer Joe Dunne\n“He was loud.”\n\nUna Ryan'),
    ).toEqual(['He: kate molloy', 'He: joe dunne']);
  });

  it('is that person’s when the name stands behind it', () => {
    expect(signed('“They are ugly.” Peter Marsh, 41\n\n“Too small.” Gina Rossi')).toEqual([
      'They: peter marsh',
      'Too: gina rossi',
    ]);
  });

  it('is that person’s whom an entry names before a prize or a paper', () => {
    expect(signed('Jo March – Best Actress: “I thank my mother.”')).toEqual(['I: jo march']);
    expect(signed('Jo March – in tears – said: “I thank my mother.”')).toEqual([]);
  });

  it('is nobody’s by that line in a report, nor beside one name alone, nor beside a sentence', () => {
    expect(signed('“It is a great day,” she said.\n\nTom Rudd, opposition leader\n\n“No,” said Rudd.')).toEqual([]);
    expect(signed('Tom Rudd (left)\n\n“It is a great day.”\n\nThe council met on Friday.\n\n“No.”')).toEqual([]);
    expect(signed('Tom Rudd was not there.\n\n“No.”\n\nAnn Lee was late.\n\n“Yes.”')).toEqual([]);
  });
});

describe('a quote under a heading that announces a statement', () => {
  it.each([
    ['Selby Water statement', 'selby water'],
    ['Selby Council’s response:', 'selby council'],
    ['Full statement by Ann Lee, director of Rovers', 'ann lee'],
    ['Statement from Selby Council:', 'selby council'],
    ['What Jim Dorsey said', 'jim dorsey'],
  ])('is the words of whom it names: %s', (heading, author) => {
    expect(signed(`“I paid twice,” said Carla Wexler.\n\n${heading}\n\n“We are sorry.”\n\n“We will pay.”`)).toEqual([
      `We: ${author}`,
      `We: ${author}`,
    ]);
  });

  it('not under a sentence', () => {
    expect(signed('Selby Council withdrew its first statement.\n\n“It is too late.”')).toEqual([]);
    expect(signed('Ann Lee read out the statement\n\n“It is too late.”')).toEqual([]);
  });
});
