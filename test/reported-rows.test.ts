// Articles → rows: what is reported without quotation marks stands beside the quotations, with its speaker.
import { expect, test } from 'vitest';
import { withReportedSpeech } from '../src/people/reported.ts';
import { extractArticle } from '../src/pipeline.ts';
import { shippedModels } from '../src/speech/models.ts';
import { type ReportedSpeech, readReported } from '../src/speech/reported.ts';
import { settingOf } from '../src/speech/setting.ts';
import { layoutOf } from '../src/text/layout.ts';
import type { Quote } from '../src/types.ts';

const ARTICLE = `Hospital trust to cut waiting lists

Maria Delgado, the chief executive of the hospital trust, said that waiting lists would be halved by next summer. She added that eight new surgeons had been hired.

“We are not there yet,” Delgado said, adding that the trust still needed more nurses.

A spokesman for the nurses’ union, Peter Holm, told reporters the plan was “a fairy tale” without better pay.

Officials declined to say whether the minister had been informed.

The car park will be closed on Sunday.`;

const rows = extractArticle({ document: 'hospital.txt', text: ARTICLE }).quotes;
const row = (start: string): Quote => {
  const found = rows.find(quote => quote.text.startsWith(start));
  if (found === undefined) throw new Error(`no row begins with “${start}”: ${rows.map(r => r.text).join(' | ')}`);
  return found;
};

test('a clause reported with “that” is an indirect row with the name of its speaker', () => {
  const report = row('that waiting lists');
  expect(report.kind).toBe('indirect');
  expect(report.speaker?.name).toBe('Maria Delgado');
  expect(report.cue?.text).toBe('said');
});

test('the source is the whole phrase, the mention only the name', () => {
  const report = row('that waiting lists');
  expect(report.source?.text).toBe('Maria Delgado, the chief executive of the hospital trust,'.slice(0, -1));
  expect(report.speaker?.mention?.text).toBe('Maria Delgado');
});

test('a pronoun as source is traced to the person', () => {
  expect(row('that eight new surgeons').speaker?.name).toBe('Maria Delgado');
});

test('a quotation and the clause under the same cue’s sentence share the speaker', () => {
  expect(row('that the trust still needed').speaker?.id).toBe(row('We are not there yet').speaker?.id);
});

test('a quoted fragment carries the whole reported clause around it', () => {
  const fragment = row('a fairy tale');
  expect(fragment.kind).toBe('mixed');
  expect(fragment.content?.text).toContain('the plan was “a fairy tale”');
  expect(rows.some(quote => quote.kind === 'indirect' && quote.text.includes('fairy tale'))).toBe(false);
});

test('what somebody declined to say is told apart and believed less', () => {
  const report = rows.find(quote => quote.text.startsWith('whether the minister'));
  if (report !== undefined) {
    expect(report.evidence).toContain('negated');
    expect(report.confidence).toBeLessThanOrEqual(0.5);
  }
  expect(report).toBeDefined();
});

test('a plain fact is no row', () => {
  expect(rows.some(quote => quote.text.includes('car park'))).toBe(false);
});

test('rows are in order, inside the text, and quoted and indirect rows do not overlap', () => {
  let end = 0;
  for (const quote of rows) {
    expect(quote.text).toBe(ARTICLE.slice(quote.start, quote.end));
    expect(quote.start).toBeGreaterThanOrEqual(end);
    end = quote.end;
  }
});

test('a report that is cut back to words in marks which nobody says is no second row of them', () => {
  const text = 'Posters of “Lantern Walk”, “Harbour Lights and Ropes” and “The Drowned Bell” hang in the town hall.';
  const layout = layoutOf(text);
  const from = text.indexOf('Lantern');
  const report: ReportedSpeech = {
    content: [{ start: from, end: text.indexOf(' and Ropes') }],
    source: null,
    cue: null,
    confidence: 0.9,
    kind: 'quoted',
    pieceConfidence: [0.9],
    manner: 'stated',
  };
  const setting = settingOf(layout, { ...readReported(layout), speech: [report] });
  const models = shippedModels();
  const title = (words: string): Quote => {
    const start = text.indexOf(words);
    const place = { document: 'd', kind: 'other' as const, text: words, start, end: start + words.length, line: 1 };
    const nobody = { speaker: null, source: null, cue: null, evidence: 'not speech', confidence: 0.9 };
    return { id: words, statement: words, ...place, ...nobody };
  };
  const quotes = ['Lantern Walk', 'Harbour Lights and Ropes', 'The Drowned Bell'].map(title);
  const found = withReportedSpeech({ document: 'd', text }, setting, { quotes, entities: [] }, models);
  expect(found.quotes.map(quote => [quote.kind, quote.text])).toEqual(quotes.map(quote => ['other', quote.text]));
});
