// dist/ as the compiler wrote it → the same without the declarations that nothing a user can import leads to. A step of npm run build.
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const reached = new Set();
const visit = file => {
  if (reached.has(file)) return;
  reached.add(file);
  for (const [, name] of readFileSync(file, 'utf8').matchAll(/(?:from|import\()\s*['"](\.[^'"]+)['"]/g))
    if (/\.[tj]s$/.test(name)) visit(resolve(dirname(file), name.replace(/(?:\.d)?\.[tj]s$/, '.d.ts')));
};
for (const entry of Object.values(exports))
  if (typeof entry === 'object' && entry.types !== undefined) visit(resolve(root, entry.types));

for (const path of readdirSync(join(root, 'dist'), { recursive: true, encoding: 'utf8' })) {
  const file = join(root, 'dist', path);
  if (path.endsWith('.d.ts') && !reached.has(file)) rmSync(file);
}
