// Articles → reported speech: rules that hold whatever the weights are, and everyday reports that must be found.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contentAround, labelReported, readReported, reportedSpeech } from '../src/speech/reported.ts';
import { layoutOf } from '../src/text/layout.ts';

const ARTICLE = `Council to close two libraries

The council will close two of its libraries, Deputy Mayor Hannah Okafor said on Monday. She added that no jobs would be lost.

“Nobody wanted this,” said Tom Reilly, a spokesman for the union. He told reporters that members had not been asked, and that they would “fight the decision in court”.

According to a report by the county auditor, the buildings need repairs worth £2 million.

The swimming pool opens at nine.`;

const found = (text: string) => {
  const of = (span: { start: number; end: number } | null) => (span === null ? null : text.slice(span.start, span.end));
  return reportedSpeech(layoutOf(text)).map(speech => ({
    source: of(speech.source),
    cue: of(speech.cue),
    content: speech.content.map(piece => of(piece)),
    kind: speech.kind,
  }));
};

test('a clause with “that” belongs to the verb and the subject before it', () => {
  expect(found(ARTICLE)).toContainEqual({
    source: 'She',
    cue: 'added',
    content: ['that no jobs would be lost'],
    kind: 'indirect',
  });
});

test('a clause before its verb is found with the whole source phrase', () => {
  const report = found(ARTICLE).find(r => r.content[0]?.startsWith('The council will close'));
  expect(report?.source).toContain('Hannah Okafor');
  expect(report?.cue).toBe('said');
});

test('“according to” is a cue whose source follows', () => {
  const report = found(ARTICLE).find(r => r.cue === 'According to');
  expect(report?.source).toContain('county auditor');
  expect(report?.content[0]).toMatch(/^the buildings need repairs worth £2 million\.?$/);
});

test('a quotation and its marks are never cut', () => {
  const layout = layoutOf(ARTICLE);
  for (const { content } of reportedSpeech(layout))
    for (const piece of content)
      for (const span of layout.spans) {
        const inside = piece.start <= span.outerStart && piece.end >= span.outerEnd;
        const outside = piece.end <= span.outerStart || piece.start >= span.outerEnd;
        expect(inside || outside).toBe(true);
      }
});

test('the clause around quoted words holds the words before them', () => {
  const layout = layoutOf(ARTICLE);
  const fragment = layout.spans.find(span => ARTICLE.slice(span.start, span.end).startsWith('fight'));
  const around = contentAround(reportedSpeech(layout), fragment!);
  expect(ARTICLE.slice(around!.content.start, around!.content.end)).toContain(
    'they would “fight the decision in court”',
  );
});

test('a plain statement of fact reports nobody', () => {
  expect(found('The swimming pool opens at nine. It has three lanes and a small café.')).toEqual([]);
});

test('every token has probabilities between 0 and 1 that do not exceed 1 together', () => {
  const labels = labelReported(layoutOf(ARTICLE));
  for (let t = 0; t < labels.cue.length; t++) {
    expect(labels.source[t]! + labels.cue[t]! + labels.content[t]!).toBeLessThanOrEqual(1.001);
    expect(Math.min(labels.source[t]!, labels.cue[t]!, labels.content[t]!)).toBeGreaterThanOrEqual(0);
  }
});

test('any text gives ordered pieces inside the text, and the same twice', () => {
  const word = fc.constantFrom(
    'he',
    'said',
    'that',
    'The',
    'mayor',
    '“no',
    'way”',
    ',',
    '.',
    '"',
    'told',
    '’s',
    '\n\n',
    'According to',
    ':',
    '—',
    '😀',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 60 }), words => {
      const text = words.join(' ');
      const layout = layoutOf(text);
      const reading = readReported(layout);
      expect(readReported(layout)).toEqual(reading);
      for (const { content, confidence } of reading.speech) {
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
        let before = 0;
        for (const piece of content) {
          expect(piece.start).toBeGreaterThanOrEqual(before);
          expect(piece.end).toBeGreaterThan(piece.start);
          before = piece.end;
        }
        expect(before).toBeLessThanOrEqual(text.length);
      }
    }),
  );
});

test('the time grows with the text, not with its square, in many paragraphs or in one', () => {
  for (const between of ['\n\n', ' ']) {
    const layouts = [8, 64].map(copies =>
      layoutOf(Array.from({ length: copies }, () => ARTICLE.replace(/\n+/g, between)).join(between)),
    );
    const time = (k: number) => {
      const before = process.cpuUsage();
      readReported(layouts[k]!);
      const { user, system } = process.cpuUsage(before);
      return user + system;
    };
    time(0);
    const [short, long] = [0, 1].map(k => Math.min(...Array.from({ length: 5 }, () => time(k))));
    expect(long! / short!).toBeLessThan(24); // eight times the text; the square would be 64
  }
});
