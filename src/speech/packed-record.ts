// A record of numbers and typed arrays, as it lies in memory ↔ text: what the built package holds instead of weights that
// are put into tables one by one, which takes as long as reading two articles. npm run build packs (scripts/pack-weights.mjs).
import { bytesOf } from './base64.ts';

const ARRAYS = { Int32Array, Uint8Array, Uint16Array, Float64Array } as const;
type ArrayName = keyof typeof ARRAYS;
/** Where an array begins, in bytes, and how many numbers it has. */
type Place = readonly [name: ArrayName, start: number, length: number];

/** Arrays begin at multiples of this many bytes. */
const ALIGNMENT = 8;
const MARK = '|';
/** In the text the lowest byte of a number goes first, as on nearly all machines. */
const IS_BIG_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 0;

/** Text of a record whose fields are numbers, strings, null, typed arrays or such records. */
export function packedRecord(record: object): string {
  const arrays: { readonly start: number; readonly bytes: Uint8Array }[] = [];
  let end = 0;
  const described = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    const [name] = Object.entries(ARRAYS).find(([, type]) => value instanceof type) ?? [];
    if (name === undefined)
      return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, described(field)]));
    const array = value as InstanceType<(typeof ARRAYS)[ArrayName]>;
    const start = end;
    const bytes = new Uint8Array(array.slice().buffer);
    if (IS_BIG_ENDIAN) reverseNumbers(bytes, array.BYTES_PER_ELEMENT);
    arrays.push({ start, bytes });
    end = Math.ceil((start + bytes.length) / ALIGNMENT) * ALIGNMENT;
    return [name, start, array.length];
  };
  const fields = JSON.stringify(described(record));
  const all = new Uint8Array(end);
  for (const { start, bytes } of arrays) all.set(bytes, start);
  return MARK + fields + MARK + btoa(Array.from(all, byte => String.fromCharCode(byte)).join(''));
}

/** Whether a text is one of `packedRecord`. */
export const isPacked = (text: string): boolean => text.startsWith(MARK);

/** The record of a text of `packedRecord`; its arrays share their memory. */
export function unpackedRecord<T extends object>(text: string): T {
  const end = text.indexOf(MARK, MARK.length);
  const { buffer } = bytesOf(text.slice(end + MARK.length));
  const fill = (record: Record<string, unknown>): void => {
    for (const [key, value] of Object.entries(record)) {
      if (Array.isArray(value)) {
        const [name, start, length] = value as unknown as Place;
        const array = new ARRAYS[name](buffer, start, length);
        if (IS_BIG_ENDIAN) reverseNumbers(new Uint8Array(buffer, start, array.byteLength), array.BYTES_PER_ELEMENT);
        record[key] = array;
      } else if (typeof value === 'object' && value !== null) fill(value as Record<string, unknown>);
    }
  };
  const record = JSON.parse(text.slice(MARK.length, end)) as T;
  fill(record as Record<string, unknown>);
  return record;
}

/** Turns the bytes of each number round. */
function reverseNumbers(bytes: Uint8Array, size: number): void {
  for (let at = 0; at < bytes.length; at += size) bytes.subarray(at, at + size).reverse();
}
