// A mention → how it points at somebody: by which pronoun, or by a description that says more or less.
import type { Mention } from '../names/mention.ts';
import type { Setting } from '../speech/setting.ts';
import { Shape } from '../text/words.ts';

export type PronounClass = 'he' | 'she' | 'they' | 'it' | 'I' | 'who' | 'role';

/** What kind of resolution a mention needs. */
export function pronounClass(mention: Mention): PronounClass {
  if (mention.kind !== 'pronoun') return 'role';
  const word = mention.key[0]!;
  return word === 'he' || word === 'him'
    ? 'he'
    : word === 'she' || word === 'her'
      ? 'she'
      : word === 'they' || word === 'them'
        ? 'they'
        : word === 'it'
          ? 'it'
          : word === 'who'
            ? 'who'
            : 'I';
}

/** Does the description say where from or which ("the Vermont senator", "the former coach", "the 34-year-old")? */
export function hasAttribute(setting: Setting, mention: Mention): string {
  const { words } = setting.layout;
  for (let i = mention.first + 1; i < mention.head; i++) if (words.shape[i]! >= Shape.capitalised) return 'name';
  const head = words.lower[mention.head]!;
  return /-year-old$/.test(head)
    ? 'age'
    : /^(?:former|ex|veteran|retired|late)$/.test(words.lower[mention.first + 1] ?? '')
      ? 'former'
      : mention.head - mention.first > 1
        ? 'word'
        : 'none';
}
