// npm run train -- --gold ../shared/gold: annotated articles → the weights of attribution in src/speech/model, with the
// figures of cross-validation. Seeded: the same to the byte each time. scripts/train/reported.ts must have run before
// (npm run train does both). With --figures nothing is written; --publishers
// adds how well mentions are chosen in the articles of each publisher when its others were not learned from either.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { collidingNames } from '../../src/speech/weights.ts';
import { calibrate, expectedCalibrationError } from './calibration.ts';
import { readCorpus } from './corpus.ts';
import { crossValidate, figuresOf, type Judged, leaveOnePublisherOut } from './cross-validation.ts';
import { trainModels } from './models.ts';
import { jsonModule } from './modules.ts';

const { values } = parseArgs({
  options: {
    gold: { type: 'string', default: '../shared/gold' },
    folds: { type: 'string', default: '.train' },
    figures: { type: 'boolean', default: false },
    publishers: { type: 'boolean', default: false },
  },
});
const corpus = readCorpus(values.gold, values.folds);
const judged = crossValidate(corpus);
for (const [set, list] of Object.entries(judged)) {
  const { spans, speaker, endToEnd, gold } = figuresOf(list);
  console.log(
    `${set.padEnd(9)} ${gold} quotes: spans ${spans.toFixed(1)}, speaker ${speaker.toFixed(1)}, end to end ${endToEnd.toFixed(1)}${set === 'dev' ? '' : ' (five-fold, unseen)'}`,
  );
}
if (values.publishers) {
  const figures = leaveOnePublisherOut(corpus);
  const sum = (of: 'quotes' | 'inSource' | 'ofEntity') => figures.reduce((total, one) => total + one[of], 0);
  const all = { publisher: 'all', quotes: sum('quotes'), inSource: sum('inSource'), ofEntity: sum('ofEntity') };
  for (const { publisher, quotes, inSource, ofEntity } of [...figures, all])
    console.log(
      `publisher left out: ${publisher.padEnd(12)} ${quotes} quotes, mention in the source ${percent(inSource, quotes)}, or of its entity ${percent(ofEntity, quotes)}`,
    );
}
const curve = calibrate([...judged.entities, ...judged.outlets, ...judged.bbc, ...judged.papers]);
const recalibrated = judged.dev.map(j => ({
  ...j,
  row: j.row === null ? null : { ...j.row, confidence: at(curve, j.row.confidence) },
}));
report('dev', recalibrated);

if (!values.figures) {
  const models = trainModels([
    ...corpus.polnear,
    ...corpus.entities,
    ...corpus.outlets,
    ...corpus.bbc,
    ...corpus.invented,
    ...corpus.papers,
  ]);
  for (const name of ['spoken', 'speaker', 'antecedent'] as const) {
    const colliding = collidingNames(models[name].keys());
    if (colliding.length > 0) throw new Error(`Names of ${name} share a hash: ${colliding.join(', ')}`);
    const comment = `Weights of the ${name} model, learned by npm run train; see MODEL-CARD.md beside this file.`;
    writeFileSync(`src/speech/model/${name}.ts`, jsonModule(`${name.toUpperCase()}_WEIGHTS`, comment, models[name]));
    console.log(`${name}: ${models[name].size} weights`);
  }
  writeFileSync(
    'src/speech/model/calibration.ts',
    `// Learned by npm run train: the models’ own probability and the share of right rows on unseen articles.\n// biome-ignore-all lint: generated\nexport const CALIBRATION: readonly (readonly [number, number])[] = [\n${curve.map(([x, y]) => `  [${x}, ${y}],`).join('\n')}\n];\n`,
  );
}

function percent(right: number, of: number): string {
  return ((100 * right) / Math.max(1, of)).toFixed(1);
}

function at(knots: readonly (readonly [number, number])[], x: number): number {
  const k = Math.max(
    1,
    knots.findIndex(([raw]) => raw >= x),
  );
  const [x0, y0] = knots[k - 1]!;
  const [x1, y1] = knots[k]!;
  return x1 === x0 ? y1 : y0 + ((y1 - y0) * (x - x0)) / (x1 - x0);
}

function report(name: string, list: readonly Judged[]): void {
  const rows = list.filter(j => j.row !== null);
  console.log(`${name}: expected calibration error ${expectedCalibrationError(list).toFixed(3)}`);
  for (const threshold of [0.5, 0.8, 0.9, 0.95, 0.98]) {
    const part = rows.filter(j => j.row!.confidence >= threshold);
    console.log(
      `  confidence >= ${threshold}: ${part.length} of ${rows.length} rows, ${((100 * part.filter(j => j.right).length) / Math.max(1, part.length)).toFixed(1)} % right`,
    );
  }
}
