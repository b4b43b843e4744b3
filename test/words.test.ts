// Words and marks: what is one token, with its offsets, its ending and its shape.
import { describe, expect, it } from 'vitest';
import { Ending, Shape, TokenKind, tokenAt, wordsIn } from '../src/text/words.ts';

const tokens = (text: string) => {
  const words = wordsIn(text);
  return Array.from({ length: words.count }, (_, i) => text.slice(words.start[i]!, words.end[i]!));
};

describe('tokens', () => {
  it.each([
    ['words and marks', 'He said: no, never.', ['He', 'said', ':', 'no', ',', 'never', '.']],
    [
      'hyphens and apostrophes inside words',
      'Jean-Luc can’t re-open O’Hara’s',
      ['Jean-Luc', 'can’t', 're-open', 'O’Hara’s'],
    ],
    [
      'abbreviations keep their stop',
      'Mr. Moss of Acme Inc. left the U.S. today.',
      ['Mr.', 'Moss', 'of', 'Acme', 'Inc.', 'left', 'the', 'U.S.', 'today', '.'],
    ],
    ['initials keep their stop', 'J. P. Moss', ['J.', 'P.', 'Moss']],
    [
      'numbers keep their points and commas',
      'It was 11,500.25, or 3.',
      ['It', 'was', '11,500.25', ',', 'or', '3', '.'],
    ],
    ['runs of stops, dashes and backticks are one mark', 'Well... -- ``so', ['Well', '...', '--', '``', 'so']],
    ['an em dash stands alone', 'stay—go', ['stay', '—', 'go']],
    ['combining marks stay with their letter', 'Jose\u0301 Nu\u0303ez', ['Jose\u0301', 'Nu\u0303ez']],
    ['other scripts are words', 'Ольга сказала', ['Ольга', 'сказала']],
    ['a surrogate pair is one token', 'so 😀 then', ['so', '😀', 'then']],
    ['an ampersand between capitals', 'AT&T and R&D', ['AT&T', 'and', 'R&D']],
  ])('%s', (_, text, expected) => {
    expect(tokens(text)).toEqual(expected);
  });

  it('half a surrogate pair is a token of its own', () => {
    expect(tokens('a \ud83d b \ude00')).toEqual(['a', '\ud83d', 'b', '\ude00']);
  });

  it('spaces of every kind and control characters separate', () => {
    expect(tokens('a\u00a0b\u2009c\u3000d\u200be\tf\u0000g\u0007h')).toEqual([...'abcdefgh']);
  });
});

describe('endings', () => {
  it('a genitive is told from a verb', () => {
    const words = wordsIn('Moss’s he’s they’ll Anna’s it’s James’ book');
    expect(Array.from(words.ending.subarray(0, words.count))).toEqual([
      Ending.possessive,
      Ending.verb,
      Ending.verb,
      Ending.possessive,
      Ending.verb,
      Ending.possessive,
      Ending.none,
    ]);
    expect(words.lower.slice(0, 4)).toEqual(['moss', 'he', 'they', 'anna']);
  });
});

describe('shapes', () => {
  it('tell how a word is written', () => {
    const words = wordsIn('said Moss NATO McKay iPhone 42');
    expect(Array.from(words.shape.subarray(0, words.count))).toEqual([
      Shape.lower,
      Shape.capitalised,
      Shape.capitals,
      Shape.capitalised,
      Shape.mixed,
      Shape.none,
    ]);
    expect(words.kind[5]).toBe(TokenKind.number);
  });
});

it('the token at an offset is the first that ends after it', () => {
  const words = wordsIn('one two');
  expect([0, 2, 3, 4, 6, 7].map(offset => tokenAt(words, offset))).toEqual([0, 0, 1, 1, 1, 2]);
});
