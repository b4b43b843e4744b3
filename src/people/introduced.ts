// Setting → what named organisations are said to be ("X, a charity", "retailer X"), and the descriptions that say so.
import { Flag } from '../lexicon/entry.ts';
import { NOUNS_OF_BODIES, NOUNS_OF_NAMES } from '../lexicon/industries.ts';
import { DOCUMENT_NOUNS } from '../lexicon/titles.ts';
import type { Mention } from '../names/mention.ts';
import type { Setting } from '../speech/setting.ts';
import { Ending, is, Shape, TokenKind } from '../text/words.ts';
import { firmsMeant } from './makers.ts';

/** Organisations and what they are said to be. */
export interface Introduced {
  /** Descriptions that stand beside a name, each with the entity. */
  readonly named: ReadonlyMap<number, number>;
  /** By entity the nouns for what it is: "charity". */
  readonly nouns: ReadonlyMap<number, ReadonlySet<string>>;
}

const known = new WeakMap<Setting, Introduced>();

/** What the words beside the names of organisations call them. */
export function introducedIn(setting: Setting): Introduced {
  let introduced = known.get(setting);
  if (introduced === undefined) {
    introduced = readIntroduced(setting);
    known.set(setting, introduced);
  }
  return introduced;
}

function readIntroduced(setting: Setting): Introduced {
  const named = new Map<number, number>();
  const nouns = new Map<number, Set<string>>();
  const { mentions, names, layout } = setting;
  const mayBe = names.entities.map(({ index }) => mayBeOrganisation(setting, index));
  for (let m = 0; m < mentions.length; m++) {
    const entity = names.entityOf[m]!;
    if (entity < 0 || !mayBe[entity] || mentions[m]!.kind !== 'name' || layout.spanOf[mentions[m]!.first]! >= 0)
      continue;
    const described = describedBefore(setting, m) ?? describedAfter(setting, m);
    if (described !== null) named.set(described, entity);
    const noun = described === null ? nounBefore(setting, mentions[m]!) : headOf(mentions[described]!);
    if (noun === null) continue;
    const list = nouns.get(entity);
    if (list === undefined) nouns.set(entity, new Set([noun]));
    else list.add(noun);
  }
  addBands(setting, nouns, named);
  addIndustries(setting, mayBe, nouns);
  for (const [m, firm] of firmsMeant(setting, mayBe)) named.set(m, firm);
  return { named, nouns };
}

/** "The airline" may be whoever has Air in the name, "the corporation" the BBC. */
function addIndustries({ names }: Setting, mayBe: readonly boolean[], nouns: Map<number, Set<string>>): void {
  for (const { index, key } of names.entities) {
    if (!mayBe[index]) continue;
    const table = key.length < 2 ? NOUNS_OF_BODIES : NOUNS_OF_NAMES;
    for (const word of key)
      for (const noun of table.get(word) ?? NO_NOUNS) {
        const list = nouns.get(index);
        if (list === undefined) nouns.set(index, new Set([noun]));
        else list.add(noun);
      }
  }
}

const NO_NOUNS: readonly string[] = [];

/** "The trio" of an article that names one trio. */
function addBands(setting: Setting, nouns: ReadonlyMap<number, ReadonlySet<string>>, named: Map<number, number>): void {
  const bands = new Map<string, number>();
  for (const [entity, heads] of nouns)
    for (const head of heads) if (BANDS.has(head)) bands.set(head, bands.has(head) ? -1 : entity);
  if (bands.size === 0) return;
  const { mentions, names, layout } = setting;
  for (let m = 0; m < mentions.length; m++) {
    const { kind, key, first, modifier } = mentions[m]!;
    if (kind === 'name' || kind === 'pronoun' || key.length > 1 || modifier || layout.words.lower[first] !== 'the')
      continue;
    const band = bands.get(key[0]!) ?? -1;
    if (band >= 0 && names.entities[band]!.mentions[0]! < m) named.set(m, band);
  }
}

const headOf = (mention: Mention): string => mention.key[mention.key.length - 1]!;

function mayBeOrganisation({ names, entityTypes }: Setting, entity: number): boolean {
  const { male, female, roles } = names.entities[entity]!;
  return (
    entityTypes[entity] === 'organization' || (entityTypes[entity] === 'unknown' && male + female + roles.length === 0)
  );
}

/** A description of one organisation, not of something written. */
function isOrganisation(setting: Setting, m: number): boolean {
  const mention = setting.mentions[m];
  return (
    mention !== undefined &&
    (mention.kind === 'role' || mention.kind === 'subject') &&
    setting.names.entityOf[m]! < 0 &&
    mention.type !== 'person' &&
    !mention.plural &&
    !mention.possessive &&
    !DOCUMENT_NOUNS.has(headOf(mention)) &&
    setting.layout.spanOf[mention.first]! < 0
  );
}

/** "Boy band X", "ballad trio X", "the retailer X": the noun right before the name. */
function nounBefore({ layout: { words, sentenceOf } }: Setting, { first }: Mention): string | null {
  const before = first - 1;
  if (before < 0 || sentenceOf[before] !== sentenceOf[first] || words.shape[before] !== Shape.lower) return null;
  const noun = words.lower[before]!;
  return BANDS.has(noun) || (is(words, before, Flag.head) && !is(words, before, Flag.plural)) ? noun : null;
}

/** Nouns for several people who bear one name. */
const BANDS = new Set('duo trio quartet quintet sextet foursome band group outfit ensemble act'.split(' '));

/** "The union, X, …", "his movement, X (Y), …", "the retailer X": the description before the name. */
function describedBefore(setting: Setting, m: number): number | null {
  const { layout, mentions, symbols } = setting;
  const { lower } = layout.words;
  const role = mentions[m - 1];
  const { first, last } = mentions[m]!;
  if (!isOrganisation(setting, m - 1) || layout.sentenceOf[role!.first] !== layout.sentenceOf[first]) return null;
  if (role!.last === first) return m - 1;
  const before = symbols[role!.first - 1];
  return role!.last === first - 1 &&
    lower[first - 1] === ',' &&
    (lower[last] === ',' || lower[last] === '(') &&
    role!.head > role!.first &&
    !(before === 'p' && layout.sentences[layout.sentenceOf[first]!]!.first === role!.first - 1)
    ? m - 1
    : null;
}

/** Marks between a name and what it is: "X, a charity", "X – a charity". */
const BESIDE = new Set([',', '–', '—', '-']);
/** Words of an owner. */
const LONGEST_OWNER = 4;
const IS = new Set(['is', 'was', 'are']);

/** "X (Y), a charity that …", "X, the country’s largest union,", "X is a club": the description after the name. */
function describedAfter(setting: Setting, m: number): number | null {
  const { layout, mentions, symbols, mentionAt, cueOf } = setting;
  const { words, sentenceOf } = layout;
  const { last, first, possessive, modifier } = mentions[m]!;
  if (possessive || modifier) return null;
  let i = last;
  if (words.lower[i] === '(' && words.lower[i + 2] === ')') i += 3;
  const copula = IS.has(words.lower[i] ?? '');
  if (!copula && !BESIDE.has(words.lower[i] ?? '')) return null;
  i++;
  // "the country’s largest union"
  let owner = i;
  while (owner < i + LONGEST_OWNER && words.kind[owner] === TokenKind.word && words.ending[owner] !== Ending.possessive)
    owner++;
  const owned = words.ending[owner] === Ending.possessive;
  const role = mentionAt[owned ? owner + 1 : i] ?? -1;
  if (role < 0 || !isOrganisation(setting, role)) return null;
  const mention = mentions[role]!;
  if (sentenceOf[mention.first] !== sentenceOf[first]) return null;
  const determiner = words.lower[i]!;
  const indefinite = determiner === 'a' || determiner === 'an' || determiner === 'one';
  // "after the sale of X, the company said": who speaks is no apposition
  if (!indefinite && !copula && (cueOf[role]! >= 0 || 'Vxev'.includes(symbols[mention.last] ?? '.'))) return null;
  return indefinite || owned || (determiner === 'the' && mention.key.length > 1) ? role : null;
}
