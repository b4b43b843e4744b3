// Layout → mentions: every name, pronoun and descriptive noun phrase that may stand for a speaker, in text order.
// Only the head of a noun phrase is a mention of its own: in "Acme spokesman John Smith" that is John Smith.
import { Flag } from '../lexicon/entry.ts';
import type { Layout } from '../text/layout.ts';
import { is, TokenKind } from '../text/words.ts';
import { beginsClause, spanLimit } from './borders.ts';
import { caseEvidence, isHeading } from './capitals.ts';
import { headlineNames, namesOfBody } from './headlines.ts';
import type { Mention } from './mention.ts';
import { readName, startsName } from './name-mention.ts';
import { pronoun, readRole, startsNoun } from './role-mention.ts';
import { withSubjects } from './subjects.ts';

/** Finds the mentions outside and inside quotation marks. */
export function mentionsIn(layout: Layout): Mention[] {
  const { words } = layout;
  const evidence = caseEvidence(layout);
  const bodyNames = namesOfBody(layout, evidence);
  const mentions: Mention[] = [];
  for (const sentence of layout.sentences) {
    const heading = isHeading(layout, sentence.first, sentence.last);
    if (heading) {
      headlineNames(layout, sentence.first, sentence.last, bodyNames, evidence, mentions);
      continue;
    }
    let i = sentence.first;
    while (i < sentence.last) {
      const limit = spanLimit(layout, i, sentence.last);
      const atStart = i === sentence.first || beginsClause(layout, i);
      const name = startsName(words, i, atStart, evidence, heading)
        ? readName(words, i, limit, atStart, evidence, heading)
        : null;
      if (name !== null) {
        mentions.push(name);
        i = Math.max(name.last, i + 1);
        continue;
      }
      const low = words.lower[i]!;
      if (words.kind[i] === TokenKind.word) {
        if (is(words, i, Flag.mentioning)) {
          if (low !== 'her' || !startsNoun(words, i + 1, limit)) {
            mentions.push(pronoun(words, i));
            i++;
            continue;
          }
        }
        const role = readRole(words, i, limit, evidence);
        if (role !== null) {
          mentions.push(role);
          i = role.last;
          continue;
        }
      }
      i++;
    }
  }
  return withSubjects(layout, mentions);
}
