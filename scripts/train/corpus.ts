// The folder of annotated articles → all training articles, each labelled for reported speech by a model that has not
// seen it: without that the later stages would trust the labels more than they deserve.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { modelFrom, type ReportedModel } from '../../src/speech/reported/model.ts';
import { type TrainingArticle, trainingArticle } from './examples.ts';
import { readGold, readInvented } from './gold.ts';

export interface Corpus {
  /** PolNeAR's training articles that are not annotated at entity level. */
  readonly polnear: readonly TrainingArticle[];
  readonly entities: readonly TrainingArticle[];
  readonly outlets: readonly TrainingArticle[];
  readonly invented: readonly TrainingArticle[];
  /** Never trained on. */
  readonly dev: readonly TrainingArticle[];
}

const FOLDS = 3;

/** @param folds the folder with the fold models of reported speech (scripts/train/reported.ts --folds) */
export function readCorpus(gold: string, folds: string): Corpus {
  const models = foldModels(folds);
  const polnear = readGold(gold, 'polnear-train.jsonl', 'polnear');
  const foldOf = new Map(polnear.map((article, index) => [article.doc, index % FOLDS]));
  const entities = readGold(gold, 'polnear-entities.jsonl', 'entities');
  const annotated = new Set(entities.map(article => article.doc));
  const unseen = (doc: string) => models[foldOf.get(doc)!]!;
  return {
    polnear: polnear
      .filter(article => !annotated.has(article.doc))
      .map(article => trainingArticle(article, unseen(article.doc))),
    entities: entities.map(article => trainingArticle(article, unseen(article.doc))),
    outlets: readGold(gold, 'outlets-train.jsonl', 'outlets').map(article => trainingArticle(article)),
    invented: readInvented(join(import.meta.dirname, 'articles')).map(article => trainingArticle(article)),
    dev: readGold(gold, 'polnear-dev.jsonl', 'dev').map(article => trainingArticle(article)),
  };
}

function foldModels(folder: string): ReportedModel[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const file = join(folder, `fold-${fold}.bin`);
    if (!existsSync(file))
      throw new Error(
        `${file} is missing: run npm run train, or scripts/train/reported.ts --folds ${FOLDS} --folds-to ${folder}`,
      );
    return modelFrom(readFileSync(file));
  });
}
