// Setting → descriptions whose bearer the article names only afterwards, by a lone surname: "…,” the envoy said. ¶ Lee said …"
import { definitenessOf } from '../names/determiners.ts';
import type { Setting } from '../speech/setting.ts';
import { Ending } from '../text/words.ts';

/** Sentences after the description in which the name comes. */
const SENTENCES_ON = 2;

/**
 * A lone surname comes without an introduction only where a description has been one: of a speaker whom nothing said
 * before describes so, the next person to report is the bearer when the article never gives more than a surname and
 * nobody else has been named right before.
 */
export function presupposedIn(setting: Setting): Map<number, number> {
  const { mentions, names, layout, cueOf, entityTypes } = setting;
  const found = new Map<number, number>();
  let described: ReadonlyMap<string, number> | null = null;
  for (const entity of names.entities) {
    if (entity.key.length > 1 || entity.roles.length > 0) continue;
    const k = entity.mentions[0]!;
    if (cueOf[k]! < 0) continue;
    const { kind, key, titles, first, possessive, modifier } = mentions[k]!;
    if (kind !== 'name' || key.length > 1 || titles.length > 0 || possessive || modifier) continue;
    // "the channel’s Breakfast show"
    if (layout.words.ending[first - 1] === Ending.possessive) continue;
    if (layout.spanOf[first]! >= 0) continue;
    if (entityTypes[entity.index] !== 'person' && entityTypes[entity.index] !== 'unknown') continue;
    const here = layout.sentenceOf[first]!;
    for (let m = k - 1; m >= 0 && here - layout.sentenceOf[mentions[m]!.first]! <= SENTENCES_ON; m--) {
      const { kind: own, type, plural, modifier, key: noun } = mentions[m]!;
      if (own !== 'role' || type !== 'person' || plural || modifier || names.entityOf[m]! >= 0 || cueOf[m]! < 0)
        continue;
      if (layout.spanOf[mentions[m]!.first]! >= 0 || definitenessOf(layout.words, mentions[m]!) !== 'the') continue;
      described ??= firstDescribed(setting);
      if (described.get(noun[noun.length - 1]!) === m && !isPersonNamedBefore(setting, m)) found.set(m, entity.index);
      break;
    }
  }
  return found;
}

/** Sentences before a description in which somebody named may be whom it means. */
const SENTENCES_BACK = 4;

function isPersonNamedBefore({ mentions, names, layout, entityTypes }: Setting, m: number): boolean {
  const here = layout.sentenceOf[mentions[m]!.first]!;
  for (let k = m - 1; k >= 0 && here - layout.sentenceOf[mentions[k]!.first]! <= SENTENCES_BACK; k--)
    if (names.entityOf[k]! >= 0 && entityTypes[names.entityOf[k]!] === 'person') return true;
  return false;
}

/** For each noun that describes or entitles somebody the first mention that has it. */
function firstDescribed({ mentions }: Setting): Map<string, number> {
  const first = new Map<string, number>();
  mentions.forEach(({ kind, key, titles }, m) => {
    const words = kind === 'name' ? titles : key.slice(-1);
    for (const word of words) if (!first.has(word)) first.set(word, m);
  });
  return first;
}
