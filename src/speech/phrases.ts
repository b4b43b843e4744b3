// A mention → the noun phrase around it: where it begins, which mention heads it, the name that an apposition gives.
import { Flag } from '../lexicon/entry.ts';
import { is, Shape } from '../text/words.ts';
import type { Setting } from './setting.ts';
import { bitsOf, isOneOf } from './symbols.ts';

/** Mentions that a noun phrase may chain: bounds the work in a text of nothing but names. */
export const MOST_STEPS = 24;

const SMALL = bitsOf('dp');
const NOUNS = bitsOf('wge');

/** First token of the noun phrase that mention m heads: its article, its owner ("X’s lawyer"), names that describe it. */
export function phraseStart(setting: Setting, from: number, m: number): number {
  const { mentions, symbols, layout } = setting;
  let first = mentions[m]!.first;
  let k = m - 1;
  for (let steps = 0; steps < MOST_STEPS && first > from; steps++) {
    const owner = k >= 0 ? mentions[k]! : undefined;
    // not “chief executive of the” before the name of the firm
    const whole = owner?.possessive || (owner?.modifier && !isOneOf(setting, first - 1, SMALL));
    if (owner !== undefined && owner.last === first && owner.first >= from && whole) {
      first = owner.first;
      k--;
    } else if (
      symbols[first - 1] === 'd' &&
      mentions[m]!.kind !== 'pronoun' &&
      layout.words.lower[first - 1] !== 'what'
    )
      first--;
    else break;
  }
  return first === mentions[m]!.first && mentions[m]!.kind === 'name' ? calledStart(setting, from, first) : first;
}

/** Words of "digital content firm X" before the name. */
const LONGEST_CALLING = 4;

/** First token of the nouns that say, without an article, what a name is: "at the | software firm X", "at | charity X". */
function calledStart(setting: Setting, from: number, first: number): number {
  const { layout, symbols } = setting;
  const { words } = layout;
  if (first - 1 < from || symbols[first - 1] !== 'w' || !is(words, first - 1, Flag.head)) return first;
  let k = first - 1;
  while (
    k > from &&
    first - k < LONGEST_CALLING &&
    isOneOf(setting, k - 1, NOUNS) &&
    words.shape[k - 1] === Shape.lower
  )
    k--;
  return k;
}

/** Of "former spokesman X" or "X’s spokesman" beginning at mention m: the head. */
export function headOf(setting: Setting, m: number): number {
  const { mentions } = setting;
  let head = m;
  for (let steps = 0; steps < MOST_STEPS && head + 1 < mentions.length; steps++) {
    const gap = mentions[head + 1]!.first - mentions[head]!.last;
    // “X’s aide, Y”: not every noun is a mention
    const owner =
      mentions[head]!.possessive && (gap <= 1 || (gap <= 3 && setting.symbols[mentions[head + 1]!.first - 1] === ','));
    if ((mentions[head]!.modifier && gap <= 2) || owner) head++;
    else break;
  }
  return head;
}

/** In "the envoy, X, said" the name. */
export function named(setting: Setting, m: number): number {
  const { mentions, names } = setting;
  const entity = names.entityOf[m]!;
  const next = mentions[m + 1];
  return mentions[m]!.kind === 'role' &&
    entity >= 0 &&
    next !== undefined &&
    next.kind === 'name' &&
    names.entityOf[m + 1] === entity
    ? m + 1
    : m;
}
