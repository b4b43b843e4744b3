// Layout → mentions: every name, pronoun and descriptive noun phrase that may stand for a speaker, in text order.
// Only the head of a noun phrase is a mention of its own: in "Acme spokesman John Smith" that is John Smith.
import { Flag } from '../lexicon/entry.ts';
import type { Layout } from '../text/layout.ts';
import { TokenKind, type Words } from '../text/words.ts';
import { ACCOUNT, accountAt } from './accounts.ts';
import { beginsClause, limitAt } from './borders.ts';
import { officeIn, withPortfolio } from './capital-offices.ts';
import { type CaseEvidence, caseEvidence, isNameShape } from './capitals.ts';
import { afterCompoundModifier } from './compound-modifiers.ts';
import { withFigure } from './figures.ts';
import { genderOfForename } from './given-names.ts';
import { type BodyNames, headlineNames, namesOfBody } from './headlines.ts';
import { type Heads, mayDescribe, noHeads } from './heads.ts';
import { knownName } from './known-names.ts';
import { changedMention, type Mention } from './mention.ts';
import { readName } from './name-mention.ts';
import { startsName } from './name-start.ts';
import { withoutOffice } from './office-tails.ts';
import { pronoun, readRole, startsNoun, withSecondRole } from './role-mention.ts';
import { withSubjects } from './subjects.ts';

/** What is read of an article, token by token. */
interface Reading {
  readonly layout: Layout;
  readonly evidence: CaseEvidence;
  readonly bodyNames: BodyNames;
  readonly heads: Heads;
  /** The mentions so far. */
  readonly mentions: Mention[];
}

/** Finds the mentions outside and inside quotation marks. */
export function mentionsIn(layout: Layout): Mention[] {
  const { words, sentences } = layout;
  const evidence = caseEvidence(layout);
  const bodyNames = namesOfBody(layout, evidence);
  const mentions: Mention[] = [];
  const reading: Reading = { layout, evidence, bodyNames, heads: noHeads(), mentions };
  for (let s = 0; s < sentences.length; s++) {
    const { first, last } = sentences[s]!;
    if (evidence.headings[s]!) {
      headlineNames(layout, first, last, bodyNames.byWord, evidence, mentions);
      continue;
    }
    reading.heads.next = -1;
    // at most tokens no name begins
    for (let i = first; i < last; )
      i = isNameShape(words.shape[i]!)
        ? afterCapital(reading, i, first, last)
        : (evidence.traits[i]! & ACCOUNT) === 0
          ? afterDescription(reading, i, last)
          : afterAccount(reading, i, first, last);
  }
  return withSubjects(layout, mentions);
}

/** Reads what begins at a word with a capital; returns the token to go on with. */
function afterCapital(reading: Reading, i: number, first: number, last: number): number {
  const { layout, evidence, bodyNames } = reading;
  const { words } = layout;
  const limit = limitAt(evidence.borders, i);
  // "New York-based | Acme", "New | York-based firm"
  const after = afterCompoundModifier(words, evidence.traits, i, limit);
  if (after > i) {
    const next = after < limit && isNameShape(words.shape[after]!) ? after : after - 1;
    if (next > i) return next;
  }
  const known = bodyNames.at.get(i);
  let name = known ?? accountAt(words, evidence.traits, i, limit) ?? knownName(words, i, limit, evidence);
  if (name === null && known === undefined && after === i) {
    const atStart = i === first || beginsClause(layout, i);
    if (startsName(words, i, atStart, evidence, false)) name = readName(words, i, limit, atStart, evidence, false);
  }
  return name === null ? afterDescription(reading, i, last) : afterName(reading, name, i, limit, first, last);
}

/** Adds a name, or the office that it is; returns the token to go on with. */
function afterName(
  { layout, evidence, mentions }: Reading,
  found: Mention,
  i: number,
  limit: number,
  first: number,
  last: number,
): number {
  const { words } = layout;
  const office = officeIn(words, evidence.traits, found);
  if (office !== null) {
    const role = withPortfolio(words, office, limit);
    mentions.push(role);
    return role.last;
  }
  let name = withNickname(layout, found, last, evidence);
  if (name.head > name.first && name.titles.length === 0) name = withoutOffice(words, mentions, name);
  if (i > first) name = withFigure(words, name);
  if (mentions.length > 0) {
    const trade = mentions[mentions.length - 1]!;
    if (isTradeOf(words, trade, name)) mentions[mentions.length - 1] = changedMention(trade, { type: 'organization' });
  }
  mentions.push(name);
  return Math.max(name.last, i + 1);
}

/** Reads the mention of a user, or what else begins there; returns the token to go on with. */
function afterAccount(reading: Reading, i: number, first: number, last: number): number {
  const { layout, evidence } = reading;
  const limit = limitAt(evidence.borders, i);
  const account = accountAt(layout.words, evidence.traits, i, limit);
  return account === null ? afterDescription(reading, i, last) : afterName(reading, account, i, limit, first, last);
}

/** Reads the pronoun or the description that begins at a token; returns the token to go on with. */
function afterDescription({ layout, evidence, heads, mentions }: Reading, i: number, last: number): number {
  const { words } = layout;
  if (words.kind[i] !== WORD) return i + 1;
  const flags = words.flags[i]!;
  const limit = limitAt(evidence.borders, i);
  // "the Golden State Warriors" are no warriors
  if ((flags & DETERMINER) !== 0 && words.lower[i] === 'the')
    if (i + 1 < limit && knownName(words, i + 1, limit, evidence) !== null) return i + 1;
  if ((flags & MENTIONING) !== 0 && (words.lower[i] !== 'her' || !startsNoun(words, i + 1, limit))) {
    mentions.push(pronoun(words, i));
    return i + 1;
  }
  if (!mayDescribe(words, evidence.traits, heads, i, last)) return i + 1;
  const first = readRole(words, i, limit, evidence);
  if (first === null) return i + 1;
  const role = withPortfolio(words, withSecondRole(words, first, limit, evidence), limit);
  mentions.push(role);
  return role.last;
}

const { word: WORD } = TokenKind;
const { mentioning: MENTIONING, determiner: DETERMINER } = Flag;

/** Words in the marks of a nickname. */
const LONGEST_NICKNAME = 3;

/** Robert “Bobby” Jones is one name. */
function withNickname(layout: Layout, name: Mention, to: number, evidence: CaseEvidence): Mention {
  const { words, spanOf } = layout;
  const span = spanOf[name.last] ?? -1;
  if (span < 0 || spanOf[name.head] === span || name.possessive || name.titles.length + name.key.length > 4)
    return name;
  let next = name.last;
  let size = 0;
  while (next < to && spanOf[next] === span) {
    if (words.kind[next] === TokenKind.word) {
      if (!isNameShape(words.shape[next]!) || ++size > LONGEST_NICKNAME) return name;
    } else if (words.kind[next] !== TokenKind.mark || !QUOTATION_MARKS.test(words.lower[next]!)) return name;
    next++;
  }
  if (size === 0 || next >= to || spanOf[next]! >= 0 || !startsName(words, next, false, evidence, false)) return name;
  const family = readName(words, next, to, false, evidence, false);
  if (family === null || family.titles.length > 0 || family.first !== next || family.head !== next) return name;
  const type = name.type === 'unknown' ? 'person' : name.type;
  const gender = name.gender === 'unknown' ? genderOfForename(name.key[0]!) : name.gender;
  return changedMention(name, {
    last: family.last,
    type,
    gender,
    possessive: family.possessive,
    modifier: family.modifier,
    key: [...name.key, ...family.key],
  });
}

/** What people and houses are; other callings have the name of an office after a comma: “the secretary, Ministry of Works,”. */
const TRADES = new Set(
  `developer publisher producer maker manufacturer builder contractor supplier distributor provider operator owner landlord employer
  organiser organizer promoter sponsor seller buyer bidder plaintiff defendant claimant creditor rival`.split(/\s+/),
);

/** "The developer, Harbour Games, said": what a house is called between commas is no person. */
const isTradeOf = ({ lower }: Words, role: Mention, name: Mention): boolean =>
  name.type === 'organization' &&
  !name.possessive &&
  !name.modifier &&
  role.kind === 'role' &&
  role.type === 'person' &&
  name.first === role.last + 1 &&
  lower[role.last] === ',' &&
  lower[name.last] === ',' &&
  lower[role.first] === 'the' &&
  TRADES.has(lower[role.head]!);

const QUOTATION_MARKS = /^["“”‘’'„‟«»]+$/;
