// A referent → the entity of the rows: name, type, role and forms of somebody named, or the description of somebody who is not.
import { Flag } from '../lexicon/entry.ts';
import { DOCUMENT_NOUNS } from '../lexicon/titles.ts';
import type { Mention } from '../names/mention.ts';
import { nameText } from '../names/named-entity.ts';
import { isPersonSpeaking } from '../names/types.ts';
import type { ReportedSpeech } from '../speech/reported.ts';
import type { Setting } from '../speech/setting.ts';
import type { Layout } from '../text/layout.ts';
import { Ending, is, Shape, TokenKind } from '../text/words.ts';
import type { Article, Span, Speaker, SpeakerType, TextSpan } from '../types.ts';
import { groupOfOne } from './anonymous.ts';
import type { Entity } from './entity.ts';
import type { Referent } from './referents.ts';

export function entityOf(article: Article, setting: Setting, referent: Referent, known: Map<Referent, Entity>): Entity {
  const earlier = known.get(referent);
  if (earlier !== undefined) return earlier;
  let entity: Entity;
  if (referent >= 0) {
    const named = setting.names.entities[referent]!;
    const found = setting.entityTypes[referent]!;
    const person =
      found === 'person' || (found === 'unknown' && isPersonSpeaking(setting.layout, setting.mentions, named));
    const type: SpeakerType = person ? 'person' : 'organization';
    const forms = [...named.forms].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([form]) => form);
    entity = {
      key: `e${referent}`,
      document: article.document,
      type,
      name: named.name,
      forms,
      ...(named.role === null ? {} : { role: named.role.trim() }),
      ...rolesOf(named.roles.map(role => role[role.length - 1]!)),
      ...(named.male === named.female
        ? {}
        : { gender: named.male > named.female ? ('male' as const) : ('female' as const) }),
    };
  } else {
    const mention = setting.mentions[~referent]!;
    const name = mention.kind === 'name' ? nameText(setting.layout, mention) : sourceName(setting, ~referent);
    entity = {
      key: `u${~referent}`,
      document: article.document,
      type: mention.type === 'organization' ? 'organization' : 'unnamed',
      name,
      forms: [name],
      ...(isDefinite(setting, mention) ? rolesOf([mention.key[mention.key.length - 1]!]) : {}),
    };
  }
  known.set(referent, entity);
  return entity;
}

/** The speaker of a row: an entity with the words that stand for it beside the quote. */
export function speakerOf({ key, name, type, role }: Entity, mention: TextSpan | null): Speaker {
  return role === undefined ? { id: key, name, type, mention } : { id: key, name, type, role, mention };
}

const rolesOf = (heads: readonly string[]): Pick<Entity, 'roles'> =>
  heads.length === 0 ? {} : { roles: [...new Set(heads)].sort() };

/** "The envoy": one person whom the article takes for known. */
function isDefinite(setting: Setting, mention: Mention): boolean {
  return (
    mention.kind === 'role' &&
    !mention.plural &&
    mention.type === 'person' &&
    setting.layout.words.lower[mention.first] === 'the'
  );
}

/** "A senior official"; of "one" also of whom: "one of the residents". */
function sourceName(setting: Setting, m: number): string {
  const one = groupOfOne(setting, m);
  if (one === null) return descriptionText(setting, m);
  const { words, sentences, sentenceOf } = setting.layout;
  const { first } = setting.mentions[one.group]!;
  const group = descriptionText(setting, one.group);
  const begins = sentences[sentenceOf[first]!]!.first === first && words.shape[first] === Shape.capitalised;
  const named = is(words, first, Flag.place | Flag.demonym | Flag.inhabitant);
  const phrase = begins && !named ? words.lower[first]! + group.slice(words.lower[first]!.length) : group;
  const definite = is(words, first, Flag.determiner) && !QUANTIFIER.test(phrase);
  return `${one.picked} of ${definite ? phrase : `the ${phrase.replace(QUANTIFIER, '')}`}`;
}

const QUANTIFIER = /^(?:some|many|several|most|other) /;

/** A description with the owner before it and what it belongs to: "Smith’s lawyer", "a spokesman for the ministry". */
function descriptionText(setting: Setting, m: number): string {
  const { layout, mentions } = setting;
  const { words, text } = layout;
  const mention = mentions[m]!;
  const owner = mentions[m - 1];
  const describes = owner !== undefined && (owner.possessive || owner.modifier) && owner.last === mention.first;
  const first = describes ? owner.first : mention.first;
  const document = DOCUMENT_NOUNS.has(mention.key[mention.key.length - 1]!);
  const phrase = document ? mention.last : endOfPhrase(layout, mention.last);
  const last = phrase < 0 ? mention.last : Math.max(belongingTo(setting, m), phrase, endOfRelative(setting, m));
  const start = words.start[first]!;
  const source = phrase < 0 || mention.type === 'organization' ? -1 : sourceEnd(setting, start);
  return text.slice(start, Math.max(words.stem[last - 1]!, source)).replace(/\s+/g, ' ');
}

/** Words of a source phrase that name somebody: "a man who would not give his name". */
const LONGEST_SOURCE = 12;

/** By their beginnings the source phrases of an article. */
const sourcesOf = new WeakMap<readonly ReportedSpeech[], Map<number, Span>>();

/** Where the source phrase that begins at an offset ends, or -1: "a woman | passing in the aisle". */
function sourceEnd({ layout, reported: { speech } }: Setting, start: number): number {
  let sources = sourcesOf.get(speech);
  if (sources === undefined) {
    sources = new Map();
    for (const { source } of speech)
      if (source !== null && !sources.has(source.start)) sources.set(source.start, source);
    sourcesOf.set(speech, sources);
  }
  const source = sources.get(start);
  if (source === undefined) return -1;
  const phrase = layout.text.slice(source.start, source.end);
  return phrase.split(/\s+/).length <= LONGEST_SOURCE && !/[,;:()“”"]/.test(phrase) ? source.end : -1;
}

const INFINITIVE = new Set(['to', 'be', 'not']);

/** Words of a clause that tells no more than that somebody is not named. */
const ANONYMITY = new Set(['not', 'declined', 'anonymity', 'anonymously', 'named', 'identified', 'condition']);

/** Words of a relative clause. */
const LONGEST_RELATIVE = 8;

/** "A resident | who lives opposite said": token after the clause that tells one person from others; the mention's end where there is none. */
function endOfRelative({ layout, mentions, symbols, cueOf }: Setting, m: number): number {
  const { words, sentenceOf, spanOf } = layout;
  const { last, kind, type, plural } = mentions[m]!;
  if (kind !== 'role' || type !== 'person' || plural || words.lower[last] !== 'who') return last;
  for (let k = last + 1; k <= last + LONGEST_RELATIVE && k < words.count; k++) {
    const ends = words.kind[k] === TokenKind.mark || spanOf[k]! >= 0 || sentenceOf[k] !== sentenceOf[last];
    // the verb of the clause itself comes first: "a man who said no"
    if (ANONYMITY.has(words.lower[k]!)) return last;
    const isVerb = symbols[k] === 'V' && k > last + 1 && !INFINITIVE.has(words.lower[k - 1]!);
    if (ends || k === cueOf[m] || isVerb) return k > last + 1 ? k : last;
  }
  return last;
}

const MOST_OWNERS = 4;

const BELONGING = new Set(['of', 'for', 'at', 'from', 'in', 'with']);

/** Token after the mention that a description belongs to: "a spokesman for the ministry", "for Westport’s Harbour Trust". */
function belongingTo({ layout, mentions }: Setting, m: number): number {
  const { words } = layout;
  const { last } = mentions[m]!;
  const next = mentions[m + 1];
  if (!BELONGING.has(words.lower[last] ?? '') || next === undefined || next.kind === 'pronoun') return last;
  const gap = next.first - last;
  if (layout.sentenceOf[next.first] !== layout.sentenceOf[last]) return last;
  if (gap !== 1 && !(gap === 2 && words.lower[last + 1] === 'the')) return last;
  let end = m + 1;
  while (end < m + MOST_OWNERS && mentions[end]!.possessive && mentions[end + 1]?.first === mentions[end]!.last) end++;
  return mentions[end]!.last;
}

/** Prepositions of what tells one source from another: "sources within the board", "the man in the next seat". */
const TELLING = new Set([...BELONGING, 'within', 'inside', 'on', 'behind', 'near', 'outside', 'close']);

/** Tokens that such a phrase may have. */
const LONGEST_TELLING = 8;

/** What follows in, on and at and says when or where something was said, not by whom. */
const CIRCUMSTANCES = new Set(
  `time moment start end beginning day morning evening night week weekend month year years hour press conference interview
  court trial hearing public private person response reply return turn advance front touch case fact statement email e-mail letter
  tweet post report release message memo note`.split(/\s+/),
);

/** Circumstances by themselves, and what places may be. */
const OPEN_OR_NOT = new Set(['public', 'private']);

/** Token after the short noun phrase that a preposition joins to a description; `last` where there is none, -1 where it tells an occasion. */
function endOfPhrase({ words, spanOf, sentenceOf }: Layout, last: number): number {
  if (!TELLING.has(words.lower[last] ?? '')) return last;
  let from = last + 1;
  if (words.lower[last] === 'close') {
    if (words.lower[from] !== 'to') return last;
    from++;
  }
  let k = from;
  let end = last;
  for (; k < from + LONGEST_TELLING && k < words.count; k++) {
    const low = words.lower[k]!;
    const plain = words.shape[k] === Shape.lower;
    if (words.kind[k] !== TokenKind.word || spanOf[k]! >= 0 || sentenceOf[k] !== sentenceOf[last]) break;
    // "in public", not "in the public gallery"
    if (is(words, k, Flag.calendar) || (CIRCUMSTANCES.has(low) && !(k > from && OPEN_OR_NOT.has(low)))) return -1;
    if (is(words, k, Flag.determiner) || low === 'of' || (low === 'for' && k > from)) continue;
    if (is(words, k, Flag.function)) break;
    if (
      plain &&
      words.ending[k] !== Ending.possessive &&
      !is(words, k, Flag.head) &&
      (words.cue[k]! >= SURE_VERB || is(words, k, Flag.ed | Flag.ly | Flag.ing))
    )
      break;
    end = k + 1;
  }
  return end;
}

/** A word of at least this strength as a cue is the verb, unless it is known as a noun. */
const SURE_VERB = 0.05;
