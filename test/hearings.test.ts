// Sentences → whether quoted words are only passed on, without anybody who said them.
import { describe, expect, it } from 'vitest';
import { shapeOf } from '../src/speech/quote-shape.ts';
import { settingOf } from '../src/speech/setting.ts';
import { layoutOf } from '../src/text/layout.ts';

const hearingIn = (text: string): string => shapeOf(settingOf(layoutOf(text)), 0).hearing;

describe('words that are only passed on', () => {
  it('are what a court hears or is told, before or after them', () => {
    expect(hearingIn('Derry Crown Court heard he was “besotted” with the vicar.')).toBe('heard');
    expect(hearingIn('Jurors were told that the blow was “savage”.')).toBe('heard');
    expect(hearingIn('The lift was “a death trap”, the inquest heard.')).toBe('heard');
  });

  it('have somebody who says them inside what the court hears', () => {
    expect(hearingIn('The court heard that Moran told a neighbour he was “finished”.')).toBe('heard inner');
    expect(hearingIn('The witness told the court he was “finished”.')).toBe('');
  });

  it('are what is alleged by nobody', () => {
    expect(hearingIn('It was alleged that the rector had used “vile” language.')).toBe('alleged');
    expect(hearingIn('She said it was “vile”.')).toBe('');
  });

  it('are part of a question, but not of its answer', () => {
    expect(hearingIn('Asked if she was “worried” about the tie, Orla Moran laughed.')).toBe('asked');
    expect(hearingIn('Asked if she was worried about the tie, Orla Moran said she was “calm”.')).toBe('');
  });
});
