// Where features go: one code names them for training and explaining, or adds up their weights without any string.
import { hashOfName, hashValue, type WeightTable, weightIndex } from './weights.ts';

/** Either collects the names of features or sums their weights: exactly one of `names` and `table` is not null. */
export interface FeatureSink {
  readonly names: string[] | null;
  readonly table: WeightTable | null;
  /** Sums of the weights for the first and the second class. */
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

/** A sink that appends readable names to a list. */
export function namingSink(names: string[]): FeatureSink {
  return { names, table: null, first: 0, second: 0 };
}

/** A sink that sums weights; set `first` and `second` to 0 before each candidate. */
export function scoringSink(table: WeightTable): FeatureSink {
  return { names: null, table, first: 0, second: 0 };
}

function weigh(sink: FeatureSink, hash: number): void {
  const table = sink.table!;
  const index = weightIndex(table, hash);
  if (index < 0) return;
  sink.first += table.weights[index]!;
  sink.second += table.weights[index + 1]!;
}

/** The feature that is its template alone. */
export function add(sink: FeatureSink, { name, hash }: Template): void {
  if (sink.names !== null) sink.names.push(name);
  else weigh(sink, hash);
}

/** The feature of a template and one value. */
export function add1(sink: FeatureSink, { name, hash }: Template, a: string): void {
  if (sink.names !== null) sink.names.push(`${name} ${a}`);
  else weigh(sink, hashValue(hash, a));
}

/** The feature of a template and two values. */
export function add2(sink: FeatureSink, { name, hash }: Template, a: string, b: string): void {
  if (sink.names !== null) sink.names.push(`${name} ${a} ${b}`);
  else weigh(sink, hashValue(hashValue(hash, a), b));
}

/** The feature of a template and three values. */
export function add3(sink: FeatureSink, { name, hash }: Template, a: string, b: string, c: string): void {
  if (sink.names !== null) sink.names.push(`${name} ${a} ${b} ${c}`);
  else weigh(sink, hashValue(hashValue(hashValue(hash, a), b), c));
}

/** The feature of a template and four values. */
export function add4(sink: FeatureSink, { name, hash }: Template, a: string, b: string, c: string, d: string): void {
  if (sink.names !== null) sink.names.push(`${name} ${a} ${b} ${c} ${d}`);
  else weigh(sink, hashValue(hashValue(hashValue(hashValue(hash, a), b), c), d));
}

/** The feature of a template and five values. */
export function add5(
  sink: FeatureSink,
  { name, hash }: Template,
  a: string,
  b: string,
  c: string,
  d: string,
  e: string,
): void {
  if (sink.names !== null) sink.names.push(`${name} ${a} ${b} ${c} ${d} ${e}`);
  else weigh(sink, hashValue(hashValue(hashValue(hashValue(hashValue(hash, a), b), c), d), e));
}

/** A truth value as part of a name. */
export const truth = (value: boolean): string => (value ? 'true' : 'false');
