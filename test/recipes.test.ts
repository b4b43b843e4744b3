// The README's recipes for other tools, run where the tool is there: QUOTES_PYTHON names a Python with pandas and duckdb.
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf } from './helpers/folder.ts';
import { quotes, ROOT } from './helpers/run.ts';

const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
const python = process.env.QUOTES_PYTHON ?? 'python3';
const has = (module: string) => spawnSync(python, ['-c', `import ${module}`]).status === 0;
const recipe = (language: string) => new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(readme)![1]!;

async function rows(): Promise<string> {
  const folder = folderOf({});
  await quotes(['extract', 'seeds/', '-f', 'ndjson', '-o', join(folder, 'quotes.ndjson')]);
  return folder;
}

describe('recipes', () => {
  it.skipIf(!has('pandas'))('pandas reads the rows', async () => {
    const output = execFileSync(python, ['-c', recipe('python')], { cwd: await rows(), encoding: 'utf8' });
    expect(output).toMatch(/Trump +5/);
  });

  it.skipIf(!has('duckdb'))('DuckDB reads the rows', async () => {
    const script = 'import duckdb, sys\nprint(duckdb.sql(sys.argv[1]))';
    const output = execFileSync(python, ['-c', script, recipe('sql')], { cwd: await rows(), encoding: 'utf8' });
    expect(output).toMatch(/Trump +│ +1\d/);
  });
});
