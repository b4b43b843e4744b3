// An article's text and its rows → what of the contract they break: nothing, for any text at all.
import type { Quote, TextSpan } from '../../src/types.ts';

/** In words the first promise that is broken, or null. */
export function brokenPromise(text: string, quotes: readonly Quote[]): string | null {
  const ids = new Set<string>();
  const open: number[] = []; // ends of the spans that hold the next one
  let before = -1;
  let line = 1;
  let at = 0;
  for (const quote of quotes) {
    const name = `${quote.kind} ${quote.start}-${quote.end}`;
    if (quote.start < before) return `${name} comes after a row that begins later`;
    before = quote.start;
    if (!(quote.start < quote.end)) return `${name} is empty`;
    const spans: [string, TextSpan | null | undefined][] = [
      ['quote', quote],
      ['content', quote.content],
      ['mention', quote.speaker?.mention],
      ['source', quote.source],
      ['cue', quote.cue],
    ];
    for (const [what, span] of spans) {
      if (span === null || span === undefined) continue;
      if (!(span.start >= 0 && span.start < span.end && span.end <= text.length))
        return `${name}: ${what} lies outside`;
      if (span.text !== text.slice(span.start, span.end)) return `${name}: ${what} is not its slice`;
    }
    if (quote.content !== undefined && (quote.content.start > quote.start || quote.content.end < quote.end))
      return `${name}: content does not hold the quote`;
    if (ids.has(quote.id)) return `${name}: id ${quote.id} is there twice`;
    ids.add(quote.id);
    while (open.length > 0 && open[open.length - 1]! <= quote.start) open.pop();
    if (open.length > 0 && open[open.length - 1]! < quote.end) return `${name} crosses another row`;
    open.push(quote.end);
    for (; at < quote.start; at++) {
      const code = text.charCodeAt(at);
      if (code === 0x0a || (code === 0x0d && text.charCodeAt(at + 1) !== 0x0a)) line++;
    }
    if (quote.line !== line) return `${name}: line ${quote.line} should be ${line}`;
    if (!(quote.confidence >= 0 && quote.confidence <= 1)) return `${name}: confidence ${quote.confidence}`;
    if (quote.evidence === '' || quote.statement === '') return `${name}: empty field`;
    if (quote.speaker !== null && (quote.speaker.name.trim() === '' || quote.speaker.id === ''))
      return `${name}: speaker without a name`;
  }
  return null;
}
