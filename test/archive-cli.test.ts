// `quotes archive` as a user runs it: a week day by day, two writers, a busy file, kills at any moment, and no DuckDB.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { refreshed } from '../scripts/readme.mjs';
import { openArchive } from '../src/archive/database.ts';
import { exportText } from '../src/archive/export.ts';
import { programFor } from '../src/cli/program.ts';
import { NO_DUCKDB, removeArchive } from './helpers/archive.ts';
import { folderOf } from './helpers/folder.ts';
import { quotes, ROOT } from './helpers/run.ts';

const WORKER = join(ROOT, 'test/fixtures/archive/worker.mjs');
const DAYS = readdirSync(join(ROOT, 'examples/week'))
  .sort()
  .map(name => `examples/week/${name}`);

const newPath = () => join(folderOf({}), 'news.duckdb');
const archive = (path: string, ...words: string[]) => quotes(['archive', ...words, '--archive', path]);
const exported = async (path: string) => {
  const open = await openArchive(path, { mode: 'read', waitMs: 0 });
  try {
    let text = '';
    for (const what of ['quotes', 'clusters', 'entities'] as const)
      for await (const part of exportText(open, what, 'ndjson', { columns: 80, colorLevel: 0 })) text += part;
    return text;
  } finally {
    open.close();
  }
};

/** Starts a process that works on the archive and waits for its first line. */
async function worker(...args: string[]): Promise<ChildProcess> {
  const child = spawn(process.execPath, [WORKER, ...args], { cwd: ROOT, stdio: ['pipe', 'pipe', 'inherit'] });
  await new Promise<void>((resolve, reject) => {
    child.stdout!.once('data', () => resolve());
    child.once('exit', code => reject(new Error(`the worker ended with ${code}`)));
  });
  return child;
}

const ended = (child: ChildProcess) =>
  new Promise<number | null>(resolve => {
    if (child.exitCode !== null || child.signalCode !== null) resolve(child.exitCode);
    else child.once('exit', code => resolve(code));
  });

describe.skipIf(NO_DUCKDB !== '')(`quotes archive${NO_DUCKDB}`, () => {
  it('the walk through a week in docs/archive.md shows real output', () => {
    const page = readFileSync(join(ROOT, 'docs/archive.md'), 'utf8');
    const blocks = [...page.matchAll(/^```console\n[\s\S]*?^```$/gm)].map(found => found[0]);
    expect(blocks.length).toBeGreaterThan(0);
    for (const block of blocks) expect(refreshed(block)).toBe(block);
  });

  it('a week added day by day is the week added at once', async () => {
    const [daily, whole] = [newPath(), newPath()];
    for (const day of DAYS) expect((await archive(daily, 'add', day)).status).toBe(0);
    expect((await archive(whole, 'add', 'examples/week')).stdout).toMatch(/^7 articles added with \d+ quotes\n$/);
    expect(await exported(daily)).toBe(await exported(whole));
    const clusters = await quotes(['cluster', 'examples/week', '--format', 'ndjson']);
    expect((await archive(daily, 'export', 'clusters')).stdout).toBe(clusters.stdout);
    expect(clusters.stdout.split('\n').length).toBeGreaterThan(4);
  });

  it('is whole after kill -9 at any moment: nothing half added, and the rest can be added again', async () => {
    const [killed, whole] = [newPath(), newPath()];
    const seeds = readdirSync(join(ROOT, 'seeds')).filter(name => name.endsWith('.txt'));
    const paths = [...DAYS, ...seeds.map(name => `seeds/${name}`)];
    let random = 1;
    let kills = 0;
    for (let round = 0; round < 10; round++) {
      // Adds one path after the other, and joins after each: most of its time is spent writing.
      const child = await worker('add', killed, ...paths);
      random = (random * 48271) % 2147483647;
      const timer = setTimeout(() => child.kill('SIGKILL'), 5 + (random % 500));
      if ((await ended(child)) === null) kills++;
      clearTimeout(timer);
      if (!existsSync(killed)) continue;
      // Whoever reads now finds whole articles: as many quotes, names and passages as each of them has.
      const reader = await openArchive(killed, { mode: 'read', waitMs: 0 });
      const torn = await reader.rows(
        'SELECT document FROM documents d WHERE NOT EXISTS (FROM quotes q JOIN passages p USING (quote_no) WHERE q.document_no = d.document_no)',
      );
      reader.close();
      expect(torn).toEqual([]);
    }
    expect(kills).toBeGreaterThan(4);
    expect(await ended(await worker('add', killed, ...paths))).toBe(0);
    await archive(whole, 'add', ...paths);
    expect(await exported(killed)).toBe(await exported(whole));
  });

  it('of two writers one waits for the other, and both have their articles in', async () => {
    const [both, whole] = [newPath(), newPath()];
    const runs = await Promise.all([
      archive(both, 'add', ...DAYS.slice(0, 3), '--quiet'),
      archive(both, 'add', ...DAYS.slice(3), '--quiet'),
      archive(both, 'add', 'seeds', '--quiet'),
    ]);
    expect(runs.map(({ status, stderr }) => [status, stderr])).toEqual([
      [0, ''],
      [0, ''],
      [0, ''],
    ]);
    await archive(whole, 'add', ...DAYS, 'seeds');
    expect(await exported(both)).toBe(await exported(whole));
  });

  it('says who holds a busy archive, waits as long as it is told to, and readers go on beside readers', async () => {
    const path = newPath();
    await archive(path, 'add', DAYS[0]!);
    const writer = await worker('hold', path, 'write');
    for (const words of [
      ['search', 'ramp'],
      ['add', DAYS[1]!],
    ]) {
      const run = await archive(path, ...words, '--wait', '0.1');
      expect(run.status).toBe(1);
      expect(run.stderr).toContain(`busy, held by process ${writer.pid}`);
    }
    const waiting = archive(path, 'search', 'ramp');
    setTimeout(() => writer.stdin!.end(), 700);
    expect((await waiting).stdout).toContain('Promises do not mend a broken ramp');
    await ended(writer);
    const reader = await worker('hold', path, 'read');
    const beside = await archive(path, 'search', 'ramp', '--wait', '0');
    expect([beside.status, beside.stderr]).toEqual([0, '']);
    const adding = await archive(path, 'add', DAYS[1]!, '--wait', '0.1');
    expect(adding.stderr).toContain(`busy, held by process ${reader.pid}`);
    reader.stdin!.end();
    await ended(reader);
  });

  it('lets readers in during a long addition, who see whole articles only', async () => {
    const folder = folderOf({});
    const lines = Array.from(
      { length: 1100 },
      (_, i) => `{"id":"a${i}","text":"“We sail at ${i}, and nobody stays on the quay,” Ines Calloway said."}`,
    );
    writeFileSync(join(folder, 'many.jsonl'), lines.join('\n'));
    const path = join(folder, 'news.duckdb');
    let done = false;
    const adding = archive(path, 'add', join(folder, 'many.jsonl'), '--later', '--quiet').finally(() => {
      done = true;
    });
    const seen = new Set<number>();
    while (!done) {
      if (existsSync(path)) {
        const reader = await openArchive(path, { mode: 'read', waitMs: 60_000 });
        const counts = await reader.rows<{ documents: number; quotes: number }>(
          'SELECT (SELECT count(*) FROM documents)::INTEGER AS documents, (SELECT count(*) FROM quotes)::INTEGER AS quotes',
        );
        reader.close();
        expect(counts[0]!.quotes).toBe(counts[0]!.documents);
        seen.add(counts[0]!.documents);
      }
      await new Promise(resolve => setTimeout(resolve, 30));
    }
    expect((await adding).stdout).toBe('1100 articles added with 1100 quotes\n');
    expect([...seen].some(documents => documents > 0 && documents < 1100)).toBe(true);
  });

  it('keeps what was there when there is no room for more, and says so', async () => {
    const path = newPath();
    await archive(path, 'add', DAYS[0]!);
    const before = await exported(path);
    const command = `ulimit -f 10; exec "${process.execPath}" bin/quotes.js archive add seeds --archive "${path}"`;
    const full = spawnSync('bash', ['-c', command], { cwd: ROOT, encoding: 'utf8' });
    expect([full.status, full.stdout]).toEqual([1, '']);
    expect(full.stderr).toMatch(/cannot be written \(.*\); what was there before is whole/);
    expect(await exported(path)).toBe(before);
    expect((await archive(path, 'add', 'seeds')).stdout).toMatch(/^5 articles added/);
  });

  it('says how to install DuckDB where it is missing, in one line', async () => {
    const hook = `export async function resolve(name,context,next){if(name.startsWith('@duckdb/'))throw new Error("Cannot find package '"+name+"'");return next(name,context)}`;
    const data = (code: string) => `data:text/javascript,${encodeURIComponent(code).replaceAll("'", '%27')}`;
    const main = `import{register}from'node:module';register(${JSON.stringify(data(hook))})`;
    const environment = { NODE_OPTIONS: `--no-warnings --import ${data(main)}` };
    const run = await quotes(['archive', 'add', 'seeds', '--archive', newPath()], { environment });
    expect(run.status).toBe(1);
    expect(run.stderr).toMatch(/^quotes: an archive needs DuckDB, .*; npm install @duckdb\/node-api .*\n$/);
    const others = await quotes(['extract', 'seeds', '--format', 'csv'], { environment });
    expect([others.status, others.stderr]).toEqual([0, '']);
  });

  it('prints what it finds in the formats of extract; --like also says how the words relate', async () => {
    const path = newPath();
    await archive(path, 'add', 'examples/week');
    const rows = async (format: string) =>
      (await archive(path, 'search', '--speaker', 'okafor', '--format', format)).stdout;
    const ndjson = (await rows('ndjson'))
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line) as { id: string });
    expect(ndjson.length).toBeGreaterThan(5);
    expect((JSON.parse(await rows('json')) as { quotes: unknown }).quotes).toEqual(ndjson);
    const csv = parse(await rows('csv'), { columns: true }) as { id: string }[];
    expect(csv.map(({ id }) => id)).toEqual(ndjson.map(({ id }) => id));
    expect((await rows('lines')).trimEnd().split('\n')).toHaveLength(ndjson.length);
    const like = await archive(path, 'search', '--like', 'Promises do not mend a ramp', '--format', 'ndjson');
    expect(
      like.stdout
        .trimEnd()
        .split('\n')
        .map(line => (JSON.parse(line) as { variant: string }).variant),
    ).toEqual(['edited', 'edited']);
  });

  it('writes Parquet, and takes articles in Parquet as it takes them in JSON Lines', async () => {
    const folder = folderOf({});
    const [kept, fromParquet] = [join(folder, 'kept.duckdb'), join(folder, 'parquet.duckdb')];
    await archive(kept, 'add', 'examples/week', '--keep-text');
    const parquet = join(folder, 'documents.parquet');
    const written = await archive(kept, 'export', 'documents', '--format', 'parquet', '-o', parquet);
    expect([written.status, written.stderr]).toEqual([0, '']);
    const added = await archive(fromParquet, 'add', parquet, '--id-key', 'document');
    expect([added.stdout.slice(0, 16), added.stderr]).toEqual(['7 articles added', '']);
    expect(await exported(fromParquet)).toBe(await exported(kept));
    for (const what of ['quotes', 'clusters', 'entities', 'names', 'passages']) {
      const file = join(folder, `${what}.parquet`);
      expect((await archive(kept, 'export', what, '--format', 'parquet', '-o', file)).status).toBe(0);
      expect(readFileSync(file).subarray(0, 4).toString()).toBe('PAR1');
    }
    const unreadable = join(folder, 'broken.parquet');
    writeFileSync(unreadable, 'PAR1 and nothing else');
    const broken = await archive(fromParquet, 'add', unreadable);
    expect([broken.status, broken.stderr.includes('cannot be read as Parquet')]).toEqual([1, true]);
  });

  it('leaves joining to a later command when it is told to, and says so until then', async () => {
    const [later, whole] = [newPath(), newPath()];
    await archive(later, 'add', ...DAYS.slice(0, 4));
    await archive(later, 'add', DAYS[4]!, '--later');
    const before = await archive(later, 'search', 'quay', '--speaker', 'calloway');
    expect(before.stdout.trimEnd().split('\n')).toHaveLength(3);
    expect(before.stderr).toContain('not fully joined yet; quotes archive join does it');
    expect((await archive(later, 'join')).status).toBe(0);
    await archive(whole, 'add', 'examples/week');
    expect(await exported(later)).toBe(await exported(whole));
  });

  it('refuses an article without a name, and an archive that is not there', async () => {
    const path = newPath();
    const unnamed = await quotes(['archive', 'add', '-', '--archive', path], { stdin: '“We sail,” said Bo Ek.\n' });
    expect([unnamed.status, existsSync(path)]).toEqual([2, false]);
    expect(unnamed.stderr).toContain('has no name to be remembered by');
    const line = '{"id":"a1","text":"“We sail,” Ines Calloway said."}\n';
    const named = await quotes(['archive', 'add', '-', '--archive', path], { stdin: line });
    expect([named.status, named.stdout]).toEqual([0, '1 article added with 1 quote\n']);
    const missing = await archive(join(folderOf({}), 'none.duckdb'), 'search', 'x');
    expect([missing.status, missing.stderr.includes('no such archive')]).toEqual([1, true]);
    removeArchive(path);
  });

  it('is an archive that any DuckDB client can query', async () => {
    const path = newPath();
    await archive(path, 'add', 'examples/week');
    const { DuckDBInstance } = await import('@duckdb/node-api');
    const instance = await DuckDBInstance.create(path, { access_mode: 'READ_ONLY' });
    const connection = await instance.connect();
    const page = readFileSync(join(ROOT, 'docs/archive.md'), 'utf8');
    const queries = [...page.matchAll(/^```sql\n([\s\S]*?)^```$/gm)].map(found => found[1]!);
    expect(queries.length).toBeGreaterThan(1);
    for (const query of queries) expect((await connection.runAndReadAll(query)).getRows().length).toBeGreaterThan(0);
    const tables = await connection.runAndReadAll(
      'SELECT table_name, column_name FROM duckdb_columns() WHERE NOT internal',
    );
    const undescribed = tables
      .getRows()
      .filter(([table, column]) => !page.includes(`\`${table}\``) || !page.includes(`\`${column}\``));
    expect(undescribed).toEqual([]);
    connection.closeSync();
    instance.closeSync();
  });
});

describe('quotes archive in the shell', () => {
  it('the man page and the completions know every subcommand and its flags', async () => {
    const program = await programFor([], true);
    const subs = program.commands.find(command => command.name() === 'archive')!.commands;
    const man = (await quotes(['man'])).stdout;
    const scripts = await Promise.all(['bash', 'zsh', 'fish'].map(shell => quotes(['completion', shell])));
    expect(subs.map(sub => sub.name())).toEqual(['add', 'search', 'speakers', 'timeline', 'export', 'join']);
    for (const sub of subs) {
      expect(man).toContain(`quotes archive ${sub.name()}`);
      const help = (await quotes(['archive', sub.name(), '--help'])).stdout;
      expect(help).toMatch(/^ {2}quotes archive /m);
      for (const option of sub.options) {
        expect(option.description).not.toBe('');
        expect(man).toContain(option.long!.replaceAll('-', '\\-'));
        for (const { stdout } of scripts) expect(stdout).toContain(option.long!.slice(2));
      }
    }
    const ask = (words: string) =>
      `COMP_WORDS=(${words}); COMP_CWORD=$((\${#COMP_WORDS[@]}-1)); _quotes; echo "\${COMPREPLY[@]}"\n`;
    const script = `${scripts[0]!.stdout}\n${ask('quotes archive sea')}${ask('quotes archive search --sin')}${ask('quotes archive export --format par')}${ask('quotes extract --min')}`;
    const run = spawnSync('bash', ['--norc', '-c', script], { encoding: 'utf8' });
    expect([run.stdout, run.stderr]).toEqual(['search\n--since\nparquet\n--min-confidence\n', '']);
  });
});
