#!/usr/bin/env node
// package-lock.json in → the same with an entry for every optional platform package that it only mentions.
//
// npm leaves optional packages of other platforms out of the lock file when it cannot look them up,
// and `npm ci` refuses the file everywhere. An entry with version, os and cpu is enough: npm skips what does not fit
// the machine. Run after every `npm install`: node scripts/complete-lock.mjs
import { readFileSync, writeFileSync } from 'node:fs';

const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'aix', 'win32'];
const PROCESSORS = ['arm64', 'x64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32'];

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
let added = 0;
for (const holder of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(holder.optionalDependencies ?? {})) {
    const path = `node_modules/${name}`;
    if (path in lock.packages) continue;
    const words = name.split(/[-/]/);
    const os = words.filter(word => SYSTEMS.includes(word));
    const cpu = words.filter(word => PROCESSORS.includes(word));
    if (words.includes('wasm32') || os.length + cpu.length === 0) continue;
    const libc = words.includes('musl') ? ['musl'] : words.includes('gnu') ? ['glibc'] : undefined;
    lock.packages[path] = {
      version,
      ...(cpu.length > 0 && { cpu }),
      ...(holder.dev && { dev: true }),
      ...(libc && { libc }),
      optional: true,
      ...(os.length > 0 && { os }),
    };
    added++;
  }
}
const [root, ...rest] = Object.keys(lock.packages);
const sorted = rest.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
lock.packages = Object.fromEntries([root, ...sorted].map(path => [path, lock.packages[path]]));
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} platform packages added to package-lock.json`);
