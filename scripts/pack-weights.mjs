// dist/speech/model/ with weights by readable name or close together → the same modules with tables as they lie in memory,
// which a run need not put together. The last step but one of npm run build.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bytesOf } from '../dist/speech/base64.js';
import { packedRecord } from '../dist/speech/packed-record.js';
import { modelFrom } from '../dist/speech/reported/model.js';
import { packedModel } from '../dist/speech/reported/packed.js';
import { SPOKEN_CLASSES } from '../dist/speech/spoken.js';
import { parsedTable } from '../dist/speech/weights.js';

for (const [name, tableOf] of [
  ['speaker', weights => parsedTable(weights)],
  ['spoken', weights => parsedTable(weights, SPOKEN_CLASSES)],
  ['antecedent', weights => parsedTable(weights)],
  ['reported-weights', weights => packedModel(modelFrom(bytesOf(weights)))],
]) {
  const path = fileURLToPath(new URL(`../dist/speech/model/${name}.js`, import.meta.url));
  const text = readFileSync(path, 'utf8');
  const begin = text.indexOf('`');
  const end = text.lastIndexOf('`');
  const [weights] = Object.values(await import(path));
  writeFileSync(path, `${text.slice(0, begin)}'${packedRecord(tableOf(weights))}'${text.slice(end + 1)}`);
}
