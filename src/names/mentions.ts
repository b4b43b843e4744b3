// Layout → mentions: every name, pronoun and descriptive noun phrase that may stand for a speaker, in text order.
// Only the head of a noun phrase is a mention of its own: in "Acme spokesman John Smith" that is John Smith.
import { Flag, plain } from '../lexicon/entry.ts';
import { FEMALE_FORENAMES, MALE_FORENAMES } from '../lexicon/forenames.ts';
import { PLURAL_HEADS } from '../lexicon/nouns.ts';
import { DEMONYMS, PLACE_NAMES, PLACE_WORDS } from '../lexicon/places.ts';
import { FEMALE_NOUNS, FEMALE_TITLES, MALE_NOUNS, MALE_TITLES } from '../lexicon/titles.ts';
import type { Layout } from '../text/layout.ts';
import { Ending, is, Shape, TokenKind, type Words } from '../text/words.ts';

export type MentionKind = 'name' | 'pronoun' | 'role' | 'subject';
export type NameType = 'person' | 'organization' | 'place' | 'unknown';
export type Gender = 'male' | 'female' | 'unknown';

/** Words that may stand for a speaker: tokens [first, last), of which the name proper begins at `name`. */
export interface Mention {
  readonly kind: MentionKind;
  /** First token with titles and determiner. */
  readonly first: number;
  /** Token after the last one. */
  readonly last: number;
  /** For names: first token of the name without titles; else the head noun or the pronoun. */
  readonly head: number;
  readonly type: NameType;
  readonly gender: Gender;
  readonly plural: boolean;
  /** Ends in ’s, so that it is the owner of what follows. */
  readonly possessive: boolean;
  /** A name that only describes the noun after it: "the Clinton campaign", "Leeds defender X". */
  readonly modifier: boolean;
  /** Words of the name or description in lower case, without titles and determiners. */
  readonly key: readonly string[];
  /** Role nouns before a name ("deputy foreign minister"), in lower case. */
  readonly titles: readonly string[];
}

const isNameShape = (shape: number) => shape === Shape.capitalised || shape === Shape.capitals || shape === Shape.mixed;

/** The forename's gender. */
export function genderOfForename(word: string): Gender {
  const bare = plain(word);
  return MALE_FORENAMES.has(bare) ? 'male' : FEMALE_FORENAMES.has(bare) ? 'female' : 'unknown';
}

/** How often each capitalised word stands in small letters and, inside a sentence, in capitals: the article's own evidence. */
interface CaseEvidence {
  readonly lower: ReadonlySet<string>;
  readonly capital: ReadonlySet<string>;
}

function caseEvidence(layout: Layout): CaseEvidence {
  const { words, sentences } = layout;
  const lower = new Set<string>();
  const capital = new Set<string>();
  for (const sentence of sentences) {
    const heading = isHeading(layout, sentence.first, sentence.last);
    for (let i = sentence.first; i < sentence.last; i++) {
      if (words.kind[i] !== TokenKind.word) continue;
      if (words.shape[i] === Shape.lower) lower.add(words.lower[i]!);
      else if (!heading && i > sentence.first && words.kind[i - 1] !== TokenKind.mark) capital.add(words.lower[i]!);
    }
  }
  return { lower, capital };
}

/** A line of mostly capitalised words without a full stop: a headline, where capitals say nothing. */
export function isHeading(layout: Layout, first: number, last: number): boolean {
  const { words } = layout;
  let lower = 0;
  let upper = 0;
  for (let i = first; i < last; i++) {
    if (words.kind[i] !== TokenKind.word || is(words, i, Flag.function)) continue;
    if (words.shape[i] === Shape.lower) lower++;
    else upper++;
  }
  // "The Daily Mail reports:" introduces a quote
  if (words.lower[last - 1] === ':') return false;
  return upper + lower >= 4 && upper / (upper + lower) >= 0.7;
}

/** Finds the mentions outside and inside quotation marks. */
export function mentionsIn(layout: Layout): Mention[] {
  const { words } = layout;
  const evidence = caseEvidence(layout);
  const bodyNames = namesOfBody(layout, evidence);
  const mentions: Mention[] = [];
  for (const sentence of layout.sentences) {
    const heading = isHeading(layout, sentence.first, sentence.last);
    if (heading) {
      headlineNames(layout, sentence.first, sentence.last, bodyNames, evidence, mentions);
      continue;
    }
    let i = sentence.first;
    while (i < sentence.last) {
      const limit = spanLimit(layout, i, sentence.last);
      const atStart = i === sentence.first || beginsClause(layout, i);
      const name = startsName(words, i, atStart, evidence, heading)
        ? readName(words, i, limit, atStart, evidence, heading)
        : null;
      if (name !== null) {
        mentions.push(name);
        i = Math.max(name.last, i + 1);
        continue;
      }
      const low = words.lower[i]!;
      if (words.kind[i] === TokenKind.word) {
        if (is(words, i, Flag.mentioning)) {
          if (low !== 'her' || !startsNoun(words, i + 1, limit)) {
            mentions.push(pronoun(words, i));
            i++;
            continue;
          }
        }
        const role = readRole(words, i, limit, evidence);
        if (role !== null) {
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

/** Names of the body that begin or end with the same word and are looked for in headlines. */
const MOST_NAMESAKES = 64;

/** The names that stand in ordinary sentences, by their first word: what a headline may repeat. */
function namesOfBody(layout: Layout, evidence: CaseEvidence): ReadonlyMap<string, readonly Mention[]> {
  const names = new Map<string, Mention[]>();
  if (!layout.sentences.some(sentence => isHeading(layout, sentence.first, sentence.last))) return names;
  const seen = new Set<string>();
  const add = (word: string, mention: Mention) => {
    const key = `${word} ${mention.key.join(' ')}`;
    if (seen.has(key)) return;
    seen.add(key);
    const list = names.get(word);
    if (list === undefined) names.set(word, [mention]);
    else if (list.length < MOST_NAMESAKES) list.push(mention);
  };
  for (const sentence of layout.sentences) {
    if (isHeading(layout, sentence.first, sentence.last)) continue;
    for (let i = sentence.first; i < sentence.last; i++) {
      if (layout.words.kind[i] !== TokenKind.word || !isNameShape(layout.words.shape[i]!)) continue;
      const atStart = i === sentence.first || beginsClause(layout, i);
      if (!startsName(layout.words, i, atStart, evidence, false)) continue;
      const name = readName(layout.words, i, spanLimit(layout, i, sentence.last), atStart, evidence, false);
      if (name === null) continue;
      add(name.key[0]!, name);
      if (name.key.length > 1) add(name.key[name.key.length - 1]!, name);
      i = name.last - 1;
    }
  }
  return names;
}

/** In a headline capitals say nothing: the longest names of the body, else runs of words that are no common words. */
function headlineNames(
  layout: Layout,
  from: number,
  to: number,
  bodyNames: ReadonlyMap<string, readonly Mention[]>,
  evidence: CaseEvidence,
  mentions: Mention[],
): void {
  const { words } = layout;
  for (let i = from; i < to; i++) {
    if (words.kind[i] !== TokenKind.word || !isNameShape(words.shape[i]!)) continue;
    const limit = spanLimit(layout, i, to);
    let best: Mention | null = null;
    let size = 0;
    for (const known of bodyNames.get(plain(words.lower[i]!)) ?? []) {
      let k = 0;
      while (k < known.key.length && i + k < limit && plain(words.lower[i + k]!) === known.key[k]) k++;
      const length = k === known.key.length ? k : known.key[known.key.length - 1] === plain(words.lower[i]!) ? 1 : 0;
      if (length > size) [best, size] = [known, length];
    }
    if (best !== null) {
      const last = i + size;
      mentions.push({
        ...best,
        first: i,
        last,
        head: i,
        key: size === best.key.length ? best.key : [plain(words.lower[i]!)],
        titles: [],
        possessive: words.ending[last - 1] === Ending.possessive,
        modifier: false,
      });
      i = last - 1;
      continue;
    }
    if (!startsName(words, i, i === from, evidence, true)) continue;
    const name = readName(words, i, limit, i === from, evidence, true);
    if (name === null || name.key.length > 3) continue;
    mentions.push(name);
    i = name.last - 1;
  }
}

/** Mentions do not run over the border of a quoted span. */
function spanLimit(layout: Layout, i: number, last: number): number {
  const span = layout.spanOf[i]!;
  let limit = i + 1;
  while (limit < last && limit < i + 24 && layout.spanOf[limit] === span) limit++;
  return limit;
}

function beginsClause(layout: Layout, i: number): boolean {
  const before = layout.words.lower[i - 1];
  return (
    before === undefined ||
    (layout.words.kind[i - 1] === TokenKind.mark && !",’'-–—/&(".includes(before[0]!)) ||
    layout.spanOf[i] !== layout.spanOf[i - 1]
  );
}

function isCommonHere(words: Words, i: number, evidence: CaseEvidence): boolean {
  const word = words.lower[i]!;
  if (evidence.capital.has(word)) return false;
  return is(words, i, Flag.common | Flag.function) || evidence.lower.has(word);
}

function startsName(words: Words, i: number, atStart: boolean, evidence: CaseEvidence, heading: boolean): boolean {
  if (words.kind[i] !== TokenKind.word || !isNameShape(words.shape[i]!)) return false;
  const low = words.lower[i]!;
  if (is(words, i, Flag.notName) && !is(words, i, Flag.title) && !isAcronym(words, i)) return false;
  if (
    low === 'i' ||
    is(words, i, Flag.calendar) ||
    (is(words, i, Flag.function) && (atStart || heading || words.shape[i] === Shape.capitalised))
  )
    return false;
  if (words.ending[i] === Ending.verb && is(words, i, Flag.function)) return false;
  if (heading && isCommonHere(words, i, evidence) && !is(words, i, Flag.title)) return false;
  // "Said X": a verb although some are called so
  if (atStart && words.cue[i]! > 0.4 && !evidence.capital.has(low)) return false;
  if (!atStart) return true;
  if (is(words, i, Flag.ly) && !evidence.capital.has(low) && !is(words, i, Flag.forename)) return false;
  if (is(words, i, Flag.title) || is(words, i, Flag.forename))
    return !(evidence.lower.has(low) && !evidence.capital.has(low)) || isNameShape(words.shape[i + 1] ?? 0);
  if (is(words, i, Flag.demonym) || is(words, i, Flag.place)) return true;
  return (
    !isCommonHere(words, i, evidence) ||
    (isNameShape(words.shape[i + 1] ?? 0) &&
      !is(words, i, Flag.function) &&
      !evidence.lower.has(low) &&
      words.end[i]! + 1 === words.start[i + 1]! &&
      !is(words, i + 1, Flag.common) &&
      is(words, i, Flag.person))
  );
}

function isAcronym(words: Words, i: number): boolean {
  return words.shape[i] === Shape.capitals && words.end[i]! - words.start[i]! >= 2;
}

/** Reads the capitalised run at i and what belongs to it. */
function readName(
  words: Words,
  i: number,
  limit: number,
  atStart: boolean,
  evidence: CaseEvidence,
  heading: boolean,
): Mention | null {
  let last = i + 1;
  while (last < limit && words.ending[last - 1] !== Ending.possessive) {
    if (words.kind[last] === TokenKind.word && isNameShape(words.shape[last]!) && adjoining(words, last)) {
      const low = words.lower[last]!;
      if (
        low === 'i' ||
        is(words, last, Flag.calendar) ||
        (heading &&
          isCommonHere(words, last, evidence) &&
          !is(words, last, Flag.title) &&
          !is(words, last, Flag.forename))
      )
        break;
      if (
        is(words, last, Flag.function) &&
        !is(words, last, Flag.nameParticle) &&
        words.shape[last] === Shape.capitalised &&
        !isNameShape(words.shape[last + 1] ?? 0)
      )
        break;
      last++;
      continue;
    }
    const joined = particles(words, last, limit);
    if (joined < 0) break;
    last = joined;
  }
  if (last === i) return null;

  // titles in front of the name
  let head = i;
  const titles: string[] = [];
  let gender: Gender = 'unknown';
  let titled = false;
  for (let k = i; k < last - 1; k++) {
    const low = words.lower[k]!;
    const isTitle =
      is(words, k, Flag.title) ||
      (is(words, k, Flag.person) && !is(words, k, Flag.forename) && !evidenceOfName(words, k));
    if (isTitle && !(is(words, k, Flag.forename) && !is(words, k, Flag.strongTitle) && k === i)) {
      if (is(words, k + 1, Flag.organisationParticle) && words.shape[k + 1] === Shape.lower) {
        const after = titleTail(words, k + 1, last);
        if (after < 0) continue;
        for (let t = head; t < after; t++) titles.push(words.lower[t]!);
        head = after;
        k = after - 1;
        titled = true;
        continue;
      }
      for (let t = head; t <= k; t++) titles.push(words.lower[t]!);
      head = k + 1;
      titled = true;
      if (MALE_TITLES.has(low)) gender = 'male';
      else if (FEMALE_TITLES.has(low)) gender = 'female';
    } else if (!is(words, k, Flag.titleModifier) && !is(words, k, Flag.demonym)) {
      if (k - head >= 3) break;
    }
  }
  if (head >= last) head = last - 1;
  while (head < last - 1 && is(words, head, Flag.function) && !is(words, head, Flag.nameParticle)) head++;
  let nameEnd = last;
  // Jr., III after a comma
  if (
    nameEnd + 1 < limit &&
    words.lower[nameEnd] === ',' &&
    is(words, nameEnd + 1, Flag.nameSuffix) &&
    isNameShape(words.shape[nameEnd + 1]!)
  )
    nameEnd += 2;

  const key: string[] = [];
  for (let k = head; k < last; k++)
    if (words.kind[k] === TokenKind.word && !is(words, k, Flag.nameSuffix)) key.push(plain(words.lower[k]!));
  if (key.length === 0) return null;
  const size = last - head;
  const firstWord = key[0]!;
  const lastWord = key[key.length - 1]!;

  // a lone word that is a people's adjective, a title or a common word is no name
  if (size === 1) {
    const low = words.lower[head]!;
    if (titled === false && is(words, head, Flag.demonym) && words.ending[head] !== Ending.possessive) return null;
    if (atStart && !titled && isCommonHere(words, head, evidence)) return null;
    if (!titled && is(words, head, Flag.title) && !evidence.capital.has(low) && !is(words, head, Flag.forename))
      return null;
    if (!titled && is(words, head, Flag.strongTitle)) return null;
  }
  const type = typeOfName(words, head, last, titled, gender !== 'unknown');
  if (type === 'person' && gender === 'unknown' && size > 1) gender = genderOfForename(firstWord);
  if (gender === 'unknown' && titled) gender = genderOfTitles(titles);
  const before = words.lower[i - 1];
  const possessive = words.ending[last - 1] === Ending.possessive;
  return {
    kind: 'name',
    first: before === 'the' && type === 'organization' ? i - 1 : i,
    last: nameEnd,
    head,
    type,
    gender,
    plural: false,
    possessive,
    modifier: !possessive && describesNoun(words, last, limit, lastWord, evidence),
    key,
    titles,
  };
}

/** A title word that the article uses as part of a name is known by what follows: here, nothing speaks for it. */
function evidenceOfName(words: Words, k: number): boolean {
  return words.ending[k] === Ending.possessive;
}

function genderOfTitles(titles: readonly string[]): Gender {
  for (const title of titles) {
    if (MALE_TITLES.has(title) || MALE_NOUNS.has(title)) return 'male';
    if (FEMALE_TITLES.has(title) || FEMALE_NOUNS.has(title)) return 'female';
  }
  return 'unknown';
}

/** "Secretary of State X": the token after the title's tail, or -1 when the run is no title with a tail. */
function titleTail(words: Words, particle: number, last: number): number {
  let k = particle + 1;
  while (k < last && (words.lower[k] === 'the' || words.shape[k] === Shape.lower)) k++;
  // one capitalised word belongs to the title; the name must be left
  k++;
  while (k < last - 1 && (is(words, k, Flag.organisation) || words.lower[k] === 'and')) k++;
  return k < last && is(words, k, Flag.forename) ? k : -1;
}

function adjoining(words: Words, i: number): boolean {
  return words.start[i]! - words.end[i - 1]! <= 1;
}

/** Small words inside names (van der, of the, bin): the token after the next capitalised word, or -1. */
function particles(words: Words, i: number, limit: number): number {
  let k = i;
  const low = words.lower[k];
  if (low === '&' && k + 1 < limit && isNameShape(words.shape[k + 1]!)) return k + 2;
  if (low === '-' || low === '.') return -1;
  if (low === 'of' || low === 'for') {
    k++;
    if (words.lower[k] === 'the' || words.lower[k] === 'an') k++;
    if (
      k < limit &&
      isNameShape(words.shape[k]!) &&
      adjoining(words, k) &&
      (is(words, i - 1, Flag.organisation) ||
        is(words, i - 1, Flag.headBeforeOf) ||
        (low === 'of' && is(words, i - 1, Flag.title)))
    )
      return k + 1;
    return -1;
  }
  if (low === 'and' && is(words, i + 2, Flag.organisation) && isNameShape(words.shape[i + 1] ?? 0)) return i + 2;
  while (k < limit && k < i + 3 && is(words, k, Flag.nameParticle) && words.shape[k] === Shape.lower) k++;
  return k > i && k < limit && isNameShape(words.shape[k]!) && adjoining(words, k) ? k + 1 : -1;
}

function typeOfName(words: Words, head: number, last: number, titled: boolean, gendered: boolean): NameType {
  if (gendered) return 'person';
  const size = last - head;
  for (let k = head; k < last; k++) {
    if (
      is(words, k, Flag.organisation) &&
      (size > 1 || words.shape[k] === Shape.capitals || !is(words, k, Flag.forename)) &&
      !(k === head && is(words, k, Flag.forename) && size === 2)
    )
      return 'organization';
  }
  if (
    size === 1
      ? is(words, head, Flag.place)
      : PLACE_NAMES.has(words.lower.slice(head, last).join('_')) ||
        PLACE_WORDS.has(words.lower.slice(head, last).join(' '))
  )
    return titled ? 'person' : 'place';
  if (titled && size <= 3) return 'person';
  if (size >= 2 && size <= 5 && is(words, head, Flag.forename) && words.shape[head] !== Shape.capitals) return 'person';
  if (size === 1 && words.shape[head] === Shape.capitals && words.end[head]! - words.start[head]! <= 6)
    return 'organization';
  if (size >= 2 && /^[a-z]\.$/.test(words.lower[head + (size > 2 ? 1 : 0)]!)) return 'person';
  if (size === 2 && is(words, last - 1, Flag.place)) return 'place';
  return 'unknown';
}

/** Is the name only a modifier of a noun phrase that goes on? */
function describesNoun(words: Words, next: number, limit: number, lastWord: string, evidence: CaseEvidence): boolean {
  if (
    next >= limit ||
    words.kind[next] !== TokenKind.word ||
    words.shape[next] !== Shape.lower ||
    !adjoining(words, next)
  )
    return false;
  const low = words.lower[next]!;
  if (is(words, next, Flag.function) || words.cue[next]! > 0.5 || is(words, next, Flag.ed)) return false;
  if (is(words, next, Flag.head) || is(words, next, Flag.title) || is(words, next, Flag.titleModifier)) return true;
  // two nouns further on: "Clinton campaign spokesman", "Boston police chief"
  for (let k = next; k < limit && k < next + 3; k++) {
    if (words.shape[k] !== Shape.lower || is(words, k, Flag.function) || words.kind[k] !== TokenKind.word) break;
    if (is(words, k, Flag.head) && k > next) return true;
  }
  return DEMONYMS.has(lastWord) && !evidence.capital.has(low);
}

function pronoun(words: Words, i: number): Mention {
  const low = words.lower[i]!;
  const gender: Gender = low === 'he' || low === 'him' ? 'male' : low === 'she' || low === 'her' ? 'female' : 'unknown';
  return {
    kind: 'pronoun',
    first: i,
    last: i + 1,
    head: i,
    type: 'unknown',
    gender,
    plural: low === 'they' || low === 'we' || low === 'them',
    possessive: false,
    modifier: false,
    key: [low],
    titles: [],
  };
}

/** Does a noun phrase begin here (so that "her" before it is a determiner)? */
function startsNoun(words: Words, i: number, limit: number): boolean {
  return i < limit && words.kind[i] !== TokenKind.mark && !(is(words, i, Flag.function) && !is(words, i, Flag.adverb));
}

/** A noun phrase whose head is a role, a group or a document: "the envoy", "two former employees", "police". */
function readRole(words: Words, i: number, limit: number, evidence: CaseEvidence): Mention | null {
  let k = i;
  const determined = is(words, k, Flag.determiner) && words.shape[k] !== Shape.capitals;
  // "said that negotiators": no determiner
  if (words.lower[k] === 'that' && is(words, k + 1, Flag.plural)) return null;
  if (determined) k++;
  else if (is(words, k, Flag.function) || words.cue[k]! > 0.6) return null;
  const from = k;
  let head = -1;
  while (k < limit && k < from + 7) {
    if (words.kind[k] === TokenKind.mark || words.kind[k] === TokenKind.symbol) {
      if (
        words.lower[k] === ',' &&
        k > from &&
        k + 1 < limit &&
        head < 0 &&
        words.shape[k + 1] === Shape.lower &&
        !is(words, k + 1, Flag.function) &&
        !words.cue[k + 1]!
      ) {
        k++;
        continue;
      }
      break;
    }
    const low = words.lower[k]!;
    if (words.kind[k] === TokenKind.word) {
      if (isNameShape(words.shape[k]!) && k > from && head >= 0) break;
      if (is(words, k, Flag.function) && low !== 'other' && low !== 'first' && low !== 'second' && low !== 'one') break;
      // "the Daily Mail reports": a verb
      if (k > from && isNameShape(words.shape[k - 1]!) && words.cue[k]! > 0.15 && low.endsWith('s')) break;
      if (
        is(words, k, Flag.head) &&
        (words.shape[k] === Shape.lower ||
          (k === from && !determined) ||
          (determined &&
            is(words, k, Flag.title) &&
            !is(words, k, Flag.forename) &&
            !isNameShape(words.shape[k + 1] ?? 0)))
      )
        head = k;
      else if (head >= 0) break;
      else if (words.cue[k]! > 0.75) break;
    }
    if (words.ending[k] === Ending.possessive) break;
    k++;
  }
  if (head < 0) return null;
  // without a determiner a verb may stand in front: "send Italian soldiers"
  let first = i;
  if (!determined)
    while (
      first < head &&
      (head - first > 2 || (words.shape[first] === Shape.lower && is(words, first, Flag.ed | Flag.es | Flag.ing)))
    )
      first++;
  const low = words.lower[head]!;
  const plural = is(words, head, Flag.plural);
  // without a determiner only plurals, mass nouns and descriptions before a name count
  if (
    !determined &&
    !plural &&
    !PLURAL_HEADS.has(low) &&
    !(head > from && is(words, head, Flag.person)) &&
    words.shape[i] !== Shape.capitalised
  ) {
    if (!is(words, head, Flag.person)) return null;
  }
  const possessive = words.ending[head] === Ending.possessive;
  // a singular description right before a name belongs to the name: "spokesman John Smith"
  const followed =
    head + 1 < limit &&
    isNameShape(words.shape[head + 1]!) &&
    words.kind[head + 1] === TokenKind.word &&
    !plural &&
    adjoining(words, head + 1);
  const gender: Gender = MALE_NOUNS.has(low) ? 'male' : FEMALE_NOUNS.has(low) ? 'female' : 'unknown';
  const key: string[] = [];
  for (let t = determined ? from : first; t <= head; t++)
    if (words.kind[t] !== TokenKind.mark) key.push(plain(words.lower[t]!));
  if (isCommonHere(words, head, evidence) === false && words.shape[head] !== Shape.lower && !is(words, head, Flag.head))
    return null;
  return {
    kind: 'role',
    first,
    last: head + 1,
    head,
    type: is(words, head, Flag.person) ? 'person' : 'organization',
    gender,
    plural,
    possessive,
    modifier: followed,
    key,
    titles: [],
  };
}

const STRONG_CUE = 0.45;

/** Adds the noun phrase left of a strong cue where no mention stands: "demonstrators chanted". */
function withSubjects(layout: Layout, mentions: readonly Mention[]): Mention[] {
  const { words } = layout;
  const covered = new Uint8Array(words.count);
  for (const mention of mentions) covered.fill(1, mention.first, mention.last);
  const added: Mention[] = [];
  for (const sentence of layout.sentences) {
    for (let cue = sentence.first + 1; cue < sentence.last; cue++) {
      if (layout.spanOf[cue]! >= 0 || words.shape[cue] !== Shape.lower || words.cue[cue]! < STRONG_CUE || covered[cue])
        continue;
      if (is(words, cue, Flag.ing)) continue;
      let end = cue;
      while (
        end > sentence.first &&
        (is(words, end - 1, Flag.adverb) || is(words, end - 1, Flag.auxiliary) || is(words, end - 1, Flag.ly))
      )
        end--;
      if (end === sentence.first || covered[end - 1] || words.kind[end - 1] !== TokenKind.word) continue;
      let first = end;
      while (first > sentence.first && end - first < 6) {
        if (covered[first - 1] || words.kind[first - 1] === TokenKind.mark || layout.spanOf[first - 1]! >= 0) break;
        if (
          is(words, first - 1, Flag.preposition) ||
          is(words, first - 1, Flag.conjunction) ||
          is(words, first - 1, Flag.auxiliary) ||
          words.cue[first - 1]! >= STRONG_CUE
        )
          break;
        first--;
        if (is(words, first, Flag.determiner)) break;
      }
      const head = end - 1;
      if (
        first >= end ||
        (is(words, head, Flag.function) &&
          !/^(?:one|some|many|others?|another|both|several|few|most|all|two|three|four)$/.test(words.lower[head]!))
      )
        continue;
      if (is(words, head, Flag.calendar) || (first > sentence.first && is(words, first - 1, Flag.preposition)))
        continue;
      const key = words.lower
        .slice(is(words, first, Flag.determiner) && first < head ? first + 1 : first, end)
        .map(plain);
      added.push({
        kind: 'subject',
        first,
        last: end,
        head,
        type: 'unknown',
        gender: 'unknown',
        plural: words.lower[head]!.endsWith('s'),
        possessive: false,
        modifier: false,
        key,
        titles: [],
      });
    }
  }
  return added.length === 0 ? [...mentions] : [...mentions, ...added].sort((a, b) => a.first - b.first);
}
