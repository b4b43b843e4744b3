// Speakers of quotes → who may be whom: names compare by their words, because runs and outlets name one person in
// different ways and ids of different runs say nothing to each other.
import type { Quote } from '../types.ts';
import { hash32 } from './hash.ts';

/** How two speakers stand to each other. */
export const Relation = { different: 0, unknown: 1, same: 2 } as const;
export type Relation = (typeof Relation)[keyof typeof Relation];

/** The speakers of a run; quote q has speaker `of[q]`, 0 when unknown. */
export interface Speakers {
  readonly of: Int32Array;
  /** For each speaker the word by which people are looked up: a surname, or an organisation's name. 0: unknown. */
  readonly bucket: readonly number[];
  /** For each speaker 32 bits of that word: the same in every run. 0: unknown. */
  readonly look: readonly number[];
  relation(a: number, b: number): Relation;
}

interface Name {
  readonly id: string;
  readonly type: string;
  readonly words: readonly string[];
}

const TITLES = new Set(
  (
    'mr mrs ms miss dr sir lord lady dame prof professor president senator sen rep gov governor secretary minister chancellor ' +
    'judge justice general gen captain the king queen prince princess pope jr sr ii iii vice prime'
  ).split(' '),
);

/** Collects the speakers of quotes. */
export function speakersOf(quotes: readonly { readonly speaker?: Quote['speaker'] }[]): Speakers {
  const of = new Int32Array(quotes.length);
  const names: Name[] = [{ id: '', type: 'unnamed', words: [] }];
  const bucket = [0];
  const looks = [0];
  const known = new Map<string, number[]>(); // name → speakers of that name
  const buckets = new Map<string, number>();
  quotes.forEach(({ speaker }, q) => {
    if (speaker === null || speaker === undefined || typeof speaker.name !== 'string') return;
    const { id = '', type = 'person', name } = speaker;
    let same = known.get(name);
    if (same === undefined) {
      same = [];
      known.set(name, same);
    }
    let index = same.find(other => names[other]!.id === id && names[other]!.type === type);
    if (index === undefined) {
      const words = nameWords(name);
      index = names.length;
      names.push({ id, type, words });
      const look = lookOf(words, type);
      if (!buckets.has(look)) buckets.set(look, buckets.size + 1);
      bucket.push(look === '' ? 0 : buckets.get(look)!);
      looks.push(look === '' ? 0 : hash32(look) | 0);
      same.push(index);
    }
    of[q] = index;
  });
  const cache = new Map<number, Relation>();
  return {
    of,
    bucket,
    look: looks,
    relation(a, b) {
      if (a === 0 || b === 0) return Relation.unknown;
      if (a === b && names[a]!.type !== 'unnamed') return Relation.same;
      const key = a < b ? a * 0x4000000 + b : b * 0x4000000 + a;
      let relation = cache.get(key);
      if (relation === undefined) {
        relation = compareNames(names[a]!, names[b]!);
        if (cache.size > 1 << 16) cache.clear();
        cache.set(key, relation);
      }
      return relation;
    },
  };
}

/** The word by which a speaker is looked up: a surname, or an organisation's name; '' for a name without words. */
function lookOf(words: readonly string[], type: string): string {
  return type === 'organization' || type === 'unnamed' ? words.join(' ') : (words.at(-1) ?? '');
}

/** The look-up word of a speaker by its name and type. */
export function lookWord({ name, type }: { readonly name: string; readonly type?: string }): string {
  return lookOf(nameWords(name), type ?? 'person');
}

/** The words of a name without titles and what follows a comma. */
export function nameWords(name: string): string[] {
  const words = name
    .split(',')[0]!
    .normalize('NFKD')
    .replace(/[\p{M}.'’]/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '' && !TITLES.has(word));
  return words;
}

/** Same when one name holds the other, or differs in initials only; different forenames or surnames are two people. */
function compareNames(a: Name, b: Name): Relation {
  if (a.words.length === 0 || b.words.length === 0) return Relation.unknown;
  const [short, long] = a.words.length <= b.words.length ? [a.words, b.words] : [b.words, a.words];
  if (a.type === 'unnamed' || b.type === 'unnamed')
    return short.length > 1 && short.join(' ') === long.join(' ') ? Relation.same : Relation.unknown;
  if (a.id !== '' && a.id === b.id) return Relation.same;
  if (a.type === 'organization' || b.type === 'organization') {
    if (short.every(word => long.includes(word))) return Relation.same;
    return a.type === b.type ? Relation.different : Relation.unknown;
  }
  if (short.at(-1) !== long.at(-1)) return Relation.different;
  if (short.length === 1) return Relation.same;
  const [first, other] = [short[0]!, long[0]!];
  const fits =
    first === other ||
    long.includes(first) ||
    (short.length === long.length && short.includes(other)) ||
    ((first.length === 1 || other.length === 1) && first[0] === other[0]);
  return fits ? Relation.same : Relation.different;
}
