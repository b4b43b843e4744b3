// A referent → the entity of the rows: name, type, role and forms of somebody named, or the description of somebody who is not.
import { Flag } from '../lexicon/entry.ts';
import { DOCUMENT_NOUNS } from '../lexicon/titles.ts';
import type { Mention } from '../names/mention.ts';
import { type NamedEntity, nameText } from '../names/named-entity.ts';
import { isPersonSpeaking } from '../names/types.ts';
import type { ReportedSpeech } from '../speech/reported.ts';
import type { Setting } from '../speech/setting.ts';
import type { Layout } from '../text/layout.ts';
import { Ending, is, Shape, TokenKind, type Words } from '../text/words.ts';
import type { Article, Span, Speaker, SpeakerType, TextSpan } from '../types.ts';
import { groupOfOne } from './anonymous.ts';
import type { Entity } from './entity.ts';
import type { Referent } from './referents.ts';

export function entityOf(article: Article, setting: Setting, referent: Referent, known: Map<Referent, Entity>): Entity {
  let entity = known.get(referent);
  if (entity === undefined) {
    entity = referent >= 0 ? namedEntity(article, setting, referent) : describedEntity(article, setting, ~referent);
    known.set(referent, entity);
  }
  return entity;
}

/** An entity while it is put together. */
type Draft = { -readonly [Key in keyof Entity]: Entity[Key] };

function namedEntity({ document }: Article, { layout, mentions, names, entityTypes }: Setting, index: number): Entity {
  const named = names.entities[index]!;
  const found = entityTypes[index]!;
  const person = found === 'person' || (found === 'unknown' && isPersonSpeaking(layout, mentions, named));
  const type: SpeakerType = person ? 'person' : 'organization';
  const entity: Draft = { key: `e${index}`, document, type, name: named.name, forms: formsOf(named) };
  if (named.role !== null) entity.role = named.role.trim();
  if (named.roles.length > 0) entity.roles = sortedOnce(named.roles.map(role => role[role.length - 1]!));
  if (named.male !== named.female) entity.gender = named.male > named.female ? 'male' : 'female';
  return entity;
}

/** The forms of a name, the most frequent first. */
function formsOf({ forms }: NamedEntity): readonly string[] {
  if (forms.size === 1) return [...forms.keys()];
  return [...forms].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([form]) => form);
}

function describedEntity({ document }: Article, setting: Setting, m: number): Entity {
  const mention = setting.mentions[m]!;
  const name = mention.kind === 'name' ? nameText(setting.layout, mention) : sourceName(setting, m);
  const type = mention.type === 'organization' ? 'organization' : 'unnamed';
  const entity: Draft = { key: `u${m}`, document, type, name, forms: [name] };
  if (isDefinite(setting, mention)) entity.roles = [mention.key[mention.key.length - 1]!];
  return entity;
}

const sortedOnce = (words: readonly string[]): readonly string[] =>
  words.length === 1 ? words : [...new Set(words)].sort();

/** The speaker of a row: an entity with the words that stand for it beside the quote. */
export function speakerOf({ key, name, type, role }: Entity, mention: TextSpan | null): Speaker {
  return role === undefined ? { id: key, name, type, mention } : { id: key, name, type, role, mention };
}

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
  const near = phrase < 0 ? mention.last : Math.max(belongingTo(setting, m), phrase);
  const last = document || phrase < 0 ? near : endOfClause(setting, m, near);
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
  `time moment start end beginning day morning evening night week weekend month year years hour press conference briefing interview
  court trial hearing public private person response reply return turn advance front touch case fact statement email e-mail letter
  tweet post report release message memo note`.split(/\s+/),
);

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
    if (is(words, k, Flag.calendar)) return k > from && end > last ? end : -1;
    if (CIRCUMSTANCES.has(low) && !isModifier(words, k)) return -1;
    if (is(words, k, Flag.determiner) || low === 'of' || (low === 'for' && k > from)) continue;
    if (is(words, k, Flag.function)) break;
    if (
      plain &&
      k > from &&
      !is(words, k - 1, Flag.determiner) &&
      words.ending[k] !== Ending.possessive &&
      !is(words, k, Flag.head) &&
      (words.cue[k]! >= SURE_VERB || is(words, k, Flag.ed | Flag.ly | Flag.ing))
    )
      break;
    end = k + 1;
  }
  return end;
}

/** "In public", but "in the public gallery". */
const isModifier = (words: Words, k: number) =>
  words.kind[k + 1] === TokenKind.word &&
  words.shape[k + 1] === Shape.lower &&
  words.cue[k + 1]! < SURE_VERB &&
  !is(words, k + 1, Flag.function | Flag.ed | Flag.ing | Flag.ly);

const RELATIVE = new Set(['who', 'that']);

/** Words of a clause that tells why a source has no name: "who was not allowed to speak", "who spoke on condition of anonymity". */
const WITHHOLDING = new Set(['not', 'declined', 'condition', 'anonymity', 'anonymously', 'named', 'identified']);

/** Tokens that a relative clause or a participle with what belongs to it may have. */
const LONGEST_CLAUSE = 12;

/**
 * Token after the clause that tells a source from others, up to its verb of saying or, after that verb, up to the next
 * mark: "a resident who lives opposite | said", "said a woman who lives opposite"; `last` where none follows.
 */
function endOfClause({ layout, cueOf, symbols }: Setting, m: number, last: number): number {
  const { words, spanOf, sentenceOf } = layout;
  const cue = cueOf[m]!;
  const relative = RELATIVE.has(words.lower[last] ?? '');
  if (cue < 0 || !(relative || (words.shape[last] === Shape.lower && is(words, last, Flag.ing)))) return last;
  const inverted = cue < last;
  // "something that he was being": its own subject
  if (relative && symbols[last + 1] !== 'x' && is(words, last + 1, Flag.function)) return last;
  let k = last + 1;
  for (; k < last + LONGEST_CLAUSE && (inverted || k < cue); k++) {
    if (WITHHOLDING.has(words.lower[k]!) || symbols[k] === '&' || is(words, k, Flag.calendar)) return last;
    if (words.kind[k] !== TokenKind.word || spanOf[k]! >= 0 || sentenceOf[k] !== sentenceOf[last]) break;
  }
  if (inverted) return k < last + LONGEST_CLAUSE && k > last + 1 ? k : last;
  if (k < cue) return last;
  while (k > last && (symbols[k - 1] === 'a' || symbols[k - 1] === 'x')) k--;
  return k > last + 2 || (!relative && k > last + 1) ? k : last;
}

/** A word of at least this strength as a cue is the verb, unless it is known as a noun. */
const SURE_VERB = 0.05;
