// Setting → descriptions by a trade ("the baker", "the developer") that mean the firm an article is about, and nobody.
import type { Setting } from '../speech/setting.ts';

/** Trades of people that firms, too, are called by. */
const TRADES = new Set('baker grocer developer builder bookmaker bookie dealer hotelier butcher florist'.split(' '));

/** Sentences back in which the firm is looked for. */
const SENTENCES_BACK = 8;

/** For each mention such a description is the organisation that began a sentence last, where no person is called so. */
export function firmsMeant(setting: Setting, mayBeFirm: readonly boolean[]): Map<number, number> {
  const { mentions, names, layout } = setting;
  const meant = new Map<number, number>();
  const trades: number[] = [];
  for (let m = 0; m < mentions.length; m++) {
    if (mentions[m]!.kind !== 'role') continue;
    const { plural, possessive, modifier, first, head, key } = mentions[m]!;
    if (
      !(plural || possessive || modifier) &&
      names.entityOf[m]! < 0 &&
      head === first + 1 &&
      layout.words.lower[first] === 'the' &&
      TRADES.has(key[0]!)
    )
      trades.push(m);
  }
  if (trades.length === 0) return meant;
  const people = new Set(names.entities.flatMap(({ roles }) => roles.map(role => role[role.length - 1]!)));
  // "a baker" has been told of
  const introduced = new Set<string>();
  for (let m = 0; m < mentions.length; m++) {
    const { kind, key, first } = mentions[m]!;
    if (kind === 'role' && /^(?:a|an)$/.test(layout.words.lower[first]!)) introduced.add(key[key.length - 1]!);
  }
  for (const m of trades) {
    const trade = mentions[m]!.key[0]!;
    const firm = people.has(trade) || introduced.has(trade) ? -1 : firmBefore(setting, m, mayBeFirm);
    if (firm >= 0) meant.set(m, firm);
  }
  return meant;
}

/** The organisation that begins the nearest sentence before mention m that one begins, or -1. */
function firmBefore({ names, layout, mentions, mentionAt }: Setting, m: number, mayBeFirm: readonly boolean[]): number {
  const { sentences, sentenceOf, spanOf } = layout;
  const here = sentenceOf[mentions[m]!.first]!;
  for (let s = here - 1; s >= Math.max(0, here - SENTENCES_BACK); s--) {
    const { first } = sentences[s]!;
    const subject = spanOf[first]! >= 0 ? -1 : (mentionAt[first] ?? -1);
    if (subject < 0 || mentions[subject]!.possessive || mentions[subject]!.modifier) continue;
    const entity = names.entityOf[subject]!;
    if (entity >= 0 && mayBeFirm[entity]) return entity;
  }
  return -1;
}
