// Clusters at scale: quotes made of real sentences with realistic edits and duplicates → time, peak memory, and how many
// of the planted duplicates came together.
//   npx tsx scripts/bench/clusters.ts [10000] [100000] [1000000] [--from FOLDER_OR_JSONL]
//   npx tsx scripts/bench/clusters.ts --rows 10000     the quotes themselves, as rows for other engines
// Sentences come from articles ({text} a line of a JSON Lines file, or a folder of text files; default seeds/): pieces of
// them are put together anew, in as many rounds as a million quotes need, each with other names and rare words (planted.ts
// says why), so that they have the word statistics of news without repeating it. One quote in five is a copy of another:
// exact, with one to three words changed, cut, a fragment, with brackets, or with three words in ten changed. A third of the
// copies are of few, much-printed quotes. Each size runs in a process of its own. Some 450 MB of the peak at a million are
// the quotes themselves. Growth is told by processor time: by the clock, what runs beside it counts, too, because a million
// quotes do not fit into the processor's caches.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { clusterQuotes } from '../../src/clusters/cluster.ts';
import { KINDS, planted, SEEDS, wordsOf } from './planted.ts';

const args = process.argv.slice(2);
const at = args.indexOf('--from');
const from = at >= 0 ? args[at + 1]! : SEEDS;
const rows = args.includes('--rows');
const sizes = args.filter((arg, i) => /^\d+$/.test(arg) && (at < 0 || i !== at + 1)).map(Number);

function run(count: number): void {
  const { quotes, original, kind } = planted(count, wordsOf(from));
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  const used = process.cpuUsage();
  const start = process.hrtime.bigint();
  const clusters = clusterQuotes(quotes);
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  const cpu = process.cpuUsage(used);
  const peak = process.resourceUsage().maxRSS / 1024;
  const clustersOf = new Map<number, number[]>();
  for (const [c, { members }] of clusters.entries())
    for (const { quote } of members) {
      const list = clustersOf.get(Number(quote));
      if (list === undefined) clustersOf.set(Number(quote), [c]);
      else list.push(c);
    }
  const found = KINDS.map(() => [0, 0]);
  for (let q = 0; q < count; q++) {
    if (original[q]! < 0) continue;
    const tally = found[kind[q]!]!;
    tally[1]!++;
    if (clustersOf.get(q)?.some(c => clustersOf.get(original[q]!)?.includes(c))) tally[0]!++;
  }
  let wrong = 0;
  let pairs = 0;
  for (const { members } of clusters) {
    const roots = new Set(
      members.map(({ quote }) => (original[Number(quote)]! < 0 ? Number(quote) : original[Number(quote)]!)),
    );
    pairs += members.length - 1;
    wrong += roots.size - 1;
  }
  const percent = ([a, b]: readonly number[]) => (b === 0 ? '-' : ((100 * a!) / b!).toFixed(1));
  const all = found.reduce((sum, [a, b]) => [sum[0]! + a!, sum[1]! + b!], [0, 0]);
  console.log(
    `${count} quotes: ${seconds.toFixed(1)} s (${((cpu.user + cpu.system) / 1e6).toFixed(1)} s of processor), peak ${peak.toFixed(0)} MB (${(before / 1048576).toFixed(0)} MB before), ${clusters.length} clusters, ${pairs} links, ${wrong} between different originals`,
  );
  console.log(
    `  planted copies found: ${percent(all)} %   ${KINDS.map((name, i) => `${name} ${percent(found[i]!)}`).join('   ')}`,
  );
}

if (rows)
  for (const quote of planted(sizes[0]!, wordsOf(from)).quotes) process.stdout.write(`${JSON.stringify(quote)}\n`);
else if (process.env.BENCH_SIZE !== undefined) run(Number(process.env.BENCH_SIZE));
else
  for (const size of sizes.length > 0 ? sizes : [10_000, 100_000, 1_000_000])
    spawnSync(process.execPath, ['--expose-gc', ...process.execArgv, fileURLToPath(import.meta.url), '--from', from], {
      stdio: 'inherit',
      env: { ...process.env, BENCH_SIZE: String(size) },
    });
