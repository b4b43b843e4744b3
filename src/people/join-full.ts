// What all articles say of each full name → people, and where a lone surname finds them: the steps between are tables in
// the order of their keys, so that no step needs more of a run at once than the names that are like one another.
import type { Canonical } from './entity.ts';
import {
  canonicalOf,
  evidenceOf,
  type Host,
  MOST_NAMESAKES,
  type NameEvidence,
  type NameUse,
  type Person,
  personFinder,
  personOfNames,
  samePerson,
  surnameKeys,
  variantKeys,
} from './namesakes.ts';
import {
  descending,
  finder,
  grouped,
  type Keyed,
  ordered,
  ordinal,
  type SortedTable,
  type Steps,
  type Tables,
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
  return {
    key,
    counted: Array.from(counts, ({ use: { type, name, gender }, times }) => ({ type, name, gender, times })),
  };
}

/** Joins the names of `uses`, whose keys are those of `nameKeyOf`. */
export function* joinFullNames(uses: SortedTable<NameUse>, { newTable, newNotes }: Tables): Steps<FullNames> {
  const names = newTable<Name>();
  for (const { key, counted } of evidence(uses.read())) {
    yield;
    const { type, words, names: forms, male, female, count } = evidenceOf(counted);
    const order = `${descending(count)}${words.join(' ')}`;
    names.add(ordered(order, key), { type, words, male, female, count, key, names: [...forms] });
  }
  const variants = newTable<Ranked>();
  let count = 0;
  for (const { record } of names.read()) {
    yield;
    const { type, words } = record;
    for (const key of variantKeys(words)) variants.add(key, { place: count, type, words });
    count++;
  }
  const near = newTable<number>();
  const hosts = newTable<0>();
  for (const { later, earlier } of nearPairs(variants.read())) {
    yield;
    near.add(ordinal(later), earlier);
    hosts.add(ordinal(earlier), 0);
  }
  variants.close();
  const hostAt = finder(hosts.read(), 1);
  const mayHost = (place: number) => hostAt(ordinal(place)).length > 0;
  const notes = newNotes<Host>();
  const personOf = personFinder(notes, mayHost);
  const nearTo = finder(near.read());
  const full: FullNames = { byName: newTable(), bySurname: newTable() };
  const shared = newTable<Name>();
  let place = 0;
  for (const { record } of names.read()) {
    yield;
    const person = personOf(place, record.words, nearTo(ordinal(place)));
    if (person === place && !mayHost(place)) addPerson(full, ordinal(person), [record]);
    else shared.add(ordinal(person), record);
    place++;
  }
  for (const table of [names, near, hosts, notes]) table.close();
  for (const { key, records } of grouped(shared.read())) {
    yield;
    addPerson(full, key, records);
  }
  shared.close();
  return full;
}

/** Names under one variant key, the most frequent first: each is compared with so many before it. */
function* nearPairs(
  variants: Iterable<Keyed<Ranked>>,
): Generator<{ readonly later: number; readonly earlier: number }, void, undefined> {
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

/** The person of the names, the most frequent of them first. */
function addPerson(full: FullNames, person: string, names: readonly Name[]): void {
  const evidence = names.map(
    ({ type, words, names: forms, male, female, count }): NameEvidence => ({
      type,
      words,
      names: new Map(forms),
      male,
      female,
      count,
    }),
  );
  const { type, words, male, female, names: known } = personOfNames(evidence);
  const canonical = canonicalOf({ type, words, names: known });
  for (const { key } of names) full.byName.add(key, { person, canonical });
  if (type !== 'person') return;
  for (const key of surnameKeys(words))
    full.bySurname.add(ordered(key, person), { person, canonical, words, male, female });
}
