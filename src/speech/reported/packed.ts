// A model of reported speech ↔ a record that is small and soon a model again: what the built package holds. Tables of names
// are kept as the differences of their sorted names and as places in a list of the integers that stand beside them; so are
// the cues, by their word hashes.
import { type CueTable, cueTableOf, entriesOf } from './cue-table.ts';
import { newMemory } from './memory.ts';
import type { ReportedModel } from './model.ts';
import { emptyTransitions } from './transitions.ts';

/** The tables of weights.ts, whatever stands beside a name. */
interface NameTable {
  readonly filter: Int32Array;
  readonly shift: number;
  readonly mask: number;
  readonly slots: Int32Array;
}

/** The names of a table and what stands beside them. */
interface Names {
  /** Integers of a slot. */
  readonly stride: number;
  /** Number of names. */
  readonly count: number;
  /** The lowest bytes of all differences, then the next ones: `count` of each. */
  readonly differences: Uint8Array;
  /** What stands beside names, the commonest first. */
  readonly values: Int32Array;
  /** The place of the first integer beside each name, then of the second. */
  readonly places: Uint16Array;
}

/** A table whose slots are still to be filled. */
interface PackedTable extends Omit<NameTable, 'filter' | 'slots'> {
  readonly names: Names;
}

/** A table of cues whose slots are still to be filled: as the differences of its sorted word hashes, with their steps. */
interface PackedCues {
  readonly hashes: Uint8Array;
  readonly steps: Uint8Array;
}

const NAME_BYTES = 4;
const MOST_VALUES = 1 << 16;

/** The record of a model: what training has learned, its tables packed. */
export function packedModel({ memory: _, transitions: __, ...learned }: ReportedModel): object {
  return changed(learned, field =>
    has<NameTable>(field, 'slots') ? packedTable(field) : has<CueTable>(field, 'keys') ? packedCues(field) : field,
  );
}

/** The model of a record of `packedModel`. */
export function modelOf(packed: object): ReportedModel {
  const fields = changed(packed, field =>
    has<PackedTable>(field, 'names')
      ? unpackedTable(field)
      : has<PackedCues>(field, 'hashes')
        ? unpackedCues(field)
        : field,
  );
  const learned = fields as unknown as Omit<ReportedModel, 'memory' | 'transitions'>;
  return { ...learned, memory: newMemory(learned.cues), transitions: emptyTransitions() };
}

function changed(record: object, change: (field: unknown) => unknown): object {
  return Object.fromEntries(Object.entries(record).map(([key, field]) => [key, change(field)]));
}

/** Whether a field is a record that has such a part. */
const has = <T extends object>(field: unknown, part: keyof T & string): field is T =>
  typeof field === 'object' && field !== null && part in field;

function packedTable({ filter: _, slots, ...rest }: NameTable): PackedTable {
  const stride = slots.length / (rest.mask + 1);
  const rows: number[] = [];
  for (let at = 0; at < slots.length; at += stride) if (slots[at] !== 0) rows.push(at);
  rows.sort((a, b) => (slots[a]! >>> 0) - (slots[b]! >>> 0));
  const uses = new Map<number, number>();
  for (const at of rows) for (let k = 1; k < stride; k++) uses.set(slots[at + k]!, (uses.get(slots[at + k]!) ?? 0) + 1);
  const values = [...uses.keys()].sort((a, b) => uses.get(b)! - uses.get(a)! || a - b);
  if (values.length > MOST_VALUES) throw new RangeError(`${values.length} different integers beside names`);
  const placeOf = new Map(values.map((value, place) => [value, place]));
  const count = rows.length;
  const differences = differencesOf(rows.map(at => slots[at]! >>> 0));
  const places = new Uint16Array((stride - 1) * count);
  for (const [row, at] of rows.entries()) {
    for (let k = 1; k < stride; k++) places[(k - 1) * count + row] = placeOf.get(slots[at + k]!)!;
  }
  return { ...rest, names: { stride, count, differences, values: Int32Array.from(values), places } };
}

function unpackedTable({ names, ...rest }: PackedTable): NameTable {
  const { stride, count, differences, values, places } = names;
  const { shift, mask } = rest;
  const filter = new Int32Array(1 << (32 - shift - 5));
  const slots = new Int32Array((mask + 1) * stride);
  const inOrder = numbersOf(differences);
  for (let row = 0; row < count; row++) {
    const name = inOrder[row]!;
    let slot = (name ^ (name >>> 17)) & mask;
    while (slots[slot * stride] !== 0) slot = (slot + 1) & mask;
    const at = slot * stride;
    slots[at] = name;
    for (let k = 1; k < stride; k++) slots[at + k] = values[places[(k - 1) * count + row]!]!;
    const bit = name >>> shift;
    filter[bit >> 5]! |= 1 << (bit & 31);
  }
  return { ...rest, filter, slots };
}

function packedCues(table: CueTable): PackedCues {
  const entries = entriesOf(table);
  return { hashes: differencesOf(entries.map(([hash]) => hash)), steps: Uint8Array.from(entries, ([, step]) => step) };
}

function unpackedCues({ hashes, steps }: PackedCues): CueTable {
  return cueTableOf(numbersOf(hashes), steps);
}

/** Growing unsigned numbers → the lowest bytes of all differences, then the next ones. */
function differencesOf(numbers: readonly number[]): Uint8Array {
  const count = numbers.length;
  const differences = new Uint8Array(NAME_BYTES * count);
  let before = 0;
  for (const [i, number] of numbers.entries()) {
    for (let b = 0; b < NAME_BYTES; b++) differences[b * count + i] = (number - before) >>> (8 * b);
    before = number;
  }
  return differences;
}

/** The numbers of `differencesOf`, as integers with a sign. */
function numbersOf(differences: Uint8Array): Int32Array {
  const count = differences.length / NAME_BYTES;
  const numbers = new Int32Array(count);
  let number = 0;
  for (let i = 0; i < count; i++) {
    number +=
      differences[i]! |
      (differences[count + i]! << 8) |
      (differences[2 * count + i]! << 16) |
      (differences[3 * count + i]! << 24);
    number |= 0;
    numbers[i] = number;
  }
  return numbers;
}
