// A "he" or "she" and one named antecedent → features of what the article shows of it and of the sentences of both.
import { add2, add3, add4, add5, type FeatureSink, template, truth, values } from '../speech/feature-sink.ts';
import { hashed, type Value } from '../speech/weights.ts';
import type { Discourse, Trace } from './antecedents.ts';
import type { Place } from './recency.ts';

const OF = template('p');
const IS = values('company', 'content', 'opens', 'shown', 'genders');

/** What the features of an antecedent have said already. */
export interface Seen {
  readonly near: Value;
  readonly subject: Value;
  readonly agrees: Value;
  readonly isNew: Value;
  readonly speaker: Value;
  readonly foreground: string;
}

export function addPronoun(
  { setting }: Discourse,
  m: number,
  trace: Trace,
  place: Place,
  { near, subject, agrees, isNew, speaker, foreground }: Seen,
  sink: FeatureSink,
): void {
  const { layout, mentions, names, reported } = setting;
  const mention = mentions[m]!;
  const last = mentions[trace.last]!;
  const { company } = place;
  add4(sink, OF, IS.company, company, near, subject);
  // what is said of somebody puts him less in view than his saying something
  const content = truth(reported.labels.content[last.head]! > 0.5);
  add3(sink, OF, IS.content, content, near);
  // "He said …", “…,” he said
  const sentence = layout.sentences[layout.sentenceOf[mention.first]!]!;
  const before = mention.first - 1;
  const opens = hashed(
    mention.first === sentence.first
      ? before < 0 || layout.sentences[layout.sentenceOf[before]!]!.paragraph !== sentence.paragraph
        ? 'paragraph'
        : 'sentence'
      : layout.spanOf[before]! >= 0
        ? 'quote'
        : 'no',
  );
  add4(sink, OF, IS.opens, opens, near, subject);
  add5(sink, OF, IS.company, company, near, subject, isNew);
  add5(sink, OF, IS.company, company, near, subject, speaker);
  add4(sink, OF, IS.content, content, near, subject);
  add3(sink, OF, IS.content, content, foreground);
  add4(sink, OF, IS.opens, opens, near, speaker);
  add3(sink, OF, IS.opens, opens, foreground);
  if (trace.referent < 0) return;
  // how surely somebody named is a person
  const { personScore, male, female, roles, key } = names.entities[trace.referent]!;
  const shown = hashed(
    `${personScore <= 0 ? '0' : personScore < 3 ? '1' : personScore < 6 ? '3' : '6'}${roles.length > 0 ? 'r' : ''}${key.length > 1 ? 'f' : ''}`,
  );
  add2(sink, OF, IS.shown, shown);
  add3(sink, OF, IS.shown, shown, agrees);
  add3(sink, OF, IS.shown, shown, near);
  add2(sink, OF, IS.genders, String(Math.min(4, Math.floor(male + female))));
}
