// The values of one antecedent, by their numbers → its features, in groups that hang on the same few values: their
// weights are summed once for all articles.
import { add1, add2, add3, add4, add5, template, values } from '../speech/feature-sink.ts';
import {
  AGREES,
  AHEADS,
  ATTRIBUTES,
  COUNTS,
  CUES,
  FEW,
  LEADS,
  LETTERS,
  listed,
  MENTION_TYPES,
  NAMED,
  NEAR,
  TRUTH,
  TYPES,
} from './antecedent-values.ts';
import { STANDINGS } from './focus.ts';
import { BESIDES } from './recency.ts';
import { remembered } from './remembered.ts';

const OF = {
  person: template('person'),
  beside: template('role beside'),
};

/** What of the antecedent a feature is about. */
export const IS = values(
  'ahead',
  'attributed',
  'before',
  'between',
  'chain',
  'count',
  'cue',
  'descr',
  'focus',
  'full',
  'gender',
  'group',
  'line',
  'main',
  'named',
  'near',
  'new',
  'paragraph',
  'plural',
  'possessive',
  'quoted',
  'rank',
  'role',
  'seen',
  'source',
  'speaker',
  'spoke',
  'title',
  'types',
  'voices',
  'words',
);

const FOREGROUND = listed(STANDINGS);
const BESIDE = listed(BESIDES);
const AHEAD = listed(AHEADS);
const ATTRIBUTE = listed(ATTRIBUTES);
const MENTION_TYPE = listed(MENTION_TYPES);
/** Is what was last named together as many as "the two"? */
export const GROUP_FITS = ['none', 'some', 'same', 'other'];
const GROUP_FIT = listed(GROUP_FITS);

const LEAD = LEADS.length;
const NEARNESS = NEAR.length;
const AGREEMENT = AGREES.length;
const TYPE = TYPES.length;
const COUNT = COUNTS.length;
const STANDING = STANDINGS.length;

/** What it is, and where it was last seen. */
export const addSight = remembered([LEAD, NEARNESS, 2, AGREEMENT, TYPE], (sink, l, near, subject, agrees, type) => {
  const lead = LEADS[l]!;
  add1(sink, lead, TYPES[type]!);
  add2(sink, lead, IS.gender, AGREES[agrees]!);
  add3(sink, lead, IS.gender, AGREES[agrees]!, TYPES[type]!);
  add2(sink, lead, IS.near, NEAR[near]!);
  add3(sink, lead, IS.near, NEAR[near]!, TRUTH[subject]!);
  add4(sink, lead, IS.near, NEAR[near]!, TRUTH[subject]!, AGREES[agrees]!);
});

/** `shown`: 4 in a quote, 2 with a cue, 1 as a source. */
export const addSpeaking = remembered([LEAD, NEARNESS, 2, AGREEMENT, 8], (sink, l, near, subject, agrees, shown) => {
  const lead = LEADS[l]!;
  const source = TRUTH[shown & 1]!;
  add3(sink, lead, IS.quoted, TRUTH[shown >> 2]!, NEAR[near]!);
  add3(sink, lead, IS.cue, CUES[(shown >> 1) & 1]!, NEAR[near]!);
  add4(sink, lead, IS.source, source, NEAR[near]!, AGREES[agrees]!);
  add4(sink, lead, IS.source, source, NEAR[near]!, TRUTH[subject]!);
});

/** Whether it spoke last, and how often; `words`: its words were seen last. */
export const addTurn = remembered([LEAD, NEARNESS, 2, FEW.length, 2], (sink, l, near, speaker, spoke, words) => {
  const lead = LEADS[l]!;
  add2(sink, lead, IS.speaker, TRUTH[speaker]!);
  add3(sink, lead, IS.speaker, TRUTH[speaker]!, NEAR[near]!);
  add3(sink, lead, IS.spoke, FEW[spoke]!, NEAR[near]!);
  add4(sink, lead, IS.words, TRUTH[words]!, NEAR[near]!, TRUTH[speaker]!);
});

/** `main`: 0 for nobody named, 1 for somebody, 2 for the main person. */
export const addRank = remembered([LEAD, NEARNESS, 2, COUNT, 3], (sink, l, near, subject, rank, main) => {
  const lead = LEADS[l]!;
  add2(sink, lead, IS.rank, COUNTS[rank]!);
  add4(sink, lead, IS.rank, COUNTS[rank]!, TRUTH[subject]!, NEAR[near]!);
  if (main > 0) add4(sink, lead, IS.main, TRUTH[main - 1]!, IS.rank, COUNTS[rank]!);
});

/** `bare`: in a line that is no sentence, as a caption or a link to a newsletter; `form`: 2 an owner, 1 a pronoun. */
export const addLine = remembered([LEAD, NEARNESS, TYPE, 2, 4], (sink, l, near, type, bare, form) => {
  const lead = LEADS[l]!;
  add4(sink, lead, IS.line, TRUTH[bare]!, TYPES[type]!, NEAR[near]!);
  add3(sink, lead, IS.line, TRUTH[bare]!, TYPES[type]!);
  add3(sink, lead, IS.possessive, TRUTH[form >> 1]!, NEAR[near]!);
  add3(sink, lead, IS.chain, TRUTH[form & 1]!, NEAR[near]!);
});

/** `ahead`: how it is named further on; `AHEADS.length` for nobody named. */
export const addSeen = remembered([LEAD, COUNT, AHEADS.length + 1], (sink, l, seen, ahead) => {
  const lead = LEADS[l]!;
  add2(sink, lead, IS.seen, COUNTS[seen]!);
  if (ahead === AHEADS.length) return;
  add2(sink, lead, IS.ahead, AHEAD[ahead]!);
  add2(sink, OF.person, IS.ahead, AHEAD[ahead]!);
});

/** How often somebody is named, and speaks by name. */
export const addNamed = remembered([LEAD, NEARNESS, COUNT, FEW.length], (sink, l, near, count, voices) => {
  const lead = LEADS[l]!;
  add3(sink, lead, IS.count, COUNTS[count]!, NEAR[near]!);
  add2(sink, lead, IS.voices, FEW[voices]!);
  add3(sink, lead, IS.voices, FEW[voices]!, NEAR[near]!);
});

/** `isNew`: last seen when first named; `traits`: 4 described, 2 the main person, 1 in the headline. */
export const addNovelty = remembered([LEAD, NEARNESS, 2, 2, 8], (sink, l, near, subject, isNew, traits) => {
  const lead = LEADS[l]!;
  add4(sink, lead, IS.new, TRUTH[isNew]!, NEAR[near]!, TRUTH[subject]!);
  add3(sink, lead, IS.role, TRUTH[traits >> 2]!, NEAR[near]!);
  add3(sink, lead, IS.main, TRUTH[(traits >> 1) & 1]!, NEAR[near]!);
  if ((traits & 1) !== 0) add2(sink, lead, IS.title, NEAR[near]!);
});

/** Somebody named in the foreground; `traits`: 2 with more than a surname, 1 the main person. */
export const addForeground = remembered(
  [LEAD, STANDING, AGREEMENT, FEW.length, 4],
  (sink, l, foreground, agrees, voices, traits) => {
    const lead = LEADS[l]!;
    add3(sink, lead, IS.voices, FEW[voices]!, FOREGROUND[foreground]!);
    add4(sink, lead, IS.full, TRUTH[traits >> 1]!, AGREES[agrees]!, FOREGROUND[foreground]!);
    add4(sink, lead, IS.main, TRUTH[traits & 1]!, AGREES[agrees]!, FOREGROUND[foreground]!);
  },
);

/** Anybody in the foreground whom "he", "she" or a description may mean. */
export const addFocus = remembered(
  [LEAD, STANDING, AGREEMENT, TYPE, NEARNESS],
  (sink, l, foreground, agrees, type, near) => {
    const lead = LEADS[l]!;
    add2(sink, lead, IS.focus, FOREGROUND[foreground]!);
    add4(sink, lead, IS.focus, FOREGROUND[foreground]!, AGREES[agrees]!, TYPES[type]!);
    add3(sink, lead, IS.focus, FOREGROUND[foreground]!, NEAR[near]!);
  },
);

/** What pronouns teach of the foreground holds for a description of one person, too; `traits`: 4 spoke last, 2 a source, 1 main. */
export const addPerson = remembered([STANDING, NEARNESS, 2, 8], (sink, foreground, near, subject, traits) => {
  add2(sink, OF.person, IS.focus, FOREGROUND[foreground]!);
  add3(sink, OF.person, IS.near, NEAR[near]!, TRUTH[subject]!);
  add3(sink, OF.person, IS.speaker, TRUTH[traits >> 2]!, NEAR[near]!);
  add3(sink, OF.person, IS.source, TRUTH[(traits >> 1) & 1]!, NEAR[near]!);
  add3(sink, OF.person, IS.main, TRUTH[traits & 1]!, FOREGROUND[foreground]!);
});

/** Somebody who is only described. */
export const addUnnamed = remembered([LEAD, NEARNESS, 2, 2, 2], (sink, l, near, subject, plural, kin) => {
  add5(sink, LEADS[l]!, IS.descr, NEAR[near]!, TRUTH[subject]!, TRUTH[plural]!, TRUTH[kin]!);
});

/** For a description with an attribute. */
export const addAttributed = remembered(
  [LEAD, ATTRIBUTES.length, AGREEMENT, 2],
  (sink, l, attribute, agrees, subject) => {
    add4(sink, LEADS[l]!, IS.attributed, ATTRIBUTE[attribute]!, AGREES[agrees]!, TRUTH[subject]!);
  },
);

/** `own`: the type of the description. */
export const addTypes = remembered(
  [LEAD, ATTRIBUTES.length, TYPE, NEARNESS, MENTION_TYPES.length],
  (sink, l, attribute, type, near, own) => {
    const lead = LEADS[l]!;
    const letter = LETTERS[type < NAMED ? 0 : 1]!;
    add4(sink, lead, IS.attributed, ATTRIBUTE[attribute]!, letter, NEAR[near]!);
    add3(sink, lead, IS.attributed, ATTRIBUTE[attribute]!, TYPES[type]!);
    add3(sink, lead, IS.types, MENTION_TYPE[own]!, TYPES[type]!);
    add4(sink, lead, IS.types, MENTION_TYPE[own]!, TYPES[type]!, NEAR[near]!);
  },
);

/** Recency tells little where the words tell more; `traits`: 4 named, 2 spoke last, 1 with a cue. */
export const addBeside = remembered([BESIDES.length, NEARNESS, 8], (sink, beside, near, traits) => {
  add3(sink, OF.beside, BESIDE[beside]!, NEAR[near]!, TRUTH[traits >> 2]!);
  add3(sink, OF.beside, IS.speaker, BESIDE[beside]!, TRUTH[(traits >> 1) & 1]!);
  add3(sink, OF.beside, IS.cue, BESIDE[beside]!, CUES[traits & 1]!);
});

export const addRankBeside = remembered(
  [BESIDES.length, COUNT, STANDING, FEW.length],
  (sink, beside, rank, foreground, spoke) => {
    add3(sink, OF.beside, IS.rank, BESIDE[beside]!, COUNTS[rank]!);
    add3(sink, OF.beside, IS.focus, BESIDE[beside]!, FOREGROUND[foreground]!);
    add3(sink, OF.beside, IS.spoke, BESIDE[beside]!, FEW[spoke]!);
  },
);

/** For "they" and "the two". */
export const addTogether = remembered([LEAD, NEARNESS, GROUP_FITS.length], (sink, l, near, fit) => {
  add3(sink, LEADS[l]!, IS.group, GROUP_FIT[fit]!, NEAR[near]!);
  add2(sink, LEADS[l]!, IS.group, GROUP_FIT[fit]!);
});
