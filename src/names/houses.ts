// A word after an owner → whether both are one name: St Mary’s Hospital, the Farmers’ Union, Murphy’s Bar.
import { Flag } from '../lexicon/entry.ts';
import { Ending, is, TokenKind, type Words } from '../text/words.ts';
import { adjoining } from './borders.ts';
import { isNameShape } from './capitals.ts';

/** Houses that bear the name of a saint or founder: St Mary’s Hospital, King’s College. */
const HOUSES = new Set('hospital hospice infirmary college school church cathedral cemetery'.split(' '));

/** … and the offices of those who hold one: the Mayor’s Office, Harlan County Sheriff’s Department. */
const OFFICES = new Set('office department bureau'.split(' '));

/** … and what those of a trade, or women and men, have together: the Farmers’ Union, the Women’s Institute. */
const UNIONS = new Set(
  `union federation association guild league society club council institute party alliance trust congress committee
  front movement network cooperative co-operative fund army chamber forum board authority commission collective assembly
  company bank exchange fellowship group organisation organization`.split(/\s+/),
);

/** … and where people go, by the name of whoever once kept it: Murphy’s Bar, Hobson’s Bakery, Miller’s Bridge. */
const PREMISES = new Set(
  `bar pub inn tavern arms lounge cafe café tearoom tearooms diner deli restaurant pizzeria bistro brasserie grill kitchen bakery
  brewery distillery butchers pharmacy bookshop bookstore shop store stores supermarket market nursery garage hotel hostel guesthouse
  lodge salon barbershop gym lido baths pool farm mill wharf quay yard bridge lane`.split(/\s+/),
);

const GROUPS = new Set('women men people children workers'.split(' '));

const isOfGroup = ({ lower, end, stem }: Words, owner: number) =>
  GROUPS.has(lower[owner]!) || (lower[owner]!.endsWith('s') && end[owner]! - stem[owner]! < 2);

/** Does the capitalised word at k make a name with the possessive before it? */
export const isHouse = (words: Words, k: number): boolean =>
  isNameShape(words.shape[k]!) &&
  adjoining(words, k) &&
  (HOUSES.has(words.lower[k]!) ||
    (UNIONS.has(words.lower[k]!) && isOfGroup(words, k - 1)) ||
    (OFFICES.has(words.lower[k]!) && is(words, k - 1, Flag.title | Flag.person) && !is(words, k - 1, Flag.forename)) ||
    isPremises(words, k));

/** "Leeds’s Kirkgate Market" belongs to the town; so does what goes on: "Ann Lee’s Bar Council". */
const isPremises = (words: Words, k: number): boolean =>
  PREMISES.has(words.lower[k]!) &&
  words.ending[k] !== Ending.possessive &&
  !is(words, k - 1, Flag.place | Flag.demonym | Flag.organisation | Flag.function) &&
  !(isNameShape(words.shape[k + 1] ?? 0) && adjoining(words, k + 1));

/** Verbs after a subject that are no nouns. */
const VERBS = new Set(
  `said says told has had is was will would could also added announced confirmed declined warned posted tweeted wrote insisted admitted
  blamed apologised apologized described revealed responded reported argued claimed replied`.split(/\s+/),
);

/** Before an owner without what is owned: "a friend of Lee’s said", "a plan like Lee’s was". */
const BEFORE_OWNER = new Set('of than like as is was were be are and or'.split(' '));

/** "Sainsbury’s said", "according to Moody’s.": an ending that is part of the name, since nothing follows that could be owned. */
export function ownsNothing(words: Words, first: number, last: number, limit: number): boolean {
  const before = first > 0 ? words.lower[first - 1]! : '';
  if (BEFORE_OWNER.has(before)) return false;
  if (last < limit && VERBS.has(words.lower[last]!)) return true;
  const ends = last >= limit || words.kind[last] === TokenKind.mark;
  return ends && before === 'to' && words.lower[first - 2] === 'according';
}
