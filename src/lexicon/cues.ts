// How likely a word is the cue of reported speech: learned shares where there are any, verbs of communication otherwise.
import { CUE_SHARES } from './cue-words.ts';
import { SPEECH_VERB_FORMS } from './speech-verbs.ts';

const STRENGTHS: ReadonlyMap<string, number> = (() => {
  const strengths = new Map(SPEECH_VERB_FORMS);
  for (const [word, thousandths] of Object.entries(JSON.parse(CUE_SHARES) as Record<string, number>)) {
    const learned = thousandths / 1000;
    const known = strengths.get(word);
    strengths.set(word, known === undefined ? learned : Math.max(learned, known / 2));
  }
  return strengths;
})();

/** A word of at least this strength is a verb of saying in most of its uses. */
export const SURE_CUE = 0.6;

/** Share of a lower-case word's uses that are cues, 0 to 1; 0 for unknown words. */
export function cueStrength(word: string): number {
  return STRENGTHS.get(word) ?? 0;
}
