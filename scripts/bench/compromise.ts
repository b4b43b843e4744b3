// A file of articles, {text} a line → compromise's full parse with people() of all of them, as a process of its own: what
// `quotes extract` of the same file is timed against.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const nlp = createRequire(import.meta.url)('compromise') as (text: string) => {
  people(): { out(format: string): unknown[] };
};
let people = 0;
for (const line of readFileSync(process.argv[2]!, 'utf8').split('\n'))
  if (line !== '')
    people += nlp((JSON.parse(line) as { text: string }).text)
      .people()
      .out('array').length;
console.log(`${people} people`);
