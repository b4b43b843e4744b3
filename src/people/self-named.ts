// "The man, who gave his name as X": a description and the name that somebody gives of himself → whom the description means.
import type { Setting } from '../speech/setting.ts';

/** Tokens between a description and the words that say how somebody is called. */
const REACH = 12;

const SELVES = new Set(['himself', 'herself', 'themselves', 'themself', 'myself']);
const OWNERS = new Set(['his', 'her', 'their']);
const NAMING = new Set([
  'as',
  'only',
  'simply',
  'just',
  'the',
  'name',
  'first',
  'by',
  'be',
  'called',
  'known',
  'named',
]);
/** Verbs after which "himself as X" or "himself X" gives a name. */
const INTRODUCING = new Set([
  'identified',
  'identifying',
  'identifies',
  'introduced',
  'introducing',
  'named',
  'naming',
  'called',
  'calling',
  'calls',
]);
/** Verbs after which "his name as X" gives a name. */
const GIVING = new Set(['gave', 'giving', 'gives', 'give', 'given']);

/** Verbs that may begin such words. */
const OPENING = new Set([...INTRODUCING, ...GIVING, 'goes', 'asked', 'wanted']);

/** For each description of one person the entity whose name that person gives in the same sentence. */
export function selfNamedMeant(setting: Setting, descriptions: readonly number[]): ReadonlyMap<number, number> {
  const meant = new Map<number, number>();
  const { mentions, names } = setting;
  for (const m of descriptions) {
    const { type, plural, modifier, last } = mentions[m]!;
    if (type !== 'person' || plural || modifier || names.entityOf[m]! >= 0) continue;
    const name = nameGiven(setting, last);
    if (name >= 0) meant.set(m, name);
  }
  return meant;
}

/** The entity that "gave her name as X", "identified himself only as X" or "goes by X" names after a token, or -1. */
function nameGiven({ layout, mentions, mentionAt, names, entityTypes }: Setting, from: number): number {
  const { words, sentenceOf, spanOf } = layout;
  const end = Math.min(from + REACH, words.count);
  for (let i = from; i < end && sentenceOf[i] === sentenceOf[from - 1]; i++) {
    const word = words.lower[i]!;
    if (spanOf[i]! >= 0 || word === ';') return -1;
    if (!OPENING.has(word)) continue;
    const next = words.lower[i + 1] ?? '';
    let k = -1;
    if (INTRODUCING.has(word) && SELVES.has(next)) k = i + 2;
    else if (GIVING.has(word) && OWNERS.has(next)) {
      k = i + 2;
      while (k < i + 5 && words.lower[k] !== 'as') k++;
    } else if (word === 'goes' && next === 'by') k = i + 2;
    else if ((word === 'asked' || word === 'wanted') && next === 'to' && words.lower[i + 2] === 'be') k = i + 3;
    if (k < 0) continue;
    while (k < i + REACH && NAMING.has(words.lower[k] ?? '')) k++;
    const m = mentionAt[k] ?? -1;
    if (m < 0 || mentions[m]!.kind !== 'name' || mentions[m]!.possessive) return -1;
    const entity = names.entityOf[m]!;
    return entity >= 0 && (entityTypes[entity] === 'person' || entityTypes[entity] === 'unknown') ? entity : -1;
  }
  return -1;
}
