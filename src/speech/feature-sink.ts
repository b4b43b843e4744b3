// Where features go: one code names them for training and explaining, or adds up their weights without any string.
import {
  emptyTable,
  firstWeight,
  hashed,
  hashOfName,
  hashValue,
  packedWeights,
  secondWeight,
  type Value,
  type WeightTable,
} from './weights.ts';

/** Either collects the names of features or sums their weights: `names` is null exactly when it sums. */
export interface FeatureSink {
  readonly names: string[] | null;
  readonly table: WeightTable;
  /** Sums of the weights for the first and the second class, in thousandths. */
  first: number;
  second: number;
}

/** The fixed beginning of a feature's name. */
export interface Template {
  readonly name: string;
  readonly hash: number;
}

export function template(name: string): Template {
  return { name, hash: hashOfName(name) };
}

/** A value of a feature: a short string, or one hashed before that many features share. */
export type Part = Value | string;

const textOf = (part: Part): string => (typeof part === 'string' ? part : part.text);

const NO_WEIGHTS = emptyTable(0);

/** A sink that appends readable names to a list. */
export function namingSink(names: string[]): FeatureSink {
  return { names, table: NO_WEIGHTS, first: 0, second: 0 };
}

/** A sink that sums weights; set `first` and `second` to 0 before each candidate. */
export function scoringSink(table: WeightTable): FeatureSink {
  return { names: null, table, first: 0, second: 0 };
}

function weigh(sink: FeatureSink, hash: number): void {
  const packed = packedWeights(sink.table, hash);
  sink.first += firstWeight(packed);
  sink.second += secondWeight(packed);
}

/** The feature that is its template alone. */
export function add(sink: FeatureSink, template: Template): void {
  if (sink.names === null) weigh(sink, template.hash);
  else sink.names.push(template.name);
}

/** The feature of a template and one value. */
export function add1(sink: FeatureSink, template: Template, a: Part): void {
  if (sink.names === null) weigh(sink, hashValue(template.hash, a));
  else sink.names.push(`${template.name} ${textOf(a)}`);
}

/** The feature of a template and two values. */
export function add2(sink: FeatureSink, template: Template, a: Part, b: Part): void {
  if (sink.names === null) weigh(sink, hashValue(hashValue(template.hash, a), b));
  else sink.names.push(`${template.name} ${textOf(a)} ${textOf(b)}`);
}

/** The feature of a template and three values. */
export function add3(sink: FeatureSink, template: Template, a: Part, b: Part, c: Part): void {
  if (sink.names === null) weigh(sink, hashValue(hashValue(hashValue(template.hash, a), b), c));
  else sink.names.push(`${template.name} ${textOf(a)} ${textOf(b)} ${textOf(c)}`);
}

/** The feature of a template and four values. */
export function add4(sink: FeatureSink, template: Template, a: Part, b: Part, c: Part, d: Part): void {
  if (sink.names === null) weigh(sink, hashValue(hashValue(hashValue(hashValue(template.hash, a), b), c), d));
  else sink.names.push(`${template.name} ${textOf(a)} ${textOf(b)} ${textOf(c)} ${textOf(d)}`);
}

/** The feature of a template and five values. */
export function add5(sink: FeatureSink, template: Template, a: Part, b: Part, c: Part, d: Part, e: Part): void {
  if (sink.names === null)
    weigh(sink, hashValue(hashValue(hashValue(hashValue(hashValue(template.hash, a), b), c), d), e));
  else sink.names.push(`${template.name} ${textOf(a)} ${textOf(b)} ${textOf(c)} ${textOf(d)} ${textOf(e)}`);
}

const YES = hashed('true');
const NO = hashed('false');

/** A truth value as part of a name. */
export const truth = (value: boolean): Value => (value ? YES : NO);

/** Values by their own names. */
export function values<Text extends string>(...texts: readonly Text[]): Readonly<Record<Text, Value>> {
  return Object.fromEntries(texts.map(text => [text, hashed(text)])) as Record<Text, Value>;
}

/** The values of counts by their steps; counts above `greatest` have the step of the first above it. */
export function steps(stepOf: (n: number) => string, greatest: number): (n: number) => Value {
  const table = Array.from({ length: greatest + 2 }, (_, n) => hashed(stepOf(n)));
  return n => (n < 0 ? hashed(stepOf(n)) : table[n <= greatest ? n : greatest + 1]!);
}
