// npm run bench [whole] [speed] [threads] [start] [memory] [growth] [clusters]: how fast and how frugal the program is, in ratios.
//   --text FILE.jsonl  articles ({text} a line; default ../shared/gold/polnear-train.jsonl when there, else the seeds, repeated)
//   --characters N     how much of it the slow engines see (default 200000)
//   --json FILE        where the figures are written (default bench.json)
// Times are medians of five (threads: of three), the engines in turn on the same text in one process: on a busy machine
// only ratios hold.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Article } from '../../src/types.ts';
import { engines } from './engines.ts';

const ROUNDS = 5;
/** Of what takes a minute. */
const LONG_ROUNDS = 3;
const root = fileURLToPath(new URL('../..', import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    text: { type: 'string', default: join(root, '../shared/gold/polnear-train.jsonl') },
    characters: { type: 'string', default: '200000' },
    json: { type: 'string', default: 'bench.json' },
  },
});
const SECTIONS = { whole, speed, threads, start, memory, growth, clusters };
const articles = readArticles();
const folder = mkdtempSync(join(tmpdir(), 'quotes-bench-'));
const figures: Record<string, unknown> = { node: process.version, cores: availableParallelism() };
try {
  for (const [name, section] of Object.entries(SECTIONS)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue;
    console.log(`\n${name}`);
    figures[name] = await section();
  }
  writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);
} finally {
  rmSync(folder, { recursive: true });
}

function readArticles(): Article[] {
  if (existsSync(values.text))
    return readFileSync(values.text, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line, i) => ({ document: String(i), text: (JSON.parse(line) as { text: string }).text }));
  const seeds = readdirSync(join(root, 'seeds')).filter(name => name.endsWith('.txt'));
  return Array.from({ length: 800 }, (_, i) => ({
    document: String(i),
    text: readFileSync(join(root, 'seeds', seeds[i % seeds.length]!), 'utf8'),
  }));
}

/** Articles from all over the text, together of about so many characters. */
function sampleOf(characters: number): Article[] {
  const total = articles.reduce((sum, { text }) => sum + text.length, 0);
  const step = Math.max(1, Math.floor(total / characters));
  return articles.filter((_, i) => i % step === 0);
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[sorted.length >> 1]!;
}

function table(rows: readonly (readonly (string | number)[])[]): void {
  const text = rows.map(row => row.map(String));
  const widths = text[0]!.map((_, c) => Math.max(...text.map(row => row[c]!.length)));
  for (const row of text)
    console.log(
      `  ${row.map((cell, c) => (c === 0 ? cell.padEnd(widths[c]!) : cell.padStart(widths[c]!))).join('  ')}`,
    );
}

/** Whole processes over all the text in turn, from their start to their end: seconds, and the ratio to compromise's. */
function whole(): unknown {
  const path = jsonLines('whole', 1);
  const size = articles.reduce((sum, { text }) => sum + text.length, 0) / 1e6;
  const script = join(root, 'scripts/bench/compromise.ts');
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < LONG_ROUNDS; round++) {
    ours.push(quotes(['extract', path, '--format', 'ndjson', '--threads', '1']).seconds);
    const begun = performance.now();
    const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', script, path], { cwd: root });
    if (status !== 0) throw new Error(`compromise: ${stderr}`);
    theirs.push((performance.now() - begun) / 1000);
  }
  const rows = [
    { process: 'quotes extract, one thread', seconds: median(ours) },
    { process: 'compromise, full parse and people()', seconds: median(theirs) },
  ].map(row => ({ ...row, megabytesPerSecond: size / row.seconds, timesCompromise: median(theirs) / row.seconds }));
  table([
    ['', 'seconds', 'MB/s', '× compromise'],
    ...rows.map(row => [
      row.process,
      row.seconds.toFixed(2),
      row.megabytesPerSecond.toFixed(2),
      row.timesCompromise.toFixed(1),
    ]),
  ]);
  return rows;
}

/** Engines in turn on the same sample: MB of text a second of processor time, and the ratio to compromise's full parse. */
async function speed(): Promise<unknown> {
  const sample = sampleOf(Number(values.characters));
  const size = sample.reduce((sum, { text }) => sum + text.length, 0) / 1e6;
  const list = await engines();
  const times = list.map((): number[] => []);
  for (let round = -1; round < ROUNDS; round++) {
    for (const [e, { run }] of list.entries()) {
      const before = process.cpuUsage();
      let work = 0;
      for (const article of sample) work += run(article);
      const { user, system } = process.cpuUsage(before);
      if (work < 0) throw new Error('an engine found less than nothing');
      if (round >= 0) times[e]!.push((user + system) / 1e6); // the first round warms up
    }
  }
  const seconds = times.map(median);
  const reference = list.findIndex(({ name }) => name.startsWith('compromise, full'));
  const result = list.map(({ name }, e) => ({
    engine: name,
    megabytesPerSecond: size / seconds[e]!,
    timesCompromise: reference < 0 ? null : seconds[reference]! / seconds[e]!,
  }));
  table([
    ['', 'MB/s', '× compromise'],
    ...result.map(r => [r.engine, r.megabytesPerSecond.toFixed(2), r.timesCompromise?.toFixed(1) ?? '-']),
  ]);
  return { megabytes: size, engines: result };
}

interface Run {
  readonly seconds: number;
  readonly megabytes: number;
}

/** Runs the program as a process of its own: wall time and peak memory. */
function quotes(args: readonly string[]): Run {
  const peak = join(folder, 'peak');
  const hook = `data:text/javascript,import{writeFileSync}from'node:fs';import{isMainThread}from'node:worker_threads';if(isMainThread)process.on('exit',()=>writeFileSync(${JSON.stringify(peak)},String(process.resourceUsage().maxRSS)))`;
  const begun = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--import', hook, join(root, 'bin/quotes.js'), ...args], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`quotes ${args.join(' ')}: ${stderr}`);
  return { seconds: (performance.now() - begun) / 1000, megabytes: Number(readFileSync(peak, 'utf8')) / 1024 };
}

function jsonLines(name: string, times: number): string {
  const path = join(folder, `${name}.jsonl`);
  const lines = (turn: number) =>
    articles.map(({ document, text }) => JSON.stringify({ id: `${turn}-${document}`, text })).join('\n');
  writeFileSync(path, `${Array.from({ length: times }, (_, turn) => lines(turn)).join('\n')}\n`);
  return path;
}

/** Seconds until as many processes of one thread as there are cores, begun together, have all read a file. */
async function processesAtOnce(path: string): Promise<number> {
  const begun = performance.now();
  const running = Array.from({ length: availableParallelism() }, async () => {
    const args = [join(root, 'bin/quotes.js'), 'extract', path, '--format', 'ndjson', '--threads', '1'];
    const [status] = await once(spawn(process.execPath, args, { stdio: 'ignore' }), 'close');
    if (status !== 0) throw new Error(`quotes extract ${path}: status ${status}`);
  });
  await Promise.all(running);
  return (performance.now() - begun) / 1000;
}

/**
 * The whole program over ten times the text, one thread and all threads in turn: each thread compiles for itself. Beside
 * it what the machine can do at all: processes that share nothing, and slow each other down only through the machine.
 */
async function threads(): Promise<unknown> {
  const path = jsonLines('all', 10);
  const cores = availableParallelism();
  const counts = [1, cores];
  const times = counts.map((): number[] => []);
  const together: number[] = [];
  for (let round = 0; round < LONG_ROUNDS; round++) {
    for (const [c, count] of counts.entries())
      times[c]!.push(quotes(['extract', path, '--format', 'ndjson', '--threads', String(count)]).seconds);
    together.push(await processesAtOnce(path));
  }
  const seconds = times.map(median);
  const bound = (cores * seconds[0]!) / median(together);
  table([
    ['threads', 'seconds', 'speed-up'],
    ...counts.map((count, c) => [count, seconds[c]!.toFixed(2), (seconds[0]! / seconds[c]!).toFixed(2)]),
    [`${cores} processes at once`, median(together).toFixed(2), bound.toFixed(2)],
  ]);
  return { threads: counts.map((count, c) => ({ threads: count, seconds: seconds[c] })), machineBound: bound };
}

/** Wall time of each command from its start to its end, beside a node that does nothing. */
function start(): unknown {
  const commands = [
    ['--version'],
    ['--help'],
    ['extract', '--help'],
    ['text', 'seeds/'],
    ['extract', 'seeds/'],
    ['speakers', 'seeds/'],
    ['cluster', 'seeds/'],
  ];
  const bare: number[] = [];
  const times = commands.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round++) {
    const begun = performance.now();
    spawnSync(process.execPath, ['-e', '0']);
    bare.push(performance.now() - begun);
    for (const [c, args] of commands.entries()) {
      const from = performance.now();
      spawnSync(process.execPath, [join(root, 'bin/quotes.js'), ...args], { cwd: root });
      times[c]!.push(performance.now() - from);
    }
  }
  const rows = [
    { command: 'node -e 0', milliseconds: median(bare) },
    ...commands.map((args, c) => ({ command: `quotes ${args.join(' ')}`, milliseconds: median(times[c]!) })),
  ];
  table([['', 'ms'], ...rows.map(row => [row.command, row.milliseconds.toFixed(0)])]);
  return rows;
}

/** Peak memory of one thread over the text and over ten times the text. */
function memory(): unknown {
  const rows = [1, 10].map(times => ({
    times,
    megabytes: quotes(['extract', jsonLines(`x${times}`, times), '--format', 'ndjson', '--threads', '1']).megabytes,
  }));
  table([['text', 'peak MB'], ...rows.map(row => [`× ${row.times}`, row.megabytes.toFixed(0)])]);
  return rows;
}

/** One article that grows: seconds a megabyte must stay the same. */
async function growth(): Promise<unknown> {
  const [ours] = await engines();
  const prose = sampleOf(100_000)
    .map(({ text }) => text.replace(/\s+/g, ' '))
    .join(' ')
    .slice(0, 10_000);
  const quote = '“We will look at it again in spring,” the harbour master said. ';
  const rows: { text: string; times: number; secondsPerMegabyte: number }[] = [];
  for (const [name, unit] of [
    ['without a paragraph break', `${prose} `],
    ['of quotes', quote.repeat(100)],
  ] as const) {
    for (const times of [1, 10, 100]) {
      const article = { document: 'grown', text: unit.repeat(times) };
      const rounds = Array.from({ length: times === 1 ? ROUNDS : 1 }, () => {
        const before = process.cpuUsage();
        ours!.run(article);
        const { user, system } = process.cpuUsage(before);
        return (user + system) / 1e6 / (article.text.length / 1e6);
      });
      rows.push({ text: name, times, secondsPerMegabyte: median(rounds) });
    }
  }
  table([['', 'times', 's/MB'], ...rows.map(row => [row.text, row.times, row.secondsPerMegabyte.toFixed(2)])]);
  return rows;
}

/** Clustering of 10,000, 100,000 and 1,000,000 quotes: scripts/bench/clusters.ts prints its own table. */
function clusters(): unknown {
  const script = join(root, 'scripts/bench/clusters.ts');
  const { stdout } = spawnSync(process.execPath, ['--import', 'tsx', script, '10000', '100000', '1000000'], {
    cwd: root,
    encoding: 'utf8',
  });
  console.log(stdout);
  return stdout.split('\n').filter(Boolean);
}
