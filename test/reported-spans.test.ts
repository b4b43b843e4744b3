// Sums of the weights of whole spans: what is remembered of groups of features against the features one by one.
import { expect, test } from 'vitest';
import { REPORTED_WEIGHTS } from '../src/speech/model/reported-weights.ts';
import { spanCandidates } from '../src/speech/reported/decode.ts';
import { factsOf } from '../src/speech/reported/facts.ts';
import { labelParagraph } from '../src/speech/reported/label.ts';
import { emptyLattice } from '../src/speech/reported/lattice.ts';
import { modelFrom } from '../src/speech/reported/model.ts';
import {
  gatherFeatures,
  MAX_SPAN_FEATURES,
  noSpanFeatures,
  spanFeatures,
} from '../src/speech/reported/span-features.ts';
import { noSpanSums, sumAt } from '../src/speech/reported/span-groups.ts';
import { unitsOf } from '../src/speech/reported/units.ts';
import { spanSum } from '../src/speech/reported/weights.ts';
import { bytesOf } from '../src/speech/reported.ts';
import { layoutOf } from '../src/text/layout.ts';

const ARTICLE = `Ferry fares to fall

The ferry company said on Friday that fares would fall by a tenth, and Mayor Olga Brandt told reporters that she welcomed it. “It took too long,” she added.

According to the crews’ union, however, the timetable – which Mr. Finch called “a wish list” – cannot be kept; he denied knowing who had written it.`;

test('the remembered sums of a span are the sums of its features one by one, new or known', () => {
  const model = modelFrom(bytesOf(REPORTED_WEIGHTS));
  const table = model.spans!;
  const facts = factsOf(unitsOf(layoutOf(ARTICLE), model.memory.types));
  const lattice = emptyLattice();
  const sums = noSpanSums();
  const features = noSpanFeatures();
  const names = new Int32Array(MAX_SPAN_FEATURES);
  const remembered: number[] = [];
  const single: number[] = [];
  for (const p of [1, 2, 1, 2]) {
    labelParagraph(facts, model, p, lattice);
    const candidates = spanCandidates(lattice);
    for (let k = 0; k < candidates.length; k++) {
      gatherFeatures(facts, p, lattice, candidates, k, features);
      remembered.push(
        spanSum(table, features.names, features.count) + sumAt(sums, table, features.places, features.placed),
      );
      single.push(spanSum(table, names, spanFeatures(facts, p, lattice, candidates, k, names)));
    }
  }
  expect(remembered.length).toBeGreaterThan(20);
  expect(remembered.some(sum => sum !== 0)).toBe(true);
  expect(remembered).toEqual(single);
});
