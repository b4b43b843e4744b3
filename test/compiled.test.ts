// What V8 made of the command's functions is kept in the user's cache folder: it makes runs shorter and nothing else.
import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { quotes } from './helpers/run.ts';

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'quotes-compiled-'));
});
afterEach(() => {
  rmSync(home, { recursive: true });
});

const ARTICLE = '“We sail at dawn,” Ines Calloway said. She added that the ramp would hold.\n';
const FOUND = '-:1: Ines Calloway: “We sail at dawn,”\n-:1: Ines Calloway: that the ramp would hold\n';

const run = (args: readonly string[], environment: Readonly<Record<string, string>> = {}) =>
  quotes(args, { stdin: ARTICLE, environment: { XDG_CACHE_HOME: home, ...environment } });
const extract = (environment?: Readonly<Record<string, string>>) => run(['extract', '-'], environment);
const OUTPUT = { status: 0, signal: null, stdout: FOUND, stderr: '' };
const kept = (): string[] => readdirSync(join(home, 'quotes')).map(name => join(home, 'quotes', name));

describe('compiled code', () => {
  it('is kept once for each command, for the user alone, and used by the next run', async () => {
    expect(await extract()).toEqual(OUTPUT);
    const [file] = kept();
    expect(kept()).toHaveLength(1);
    expect(gunzipSync(readFileSync(file!)).length).toBeGreaterThan(100_000);
    if (process.platform !== 'win32') expect(statSync(file!).mode & 0o777).toBe(0o600);
    const { ino, mtimeMs } = statSync(file!);
    expect(await extract()).toEqual(OUTPUT);
    expect(statSync(file!)).toMatchObject({ ino, mtimeMs });
    await run(['speakers', '-']);
    expect(kept()).toHaveLength(2);
  });

  const broken: readonly [string, (code: Buffer) => Buffer][] = [
    ['cut off', code => code.subarray(0, code.length >> 1)],
    ['empty', () => Buffer.alloc(0)],
    [
      'with a byte changed',
      code => code.fill(code[code.length >> 1]! ^ 0x55, code.length >> 1, (code.length >> 1) + 1),
    ],
    ['of another version of V8', code => gzipSync(gunzipSync(code).fill(7, 4, 8))],
    ['something else', () => gzipSync('no code at all')],
  ];
  it.each(broken)('%s is passed over in silence, and made again', async (_, change) => {
    await extract();
    const [file] = kept();
    const whole = readFileSync(file!);
    const other = change(Buffer.from(whole));
    expect(other.equals(whole)).toBe(false);
    writeFileSync(file!, other);
    expect(await extract()).toEqual(OUTPUT);
    expect(readFileSync(file!).equals(other)).toBe(false);
    expect(await extract()).toEqual(OUTPUT);
  });

  it.skipIf(process.platform === 'win32')('that others may write is not run', async () => {
    await extract();
    const [file] = kept();
    chmodSync(file!, 0o666);
    expect(await extract()).toEqual(OUTPUT);
    expect(statSync(file!).mode & 0o777).toBe(0o600);
  });

  it('is not kept where it cannot be, where Node is told to keep none, or after wrong usage', async () => {
    expect(await extract({ NODE_DISABLE_COMPILE_CACHE: '1' })).toEqual(OUTPUT);
    expect((await run(['extrct'])).status).toBe(2);
    expect(readdirSync(home)).toEqual([]);
    writeFileSync(join(home, 'quotes'), 'in the way');
    expect(await extract()).toEqual(OUTPUT);
    expect(readFileSync(join(home, 'quotes'), 'utf8')).toBe('in the way');
  });

  it('of earlier versions is removed after a month', async () => {
    await extract();
    const old = join(home, 'quotes', 'quotes-0123456789ab.cjs-1-extract');
    writeFileSync(old, '');
    const month = Date.now() / 1000 - 31 * 24 * 60 * 60;
    utimesSync(old, month, month);
    await run(['speakers', '-']);
    expect(kept()).not.toContain(old);
    expect(kept()).toHaveLength(2);
  });
});
