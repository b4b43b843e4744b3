// A description and one antecedent, or somebody new → the features of its words: do they fit what the article says of that one?
import { isTrade, SENSES } from '../lexicon/callings.ts';
import { isPersonNoun } from '../lexicon/nouns.ts';
import {
  add1,
  add2,
  add3,
  add4,
  type FeatureSink,
  namingSink,
  type Template,
  template,
  values,
} from '../speech/feature-sink.ts';
import type { Setting } from '../speech/setting.ts';
import { type Anaphor, anaphorOf } from './anaphor.ts';
import { ATTRIBUTES, code, DETERMINERS, listed, MENTION_TYPES, TRUTH } from './antecedent-values.ts';
import type { Trace } from './antecedents.ts';
import type { PronounClass } from './descriptions.ts';
import { FITS } from './fits.ts';
import { genderOf } from './focus.ts';
import { BESIDES, type Place } from './recency.ts';
import { remembered } from './remembered.ts';

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

const FIT = listed(FITS);
const BESIDE = listed(BESIDES);
const DETERMINER = listed(DETERMINERS);
const SENSE = listed(SENSES);
const ATTRIBUTE = listed(ATTRIBUTES);
const MENTION_TYPE = listed(MENTION_TYPES);
/** What an article says of somebody named: a trade, another noun for a person, nothing. */
const KNOWN = listed(['no', 'noun', 'trade']);
/** Is it of the same gender or of another, or is that not known? */
const SAME = listed(['u', 's', 'd']);

const sameness = (a: string, b: string): number => (a === 'unknown' || b === 'unknown' ? 0 : a === b ? 1 : 2);

/** How the words fit; `known`: 0 for nobody named, else 1 more than in `KNOWN`; `beside` as in `Place`. */
const addFit = remembered(
  [FITS.length, DETERMINERS.length, BESIDES.length, SENSES.length, 2 * (KNOWN.length + 1)],
  (sink, fit, definite, beside, sense, traits) => {
    const plural = TRUTH[traits & 1]!;
    const known = traits >> 1;
    const named = TRUTH[code(known > 0)]!;
    add3(sink, OF.role, FIT[fit]!, DETERMINER[definite]!, plural);
    add2(sink, OF.role, FIT[fit]!, named);
    // a man of whom the article says what he is is less likely "the man" than "the minister"
    if (known > 0) {
      add4(sink, OF.roleSense, SENSE[sense]!, KNOWN[known - 1]!, FIT[fit]!, DETERMINER[definite]!);
      add3(sink, OF.roleSense, SENSE[sense]!, KNOWN[known - 1]!, BESIDE[beside]!);
    } else add3(sink, OF.roleSense, SENSE[sense]!, FIT[fit]!, DETERMINER[definite]!);
    add2(sink, OF.roleBeside, BESIDE[beside]!, DETERMINER[definite]!);
    add3(sink, OF.roleBeside, BESIDE[beside]!, FIT[fit]!, named);
  },
);

/** `traits`: 2 with an age, 1 named; `gender` in `SAME`. */
const addForm = remembered(
  [BESIDES.length, DETERMINERS.length, ATTRIBUTES.length, SAME.length, 4],
  (sink, beside, definite, attribute, gender, traits) => {
    const named = TRUTH[traits & 1]!;
    add4(sink, OF.roleBeside, BESIDE[beside]!, DETERMINER[definite]!, ATTRIBUTE[attribute]!, named);
    add2(sink, OF.roleGender, SAME[gender]!, DETERMINER[definite]!);
    add2(sink, OF.roleAge, TRUTH[traits >> 1]!, named);
  },
);

/** `hint`: 0 for nobody named and where the gender is known, else 1 more than in `SAME`. */
const addHint = remembered(
  [DETERMINERS.length, MENTION_TYPES.length, SAME.length + 1],
  (sink, definite, type, hint) => {
    add2(sink, OF.role, DETERMINER[definite]!, MENTION_TYPE[type]!);
    if (hint > 0) add1(sink, OF.roleHint, SAME[hint - 1]!);
  },
);

/** Do the words of a description fit what is known of the antecedent? */
export function addDescription(
  setting: Setting,
  { mention, isAge, sense, determiner, attribute, type, hint }: Anaphor,
  { referent, last }: Trace,
  place: Place,
  sink: FeatureSink,
): void {
  const named = referent >= 0;
  const fit = FITS.indexOf(place.fit);
  const beside = BESIDES.indexOf(place.beside);
  const known = named ? 1 + knownAs(setting.names.entities[referent]!.roles) : 0;
  const gender = sameness(mention.gender, setting.mentions[last]!.gender);
  const hinted = named && mention.gender === 'unknown' ? 1 + sameness(hint, genderOf(setting, referent)) : 0;
  addFit(sink, fit, determiner, beside, sense, 2 * known + code(mention.plural));
  addForm(sink, beside, determiner, attribute, gender, 2 * code(isAge) + code(named));
  addHint(sink, determiner, type, hinted);
}

/** Does an article say what somebody does, or only "mother" or "Mr"? By its number in `KNOWN`. */
function knownAs(roles: readonly (readonly string[])[]): number {
  let known = 0;
  for (const role of roles) {
    const noun = role[role.length - 1]!;
    if (isTrade(noun)) return 2;
    if (isPersonNoun(noun)) known = 1;
  }
  return known;
}

/** The features of "nobody before": the mention introduces somebody new. */
export function newcomerFeatures(setting: Setting, m: number, places: readonly Place[], features: string[]): void {
  addNewcomer(anaphorOf(setting, m), places, namingSink(features));
}

export function addNewcomer(anaphor: Anaphor, places: readonly Place[], sink: FeatureSink): void {
  const { mention, kind, determiner } = anaphor;
  const lead = CLASSES[kind];
  const definite = DETERMINER[determiner]!;
  add1(sink, lead, NEW);
  add3(sink, lead, NEW, definite, TRUTH[code(mention.plural)]!);
  add4(sink, lead, NEW, definite, mention.type, mention.kind);
  add3(sink, lead, 'new size', String(Math.min(mention.key.length, 4)), definite);
  if (!anaphor.isDescription) return;
  add3(sink, OF.newAttributed, ATTRIBUTE[anaphor.attribute]!, definite, mention.type);
  add1(sink, OF.newHead, anaphor.head);
  let fit = 0;
  for (const place of places) fit = Math.max(fit, FITS.indexOf(place.fit));
  add2(sink, OF.newFit, FIT[fit]!, definite);
}

/** How the features of a newcomer begin. */
const CLASSES: Readonly<Record<PronounClass, Template>> = {
  he: template('he'),
  she: template('she'),
  they: template('they'),
  it: template('it'),
  I: template('I'),
  who: template('who'),
  role: template('role'),
};
