// A noun in lower case → whether it stands for a person, for a group or document that speaks, and for several.
import { GROUP_NOUNS, PERSON_NOUNS } from './person-nouns.ts';
import { COMPANY_NOUNS, FEMALE_NOUNS, KINSHIP, MALE_NOUNS, SPEAKING_NOUNS } from './titles.ts';

/** Singular of a noun as far as the lexicons need it. */
export function singular(word: string): string {
  if (word.endsWith('men')) return `${word.slice(0, -3)}man`;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (word.endsWith('sses') || word.endsWith('ches') || word.endsWith('shes')) return word.slice(0, -2);
  return word.endsWith('s') && !word.endsWith('ss') && word.length > 3 ? word.slice(0, -1) : word;
}

const PEOPLE = new Set(
  'people persons spokespeople folk folks mp mps mep meps msp msps mla ceo ceos cfo coo pm vp vps md mds mc dj djs qc kc pa'.split(
    ' ',
  ),
);

/** People as the news calls them, whom WordNet knows as something else first, or not yet: "a star", "an academic". */
const NEWS_PEOPLE = new Set(
  `academic ace accused agent ally au-pair barber captor carer centre-back chair chancellor childminder climber comic commuter
  conman conservative convener convenor councilor debutant deceased defenceman excellency fly-half fraudster
  frontman frontrunner frontwoman full-back gallerist gamer general gp greenkeeper grocer headteacher highness holiness hopeful hooker
  independent influencer legend
  majesty midfielder militant moderate newborn newlywed olympian operative paralympian parliamentarian physio principal professional
  protestor queen ranger
  relative revolutionary scrum-half seamer source stallholder star streamer superior talisman teen titleholder veteran vlogger
  vice-chancellor volcanologist wicketkeeper youtuber`.split(/\s+/),
);

/** A mother-of-three, a son-in-law: the word that says who it is stands in front. */
const COMPOUND = /^(.+?)-(?:of-(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+)|in-law)$/;

/** "Mother" of "mother-of-three". */
const whoOf = (word: string): string => (word.includes('-') ? (COMPOUND.exec(word)?.[1] ?? word) : word);

/** The gender of whom a noun stands for. */
export function genderOfNoun(word: string): 'male' | 'female' | 'unknown' {
  const noun = whoOf(word);
  return MALE_NOUNS.has(noun) ? 'male' : FEMALE_NOUNS.has(noun) ? 'female' : 'unknown';
}

export function isPersonNoun(word: string): boolean {
  const one = singular(word);
  if (COMPANY_NOUNS.has(word) || COMPANY_NOUNS.has(one)) return false;
  if (PERSON_NOUNS.has(word) || NEWS_PEOPLE.has(word) || PEOPLE.has(word)) return true;
  if (one !== word && (PERSON_NOUNS.has(one) || NEWS_PEOPLE.has(one))) return true;
  const hyphen = word.lastIndexOf('-');
  if (hyphen < 0) return KINSHIP.has(word);
  const last = word.slice(hyphen + 1);
  return (
    (last.length > 3 && PERSON_NOUNS.has(singular(last))) ||
    KINSHIP.has(whoOf(word)) ||
    word.endsWith('-year-old') ||
    word.endsWith('-year-olds')
  );
}

const isCompanyNoun = (word: string) => COMPANY_NOUNS.has(word) || COMPANY_NOUNS.has(singular(word));

/** A noun for a group, an institution or a document that can be a source. */
export function isSpeakingNoun(word: string): boolean {
  return isCompanyNoun(word) || SPEAKING_NOUNS.has(word) || SPEAKING_NOUNS.has(singular(word)) || GROUP_NOUNS.has(word);
}

const isHeadNoun = (word: string) => isPersonNoun(word) || isSpeakingNoun(word);

/** Nouns that need no -s to stand for several. */
export const PLURAL_HEADS: ReadonlySet<string> = new Set(
  'police people authorities staff crew public family relatives'.split(' '),
);

export function isPlural(word: string): boolean {
  return (
    PLURAL_HEADS.has(word) ||
    (word.endsWith('s') && !word.endsWith('ss') && singular(word) !== word && isHeadNoun(singular(word))) ||
    word.endsWith('men')
  );
}
