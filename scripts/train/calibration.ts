// Judged rows of unseen articles → a table from the models' own probability to the share of right rows: isotonic
// regression by pooling adjacent violators (Ayer et al. 1955), thinned to a few knots.
import type { Judged } from './cross-validation.ts';

const KNOTS = 20;

/** Knots [raw, calibrated], both growing. `confidence` of the rows must be the uncalibrated one. */
export function calibrate(judged: readonly Judged[]): [number, number][] {
  const points = judged
    .filter(j => j.row !== null)
    .map(j => ({ raw: j.row!.confidence, right: j.right ? 1 : 0 }))
    .sort((a, b) => a.raw - b.raw);
  const size = Math.ceil(points.length / KNOTS);
  const blocks: { raw: number; right: number; count: number }[] = [];
  for (let from = 0; from < points.length; from += size) {
    const part = points.slice(from, from + size);
    blocks.push({ raw: sum(part.map(p => p.raw)), right: sum(part.map(p => p.right)), count: part.length });
    while (blocks.length > 1) {
      const last = blocks[blocks.length - 1]!;
      const before = blocks[blocks.length - 2]!;
      if (before.right / before.count <= last.right / last.count) break;
      blocks.splice(-2, 2, {
        raw: before.raw + last.raw,
        right: before.right + last.right,
        count: before.count + last.count,
      });
    }
  }
  // half a right and half a wrong row more in each block keep the ends from being certain
  const knots = blocks.map(b => [round(b.raw / b.count), round((b.right + 0.5) / (b.count + 1))] as [number, number]);
  return [[0, round(Math.min(knots[0]![1], 0.05))], ...knots, [1, Math.max(knots[knots.length - 1]![1], 0.99)]];
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
const round = (n: number) => Math.round(n * 1000) / 1000;

/** Mean distance of confidence and share of right rows over ten bins, weighed by their sizes. */
export function expectedCalibrationError(judged: readonly Judged[]): number {
  const rows = judged.filter(j => j.row !== null);
  let error = 0;
  for (let bin = 0; bin < 10; bin++) {
    const part = rows.filter(j => Math.min(9, Math.floor(j.row!.confidence * 10)) === bin);
    if (part.length === 0) continue;
    error +=
      (part.length / rows.length) *
      Math.abs(sum(part.map(j => j.row!.confidence)) / part.length - part.filter(j => j.right).length / part.length);
  }
  return error;
}
