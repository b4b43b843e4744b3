// What stands between, beside and around a quote and a mention → the values that features are made of.
import { definitenessOf } from '../names/determiners.ts';
import type { Mention } from '../names/mention.ts';
import { steps, values } from './feature-sink.ts';
import type { Setting } from './setting.ts';
import { hashed, type Value } from './weights.ts';

/** The step of a count: exact when small, else the end of a range. */
export const bucket = steps(
  n => (n <= 3 ? String(n) : n <= 5 ? '5' : n <= 8 ? '8' : n <= 13 ? '13' : n <= 21 ? '21' : '22'),
  21,
);

const UNITS = Array.from({ length: 0x80 }, (_, code) => hashed(String.fromCharCode(code)));

/** The value of a symbol, which is one UTF-16 unit: nearly all are ASCII. */
export function symbolValue(symbol: string): Value {
  const code = symbol.charCodeAt(0);
  return code < UNITS.length ? UNITS[code]! : hashed(symbol);
}

/** Symbols between two tokens, mentions as one symbol each, other quotes as q; null when longer than the limit. */
export function pattern(setting: Setting, from: number, to: number, limit: number): string | null {
  const { layout, symbols, mentionAt, mentions } = setting;
  const { spanOf } = layout;
  let result = '';
  let previous = '';
  for (let i = from; i < to; i++) {
    let symbol: string;
    if (spanOf[i]! >= 0) {
      while (i + 1 < to && spanOf[i + 1] === spanOf[i]) i++;
      symbol = 'q';
    } else {
      const m = mentionAt[i]!;
      if (m >= 0 && mentions[m]!.last <= to) {
        const { kind, last } = mentions[m]!;
        symbol = kind === 'name' ? 'N' : kind === 'pronoun' ? 'P' : 'R';
        i = last - 1;
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

const RECURRING = new Map<string, Value>();

/** The value of a text that comes again and again, of a kind of which there are a few dozen. */
export function recurring(text: string): Value {
  let value = RECURRING.get(text);
  if (value === undefined) {
    value = hashed(text);
    RECURRING.set(text, value);
  }
  return value;
}

/** What a mention is, as a value, with its first and second letter as values. */
export interface Kind {
  readonly value: Value;
  readonly letter: Value;
  readonly secondLetter: Value;
}

const KINDS = new Map<string, Kind>();

/** What a mention is: a pronoun, a description by its type, number and determiner, a name by its type and length. */
export function kindOf(setting: Setting, m: number): Kind {
  const text = kindText(setting, setting.mentions[m]!, m);
  let kind = KINDS.get(text);
  if (kind === undefined) {
    const secondLetter = symbolValue(text.charAt(1));
    kind = { value: hashed(text), letter: symbolValue(text), secondLetter };
    KINDS.set(text, kind);
  }
  return kind;
}

function kindText(setting: Setting, mention: Mention, m: number): string {
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
  if (around === null) return STATE.none;
  return around.source === null ? STATE['no source'] : SOURCES[stepOf(around.confidence)]!;
}

const STATE = values('none', 'no source');
const SOURCES = [0, 1, 2, 3, 4].map(step => hashed(`source ${step}`));

const stepOf = (probability: number): number =>
  probability < 0.2 ? 0 : probability < 0.5 ? 1 : probability < 0.8 ? 2 : probability < 0.95 ? 3 : 4;

const GRADES: readonly Value[] = ['0', '1', '2', '3', '4'].map(hashed);

/** The step of a probability. */
export const grade = (probability: number): Value => GRADES[stepOf(probability)]!;
