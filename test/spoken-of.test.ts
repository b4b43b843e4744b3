// Quotes that name persons → who does not speak, since whoever speaks says “I”.
import { describe, expect, it } from 'vitest';
import { spokenOf } from '../src/people/spoken-of.ts';
import { extractArticle } from '../src/pipeline.ts';
import { settingOf } from '../src/speech/setting.ts';
import { layoutOf } from '../src/text/layout.ts';

const speakers = (text: string): (string | undefined)[] =>
  extractArticle({ document: 'd', text })
    .quotes.filter(({ kind }) => kind === 'direct')
    .map(({ speaker }) => speaker?.name);

describe('a person whom a quote names', () => {
  const named = (text: string): string[] => {
    const setting = settingOf(layoutOf(text));
    return [...spokenOf(setting, 0)].map(entity => setting.names.entities[entity]!.name);
  };

  it('is found in the words, but not as part of another name or as whom somebody else calls', () => {
    expect(named('Ilse Brandt met him. “We will miss Ilse and her songs in this town,” he said.')).toEqual([
      'Ilse Brandt',
    ]);
    expect(named('Ilse Brandt met him. “We will miss the Brandt family in this town,” she said.')).toEqual([]);
    expect(named('Ilse Brandt met him. “So he shouted ‘Ilse, come on home’ at me,” she said.')).toEqual([]);
    expect(named('Ilse Brandt met him. “Cheers for Ilse,” he said.')).toEqual([]);
  });

  it('is not whom the pronoun beside the quote means', () => {
    expect(
      speakers(
        'Club chairman Pavel Horak sat beside the coach, Anton Brandt, on Monday.\n\n“Brandt has our full backing and he will be here next season,” he said.',
      ),
    ).toEqual(['Pavel Horak']);
  });

  it('speaks all the same where his name stands beside the verb', () => {
    expect(
      speakers('“Nobody knows this valley better than Anton Brandt does,” said Anton Brandt, the mayor of Olten.'),
    ).toEqual(['Anton Brandt']);
  });
});
