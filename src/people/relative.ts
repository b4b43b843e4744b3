// The pronoun "who" → the mention that it stands for: the one before it, or the person whom that one only places.
import { phraseStart } from '../speech/phrases.ts';
import type { Setting } from '../speech/setting.ts';

/** Mentions between a person and the pronoun: "X, 24, a member of the Y in Z, who". */
const LONGEST_WAY = 4;

/**
 * The mention that a relative pronoun m stands for, or -1 when none stands right before it. A place or a body that
 * follows a preposition gives way to the person before that: "X of Arizona, who said".
 */
export function antecedentOfRelative(setting: Setting, m: number): number {
  const { mentions, layout, symbols } = setting;
  const { first } = mentions[m]!;
  if (m === 0 || first - mentions[m - 1]!.last > 1) return -1;
  const from = layout.sentences[layout.sentenceOf[first]!]!.first;
  for (let k = m - 1; k >= 0 && k >= m - LONGEST_WAY && mentions[k]!.first >= from; k--) {
    if (isPerson(setting, k)) return k;
    const start = phraseStart(setting, from, k);
    const before = start > from ? symbols[start - 1] : '^';
    // "X, Democrat of Y, who"
    if (k === 0 || (before !== 'p' && (before !== ',' || k === m - 1))) break;
    for (let i = mentions[k - 1]!.last; i < start - 1; i++) if (!'pdw0,g'.includes(symbols[i]!)) return m - 1;
  }
  return m - 1;
}

function isPerson({ mentions, names, entityTypes }: Setting, m: number): boolean {
  const { kind, type } = mentions[m]!;
  const entity = names.entityOf[m]!;
  return kind !== 'name' || entity < 0 ? type === 'person' : entityTypes[entity] === 'person';
}
