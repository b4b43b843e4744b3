// PolNeAR's training articles → src/speech/model/reported-weights.ts: the model of reported speech.
//
//   npx tsx scripts/train/reported.ts --gold ../shared/gold [--folds-to FOLDER] [--passes N] [--seed N]
//
// Four models that have each not seen a quarter of the articles come first: whole spans are rescored by what these make
// of the unseen quarter. With --folds-to they are also written, as fold-0.bin … fold-3.bin, for stages that learn from
// the labels (reported-folds.ts reads them).
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { packTable } from '../../src/speech/reported/model.ts';
import { exactFigures, f1, joined, modelFrom, type Prepared, prepare, trainModel } from './reported-corpus.ts';
import { FOLDS, foldFile, foldOf } from './reported-folds.ts';
import { readGold } from './reported-gold.ts';
import { type SpanExample, spanExamples, trainRescoring } from './reported-rescore.ts';

const { values } = parseArgs({
  options: {
    gold: { type: 'string', default: '../shared/gold' },
    'folds-to': { type: 'string' },
    passes: { type: 'string', default: '8' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string', default: 'src/speech/model/reported-weights.ts' },
  },
});

/** Passes of the fold models; the model that is shipped sees more articles and takes more passes. */
const FOLD_PASSES = 6;
const training = {
  passes: FOLD_PASSES,
  penalty: 0.0003,
  pairPenalty: 0.0003,
  rate: 0.1,
  seed: Number(values.seed),
  log: (line: string) => console.error(line),
};
const prepared = prepare(readGold(join(values.gold, 'polnear-train.jsonl')));
const partOf = (fold: number, unseen: boolean): Prepared[] =>
  prepared.filter((_, index) => (foldOf(index) === fold) === unseen);

const models: Uint8Array[] = [];
const examples: SpanExample[] = [];
for (let fold = 0; fold < FOLDS; fold++) {
  const bytes = trainModel(partOf(fold, false), training);
  const model = modelFrom(bytes);
  const figures = exactFigures(partOf(fold, true), model).map(figure => f1(figure).toFixed(1));
  console.error(`fold ${fold}, before rescoring: exact source / cue / content F1 ${figures.join(' / ')}`);
  examples.push(...spanExamples(partOf(fold, true), model));
  models.push(bytes);
}
const { names, weights } = trainRescoring(examples, { passes: 8, penalty: 0.00002, rate: 0.1, seed: training.seed });
const spans = packTable(1, names, weights);
const folder = values['folds-to'];
if (folder !== undefined) {
  mkdirSync(folder, { recursive: true });
  models.forEach((model, fold) => {
    writeFileSync(foldFile(folder, fold), joined([model, spans]));
  });
}
const bytes = joined([trainModel(prepared, { ...training, passes: Number(values.passes) }), spans]);
writeFileSync(values.out, weightsModule(bytes));
console.error(`${values.out}: ${bytes.length} bytes of weights`);

/** A module that holds the bytes as Base64, broken into lines: it bundles for browsers and diffs by line. */
function weightsModule(bytes: Uint8Array): string {
  const lines =
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,118}/g) ?? [];
  return `// Learned by scripts/train/reported.ts from the PolNeAR corpus (840 articles): the model of reported speech.\nexport const REPORTED_WEIGHTS = \`\n${lines.join('\n')}\n\`;\n`;
}
