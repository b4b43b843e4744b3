// Where else quoted words stand: in longer quotes they are somebody's, outside marks the article's own.
import { describe, expect, it } from 'vitest';
import { elsewhere, lowered } from '../src/speech/elsewhere.ts';
import { shapeOf } from '../src/speech/quote-shape.ts';
import { settingOf } from '../src/speech/setting.ts';
import { markUseOf, spokenFeatures } from '../src/speech/spoken.ts';
import { layoutOf } from '../src/text/layout.ts';

const placesOf = (text: string, words: string) => {
  const { spans } = layoutOf(text);
  return elsewhere(lowered(text), spans, spans.find(span => text.slice(span.start, span.end) === words)!);
};

describe('the words of a quote elsewhere in its article', () => {
  it('stand in a longer quote, whatever the case and the stop', () => {
    const text =
      'Ferry master ‘Running On Hope.’\n\n“We have been running on hope since the pier went,” Ida Brandt said on Monday.';
    expect(placesOf(text, 'Running On Hope.')).toEqual({ quoted: true, unquoted: false });
  });

  it('stand outside the marks, before or after', () => {
    const text = 'The “night float” came back in May. Nobody at the depot liked the night float, and few took it.';
    expect(placesOf(text, 'night float')).toEqual({ quoted: false, unquoted: true });
  });

  it('count neither where they are part of another word nor where the same words are quoted alone again', () => {
    const text = 'It was “rough”. The roughness of it! Twice she called it “rough”, and thorough it was.';
    expect(placesOf(text, 'rough')).toEqual({ quoted: false, unquoted: false });
  });

  it('keep their offsets where lower case is longer', () => {
    const text = 'İİİİ sang of “tall masts”. “Give me tall masts and a star,” Orhan sang.';
    expect(lowered(text)).toHaveLength(text.length);
    expect(placesOf(text, 'tall masts').quoted).toBe(true);
  });

  it('are features of the kind of a span, as are the word that governs it and the kind of the quote before', () => {
    const text = 'Brandt complained of a lack of “grip” on deck.\n\n“There was no grip at all on that deck,” she said.';
    const setting = settingOf(layoutOf(text));
    const names = spokenFeatures(setting, 0, shapeOf(setting, 0), markUseOf(setting), 'other');
    expect(names).toEqual(
      expect.arrayContaining(['quoted else 1', 'governor lack', 'after other 1', 'first named name 1']),
    );
    expect(names.some(name => name.startsWith('plain else'))).toBe(false);
  });
});
