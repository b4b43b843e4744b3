// What stands between, beside and around a quote and a mention → the values that features are made of.
import { definitenessOf } from '../names/determiners.ts';
import type { Mention } from '../names/mention.ts';
import type { Setting } from './setting.ts';
import { hashed, type Value } from './weights.ts';

export const bucket = (n: number): string =>
  n <= 3 ? String(n) : n <= 5 ? '5' : n <= 8 ? '8' : n <= 13 ? '13' : n <= 21 ? '21' : '22';

/** Symbols between two tokens, mentions as one symbol each, other quotes as q; null when longer than the limit. */
export function pattern(setting: Setting, from: number, to: number, limit: number): string | null {
  const { layout, symbols, mentionAt, mentions } = setting;
  let result = '';
  let previous = '';
  for (let i = from; i < to; i++) {
    let symbol: string;
    if (layout.spanOf[i]! >= 0) {
      while (i + 1 < to && layout.spanOf[i + 1] === layout.spanOf[i]) i++;
      symbol = 'q';
    } else {
      const m = mentionAt[i]!;
      if (m >= 0 && mentions[m]!.last <= to) {
        symbol = mentions[m]!.kind === 'name' ? 'N' : mentions[m]!.kind === 'pronoun' ? 'P' : 'R';
        i = mentions[m]!.last - 1;
      } else {
        symbol = symbols[i]!;
        if (symbol === 'd' || symbol === 'a') continue;
        if (symbol === 'e' || symbol === 'g') symbol = 'w';
      }
    }
    if (symbol === previous && symbol === 'w') continue;
    result += symbol;
    previous = symbol;
    if (result.length > limit) return null;
  }
  return result;
}

/** One letter for a type; place and person begin with the same. */
export const letterOf = (type: string): string => (type === 'place' ? 'l' : type[0]!);

export function kindOf(setting: Setting, mention: Mention, m: number): string {
  if (mention.kind === 'pronoun') return `p:${mention.key[0]}`;
  if (mention.kind === 'role') {
    const definite = definitenessOf(setting.layout.words, mention);
    const article = definite === '0' ? '' : definite;
    return `r${mention.type === 'person' ? 'p' : 'o'}${mention.plural ? 's' : ''}${article}`;
  }
  if (mention.kind === 'subject') return 's';
  const entity = setting.names.entityOf[m]!;
  const type = entity >= 0 ? setting.entityTypes[entity]! : mention.type;
  return `n${letterOf(type)}${mention.key.length > 1 ? '2' : '1'}`;
}

/** Did the labelling of reported speech find the quote reported, and by a source? */
export function reportedState(setting: Setting, q: number): Value {
  const around = setting.sourceAround[q]!;
  return around === null ? NONE : around.source === null ? NO_SOURCE : SOURCES[Number(grade(around.confidence))]!;
}

const NONE = hashed('none');
const NO_SOURCE = hashed('no source');
const SOURCES = [0, 1, 2, 3, 4].map(step => hashed(`source ${step}`));

export const grade = (probability: number): string =>
  probability < 0.2 ? '0' : probability < 0.5 ? '1' : probability < 0.8 ? '2' : probability < 0.95 ? '3' : '4';
