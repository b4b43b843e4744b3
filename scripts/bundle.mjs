// dist/ of one file a module → dist/bundle/ for the command only: one script that V8 can be given compiled, and the two
// modules that run it, in the process and in a worker thread. Finding, opening and compiling 150 files takes a third of
// the time of a small run. Weights and word lists are read from the library's own files. The last step of npm run build.
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import ts from 'typescript';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const outdir = join(dist, 'bundle');

/** Modules on packages that no script can require. They are loaded from dist/ as they are, when they are needed. */
const OUTSIDE = [
  'read/markdown.js',
  'write/clusters-terminal.js',
  'write/explanation.js',
  'write/report.js',
  'write/show.js',
  'write/table.js',
  'write/wrapped.js',
];
/** UTF-16 units from which on a string is read from the library's file instead of being in the script. */
const LONG = 2000;

const common = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  minify: true,
  logLevel: 'warning',
};

/** The module with `textOf(file, start, end)` in place of its long strings. */
function withTextsOutside(path) {
  const source = readFileSync(path, 'utf8');
  const tree = ts.createSourceFile(path, source, ts.ScriptTarget.ES2022, false, ts.ScriptKind.JS);
  const file = relative(outdir, path).split(sep).join('/');
  let made = '';
  let at = 0;
  (function look(node) {
    if (ts.isStringLiteralLike(node) && node.text.length >= LONG) {
      const start = node.getStart(tree);
      const text = [start + 1, node.end - 1];
      if (source.slice(...text) === node.text) {
        made += `${source.slice(at, start)}textOf(${JSON.stringify(file)}, ${text})`;
        at = node.end;
      }
    }
    ts.forEachChild(node, look);
  })(tree);
  return made + source.slice(at);
}

const textsOutside = {
  name: 'texts outside',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]dist[\\/](?:lexicon|speech[\\/]model)[\\/]/ }, ({ path }) => ({
      contents: withTextsOutside(path),
    }));
  },
};

/** Commander can start programs as commands, which this one does not: what it would need takes 5 ms to load. */
const noPrograms = {
  name: 'no programs',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^node:child_process$/ }, ({ path }) => ({ path, namespace: 'no programs' }));
    onLoad({ filter: /./, namespace: 'no programs' }, () => ({ contents: 'module.exports = {};' }));
  },
};

const license = readFileSync(join(root, 'node_modules/commander/LICENSE'), 'utf8');
const { outputFiles, metafile } = await build({
  ...common,
  stdin: {
    // a thread needs nothing of the command, and help needs nothing of what a thread does
    contents: `export const run = () => import('./cli/run.js'), serve = () => import('./run/serve.js');`,
    resolveDir: dist,
  },
  write: false,
  metafile: true,
  format: 'cjs',
  define: { 'import.meta.url': 'address' },
  external: [...externalPackages(), ...OUTSIDE.map(path => `./dist/${path}`)],
  outfile: join(outdir, 'quotes.cjs'),
  plugins: [textsOutside, noPrograms],
  banner: {
    js: `/* Holds commander:\n${license.replaceAll('*/', '* /')}*/\n(function(require,importModule,address,textOf){var module={exports:{}};`,
  },
  footer: { js: 'return module.exports})' },
});
forbidModules(Object.values(metafile.inputs).flatMap(({ imports }) => imports));
const contents = outputFiles[0].text
  // a script that V8 was given compiled cannot import by itself
  .replace(/\bimport\((?=")/g, 'importModule(')
  // esbuild writes all but regular expressions in ASCII; a string of single bytes is read and kept in half the room
  .replace(/[^\0-\x7f]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
const hash = createHash('sha256').update(contents).digest('hex').slice(0, 12);
const name = `quotes-${hash}.cjs`;

rmSync(outdir, { recursive: true, force: true });
/** `./run.js` and `./serve.js` as the script exports them. */
const fromScript = {
  name: 'from script',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^\.\/(?:run|serve)\.js$/ }, ({ path, resolveDir }) => ({
      path: join(resolveDir, path),
      namespace: 'from script',
    }));
    onLoad({ filter: /run\.js$/, namespace: 'from script' }, () => loader('run', KEEPING, 'setFirstFlags();'));
    onLoad({ filter: /serve\.js$/, namespace: 'from script' }, () => loader('serve', `use: 'extract'`));
  },
};
/** Commands whose names are no words fail, or print help. Code is compiled under the flags that it was kept under. */
const KEEPING = `use: /^[a-z]+$/.exec(process.argv[2] ?? '')?.[0] ?? 'help', setFlags: setFirstFlags`;
function loader(export_, options, before = '') {
  const script = `new URL('./${name}', import.meta.url)`;
  return {
    contents: `import { exportsOf } from './cli/compiled.js';
      import { setFirstFlags } from './cli/heap.js';
      ${before}
      export const { ${export_} } = await exportsOf({ script: ${script}, address: import.meta.url, ${options} }).${export_}();`,
    resolveDir: dist,
  };
}
for (const entry of ['cli/main.js', 'run/worker.js']) {
  await build({
    ...common,
    entryPoints: [join(dist, entry)],
    outdir,
    entryNames: '[name]',
    format: 'esm',
    // what `--version` does not need is not loaded for it
    splitting: true,
    plugins: [fromScript],
  });
}
writeFileSync(join(outdir, name), contents);

/** All packages but commander, which every run needs. */
function externalPackages() {
  const { dependencies, peerDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return Object.keys({ ...dependencies, ...peerDependencies })
    .filter(package_ => package_ !== 'commander')
    .flatMap(package_ => [package_, `${package_}/*`]);
}

/** Fails when the script requires what can only be imported. */
function forbidModules(imports) {
  const require = createRequire(join(root, 'package.json'));
  for (const { path, kind, external } of imports) {
    if (external !== true || kind === 'dynamic-import' || path.startsWith('node:') || path.startsWith('(')) continue;
    const found = path.startsWith('.') ? path : require.resolve(path);
    if (path.startsWith('.') || (!found.endsWith('.cjs') && typeOf(dirname(found)) === 'module'))
      throw new Error(`${path} can only be imported: the module that needs it belongs to OUTSIDE`);
  }
}

/** What the nearest package.json above a folder says of its modules. */
function typeOf(folder) {
  try {
    return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).type;
  } catch {
    return typeOf(dirname(folder));
  }
}
