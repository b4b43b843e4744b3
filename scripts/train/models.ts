// Training articles → the three models of attribution.

import { antecedentFeatures, newcomerFeatures } from '../../src/people/antecedent-features.ts';
import { antecedents, discourseOf, rankOf, type Spoken, type Trace } from '../../src/people/antecedents.ts';
import type { Referent } from '../../src/people/referents.ts';
import { CARRIED } from '../../src/speech/candidates.ts';
import type { Models } from '../../src/speech/models.ts';
import { shapeOf } from '../../src/speech/quote-shape.ts';
import { markUseOf, spokenFeatures } from '../../src/speech/spoken.ts';
import type { Kind } from '../../src/types.ts';
import type { TrainingArticle } from './examples.ts';
import { namesSpeaker, sameDescription } from './gold.ts';
import { DEFAULTS, FeatureTable, type RankExample, rankExamples, type TrainOptions, trainRanker } from './ranker.ts';

/** How much an article of each set counts. */
const WEIGHTS = { polnear: 0.7, entities: 1.5, outlets: 2, invented: 1.5, dev: 0 } as const;

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

/** A pronoun or description and its antecedents; the last row stands for somebody new. */
export interface AntecedentExample extends RankExample {
  readonly mention: number;
  readonly traces: readonly Trace[];
}

/** "A spokesman for the league" begins with "a spokesman". */
function beginsWith(name: string, description: string): boolean {
  return `${name.toLowerCase()} `.startsWith(`${description.toLowerCase()} `);
}

/** From articles at entity level: for each pronoun or description that speaks, which antecedents are the gold speaker. */
export function antecedentExamples(articles: readonly TrainingArticle[], table: FeatureTable): AntecedentExample[] {
  const result: AntecedentExample[] = [];
  const features: string[] = [];
  for (const { gold, setting, examples } of articles) {
    if (gold.quotes === undefined) continue;
    const discourse = discourseOf(setting);
    const quotedBy = new Map<Referent, Spoken>();
    let last: Referent | null = null;
    const seen = new Set<number>();
    for (const example of examples) {
      const quote = example.gold;
      if (example.speech !== 1 || quote === null) continue;
      const names = [quote.speaker, ...(quote.also ?? [])].filter(
        (name): name is string => typeof name === 'string' && name !== '',
      );
      const isGold = (referent: Referent): boolean => {
        if (referent >= 0) {
          const entity = setting.names.entities[referent]!;
          return namesSpeaker(names, gold.aliases, entity.name);
        }
        const mention = setting.mentions[~referent]!;
        const own = setting.layout.text.slice(
          setting.layout.words.start[mention.first]!,
          setting.layout.words.stem[mention.last - 1]!,
        );
        return quote.stype !== 'person' && names.some(name => sameDescription(name, own) || beginsWith(name, own));
      };
      let speaker: Referent | null = null;
      for (const m of example.right) {
        if (m < 0) continue;
        const entity = setting.names.entityOf[m]!;
        if (entity >= 0) {
          if (isGold(entity)) speaker = entity;
          continue;
        }
        const traces = antecedents(discourse, m, quotedBy);
        const right = traces.map((trace, t) => (isGold(trace.referent) ? t : -1)).filter(t => t >= 0);
        const mention = setting.mentions[m]!;
        // whoever is meant is out of reach: that teaches nothing about those within it
        if (right.length === 0 && (mention.kind === 'pronoun' || !isGold(~m))) continue;
        if (seen.has(m)) continue;
        seen.add(m);
        const rows = traces.map((trace, t) => {
          features.length = 0;
          antecedentFeatures(
            discourse,
            m,
            trace,
            rankOf(setting, traces, t, m),
            last,
            quotedBy.get(trace.referent),
            features,
          );
          return Int32Array.from(features, name => table.idOf(name));
        });
        features.length = 0;
        newcomerFeatures(setting, m, traces, features);
        rows.push(Int32Array.from(features, name => table.idOf(name)));
        if (right.length === 0) right.push(traces.length);
        result.push({ rows, right, weight: 1, mention: m, traces });
        speaker = right[0]! < traces.length ? traces[right[0]!]!.referent : ~m;
        break;
      }
      if (example.right.includes(CARRIED) && speaker === null) speaker = last;
      speaker ??= setting.names.entities.find(entity => isGold(entity.index))?.index ?? null;
      if (speaker !== null)
        quotedBy.set(speaker, {
          count: (quotedBy.get(speaker)?.count ?? 0) + 1,
          sentence: setting.spanSentence[example.q]!,
        });
      last = speaker;
    }
  }
  return result;
}
