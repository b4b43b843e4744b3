// An attribution → the words in the article that carry it: mention, source phrase, cue, and the name of the evidence.
import type { Mention } from '../names/mention.ts';
import type { Attribution } from '../speech/attribute.ts';
import { CARRIED, NOBODY } from '../speech/candidates.ts';
import type { Setting } from '../speech/setting.ts';
import type { TextSpan } from '../types.ts';
import { textSpan } from './row.ts';

export function mentionSpan(setting: Setting, mention: Mention): TextSpan {
  const { words, text } = setting.layout;
  const first = mention.kind === 'name' ? mention.head : mention.first;
  return textSpan(text, words.start[first]!, words.stem[mention.last - 1]!);
}

/** The mention with titles, with the description before it and the apposition after it. */
export function sourceOf(setting: Setting, m: number): TextSpan {
  const { layout, mentions, names } = setting;
  const { words, text } = layout;
  let first = mentions[m]!.first;
  let last = mentions[m]!.last;
  for (
    let k = m - 1;
    k >= 0 &&
    mentions[k]!.last === first &&
    (mentions[k]!.modifier || mentions[k]!.possessive) &&
    mentions[k]!.kind !== 'pronoun';
    k--
  )
    first = mentions[k]!.first;
  const entity = names.entityOf[m]!;
  const next = mentions[m + 1];
  if (
    entity >= 0 &&
    next !== undefined &&
    next.kind === 'role' &&
    names.entityOf[m + 1] === entity &&
    next.first === last + 1 &&
    words.lower[last] === ','
  )
    last = next.last;
  return textSpan(text, words.start[first]!, words.stem[last - 1]!);
}

export function cueOf(setting: Setting, attribution: Attribution): readonly [number, number] | null {
  const { words } = setting.layout;
  const { shape, candidate } = attribution;
  const own = candidate >= 0 ? setting.cueOf[candidate]! : -1;
  const token =
    own >= 0
      ? own
      : shape.cue >= 0 &&
          candidate !== CARRIED &&
          (shape.cue < shape.first ? shape.first - shape.cue : shape.cue - shape.last) < 12
        ? shape.cue
        : -1;
  if (token >= 0) {
    const end = words.lower[token] === 'according' && words.lower[token + 1] === 'to' ? token + 1 : token;
    return [words.start[token]!, words.end[end]!];
  }
  const before = shape.first - 1;
  if (before >= 0 && words.lower[before] === ':' && setting.layout.sentenceOf[before] === shape.sentence)
    return [words.start[before]!, words.end[before]!];
  return null;
}

/** The short stable name of what decided. */
export function evidenceOf(
  setting: Setting,
  q: number,
  attribution: Attribution,
  cue: readonly [number, number] | null,
): string {
  const { candidate, shape } = attribution;
  if (candidate === NOBODY) return 'none';
  if (candidate === CARRIED) return setting.layout.spans[q]!.continues ? 'continued' : 'carried';
  const mention = setting.mentions[candidate]!;
  const own = setting.layout.sentenceOf[mention.first]!;
  if (own !== shape.sentence) return own < shape.sentence ? 'sentence before' : 'sentence after';
  const token = setting.cueOf[candidate]!;
  if (token < 0) return cue === null ? 'same sentence' : 'near cue';
  if (setting.layout.words.lower[token] === 'according') return 'according to';
  return token < mention.first ? 'cue then speaker' : 'speaker then cue';
}
