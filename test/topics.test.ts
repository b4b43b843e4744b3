// Sentences → whom they are about: the subject of the main clause, who may speak the bare quote behind it.
import { describe, expect, it } from 'vitest';
import { extractArticle } from '../src/pipeline.ts';
import { settingOf } from '../src/speech/setting.ts';
import { personsIn, topicBefore } from '../src/speech/topics.ts';
import { layoutOf } from '../src/text/layout.ts';

/** The subject of the first sentence’s main clause; empty without one. */
function topicIn(text: string): string {
  const { topicOf, mentions, layout } = settingOf(layoutOf(text));
  const m = topicOf[0]!;
  if (m < 0) return '';
  return text.slice(layout.words.start[mentions[m]!.first]!, layout.words.stem[mentions[m]!.last - 1]!);
}

describe('whom a sentence is about', () => {
  it('is the subject, whatever the verb', () => {
    expect(topicIn('Club coach Anton Brandt wants the crew to train on the lake.')).toBe('Anton Brandt');
    expect(topicIn('Ilse Brandt, a chemist at Olten University, agrees.')).toBe('Ilse Brandt');
    expect(topicIn('After the race, Horak’s sister Jana was delighted.')).toBe('Jana');
  });

  it('is nobody who only opens the sentence after a preposition', () => {
    expect(topicIn('For Pavel Horak, the next step is clear.')).toBe('');
  });
});

describe('whom the sentence before a quote is about', () => {
  const before = (text: string): string => topicBefore(settingOf(layoutOf(text)), 1, -1);

  it('is somebody new, a body or a thing; a question is about its answer', () => {
    expect(before('Ilse Brandt was delighted. “We won.”')).toBe('new-other');
    expect(before('The spire was struck by hail. “We won.”')).not.toBe('new-other');
    expect(before('Was Ilse Brandt delighted? “We won.”')).toBe('question');
  });
});

describe('of whom a quote is', () => {
  const persons = (text: string): string => personsIn(settingOf(layoutOf(text)), 0);

  it('is told by its pronouns', () => {
    expect(persons('“I’m glad we won.”')).toBe('I');
    expect(persons('“He’s the best.”')).toBe('he');
    expect(persons('“She told me.”')).toBe('both');
    expect(persons('“We won.”')).toBe('none');
  });
});

describe('fragments that only “and” joins', () => {
  it('have one speaker', () => {
    const { quotes } = extractArticle({
      document: 'd',
      text: 'Club chairman Pavel Horak told members the coach had been described by parents as “loud” and “unfair”.',
    });
    const speakers = quotes.filter(({ kind }) => kind === 'mixed').map(({ speaker }) => speaker?.name);
    expect(speakers).toHaveLength(2);
    expect(speakers[0]).toBe(speakers[1]);
  });
});

describe('a description after an opening that names somebody', () => {
  it('is the subject and nobody named there', () => {
    const { quotes } = extractArticle({
      document: 'd',
      text: 'Speaking to Anton Brandt, a source close to the bank said: “It is over for all of us here.”',
    });
    expect(quotes[0]?.speaker?.name).toBe('a source close to the bank');
  });
});
