// Layout → reported speech: for each cue its source and the pieces of what is reported, with and without marks; and
// for each token the probability that it lies in a source, a cue or a content. The door of this folder.
//
// One linear-chain conditional random field a paragraph over words and whole quotations (so that no border falls
// inside quotation marks), without a tagger; spans chosen by their probability; linking by distance. Linear.
import type { Layout } from '../text/layout.ts';
import type { Span } from '../types.ts';
import { bytesOf } from './base64.ts';
import { REPORTED_WEIGHTS } from './model/reported-weights.ts';
import { isPacked, unpackedRecord } from './packed-record.ts';
import { chosenSpans } from './reported/chosen.ts';
import type { LabelledSpan } from './reported/decode.ts';
import { factsOf } from './reported/facts.ts';
import { labelParagraph } from './reported/label.ts';
import { LABELS } from './reported/labels.ts';
import { emptyLattice, type Lattice } from './reported/lattice.ts';
import { linkSpans } from './reported/link.ts';
import { type Manner, mannerOf } from './reported/manner.ts';
import { begunAnew, isFull } from './reported/memory.ts';
import { modelFrom, type ReportedModel } from './reported/model.ts';
import { modelOf } from './reported/packed.ts';
import { emptied, newRoom } from './reported/room.ts';
import { forgetAll } from './reported/transitions.ts';
import type { UnitTypes } from './reported/unit-types.ts';
import { type Units, unitsOf } from './reported/units.ts';

export { bytesOf } from './base64.ts';
export { MANNER_CONFIDENCE, type Manner } from './reported/manner.ts';
export type { ReportedModel } from './reported/model.ts';

/** One statement that the article reports: offsets in UTF-16 code units, half open, quotation marks included. */
export interface ReportedSpeech {
  /** The pieces of what is reported, in order: several when the cue or the reporter interrupts it. */
  readonly content: readonly Span[];
  /** The whole source phrase, or null when the report names none. */
  readonly source: Span | null;
  /** The words that report (said, according to), or null when they were not found. */
  readonly cue: Span | null;
  /** Probability, 0 to 1, that the content is reported as found. */
  readonly confidence: number;
  /** `quoted`: a piece overlaps quotation marks. */
  readonly kind: 'indirect' | 'quoted';
  /** Probability of each piece of the content, less where no source was found. */
  readonly pieceConfidence: readonly number[];
  /** Whether the cue states, asks, intends, denies itself or tells of an attitude. */
  readonly manner: Manner;
}

/** For each token of the layout the probability that it lies in a source, a cue, a content (0 to 1). */
export interface TokenLabels {
  readonly source: Float32Array;
  readonly cue: Float32Array;
  readonly content: Float32Array;
}

/** Everything that one pass over an article gives. */
export interface ReportedReading {
  readonly speech: readonly ReportedSpeech[];
  readonly labels: TokenLabels;
}

/**
 * A report for which no source was found keeps this share of its confidence: in articles that the model had not seen,
 * half of those that were probable had one after all.
 */
const SOURCELESS = 0.7;

/** Arrays of the article that is being read. */
const room = newRoom();
let kept = emptyLattice();

/** Working space; that of a paragraph without end is not kept. */
function roomyLattice(): Lattice {
  if (kept.scale.length > MOST_KEPT) kept = emptyLattice();
  return kept;
}

/** Units of a paragraph: 2 MB of working space. */
const MOST_KEPT = 1 << 13;

let shipped: ReportedModel | undefined;

/** The model that comes with the program; read from its text once. */
export function reportedModel(): ReportedModel {
  shipped ??= shippedModel(REPORTED_WEIGHTS);
  return shipped;
}

/** A model as training wrote it or as the build packed it. */
function shippedModel(weights: string): ReportedModel {
  if (!isPacked(weights)) return modelFrom(bytesOf(weights));
  return modelOf(unpackedRecord(weights));
}

/** The types of units that the model has met; forgotten, with all sums, when they have become many. */
function typesOf(model: ReportedModel): UnitTypes {
  if (isFull(model.memory)) {
    model.memory = begunAnew(model.memory, model.cues);
    // the rows are known by numbers that the types gave out
    forgetAll(model.transitions);
  }
  return model.memory.types;
}

/** Reads the reported speech of an article. Pure and linear in the length of the text. */
export function readReported(layout: Layout, model: ReportedModel = reportedModel()): ReportedReading {
  emptied(room);
  const units = unitsOf(layout, typesOf(model), room);
  const facts = factsOf(units, room);
  const labels = emptyLabels(layout.words.count);
  const speech: ReportedSpeech[] = [];
  const lattice = roomyLattice();
  for (let p = 0; p < units.first.length; p++) {
    labelParagraph(facts, model, p, lattice);
    spreadLabels(units, p, lattice.marginal, labels);
    const first = units.first[p]!;
    const spans = chosenSpans(facts, model, p, lattice);
    for (const { cue, source, contents } of linkSpans(units, first, spans)) {
      if (contents.length === 0) continue;
      const content = contents.map(span => offsetsOf(units, first, span));
      const pieceConfidence = contents.map(span => span.probability * (source === null ? SOURCELESS : 1));
      const cueSpan = cue === null ? null : offsetsOf(units, first, cue);
      speech.push({
        content,
        source: source === null ? null : offsetsOf(units, first, source),
        cue: cueSpan,
        confidence: Math.max(...pieceConfidence) * (cue === null ? 0.5 : 1),
        kind: contents.some(span => holdsQuote(units, first, span)) ? 'quoted' : 'indirect',
        pieceConfidence,
        manner: mannerOf(layout, cueSpan),
      });
    }
  }
  return { speech, labels };
}

/** The statements that an article reports, in order. */
export function reportedSpeech(layout: Layout, model: ReportedModel = reportedModel()): readonly ReportedSpeech[] {
  return readReported(layout, model).speech;
}

/** For each token its probabilities; for training later stages give a model that has not seen the article. */
export function labelReported(layout: Layout, model: ReportedModel = reportedModel()): TokenLabels {
  emptied(room);
  const units = unitsOf(layout, typesOf(model), room);
  const facts = factsOf(units, room);
  const labels = emptyLabels(layout.words.count);
  const lattice = roomyLattice();
  for (let p = 0; p < units.first.length; p++) {
    labelParagraph(facts, model, p, lattice);
    spreadLabels(units, p, lattice.marginal, labels);
  }
  return labels;
}

/** A piece of reported speech and the statement it belongs to. */
export interface ReportedContent {
  readonly content: Span;
  readonly speech: ReportedSpeech;
}

type ContentFinder = (span: Span) => ReportedContent | null;

const finders = new WeakMap<readonly ReportedSpeech[], ContentFinder>();

/** The piece of reported speech that overlaps a quoted span most: the whole reported clause around it, or null. */
export function contentAround(reported: readonly ReportedSpeech[], span: Span): ReportedContent | null {
  let finder = finders.get(reported);
  if (finder === undefined) {
    finder = contentFinder(reported);
    finders.set(reported, finder);
  }
  return finder(span);
}

function contentFinder(reported: readonly ReportedSpeech[]): ContentFinder {
  const pieces: (ReportedContent & { readonly order: number })[] = [];
  for (const speech of reported)
    for (const content of speech.content) pieces.push({ content, speech, order: pieces.length });
  // pieces do not overlap one another, so that their ends are in order as well
  pieces.sort((a, b) => a.content.start - b.content.start || a.order - b.order);
  return span => {
    let low = 0;
    let high = pieces.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pieces[middle]!.content.end <= span.start) low = middle + 1;
      else high = middle;
    }
    let best: (typeof pieces)[number] | null = null;
    let greatest = 0;
    for (; low < pieces.length && pieces[low]!.content.start < span.end; low++) {
      const piece = pieces[low]!;
      const shared = Math.min(piece.content.end, span.end) - Math.max(piece.content.start, span.start);
      if (shared > greatest || (shared === greatest && best !== null && piece.order < best.order)) {
        greatest = shared;
        best = piece;
      }
    }
    return best;
  };
}

function emptyLabels(count: number): TokenLabels {
  return { source: new Float32Array(count), cue: new Float32Array(count), content: new Float32Array(count) };
}

/** Gives the probabilities of the units of paragraph `p` to their tokens. */
function spreadLabels(units: Units, p: number, marginal: Float64Array, labels: TokenLabels): void {
  const { words } = units.layout;
  const first = units.first[p]!;
  const last = units.last[p]!;
  for (let i = first; i < last; i++) {
    const at = (i - first) * LABELS;
    const source = marginal[at + 1]! + marginal[at + 2]!;
    const cue = marginal[at + 3]! + marginal[at + 4]!;
    const content = marginal[at + 5]! + marginal[at + 6]!;
    // the verb ending of a word (he|’s) shares its token: the word itself counts
    if (i > first && units.token[i] === units.token[i - 1]) {
      labels.cue[units.token[i]!] = Math.max(labels.cue[units.token[i]!]!, cue);
      continue;
    }
    for (let t = units.token[i]!; t < words.count && words.start[t]! < units.end[i]!; t++) {
      labels.source[t] = source;
      labels.cue[t] = cue;
      labels.content[t] = content;
    }
  }
}

function offsetsOf(units: Units, first: number, span: LabelledSpan): Span {
  return { start: units.start[first + span.from]!, end: units.end[first + span.to - 1]! };
}

function holdsQuote(units: Units, first: number, span: LabelledSpan): boolean {
  for (let i = span.from; i < span.to; i++) if (units.span[first + i]! >= 0) return true;
  return false;
}
