// Types of words are remembered across articles: what was read before must not change what a word is taken for.
import { expect, test } from 'vitest';
import { COMMON_WORDS } from '../src/lexicon/common-words.ts';
import { numberOf, vocabulary } from '../src/lexicon/entry.ts';
import { FEMALE_FORENAMES, MALE_FORENAMES } from '../src/lexicon/forenames.ts';
import { REPORTED_WEIGHTS } from '../src/speech/model/reported-weights.ts';
import { hashOf } from '../src/speech/reported/hashing.ts';
import { modelFrom } from '../src/speech/reported/model.ts';
import { speakOf, wordType } from '../src/speech/reported/unit-types.ts';
import { bytesOf, readReported } from '../src/speech/reported.ts';
import { layoutOf } from '../src/text/layout.ts';
import { Shape } from '../src/text/words.ts';

const newModel = () => modelFrom(bytesOf(REPORTED_WEIGHTS));

test('a word in small letters is never taken for a name that was read before it', () => {
  const { types } = newModel().memory;
  speakOf(types, vocabulary().word);
  const names = [...FEMALE_FORENAMES, ...MALE_FORENAMES];
  for (const name of names) {
    wordType(types, numberOf(name), Shape.capitalised, false, false);
    wordType(types, numberOf(name), Shape.capitalised, true, true);
    wordType(types, numberOf(name), Shape.capitals, false, false);
  }
  const taken = [...COMMON_WORDS].filter(word => {
    const type = wordType(types, numberOf(word), Shape.lower, false, false);
    return types.word[type] !== hashOf(word);
  });
  expect(taken).toEqual([]);
});

test('what an article reports does not depend on the articles before it', () => {
  const bills = 'Bill Jane Ben Bobby told Jerry on Tuesday that Bess, Bell, Rally and Joan would pay. Roy said so.';
  const dills =
    'The cook said that dill, a den, a lane, a loan and a toy were all he needed, and told the tally man so.';
  const model = newModel();
  readReported(layoutOf(bills), model);
  expect(readReported(layoutOf(dills), model)).toEqual(readReported(layoutOf(dills), newModel()));
});
