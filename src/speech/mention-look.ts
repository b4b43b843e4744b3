// A mention in its setting → what of it goes into features, whichever quote it may speak: found once a mention.

import { Shape } from '../text/words.ts';
import { truth, values } from './feature-sink.ts';
import { bucket, grade, kindOf, symbolValue } from './feature-values.ts';
import { phraseStart } from './phrases.ts';
import { VOICE } from './quote-look.ts';
import type { Setting } from './setting.ts';
import { cueAt, STRONG } from './symbols.ts';
import { isNewcomer, topicRelation } from './topics.ts';
import { voiceOf } from './voice.ts';
import { hashed, type Value } from './weights.ts';

/** Values of a mention that many features share. */
export interface MentionLook {
  /** Its sentence. */
  readonly sentence: number;
  readonly kind: Value;
  /** The first and the second letter of its kind. */
  readonly letter: Value;
  readonly secondLetter: Value;
  readonly possessive: Value;
  /** How strong its cue is. */
  readonly strong: Value;
  /** The preposition or the symbol before its noun phrase, the symbol after it, and the word there if it is in lower case. */
  readonly preposition: Value;
  readonly after: Value;
  readonly next: Value | null;
  /** What its cue is; null without one. */
  readonly cue: CueLook | null;
  /** How many mentions stand before it in its sentence, and whether none does. */
  readonly rank: Value;
  readonly subject: Value;
  /** How surely the labelling of reported speech takes it for a source. */
  readonly inSource: Value;
  /** How often the article mentions it; null when it has no name. */
  readonly count: Value | null;
  readonly isNew: Value;
  /** How it stands to the topic of its sentence and to whoever reports there. */
  readonly topic: Value;
  readonly told: Value;
  /** The noun of a description; null for names and pronouns. */
  readonly head: Value | null;
  readonly type: Value;
  readonly plural: Value;
}

/** The cue of a mention. */
export interface CueLook {
  readonly word: Value;
  readonly relation: Value;
  readonly strength: Value;
  readonly voice: Value;
}

const STRENGTH = values('V', 'v', '-');
const STRENGTHS = ['0', '1', '2', '3', '4', '5'].map(hashed);
const RELATION = values('inverted', 'subject');
const EDGE = values('^', '$', 'q');
const TOPIC = values('is', 'opens', 'else');
const TOLD = values('nobody', 'me', 'other');
const TYPE = values('person', 'organization', 'place', 'unknown');

/** The look of mention m; made when it is first asked for. */
export function mentionLook(setting: Setting, m: number): MentionLook {
  let look = setting.mentionLooks[m];
  if (look === undefined) {
    look = newLook(setting, m);
    setting.mentionLooks[m] = look;
  }
  return look;
}

function newLook(setting: Setting, m: number): MentionLook {
  const { layout, mentions, symbols, cueOf, names } = setting;
  const { words, spanOf } = layout;
  const mention = mentions[m]!;
  const { last, head } = mention;
  const s = layout.sentenceOf[mention.first]!;
  const sentence = layout.sentences[s]!;
  const cue = cueOf[m]!;
  const kind = kindOf(setting, m);
  const inSentence = last < sentence.last;
  const entity = names.entityOf[m]!;
  const rank = rankInSentence(setting, m, s);
  const isSubject = rank === 0 || mention.first === sentence.first;
  const told = setting.reporterOf[s]!;
  const isDescription = mention.kind === 'role' || mention.kind === 'subject';
  return {
    sentence: s,
    kind: kind.value,
    letter: kind.letter,
    secondLetter: kind.secondLetter,
    possessive: truth(mention.possessive),
    strong: cue < 0 ? STRENGTH['-'] : cueAt(setting, cue) >= STRONG ? STRENGTH.V : STRENGTH.v,
    preposition: prepositionBefore(setting, sentence.first, phraseStart(setting, sentence.first, m)),
    after: !inSentence ? EDGE.$ : spanOf[last]! >= 0 ? EDGE.q : symbolValue(symbols[last]!),
    next: inSentence && words.shape[last] === Shape.lower && spanOf[last]! < 0 ? hashed(words.lower[last]!) : null,
    cue:
      cue < 0
        ? null
        : {
            word: hashed(words.lower[cue]!),
            relation: cue < mention.first ? RELATION.inverted : RELATION.subject,
            strength: STRENGTHS[Math.round(words.cue[cue]! * 5)]!,
            voice: VOICE[voiceOf(setting, cue)],
          },
    rank: bucket(rank),
    subject: truth(isSubject),
    inSource: grade(setting.reported.labels.source[head]!),
    count: entity < 0 ? null : bucket(names.entities[entity]!.mentions.length),
    isNew: truth(isNewcomer(setting, m)),
    topic: TOPIC[topicRelation(setting, s, m)],
    told: told < 0 ? TOLD.nobody : told === m ? TOLD.me : TOLD.other,
    head: isDescription ? hashed(words.lower[head]!) : null,
    type: TYPE[mention.type],
    plural: truth(mention.plural),
  };
}

/** What the whole noun phrase that begins at a token follows: "for X’s lawyer", "of the former captain X". */
function prepositionBefore({ layout, symbols }: Setting, from: number, phrase: number): Value {
  if (phrase <= from) return EDGE['^'];
  const symbol = symbols[phrase - 1]!;
  return symbol === 'p' || symbol === 'b' || symbol === 't'
    ? hashed(layout.words.lower[phrase - 1]!)
    : symbolValue(symbol);
}

/** Mentions outside quotation marks before m in its sentence, up to six. */
function rankInSentence({ layout, mentions, firstMention }: Setting, m: number, sentence: number): number {
  let rank = 0;
  for (let k = firstMention[sentence]!; k < m && rank <= 5; k++)
    if (layout.spanOf[mentions[k]!.first]! < 0 && !mentions[k]!.modifier) rank++;
  return rank;
}
