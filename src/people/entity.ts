// What one article tells of one entity: the evidence from which people are joined across articles.
import type { SpeakerType } from '../types.ts';

/** An entity of one article. Its `key` is unique within that article only. */
export interface Entity {
  readonly key: string;
  readonly document: string;
  readonly type: SpeakerType;
  /** Fullest name form in the article, without titles. */
  readonly name: string;
  /** Every name form the article uses, most frequent first. */
  readonly forms: readonly string[];
  /** The description that the article gives, when there is one. */
  readonly role?: string;
  readonly gender?: 'male' | 'female';
  /** Head nouns of its descriptions in lower case ("envoy"); of an unnamed source the noun of a definite description. */
  readonly roles?: readonly string[];
}

/** The run's person of an article's entity. */
export interface Canonical {
  readonly id: string;
  readonly name: string;
  readonly type: SpeakerType;
}
