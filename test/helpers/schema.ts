// A schema's name → a validator of records that also refuses every field the schema does not describe.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { ROOT } from './run.ts';

/** The published schema leaves room for new fields; ours must describe every field that is printed. */
export function strictSchema(name: string): ValidateFunction {
  const schema: unknown = JSON.parse(readFileSync(join(ROOT, 'schema', `${name}.schema.json`), 'utf8'));
  return new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true }).compile(closed(schema) as object);
}

function closed(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(closed);
  if (typeof node !== 'object' || node === null) return node;
  const inner = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, closed(value)]));
  return 'properties' in inner && !('additionalProperties' in inner)
    ? { ...inner, additionalProperties: false }
    : inner;
}
