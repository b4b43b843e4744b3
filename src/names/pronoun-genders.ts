// Named entities and the pronouns around them → which of them are men and which women.
import { SURE_CUE } from '../lexicon/cues.ts';
import { DETERMINERS, PREPOSITIONS } from '../lexicon/function-words.ts';
import type { Layout } from '../text/layout.ts';
import { Ending, Shape, type Words } from '../text/words.ts';
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
    const first = layout.words.lower[sentence.first]!;
    const target =
      person >= 0
        ? several
          ? -1
          : person
        : first === 'he' || first === 'she' || first === 'his' || first === 'her'
          ? lone
          : -1;
    if (target >= 0) {
      let seen = person < 0;
      // "X said that he": nobody else is there to be meant
      let told = false;
      // "X said the club has lost its way": the club has it, not X
      let closer = false;
      for (let i = sentence.first; i < sentence.last; i++) {
        if (layout.spanOf[i]! >= 0) continue;
        const word = layout.words.lower[i]!;
        if (!seen) {
          for (let k = begin; k < m && mentions[k]!.first <= i && !seen; k++)
            seen = mentions[k]!.last === i + 1 && mentions[k]!.kind === 'name';
          continue;
        }
        if (person >= 0 && layout.words.cue[i]! >= SURE_CUE && layout.words.shape[i] === Shape.lower) told = true;
        if (told && word === 'the') closer = true;
        if (word === 'its' || word === 'it') {
          if (word === 'its' && !closer) entities[target]!.personScore -= 1;
          break;
        }
        if (thing) continue;
        if (word === 'he' || word === 'his' || word === 'him' || word === 'himself')
          entities[target]!.male += told ? TOLD : 0.5;
        else if (word === 'she' || word === 'her' || word === 'herself') entities[target]!.female += told ? TOLD : 0.5;
        else continue;
        entities[target]!.personScore += 0.5;
        break;
      }
    }
    lone = several || thing ? -1 : person >= 0 ? person : target;
  }
}

/** May "he" go on about a name before it that nothing else tells to be a person's? Not about "in X", "the X", "their X hopes", "X’s". */
const mayGoOn = ({ lower, ending }: Words, { first, possessive, modifier }: Mention): boolean =>
  !possessive && !modifier && ending[first - 1] !== Ending.possessive && !BEFORE_THINGS.has(lower[first - 1] ?? '');

/** Determiners and prepositions; what also begins a clause ("as X left") may have a person after it. */
const BEFORE_THINGS = new Set([...DETERMINERS, ...PREPOSITIONS]);
for (const word of 'that which whose what as after before since until'.split(' ')) BEFORE_THINGS.delete(word);
