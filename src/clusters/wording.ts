// A member's words and the representative wording → the edits between them and the kind of variant. Works on surfaces:
// an inflected word is another word here, a contraction or another spelling is not.
import type { Edit, EditKind, Kind, Span, TextSpan, Variant } from '../types.ts';
import { newAligner } from './align.ts';
import { Flag, newScan, scanWords } from './scan.ts';
import { AFTER_GAP, ID_MASK, newTokens, OPTIONAL, readTokens } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Words of one text with their numbers: `words` as in a corpus (stems), `surfaces` without inflection removed. */
interface Wording {
  readonly text: string;
  readonly words: Int32Array;
  readonly surfaces: Int32Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly gapAfter: boolean;
}

/** How a member compares with a representative wording. */
export interface Comparison {
  readonly variant: Variant;
  readonly similarity: number;
  readonly edits: readonly Edit[];
}

/** Members below this similarity whose words were changed are reworded. */
const EDITED = 0.6;
/** Members that hold less than this share of the representative's words are fragments. */
const FRAGMENT = 0.5;

/** Makes a function that compares members with representative wordings. */
export function newComparer(
  vocabulary: Vocabulary,
): (text: string, member: TextSpan, kind: Kind | undefined) => Comparison {
  const read = newReader(vocabulary);
  const align = newAligner(vocabulary);
  let known: Wording | null = null;
  let both = new Int32Array(512);
  return (text, member, kind) => {
    if (member.text === text) return { variant: 'exact', similarity: 1, edits: [] };
    if (known?.text !== text) known = read(text);
    const was = known;
    const is = read(member.text);
    const length = was.words.length + is.words.length;
    if (both.length < length) both = new Int32Array(2 * length);
    both.set(was.words);
    both.set(is.words, was.words.length);
    const alignment = align(both, 0, was.words.length, was.words.length, length);
    const similarity = Math.min(1, (2 * alignment.matched) / Math.max(1e-6, alignment.weightA + alignment.weightB));
    const edits = editsOf(was, is, alignment.match, member.start);
    const held = alignment.count / Math.max(1, was.words.length);
    return { variant: variantOf(edits, similarity, held, kind, was, is, alignment), similarity, edits };
  };
}

/** Reads the words of a text. */
type Read = (text: string) => Wording;

function newReader(vocabulary: Vocabulary): Read {
  const scan = newScan();
  const tokens = newTokens();
  return text => {
    scanWords(text, scan);
    readTokens(text, scan, vocabulary, tokens);
    const { count } = tokens;
    const words = tokens.word.slice(0, count);
    const surfaces = new Int32Array(count);
    const start = new Int32Array(count);
    const end = new Int32Array(count);
    let place = 0; // place among the normal words of the same written word
    for (let k = 0; k < count; k++) {
      const at = tokens.at[k]!;
      place = k > 0 && tokens.at[k - 1] === at ? place + 1 : 0;
      const entry = vocabulary.entryAt(scan.codes, scan.start[at]!, scan.end[at]!);
      const id = words[k]! & ID_MASK;
      const isOwn = vocabulary.idsOfEntry(entry)[place] === id;
      // A word that two written words make (twenty-five) or that is only implied (work’s been) has no surface of its own.
      surfaces[k] = isOwn ? vocabulary.surfacesOfEntry(entry)[place]! : 0;
      const isSecond = place > 0 && isOwn;
      const isFirstOfTwo = isOwn && place === 0 && k + 1 < count && tokens.at[k + 1] === at;
      const middle = isSecond || isFirstOfTwo ? contractionAt(text.slice(scan.start[at], scan.end[at])) : -1;
      start[k] =
        isSecond && middle > 0
          ? scan.start[at]! + middle
          : scan.start[isOwn || id === vocabulary.have || at === 0 ? at : at - 1]!;
      end[k] = isFirstOfTwo && middle > 0 ? scan.start[at]! + middle : scan.end[at]!;
      if (!isOwn && id === vocabulary.have) place = -1;
    }
    const gapAfter = scan.count > 0 && (scan.flags[scan.count - 1]! & Flag.gapAfter) !== 0;
    return { text, words, surfaces, start, end, gapAfter };
  };
}

/** Where the second word of a contraction begins: We|’re, do|n’t; -1 for other words. */
function contractionAt(written: string): number {
  const found = /n['’]t$|['’][a-z]{1,2}$/i.exec(written);
  return found === null ? -1 : found.index;
}

/** The edits in order; neighbouring missing and added words are one replacement. */
function editsOf(was: Wording, is: Wording, match: Int32Array, offset: number): Edit[] {
  const edits: Edit[] = [];
  let i = 0;
  let j = 0;
  const n = was.words.length;
  const m = is.words.length;
  while (i < n || j < m) {
    let nextI = i;
    while (nextI < n && match[nextI]! < 0) nextI++;
    const nextJ = nextI < n ? match[nextI]! : m;
    if (nextI > i || nextJ > j) push(edits, was, is, i, nextI, j, nextJ, offset);
    if (nextI < n) {
      if (was.surfaces[nextI] !== is.surfaces[nextJ] && was.surfaces[nextI] !== 0 && is.surfaces[nextJ] !== 0)
        push(edits, was, is, nextI, nextI + 1, nextJ, nextJ + 1, offset);
      i = nextI + 1;
      j = nextJ + 1;
    } else {
      i = n;
      j = m;
    }
  }
  return edits;
}

function push(
  edits: Edit[],
  was: Wording,
  is: Wording,
  i: number,
  iEnd: number,
  j: number,
  jEnd: number,
  offset: number,
): void {
  const from = spanOf(was, i, iEnd);
  const to = spanOf(is, j, jEnd);
  const atEnd = (i === 0 && j === 0) || (iEnd === was.words.length && jEnd === is.words.length);
  let op: EditKind;
  if (jEnd === j) {
    const gap = j < is.words.length ? (is.words[j]! & AFTER_GAP) !== 0 : is.gapAfter;
    op = atEnd || gap ? 'cut' : isBracketed(was, i, iEnd) ? 'bracket' : 'delete';
  } else if (isBracketed(is, j, jEnd)) op = 'bracket';
  else if (iEnd === i) op = atEnd ? 'extend' : isGap(was, i) ? 'extend' : 'insert';
  else op = 'replace';
  const edit: Edit = {
    op,
    start: offset + to.start,
    end: offset + to.end,
    text: is.text.slice(to.start, to.end),
    was: { start: from.start, end: from.end, text: was.text.slice(from.start, from.end) },
  };
  const before = edits.at(-1);
  // Changes with no unchanged word between them read better as one.
  const touches =
    before !== undefined &&
    CHANGES.has(before.op) &&
    CHANGES.has(op) &&
    !/[\p{L}\p{N}]/u.test(is.text.slice(before.end - offset, to.start) + was.text.slice(before.was.end, from.start));
  edits[touches ? edits.length - 1 : edits.length] = touches ? joined(before, edit, was, is, offset) : edit;
}

const CHANGES: ReadonlySet<EditKind> = new Set<EditKind>(['insert', 'delete', 'replace']);

function joined(a: Edit, b: Edit, was: Wording, is: Wording, offset: number): Edit {
  const words = hull(a, b);
  const before = hull(a.was, b.was);
  return {
    op: words.start === words.end ? 'delete' : before.start === before.end ? 'insert' : 'replace',
    ...words,
    text: is.text.slice(words.start - offset, words.end - offset),
    was: { ...before, text: was.text.slice(before.start, before.end) },
  };
}

/** The span around two spans; an empty one, which only marks a place, does not widen it. */
function hull(a: Span, b: Span): Span {
  if (a.start === a.end) return { start: b.start, end: b.end };
  if (b.start === b.end) return { start: a.start, end: a.end };
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

function isBracketed(wording: Wording, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if ((wording.words[i]! & OPTIONAL) === 0) return false;
  return to > from;
}

function isGap(wording: Wording, at: number): boolean {
  return at < wording.words.length && (wording.words[at]! & AFTER_GAP) !== 0;
}

/** The text from word i to word `end`; an empty span stands where the words would be. */
function spanOf(wording: Wording, from: number, to: number): { start: number; end: number } {
  if (from < to) return { start: wording.start[from]!, end: wording.end[to - 1]! };
  const at = from > 0 ? wording.end[from - 1]! : 0;
  return { start: at, end: at };
}

function variantOf(
  edits: readonly Edit[],
  similarity: number,
  held: number,
  kind: Kind | undefined,
  was: Wording,
  is: Wording,
  alignment: { readonly coverA: number; readonly coverB: number },
): Variant {
  const changed = edits.some(edit => edit.op === 'insert' || edit.op === 'delete' || edit.op === 'replace');
  if (changed)
    return similarity < EDITED && Math.max(alignment.coverA, alignment.coverB) < 0.75 ? 'reworded' : 'edited';
  if (edits.some(edit => edit.op === 'cut')) return held < FRAGMENT || kind === 'mixed' ? 'fragment' : 'truncated';
  return is.text.includes(was.text) ? 'exact' : 'typographic';
}
