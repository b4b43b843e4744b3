// PolNeAR's training articles → src/speech/model/reported-weights.ts: the model of reported speech.
//
//   npx tsx scripts/train/reported.ts --gold ../shared/gold [--folds-to FOLDER] [--passes N] [--seed N] [--orders N]
//   [--figures]
//
// Four models that have each not seen a quarter of the articles come first: whole spans are rescored by what these make
// of the unseen quarter. With --folds-to they are also written, as fold-0.bin … fold-3.bin, for stages that learn from
// the labels (reported-folds.ts reads them). With --figures nothing else is written: exact spans of each unseen quarter are
// counted, whole spans rescored by what the other three quarters teach.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { packTable } from '../../src/speech/reported/stored.ts';
import {
  exactFigures,
  type Figures,
  f1,
  joined,
  modelFrom,
  type Prepared,
  prepare,
  trainModel,
} from './reported-corpus.ts';
import { FOLDS, foldFile, foldOf } from './reported-folds.ts';
import { readGold } from './reported-gold.ts';
import { type SpanExample, spanExamples, trainRescoring } from './reported-rescore.ts';

const { values } = parseArgs({
  options: {
    gold: { type: 'string', default: '../shared/gold' },
    'folds-to': { type: 'string' },
    passes: { type: 'string', default: '8' },
    seed: { type: 'string', default: '1' },
    orders: { type: 'string', default: '2' },
    figures: { type: 'boolean', default: false },
    out: { type: 'string', default: 'src/speech/model/reported-weights.ts' },
  },
});

/** Passes of the fold models; the model that is shipped sees more articles and takes more passes. */
const FOLD_PASSES = 6;
const training = {
  passes: FOLD_PASSES,
  penalty: 0.0005,
  pairPenalty: 0.0005,
  rate: 0.1,
  seed: Number(values.seed),
  orders: Number(values.orders),
  log: (line: string) => console.error(line),
};
const prepared = prepare(readGold(join(values.gold, 'polnear-train.jsonl')));
const partOf = (fold: number, unseen: boolean): Prepared[] =>
  prepared.filter((_, index) => (foldOf(index) === fold) === unseen);

const shown = (figures: readonly Figures[]) => figures.map(figure => f1(figure).toFixed(1)).join(' / ');
const rescoring = { passes: 8, penalty: 0.00001, rate: 0.05, seed: training.seed };
const models: Uint8Array[] = [];
const examples: SpanExample[][] = [];
for (let fold = 0; fold < FOLDS; fold++) {
  const bytes = trainModel(partOf(fold, false), training);
  const model = modelFrom(bytes);
  const figures = exactFigures(partOf(fold, true), model);
  console.error(`fold ${fold}, before rescoring: exact source / cue / content F1 ${shown(figures)}`);
  examples.push(spanExamples(partOf(fold, true), model));
  models.push(bytes);
}
const folder = values['folds-to'];
if (values.figures) reportFolds();
const { names, weights } = trainRescoring(examples.flat(), rescoring);
const spans = packTable(1, names, weights);
if (folder !== undefined) {
  mkdirSync(folder, { recursive: true });
  models.forEach((model, fold) => {
    writeFileSync(foldFile(folder, fold), joined([model, spans]));
  });
}
if (!values.figures) {
  const bytes = joined([trainModel(prepared, { ...training, passes: Number(values.passes) }), spans]);
  writeFileSync(values.out, weightsModule(bytes));
  console.error(`${values.out}: ${bytes.length} bytes of weights`);
}

/** Prints exact spans of all articles by models and weights of spans that have not seen them. */
function reportFolds(): void {
  const sum = [0, 1, 2].map(() => ({ right: 0, predicted: 0, gold: 0 }));
  for (let fold = 0; fold < FOLDS; fold++) {
    const own = trainRescoring(examples.filter((_, other) => other !== fold).flat(), rescoring);
    const model = modelFrom(joined([models[fold]!, packTable(1, own.names, own.weights)]));
    exactFigures(partOf(fold, true), model).forEach((figure, role) => {
      for (const key of ['right', 'predicted', 'gold'] as const) sum[role]![key] += figure[key];
    });
  }
  console.log(`${FOLDS} folds, unseen: exact source / cue / content F1 ${shown(sum)}`);
}

/** A module that holds the bytes as Base64, broken into lines: it bundles for browsers and diffs by line. */
function weightsModule(bytes: Uint8Array): string {
  const lines =
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,118}/g) ?? [];
  return `// Learned by scripts/train/reported.ts from the PolNeAR corpus (840 articles): the model of reported speech.\nexport const REPORTED_WEIGHTS: string = \`\n${lines.join('\n')}\n\`;\n`;
}
