// Candidate spans of articles that a sequence model has not seen → the weights of the rescoring (logistic regression,
// AdaGrad dual averaging with L1). Seeded, byte for byte the same.
import { spanCandidates } from '../../src/speech/reported/decode.ts';
import { factsOf } from '../../src/speech/reported/facts.ts';
import { labelParagraph } from '../../src/speech/reported/label.ts';
import { emptyLattice } from '../../src/speech/reported/lattice.ts';
import type { ReportedModel } from '../../src/speech/reported/model.ts';
import { MAX_SPAN_FEATURES, spanFeatures } from '../../src/speech/reported/span-features.ts';
import { unitsOf } from '../../src/speech/reported/units.ts';
import { randomNumbers } from '../random.ts';
import type { Prepared } from './reported-corpus.ts';
import { trimmedRange } from './reported-gold.ts';

/** One candidate: its features, and whether the gold has exactly this span in this role. */
export interface SpanExample {
  readonly features: Int32Array;
  readonly right: boolean;
}

const ROLE_NAMES = ['source', 'cue', 'content'] as const;

/** The candidates of articles as a model sees them. */
export function spanExamples(prepared: readonly Prepared[], model: ReportedModel): SpanExample[] {
  const examples: SpanExample[] = [];
  const lattice = emptyLattice();
  const buffer = new Int32Array(MAX_SPAN_FEATURES);
  for (const { article, layout } of prepared) {
    const units = unitsOf(layout, model.memory.types);
    const facts = factsOf(units);
    const gold = ROLE_NAMES.map(
      role =>
        new Set(article.attributions.flatMap(a => a[role]).map(range => trimmedRange(article.text, range).join('-'))),
    );
    for (let p = 0; p < units.first.length; p++) {
      labelParagraph(facts, model, p, lattice);
      const candidates = spanCandidates(lattice);
      const first = units.first[p]!;
      for (let k = 0; k < candidates.length; k++) {
        const span = candidates[k]!;
        const count = spanFeatures(facts, p, lattice, candidates, k, buffer);
        const range = [units.start[first + span.from]!, units.end[first + span.to - 1]!] as const;
        examples.push({
          features: buffer.slice(0, count),
          right: gold[span.role]!.has(trimmedRange(article.text, range).join('-')),
        });
      }
    }
  }
  return examples;
}

export interface RescoreTraining {
  readonly passes: number;
  readonly penalty: number;
  readonly rate: number;
  readonly seed: number;
}

/** Names and weights of the features, one weight a feature. */
export function trainRescoring(
  examples: readonly SpanExample[],
  training: RescoreTraining,
): { names: Int32Array; weights: Float32Array } {
  const counts = new Map<number, number>();
  for (const { features } of examples) for (const name of features) counts.set(name, (counts.get(name) ?? 0) + 1);
  const numbers = new Map<number, number>();
  const names: number[] = [];
  for (const [name, count] of counts)
    if (count >= 4) {
      numbers.set(name, names.length);
      names.push(name);
    }
  const rows = examples.map(({ features }) =>
    Int32Array.from(Array.from(features, name => numbers.get(name) ?? -1).filter(number => number >= 0)),
  );
  const z = new Float64Array(names.length);
  const n = new Float64Array(names.length);
  const sum = new Float64Array(names.length);
  const weightAt = (f: number, bound: number) => {
    const value = z[f]!;
    if (value > bound) return ((value - bound) * training.rate) / Math.sqrt(n[f]! + 1e-6);
    return value < -bound ? ((value + bound) * training.rate) / Math.sqrt(n[f]! + 1e-6) : 0;
  };
  const random = randomNumbers(training.seed);
  const order = Int32Array.from(rows, (_, i) => i);
  let step = 0;
  let snapshots = 0;
  for (let pass = 0; pass < training.passes; pass++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      const held = order[i]!;
      order[i] = order[j]!;
      order[j] = held;
    }
    const every = Math.ceil(order.length / 4);
    for (let o = 0; o < order.length; o++) {
      step++;
      const row = rows[order[o]!]!;
      const bound = step * training.penalty;
      let score = 0;
      for (const f of row) score += weightAt(f, bound);
      const gradient = (examples[order[o]!]!.right ? 1 : 0) - 1 / (1 + Math.exp(-score));
      for (const f of row) {
        z[f]! += gradient;
        n[f]! += gradient * gradient;
      }
      if (pass >= training.passes / 2 && (o + 1) % every === 0) {
        snapshots++;
        for (let f = 0; f < names.length; f++) sum[f]! += weightAt(f, bound);
      }
    }
  }
  const kept = names.map((_, f) => f).filter(f => Math.abs(sum[f]! / snapshots) >= 0.002);
  return {
    names: Int32Array.from(kept, f => names[f]!),
    weights: Float32Array.from(kept, f => sum[f]! / snapshots),
  };
}
