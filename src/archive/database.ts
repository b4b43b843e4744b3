// A path → a connection to the archive in that file: DuckDB is loaded only here, one process writes at a time, and
// whoever finds the file busy waits for it or is told who holds it.
import { existsSync, linkSync, renameSync, rmSync } from 'node:fs';
import type { DuckDBAppender, DuckDBConnection, DuckDBInstance, DuckDBListType, DuckDBValue } from '@duckdb/node-api';
import { QuotesError } from '../errors.ts';
import { SCHEMA, SCHEMA_NUMBER } from './schema.ts';

/** One open archive. `close` it, also after an error: while it is open, no other process can write. */
export interface Archive {
  /** Runs statements that give nothing back. */
  run(sql: string, values?: readonly Value[]): Promise<void>;
  /** The rows of a query: numbers, strings, booleans, null, and lists of them; dates are text. */
  rows<Row>(sql: string, values?: readonly Value[]): Promise<Row[]>;
  /** The same, some thousand rows at a time. */
  stream<Row>(sql: string, values?: readonly Value[]): AsyncGenerator<Row[], void, undefined>;
  /** Appends rows to a table, cells in the order of its columns; faster than statements. */
  append(table: string, rows: Iterable<readonly Cell[]>): Promise<void>;
  /** Everything that `work` writes is kept, or, when it throws or the process is killed, nothing of it. */
  transaction<T>(work: () => Promise<T>): Promise<T>;
  close(): void;
}

/** What fills a place of a statement; a list's place needs a cast (`$1::INTEGER[]`). */
export type Value = string | number | boolean | null | readonly string[] | readonly number[];
/** What fills a cell; a number fits any column of numbers, and one of dates as days since 1970-01-01. */
export type Cell = string | number | boolean | null | Uint8Array | readonly string[];

/** How an archive is opened. */
export interface OpenOptions {
  readonly mode: 'read' | 'write';
  /** How long to wait for another process, in milliseconds. */
  readonly waitMs: number;
  /** Called once when there is something to wait for. */
  readonly onWait?: (holder: string) => void;
}

/** An archive that is gone when it is closed. */
export const MEMORY = ':memory:';

/** Waiting for a busy file: the first pause and the longest one, in milliseconds. */
const PAUSE_MS = { first: 5, longest: 200 };

/**
 * Opens the archive; one that is not there yet is made when it is to be written.
 * @throws QuotesError when DuckDB is not installed, the file is busy for too long, missing, or no archive
 */
export async function openArchive(path: string, options: OpenOptions): Promise<Archive> {
  const database = await duckdb();
  if (options.mode === 'read' && !existsSync(path))
    throw new QuotesError(`${path}: no such archive`, {
      hint: 'quotes archive add PATHS makes one; --archive names it',
    });
  if (path !== MEMORY && !existsSync(path)) await make(path, database);
  const settings = options.mode === 'read' ? { access_mode: 'READ_ONLY' } : {};
  const instance = await patiently(path, options, () => database.DuckDBInstance.create(path, settings));
  let connection: DuckDBConnection;
  try {
    connection = await instance.connect();
    if (path === MEMORY) await connection.run(SCHEMA);
    else await check(path, connection);
  } catch (error) {
    instance.closeSync();
    throw error;
  }
  return archiveOf(path, instance, connection, database);
}

type DuckDB = typeof import('@duckdb/node-api');

/** The database's own package is no dependency of this one: only these commands need its sixty megabytes. */
async function duckdb(): Promise<DuckDB> {
  try {
    return await import('@duckdb/node-api');
  } catch (error) {
    throw new QuotesError(
      `an archive needs DuckDB, which is not installed (${(error as Error).message.split('\n')[0]})`,
      {
        hint: 'npm install @duckdb/node-api (with -g where quotes was installed so)',
      },
    );
  }
}

async function patiently(
  path: string,
  options: OpenOptions,
  open: () => Promise<DuckDBInstance>,
): Promise<DuckDBInstance> {
  const deadline = performance.now() + options.waitMs;
  let told = false;
  for (let pause = PAUSE_MS.first; ; pause = Math.min(PAUSE_MS.longest, pause * 2)) {
    try {
      return await open();
    } catch (error) {
      const { message } = error as Error;
      if (!/Could not set lock|being used by another process/i.test(message)) throw unreadable(path, message);
      const holder = /\(PID \d+\)/.exec(message)?.[0] ?? 'another process';
      if (performance.now() >= deadline)
        throw new QuotesError(
          `${path}: busy, held by ${holder.replace(/^\(PID (\d+)\)$/, 'process $1')} for more than ${Math.round(options.waitMs / 1000)} s`,
          { hint: 'try again when it is done, or wait longer with --wait SECONDS' },
        );
      if (!told) options.onWait?.(holder);
      told = true;
      await new Promise(resolve => setTimeout(resolve, Math.min(pause, Math.max(1, deadline - performance.now()))));
    }
  }
}

function unreadable(path: string, message: string): QuotesError {
  return new QuotesError(`${path}: cannot be opened as an archive (${message.split('\n')[0]})`, {
    hint: 'name a file that quotes archive add made, or one that does not exist yet',
  });
}

/**
 * A new archive gets its name when it is whole: a process that is killed while it makes one leaves nothing under the name,
 * and of two that make one at the same time the first one's stays.
 */
async function make(path: string, database: DuckDB): Promise<void> {
  const draft = `${path}.${process.pid}.new`;
  rmSync(draft, { force: true });
  try {
    const instance = await database.DuckDBInstance.create(draft).catch((error: Error) => {
      throw unreadable(path, error.message);
    });
    try {
      const connection = await instance.connect();
      await connection.run(SCHEMA);
      connection.closeSync();
    } finally {
      instance.closeSync();
    }
    try {
      linkSync(draft, path);
    } catch (error) {
      // Some file systems have no links; there the last of two that make an archive at the same moment stays.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' && !existsSync(path)) renameSync(draft, path);
    }
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Refuses a file of another make. */
async function check(path: string, connection: DuckDBConnection): Promise<void> {
  const tables = await connection.runAndReadAll("SELECT table_name FROM duckdb_tables() WHERE schema_name = 'main'");
  const names = tables.getColumns()[0] ?? [];
  if (!names.includes('archive')) throw unreadable(path, 'it is a database of another make');
  const found = await connection.runAndReadAll("SELECT value FROM archive WHERE key = 'schema'");
  const number = String(found.getRows()[0]?.[0]);
  if (number !== String(SCHEMA_NUMBER))
    throw new QuotesError(`${path}: made by another version of quotes (tables ${number}, here ${SCHEMA_NUMBER})`, {
      hint: 'add the articles to a new archive',
    });
}

function archiveOf(path: string, instance: DuckDBInstance, connection: DuckDBConnection, database: DuckDB): Archive {
  const given = (values: readonly Value[] = []) => values.map(value => placedValue(value, database));
  let open = true;
  return {
    async run(sql, values) {
      await connection.run(sql, given(values));
    },
    async rows<Row>(sql: string, values?: readonly Value[]) {
      const reader = await connection.runAndReadAll(sql, given(values));
      return reader.getRowObjectsJS() as Row[];
    },
    async *stream<Row>(sql: string, values?: readonly Value[]) {
      const result = await connection.stream(sql, given(values));
      for await (const rows of result.yieldRowObjectJs()) yield rows as Row[];
    },
    async append(table, rows) {
      const appender = await connection.createAppender(table);
      try {
        const writers = writersOf(appender, database);
        for (const row of rows) {
          for (const [column, cell] of row.entries())
            if (cell === null) appender.appendNull();
            else writers[column]!(appender, cell as never);
          appender.endRow();
        }
        appender.flushSync();
      } finally {
        appender.closeSync();
      }
    },
    async transaction(work) {
      await connection.run('BEGIN');
      try {
        const result = await work();
        await connection.run('COMMIT');
        return result;
      } catch (error) {
        await connection.run('ROLLBACK').catch(() => {});
        throw writingFailure(path, error);
      }
    },
    close() {
      if (!open) return;
      open = false;
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** What the system or DuckDB had no room for is no fault of the program. */
function writingFailure(path: string, error: unknown): unknown {
  const message = error instanceof Error ? error.message.split('\n')[0]! : String(error);
  if (!/could not write|no space left|out of memory|could not allocate/i.test(message)) return error;
  return new QuotesError(`${path}: cannot be written (${message})`, {
    hint: 'what was there before is whole; make room and add the same again',
  });
}

/** Lists of numbers and empty ones go as text, which a cast in the statement makes a list of the type it wants. */
function placedValue(value: Value, { listValue }: DuckDB): DuckDBValue {
  if (!isList(value)) return value;
  return typeof value[0] !== 'string' ? `[${value.join(',')}]` : listValue(value as readonly string[]);
}

function isList(value: Value): value is readonly string[] | readonly number[] {
  return Array.isArray(value);
}

/** Writes one cell that is not null. */
type CellWriter = (appender: DuckDBAppender, cell: never) => void;

function writersOf(appender: DuckDBAppender, { DuckDBTypeId, DuckDBDateValue }: DuckDB): CellWriter[] {
  return Array.from({ length: appender.columnCount }, (_, column): CellWriter => {
    const type = appender.columnType(column);
    switch (type.typeId) {
      case DuckDBTypeId.VARCHAR:
        return (to, cell: string) => to.appendVarchar(cell);
      case DuckDBTypeId.INTEGER:
        return (to, cell: number) => to.appendInteger(cell);
      case DuckDBTypeId.UINTEGER:
        return (to, cell: number) => to.appendUInteger(cell);
      case DuckDBTypeId.DOUBLE:
        return (to, cell: number) => to.appendDouble(cell);
      case DuckDBTypeId.BOOLEAN:
        return (to, cell: boolean) => to.appendBoolean(cell);
      case DuckDBTypeId.DATE:
        return (to, cell: number) => to.appendDate(new DuckDBDateValue(cell));
      case DuckDBTypeId.BLOB:
        return (to, cell: Uint8Array) => to.appendBlob(cell);
      default:
        return (to, cell: readonly string[]) => to.appendList(cell, type as DuckDBListType);
    }
  });
}
