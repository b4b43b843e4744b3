// An article → the place of each antecedent of a description beside the others, and who is named or described ahead.
import { describe, expect, it } from 'vitest';
import { senseOf } from '../src/lexicon/callings.ts';
import { antecedents, discourseOf } from '../src/people/antecedents.ts';
import { namedAhead } from '../src/people/own-sentence.ts';
import { placesOf } from '../src/people/recency.ts';
import { settingOf } from '../src/speech/setting.ts';
import { layoutOf } from '../src/text/layout.ts';

/** For a mention of an article, by its words, each antecedent with its place. */
function placesIn(text: string, words: string) {
  const setting = settingOf(layoutOf(text));
  const { mentions, names, layout } = setting;
  const textOf = (m: number) =>
    layout.text.slice(layout.words.start[mentions[m]!.first]!, layout.words.end[mentions[m]!.last - 1]!);
  const m = mentions.findLastIndex((_, k) => textOf(k) === words);
  const traces = antecedents(discourseOf(setting), m, new Map());
  const places = placesOf(setting, traces, m);
  return traces.map(({ referent }, t) => [
    referent >= 0 ? names.entities[referent]!.name : textOf(~referent),
    places[t]!.beside,
  ]);
}

describe('an antecedent beside the others', () => {
  it('alone fits a description by its noun', () => {
    const places = placesIn(
      'Driver in court\n\nMagistrate Alva Brandt read the charges to a woman from Kelso.\n\nThe woman said she would think about it.',
      'The woman',
    );
    expect(places).toContainEqual(['a woman', 'only']);
    expect(places.map(([name]) => name)).not.toContain('Alva Brandt');
  });

  it('fits as one of those who are so called', () => {
    const places = placesIn(
      'Letter\n\nNorvik kept a letter in which one of its fitters warned of a leak. Anneke de Vries denied it. The fitter said it was true.',
      'The fitter',
    );
    expect(places).toContainEqual(['one', 'only']);
  });

  it('fits by the age of a teenager and by a calling with a number', () => {
    const young = placesIn(
      'Chess\n\nAarav Deshmukh, 15, lost to Vikram Sood in Pune. The teenager said so.',
      'The teenager',
    );
    expect(young).toContainEqual(['Aarav Deshmukh', 'only']);
    const mother = placesIn(
      'Court\n\nWidow Joan Petty met judge Ann Hall. The mother-of-two wept.',
      'The mother-of-two',
    );
    expect(mother).toContainEqual(['Joan Petty', 'only']);
  });

  it('of another calling is out of question where somebody fits', () => {
    const text =
      'Tram\n\nEngineer Tomasz Bielak drew the route. Mr Sven Falk likes it. Baker Lena Orth does not. The engineer said it was safe.';
    expect(placesIn(text, 'The engineer').map(([name]) => name)).toEqual(
      expect.arrayContaining(['Tomasz Bielak', 'Sven Falk']),
    );
    expect(placesIn(text, 'The engineer').map(([name]) => name)).not.toContain('Lena Orth');
    const nobody = 'Tram\n\nBaker Lena Orth does not like the tram. The engineer said it was safe.';
    expect(placesIn(nobody, 'The engineer').map(([name]) => name)).toContain('Lena Orth');
  });

  it('fits nobody better when no description fits', () => {
    const places = placesIn(
      'Alva Brandt met Peter Olsson in Kelso. The 40-year-old said it had rained.',
      'The 40-year-old',
    );
    expect(places.every(([, beside]) => beside === 'nobody')).toBe(true);
  });
});

describe('whoever is described further on in the sentence', () => {
  it('is not its subject', () => {
    const setting = settingOf(
      layoutOf('Magistrate Alva Brandt read the charges. The woman told the magistrate that she would plead.'),
    );
    const m = setting.mentions.findIndex(({ key }) => key[0] === 'woman');
    expect(namedAhead(setting, m, setting.names.entities[0]!.index)).toBe('described');
  });
});

describe('a noun for people', () => {
  it('is one for anybody, for a calling or for neither', () => {
    expect(['woman', 'striker', 'gruffalo'].map(senseOf)).toEqual(['anybody', 'calling', 'other']);
  });
});
