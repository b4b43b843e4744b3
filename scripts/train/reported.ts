// PolNeAR's training articles → src/speech/model/reported-weights.ts: the model of reported speech.
//
//   npx tsx scripts/train/reported.ts --gold ../shared/gold [--folds K --folds-to FOLDER] [--passes N] [--seed N]
//
// With --folds, no module is written but K files fold-0.bin … fold-(K-1).bin: the model of fold k has not seen the
// articles whose position in the file leaves the remainder k when divided by K. `modelFrom(bytes)` reads them.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { prepare, trainModel } from './reported-corpus.ts';
import { readGold } from './reported-gold.ts';

const { values } = parseArgs({
  options: {
    gold: { type: 'string', default: '../shared/gold' },
    folds: { type: 'string' },
    'folds-to': { type: 'string' },
    passes: { type: 'string', default: '8' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string', default: 'src/speech/model/reported-weights.ts' },
  },
});

const training = {
  passes: Number(values.passes),
  penalty: 0.0004,
  pairPenalty: 0.0004,
  rate: 0.1,
  seed: Number(values.seed),
  log: (line: string) => console.error(line),
};
const prepared = prepare(readGold(join(values.gold, 'polnear-train.jsonl')));

if (values.folds !== undefined) {
  const folds = Number(values.folds);
  const folder = values['folds-to'];
  if (folder === undefined) throw new Error('--folds needs --folds-to FOLDER');
  mkdirSync(folder, { recursive: true });
  for (let fold = 0; fold < folds; fold++) {
    const part = prepared.filter((_, index) => index % folds !== fold);
    writeFileSync(join(folder, `fold-${fold}.bin`), trainModel(part, training));
  }
} else {
  const bytes = trainModel(prepared, training);
  writeFileSync(values.out, weightsModule(bytes));
  console.error(`${values.out}: ${bytes.length} bytes of weights`);
}

/** A module that holds the bytes as Base64, broken into lines: it bundles for browsers and diffs by line. */
function weightsModule(bytes: Uint8Array): string {
  const lines =
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,118}/g) ?? [];
  return `// Learned by scripts/train/reported.ts from the PolNeAR corpus (840 articles): the model of reported speech.\nexport const REPORTED_WEIGHTS = \`\n${lines.join('\n')}\n\`;\n`;
}
