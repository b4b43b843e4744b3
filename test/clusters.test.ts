// Clusters of passages: which words of different articles are one utterance, and how they differ.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PAIR_BASE } from '../src/clusters/candidates.ts';
import { clusterQuotes, clustersOf } from '../src/clusters/cluster.ts';
import { canonicalOrder, corpusOf } from '../src/clusters/corpus.ts';
import { firstPrinted } from '../src/clusters/first.ts';
import { groupsOf } from '../src/clusters/groups.ts';
import { addLink, newLinks } from '../src/clusters/link-list.ts';
import { type Context, lexicalLinks } from '../src/clusters/links.ts';
import { mattersOf } from '../src/clusters/matters.ts';
import { daysOf } from '../src/clusters/moments.ts';
import { nodesOf } from '../src/clusters/nodes.ts';
import { newProfiler } from '../src/clusters/profiles.ts';
import { speakersOf } from '../src/clusters/speakers.ts';
import { clusterArticles, readStore, storedLine } from '../src/run/clusters.ts';
import type { Cluster, QuoteLike } from '../src/types.ts';

const speaker = (name: string) => ({ id: name, name, type: 'person' as const, mention: null });

/** Quotes of one document each, at offset 100. */
function quotes(
  ...rows: readonly (readonly [document: string, text: string, name?: string, kind?: 'direct' | 'mixed'])[]
): QuoteLike[] {
  return rows.map(([document, text, name = 'Ruth Okafor', kind = 'direct']) => ({
    document,
    text,
    start: 100,
    end: 100 + text.length,
    kind,
    speaker: speaker(name),
  }));
}

function variants(clusters: readonly Cluster[]): Record<string, string> {
  return Object.fromEntries(
    clusters.flatMap(({ members }) => members.map(member => [member.document, member.variant])),
  );
}

const HARBOUR = 'We will not sell the harbour to anybody who cannot keep the ferries running through the winter.';

describe('who printed the words first', () => {
  const of = (...dates: (string | undefined)[]) =>
    firstPrinted(dates.map((date, i) => ({ document: `d${i}`, ...(date !== undefined && { date }) })))?.documents ??
    null;

  it.each([
    ['the earliest day', ['2026-03-03', '2026-03-02', '2026-03-04'], ['d1']],
    ['all of one day when a time is missing', ['2026-03-02T09:00:00Z', '2026-03-02', '2026-03-05'], ['d0', 'd1']],
    [
      'the earliest instant when all have one, in whatever zone',
      ['2026-03-03T00:30:00+02:00', '2026-03-02T23:00:00Z'],
      ['d0'],
    ],
    ['a time without a zone says only the day', ['2026-03-02T09:00:00', '2026-03-02T08:00:00'], ['d0', 'd1']],
    ['nobody when no article has a date', [undefined, undefined], null],
    ['nobody by a date in words', ['yesterday', undefined], null],
    ['nobody by a day that does not exist', ['2026-99-99'], null],
  ])('%s', (_, dates, documents) => {
    expect(of(...dates)).toEqual(documents);
  });
});

describe('what no rule could accept', () => {
  const pieces = fc.constantFrom(
    ...'we will not sell the harbour|to anybody who cannot|keep the ferries running|through the winter|[in Fellmouth]|…|40 boats|the council voted for the ramp|it is what it is'.split(
      '|',
    ),
  );
  const said = fc.record({
    text: fc.array(pieces, { minLength: 1, maxLength: 6 }).map(some => some.join(' ')),
    name: fc.constantFrom('Ruth Okafor', 'Tomas Brandt'),
  });

  it('is never aligned, and nothing that a rule accepts is left out', () => {
    let links = 0;
    let saved = 0;
    fc.assert(
      fc.property(fc.array(said, { minLength: 2, maxLength: 12 }), rows => {
        const given = canonicalOrder(quotes(...rows.map(({ text, name }, i) => [`d${i}`, text, name] as const)));
        const corpus = corpusOf(given);
        const speakers = speakersOf(given);
        const matters = mattersOf(corpus, []);
        const nodes = nodesOf(corpus, speakers, matters.of);
        const context: Context = { corpus, nodes, speakers, matters, days: daysOf(given) };
        const pairs: number[] = [];
        for (let a = 0; a < nodes.count; a++) for (let b = a + 1; b < nodes.count; b++) pairs.push(a * PAIR_BASE + b);
        let asked = 0;
        const all = lexicalLinks(context, Float64Array.from(pairs), () => ++asked > 0);
        const found = lexicalLinks(context, Float64Array.from(pairs));
        expect(found).toEqual(all);
        links += found.count;
        saved += asked - found.count;
      }),
      { seed: 5, numRuns: 300 },
    );
    expect(links).toBeGreaterThan(500);
    expect(saved).toBeGreaterThan(500);
  });
});

describe('clusters', () => {
  it('joins the same words whatever their case, marks, spelling, contractions and figures', () => {
    const clusters = clusterQuotes(
      quotes(
        ['a', 'We’ll organise twenty-five night ferries — and “nothing” less than that.'],
        ['b', "WE WILL ORGANIZE 25 NIGHT FERRIES, and 'nothing' less than that"],
      ),
    );
    expect(variants(clusters)).toEqual({ a: 'exact', b: 'typographic' });
    expect(clusters[0]!.wordingDiffers).toBe(false);
  });

  it('names a cut passage truncated, a piece of it a fragment, a changed word edited', () => {
    const clusters = clusterQuotes(
      quotes(
        ['a', HARBOUR],
        ['b', HARBOUR],
        ['c', 'We will not sell the harbour … who cannot keep the ferries running through the winter.'],
        ['d', 'keep the ferries running', 'Ruth Okafor', 'mixed'],
        ['e', 'We will never sell the harbour to anybody who cannot keep the ferries running through the winter.'],
      ),
    );
    expect(clusters).toHaveLength(1);
    expect(variants(clusters)).toEqual({ a: 'exact', b: 'exact', c: 'truncated', d: 'fragment', e: 'edited' });
    expect(clusters[0]!.wordingDiffers).toBe(true);
    expect(clusters[0]!.text).toBe(HARBOUR);
  });

  it('says which words were changed, with offsets into the member’s document', () => {
    const changed = HARBOUR.replace('not sell', 'never ever sell');
    const [cluster] = clusterQuotes(quotes(['a', HARBOUR], ['b', HARBOUR], ['c', changed]));
    const [edit, ...others] = cluster!.members.find(member => member.document === 'c')!.edits;
    expect(others).toEqual([]);
    expect(edit).toEqual({
      op: 'replace',
      start: 108,
      end: 118,
      text: 'never ever',
      was: { start: 8, end: 11, text: 'not' },
    });
    expect(changed.slice(8, 18)).toBe('never ever');
  });

  it('joins a back-translated statement of the same speaker, and not of another one', () => {
    const [first, second] = [
      'The situation in the north is starting to move, slowly',
      'Things in the north are beginning to develop, slowly',
    ];
    const same = clusterQuotes(quotes(['a', first!], ['b', second!]));
    expect(same.map(({ members }) => members.length)).toEqual([2]);
    expect(same[0]!.wordingDiffers).toBe(true);
    expect(clusterQuotes(quotes(['a', first!], ['b', second!, 'Liu Wen']))).toEqual([]);
  });

  it('tells where articles name different speakers for the same words', () => {
    const [cluster] = clusterQuotes(quotes(['a', HARBOUR], ['b', HARBOUR], ['c', HARBOUR, 'Tomas Lindqvist']));
    expect(cluster!.attributionConflict).toBe(true);
    expect(cluster!.speaker!.name).toBe('Ruth Okafor');
    expect(cluster!.members.map(member => member.speaker!.name)).toEqual([
      'Ruth Okafor',
      'Ruth Okafor',
      'Tomas Lindqvist',
    ]);
  });

  it('keeps two sentences apart that one article fused', () => {
    const [one, two] = [
      'The dredging of the northern channel starts in April',
      'nobody on the island will lose a mooring over it',
    ];
    const clusters = clusterQuotes(
      quotes(['a', `${one}, and ${two}.`], ['b', `${one}.`], ['c', `${two[0]!.toUpperCase()}${two.slice(1)}.`]),
    );
    expect(clusters.map(({ members }) => members.map(member => member.document))).toEqual([
      ['a', 'b'],
      ['a', 'c'],
    ]);
  });

  it('does not join statements through a set phrase that different people use about different matters', () => {
    const clusters = clusterQuotes(
      quotes(
        ['a', 'a level playing field', 'Ruth Okafor', 'mixed'],
        ['b', 'a level playing field', 'Tomas Lindqvist', 'mixed'],
        ['c', 'At the end of the day we need a level playing field for small dairies', 'Liu Wen'],
      ),
    );
    expect(clusters).toEqual([]);
  });

  it('gives back every passage when one document is enough', () => {
    const clusters = clusterQuotes(quotes(['a', `${HARBOUR} Ask me again in spring.`]), { minDocuments: 1 });
    expect(clusters.map(({ text }) => text)).toEqual([HARBOUR, 'Ask me again in spring.']);
  });

  it('leaves indirect speech and words that nobody is reported as saying out', () => {
    const rows = quotes(['a', HARBOUR], ['b', HARBOUR]).map((quote, i) => ({
      ...quote,
      kind: i === 0 ? ('indirect' as const) : ('other' as const),
    }));
    expect(clusterQuotes(rows)).toEqual([]);
  });
});

const WORDS =
  'harbour ferry winter council budget never sell keep island mooring spring dredge channel people money vote'.split(
    ' ',
  );
const sentence = fc
  .array(fc.constantFrom(...WORDS), { minLength: 3, maxLength: 12 })
  .map(words => `${words.join(' ')}.`);
const quote = fc.record({
  document: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  text: fc
    .array(sentence, { minLength: 1, maxLength: 3 })
    .map(sentences => sentences.map(text => text[0]!.toUpperCase() + text.slice(1)).join(' ')),
  start: fc.nat(5000),
  name: fc.constantFrom('Ruth Okafor', 'Okafor', 'Liu Wen', null),
});
const several = fc.array(quote, { maxLength: 25 }).map(rows =>
  rows.map(
    ({ name, ...row }): QuoteLike => ({
      ...row,
      end: row.start + row.text.length,
      speaker: name === null ? null : speaker(name),
    }),
  ),
);

describe('clusters of any quotes', () => {
  it('do not depend on the order of the input', () => {
    fc.assert(
      fc.property(
        several.chain(rows => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))),
        ([rows, shuffled]) => {
          expect(clusterQuotes(shuffled, { minDocuments: 1 })).toEqual(clusterQuotes(rows, { minDocuments: 1 }));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('hold passages that are slices of their quotes, and every edit a slice of its passage', () => {
    fc.assert(
      fc.property(several, rows => {
        for (const { text, members } of clusterQuotes(rows, { minDocuments: 1 }))
          for (const member of members) {
            const holds = (span: { start: number; end: number; text: string }) =>
              rows.some(
                row =>
                  row.document === member.document &&
                  row.text.slice(span.start - row.start, span.end - row.start) === span.text,
              );
            expect(holds(member)).toBe(true);
            for (const edit of member.edits) {
              expect(member.text.slice(edit.start - member.start, edit.end - member.start)).toBe(edit.text);
              expect(text.slice(edit.was.start, edit.was.end)).toBe(edit.was.text);
            }
          }
      }),
      { numRuns: 60 },
    );
  });
});

type Drawn<A> = A extends fc.Arbitrary<infer T> ? T : never;

describe('groups of any links', () => {
  const COUNT = 9;
  const link = fc
    .record({
      a: fc.nat(COUNT - 2),
      step: fc.integer({ min: 1, max: COUNT - 1 }),
      similarity: fc.double({ min: 0.3, max: 1, noNaN: true }),
      fromA: fc.nat(5),
      lengthA: fc.integer({ min: 1, max: 6 }),
      fromB: fc.nat(5),
      lengthB: fc.integer({ min: 1, max: 6 }),
    })
    .map(({ a, step, ...rest }) => ({ a, b: Math.min(COUNT - 1, a + step), ...rest }));
  const anyLinks = fc.uniqueArray(link, { maxLength: 20, selector: ({ a, b }) => `${a} ${b}` });
  const nodes = {
    count: COUNT,
    from: new Int32Array(COUNT),
    to: new Int32Array(COUNT).fill(12),
    memberOf: Int32Array.from({ length: COUNT + 1 }, (_, n) => n),
    short: Uint8Array.from({ length: COUNT }, (_, n) => (n % 3 === 0 ? 1 : 0)),
  };
  const grouped = (links: Drawn<typeof anyLinks>) => {
    const list = newLinks();
    for (const { a, b, similarity, fromA, lengthA, fromB, lengthB } of links)
      addLink(list, a, b, similarity, fromA, fromA + lengthA, fromB, fromB + lengthB);
    return [...groupsOf(nodes, list)].map(({ representative, members }) => ({ representative, members }));
  };

  it('never chain: every member has a link to the representative', () => {
    fc.assert(
      fc.property(anyLinks, links => {
        const linked = new Set(links.flatMap(({ a, b }) => [`${a} ${b}`, `${b} ${a}`]));
        for (const { representative, members } of grouped(links))
          for (const member of members)
            expect(member === representative || linked.has(`${representative} ${member}`)).toBe(true);
      }),
    );
  });

  it('hold every node, and do not depend on the order of the links', () => {
    fc.assert(
      fc.property(
        anyLinks.chain(links => fc.tuple(fc.constant(links), fc.shuffledSubarray(links, { minLength: links.length }))),
        ([links, shuffled]) => {
          const groups = grouped(links);
          expect(new Set(groups.flatMap(({ members }) => members)).size).toBe(COUNT);
          expect(grouped(shuffled)).toEqual(groups);
        },
      ),
    );
  });
});

it('clusters that are made anew for each reading are those that are kept, in the same order', () => {
  fc.assert(
    fc.property(several, fc.nat(3), fc.integer({ min: 1, max: 2 }), (rows, kept, minDocuments) => {
      const wanted = clusterQuotes(rows, { minDocuments });
      const clusters = clustersOf(rows, { minDocuments }, kept);
      expect([...clusters]).toEqual(wanted);
      expect([...clusters]).toEqual(wanted);
    }),
    { numRuns: 100 },
  );
});

describe('a store of any articles', () => {
  it('gives the clusters of one run, whatever was added when', () => {
    fc.assert(
      fc.property(several, fc.nat(5), (rows, cut) => {
        const documents = [...new Set(rows.map(({ document }) => document))];
        const articles = documents.map(document => ({
          document,
          quotes: rows.filter(row => row.document === document),
          entities: [],
          profile: newProfiler()({ document, text: `${document} ${rows.map(({ text }) => text).join(' ')}` }),
        }));
        const early = articles.slice(0, cut);
        const stored = readStore('store', `${early.map(storedLine).join('\n')}\n`);
        const added = clusterArticles([...stored, ...articles.slice(cut)], { minDocuments: 1 });
        expect(added).toEqual(clusterArticles(articles, { minDocuments: 1 }));
      }),
      { numRuns: 40 },
    );
  });
});
