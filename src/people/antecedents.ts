// A pronoun or description → whom it may stand for: those named or described before it, those who spoke, those named soon.
import { COMPANY_NOUNS } from '../lexicon/titles.ts';
import { definitenessOf } from '../names/determiners.ts';
import type { Mention } from '../names/mention.ts';
import { endsIn, markFits, markOf, marksAgree, type NamedEntity } from '../names/named-entity.ts';
import type { Setting } from '../speech/setting.ts';
import { strangersIn } from './anonymous.ts';
import { pronounClass } from './descriptions.ts';
import { fitOf, isOtherOffice, mayBeNamed, withoutOtherCallings } from './fits.ts';
import { focusOf, type Guess, genderOf } from './focus.ts';
import { groupsOf, isSeveral } from './groups.ts';
import { holds } from './holders.ts';
import { isInView } from './in-view.ts';
import { lastBefore, type Referent } from './referents.ts';
import { toldIn } from './told.ts';
import { voicesOf } from './voices.ts';

const MOST_SENTENCES_BACK = 12;
const MOST_CANDIDATES = 16;

/** People described by one noun, and earlier speakers, that are looked at. */
const MOST_DESCRIBED = 32;
const MOST_SPEAKERS = 256;
const SENTENCES_ON = 3;

/** Sentences, headline included, in which a description may come before the name. */
const LEAD = 3;

/** Evidence of a gender that leaves no doubt when hardly any speaks for the other. */
const SURE_GENDER = 3;
const MANY_TIMES = 6;

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
  /** The words of the last description under which the referent spoke. */
  readonly as?: readonly string[] | undefined;
}

/** Counts one more quote of a referent. */
export function countQuote(
  quotedBy: Map<Referent, Spoken>,
  referent: Referent,
  sentence: number,
  as?: readonly string[],
): void {
  const known = quotedBy.get(referent);
  quotedBy.set(referent, { count: (known?.count ?? 0) + 1, sentence, as: as ?? known?.as });
}

/** An article with the guesses of `focusOf`, which every resolution in it uses. */
export interface Discourse {
  readonly setting: Setting;
  readonly focus: ReadonlyMap<number, Guess>;
  /** By head noun the entities that are described by it, in the order of the entities. */
  readonly described: ReadonlyMap<string, readonly NamedEntity[]>;
  /** By head noun the descriptions of one person who is not named, where they come in: “a broker”. */
  readonly strangers: ReadonlyMap<string, readonly number[]>;
  /** For each mention that begins a coordination of names how many it joins. */
  readonly groups: ReadonlyMap<number, number>;
  /** Descriptions that the words around them tie to somebody: a document to who issued it, "the two" to the first of two. */
  readonly told: ReadonlyMap<number, Referent>;
  /** Mentions of the person who has most. */
  readonly mostMentions: number;
  /** For each entity how often it speaks by name in the article. */
  readonly voices: Int32Array;
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
  const groups = groupsOf(setting);
  const told = toldIn(setting, groups);
  return {
    setting,
    focus: focusOf(setting, told),
    described,
    strangers: strangersIn(setting),
    groups,
    told,
    mostMentions,
    voices: voicesOf(setting),
  };
}

/** Referents mentioned before mention m, the latest first. */
export function antecedents(
  { setting, focus, described, strangers, groups, told }: Discourse,
  m: number,
  quotedBy: ReadonlyMap<Referent, Spoken>,
): Trace[] {
  const { mentions, names, layout } = setting;
  // "another neighbour" is nobody spoken of before
  if (layout.words.lower[mentions[m]!.first] === 'another' && mentions[m]!.kind !== 'pronoun') return [];
  const here = layout.sentenceOf[mentions[m]!.first]!;
  const mark = mentions[m]!.kind === 'role' ? markOf(mentions[m]!.key[mentions[m]!.key.length - 1]!) : null;
  const others = new Set<Referent>();
  const found = new Map<Referent, { last: number; lastNamed: number; seen: number }>();
  for (let k = m - 1; k >= 0 && found.size < MOST_CANDIDATES; k--) {
    const other = mentions[k]!;
    if (here - layout.sentenceOf[other.first]! > MOST_SENTENCES_BACK) break;
    const entity = names.entityOf[k]!;
    const guessed = focus.get(k)?.referent; // a pronoun or description of a chain
    // "the 19-year-old" is not "the 34-year-old"
    if (guessed !== undefined && mark !== null && other.kind === 'role') {
      const known = markOf(other.key[other.key.length - 1]!);
      if (known !== null && !marksAgree(known, mark)) others.add(guessed);
    }
    const meant = told.get(k);
    let referent: Referent;
    if (entity >= 0) referent = entity;
    else if (meant !== undefined) referent = meant < 0 ? (told.get(~meant) ?? meant) : meant;
    else if (guessed !== undefined) referent = guessed;
    else if (other.kind === 'role' || other.kind === 'subject') {
      if (other.modifier || layout.spanOf[other.first]! >= 0) continue;
      // "Mayor fills pothole": a headline describes whom the article names further on
      if (layout.sentenceOf[other.first] === 0 && layout.sentences[1]?.paragraph !== layout.sentences[0]!.paragraph)
        continue;
      referent = ~k;
    } else continue;
    if (!isInView(setting, m, k, referent)) continue;
    // "the two senators": those who were named together
    const together = referent >= 0 && groups.has(k) && isSeveral(mentions[m]!);
    // "X's statement … It added": the words of a document are those of who issued it
    const issued = meant !== undefined && other.type !== 'person' && pronounClass(mentions[m]!) === 'it';
    if (!together && !issued && !mayMean(setting, m, referent)) continue;
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
      if (found.has(entity.index) || !mayMean(setting, m, entity.index)) continue;
      const last = lastBefore(entity.mentions, m);
      if (last >= 0) found.set(entity.index, { last, lastNamed: last, seen: 0 });
      // "the home secretary", who is introduced as such further on
      else if (!mentions[m]!.plural && entity.roles.some(role => endsIn(role, mentions[m]!.key)))
        found.set(entity.index, { last: entity.mentions[0]!, lastNamed: entity.mentions[0]!, seen: 0 });
    }
  }
  // "the broker": "a broker" who was quoted long before
  if (head !== null && found.size < MOST_CANDIDATES && definitenessOf(layout.words, mentions[m]!) === 'the') {
    const last = lastBefore(strangers.get(head) ?? [], m);
    if (last >= 0 && !found.has(~last) && here - layout.sentenceOf[mentions[last]!.first]! > MOST_SENTENCES_BACK)
      if (mayMean(setting, m, ~last)) found.set(~last, { last, lastNamed: last, seen: 0 });
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
      if (setting.entityTypes[entity] === 'place' || mentions[k]!.modifier || !mayMean(setting, m, entity)) continue;
      found.set(entity, { last: k, lastNamed: k, seen: 0 });
    }
  }
  // the people who spoke earlier stay within reach
  let looked = 0;
  for (const referent of quotedBy.keys()) {
    if (found.size >= MOST_CANDIDATES + 4 || looked++ >= MOST_SPEAKERS) break;
    if (referent >= 0 && !found.has(referent) && mayMean(setting, m, referent)) {
      const last = lastBefore(names.entities[referent]!.mentions, m);
      if (last >= 0) found.set(referent, { last, lastNamed: last, seen: 0 });
    }
  }
  // who spoke as "the chancellor" is not "the prime minister"
  for (const referent of found.keys()) {
    const as = quotedBy.get(referent)?.as;
    if (as !== undefined && holds([as], mentions[m]!.key) === 'other') found.delete(referent);
  }
  const same = describedAlike(setting, m, [...found.keys()]);
  return [...found]
    .filter(([referent]) => !others.has(referent) && (same.length === 0 || same.includes(referent)))
    .map(([referent, { last, lastNamed, seen }]) => ({
      referent,
      last,
      lastNamed:
        lastNamed >= 0
          ? lastNamed
          : referent < 0
            ? ~referent
            : // "my father" may come before his name
              Math.max(lastBefore(names.entities[referent]!.mentions, m), names.entities[referent]!.mentions[0]!),
      seen,
    }));
}

/** Do kind and number allow a pronoun or description to mean somebody: he no company, the aides no single person? */
function mayMean(setting: Setting, m: number, referent: Referent): boolean {
  const mention = setting.mentions[m]!;
  const named = referent >= 0;
  const described = named ? null : setting.mentions[~referent]!;
  const type = named ? setting.entityTypes[referent]! : described!.type;
  const several = described?.plural ?? false;
  if (mention.kind === 'pronoun') {
    const c = pronounClass(mention);
    if (c === 'it') return !isSurelyPerson(setting, referent) && !several;
    // a place is no "I"
    if (c === 'I' || c === 'who') return type !== 'place';
    if (c !== 'he' && c !== 'she') return true;
    if (type === 'organization' || type === 'place' || several) return false;
    if (described !== null) return described.gender === 'unknown' || described.gender === mention.gender;
    return !isSurelyOf(setting, referent, mention.gender === 'male' ? 'female' : 'male');
  }
  if (mention.kind === 'subject' && mention.plural) return several || type === 'organization';
  if (mention.kind !== 'role') return true;
  if (mention.type === 'organization')
    return !isSurelyPerson(setting, referent, mention) && (!named || mayBeNamed(setting, mention, referent));
  if (mention.type !== 'person') return true;
  if (mention.plural) return several || type === 'organization';
  if (type === 'organization' || type === 'place' || several) return false;
  if (named && markFits(setting.names.entities[referent]!, mention.key[mention.key.length - 1]!) === 'other')
    return false;
  const roles = named ? setting.names.entities[referent]!.roles : [described!.key];
  if (holds(roles, mention.key) === 'other') return false;
  // "the congresswoman" is no man; "the spokesman" may be a woman
  return !named || mention.gender !== 'female' || genderOf(setting, referent) !== 'male';
}

/** A title, or a forename of one gender only and nothing that speaks for the other. */
function isSurelyOf(setting: Setting, entity: number, gender: 'male' | 'female'): boolean {
  const { male, female } = setting.names.entities[entity]!;
  const [own, other] = gender === 'male' ? [male, female] : [female, male];
  return own >= SURE_GENDER && own >= MANY_TIMES * other;
}

/** Companies bear the names of persons, but no titles; tribunals and governments bear none. */
function isSurelyPerson(setting: Setting, referent: Referent, description?: Mention): boolean {
  if (referent < 0) return setting.mentions[~referent]!.type === 'person';
  if (setting.entityTypes[referent] !== 'person') return false;
  const institution =
    description !== undefined && !isCompanyNoun(description.key[description.key.length - 1]!) && !description.plural;
  const { roles, male, female } = setting.names.entities[referent]!;
  return institution || roles.length > 0 || male + female >= SURE_GENDER;
}

/** Nouns for what may bear the name of a person. */
const COMPANIES = new Set(
  `company firm group business brand label house maker chain studio store shop restaurant bank magazine newspaper paper band show series film
  campaign team outfit stable foundation charity trust gallery agency consultancy practice partnership`.split(/\s+/),
);

const isCompanyNoun = (noun: string) => COMPANIES.has(noun) || COMPANY_NOUNS.has(noun);

/** Offices that one person holds at a time. */
const OFFICES = new Set(
  `president premier chancellor archbishop bishop mayor governor speaker pope king queen prince princess emir sultan sheriff
  ambassador coroner taoiseach`.split(/\s+/),
);

/** "The home secretary" is who has been described as such, not whoever stands in the foreground. */
function describedAlike(setting: Setting, m: number, referents: readonly Referent[]): Referent[] {
  const mention = setting.mentions[m]!;
  if (mention.kind !== 'role' || mention.plural || definitenessOf(setting.layout.words, mention) !== 'the') return [];
  const described = referents.filter(
    referent => referent >= 0 && setting.names.entities[referent]!.roles.some(role => endsIn(role, mention.key)),
  );
  const same = described.filter(referent =>
    setting.names.entities[referent]!.roles.some(
      role => endsIn(role, mention.key) && !isOtherOffice(role, mention.key),
    ),
  );
  const alike = same.length > 0 ? same : described;
  const head = mention.key[mention.key.length - 1]!;
  const marked = referents.filter(
    referent => referent >= 0 && markFits(setting.names.entities[referent]!, head) === 'same',
  );
  if (marked.length > 0) return marked;
  if (mention.key.length === 1) {
    if (alike.length === 1 && OFFICES.has(head)) return alike;
  } else {
    const isBody = mention.type === 'organization';
    const both =
      alike.length > 0 && !isBody
        ? alike
        : referents.filter(referent => fitOf(setting, mention, referent) === (isBody ? 'all' : 'both'));
    if (both.length > 0) return both;
  }
  return withoutOtherCallings(setting, mention, referents);
}
