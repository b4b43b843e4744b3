// Named entities and the pronouns around them → which of them are men and which women.
import { SURE_CUE } from '../lexicon/cues.ts';
import { Flag } from '../lexicon/entry.ts';
import { DETERMINERS, PREPOSITIONS } from '../lexicon/function-words.ts';
import type { Layout } from '../text/layout.ts';
import type { Sentence } from '../text/segment.ts';
import { Ending, is, Shape, type Words } from '../text/words.ts';
import type { Mention } from './mention.ts';
import { type NamedEntity, typeOfEntity } from './named-entity.ts';

/** As much as a forename says. */
const TOLD = 2;

/**
 * Pronouns tell the gender: a sentence that names one person only and goes on with "he" or "her" speaks of that
 * person, and so does the sentence after it that begins with one.
 */
export function genderByPronouns(
  layout: Layout,
  mentions: readonly Mention[],
  entities: readonly NamedEntity[],
  entityOf: Int32Array,
): void {
  let m = 0;
  let lone = -1;
  const sure = entities.map(({ personScore }) => personScore > 0);
  for (const sentence of layout.sentences) {
    const begin = m;
    while (m < mentions.length && mentions[m]!.first < sentence.last) m++;
    let person = -1;
    let several = false;
    let thing = false;
    for (let k = begin; k < m; k++) {
      const e = entityOf[k]!;
      if (e < 0 || mentions[k]!.kind !== 'name' || layout.spanOf[mentions[k]!.first]! >= 0) continue;
      const type = typeOfEntity(entities[e]!);
      if (type === 'place' || type === 'organization') continue;
      if (person >= 0 && person !== e) several = true;
      if (!sure[e] && !mayGoOn(layout.words, mentions[k]!)) thing = true;
      person = e;
    }
    const target = person >= 0 ? (several ? -1 : person) : lone >= 0 && opensWithPronoun(layout, sentence) ? lone : -1;
    if (target >= 0) {
      const from = person < 0 ? sentence.first : afterFirstName(layout, mentions, begin, m);
      takePronoun(layout, entities[target]!, sentence, from, person >= 0, thing);
    }
    lone = several || thing ? -1 : person >= 0 ? person : target;
  }
}

function opensWithPronoun({ words }: Layout, { first }: Sentence): boolean {
  const word = words.lower[first]!;
  return word === 'he' || word === 'she' || word === 'his' || word === 'her';
}

/** The token after the name that ends first of mentions [begin, end), those in quotation marks not counted. */
function afterFirstName({ spanOf }: Layout, mentions: readonly Mention[], begin: number, end: number): number {
  let after = Number.POSITIVE_INFINITY;
  for (let k = begin; k < end; k++) {
    const { kind, last } = mentions[k]!;
    if (kind === 'name' && last < after && spanOf[last - 1]! < 0) after = last;
  }
  return after;
}

/** Looks for the first pronoun from a token to the end of the sentence: it is somebody’s who is or is not `named` there. */
function takePronoun(
  { words, spanOf }: Layout,
  entity: NamedEntity,
  { last }: Sentence,
  from: number,
  named: boolean,
  thing: boolean,
): void {
  // "X said that he": nobody else is there to be meant
  let told = false;
  // "X said the club has lost its way": the club has it, not X
  let closer = false;
  for (let i = from; i < last; i++) {
    if (spanOf[i]! >= 0) continue;
    if (named && words.cue[i]! >= SURE_CUE && words.shape[i] === Shape.lower) told = true;
    // pronouns and articles are words of grammar
    if (!is(words, i, Flag.function)) continue;
    const word = words.lower[i]!;
    if (told && word === 'the') closer = true;
    if (word === 'its' || word === 'it') {
      if (word === 'its' && !closer) entity.personScore -= 1;
      return;
    }
    if (thing) continue;
    if (word === 'he' || word === 'his' || word === 'him' || word === 'himself') entity.male += told ? TOLD : 0.5;
    else if (word === 'she' || word === 'her' || word === 'herself') entity.female += told ? TOLD : 0.5;
    else continue;
    entity.personScore += 0.5;
    return;
  }
}

/** May "he" go on about a name before it that nothing else tells to be a person's? Not about "in X", "the X", "their X hopes", "X’s". */
const mayGoOn = ({ lower, ending }: Words, { first, possessive, modifier }: Mention): boolean =>
  !possessive &&
  !modifier &&
  (first === 0 || (ending[first - 1] !== Ending.possessive && !BEFORE_THINGS.has(lower[first - 1]!)));

/** Determiners and prepositions; what also begins a clause ("as X left") may have a person after it. */
const BEFORE_THINGS = new Set([...DETERMINERS, ...PREPOSITIONS]);
for (const word of 'that which whose what as after before since until'.split(' ')) BEFORE_THINGS.delete(word);
