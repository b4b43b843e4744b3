// How probably a word is a cue: by its own uses, and where these are few by the uses of words of its kind.
import { expect, test } from 'vitest';
import { learnKinds } from '../scripts/train/reported-cues.ts';
import { cueEntries, cueWordsOf, sumCounts, type WordCounts } from '../scripts/train/reported-gold.ts';
import { SPEECH_VERB_FORMS } from '../src/lexicon/speech-verbs.ts';
import { hashOf } from '../src/speech/reported/hashing.ts';
import { stemLength } from '../src/speech/reported/stems.ts';

const SPOKEN = ['enumerated', 'scolded', 'notified', 'saluted', 'enunciated'];
const MOVED = ['walked', 'crawled', 'jumped', 'climbed', 'rode'];

/** Counts of an article in which each word is used so often, `cues` of them all as cues. */
function counts(cues: readonly string[], others: readonly string[], times = 6): WordCounts {
  return {
    uses: new Map([...cues, ...others].map(word => [word, times])),
    cues: new Map(cues.map(word => [word, times])),
  };
}

test('a word that no article has is a cue as the words of its kind are', () => {
  const { prior } = learnKinds(counts(SPOKEN, MOVED));
  expect(SPEECH_VERB_FORMS.has('reprimanded')).toBe(false);
  expect(prior('reprimanded')).toBeGreaterThan(0.5);
  expect(prior('swam')).toBeLessThan(0.5);
  expect(prior('trudged')).toBeLessThan(0.2);
});

test('a word of which little is known counts by its kind, one that is frequent by its uses', () => {
  const words = cueWordsOf(sumCounts([counts(SPOKEN, MOVED), counts([], ['reprimanded'], 400)]));
  const steps = new Map(cueEntries(words));
  expect(steps.get(hashOf('scolded'))).toBeGreaterThan(6);
  expect(steps.get(hashOf('reprimanded')) ?? 0).toBe(0);
});

test('what only the article itself has does not stand in its table', () => {
  const own = counts(['zigged'], ['zagged']);
  const words = cueWordsOf(sumCounts([counts(SPOKEN, MOVED), own]));
  expect(new Map(cueEntries(words)).has(hashOf('zigged'))).toBe(true);
  const unseen = new Map(cueEntries(words, own));
  expect(unseen.has(hashOf('zigged'))).toBe(false);
  expect(unseen.get(hashOf('scolded'))).toBe(new Map(cueEntries(words)).get(hashOf('scolded')));
});

test('the forms of a regular verb have one stem', () => {
  for (const forms of ['argue argues argued arguing', 'deny denies denied denying', 'quip quips quipped quipping'])
    expect(new Set(forms.split(' ').map(form => form.slice(0, stemLength(form)))).size, forms).toBe(1);
  for (const word of ['red', 'is', 'us', 'king', 'bed']) expect(stemLength(word), word).toBe(word.length);
});
