// A description and somebody it may mean → how far its words fit what the article says of that one.
import { callingsOf, isCalledLike, isCalling, isTrade } from '../lexicon/callings.ts';
import { Flag, plain } from '../lexicon/entry.ts';
import { DOCUMENT_NOUNS } from '../lexicon/titles.ts';
import type { Mention } from '../names/mention.ts';
import { markFits, type NamedEntity } from '../names/named-entity.ts';
import type { Setting } from '../speech/setting.ts';
import { Ending, is, Shape } from '../text/words.ts';
import { introducedIn } from './introduced.ts';
import type { Referent } from './referents.ts';

/** How far a description fits, from not at all on. */
export const FITS = ['none', 'calling', 'mark', 'head', 'both', 'all'] as const;
export type Fit = (typeof FITS)[number];

/** How far the words of a description fit what is known of somebody: the noun only, or more of them. */
export function fitOf(setting: Setting, mention: Mention, referent: Referent): Fit {
  const named = referent >= 0;
  const roles = named ? setting.names.entities[referent]!.roles : [keyOf(setting, ~referent)];
  const head = mention.key[mention.key.length - 1]!;
  if (roles.length > 0) {
    const best = fitOfRoles(setting, mention, head, roles, named ? ownerOf(setting, mention) : null);
    if (best !== 'none' || !named) return best;
  }
  if (mention.type !== 'person') return fitOfName(setting, mention, referent);
  // "the Spaniard", "the 34-year-old"
  return markFits(setting.names.entities[referent]!, head) === 'same' ? 'mark' : 'none';
}

/** @param owner "Fiji’s envoy" is not the envoy of another country */
function fitOfRoles(
  setting: Setting,
  mention: Mention,
  head: string,
  roles: readonly (readonly string[])[],
  owner: string | null,
): Fit {
  const { key } = mention;
  const callings = callingsOf(head);
  const isYoung = YOUNG.has(head);
  let best: Fit = 'none';
  for (const role of roles) {
    if (owner !== null && !role.includes(owner)) continue;
    if (role[role.length - 1] === head || (head.length > 4 && role.includes(head))) {
      if (isOtherOffice(role, key)) best = best === 'none' || best === 'calling' ? 'head' : best;
      else if (key.length === 1 || sharesWord(key, role)) best = 'all';
      else if (best !== 'all' && best !== 'both') best = 'head';
    } else if (
      best !== 'all' &&
      (callings !== undefined || isYoung) &&
      role.some(word => isCalledLike(callings, word) || (isYoung && TEENAGED.test(word)))
    ) {
      // "the Arsenal boss" is the Arsenal manager
      if (sharesName(setting, mention, role)) best = 'both';
      else if (best === 'none') best = 'calling';
    }
  }
  return best;
}

/** Has a description a word before its noun that another has, too? */
function sharesWord(key: readonly string[], role: readonly string[]): boolean {
  for (let i = 0; i < key.length - 1; i++) if (role.includes(key[i]!)) return true;
  return false;
}

/** Words that make another office of one. */
const CHANGING = new Set('deputy vice shadow assistant associate'.split(' '));

/** "The chancellor" is not the shadow chancellor. */
export const isOtherOffice = (role: readonly string[], key: readonly string[]): boolean =>
  isChanged(role, key) || isChanged(key, role);

function isChanged(role: readonly string[], key: readonly string[]): boolean {
  for (const word of role) if (CHANGING.has(word) && !key.includes(word)) return true;
  return false;
}

/** The last word of the name that owns a description: "Fiji’s envoy". */
function ownerOf({ layout: { words } }: Setting, { first }: Mention): string | null {
  const before = first - 1;
  return before >= 0 && words.ending[before] === Ending.possessive && words.shape[before]! >= Shape.capitalised
    ? plain(words.lower[before]!)
    : null;
}

/** The words of a description; of "one of its fitters" those of the fitters in the singular. */
function keyOf({ layout: { words }, mentions }: Setting, m: number): readonly string[] {
  const { key, last } = mentions[m]!;
  const group = mentions[m + 1];
  if (key.length > 1 || key[0] !== 'one' || words.lower[last] !== 'of' || group === undefined) return key;
  if (group.first - last !== 1 || group.kind !== 'role' || !group.plural) return key;
  return [...group.key.slice(0, -1), singular(group.key[group.key.length - 1]!)];
}

const singular = (noun: string): string =>
  noun.endsWith('men')
    ? `${noun.slice(0, -3)}man`
    : noun.endsWith('ies')
      ? `${noun.slice(0, -3)}y`
      : noun.endsWith('sses') || noun.endsWith('ches')
        ? noun.slice(0, -2)
        : noun.replace(/s$/, '');

/** "The teenager" fits the 15-year-old. */
const YOUNG = new Set(['teen', 'teenager', 'youngster', 'youth', 'schoolboy', 'schoolgirl', 'boy', 'girl']);
const TEENAGED = /^1[3-9]-year-old$/;

/** Does a description have a name in it that another has, too? */
function sharesName({ layout: { words } }: Setting, { first, head }: Mention, role: readonly string[]): boolean {
  for (let i = first; i < head; i++)
    if (words.shape[i]! >= Shape.capitalised && role.includes(plain(words.lower[i]!))) return true;
  return false;
}

/** "The charity" fits "X, a charity", "the board" the Lakeside Water Board. */
function fitOfName(setting: Setting, mention: Mention, entity: number): Fit {
  if (setting.entityTypes[entity] === 'person') return 'none';
  const { key } = setting.names.entities[entity]!;
  const head = mention.key[mention.key.length - 1]!;
  if (!key.includes(head) && introducedIn(setting).nouns.get(entity)?.has(head) !== true) return 'none';
  return mention.key.length === 1 || mention.key.slice(0, -1).some(word => key.includes(word)) ? 'all' : 'head';
}

/**
 * "The Westport Times newspaper" is nobody who shares no word with it; "the London bank" may be. A report is not the
 * paper that has seen it.
 */
export function mayBeNamed(setting: Setting, mention: Mention, entity: number): boolean {
  const { words } = setting.layout;
  const { key } = setting.names.entities[entity]!;
  const noun = mention.key[mention.key.length - 1]!;
  if (DOCUMENT_NOUNS.has(noun))
    return key.includes(noun) || introducedIn(setting).nouns.get(entity)?.has(noun) === true;
  if (SELF_NAMED.has(noun)) return key.some(word => word === noun || SELF_NAMED.get(noun)!.includes(word));
  let names = false;
  for (let i = mention.first; i < mention.head; i++) {
    if (
      words.shape[i]! < Shape.capitalised ||
      isOrigin(words.lower[i]!) ||
      is(words, i, Flag.place | Flag.demonym | Flag.function)
    )
      continue;
    if (key.includes(plain(words.lower[i]!))) return true;
    names = true;
  }
  return !names;
}

/** Bodies that are hardly named without the noun, and the words that stand for it: "the government" is no ministry. */
const SELF_NAMED: ReadonlyMap<string, readonly string[]> = new Map([
  ['government', ['administration', 'executive', 'cabinet', 'whitehall', 'kremlin']],
  ['police', ['constabulary', 'yard', 'sheriff', 'met', 'garda', 'gardaí', 'nypd', 'lapd', 'psni']],
]);

/** "London-based", "Acme-owned": where from, not who. */
const isOrigin = (word: string) => /-(?:based|owned|listed|born|backed|run|led|headquartered)$/.test(word);

/**
 * Those whom a description may mean when somebody fits it: "the engineer" is not the baker while an engineer is spoken
 * of, but may be whoever the article says nothing of.
 */
export function withoutOtherCallings(setting: Setting, mention: Mention, referents: readonly Referent[]): Referent[] {
  const head = mention.key[mention.key.length - 1]!;
  if (!isCalling(head) || referents.every(referent => fitOf(setting, mention, referent) === 'none')) return [];
  const open = referents.filter(
    referent =>
      referent < 0 || fitOf(setting, mention, referent) !== 'none' || !hasTrade(setting.names.entities[referent]!),
  );
  return open.length < referents.length ? open : [];
}

const hasTrade = ({ roles }: NamedEntity): boolean => roles.some(role => isTrade(role[role.length - 1]!));
