// The folder of annotated articles → all training articles, each labelled for reported speech by a model that has not
// seen it: without that the later stages would trust the labels more than they deserve.
import { join } from 'node:path';
import { type TrainingArticle, trainingArticle } from './examples.ts';
import { readAnnotations, readGold, readInvented, readMeanings } from './gold.ts';
import { unseenModels } from './reported-folds.ts';

export interface Corpus {
  /** PolNeAR's training articles that are not annotated at entity level. */
  readonly polnear: readonly TrainingArticle[];
  readonly entities: readonly TrainingArticle[];
  readonly outlets: readonly TrainingArticle[];
  /** Articles of the BBC that are shared for clusters, annotated here. */
  readonly bbc: readonly TrainingArticle[];
  readonly invented: readonly TrainingArticle[];
  /** Invented ones with the structure of what some 300 papers, agencies and sites print. */
  readonly papers: readonly TrainingArticle[];
  /** Never trained on. */
  readonly dev: readonly TrainingArticle[];
}

/** @param folds the folder with the fold models of reported speech (scripts/train/reported.ts --folds-to) */
export function readCorpus(gold: string, folds: string): Corpus {
  const polnear = readGold(gold, 'polnear-train.jsonl', 'polnear');
  const unseen = unseenModels(
    folds,
    polnear.map(article => article.doc),
  );
  const entities = readGold(gold, 'polnear-entities.jsonl', 'entities');
  const annotated = new Set(entities.map(article => article.doc));
  const meanings = readMeanings(join(import.meta.dirname, 'meanings.tsv'));
  return {
    polnear: polnear
      .filter(article => !annotated.has(article.doc))
      .map(article => ({ ...article, meant: meanings.get(article.doc) ?? [] }))
      .map(article => trainingArticle(article, unseen(article.doc))),
    entities: entities.map(article => trainingArticle(article, unseen(article.doc))),
    outlets: readGold(gold, 'outlets-train.jsonl', 'outlets').map(article => trainingArticle(article)),
    bbc: readAnnotations(gold, 'clusters-bbc-articles.jsonl', join(import.meta.dirname, 'bbc.tsv'), 'bbc').map(
      article => trainingArticle(article),
    ),
    invented: readInvented(join(import.meta.dirname, 'articles'), 'invented').map(article => trainingArticle(article)),
    papers: readInvented(join(import.meta.dirname, 'papers'), 'papers').map(article => trainingArticle(article)),
    dev: readGold(gold, 'polnear-dev.jsonl', 'dev').map(article => trainingArticle(article)),
  };
}
