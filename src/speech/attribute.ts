// Setting and weights → for each quoted span the candidate whose words it holds, left to right.
import { type Candidate, candidatesOf } from './candidates.ts';
import { scoringSink } from './feature-sink.ts';
import { addFeatures } from './features.ts';
import { NOTHING_BEFORE, nextHistory } from './history.ts';
import { type QuoteShape, shapeOf } from './quote-shape.ts';
import { softmax } from './ranker.ts';
import type { Setting } from './setting.ts';
import { THOUSANDTHS, tableOf, type Weights } from './weights.ts';

export interface Attribution {
  readonly shape: QuoteShape;
  readonly candidate: Candidate;
  readonly probability: number;
  readonly candidates: readonly Candidate[];
  readonly probabilities: readonly number[];
}

export function attribute(
  setting: Setting,
  weights: Weights,
  isSpeech: (q: number) => boolean,
): (Attribution | null)[] {
  const result: (Attribution | null)[] = [];
  const sink = scoringSink(tableOf(weights));
  let history = NOTHING_BEFORE;
  for (let q = 0; q < setting.layout.spans.length; q++) {
    if (!isSpeech(q)) {
      result.push(null);
      continue;
    }
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
    const candidate = candidates[best]!;
    result.push({ shape, candidate, probability: scores[best]!, candidates, probabilities: scores });
    history = nextHistory(setting, history, candidate);
  }
  return result;
}
