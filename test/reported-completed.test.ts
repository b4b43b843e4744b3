// A cue that was left without a content gets one, when cue and source are likely enough to make up for its doubts.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withContents } from '../src/speech/reported/completed.ts';
import { cueTable } from '../src/speech/reported/cue-table.ts';
import { bestSpans, type LabelledSpan, worthOf } from '../src/speech/reported/decode.ts';
import { Role } from '../src/speech/reported/labels.ts';
import { unitTypes } from '../src/speech/reported/unit-types.ts';
import { type Units, unitsOf } from '../src/speech/reported/units.ts';
import { layoutOf } from '../src/text/layout.ts';

const span = (role: number, from: number, to: number, probability: number): LabelledSpan => ({
  role,
  from,
  to,
  probability,
  coverage: probability,
});
/** One sentence of eighty words, or two of forty. */
const unitsOfText = (text: string): Units => unitsOf(layoutOf(text), unitTypes(cueTable([])));
const ONE = unitsOfText(`It ${'rained '.repeat(79)}.`);
const TWO = unitsOfText(`It ${'rained '.repeat(39)}. It ${'snowed '.repeat(39)}.`);

const byEnd = (spans: readonly LabelledSpan[]) => [...spans].sort((a, b) => a.to - b.to || a.from - b.from);
const chosenOf = (spans: readonly LabelledSpan[], length: number, units = ONE) => {
  const candidates = byEnd(spans);
  return withContents(units, units.first[0]!, length, candidates, bestSpans(candidates, length));
};

const SOURCE = span(Role.source, 0, 2, 0.9);
const DOUBTFUL = span(Role.content, 3, 7, 0.2);

test('a doubtful content is taken beside a likely cue that has no other', () => {
  expect(chosenOf([SOURCE, span(Role.cue, 2, 3, 0.9), DOUBTFUL], 10)).toContain(DOUBTFUL);
});

test('a doubtful content is left out beside a doubtful cue, and without a cue', () => {
  expect(chosenOf([span(Role.cue, 2, 3, 0.34), DOUBTFUL], 10)).not.toContain(DOUBTFUL);
  expect(chosenOf([SOURCE, DOUBTFUL], 10)).not.toContain(DOUBTFUL);
});

test('a cue that has a content gets no doubtful second one', () => {
  const content = span(Role.content, 12, 20, 0.9);
  const chosen = chosenOf([DOUBTFUL, span(Role.cue, 8, 9, 0.9), content], 20);
  expect(chosen).toContain(content);
  expect(chosen).not.toContain(DOUBTFUL);
});

test('a cue after the content of another cue is bare all the same', () => {
  const own = span(Role.content, 3, 10, 0.9);
  const late = span(Role.content, 14, 19, 0.2);
  const chosen = chosenOf([SOURCE, span(Role.cue, 2, 3, 0.9), own, span(Role.cue, 12, 13, 0.9), late], 20);
  expect(chosen).toContain(late);
});

test('a content belongs to the cue of its own sentence, even if the cue of another one is nearer', () => {
  const border = TWO.sentence.indexOf(1) - TWO.first[0]!;
  const content = span(Role.content, border + 2, border + 8, 0.9);
  const before = span(Role.content, border - 9, border - 4, 0.2);
  const spans = [
    span(Role.cue, border - 2, border - 1, 0.9),
    before,
    content,
    span(Role.cue, border + 14, border + 15, 0.9),
  ];
  expect(chosenOf(spans, 80, TWO)).toContain(before);
  expect(chosenOf(spans, 80, ONE)).not.toContain(before);
});

test('a content far from the cue is not taken for it', () => {
  const far = span(Role.content, 60, 64, 0.2);
  expect(chosenOf([span(Role.cue, 2, 3, 0.9), far], 70)).not.toContain(far);
});

test('of the contents beside a bare cue the worthiest is taken, and only that', () => {
  const better = span(Role.content, 3, 8, 0.25);
  const chosen = chosenOf([SOURCE, span(Role.cue, 2, 3, 0.9), DOUBTFUL, better], 10);
  expect(chosen.filter(({ role }) => role === Role.content)).toEqual([better]);
});

test('whatever the candidates: all chosen spans stay, what is added is a doubtful content, and none overlap', () => {
  const candidate = fc
    .record({
      role: fc.integer({ min: 0, max: 2 }),
      from: fc.integer({ min: 0, max: 40 }),
      length: fc.integer({ min: 1, max: 12 }),
      probability: fc.double({ min: 0.05, max: 1, noNaN: true }),
    })
    .map(({ role, from, length, probability }) => span(role, from, from + length, probability));
  fc.assert(
    fc.property(fc.array(candidate, { maxLength: 30 }), spans => {
      const candidates = byEnd(spans);
      const best = bestSpans(candidates, 60);
      const all = withContents(ONE, ONE.first[0]!, 60, candidates, best);
      for (const one of best) expect(all).toContain(one);
      for (const one of all)
        if (!best.includes(one)) {
          expect(one.role).toBe(Role.content);
          expect(candidates).toContain(one);
          expect(worthOf(one)).toBeLessThanOrEqual(1e-9);
        }
      for (let k = 1; k < all.length; k++) expect(all[k]!.from).toBeGreaterThanOrEqual(all[k - 1]!.to);
    }),
    { numRuns: 300 },
  );
});
