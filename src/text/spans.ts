// Text and its paragraphs → quoted spans: one linear pass over each paragraph with a stack of open marks.
//
// Knows the quotation marks of the world, nesting to three levels, quotes over several paragraphs (each opens anew,
// only the last closes), swapped and unclosed marks; tells single marks from apostrophes by looking ahead to the
// next opening mark.
import type { Span } from '../types.ts';
import { startWithoutMark } from './lone-closers.ts';
import {
  askewClose,
  closesDouble,
  closesSingle,
  endWithoutMark,
  isDoubledStraight,
  isGluedSingle,
  opensAskew,
  opensBackwards,
} from './mismatched-marks.ts';
import { opensAfterWord, opensUtterance, opensWith } from './opening-marks.ts';
import { isInside, isLineBetween } from './paragraphs-between.ts';
import {
  CLOSERS,
  canClose,
  canOpen,
  closersAfter,
  isBlank,
  isMeasure,
  isSingle,
  marksIn,
  mayClose,
  straightAfter,
} from './quotation-marks.ts';
import { isElision, isLeftOpen, isUnclosed, singleClose } from './single-marks.ts';

/** A stretch of text in quotation marks. `start`/`end` hold the words, `outerStart`/`outerEnd` the marks as well. */
export interface QuotedSpan extends Span {
  readonly outerStart: number;
  readonly outerEnd: number;
  /** Index of the paragraph. */
  readonly paragraph: number;
  /** False when the closing mark is missing: the span then ends at its paragraph's end or at the next opening mark. */
  readonly closed: boolean;
  /** True when it goes on with a quote that the paragraph before left open. */
  readonly continues: boolean;
  /** 0 for an outer span, 1 to 2 for spans inside others; settled when all spans of a paragraph are known. */
  depth: number;
  /** The opening mark. */
  readonly mark: string;
}

/** An opening mark that waits for its closing mark. */
interface Open {
  readonly mark: string;
  readonly at: number;
  /** Offset after the mark. */
  from: number;
  /** For single marks: where the closing mark is; -1 when it is found by its shape. */
  readonly closeAt: number;
  continues: boolean;
}

const MAX_DEPTH = 3;

/** Single marks of which two stand for a double one. */
const DOUBLED = "`'‘’";

/** Finds every quoted span of the paragraphs, outer spans before the ones inside them. */
export function quotedSpansIn(text: string, paragraphs: readonly Span[]): QuotedSpan[] {
  const spans: QuotedSpan[] = [];
  let carried: string | null = null; // mark that the paragraph before left open
  for (let p = 0; p < paragraphs.length; p++) {
    // a cross-heading or a line of the page does not end the quote around it
    if (carried !== null && isLineBetween(text, paragraphs[p]!) && opensWith(text, paragraphs[p + 1], carried))
      continue;
    // nor do paragraphs without any mark, when the next mark can only close
    if (carried !== null && isInside(text, paragraphs, p, carried)) {
      spans.push(insideOf(paragraphs[p]!, p, carried));
      continue;
    }
    const next = paragraphs[p + 1];
    const further = next !== undefined && isLineBetween(text, next) ? paragraphs[p + 2] : undefined;
    const opensNext = (mark: string) => opensWith(text, next, mark) || opensWith(text, further, mark);
    carried = scanParagraph(text, paragraphs[p]!, p, carried, opensNext, spans);
  }
  return spans.sort((a, b) => a.outerStart - b.outerStart || b.outerEnd - a.outerEnd);
}

/** A whole paragraph of a quote. */
const insideOf = ({ start, end }: Span, paragraph: number, mark: string): QuotedSpan => ({
  start,
  end,
  outerStart: start,
  outerEnd: end,
  paragraph,
  closed: false,
  continues: true,
  depth: 0,
  mark,
});

/** A single mark that nothing closes by its shape. */
const isOpenSingle = (frame: Open | undefined): boolean =>
  frame !== undefined && isSingle(frame.mark) && frame.closeAt < 0;

function scanParagraph(
  text: string,
  paragraph: Span,
  index: number,
  carried: string | null,
  opensNext: (mark: string) => boolean,
  spans: QuotedSpan[],
): string | null {
  const marks = marksIn(text, paragraph);
  if (marks.length === 0) return null;
  const balance = closersAfter(text, marks);
  const stack: Open[] = [];
  const open = (mark: string, at: number, closeAt = -1) => {
    const continues =
      carried !== null && at === paragraph.start && (mark === carried || (mark === '“' && carried === '”'));
    if (stack.length >= MAX_DEPTH) finish(stack.length - 1, at, at, false);
    stack.push({ mark, at, from: at + mark.length, closeAt, continues });
  };
  const finish = (depth: number, end: number, outerEnd: number, closed: boolean) => {
    const frame = stack[depth]!;
    stack.length = depth;
    let start = frame.from;
    let stop = end;
    // the paragraph after it does not go on with it: the reporter may have spoken before its end
    if (!closed && depth === 0 && !isSingle(frame.mark) && (spans.at(-1)?.end ?? 0) <= start)
      stop = endWithoutMark(text, start, end, opensNext(frame.mark));
    while (start < stop && isBlank(text.charCodeAt(start))) start++;
    while (stop > start && isBlank(text.charCodeAt(stop - 1))) stop--;
    if (closed && stop > start && text.charAt(stop - 1) === '\\') stop--; // an escape sign that was left standing
    if (start >= stop || !/[\p{L}\p{N}]/u.test(text.slice(start, stop))) return;
    spans.push({
      start,
      end: stop,
      outerStart: frame.at,
      outerEnd: closed ? outerEnd : stop,
      paragraph: index,
      closed,
      continues: frame.continues,
      depth,
      mark: frame.mark,
    });
  };
  const topOpenedBy = (marksWanted: string): number => {
    for (let d = stack.length - 1; d >= 0; d--) if (marksWanted.includes(stack[d]!.mark)) return d;
    return -1;
  };

  // a single mark where only a double one is open
  const closesOuter = (m: number, length: number) => {
    const { mark, from } = stack[0]!;
    return '“"'.includes(mark) && !opensNext(mark) && closesDouble(text, marks, m, length, from, balance[m]!);
  };

  // A quote that the paragraph before left open may go on here without a new mark: then the first mark closes it.
  if (carried !== null && !opensWith(text, paragraph, carried)) {
    const first = marks.find(m => !isSingle(text.charAt(m)));
    if (
      first !== undefined &&
      mayClose(carried, text.charAt(first)) &&
      canClose(text, first, 1, paragraph.start) &&
      !canOpen(text, first, 1, paragraph.start)
    ) {
      stack.push({ mark: carried, at: paragraph.start, from: paragraph.start, closeAt: -1, continues: true });
    }
  }

  for (let m = 0; m < marks.length; m++) {
    const at = marks[m]!;
    const top = stack[stack.length - 1];
    if (top !== undefined && at < top.from) continue;
    const character = text.charAt(at);
    const exported = character === '"' && isDoubledStraight(text, at, paragraph, topOpenedBy('""') >= 0);
    const double = exported || (DOUBLED.includes(character) && text.charAt(at + 1) === character);
    if (isSingle(character) && !double) {
      const frame = stack.findIndex(f => f.closeAt === at);
      if (frame >= 0) {
        finish(frame, at, at + 1, true);
        continue;
      }
      if (stack.length === 1 && closesOuter(m, 1)) {
        finish(0, at, at + 1, true);
        continue;
      }
      const opens = canOpen(text, at, 1, paragraph.start);
      if (
        stack.length === 0 &&
        (opens ? '’`'.includes(character) && opensUtterance(text, at, paragraph) : isGluedSingle(text, at))
      ) {
        const close = isElision(text, at) ? -1 : askewClose(text, marks, m, paragraph);
        if (close >= 0) open('‘', at, close);
        continue;
      }
      if (!opens || isElision(text, at) || character === '’' || character === '`') continue;
      const goesOn = opensNext(character) || (at === paragraph.start && carried === character);
      const close =
        goesOn && opensUtterance(text, at, paragraph) && isLeftOpen(text, marks, m, paragraph)
          ? -1
          : singleClose(text, marks, m, paragraph, character);
      const whole = goesOn || at === paragraph.start || isUnclosed(text, marks, m, paragraph);
      if (close >= 0 || (whole && opensUtterance(text, at, paragraph))) open(character, at, close);
      continue;
    }
    const mark = double ? character + character : character;
    const opens = canOpen(text, at, mark.length, paragraph.start);
    const closes = canClose(text, at, mark.length, paragraph.start);
    if (double && closes && isSingle(character) && stack.length === 1 && closesOuter(m, 2)) {
      finish(0, at, at + 2, true);
      m++;
      continue;
    }
    if (double) m++;
    if (m === 0 && stack.length === 0 && !opens && closes && '”"'.includes(mark)) {
      const from = startWithoutMark(text, at, paragraph);
      if (from >= 0 && (mark === '”' || straightAfter(text, marks, m) % 2 === 0)) {
        stack.push({ mark: mark === '”' ? '“' : mark, at: from, from, closeAt: -1, continues: false });
        finish(0, at, at + 1, true);
        continue;
      }
    }

    // the nearest open mark that this one may close
    let closing = -1;
    for (let d = stack.length - 1; d >= 0; d--) {
      if (CLOSERS[stack[d]!.mark]?.includes(mark)) {
        closing = d;
        break;
      }
    }
    if (mark === '"' || mark === '＂') {
      if (closing < 0 && closes && !opens) closing = topOpenedBy('“``');
      if (closing < 0 && !opens && isOpenSingle(top) && closesSingle(text, marks, m)) closing = stack.length - 1;
      if (closing >= 0 && opens && !closes) {
        // a second opening mark: after a full sentence it goes on with the quote (its paragraph break was lost);
        // nested when two more closing marks follow; else the first one was never closed
        const goesOn = /[.!?…]['’)]?\s*$/.test(text.slice(Math.max(0, at - 3), at));
        if (!goesOn && balance[m]! >= 2) open(mark, at);
        else {
          finish(closing, at, at, false);
          open(mark, at);
          if (goesOn) stack[stack.length - 1]!.continues = true;
        }
      } else if (closing >= 0) finish(closing, at, at + mark.length, true);
      else if (opens && !isMeasure(text, at)) {
        // doubled marks ("“Yes,” he said): the curly ones count
        if (!(text.charAt(at + 1) === '“' && straightAfter(text, marks, m) % 2 === 0)) open(mark, at);
      } else if (
        closes &&
        (opensAskew(text, marks, m, paragraph.start) || opensBackwards(text, marks, m, paragraph.start))
      )
        open(mark, at);
      continue;
    }
    if (mark === '“') {
      if (closing >= 0 && !(opens && !closes)) finish(closing, at, at + 1, true);
      else if (topOpenedBy('“') >= 0) {
        const outer = topOpenedBy('“');
        if (closes && !opens) finish(outer, at, at + 1, true);
        else {
          if (balance[m]! < 2 && !opensNext('“')) finish(outer, at, at, false);
          open(mark, at);
        }
      } else if (opens || !closes || balance[m]! > 0 || opensAfterWord(text, at)) open(mark, at);
      continue;
    }
    if (mark === '”') {
      if (top !== undefined && top.mark === '“' && at === top.from && /[\p{L}\p{N}]/u.test(text.charAt(at + 1))) {
        top.from = at + 1; // “”Yes,” he said
        continue;
      }
      if (closing < 0 && closes) closing = topOpenedBy('"');
      if (closing < 0 && isOpenSingle(top) && closesSingle(text, marks, m)) closing = stack.length - 1;
      if (closing >= 0 && stack[closing]!.mark !== '”') finish(closing, at, at + 1, true);
      else if (topOpenedBy('”') >= 0) finish(topOpenedBy('”'), at, at + 1, true);
      else if (opens || /^[\s]?” …/.test(text.slice(at - 1, at + 3)) || opensBackwards(text, marks, m, paragraph.start))
        open(mark, at);
      continue;
    }
    if (closing >= 0 && (closes || mark !== '«')) finish(closing, at, at + mark.length, true);
    else if ('„«»‹›「『``〝‟'.includes(mark) ? mark !== '»' || opens : opens) open(mark, at);
  }

  if (stack.length === 0) return null;
  const outer = stack[0]!;
  const goesOn = opensNext(outer.mark);
  if (isSingle(outer.mark) && outer.closeAt >= 0) return null;
  const pointing = stack.every(({ mark }) => RARE.includes(mark)) || isOrnament(stack, spans, index);
  if (!goesOn && !outer.continues && pointing && promote(spans, index, stack)) return null;
  finish(0, paragraph.end, paragraph.end, false);
  return goesOn || !isSingle(outer.mark) ? outer.mark : null;
}

/** Marks that also point and list (Home › News): without a partner they hold no quotes of other marks. */
const RARE = '«»‹›‟「『〝';

/** A straight mark without a partner around curly quotes, as pages set before a passage from another paper. */
const isOrnament = (stack: readonly Open[], spans: readonly QuotedSpan[], paragraph: number): boolean => {
  const inner = spans[spans.length - 1];
  return stack.length === 1 && stack[0]!.mark === '"' && inner?.paragraph === paragraph && inner.mark === '“';
};

/** Takes the spans out of marks without partners; tells whether there were any. */
function promote(spans: QuotedSpan[], paragraph: number, unclosed: readonly Open[]): boolean {
  let found = false;
  for (let s = spans.length - 1; s >= 0 && spans[s]!.paragraph === paragraph; s--) {
    const span = spans[s]!;
    const around = unclosed.filter(({ at }) => at < span.outerStart).length;
    if (around === 0) continue;
    span.depth -= around;
    found = true;
  }
  return found;
}
