// Stem → the groups of words it belongs to: two stems that share a group may stand for each other in a rewording.
import { GROUPS, STEMS } from '../lexicon/synonyms.ts';

let table: ReadonlyMap<string, readonly number[]> | null = null;

/** Numbers of the groups of a stem, ascending; none for words that are not listed. */
export function synonymGroupsOf(stem: string): readonly number[] {
  table ??= readTable();
  return table.get(stem) ?? [];
}

function readTable(): Map<string, readonly number[]> {
  const stems: string[] = [];
  for (const coded of STEMS.split(' '))
    stems.push((stems.at(-1) ?? '').slice(0, Number.parseInt(coded[0]!, 36)) + coded.slice(1));
  const groups = new Map<string, number[]>(stems.map(stem => [stem, []]));
  let first = 0;
  GROUPS.split(';').forEach((line, group) => {
    let id = 0;
    line.split(',').forEach((difference, i) => {
      const step = difference === '' ? 0 : Number.parseInt(difference, 36);
      if (i === 0) first += step;
      id = i === 0 ? first : id + step;
      groups.get(stems[id]!)!.push(group);
    });
  });
  return groups;
}
