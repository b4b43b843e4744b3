// Training articles → the three models of attribution.

import type { Models } from '../../src/speech/models.ts';
import { shapeOf } from '../../src/speech/quote-shape.ts';
import { markUseOf, spokenFeatures } from '../../src/speech/spoken.ts';
import type { Kind } from '../../src/types.ts';
import { antecedentExamples } from './antecedents.ts';
import type { TrainingArticle } from './examples.ts';
import { DEFAULTS, FeatureTable, type RankExample, rankExamples, type TrainOptions, trainRanker } from './ranker.ts';

/** How much an article of each set counts. */
const WEIGHTS = { polnear: 0.7, entities: 1.5, outlets: 2, bbc: 1.5, invented: 1.5, papers: 1.5, dev: 0 } as const;

/** The models with their weights by readable name. */
export type TrainedModels = Models & Readonly<Record<'spoken' | 'speaker' | 'antecedent', Map<string, number>>>;

export function trainModels(
  articles: readonly TrainingArticle[],
  options: Partial<Record<'spoken' | 'speaker' | 'antecedent', TrainOptions>> = {},
): TrainedModels {
  return {
    spoken: trainOn(articles, spokenExamples, options.spoken ?? { ...DEFAULTS, rate: 0.02, l2: 1e-4 }),
    speaker: trainOn(
      articles,
      (list, table) => rankExamples(list, table, a => WEIGHTS[a.gold.set]),
      options.speaker ?? { ...DEFAULTS, rate: 0.04 },
    ),
    calibration: [
      [0, 0],
      [1, 1],
    ],
    antecedent: trainOn(articles, antecedentExamples, options.antecedent ?? { ...DEFAULTS, rate: 0.03, l2: 1e-4 }),
  };
}

function trainOn(
  articles: readonly TrainingArticle[],
  examples: (articles: readonly TrainingArticle[], table: FeatureTable) => RankExample[],
  options: TrainOptions,
): Map<string, number> {
  const table = new FeatureTable();
  return trainRanker(examples(articles, table), table, options);
}

export function spokenExamples(articles: readonly TrainingArticle[], table: FeatureTable): RankExample[] {
  const result: RankExample[] = [];
  for (const article of articles) {
    const use = markUseOf(article.setting);
    let previous: Kind | null = null;
    for (const example of article.examples) {
      const before: Kind | null = previous;
      previous =
        example.speech === 0
          ? 'other'
          : example.gold?.kind === 'direct' || example.gold?.kind === 'mixed'
            ? example.gold.kind
            : 'direct';
      if (example.speech < 0 || example.weight === 0) continue;
      const shape = shapeOf(article.setting, example.q);
      const features = spokenFeatures(article.setting, example.q, shape, use, before);
      const rows = ['d', 'm'].map(prefix => Int32Array.from(features, name => table.idOf(`${prefix} ${name}`)));
      rows.push(new Int32Array(0));
      const kind = example.gold?.kind;
      const right = example.speech === 0 ? [2] : kind === 'direct' ? [0] : kind === 'mixed' ? [1] : [0, 1];
      result.push({ rows, right, weight: example.weight * WEIGHTS[article.gold.set] });
    }
  }
  return result;
}
