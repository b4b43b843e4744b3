// Attributions → whose words each quote holds: pronouns and descriptions are traced to the entity they stand for.
//
// A small ranker chooses among the persons named or described before (gender, recency, subject, who spoke last), as
// learned from articles annotated at entity level.
import { KINSHIP } from '../lexicon/titles.ts';
import type { Mention } from '../names/mention.ts';
import type { NamedEntity } from '../names/names.ts';
import { CARRIED, NOBODY } from '../speech/candidates.ts';
import {
  add1,
  add2,
  add3,
  add4,
  add5,
  type FeatureSink,
  namingSink,
  scoringSink,
  template,
  truth,
} from '../speech/feature-sink.ts';
import { softmax } from '../speech/ranker.ts';
import type { Setting } from '../speech/setting.ts';
import { tableOf, type Weights } from '../speech/weights.ts';
import { Shape } from '../text/words.ts';
import { focusOf } from './focus.ts';
import { isSubjectMention, type Referent } from './referents.ts';

const bucket = (n: number): string => (n <= 3 ? String(n) : n <= 5 ? '5' : n <= 10 ? '10' : '11');
const MOST_SENTENCES_BACK = 12;
const MOST_CANDIDATES = 16;
/** People described by one noun, and earlier speakers, that are looked at. */
const MOST_DESCRIBED = 32;
const MOST_SPEAKERS = 256;
/** Descriptions that may stand for one another in a row. */
const LONGEST_CHAIN = 64;
const SENTENCES_ON = 3;
/** Sentences, headline included, in which a description may come before the name. */
const LEAD = 3;

export interface Trace {
  readonly referent: Referent;
  /** Its last mention before the one to be resolved; may be a pronoun of the chain. */
  readonly last: number;
  /** Its last mention by name or description. */
  readonly lastNamed: number;
  readonly seen: number;
}

/** How often a referent has been quoted and in which sentence last. */
export interface Spoken {
  readonly count: number;
  readonly sentence: number;
}

/** An article with the guesses of `focusOf`, which every resolution in it uses. */
export interface Discourse {
  readonly setting: Setting;
  readonly focus: ReadonlyMap<number, Referent>;
  /** By head noun the entities that are described by it, in the order of the entities. */
  readonly described: ReadonlyMap<string, readonly NamedEntity[]>;
  /** Mentions of the person who has most. */
  readonly mostMentions: number;
}

export function discourseOf(setting: Setting): Discourse {
  const described = new Map<string, NamedEntity[]>();
  let mostMentions = 0;
  for (const entity of setting.names.entities) {
    if (setting.entityTypes[entity.index] === 'person') mostMentions = Math.max(mostMentions, entity.mentions.length);
    for (const head of new Set(entity.roles.map(role => role[role.length - 1]))) {
      if (head === undefined) continue;
      const list = described.get(head);
      if (list === undefined) described.set(head, [entity]);
      else if (list.length < MOST_DESCRIBED) list.push(entity);
    }
  }
  return { setting, focus: focusOf(setting), described, mostMentions };
}

/** Referents mentioned before mention m, the latest first. */
export function antecedents(
  { setting, focus, described }: Discourse,
  m: number,
  quotedBy: ReadonlyMap<Referent, Spoken>,
): Trace[] {
  const { mentions, names, layout } = setting;
  const here = layout.sentenceOf[mentions[m]!.first]!;
  const found = new Map<Referent, { last: number; lastNamed: number; seen: number }>();
  for (let k = m - 1; k >= 0 && found.size < MOST_CANDIDATES; k--) {
    const other = mentions[k]!;
    if (here - layout.sentenceOf[other.first]! > MOST_SENTENCES_BACK) break;
    const entity = names.entityOf[k]!;
    const guessed = focus.get(k); // a pronoun or description of a chain
    let referent: Referent;
    if (entity >= 0) referent = entity;
    else if (guessed !== undefined) referent = guessed;
    else if (other.kind === 'role' || other.kind === 'subject') {
      if (other.modifier || layout.spanOf[other.first]! >= 0) continue;
      referent = ~k;
    } else continue;
    const known = found.get(referent);
    if (known === undefined) found.set(referent, { last: k, lastNamed: guessed === undefined ? k : -1, seen: 1 });
    else {
      known.seen++;
      if (known.lastNamed < 0 && guessed === undefined) known.lastNamed = k;
    }
  }
  // whoever has been described by the same noun stays within reach
  const head = mentions[m]!.kind === 'role' ? mentions[m]!.key[mentions[m]!.key.length - 1]! : null;
  if (head !== null) {
    for (const entity of described.get(head) ?? []) {
      if (found.has(entity.index)) continue;
      const last = lastBefore(entity.mentions, m);
      if (last >= 0) found.set(entity.index, { last, lastNamed: last, seen: 0 });
    }
  }
  // a description may come before the name: "its chief has said. ¶ X …"
  if (head !== null && !mentions[m]!.plural) {
    const lead = here <= LEAD || found.size === 0;
    for (let k = m + 1; k < mentions.length && layout.sentenceOf[mentions[k]!.first]! - here <= SENTENCES_ON; k++) {
      const entity = names.entityOf[k]!;
      if (
        entity < 0 ||
        found.has(entity) ||
        names.entities[entity]!.mentions[0] !== k ||
        layout.spanOf[mentions[k]!.first]! >= 0
      )
        continue;
      // later in an article only a name that comes without an introduction
      if (!lead && names.entities[entity]!.key.length > 1) continue;
      if (setting.entityTypes[entity] === 'place' || mentions[k]!.modifier) continue;
      found.set(entity, { last: k, lastNamed: k, seen: 0 });
    }
  }
  // the people who spoke earlier stay within reach
  let looked = 0;
  for (const referent of quotedBy.keys()) {
    if (found.size >= MOST_CANDIDATES + 4 || looked++ >= MOST_SPEAKERS) break;
    if (referent >= 0 && !found.has(referent)) {
      const last = lastBefore(names.entities[referent]!.mentions, m);
      if (last >= 0) found.set(referent, { last, lastNamed: last, seen: 0 });
    }
  }
  return [...found].map(([referent, { last, lastNamed, seen }]) => ({
    referent,
    last,
    lastNamed:
      lastNamed >= 0 ? lastNamed : referent < 0 ? ~referent : lastBefore(names.entities[referent]!.mentions, m),
    seen,
  }));
}

/** The last of some growing indexes below a bound, or -1. */
function lastBefore(indexes: readonly number[], bound: number): number {
  let low = 0;
  let high = indexes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (indexes[middle]! < bound) low = middle + 1;
    else high = middle;
  }
  return low > 0 ? indexes[low - 1]! : -1;
}

/** What kind of resolution a mention needs. */
export function pronounClass(mention: Mention): 'he' | 'she' | 'they' | 'it' | 'I' | 'who' | 'role' {
  if (mention.kind !== 'pronoun') return 'role';
  const word = mention.key[0]!;
  return word === 'he' || word === 'him'
    ? 'he'
    : word === 'she' || word === 'her'
      ? 'she'
      : word === 'they' || word === 'them'
        ? 'they'
        : word === 'it'
          ? 'it'
          : word === 'who'
            ? 'who'
            : 'I';
}

const OF = {
  role: template('role'),
  roleGender: template('role gender'),
  roleAge: template('role age'),
  newAttributed: template('new attributed'),
  newHead: template('new head'),
};

/** Names the features of one antecedent of mention m. */
export function antecedentFeatures(
  discourse: Discourse,
  m: number,
  trace: Trace,
  rank: number,
  lastSpeaker: Referent | null,
  spoken: Spoken | undefined,
  features: string[],
): void {
  addAntecedent(discourse, m, trace, rank, lastSpeaker, spoken, namingSink(features));
}

function addAntecedent(
  discourse: Discourse,
  m: number,
  trace: Trace,
  rank: number,
  lastSpeaker: Referent | null,
  spoken: Spoken | undefined,
  sink: FeatureSink,
): void {
  const { setting, focus } = discourse;
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
  const type =
    entity === null
      ? `r${last.type === 'person' ? 'p' : 'o'}${last.plural ? 's' : ''}`
      : `n${entityTypes[trace.referent]![0]}`;
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
  const agrees =
    wanted === 'none' ? 'x' : gender === wanted ? 'yes' : gender === 'unknown' || gender === 'both' ? gender[0]! : 'no';
  const inQuote = layout.spanOf[last.first]! >= 0;
  const subject = truth(!inQuote && isSubjectMention(setting, trace.last));
  const near =
    distance < 0
      ? `+${-distance}`
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
                : '9';
  const strong = cueOf[trace.last]! >= 0 ? 'V' : '-';
  // he and she share what they learn; descriptions differ by their determiner
  const g =
    c === 'he' || c === 'she'
      ? 'p'
      : c === 'role'
        ? `${definitenessOf(setting, mention)}${mention.plural ? 's' : ''}`
        : c;
  const lead = template(g);
  const speaker = truth(trace.referent === lastSpeaker);
  const owns = truth(last.possessive);
  const chained = truth(last.kind === 'pronoun');
  add1(sink, lead, type);
  add2(sink, lead, 'gender', agrees);
  add3(sink, lead, 'gender', agrees, type);
  add2(sink, lead, 'near', near);
  add3(sink, lead, 'near', near, subject);
  add4(sink, lead, 'near', near, subject, agrees);
  add2(sink, lead, 'rank', bucket(rank));
  add4(sink, lead, 'rank', bucket(rank), subject, near);
  add3(sink, lead, 'quoted', truth(inQuote), near);
  add2(sink, lead, 'speaker', speaker);
  add3(sink, lead, 'speaker', speaker, near);
  add3(sink, lead, 'spoke', String(Math.min(spoke, 3)), near);
  add4(sink, lead, 'words', truth(seenLast > there), near, speaker);
  add3(sink, lead, 'cue', strong, near);
  const sourced = setting.reported.labels.source[last.head]! > 0.5;
  add4(sink, lead, 'source', truth(sourced), near, agrees);
  add4(sink, lead, 'source', truth(sourced), near, subject);
  add3(sink, lead, 'paragraph', String(Math.min(paragraphs, 3)), subject);
  add3(sink, lead, 'possessive', owns, near);
  add2(sink, lead, 'seen', bucket(trace.seen));
  if (entity !== null) {
    add3(sink, lead, 'count', bucket(entity.mentions.length), near);
    add3(sink, lead, 'full', truth(entity.key.length > 1), agrees);
    const isNew = truth(entity.mentions[0] === trace.lastNamed);
    add4(sink, lead, 'new', isNew, near, subject);
    add3(sink, lead, 'role', truth(entity.role !== null), near);
    if (layout.sentenceOf[mentions[entity.mentions[0]!]!.first] === 0) add2(sink, lead, 'title', near);
    const main = truth(entity.mentions.length > 2 && entity.mentions.length >= discourse.mostMentions);
    add3(sink, lead, 'main', main, agrees);
    add3(sink, lead, 'main', main, near);
    add4(sink, lead, 'main', main, 'rank', bucket(rank));
  } else {
    const kin = truth(KINSHIP.has(base.key[base.key.length - 1]!));
    add5(sink, lead, 'descr', near, subject, truth(base.plural), kin);
  }
  const named2 = here - layout.sentenceOf[mentions[trace.lastNamed]!.first]!;
  add3(sink, lead, 'chain', chained, near);
  add3(sink, lead, 'named', named2 <= 2 ? String(named2) : named2 <= 5 ? '5' : '6', chained);
  if (c === 'he' || c === 'she' || c === 'role') {
    const focused = truth(focus.get(m) === trace.referent);
    add2(sink, lead, 'focus', focused);
    add4(sink, lead, 'focus', focused, agrees, type);
    add3(sink, lead, 'focus', focused, near);
  }
  const before = last.first > layout.sentences[there]!.first ? symbols[last.first - 1]! : '^';
  add3(sink, lead, 'before', before, near);
  if (here === there) {
    let marks = '';
    for (let i = last.last; i < mention.first && marks.length < 4; i++)
      if (',;-<TWq&Vv'.includes(symbols[i]!) || layout.spanOf[i]! >= 0)
        marks += layout.spanOf[i]! >= 0 ? (marks.endsWith('q') ? '' : 'q') : symbols[i]!;
    add2(sink, lead, 'between', marks);
    add3(sink, lead, 'between', marks, subject);
  }
  if (c === 'role') {
    const attribute = hasAttribute(setting, mention);
    add4(sink, lead, 'attributed', attribute, type.charAt(0), near);
    add4(sink, lead, 'attributed', attribute, agrees, subject);
    add3(sink, lead, 'attributed', attribute, type);
    add3(sink, lead, 'types', mention.type, type);
    add4(sink, lead, 'types', mention.type, type, near);
    roleFeatures(setting, mention, trace, sink);
  }
  if (c === 'they' || c === 'it') add4(sink, template(c), 'plural', truth(base.plural), type, near);
}

/** Does the description say where from or which ("the Vermont senator", "the former coach", "the 34-year-old")? */
function hasAttribute(setting: Setting, mention: Mention): string {
  const { words } = setting.layout;
  for (let i = mention.first + 1; i < mention.head; i++) if (words.shape[i]! >= Shape.capitalised) return 'name';
  const head = words.lower[mention.head]!;
  return /-year-old$/.test(head)
    ? 'age'
    : /^(?:former|ex|veteran|retired|late)$/.test(words.lower[mention.first + 1] ?? '')
      ? 'former'
      : mention.head - mention.first > 1
        ? 'word'
        : 'none';
}

/** How a description is introduced: "the envoy", "his lawyer", "a neighbour", or bare. */
function definitenessOf(setting: Setting, mention: Mention): 'the' | 'his' | 'a' | '0' {
  const determiner = setting.layout.words.lower[mention.first]!;
  if (determiner === 'the' || determiner === 'that' || determiner === 'this') return 'the';
  if (/^(?:his|her|their|its|my|our)$/.test(determiner)) return 'his';
  return mention.first === mention.head ? '0' : 'a';
}

/** The determiner of a description: "the", a possessive, none ("0") or any other ("a"). */
function determinerClass(setting: Setting, mention: Mention): 'the' | 'his' | '0' | 'a' {
  const determiner = setting.layout.words.lower[mention.first]!;
  if (determiner === 'the') return 'the';
  if (/^(?:his|her|their|its)$/.test(determiner)) return 'his';
  return mention.first === mention.head ? '0' : 'a';
}

/** Do the words of a description fit what is known of the antecedent? */
function roleFeatures(setting: Setting, mention: Mention, trace: Trace, sink: FeatureSink): void {
  const head = mention.key[mention.key.length - 1]!;
  const definite = determinerClass(setting, mention);
  const roles =
    trace.referent >= 0 ? setting.names.entities[trace.referent]!.roles : [setting.mentions[~trace.referent]!.key];
  let best = 'none';
  for (const role of roles) {
    const same = role[role.length - 1] === head || (head.length > 4 && role.includes(head));
    if (!same) continue;
    const extra = mention.key.slice(0, -1).some(word => role.includes(word));
    if (extra || mention.key.length === 1) best = 'all';
    else if (best !== 'all') best = 'head';
  }
  const last = setting.mentions[trace.last]!;
  const gender =
    mention.gender === 'unknown' || last.gender === 'unknown' ? 'u' : mention.gender === last.gender ? 's' : 'd';
  add3(sink, OF.role, best, definite, truth(mention.plural));
  add2(sink, OF.role, best, truth(trace.referent >= 0));
  add2(sink, OF.role, definite, mention.type);
  add2(sink, OF.roleGender, gender, definite);
  add2(sink, OF.roleAge, truth(/-year-old$/.test(head)), truth(trace.referent >= 0));
}

/** The features of "nobody before": the mention introduces somebody new. */
export function newcomerFeatures(setting: Setting, m: number, features: string[]): void {
  addNewcomer(setting, m, namingSink(features));
}

function addNewcomer(setting: Setting, m: number, sink: FeatureSink): void {
  const mention = setting.mentions[m]!;
  const c = pronounClass(mention);
  const definite = determinerClass(setting, mention);
  const lead = template(c);
  add1(sink, lead, 'new');
  add3(sink, lead, 'new', definite, truth(mention.plural));
  add4(sink, lead, 'new', definite, mention.type, mention.kind);
  add3(sink, lead, 'new size', String(Math.min(mention.key.length, 4)), definite);
  if (c === 'role') {
    add3(sink, OF.newAttributed, hasAttribute(setting, mention), definite, mention.type);
    add1(sink, OF.newHead, mention.key[mention.key.length - 1]!);
  }
}

export interface Resolved {
  readonly referent: Referent | null;
  readonly probability: number;
}

/** Resolves the speakers of an article's quotes in order. */
export function resolveSpeakers(
  discourse: Discourse,
  chosen: readonly ({ readonly candidate: number } | null)[],
  weights: Weights,
): (Resolved | null)[] {
  const result: (Resolved | null)[] = [];
  const quotedBy = new Map<Referent, Spoken>();
  const memory = new Map<number, Resolved>();
  let last: Resolved = { referent: null, probability: 1 };
  for (let q = 0; q < chosen.length; q++) {
    const attribution = chosen[q]!;
    if (attribution === null) {
      result.push(null);
      continue;
    }
    let resolved: Resolved;
    if (attribution.candidate === NOBODY) resolved = { referent: null, probability: 1 };
    else if (attribution.candidate === CARRIED) resolved = last;
    else {
      const known = memory.get(attribution.candidate);
      resolved = known ?? resolveMention(discourse, attribution.candidate, weights, last.referent, quotedBy);
      memory.set(attribution.candidate, resolved);
    }
    if (resolved.referent !== null)
      quotedBy.set(resolved.referent, {
        count: (quotedBy.get(resolved.referent)?.count ?? 0) + 1,
        sentence: discourse.setting.spanSentence[q]!,
      });
    last = resolved;
    result.push(resolved);
  }
  return result;
}

/** What one mention stands for. */
export function resolveMention(
  discourse: Discourse,
  m: number,
  weights: Weights,
  lastSpeaker: Referent | null,
  quotedBy: ReadonlyMap<Referent, Spoken>,
  chain = 0,
): Resolved {
  const { setting } = discourse;
  const entity = setting.names.entityOf[m]!;
  if (entity >= 0) return { referent: entity, probability: 1 };
  const mention = setting.mentions[m]!;
  if (mention.kind === 'pronoun' && mention.key[0] === 'who' && m > 0) {
    const before = setting.mentions[m - 1]!;
    if (mention.first - before.last <= 1)
      return chain < LONGEST_CHAIN
        ? resolveMention(discourse, m - 1, weights, lastSpeaker, quotedBy, chain + 1)
        : { referent: null, probability: 0 };
  }
  const traces = antecedents(discourse, m, quotedBy);
  const scores: number[] = [];
  const sink = scoringSink(tableOf(weights));
  for (let t = 0; t < traces.length; t++) {
    sink.first = 0;
    addAntecedent(
      discourse,
      m,
      traces[t]!,
      rankOf(setting, traces, t, m),
      lastSpeaker,
      quotedBy.get(traces[t]!.referent),
      sink,
    );
    scores.push(sink.first);
  }
  sink.first = 0;
  addNewcomer(setting, m, sink);
  scores.push(sink.first);
  softmax(scores);
  let best = scores.length - 1;
  for (let t = 0; t < scores.length; t++) if (scores[t]! > scores[best]!) best = t;
  const referent = best < traces.length ? traces[best]!.referent : mention.kind === 'pronoun' ? null : ~m;
  const probability = scores[best]!;
  // a description may in turn stand for somebody named
  if (
    referent !== null &&
    referent < 0 &&
    ~referent < m &&
    chain < LONGEST_CHAIN &&
    definitenessOf(setting, setting.mentions[~referent]!) === 'the'
  ) {
    const named = resolveMention(discourse, ~referent, weights, lastSpeaker, quotedBy, chain + 1);
    return { referent: named.referent ?? referent, probability: probability * named.probability };
  }
  return { referent, probability };
}

/** Rank by recency among the antecedents whose gender fits. */
export function rankOf(setting: Setting, traces: readonly Trace[], t: number, m: number): number {
  const c = pronounClass(setting.mentions[m]!);
  if (c !== 'he' && c !== 'she') return t;
  // a subject competes with subjects only
  const subject = isSubjectMention(setting, traces[t]!.last);
  let rank = 0;
  for (let k = 0; k < t; k++) {
    if (fits(setting, traces[k]!, c) && (!subject || isSubjectMention(setting, traces[k]!.last))) rank++;
  }
  return rank;
}

function fits(setting: Setting, trace: Trace, c: 'he' | 'she'): boolean {
  if (trace.referent < 0) {
    const last = setting.mentions[trace.last]!;
    return (
      last.type === 'person' &&
      !last.plural &&
      (last.gender === 'unknown' || last.gender === (c === 'he' ? 'male' : 'female'))
    );
  }
  const type = setting.entityTypes[trace.referent]!;
  if (type !== 'person' && type !== 'unknown') return false;
  const { male, female } = setting.names.entities[trace.referent]!;
  return c === 'he' ? male >= female : female >= male;
}
