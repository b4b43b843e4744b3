// The words of a name → whether they name a person, an organisation or a place, as far as they tell by themselves.
import { COMMON_WORDS } from '../lexicon/common-words.ts';
import { Flag, isForename } from '../lexicon/entry.ts';
import { isPersonNoun, singular } from '../lexicon/nouns.ts';
import { PLACE_NAMES, PLACE_WORDS } from '../lexicon/places.ts';
import { FAMILY_FIRST } from '../lexicon/titles.ts';
import { is, Shape, type Words } from '../text/words.ts';
import type { NameType } from './mention.ts';
import { isShortAnd, PLURAL_BODIES } from './name-particles.ts';

/** K. and M.K. begin a person's name, U.S. and D.C. do not. */
const INITIALS = /^(?!(?:u\.[ksn]|d\.c|b\.c|e\.u|n\.[yzj]|l\.a|a\.i|u\.a\.e)\.)(?:[a-z]\.){1,3}$/;

/** Roads by their number: the A47, the M25, the L3011. */
const ROAD = /^[abmnrl]\d{1,4}$/;

/** Words that begin the names of towns, mountains, waters and storms, and words that end the names of streets. */
const PLACE_FIRST = new Set(
  'san santa são mount fort lake river loch lough cape hurricane storm cyclone typhoon'.split(' '),
);
const PLACE_LAST = new Set(
  'road avenue crescent boulevard parade terrace street square drive mews gardens bypass roundabout motorway estate'.split(
    ' ',
  ),
);
/** … and words that do so unless a forename stands before: Mill Lane, but not Ann Lane. */
const PLACE_LAST_OR_SURNAME = new Set(
  `lane hill hills close way grove heath moor valley bay beach island islands creek falls springs heights coast mountain
  mountains forest loke peninsula`.split(/\s+/),
);

/** States as American papers shorten them. */
const STATES = new Set(
  `ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa tenn tex va
  vt wash wis wyo`.split(/\s+/),
);

/** Channels, codes and firms: Channel4, G4S. */
const SERIAL = /^(?=.*\d)(?=.*\p{L})[\p{L}\p{N}-]+$/u;

/** Surnames that could be plurals. */
const SURNAMES_IN_S = new Set(
  `banks barnes bridges brooks childs combs crooks days fields flowers hands hedges hicks knights masters meadows mills moss parks rivers
  rogers sparks stocks stones towers vines waters weeks wells woods powers stokes sands nails hayes hughes james jones davies williams
  peters roberts edwards richards stevens stephens andrews matthews adams phillips collins`.split(/\s+/),
);

/** … and words that end the names of bodies, besides those that stand anywhere in them. */
const BODY_LAST = new Set(
  `laboratory observatory interactive consortium archive archives brewery distillery festival choir esports gaming racing international
  worldwide airfield shipyard workshop workshops publishing productions pharma biotech therapeutics analytics robotics aerospace
  logistics`.split(/\s+/),
);

/** Rhinos, Mavericks: more than one of what has a name of its own. */
export const isPluralNoun = (word: string): boolean =>
  word.endsWith('s') &&
  word.length > 4 &&
  !SURNAMES_IN_S.has(word) &&
  !isForename(word) &&
  (COMMON_WORDS.has(word) || COMMON_WORDS.has(singular(word)) || isPersonNoun(singular(word)));

/** Father, mother or son of: what Arabs are called by. */
const KUNYA = new Set('abu abou umm um ibn bint'.split(' '));

/** Kim Jong Un is no United Nations. */
const ACRONYMS = new Set(['un', 'eu']);

/** Before the name of a place: "in Al Ain". */
const AT = new Set(['in', 'at', 'near', 'outside']);

/** What the words [head, last) of a name say by themselves; `titled`: after a title, `gendered`: by one of Mr and Mrs. */
export function typeOfName(words: Words, head: number, last: number, titled: boolean, gendered: boolean): NameType {
  if (gendered) return 'person';
  const size = last - head;
  // "Marlow, Conn."
  if (size === 1 && STATES.has(words.lower[head]!) && words.lower[head - 1] === ',') return 'place';
  if (!titled && size === 1 && ROAD.test(words.lower[head]!)) return 'place';
  if (!titled && size <= 2 && SERIAL.test(words.lower[head]!)) return 'organization';
  if (size > 1 && words.lower[last - 1] === 'holding') return 'organization';
  for (let k = head; k < last; k++) {
    if (words.lower[k] === '&' || isShortAnd(words, k)) return 'organization';
    if (size > 1 && PLURAL_BODIES.has(words.lower[k]!)) return 'organization';
    if (
      is(words, k, Flag.organisation) &&
      (words.shape[k] === Shape.capitals || !ACRONYMS.has(words.lower[k]!)) &&
      (size > 1 || words.shape[k] === Shape.capitals || !is(words, k, Flag.forename)) &&
      !(k === head && is(words, k, Flag.forename) && size === 2)
    )
      return 'organization';
  }
  if (!titled && size > 1 && BODY_LAST.has(words.lower[last - 1]!)) return 'organization';
  if (
    size === 1
      ? is(words, head, Flag.place)
      : PLACE_NAMES.has(words.lower.slice(head, last).join('_')) ||
        PLACE_WORDS.has(words.lower.slice(head, last).join(' '))
  )
    return titled ? 'person' : 'place';
  if (!titled && size > 1 && (PLACE_FIRST.has(words.lower[head]!) || PLACE_LAST.has(words.lower[last - 1]!)))
    return 'place';
  if (
    !titled &&
    size > 1 &&
    PLACE_LAST_OR_SURNAME.has(words.lower[last - 1]!) &&
    (!is(words, head, Flag.forename) || is(words, head, Flag.place))
  )
    return 'place';
  // the Dallas Mavericks
  if (!titled && size > 1 && is(words, head, Flag.place) && isPluralNoun(words.lower[last - 1]!)) return 'organization';
  if (titled && size <= 3) return 'person';
  // Tsai Ing-wen; Abu Ahmad, Umm Ahmad
  if (size === 2 && FAMILY_FIRST.has(words.lower[head]!) && words.lower[last - 1]!.includes('-')) return 'person';
  if (size > 1 && KUNYA.has(words.lower[head]!)) return 'person';
  if (
    size >= 2 &&
    size <= 5 &&
    is(words, head, Flag.forename) &&
    words.shape[head] !== Shape.capitals &&
    words.lower[head] !== 'el' &&
    !(words.lower[head] === 'al' && size === 2 && AT.has(words.lower[head - 1] ?? ''))
  )
    return 'person';
  if (size === 1 && words.shape[head] === Shape.capitals && words.end[head]! - words.start[head]! <= 6)
    return 'organization';
  if (size >= 2 && /^[a-z]\.$/.test(words.lower[head + (size > 2 ? 1 : 0)]!)) return 'person';
  if (size >= 2 && size <= 4 && INITIALS.test(words.lower[head]!)) return 'person';
  // NHS England
  if (size === 2 && is(words, last - 1, Flag.place))
    return words.shape[head] === Shape.capitals && words.end[head]! - words.start[head]! > 2 ? 'organization' : 'place';
  return 'unknown';
}

/** What bodies and houses are that bear a person’s name, or any other: places or organisations. */
export function typeOfBody(words: Words, head: number, last: number): NameType {
  return typeOfName(words, head, last, false, false) === 'place' || PLACE_HOUSES.has(words.lower[last - 1]!)
    ? 'place'
    : 'organization';
}

/** "In Stanley Park", "at Owen Hall": where a person could have the name, too, the word before tells. */
export const isNamedPlace = ({ lower }: Words, head: number, last: number): boolean =>
  last - head > 1 &&
  PARKS.has(lower[last - 1]!) &&
  (/^(?:in|at|near|outside|inside|around)$/.test(lower[head - 1] ?? '') ||
    (lower[head - 1] === 'the' && /^(?:in|at|near|outside|inside|around)$/.test(lower[head - 2] ?? '')));

const PARKS = new Set(
  'park hall court wood woods house field fields ground stadium arena lane green hill marsh'.split(' '),
);

const PLACE_HOUSES = new Set('bridge wharf quay lane yard cemetery'.split(' '));
