// A stored model of reported speech → what labelling needs: cue steps, tables of weights, and what it remembers.
import type { CueTable } from './cue-table.ts';
import { type Memory, newMemory } from './memory.ts';
import { unpackCues, unpackTable } from './stored.ts';
import { emptyTransitions, type Transitions } from './transitions.ts';
import {
  type LabelWeights,
  labelWeights,
  type PairWeights,
  pairWeights,
  type SpanWeights,
  spanWeights,
} from './weights.ts';

/** All that labelling needs. */
export interface ReportedModel {
  readonly cues: CueTable;
  readonly units: LabelWeights;
  readonly pairs: PairWeights;
  /** Weights of whole spans, one a feature; null in a model that is still being trained. */
  readonly spans: SpanWeights | null;
  /** What was worked out for the articles before; see memory.ts. */
  memory: Memory;
  transitions: Transitions;
}

/** A stored model (cue steps, weights of labels, of pairs and of spans, one after the other) → the model. */
export function modelFrom(bytes: Uint8Array): ReportedModel {
  const { cues, end } = unpackCues(bytes);
  const units = unpackTable(bytes, end);
  const pairs = unpackTable(bytes, units.end);
  return {
    cues,
    units: labelWeights(units),
    pairs: pairWeights(pairs),
    spans: pairs.end < bytes.length ? spanWeights(unpackTable(bytes, pairs.end)) : null,
    memory: newMemory(cues),
    transitions: emptyTransitions(),
  };
}
