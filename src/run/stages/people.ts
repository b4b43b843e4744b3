// Stages that make one person of many name forms: the evidence for each name, names that are near each other, people,
// whose a lone surname is, whom a description means.
import { describedAs, unnamedOf } from '../../people/described.ts';
import type { Canonical, Entity } from '../../people/entity.ts';
import {
  byFrequency,
  canonicalOf,
  evidenceOf,
  joinedPeople,
  MOST_NAMESAKES,
  type NameEvidence,
  type NameUse,
  nameWords,
  ownerOf,
  type Person,
  samePerson,
  surnameKeys,
  variantKeys,
} from '../../people/namesakes.ts';
import type { Stage } from './stage.ts';

/** The evidence for a name as it is sent: `key` is that of `nameKeyOf`. */
interface Name extends Omit<NameEvidence, 'names'> {
  readonly key: string;
  readonly names: readonly (readonly [form: string, count: number])[];
}

const withForms = (name: Name): NameEvidence => ({ ...name, names: new Map(name.names) });

/** Written forms of one name, counted → its evidence, and the keys under which variants of it meet. */
export const names: Stage<{
  readonly key: string;
  readonly type: Entity['type'];
  readonly forms: readonly Omit<NameUse, 'type'>[];
}> = () =>
  function* (batch) {
    for (const { key, type, forms } of batch) {
      const counted = forms.map(form => ({ type, ...form }));
      const { words, names: found, male, female, count } = evidenceOf(counted);
      const sorted = [...found].sort(([a], [b]) => (a < b ? -1 : 1));
      yield {
        key,
        name: JSON.stringify({ key, type, words, names: sorted, male, female, count } satisfies Name),
        type,
        words,
        count,
        order: words.join(' '),
        variantKeys: variantKeys(words),
      };
    }
  };

interface Ranked {
  readonly key: string;
  readonly type: Entity['type'];
  readonly words: readonly string[];
}

/**
 * Names under one key, the most frequent first → which of them may be variants of which earlier ones. Of a key with many
 * names a part is enough: `from` is then the rank of the first one, and `most` holds the names that all are compared with.
 */
export const namesakes: Stage<{
  readonly names: readonly Ranked[];
  readonly from?: number;
  readonly most?: readonly Ranked[];
}> = () =>
  function* (batch) {
    for (const { names: ranked, from = 0, most = [] } of batch)
      for (const [i, later] of ranked.entries()) {
        if (later.type !== 'person') continue;
        const earlier = from > 0 ? most : ranked.slice(0, Math.min(i, MOST_NAMESAKES));
        for (const name of earlier)
          if (samePerson(name.words, later.words)) yield { later: later.key, earlier: name.key };
      }
  };

/** Names that hang together, and which may be a variant of which → people. */
export const people: Stage<{
  readonly names: readonly string[];
  readonly pairs?: readonly { readonly later: string; readonly earlier: string }[];
}> = () =>
  function* (batch) {
    for (const { names: given, pairs = [] } of batch) {
      const read = given.map(text => JSON.parse(text) as Name);
      const sorted = read.map(name => ({ key: name.key, evidence: withForms(name) }));
      sorted.sort((a, b) => byFrequency(a.evidence, b.evidence));
      const places = new Map(sorted.map(({ key }, place) => [key, place]));
      const near = sorted.map((): number[] => []);
      for (const { later, earlier } of pairs) near[places.get(later)!]!.push(places.get(earlier)!);
      const evidence = sorted.map(name => name.evidence);
      const { people: found, personOf } = joinedPeople(evidence, place => near[place]!);
      for (const [p, person] of found.entries()) {
        const { type, words, male, female, first } = person;
        const keys = sorted.filter((_, place) => personOf[place] === p).map(({ key }) => key);
        const [exact, like] = type === 'person' ? surnameKeys(words) : [null, null];
        const canonical = JSON.stringify(canonicalOf(person));
        const { id } = canonicalOf(person);
        yield {
          id,
          keys,
          canonical,
          type,
          words,
          male,
          female,
          count: first.count,
          order: first.words.join(' '),
          exact,
          like,
        };
      }
    }
  };

type Owner = Pick<Person, 'words' | 'male' | 'female'> & { readonly id: string };

/** A lone name and the people whose it may be → the person whose it is, or null. */
export const lone: Stage<{
  readonly name: string;
  readonly gender?: Entity['gender'];
  readonly exact?: readonly Owner[];
  readonly like?: readonly Owner[];
}> = () =>
  function* (batch) {
    for (const { name, gender, exact = [], like = [] } of batch)
      yield { name, gender, id: ownerOf(name, gender, exact, like)?.id ?? null };
  };

/** The keys under which the people are found whose a lone name may be. */
export function loneKeys(name: string): { readonly exact: string; readonly like: string } {
  const [exact, like] = surnameKeys([nameWords(name)[0] ?? name]);
  return { exact, like };
}

/** One article's unnamed sources and the people it names, with nouns for them → whom each means. */
export const described: Stage<{
  readonly document: string;
  readonly entities: readonly Omit<Entity, 'document' | 'type' | 'forms'>[];
  readonly people?: readonly { readonly canonical: string; readonly nouns: readonly string[] }[];
}> = () =>
  function* (batch) {
    for (const { document, entities, people: known = [] } of batch) {
      const byId = new Map(
        known.map(({ canonical, nouns }) => {
          const person = JSON.parse(canonical) as Canonical;
          return [person.id, { ...person, nouns: new Set(nouns) }];
        }),
      );
      for (const entity of entities) {
        const id = describedAs(entity, [...byId.values()]);
        const canonical = id === null ? unnamedOf({ ...entity, document, type: 'unnamed', forms: [] }) : byId.get(id)!;
        const { name, type } = canonical;
        yield { document, key: entity.key, canonical: JSON.stringify({ id: canonical.id, name, type }) };
      }
    }
  };
