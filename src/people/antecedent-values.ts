// What features of antecedents are made of: lists of values, each known by its number in its list.
import { template } from '../speech/feature-sink.ts';
import { hashed, type Value } from '../speech/weights.ts';

export const listed = (texts: readonly string[]): readonly Value[] => texts.map(text => hashed(text));

/** How a feature begins: by the pronoun or the determiner; he and she share what they learn. */
export const LEADS = ['p', 'they', 'it', 'I', 'who', 'the', 'thes', 'his', 'hiss', 'a', 'as', '0', '0s'].map(name =>
  template(name),
);
/** Determiners of descriptions, in the order of their leads. */
export const DETERMINERS = ['the', 'his', 'a', '0'];
/** The first lead of descriptions. */
export const DESCRIPTIONS = 5;

export const TRUTH = listed(['false', 'true']);
export const code = (value: boolean): number => (value ? 1 : 0);

/** Sentences from an antecedent to what may mean it. */
export const NEAR = listed(['0', '0p', '1', '2', '4', '8', '9', '+1', '+2', '+3', '+4']);

export function nearOf(sentences: number, paragraphs: number): number {
  if (sentences < 0) return 6 + Math.min(-sentences, 4);
  if (sentences === 0) return paragraphs === 0 ? 0 : 1;
  return sentences <= 2 ? 1 + sentences : sentences <= 4 ? 4 : sentences <= 8 ? 5 : 6;
}

/** Counts: exact when small, else a range. */
export const COUNTS = listed(['0', '1', '2', '3', '5', '10', '11']);
export const countOf = (n: number): number => (n <= 3 ? n : n <= 5 ? 4 : n <= 10 ? 5 : 6);

/** Counts up to three, which stands for more. */
export const FEW = listed(['0', '1', '2', '3']);

/** How the gender agrees: it does not matter, it does, it does not, not known, doubtful. */
export const AGREES = listed(['x', 'yes', 'no', 'u', 'b']);

/** What an antecedent is: described persons and others, in the plural too, then named ones by their type. */
export const TYPES = listed(['rp', 'rps', 'ro', 'ros', 'np', 'nl', 'no', 'nu']);
/** The first type of named ones. */
export const NAMED = 4;
const NAME_TYPES = ['person', 'place', 'organization', 'unknown'];
export const describedType = (isPerson: boolean, plural: boolean): number => (isPerson ? 0 : 2) + code(plural);
export const namedType = (type: string): number => NAMED + NAME_TYPES.indexOf(type);
/** The first letters of the types. */
export const LETTERS = listed(['r', 'n']);

/** Is a cue beside it? */
export const CUES = listed(['-', 'V']);

/** How a description says where from or which. */
export const ATTRIBUTES = ['none', 'word', 'former', 'age', 'name'];
export const MENTION_TYPES = ['person', 'organization', 'place', 'unknown'];

/** How somebody named is spoken of further on in the sentence. */
export const AHEADS = ['no', 'named', 'owner', 'quoted', 'described'];
