// Layout → mentions: every name, pronoun and descriptive noun phrase that may stand for a speaker, in text order.
// Only the head of a noun phrase is a mention of its own: in "Acme spokesman John Smith" that is John Smith.
import { Flag } from '../lexicon/entry.ts';
import type { Layout } from '../text/layout.ts';
import { is, TokenKind, type Words } from '../text/words.ts';
import { accountAt } from './accounts.ts';
import { beginsClause, spanBorders } from './borders.ts';
import { officeIn, withPortfolio } from './capital-offices.ts';
import { type CaseEvidence, caseEvidence, isNameShape } from './capitals.ts';
import { afterCompoundModifier } from './compound-modifiers.ts';
import { withFigure } from './figures.ts';
import { headlineNames, namesOfBody } from './headlines.ts';
import { knownName } from './known-names.ts';
import { changedMention, type Mention } from './mention.ts';
import { genderOfForename, readName } from './name-mention.ts';
import { startsName } from './name-start.ts';
import { withoutOffice } from './office-tails.ts';
import { FARTHEST_HEAD, pronoun, readRole, startsNoun, withSecondRole } from './role-mention.ts';
import { withSubjects } from './subjects.ts';

/** Finds the mentions outside and inside quotation marks. */
export function mentionsIn(layout: Layout): Mention[] {
  const { words } = layout;
  const evidence = caseEvidence(layout);
  const bodyNames = namesOfBody(layout, evidence);
  const mentions: Mention[] = [];
  for (const [s, sentence] of layout.sentences.entries()) {
    if (evidence.headings[s]!) {
      headlineNames(layout, sentence.first, sentence.last, bodyNames.byWord, evidence, mentions);
      continue;
    }
    const borderAfter = spanBorders(layout, sentence.first, sentence.last);
    let i = sentence.first;
    let nextHead = i;
    while (i < sentence.last) {
      const limit = borderAfter(i);
      // "New York-based | Acme", "New | York-based firm"
      const after = afterCompoundModifier(words, i, limit);
      const next = after < limit && isNameShape(words.shape[after]!) ? after : after - 1;
      if (next > i) {
        i = next;
        continue;
      }
      let name = bodyNames.at.get(i) ?? accountAt(words, i, limit) ?? knownName(words, i, limit, evidence);
      if (name === null && after === i && isNameShape(words.shape[i]!) && !bodyNames.at.has(i)) {
        const atStart = i === sentence.first || beginsClause(layout, i);
        if (startsName(words, i, atStart, evidence, false)) name = readName(words, i, limit, atStart, evidence, false);
      }
      const office = name === null ? null : officeIn(words, name);
      if (office !== null) {
        const role = withPortfolio(words, office, limit);
        mentions.push(role);
        i = role.last;
        continue;
      }
      if (name !== null) {
        name = withNickname(layout, name, sentence.last, evidence);
        if (name.head > name.first && name.titles.length === 0) name = withoutOffice(words, mentions, name);
        if (i > sentence.first) name = withFigure(words, name);
        const trade = mentions[mentions.length - 1];
        if (trade !== undefined && isTradeOf(words, trade, name))
          mentions[mentions.length - 1] = changedMention(trade, { type: 'organization' });
        mentions.push(name);
        i = Math.max(name.last, i + 1);
        continue;
      }
      const low = words.lower[i]!;
      // "the Golden State Warriors" are no warriors
      const named = low === 'the' && i + 1 < limit && knownName(words, i + 1, limit, evidence) !== null;
      if (words.kind[i] === TokenKind.word && !named) {
        if (is(words, i, Flag.mentioning)) {
          if (low !== 'her' || !startsNoun(words, i + 1, limit)) {
            mentions.push(pronoun(words, i));
            i++;
            continue;
          }
        }
        if (nextHead < i) nextHead = i;
        while (nextHead < sentence.last && !is(words, nextHead, Flag.head | Flag.inhabitant)) nextHead++;
        const first = nextHead - i < FARTHEST_HEAD ? readRole(words, i, limit, evidence) : null;
        if (first !== null) {
          const role = withPortfolio(words, withSecondRole(words, first, limit, evidence), limit);
          mentions.push(role);
          i = role.last;
          continue;
        }
      }
      i++;
    }
  }
  return withSubjects(layout, mentions);
}

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
