// Names as typed → whether a speaker goes by them: case, diacritics and punctuation set aside.
import type { Canonical, Entity } from '../people/entity.ts';
import type { canonicalEntities } from '../pipeline.ts';

/** Letters that no decomposition splits into a base letter and a mark. */
const UNDECOMPOSED: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};

/** The words of a name in lower case without diacritics. */
export function nameWords(name: string): readonly string[] {
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[łøđðþßæœı]/g, letter => UNDECOMPOSED[letter] ?? letter)
    .replace(/['’ʼ]s\b/g, '')
    .replace(/['’ʼ.]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '');
}

/** Whether the words asked for stand, in this order, in the name: “Brandt” and “ida brandt” in Ida Maria Brandt. */
export function hasName(name: string, asked: readonly string[]): boolean {
  let next = 0;
  for (const word of nameWords(name)) if (word === asked[next]) next++;
  return asked.length > 0 && next === asked.length;
}

/** The name forms of each person of a run, by the run's id; the commonest first. */
export function formsById(
  entities: readonly Entity[],
  canonical: ReturnType<typeof canonicalEntities>,
): ReadonlyMap<string, readonly string[]> {
  const counter = formCounter();
  for (const entity of entities) {
    const known = canonical(entity.document, entity.key);
    if (known !== undefined) counter.add(entity, known);
  }
  return counter.forms();
}

/** Counts name forms as entities come. */
export function formCounter(): {
  add(entity: Entity, canonical: Canonical): void;
  /** By the run's id; the commonest first. */
  forms(): ReadonlyMap<string, readonly string[]>;
} {
  const counts = new Map<string, Map<string, number>>();
  return {
    add(entity, { id }) {
      const forms = counts.get(id) ?? new Map<string, number>();
      counts.set(id, forms);
      for (const form of [entity.name, ...entity.forms]) forms.set(form, (forms.get(form) ?? 0) + 1);
    },
    forms() {
      const sorted = [...counts].map(([id, forms]): [string, readonly string[]] => [
        id,
        [...forms].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([form]) => form),
      ]);
      return new Map(sorted);
    },
  };
}
