// The plugin: what compromise's own .quotations() does not give, whole quotes with their speakers.
import nlp from 'compromise';
import { describe, expect, it } from 'vitest';
import plugin, { type AttributedQuotes } from '../src/compromise.ts';

nlp.plugin(plugin as Parameters<typeof nlp.plugin>[0]);

const TEXT = `The ferry stays in port. “The engine is sound. The hull is sound. The ramp is not, and nobody will drive a car on to it while I am harbour master of this island,” Ines Calloway said.

“We won’t sail,” she added.`;

interface View {
  attributedQuotes(): AttributedQuotes & { text(): string; out(kind: 'array'): string[] };
}

const quotesOf = (view: unknown) => (view as View).attributedQuotes();

describe('attributedQuotes', () => {
  it('finds whole quotes, however many sentences they run through, with speaker and cue', () => {
    const rows = quotesOf(nlp(TEXT)).json();
    expect(rows.map(({ text, speaker, cue }) => [text.slice(0, 20), speaker?.name, cue?.text])).toEqual([
      ['The engine is sound.', 'Ines Calloway', 'said'],
      ['We won’t sail,', 'Ines Calloway', 'added'],
    ]);
    for (const { text, start, end } of rows) expect(TEXT.slice(start, end)).toBe(text);
  });

  it('is a View over the words of the quotes', () => {
    const parts = quotesOf(nlp(TEXT)).out('array');
    expect(parts[0]).toContain('The engine is sound');
    expect(parts.at(-1)).toContain('We won’t sail');
    expect(parts.join(' ')).not.toContain('Calloway');
  });

  it('gives Views over the speakers and the cues', () => {
    const found = quotesOf(nlp(TEXT));
    const words = (view: unknown) => (view as { out(kind: 'array'): string[] }).out('array');
    expect(words(found.speakers())).toEqual(['Ines Calloway', 'she']);
    expect(words(found.cues())).toEqual(['said.', 'added.']);
  });

  it('keeps to the sentences that a view was narrowed to', () => {
    const view = nlp(TEXT).sentences().last();
    expect(
      quotesOf(view)
        .json()
        .map(({ text }) => text),
    ).toEqual(['We won’t sail,']);
  });

  it('finds nothing in a text without quotes', () => {
    expect(quotesOf(nlp('The ferry stays in port.')).json()).toEqual([]);
    expect(quotesOf(nlp('')).json()).toEqual([]);
  });
});
