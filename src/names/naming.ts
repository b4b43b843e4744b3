// The names of an article as they are grouped: entities, and for each word of a name whose name begins or ends with it.
import { REGAL_TITLES } from '../lexicon/titles.ts';
import type { Layout } from '../text/layout.ts';
import { isRelative, sharedName } from './families.ts';
import type { Mention } from './mention.ts';
import { type NamedEntity, nameText } from './named-entity.ts';
import { innerFamily, otherFamilyNames } from './namesakes.ts';
import { NearWords } from './near-words.ts';

/** Bearers of one name that are told apart; with more of them in an article a lone name says nothing. */
const MOST_BEARERS = 64;

/** What the names of an article show of one of their words. */
export interface NameWord {
  readonly word: string;
  /** Whose name ends in it, in the order of the article. */
  readonly bearers: NamedEntity[];
  /** Whose name begins with it. */
  readonly givens: NamedEntity[];
  /** Who have it for the first of two family names: the last two of them. */
  inner: readonly NamedEntity[];
  /** Who was named last with it. */
  recent: NamedEntity | undefined;
  /** The monarch who is known by it. */
  regal: NamedEntity | undefined;
  /** Whose short form it is that stands in brackets. */
  bracketed: NamedEntity | undefined;
  /** The first mention that has no other word, headline aside, or -1. */
  firstLone: number;
}

/** The names of an article while they are grouped. */
export interface Naming {
  readonly layout: Layout;
  readonly traits: Int32Array;
  readonly mentions: readonly Mention[];
  readonly entities: NamedEntity[];
  /** For each mention its entity, or -1. */
  readonly entityOf: Int32Array;
  readonly byKey: Map<string, NamedEntity>;
  readonly byWord: Map<string, NameWord>;
  /** The words that names end in, and those that they begin with. */
  readonly surnames: NearWords;
  readonly forenames: NearWords;
}

export const newNaming = (layout: Layout, traits: Int32Array, mentions: readonly Mention[]): Naming => ({
  layout,
  traits,
  mentions,
  entities: [],
  entityOf: new Int32Array(mentions.length).fill(-1),
  byKey: new Map(),
  byWord: new Map(),
  surnames: new NearWords(mentions.length),
  forenames: new NearWords(mentions.length),
});

/** What is known of a word, for reading and adding. */
export function nameWord({ byWord }: Naming, word: string): NameWord {
  let known = byWord.get(word);
  if (known === undefined) {
    known = {
      word,
      bearers: [],
      givens: [],
      inner: NOBODY,
      recent: undefined,
      regal: undefined,
      bracketed: undefined,
      firstLone: -1,
    };
    byWord.set(word, known);
  }
  return known;
}

export const NOBODY: readonly NamedEntity[] = [];

/** The words of a name as one text. */
export const textOfKey = (key: readonly string[]): string =>
  key.length === 1 ? key[0]! : key.length === 2 ? `${key[0]!} ${key[1]!}` : key.join(' ');

/** An entity, whose written forms are looked for when they are asked for: only those of speakers are. */
class Named implements NamedEntity {
  readonly index: number;
  key: readonly string[];
  name: string;
  readonly mentions: number[] = [];
  readonly isPerson: boolean;
  readonly isRelative: boolean;
  personScore: number;
  placeScore = 0;
  male = 0;
  female = 0;
  readonly roles: (readonly string[])[] = [];
  role: string | null = null;
  readonly #layout: Layout;
  readonly #all: readonly Mention[];

  constructor({ layout, mentions, entities }: Naming, mention: Mention, surname: Mention | undefined) {
    this.index = entities.length;
    this.key = surname === undefined ? mention.key : [...mention.key, surname.key[1]!];
    this.name = surname === undefined ? nameText(layout, mention) : sharedName(layout, mention, surname);
    this.isPerson = mention.type === 'person' || surname !== undefined;
    this.isRelative = isRelative(layout.words, mention);
    this.personScore = surname === undefined ? 0 : 2;
    this.#layout = layout;
    this.#all = mentions;
  }

  get forms(): ReadonlyMap<string, number> {
    const forms = new Map<string, number>();
    for (const m of this.mentions) {
      const mention = this.#all[m]!;
      if (mention.kind !== 'name') continue;
      const form = nameText(this.#layout, mention);
      forms.set(form, (forms.get(form) ?? 0) + 1);
    }
    return forms;
  }
}

/** A new entity that mention m names, with the surname of mention `shared` unless that is -1. */
export function newEntity(naming: Naming, m: number, shared = -1): NamedEntity {
  const { mentions, entities, byKey } = naming;
  const entity = new Named(naming, mentions[m]!, shared < 0 ? undefined : mentions[shared]!);
  const { key } = entity;
  entities.push(entity);
  byKey.set(textOfKey(key), entity);
  addBearer(naming, key[key.length - 1]!, entity);
  const first = nameWord(naming, key[0]!);
  if (first.givens.length === 0) naming.forenames.add(first.word);
  addOnce(first.givens, entity);
  for (const family of otherFamilyNames(key)) addBearer(naming, family, entity);
  const inner = innerFamily(key);
  if (inner !== '') {
    const family = nameWord(naming, inner);
    family.inner = [...family.inner.slice(-1), entity];
  }
  return entity;
}

function addBearer(naming: Naming, word: string, entity: NamedEntity): void {
  const { bearers } = nameWord(naming, word);
  if (bearers.length === 0) naming.surnames.add(word);
  addOnce(bearers, entity);
}

function addOnce(list: NamedEntity[], entity: NamedEntity): void {
  if (list.length < MOST_BEARERS && !list.includes(entity)) list.push(entity);
}

/** Monarchs are known by the forename alone. */
export function isRegal({ titles }: Mention): boolean {
  for (const title of titles) if (REGAL_TITLES.has(title)) return true;
  return false;
}
