// Paragraphs and the reporter's sentences: where a text is cut, and where it must not be.
import { describe, expect, it } from 'vitest';
import { layoutOf } from '../src/text/layout.ts';
import { paragraphsIn } from '../src/text/paragraphs.ts';

const paragraphs = (text: string) => paragraphsIn(text).map(({ start, end }) => text.slice(start, end));
const sentences = (text: string) => layoutOf(text).sentences.map(({ start, end }) => text.slice(start, end));

describe('paragraphs', () => {
  it.each([
    ['line feeds', '\n'],
    ['carriage returns and line feeds', '\r\n'],
    ['carriage returns alone', '\r'],
    ['line separators', '\u2028'],
    ['paragraph separators', '\u2029'],
    ['blank lines', '\n\n'],
    ['lines of spaces', '\n \u00a0\t\n'],
  ])('are cut at %s', (_, end) => {
    expect(paragraphs(`The pier is shut.${end}Nobody knows why.${end}`)).toEqual([
      'The pier is shut.',
      'Nobody knows why.',
    ]);
  });

  it('stand without the spaces around them', () => {
    expect(paragraphs('\ufeff  The pier is shut.\u3000\n\t\u200bNobody knows why. ')).toEqual([
      'The pier is shut.',
      'Nobody knows why.',
    ]);
  });

  it('of a text wrapped at a fixed width end at blank lines', () => {
    const first = [
      'The council voted late on Tuesday evening to shut the old pier',
      'after an engineer found that eleven of its thirty iron legs had',
      'rusted through and that the deck could give way in any storm of',
      'the coming winter.',
    ].join('\n');
    const second = [
      'The mayor said that the town could not pay for a new one and that',
      'she would ask the county for the money, which nobody expects it to',
      'have before the spring.',
    ].join('\n');
    expect(paragraphs(`${first}\n\n${second}\n`)).toEqual([first, second]);
  });

  it('of a text wrapped without blank lines end at short lines, indents and opening marks', () => {
    const text = `PIER TO CLOSE
By Anna Borg
The council voted late on Tuesday evening to shut the old pier which
the town had built in 1899. The mayor, Dan Healy, said it was “long
overdue and right for the town”.
“We have waited ten years for this,” he said. “The deck is falling in
to the sea and nobody else will pay for the iron.
   Skipper Nora Foley said that she would “not pay a cent” and that he
had “no idea of the sea”.`;
    expect(paragraphs(text).map(paragraph => paragraph.slice(0, 12))).toEqual([
      'PIER TO CLOS',
      'By Anna Borg',
      'The council ',
      '“We have wai',
      'Skipper Nora',
    ]);
  });

  it('go on over a break in the middle of a sentence, but not into bylines, headings and lists', () => {
    const cut = 'The chief of the harbour board told us that the old pier was\n\nsafe, “but not for long”.';
    expect(paragraphs(`Pier shut\n\n${cut}`)).toEqual(['Pier shut', cut]);
    const apart = [
      'Council of Kerry votes to shut the old pier of the town',
      'by Anna Borg',
      'The council voted late on Tuesday to shut the old pier',
      'Mayor: it is long overdue and right for the whole town',
      '• the pier was built in 1899 and had never been painted',
      'iPier, a firm from Cork, will build the new one in May',
    ];
    expect(paragraphs(apart.join('\n'))).toEqual(apart);
    expect(paragraphs(apart.join('\n\n'))).toEqual(apart);
  });

  it('of a list of short lines stay apart', () => {
    expect(paragraphs('Pier shut\nMayor resigns\nFerry late\nBand wins').length).toBe(4);
  });

  it('an empty text and one of blanks have none', () => {
    expect([paragraphs(''), paragraphs('\n \r\n\t\u00a0')]).toEqual([[], []]);
  });
});

describe('sentences', () => {
  it('end at full stops, question marks and exclamation marks', () => {
    expect(sentences('The pier is shut. Who shut it? Nobody knows! It stays shut.')).toEqual([
      'The pier is shut.',
      'Who shut it?',
      'Nobody knows!',
      'It stays shut.',
    ]);
  });

  it.each([
    'Dr. Ana Ruiz met Mr. J. P. Moss of Moss & Co. Ltd. on Friday.',
    'The U.S. envoy landed at 4 p.m. on Jan. 3 in St. Asaph.',
    'It cost $3.5 million, or 11,500.25 crowns, for No. 7 alone.',
    'The site example.org was down, the firm said.',
    'He paused ... then went on.',
  ])('do not end inside %s', text => {
    expect(sentences(text)).toEqual([text]);
  });

  it('end after an abbreviation before a capitalised function word', () => {
    expect(sentences('He flew to the U.S. The trip was long.')).toEqual(['He flew to the U.S.', 'The trip was long.']);
  });

  it('do not end at a stop inside a quotation whose sentence goes on', () => {
    for (const text of [
      '“We stay. We will not go,” said Ida Brandt.',
      '“Will we stay?” asked Ida Brandt.',
      '“We stay!” the crowd in the square shouted.',
      '“If we stay …” Ida Brandt said.',
      '“If we stay ...” Ida Brandt said.',
    ])
      expect(sentences(text)).toEqual([text]);
  });

  it('end with a quotation that ends in a full stop when a new one begins', () => {
    expect(sentences('She shook her head. “We stay.” The crowd went home.')).toEqual([
      'She shook her head.',
      '“We stay.”',
      'The crowd went home.',
    ]);
  });

  it('end with a quotation that ends in a question when what follows says something else', () => {
    expect(sentences('“Will we stay?” Brandt has since announced a new line.')).toEqual([
      '“Will we stay?”',
      'Brandt has since announced a new line.',
    ]);
    expect(sentences('“Will we stay?” Brandt said that nobody knew.')).toEqual([
      '“Will we stay?”',
      'Brandt said that nobody knew.',
    ]);
  });

  it('never cross a paragraph', () => {
    expect(sentences('The pier is\nshut today')).toEqual(['The pier is', 'shut today']);
  });

  it('hold every token exactly once, in order', () => {
    const text = 'He said “no.” It rained... “Why?” (he asked). The end\n\n“A.” “B.”\nC. D.';
    const { sentences: found, words } = layoutOf(text);
    expect(found.flatMap(({ first, last }) => Array.from({ length: last - first }, (_, i) => first + i))).toEqual(
      Array.from({ length: words.count }, (_, i) => i),
    );
  });
});
