// Mentions → those that begin a coordination of names: "X and Y", "X (D), Y and Z", whom "the two" may mean afterwards.
import type { Mention } from '../names/mention.ts';
import type { Setting } from '../speech/setting.ts';
import type { Words } from '../text/words.ts';

/** Words of an aside after a name: ", a doctor from the north,". */
const LONGEST_ASIDE = 12;
const MOST_MEMBERS = 6;

/** For each mention that begins a coordination of names how many names it joins. */
export function groupsOf(setting: Setting): ReadonlyMap<number, number> {
  const { mentions } = setting;
  const groups = new Map<number, number>();
  for (let m = 0; m + 1 < mentions.length; m++) {
    if (mentions[m]!.kind !== 'name') continue;
    let size = 1;
    let member = m;
    let joined = false;
    while (!joined && size < MOST_MEMBERS) {
      const next = nextMember(setting, member);
      if (next === null) break;
      member = next.member;
      joined = next.last;
      size++;
    }
    if (!joined) continue;
    groups.set(m, size);
    m = member - 1;
  }
  return groups;
}

/** A description of more than one: "the two senators", "both". */
export const isSeveral = (mention: Mention): boolean => mention.plural && mention.kind !== 'pronoun';

const NUMBERS: ReadonlyMap<string, number> = new Map([
  ['two', 2],
  ['both', 2],
  ['pair', 2],
  ['couple', 2],
  ['duo', 2],
  ['three', 3],
  ['trio', 3],
  ['four', 4],
  ['quartet', 4],
]);

/** How many a description says they are; 0 when it does not say. */
export function numberOf({ lower }: Words, mention: Mention): number {
  for (let i = mention.first; i <= mention.head; i++) {
    const number = NUMBERS.get(lower[i]!);
    if (number !== undefined) return number;
  }
  return 0;
}

/** Sentences back in which those whom "the two" means were named together. */
const REACH = 8;

/** For each "the two", "both women", "the pair": the first of those who were last named together and are so many. */
export function groupsMeant(setting: Setting, groups: ReadonlyMap<number, number>): ReadonlyMap<number, number> {
  const meant = new Map<number, number>();
  if (groups.size === 0) return meant;
  const { mentions, layout, names } = setting;
  /** Who was last named together, or first described, by how many they are. */
  const latest = new Map<number, { readonly entity: number; readonly sentence: number }>();
  for (let m = 0; m < mentions.length; m++) {
    const mention = mentions[m]!;
    if (layout.spanOf[mention.first]! >= 0) continue;
    const sentence = layout.sentenceOf[mention.first]!;
    const size = groups.get(m);
    if (size !== undefined) latest.set(size, { entity: names.entityOf[m]!, sentence });
    if (!isSeveral(mention) || mention.modifier) continue;
    const number = numberOf(layout.words, mention);
    if (number === 0) continue;
    const known = latest.get(number);
    const first = layout.words.lower[mention.first]!;
    if (first !== 'the' && first !== 'both') {
      // "two men": others than those named before
      if (layout.words.lower[mention.first - 1] !== 'the') latest.delete(number);
    } else if (known !== undefined && sentence - known.sentence <= REACH) {
      meant.set(m, known.entity);
      latest.set(number, { entity: known.entity, sentence });
    }
  }
  return meant;
}

/** The name that a coordination goes on with after mention m; `last` after "and". */
function nextMember(setting: Setting, m: number): { member: number; last: boolean } | null {
  const { layout, mentions, symbols, mentionAt } = setting;
  const mention = mentions[m]!;
  if (!isMember(setting, m)) return null;
  const { lower } = layout.words;
  const to = layout.sentences[layout.sentenceOf[mention.first]!]!.last;
  let i = mention.last;
  // "X of Leeds", "X (D)"
  if (symbols[i] === 'p') {
    const place = mentionAt[i + 1] ?? -1;
    if (place >= 0 && mentions[place]!.kind === 'name') i = mentions[place]!.last;
  }
  if (lower[i] === '(') {
    while (i < to && lower[i] !== ')') i++;
    i++;
  }
  let last = false;
  if (lower[i] === ',') {
    i++;
    if (memberAt(setting, i, mention) < 0 && lower[i] !== 'and') {
      const from = i;
      while (i < to && i - from <= LONGEST_ASIDE && lower[i] !== ',' && !'xV'.includes(symbols[i]!)) i++;
      if (lower[i] !== ',') return null;
      i++;
      if (lower[i] !== 'and') return null;
    }
  }
  if (lower[i] === 'and' || lower[i] === '&') {
    i++;
    last = true;
  } else if (lower[i - 1] !== ',') return null;
  if (lower[i] === 'the') i++;
  const member = i < to ? memberAt(setting, i, mention) : -1;
  return member < 0 ? null : { member, last };
}

function isMember(setting: Setting, m: number): boolean {
  const { mentions, names, entityTypes, layout } = setting;
  const mention = mentions[m]!;
  const entity = names.entityOf[m]!;
  return (
    mention.kind === 'name' &&
    !mention.modifier &&
    !mention.possessive &&
    entity >= 0 &&
    entityTypes[entity] !== 'place' &&
    layout.spanOf[mention.first]! < 0
  );
}

/** The name that begins at a token and may be joined with another one, or -1. */
function memberAt(setting: Setting, token: number, other: Mention): number {
  const m = setting.mentionAt[token] ?? -1;
  if (m < 0 || !isMember(setting, m)) return -1;
  const same = setting.names.entityOf[m] === setting.names.entityOf[setting.mentionAt[other.first]!];
  return same ? -1 : m;
}
