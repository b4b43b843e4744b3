// The words of a name → whether they name a person, an organisation or a place, as far as they tell by themselves.
import { COMMON_WORDS } from '../lexicon/common-words.ts';
import { Flag, isForename } from '../lexicon/entry.ts';
import { isPersonNoun, singular } from '../lexicon/nouns.ts';
import { PLACE_NAMES } from '../lexicon/places.ts';
import { FAMILY_FIRST } from '../lexicon/titles.ts';
import { is, Shape, type Words } from '../text/words.ts';
import type { NameType } from './mention.ts';
import { isShortAnd, PLURAL_BODIES } from './name-particles.ts';
import { hasFigure, listTrait, trait } from './word-traits.ts';

/** K. and M.K. begin a person's name, U.S. and D.C. do not. */
const INITIALS = trait(
  word =>
    word.length > 1 &&
    word.charCodeAt(1) === FULL_STOP &&
    /^(?!(?:u\.[ksn]|d\.c|b\.c|e\.u|n\.[yzj]|l\.a|a\.i|u\.a\.e)\.)(?:[a-z]\.){1,3}$/.test(word),
);
const FULL_STOP = 0x2e;

/** Roads by their number: the A47, the M25, the L3011. */
const ROAD = trait(word => hasFigure(word) && /^[abmnrl]\d{1,4}$/.test(word));

/** Channels, codes and firms: Channel4, G4S. */
const SERIAL = trait(word => hasFigure(word) && /^(?=.*\d)(?=.*\p{L})[\p{L}\p{N}-]+$/u.test(word));

/** Words that begin the names of towns, mountains, waters and storms, and words that end the names of streets. */
const PLACE_FIRST = listTrait(
  'san santa são mount fort lake river loch lough cape hurricane storm cyclone typhoon'.split(' '),
);
const PLACE_LAST = listTrait(
  'road avenue crescent boulevard parade terrace street square drive mews gardens bypass roundabout motorway estate'.split(
    ' ',
  ),
);
/** … and words that do so unless a forename stands before: Mill Lane, but not Ann Lane. */
const PLACE_LAST_OR_SURNAME = listTrait(
  `lane hill hills close way grove heath moor valley bay beach island islands creek falls springs heights coast mountain
  mountains forest loke peninsula`.split(/\s+/),
);

/** States as American papers shorten them. */
const STATES = new Set(
  `ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa tenn tex va
  vt wash wis wyo`.split(/\s+/),
);

/** Surnames that could be plurals. */
const SURNAMES_IN_S = new Set(
  `banks barnes bridges brooks childs combs crooks days fields flowers hands hedges hicks knights masters meadows mills moss parks rivers
  rogers sparks stocks stones towers vines waters weeks wells woods powers stokes sands nails hayes hughes james jones davies williams
  peters roberts edwards richards stevens stephens andrews matthews adams phillips collins`.split(/\s+/),
);

/** … and words that end the names of bodies, besides those that stand anywhere in them. */
const BODY_LAST = listTrait(
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

/** What ends the name of a body wherever it stands in it. */
const BODY_PART = listTrait(['&', 'n', ...PLURAL_BODIES]);

/** Kim Jong Un is no United Nations. */
const ACRONYMS = new Set(['un', 'eu']);

/** The first words of places with names of more words. */
const PLACE_BEGINNING = listTrait(
  [...PLACE_NAMES].filter(name => name.includes('_')).map(name => name.slice(0, name.indexOf('_'))),
);

/** Before the name of a place: "in Al Ain". */
const AT = new Set(['in', 'at', 'near', 'outside']);

/** What the words [head, last) of a name say by themselves; `titled`: after a title, `gendered`: by one of Mr and Mrs. */
export function typeOfName(
  words: Words,
  traits: Int32Array,
  head: number,
  last: number,
  titled: boolean,
  gendered: boolean,
): NameType {
  if (gendered) return 'person';
  return last - head === 1
    ? typeOfWord(words, traits[head]!, head, titled)
    : typeOfWords(words, traits, head, last, titled);
}

/** … of a name of one word. */
function typeOfWord(words: Words, traits: number, head: number, titled: boolean): NameType {
  const flags = words.flags[head]!;
  // "Marlow, Conn."
  if (head > 0 && words.lower[head - 1] === ',' && STATES.has(words.lower[head]!)) return 'place';
  if (!titled && (traits & (ROAD | SERIAL)) !== 0) return (traits & ROAD) !== 0 ? 'place' : 'organization';
  if ((traits & BODY_PART) !== 0 && (words.lower[head] === '&' || isShortAnd(words, head))) return 'organization';
  const inCapitals = words.shape[head] === Shape.capitals;
  if ((flags & Flag.organisation) !== 0 && (inCapitals || (flags & Flag.forename) === 0))
    if (inCapitals || !ACRONYMS.has(words.lower[head]!)) return 'organization';
  if ((flags & Flag.place) !== 0) return titled ? 'person' : 'place';
  if (titled) return 'person';
  return inCapitals && words.end[head]! - words.start[head]! <= 6 ? 'organization' : 'unknown';
}

/** … and of more. */
function typeOfWords(words: Words, traits: Int32Array, head: number, last: number, titled: boolean): NameType {
  const size = last - head;
  const first = traits[head]!;
  const final = traits[last - 1]!;
  if (!titled && size === 2 && (first & SERIAL) !== 0) return 'organization';
  if (words.lower[last - 1] === 'holding' || hasBodyWord(words, traits, head, last)) return 'organization';
  if (!titled && (final & BODY_LAST) !== 0) return 'organization';
  if ((first & PLACE_BEGINNING) !== 0 && PLACE_NAMES.has(words.lower.slice(head, last).join('_')))
    return titled ? 'person' : 'place';
  const isForename = is(words, head, Flag.forename);
  const beginsInPlace = is(words, head, Flag.place);
  if (!titled) {
    if ((first & PLACE_FIRST) !== 0 || (final & PLACE_LAST) !== 0) return 'place';
    if ((final & PLACE_LAST_OR_SURNAME) !== 0 && (!isForename || beginsInPlace)) return 'place';
    // the Dallas Mavericks
    if (beginsInPlace && isPluralNoun(words.lower[last - 1]!)) return 'organization';
  } else if (size <= 3) return 'person';
  // Abu Ahmad, Umm Ahmad
  if (KUNYA.has(words.lower[head]!)) return 'person';
  const inCapitals = words.shape[head] === Shape.capitals;
  if (isForename && size <= 5 && !inCapitals && !isArticleOfPlace(words, head, size)) return 'person';
  // Tsai Ing-wen
  if (size === 2 && FAMILY_FIRST.has(words.lower[head]!) && words.lower[last - 1]!.includes('-')) return 'person';
  if (isInitial(words.lower[size > 2 ? head + 1 : head]!) || ((first & INITIALS) !== 0 && size <= 4)) return 'person';
  // NHS England
  if (size === 2 && is(words, last - 1, Flag.place))
    return inCapitals && words.end[head]! - words.start[head]! > 2 ? 'organization' : 'place';
  return 'unknown';
}

/** Has a name of more words one that only bodies have? */
function hasBodyWord(words: Words, traits: Int32Array, head: number, last: number): boolean {
  for (let k = head; k < last; k++) {
    if ((traits[k]! & BODY_PART) !== 0 && (words.lower[k] !== 'n' || isShortAnd(words, k))) return true;
    if (
      is(words, k, Flag.organisation) &&
      (words.shape[k] === Shape.capitals || !ACRONYMS.has(words.lower[k]!)) &&
      !(k === head && last - head === 2 && is(words, k, Flag.forename))
    )
      return true;
  }
  return false;
}

/** El Paso, "in Al Ain". */
const isArticleOfPlace = ({ lower }: Words, head: number, size: number): boolean =>
  lower[head] === 'el' || (lower[head] === 'al' && size === 2 && AT.has(lower[head - 1] ?? ''));

/** A letter of the alphabet and its stop. */
const isInitial = (word: string): boolean =>
  word.length === 2 && word.charCodeAt(1) === FULL_STOP && word >= 'a' && word < '{';

/** What bodies and houses are that bear a person’s name, or any other: places or organisations. */
export function typeOfBody(words: Words, traits: Int32Array, head: number, last: number): NameType {
  return typeOfName(words, traits, head, last, false, false) === 'place' || PLACE_HOUSES.has(words.lower[last - 1]!)
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
