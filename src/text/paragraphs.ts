// Text → its paragraphs: lines of their own, or several lines where a page was wrapped at a fixed width or broken in
// mid-sentence.
import type { Span } from '../types.ts';

/** A line without the white space around it. */
interface Line extends Span {
  /** Characters of white space before it. */
  readonly indent: number;
  /** Empty lines before it. */
  readonly blanks: number;
}

/** Cuts a text at line breaks; lines that a fixed width or a broken page cut in mid-sentence are joined. */
export function paragraphsIn(text: string): Span[] {
  const lines = linesIn(text);
  const paragraphs: Span[] = [];
  for (let from = 0, to = 1; from < lines.length; from = to++) {
    while (to < lines.length && lines[to]!.blanks === 0) to++;
    const block = lines.slice(from, to);
    const width = block.reduce((most, { start, end }) => Math.max(most, end - start), 0);
    const wrapped = isWrapped(text, block, width);
    for (let i = 0; i < block.length; i++) {
      const line = block[i]!;
      const last = paragraphs[paragraphs.length - 1];
      const before = i > 0 ? block[i - 1]! : lines[from - 1];
      const joins =
        last !== undefined &&
        before !== undefined &&
        (i > 0
          ? wrapped
            ? goesOn(text, before, line, width)
            : paragraphs.length > 1 && isCut(text, before, line, SHORTEST_CUT)
          : paragraphs.length > 1 && line.blanks === 1 && isCutAcross(text, before, line));
      if (joins) paragraphs[paragraphs.length - 1] = { start: last.start, end: line.end };
      else paragraphs.push({ start: line.start, end: line.end });
    }
  }
  return paragraphs;
}

/** The lines that hold anything. */
function linesIn(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  let blanks = 0;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 0x0a;
    if (code !== 0x0a && code !== 0x0d && code !== 0x2028 && code !== 0x2029) continue;
    const trimmed = trimmedSpan(text, { start, end: at });
    if (trimmed === null) blanks++;
    else {
      lines.push({ start: trimmed.start, end: trimmed.end, indent: trimmed.start - start, blanks });
      blanks = 0;
    }
    if (code === 0x0d && text.charCodeAt(at + 1) === 0x0a) at++;
    start = at + 1;
  }
  return lines;
}

/** Widths of wrapped lines, in characters. */
const NARROWEST = 40;
const WIDEST = 120;
/** Lines of a wrapped block fill this share of its width; a shorter one with a stop ends a paragraph. */
const FULL = 0.7;
/** Fewer lines are no column. */
const LEAST_LINES = 3;

/** Lines of a wrapped block are of like length, and mostly go on in the middle of a sentence, many with a small letter. */
function isWrapped(text: string, block: readonly Line[], width: number): boolean {
  if (block.length < LEAST_LINES || width < NARROWEST || width > WIDEST) return false;
  let broken = 0;
  let small = 0;
  for (let i = 0; i + 1 < block.length; i++) {
    const { start, end } = block[i]!;
    if (end - start < FULL * width || isEnd(text, end)) continue;
    broken++;
    if (opensSmall(text, block[i + 1]!)) small++;
  }
  return small >= 2 && small * 2 >= broken && broken * 3 >= block.length - 1;
}

/** Does a line of a wrapped block go on with the one before? */
function goesOn(text: string, before: Line, line: Line, width: number): boolean {
  const length = before.end - before.start;
  const ends = isEnd(text, before.end);
  if (line.indent > before.indent && ends) return false;
  if (length < FULL * width) return !ends && opensSmall(text, line);
  return !ends || !opensUtterance(text, line);
}

/** Shortest line that a page breaks in mid-sentence, in characters. */
const SHORTEST_CUT = 35;
const SHORTEST_CUT_ACROSS = 50;
const SHORTEST_REST = 20;

/** Does a sentence go on from one line to the next with a small letter? */
const isCut = (text: string, before: Line, line: Line, shortest: number): boolean =>
  before.end - before.start >= shortest && !isEnd(text, before.end) && opensSmall(text, line);

/** The same across an empty line. */
const isCutAcross = (text: string, before: Line, line: Line): boolean =>
  isCut(text, before, line, SHORTEST_CUT_ACROSS) && line.end - line.start >= SHORTEST_REST;

/** Does a line end a sentence, a heading’s colon or a closing mark at its end? */
const isEnd = (text: string, end: number): boolean => !/[\p{L}\p{N},;&–—-]/u.test(text.charAt(end - 1));

/** A word in small letters, no name as iPhone; bylines and captions begin so as well. */
const opensSmall = (text: string, { start }: Line): boolean => {
  const opening = text.slice(start, start + 30);
  return (
    /^\p{Ll}+(?![\p{L}\p{N}./@])/u.test(opening) &&
    !/^(?:by \p{Lu}|via$|via \p{Lu}|(?:posted|updated|published|photo|image|picture|video|words)\b)/u.test(opening)
  );
};

/** An opening mark: a quote begins its paragraph. */
const opensUtterance = (text: string, { start }: Line): boolean => /[“"„«‘]/.test(text.charAt(start));

/** The span without white space at both ends; null when nothing is left. */
function trimmedSpan(text: string, span: Span): Span | null {
  let { start, end } = span;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return start < end ? { start, end } : null;
}

function isSpace(code: number): boolean {
  return (
    code <= 0x20 ||
    code === 0xa0 ||
    code === 0x3000 ||
    code === 0x200b ||
    code === 0xfeff ||
    (code >= 0x2000 && code <= 0x200a)
  );
}
