// A candidate span among the candidates of its paragraph → the likeliest cue, source or content beside it: what a whole
// span knows of others.
import type { LabelledSpan } from './decode.ts';
import { Role } from './labels.ts';

/** A candidate is looked at from others only when it is at least this probable. */
export const SEEN = 0.1;
/** Units between a cue and its content or source at most. */
export const NEAR = 30;
/** Candidates looked at before and after one: bounds the work in a paragraph. */
export const WINDOW = 48;

/** The likeliest candidate of a role that ends before or begins after a span: what its neighbours are. */
export interface Neighbour {
  probability: number;
  gap: number;
  span: LabelledSpan | null;
}

/** @param candidates ordered by end */
export function neighbour(
  candidates: readonly LabelledSpan[],
  k: number,
  role: number,
  left: boolean,
  span: LabelledSpan,
  reach: number,
): Neighbour {
  const best: Neighbour = { probability: 0, gap: 0, span: null };
  let value = 0;
  const step = left ? -1 : 1;
  const stop = left ? Math.max(-1, k - WINDOW) : Math.min(candidates.length, k + WINDOW);
  for (let c = k + step; c !== stop; c += step) {
    const other = candidates[c]!;
    const gap = left ? span.from - other.to : other.from - span.to;
    if (left && gap > reach) break;
    if (gap < 0 || gap > reach || other.role !== role || other.probability < SEEN) continue;
    const worth = other.probability / (1 + gap * 0.15);
    if (worth > value) {
      value = worth;
      best.probability = other.probability;
      best.gap = gap;
      best.span = other;
    }
  }
  return best;
}

/** Probability of the likeliest other content near a cue that does not overlap with this one. */
export function otherContent(candidates: readonly LabelledSpan[], k: number, cue: LabelledSpan): number {
  const span = candidates[k]!;
  let most = 0;
  const stop = Math.min(candidates.length, k + WINDOW);
  let c = k;
  while (c > 0 && k - c < WINDOW && cue.from - candidates[c - 1]!.to <= NEAR) c--;
  for (; c < stop; c++) {
    const other = candidates[c]!;
    if (other.role !== Role.content || (other.from < span.to && other.to > span.from)) continue;
    const gap = other.from >= cue.to ? other.from - cue.to : cue.from - other.to;
    if (gap <= NEAR && other.probability > most) most = other.probability;
  }
  return most;
}
