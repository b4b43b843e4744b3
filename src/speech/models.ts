// The learned weights, parsed once when they are first needed.

import { ANTECEDENT_WEIGHTS } from './model/antecedent.ts';
import { CALIBRATION } from './model/calibration.ts';
import { SPEAKER_WEIGHTS } from './model/speaker.ts';
import { SPOKEN_WEIGHTS } from './model/spoken.ts';
import { isPacked, unpackedRecord } from './packed-record.ts';
import { SPOKEN_CLASSES } from './spoken.ts';
import { type ClassPrefixes, parsedTable, type Weights, type WeightTable } from './weights.ts';

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
    spoken: shippedTable(SPOKEN_WEIGHTS, SPOKEN_CLASSES),
    speaker: shippedTable(SPEAKER_WEIGHTS),
    antecedent: shippedTable(ANTECEDENT_WEIGHTS),
    calibration: CALIBRATION,
  };
  return models;
}

/** A table from the weights of a generated module, as training wrote them (readable names) or as the build packed them. */
function shippedTable(weights: string, prefixes: ClassPrefixes = null): WeightTable {
  return isPacked(weights) ? unpackedRecord<WeightTable>(weights) : parsedTable(weights, prefixes);
}
