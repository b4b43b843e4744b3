// A cue → its voice: whoever “was described as …” is not the one who describes.
import type { Setting } from './setting.ts';

/** passive after a form of be or get; active after another auxiliary; plain without one. */
export type Voice = 'passive' | 'active' | 'plain';

const BE = new Set("is are was were be been being am ’s 's ’re 're get gets got getting".split(' '));

/** Tokens left of a cue in which its auxiliary is looked for. */
const MOST_BEFORE = 5;

/** The voice of the cue at token `cue`. */
export function voiceOf(setting: Setting, cue: number): Voice {
  const { symbols, layout } = setting;
  const { lower } = layout.words;
  if (lower[cue]!.endsWith('ing')) return 'active';
  const from = Math.max(layout.sentences[layout.sentenceOf[cue]!]!.first, cue - MOST_BEFORE);
  for (let i = cue - 1; i >= from; i--) {
    const symbol = symbols[i]!;
    if (symbol === 'x') return BE.has(lower[i]!) ? 'passive' : 'active';
    if (symbol !== 'a' && !lower[i]!.endsWith('ly')) break;
  }
  return 'plain';
}
