// Invented pairs of quotes about 27 matters (sport, science, courts, business …), each told by two articles: the same
// words in other forms, and statements that only look alike. A line of the fixture is a matter: its background, which
// both articles tell, and its pairs: what the first and the second article print, each a speaker or null and the words.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { clusterQuotes } from '../src/clusters/cluster.ts';
import { newProfiler } from '../src/clusters/profiles.ts';
import type { QuoteLike } from '../src/types.ts';

type Printed = readonly [speaker: string | null, text: string];

interface Matter {
  readonly title: string;
  readonly date?: string;
  readonly background: string;
  readonly pairs: readonly {
    readonly kind: string;
    readonly same: boolean;
    readonly first: Printed;
    readonly second: Printed;
    /** The second article is about this matter instead. */
    readonly secondMatter?: number;
  }[];
}

const matters = readFileSync(new URL('./fixtures/same-words.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map(line => JSON.parse(line) as Matter);

const quotes: QuoteLike[] = [];
const articles = new Map<string, string>();

/** Prints words in the first or second article on a matter, as a quote of its own; the id of the quote. */
function print(matter: number, article: 'a' | 'b', [name, text]: Printed): string {
  const { title, date, background } = matters[matter]!;
  const document = `${matter}${article}`;
  const before = articles.get(document) ?? `${title}\n${background}\n`;
  const start = before.length + 1;
  articles.set(document, `${before}“${text}”\n`);
  const id = `${document}:${start}`;
  quotes.push({
    id,
    document,
    text,
    start,
    end: start + text.length,
    kind: /^\p{Lu}/u.test(text) ? 'direct' : 'mixed',
    speaker: name === null ? null : { id: `${document} ${name}`, name, type: 'person', mention: null },
    ...(date === undefined ? {} : { date }),
  });
  return id;
}

const pairs = matters.flatMap(({ pairs: own }, matter) =>
  own.map(({ kind, same, first, second, secondMatter = matter }) => ({
    kind,
    same,
    a: print(matter, 'a', first),
    b: print(secondMatter, 'b', second),
    texts: `${first[1]} | ${second[1]}`,
  })),
);

/** Pairs of quotes that some cluster holds, “smaller larger”. */
function together(withArticles: boolean): Set<string> {
  const profileOf = newProfiler();
  const profiles = withArticles ? [...articles].map(([document, text]) => profileOf({ document, text })) : [];
  const found = new Set<string>();
  for (const { members } of clusterQuotes(quotes, { profiles }))
    for (const a of members) for (const b of members) if (a.quote < b.quote) found.add(`${a.quote} ${b.quote}`);
  return found;
}

describe.each([
  ['with the articles at hand', true],
  ['from the quotes alone', false],
])('the same words, %s', (_, withArticles) => {
  const found = together(withArticles);
  const has = ({ a, b }: { a: string; b: string }) => found.has(a < b ? `${a} ${b}` : `${b} ${a}`);
  const same = pairs.filter(pair => pair.same);

  it('are found when they are clipped, merged, bracketed, reworded, back-translated or a short phrase', () => {
    const missed = same.filter(pair => !has(pair));
    expect(same.length).toBeGreaterThan(100);
    expect(missed.length / same.length, missed.map(({ texts }) => texts).join('\n')).toBeLessThanOrEqual(0.02);
  });

  it('are not seen in statements that share a frame and differ in a number, a name, a negation, or are in everybody’s mouth', () => {
    const wanted = new Set(same.map(({ a, b }) => (a < b ? `${a} ${b}` : `${b} ${a}`)));
    const wrong = [...found].filter(pair => !wanted.has(pair));
    expect(pairs.length - same.length).toBeGreaterThan(50);
    expect(wrong.length / found.size, wrong.join('\n')).toBeLessThanOrEqual(0.02);
  });

  it('stay together when an article misprints a number or drops a “not” in a long sentence', () => {
    const altered = same.filter(({ kind }) => kind === 'misquoted number' || kind === 'dropped not');
    expect(altered.map(has)).toEqual([true, true]);
  });
});
