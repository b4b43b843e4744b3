// Setting → a first guess of whom each "he" and "she" outside quotation marks means, so that a chain of pronouns keeps
// its person in reach. A salience count in the manner of Lappin and Leass (1994); the learned ranker has the last word.
import type { Setting } from '../speech/setting.ts';
import { isSubjectMention, type Referent } from './referents.ts';

const SENTENCE_COST = 1.1;
const SUBJECT_BONUS = 1.3;
const CUE_BONUS = 0.6;
const GENDER_BONUS = 1;
const COUNT_BONUS = 0.35;
const POSSESSIVE_COST = 0.6;
const REACH = 10;
/** Referents kept in view; with twice as many the ones seen longest ago are dropped. */
const IN_VIEW = 256;

interface Salience {
  sentence: number;
  strength: number;
  count: number;
}

/** For each mention the referent guessed for it; undefined for all but pronouns of the third person singular. */
export function focusOf(setting: Setting): ReadonlyMap<number, Referent> {
  const { mentions, names, layout } = setting;
  const focus = new Map<number, Referent>();
  const salience = new Map<Referent, Salience>();
  const lastOfHead = new Map<string, number>();
  for (let m = 0; m < mentions.length; m++) {
    const mention = mentions[m]!;
    if (layout.spanOf[mention.first]! >= 0) continue;
    const sentence = layout.sentenceOf[mention.first]!;
    let referent: Referent | undefined;
    const described =
      mention.kind === 'role' && names.entityOf[m]! < 0 ? describedBefore(setting, m, salience, lastOfHead) : undefined;
    if (described !== undefined) {
      referent = described;
      focus.set(m, referent);
    } else if (mention.kind === 'pronoun') {
      if (mention.gender === 'unknown') continue;
      let best = -Infinity;
      for (const [candidate, known] of salience) {
        if (sentence - known.sentence > REACH) {
          if (known.count < 3) salience.delete(candidate);
          continue;
        }
        const gender = genderOf(setting, candidate);
        if (gender !== 'unknown' && gender !== mention.gender) continue;
        const score =
          known.strength -
          SENTENCE_COST * (sentence - known.sentence) +
          (gender === mention.gender ? GENDER_BONUS : GENDER_BONUS / 2) +
          COUNT_BONUS * Math.log(known.count);
        if (score > best) {
          best = score;
          referent = candidate;
        }
      }
      if (referent === undefined) continue;
      focus.set(m, referent);
    } else if (names.entityOf[m]! >= 0) {
      referent = names.entityOf[m]!;
      const type = setting.entityTypes[referent]!;
      if (type === 'place' || type === 'organization') continue;
    } else if (mention.kind === 'role' && mention.type === 'person' && !mention.plural && !mention.modifier) {
      lastOfHead.set(mention.key[mention.key.length - 1]!, m);
      if (mention.possessive) continue;
      referent = ~m;
    } else continue;
    const strength =
      (isSubjectMention(setting, m) ? SUBJECT_BONUS : 0) +
      (setting.cueOf[m]! >= 0 ? CUE_BONUS : 0) -
      ((mention.possessive && !isSubjectMention(setting, m)) || mention.modifier ? POSSESSIVE_COST : 0) -
      (referent < 0 && mention.kind === 'role' ? 0.4 : 0);
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
  const aged = /-year-old$/.test(head);
  for (const [referent, known] of salience) {
    if (referent < 0) continue;
    const gender = genderOf(setting, referent);
    if (mention.gender !== 'unknown' && gender !== 'unknown' && gender !== mention.gender) continue;
    const entity = setting.names.entities[referent]!;
    const fits = aged || entity.roles.some(role => role[role.length - 1] === head && role.length > 0);
    if (fits && known.sentence > bestSentence) {
      best = referent;
      bestSentence = known.sentence;
    }
  }
  if (best !== undefined) return best;
  const earlier = lastOfHead.get(head);
  return earlier === undefined ? undefined : ~earlier;
}

/** What is known of a referent's gender. */
export function genderOf(setting: Setting, referent: Referent): 'male' | 'female' | 'unknown' {
  if (referent < 0) return setting.mentions[~referent]!.gender;
  const { male, female } = setting.names.entities[referent]!;
  return male > 1.5 * female ? 'male' : female > 1.5 * male ? 'female' : 'unknown';
}
