// The parts of the report page that need no browser: filters, addresses, marked text, differing words.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packReport } from '../src/write/report/pack.ts';
import { piecesOf } from '../src/write/report/page/difference.ts';
import { ALL, type Filter, filterOf, queryOf, quotesThatFit } from '../src/write/report/page/filter.ts';
import { modelOf } from '../src/write/report/page/model.ts';
import { addressOf, routeOf, type View } from '../src/write/report/page/route.ts';
import { figure, fileName, isFirst, otherNames, periodOf } from '../src/write/report/page/wording.ts';
import { type Piece, paragraphsOf } from '../src/write/segments.ts';
import { sampleReport } from './helpers/report.ts';

const model = modelOf(packReport(sampleReport()));

function found(filter: Partial<Filter>): string[] {
  return quotesThatFit(model, { ...ALL, ...filter }).map(quote => quote.text);
}

describe('the filter', () => {
  it('lets everything through when nothing is asked', () => {
    expect(found({})).toHaveLength(model.quotes.length);
  });

  it('finds words of the quote and of the name, all of them, whatever their case, accents and apostrophes', () => {
    expect(found({ words: 'TWO bóats' })).toHaveLength(2);
    expect(found({ words: 'boats berg' })).toEqual([]);
    expect(found({ words: 'berg asked' })).toEqual(['Nobody asked us,']);
  });

  it('takes any part of a speaker’s name', () => {
    expect(found({ speaker: 'berg' })).toEqual(['Nobody asked us,', 'a betrayal']);
  });

  it('keeps kinds, outlets and confidence apart', () => {
    expect(found({ kinds: ['mixed'] })).toEqual(['a betrayal']);
    expect(found({ outlet: 1 })).toEqual([
      'We can not pay for two boats that sail empty,',
      'The board would meet the islanders soon',
    ]);
    expect(found({ confidence: 90, kinds: ['indirect'] })).toEqual(['the board would meet the islanders next week']);
  });

  it('survives its way through an address', () => {
    const kinds = fc.subarray([...ALL.kinds]);
    const filters = fc.record({
      words: fc.string({ unit: 'grapheme' }),
      speaker: fc.string({ unit: 'grapheme' }),
      outlet: fc.integer({ min: -1, max: 50 }),
      kinds,
      confidence: fc.integer({ min: 0, max: 100 }),
    });
    fc.assert(
      fc.property(filters, filter => {
        expect(filterOf(queryOf(filter))).toEqual(filter);
      }),
    );
  });
});

describe('an address', () => {
  const views: View[] = [
    { name: 'overview' },
    { name: 'same-words' },
    { name: 'speaker', index: 0 },
    { name: 'cluster', index: 41 },
    { name: 'article', index: 2 },
    { name: 'article', index: 2, quote: 17 },
  ];

  it.each(views)('leads to the view it was made for: %j', view => {
    const filter: Filter = { ...ALL, words: 'a ?#&/% b', kinds: ['direct'] };
    expect(routeOf(addressOf(view, filter))).toEqual({ view, filter });
  });

  it.each([
    '',
    '#',
    '#/',
    '#/nowhere',
    '#/article/0',
    '#/article/x',
    '#/speaker',
    '#/constructor',
    '#/article/1e9',
    '#main',
  ])('that names nothing is the overview: %j', hash => {
    expect(routeOf(hash).view).toEqual({ name: 'overview' });
  });
});

describe('marked text', () => {
  const flat = (pieces: readonly Piece<string>[]): string =>
    pieces.map(piece => (typeof piece === 'string' ? piece : `[${piece.label}:${flat(piece.pieces)}]`)).join('');

  it('nests spans inside spans', () => {
    const marks = [
      { start: 0, end: 9, label: 'a' },
      { start: 4, end: 7, label: 'b' },
    ];
    expect(paragraphsOf('one two three', marks).map(flat)).toEqual(['[a:one [b:two] t]hree']);
  });

  it('goes on with a span in the next paragraph', () => {
    expect(paragraphsOf('one two\n\nthree four', [{ start: 4, end: 14, label: 'a' }]).map(flat)).toEqual([
      'one [a:two]',
      '[a:three] four',
    ]);
  });

  it('cuts a span that crosses another and goes on with it', () => {
    const marks = [
      { start: 0, end: 7, label: 'a' },
      { start: 4, end: 10, label: 'b' },
    ];
    expect(paragraphsOf('one two three', marks).map(flat)).toEqual(['[a:one [b:two]][b: th]ree']);
  });

  it('holds every character of every line that is not blank, and every marked character', () => {
    const texts = fc
      .array(fc.constantFrom('a', ' ', '\n', '“', '😀', '\r'), { maxLength: 60 })
      .map(parts => parts.join(''));
    const places = fc.array(fc.tuple(fc.nat(70), fc.nat(20)), { maxLength: 6 });
    const plain = (pieces: readonly Piece<number>[]): string =>
      pieces.map(piece => (typeof piece === 'string' ? piece : plain(piece.pieces))).join('');
    const under = (pieces: readonly Piece<number>[], label: number): string =>
      pieces
        .map(piece =>
          typeof piece === 'string' ? '' : piece.label === label ? plain(piece.pieces) : under(piece.pieces, label),
        )
        .join('');
    fc.assert(
      fc.property(texts, places, (text, list) => {
        const marks = list.map(([start, length], label) => ({
          start,
          end: Math.min(text.length, start + length),
          label,
        }));
        const paragraphs = paragraphsOf(text, marks);
        expect(paragraphs.map(plain)).toEqual(text.split('\n').filter(line => line.trim() !== ''));
        for (const { start, end, label } of marks) {
          const marked = paragraphs.map(pieces => under(pieces, label)).join('');
          expect(marked.replace(/\s/g, '')).toBe(text.slice(start, end).replace(/\s/g, ''));
        }
      }),
    );
  });
});

describe('differing words', () => {
  it('says what was left out and put in, and keeps the member’s own words in order', () => {
    const altered = model.clusters[0]!.members[1]!;
    expect(piecesOf(altered)).toEqual([
      { sign: 'same', text: 'We can ' },
      { sign: 'left-out', text: 'no longer' },
      { sign: 'put-in', text: 'not' },
      { sign: 'same', text: ' pay for two boats that sail ' },
      { sign: 'left-out', text: 'half' },
      { sign: 'same', text: 'empty,' },
    ]);
  });

  it('shows all words of the member, whatever the edits are', () => {
    const kinds = fc.constantFrom('insert', 'delete', 'replace', 'cut', 'extend', 'bracket');
    const edits = fc.array(fc.record({ kind: kinds, start: fc.nat(30), end: fc.nat(30), was: fc.string() }), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(fc.string({ minLength: 30, maxLength: 30 }), edits, (text, list) => {
        const pieces = piecesOf({ text, edits: list as Parameters<typeof piecesOf>[0]['edits'] });
        const own = pieces.filter(({ sign }) => sign !== 'left-out' && sign !== 'cut');
        expect(own.map(piece => piece.text).join('')).toBe(text);
      }),
    );
  });
});

describe('wording', () => {
  it('groups the digits of large numbers', () => {
    expect([0, 999, 1000, 1234567].map(figure)).toEqual(['0', '999', '1,000', '1,234,567']);
  });

  it('tells who was first only where one article is dated earlier than the others', () => {
    const article = (day?: string) => ({ day });
    const members = (...days: (string | undefined)[]) =>
      days.map(day => ({ quote: { article: article(day) } })) as unknown as Parameters<typeof isFirst>[0];
    const firsts = (...days: (string | undefined)[]) => {
      const all = members(...days);
      return all.map(member => isFirst(all, member));
    };
    expect(firsts('2026-03-02', '2026-03-03')).toEqual([true, false]);
    expect(firsts('2026-03-02', '2026-03-02', '2026-03-03')).toEqual([false, false, false]);
    expect(firsts('2026-03-02', undefined)).toEqual([false, false]);
    expect(firsts('2026-03-02', '2026-03-04', undefined)).toEqual([true, false, false]);
    expect(firsts(undefined, undefined)).toEqual([false, false]);
  });

  it('lists what a speaker is called beside the name: each once, and no pronouns', () => {
    const text = 'Ada Berg spoke. She left. The baker and the Baker and he and Berg.';
    const mention = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
    const quotes = ['Ada Berg', 'She', 'The baker', 'the Baker', 'he', 'Berg.'].map(words => ({
      mention: mention(words === 'Berg.' ? 'Berg' : words),
      article: { text },
    }));
    const speaker = { name: 'Ada Berg', quotes: [...quotes, { mention: null, article: { text } }] };
    expect(otherNames(speaker as unknown as Parameters<typeof otherNames>[0])).toEqual(['The baker', 'Berg']);
  });

  it('heads an article without a title by the last part of its path', () => {
    expect(['feed/03/quay.txt', 'quay.txt', 'feed/'].map(fileName)).toEqual(['quay.txt', 'quay.txt', 'feed/']);
  });

  it('names a period as short as it can', () => {
    const article = (day: string | undefined) => ({ ...model.articles[0]!, day });
    const period = (...days: (string | undefined)[]) => periodOf(days.map(article));
    expect(period('2026-03-02', '2026-03-02')).toBe('2 March 2026');
    expect(period('2026-03-05', undefined, '2026-03-02')).toBe('2–5 March 2026');
    expect(period('2026-02-27', '2026-03-02')).toBe('27 February – 2 March 2026');
    expect(period('2025-12-31', '2026-01-01')).toBe('31 December 2025 – 1 January 2026');
    expect(period(undefined)).toBe('');
  });
});
