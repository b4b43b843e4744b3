#!/usr/bin/env node
// The package as npm would publish it → fails when it is too large or runs anything on the user's machine at install.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const LIMIT = 1_500_000;
const [packed] = JSON.parse(
  execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { encoding: 'utf8' }),
);
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
const hooks = ['preinstall', 'install', 'postinstall'].filter(name => name in scripts);
console.log(`${packed.files.length} files, ${packed.size} bytes packed, ${packed.unpackedSize} unpacked`);
if (packed.size > LIMIT) throw new Error(`the package is larger than ${LIMIT} bytes`);
if (hooks.length > 0) throw new Error(`the package has install scripts: ${hooks.join(', ')}`);
