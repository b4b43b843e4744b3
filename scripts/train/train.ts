// npm run train -- --gold ../shared/gold: annotated articles → src/speech/model/*.ts. Seeded: the same to the byte each time.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Models } from '../../src/speech/models.ts';
import { trainingArticle } from './examples.ts';
import { readGold, readInvented } from './gold.ts';
import { trainModels } from './models.ts';
import { jsonModule } from './modules.ts';

const { values } = parseArgs({ options: { gold: { type: 'string', default: '../shared/gold' } } });
const entities = readGold(values.gold, 'polnear-entities.jsonl', 'entities');
const known = new Set(entities.map(article => article.doc));
const articles = [
  ...readGold(values.gold, 'polnear-train.jsonl', 'polnear').filter(article => !known.has(article.doc)),
  ...entities,
  ...readGold(values.gold, 'outlets-train.jsonl', 'outlets'),
  ...readInvented('scripts/train/articles'),
].map(article => trainingArticle(article));
const models = trainModels(articles);
for (const [name, weights] of Object.entries(models) as [keyof Models, Models[keyof Models]][]) {
  const comment = `Weights of the ${name} model, learned by npm run train; see MODEL-CARD.md beside this file.`;
  writeFileSync(`src/speech/model/${name}.ts`, jsonModule(`${name.toUpperCase()}_WEIGHTS`, comment, weights));
  console.log(`${name}: ${weights.size} weights`);
}
