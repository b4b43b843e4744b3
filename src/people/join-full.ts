// What all articles say of each full name → people, and where a lone surname finds them: the steps between are tables in
// the order of their keys, so that no step needs more of a run at once than the names that are like one another.
import type { Canonical } from './entity.ts';
import {
  canonicalOf,
  evidenceOf,
  joinedPeople,
  MOST_NAMESAKES,
  type NameEvidence,
  type NameUse,
  type Person,
  samePerson,
  surnameKeys,
  variantKeys,
} from './namesakes.ts';
import {
  descending,
  grouped,
  type Keyed,
  type NewTable,
  ordered,
  ordinal,
  type SortedTable,
  type Steps,
} from './tables.ts';

/** The person of a name. */
export interface NamedPerson {
  /** Its place in the order of people. */
  readonly person: string;
  readonly canonical: Canonical;
}

/** Somebody whose surname an article may give alone. */
export interface Surnamed extends NamedPerson, Pick<Person, 'words' | 'male' | 'female'> {}

/** Evidence as it is kept. */
interface Name extends Omit<NameEvidence, 'names'> {
  readonly key: string;
  readonly names: readonly (readonly [form: string, count: number])[];
}

/** A name among those under one variant key. */
interface Ranked extends Pick<NameEvidence, 'type' | 'words'> {
  readonly place: number;
}

/** Places in the order of the names' frequency: the later may be a variant of the earlier. */
interface Pair {
  readonly later: number;
  readonly earlier: number;
}

/** The people of all full names: by the keys of their names, and by their surnames in the order of people. */
export interface FullNames {
  readonly byName: SortedTable<NamedPerson>;
  readonly bySurname: SortedTable<Surnamed>;
}

/** Counts what the entities of one name say; each name once, in the order of the keys. */
export function* evidence(uses: Iterable<Keyed<NameUse>>): Generator<Counted, void, undefined> {
  let current: string | null = null;
  let counts = new Map<string, { readonly use: NameUse; times: number }>();
  for (const { key, record } of uses) {
    if (current !== null && key !== current) {
      yield countedOf(current, counts.values());
      counts = new Map();
    }
    current = key;
    const same = `${record.gender ?? ''} ${record.name}`;
    const known = counts.get(same);
    if (known === undefined) counts.set(same, { use: record, times: 1 });
    else known.times++;
  }
  if (current !== null) yield countedOf(current, counts.values());
}

/** A name and what is said of it, each saying with how often it is. */
interface Counted {
  readonly key: string;
  readonly counted: readonly NameUse[];
}

function countedOf(key: string, counts: Iterable<{ readonly use: NameUse; readonly times: number }>): Counted {
  return { key, counted: Array.from(counts, ({ use, times }) => ({ ...use, times })) };
}

/** Joins the names of `uses`, whose keys are those of `nameKeyOf`. */
export function* joinFullNames(uses: SortedTable<NameUse>, newTable: NewTable): Steps<FullNames> {
  const names = newTable<Name>();
  for (const { key, counted } of evidence(uses.read())) {
    yield;
    const found = evidenceOf(counted);
    const order = `${descending(found.count)}${found.words.join(' ')}`;
    names.add(ordered(order, key), { ...found, key, names: [...found.names] });
  }
  const variants = newTable<Ranked>();
  let count = 0;
  for (const { record } of names.read()) {
    yield;
    const { type, words } = record;
    for (const key of variantKeys(words)) variants.add(key, { place: count, type, words });
    count++;
  }
  const pairs = newTable<Pair>();
  for (const pair of nearPairs(variants.read())) {
    yield;
    pairs.add('', pair);
  }
  variants.close();
  const firstOf = connected(count, pairs.read());
  const full: FullNames = { byName: newTable(), bySurname: newTable() };
  const alike = newTable<Name | Pair>();
  let place = 0;
  for (const { record } of names.read()) {
    yield;
    const first = firstOf[place]!;
    if (first < 0) addPeople(full, [record], [place], []);
    else alike.add(ordinal(first), { ...record, place } as Name);
    place++;
  }
  names.close();
  for (const { record } of pairs.read()) alike.add(ordinal(firstOf[record.later]!), record);
  pairs.close();
  for (const { records } of grouped(alike.read())) {
    yield;
    const members = records.filter((record): record is Name & { place: number } => 'key' in record);
    const near = records.filter((record): record is Pair => 'later' in record);
    addPeople(
      full,
      members,
      members.map(member => member.place),
      near,
    );
  }
  alike.close();
  return full;
}

/** Names under one variant key, the most frequent first: each is compared with so many before it. */
function* nearPairs(variants: Iterable<Keyed<Ranked>>): Generator<Pair> {
  let current: string | null = null;
  let earlier: Ranked[] = [];
  for (const { key, record } of variants) {
    if (key !== current) earlier = [];
    current = key;
    if (record.type === 'person')
      for (const other of earlier)
        if (samePerson(other.words, record.words)) yield { later: record.place, earlier: other.place };
    if (earlier.length < MOST_NAMESAKES) earlier.push(record);
  }
}

/** For each place the first one that it hangs together with, or -1 when it is in no pair. */
function connected(count: number, pairs: Iterable<Keyed<Pair>>): Int32Array {
  const above = new Int32Array(count).fill(-1);
  const firstOf = (place: number): number => {
    let at = place;
    while (above[at]! !== at) {
      above[at] = above[above[at]!]!;
      at = above[at]!;
    }
    return at;
  };
  for (const { record } of pairs) {
    for (const place of [record.earlier, record.later]) if (above[place]! < 0) above[place] = place;
    const a = firstOf(record.earlier);
    const b = firstOf(record.later);
    above[Math.max(a, b)] = Math.min(a, b);
  }
  for (let place = 0; place < count; place++) if (above[place]! >= 0) above[place] = firstOf(place);
  return above;
}

/** The people of names that hang together; `places`: of the names, rising. */
function addPeople(full: FullNames, names: readonly Name[], places: readonly number[], pairs: readonly Pair[]): void {
  const at = new Map(places.map((place, i) => [place, i]));
  const near = names.map((): number[] => []);
  for (const { later, earlier } of pairs) near[at.get(later)!]!.push(at.get(earlier)!);
  const evidence = names.map((name): NameEvidence => ({ ...name, names: new Map(name.names) }));
  const { people, personOf } = joinedPeople(evidence, i => near[i]!);
  const named = people.map((person, p): NamedPerson => {
    const place = ordinal(places[personOf.indexOf(p)]!);
    return { person: place, canonical: canonicalOf(person) };
  });
  for (const [i, { key }] of names.entries()) full.byName.add(key, named[personOf[i]!]!);
  for (const [p, { type, words, male, female }] of people.entries()) {
    if (type !== 'person') continue;
    const { person, canonical } = named[p]!;
    for (const key of surnameKeys(words))
      full.bySurname.add(ordered(key, person), { person, canonical, words, male, female });
  }
}
