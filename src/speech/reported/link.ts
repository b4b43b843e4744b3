// The spans of a paragraph → attributions: each content finds its cue, each cue its source.
//
// The nearest cue wins; a sentence border counts as much as fifty words. A cue without a source of its own takes the
// source of the cue before it in its sentence.
import type { LabelledSpan } from './decode.ts';
import { Role } from './labels.ts';
import type { Units } from './units.ts';
import { WordClass } from './word-classes.ts';

/** One cue with what it links; the numbers are slots of the units. */
export interface LinkedCue {
  readonly cue: LabelledSpan | null;
  readonly source: LabelledSpan | null;
  readonly contents: readonly LabelledSpan[];
}

const BORDER = 50;
/** Words of a source found by its place alone. */
const LONGEST_SOURCE = 12;
/** A content that no cue supports must be at least this probable. */
const LIKELY = 0.3;
/** A source further from its cue than this does not belong to it. */
const FAR = 60;

/** Units between two spans of the paragraph that begins at slot `first`; a sentence border between them adds BORDER. */
export function distanceOf(units: Units, first: number, a: LabelledSpan, b: LabelledSpan): number {
  const [left, right] = a.from <= b.from ? [a, b] : [b, a];
  const gap = Math.max(0, right.from - left.to);
  const crossed = units.sentence[first + left.to - 1]! !== units.sentence[first + right.from]! ? BORDER : 0;
  return gap + crossed;
}

/**
 * “…, said Mr Purcell.”: the noun phrase right after a cue that has its content before it and no source of its own is
 * its source, also when it was taken for a content. The model knows the inversion from quotations mostly.
 */
function invertedSources(units: Units, first: number, spans: readonly LabelledSpan[]): LabelledSpan[] {
  const { wordClass, sentence } = units;
  const result: LabelledSpan[] = [];
  let replaced = false;
  for (const [k, cue] of spans.entries()) {
    if (!replaced) result.push(cue);
    replaced = false;
    if (cue.role !== Role.cue) continue;
    const after = spans[k + 1];
    const before = spans[k - 1];
    const start = first + cue.to;
    if (before?.role !== Role.content || sentence[first + before.to - 1] !== sentence[start - 1]) continue;
    if (before.to < cue.from - 1 || wordClass[start - 1] !== WordClass.strongCue) continue;
    if (after !== undefined && after.from === cue.to && after.role === Role.source) continue;
    if (!beginsPhrase(wordClass[start]!) || sentence[start] !== sentence[start - 1]) continue;
    let end = start;
    while (end - start < LONGEST_SOURCE && isInPhrase(wordClass[end]!) && sentence[end] === sentence[start]) end++;
    const next = wordClass[end]!;
    if (end === start || !(next === WordClass.comma || next === WordClass.stop || sentence[end] !== sentence[start]))
      continue;
    const to = end - first;
    if (after !== undefined && after.from < to && (after.role !== Role.content || after.to > to)) continue;
    const source = { role: Role.source, from: cue.to, to, probability: cue.probability * 0.8, coverage: 1 };
    result.push(source);
    replaced = after !== undefined && after.from < to;
  }
  return result;
}

function beginsPhrase(type: number): boolean {
  return (
    type === WordClass.determiner ||
    type === WordClass.title ||
    type === WordClass.role ||
    (type >= WordClass.capital && type <= WordClass.capitals)
  );
}

/** Words of a noun phrase with what hangs on it: “Anna Hill of the Games Institute”. */
function isInPhrase(type: number): boolean {
  const plain = type & 63;
  return (
    beginsPhrase(plain) ||
    plain === WordClass.of ||
    plain === WordClass.preposition ||
    plain === WordClass.possessive ||
    plain === WordClass.number ||
    (plain >= WordClass.plural && plain <= WordClass.lower)
  );
}

/** Links the chosen spans (in order) of the paragraph that begins at slot `first`. */
export function linkSpans(units: Units, first: number, chosen: readonly LabelledSpan[]): LinkedCue[] {
  const spans = invertedSources(units, first, chosen);
  const cues = spans.filter(span => span.role === Role.cue);
  const sources = spans.filter(span => span.role === Role.source);
  const contents = spans.filter(span => span.role === Role.content);
  const contentsOf = new Map<LabelledSpan | null, LabelledSpan[]>();
  for (const content of contents) {
    const cue = nearest(units, first, content, ...beside(cues, content), Number.POSITIVE_INFINITY);
    if (isStray(units, first, content, cue)) continue;
    const list = contentsOf.get(cue);
    if (list === undefined) contentsOf.set(cue, [content]);
    else list.push(content);
  }
  const linked: LinkedCue[] = [];
  let before: { cue: LabelledSpan; source: LabelledSpan | null } | null = null;
  for (const [c, cue] of cues.entries()) {
    // a source behind another cue belongs to that one
    const [left, right] = beside(sources, cue);
    const cueLeft = cues[c - 1];
    const cueRight = cues[c + 1];
    let source = nearest(
      units,
      first,
      cue,
      left !== null && cueLeft !== undefined && cueLeft.from >= left.to ? null : left,
      right !== null && cueRight !== undefined && cueRight.to <= right.from ? null : right,
      FAR,
    );
    if (source === null && before !== null) {
      // “…, he said, adding that …”: a later cue of the sentence goes on with the source of the one before
      if (units.sentence[first + before.cue.from] === units.sentence[first + cue.from]) source = before.source;
    }
    before = { cue, source };
    linked.push({ cue, source, contents: contentsOf.get(cue) ?? [] });
  }
  for (const content of contentsOf.get(null) ?? []) linked.push({ cue: null, source: null, contents: [content] });
  return linked;
}

/** Words without marks and without a cue in their own sentence are reported only when that is likely in itself. */
function isStray(units: Units, first: number, content: LabelledSpan, cue: LabelledSpan | null): boolean {
  if (content.probability >= LIKELY) return false;
  for (let i = content.from; i < content.to; i++) if (units.span[first + i]! >= 0) return false;
  return cue === null || distanceOf(units, first, content, cue) >= BORDER;
}

/** Of spans in order that do not overlap: the last that begins before another one, and the first after it. */
function beside(
  spans: readonly LabelledSpan[],
  other: LabelledSpan,
): readonly [LabelledSpan | null, LabelledSpan | null] {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.from < other.from) low = middle + 1;
    else high = middle;
  }
  return [spans[low - 1] ?? null, spans[low] ?? null];
}

/** The nearer one, the left one of two as near; null when none is nearer than the limit. */
function nearest(
  units: Units,
  first: number,
  span: LabelledSpan,
  left: LabelledSpan | null,
  right: LabelledSpan | null,
  limit: number,
): LabelledSpan | null {
  const toLeft = left === null ? limit : distanceOf(units, first, span, left);
  const toRight = right === null ? limit : distanceOf(units, first, span, right);
  if (toLeft < limit && toLeft <= toRight) return left;
  return toRight < limit ? right : null;
}
