// Scoring by hashed names: the same sums as adding up the weights of the readable names.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { candidatesOf, NOBODY } from '../src/speech/candidates.ts';
import { add, add1, add3, namingSink, scoringSink, template } from '../src/speech/feature-sink.ts';
import { addFeatures, featuresOf } from '../src/speech/features.ts';
import { ANTECEDENT_WEIGHTS } from '../src/speech/model/antecedent.ts';
import { REPORTED_WEIGHTS } from '../src/speech/model/reported-weights.ts';
import { SPEAKER_WEIGHTS } from '../src/speech/model/speaker.ts';
import { SPOKEN_WEIGHTS } from '../src/speech/model/spoken.ts';
import { isPacked, packedRecord, unpackedRecord } from '../src/speech/packed-record.ts';
import { shapeOf } from '../src/speech/quote-shape.ts';
import { modelFrom } from '../src/speech/reported/model.ts';
import { modelOf, packedModel } from '../src/speech/reported/packed.ts';
import { bytesOf, readReported } from '../src/speech/reported.ts';
import { settingOf } from '../src/speech/setting.ts';
import { kindOfSpan, markUseOf, SPOKEN_CLASSES, spokenFeatures } from '../src/speech/spoken.ts';
import {
  collidingNames,
  firstWeight,
  hashOfName,
  packedWeights,
  parsedTable,
  secondWeight,
  THOUSANDTHS,
  tableOf,
  type WeightTable,
} from '../src/speech/weights.ts';
import { layoutOf } from '../src/text/layout.ts';

const ARTICLE = `Council votes to keep the ferry

The ferry will stay, harbour master Ines Calloway said on Monday. “We looked at every timetable,” she said, “and none of them
worked without the boat.”

Councillor Obi Lantry, who voted against it, called the decision “a costly comfort” and said that the island “deserves a bridge”.

“I have crossed twice a day for thirty years,” a retired teacher told the meeting. “Nobody asked me.”`;

const thousandths = (table: WeightTable, name: string) => firstWeight(packedWeights(table, hashOfName(name)));

const named = (json: string) => new Map(Object.entries(JSON.parse(json) as Record<string, number>));

test.each([
  ['spoken', SPOKEN_WEIGHTS],
  ['speaker', SPEAKER_WEIGHTS],
  ['antecedent', ANTECEDENT_WEIGHTS],
])('no two shipped names of the %s model share a hash', (_, json) => {
  expect(collidingNames(named(json).keys())).toEqual([]);
});

test('the table read straight from a module holds exactly what its JSON holds', () => {
  const names = named(SPEAKER_WEIGHTS);
  const table = parsedTable(SPEAKER_WEIGHTS);
  for (const [name, weight] of names) expect(thousandths(table, name)).toBe(Math.round(weight * THOUSANDTHS));
  const spoken = parsedTable(SPOKEN_WEIGHTS, SPOKEN_CLASSES);
  for (const [name, weight] of named(SPOKEN_WEIGHTS)) {
    const packed = packedWeights(spoken, hashOfName(name.slice(2)));
    const own = name.startsWith('d ') ? firstWeight(packed) : secondWeight(packed);
    expect(own).toBe(Math.round(weight * THOUSANDTHS));
  }
});

test('a packed record is the record to the bit', () => {
  const number = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
  const fields = fc.record({
    slots: fc.array(number).map(numbers => Int32Array.from(numbers)),
    steps: fc.uint8Array(),
    scores: fc.array(fc.double({ noNaN: true })).map(numbers => Float64Array.from(numbers)),
    shift: number,
    kind: fc.string({ unit: fc.constantFrom(...'labels') }),
    none: fc.constant(null),
  });
  fc.assert(
    fc.property(fields, fields, (record, inner) => {
      const packed = packedRecord({ ...record, inner });
      expect(isPacked(packed)).toBe(true);
      expect(unpackedRecord(packed)).toEqual({ ...record, inner });
    }),
  );
});

test('the packed model of reported speech is the model as training wrote it', () => {
  const model = modelFrom(bytesOf(REPORTED_WEIGHTS));
  const packed = packedRecord(packedModel(model));
  const unpacked = modelOf(unpackedRecord(packed));
  // names that meet in a slot may stand in another order
  expect(packedRecord(packedModel(unpacked)) === packed).toBe(true);
  expect(readReported(layoutOf(ARTICLE), unpacked)).toEqual(readReported(layoutOf(ARTICLE), model));
  for (const name of ['units', 'pairs', 'spans'] as const) {
    const [here, there] = [unpacked[name]!, model[name]!];
    expect(here.filter.every((bits, i) => bits === there.filter[i])).toBe(true);
    const sorted = Int32Array.from(there.slots).sort();
    expect(
      Int32Array.from(here.slots)
        .sort()
        .every((integer, i) => integer === sorted[i]),
    ).toBe(true);
  }
});

test('weights as training writes them are not taken for packed ones', () => {
  for (const weights of [SPEAKER_WEIGHTS, SPOKEN_WEIGHTS, ANTECEDENT_WEIGHTS, REPORTED_WEIGHTS])
    expect(isPacked(weights)).toBe(false);
});

test('a table knows the names it was made from and no others', () => {
  const weights = fc.dictionary(
    fc.string(),
    fc.integer({ min: -5000, max: 5000 }).filter(n => n !== 0),
  );
  fc.assert(
    fc.property(weights, fc.string(), (record, other) => {
      const names = new Map(Object.entries(record).map(([name, weight]) => [name, weight / 1000]));
      fc.pre(collidingNames([...names.keys(), other]).length === 0);
      const table = tableOf(names);
      for (const [name, weight] of names) expect(thousandths(table, name)).toBe(Math.round(weight * THOUSANDTHS));
      if (!names.has(other)) expect(packedWeights(table, hashOfName(other))).toBe(0);
    }),
  );
});

test('a template and its values hash like the readable name', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string(), { minLength: 3, maxLength: 3 }), (beginning, values) => {
      const [a, b, c] = values as [string, string, string];
      const start = template(beginning);
      const names: string[] = [];
      const naming = namingSink(names);
      add(naming, start);
      add1(naming, start, a);
      add3(naming, start, a, b, c);
      fc.pre(collidingNames(names).length === 0);
      const sink = scoringSink(tableOf(new Map(names.map((name, i) => [name, 2 ** i]))));
      add(sink, start);
      add1(sink, start, a);
      add3(sink, start, a, b, c);
      expect(sink.first).toBe(7 * THOUSANDTHS);
    }),
  );
});

test('candidates score the sum of the weights of their named features', () => {
  const setting = settingOf(layoutOf(ARTICLE));
  const weights = named(SPEAKER_WEIGHTS);
  const sink = scoringSink(parsedTable(SPEAKER_WEIGHTS));
  let compared = 0;
  for (let q = 0; q < setting.layout.spans.length; q++) {
    const shape = shapeOf(setting, q);
    for (const candidate of candidatesOf(setting, q)) {
      const history = { lastEntity: 0, otherEntity: 1, run: 1, lastCandidate: NOBODY };
      const names: string[] = [];
      featuresOf(setting, q, shape, candidate, history, names);
      sink.first = 0;
      addFeatures(setting, q, shape, candidate, history, sink);
      const sum = names.reduce((total, name) => total + Math.round((weights.get(name) ?? 0) * THOUSANDTHS), 0);
      expect(sink.first).toBe(sum);
      compared++;
    }
  }
  expect(compared).toBeGreaterThan(20);
});

test('kinds of spans are the same from names and from hashes', () => {
  const setting = settingOf(layoutOf(ARTICLE));
  const weights = named(SPOKEN_WEIGHTS);
  const table = parsedTable(SPOKEN_WEIGHTS, SPOKEN_CLASSES);
  const use = markUseOf(setting);
  for (let q = 0; q < setting.layout.spans.length; q++) {
    const shape = shapeOf(setting, q);
    const names = spokenFeatures(setting, q, shape, use, null);
    const score = (prefix: string) => names.reduce((sum, name) => sum + (weights.get(prefix + name) ?? 0), 0);
    const powers = [Math.exp(score('d ')), Math.exp(score('m ')), 1];
    const sum = powers.reduce((a, b) => a + b);
    const kinds = kindOfSpan(setting, q, shape, use, null, table);
    for (const [k, power] of powers.entries()) expect(kinds[k]).toBeCloseTo(power / sum, 9);
    expect(kindOfSpan(setting, q, shape, use, null, weights)).toEqual(kinds);
  }
});
