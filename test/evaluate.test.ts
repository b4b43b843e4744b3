// Measuring rows against annotated articles: when a span, a name and a description are right, and what the figures say.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../src/evaluate/evaluation.ts';
import { type GoldDocument, goldFrom } from '../src/evaluate/gold.ts';
import { isRightSpeaker, isSameDescription, isSameName } from '../src/evaluate/judge.ts';
import { reliabilityOf, type ScoredRow } from '../src/evaluate/reliability.ts';
import { overlapShare, pairedSpans, withoutMarks } from '../src/evaluate/spans.ts';
import type { QuoteLike, Speaker } from '../src/types.ts';
import { folderOf } from './helpers/folder.ts';
import { quotes, ROOT } from './helpers/run.ts';

const TEXT = '“The pier is done,” Ida Brandt said. “It will stand.” A neighbour called it “a miracle”.';

const span = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });

function goldOf(changes: Readonly<Record<string, object>> = {}, aliases: object = {}): GoldDocument[] {
  const quotes = [
    { ...span('“The pier is done,”'), kind: 'direct', speaker: 'Ida Brandt', stype: 'person', link: 'explicit' },
    { ...span('“It will stand.”'), kind: 'direct', speaker: 'Ida Brandt', stype: 'person', link: 'carried' },
    { ...span('“a miracle”'), kind: 'mixed', speaker: 'A neighbour', stype: 'unnamed', link: 'explicit' },
  ].map((quote, i) => ({ ...quote, ...changes[i] }));
  return goldFrom('gold.jsonl', JSON.stringify({ doc: 'pier', text: TEXT, quotes, aliases }));
}

function speaker(name: string, more: Partial<Speaker> = {}): Speaker {
  return { id: name, name, type: 'person', mention: null, ...more };
}

function row(words: string, by: Speaker | null, more: Partial<QuoteLike> = {}): QuoteLike {
  return {
    document: 'news/pier.txt',
    text: words,
    ...span(words),
    kind: 'direct',
    speaker: by,
    confidence: 0.9,
    ...more,
  };
}

const BRANDT = speaker('Ida Brandt', { mention: { text: 'Ida Brandt', ...span('Ida Brandt') } });
const NEIGHBOUR = speaker('A neighbour', { type: 'unnamed', mention: { text: 'A neighbour', ...span('A neighbour') } });
const ALL_RIGHT = [
  row('The pier is done,', BRANDT),
  row('It will stand.', speaker('Ida Brandt')),
  row('a miracle', NEIGHBOUR, { kind: 'mixed' }),
];

describe('names', () => {
  it.each([
    ['the same', 'Ida Brandt', 'Ida Brandt'],
    ['a surname alone', 'Ida Brandt', 'Brandt'],
    ['a title before it', 'Ida Brandt', 'Mayor Ida Brandt'],
    ['accents and case', 'Zoë NÚÑEZ', 'Zoe Nunez'],
    ['a possessive', 'Ida Brandt', 'Ida Brandt’s'],
    ['a middle name', 'Ida Brandt', 'Ida Maria Brandt'],
  ])('%s is right', (_, gold, predicted) => {
    expect([isSameName(gold, predicted), isSameName(predicted, gold)]).toEqual([true, true]);
  });

  it.each([
    ['a forename alone', 'Ida Brandt', 'Ida'],
    ['another forename', 'Ida Brandt', 'Otto Brandt'],
    ['a word in common', 'Westport Council', 'Westport Harbour'],
    ['nothing', 'Ida Brandt', ''],
  ])('%s is wrong', (_, gold, predicted) => {
    expect([isSameName(gold, predicted), isSameName(predicted, gold)]).toEqual([false, false]);
  });

  it('a name of titles only is compared by them', () => {
    expect([isSameName('the Pope', 'Pope'), isSameName('the Pope', 'the Queen')]).toEqual([true, false]);
  });

  it('a description is right when half of the words with content are shared', () => {
    expect(isSameDescription('a senior official', 'the official')).toBe(true);
    expect(isSameDescription('a senior White House official', 'the official')).toBe(false);
    expect(isSameDescription('the woman', 'the man')).toBe(false);
    expect(isSameDescription('he', 'he')).toBe(false);
  });

  it('an alias counts when it is a name, and not when it is a description', () => {
    const [{ quotes: found }] = goldOf() as [GoldDocument];
    const aliases = { 'Ida Brandt': ['the Iron Mayor of Westport', 'the mayor', 'La Brandt de Westport'] };
    const right = (name: string) => isRightSpeaker(found[0]!, aliases, speaker(name));
    expect([right('Iron Mayor of Westport'), right('La Brandt de Westport')]).toEqual([true, true]);
    expect([right('the mayor'), right('Mayor')]).toEqual([false, false]);
  });

  it('other answers that the annotation allows are right, too', () => {
    const [{ quotes: found }] = goldOf({ 0: { also: ['Westport Council'] } }) as [GoldDocument];
    expect(isRightSpeaker(found[0]!, {}, speaker('Westport Council'))).toBe(true);
    expect(isRightSpeaker(found[0]!, {}, null)).toBe(false);
  });

  it('where the annotation knows no speaker, only no speaker is right', () => {
    const [{ quotes: found }] = goldOf({ 0: { speaker: undefined, stype: 'unknown' } }) as [GoldDocument];
    expect(isRightSpeaker(found[0]!, {}, null)).toBe(true);
    expect(isRightSpeaker(found[0]!, {}, BRANDT)).toBe(false);
  });
});

describe('spans', () => {
  it('quotation marks, blanks and the last comma or stop do not count', () => {
    const { start, end } = withoutMarks('x “ We sail, ” y', { start: 2, end: 14 });
    expect('x “ We sail, ” y'.slice(start, end)).toBe('We sail');
    expect(withoutMarks('“…”“”', { start: 3, end: 5 })).toEqual({ start: 3, end: 5 });
  });

  it('overlap is the share of the union', () => {
    expect(overlapShare({ start: 0, end: 10 }, { start: 2, end: 10 })).toBe(0.8);
    expect(overlapShare({ start: 0, end: 10 }, { start: 10, end: 20 })).toBe(0);
  });

  it('the best overlaps are paired first, each span once', () => {
    const gold = [
      { start: 0, end: 10 },
      { start: 0, end: 9 },
    ];
    expect(pairedSpans(gold, [{ start: 0, end: 9 }], 0.8)).toEqual([-1, 0]);
    expect(
      pairedSpans(
        gold,
        [
          { start: 0, end: 9 },
          { start: 0, end: 10 },
        ],
        0.8,
      ),
    ).toEqual([1, 0]);
  });

  it('no predicted span is paired twice, and no pair overlaps less than asked', () => {
    const spans = fc.array(
      fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 20 })).map(([start, length]) => ({ start, end: start + length })),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(spans, spans, (gold, predicted) => {
        const used = pairedSpans(gold, predicted, 0.8).filter(p => p >= 0);
        expect(new Set(used).size).toBe(used.length);
        pairedSpans(gold, predicted, 0.8).forEach((p, g) => {
          if (p >= 0) expect(overlapShare(gold[g]!, predicted[p]!)).toBeGreaterThanOrEqual(0.8);
        });
      }),
    );
  });
});

describe('figures', () => {
  it('are 1 when everything is right', () => {
    const {
      spans,
      speaker: named,
      endToEnd,
      byKind,
      byLink,
      bySpeakerType,
      sameKind,
      faults,
    } = evaluate(goldOf(), ALL_RIGHT);
    expect([spans.f1, named.share, endToEnd.f1, sameKind, faults]).toEqual([1, 1, 1, 1, []]);
    for (const scores of [byKind, byLink, bySpeakerType])
      for (const score of Object.values(scores))
        expect(score).toMatchObject({ precision: 1, recall: 1, f1: 1, speaker: 1 });
    expect([Object.keys(byKind), Object.keys(byLink), Object.keys(bySpeakerType)]).toEqual([
      ['direct', 'mixed'],
      ['explicit', 'carried'],
      ['person', 'unnamed'],
    ]);
  });

  it('a right span with a wrong speaker counts for spans and not end to end', () => {
    const {
      spans,
      speaker: named,
      endToEnd,
      byLink,
      faults,
    } = evaluate(goldOf(), [
      ...ALL_RIGHT.slice(0, 1),
      row('It will stand.', speaker('A neighbour')),
      ...ALL_RIGHT.slice(2),
    ]);
    expect(spans.f1).toBe(1);
    expect(named).toEqual({ share: 2 / 3, right: 2, of: 3 });
    expect([endToEnd.precision, endToEnd.recall]).toEqual([2 / 3, 2 / 3]);
    expect([byLink.carried!.f1, byLink.explicit!.f1]).toEqual([0, 1]);
    expect(faults).toMatchObject([{ fault: 'speaker', gold: 'Ida Brandt', predicted: 'A neighbour' }]);
  });

  it('what is not found lowers recall, what nobody says lowers precision', () => {
    const { spans, endToEnd, faults } = evaluate(goldOf(), [...ALL_RIGHT.slice(0, 2), row('Ida Brandt', null)]);
    expect([spans.precision, spans.recall, endToEnd.f1]).toEqual([2 / 3, 2 / 3, 2 / 3]);
    expect(faults.map(({ fault }) => fault)).toEqual(['missed', 'spurious']);
  });

  it('rows of kind other and indirect are no quoted speech', () => {
    const { spans } = evaluate(goldOf(), [
      ...ALL_RIGHT,
      row('Ida Brandt', null, { kind: 'other' }),
      row('called it', null, { kind: 'indirect' }),
    ]);
    expect(spans.predicted).toBe(3);
  });

  it('quotes of headlines count neither way', () => {
    const heading = goldOf({ 2: { heading: true } });
    expect(evaluate(heading, ALL_RIGHT).spans).toMatchObject({ predicted: 2, gold: 2, f1: 1 });
    expect(evaluate(heading, ALL_RIGHT.slice(0, 2)).spans).toMatchObject({ predicted: 2, gold: 2, f1: 1 });
  });

  it('annotated titles and scare quotes are not to be found', () => {
    const notSpeech = goldOf({ 2: { kind: 'not', speaker: undefined, stype: undefined, link: undefined } });
    expect(evaluate(notSpeech, ALL_RIGHT).spans).toMatchObject({ precision: 2 / 3, recall: 1 });
  });

  it('reported clauses match at 60 % of their union', () => {
    const indirect = goldOf({
      2: { ...span('The pier is done'), kind: 'indirect', speaker: 'Ida Brandt', stype: 'person' },
    });
    const found = (words: string, by: Speaker) => evaluate(indirect, [row(words, by, { kind: 'indirect' })]).indirect;
    expect(found('pier is done', BRANDT)).toEqual({ of: 1, found: 1, rightSpeaker: 1 });
    expect(found('pier is done', NEIGHBOUR)).toEqual({ of: 1, found: 1, rightSpeaker: 0 });
    expect(found('is done', BRANDT)).toEqual({ of: 1, found: 0, rightSpeaker: 0 });
    expect(evaluate(goldOf(), ALL_RIGHT).indirect).toBeNull();
  });

  it('rows of unknown documents and rows with other words than the text are counted apart', () => {
    const { strayRows, textOffsetsWrong, spans } = evaluate(goldOf(), [
      ...ALL_RIGHT,
      row('It will stand.', BRANDT, { document: 'quay.txt' }),
      row('called', null, { text: 'named', kind: 'other' }),
    ]);
    expect([strayRows, textOffsetsWrong, spans.predicted]).toEqual([1, 1, 3]);
  });

  it('do not depend on the order of the rows', () => {
    const rows = [...ALL_RIGHT, row('Ida Brandt', BRANDT), row('It will stand', NEIGHBOUR), row('is done', null)];
    const { faults: _, ...figures } = evaluate(goldOf(), rows);
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), shuffled => {
        const { faults, ...others } = evaluate(goldOf(), shuffled);
        expect(others).toEqual(figures);
      }),
    );
  });
});

describe('reliability', () => {
  const scored = (confidence: number, rights: number, wrongs: number): ScoredRow[] => [
    ...Array.from({ length: rights }, () => ({ confidence, right: true })),
    ...Array.from({ length: wrongs }, () => ({ confidence, right: false })),
  ];

  it('confidence that is the share of right rows has no calibration error', () => {
    const { expectedCalibrationError, bins } = reliabilityOf([...scored(0.9, 9, 1), ...scored(0.5, 1, 1)], 12);
    expect(expectedCalibrationError).toBeCloseTo(0, 12);
    expect(bins[9]).toMatchObject({ from: 0.9, to: 1, rows: 10, right: 9 });
  });

  it('the calibration error is the distance weighed by rows', () => {
    expect(reliabilityOf([...scored(0.9, 6, 4), ...scored(0.5, 1, 1)], 12).expectedCalibrationError).toBeCloseTo(0.25);
    expect(reliabilityOf([], 3).expectedCalibrationError).toBe(0);
  });

  it('certainty lies in the last bin', () => {
    expect(reliabilityOf(scored(1, 2, 0), 2).bins.at(-1)).toMatchObject({ rows: 2, meanConfidence: 1 });
  });

  it('a threshold keeps the rows at it and above', () => {
    const { thresholds } = reliabilityOf([...scored(0.95, 4, 0), ...scored(0.9, 3, 1), ...scored(0.2, 0, 2)], 10);
    expect(thresholds.find(({ confidence }) => confidence === 0.9)).toEqual({
      confidence: 0.9,
      rows: 8,
      right: 7,
      share: 0.8,
      precision: 7 / 8,
      recall: 0.7,
    });
  });

  it('for a share of right rows it names the lowest confidence that reaches it', () => {
    const { targets } = reliabilityOf([...scored(0.96, 18, 0), ...scored(0.8, 1, 1), ...scored(0.3, 0, 9)], 20);
    expect(targets.map(({ target, confidence, rows }) => [target, confidence, rows])).toEqual([
      [0.9, 0.8, 20],
      [0.95, 0.8, 20],
      [0.97, 0.96, 18],
      [0.98, 0.96, 18],
      [0.99, 0.96, 18],
    ]);
    expect(reliabilityOf(scored(0.9, 1, 9), 10).targets).toEqual([]);
  });

  it('every bin and threshold counts no row twice', () => {
    const rows = fc.array(fc.record({ confidence: fc.double({ min: 0, max: 1, noNaN: true }), right: fc.boolean() }));
    fc.assert(
      fc.property(rows, given => {
        const { bins, thresholds, expectedCalibrationError } = reliabilityOf(given, given.length);
        expect(bins.reduce((sum, bin) => sum + bin.rows, 0)).toBe(given.length);
        expect(expectedCalibrationError).toBeLessThanOrEqual(1);
        const kept = thresholds.map(({ rows: count }) => count);
        expect(kept).toEqual([...kept].sort((a, b) => b - a));
      }),
    );
  });
});

describe('quotes evaluate', () => {
  const line = (changes: object) =>
    JSON.stringify({
      doc: 'pier',
      text: TEXT,
      quotes: [{ ...span('“It will stand.”'), kind: 'direct', speaker: 'Ida Brandt', stype: 'person', ...changes }],
    });

  it('without predictions extracts the texts of the gold itself, with the figures of the two commands', async () => {
    const gold = join(ROOT, 'examples', 'annotated.jsonl');
    const texts = readFileSync(gold, 'utf8')
      .trim()
      .split('\n')
      .map(text => JSON.parse(text) as { readonly doc: string; readonly text: string });
    const folder = folderOf(Object.fromEntries(texts.map(({ doc, text }) => [`${doc}.txt`, text])));
    const rows = await quotes(['extract', '-f', 'ndjson', folder]);
    const [alone, both] = await Promise.all([
      quotes(['evaluate', gold, '--json']),
      quotes(['evaluate', gold, '-', '--json'], { stdin: rows.stdout }),
    ]);
    expect([alone.status, alone.stderr, both.stderr]).toEqual([0, '', '']);
    const [one, two] = [alone, both].map(({ stdout }) => JSON.parse(stdout));
    expect(one.spans.gold).toBe(7);
    // without --all the rows that nobody says are not printed; they do not count
    expect({ ...one, rows: 0 }).toEqual({ ...two, rows: 0 });
  });

  it('prints tables, and with --faults what is wrong', async () => {
    const folder = folderOf({ 'gold.jsonl': line({ speaker: 'Otto Brandt' }) });
    const { stdout, status } = await quotes(['evaluate', 'gold.jsonl', '--faults', '9'], { cwd: folder });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^spans +33\.3 +100\.0 +50\.0 +3 +1 +0\.0$/m);
    expect(stdout).toMatch(/^expected calibration error: 0\.\d{3}$/m);
    expect(stdout).toMatch(/^pier:\d+-\d+: Otto Brandt speaks, predicted Ida Brandt \(\d+\.\d %\): It will stand\.$/m);
  });

  it.each([
    ['no JSON', 'x', 'gold.jsonl:1: not a JSON object'],
    ['no text', '{"doc":"a"}', 'gold.jsonl:1: the document has no text'],
    ['an unknown kind', line({ kind: 'loud' }), 'quotes[0] has a kind that is none of'],
    ['offsets outside the text', line({ end: 999 }), 'quotes[0] lies outside the text'],
    ['an unknown speaker type', line({ stype: 'dog' }), 'quotes[0] has an stype that is none of'],
    ['no annotated document', '{"doc":"a","text":"b"}', 'gold.jsonl: no document with quotes'],
  ])('a gold with %s is one clear line and status 1', async (_, content, message) => {
    const folder = folderOf({ 'gold.jsonl': `${content}\n` });
    const { status, stdout, stderr } = await quotes(['evaluate', 'gold.jsonl'], { cwd: folder });
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain(message);
    expect(stderr.trimEnd().split('\n').length).toBe(1);
  });

  it('rows of other articles only are an error that names both', async () => {
    const folder = folderOf({ 'gold.jsonl': line({}), 'quay.txt': '“We sail,” Ines Calloway said.\n' });
    const { status, stderr } = await quotes(['evaluate', 'gold.jsonl', 'quay.txt'], { cwd: folder });
    expect(status).toBe(1);
    expect(stderr).toMatch(/no row belongs to a document of gold\.jsonl.*“pier”.*“quay\.txt”/);
  });

  it('a missing file is one clear line', async () => {
    const { status, stderr } = await quotes(['evaluate', 'nowhere.jsonl']);
    expect([status, stderr]).toEqual([1, 'quotes: nowhere.jsonl: no such file or folder; check the path\n']);
  });
});
