// A run of any length keeps little in memory; how much it keeps changes nothing of what comes out.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entity } from '../src/people/entity.ts';
import { joinNames } from '../src/people/join.ts';
import { byKey, finder, ordered, ordinal, type Tables, tableInMemory, tablesInMemory } from '../src/people/tables.ts';
import { extractArticle } from '../src/pipeline.ts';
import { documentNames } from '../src/run/document-names.ts';
import { duplicateFinder, originalsInMemory } from '../src/run/duplicates.ts';
import { type ExtractionOptions, extractPaths } from '../src/run/extraction.ts';
import { originalsOnDisk } from '../src/run/originals.ts';
import { sortedTables } from '../src/run/sorted.ts';
import { folderOf } from './helpers/folder.ts';

describe('a table on disk', () => {
  const key = fc.oneof(fc.constantFrom('', 'a', 'b', 'b\u0000', 'é', '\ud800', '\u{1f600}', '\uffff'), fc.string());

  it('gives its records in the order of their keys, those of one key as they came, however few fit in memory', () => {
    fc.assert(
      fc.property(fc.array(key, { maxLength: 150 }), fc.integer({ min: 1, max: 40 }), (keys, inMemory) => {
        const tables = sortedTables(inMemory);
        const table = tables.newTable<number>();
        const wanted = keys.map((each, record) => ({ key: each, record })).sort(byKey);
        for (const [record, each] of keys.entries()) table.add(each, record);
        expect([...table.read()]).toEqual(wanted);
        expect([...table.read()]).toEqual(wanted);
        tables.close();
      }),
    );
  });

  it('merges runs of runs: more of them than are read at once', () => {
    const tables = sortedTables(2);
    const table = tables.newTable<{ readonly name: string }>();
    const names = Array.from({ length: 5000 }, (_, i) => `name ${(i * 7919) % 5000} “\n\u2028”`);
    for (const name of names) table.add(name, { name });
    expect(Array.from(table.read(), ({ record }) => record.name)).toEqual([...names].sort());
    tables.close();
  });

  it('finds what stands under each of rising keys', () => {
    const table = tableInMemory<string>();
    table.add(ordered('b', '2'), 'second');
    table.add('d', 'fourth');
    table.add(ordered('b', '1'), 'first');
    const find = finder(table.read());
    expect(['a', 'b', 'c', 'd', 'e'].map(find)).toEqual([[], ['first', 'second'], [], ['fourth'], []]);
  });

  it('keeps notes by number: what was noted last, and nothing where nothing was', () => {
    const noted = fc.array(fc.tuple(fc.nat({ max: 30 }), fc.oneof(fc.integer(), fc.string())), { maxLength: 60 });
    fc.assert(
      fc.property(noted, fc.integer({ min: 1, max: 9 }), (all, inMemory) => {
        const tables = sortedTables(inMemory);
        const notes = tables.newNotes<number | string>();
        const wanted = new Map<number, number | string>();
        for (const [number, note] of all) {
          notes.set(number, note);
          wanted.set(number, note);
          for (let i = 0; i <= 31; i++) expect(notes.get(i)).toBe(wanted.get(i));
        }
        tables.close();
      }),
    );
  });

  it('numbers stand in keys in the order of the numbers', () => {
    fc.assert(
      fc.property(fc.nat({ max: 2 ** 40 }), fc.nat({ max: 2 ** 40 }), (a, b) => {
        expect(ordinal(a) < ordinal(b)).toBe(a < b);
      }),
    );
  });
});

describe('names of a run', () => {
  const FORENAMES = ['Ida', 'Otto', 'Steve', 'Stephen', 'Mykhailo', 'I.', ''];
  const SURNAMES = ['Brandt', 'Brandts', 'Terenskyy', 'Terensky', 'Calloway', 'Kalloway', 'Ek', 'Port Authority'];
  const entity = fc.record({
    type: fc.constantFrom<Entity['type']>('person', 'person', 'person', 'organization', 'unnamed'),
    forename: fc.constantFrom(...FORENAMES),
    surname: fc.constantFrom(...SURNAMES),
    gender: fc.constantFrom<Entity['gender']>(undefined, 'male', 'female'),
    roles: fc.constantFrom(undefined, ['mayor'], ['envoy'], ['envoy', 'mayor']),
  });
  const articles = fc.array(fc.array(entity, { maxLength: 6 }), { maxLength: 12 }).map(drafts =>
    drafts.map((found, a) =>
      found.map(({ type, forename, surname, gender, roles }, e): Entity => {
        const name = type === 'unnamed' ? `the ${roles?.[0] ?? 'neighbour'}` : `${forename} ${surname}`.trim();
        return {
          key: `e${e}`,
          document: `d${a}`,
          type,
          name,
          forms: [name],
          ...(gender && { gender }),
          ...(roles && { roles }),
        };
      }),
    ),
  );

  function peopleOf(given: readonly (readonly Entity[])[], tables: Tables): Map<string, unknown> {
    const steps = joinNames(() => given, tables);
    let step = steps.next();
    while (step.done !== true) step = steps.next();
    const found = new Map<string, unknown>();
    for (const { entities, people } of step.value())
      for (const { document, key } of entities) found.set(`${document} ${key}`, people.get(key));
    return found;
  }

  it('are the same when they are joined on disk, two records at a time', () => {
    fc.assert(
      fc.property(articles, given => {
        const tables = sortedTables(2);
        expect(peopleOf(given, tables)).toEqual(peopleOf(given, tablesInMemory));
        tables.close();
      }),
      { numRuns: 200 },
    );
  });

  it('are the same in any order of the articles', () => {
    const shuffled = articles.chain(given =>
      fc.tuple(fc.constant(given), fc.shuffledSubarray([...given], { minLength: given.length })),
    );
    fc.assert(
      fc.property(shuffled, ([given, other]) => {
        const found = peopleOf(other, tablesInMemory);
        for (const [place, person] of peopleOf(given, tablesInMemory)) expect(found.get(place)).toEqual(person);
      }),
      { numRuns: 200 },
    );
  });

  it('words that are a person here and an organisation there, as often, are the organisation’s', () => {
    const one = (document: string, type: Entity['type']): Entity[] => [
      { key: 'e0', document, type, name: 'Port Authority', forms: ['Port Authority'] },
    ];
    const wanted = { id: 'organization:port-authority', name: 'Port Authority', type: 'organization' };
    for (const types of [['person', 'organization'] as const, ['organization', 'person'] as const]) {
      const found = peopleOf([one('a', types[0]), one('b', types[1])], tablesInMemory);
      expect([...found.values()]).toEqual([wanted, wanted]);
    }
  });
});

describe('a run', () => {
  const PEOPLE = ['Ida Brandt', 'Brandt', 'Otto Kalloway', 'Colm Dacey', 'the mayor', 'the Port Authority'];
  const record = (i: number) =>
    JSON.stringify({
      id: `r${i % 25}`,
      outlet: `Outlet ${i % 3}`,
      text: `Mayor ${PEOPLE[i % 2]} met ${PEOPLE[(i % 3) + 2]} in Westport.\n“We counted ${i} ships,” ${PEOPLE[(i * 7) % PEOPLE.length]} said. “None of the ${i} came back from the sea that year,” ${PEOPLE[i % PEOPLE.length]} added.\n`,
    });
  const folder = folderOf({
    'a.jsonl': Array.from({ length: 40 }, (_, i) => (i % 9 === 8 ? 'broken' : record(i))).join('\n'),
    'b.jsonl': Array.from({ length: 10 }, (_, i) => record(i)).join('\n'),
  });

  async function everythingIn(options: ExtractionOptions) {
    const run = await extractPaths([folder], {
      people: [{ name: 'Otto Callaway', aliases: ['Otto Kalloway'] }],
      ...options,
    });
    try {
      const articles = [];
      const named = [];
      for await (const article of run.articles()) articles.push(article);
      for await (const each of run.named()) named.push(each);
      const { documents, duplicates, skipped } = run;
      return {
        articles,
        named,
        own: [...run.ownRows()],
        entities: [...run.entities],
        documents,
        duplicates: [...duplicates],
        skipped: [...skipped],
      };
    } finally {
      run.close();
    }
  }

  it.each([false, true])('gives the same when hardly anything fits in memory (--unique: %s)', async unique => {
    const wanted = await everythingIn({ unique });
    expect(wanted.articles.length).toBeGreaterThan(unique ? 30 : 40);
    expect(await everythingIn({ unique, bounds: { bytes: 100, records: 2 } })).toEqual(wanted);
  });

  it('leaves no temporary file behind, nor one that could be found while it runs', async () => {
    const before = process.env.TMPDIR;
    process.env.TMPDIR = folderOf({});
    try {
      const run = await extractPaths([folder], { bounds: { bytes: 1, records: 1 } });
      for await (const article of run.articles()) {
        expect(article.quotes.length).toBeGreaterThan(0);
        expect(readdirSync(process.env.TMPDIR)).toEqual([]);
      }
      run.close();
      expect(readdirSync(process.env.TMPDIR)).toEqual([]);
    } finally {
      if (before === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = before;
    }
  });

  it('on a full disk says in one line what to do', async () => {
    const before = process.env.TMPDIR;
    process.env.TMPDIR = join(folderOf({ file: '' }), 'file');
    try {
      const run = await extractPaths([folder], { bounds: { records: 5 } });
      await expect(run.articles().next()).rejects.toThrow(/^cannot keep the rows of this run in .* \(ENOTDIR\)$/);
      run.close();
      await expect(extractPaths([folder], { bounds: { bytes: 5 } })).rejects.toThrow(
        /^cannot keep the rows of this run/,
      );
    } finally {
      if (before === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = before;
    }
  });
});

describe('a record with the id of an earlier one', () => {
  it('has the rows of a record that had its new name from the start', async () => {
    const text = 'Ida Brandt spoke.\n“We sail,” she said. “The ramp is gone,” Brandt added, calling it “a disgrace”.\n';
    const quotesOf = async (...names: readonly string[]) => {
      const lines = names.map(id => JSON.stringify({ id, text })).join('\n');
      const run = await extractPaths([folderOf({ 'a.jsonl': lines })]);
      const all = [];
      for await (const { quotes } of run.articles()) all.push(quotes);
      run.close();
      return all;
    };
    expect(await quotesOf('a', 'a', 'a')).toEqual(await quotesOf('a', 'a#2', 'a#3'));
  });

  it('gets the first number that is free, and no name is there twice', () => {
    const names = documentNames();
    expect(['a', 'a', 'b', 'a', 'a#2', 'b#2', 'b', 'a', ''].map(names.unique)).toEqual([
      'a',
      'a#2',
      'b',
      'a#3',
      'a#2#2',
      'b#2',
      'b#3',
      'a#4',
      '',
    ]);
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'a#2', 'a#3', 'a#2#2', 'b', 'a#9')),
        fc.constantFrom(32, undefined),
        (names, inMemory) => {
          const known = documentNames(inMemory);
          const given = names.map(known.unique);
          known.close();
          expect(new Set(given).size).toBe(given.length);
          for (const [i, each] of names.entries())
            if (!names.slice(0, i).includes(each) && !given.slice(0, i).includes(each)) expect(given[i]).toBe(each);
        },
      ),
    );
  });

  it.each([
    ['the table as it is', undefined],
    ['a small table, most names on disk', 8192],
  ])('is told apart from a hundred thousand others: %s', (_, inMemory) => {
    const names = documentNames(inMemory);
    for (let i = 0; i < 100_000; i++)
      if (names.unique(`article-${i}`) !== `article-${i}`) throw new Error(`${i} was taken`);
    for (let i = 0; i < 100_000; i += 997) expect(names.unique(`article-${i}`)).toBe(`article-${i}#2`);
    names.close();
  });
});

describe('near-duplicates of a long run', () => {
  const sketch = fc
    .uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 20 })
    .map(hashes => Uint32Array.from(hashes.sort((a, b) => a - b)));
  const article = fc.record({ sketch, url: fc.constantFrom(undefined, undefined, 'u1', 'u2', 'u3') });

  it.each([
    ['in memory', () => ({ ...originalsInMemory(), close: () => {} })],
    ['on disk', (places: number) => originalsOnDisk(places)],
    ['on disk, hardly anything waiting for it', (places: number) => originalsOnDisk(places, 30)],
  ])('are found as by one who keeps a list of the last articles: %s', (_, originalsFor) => {
    fc.assert(
      fc.property(fc.array(article, { maxLength: 80 }), fc.integer({ min: 1, max: 30 }), (articles, remembered) => {
        const originals = originalsFor(remembered);
        const copyOf = duplicateFinder(remembered, originals);
        let list: { document: string; url: string | undefined; sketch: Uint32Array }[] = [];
        for (const [i, { sketch, url }] of articles.entries()) {
          const document = `d${i}`;
          const sameUrl = url === undefined ? undefined : list.find(each => each.url === url);
          // under each of its first keys the latest article that has it among its first keys
          const candidates = [...sketch.slice(0, 12)].map(key =>
            list.findLast(each => each.sketch.slice(0, 12).includes(key)),
          );
          const like = candidates.find(each => each !== undefined && alike(each.sketch, sketch));
          const wanted = (sameUrl ?? like)?.document ?? null;
          expect(copyOf(document, url, sketch as Uint32Array<ArrayBuffer>)).toBe(wanted);
          if (wanted === null) list = [...list, { document, url, sketch }].slice(-remembered);
        }
        originals.close();
      }),
    );
  });

  /** At least seven tenths of the smallest hashes of both are in both. */
  function alike(a: Uint32Array, b: Uint32Array): boolean {
    const both = [...new Set([...a, ...b])].sort((x, y) => x - y).slice(0, Math.min(64, a.length + b.length));
    return (
      a.length > 0 &&
      b.length > 0 &&
      both.filter(hash => a.includes(hash) && b.includes(hash)).length >= 0.7 * both.length
    );
  }
});

describe('what is remembered of words', () => {
  /** A word that no other number has, of letters that make it look like an ordinary one. */
  const wordOf = (number: number): string => {
    let word = '';
    for (let rest = number + 26; rest > 0; rest = Math.floor(rest / 26))
      word += 'aeiouaeiouaeiouaeiouaeioua'[rest % 26]! + 'bcdfghjklmnpqrstvwxzbdgklm'[rest % 26]! + 'xyz'[rest % 3]!;
    return word;
  };

  it('changes nothing of what comes out, also when so many were met that all are forgotten', () => {
    const seeds = readdirSync('seeds').filter(name => name.endsWith('.txt'));
    const articles = seeds.map(name => ({ document: name, text: readFileSync(join('seeds', name), 'utf8') }));
    const read = () => articles.map(article => extractArticle(article));
    const before = read();
    const WORDS = 70_000;
    for (let from = 0; from < WORDS; from += 700) {
      const words = Array.from({ length: 700 }, (_, i) => wordOf(from + i));
      const lines = Array.from({ length: 35 }, (_, k) => {
        const line = words.slice(20 * k, 20 * k + 20).join(' ');
        return `The harbour master said that ${line}, but “the ${words[20 * k]} came late”, the council said.`;
      });
      extractArticle({ document: `filler ${from}`, text: lines.join('\n\n') });
    }
    expect(read()).toEqual(before);
  });
});
