// Arrays of one article lie where those of the article before lay: nothing of that one may be seen.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptied, newRoom, takeBytes, takeInts, takeShorts } from '../src/speech/reported/room.ts';

const lengths = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 12 });

test('arrays of a room hold what was asked for, apart from one another, whatever was written to those before', () => {
  fc.assert(
    fc.property(fc.array(lengths, { minLength: 2, maxLength: 6 }), articles => {
      const room = newRoom();
      for (const article of articles) {
        emptied(room);
        const arrays = article.flatMap(length => [
          takeInts(room, length, -1),
          takeShorts(room, length),
          takeBytes(room, length),
        ]);
        for (const [k, array] of arrays.entries()) {
          expect(array).toHaveLength(article[Math.floor(k / 3)]!);
          expect(array.every(value => value === (k % 3 === 0 ? -1 : 0))).toBe(true);
          array.fill(k + 1);
        }
        for (const [k, array] of arrays.entries()) expect(array.every(value => value === k + 1)).toBe(true);
      }
    }),
  );
});

test('a room grows to what an article took, and keeps nothing of an article without end', () => {
  const room = newRoom();
  takeInts(room, 100);
  expect(emptied(room).memory.byteLength).toBe(400);
  takeInts(room, 1 << 21);
  expect(emptied(room).memory.byteLength).toBe(400);
});
