// An article's mentions → the same with the subjects of strong speech verbs that no other kind of mention covers.
import { Flag, plain } from '../lexicon/entry.ts';
import type { Layout } from '../text/layout.ts';
import { is, Shape, TokenKind } from '../text/words.ts';
import type { Mention } from './mention.ts';

const STRONG_CUE = 0.45;

/** Adds the noun phrase left of a strong cue where no mention stands: "demonstrators chanted". */
export function withSubjects(layout: Layout, mentions: readonly Mention[]): Mention[] {
  const { words } = layout;
  const covered = new Uint8Array(words.count);
  for (const mention of mentions) covered.fill(1, mention.first, mention.last);
  const added: Mention[] = [];
  for (const sentence of layout.sentences) {
    for (let cue = sentence.first + 1; cue < sentence.last; cue++) {
      if (layout.spanOf[cue]! >= 0 || words.shape[cue] !== Shape.lower || words.cue[cue]! < STRONG_CUE || covered[cue])
        continue;
      if (is(words, cue, Flag.ing)) continue;
      let end = cue;
      while (
        end > sentence.first &&
        (is(words, end - 1, Flag.adverb) || is(words, end - 1, Flag.auxiliary) || is(words, end - 1, Flag.ly))
      )
        end--;
      if (end === sentence.first || covered[end - 1] || words.kind[end - 1] !== TokenKind.word) continue;
      let first = end;
      while (first > sentence.first && end - first < 6) {
        if (covered[first - 1] || words.kind[first - 1] === TokenKind.mark || layout.spanOf[first - 1]! >= 0) break;
        if (
          is(words, first - 1, Flag.preposition) ||
          is(words, first - 1, Flag.conjunction) ||
          is(words, first - 1, Flag.auxiliary) ||
          words.cue[first - 1]! >= STRONG_CUE
        )
          break;
        first--;
        if (is(words, first, Flag.determiner)) break;
      }
      const head = end - 1;
      if (
        first >= end ||
        (is(words, head, Flag.function) &&
          !/^(?:one|some|many|others?|another|both|several|few|most|all|two|three|four)$/.test(words.lower[head]!))
      )
        continue;
      if (is(words, head, Flag.calendar) || (first > sentence.first && is(words, first - 1, Flag.preposition)))
        continue;
      const key = words.lower
        .slice(is(words, first, Flag.determiner) && first < head ? first + 1 : first, end)
        .map(plain);
      added.push({
        kind: 'subject',
        first,
        last: end,
        head,
        type: 'unknown',
        gender: 'unknown',
        plural: words.lower[head]!.endsWith('s'),
        possessive: false,
        modifier: false,
        key,
        titles: [],
      });
    }
  }
  return added.length === 0 ? [...mentions] : [...mentions, ...added].sort((a, b) => a.first - b.first);
}
