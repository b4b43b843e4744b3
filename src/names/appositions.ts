// Mentions beside names → what they tell of the named: titles, descriptions, the words before and after the name.

import { SURE_CUE } from '../lexicon/cues.ts';
import { Flag } from '../lexicon/entry.ts';
import { genderOfNoun } from '../lexicon/nouns.ts';
import { AMBIGUOUS_ROLES } from '../lexicon/titles.ts';
import type { Layout } from '../text/layout.ts';
import { Ending, is, Shape, TokenKind, type Words } from '../text/words.ts';
import { isClosed, isClosedAfter, isVerbish } from './closings.ts';
import type { Mention } from './mention.ts';
import { LONGEST_AFTER_NAME } from './modifiers.ts';
import { DATELINE } from './name-evidence.ts';
import { addRole, type NamedEntity } from './named-entity.ts';
import type { Naming } from './naming.ts';
import { holderAfter } from './office-tails.ts';

/** Descriptions beside a name: "the envoy, X", "X, a doctor,", "spokesman X", "X, who is a teacher", "X is the coach". */
export function describe({ layout, mentions, entities, entityOf }: Naming): void {
  const { words, text } = layout;
  const described = new Set<NamedEntity>();
  for (let m = 0; m < mentions.length; m++) {
    const role = mentions[m]!;
    if (role.kind !== 'role' || role.plural || role.possessive || role.type !== 'person') continue;
    let target = -1;
    const next = mentions[m + 1];
    if (next !== undefined && next.kind === 'name' && next.type !== 'organization' && next.type !== 'place') {
      if (next.first === role.last)
        target = isPrize(words, role, next) ? -1 : m + 1; // spokesman X
      else if (
        words.lower[role.last] === ',' &&
        next.first === role.last + 1 &&
        isClosedAfter(words, next.last) &&
        !(isVerbish(words.lower[next.last] ?? '') && isGoverned(words, mentions, m))
      )
        target = m + 1; // the envoy, X of the ministry,
      else if (next.first === role.last + 1 && NAMING.has(words.lower[role.last]!)) target = m + 1; // a man called X
    }
    // "the side’s captain, plumber X": two descriptions of one name
    if (target < 0 && next !== undefined && words.lower[role.last] === ',' && next.first === role.last + 1)
      if (isBareRole(next) && mentions[m + 2]?.kind === 'name' && mentions[m + 2]!.first === next.last) target = m + 2;
    if (target < 0) target = namedAfterPhrase(layout, mentions, m); // the head of the agency, X,
    if (target < 0) target = holderAfter(words, mentions, m); // the minister for women X
    const start = ownerStart(mentions, m); // X, the country’s president
    const previous = mentions[start.before];
    if (
      target < 0 &&
      previous !== undefined &&
      previous.kind === 'name' &&
      !previous.possessive &&
      !previous.modifier
    ) {
      const gap = start.first - previous.last;
      const between = words.lower[previous.last];
      const before = previous.first > 0 ? words.lower[previous.first - 1] : undefined;
      const placed =
        before === 'in' ||
        before === 'at' ||
        before === 'from' ||
        before === 'on' ||
        before === 'near' ||
        before === 'of';
      if (!placed && previous.type !== 'place') {
        if (
          between === ',' &&
          (isSubjectAfterOpening(layout, previous, role) || isSubjectAfterClause(words, previous, role))
        )
          continue;
        if (
          gap === 1 + Number(THEN.has(words.lower[previous.last + 1]!)) &&
          (between === ',' || between === '(' || between === '-' || between === '–')
        )
          target = start.before; // X, a doctor; X, then a doctor
        else if (gap === 1 && (between === 'is' || between === 'was')) target = start.before;
        else if (gap <= 3 && between === ',' && /^(?:who|\d+)$/.test(words.lower[previous.last + 1] ?? ''))
          target = start.before; // X, who is a teacher; X, 34, a teacher
        else if (
          gap < LONGEST_AFTER_NAME &&
          previous.type === 'person' &&
          previous.key.length > 1 &&
          isBare(layout, previous.last, role)
        )
          target = start.before; // X games systems director at a studio
      }
    }
    if (target < 0 || entityOf[target]! < 0) continue;
    const entity = entities[entityOf[target]!]!;
    if (entity.personScore < -3 || entity.placeScore >= DATELINE) continue;
    addRole(entity, whoseOffice(mentions, m));
    if (!AMBIGUOUS_ROLES.has(role.key[role.key.length - 1]!)) entity.personScore += 2;
    entity.role ??= text.slice(words.start[role.first]!, words.end[role.last - 1]!);
    const head = role.key[role.key.length - 1]!;
    const gender = genderOfNoun(head);
    if (gender === 'male') entity.male += 3;
    else if (gender === 'female') entity.female += 3;
    entityOf[m] = entity.index;
    entity.mentions.push(m);
    described.add(entity);
  }
  for (const entity of described) entity.mentions.sort((a, b) => a - b);
}

/** "The best actor Oscar" is the prize. */
const isPrize = ({ lower }: Words, { head }: Mention, { key }: Mention): boolean =>
  key.length === 1 && (lower[head - 1] === 'best' || lower[head - 2] === 'best');

/** "Plumber", "spokesman": a description of one person that has no determiner. */
const isBareRole = ({ kind, type, plural, first, head, possessive }: Mention): boolean =>
  kind === 'role' && type === 'person' && !plural && !possessive && first === head;

/** "Lazio striker X", "India’s envoy, X": the words of a description with those of the name that stands before it. */
function whoseOffice(mentions: readonly Mention[], m: number): readonly string[] {
  const { first, key } = mentions[m]!;
  const owner = mentions[m - 1];
  return owner?.kind === 'name' && (owner.modifier || owner.possessive) && owner.last === first
    ? [...owner.key, ...key]
    : key;
}

/** Words of "a source close to the actor" before the verb. */
const LONGEST_SUBJECT = 10;

/** "In a letter to Ann Lee, the minister said", "Asked by X, a source close to Y said": a comma ends the opening, and the description has the verb. */
function isSubjectAfterOpening({ words, sentences, sentenceOf }: Layout, name: Mention, role: Mention): boolean {
  const { first, last } = sentences[sentenceOf[name.first]!]!;
  const opening = words.lower[first]!;
  const asked = opening.endsWith('ed') && words.lower[name.first - 1] === 'by';
  const opens = opening !== 'of' && opening !== 'as' && is(words, first, Flag.preposition | Flag.ing);
  if ((!opens && !asked) || name.first === first) return false;
  if (asked && is(words, role.last, Flag.ed)) return true;
  for (let i = role.last; i < Math.min(last, role.last + LONGEST_SUBJECT) && words.kind[i] !== TokenKind.mark; i++)
    if (words.cue[i]! >= SURE_CUE) return true;
  return false;
}

/** "It may lie in Ann Lee, a doctor has said": whoever says so is not the object of what is said. */
function isSubjectAfterClause(words: Words, name: Mention, role: Mention): boolean {
  const verb = /^(?:has|have|had)$/.test(words.lower[role.last] ?? '') ? role.last + 1 : role.last;
  return (words.cue[verb] ?? 0) >= SURE_CUE && is(words, name.first - 1, Flag.preposition);
}

/** Do only nouns stand between a name and a description without a determiner that a preposition follows? */
function isBare({ words }: Layout, from: number, role: Mention): boolean {
  if (!is(words, role.last, Flag.preposition)) return false;
  for (let i = from; i < role.last; i++)
    if (words.kind[i] !== TokenKind.word || words.shape[i] !== Shape.lower || is(words, i, Flag.function)) return false;
  return true;
}

/** Tokens that the phrase after a description may have. */
const LONGEST_PHRASE = 12;

/** In "the head of the agency, X," or "the chairman of the committee, Labour MP X." the name; else -1. */
function namedAfterPhrase(layout: Layout, mentions: readonly Mention[], m: number): number {
  const { words } = layout;
  const role = mentions[m]!;
  // "the Superintendent of Police (SP), X", "the Deputy Inspector General (DIG) of the Coast Guard, X"
  const from = afterBrackets(words, role.last);
  const owned = words.ending[role.first - 1] === Ending.possessive;
  const before = mentions[m - 1];
  const titled =
    owned ||
    words.lower[role.first] === 'the' ||
    words.shape[role.head]! >= Shape.capitalised ||
    (before?.modifier === true && before.last === role.first);
  if (!titled) return -1;
  // "Director General of Forests (DGF) X"
  const holder = mentions[m + 2];
  if (from > role.last && holder?.kind === 'name' && holder.first === from && holder.type !== 'organization')
    return m + 2;
  // "the Permanent Secretary, Ministry of Works, X"
  const body = mentions[m + 1];
  const atBody = words.lower[from] === ',' && body?.type === 'organization' && body.first === from + 1;
  const atComma = words.lower[from] === ',' && from > role.last;
  if (!atBody && !atComma && !is(words, from, Flag.preposition)) return -1;
  let comma = atBody ? body.last : atComma ? from : from + 1;
  while (comma < from + LONGEST_PHRASE && comma < words.count && words.kind[comma] !== TokenKind.mark) comma++;
  if (words.lower[comma] !== ',' || layout.sentenceOf[comma] !== layout.sentenceOf[from]) return -1;
  let next = m + 1;
  while (next < mentions.length && mentions[next]!.last <= comma) next++;
  const name = mentions[next];
  if (
    name === undefined ||
    name.first !== comma + 1 ||
    name.kind !== 'name' ||
    name.possessive ||
    name.modifier ||
    name.type === 'organization' ||
    name.type === 'place' ||
    (name.key.length < 2 && name.titles.length === 0)
  )
    return -1;
  return isClosed(words.lower[name.last]) ? next : -1;
}

/** The token after letters in brackets, if there are any. */
function afterBrackets({ lower, shape }: Words, i: number): number {
  return lower[i] === '(' && shape[i + 1] === Shape.capitals && lower[i + 2] === ')' ? i + 3 : i;
}

/** First token of a description with its owners ("the country’s president"), and the mention before them. */
function ownerStart(mentions: readonly Mention[], m: number): { first: number; before: number } {
  let first = mentions[m]!.first;
  let before = m - 1;
  while (before >= 0 && m - before < MOST_OWNERS && mentions[before]!.possessive && mentions[before]!.last === first) {
    first = mentions[before]!.first;
    before--;
  }
  return { first, before };
}

const MOST_OWNERS = 4;

/** Before a description of another time. */
const THEN = new Set(['then', 'now', 'formerly', 'once', 'currently']);

/** Between a description and the name: "an engineer named X". */
const NAMING = new Set(['called', 'named']);

/** "According to his lawyer, X is ill": what a preposition governs ends at the comma, and X has a verb of its own. */
function isGoverned(words: Words, mentions: readonly Mention[], m: number): boolean {
  const before = ownerStart(mentions, m).first - 1;
  return is(words, is(words, before, Flag.determiner) ? before - 1 : before, Flag.preposition);
}
