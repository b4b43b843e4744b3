// A folder of fold models → for each training article a model of reported speech that has not seen it.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { modelFrom, type ReportedModel } from '../../src/speech/reported/model.ts';

export const FOLDS = 4;

/** The fold whose model has not seen the article at this position of the training file. */
export function foldOf(index: number): number {
  return index % FOLDS;
}

export function foldFile(folder: string, fold: number): string {
  return join(folder, `fold-${fold}.bin`);
}

/** @param docs `doc` of the training articles in the order of their file; undefined for articles that are not among them */
export function unseenModels(folder: string, docs: readonly string[]): (doc: string) => ReportedModel | undefined {
  const models = Array.from({ length: FOLDS }, (_, fold) => {
    const file = foldFile(folder, fold);
    if (!existsSync(file)) throw new Error(`${file} is missing: scripts/train/reported.ts --folds-to ${folder}`);
    return modelFrom(readFileSync(file));
  });
  const folds = new Map(docs.map((doc, index) => [doc, foldOf(index)]));
  return doc => {
    const fold = folds.get(doc);
    return fold === undefined ? undefined : models[fold];
  };
}
