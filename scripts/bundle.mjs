// dist/ of one file a module → dist/bundle/ of few, for the command only: finding and opening 150 files takes an eighth of
// the time of a small run. The library stays as it is; weights and word lists are shared with it. A step of npm run build.
import { readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const outdir = join(root, 'dist/bundle');
const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: ['dist/cli/main.js', 'dist/run/worker.js'],
  outdir,
  // all in one folder: a thread's module is found beside the code that asks for it, as in dist/run
  entryNames: '[name]',
  chunkNames: '[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  external: ['./dist/speech/model/*', './dist/lexicon/*', './dist/write/report/assets.js'],
  minifyWhitespace: true,
  metafile: true,
  logLevel: 'warning',
});
const made = new Set(Object.keys(metafile.outputs).map(path => basename(path)));
for (const name of readdirSync(outdir)) if (!made.has(name)) rmSync(join(outdir, name));
