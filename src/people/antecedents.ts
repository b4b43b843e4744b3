// A pronoun or description → whom it may stand for: those named or described before it, those who spoke, those named soon.
import { endsIn, markFits, markOf, marksAgree } from '../names/named-entity.ts';
import type { Setting } from '../speech/setting.ts';
import { type Anaphor, anaphorOf } from './anaphor.ts';
import { type Discourse, NOBODY, type Spoken } from './discourse.ts';
import { fitOf, isOtherOffice, withoutOtherCallings } from './fits.ts';
import { isSeveral } from './groups.ts';
import { holds } from './holders.ts';
import { isInView } from './in-view.ts';
import { mayMean } from './may-mean.ts';
import { lastBefore, type Referent } from './referents.ts';

export { countQuote, type Discourse, discourseOf, type Spoken } from './discourse.ts';

const MOST_SENTENCES_BACK = 12;
const MOST_CANDIDATES = 16;

/** Earlier speakers that are looked at. */
const MOST_SPEAKERS = 256;
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

/** A trace while it is followed back. */
type Following = { -readonly [Key in keyof Trace]: Trace[Key] };

/** Few enough to be gone through one by one. */
type Found = Following[];

function traceOf(found: Found, referent: Referent): Following | undefined {
  for (let t = 0; t < found.length; t++) if (found[t]!.referent === referent) return found[t];
  return undefined;
}

/** Adds one that only its name or description keeps within reach. */
const addOne = (found: Found, referent: Referent, last: number): void => {
  found.push({ referent, last, lastNamed: last, seen: 0 });
};

/** Referents mentioned before mention m, the latest first. */
export function antecedents(discourse: Discourse, m: number, quotedBy: ReadonlyMap<Referent, Spoken>): Trace[] {
  return antecedentsOf(discourse, anaphorOf(discourse.setting, m), quotedBy);
}

/** The same of one that has been read. */
export function antecedentsOf(
  discourse: Discourse,
  anaphor: Anaphor,
  quotedBy: ReadonlyMap<Referent, Spoken>,
): Trace[] {
  const { setting } = discourse;
  const { mention } = anaphor;
  // "another neighbour" is nobody spoken of before
  if (mention.kind !== 'pronoun' && setting.layout.words.lower[mention.first] === 'another') return [];
  let found: Found = [];
  const from = addEarlier(discourse, anaphor, found);
  if (mention.kind === 'role') {
    addDescribed(discourse, anaphor, found);
    if (!mention.plural) addLater(setting, anaphor, found);
  }
  addSpeakers(setting, anaphor, quotedBy, found);
  // who spoke as "the chancellor" is not "the prime minister"
  if (anaphor.isOffice)
    found = found.filter(({ referent }) => {
      const as = quotedBy.get(referent)?.as;
      return as === undefined || holds([as], mention.key) !== 'other';
    });
  const others = anaphor.mark === null ? null : otherMarks(discourse, from, anaphor.m, anaphor.mark);
  const same = describedAlike(setting, anaphor, found);
  const traces: Trace[] = [];
  for (const trace of found) {
    const { referent } = trace;
    if (others?.has(referent) || (same.length > 0 && !same.includes(referent))) continue;
    if (trace.lastNamed < 0) trace.lastNamed = lastNamedBefore(setting, referent, anaphor.m);
    traces.push(trace);
  }
  return traces;
}

function lastNamedBefore({ names }: Setting, referent: Referent, m: number): number {
  if (referent < 0) return ~referent;
  const { mentions } = names.entities[referent]!;
  // "my father" may come before his name
  return Math.max(lastBefore(mentions, m), mentions[0]!);
}

/** Adds those mentioned in the sentences before, and tells from which mention on. */
function addEarlier(discourse: Discourse, anaphor: Anaphor, found: Found): number {
  const { setting, isGuessed, evoked, groups, told } = discourse;
  const { mentions, layout } = setting;
  const { m, sentence, kind } = anaphor;
  const severalAreMeant = isSeveral(anaphor.mention);
  const refused: Referent[] = [];
  let k = m - 1;
  for (; k >= 0 && found.length < MOST_CANDIDATES; k--) {
    const { first, type } = mentions[k]!;
    if (sentence - layout.sentenceOf[first]! > MOST_SENTENCES_BACK) break;
    const referent = evoked[k]!;
    if (referent === NOBODY || !isInView(setting, anaphor, k, referent)) continue;
    // "the two senators": those who were named together
    const together = severalAreMeant && referent >= 0 && groups.has(k);
    // "X's statement … It added": the words of a document are those of who issued it
    const issued = kind === 'it' && type !== 'person' && told.has(k);
    if (!together && !issued) {
      if (refused.includes(referent)) continue;
      if (!mayMean(setting, anaphor, referent)) {
        refused.push(referent);
        continue;
      }
    }
    const known = traceOf(found, referent);
    const lastNamed = isGuessed[k] === 1 ? -1 : k;
    if (known === undefined) found.push({ referent, last: k, lastNamed, seen: 1 });
    else {
      known.seen++;
      if (known.lastNamed < 0) known.lastNamed = lastNamed;
    }
  }
  return k + 1;
}

/** "The 19-year-old" is not "the 34-year-old": who is meant by the descriptions before mention m that have other marks. */
function otherMarks({ setting, focus }: Discourse, from: number, m: number, mark: string): ReadonlySet<Referent> {
  const others = new Set<Referent>();
  for (let k = m - 1; k >= from; k--) {
    const { kind, key } = setting.mentions[k]!;
    const guessed = kind === 'role' ? focus.get(k) : undefined;
    const known = guessed === undefined ? null : markOf(key[key.length - 1]!);
    if (known !== null && !marksAgree(known, mark)) others.add(guessed!.referent);
  }
  return others;
}

/** Whoever has been described by the same noun stays within reach. */
function addDescribed({ setting, described, strangers }: Discourse, anaphor: Anaphor, found: Found): void {
  const { m, mention, head, sentence } = anaphor;
  const { layout, mentions } = setting;
  for (const entity of described.get(head) ?? []) {
    const { index } = entity;
    if (traceOf(found, index) !== undefined || !mayMean(setting, anaphor, index)) continue;
    const last = lastBefore(entity.mentions, m);
    const first = entity.mentions[0]!;
    if (last >= 0) addOne(found, index, last);
    // "the home secretary", who is introduced as such further on
    else if (!mention.plural && entity.roles.some(role => endsIn(role, mention.key))) addOne(found, index, first);
  }
  if (found.length >= MOST_CANDIDATES || !anaphor.isDefinite) return;
  // "the broker": "a broker" who was quoted long before
  const last = lastBefore(strangers.get(head) ?? [], m);
  if (
    last < 0 ||
    traceOf(found, ~last) !== undefined ||
    sentence - layout.sentenceOf[mentions[last]!.first]! <= MOST_SENTENCES_BACK
  )
    return;
  if (mayMean(setting, anaphor, ~last)) addOne(found, ~last, last);
}

/** A description may come before the name: "its chief has said. ¶ X …". */
function addLater(setting: Setting, anaphor: Anaphor, found: Found): void {
  const { mentions, names, layout } = setting;
  const { m, sentence } = anaphor;
  const lead = sentence <= LEAD || found.length === 0;
  for (let k = m + 1; k < mentions.length; k++) {
    const { first, modifier } = mentions[k]!;
    if (layout.sentenceOf[first]! - sentence > SENTENCES_ON) break;
    const entity = names.entityOf[k]!;
    if (entity < 0 || modifier || names.entities[entity]!.mentions[0] !== k || layout.spanOf[first]! >= 0) continue;
    // later in an article only a name that comes without an introduction
    if (!lead && names.entities[entity]!.key.length > 1) continue;
    if (
      traceOf(found, entity) !== undefined ||
      setting.entityTypes[entity] === 'place' ||
      !mayMean(setting, anaphor, entity)
    )
      continue;
    addOne(found, entity, k);
  }
}

/** The people who spoke earlier stay within reach. */
function addSpeakers(setting: Setting, anaphor: Anaphor, quotedBy: ReadonlyMap<Referent, Spoken>, found: Found): void {
  let looked = 0;
  for (const referent of quotedBy.keys()) {
    if (found.length >= MOST_CANDIDATES + 4 || looked++ >= MOST_SPEAKERS) break;
    if (referent < 0 || traceOf(found, referent) !== undefined || !mayMean(setting, anaphor, referent)) continue;
    const last = lastBefore(setting.names.entities[referent]!.mentions, anaphor.m);
    if (last >= 0) addOne(found, referent, last);
  }
}

/** Offices that one person holds at a time. */
const OFFICES = new Set(
  `president premier chancellor archbishop bishop mayor governor speaker pope king queen prince princess emir sultan sheriff
  ambassador coroner taoiseach`.split(/\s+/),
);

/** "The home secretary" is who has been described as such, not whoever stands in the foreground. */
function describedAlike(setting: Setting, anaphor: Anaphor, found: Found): readonly Referent[] {
  const { mention, head } = anaphor;
  if (mention.kind !== 'role' || mention.plural || !anaphor.isDefinite) return EVERYBODY;
  const referents = found.map(({ referent }) => referent);
  if (anaphor.mark !== null) {
    const marked = referents.filter(
      referent => referent >= 0 && markFits(setting.names.entities[referent]!, head) === 'same',
    );
    if (marked.length > 0) return marked;
  }
  const alike = calledBy(setting, mention.key, referents);
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

const EVERYBODY: readonly Referent[] = [];

/** Those named who are described by all the words of a description: by the same office, or else by one like it. */
function calledBy({ names }: Setting, key: readonly string[], referents: readonly Referent[]): readonly Referent[] {
  const described: Referent[] = [];
  const same: Referent[] = [];
  for (const referent of referents) {
    if (referent < 0) continue;
    let isDescribed = false;
    let isSame = false;
    for (const role of names.entities[referent]!.roles) {
      if (!endsIn(role, key)) continue;
      isDescribed = true;
      isSame ||= !isOtherOffice(role, key);
    }
    if (isDescribed) described.push(referent);
    if (isSame) same.push(referent);
  }
  return same.length > 0 ? same : described;
}
