// Furniture of a page: lines that offer something else to read, advertisements and credits are no part of the article.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutOf } from '../src/text/layout.ts';
import { withoutPageLines } from '../src/text/page-lines.ts';

describe('furniture of a page', () => {
  it.each([
    'Advertisement',
    'Hide AdAdvertisement',
    'READ MORE: Tom Rudd says the bridge will never open',
    'ALSO READ | Selby to play Goole in May!',
    'Also read: Six weeks of roadworks',
    '• READ MORE: Selby sets out its route',
    'Related stories',
    'Sign up to our newsletter from Politics Editor Hannah Moss',
    'Subscribe and receive our best reports, plus Cairo Letter and more',
    'Story continues below',
    'Joe Fox/Getty Images',
    'Photo: Joe Fox',
    '(Photo by Joe Fox/Reel Images)',
    'Image by Rosa Feld',
  ])('is blank: %s', line => {
    const blank = ' '.repeat(line.length);
    expect(withoutPageLines(`She left.\n\n${line}\n\nHe stayed.`)).toBe(`She left.\n\n${blank}\n\nHe stayed.`);
  });

  it.each([
    ['Ella Brandt at the bridge. Picture: Joe Fox', 'Ella Brandt at the bridge.'],
    ['Ella Brandt at the bridge (Image: Joe Fox)', 'Ella Brandt at the bridge'],
    ['Hide Ad“We have the money,” she said.', '“We have the money,” she said.'],
    ['Ann Lee/The Record/Archive ‘Who is there?’ She laughs.', '‘Who is there?’ She laughs.'],
  ])('is cut off a line: %s', (line, rest) => {
    expect(withoutPageLines(line).trim()).toBe(rest);
    expect(withoutPageLines(line)).toHaveLength(line.length);
  });

  it.each([
    'Read more: Neighbours remember “a lovely nan”',
    'Subscribers in Cork said they had paid twice.',
    'Advertising boss Tom Rudd has resigned.',
    'Register offices will shut, said the mayor.',
    'The Penal/Debe district, which has two schools, was warned.',
    'Council votes on Kirk/Smith deal',
    'Credits were rolled over, the bank said.',
  ])('is no line with a quote, no sentence and no heading: %s', line => {
    expect(withoutPageLines(line)).toBe(line);
  });

  it('does not cut a quote that goes on behind it', () => {
    const text = '“We have the money.\n\nHide AdAdvertisement\n\nHide Ad“And the will,” she said.';
    expect(layoutOf(text).spans.map(({ continues }) => continues)).toEqual([false, true]);
  });

  it('keeps every offset, whatever the text', () => {
    const piece = fc.constantFrom('Hide Ad', 'READ MORE: a', 'Photo: A', 'A/B', ' ', '\n', '\r\n', '“', 'a', 'é😀');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), pieces => {
        const text = pieces.join('');
        const plain = withoutPageLines(text);
        expect(plain).toHaveLength(text.length);
        for (let at = 0; at < text.length; at++) expect([text.charAt(at), ' ']).toContain(plain.charAt(at));
      }),
    );
  });
});
