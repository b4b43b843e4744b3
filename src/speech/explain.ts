// A decided quote and the weights → the candidates for its speaker and its kind, each with what spoke for and against it.

import type { Kind } from '../types.ts';
import type { Attribution } from './attribute.ts';
import type { Candidate } from './candidates.ts';
import type { FeatureGroup, FeatureWords } from './feature-words.ts';
import { featuresOf } from './features.ts';
import type { Models } from './models.ts';
import { shapeOf } from './quote-shape.ts';
import type { Setting } from './setting.ts';
import { speakerFeatureWords } from './speaker-words.ts';
import { type MarkUse, SPOKEN_CLASSES, spokenFeatures } from './spoken.ts';
import { spokenFeatureWords } from './spoken-words.ts';
import {
  firstWeight,
  hashOfName,
  packedWeights,
  secondWeight,
  THOUSANDTHS,
  tableOf,
  type WeightTable,
} from './weights.ts';

/** One feature with its weight: above 0 it speaks for, below against. */
export interface Reason extends FeatureWords {
  readonly weight: number;
}

/** One possible answer with what spoke for and against it. */
export interface Weighed {
  /** 0 to 1. */
  readonly probability: number;
  /** Sums of the weights by group, the heaviest first. */
  readonly groups: readonly (readonly [FeatureGroup, number])[];
  /** The heaviest first. */
  readonly reasons: readonly Reason[];
}

/** A candidate for the speaker of a quote. */
export interface WeighedCandidate extends Weighed {
  readonly candidate: Candidate;
}

/** The candidates of a quote, the most probable first. */
export function weighedCandidates(
  setting: Setting,
  q: number,
  { shape, candidates, probabilities, history }: Attribution,
  models: Models,
): readonly WeighedCandidate[] {
  const weight = weightIn(tableOf(models.speaker));
  return candidates
    .map((candidate, c) => {
      const names: string[] = [];
      featuresOf(setting, q, shape, candidate, history, names);
      return { candidate, ...weighed(probabilities[c]!, names, weight, speakerFeatureWords) };
    })
    .sort((a, b) => b.probability - a.probability);
}

/** The features that spoke for words that somebody said (direct or mixed) and against words that nobody is reported as saying. */
export function weighedKind(
  setting: Setting,
  q: number,
  use: MarkUse,
  previous: Kind | null,
  probabilities: readonly number[],
  models: Models,
): Weighed {
  const names = spokenFeatures(setting, q, shapeOf(setting, q), use, previous);
  const isDirect = probabilities[0]! >= probabilities[1]!;
  const weight = weightIn(tableOf(models.spoken, SPOKEN_CLASSES), isDirect ? 'first' : 'second');
  return weighed(probabilities[0]! + probabilities[1]!, names, weight, spokenFeatureWords);
}

/** Looks up the weight of a feature by its name; 0 for unknown ones. */
export function weightIn(table: WeightTable, column: 'first' | 'second' = 'first'): (name: string) => number {
  return name => {
    const packed = packedWeights(table, hashOfName(name));
    return (column === 'first' ? firstWeight(packed) : secondWeight(packed)) / THOUSANDTHS;
  };
}

/** Puts weights and words to the names of features. */
export function weighed(
  probability: number,
  names: readonly string[],
  weightOf: (name: string) => number,
  wordsOf: (name: string) => FeatureWords,
): Weighed {
  const sums = new Map<FeatureGroup, number>();
  const reasons = new Map<string, Reason>();
  for (const name of names) {
    const weight = weightOf(name);
    if (weight === 0) continue;
    const { group, words } = wordsOf(name);
    sums.set(group, (sums.get(group) ?? 0) + weight);
    // features of different detail may say the same in words
    reasons.set(words, { group, words, weight: (reasons.get(words)?.weight ?? 0) + weight });
  }
  return {
    probability,
    groups: [...sums].sort(([a, x], [b, y]) => Math.abs(y) - Math.abs(x) || (a < b ? -1 : 1)),
    reasons: [...reasons.values()].sort(
      (a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.words < b.words ? -1 : 1),
    ),
  };
}
