// Takes the handling of each fault out of a copy of the project, one after the other, and runs the test that must then
// fail: prints a table, and ends with status 1 when a test does not notice.
//
//   npm run build && npx tsx scripts/prove-faults.ts [--only WORDS] [--from NUMBER]
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import ts from 'typescript';
import { type Edit, MUTATIONS, type Mutation } from './faults/mutations.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** A test waits ninety seconds at most for a program that hangs. */
const LONGEST_MS = 300_000;

const { values } = parseArgs({
  options: { only: { type: 'string', default: '' }, from: { type: 'string', default: '1' } },
});

/** What became of the tests that were named. */
interface Outcome {
  readonly passed: number;
  readonly failed: number;
  /** The first line that the failing test said. */
  readonly message: string;
}

const copy = mkdtempSync(join(tmpdir(), 'quotes-prove-'));
chmodSync(copy, 0o755); // some tests run the program as nobody
try {
  for (const name of 'src test bin dist schema seeds examples scripts package.json README.md CHANGELOG.md'.split(' '))
    cpSync(join(ROOT, name), join(copy, name), { recursive: true });
  for (const name of 'tsconfig.json tsconfig.build.json vitest.config.ts'.split(' '))
    cpSync(join(ROOT, name), join(copy, name));
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  // the command from single modules, each of which can be edited
  writeFileSync(join(copy, 'bin/quotes.js'), "#!/usr/bin/env node\nimport '../dist/cli/main.js';\n");

  const chosen = MUTATIONS.map((mutation, i) => ({ mutation, number: i + 1 })).filter(
    ({ mutation, number }) => number >= Number(values.from) && mutation.fault.includes(values.only),
  );
  let unnoticed = 0;
  for (const { mutation, number } of chosen) {
    const whole = outcomeOf(mutation);
    const broken = withEdits(mutation, () => outcomeOf(mutation));
    const noticed = whole.failed === 0 && whole.passed > 0 && broken.failed > 0;
    if (!noticed) unnoticed++;
    const verdict = noticed ? 'noticed' : whole.failed > 0 || whole.passed === 0 ? 'NO TEST' : 'UNNOTICED';
    console.log(`${number}\t${verdict}\t${mutation.fault}\t${mutation.test}: ${mutation.title}\t${broken.message}`);
  }
  console.log(`${chosen.length - unnoticed} of ${chosen.length} faults are noticed when their handling is taken out`);
  process.exitCode = unnoticed === 0 ? 0 : 1;
} finally {
  rmSync(copy, { recursive: true, force: true });
}

/** Runs the tests of the mutation's title in the copy as it is now. */
function outcomeOf({ test, title }: Mutation): Outcome {
  const output = join(copy, 'outcome.json');
  rmSync(output, { force: true });
  const pattern = title.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const args = ['vitest', 'run', `test/${test}.test.ts`, '-t', pattern, '--reporter=json', `--outputFile=${output}`];
  spawnSync('npx', args, { cwd: copy, stdio: 'ignore', timeout: LONGEST_MS, killSignal: 'SIGKILL' });
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(output, 'utf8'));
    const message: string = testResults
      .flatMap((file: { assertionResults: { failureMessages: string[] }[] }) => file.assertionResults)
      .flatMap((found: { failureMessages: string[] }) => found.failureMessages)
      .join(' ');
    return { passed: numPassedTests, failed: numFailedTests, message: message.split('\n')[0]!.slice(0, 160) };
  } catch {
    return { passed: 0, failed: 1, message: 'the test run itself was ended' };
  }
}

/** Does the work with the edits made in source and build, and puts back what was there. */
function withEdits<T>({ edits, page }: Mutation, work: () => T): T {
  const before = new Map<string, string>();
  const keep = (path: string) => {
    const text = readFileSync(path, 'utf8');
    if (!before.has(path)) before.set(path, text);
    return text;
  };
  try {
    for (const change of edits) {
      const source = join(copy, 'src', change.file);
      const text = edited(keep(source), change);
      writeFileSync(source, text);
      if (!change.file.includes('report/page/')) build(change.file, text, keep);
    }
    if (page) {
      const assets = 'write/report/assets.ts';
      keep(join(copy, 'src', assets));
      spawnSync('npx', ['tsx', 'scripts/report-assets.ts'], { cwd: copy, stdio: 'ignore' });
      build(assets, readFileSync(join(copy, 'src', assets), 'utf8'), keep);
    }
    return work();
  } finally {
    for (const [path, text] of before) writeFileSync(path, text);
  }
}

function build(file: string, text: string, keep: (path: string) => string): void {
  const built = join(copy, 'dist', file.replace(/\.ts$/, '.js'));
  keep(built);
  const compilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    verbatimModuleSyntax: true,
    rewriteRelativeImportExtensions: true,
  };
  writeFileSync(built, ts.transpileModule(text, { compilerOptions, fileName: file }).outputText);
}

function edited(text: string, { file, search, replacement }: Edit): string {
  const pieces = text.split(search);
  if (pieces.length !== 2) throw new Error(`${file}: ${pieces.length - 1} times there: ${search}`);
  return pieces.join(replacement);
}
