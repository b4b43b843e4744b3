// Records with keys → the same in the order of their keys: what the joining of names asks of whoever keeps its records.
// In memory an array does; a long run keeps them on disk.

/** A record and the key under which it is found: the part before a zero character groups, the rest only orders. */
export interface Keyed<T> {
  readonly key: string;
  readonly record: T;
}

/** Records are given in any order and read in that of their keys, by code unit; of one key in the order they were given. */
export interface SortedTable<T> {
  /** The record must survive being written as JSON. */
  add(key: string, record: T): void;
  /** May be called more than once, when nothing is added any more. */
  read(): Iterable<Keyed<T>>;
  /** Nothing is read any more. */
  close(): void;
}

export type NewTable = <T>() => SortedTable<T>;

/** What is known of numbers that come in any order; what was noted last counts. */
export interface Notes<T> {
  /** The note must survive being written as JSON. */
  set(number: number, note: T): void;
  /** Undefined when nothing was noted. */
  get(number: number): T | undefined;
  /** Nothing is asked any more. */
  close(): void;
}

/** Where the joining of names keeps what it needs later. */
export interface Tables {
  readonly newTable: NewTable;
  readonly newNotes: <T>() => Notes<T>;
}

/** Work in small steps; between two of them others may run. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Tables and notes of any size that memory holds. */
export const tablesInMemory: Tables = { newTable: tableInMemory, newNotes: notesInMemory };

function notesInMemory<T>(): Notes<T> {
  const notes = new Map<number, T>();
  return {
    set(number, note) {
      notes.set(number, note);
    },
    get: number => notes.get(number),
    close() {
      notes.clear();
    },
  };
}

/** A table of any size that memory holds. */
export function tableInMemory<T>(): SortedTable<T> {
  let records: Keyed<T>[] = [];
  let sorted = true;
  return {
    add(key, record) {
      records.push({ key, record });
      sorted = false;
    },
    read() {
      if (!sorted) records.sort(byKey);
      sorted = true;
      return records;
    },
    close() {
      records = [];
    },
  };
}

export const byKey = (a: Pick<Keyed<unknown>, 'key'>, b: Pick<Keyed<unknown>, 'key'>): number =>
  a.key < b.key ? -1 : a.key > b.key ? 1 : 0;

/** A number as a part of a key: the order of the keys is that of the numbers, which are whole and not negative. */
export function ordinal(number: number): string {
  return number.toString(36).padStart(ORDINAL_DIGITS, '0');
}

/** The greater number first. */
export function descending(number: number): string {
  return ordinal(MOST - number);
}

const ORDINAL_DIGITS = 8;
const MOST = 36 ** ORDINAL_DIGITS - 1;

/** A key whose second part only orders. */
export function ordered(key: string, order: string): string {
  return `${key}\u0000${order}`;
}

function groupOf(key: string): string {
  const end = key.indexOf('\u0000');
  return end < 0 ? key : key.slice(0, end);
}

/** Records of one key together; of more than `most` the first ones. */
export function* grouped<T>(
  records: Iterable<Keyed<T>>,
  most = Number.POSITIVE_INFINITY,
): Generator<{ readonly key: string; readonly records: readonly T[] }, void, undefined> {
  let group: { readonly key: string; readonly records: T[] } | null = null;
  for (const { key, record } of records) {
    const own = groupOf(key);
    if (group !== null && group.key === own) {
      if (group.records.length < most) group.records.push(record);
      continue;
    }
    if (group !== null) yield group;
    group = { key: own, records: [record] };
  }
  if (group !== null) yield group;
}

/** For keys that come in rising order: the records that a table has under each, none when it has none. */
export function finder<T>(records: Iterable<Keyed<T>>, most = Number.POSITIVE_INFINITY): (key: string) => readonly T[] {
  const groups = grouped(records, most);
  let next = groups.next();
  return key => {
    while (next.done !== true && next.value.key < key) next = groups.next();
    return next.done !== true && next.value.key === key ? next.value.records : [];
  };
}
