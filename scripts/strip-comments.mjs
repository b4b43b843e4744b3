// dist/ as the compiler wrote it → the same scripts without comments, whose words stand in the declarations beside them,
// and with short names for what a module does not export: a fifth of the package is saved. The first step of npm run
// build after the compiler.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'esbuild';

const dist = fileURLToPath(new URL('../dist', import.meta.url));
/** Its scripts hold nothing but weights and are written anew by the next step. */
const MODEL = join('speech', 'model');

for (const path of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
  if (!path.endsWith('.js') || path.startsWith('bundle') || path.startsWith(MODEL)) continue;
  const file = join(dist, path);
  const { code } = transformSync(readFileSync(file, 'utf8'), {
    format: 'esm',
    target: 'node20',
    legalComments: 'none',
    minifyIdentifiers: true,
    minifySyntax: true,
    minifyWhitespace: true,
  });
  writeFileSync(file, code);
}
