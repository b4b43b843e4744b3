#!/usr/bin/env node
// README.md and docs/archive.md → the same with the real output of every command in them: node scripts/readme.mjs, after a build.
//
// A ```console block holds commands after `$ ` and what they print; each is run in the project's root by bash. A
// ```js block that begins with `// examples/NAME` holds that file. A test compares what stands there with what
// this script would write.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The commands of a console block; a line that ends with a backslash goes on. */
function commandsIn(block) {
  return [...block.matchAll(/^\$ ((?:.*\\\n)*.*)$/gm)].map(found => found[1]);
}

/** Runs one command as a reader would, with `quotes` on the search path and nothing of the user's settings. */
function run(command) {
  const folder = mkdtempSync(join(tmpdir(), 'quotes-readme-'));
  try {
    const shim = join(folder, 'quotes');
    writeFileSync(shim, `#!/bin/sh\nexec "${process.execPath}" "${join(root, 'bin/quotes.js')}" "$@"\n`);
    chmodSync(shim, 0o755);
    return execFileSync('bash', ['-c', command], {
      cwd: root,
      encoding: 'utf8',
      env: { PATH: `${folder}:${process.env.PATH}`, HOME: folder, TMPDIR: folder, COLUMNS: '100', NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'inherit'],
      maxBuffer: 1 << 26,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Every block of the text with its output or its file's content as they are now. */
export function refreshed(text) {
  return text
    .replace(/^```console\n([\s\S]*?)^```$/gm, (_, block) => {
      const parts = commandsIn(block).map(command => {
        const output = run(command);
        return `$ ${command}\n${output === '' || output.endsWith('\n') ? output : `${output}\n`}`;
      });
      return `\`\`\`console\n${parts.join('')}\`\`\``;
    })
    .replace(/^```js\n\/\/ (examples\/\S+)\n[\s\S]*?^```$/gm, (_, path) => {
      return `\`\`\`js\n// ${path}\n${readFileSync(join(root, path), 'utf8')}\`\`\``;
    });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const name of ['README.md', 'docs/archive.md']) {
    const path = join(root, name);
    const before = readFileSync(path, 'utf8');
    const after = refreshed(before);
    writeFileSync(path, after);
    console.log(after === before ? `${name} is up to date` : `${name} refreshed`);
  }
}
