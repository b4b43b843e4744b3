// A table of weights ↔ base64 of its slots that are not empty: what the built package holds instead of the readable names,
// because reading thousands of names takes longer than reading five articles. npm run build packs (scripts/pack-weights.mjs).
import { bytesOf } from './base64.ts';
import { type ClassPrefixes, emptyTable, parsedTable, putPacked, type WeightTable } from './weights.ts';

/** Bytes of a slot: the hash of a name and its two weights, each of 32 bits, the lowest byte first. */
const ENTRY_BYTES = 8;

/** Base64 of a table; the same whatever the order in which names were put into it. */
export function packedTable({ slots }: WeightTable): string {
  const entries: (readonly [hash: number, weights: number])[] = [];
  for (let at = 0; at < slots.length; at += 2) if (slots[at + 1] !== 0) entries.push([slots[at]!, slots[at + 1]!]);
  const view = new DataView(new ArrayBuffer(ENTRY_BYTES * entries.length));
  for (const [e, [hash, weights]] of entries.sort((a, b) => a[0] - b[0]).entries()) {
    view.setInt32(ENTRY_BYTES * e, hash, true);
    view.setInt32(ENTRY_BYTES * e + 4, weights, true);
  }
  return btoa(Array.from(new Uint8Array(view.buffer), byte => String.fromCharCode(byte)).join(''));
}

/** A table from the weights of a generated module, as training wrote them (readable names) or as the build packed them. */
export function shippedTable(weights: string, prefixes: ClassPrefixes = null): WeightTable {
  if (weights.startsWith('{')) return parsedTable(weights, prefixes);
  const bytes = bytesOf(weights);
  const table = emptyTable(bytes.length / ENTRY_BYTES);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < bytes.length; at += ENTRY_BYTES)
    putPacked(table, view.getInt32(at, true), view.getInt32(at + 4, true));
  return table;
}
