// Text of a page that lost its typographic marks to question marks ("?It?s been a long day,? said Holm") → the same text
// with readable marks, every offset kept; other texts as they are.

/** "It?s", "don?t": between letters no question is asked; only such a page is repaired. */
const CONTRACTION = /\p{L}\?(?:s|t|re|ve|ll|d|m)(?![\p{L}\p{N}?=&])/u;
/** "?Yes" after a blank. */
const OPENING = /(?:^|[\s(])\?\p{L}/u;

/** A word or a stop, then a question mark. */
const MARK = /\?/g;

/** Replaces question marks that stand for quotation marks and apostrophes. */
export function withoutLostMarks(text: string): string {
  if (!CONTRACTION.test(text) || !OPENING.test(text)) return text;
  const marks: [number, string][] = [];
  let open = false;
  // a question mark after a word that may close what is open, when no surer mark does
  let doubtful = -1;
  for (const { index } of text.matchAll(MARK)) {
    const before = text.charAt(index - 1);
    const after = text.charAt(index + 1);
    if (open && text.slice((marks.at(-1)?.[0] ?? 0) + 1, index).includes('\n')) {
      if (doubtful >= 0) marks.push([doubtful, '”']);
      [open, doubtful] = [false, -1];
    }
    if (/\p{L}/u.test(before) && /\p{L}/u.test(after)) {
      if (!isAddress(text, index)) marks.push([index, '’']);
    } else if (/^[\s(]?$/.test(before) && /[\p{L}\p{N}]/u.test(after)) {
      if (doubtful >= 0 && open) marks.push([doubtful, '”']);
      marks.push([index, '“']);
      [open, doubtful] = [true, -1];
    } else if (open && /[,.!?]/.test(before) && /^[\s,.;:)]?$/.test(after)) {
      marks.push([index, '”']);
      [open, doubtful] = [false, -1];
    } else if (open && doubtful < 0 && /[\p{L}\p{N}]/u.test(before) && /^[\s,.;:)]?$/.test(after)) doubtful = index;
    else if (/\s/.test(before) && /\s/.test(after)) marks.push([index, '–']);
  }
  if (open && doubtful >= 0) marks.push([doubtful, '”']);
  return replaced(text, marks);
}

/** Characters of an address looked at. */
const LONGEST_ADDRESS = 80;

/** Part of an address with a query. */
function isAddress(text: string, at: number): boolean {
  const word = text
    .slice(Math.max(0, at - LONGEST_ADDRESS), at)
    .split(/\s/)
    .at(-1)!;
  return word.includes('/') || word.includes('.');
}

/** The text with single characters replaced at these offsets. */
function replaced(text: string, marks: readonly (readonly [number, string])[]): string {
  let result = '';
  let from = 0;
  for (const [at, mark] of [...marks].sort(([a], [b]) => a - b)) {
    result += text.slice(from, at) + mark;
    from = at + 1;
  }
  return result + text.slice(from);
}
