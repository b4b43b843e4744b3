// A pronoun or description and somebody → do kind, gender, number and office allow that it means that one?
import { COMPANY_NOUNS } from '../lexicon/titles.ts';
import type { Mention } from '../names/mention.ts';
import { markFits } from '../names/named-entity.ts';
import type { Setting } from '../speech/setting.ts';
import type { Anaphor } from './anaphor.ts';
import { mayBeNamed } from './fits.ts';
import { genderOf } from './focus.ts';
import { holds } from './holders.ts';
import type { Referent } from './referents.ts';

/** Evidence of a gender that leaves no doubt when hardly any speaks for the other. */
const SURE_GENDER = 3;
const MANY_TIMES = 6;

/** He is no company, the aides are no single person. */
export function mayMean(setting: Setting, anaphor: Anaphor, referent: Referent): boolean {
  const { mention } = anaphor;
  const named = referent >= 0;
  const described = named ? null : setting.mentions[~referent]!;
  const type = described === null ? setting.entityTypes[referent]! : described.type;
  const several = described?.plural === true;
  if (!anaphor.isDescription) {
    if (anaphor.isHeOrShe) {
      if (type === 'organization' || type === 'place' || several) return false;
      if (described !== null) return described.gender === 'unknown' || described.gender === mention.gender;
      return !isSurelyOf(setting, referent, mention.gender === 'male' ? 'female' : 'male');
    }
    if (anaphor.kind === 'it') return !isSurelyPerson(setting, referent) && !several;
    // a place is no "I"
    return anaphor.kind === 'they' || type !== 'place';
  }
  if (mention.kind === 'subject' && mention.plural) return several || type === 'organization';
  if (mention.kind !== 'role') return true;
  if (mention.type === 'organization')
    return !isSurelyPerson(setting, referent, mention) && (!named || mayBeNamed(setting, mention, referent));
  if (mention.type !== 'person') return true;
  if (mention.plural) return several || type === 'organization';
  if (type === 'organization' || type === 'place' || several) return false;
  if (named && anaphor.mark !== null && markFits(setting.names.entities[referent]!, anaphor.head) === 'other')
    return false;
  if (anaphor.isOffice) {
    const roles = described === null ? setting.names.entities[referent]!.roles : [described.key];
    if (holds(roles, mention.key) === 'other') return false;
  }
  // "the congresswoman" is no man; "the spokesman" may be a woman
  return !named || mention.gender !== 'female' || genderOf(setting, referent) !== 'male';
}

/** A title, or a forename of one gender only and nothing that speaks for the other. */
function isSurelyOf(setting: Setting, entity: number, gender: 'male' | 'female'): boolean {
  const { male, female } = setting.names.entities[entity]!;
  const own = gender === 'male' ? male : female;
  const other = gender === 'male' ? female : male;
  return own >= SURE_GENDER && own >= MANY_TIMES * other;
}

/** Companies bear the names of persons, but no titles; tribunals and governments bear none. */
function isSurelyPerson(setting: Setting, referent: Referent, description?: Mention): boolean {
  if (referent < 0) return setting.mentions[~referent]!.type === 'person';
  if (setting.entityTypes[referent] !== 'person') return false;
  const institution =
    description !== undefined && !isCompanyNoun(description.key[description.key.length - 1]!) && !description.plural;
  const { roles, male, female } = setting.names.entities[referent]!;
  return institution || roles.length > 0 || male + female >= SURE_GENDER;
}

/** Nouns for what may bear the name of a person. */
const COMPANIES = new Set(
  `company firm group business brand label house maker chain studio store shop restaurant bank magazine newspaper paper band show series film
  campaign team outfit stable foundation charity trust gallery agency consultancy practice partnership`.split(/\s+/),
);

const isCompanyNoun = (noun: string) => COMPANIES.has(noun) || COMPANY_NOUNS.has(noun);
