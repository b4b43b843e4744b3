// A "he" or "she" and one named antecedent → features of what the article shows of it and of the sentences of both.
import { add2, add3, add4, add5, type FeatureSink, template, values } from '../speech/feature-sink.ts';
import { type Anaphor, OPENS } from './anaphor.ts';
import { AGREES, code, listed, NEAR, TRUTH } from './antecedent-values.ts';
import type { Discourse, Trace } from './antecedents.ts';
import { STANDINGS } from './focus.ts';
import { COMPANIES, type Place } from './recency.ts';
import { remembered } from './remembered.ts';

const OF = template('p');
const IS = values('company', 'content', 'opens', 'shown', 'genders');

const FOREGROUND = listed(STANDINGS);
const COMPANY = listed(COMPANIES);
const OPEN = listed(OPENS);
/** How surely somebody named is a person: by the score, by a role (r), by more than a surname (f). */
const SHOWN = listed(['0', '1', '3', '6'].flatMap(score => [score, `${score}f`, `${score}r`, `${score}rf`]));
/** How much speaks for a gender. */
const GENDERS = listed(['0', '1', '2', '3', '4']);

/** Company and opening; `traits`: 4 a subject, 2 just named for the first time, 1 spoke last. */
const addPlace = remembered([NEAR.length, COMPANIES.length, OPENS.length, 8], (sink, near, company, opens, traits) => {
  const subject = TRUTH[traits >> 2]!;
  const isNew = TRUTH[(traits >> 1) & 1]!;
  const speaker = TRUTH[traits & 1]!;
  add4(sink, OF, IS.company, COMPANY[company]!, NEAR[near]!, subject);
  add4(sink, OF, IS.opens, OPEN[opens]!, NEAR[near]!, subject);
  add5(sink, OF, IS.company, COMPANY[company]!, NEAR[near]!, subject, isNew);
  add5(sink, OF, IS.company, COMPANY[company]!, NEAR[near]!, subject, speaker);
  add4(sink, OF, IS.opens, OPEN[opens]!, NEAR[near]!, speaker);
});

/** What is said of somebody puts him less in view than his saying something. */
const addContent = remembered(
  [STANDINGS.length, NEAR.length, 2, OPENS.length, 2],
  (sink, foreground, near, content, opens, subject) => {
    add3(sink, OF, IS.content, TRUTH[content]!, NEAR[near]!);
    add4(sink, OF, IS.content, TRUTH[content]!, NEAR[near]!, TRUTH[subject]!);
    add3(sink, OF, IS.content, TRUTH[content]!, FOREGROUND[foreground]!);
    add3(sink, OF, IS.opens, OPEN[opens]!, FOREGROUND[foreground]!);
  },
);

const addShown = remembered([SHOWN.length, AGREES.length, NEAR.length, 5], (sink, shown, agrees, near, genders) => {
  add2(sink, OF, IS.shown, SHOWN[shown]!);
  add3(sink, OF, IS.shown, SHOWN[shown]!, AGREES[agrees]!);
  add3(sink, OF, IS.shown, SHOWN[shown]!, NEAR[near]!);
  add2(sink, OF, IS.genders, GENDERS[genders]!);
});

/** What is known of the antecedent stands in the numbers of its values. */
export function addPronoun(
  { setting }: Discourse,
  { opens }: Anaphor,
  trace: Trace,
  place: Place,
  near: number,
  subject: number,
  agrees: number,
  isNew: number,
  speaker: number,
  foreground: number,
  sink: FeatureSink,
): void {
  const { mentions, names, reported } = setting;
  const content = code(reported.labels.content[mentions[trace.last]!.head]! > 0.5);
  addPlace(sink, near, COMPANIES.indexOf(place.company), opens, 4 * subject + 2 * isNew + speaker);
  addContent(sink, foreground, near, content, opens, subject);
  if (trace.referent < 0) return;
  const { personScore, male, female, roles, key } = names.entities[trace.referent]!;
  const score = personScore <= 0 ? 0 : personScore < 3 ? 1 : personScore < 6 ? 2 : 3;
  const shown = 4 * score + 2 * code(roles.length > 0) + code(key.length > 1);
  addShown(sink, shown, agrees, near, Math.min(4, Math.floor(male + female)));
}
