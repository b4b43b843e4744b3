// The rooms of the source and which way imports go between them.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { VERSION } from '../src/version.ts';
import { ROOT } from './helpers/run.ts';

const SOURCE = join(ROOT, 'src');
const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.ts'))
  .sort();

const IMPORT = /(?:from|import)\s*\(?\s*'(\.{1,2}\/[^']+)'/g;

/** What each room may import beside itself and the ground floor. */
const GROUND = ['types.ts', 'errors.ts', 'version.ts', 'lexicon'];
const STAGES = ['read', 'text', 'names', 'speech', 'people', 'clusters', 'evaluate', 'write'];
const ABOVE: Readonly<Record<string, readonly string[]>> = {
  'pipeline.ts': STAGES,
  'core.ts': [...STAGES, 'pipeline.ts'],
  run: [...STAGES, 'pipeline.ts', 'core.ts'],
  archive: [...STAGES, 'pipeline.ts', 'core.ts', 'run'],
  'index.ts': [...STAGES, 'pipeline.ts', 'core.ts', 'run'],
  'compromise.ts': [...STAGES, 'pipeline.ts', 'core.ts'],
  cli: [...STAGES, 'pipeline.ts', 'core.ts', 'run', 'archive', 'index.ts'],
};

function roomOf(file: string): string {
  return file.split('/')[0]!;
}

function allowed(room: string): readonly string[] {
  const stage = STAGES.indexOf(room);
  if (stage >= 0) return [...GROUND, ...STAGES.slice(0, stage + 1)];
  if (room === 'lexicon') return ['lexicon'];
  if (GROUND.includes(room)) return [];
  return [...GROUND, room, ...(ABOVE[room] ?? [])];
}

function importsOf(file: string): readonly string[] {
  const source = readFileSync(join(SOURCE, file), 'utf8');
  return [...source.matchAll(IMPORT)].map(found => posix.normalize(posix.join(dirname(file), found[1]!)));
}

describe('architecture', () => {
  it('has source files to look at', () => {
    expect(files.length).toBeGreaterThan(20);
  });

  it.each(files)('imports in %s go from later rooms to earlier ones only', file => {
    const rooms = importsOf(file).map(roomOf);
    expect(rooms.filter(room => !allowed(roomOf(file)).includes(room))).toEqual([]);
  });

  it.each(files)('%s says in its first line what it is for', file => {
    expect(readFileSync(join(SOURCE, file), 'utf8').split('\n')[0]).toMatch(/^\/\/ \S.{20,}/);
  });

  // generated data says in its first line by what it was made
  const GENERATED = /(?:generated|learned) by (?:scripts\/|npm run )/i;
  const LONGEST_FILE = 320;

  it.each(files)(`%s has at most ${LONGEST_FILE} lines, or it is generated`, file => {
    const lines = readFileSync(join(SOURCE, file), 'utf8').split('\n');
    expect(GENERATED.test(lines[0]!) || lines.length <= LONGEST_FILE).toBe(true);
  });

  it('compares strings by code unit: nothing depends on the locale of the machine', () => {
    const found = files.filter(file =>
      /localeCompare|toLocale(?:Upper|Lower)Case|toLocaleString/.test(readFileSync(join(SOURCE, file), 'utf8')),
    );
    expect(found).toEqual([]);
  });

  it('the version in the source is the version of the package', () => {
    expect(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version).toBe(VERSION);
  });
});
