// Time: no article takes more than a fixed multiple of its length, whatever it holds; no pattern can run away.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from 'recheck';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { quotesInAll } from '../src/core.ts';
import { canonicalEntities, extractArticle } from '../src/pipeline.ts';
import { paragraphsIn } from '../src/text/paragraphs.ts';
import { quotedSpansIn } from '../src/text/spans.ts';
import { ROOT } from './helpers/run.ts';

/** Seconds of processor time, which other programs on the machine do not change much. */
function seconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

const extracted = (text: string) => {
  const { entities } = extractArticle({ document: 'd', text });
  canonicalEntities(entities);
};

/** A made-up surname for each number. */
const surname = (i: number): string => {
  let rest = i * 7919 + 1000;
  let name = '';
  for (; rest > 0; rest = Math.floor(rest / 20)) name += 'bcdfglmnoprstvaeiouk'[rest % 20];
  return `${name[0]!.toUpperCase()}${name.slice(1)}son`;
};
const of = (count: number, piece: (i: number) => string, between = ' ') =>
  Array.from({ length: Math.round(count) }, (_, i) => piece(i)).join(between);
const PLAIN = 'the water rose over the old wall and the people of the town ran for the hills'.split(' ');

/** Articles of about n characters. */
const SHAPES: Readonly<Record<string, (n: number) => string>> = {
  'opening marks alone': n => '“'.repeat(n),
  'opening marks before words': n => of(n / 10, () => '“the wall'),
  'closing marks before words': n => of(n / 4, () => '”a'),
  'single marks before words': n => of(n / 10, () => '‘the wall'),
  'low single marks': n => of(n / 3, () => '‚a'),
  'deep nesting': n => '“a ‘b '.repeat(n / 12) + 'c’ d” '.repeat(n / 12),
  'no space': n => 'wall'.repeat(n / 4),
  'no punctuation': n => of(n / 5, i => PLAIN[i % PLAIN.length]!),
  'names and nothing else': n => of(n / 9, surname),
  'one quote of every name': n => of(n / 50, i => `“We stay,” ${surname(i)} ${surname(3 * i + 1)} said.`, '\n'),
  'one paragraph of quotes': n => of(n / 50, i => `“We stay,” ${surname(i)} ${surname(3 * i + 1)} said.`),
  'people of one surname': n => of(n / 40, i => `“We stay here,” ${surname(i)} Brandt said.`, '\n'),
  'surnames that are nearly the same': n =>
    of(n / 40, i => `“We stay here,” Ida Brandt${'aeiou'[i % 5]}${surname(i).slice(0, 3)} said.`, '\n'),
  'pronouns and quotes': n =>
    `Ida Brandt met Otto Moss. ${of(n / 30, i => `“We stay here,” ${i % 2 ? 'he' : 'she'} said.`)}`,
  'descriptions and quotes': n => of(n / 45, i => `“We stay,” the mayor of ${surname(i)} said.`),
  'one sentence of quotes': n => `Ida Brandt said ${of(n / 13, () => '“we stay”', ' and ')}`,
  'one sentence of clauses': n => of(n / 44, () => 'Ida Brandt said that the wall was gone, and'),
  'verbs of saying': n => of(n / 5, () => 'said'),
  'one possessive after another': n => `“We stay,” said ${of(n / 6, () => 'Ida’s')} brother.`,
  'who, who, who': n => `“We stay,” said ${of(n / 4, () => 'who')}.`,
  'line breaks': n => of(n / 3, () => 'a', '\r\n'),
  'half surrogate pairs': n => '\ud83d'.repeat(n),
  'combining marks': n => `e${'\u0301'.repeat(n)}`,
};

describe('time grows with the length of the article', () => {
  extracted('“Yes,” Ida Brandt said.'); // loads the models

  it.each(Object.entries(SHAPES))('%s', (_, shape) => {
    // Four times the text may take eight times as long, to allow for a busy machine; a loop in a loop takes sixteen.
    const small = seconds(() => extracted(shape(10_000)));
    const large = seconds(() => extracted(shape(40_000)));
    expect(large).toBeLessThan(Math.max(8 * small, 0.6));
  });
});

describe('articles of sizes that nobody writes end in seconds', () => {
  it.each([
    ['20,000 opening marks', () => '“'.repeat(20_000)],
    ['400 kB without a space', () => 'a'.repeat(400_000)],
    ['60,000 words without punctuation', () => of(60_000, i => PLAIN[i % PLAIN.length]!)],
    ['10,000 names', () => of(10_000, i => `${surname(i)} ${surname(5 * i + 2)} came.`)],
    [
      '1 MB without a paragraph break',
      () => of(25_000, i => `${PLAIN[i % PLAIN.length]} rose. It rained on the hills.`),
    ],
    ['10,000 quotes', () => of(10_000, i => `“We stay,” ${surname(i % 50)} said.`, '\n')],
    ['a thousand levels of marks', () => `${'“‘'.repeat(500)}deep${'’”'.repeat(500)}`],
  ])('%s', (_, text) => {
    expect(seconds(() => extracted(text()))).toBeLessThan(20);
  });

  it('the scanner of marks alone reads ten million characters in seconds', () => {
    const text = of(
      100_000,
      () => '“We ‘stay’ here,” she said. It was the workers’ fault, and "hers" too, in the ’90s.',
    );
    expect(seconds(() => quotedSpansIn(text, paragraphsIn(text)))).toBeLessThan(8);
  });

  it('10,000 articles that each name somebody new are joined in seconds', () => {
    const rows = Array.from({ length: 10_000 }, (_, i) => ({
      document: String(i),
      key: 'e0',
      type: 'person' as const,
      name: `${['Ida', 'Otto', 'Ana'][i % 3]} ${surname(i)}`,
      forms: [],
    }));
    expect(seconds(() => canonicalEntities(rows))).toBeLessThan(8);
  });
});

it('a description of a description of a description ends', () => {
  expect(() => quotesInAll([`${'The mayor said it. '.repeat(5000)}“We stay,” the mayor said.`])).not.toThrow();
});

describe('patterns', () => {
  const patterns = new Map<string, string>();
  for (const file of readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).sort()) {
    // The report's packed page repeats what its sources hold.
    if (!file.endsWith('.ts') || /(?:lexicon|model|report\/assets\.ts)/.test(file)) continue;
    const source = ts.createSourceFile(file, readFileSync(join(ROOT, 'src', file), 'utf8'), ts.ScriptTarget.Latest);
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) patterns.set(node.text, file);
      ts.forEachChild(node, visit);
    };
    visit(source);
  }

  /** Patterns whose work grows with the square of their input, which is short. */
  const SHORT: Readonly<Record<string, string>> = {
    'read/decode.ts': 'the first 4,096 bytes of a file',
    'read/html-lines.ts': 'paragraphs of at most 700 characters',
    'write/report/page/parts.ts': 'the context of a quote',
    'write/report/page/wording.ts': 'numbers and file names',
  };

  it('none in the source can backtrack without end; only those on short inputs work more than once through them', async () => {
    expect(patterns.size).toBeGreaterThan(50);
    const runaway: string[] = [];
    for (const [pattern, file] of patterns) {
      const end = pattern.lastIndexOf('/');
      const found = await check(pattern.slice(1, end), pattern.slice(end + 1), { timeout: 3000, randomSeed: 1 });
      if (found.status === 'vulnerable' && !(found.complexity.type === 'polynomial' && file in SHORT))
        runaway.push(`${file}: ${pattern} (${found.complexity.summary})`);
    }
    expect(runaway).toEqual([]);
  }, 120_000);
});
