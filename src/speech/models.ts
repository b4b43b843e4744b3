// The learned weights, parsed once when they are first needed.

import { ANTECEDENT_WEIGHTS } from './model/antecedent.ts';
import { CALIBRATION } from './model/calibration.ts';
import { SPEAKER_WEIGHTS } from './model/speaker.ts';
import { SPOKEN_WEIGHTS } from './model/spoken.ts';
import type { Weights } from './ranker.ts';

export interface Models {
  /** Kind of a quoted span: direct, mixed, other. */
  readonly spoken: Weights;
  /** Speaker mention of a quoted span. */
  readonly speaker: Weights;
  /** Antecedent of a pronoun or description. */
  readonly antecedent: Weights;
  /** From the models' probability to the share of right rows. */
  readonly calibration: readonly (readonly [number, number])[];
}

let models: Models | null = null;

/** The shipped models. */
export function shippedModels(): Models {
  models ??= {
    spoken: parse(SPOKEN_WEIGHTS),
    speaker: parse(SPEAKER_WEIGHTS),
    antecedent: parse(ANTECEDENT_WEIGHTS),
    calibration: CALIBRATION,
  };
  return models;
}

function parse(json: string): Weights {
  return new Map(Object.entries(JSON.parse(json) as Record<string, number>));
}
