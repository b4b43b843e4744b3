// Quoted words that nobody says: what calls them a name or a word, and fragments too doubtful to be printed as somebody's.
import { describe, expect, it } from 'vitest';
import { decisionsOf, kindName } from '../src/people/decisions.ts';
import { explanationsOf } from '../src/people/explain.ts';
import { quotesOf } from '../src/people/quotes.ts';
import { shippedModels } from '../src/speech/models.ts';
import { namingOf } from '../src/speech/naming-words.ts';
import { shapeOf } from '../src/speech/quote-shape.ts';
import { settingOf } from '../src/speech/setting.ts';
import { markUseOf, spokenFeatures } from '../src/speech/spoken.ts';
import { layoutOf } from '../src/text/layout.ts';

const naming = (before: string) => {
  const lower = before.toLowerCase().split(' ');
  return namingOf(lower, 0, lower.length);
};

describe('the words before a quote', () => {
  it('name it with a participle, with or without “as” and an article', () => {
    for (const words of ['a flaw known as the', 'a book entitled', 'the so-called', 'his so called', 'a port dubbed'])
      expect(naming(words), words).toBe('named');
    expect(naming('a method often referred to as')).toBe('referred');
  });

  it('say that words are meant as words', () => {
    for (const words of ['he never used the phrase', 'the words', 'a string of terms like'])
      expect(naming(words), words).toBe('word');
  });

  it('say neither with a verb of saying or farther away', () => {
    for (const words of ['she called the plan a', 'known in every port of the north for the', 'a'])
      expect(naming(words), words).toBe('');
  });

  it('are features of its kind, as is an answer on a ballot', () => {
    const setting = settingOf(
      layoutOf('The fault is known as “pier rot” in Westport.\n\nHorak said the “no” campaign was ahead.'),
    );
    const features = (q: number) => spokenFeatures(setting, q, shapeOf(setting, q), markUseOf(setting), null);
    expect(features(0)).toContain('construction named');
    expect(features(1)).toContain('ballot true');
  });
});

describe('a fragment whose speaker is in doubt', () => {
  const texts = [
    'Otto Falk met Ida Brandt on the pier. Hers had been a “hard bargain”, and his a poor one.',
    'Ida Brandt wrote to Otto Falk after the vote. It was a “bitter pill” for Pavel Horak and for the crew of the ferry.',
    'Horak and Falk fell out in May. There had been a “clear understanding” between Brandt, the mayor and the crew.',
    'Brandt spoke first, then Falk, then Horak. In the end “some doubts” were left in the room.',
    'Falk, Horak and Brandt left together. What remained was a “sour taste” and an unpaid bill.',
    'The mayor thanked Brandt, and Falk thanked Horak. The “warm words” did not last.',
  ];

  it('is printed as nobody’s, and its explanation says so and still shows the candidates', () => {
    let found = 0;
    for (const text of texts) {
      const setting = settingOf(layoutOf(text));
      const models = shippedModels();
      const { kinds, resolved, doubtful } = decisionsOf(setting, models);
      const { quotes } = quotesOf({ document: 'd', text }, setting, models);
      for (const [q, probability] of doubtful) {
        found++;
        expect(kindName(kinds[q]!)).toBe('mixed');
        expect(probability).toBeCloseTo((1 - kinds[q]![2]!) * resolved[q]!.probability, 9);
        expect(quotes[q]).toMatchObject({ kind: 'other', speaker: null, evidence: 'not speech' });
        expect(quotes[q]!.confidence).toBeCloseTo(1 - probability, 2);
        const explanation = explanationsOf({ document: 'd', text }, setting, models)[q]!;
        expect(explanation).toMatchObject({ kind: 'other', speaker: null });
        expect(explanation.candidates.length).toBeGreaterThan(0);
      }
    }
    expect(found).toBeGreaterThan(0);
  });
});
