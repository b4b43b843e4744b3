// Seconds and a seed → articles of marks, names, controls and markup, extracted one after the other until time is up: any
// crash, hang or broken promise is printed with the seed that brings it back, and the run ends with status 1.
//
//   npm run fuzz -- --seconds 20 --seed 7
import { parseArgs } from 'node:util';
import { quotesInAll } from '../src/core.ts';
import { hostileText, seededRandom } from '../test/helpers/hostile.ts';
import { brokenPromise } from '../test/helpers/invariants.ts';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    inputs: { type: 'string', default: 'Infinity' },
  },
});
/** A text of this size takes a millisecond or two of processor time: a thousand times that is a hang, however busy the machine. */
const SLOW = 2000;

const until = performance.now() + Number(values.seconds) * 1000;
const first = Number(values.seed) * 1_000_000_000;
let inputs = 0;
let failures = 0;
let quotes = 0;
let characters = 0;
let slowest = 0;
for (; inputs < Number(values.inputs) && performance.now() < until && failures < 10; inputs++) {
  const seed = first + inputs;
  const text = hostileText(seededRandom(seed));
  const before = process.cpuUsage();
  try {
    const rows = quotesInAll([{ document: 'fuzz', text }]);
    const broken = brokenPromise(text, rows);
    if (broken !== null) fail(seed, text, broken);
    quotes += rows.length;
  } catch (error) {
    fail(seed, text, error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
  const { user, system } = process.cpuUsage(before);
  const taken = (user + system) / 1000;
  if (taken > SLOW) fail(seed, text, `took ${Math.round(taken)} ms of processor time`);
  if (inputs > 0) slowest = Math.max(slowest, taken); // the first loads the models
  characters += text.length;
}
console.log(
  `${inputs} inputs, ${characters} characters, ${quotes} quotes, slowest ${slowest.toFixed(1)} ms, ${failures} failures`,
);
process.exitCode = failures === 0 ? 0 : 1;

function fail(seed: number, text: string, what: string): void {
  failures++;
  console.error(`seed ${seed}: ${what}\n  ${JSON.stringify(text)}`);
}
