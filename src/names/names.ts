// One article's mentions → its entities: which name forms are one person or organisation, what describes it, its gender.
// Names come before pronouns (the order of BookNLP): full names first, then surnames, forenames, acronyms, misspellings.

import { isForename } from '../lexicon/entry.ts';
import { isPersonNoun } from '../lexicon/nouns.ts';
import { FEMALE_NOUNS, MALE_NOUNS, NAME_PARTICLES, ORGANISATION_WORDS } from '../lexicon/titles.ts';
import type { Layout } from '../text/layout.ts';
import { Shape } from '../text/words.ts';
import type { Mention } from './mention.ts';
import { genderOfForename } from './name-mention.ts';

/** An entity while its article is being read. */
export interface NamedEntity {
  readonly index: number;
  /** Fullest form's words in lower case. */
  key: readonly string[];
  /** Fullest form as written. */
  name: string;
  /** Forms as written, with how often each occurs. */
  readonly forms: Map<string, number>;
  /** Indexes into the mentions, in text order. */
  readonly mentions: number[];
  /** Evidence for a person above 0, for an organisation or a place below. */
  personScore: number;
  placeScore: number;
  male: number;
  female: number;
  /** Nouns that describe it ("envoy", "foreign minister"), as key words of role mentions. */
  readonly roles: (readonly string[])[];
  /** The first description as written. */
  role: string | null;
}

export interface ArticleNames {
  readonly entities: readonly NamedEntity[];
  /** For each mention its entity, or -1 (pronouns, descriptions that no name stands beside). */
  readonly entityOf: Int32Array;
}

/** Bearers of one name that are told apart; with more of them in an article a lone name says nothing. */
const MOST_BEARERS = 64;
/** Descriptions kept of one entity. */
const MOST_ROLES = 64;

/** Groups the names of an article. */
export function namesIn(layout: Layout, mentions: readonly Mention[]): ArticleNames {
  const entities: NamedEntity[] = [];
  const entityOf = new Int32Array(mentions.length).fill(-1);
  const byLast = new Map<string, NamedEntity[]>();
  const byFirst = new Map<string, NamedEntity[]>();
  const byKey = new Map<string, NamedEntity>();
  const surnames = nearWords();
  const index = (map: Map<string, NamedEntity[]>, word: string, entity: NamedEntity) => {
    const list = map.get(word);
    if (list === undefined) {
      map.set(word, [entity]);
      if (map === byLast) surnames.add(word);
    } else if (list.length < MOST_BEARERS && !list.includes(entity)) list.push(entity);
  };
  const create = (m: number): NamedEntity => {
    const mention = mentions[m]!;
    const entity: NamedEntity = {
      index: entities.length,
      key: mention.key,
      name: nameText(layout, mention),
      forms: new Map(),
      mentions: [],
      personScore: 0,
      placeScore: 0,
      male: 0,
      female: 0,
      roles: [],
      role: null,
    };
    entities.push(entity);
    byKey.set(mention.key.join(' '), entity);
    index(byLast, mention.key[mention.key.length - 1]!, entity);
    index(byFirst, mention.key[0]!, entity);
    return entity;
  };
  const assign = (m: number, entity: NamedEntity) => {
    entityOf[m] = entity.index;
  };

  // full names
  for (let m = 0; m < mentions.length; m++) {
    const mention = mentions[m]!;
    if (mention.kind !== 'name' || mention.key.length < 2) continue;
    const known =
      byKey.get(mention.key.join(' ')) ?? sameFullName(mention, byLast.get(mention.key[mention.key.length - 1]!) ?? []);
    const entity = known ?? create(m);
    if (known !== undefined) {
      byKey.set(mention.key.join(' '), known);
      if (mention.key.length > known.key.length && mention.key.length <= 5 && mention.type !== 'organization') {
        known.key = mention.key;
        known.name = nameText(layout, mention);
      }
    }
    assign(m, entity);
  }
  // lone names: surname, forename, short form, acronym, misspelling
  const acronyms = new Map<string, NamedEntity>();
  for (const entity of entities) acronyms.set(initialsOf(entity.key), entity);
  const recent = new Map<string, NamedEntity>();
  const fullNames = new Array<number>(entities.length).fill(0);
  for (const e of entityOf) if (e >= 0) fullNames[e]!++;
  for (let m = 0; m < mentions.length; m++) {
    const mention = mentions[m]!;
    if (mention.kind !== 'name') continue;
    if (mention.key.length > 1) {
      const entity = entities[entityOf[m]!]!;
      recent.set(entity.key[entity.key.length - 1]!, entity);
      recent.set(entity.key[0]!, entity);
      continue;
    }
    const word = mention.key[0]!;
    const bearers = (byLast.get(word) ?? []).filter(e => e.key.length > 1);
    const named = (byFirst.get(word) ?? []).filter(
      e =>
        e.key.length > 1 &&
        (isForename(word)
          ? (e.key.length < 4 || e.key.some(part => NAME_PARTICLES.has(part))) &&
            !e.key.slice(1).some(part => ORGANISATION_WORDS.has(part))
          : e.key.slice(1).every(other => ORGANISATION_WORDS.has(other) && !NEWS_WORDS.has(other))),
    );
    let entity: NamedEntity | undefined;
    if (bearers.length > 0) entity = chosen(bearers, mention, recent.get(word), fullNames);
    else if (named.length > 0 && mention.titles.length === 0)
      entity = chosen(named, mention, recent.get(word), fullNames);
    entity ??=
      layout.words.shape[mention.head] === Shape.capitals && word.length > 1
        ? acronyms.get(word.replace(/[.&]/g, ''))
        : undefined;
    entity ??= byKey.get(word) ?? misspelt(word, surnames, byLast) ?? create(m);
    assign(m, entity);
    recent.set(word, entity);
  }

  for (let m = 0; m < mentions.length; m++) {
    const e = entityOf[m]!;
    if (e >= 0) collect(layout, entities[e]!, mentions[m]!, m);
  }
  describe(layout, mentions, entities, entityOf);
  genderByPronouns(layout, mentions, entities, entityOf);
  for (const entity of entities) {
    if (entity.key.length > 1 && entity.key.length <= 4 && entity.personScore > -3) {
      const surname = entity.key[entity.key.length - 1]!;
      if (
        entity.mentions.some(
          m => mentions[m]!.kind === 'name' && mentions[m]!.key.length === 1 && mentions[m]!.key[0] === surname,
        )
      )
        entity.personScore += 2;
    }
    if (entity.key.length > 1 && entity.personScore >= 0) {
      const gender = genderOfForename(entity.key[0]!);
      if (gender === 'male') entity.male += 2;
      else if (gender === 'female') entity.female += 2;
    }
  }
  return { entities, entityOf };
}

/** The name as written, without title, possessive ending and determiner. */
export function nameText(layout: Layout, mention: Mention): string {
  const { words } = layout;
  let last = mention.last;
  if (last - mention.head > 2 && words.lower[last - 2] === ',' && !/^(?:jr|sr|ii|iii|iv)$/.test(words.lower[last - 1]!))
    last -= 2;
  return layout.text.slice(words.start[mention.head]!, words.stem[last - 1]!).replace(/\s+/g, ' ');
}

/** The same first and last word, or an initial for the first: a middle name more or less. */
function sameFullName(mention: Mention, candidates: readonly NamedEntity[]): NamedEntity | undefined {
  const first = mention.key[0]!;
  return candidates.find(entity => {
    if (
      entity.key.length < 2 ||
      mention.type === 'organization' ||
      ORGANISATION_WORDS.has(entity.key[entity.key.length - 1]!)
    )
      return false;
    const other = entity.key[0]!;
    if (other === first) return true;
    if (first.length === 2 && first.endsWith('.')) return other.startsWith(first[0]!);
    if (other.length === 2 && other.endsWith('.')) return first.startsWith(other[0]!);
    // typing errors and short forms of the forename
    return (
      (other.length >= 3 && first.startsWith(other)) ||
      (first.length >= 3 && other.startsWith(first)) ||
      (first.length >= 5 &&
        other.length >= 5 &&
        editDistance(first, other) <= 2 &&
        !(isForename(first) && isForename(other)))
    );
  });
}

/**
 * Of several bearers of one name: the one whose gender fits the title; else the one who is named in full at least
 * twice as often as the others, for an article gives its main figure the lone surname; else the one named last.
 */
function chosen(
  bearers: readonly NamedEntity[],
  mention: Mention,
  last: NamedEntity | undefined,
  fullNames: readonly number[],
): NamedEntity {
  if (bearers.length === 1) return bearers[0]!;
  if (mention.gender !== 'unknown') {
    const fitting = bearers.filter(e => genderOfForename(e.key[0]!) === mention.gender);
    if (fitting.length > 0) return last !== undefined && fitting.includes(last) ? last : fitting[0]!;
  }
  const ranked = [...bearers].sort((a, b) => fullNames[b.index]! - fullNames[a.index]! || a.index - b.index);
  if (fullNames[ranked[0]!.index]! >= 2 * fullNames[ranked[1]!.index]!) return ranked[0]!;
  if (last !== undefined && bearers.includes(last)) return last;
  return bearers.find(e => isForename(e.key[0]!)) ?? bearers[0]!;
}

/** Parts of a house that are not the house: Sky News is not Sky. */
const NEWS_WORDS = new Set(
  'news sports radio tv television records pictures studios city united rovers bank'.split(' '),
);

function initialsOf(key: readonly string[]): string {
  return key.length < 2
    ? ''
    : key
        .filter(word => !/^(?:of|for|and|the|on|in)$/.test(word))
        .map(word => word[0])
        .join('');
}

/** A lone surname that differs by one letter from the surname of exactly one full name. */
function misspelt(
  word: string,
  surnames: NearWords,
  byLast: ReadonlyMap<string, readonly NamedEntity[]>,
): NamedEntity | undefined {
  if (word.length < LEAST_MISSPELT) return undefined;
  let found: NamedEntity | undefined;
  for (const last of surnames.near(word)) {
    const list = byLast.get(last)!;
    if (last === word || last[0] !== word[0] || Math.abs(last.length - word.length) > 1) continue;
    if (editDistance(last, word) > 1 || last + 's' === word || word + 's' === last) continue;
    if (found !== undefined || list.length > 1) return undefined;
    if (list[0]!.key.length > 1) found = list[0];
  }
  return found;
}

/** Shorter surnames differ by one letter too often. */
const LEAST_MISSPELT = 6;
const LONGEST_MISSPELT = 40;

/** Words by what is left of them without one letter: two words within an edit of each other share such a rest. */
interface NearWords {
  add(word: string): void;
  /** Words that may be within one edit, in the order added. */
  near(word: string): readonly string[];
}

function nearWords(): NearWords {
  const words: string[] = [];
  const byRest = new Map<string, number[]>();
  const restsOf = (word: string): Set<string> => {
    const rests = new Set([word]);
    for (let i = 0; i < word.length; i++) rests.add(word.slice(0, i) + word.slice(i + 1));
    return rests;
  };
  return {
    add(word) {
      if (word.length < LEAST_MISSPELT || word.length > LONGEST_MISSPELT) return;
      for (const rest of restsOf(word)) {
        const list = byRest.get(rest);
        if (list === undefined) byRest.set(rest, [words.length]);
        else if (list.length < MOST_BEARERS) list.push(words.length);
      }
      words.push(word);
    },
    near(word) {
      if (word.length > LONGEST_MISSPELT) return [];
      const found = new Set<number>();
      for (const rest of restsOf(word)) for (const index of byRest.get(rest) ?? []) found.add(index);
      return [...found].sort((a, b) => a - b).map(index => words[index]!);
    },
  };
}

/** Levenshtein distance with swaps of neighbours counted once (optimal string alignment), cut off at 3. */
export function editDistance(a: string, b: string): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > 2 || a.length > 40 || b.length > 40) return 3;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      let cost = Math.min(previous[j]! + 1, row[j - 1]! + 1, previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
    }
    before = previous;
    previous = row;
  }
  return Math.min(3, previous[b.length]!);
}

function collect(layout: Layout, entity: NamedEntity, mention: Mention, m: number): void {
  const { words } = layout;
  entity.mentions.push(m);
  const form = nameText(layout, mention);
  entity.forms.set(form, (entity.forms.get(form) ?? 0) + 1);
  const before = words.lower[mention.first - 1];
  if (mention.type === 'person') entity.personScore += 3;
  else if (mention.type === 'organization') entity.personScore -= 3;
  else if (mention.type === 'place') entity.placeScore += 2;
  if (before === 'the') entity.personScore -= 2;
  if ((before === 'in' || before === 'near' || before === 'at') && mention.titles.length === 0) entity.placeScore += 1;
  if (
    words.lower[mention.last] === 'who' ||
    (words.lower[mention.last] === ',' &&
      (words.lower[mention.last + 1] === 'who' || /^\d\d?$/.test(words.lower[mention.last + 1] ?? '')))
  )
    entity.personScore += 3;
  if (words.lower[mention.last] === ',' && words.lower[mention.last + 1] === 'which') entity.personScore -= 2;
  if (mention.gender === 'male') entity.male += mention.titles.length > 0 ? 4 : 1;
  else if (mention.gender === 'female') entity.female += mention.titles.length > 0 ? 4 : 1;
  if (mention.titles.length > 0) {
    addRole(entity, mention.titles);
    if (mention.type === 'person')
      entity.role ??= layout.text.slice(
        words.start[mention.first]!,
        words.stem[mention.head - 1] ?? words.start[mention.head]!,
      );
  }
}

function addRole(entity: NamedEntity, role: readonly string[]): void {
  const known = entity.roles.some(other => other.length === role.length && other.every((word, i) => word === role[i]));
  if (!known && entity.roles.length < MOST_ROLES) entity.roles.push(role);
}

/** Descriptions beside a name: "the envoy, X", "X, a doctor,", "spokesman X", "X, who is a teacher", "X is the coach". */
function describe(
  layout: Layout,
  mentions: readonly Mention[],
  entities: readonly NamedEntity[],
  entityOf: Int32Array,
): void {
  const { words, text } = layout;
  for (let m = 0; m < mentions.length; m++) {
    const role = mentions[m]!;
    if (role.kind !== 'role' || role.plural || role.possessive || role.type !== 'person') continue;
    let target = -1;
    const next = mentions[m + 1];
    const previous = mentions[m - 1];
    if (next !== undefined && next.kind === 'name' && next.type !== 'organization' && next.type !== 'place') {
      if (next.first === role.last)
        target = m + 1; // spokesman X
      else if (words.lower[role.last] === ',' && next.first === role.last + 1 && isClosed(words.lower[next.last]))
        target = m + 1; // the envoy, X,
    }
    if (
      target < 0 &&
      previous !== undefined &&
      previous.kind === 'name' &&
      !previous.possessive &&
      !previous.modifier
    ) {
      const gap = role.first - previous.last;
      const between = words.lower[previous.last];
      const before = words.lower[previous.first - 1];
      const placed =
        before === 'in' ||
        before === 'at' ||
        before === 'from' ||
        before === 'on' ||
        before === 'near' ||
        before === 'of';
      if (!placed && previous.type !== 'place') {
        if (gap === 1 && (between === ',' || between === '(' || between === '-' || between === '–'))
          target = m - 1; // X, a doctor
        else if (gap === 1 && (between === 'is' || between === 'was')) target = m - 1;
        else if (gap <= 3 && between === ',' && /^(?:who|\d+)$/.test(words.lower[previous.last + 1] ?? ''))
          target = m - 1; // X, who is a teacher; X, 34, a teacher
      }
    }
    if (target < 0 || entityOf[target]! < 0) continue;
    const entity = entities[entityOf[target]!]!;
    if (entity.personScore < -3) continue;
    addRole(entity, role.key);
    entity.personScore += 2;
    entity.role ??= text.slice(words.start[role.first]!, words.end[role.last - 1]!);
    const head = role.key[role.key.length - 1]!;
    if (MALE_NOUNS.has(head)) entity.male += 3;
    else if (FEMALE_NOUNS.has(head)) entity.female += 3;
    entityOf[m] = entity.index;
    entity.mentions.push(m);
  }
  for (const entity of entities) entity.mentions.sort((a, b) => a - b);
}

function isClosed(mark: string | undefined): boolean {
  return mark === undefined || mark === ',' || mark === '.' || mark === '(' || isVerbish(mark);
}

function isVerbish(word: string): boolean {
  return (
    /^(?:said|says|told|tells|has|had|is|was|will|would)$/.test(word) || (word.endsWith('ed') && !isPersonNoun(word))
  );
}

/**
 * Pronouns tell the gender: a sentence that names one person only and goes on with "he" or "her" speaks of that
 * person, and so does the sentence after it that begins with one.
 */
function genderByPronouns(
  layout: Layout,
  mentions: readonly Mention[],
  entities: readonly NamedEntity[],
  entityOf: Int32Array,
): void {
  let m = 0;
  let lone = -1;
  for (const sentence of layout.sentences) {
    const begin = m;
    while (m < mentions.length && mentions[m]!.first < sentence.last) m++;
    let person = -1;
    let several = false;
    for (let k = begin; k < m; k++) {
      const e = entityOf[k]!;
      if (
        e < 0 ||
        mentions[k]!.kind !== 'name' ||
        typeOfEntity(entities[e]!) === 'place' ||
        typeOfEntity(entities[e]!) === 'organization'
      )
        continue;
      if (layout.spanOf[mentions[k]!.first]! >= 0) continue;
      if (person >= 0 && person !== e) several = true;
      person = e;
    }
    const first = layout.words.lower[sentence.first]!;
    const target =
      person >= 0
        ? several
          ? -1
          : person
        : first === 'he' || first === 'she' || first === 'his' || first === 'her'
          ? lone
          : -1;
    if (target >= 0) {
      let seen = person < 0;
      for (let i = sentence.first; i < sentence.last; i++) {
        if (layout.spanOf[i]! >= 0) continue;
        const word = layout.words.lower[i]!;
        if (!seen) {
          seen = mentions.slice(begin, m).some(mention => mention.last === i + 1 && mention.kind === 'name');
          continue;
        }
        if (word === 'its' || word === 'it') {
          if (word === 'its') entities[target]!.personScore -= 1;
          break;
        }
        if (word === 'he' || word === 'his' || word === 'him' || word === 'himself') entities[target]!.male += 0.5;
        else if (word === 'she' || word === 'her' || word === 'herself') entities[target]!.female += 0.5;
        else continue;
        entities[target]!.personScore += 0.5;
        break;
      }
    }
    lone = several ? -1 : person >= 0 ? person : target;
  }
}

/** Person, organisation or place, from all that the article shows of the entity. */
export function typeOfEntity(entity: NamedEntity): 'person' | 'organization' | 'place' | 'unknown' {
  if (entity.personScore > 0 && entity.personScore >= entity.placeScore) return 'person';
  if (entity.placeScore > 0 && entity.placeScore >= -entity.personScore) return 'place';
  if (entity.personScore < 0) return 'organization';
  return 'unknown';
}
