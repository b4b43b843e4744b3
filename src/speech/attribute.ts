// One quoted span in its setting and the weights → how probable each candidate for its speaker is.
import { type Candidate, candidatesOf } from './candidates.ts';
import { scoringSink } from './feature-sink.ts';
import { addFeatures } from './features.ts';
import type { History } from './history.ts';
import { type QuoteShape, shapeOf } from './quote-shape.ts';
import { softmax } from './ranker.ts';
import type { Setting } from './setting.ts';
import { THOUSANDTHS, tableOf, type Weights } from './weights.ts';

export interface Attribution {
  readonly shape: QuoteShape;
  /** The one that decided. */
  readonly candidate: Candidate;
  readonly probability: number;
  readonly candidates: readonly Candidate[];
  readonly probabilities: readonly number[];
  /** What was known of the quotes before. */
  readonly history: History;
}

/** Weighs the candidates of quote q; the most probable one decides. */
export function attribute(setting: Setting, q: number, history: History, weights: Weights): Attribution {
  const sink = scoringSink(tableOf(weights));
  const shape = shapeOf(setting, q);
  const candidates = candidatesOf(setting, q);
  const scores = candidates.map(candidate => {
    sink.first = 0;
    addFeatures(setting, q, shape, candidate, history, sink);
    return sink.first / THOUSANDTHS;
  });
  softmax(scores);
  let best = 0;
  for (let c = 1; c < scores.length; c++) if (scores[c]! > scores[best]!) best = c;
  return {
    shape,
    candidate: candidates[best]!,
    probability: scores[best]!,
    candidates,
    probabilities: scores,
    history,
  };
}
