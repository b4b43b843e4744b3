// Lines of JSON on a stream → a stage → lines of JSON: what makes a stage a filter.

import { QuotesError, type Warning } from '../../errors.ts';
import { lineBlocks, linesIn } from '../../read/lines.ts';
import { STAGES } from './index.ts';
import type { Stage, Tables } from './stage.ts';

/** Records that are worked on at a time. */
const BATCH = 1024;

/**
 * Runs a stage over all lines of a stream.
 * @throws QuotesError when a line is not JSON; stages themselves throw on records of another kind
 */
export async function* stageLines(
  name: string,
  tables: Tables,
  input: AsyncIterable<Uint8Array>,
): AsyncGenerator<string, void, undefined> {
  const stage = (await STAGES[name]!()) as Stage<unknown>;
  const run = stage(tables);
  let batch: unknown[] = [];
  let number = 0;
  for await (const block of lineBlocks(input))
    for (const line of linesIn(block.bytes)) {
      number++;
      if (line.length === 0) continue;
      batch.push(name === 'articles' ? await articleIn(line, number) : recordIn(line, name, number));
      if (batch.length < BATCH) continue;
      yield textOf(run(batch));
      batch = [];
    }
  if (batch.length > 0) yield textOf(run(batch));
}

function textOf(records: Iterable<unknown>): string {
  let text = '';
  for (const record of records) text += `${JSON.stringify(record)}\n`;
  return text;
}

function recordIn(line: Uint8Array, stage: string, number: number): unknown {
  try {
    return JSON.parse(Buffer.from(line.buffer, line.byteOffset, line.length).toString('utf8'));
  } catch {
    throw new QuotesError(`line ${number} of the input of stage ${stage} is not JSON`);
  }
}

/** An article, read as every command reads it. */
async function articleIn(bytes: Uint8Array, firstLine: number) {
  const { readPortion } = await import('../../read/articles.ts');
  const { articles, quotes, warnings } = await readPortion({ kind: 'records', document: '-', firstLine, bytes });
  const [article] = articles;
  const all: Warning[] = [...warnings];
  if (quotes.length > 0) all.push({ code: 'quotes', document: '-', line: firstLine });
  return { ...(article !== undefined && { article }), warnings: all };
}
