// A pronoun or description that is to be resolved → what every antecedent is compared with, read once for all of them.
import { SENSES, senseOf } from '../lexicon/callings.ts';
import { definitenessOf, determinerClass } from '../names/determiners.ts';
import type { Mention } from '../names/mention.ts';
import { markOf } from '../names/named-entity.ts';
import type { Setting } from '../speech/setting.ts';
import type { Layout } from '../text/layout.ts';
import { ATTRIBUTES, code, DESCRIPTIONS, DETERMINERS, MENTION_TYPES } from './antecedent-values.ts';
import { hasAttribute, type PronounClass, pronounClass } from './descriptions.ts';
import { isSeveral, numberOf } from './groups.ts';
import { isOffice } from './holders.ts';
import { genderHint } from './own-sentence.ts';

export interface Anaphor {
  readonly m: number;
  readonly mention: Mention;
  readonly kind: PronounClass;
  readonly isHeOrShe: boolean;
  readonly isDescription: boolean;
  /** A description of one person. */
  readonly isOnePerson: boolean;
  /** A description of several, or "they". */
  readonly isSeveral: boolean;
  /** How many it says they are; 0 when it does not say. */
  readonly number: number;
  /** Its sentence. */
  readonly sentence: number;
  /** The number of its lead. */
  readonly lead: number;
  /** What "he" or "she" opens, by its number in `OPENS`. */
  readonly opens: number;
  /** The noun of a description. */
  readonly head: string;
  /** The age or nation that the noun of a description gives, or null. */
  readonly mark: string | null;
  /** Is it a description by an office that one person holds? */
  readonly isOffice: boolean;
  /** Is it somebody whom the article takes for known? */
  readonly isDefinite: boolean;
  /** Does the noun give an age? */
  readonly isAge: boolean;
  /** By their numbers: the determiner, the attribute, the type, the sense of the noun. */
  readonly determiner: number;
  readonly attribute: number;
  readonly type: number;
  readonly sense: number;
  /** The gender that the words after a description give. */
  readonly hint: 'male' | 'female' | 'unknown';
}

/** Leads of pronouns. */
const PRONOUNS: readonly PronounClass[] = ['he', 'they', 'it', 'I', 'who'];

export function anaphorOf(setting: Setting, m: number): Anaphor {
  const { layout, mentions } = setting;
  const mention = mentions[m]!;
  const kind = pronounClass(mention);
  const isDescription = kind === 'role';
  const isHeOrShe = kind === 'he' || kind === 'she';
  const head = mention.key[mention.key.length - 1]!;
  const definiteness = definitenessOf(layout.words, mention);
  const several = kind === 'they' || isSeveral(mention);
  return {
    m,
    mention,
    kind,
    isHeOrShe,
    isDescription,
    isOnePerson: isDescription && mention.type === 'person' && !mention.plural,
    isSeveral: several,
    number: several ? numberOf(layout.words, mention) : 0,
    sentence: layout.sentenceOf[mention.first]!,
    lead: isDescription
      ? DESCRIPTIONS + 2 * DETERMINERS.indexOf(definiteness) + code(mention.plural)
      : isHeOrShe
        ? 0
        : PRONOUNS.indexOf(kind),
    opens: isHeOrShe ? openingOf(layout, mention.first) : 0,
    head,
    mark: mention.kind === 'role' ? markOf(head) : null,
    isOffice: isDescription && isOffice(mention.key),
    isDefinite: definiteness === 'the',
    isAge: isDescription && head.endsWith('-year-old'),
    determiner: DETERMINERS.indexOf(determinerClass(layout.words, mention)),
    attribute: isDescription ? ATTRIBUTES.indexOf(hasAttribute(setting, mention)) : 0,
    type: MENTION_TYPES.indexOf(mention.type),
    sense: isDescription ? SENSES.indexOf(senseOf(head)) : 0,
    hint: isDescription && mention.gender === 'unknown' ? genderHint(setting, mention) : 'unknown',
  };
}

/** What a pronoun opens: “He said …” a sentence or a paragraph, or, “…,” he said, what comes after a quote. */
export const OPENS = ['no', 'quote', 'sentence', 'paragraph'];

function openingOf({ sentences, sentenceOf, spanOf }: Layout, first: number): number {
  const sentence = sentences[sentenceOf[first]!]!;
  const before = first - 1;
  if (first === sentence.first)
    return before < 0 || sentences[sentenceOf[before]!]!.paragraph !== sentence.paragraph ? 3 : 2;
  return spanOf[before]! >= 0 ? 1 : 0;
}
