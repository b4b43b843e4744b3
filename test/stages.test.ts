// Stages as filters: whatever an engine does with the order and the cutting of their input, the same comes out.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_RUN, SHORTEST_RUN } from '../src/clusters/candidates.ts';
import { PLACES } from '../src/clusters/links.ts';
import { SAME_FORM } from '../src/clusters/nodes.ts';
import { speakersOf } from '../src/clusters/speakers.ts';
import { FEW, FOLLOWING } from '../src/clusters/statements.ts';
import { MOST_NAMESAKES } from '../src/people/namesakes.ts';
import { STAGES } from '../src/run/stages/index.ts';
import { IN_DOCUMENT } from '../src/run/stages/passages.ts';
import type { Stage, Tables } from '../src/run/stages/stage.ts';
import { newspapers } from './helpers/newspapers.ts';
import { quotes, ROOT } from './helpers/run.ts';

const NO_TABLES: Tables = { tables: [], total: 1000, minDocuments: 2, people: [], kinds: ['direct', 'mixed'] };

type Row = Readonly<Record<string, unknown>>;

/** All that a stage gives for records in one batch. */
async function through(name: string, records: readonly unknown[], tables = NO_TABLES): Promise<Row[]> {
  const stage = (await STAGES[name]!()) as Stage<unknown>;
  return [...stage(tables)(records)] as Row[];
}

const articles = newspapers(60)
  .trimEnd()
  .split('\n')
  .map(line => {
    const { id, ...article } = JSON.parse(line) as { readonly id: string };
    return { article: { document: id, ...article }, warnings: [] };
  });
const extracted = await through('articles', articles);
const documents = extracted.map(({ quotes: of, words, counts }, number) => ({ number, quotes: of, words, counts }));
const passages = await through('passages', documents);
const wordings = passages
  .flatMap(({ quotes: of }) => of as readonly { readonly passages: readonly Row[] }[])
  .flatMap(({ passages: of }) => of)
  .filter(({ form }) => (form as number) >= 0)
  .map(({ at, ...wording }): Row => ({ node: at, ...wording }));
// One table that finds every run of two words often, so that longer ones are asked for.
const common = { ...NO_TABLES, tables: [new Uint8Array(1024).fill(0b10101010)] };

const lines = (rows: readonly unknown[]) => rows.map(row => JSON.stringify(row)).sort();

/** Slots with how often each was found, however the stage put them together. */
function summed(rows: readonly Row[]): readonly string[] {
  const sums = new Map<number, number>();
  for (const { slots, counts } of rows as { slots: number[]; counts: number[] }[])
    for (const [i, slot] of slots.entries()) sums.set(slot, (sums.get(slot) ?? 0) + counts[i]!);
  return lines([...sums]);
}

describe('stages', () => {
  it('how two speakers stand to each other does not depend on which of them is met first', () => {
    const named = (name: string) => ({ speaker: { id: name, name, type: 'person' as const, mention: null } });
    const two = [named('Michael Maria Fairweather'), named('Maria J. Fairweather')];
    const { of, relation } = speakersOf(two);
    const turned = speakersOf([...two].reverse());
    expect(relation(of[0]!, of[1]!)).toBe(turned.relation(turned.of[0]!, turned.of[1]!));
  });

  it.each([
    ['articles', articles, NO_TABLES, lines],
    ['passages', documents, NO_TABLES, lines],
    ['runs', wordings, common, summed],
    ['keys', wordings, { ...common, tables: Array(5).fill(common.tables[0]) }, lines],
    ['verify', wordings.slice(1).map((b, i) => ({ a: wordings[i], b })), NO_TABLES, lines],
  ] as const)('%s gives the same however its input is cut and ordered', async (name, records, tables, form) => {
    expect(records.length).toBeGreaterThan(20);
    const whole = form(await through(name, records, tables));
    expect(whole.length).toBeGreaterThan(0);
    const order = fc.shuffledSubarray([...records.keys()], { minLength: records.length });
    await fc.assert(
      fc.asyncProperty(order, fc.integer({ min: 1, max: records.length }), async (places, size) => {
        const rows: Row[] = [];
        for (let at = 0; at < places.length; at += size) {
          const batch = places.slice(at, at + size).map(place => records[place]);
          rows.push(...(await through(name, batch, tables)));
        }
        expect(form(rows)).toEqual(whole);
      }),
      { numRuns: 5 },
    );
  });

  it('verify asks for what its rules need, and decides when it is given', async () => {
    const side = (node: number, words: string, form: number) => ({ node, words, short: true, form });
    const [a, b] = [side(1, 'dangerou broken promis', 7), side(2, 'dangerou broken promis', 7)];
    const asked = await through('verify', [{ a, b }]);
    expect(asked).toEqual([{ a: 1, b: 2, needed: 'places' }]);
    const speaker = JSON.stringify({ id: 'p', name: 'Ruth Okafor', type: 'person' });
    const at = (number: number, day: number) => ({ places: [{ number, day, speaker }] });
    const far = await through('verify', [{ a: { ...a, ...at(0, 10) }, b: { ...b, ...at(1, 400) } }]);
    expect(far).toEqual([]);
    const near = await through('verify', [{ a: { ...a, ...at(0, 10) }, b: { ...b, ...at(1, 11) } }]);
    expect(near).toEqual([{ a: 1, b: 2, needed: 'likeness', documents: [{ a: 0, b: 1 }] }]);
    const likeness = [{ a: 0, b: 1, likeness: 0.3 }];
    const known = await through('verify', [{ a: { ...a, ...at(0, 10) }, b: { ...b, ...at(1, 11) }, likeness }]);
    expect(known).toEqual([expect.objectContaining({ a: 1, b: 2, similarity: 1, fromA: 0, toA: 3, fromB: 0, toB: 3 })]);
  });

  it('parts of a large key give the pairs of the whole key', async () => {
    const holders = Array.from({ length: 50 }, (_, node) => ({
      node,
      length: 5 + ((node * 7) % 11),
      signature: [node % 4 === 0 ? 3 : 1, 0, 0, 0, 1],
    }));
    const pairsOf = (rows: readonly Row[]) => [
      ...new Set(lines(rows.flatMap(({ pairs }) => pairs as readonly unknown[]))),
    ];
    const whole = pairsOf(await through('pairs', [{ nodes: holders }]));
    const [shape] = await through('anchors', [{ size: holders.length }]);
    const sorted = [...holders].sort((x, y) => y.length - x.length || x.node - y.node);
    const anchors = (shape!.ranks as readonly number[]).map(rank => sorted[rank]);
    const ahead = shape!.ahead as number;
    const parts = [0, 16, 32, 48].map(from => {
      const nodes = sorted.slice(from, from + 16 + ahead);
      return { nodes, size: holders.length, anchors, ahead: Math.max(0, nodes.length - 16) };
    });
    expect(pairsOf(await through('pairs', parts))).toEqual(whole);
  });

  it('the job on Spark cuts and joins by the numbers of the program', () => {
    const source = readdirSync(join(ROOT, 'spark'))
      .filter(name => name.endsWith('.py'))
      .map(name => readFileSync(join(ROOT, 'spark', name), 'utf8'))
      .join('\n');
    const numbers = Object.fromEntries(
      [...source.matchAll(/^([A-Z_]+) = (\d+|range\(.*\))$/gm)].map(([, name, value]) => [name, value]),
    );
    expect(numbers).toEqual({
      MOST: String(MOST_NAMESAKES),
      PLACES: String(PLACES),
      SAME_FORM: String(SAME_FORM),
      LENGTHS: `range(${SHORTEST_RUN}, ${LONGEST_RUN + 1})`,
      IN_DOCUMENT: String(Math.log2(IN_DOCUMENT)),
      FEW: String(FEW),
      FOLLOWING: String(FOLLOWING),
    });
  });

  it('what is no JSON ends a stage with the number of its line; a stage that is not there is wrong usage', async () => {
    const broken = await quotes(['stage', 'better'], { stdin: '{"links":[]\n' });
    expect(broken.status).toBe(1);
    expect(broken.stderr).toContain('line 1');
    expect((await quotes(['stage', 'worse'], { stdin: '' })).status).toBe(2);
  });
});
