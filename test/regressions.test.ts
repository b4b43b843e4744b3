// Inputs that once broke a promise, shortened to what mattered.
import { describe, expect, it } from 'vitest';
import { quotesIn } from '../src/core.ts';
import { brokenPromise } from './helpers/invariants.ts';

describe('found by the fuzzer', () => {
  it.each([
    [
      'a carried quote before any speech has a statement of its own',
      'replied 『 “Nobody asked us,” he added. “Nobody ever does.” 』 it “Then we ran,” said Hugh Tarrant. 「 tweeted who said /水野',
    ],
    [
      'a quote that opens with an unclosed corner mark',
      "‹ tweeted who said /水野 isn't ＂ 『hasOwnProperty Dacey denied that the ship had been unsafe. „We stay",
    ],
    [
      'direction overrides and half pairs between marks',
      '\u202e not 水野 ‚ › ß ‹ never again ‟ said - \ud83d we will stay 』McKay ] a spokesman ',
    ],
    [
      'a reported clause that ends inside the marks still holds the quote',
      '’tis Brandt’s <q> has said «tweeted   \b    ``tweeted) ) ‚| ﬁne“yes The town council met on Tuesday.\u200b薎@ ” › 箇" added› + " ]]> \'\' ofé said on Monday . „ Dacey denied that the ship had been unsafe.',
    ],
    ['line separators of every kind', '“a\u2028b\u2029c\rd\r\ne\u0085f” said Ida.\v“g”\f'],
  ])('%s', (_, text) => {
    expect(brokenPromise(text, quotesIn({ document: 'd', text }))).toBeNull();
  });
});

it('a thousand possessives behind a verb of saying end in no deep recursion', () => {
  expect(() => quotesIn(`“We stay,” said ${'Ida’s '.repeat(50_000)}brother.`)).not.toThrow();
});
