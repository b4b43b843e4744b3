// Many articles made of a few real ones → one run of extract and one of cluster, every count reconciled exactly, with the
// memory of the program over time. Ends with status 1 when an article, a line or a quote is missing or twice there.
//
//   npm run build && npx tsx scripts/soak.ts --articles 100000 --from articles.jsonl [--threads 2]
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, createWriteStream, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** Every so many lines one is no record: it must be named with its number, and nothing else may be. */
const BAD_EVERY = 1000;
/** Every so many articles one has the id of the article before. */
const TWIN_EVERY = 777;
const ARTICLE_UNITS = 1000;
const SAMPLE_MS = 5000;

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '10000' },
    from: { type: 'string' },
    threads: { type: 'string', default: '2' },
  },
});
const count = Number(values.articles);
const originals = originalTexts();
const folder = mkdtempSync(join(tmpdir(), 'quotes-soak-'));
const faults: string[] = [];
try {
  const input = join(folder, 'articles.jsonl');
  const rows = join(folder, 'rows.json');
  const clusters = join(folder, 'clusters.json');
  const badLines = await writeArticles(input);
  const expected = count - badLines.length;
  console.log(`${count} lines, ${badLines.length} of them bad, ${megabytes(statSync(input).size)} MB`);
  const extract = await watched(['extract', input, '--json', '--quiet', '--threads', values.threads, '-o', rows]);
  same('exit status of extract', extract, badLines.length > 0 ? 1 : 0);
  const streamed = join(folder, 'rows.ndjson'); // one JSON document of this size is refused: it would be read whole
  const ids = await reconcileRows(rows, streamed, badLines, expected);
  const cluster = await watched(['cluster', streamed, '--json', '--quiet', '--min-documents', '1', '-o', clusters]);
  same('exit status of cluster', cluster, 0);
  await reconcileClusters(clusters, ids);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
for (const fault of faults.slice(0, 20)) console.error(fault);
console.log(faults.length === 0 ? 'every count is as it should be' : `${faults.length} counts are wrong`);
process.exitCode = faults.length === 0 ? 0 : 1;

function same(what: string, found: unknown, wanted: unknown): void {
  if (found !== wanted) faults.push(`${what}: ${String(found)}, not ${String(wanted)}`);
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}

/** The first paragraphs of each, some thousand UTF-16 units long. */
function originalTexts(): readonly string[] {
  const texts =
    values.from === undefined
      ? readdirSync(join(ROOT, 'seeds')).map(name => readFileSync(join(ROOT, 'seeds', name), 'utf8'))
      : readFileSync(values.from, 'utf8')
          .trimEnd()
          .split('\n')
          .map(line => JSON.parse(line).text as string);
  return texts.map(text => {
    let end = text.indexOf('\n', ARTICLE_UNITS);
    if (end < 0) end = text.length;
    return text.slice(0, Math.min(end, 2 * ARTICLE_UNITS));
  });
}

/** A made-up name for each number, the same each time. */
function madeUp(number: number): string {
  let rest = (Math.imul(number, 2654435761) >>> 0) + 400;
  let name = '';
  for (; rest > 0; rest = Math.floor(rest / 75))
    name += 'bdfglmnprstvzkh'[rest % 15]! + 'aeiou'[Math.floor(rest / 15) % 5]!;
  return name[0]!.toUpperCase() + name.slice(1);
}

/** The words that every article holds once, so that none can be missing without being missed. */
function planted(number: number): string {
  return `We counted ${number} ships off ${madeUp(number)} before the storm came in,`;
}

/** The article of a number: an original with every name changed, and a quotation of its own. */
function textOf(number: number): string {
  const names = new Map<string, string>();
  const changed = originals[number % originals.length]!.replace(/(?<=\p{Lu}\p{Ll}+ )\p{Lu}\p{Ll}{2,}/gu, name => {
    const known = names.get(name) ?? madeUp(number * 50 + names.size);
    names.set(name, known);
    return known;
  });
  const surname = madeUp(number + 7);
  return `${changed}\n\n“${planted(number)}” ${madeUp(number + 13)} ${surname}, the harbour master, said.\n`;
}

function idOf(number: number): string {
  return `article-${number % TWIN_EVERY === 0 && number > 0 ? number - 1 : number}`;
}

/** Writes the lines; the numbers, from 1, of those that are no records. */
async function writeArticles(path: string): Promise<readonly number[]> {
  const stream = createWriteStream(path);
  const bad: number[] = [];
  for (let number = 0; number < count; number++) {
    let line = JSON.stringify({ id: idOf(number), text: textOf(number), date: '2026-03-02' });
    if (number % BAD_EVERY === BAD_EVERY - 1) {
      bad.push(number + 1);
      line = line.slice(0, line.length / 2);
    }
    if (!stream.write(`${line}\n`)) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'close');
  return bad;
}

/** Runs the command; prints how long it took and its memory at every tenth of the time. */
async function watched(args: readonly string[]): Promise<number | null> {
  const start = performance.now();
  const child = spawn(process.execPath, [join(ROOT, 'bin/quotes.js'), ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const samples: number[] = [];
  const timer = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      samples.push(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024);
    } catch {
      // It has just ended, or the system keeps no such file.
    }
  }, SAMPLE_MS);
  const status = await new Promise<number | null>(resolve => child.on('close', resolve));
  clearInterval(timer);
  const tenths = Array.from({ length: 10 }, (_, i) => samples[Math.floor(((i + 1) * samples.length) / 10) - 1] ?? 0);
  const seconds = (performance.now() - start) / 1000;
  console.log(`${args[0]}: ${seconds.toFixed(0)} s, MB in memory at each tenth: ${tenths.map(megabytes).join(' ')}`);
  return status;
}

/** The records of a JSON result, one a line, behind what stands before them. */
async function* recordsOf(path: string, onHead: (head: string) => void): AsyncGenerator<Record<string, unknown>> {
  let head = '';
  let inside = false;
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })) {
    if (inside && line.startsWith('{')) yield JSON.parse(line.replace(/,$/, ''));
    else if (!inside) {
      head += line;
      inside = /"(?:quotes|clusters)": \[$/.test(line);
      if (inside) onHead(head);
    }
  }
}

/** Every article that is no bad line has its planted quotation once; every row is the slice of its text. */
async function reconcileRows(
  path: string,
  copy: string,
  bad: readonly number[],
  expected: number,
): Promise<ReadonlySet<string>> {
  const seen = new Uint8Array(count);
  const ids = new Set<string>();
  let rows = 0;
  const head = (text: string) => {
    const { documents, skipped } = JSON.parse(`${text}]}`) as { documents: number; skipped: { line: number }[] };
    same('documents', documents, expected);
    same('skipped lines', skipped.map(({ line }) => line).join(), bad.join());
  };
  const lines = createWriteStream(copy);
  let current = -1;
  let text = '';
  for await (const record of recordsOf(path, head)) {
    const { id, document, text: words, start, end, kind } = record;
    if (!lines.write(`${JSON.stringify(record)}\n`)) await once(lines, 'drain');
    rows++;
    if (ids.has(String(id))) faults.push(`id ${String(id)} is there twice`);
    if (kind === 'direct' || kind === 'mixed') ids.add(String(id));
    const [name, again] = String(document).split('#');
    const number = Number(name!.slice('article-'.length)) + (again === undefined ? 0 : 1);
    if (number !== current) text = textOf(number);
    current = number;
    if (text.slice(Number(start), Number(end)) !== words)
      faults.push(`${String(document)}: row ${String(id)} is not its slice`);
    if (words === planted(number)) seen[number]!++;
  }
  lines.end();
  await once(lines, 'close');
  for (let number = 0; number < count; number++)
    same(`planted quotations of article ${number}`, seen[number], number % BAD_EVERY === BAD_EVERY - 1 ? 0 : 1);
  console.log(`${rows} rows of ${expected} articles, ${ids.size} of them quoted`);
  return ids;
}

/** Every quoted row lies in a cluster; no member is a row that does not exist. */
async function reconcileClusters(path: string, ids: ReadonlySet<string>): Promise<void> {
  const clustered = new Set<string>();
  let clusters = 0;
  let members = 0;
  for await (const cluster of recordsOf(path, () => {})) {
    clusters++;
    for (const member of cluster.members as { quote: string; kind: string }[]) {
      members++;
      if (member.kind !== 'indirect') clustered.add(member.quote);
    }
  }
  for (const id of clustered) if (!ids.has(id)) faults.push(`a member of a cluster is no row: ${id}`);
  same('quoted rows in clusters', clustered.size, ids.size);
  console.log(`${members} members of ${clusters} clusters, ${clustered.size} of ${ids.size} quoted rows among them`);
}
