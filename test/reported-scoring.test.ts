// The sums that are remembered against the features summed one by one.
import { expect, test } from 'vitest';
import { REPORTED_WEIGHTS } from '../src/speech/model/reported-weights.ts';
import { factsOf } from '../src/speech/reported/facts.ts';
import { featuresOf } from '../src/speech/reported/features.ts';
import { eachRun } from '../src/speech/reported/gate.ts';
import { highScore, LANES, lowScore, packLanes, SCALE } from '../src/speech/reported/lanes.ts';
import { newMemory } from '../src/speech/reported/memory.ts';
import { modelFrom } from '../src/speech/reported/model.ts';
import { noNames } from '../src/speech/reported/names.ts';
import { scoreUnits } from '../src/speech/reported/scoring.ts';
import { PADDING, unitsOf } from '../src/speech/reported/units.ts';
import { addLanes } from '../src/speech/reported/weights.ts';
import { bytesOf, readReported } from '../src/speech/reported.ts';
import { layoutOf } from '../src/text/layout.ts';

const ARTICLE = `Harbour tolls to rise

The harbour board said on Monday that tolls will rise by a fifth. “We’re sorry,” Ann Purcell, its chairwoman, told reporters, adding that “no one likes it”.

It was raining. Boats lay at anchor, and the crews, who were paid by the day, waited.

According to the crews’ union, however, the board’s report – which Mr. Doyle called “a joke” – had been written in 1998; he denied knowing who'd asked for it. She asked: Who pays?`;

const model = modelFrom(bytesOf(REPORTED_WEIGHTS));

/** Sums of all units that may report, remembered ones and those of the features one by one. */
function sumsOf(text: string): { remembered: number[]; single: number[] } {
  const units = unitsOf(layoutOf(text), model.memory.types);
  const facts = factsOf(units);
  const names = noNames();
  const remembered: number[] = [];
  const single: number[] = [];
  for (let p = 0; p < units.first.length; p++)
    eachRun(facts, p, (from, to, reports) => {
      if (!reports) return;
      const sums = new Int32Array((to - from + 2 * PADDING) * LANES);
      scoreUnits(facts, model, p, from, to, sums);
      remembered.push(...sums.subarray(PADDING * LANES, (to - from + PADDING) * LANES));
      for (let i = from; i < to; i++) {
        const own = new Int32Array(LANES);
        featuresOf(facts, p, i, names);
        for (let n = 0; n < names.count; n++) addLanes(model.units, names.list[n]!, own, 0);
        single.push(...own);
      }
    });
  return { remembered, single };
}

test('remembered sums are the sums of the features of training, in one paragraph or several, new or known', () => {
  for (const text of [ARTICLE, ARTICLE.replace(/\n+/g, ' '), ARTICLE]) {
    const { remembered, single } = sumsOf(text);
    expect(remembered.length).toBeGreaterThan(100);
    expect(remembered.some(sum => sum !== 0)).toBe(true);
    expect(remembered).toEqual(single);
  }
});

test('forgetting what was remembered changes no result', () => {
  const layout = layoutOf(ARTICLE);
  const known = readReported(layout, model);
  model.memory = newMemory(model.cues);
  expect(readReported(layout, model)).toEqual(known);
  expect(known.speech.length).toBeGreaterThan(2);
});

test('a sentence without a cue or a quotation is left out of the labelling', () => {
  const { labels } = readReported(layoutOf(ARTICLE), model);
  const layout = layoutOf(ARTICLE);
  const anchor = layout.words.lower.indexOf('anchor');
  expect([labels.source[anchor], labels.cue[anchor], labels.content[anchor]]).toEqual([0, 0, 0]);
});

test('two scores share an integer and come apart again, also negative ones and sums of many', () => {
  const rows = [
    [0, 1.5, -2.25, 3, 0, -7.5, 4],
    [0.5, -1, 2, -3.25, 8, 0, -0.5],
    [-1, 0.25, 0, 2, -6, 1, 1],
  ];
  const sums = new Int32Array(LANES);
  for (const row of rows) {
    const lanes = new Int32Array(LANES);
    packLanes(row, 0, lanes, 0);
    for (let lane = 0; lane < LANES; lane++) sums[lane]! += lanes[lane]!;
  }
  const scores = Array.from(sums).flatMap(lane => [lowScore(lane) / SCALE, highScore(lane) / SCALE]);
  const expected = [1, 2, 3, 4, 5, 6].map(k => rows.reduce((sum, row) => sum + row[k]! - row[0]!, 0));
  expect(scores).toEqual(expected);
});
