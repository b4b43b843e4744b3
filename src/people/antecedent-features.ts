// A pronoun or description and one antecedent → the features that the ranker weighs, as short readable names.

import { KINSHIP } from '../lexicon/titles.ts';
import { definitenessOf } from '../names/determiners.ts';

import {
  add1,
  add2,
  add3,
  add4,
  add5,
  type FeatureSink,
  namingSink,
  template,
  truth,
  values,
} from '../speech/feature-sink.ts';
import { letterOf } from '../speech/feature-values.ts';
import { hashed } from '../speech/weights.ts';
import type { Layout } from '../text/layout.ts';
import { TokenKind } from '../text/words.ts';
import type { Discourse, Spoken, Trace } from './antecedents.ts';
import { addDescription } from './description-features.ts';
import { hasAttribute, pronounClass } from './descriptions.ts';

import { standing } from './focus.ts';
import { isSeveral, numberOf } from './groups.ts';
import { namedAhead } from './own-sentence.ts';
import { addPronoun } from './pronoun-features.ts';
import type { Place } from './recency.ts';
import { isSubjectMention, type Referent } from './referents.ts';

const bucket = (n: number): string => (n <= 3 ? String(n) : n <= 5 ? '5' : n <= 10 ? '10' : '11');

/** The sentences, headline included, in which an article opens. */
const OPENING = 2;

const OF = {
  opening: template('opening'),
  person: template('person'),
  beside: template('role beside'),
};

/** What of the antecedent a feature is about. */
const IS = values(
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
  addAntecedent(discourse, m, trace, place, lastSpeaker, spoken, namingSink(features));
}

export function addAntecedent(
  discourse: Discourse,
  m: number,
  trace: Trace,
  place: Place,
  lastSpeaker: Referent | null,
  spoken: Spoken | undefined,
  sink: FeatureSink,
): void {
  const { setting, focus } = discourse;
  const { rank } = place;
  const { layout, mentions, names, entityTypes, cueOf, symbols } = setting;
  const mention = mentions[m]!;
  const c = pronounClass(mention);
  const last = mentions[trace.last]!;
  const base = trace.referent < 0 ? mentions[~trace.referent]! : last;
  const here = layout.sentenceOf[mention.first]!;
  // being quoted keeps a speaker in view like being named
  const there = layout.sentenceOf[last.first]!;
  const seenLast = spoken === undefined || spoken.sentence > here ? there : Math.max(there, spoken.sentence);
  const spoke = spoken?.count ?? 0;
  const distance = here - seenLast;
  const paragraphs = layout.sentences[here]!.paragraph - layout.sentences[seenLast]!.paragraph;
  const named = trace.referent >= 0;
  const entity = named ? names.entities[trace.referent]! : null;
  const typeText =
    entity === null
      ? `r${last.type === 'person' ? 'p' : 'o'}${last.plural ? 's' : ''}`
      : `n${letterOf(entityTypes[trace.referent]!)}`;
  const type = hashed(typeText);
  const gender =
    entity === null
      ? last.gender
      : entity.male > 1.5 * entity.female
        ? 'male'
        : entity.female > 1.5 * entity.male
          ? 'female'
          : entity.male + entity.female > 0
            ? 'both'
            : 'unknown';
  const wanted = c === 'he' ? 'male' : c === 'she' ? 'female' : 'none';
  const agrees = hashed(
    wanted === 'none' ? 'x' : gender === wanted ? 'yes' : gender === 'unknown' || gender === 'both' ? gender[0]! : 'no',
  );
  const inQuote = layout.spanOf[last.first]! >= 0;
  const subject = truth(!inQuote && isSubjectMention(setting, trace.last));
  const near = hashed(
    distance < 0
      ? `+${Math.min(-distance, 4)}`
      : distance === 0
        ? paragraphs === 0
          ? '0'
          : '0p'
        : distance === 1
          ? '1'
          : distance === 2
            ? '2'
            : distance <= 4
              ? '4'
              : distance <= 8
                ? '8'
                : '9',
  );
  const strong = cueOf[trace.last]! >= 0 ? 'V' : '-';
  // he and she share what they learn; descriptions differ by their determiner
  const g =
    c === 'he' || c === 'she'
      ? 'p'
      : c === 'role'
        ? `${definitenessOf(setting.layout.words, mention)}${mention.plural ? 's' : ''}`
        : c;
  const lead = template(g);
  const foreground = standing(focus.get(m), trace.referent);
  const speaker = truth(trace.referent === lastSpeaker);
  const owns = truth(last.possessive);
  const chained = truth(last.kind === 'pronoun');
  add1(sink, lead, type);
  add2(sink, lead, IS.gender, agrees);
  add3(sink, lead, IS.gender, agrees, type);
  add2(sink, lead, IS.near, near);
  add3(sink, lead, IS.near, near, subject);
  add4(sink, lead, IS.near, near, subject, agrees);
  add2(sink, lead, IS.rank, bucket(rank));
  add4(sink, lead, IS.rank, bucket(rank), subject, near);
  add3(sink, lead, IS.quoted, truth(inQuote), near);
  add2(sink, lead, IS.speaker, speaker);
  add3(sink, lead, IS.speaker, speaker, near);
  add3(sink, lead, IS.spoke, String(Math.min(spoke, 3)), near);
  add4(sink, lead, IS.words, truth(seenLast > there), near, speaker);
  add3(sink, lead, IS.cue, strong, near);
  const sourced = setting.reported.labels.source[last.head]! > 0.5;
  add4(sink, lead, IS.source, truth(sourced), near, agrees);
  add4(sink, lead, IS.source, truth(sourced), near, subject);
  add3(sink, lead, IS.paragraph, String(Math.min(paragraphs, 3)), subject);
  add3(sink, lead, IS.possessive, owns, near);
  add2(sink, lead, IS.seen, bucket(trace.seen));
  if (named) {
    const ahead = namedAhead(setting, m, trace.referent);
    add2(sink, lead, IS.ahead, ahead);
    add2(sink, OF.person, IS.ahead, ahead);
  }
  const main = truth(entity !== null && entity.mentions.length > 2 && entity.mentions.length >= discourse.mostMentions);
  if (entity !== null) {
    add3(sink, lead, IS.count, bucket(entity.mentions.length), near);
    const voices = String(Math.min(discourse.voices[trace.referent]!, 3));
    add2(sink, lead, IS.voices, voices);
    add3(sink, lead, IS.voices, voices, near);
    add3(sink, lead, IS.voices, voices, foreground);
    add4(sink, lead, IS.full, truth(entity.key.length > 1), agrees, foreground);
    const isNew = truth(entity.mentions[0] === trace.lastNamed);
    add4(sink, lead, IS.new, isNew, near, subject);
    add3(sink, lead, IS.role, truth(entity.role !== null), near);
    if (layout.sentenceOf[mentions[entity.mentions[0]!]!.first] === 0) add2(sink, lead, IS.title, near);
    add4(sink, lead, IS.main, main, agrees, foreground);
    add3(sink, lead, IS.main, main, near);
    add4(sink, lead, IS.main, main, IS.rank, bucket(rank));
  } else {
    const kin = truth(KINSHIP.has(base.key[base.key.length - 1]!));
    add5(sink, lead, IS.descr, near, subject, truth(base.plural), kin);
  }
  const named2 = here - layout.sentenceOf[mentions[trace.lastNamed]!.first]!;
  add3(sink, lead, IS.chain, chained, near);
  add3(sink, lead, IS.named, named2 <= 2 ? String(named2) : named2 <= 5 ? '5' : '6', chained);
  if (c === 'he' || c === 'she' || c === 'role') {
    add2(sink, lead, IS.focus, foreground);
    add4(sink, lead, IS.focus, foreground, agrees, type);
    add3(sink, lead, IS.focus, foreground, near);
  }
  if (c === 'he' || c === 'she') {
    const isNew = truth(entity !== null && entity.mentions[0] === trace.lastNamed);
    addPronoun(discourse, m, trace, place, { near, subject, agrees, isNew, speaker, foreground }, sink);
  }
  // a caption, a link to a newsletter: a line that is no sentence
  add4(sink, lead, IS.line, truth(isBareLine(layout, there)), type, near);
  add3(sink, lead, IS.line, truth(isBareLine(layout, there)), type);
  const before = last.first > layout.sentences[there]!.first ? symbols[last.first - 1]! : '^';
  add3(sink, lead, IS.before, before, near);
  if (here === there) {
    let marks = '';
    for (let i = last.last; i < mention.first && marks.length < 4; i++)
      if (',;-<TWq&Vv'.includes(symbols[i]!) || layout.spanOf[i]! >= 0)
        marks += layout.spanOf[i]! >= 0 ? (marks.endsWith('q') ? '' : 'q') : symbols[i]!;
    add2(sink, lead, IS.between, marks);
    add3(sink, lead, IS.between, marks, subject);
  }
  // what pronouns teach of the foreground holds for a description of one person, too
  if (named && (c === 'he' || c === 'she' || (c === 'role' && mention.type === 'person' && !mention.plural))) {
    add2(sink, OF.person, IS.focus, foreground);
    add3(sink, OF.person, IS.near, near, subject);
    add3(sink, OF.person, IS.speaker, speaker, near);
    add3(sink, OF.person, IS.source, truth(sourced), near);
    add3(sink, OF.person, IS.main, main, foreground);
  }
  // "The minister has said … ¶ X told …": an opening that describes whom the headline names or the next sentence introduces
  if (named && c === 'role' && mention.type === 'person' && !mention.plural && here <= OPENING) {
    const ahead = trace.last > m;
    const headline = layout.sentenceOf[mentions[entity!.mentions[0]!]!.first] === 0;
    add3(sink, OF.opening, truth(ahead), truth(headline), subject);
    add3(sink, OF.opening, near, subject, strong);
  }
  if (c === 'role') {
    const attribute = hasAttribute(setting, mention);
    add4(sink, lead, IS.attributed, attribute, typeText.charAt(0), near);
    add4(sink, lead, IS.attributed, attribute, agrees, subject);
    add3(sink, lead, IS.attributed, attribute, type);
    add3(sink, lead, IS.types, mention.type, type);
    add4(sink, lead, IS.types, mention.type, type, near);
    addDescription(setting, mention, trace, place, sink);
    // recency tells little where the words tell more
    add3(sink, OF.beside, place.beside, near, truth(named));
    add3(sink, OF.beside, IS.rank, place.beside, bucket(rank));
    add3(sink, OF.beside, IS.speaker, place.beside, speaker);
    add3(sink, OF.beside, IS.focus, place.beside, foreground);
    add3(sink, OF.beside, IS.spoke, place.beside, String(Math.min(spoke, 3)));
    add3(sink, OF.beside, IS.cue, place.beside, strong);
  }
  if (c === 'they' || isSeveral(mention)) {
    const size = discourse.groups.get(trace.last) ?? 0;
    const wanted = numberOf(setting.layout.words, mention);
    const fit = size === 0 ? 'none' : wanted === 0 ? 'some' : size === wanted ? 'same' : 'other';
    add3(sink, lead, IS.group, fit, near);
    add2(sink, lead, IS.group, fit);
  }
  if (c === 'they' || c === 'it') add4(sink, template(c), IS.plural, truth(base.plural), type, near);
}

/** Does a sentence end without a mark: a heading, a caption, a link? */
function isBareLine({ sentences, words }: Layout, sentence: number): boolean {
  return words.kind[sentences[sentence]!.last - 1] === TokenKind.word;
}
