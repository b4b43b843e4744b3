// A pronoun or description and one antecedent → the features that the ranker weighs, as short readable names.
import { KINSHIP } from '../lexicon/titles.ts';
import { add2, add3, add4, type FeatureSink, namingSink, template } from '../speech/feature-sink.ts';
import type { Layout } from '../text/layout.ts';
import { TokenKind } from '../text/words.ts';
import { type Anaphor, anaphorOf } from './anaphor.ts';
import {
  addAttributed,
  addBeside,
  addFocus,
  addForeground,
  addLine,
  addNamed,
  addNovelty,
  addPerson,
  addRank,
  addRankBeside,
  addSeen,
  addSight,
  addSpeaking,
  addTogether,
  addTurn,
  addTypes,
  addUnnamed,
  IS,
} from './antecedent-groups.ts';
import {
  AHEADS,
  CUES,
  code,
  countOf,
  describedType,
  FEW,
  LEADS,
  NEAR,
  namedType,
  nearOf,
  TRUTH,
  TYPES,
} from './antecedent-values.ts';
import type { Discourse, Spoken, Trace } from './antecedents.ts';
import { addDescription } from './description-features.ts';
import { standing } from './focus.ts';
import { namedAhead } from './own-sentence.ts';
import { addPronoun } from './pronoun-features.ts';
import { BESIDES, type Place } from './recency.ts';
import type { Referent } from './referents.ts';

/** The sentences, headline included, in which an article opens. */
const OPENING = 2;

const OF_OPENING = template('opening');

/** Names the features of one antecedent of mention m. */
export function antecedentFeatures(
  discourse: Discourse,
  m: number,
  trace: Trace,
  place: Place,
  lastSpeaker: Referent | null,
  spoken: Spoken | undefined,
  features: string[],
): void {
  const anaphor = anaphorOf(discourse.setting, m);
  addAntecedent(discourse, anaphor, trace, place, lastSpeaker, spoken, namingSink(features));
}

export function addAntecedent(
  discourse: Discourse,
  anaphor: Anaphor,
  trace: Trace,
  place: Place,
  lastSpeaker: Referent | null,
  spoken: Spoken | undefined,
  sink: FeatureSink,
): void {
  const { setting } = discourse;
  const { layout, mentions, names, symbols } = setting;
  const { m, mention, lead, isHeOrShe, isDescription } = anaphor;
  const { referent } = trace;
  const last = mentions[trace.last]!;
  const entity = referent >= 0 ? names.entities[referent]! : null;
  const named = code(entity !== null);
  // being quoted keeps a speaker in view like being named
  const here = anaphor.sentence;
  const there = layout.sentenceOf[last.first]!;
  const seenLast = spoken === undefined || spoken.sentence > here ? there : Math.max(there, spoken.sentence);
  const spoke = spoken === undefined ? 0 : Math.min(spoken.count, 3);
  const paragraphs = layout.sentences[here]!.paragraph - layout.sentences[seenLast]!.paragraph;
  const near = nearOf(here - seenLast, paragraphs);
  const type =
    entity === null ? describedType(last.type === 'person', last.plural) : namedType(setting.entityTypes[referent]!);
  const agrees = isHeOrShe ? agreement(discourse, anaphor, trace) : 0;
  const inQuote = layout.spanOf[last.first]! >= 0;
  const subject = code(!inQuote && place.isSubject);
  const strong = code(setting.cueOf[trace.last]! >= 0);
  const sourced = code(setting.reported.labels.source[last.head]! > 0.5);
  const foreground = standing(discourse.focus.get(m), referent);
  const speaker = code(referent === lastSpeaker);
  const rank = countOf(place.rank);
  const bare = code(isBareLine(layout, there));
  let main = 0;
  let isNew = 0;
  addSight(sink, lead, near, subject, agrees, type);
  addSpeaking(sink, lead, near, subject, agrees, 4 * code(inQuote) + 2 * strong + sourced);
  addTurn(sink, lead, near, speaker, spoke, code(seenLast > there));
  const apart = paragraphs < 0 ? String(paragraphs) : FEW[Math.min(paragraphs, 3)]!;
  add3(sink, LEADS[lead]!, IS.paragraph, apart, TRUTH[subject]!);
  addLine(sink, lead, near, type, bare, 2 * code(last.possessive) + code(last.kind === 'pronoun'));
  if (entity !== null) {
    const { length } = entity.mentions;
    const first = entity.mentions[0]!;
    const inHeadline = layout.sentenceOf[mentions[first]!.first] === 0;
    const voices = Math.min(discourse.voices[referent]!, 3);
    main = code(length > 2 && length >= discourse.mostMentions);
    isNew = code(first === trace.lastNamed);
    addSeen(sink, lead, countOf(trace.seen), AHEADS.indexOf(namedAhead(setting, m, referent)));
    addNamed(sink, lead, near, countOf(length), voices);
    addNovelty(sink, lead, near, subject, isNew, 4 * code(entity.role !== null) + 2 * main + code(inHeadline));
    addForeground(sink, lead, foreground, agrees, voices, 2 * code(entity.key.length > 1) + main);
    if (isHeOrShe || anaphor.isOnePerson) addPerson(sink, foreground, near, subject, 4 * speaker + 2 * sourced + main);
    // "The minister has said … ¶ X told …": an opening that describes whom the headline names or the next sentence introduces
    if (anaphor.isOnePerson && here <= OPENING) {
      add3(sink, OF_OPENING, TRUTH[code(trace.last > m)]!, TRUTH[code(inHeadline)]!, TRUTH[subject]!);
      add3(sink, OF_OPENING, NEAR[near]!, TRUTH[subject]!, CUES[strong]!);
    }
  } else {
    const { key, plural } = mentions[~referent]!;
    addSeen(sink, lead, countOf(trace.seen), AHEADS.length);
    addUnnamed(sink, lead, near, subject, code(plural), code(KINSHIP.has(key[key.length - 1]!)));
  }
  addRank(sink, lead, near, subject, rank, named + main);
  const sentences = here - layout.sentenceOf[mentions[trace.lastNamed]!.first]!;
  const since = sentences <= 2 ? String(sentences) : sentences <= 5 ? '5' : '6';
  add3(sink, LEADS[lead]!, IS.named, since, TRUTH[code(last.kind === 'pronoun')]!);
  const before = last.first > layout.sentences[there]!.first ? symbols[last.first - 1]! : '^';
  add3(sink, LEADS[lead]!, IS.before, before, NEAR[near]!);
  if (here === there) {
    const marks = marksBetween(discourse, last.last, mention.first);
    add2(sink, LEADS[lead]!, IS.between, marks);
    add3(sink, LEADS[lead]!, IS.between, marks, TRUTH[subject]!);
  }
  if (isHeOrShe || isDescription) addFocus(sink, lead, foreground, agrees, type, near);
  if (isHeOrShe) addPronoun(discourse, anaphor, trace, place, near, subject, agrees, isNew, speaker, foreground, sink);
  if (isDescription) {
    const beside = BESIDES.indexOf(place.beside);
    addAttributed(sink, lead, anaphor.attribute, agrees, subject);
    addTypes(sink, lead, anaphor.attribute, type, near, anaphor.type);
    addDescription(setting, anaphor, trace, place, sink);
    addBeside(sink, beside, near, 4 * named + 2 * speaker + strong);
    addRankBeside(sink, beside, rank, foreground, spoke);
  }
  if (anaphor.isSeveral) {
    const size = discourse.groups.get(trace.last) ?? 0;
    const { number } = anaphor;
    addTogether(sink, lead, near, size === 0 ? 0 : number === 0 ? 1 : size === number ? 2 : 3);
  }
  if (anaphor.kind === 'they' || anaphor.kind === 'it') {
    const { plural } = referent < 0 ? mentions[~referent]! : last;
    add4(sink, LEADS[lead]!, IS.plural, TRUTH[code(plural)]!, TYPES[type]!, NEAR[near]!);
  }
}

/** Has an antecedent of "he" or "she" the gender, by its number in `AGREES`? */
function agreement({ setting }: Discourse, { kind }: Anaphor, { referent, last }: Trace): number {
  const wanted = kind === 'he' ? 'male' : 'female';
  if (referent < 0) {
    const { gender } = setting.mentions[last]!;
    return gender === wanted ? 1 : gender === 'unknown' ? 3 : 2;
  }
  const { male, female } = setting.names.entities[referent]!;
  const own = wanted === 'male' ? male : female;
  const other = wanted === 'male' ? female : male;
  return own > 1.5 * other ? 1 : other > 1.5 * own ? 2 : male + female > 0 ? 4 : 3;
}

/** Marks that may stand between an antecedent and what means it, and how many of them tell. */
const MARKS = ',;-<TWq&Vv';
const MOST_MARKS = 4;

/** The marks, verbs and quotes between two tokens of a sentence. */
function marksBetween({ setting: { symbols, layout } }: Discourse, from: number, to: number): string {
  let marks = '';
  for (let i = from; i < to && marks.length < MOST_MARKS; i++)
    if (layout.spanOf[i]! >= 0) marks += marks.endsWith('q') ? '' : 'q';
    else if (MARKS.includes(symbols[i]!)) marks += symbols[i]!;
  return marks;
}

/** Does a sentence end without a mark: a heading, a caption, a link? */
function isBareLine({ sentences, words }: Layout, sentence: number): boolean {
  return words.kind[sentences[sentence]!.last - 1] === TokenKind.word;
}
