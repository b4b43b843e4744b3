// Every record that passes between stages and out of the program: articles in, quotes and clusters out.

/** Version of the printed records; a field's meaning never changes within one version. */
export const SCHEMA_VERSION = 1;

/** A range of UTF-16 code units of one document's text, half open: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span together with its words: `text === documentText.slice(start, end)`. */
export interface TextSpan extends Span {
  readonly text: string;
}

/** One article as read: its text is what all offsets refer to. */
export interface Article {
  /** Path as given or found (forward slashes), the record's `id` for JSON Lines, `-` for standard input. */
  readonly document: string;
  readonly text: string;
  readonly title?: string;
  /** As the article gives it, preferably ISO 8601. */
  readonly date?: string;
  readonly outlet?: string;
  readonly author?: string;
  readonly url?: string;
}

/**
 * `direct`: quoted words that hold at least one full clause. `mixed`: a quoted fragment inside the reporter's
 * sentence. `indirect`: reported speech without marks. `other`: quoted words that nobody is reported as saying.
 */
export type Kind = 'direct' | 'mixed' | 'indirect' | 'other';

export type SpeakerType = 'person' | 'organization' | 'unnamed';

/** The entity whose words a quote holds. */
export interface Speaker {
  /** Stable key of the entity within the run: the same entity has the same id in every document. */
  readonly id: string;
  /** Fullest known form of the name without titles; for unnamed sources the noun phrase. */
  readonly name: string;
  readonly type: SpeakerType;
  /** The description that the article gives, when there is one. */
  readonly role?: string;
  /** The words beside the quote that stand for the speaker; null when carried over from a neighbouring quote. */
  readonly mention: TextSpan | null;
}

/** One quoted span or reported clause, with whose words it is: a row of `quotes extract`. */
export interface Quote extends TextSpan {
  /** Derived from document id, offsets and text: the same on every machine. */
  readonly id: string;
  readonly document: string;
  readonly kind: Kind;
  /** 1-based line of `start`. */
  readonly line: number;
  /** The same value on all rows that form one statement. */
  readonly statement: string;
  /** For `mixed`: the whole reported clause around the quoted words. */
  readonly content?: TextSpan;
  readonly speaker: Speaker | null;
  /** The whole source phrase with titles and appositions. */
  readonly source: TextSpan | null;
  readonly cue: TextSpan | null;
  /** Short stable name of the rule or pattern that decided. */
  readonly evidence: string;
  /** Probability, 0 to 1, that the row is right: calibrated on articles the weights have not seen. */
  readonly confidence: number;
  readonly title?: string;
  readonly date?: string;
  readonly outlet?: string;
  readonly url?: string;
}

/** What clustering needs of a quote; everything else is used when it is there. */
export type QuoteLike = TextSpan & { readonly document: string } & Partial<Quote>;

/** How a member's words relate to the representative wording of its cluster. */
export type Variant = 'exact' | 'typographic' | 'truncated' | 'fragment' | 'edited' | 'reworded';

/**
 * What a member's words differ in from the representative wording. `insert`, `delete`, `replace`: words were changed.
 * `cut`: words are missing at an end or at an ellipsis. `extend`: the member goes on where the representative ends.
 * `bracket`: words in brackets, an addition that shows itself.
 */
export type EditKind = 'insert' | 'delete' | 'replace' | 'cut' | 'extend' | 'bracket';

/** One difference. `start`/`end`/`text` are the member's words (in its document; empty for words that are missing). */
export interface Edit extends TextSpan {
  readonly op: EditKind;
  /** The representative's words, with offsets into the cluster's `text`. */
  readonly was: TextSpan;
}

/** One passage of a quote in a cluster. */
export interface Member extends TextSpan {
  /** The quote's id. */
  readonly quote: string;
  readonly document: string;
  readonly variant: Variant;
  /** 0 to 1, of the member's words to the representative wording. */
  readonly similarity: number;
  readonly speaker: Speaker | null;
  /** Word by word what differs from the representative wording, in the order of the words. */
  readonly edits: readonly Edit[];
  readonly kind?: Kind;
  /** The whole quote when the member is only a part of it. */
  readonly whole?: TextSpan;
  readonly title?: string;
  readonly date?: string;
  readonly outlet?: string;
  readonly url?: string;
}

/** The same utterance in several documents: a row of `quotes cluster`. */
export interface Cluster {
  /** Derived from the members. */
  readonly id: string;
  /** Voted over the members. */
  readonly speaker: { readonly id: string; readonly name: string; readonly type: SpeakerType } | null;
  /** Representative wording. */
  readonly text: string;
  /** Number of different documents. */
  readonly documents: number;
  readonly members: readonly Member[];
  /** True when an outlet changed words inside the quotation marks. */
  readonly wordingDiffers: boolean;
  /** True when the members name different speakers for the same words. */
  readonly attributionConflict: boolean;
}
