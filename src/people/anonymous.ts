// Sources without a name → whom they mean: "residents … one said" one of the residents, "a source … the official added" the source.
import { SURE_CUE } from '../lexicon/cues.ts';
import { definitenessOf } from '../names/determiners.ts';
import type { Mention } from '../names/mention.ts';
import type { Setting } from '../speech/setting.ts';
import { isSubjectMention } from './referents.ts';

/** Words that pick somebody out of those described before. */
const PICKING = new Set(['one', 'another']);

/** "No one", "this one" pick nobody. */
const OTHER_ONES = new Set(['no', 'this', 'that', 'every', 'any', 'each', 'which']);

/** Sentences back in which they were described, and mentions that are looked at. */
const SENTENCES_BACK = 3;
const MENTIONS_BACK = 40;

/** How "one" and "another" go on: "one" + "of" + those whom the mention tells; null where they are not known. */
export function groupOfOne(setting: Setting, m: number): { readonly picked: string; readonly group: number } | null {
  const { mentions, layout } = setting;
  const mention = mentions[m]!;
  const picked = mention.key[0]!;
  const { lower } = layout.words;
  if (mention.kind !== 'subject' || mention.key.length > 1 || !PICKING.has(picked)) return null;
  if (lower[mention.last] === 'of' || OTHER_ONES.has(lower[mention.first - 1] ?? '')) return null;
  const here = layout.sentenceOf[mention.first]!;
  let group = -1;
  let found = -1;
  for (let k = m - 1; k >= 0 && k >= m - MENTIONS_BACK; k--) {
    const { first, kind, type, plural, possessive, modifier } = mentions[k]!;
    const sentence = layout.sentenceOf[first]!;
    if (here - sentence > SENTENCES_BACK || (found >= 0 && sentence < found)) break;
    if (kind !== 'role' || type !== 'person' || !plural || possessive || modifier || layout.spanOf[first]! >= 0)
      continue;
    if (group >= 0 && !isSubjectMention(setting, k)) continue;
    group = k;
    found = sentence;
  }
  return group < 0 ? null : { picked, group };
}

/** Who speaks for somebody else without being named: the next "the spokesman" is the same one. */
const SPEAKING_FOR = new Set('spokesman spokeswoman spokesperson representative'.split(' '));

/** Nouns for who speaks without being named; one may stand for another. */
const ANONYMOUS = new Set('source insider official aide adviser advisor figure'.split(' '));

/** For each "the official" the source of the sentences before it: "…, a source said. … The official added". */
export function sourcesMeant(
  setting: Setting,
  descriptions: readonly number[],
  described: ReadonlyMap<string, unknown>,
): ReadonlyMap<number, number> {
  const meant = new Map<number, number>();
  const { mentions, layout, names, symbols } = setting;
  let source = -1;
  /** The last one that was introduced by a noun; -1 after one who did not speak. */
  const byNoun = new Map<string, number>();
  for (const m of descriptions) {
    const { key, first, plural, modifier } = mentions[m]!;
    if (plural || modifier || names.entityOf[m]! >= 0) continue;
    const noun = key[key.length - 1]!;
    const isAnonymous = ANONYMOUS.has(noun);
    if (!isAnonymous && !SPEAKING_FOR.has(noun)) continue;
    const definite = definitenessOf(layout.words, mentions[m]!);
    const speaks = setting.cueOf[m]! >= 0 || symbols[first - 2] === 'A';
    if (definite === 'a') {
      byNoun.set(noun, speaks ? m : -1);
      if (isAnonymous) source = speaks ? m : -1;
    } else if (definite === 'the' && key.length === 1 && !described.has(noun)) {
      const same = byNoun.get(noun) ?? -1;
      const near =
        isAnonymous &&
        source >= 0 &&
        layout.sentenceOf[first]! - layout.sentenceOf[mentions[source]!.first]! <= SENTENCES_BACK;
      if (near) meant.set(m, ~source);
      else if (same >= 0) meant.set(m, ~same);
    }
  }
  return meant;
}

/** Verbs of who puts a question to somebody else, who answers. */
const ASKING = new Set(['asked', 'asks', 'ask', 'wondered', 'inquired', 'enquired']);

/**
 * For each "he said" the stranger who alone spoke in the sentences before it: "A neighbour told us it was late. “…,” he
 * said." For "the man said" whoever alone was its subject: "A neighbour was woken by the noise." Nobody else is spoken
 * of there or since.
 */
export function strangersMeant(setting: Setting): ReadonlyMap<number, number> {
  const meant = new Map<number, number>();
  const { mentions, cueOf, layout } = setting;
  for (let m = 0; m < mentions.length; m++) {
    if (cueOf[m]! < 0) continue;
    const { kind, gender, first } = mentions[m]!;
    if (layout.spanOf[first]! >= 0) continue;
    const again = isSomebody(setting, m);
    if (!again && (kind !== 'pronoun' || gender === 'unknown')) continue;
    const stranger = strangerBefore(setting, m, again);
    if (stranger >= 0) meant.set(m, ~stranger);
  }
  return meant;
}

/** The sentence from which on a stranger is looked for: the one before; for who speaks first in a paragraph the last of the one above. -1: none. */
function firstSentence({ layout: { sentences, sentenceOf, spanOf }, mentions }: Setting, m: number): number {
  const here = sentenceOf[mentions[m]!.first]!;
  const { paragraph } = sentences[here]!;
  const isQuoted = (sentence: number) =>
    spanOf[sentences[sentence]!.first]! >= 0 && spanOf[sentences[sentence]!.last - 1]! >= 0;
  let from = here - 1;
  while (from >= 0 && sentences[from]!.paragraph === paragraph && isQuoted(from)) from--;
  return from >= 0 && sentences[from]!.paragraph >= paragraph - 1 ? from : -1;
}

/** The stranger who alone spoke before mention m (`again`: or was only spoken of), or -1. */
function strangerBefore(setting: Setting, m: number, again: boolean): number {
  const { mentions, layout, names, cueOf, firstMention } = setting;
  const { words, spanOf } = layout;
  const { gender } = mentions[m]!;
  const from = firstSentence(setting, m);
  if (from < 0 || m - firstMention[from]! > MENTIONS_BACK) return -1;
  let stranger = -1;
  for (let k = firstMention[from]!; k < m; k++) {
    const other = mentions[k]!;
    if (spanOf[other.first]! >= 0 || other.type === 'organization' || other.modifier) continue;
    if (other.kind === 'pronoun' && (other.gender === 'unknown' || (stranger >= 0 && other.gender === gender)))
      continue;
    const asks = cueOf[k]! >= 0 && ASKING.has(words.lower[cueOf[k]!]!);
    const speaks = !asks && (cueOf[k]! >= 0 || (again && isSubjectMention(setting, k)));
    const isStranger =
      other.kind === 'role' &&
      other.type === 'person' &&
      !other.plural &&
      names.entityOf[k]! < 0 &&
      definitenessOf(words, other) === 'a';
    if (stranger < 0 && isStranger && speaks && (other.gender === 'unknown' || other.gender === gender)) stranger = k;
    else if (
      names.entityOf[k]! >= 0 ? isPerson(setting, names.entityOf[k]!) : stranger < 0 || isSubjectMention(setting, k)
    )
      return -1;
  }
  return stranger;
}

const isSpokesperson = ({ key }: Mention): boolean => key[key.length - 1] === 'spokesperson';

/** Sentences back in which who is "they" spoke. */
const THEY_BACK = 3;

/** For each "they added" the one person without a name and of no known gender who spoke last: "a spokesperson", "one viewer". */
export function singularTheyMeant({ mentions, names, layout, cueOf }: Setting): ReadonlyMap<number, number> {
  const meant = new Map<number, number>();
  const { words, sentences, sentenceOf, spanOf } = layout;
  let source = -1;
  let last = -1;
  for (let m = 0; m < mentions.length; m++) {
    const { kind, type, plural, gender, first, key } = mentions[m]!;
    if (spanOf[first]! >= 0) continue;
    const speaks = cueOf[m]! >= 0 && words.cue[cueOf[m]!]! >= SURE_CUE;
    if (kind === 'pronoun' && key[0] === 'they') {
      const opens = first === sentences[sentenceOf[first]!]!.first || spanOf[first - 1]! >= 0;
      if (source >= 0 && speaks && opens && sentenceOf[first]! - sentenceOf[last]! <= THEY_BACK) meant.set(m, ~source);
      else source = -1;
      last = first;
    } else if (plural && (speaks || source < 0 || !isSpokesperson(mentions[source]!))) source = -1;
    else if (speaks) {
      const isOne = kind === 'role' && type === 'person' && gender === 'unknown' && names.entityOf[m]! < 0;
      source = isOne && (definitenessOf(words, mentions[m]!) === 'a' || isSpokesperson(mentions[m]!)) ? m : -1;
      last = first;
    }
  }
  return meant;
}

/** Nouns that tell nothing but who is meant again. */
const SOMEBODY = new Set(['man', 'woman', 'boy', 'girl', 'lady']);

/** "The man", "the old woman": a description that anybody may get when spoken of again. */
function isSomebody({ mentions, names, layout }: Setting, m: number): boolean {
  const { kind, key, plural, modifier, possessive, first } = mentions[m]!;
  return (
    kind === 'role' &&
    !plural &&
    !modifier &&
    !possessive &&
    names.entityOf[m]! < 0 &&
    SOMEBODY.has(key[key.length - 1]!) &&
    layout.words.lower[first] === 'the'
  );
}

const isPerson = ({ entityTypes }: Setting, entity: number): boolean =>
  entityTypes[entity] === 'person' || entityTypes[entity] === 'unknown';

/** By head noun the mentions that bring in one person without a name. */
export function strangersIn(
  { mentions, names, layout }: Setting,
  descriptions: readonly number[],
): ReadonlyMap<string, readonly number[]> {
  const strangers = new Map<string, number[]>();
  for (const m of descriptions) {
    const { type, plural, modifier, key } = mentions[m]!;
    if (type !== 'person' || plural || modifier || names.entityOf[m]! >= 0) continue;
    if (definitenessOf(layout.words, mentions[m]!) !== 'a') continue;
    const list = strangers.get(key[key.length - 1]!);
    if (list === undefined) strangers.set(key[key.length - 1]!, [m]);
    else list.push(m);
  }
  return strangers;
}
