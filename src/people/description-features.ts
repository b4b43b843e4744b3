// A description and one antecedent, or somebody new → the features of its words: do they fit what the article says of that one?
import { isTrade, senseOf } from '../lexicon/callings.ts';
import { isPersonNoun } from '../lexicon/nouns.ts';
import { determinerClass } from '../names/determiners.ts';
import type { Mention } from '../names/mention.ts';
import {
  add1,
  add2,
  add3,
  add4,
  type FeatureSink,
  namingSink,
  template,
  truth,
  values,
} from '../speech/feature-sink.ts';
import type { Setting } from '../speech/setting.ts';
import type { Trace } from './antecedents.ts';
import { hasAttribute, pronounClass } from './descriptions.ts';
import { FITS } from './fits.ts';
import { genderOf } from './focus.ts';
import { genderHint } from './own-sentence.ts';
import type { Place } from './recency.ts';

const OF = {
  role: template('role'),
  roleGender: template('role gender'),
  roleAge: template('role age'),
  roleBeside: template('role beside'),
  roleSense: template('role sense'),
  roleHint: template('role hint'),
  newAttributed: template('new attributed'),
  newHead: template('new head'),
  newFit: template('new fit'),
};

const { new: NEW } = values('new');

/** Do the words of a description fit what is known of the antecedent? */
export function addDescription(
  setting: Setting,
  mention: Mention,
  trace: Trace,
  { fit, beside }: Place,
  sink: FeatureSink,
): void {
  const head = mention.key[mention.key.length - 1]!;
  const definite = determinerClass(setting.layout.words, mention);
  const last = setting.mentions[trace.last]!;
  const gender =
    mention.gender === 'unknown' || last.gender === 'unknown' ? 'u' : mention.gender === last.gender ? 's' : 'd';
  add3(sink, OF.role, fit, definite, truth(mention.plural));
  add2(sink, OF.role, fit, truth(trace.referent >= 0));
  if (trace.referent >= 0) {
    // a man of whom the article says what he is is less likely "the man" than "the minister"
    const known = knownAs(setting.names.entities[trace.referent]!.roles);
    add4(sink, OF.roleSense, senseOf(head), known, fit, definite);
    add3(sink, OF.roleSense, senseOf(head), known, beside);
  } else add3(sink, OF.roleSense, senseOf(head), fit, definite);
  add2(sink, OF.roleBeside, beside, definite);
  add3(sink, OF.roleBeside, beside, fit, truth(trace.referent >= 0));
  add4(sink, OF.roleBeside, beside, definite, hasAttribute(setting, mention), truth(trace.referent >= 0));
  add2(sink, OF.role, definite, mention.type);
  add2(sink, OF.roleGender, gender, definite);
  if (trace.referent >= 0 && mention.gender === 'unknown') {
    const hint = genderHint(setting, mention);
    const known = genderOf(setting, trace.referent);
    add1(sink, OF.roleHint, hint === 'unknown' || known === 'unknown' ? 'u' : hint === known ? 's' : 'd');
  }
  add2(sink, OF.roleAge, truth(/-year-old$/.test(head)), truth(trace.referent >= 0));
}

/** Does an article say what somebody does, or only "mother" or "Mr"? */
function knownAs(roles: readonly (readonly string[])[]): string {
  let known = 'no';
  for (const role of roles) {
    const noun = role[role.length - 1]!;
    if (isTrade(noun)) return 'trade';
    if (isPersonNoun(noun)) known = 'noun';
  }
  return known;
}

/** The features of "nobody before": the mention introduces somebody new. */
export function newcomerFeatures(setting: Setting, m: number, places: readonly Place[], features: string[]): void {
  addNewcomer(setting, m, places, namingSink(features));
}

export function addNewcomer(setting: Setting, m: number, places: readonly Place[], sink: FeatureSink): void {
  const mention = setting.mentions[m]!;
  const c = pronounClass(mention);
  const definite = determinerClass(setting.layout.words, mention);
  const lead = template(c);
  add1(sink, lead, NEW);
  add3(sink, lead, NEW, definite, truth(mention.plural));
  add4(sink, lead, NEW, definite, mention.type, mention.kind);
  add3(sink, lead, 'new size', String(Math.min(mention.key.length, 4)), definite);
  if (c === 'role') {
    add3(sink, OF.newAttributed, hasAttribute(setting, mention), definite, mention.type);
    add1(sink, OF.newHead, mention.key[mention.key.length - 1]!);
    let fit = 'none';
    for (const place of places) if (FITS.indexOf(place.fit) > FITS.indexOf(fit)) fit = place.fit;
    add2(sink, OF.newFit, fit, definite);
  }
}
