// What a mention is: the words of an article that may stand for a speaker, as tokens, with what they show of it.

export type MentionKind = 'name' | 'pronoun' | 'role' | 'subject';
export type NameType = 'person' | 'organization' | 'place' | 'unknown';
export type Gender = 'male' | 'female' | 'unknown';

/** Words that may stand for a speaker: tokens [first, last), of which the name proper begins at `head`. */
export interface Mention {
  readonly kind: MentionKind;
  /** First token with titles and determiner. */
  readonly first: number;
  /** Token after the last one. */
  readonly last: number;
  /** For names: first token of the name without titles; else the head noun or the pronoun. */
  readonly head: number;
  readonly type: NameType;
  readonly gender: Gender;
  readonly plural: boolean;
  /** Ends in ’s, so that it is the owner of what follows. */
  readonly possessive: boolean;
  /** A name that only describes the noun after it: "the Clinton campaign", "Leeds defender X". */
  readonly modifier: boolean;
  /** Words of the name or description in lower case, without titles and determiners. */
  readonly key: readonly string[];
  /** Role nouns before a name ("deputy foreign minister"), in lower case. */
  readonly titles: readonly string[];
}

/** Of every mention without titles: one array of strings, since V8 takes an empty literal for one of numbers. */
export const NO_TITLES: readonly string[] = [''].slice(1);

/**
 * A mention with some parts changed. Mentions are never spread into new ones: an object made so has a layout of its own
 * for V8, and code that meets mentions of many layouts is slow and compiled again and again.
 */
export function changedMention(mention: Mention, changes: Partial<Mention>): Mention {
  return {
    kind: changes.kind ?? mention.kind,
    first: changes.first ?? mention.first,
    last: changes.last ?? mention.last,
    head: changes.head ?? mention.head,
    type: changes.type ?? mention.type,
    gender: changes.gender ?? mention.gender,
    plural: changes.plural ?? mention.plural,
    possessive: changes.possessive ?? mention.possessive,
    modifier: changes.modifier ?? mention.modifier,
    key: changes.key ?? mention.key,
    titles: changes.titles ?? mention.titles,
  };
}
