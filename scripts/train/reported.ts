// PolNeAR's training articles → src/speech/model/reported-weights.ts: the model of reported speech.
//
//   npx tsx scripts/train/reported.ts --gold ../shared/gold [--folds K --folds-to FOLDER] [--passes N] [--seed N]
//
// With --folds, no module is written but K files fold-0.bin … fold-(K-1).bin: the model of fold k has not seen the
// articles whose position in the file leaves the remainder k when divided by K. `modelFrom(bytes)` reads them. They
// label tokens; they hold no weights of spans.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { packTable } from '../../src/speech/reported/model.ts';
import { exactFigures, f1, joined, modelFrom, type Prepared, prepare, trainModel } from './reported-corpus.ts';
import { readGold } from './reported-gold.ts';
import { spanExamples, trainRescoring } from './reported-rescore.ts';

const { values } = parseArgs({
  options: {
    gold: { type: 'string', default: '../shared/gold' },
    folds: { type: 'string' },
    'folds-to': { type: 'string' },
    passes: { type: 'string', default: '6' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string', default: 'src/speech/model/reported-weights.ts' },
  },
});

const training = {
  passes: Number(values.passes),
  penalty: 0.0003,
  pairPenalty: 0.0003,
  rate: 0.1,
  seed: Number(values.seed),
  log: (line: string) => console.error(line),
};
const prepared = prepare(readGold(join(values.gold, 'polnear-train.jsonl')));

/** How many models are trained to see every article with weights that have not seen it. */
const RESCORING_FOLDS = 4;

if (values.folds !== undefined) {
  const folder = values['folds-to'];
  if (folder === undefined) throw new Error('--folds needs --folds-to FOLDER');
  mkdirSync(folder, { recursive: true });
  const folds = Number(values.folds);
  for (let fold = 0; fold < folds; fold++)
    writeFileSync(join(folder, `fold-${fold}.bin`), trainModel(othersThan(fold, folds), training));
} else {
  const examples = [];
  for (let fold = 0; fold < RESCORING_FOLDS; fold++) {
    const unseen = prepared.filter((_, index) => index % RESCORING_FOLDS === fold);
    const model = modelFrom(trainModel(othersThan(fold, RESCORING_FOLDS), training));
    const figures = exactFigures(unseen, model).map(figure => f1(figure).toFixed(1));
    console.error(`fold ${fold}, before rescoring: exact source / cue / content F1 ${figures.join(' / ')}`);
    examples.push(...spanExamples(unseen, model));
  }
  const { names, weights } = trainRescoring(examples, { passes: 8, penalty: 0.00002, rate: 0.1, seed: training.seed });
  const bytes = joined([trainModel(prepared, training), packTable(1, names, weights)]);
  writeFileSync(values.out, weightsModule(bytes));
  console.error(`${values.out}: ${bytes.length} bytes of weights`);
}

function othersThan(fold: number, folds: number): Prepared[] {
  return prepared.filter((_, index) => index % folds !== fold);
}

/** A module that holds the bytes as Base64, broken into lines: it bundles for browsers and diffs by line. */
function weightsModule(bytes: Uint8Array): string {
  const lines =
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,118}/g) ?? [];
  return `// Learned by scripts/train/reported.ts from the PolNeAR corpus (840 articles): the model of reported speech.\nexport const REPORTED_WEIGHTS = \`\n${lines.join('\n')}\n\`;\n`;
}
