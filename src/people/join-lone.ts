// What all articles say of each lone name, and the people of full names → whose each lone name is: the one person of that
// surname, of a surname spelt nearly so, or a person of its own.
import type { Entity } from './entity.ts';
import { evidence, type NamedPerson, type Surnamed } from './join-full.ts';
import {
  canonicalOf,
  evidenceOf,
  loneNameFits,
  MOST_NAMESAKES,
  type NameUse,
  personOfName,
  surnameKeys,
} from './namesakes.ts';
import { finder, type NewTable, type SortedTable, type Steps } from './tables.ts';

/** A lone name asks the people under a key, as each gender that articles give it. */
interface Question {
  readonly name: string;
  readonly how: 'exact' | 'like';
  readonly genders: readonly Gender[];
}

/** How many people a lone name fits, as one gender; the person when it is one. */
interface Answer {
  readonly how: 'exact' | 'like';
  readonly gender: Gender;
  readonly fitting: number;
  readonly owner: NamedPerson | null;
}

type Gender = NonNullable<Entity['gender']> | null;

/** Whose a lone name is, by the gender that an article gives it. */
export type Owners = readonly (readonly [gender: Gender, owner: NamedPerson])[];

/** The owners of each lone name of `uses`, under the name. */
export function* joinLoneNames(
  uses: SortedTable<NameUse>,
  bySurname: SortedTable<Surnamed>,
  newTable: NewTable,
): Steps<SortedTable<Owners>> {
  const questions = newTable<Question>();
  for (const { key: name, counted } of evidence(uses.read())) {
    yield;
    const genders = [...new Set(counted.map(({ gender }) => gender ?? null))];
    const [exact, like] = surnameKeys([name]);
    questions.add(exact, { name, how: 'exact', genders });
    questions.add(like, { name, how: 'like', genders });
  }
  const answers = newTable<Answer>();
  const peopleAt = finder(bySurname.read(), MOST_NAMESAKES);
  for (const { key, record } of questions.read()) {
    yield;
    const { name, how, genders } = record;
    const people = peopleAt(key);
    for (const gender of genders) {
      const fitting = people.filter(person => loneNameFits(name, gender ?? undefined, person, how));
      if (fitting.length === 0) continue;
      const owner = fitting.length === 1 ? { person: fitting[0]!.person, canonical: fitting[0]!.canonical } : null;
      answers.add(name, { how, gender, fitting: fitting.length, owner });
    }
  }
  questions.close();
  const owners = newTable<Owners>();
  const answersTo = finder(answers.read());
  for (const { key: name, counted } of evidence(uses.read())) {
    yield;
    const given = answersTo(name);
    const found = new Map<Gender, NamedPerson>();
    const alone: NameUse[] = [];
    for (const use of counted) {
      const gender = use.gender ?? null;
      const own = given.filter(answer => answer.gender === gender);
      const answer = own.find(({ how }) => how === 'exact') ?? own.find(({ how }) => how === 'like');
      if (answer?.owner == null) alone.push(use);
      else found.set(gender, answer.owner);
    }
    if (alone.length > 0) {
      const person = personOfName(evidenceOf(alone));
      const itself: NamedPerson = { person: `lone ${name}`, canonical: canonicalOf(person) };
      for (const { gender } of alone) found.set(gender ?? null, itself);
    }
    owners.add(name, [...found]);
  }
  answers.close();
  return owners;
}
