// Setting → a first guess of whom each "he" and "she" outside quotation marks means, so that a chain of pronouns keeps
// its person in reach. A salience count in the manner of Lappin and Leass (1994); the learned ranker has the last word.
import { markFits, markOf, marksAgree } from '../names/named-entity.ts';
import type { Setting } from '../speech/setting.ts';
import { isOtherOffice } from './fits.ts';
import { holds } from './holders.ts';
import { isInQuestion } from './in-view.ts';
import { isSubjectMention, type Referent } from './referents.ts';

// Salience of a mention, in steps learned by coordinate ascent from the articles annotated at entity level.
const SENTENCE_COST = 0.95;
const SAME_SENTENCE_COST = 0.4;
const SUBJECT_BONUS = 0.35;
const CUE_BONUS = 0.2;
const SOURCE_BONUS = 0.35;
const GENDER_BONUS = 1.4;
const COUNT_BONUS = 0.15;
const POSSESSIVE_COST = 0.5;
const SUBORDINATE_COST = 0.3;
const PREPOSITION_COST = 0.3;
const DESCRIPTION_COST = 1.15;
/** Of a name that nothing tells to be a person’s. */
const UNKNOWN_COST = 0.7;
/** Of somebody in what is reported: who says it is more in view. */
const CONTENT_COST = 0.3;
const QUESTION_COST = 1.5;
const REACH = 10;
/** Referents kept in view; with twice as many the ones seen longest ago are dropped. */
const IN_VIEW = 256;

interface Salience {
  sentence: number;
  strength: number;
  count: number;
}

/** Whom a mention is guessed to mean, who comes second, and by how much the first is ahead. */
export interface Guess {
  readonly referent: Referent;
  readonly second: Referent | null;
  readonly lead: number;
}

/**
 * For each pronoun of the third person singular, and each description used before, the guess.
 * @param told descriptions that the words around them tie to somebody
 */
export function focusOf(setting: Setting, told: ReadonlyMap<number, Referent>): ReadonlyMap<number, Guess> {
  const { mentions, names, layout } = setting;
  const focus = new Map<number, Guess>();
  const salience = new Map<Referent, Salience>();
  const lastOfHead = new Map<string, number>();
  const marks = new Map<Referent, string[]>();
  const hasHeadline = layout.sentences[1]?.paragraph !== layout.sentences[0]?.paragraph;
  for (let m = 0; m < mentions.length; m++) {
    const mention = mentions[m]!;
    if (layout.spanOf[mention.first]! >= 0) continue;
    const sentence = layout.sentenceOf[mention.first]!;
    // a headline describes whom the article names further on
    if (sentence === 0 && mention.kind === 'role' && names.entityOf[m]! < 0 && hasHeadline) continue;
    let referent: Referent | undefined;
    const meant = told.get(m) ?? -1;
    const described =
      mention.kind === 'role' && names.entityOf[m]! < 0
        ? meant >= 0 && setting.entityTypes[meant] === 'person'
          ? meant
          : describedBefore(setting, m, salience, lastOfHead, marks)
        : undefined;
    if (described !== undefined) {
      referent = described;
      focus.set(m, { referent, second: null, lead: Infinity });
      const head = mention.key[mention.key.length - 1]!;
      const mark = markOf(head);
      if (mark !== null) marks.set(referent, [...(marks.get(referent) ?? []), mark]);
    } else if (mention.kind === 'pronoun') {
      if (mention.gender === 'unknown') continue;
      let best = -Infinity;
      let next = -Infinity;
      let second: Referent | null = null;
      for (const [candidate, known] of salience) {
        if (sentence - known.sentence > REACH) {
          if (known.count < 3) salience.delete(candidate);
          continue;
        }
        const gender = genderOf(setting, candidate);
        if (gender !== 'unknown' && gender !== mention.gender) continue;
        const score =
          known.strength -
          (sentence === known.sentence ? SAME_SENTENCE_COST : SENTENCE_COST * (sentence - known.sentence)) +
          (gender === mention.gender ? GENDER_BONUS : GENDER_BONUS / 2) +
          COUNT_BONUS * Math.log(known.count) -
          (candidate >= 0 && setting.entityTypes[candidate] !== 'person' ? UNKNOWN_COST : 0);
        if (score > best) {
          [next, second] = [best, referent ?? null];
          best = score;
          referent = candidate;
        } else if (score > next) [next, second] = [score, candidate];
      }
      if (referent === undefined) continue;
      focus.set(m, { referent, second, lead: best - next });
    } else if (names.entityOf[m]! >= 0) {
      referent = names.entityOf[m]!;
      const type = setting.entityTypes[referent]!;
      if (type === 'place' || type === 'organization') continue;
    } else if (mention.kind === 'role' && mention.type === 'person' && !mention.plural && !mention.modifier) {
      lastOfHead.set(mention.key[mention.key.length - 1]!, m);
      if (mention.possessive) continue;
      referent = ~m;
    } else continue;
    const strength = strengthOf(setting, m, sentence);
    const known = salience.get(referent);
    if (known === undefined) {
      salience.set(referent, { sentence, strength, count: 1 });
      if (salience.size > 2 * IN_VIEW) dropOldest(salience);
    } else {
      known.strength = sentence === known.sentence ? Math.max(strength, known.strength) : strength;
      known.sentence = sentence;
      known.count++;
    }
  }
  return focus;
}

/** How far a mention puts its referent in the foreground. */
function strengthOf(setting: Setting, m: number, sentence: number): number {
  const { layout, symbols, cueOf, reported } = setting;
  const mention = setting.mentions[m]!;
  const before = mention.first > layout.sentences[sentence]!.first ? symbols[mention.first - 1]! : '^';
  const subject = isSubjectMention(setting, m);
  let strength = 0;
  if (subject) strength += SUBJECT_BONUS;
  if (cueOf[m]! >= 0) strength += CUE_BONUS;
  if (reported.labels.source[mention.head]! > 0.5) strength += SOURCE_BONUS;
  if ((mention.possessive && !subject) || mention.modifier) strength -= POSSESSIVE_COST;
  if (reported.labels.content[mention.head]! > 0.5) strength -= CONTENT_COST;
  if (isInQuestion(setting, m)) strength -= QUESTION_COST;
  if (before === '<' || before === 'T' || before === 'W') strength -= SUBORDINATE_COST;
  if (before === 'p' || before === 'b' || before === 't') strength -= PREPOSITION_COST;
  if (mention.kind === 'role' && setting.names.entityOf[m]! < 0) strength -= DESCRIPTION_COST;
  return strength;
}

/** How a referent stands to the guess: first or second, just, clearly or by far. */
export const STANDINGS = ['none', 'behind', 'just first', 'first', 'far first', 'just second', 'second', 'far second'];

/** The number of a referent's standing. */
export function standing(guess: Guess | undefined, referent: Referent): number {
  if (guess === undefined) return 0;
  const first = guess.referent === referent;
  if (!first && guess.second !== referent) return 1;
  return (first ? 2 : 5) + (guess.lead < 0.3 ? 0 : guess.lead < 0.9 ? 1 : 2);
}

function dropOldest(salience: Map<Referent, Salience>): void {
  const latest = [...salience].sort(([, a], [, b]) => b.sentence - a.sentence);
  for (const [referent] of latest.slice(IN_VIEW)) salience.delete(referent);
}

/**
 * "The envoy" is whoever the article has described as an envoy, or the envoy of an earlier sentence; "the 34-year-old"
 * is whoever stands in the foreground.
 */
function describedBefore(
  setting: Setting,
  m: number,
  salience: ReadonlyMap<Referent, Salience>,
  lastOfHead: ReadonlyMap<string, number>,
  marks: ReadonlyMap<Referent, readonly string[]>,
): Referent | undefined {
  const mention = setting.mentions[m]!;
  const determiner = setting.layout.words.lower[mention.first]!;
  if (
    mention.type !== 'person' ||
    mention.plural ||
    mention.modifier ||
    (determiner !== 'the' && determiner !== 'that')
  )
    return undefined;
  const head = mention.key[mention.key.length - 1]!;
  let best: Referent | undefined;
  let bestSentence = -1;
  // "the chancellor" may mean the shadow chancellor where there is no other
  let other: Referent | undefined;
  let otherSentence = -1;
  const mark = markOf(head);
  for (const [referent, known] of salience) {
    if (referent < 0) continue;
    const gender = genderOf(setting, referent);
    if (mention.gender !== 'unknown' && gender !== 'unknown' && gender !== mention.gender) continue;
    const entity = setting.names.entities[referent]!;
    const fit = markFits(entity, head);
    if (holds(entity.roles, mention.key) === 'other') continue;
    if (fit === 'other' || (mark !== null && marks.get(referent)?.some(known => !marksAgree(known, mark)))) continue;
    if (fit === 'same') return referent;
    const roles = entity.roles.filter(role => role[role.length - 1] === head);
    const fits =
      (mark !== null && setting.entityTypes[referent] === 'person') ||
      roles.some(role => !isOtherOffice(role, mention.key));
    if (fits && known.sentence > bestSentence) {
      best = referent;
      bestSentence = known.sentence;
    } else if (roles.length > 0 && known.sentence > otherSentence) {
      other = referent;
      otherSentence = known.sentence;
    }
  }
  if (best !== undefined || other !== undefined) return best ?? other;
  const earlier = lastOfHead.get(head);
  return earlier === undefined ? undefined : ~earlier;
}

/** What is known of a referent's gender. */
export function genderOf(setting: Setting, referent: Referent): 'male' | 'female' | 'unknown' {
  if (referent < 0) return setting.mentions[~referent]!.gender;
  const { male, female } = setting.names.entities[referent]!;
  return male > 1.5 * female ? 'male' : female > 1.5 * male ? 'female' : 'unknown';
}
