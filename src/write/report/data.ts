// The shape of the data that a report page carries: written by pack.ts, read by the page's script, so both agree.
import type { EditKind, Kind, SpeakerType, Variant } from '../../types.ts';

/** Kinds in the order of their numbers in a packed quote. */
export const KINDS: readonly Kind[] = ['direct', 'mixed', 'indirect', 'other'];

/** Variants in the order of their numbers in a packed member. */
export const VARIANTS: readonly Variant[] = ['exact', 'typographic', 'truncated', 'fragment', 'edited', 'reworded'];

/** Kinds of differences in the order of their numbers in a packed edit. */
export const EDITS: readonly EditKind[] = ['insert', 'delete', 'replace', 'cut', 'extend', 'bracket'];

/** One article. Its text is here once; quotes refer to it by offsets. */
export interface PackedArticle {
  readonly document: string;
  /** Null when the report was made from quotes without their articles. */
  readonly text: string | null;
  readonly title?: string;
  /** Date as the article gives it. */
  readonly date?: string;
  /** Its calendar day, `YYYY-MM-DD`, when the date could be read. */
  readonly day?: string;
  /** Index into `outlets`. */
  readonly outlet?: number;
  readonly author?: string;
  /** Only http and https addresses come here. */
  readonly url?: string;
}

export interface PackedSpeaker {
  readonly id: string;
  readonly name: string;
  readonly type: SpeakerType;
  /** Descriptions that the articles give, most frequent first. */
  readonly roles?: readonly string[];
}

/**
 * One quote as a row of numbers: a page of 7,000 quotes stays small. Offsets are UTF-16 code units into the article's
 * text; -1 stands for "none". Order: article, start, end, kind, speaker, confidence in percent, evidence, line,
 * mention start, mention end, source start, source end, cue start, cue end, content start, content end.
 */
export type PackedQuote = readonly number[];

/** Places of a packed quote's fields. */
export const FIELD = {
  article: 0,
  start: 1,
  end: 2,
  kind: 3,
  speaker: 4,
  confidence: 5,
  evidence: 6,
  line: 7,
  mention: 8,
  source: 10,
  cue: 12,
  content: 14,
} as const;

/** One printing of a cluster's words: offsets into its article, similarity in percent. */
export type PackedMember = readonly [
  quote: number,
  start: number,
  end: number,
  variant: number,
  similarity: number,
  edits?: readonly PackedEdit[],
];

/** One difference: offsets into the member's own words, then into the cluster's `text`. */
export type PackedEdit = readonly [kind: number, start: number, end: number, wasStart: number, wasEnd: number];

export interface PackedCluster {
  readonly id: string;
  /** Index into `speakers`, or -1. */
  readonly speaker: number;
  readonly text: string;
  readonly documents: number;
  readonly wordingDiffers: boolean;
  readonly attributionConflict: boolean;
  readonly members: readonly PackedMember[];
}

export interface ReportData {
  readonly title: string;
  /** Name and version of the program that made the report. */
  readonly generator: string;
  readonly outlets: readonly string[];
  readonly evidence: readonly string[];
  readonly articles: readonly PackedArticle[];
  readonly speakers: readonly PackedSpeaker[];
  readonly quotes: readonly PackedQuote[];
  readonly ids: readonly string[];
  /** Words of the quotes whose article has no text here, by quote index. */
  readonly words: Readonly<Record<string, string>>;
  readonly clusters: readonly PackedCluster[];
}
