// Threads change nothing but the time: order, bytes, and what happens when one dies.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inOrder } from '../src/run/pool.ts';
import { folderOf } from './helpers/folder.ts';
import { quotes } from './helpers/run.ts';

interface Task {
  readonly value: number;
  readonly dies?: string;
}

async function squares(tasks: readonly Task[], threads: number): Promise<number[]> {
  async function* all() {
    yield* tasks;
  }
  const results: number[] = [];
  const options = {
    threads,
    worker: new URL('./fixtures/threads/squares.mjs', import.meta.url),
    data: null,
    failed: () => -1,
  };
  for await (const result of inOrder<Task, number>(all(), options)) results.push(result);
  return results;
}

const numbers = (count: number) => Array.from({ length: count }, (_, value) => ({ value }));

describe('threads', () => {
  it.each([1, 2, 3])('%i of them give all results in the order of the tasks', async threads => {
    expect(await squares(numbers(60), threads)).toEqual(numbers(60).map(({ value }) => value * value));
  });

  it('no task is no result', async () => {
    expect(await squares([], 2)).toEqual([]);
  });

  it('a thread that dies is replaced, and its task goes to another one', async () => {
    const folder = folderOf({});
    const tasks: Task[] = numbers(30).map(task =>
      task.value % 10 === 3 ? { ...task, dies: join(folder, `${task.value}`) } : task,
    );
    expect(await squares(tasks, 2)).toEqual(numbers(30).map(({ value }) => value * value));
  });

  it('a task that ends every thread is given up, and the others are not lost', async () => {
    const tasks: Task[] = numbers(12).map(task => (task.value === 5 ? { ...task, dies: 'always' } : task));
    expect(await squares(tasks, 2)).toEqual(numbers(12).map(({ value }) => (value === 5 ? -1 : value * value)));
  });

  it('an iteration that is broken off ends the threads', async () => {
    async function* endless() {
      for (let value = 0; ; value++) yield { value };
    }
    const worker = new URL('./fixtures/threads/squares.mjs', import.meta.url);
    for await (const result of inOrder<Task, number>(endless(), { threads: 2, worker, data: null, failed: () => -1 })) {
      if (result > 50) break;
    }
  });
});

describe('extract', () => {
  const record = (i: number) =>
    JSON.stringify({
      id: `r${i % 40}`,
      text: `Story ${i}.\n“We counted ${i} ships,” Ines Calloway ${i % 2 ? 'said' : 'told us'}.\n`,
    });

  it('prints the same bytes on one thread and on three', async () => {
    const lines = Array.from({ length: 60 }, (_, i) => (i === 30 ? 'broken' : record(i)));
    const folder = folderOf({ 'a.jsonl': lines.join('\n'), 'b.txt': '“No,” said Bo Ek.\n', 'c.bin': Buffer.alloc(9) });
    const [one, three] = await Promise.all(
      ['1', '3'].map(count => quotes(['extract', folder, '--json', '--threads', count])),
    );
    expect(three).toEqual(one);
    expect(one!.status).toBe(1);
    expect(JSON.parse(one!.stdout).quotes.length).toBeGreaterThan(50);
  });

  it('prints the same bytes when a thread dies amid the run', async () => {
    const folder = folderOf({
      'killer.mjs': `import { writeFileSync } from 'node:fs';
import { isMainThread, parentPort } from 'node:worker_threads';
const answer = parentPort?.postMessage.bind(parentPort);
let answers = 0;
if (!isMainThread) parentPort.postMessage = message => {
  answers++;
  try { if (answers > 1) writeFileSync(process.env.MARKER, '', { flag: 'wx' }); } catch { answers = 0; }
  if (answers > 1) process.exit(137);
  answer(message);
};`,
    });
    const inputs = folderOf(
      Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`${i}.txt`, JSON.parse(record(i)).text])),
    );
    const whole = await quotes(['extract', inputs, '--json', '--threads', '2']);
    const marker = join(folder, 'died');
    const environment = { NODE_OPTIONS: `--import=${join(folder, 'killer.mjs')}`, MARKER: marker };
    const killed = await quotes(['extract', inputs, '--json', '--threads', '2'], { environment });
    expect(existsSync(marker)).toBe(true);
    expect(killed).toEqual(whole);
    expect([whole.status, JSON.parse(whole.stdout).documents]).toEqual([0, 30]);
  });

  it('a record with the id of an earlier one is told apart from it', async () => {
    const lines = Array.from({ length: 60 }, (_, i) => record(i)).join('\n');
    const run = await quotes(['extract', '-f', 'ndjson'], { stdin: lines });
    const rows = run.stdout
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line));
    expect(new Set(rows.map(row => row.id)).size).toBe(rows.length);
    expect(rows.map(row => row.document)).toContain('r3#2');
  });
});
