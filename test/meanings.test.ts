// The annotation of whom pronouns and descriptions mean (scripts/train/meanings.tsv): how it is read, and that it is sound.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readMeanings } from '../scripts/train/gold.ts';

describe('whom pronouns and descriptions mean', () => {
  it('is read as names, somebody new, or whoever an earlier one means', () => {
    const folder = mkdtempSync(join(tmpdir(), 'meanings-'));
    try {
      const file = join(folder, 'meanings.tsv');
      writeFileSync(
        file,
        '# a comment\nharbour\t10\t12\tAnn Cole + Ben Hart\nharbour\t40\t46\tnew\nharbour\t80\t82\t=2\n',
      );
      const meanings = readMeanings(file).get('harbour');
      expect(meanings?.map(({ names, isNew, same }) => ({ names, isNew, same }))).toEqual([
        { names: ['Ann Cole', 'Ben Hart'], isNew: false, same: -1 },
        { names: [], isNew: true, same: -1 },
        { names: [], isNew: false, same: 1 },
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('stands in text order, and refers back only', () => {
    const meanings = readMeanings(join(import.meta.dirname, '../scripts/train/meanings.tsv'));
    expect(meanings.size).toBeGreaterThan(400);
    for (const [document, list] of meanings) {
      list.forEach(({ start, end, names, isNew, same }, i) => {
        const where = `${document} ${start}`;
        expect(end, where).toBeGreaterThan(start);
        expect(start, where).toBeGreaterThanOrEqual(list[i - 1]?.start ?? 0);
        expect(same, where).toBeLessThan(i);
        expect(Number(names.length > 0) + Number(isNew) + Number(same >= 0), where).toBe(1);
      });
    }
  });
});
