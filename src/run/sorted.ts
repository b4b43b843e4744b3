// Records with keys, more than memory holds → the same in the order of their keys: sorted runs on disk, merged as they
// are read (Knuth, The Art of Computer Programming 3, section 5.4).
import { byKey, type Keyed, type SortedTable, type Tables } from '../people/tables.ts';
import { notesOnDisk } from './notes.ts';
import { type Spool, spool } from './spool.ts';

/** Records of one table in memory before they go to disk; they are small. */
const RECORDS_IN_MEMORY = 16_000;
/** So many runs are merged into one before more are begun: each run that is read holds a buffer. */
const MOST_RUNS = 32;
const BLOCK_RECORDS = 1000;

/** A sorted part of a file, in bytes. */
interface Run {
  readonly start: number;
  readonly end: number;
}

/** The runs of one size; the next level's are merged from these, and are older. */
interface Level {
  readonly file: Spool;
  runs: Run[];
}

/** Tables and notes of one run of the program. `close` closes all of them. */
export interface SortedTables extends Tables {
  close(): void;
}

/** Tables and notes that keep `inMemory` records each in memory. All they do throws a QuotesError when the disk fails. */
export function sortedTables(inMemory = RECORDS_IN_MEMORY): SortedTables {
  const open = new Set<{ close(): void }>();
  const kept = <T extends { close(): void }>(made: T): T => {
    open.add(made);
    return made;
  };
  return {
    newTable: <T>() => kept(sortedTable<T>(inMemory)),
    newNotes: <T>() => kept(notesOnDisk<T>(inMemory)),
    close() {
      for (const each of open) each.close();
      open.clear();
    },
  };
}

function sortedTable<T>(inMemory: number): SortedTable<T> {
  const levels: Level[] = [];
  let waiting: Keyed<T>[] = [];
  let sorted = true;

  function sort(): void {
    if (!sorted) waiting.sort(byKey);
    sorted = true;
  }

  /** Adds a run to a level; a full level becomes one run of the next. */
  function addRun(records: Iterable<Keyed<T>>, depth: number): void {
    levels[depth] ??= { file: spool(), runs: [] };
    const level = levels[depth];
    level.runs.push(written(records, level.file));
    if (level.runs.length < MOST_RUNS) return;
    addRun(merged(level.runs.map(run => recordsOf<T>(level.file, run))), depth + 1);
    level.runs = [];
    level.file.clear();
  }

  return {
    add(key, record) {
      waiting.push({ key, record });
      sorted = false;
      if (waiting.length < inMemory) return;
      sort();
      addRun(waiting, 0);
      waiting = [];
    },
    read() {
      sort();
      if (levels.length === 0) return waiting;
      const older = levels.flatMap(({ file, runs }) => runs.map(run => ({ file, run }))).length;
      if (older === 0) return waiting;
      const inOrder = [...levels].reverse().flatMap(({ file, runs }) => runs.map(run => recordsOf<T>(file, run)));
      return merged([...inOrder, waiting]);
    },
    close() {
      for (const { file } of levels.splice(0)) file.close();
      waiting = [];
    },
  };
}

function written<T>(records: Iterable<Keyed<T>>, file: Spool): Run {
  const start = file.length;
  let block: string[] = [];
  const flush = () => {
    file.append(Buffer.from(block.join('')));
    block = [];
  };
  for (const { key, record } of records) {
    block.push(`${JSON.stringify([key, record])}\n`);
    if (block.length === BLOCK_RECORDS) flush();
  }
  flush();
  return { start, end: file.length };
}

function* recordsOf<T>(file: Spool, { start, end }: Run): Generator<Keyed<T>, void, undefined> {
  for (const line of file.lines(start, end)) {
    const [key, record] = JSON.parse(line) as [string, T];
    yield { key, record };
  }
}

/** Sorted sources as one; of equal keys those of the earlier source first. */
function* merged<T>(sources: readonly Iterable<Keyed<T>>[]): Generator<Keyed<T>, void, undefined> {
  // a heap of the sources' next records
  const heap: { next: Keyed<T>; readonly source: number; readonly rest: Iterator<Keyed<T>> }[] = [];
  const before = (a: number, b: number) => {
    const order = byKey(heap[a]!.next, heap[b]!.next);
    return order < 0 || (order === 0 && heap[a]!.source < heap[b]!.source);
  };
  const swap = (a: number, b: number) => {
    [heap[a], heap[b]] = [heap[b]!, heap[a]!];
  };
  const sink = (from: number) => {
    for (let at = from, child = 2 * at + 1; child < heap.length; child = 2 * at + 1) {
      if (child + 1 < heap.length && before(child + 1, child)) child++;
      if (!before(child, at)) return;
      swap(at, child);
      at = child;
    }
  };
  for (const [source, records] of sources.entries()) {
    const rest = records[Symbol.iterator]();
    const first = rest.next();
    if (first.done !== true) heap.push({ next: first.value, source, rest });
  }
  for (let at = heap.length >> 1; at >= 0; at--) sink(at);
  while (heap.length > 0) {
    const top = heap[0]!;
    yield top.next;
    const next = top.rest.next();
    if (next.done === true) {
      const last = heap.pop()!;
      if (heap.length === 0) return;
      if (last !== top) heap[0] = last;
    } else top.next = next.value;
    sink(0);
  }
}
