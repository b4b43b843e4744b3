// Training examples → weights of the speaker ranker: latent softmax, AdaGrad, seeded.

import { CARRIED, candidatesOf } from '../../src/speech/candidates.ts';
import { featuresOf } from '../../src/speech/features.ts';
import { NOTHING_BEFORE, nextHistory } from '../../src/speech/history.ts';
import { shapeOf } from '../../src/speech/quote-shape.ts';
import { randomNumbers } from '../random.ts';
import type { TrainingArticle } from './examples.ts';

export interface RankExample {
  /** Feature ids of each candidate. */
  readonly rows: readonly Int32Array[];
  readonly right: readonly number[];
  readonly weight: number;
}

export class FeatureTable {
  readonly ids = new Map<string, number>();
  readonly names: string[] = [];
  readonly counts: number[] = [];
  idOf(name: string): number {
    let id = this.ids.get(name);
    if (id === undefined) {
      id = this.names.length;
      this.ids.set(name, id);
      this.names.push(name);
      this.counts.push(0);
    }
    this.counts[id]!++;
    return id;
  }
}

/** Rows of features with the gold history, for every span that has a right candidate. */
export function rankExamples(
  articles: readonly TrainingArticle[],
  table: FeatureTable,
  weightOf: (article: TrainingArticle) => number,
): RankExample[] {
  const result: RankExample[] = [];
  const features: string[] = [];
  for (const article of articles) {
    let history = NOTHING_BEFORE;
    for (const example of article.examples) {
      if (example.speech === 0 || example.right.length === 0) continue;
      const shape = shapeOf(article.setting, example.q);
      const candidates = candidatesOf(article.setting, example.q);
      const rows = candidates.map(candidate => {
        features.length = 0;
        featuresOf(article.setting, example.q, shape, candidate, history, features);
        return Int32Array.from(features, name => table.idOf(name));
      });
      const right = example.right.map(candidate => candidates.indexOf(candidate)).filter(index => index >= 0);
      if (right.length > 0) result.push({ rows, right, weight: weightOf(article) });
      const chosen = example.right[0]!;
      const entity =
        example.entity >= 0
          ? example.entity
          : chosen === CARRIED
            ? history.lastEntity
            : chosen >= 0
              ? article.setting.names.entityOf[chosen]!
              : -1;
      history = nextHistory(history, chosen, entity);
    }
  }
  return result;
}

export interface TrainOptions {
  readonly epochs: number;
  readonly rate: number;
  readonly l2: number;
  /** Runs over differently shuffled examples whose weights are averaged: one alone moves results by 0.3 points. */
  readonly runs: number;
  readonly least: number;
}

export const DEFAULTS: TrainOptions = { epochs: 10, rate: 0.2, l2: 2e-6, runs: 4, least: 6 };

/** Trains and returns the weight of each feature name. */
export function trainRanker(
  examples: readonly RankExample[],
  table: FeatureTable,
  options: TrainOptions = DEFAULTS,
): Map<string, number> {
  const size = table.names.length;
  const active = Uint8Array.from(table.counts, count => (count >= options.least ? 1 : 0));
  const sums = new Float64Array(size);
  for (let seed = 1; seed <= options.runs; seed++) addRun(examples, active, options, seed, sums);
  const result = new Map<string, number>();
  for (let id = 0; id < size; id++) {
    const weight = Math.round((sums[id]! / options.runs) * 1000) / 1000;
    if (active[id] && weight !== 0) result.set(table.names[id]!, weight);
  }
  return result;
}

/** Adds the weights of one run, averaged over the second half of its epochs. */
function addRun(
  examples: readonly RankExample[],
  active: Uint8Array,
  options: TrainOptions,
  seed: number,
  sums: Float64Array,
): void {
  const size = active.length;
  const weights = new Float64Array(size);
  const squares = new Float64Array(size).fill(1e-8);
  const averaged = new Float64Array(size);
  const order = examples.map((_, i) => i);
  const next = randomNumbers(seed);
  let passes = 0;
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(next() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    for (const index of order) {
      const example = examples[index]!;
      const scores = example.rows.map(row => {
        let score = 0;
        for (const id of row) if (active[id]) score += weights[id]!;
        return score;
      });
      const highest = Math.max(...scores);
      let total = 0;
      let good = 0;
      for (let c = 0; c < scores.length; c++) {
        scores[c] = Math.exp(scores[c]! - highest);
        total += scores[c]!;
      }
      for (const c of example.right) good += scores[c]!;
      for (let c = 0; c < scores.length; c++) {
        const p = scores[c]! / total;
        const wanted = example.right.includes(c) ? scores[c]! / good : 0;
        const gradient = (p - wanted) * example.weight;
        if (Math.abs(gradient) < 1e-6) continue;
        for (const id of example.rows[c]!) {
          if (!active[id]) continue;
          const g = gradient + options.l2 * weights[id]!;
          squares[id]! += g * g;
          weights[id]! -= (options.rate * g) / Math.sqrt(squares[id]!);
        }
      }
    }
    if (epoch >= options.epochs / 2) {
      passes++;
      for (let id = 0; id < size; id++) averaged[id]! += weights[id]!;
    }
  }
  for (let id = 0; id < size; id++) sums[id]! += averaged[id]! / passes;
}
