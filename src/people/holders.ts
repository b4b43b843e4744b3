// A description by an office ("the prime minister") and the descriptions of somebody → does that one hold it, or another?
import { isCalling, sameCalling } from '../lexicon/callings.ts';
import { endsIn } from '../names/named-entity.ts';

/** Offices that one person holds at a time, and whose holder holds none of the others. */
const SINGLE = new Set('president premier pm chancellor mayor governor king queen emir sultan taoiseach'.split(' '));
/** Offices that are told apart by the word before: "home secretary", "prime minister". */
const PORTFOLIOS = new Set(['minister', 'secretary']);
/** A press secretary is a spokesman, too, and a general secretary whatever a union calls its leader. */
const NO_PORTFOLIOS = new Set(['press', 'private', 'general', 'company', 'club', 'permanent', 'branch']);

/** Words for somebody who does not hold the office named after them. */
const BESIDE_THE_HOLDER = new Set('shadow deputy vice assistant under junior would-be opposition'.split(' '));
/** Offices that have been left say nothing of those held now. */
const LEFT = new Set(['former', 'ex', 'late', 'one-time', 'onetime', 'then', 'retired']);

/** What members of a parliament are who hold no office, and those who speak for others. */
const WITHOUT_OFFICE = new Set(
  'mp mps msp mep backbencher congressman congresswoman councillor spokesman spokeswoman spokesperson aide adviser'.split(
    ' ',
  ),
);

export const isOffice = (key: readonly string[]): boolean => {
  const head = key[key.length - 1]!;
  return SINGLE.has(head) || (key.length > 1 && PORTFOLIOS.has(head) && !NO_PORTFOLIOS.has(key[key.length - 2]!));
};

/**
 * "The prime minister" is no home secretary, "the chancellor" no shadow chancellor. Somebody of whom no office is told
 * may hold any.
 */
export function holds(roles: readonly (readonly string[])[], key: readonly string[]): 'same' | 'other' | 'unknown' {
  if (!isOffice(key)) return 'unknown';
  let known: 'other' | 'unknown' = 'unknown';
  for (const role of roles) {
    if (endsIn(role, key) || (isPremier(key) && isPremier(role))) {
      const before = role.slice(0, Math.max(0, role.length - key.length));
      if (!before.some(word => BESIDE_THE_HOLDER.has(word) || hasLeft(word))) return 'same';
      known = 'other';
    } else if (isOther(role, key)) known = 'other';
  }
  return known;
}

const hasLeft = (word: string): boolean => LEFT.has(word) || word.startsWith('ex-');

/** Does a description rule out that its bearer holds an office? */
function isOther(role: readonly string[], key: readonly string[]): boolean {
  const head = role[role.length - 1];
  if (head === undefined || role.some(hasLeft) || key.some(hasLeft)) return false;
  // "the deputy governor" is not the governor; a secretary may be the home secretary
  const beside = key.slice(0, -1).some(word => BESIDE_THE_HOLDER.has(word));
  if (endsIn(key, role)) return beside;
  if (beside) return false;
  const office = key[key.length - 1]!;
  if (PORTFOLIOS.has(head) || SINGLE.has(head)) return true;
  if (WITHOUT_OFFICE.has(head)) return true;
  // a bishop, a professor may well be the president of something
  return PORTFOLIOS.has(office) && isCalling(head) && !sameCalling(head, office);
}

/** Other words for a prime minister. */
const PREMIERS = new Set(['premier', 'pm', 'taoiseach']);

const isPremier = (words: readonly string[]): boolean =>
  PREMIERS.has(words[words.length - 1]!) || endsIn(words, PRIME_MINISTER);

const PRIME_MINISTER = ['prime', 'minister'];
